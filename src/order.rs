//! Short lists put in order. The sorts of Rust's library are made for long ones, and are large.

/// The items by their key; those of one key stay in the order in which they came.
pub(crate) fn by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ordered: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        let before = ordered.iter().rposition(|other| key(other) <= key(&item));
        ordered.insert(before.map_or(0, |before| before + 1), item);
    }
    ordered
}
