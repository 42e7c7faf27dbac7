//! What a person reads: whole answers of a made-up board, pinned word by word.

use crate::boards::{self, Board, root};
use escalation::evaluate::guide::guide;
use escalation::evaluate::timeline::timeline;
use escalation::say::text::{guide_text, timeline_text};
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::Moment;

/// The board that the views are tested on.
pub fn exampleshire() -> Board {
    let sources = boards::sources(&[root().join("policies"), root().join("tests/examples")]);
    boards::load(&sources).into_iter().find(|board| board.id() == "exampleshire").expect("the board is there")
}

/// A situation of that board, on Wednesday 25 November 2026 at 10:14.
pub fn asked(board: &Board, params: &[(&str, &str)]) -> Situation {
    let params: Vec<(String, String)> =
        params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let now = Moment::parse("2026-11-25T10:14").unwrap().start();
    Situation::from_params(board.policy(), &params, now).unwrap()
}

fn guide_said(language: Language, params: &[(&str, &str)]) -> String {
    let board = exampleshire();
    let situation = asked(&board, params);
    guide_text(&guide(board.policy(), board.calendar(), &situation), &Words::new(language))
}

#[test]
fn by_day_with_who_takes_over_at_night() {
    let said = guide_said(
        Language::English,
        &[("pathway", "resolution"), ("agency", "police"), ("stage", "three"), ("at", "2026-11-25T09:00")],
    );
    insta::assert_snapshot!(said, @"
    If a child is in immediate danger, call 999.

    IF THERE IS IMMEDIATE RISK: THE POLICY'S OWN ROUTE
    - If a child is at immediate risk of significant harm: tell the safeguarding lead, and do not wait for anybody to agree. [2.1]
      Who: you, as practitioner
      To: your own safeguarding lead
      Immediately.

    EXAMPLESHIRE SAFEGUARDING CHILDREN PARTNERSHIP
    Disagreement about a child
    Stage 3, Senior managers
    This applies if the line managers cannot agree.

    YOUR SITUATION
    You are raising the disagreement.
    Whose decision is challenged: Exampleshire Police
    Counted from the start of Stage 3: 9 am on Wednesday 25 November 2026
    Worked out for 10:14 am on Wednesday 25 November 2026.

    STILL TO BE ANSWERED
    - When did the first stage under the overall limit start?

    WHO TO GO TO
    - Their Detective Inspector, Safeguarding, Exampleshire Police [4.3]
      Until 9 pm, then the Night Duty Superintendent.
      Hours: every day 07:00 to 21:00
      For your own line manager to contact.
      Alex Example
      Phone: 020 7946 0123
      Email: alex.example@police.exampleshire.example
      Details from March 2023. [page 9]
    - Their Night Duty Superintendent, Exampleshire Police [4.3]
      From 9 pm.
      Hours: outside every day 07:00 to 21:00
      For your own line manager to contact.
      Phone: 020 7946 0999
      An e-mail address printed nearby is left out: it may belong to another post. [page 9]
      Details from March 2023. [page 9]

    BY WHEN
    By the end of Thursday 26 November 2026 (tomorrow)
    1 working day, or sooner if the child needs it.
    This stage should be over by the end of Monday 30 November 2026 (in 5 days).
    If escalated as late as Thursday 26 November 2026.

    HOW IT WAS COUNTED
    Counted from the start of Stage 3, 9 am on Wednesday 25 November 2026.
    - Wednesday 25 November: the day it starts
    - Thursday 26 November: day 1
    A working day here is Monday to Friday, except bank holidays.

    LIMIT ON SEVERAL STAGES TOGETHER
    - 15 working days. [3.1]
      No date yet: it counts from the start of the first stage, and when that was has not been given.
      It covers Stage 1, Practitioners to Stage 4, Independent chair.

    WHAT TO DO
    - Escalate to their senior manager. [4.3]
      Who: your own line manager
      Hours: every day 07:00 to 21:00
      By the end of Thursday 26 November 2026 (tomorrow)
      1 working day, or sooner if the child needs it.
    - Escalate to their night duty superintendent. [4.3]
      Who: your own line manager
      Hours: outside every day 07:00 to 21:00
      By the end of Thursday 26 November 2026 (tomorrow)
      1 working day, or sooner if the child needs it.
    - Review the records together and settle the matter. [flowchart, page 4]
      Who: each senior manager
      By the end of Monday 30 November 2026 (in 5 days)
      2 working days, or sooner if the child needs it.
      If escalated as late as Thursday 26 November 2026.
      The policy also says: The flowchart allows 2 working days. The other limit (5 working days, or sooner if the child needs it) would be by the end of Thursday 3 December 2026. The earlier of the two is used. [4.3]

    WHO TO TELL
    - Copy the business manager in. [4.5]
      Who: your own line manager
      To: the business manager
      The Business Manager:
        Robin Specimen
        Phone: 01632 960222
        Email: robin.specimen@exampleshire-scp.example
        Details from March 2023. [page 10]

    WHAT TO RECORD
    - Write down each conversation and what was agreed, with its date, on the child's file. [2.4]
      Who: each practitioner

    OTHER ROUTES, OPEN AT THE SAME TIME
    - Ask Cafcass at any point where a child is in proceedings. [7.1]
      Who: you, as practitioner
      To: Cafcass
      This is a choice, not a duty.

    IF IT IS NOT RESOLVED
    Next: Stage 4, Independent chair [4.6]
    This applies if the senior managers cannot agree.
    If this stage takes its full time, it is over by the end of Monday 30 November 2026.
    Go there by the end of Monday 30 November 2026 at the latest.
    If it takes until Monday 30 November 2026 to finish Stage 3.
    - The Independent Chair [4.6]
      For your own senior manager to contact.
      Email: chair@exampleshire-scp.example
      Details from March 2023. [page 10]

    BEFORE YOU RELY ON THIS
    - This policy was due for review in March 2025. Check that it is still in force.
    - Contact details are from March 2023. Check before you rely on them. [page 9]
    - A contact detail was left out, because the document does not show clearly whose it is: Night Duty Superintendent. [page 9]
    - The policy says two different things. Both are shown. [4.3]
    - The policy does not say what a working day is. Here it is Monday to Friday, except bank holidays.

    WHERE THIS COMES FROM
    Resolving professional disagreements, 2nd edition
    This edition is from March 2023.
    Due for review in March 2025.
    www.exampleshire-scp.example
    ");
}

#[test]
fn the_reader_has_to_answer_and_is_late() {
    let said = guide_said(
        Language::English,
        &[
            ("pathway", "resolution"),
            ("agency", "social-care"),
            ("own_agency", "school"),
            ("stage", "one"),
            ("perspective", "responding"),
            ("at", "2026-11-19T15:00"),
        ],
    );
    insta::assert_snapshot!(said, @"
    If a child is in immediate danger, call 999.

    IF THERE IS IMMEDIATE RISK: THE POLICY'S OWN ROUTE
    - If a child is at immediate risk of significant harm: tell the safeguarding lead, and do not wait for anybody to agree. [2.1]
      Who: their practitioner
      To: their safeguarding lead
      Immediately.

    EXAMPLESHIRE SAFEGUARDING CHILDREN PARTNERSHIP
    Disagreement about a child
    Stage 1, Practitioners

    YOUR SITUATION
    A disagreement was raised with you.
    Whose decision is challenged: Exampleshire Children's Services
    Raised by: Schools
    Counted from the disagreement being raised: 3 pm on Thursday 19 November 2026
    Worked out for 10:14 am on Wednesday 25 November 2026.

    STILL TO BE ANSWERED
    - When did the first stage under the overall limit start?

    WHO TO GO TO
    - Talk to their practitioner, Schools [4.1]
      The policy names the post and gives no contact details.

    BY WHEN
    By the end of Monday 23 November 2026 (overdue by 2 days)
    2 working days, or sooner if the child needs it.
    This stage should be over by the end of Monday 23 November 2026 (overdue by 2 days).

    HOW IT WAS COUNTED
    Counted from the disagreement being raised, 3 pm on Thursday 19 November 2026.
    - Thursday 19 November: the day it starts
    - Friday 20 November: day 1
    - Saturday 21 November: weekend
    - Sunday 22 November: weekend
    - Monday 23 November: day 2
    A working day here is Monday to Friday, except bank holidays.

    LIMIT ON SEVERAL STAGES TOGETHER
    - 15 working days. [3.1]
      No date yet: it counts from the start of the first stage, and when that was has not been given.
      It covers Stage 1, Practitioners to Stage 4, Independent chair.

    WHAT TO DO
    - Reply to their practitioner. [4.1]
      Who: you, as practitioner
      By the end of Monday 23 November 2026 (overdue by 2 days)
      2 working days, or sooner if the child needs it.
    - Raise the disagreement with your own practitioner. [4.1]
      Who: their practitioner
      1 working day, or sooner if the child needs it.
      Done: the dates are counted from this.

    WHAT TO RECORD
    - Write down each conversation and what was agreed, with its date, on the child's file. [2.4]
      Who: each practitioner

    OTHER ROUTES, OPEN AT THE SAME TIME
    - Ask Cafcass at any point where a child is in proceedings. [7.1]
      Who: their practitioner
      To: Cafcass
      This is a choice, not a duty.

    IF IT IS NOT RESOLVED
    Next: Stage 2, Line managers [4.2]
    This applies if the practitioners cannot agree.
    If this stage takes its full time, it is over by the end of Monday 23 November 2026.
    If it takes until Monday 23 November 2026 to finish Stage 1.
    - Their line manager, Schools [4.2]
      For your own line manager to contact.
      The policy names the post and gives no contact details.

    BEFORE YOU RELY ON THIS
    - This policy was due for review in March 2025. Check that it is still in force.
    - There are things that the policy does not say. Each is pointed out.
    - The policy does not say what a working day is. Here it is Monday to Friday, except bank holidays.

    WHERE THIS COMES FROM
    Resolving professional disagreements, 2nd edition
    This edition is from March 2023.
    Due for review in March 2025.
    www.exampleshire-scp.example
    ");
}

#[test]
fn in_welsh_the_policy_keeps_its_own_words() {
    let said = guide_said(
        Language::Welsh,
        &[("pathway", "resolution"), ("agency", "social-care"), ("stage", "three"), ("at", "2026-11-25T09:00")],
    );
    insta::assert_snapshot!(said, @"
    Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999.
    If a child is in immediate danger, call 999.
    Nid oes siaradwr Cymraeg wedi adolygu geiriau Cymraeg y canllaw hwn eto.

    OS OES RISG UNIONGYRCHOL: LLWYBR Y POLISI EI HUN
    - Os a child is at immediate risk of significant harm: tell the safeguarding lead, and do not wait for anybody to agree. [2.1]
      Pwy: chi, fel practitioner
      At: eich safeguarding lead eich hun
      Ar unwaith.

    EXAMPLESHIRE SAFEGUARDING CHILDREN PARTNERSHIP
    Disagreement about a child
    Stage 3, Senior managers
    Mae hyn yn berthnasol os: the line managers cannot agree.

    EICH SEFYLLFA
    Rydych chi'n codi'r anghytundeb.
    Penderfyniad pwy sy'n cael ei herio: Exampleshire Children's Services
    Yn cyfrif o dechrau Stage 3: 9 am, dydd Mercher 25 Tachwedd 2026
    Atebwyd ar gyfer: 10:14 am, dydd Mercher 25 Tachwedd 2026.

    ETO I'W ATEB
    - Pryd y dechreuodd y cam cyntaf o dan y terfyn cyffredinol?

    AT BWY I FYND
    - Eu Head of Service, Exampleshire Children's Services [4.3]
      I gysylltu â nhw: eich line manager eich hun.
      Sam Sample
      Ffôn: 01632 960123 x4501
      Ffôn: 07700 900123
      E-bost: sam.sample@exampleshire.example
      Dyddiad y manylion: Mawrth 2023. [page 8]

    ERBYN PRYD
    Erbyn diwedd dydd Iau 26 Tachwedd 2026 (yfory)
    1 diwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn.
    Dylai'r cam hwn ddod i ben erbyn diwedd dydd Llun 30 Tachwedd 2026 (ymhen 5 diwrnod).
    Os uwchgyfeirir y mater mor hwyr â dydd Iau 26 Tachwedd 2026.

    SUT Y CAFODD EI GYFRIF
    Yn cyfrif o'r canlynol: dechrau Stage 3, 9 am, dydd Mercher 25 Tachwedd 2026.
    - dydd Mercher 25 Tachwedd: y diwrnod cychwyn
    - dydd Iau 26 Tachwedd: diwrnod 1
    Diwrnod gwaith yma yw dydd Llun i ddydd Gwener, heblaw gwyliau banc.

    TERFYN AR SAWL CAM GYDA'I GILYDD
    - 15 diwrnod gwaith. [3.1]
      Dim dyddiad eto: mae'n cyfrif o ddechrau'r cam cyntaf, ac nid yw'r amser hwnnw wedi'i roi.
      Mae'n cwmpasu'r camau hyn: Stage 1, Practitioners i Stage 4, Independent chair.

    BETH I'W WNEUD
    - Uwchgyfeiriwch y mater at: eu senior manager. [4.3]
      Pwy: eich line manager eich hun
      Erbyn diwedd dydd Iau 26 Tachwedd 2026 (yfory)
      1 diwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn.
    - Review the records together and settle the matter. [flowchart, page 4]
      Pwy: pob senior manager
      Erbyn diwedd dydd Llun 30 Tachwedd 2026 (ymhen 5 diwrnod)
      2 ddiwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn.
      Os uwchgyfeirir y mater mor hwyr â dydd Iau 26 Tachwedd 2026.
      Mae'r polisi hefyd yn dweud: The flowchart allows 2 working days. Y terfyn arall (5 diwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn) fyddai erbyn diwedd dydd Iau 3 Rhagfyr 2026. Defnyddir y cynharaf o'r ddau. [4.3]

    I BWY I ROI GWYBOD
    - Copy the business manager in. [4.5]
      Pwy: eich line manager eich hun
      At: business manager
      Business Manager:
        Robin Specimen
        Ffôn: 01632 960222
        E-bost: robin.specimen@exampleshire-scp.example
        Dyddiad y manylion: Mawrth 2023. [page 10]

    BETH I'W GOFNODI
    - Write down each conversation and what was agreed, with its date, on the child's file. [2.4]
      Pwy: pob practitioner

    LLWYBRAU ERAILL, AR AGOR YR UN PRYD
    - Ask Cafcass at any point where a child is in proceedings. [7.1]
      Pwy: chi, fel practitioner
      At: Cafcass
      Dewis yw hyn, nid dyletswydd.

    OS NA CHAIFF EI DDATRYS
    Nesaf: Stage 4, Independent chair [4.6]
    Mae hyn yn berthnasol os: the senior managers cannot agree.
    Os cymer y cam hwn ei amser llawn, daw i ben erbyn diwedd dydd Llun 30 Tachwedd 2026.
    Ewch yno erbyn diwedd dydd Llun 30 Tachwedd 2026 fan bellaf.
    Os mai dydd Llun 30 Tachwedd 2026 yw diwedd Stage 3.
    - Independent Chair [4.6]
      I gysylltu â nhw: eich senior manager eich hun.
      E-bost: chair@exampleshire-scp.example
      Dyddiad y manylion: Mawrth 2023. [page 10]

    CYN DIBYNNU AR HYN
    - Roedd y polisi hwn i fod i gael ei adolygu ym mis Mawrth 2025. Gwiriwch ei fod yn dal mewn grym.
    - Dyddiad y manylion cyswllt: Mawrth 2023. Gwiriwch cyn dibynnu arnynt. [page 8]
    - Mae'r polisi'n dweud dau beth gwahanol. Dangosir y ddau. [4.3]
    - Nid yw'r polisi'n dweud beth yw diwrnod gwaith. Yma, dydd Llun i ddydd Gwener ydyw, heblaw gwyliau banc.

    O BLE Y DAW HYN
    Resolving professional disagreements, 2nd edition
    Mae'r argraffiad hwn o Mawrth 2023.
    I'w adolygu ym mis Mawrth 2025.
    www.exampleshire-scp.example
    ");
}

#[test]
fn nothing_is_chosen_yet() {
    let said = guide_said(Language::English, &[]);
    insta::assert_snapshot!(said, @r#"
    If a child is in immediate danger, call 999.

    IF THERE IS IMMEDIATE RISK: THE POLICY'S OWN ROUTE
    - If a child is at immediate risk of significant harm: tell the safeguarding lead, and do not wait for anybody to agree. [2.1]
      Who: you, as practitioner
      To: your own safeguarding lead
      Immediately.

    EXAMPLESHIRE SAFEGUARDING CHILDREN PARTNERSHIP
    Disagreement about a child
    Stage 1, Practitioners

    YOUR SITUATION
    You are raising the disagreement.
    Worked out for 10:14 am on Wednesday 25 November 2026.

    STILL TO BE ANSWERED
    - When did it start?

    WHO TO GO TO
    - Talk to their practitioner [4.1]
      The policy names the post and gives no contact details.

    BY WHEN
    1 working day, or sooner if the child needs it.
    No date yet: the start has not been given.

    LIMIT ON SEVERAL STAGES TOGETHER
    - 15 working days. [3.1]
      No date yet: the start has not been given.
      It covers Stage 1, Practitioners to Stage 4, Independent chair.

    WHAT TO DO
    - Raise the disagreement with their practitioner. [4.1]
      Who: you, as practitioner
      1 working day, or sooner if the child needs it.
      No date yet: the start has not been given.
    - Reply to your own practitioner. [4.1]
      Who: their practitioner
      2 working days, or sooner if the child needs it.
      No date yet: the start has not been given.

    WHAT TO RECORD
    - Write down each conversation and what was agreed, with its date, on the child's file. [2.4]
      Who: each practitioner

    OTHER ROUTES, OPEN AT THE SAME TIME
    - Ask Cafcass at any point where a child is in proceedings. [7.1]
      Who: you, as practitioner
      To: Cafcass
      This is a choice, not a duty.

    IF IT IS NOT RESOLVED
    Next: Stage 2, Line managers [4.2]
    This applies if the practitioners cannot agree.
    No date yet: the start has not been given.
    - Talk to your own line manager [4.2]
      Who this is depends on the agency that raises the disagreement, which is not chosen yet.
    - Talk to their line manager [4.2]
      Who this is depends on the agency whose decision is challenged, which is not chosen yet.

    BEFORE YOU RELY ON THIS
    - This policy was due for review in March 2025. Check that it is still in force.
    - There are things that the policy does not say. Each is pointed out.
    - The policy does not say what a working day is. Here it is Monday to Friday, except bank holidays.

    WHERE THIS COMES FROM
    Resolving professional disagreements, 2nd edition
    This edition is from March 2023.
    Due for review in March 2025.
    www.exampleshire-scp.example
    "#);
}

#[test]
fn every_stage_with_its_latest_date() {
    let board = exampleshire();
    let situation = asked(
        &board,
        &[("pathway", "resolution"), ("agency", "social-care"), ("stage", "two"), ("at", "2026-11-25T09:00")],
    );
    let said = timeline_text(&timeline(board.policy(), board.calendar(), &situation), &Words::default());
    insta::assert_snapshot!(said, @"
    If a child is in immediate danger, call 999.

    EXAMPLESHIRE SAFEGUARDING CHILDREN PARTNERSHIP
    Disagreement about a child

    YOUR SITUATION
    You are raising the disagreement.
    Whose decision is challenged: Exampleshire Children's Services
    Counted from: 9 am on Wednesday 25 November 2026
    Worked out for 10:14 am on Wednesday 25 November 2026.

    STILL TO BE ANSWERED
    - Which agency raises the disagreement?
      Choose: Exampleshire Children's Services; Exampleshire Police; Exampleshire Hospitals; Schools; Exampleshire College; Probation in Exampleshire; Exampleshire Housing; Exampleshire Fire Service
      Or an agency that the policy does not list: Early help; Adult social care; Independent reviewing service; Health; Early years; Youth justice; Voluntary organisation; Cafcass; Ambulance service; Care provider; Local authority
    - When did the first stage under the overall limit start?

    EVERY STAGE, WITH ITS LATEST DATE
    - Stage 1, Practitioners
      No date: this comes before what the dates are counted from.
      Talk to their practitioner, Exampleshire Children's Services [4.1]
    - Stage 2, Line managers (you are here)
      This applies if the practitioners cannot agree.
      Latest: by the end of Monday 30 November 2026.
      Talk to your own line manager [4.2]
      Talk to their Duty Manager, Exampleshire Children's Services [4.2]
    - Stage 3, Senior managers
      This applies if the line managers cannot agree.
      Latest: by the end of Thursday 3 December 2026.
      If it takes until Monday 30 November 2026 to finish Stage 2.
      Their Head of Service, Exampleshire Children's Services [4.3]
        For your own line manager to contact.
    - Stage 4, Independent chair
      This applies if the senior managers cannot agree.
      No date for the end of “Stage 4”: it has a limit of the same working day, counted from the start of Stage 4.
      If it takes until Thursday 3 December 2026 to finish Stage 3.
      By the end of Thursday 3 December 2026: Escalate to the independent chair. [4.6]
      The Independent Chair [4.6]
        For your own senior manager to contact.

    LIMIT ON SEVERAL STAGES TOGETHER
    - 15 working days. [3.1]
      No date yet: it counts from the start of the first stage, and when that was has not been given.
      It covers Stage 1, Practitioners to Stage 4, Independent chair.

    BEFORE YOU RELY ON THIS
    - This policy was due for review in March 2025. Check that it is still in force.
    - Contact details are from March 2023. Check before you rely on them. [page 8]
    - The policy does not say what a working day is. Here it is Monday to Friday, except bank holidays.

    WHERE THIS COMES FROM
    Resolving professional disagreements, 2nd edition
    This edition is from March 2023.
    Due for review in March 2025.
    www.exampleshire-scp.example
    ");
}
