//! The keys of a policy file, one table for each kind of table: what a key holds, and help for whoever writes it.
//!
//! Reading, the lists of allowed keys in errors and the JSON Schemas are all made from these tables.

use super::statement::Statement;

/// What a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "drafting"), expect(unreachable_pub, reason = "public for whoever writes a policy"))]
pub enum Holds {
    /// Words as the document has them.
    Words,
    /// Words that read the same from both sides, so without "you".
    Neutral,
    /// A sentence, without "you", with a full stop.
    Sentence,
    /// A part of a sentence, without "you": a small first letter, no full stop.
    Clause,
    /// The paragraph of the document.
    Cite,
    /// An id: of a post, a form, a board.
    Id,
    /// A kind of agency, of the list that all boards share.
    Kind,
    /// A date as far as the document gives it.
    Date,
    /// `england-and-wales`, `scotland`, `northern-ireland`, `isle-of-man`, `jersey`, `guernsey`.
    Division,
    /// A web address as the document prints it.
    Website,
    /// A limit phrase.
    Limit,
    /// A people phrase.
    People,
    /// What starts a clock.
    After,
    /// Where something leads.
    Then,
    /// First and last stage.
    Covers,
    /// Ids or kinds of agency, joined by `or`.
    Agencies,
    /// `vacant`, `vacant until 2017-07`, `being updated`.
    State,
    /// A table of conditions.
    When,
    /// A table of ids and their words.
    Choices,
    /// A list of words.
    List,
    /// A list of e-mail addresses.
    Emails,
    /// A list of telephone numbers.
    Phones,
    /// A list of ids.
    Ids,
    /// `true`; left out otherwise.
    True,
    /// `children`, `adults` or `both`.
    Audience,
    /// `must` or `should`.
    Duty,
    /// A table that says what a working day is.
    WorkingDays,
    /// `agreement` or `disagreement`.
    Silence,
    /// A rota by week.
    Rota,
    /// Addresses of statements.
    Addresses,
    /// A table of days and what they are called.
    ClosedDays,
}

/// A key of a table.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) holds: Holds,
    pub(crate) required: bool,
    /// What it is for, in a sentence; left out of what readers load.
    #[cfg(feature = "drafting")]
    pub(crate) help: &'static str,
}

/// A kind of table: its keys, and the statements that may stand in it.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) keys: &'static [Key],
    pub(crate) statements: &'static [Statement],
}

const fn key(name: &'static str, holds: Holds, help: &'static str) -> Key {
    #[cfg(not(feature = "drafting"))]
    let _ = help;
    Key {
        name,
        holds,
        required: false,
        #[cfg(feature = "drafting")]
        help,
    }
}

const fn required(name: &'static str, holds: Holds, help: &'static str) -> Key {
    let mut key = key(name, holds, help);
    key.required = true;
    key
}

const IF: Key = key(
    "if",
    Holds::Clause,
    "For the reader to judge: completes \"If …\". On an action that waits for an event (`after`) it speaks of that event, and holds once that is told.",
);
const WHEN: Key = key(
    "when",
    Holds::When,
    "What the tool can know: agency, own_agency, hours or a question, each \"a or b\" or \"not a or b\". All must hold.",
);
const CITE: Key = key("cite", Holds::Cite, "The paragraph of the document. Left out, the nearest one above counts.");
const OWN_CITE: Key = required("cite", Holds::Cite, "The paragraph of the document.");
const NOTES: &[Statement] = &[Statement::Note];
const ACTIONS_AND_NOTES: &[Statement] = &[Statement::Action, Statement::Note];

pub(crate) const POLICY: Shape = Shape {
    keys: &[
        required("board", Holds::Words, "The body that publishes the policy."),
        required("title", Holds::Words, "The policy's title."),
        required(
            "division",
            Holds::Division,
            "Whose bank holidays count: england-and-wales, scotland, northern-ireland, isle-of-man, jersey or guernsey.",
        ),
        key("about", Holds::Audience, "Whom it is about: children, adults or both. Left out: children."),
        key("working_days", Holds::WorkingDays, "What it says a working day is, where it says so."),
        key("area", Holds::Words, "The place it is for."),
        key("edition", Holds::Words, "Its edition, in the document's words."),
        key(
            "in_force_from",
            Holds::Date,
            "From when it holds: 2017, 2017-05 or 2017-05-31, as far as the document goes.",
        ),
        key(
            "review_due",
            Holds::Date,
            "When it has to be reviewed: 2019, 2019-05 or 2019-05-31. A month runs to its end.",
        ),
        key("website", Holds::Website, "A website that the document prints."),
        key("source", Holds::Website, "Where the document was published, if it says so."),
        key(
            "based_on",
            Holds::Id,
            "The board whose regional policy lies under this local one: the name of its folder.",
        ),
        key(
            "drop",
            Holds::Addresses,
            "Statements of the regional policy that do not hold here: [\"ladder.two.notify\"].",
        ),
    ],
    statements: ACTIONS_AND_NOTES,
};

