//! Why a request has no answer, and how that is said: problem details of RFC 9457, the emergency line among them.

use escalation::export::json::{Board, EmergencyLine, ProblemDetails};
use escalation::policy::Policy;
use escalation::situation::BadValue;
use http::StatusCode;
use std::fmt;

/// What went wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A parameter has a value that does not exist, or does not exist itself.
    BadValue(BadValue),
    /// Nothing is at this path.
    UnknownPath,
    /// No board has this id.
    UnknownBoard {
        /// The boards that there are.
        boards: Vec<String>,
    },
    /// No service of the board has this id.
    UnknownService {
        /// The services that there are.
        services: Vec<String>,
    },
    /// No contact of the board has this id.
    UnknownContact {
        /// Those that have a card.
        contacts: Vec<String>,
    },
    /// No division has this id.
    UnknownDivision {
        /// The divisions that there are.
        divisions: Vec<String>,
    },
    /// A calendar or a list of cards would be empty.
    NothingToSave {
        /// The parameters without which nothing has a date.
        needs: Vec<String>,
    },
    /// Only reading is possible.
    MethodNotAllowed,
    /// None of the media types that the reader accepts can be given.
    NotAcceptable {
        /// Those that can.
        offers: Vec<String>,
    },
    /// The version that the reader asks for alone (`If-Match`) is not the one that there is.
    OtherVersion,
    /// The address is longer than any question.
    AddressTooLong {
        /// The most that is read.
        max_bytes: usize,
    },
    /// A header is longer than is read.
    HeaderTooLong {
        /// The most that is read.
        max_bytes: usize,
    },
    /// A file that was deployed with the worker cannot be read, or is damaged.
    DataUnavailable,
    /// The program stopped; said in its place.
    Stopped,
}

impl Problem {
    /// The HTTP status of each.
    pub fn status(&self) -> StatusCode {
        match self {
            Problem::BadValue(_) => StatusCode::BAD_REQUEST,
            Problem::UnknownPath
            | Problem::UnknownBoard { .. }
            | Problem::UnknownService { .. }
            | Problem::UnknownContact { .. }
            | Problem::UnknownDivision { .. }
            | Problem::NothingToSave { .. } => StatusCode::NOT_FOUND,
            Problem::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Problem::NotAcceptable { .. } => StatusCode::NOT_ACCEPTABLE,
            Problem::OtherVersion => StatusCode::PRECONDITION_FAILED,
            Problem::AddressTooLong { .. } => StatusCode::URI_TOO_LONG,
            Problem::HeaderTooLong { .. } => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Problem::DataUnavailable | Problem::Stopped => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The problem as it is sent; `policy` is that of the board that was asked about, where it is known.
    pub fn details<'a>(&self, policy: Option<&'a Policy>) -> ProblemDetails<'a> {
        let (code, title) = self.kind();
        ProblemDetails {
            r#type: format!("/problems#{code}"),
            title: title.to_owned(),
            status: self.status().as_u16(),
            detail: self.to_string(),
            parameter: self.bad_value().map(|bad| bad.param.clone()),
            allowed: self.bad_value().map(|bad| bad.allowed.clone()).unwrap_or_default(),
            choices: self.choices().to_vec(),
            emergency: EmergencyLine::default(),
            board: policy.map(Board::from),
        }
    }

    fn bad_value(&self) -> Option<&BadValue> {
        match self {
            Problem::BadValue(bad) => Some(bad),
            _ => None,
        }
    }

    fn kind(&self) -> (&'static str, &'static str) {
        match self {
            Problem::BadValue(_) => ("bad-value", "A parameter cannot be used"),
            Problem::UnknownPath => ("unknown-path", "Nothing is here"),
            Problem::UnknownBoard { .. } => ("unknown-board", "No board has this id"),
            Problem::UnknownService { .. } => ("unknown-service", "No service of this board has this id"),
            Problem::UnknownContact { .. } => ("unknown-contact", "No contact of this board has this id"),
            Problem::UnknownDivision { .. } => ("unknown-division", "No calendar is kept for this division"),
            Problem::NothingToSave { .. } => ("nothing-to-save", "There is nothing to save"),
            Problem::MethodNotAllowed => ("method-not-allowed", "Only reading is possible"),
            Problem::NotAcceptable { .. } => ("not-acceptable", "It cannot be given in this form"),
            Problem::OtherVersion => ("other-version", "The version that is asked for is not the current one"),
            Problem::AddressTooLong { .. } => ("address-too-long", "The address is too long"),
            Problem::HeaderTooLong { .. } => ("header-too-long", "A header is too long"),
            Problem::DataUnavailable => ("data-unavailable", "The board's document cannot be read at the moment"),
            Problem::Stopped => ("internal-error", "The service made a mistake"),
        }
    }

    fn choices(&self) -> &[String] {
        match self {
            Problem::BadValue(bad) => &bad.allowed,
            Problem::UnknownBoard { boards } => boards,
            Problem::UnknownService { services } => services,
            Problem::UnknownContact { contacts } => contacts,
            Problem::UnknownDivision { divisions } => divisions,
            Problem::NotAcceptable { offers } => offers,
            Problem::NothingToSave { needs } => needs,
            _ => &[],
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::BadValue(bad) => write!(out, "{bad}"),
            Problem::UnknownPath => write!(out, "The paths that exist are listed in /openapi.json"),
            Problem::UnknownBoard { boards } => write!(out, "Write one of {}", boards.join(", ")),
            Problem::UnknownService { .. } => write!(out, "The list of services has their ids"),
            Problem::UnknownContact { .. } => write!(out, "The list of contacts has their ids"),
            Problem::UnknownDivision { divisions } => write!(out, "Write one of {}", divisions.join(", ")),
            Problem::NothingToSave { needs } if needs.is_empty() => {
                write!(out, "The policy gives nothing here that such a file could hold")
            }
            Problem::NothingToSave { needs } => write!(out, "Nothing has a date yet; give {}", needs.join(", ")),
            Problem::MethodNotAllowed => write!(out, "Write GET, HEAD or OPTIONS"),
            Problem::NotAcceptable { offers } => write!(out, "Accept {}", offers.join(" or ")),
            Problem::OtherVersion => write!(out, "Ask without If-Match for the current version"),
            Problem::AddressTooLong { max_bytes } => write!(out, "Write at most {max_bytes} bytes"),
            Problem::HeaderTooLong { max_bytes } => write!(out, "Send at most {max_bytes} bytes in a header"),
            Problem::DataUnavailable => write!(out, "Ask again, or follow the link that the host page gives"),
            Problem::Stopped => write!(out, "Ask again; if it happens again, follow the policy itself"),
        }
    }
}

impl std::error::Error for Problem {}
