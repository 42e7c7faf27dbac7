//! Properties of every answer: whatever is asked of whichever board.

use crate::boards;
use escalation::health::health;

#[test]
fn health_tries_every_situation_of_every_board() {
    for board in boards::all() {
        let found = health(board.policy(), board.calendar(), boards::present());
        println!("{}: score {}, tried {}, unanswered {}", board.id(), found.score, found.tried, found.unanswered);
        for finding in &found.findings {
            println!("  {} {} [{}] {} {:?}", finding.code.id(), finding.points, finding.place, finding.text, finding.cite);
        }
        assert!(found.tried > 20, "{}: only {} situations", board.id(), found.tried);
    }
}