pub(crate) const WORKING_DAYS: Shape = Shape {
    keys: &[
        required(
            "says",
            Holds::Neutral,
            "What a working day is, in plain words of our own: completes \"A working day is …\".",
        ),
        OWN_CITE,
        key("days", Holds::Words, "The days of the week: \"Monday to Saturday\". Left out: Monday to Friday."),
        key("hours", Holds::Words, "The working hours: \"09:00 to 17:00\". Hours of working time are counted in them."),
        key("cut_off", Holds::Words, "A time, \"16:00\": what comes later counts as of the next working day."),
        key(
            "receipt",
            Holds::Words,
            "\"next working day\": what comes on a day that is no working day counts as of the next one.",
        ),
        key(
            "first_day",
            Holds::Words,
            "\"counts\": the day of the event is the first day. Left out: it is not counted.",
        ),
        key(
            "holidays",
            Holds::ClosedDays,
            "Days off beside bank holidays: { \"2026-12-24\" = \"offices closed\" }, or \"12-24\" for every year.",
        ),
    ],
    statements: &[],
};

pub(crate) const AGENCY: Shape = Shape {
    keys: &[
        required("name", Holds::Words, "The board's own name for it."),
        key("short", Holds::Neutral, "Its name inside a sentence, where that is shorter: \"the police\"."),
        key("kind", Holds::Kind, "Its kind on the list that all boards share. Left out, its id is its kind."),
    ],
    statements: &[],
};

/// A post that has more than its title.
pub(crate) const POST: Shape = Shape {
    keys: &[
        required("title", Holds::Neutral, "What the document calls it."),
        key("short", Holds::Neutral, "The same in few words, for one line."),
        key("held_by", Holds::Ids, "Posts in [posts] whose holders hold this one too: its contact rows are theirs."),
    ],
    statements: &[],
};

pub(crate) const QUESTION: Shape = Shape {
    keys: &[
        required("ask", Holds::Words, "The question, as the reader sees it."),
        required(
            "choices",
            Holds::Choices,
            "Its answers: an id and words for each. If each id is a post, it asks who the reader is.",
        ),
    ],
    statements: &[],
};

pub(crate) const FORM: Shape = Shape {
    keys: &[
        required("title", Holds::Words, "Its title."),
        key("subject", Holds::Words, "A subject line that the document asks for."),
        key("fields", Holds::List, "What it asks for."),
        key("stage_field", Holds::Words, "The one of its fields that takes the stage: it is filled in for the reader."),
        key("due_field", Holds::Words, "The one that takes the day by which an answer is due."),
        OWN_CITE,
    ],
    statements: NOTES,
};

pub(crate) const PATHWAY: Shape = Shape {
    keys: &[
        required("title", Holds::Words, "Its title, as chosen from a list."),
        key("short", Holds::Neutral, "What it is about, in few words for one line: \"a refused referral\"."),
        required("stages", Holds::Ids, "The names of its stages, in order."),
        key(
            "if",
            Holds::Clause,
            "Whether it is the reader's: completes \"If …\". The one pathway without it is taken when nothing else is chosen.",
        ),
        key("when", Holds::When, "Who may use it, against whom. Left out: anyone."),
        CITE,
    ],
    statements: &[Statement::Action, Statement::Note, Statement::Cap],
};

pub(crate) const CAP: Shape = Shape {
    keys: &[
        required("limit", Holds::Limit, "How long the whole run may take: \"20 working days\"."),
        key("covers", Holds::Covers, "First and last stage: \"one to five\". Left out: the document does not say."),
        key("after", Holds::After, "What starts it. Left out: the start of the run."),
        key("short", Holds::Clause, "What kind of limit it is, in few words: \"a limit, not an aim\"."),
        CITE,
    ],
    statements: NOTES,
};

pub(crate) const STAGE: Shape = Shape {
    keys: &[
        key("label", Holds::Neutral, "The document's own label: \"Stage 2\"."),
        key("title", Holds::Neutral, "A title, with the label or instead of it."),
        key("short", Holds::Neutral, "What it is called in one line, where label and title are long."),
        key("if", Holds::Clause, "When one moves up to it: completes \"If …\"."),
        key(
            "after",
            Holds::After,
            "What starts its clock: events, joined by or. Left out: the end of the stage before.",
        ),
        key("skip", Holds::People, "Who has to be consulted before it is left out, where it may be."),
        key("when", Holds::When, "For whom it exists. Left out: for everyone."),
        CITE,
    ],
    statements: ACTIONS_AND_NOTES,
};

