//! Which of the forms on offer a reader wants: the `Accept` header of RFC 9110, as far as it matters here.

use crate::problem::Problem;

/// The form that suits best; of equals the first on offer.
///
/// Without a header the first is given. Parameters other than `q` are not looked at: each form exists in one variant.
///
/// # Errors
/// None of them is acceptable.
pub fn choose<'a>(accept: Option<&str>, offers: &[&'a str]) -> Result<&'a str, Problem> {
    // A list of nothing says as much as no list.
    let says_nothing = |header: &&str| header.split(',').all(|range| range.trim().is_empty());
    let header = accept.filter(|header| !says_nothing(header)).unwrap_or("*/*");
    let mut best: Option<(&str, u16)> = None;
    for offer in offers {
        let quality = quality(header, offer);
        if quality > best.map_or(0, |(_, quality)| quality) {
            best = Some((offer, quality));
        }
    }
    best.map(|(offer, _)| offer)
        .ok_or_else(|| Problem::NotAcceptable { offers: offers.iter().map(|offer| (*offer).to_owned()).collect() })
}

/// How much a type is wanted, in thousandths: the most exact of the ranges that cover it decides.
fn quality(header: &str, offer: &str) -> u16 {
    let mut decided = (0, 0);
    for range in header.split(',') {
        let mut parts = range.split(';');
        let exactness = exactness(parts.next().unwrap_or_default().trim(), offer);
        if exactness > decided.0 {
            decided = (exactness, parts.find_map(weight).unwrap_or(1000));
        }
    }
    decided.1
}

/// 3 for the type itself, 2 for its family, 1 for anything, 0 for another type.
fn exactness(range: &str, offer: &str) -> u8 {
    if range.eq_ignore_ascii_case(offer) {
        return 3;
    }
    let family = offer.split('/').next().unwrap_or_default();
    match range.split_once('/') {
        Some(("*", "*")) => 1,
        Some((named, "*")) if named.eq_ignore_ascii_case(family) => 2,
        _ => 0,
    }
}

/// A `q` parameter in thousandths; one that cannot be read counts as zero.
fn weight(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let weight: f32 = value.trim().parse().unwrap_or_default();
    // Between 0 and 1000: a number that is none, or is out of range, is brought inside.
    Some((weight.clamp(0.0, 1.0) * 1000.0).round() as u16)
}

#[cfg(test)]
mod tests {
    use super::choose;

    const OFFERS: [&str; 2] = ["application/json", "text/vcard"];

    #[test]
    fn the_best_offer_is_chosen() {
        let cases: [(Option<&str>, Option<&str>); 16] = [
            (None, Some("application/json")),
            (Some(""), Some("application/json")),
            (Some(",,,"), Some("application/json")),
            (Some(" , ,"), Some("application/json")),
            (Some("*/*"), Some("application/json")),
            (Some("text/vcard"), Some("text/vcard")),
            (Some("TEXT/VCARD"), Some("text/vcard")),
            (Some("text/*"), Some("text/vcard")),
            (Some("text/vcard;version=3.0"), Some("text/vcard")),
            (Some("text/html,application/xhtml+xml,*/*;q=0.8"), Some("application/json")),
            (Some("application/json;q=0.5, text/vcard;q=0.9"), Some("text/vcard")),
            (Some("application/json;q=0, */*"), Some("text/vcard")),
            (Some("application/json;q=0, */*;q=0"), None),
            (Some("application/json;q=NaN"), None),
            (Some("text/html"), None),
            (Some(";;;,,,=/*"), None),
        ];
        for (accept, expected) in cases {
            assert_eq!(choose(accept, &OFFERS).ok(), expected, "Accept: {accept:?}");
        }
    }
}
