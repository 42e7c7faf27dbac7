//! A board's contacts for directories of services, in the shape of Open Referral UK.

use crate::kept::Board;
use crate::params::{bad, read};
use crate::problem::Problem;
use chrono::{DateTime, Utc};
use escalation::export::json::{ListedService, Page, Service, Services, services};
use escalation::time::moment::Moment;

/// How many services stand on a page unless the reader asks for another number: every list fits on one.
const PER_PAGE: usize = 500;

/// One page of a board's services; the parameters `page` and `per_page` are those of the standard.
///
/// # Errors
/// Another parameter, or a number that is none.
pub fn list_services<'a>(board: &'a Board, question: &[(String, String)]) -> Result<Services<'a>, Problem> {
    let [page, per_page] = read(question, ["page", "per_page"])?;
    Ok(Page::of(dated(board), number("page", page, 1)?, number("per_page", per_page, PER_PAGE)?))
}

/// The same with the standard's other parameters: what changed since, of which organization, whole or by name only.
///
/// Its search is not among them: nobody shall write here what a case is about. Nor are the filters by what these lists do not
/// hold: terms, ages, times, places.
///
/// # Errors
/// Another parameter, or a value that is none.
pub fn list_directory<'a>(board: &'a Board, question: &[(String, String)]) -> Result<Page<ListedService<'a>>, Problem> {
    let names = ["page", "per_page", "minimal", "full", "modified_after", "organization_id"];
    let [page, per_page, minimal, full, modified_after, organization] = read(question, names)?;
    let page = number("page", page, 1)?;
    let per_page = number("per_page", per_page, PER_PAGE)?;
    let minimal = yes_or_no("minimal", minimal)?;
    // A service is small: it is whole wherever it stands.
    yes_or_no("full", full)?;
    let since =
        modified_after.filter(|since| !since.is_empty()).map(|since| moment("modified_after", since)).transpose()?;
    let mut services = dated(board);
    if let Some(wanted) = organization {
        let mut known: Vec<String> = services.iter().map(|service| service.organization.id.clone()).collect();
        services.retain(|service| service.organization.id == wanted);
        if services.is_empty() {
            known.sort();
            known.dedup();
            return Err(bad("organization_id", wanted, "is no organization of this board", known));
        }
    }
    let is_new = |service: &Service| since.is_none_or(|since| changed(service).is_none_or(|changed| changed >= since));
    services.retain(is_new);
    let listed = services.into_iter().map(|service| {
        if minimal {
            ListedService::Key { id: service.id, last_modified: service.last_modified }
        } else {
            ListedService::Whole(Box::new(service))
        }
    });
    Ok(Page::of(listed.collect(), page, per_page))
}

/// One of a board's services.
///
/// # Errors
/// The board has none of this id.
pub fn find_service<'a>(board: &'a Board, id: &str) -> Result<Service<'a>, Problem> {
    let mut services = dated(board);
    match services.iter().position(|service| service.id == id) {
        Some(place) => Ok(services.swap_remove(place)),
        None => Err(Problem::UnknownService { services: services.into_iter().map(|service| service.id).collect() }),
    }
}

/// All of them, with the moment at which the list last changed.
fn dated(board: &Board) -> Vec<Service<'_>> {
    let mut services = services(&board.document.policy);
    let changed = Some(board.changed.as_str()).filter(|changed| !changed.is_empty());
    services.iter_mut().for_each(|service| service.last_modified = changed);
    services
}

fn changed(service: &Service) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(service.last_modified?).ok().map(|changed| changed.to_utc())
}

fn moment(param: &str, value: &str) -> Result<DateTime<Utc>, Problem> {
    match Moment::parse(value) {
        Ok(moment) => Ok(moment.start().to_utc()),
        Err(problem) => Err(bad(param, value, &problem.reason(), Vec::new())),
    }
}

fn yes_or_no(param: &str, value: Option<&str>) -> Result<bool, Problem> {
    match value {
        Some("true") => Ok(true),
        None | Some("false") => Ok(false),
        Some(other) => Err(bad(param, other, "is neither true nor false", vec!["true".to_owned(), "false".to_owned()])),
    }
}

fn number(param: &str, value: Option<&str>, otherwise: usize) -> Result<usize, Problem> {
    let Some(value) = value else { return Ok(otherwise) };
    match value.parse() {
        Ok(number) if (1..=MAX_NUMBER).contains(&number) => Ok(number),
        _ => Err(bad(param, value, "is no number from 1 to 1000000", Vec::new())),
    }
}

/// Far more than there will ever be.
const MAX_NUMBER: usize = 1_000_000;
