//! Short lists put in order. The sorts of Rust's library are made for long ones, and are large.

/// Puts the items in the order of their ranks; those of one rank stay in the order in which they came.
///
/// The rank is no type parameter: however many ranks a list is put in order by, a reader downloads this once for it.
///
/// ```
/// let mut words = ["four", "two", "one"];
/// escalation::time::by_rank(&mut words, &|word| word.len() as u32);
/// assert_eq!(words, ["two", "one", "four"]);
/// ```
pub fn by_rank<T>(items: &mut [T], rank: &dyn Fn(&T) -> u32) {
    for last in 1..items.len() {
        for first in (0..last).rev() {
            match items.get_mut(first..=first + 1) {
                Some([before, item]) if rank(before) > rank(item) => std::mem::swap(before, item),
                _ => break,
            }
        }
    }
}
