//! What the reader has to know before relying on the answer, in plain words.

use crate::markup::Pen;
use escalation::answer::Guide;
use escalation::key;

/// Each warning once.
pub(super) fn warnings(pen: &mut Pen, guide: &Guide) {
    pen.group();
    if !guide.warnings.is_empty() {
        let mut said: Vec<String> = Vec::new();
        pen.card("warnings", key!("heading-warnings"));
        pen.open("ul", "");
        for warning in &guide.warnings {
            let words = pen.words().warning(warning);
            if !said.contains(&words) {
                pen.open("li", "");
                pen.text(&words);
                pen.cite(warning.cite.unwrap_or_default());
                pen.close();
                said.push(words);
            }
        }
        pen.close();
        pen.close();
    }
    pen.close();
}
