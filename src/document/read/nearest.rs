//! Which known name a misspelt one is likely to mean.

use super::text::is_id;

/// The known name nearest to a misspelt one; `None`: none is near.
///
/// Capitals, and what stands between words, count for nothing: `In-Force-From` means `in_force_from`.
pub(super) fn nearest<'a>(found: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| -> Vec<char> { text.to_lowercase().replace(['_', ' '], "-").chars().collect() };
    let found = plain(found);
    let far = 1 + found.len() / 4;
    let near = names
        .map(|name| (distance(&found, &plain(name)), name))
        .filter(|(distance, name)| *distance <= far && *distance < name.chars().count().min(found.len()));
    near.min_by_key(|(distance, _)| *distance).map(|(_, name)| name)
}

/// What to write first among what is allowed: `"worker" if that is meant, else `; empty where no name is near.
pub(super) fn if_meant<'a>(found: &str, names: impl Iterator<Item = &'a str>) -> String {
    // A name that is none itself is told of where it stands.
    let near = nearest(found, names.filter(|name| is_id(name)));
    near.filter(|near| *near != found).map(|near| format!("\"{near}\" if that is meant, else ")).unwrap_or_default()
}

/// How many letters have to be put in, taken out, changed, or turned round with the next one.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut next = vec![place + 1];
        for (column, target) in other.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&row, column) + usize::from(letter != target);
            let mut best = changed.min(at(&row, column + 1) + 1).min(at(&next, column) + 1);
            let is_turned = |column: usize| {
                place.checked_sub(1).and_then(|place| one.get(place)) == Some(target)
                    && column.checked_sub(1).and_then(|column| other.get(column)) == Some(letter)
            };
            if place > 0 && column > 0 && is_turned(column) {
                best = best.min(at(&before, column - 1) + 1);
            }
            next.push(best);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(one.len())
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};
    use proptest::prelude::*;

    const NAMES: [&str; 5] = ["board", "title", "in_force_from", "limit", "cite"];

    #[test]
    fn a_misspelt_name_means_the_nearest() {
        for (found, meant) in [
            ("bored", Some("board")),
            ("Title", Some("title")),
            ("titel", Some("title")),
            ("in-force-from", Some("in_force_from")),
            ("inforce_from", Some("in_force_from")),
            ("limits", Some("limit")),
            ("heading", None),
            ("x", None),
        ] {
            assert_eq!(nearest(found, NAMES.into_iter()), meant, "{found}");
        }
    }

    fn letters(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    proptest! {
        #[test]
        fn a_distance_is_one(one in "[a-c]{0,6}", other in "[a-c]{0,6}") {
            let (one, other) = (letters(&one), letters(&other));
            prop_assert_eq!(distance(&one, &other), distance(&other, &one));
            prop_assert_eq!(distance(&one, &other) == 0, one == other);
            prop_assert!(distance(&one, &other) <= one.len().max(other.len()));
        }

        #[test]
        fn one_slip_is_always_mended(place in 0_usize..5, letter in "[a-z]") {
            let mut slipped = "in_force_from".to_owned();
            slipped.replace_range(place..=place, &letter);
            prop_assert_eq!(nearest(&slipped, NAMES.into_iter()), Some("in_force_from"));
        }
    }
}
