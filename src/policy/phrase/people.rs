//! People from words: "each manager or board chair, else board vice-chair".

use super::{Join, People, Person, Side, Unreadable, unreadable};

impl People {
    /// Reads a people phrase: posts, each perhaps with its side before it, joined by all `and` or all `or`, then perhaps
    /// `, else` and who stands in.
    ///
    /// Whether the posts exist is not known here.
    ///
    /// # Errors
    /// The part that cannot be read, and what may stand there.
    pub fn parse(text: &str) -> Result<People, Unreadable> {
        let (main, stand_ins) = match text.split_once(", else ") {
            Some((main, stand_ins)) => (main, Some(stand_ins)),
            None => (text, None),
        };
        let has_and = main.contains(" and ");
        if has_and && main.contains(" or ") {
            return unreadable(text, "all \"and\" or all \"or\"".to_owned());
        }
        let (join, between) = if has_and { (Join::And, " and ") } else { (Join::Or, " or ") };
        let persons = main.split(between).map(Person::parse).collect::<Result<_, _>>()?;
        let stand_ins = stand_ins.into_iter().flat_map(|words| words.split(" or ")).map(Person::parse);
        Ok(People { persons, join, stand_ins: stand_ins.collect::<Result<_, _>>()? })
    }

    /// Everybody it names, stand-ins too.
    pub fn everybody(&self) -> impl Iterator<Item = &Person> {
        self.persons.iter().chain(&self.stand_ins)
    }
}

impl Person {
    /// Reads one post, perhaps with its side before it.
    pub(super) fn parse(words: &str) -> Result<Person, Unreadable> {
        let (side, post) = match words.split_once(' ') {
            Some((side, post)) => (Side::of(side), post),
            None => {
                return Ok(Person { side: None, post: words.into() });
            }
        };
        if side.is_none() || post.contains(' ') || post.contains(',') {
            return unreadable(words, "own, other, each, board or nothing, and then one post".to_owned());
        }
        Ok(Person { side, post: post.into() })
    }
}

impl Side {
    /// Every side.
    pub const ALL: [Side; 4] = [Side::Own, Side::Other, Side::Each, Side::Board];

    /// The word of a policy file.
    pub fn word(self) -> &'static str {
        match self {
            Side::Own => "own",
            Side::Other => "other",
            Side::Each => "each",
            Side::Board => "board",
        }
    }

    fn of(word: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|side| side.word() == word)
    }
}
