//! A board's contacts for directories of services, in the shape of Open Referral UK.

use crate::params::{bad, read};
use crate::problem::Problem;
use escalation::document::Document;
use escalation::export::json::{Service, Services, services};

/// How many services stand on a page unless the reader asks for another number: every list fits on one.
const PER_PAGE: usize = 500;

/// One page of a board's services; the parameters `page` and `per_page` are those of the standard.
///
/// # Errors
/// Another parameter, or a number that is none.
pub fn list_services<'a>(document: &'a Document, question: &[(String, String)]) -> Result<Services<'a>, Problem> {
    let [page, per_page] = read(question, ["page", "per_page"])?;
    let page = number("page", page, 1)?;
    let per_page = number("per_page", per_page, PER_PAGE)?;
    Ok(Services::page(services(&document.policy), page, per_page))
}

/// One of a board's services.
///
/// # Errors
/// The board has none of this id.
pub fn find_service<'a>(document: &'a Document, id: &str) -> Result<Service<'a>, Problem> {
    let mut services = services(&document.policy);
    match services.iter().position(|service| service.id == id) {
        Some(place) => Ok(services.swap_remove(place)),
        None => Err(Problem::UnknownService { services: services.into_iter().map(|service| service.id).collect() }),
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
