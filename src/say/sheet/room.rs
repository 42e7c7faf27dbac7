//! Room on one screen: what there is too much of is set aside for the rows, the least telling first.

use super::who::first_to_wait;
use super::{Due, Fold, Line, Then, Who, writer::Writer};

/// So many words stand on the first screen, from the emergency line to "if not settled". Source: the design, promise 6.
const WORDS: usize = 120;
/// The emergency line, and the word that changes what was chosen.
const ABOVE: usize = 10;

impl Writer<'_> {
    /// Sets aside lines with something behind them until one screen holds the rest; people, the line that a date is
    /// counted from, and one more line beside the date always stay.
    pub(super) fn make_room(&self, route: &Fold, chosen: &str, who: &mut Who, due: &mut Due, then: &Then) {
        let board = self.board();
        let others = ABOVE
            + words(&board)
            + fold(route)
            + words(chosen)
            + words(&then.label)
            + line(&then.says)
            + then.entries.iter().map(|entry| words(&entry.words)).sum::<usize>();
        loop {
            if others + of_who(who) + of_due(due) <= WORDS {
                return;
            }
            let (in_who, in_due) = (first_to_wait(&who.notes), first_to_wait(&due.notes));
            let set_aside = match (in_who, in_due.filter(|_| due.notes.len() > 2)) {
                (Some(at), _) => who.notes.remove(at),
                (None, Some(at)) => due.notes.remove(at),
                (None, None) => return,
            };
            self.set_aside(set_aside);
        }
    }
}

fn of_who(who: &Who) -> usize {
    let Who { label, heading, lines, people, notes } = who;
    let people = people.iter().map(|person| {
        let phones = person.phones.iter().map(|(printed, _)| words(printed)).sum::<usize>();
        words(&person.who) + phones + person.emails.len()
    });
    label.as_ref().map_or(0, line)
        + line(heading)
        + lines.iter().map(line).sum::<usize>()
        + people.sum::<usize>()
        + notes.iter().map(fold).sum::<usize>()
}

fn of_due(due: &Due) -> usize {
    line(&due.label)
        + due.large.as_deref().map_or(0, words)
        + due.lines.iter().map(line).sum::<usize>()
        + due.notes.iter().map(fold).sum::<usize>()
}

fn fold(fold: &Fold) -> usize {
    fold.bold.as_deref().map_or(0, words) + line(&fold.essence) + fold.change.as_deref().map_or(0, words)
}

fn line(line: &Line) -> usize {
    words(&line.words) + line.strong.as_deref().map_or(0, words) + line.cite.as_deref().map_or(0, words)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
