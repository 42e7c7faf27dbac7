//! The one table of what can be asked for. It knows paths, not what is behind them.

/// What a path asks for. Whether a board of that id exists is another question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// Every board.
    Boards,
    /// A board's document.
    Document(&'a str),
    /// A board's contacts.
    Contacts(&'a str, Wanted),
    /// The answer to a situation.
    Guide(&'a str),
    /// Every stage with its latest dates.
    Timeline(&'a str, Wanted),
    /// A board's policy health report.
    Health(&'a str),
    /// The bank holidays of a division.
    Calendar(&'a str),
    /// A file of the API's description: the path itself.
    Description(&'a str),
    /// Whether the service can answer.
    Healthz,
}

/// In which form: as the `Accept` header says, or as the path's ending says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The path leaves it open.
    Negotiated,
    /// The path ends in the name of the other form: `.vcf`, `.ics`.
    File,
}

/// What a path asks for; `None`: nothing is there.
pub fn route(path: &str) -> Option<Route<'_>> {
    use Wanted::{File, Negotiated};
    let mut segments = path.strip_prefix('/')?.split('/');
    let (first, second, third, fourth) = (segments.next()?, segments.next(), segments.next(), segments.next());
    if segments.next().is_some() {
        return None;
    }
    match (first, second, third, fourth) {
        ("v1", Some("boards"), None, None) => Some(Route::Boards),
        ("v1", Some("boards"), Some(board), None) => Some(Route::Document(board)),
        ("v1", Some("boards"), Some(board), Some("contacts")) => Some(Route::Contacts(board, Negotiated)),
        ("v1", Some("boards"), Some(board), Some("contacts.vcf")) => Some(Route::Contacts(board, File)),
        ("v1", Some("boards"), Some(board), Some("guide")) => Some(Route::Guide(board)),
        ("v1", Some("boards"), Some(board), Some("timeline")) => Some(Route::Timeline(board, Negotiated)),
        ("v1", Some("boards"), Some(board), Some("timeline.ics")) => Some(Route::Timeline(board, File)),
        ("v1", Some("boards"), Some(board), Some("health")) => Some(Route::Health(board)),
        ("v1", Some("calendars"), Some(division), None) => Some(Route::Calendar(division)),
        ("openapi.json", None, None, None) | ("schemas", Some(_), None, None) => Some(Route::Description(path)),
        ("healthz", None, None, None) => Some(Route::Healthz),
        _ => None,
    }
}
