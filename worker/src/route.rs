//! The one table of what can be asked for. It knows paths, not what is behind them.

/// What a path asks for. Whether a board of that id exists is another question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// Every board.
    Boards,
    /// A board's document.
    Document(&'a str),
    /// The same for programs that make forms of their own.
    Policy(&'a str),
    /// The same in the form that the widget reads.
    Packed(&'a str),
    /// A board's contacts.
    Contacts(&'a str, Wanted),
    /// The card of one of them, by its id.
    Card(&'a str, &'a str),
    /// A board's contacts as directories of services read them.
    Services(&'a str),
    /// One of them, by its id.
    Service(&'a str, &'a str),
    /// What a board's directory says of itself, at its base.
    Directory(&'a str),
    /// The same contacts with the standard's parameters.
    DirectoryServices(&'a str),
    /// The answer to a situation.
    Guide(&'a str),
    /// Every stage with its latest dates.
    Timeline(&'a str, Wanted),
    /// A board's policy health report.
    Health(&'a str),
    /// The bank holidays of a division.
    Calendar(&'a str),
    /// A board's page for people: what follows `/boards/`, however it was changed on its way.
    Page(&'a str),
    /// The page that has every board.
    Front,
    /// A file of the API's description: the path itself.
    Description(&'a str),
    /// What an editor puts on a page for the address of a board's page.
    Embed,
    /// Whether the service can answer.
    Healthz,
}

/// In which form: as the `Accept` header says, or as the path's ending says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The path leaves it open.
    Negotiated,
    /// The path ends in the name of the other form: `.vcf`, `.ics`.
    File,
}

/// The segments of the longest path that exists.
const LONGEST: usize = 6;

/// What a path asks for; `None`: nothing is there.
pub fn route(path: &str) -> Option<Route<'_>> {
    use Wanted::{File, Negotiated};
    if let Some(rest) = path.strip_prefix("/boards") {
        return match rest.strip_prefix('/') {
            Some("") => Some(Route::Front),
            Some(rest) => Some(Route::Page(rest)),
            None if rest.is_empty() => Some(Route::Front),
            // `/boards%23stage=…` is one of these too; `/boardsandmore` is nothing.
            None => rest.starts_with(['%', '?']).then_some(Route::Front),
        };
    }
    let segments: Vec<&str> = path.strip_prefix('/')?.split('/').take(LONGEST + 1).collect();
    match segments.as_slice() {
        ["v1", "boards"] => Some(Route::Boards),
        ["v1", "boards", board] => Some(Route::Document(board)),
        ["v1", "boards", board, "policy"] => Some(Route::Policy(board)),
        ["v1", "boards", board, "packed"] => Some(Route::Packed(board)),
        ["v1", "boards", board, "contacts"] => Some(Route::Contacts(board, Negotiated)),
        ["v1", "boards", board, "contacts.vcf"] => Some(Route::Contacts(board, File)),
        ["v1", "boards", board, "contacts", card] => Some(Route::Card(board, card.strip_suffix(".vcf")?)),
        ["v1", "boards", board, "services"] => Some(Route::Services(board)),
        ["v1", "boards", board, "services", service] => Some(Route::Service(board, service)),
        // Readers of directories put a slash after the base, or none.
        ["v1", "boards", board, "directory"] | ["v1", "boards", board, "directory", ""] => {
            Some(Route::Directory(board))
        }
        ["v1", "boards", board, "directory", "services"] => Some(Route::DirectoryServices(board)),
        ["v1", "boards", board, "directory", "services", service] => Some(Route::Service(board, service)),
        ["v1", "boards", board, "guide"] => Some(Route::Guide(board)),
        ["v1", "boards", board, "timeline"] => Some(Route::Timeline(board, Negotiated)),
        ["v1", "boards", board, "timeline.ics"] => Some(Route::Timeline(board, File)),
        ["v1", "boards", board, "health"] => Some(Route::Health(board)),
        ["v1", "calendars", division] => Some(Route::Calendar(division)),
        ["openapi.json" | "openapi-3.0.json" | "openapi-directory.json"] | ["schemas", _] => {
            Some(Route::Description(path))
        }
        ["oembed"] => Some(Route::Embed),
        ["healthz"] => Some(Route::Healthz),
        _ => None,
    }
}

/// Whether only programs ask for what is below this path: what is not there is said to them as a problem, to people as a
/// page.
pub fn is_for_programs(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let version =
        first.strip_prefix('v').is_some_and(|number| number.starts_with(|digit: char| digit.is_ascii_digit()));
    version || matches!(first, "data" | "healthz" | "oembed" | "schemas") || first.starts_with("openapi")
}