pub(crate) const ACTION: Shape = Shape {
    keys: &[
        key("who", Holds::People, "Who acts: \"own worker\", \"each manager\". Left out: the document does not say."),
        key(
            "to",
            Holds::People,
            "To whom: \"other manager, else other deputy\"; for a meeting, whom it brings together.",
        ),
        key(
            "does",
            Holds::Sentence,
            "What is done, to read the same from both sides: \"Copy in.\" Left out: the kind of action says it.",
        ),
        key(
            "short",
            Holds::Clause,
            "The same in at most eight words: \"go over the referral with {to}\"; {to} stands for whom it goes to.",
        ),
        key("how", Holds::Clause, "How: \"in writing\"."),
        key("form", Holds::Id, "A form's id."),
        key(
            "limit",
            Holds::Limit,
            "How long: \"5 working days or sooner\", \"immediately\". Left out: the policy sets no limit.",
        ),
        key(
            "after",
            Holds::After,
            "What starts the clock: events, actions, stages or \"resolved\", joined by or. Left out: the stage's start.",
        ),
        IF,
        WHEN,
        key("optional", Holds::True, "true: may, not must."),
        key("silence", Holds::Silence, "What it counts as if nobody answers in time: agreement or disagreement."),
        key("satisfied", Holds::People, "Who has to be satisfied for it to be settled: \"own worker\"."),
        key("duty", Holds::Duty, "How firmly the document asks for it: must or should. Left out: it does not say."),
        CITE,
    ],
    statements: NOTES,
};

/// A decision is an action that may list its outcomes.
pub(crate) const DECISION: Shape = Shape { keys: ACTION.keys, statements: &[Statement::Note, Statement::Option] };

pub(crate) const OPTION: Shape = Shape {
    keys: &[
        required("says", Holds::Sentence, "The outcome: \"Agree with the concern.\""),
        key(
            "then",
            Holds::Then,
            "Where it leads: a stage, pathway, board or https address, \"resolved\" where the matter ends with it, or \"not stated\". Left out: on to the next stage.",
        ),
    ],
    statements: &[],
};

pub(crate) const NOTE: Shape =
    Shape { keys: &note(Holds::Sentence, "What it says, in plain words of our own."), statements: &[] };

/// A `pace` note gives words of the document: "in the shortest time possible".
pub(crate) const PACE: Shape = Shape {
    keys: &note(
        Holds::Clause,
        "How fast it should go, where the document gives no number: \"in the shortest time possible\".",
    ),
    statements: &[],
};

/// A `silent` note completes a sentence.
pub(crate) const SILENT: Shape = Shape {
    keys: &note(Holds::Clause, "What the document leaves open: completes \"The policy does not say …\"."),
    statements: &[],
};

/// Another way has more to say than other notes.
pub(crate) const INSTEAD: Shape = Shape {
    keys: &[
        required("says", Holds::Sentence, "Where to go instead, in plain words of our own."),
        key(
            "if",
            Holds::Clause,
            "What sends somebody there: \"both sides work for the same agency\". Completes \"If …\".",
        ),
        key("short", Holds::Neutral, "The same in few words, for a list: \"in-house disputes\"."),
        CITE,
        key(
            "when",
            Holds::When,
            "When the guide recognises it by itself: same_agency = true, agency, own_agency or a question. Left out: it can only be chosen.",
        ),
        key("then", Holds::Then, "Where it leads: a stage, pathway, board, https address or \"not stated\"."),
        key("contact", Holds::Id, "The post to go to: an id in [posts]."),
        key("open", Holds::Clause, "What the document leaves open about it: completes \"The policy does not say …\"."),
    ],
    statements: &[],
};

const fn note(says: Holds, help: &'static str) -> [Key; 6] {
    [
        required("says", says, help),
        key("short", Holds::Neutral, "The essence in few words, where it stands in one line."),
        CITE,
        key("when", Holds::When, "For whom it is true. Left out: for everyone."),
        key("then", Holds::Then, "Where it leads: a stage, pathway, board, https address or \"not stated\"."),
        key("limit", Holds::Limit, "The other limit of a conflict."),
    ]
}

pub(crate) const CONTACT: Shape = Shape {
    keys: &[
        key("post", Holds::Id, "The post it holds: an id in [posts]. Left out, it is listed for its agency."),
        key("agency", Holds::Agencies, "Ids or kinds of agency, joined by or. Left out: no agency, the board's own."),
        key("title", Holds::Words, "What this agency calls the post."),
        key("example", Holds::True, "true: the document gives it as an example of who may hold the post."),
        key("name", Holds::Words, "The person."),
        key("phones", Holds::Phones, "Telephone numbers as printed."),
        key("emails", Holds::Emails, "E-mail addresses as printed."),
        key("website", Holds::Website, "A website."),
        key("address", Holds::List, "Where to write to, a line for each part."),
        key("menu", Holds::Words, "What to choose once the call is taken: \"option 2\"."),
        key("web_form", Holds::Website, "A form on the web."),
        key("relay", Holds::Phones, "Numbers for a text relay."),
        key("rota", Holds::Rota, "In which weeks they are on duty: \"1 week in 3 from 2026-11-23\"."),
        key("state", Holds::State, "\"vacant\", \"vacant until 2017-07\" or \"being updated\"."),
        key("via", Holds::Id, "The post that gives the details: an id in [posts]."),
        key("when", Holds::When, "When this row is the right one: hours, or a question."),
        key("as_of", Holds::Date, "The date of the document it stands in, if it is not that of the whole file."),
        OWN_CITE,
    ],
    statements: NOTES,
};
