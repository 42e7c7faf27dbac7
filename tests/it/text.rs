//! What a person reads: whole sheets as text, pinned word by word.

use crate::boards::{self, Board, board, root};
use escalation::evaluate::whole::whole;
use escalation::say::sheet;
use escalation::say::words::{Language, Words};
use escalation::situation::Situation;
use escalation::time::moment::Moment;

/// The board that the views are tested on.
pub fn exampleshire() -> Board {
    let sources = boards::sources(&[root().join("policies"), root().join("tests/examples")]);
    boards::load(&sources).into_iter().find(|board| board.id() == "exampleshire").expect("the board is there")
}

/// A situation of a board, on Wednesday 25 November 2026 at 10:14.
pub fn asked(board: &Board, params: &[(&str, &str)]) -> Situation {
    asked_at(board, params, "2026-11-25T10:14")
}

fn asked_at(board: &Board, params: &[(&str, &str)], now: &str) -> Situation {
    let params: Vec<(String, String)> =
        params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Situation::from_params(board.policy(), &params, Moment::parse(now).unwrap().start()).unwrap()
}

/// The sheet of a situation as text.
pub fn text(board: &Board, params: &[(&str, &str)]) -> String {
    said(board, Language::English, "2026-11-25T10:14", params)
}

fn said(board: &Board, language: Language, now: &str, params: &[(&str, &str)]) -> String {
    let situation = asked_at(board, params, now);
    sheet::text(&sheet::sheet(&whole(board.policy(), board.calendar(), &situation), Words::new(language)))
}

/// Redbridge, 4.6 and page 6: the senior managers have two working days; the flowchart and the text differ.
#[test]
fn redbridge_senior_managers() {
    let asked = [("stage", "stage-3"), ("agency", "police"), ("own_agency", "school"), ("at", "2026-11-29T15:38")];
    insta::assert_snapshot!(said(&board("redbridge"), Language::English, "2026-11-29T15:38", &asked), @"
    If a child is in immediate danger, call 999.
    Immediate risk: tell a manager or safeguarding lead immediately (4.1)
      - If professionals differ and one of them considers a child at immediate risk of significant harm: take the concern to a manager, a safeguarding lead or both. (4.1)
      - To: the manager or the safeguarding lead
      - Immediately.
      - The policy does not say which agency's manager or lead, what they do next, or whom to reach out of hours. (4.1)
      Designated safeguarding lead, Schools
        If professionals differ and one of them considers a child at immediate risk of significant harm.
        No contact details.
        Every school must have one; telephone the school itself for the name and details. (page 9)

    Redbridge
    The school, disagreeing with the police, Stage 3
    Worked out at 3:38pm on Sunday 29 November 2026.

    If line managers cannot agree in time
    Ask your line manager, who must refer it to your senior manager without delay (4.6; page 6)
    No contact details.
    - The police: Detective Inspector, BCU, Kevin Jeffery (page 9)
      Kevin Jeffery
        Kevin.Jeffery@met.pnn.police.uk
        For their line manager to contact.
        The policy gives this as an example.
        Details from May 2017. (page 9)
        The policy does not say whether this is the Detective Inspector whom 4.6 gives as an example. (4.6, page 9)
        A phone number printed nearby is left out: it may belong to another post. (page 9)

    Each senior manager to settle it by the end of
    Tuesday 1 December
    In 2 days: 2 working days, sooner if the child needs it (page 6)
    - 2 working days on page 6, 5 in 4.6 (4.6)
      The text allows 5 working days, the flowchart 2. The other limit, 5 working days, or sooner if the child needs it, would end by the end of Friday 4 December. The earlier one is used. (4.6)
    - Counted from now, 3:38pm Sunday 29 Nov
      - Sun 29 Nov: the start, not counted
      - Mon 30 Nov: day 1
      - Tue 1 Dec: day 2
      If escalated at once.

    If not settled
    The LSCB Chair, the same working day (4.9)

    More on this step
      Examples of the senior manager are the Child Protection and Assessment Team Service Manager, a Detective Inspector and a Head Teacher; it may be another designated senior manager. (4.6; page 6)
      For example your Head Teacher.

    Tell the Business Manager, Lesley Perry (4.6)
      - Copy the Business Manager in once it has come to this stage. (4.6)
      - Who: the policy does not say · To: the LSCB Business Manager
      LSCB Business Manager, Lesley Perry
        020 8708 5282
        07814 883194
        Lesley.Perry@redbridge.gov.uk
        Details from May 2017. (page 9)

    Record: note every discussion on file, and 1 more (4.3)
      - Note every discussion as it happens, inside and between agencies; approve and date the note; put it on the child's file with everything else written and any other information. Record the agreed outcome, and how anything left open will be taken forward. (4.3)
      - Who: each professional involved
      - See that key decisions and conversations on the way to settling it are recorded on the child's file, accurately and as they happen. (2.1)
      - Who: each professional involved

    If it is settled: their senior manager to confirm the outcome, in 2 working days (4.6; page 6)
      - Confirm the outcome. (4.6; page 6)
      - Who: their senior manager · To: your senior manager
      - In 2 working days.
      - It counts from the day it is settled.
      - The text has one manager confirm to the other and does not say in writing; the flowchart says in writing, to the agency that raised it. (4.6; page 6)
      - Our reading: In writing, to the other senior manager, would meet both. (4.6; page 6)

    If required: each senior manager is to involve the Head of Service, and 1 more (4.6)
      - If it is required: bring in the agency's own Head of Service. (4.6)
      - Who: each senior manager · To: their own Head of Service
      - The policy does not say when a Head of Service is required. (4.6)
      - If the heads of service's talk raised a significant policy issue: refer it to the Chair. (4.8)
      - Who: the policy does not say · To: the LSCB Chair (in their absence the LSCB Vice Chair)
      - No time limit.
      - Our reading: \"And/or\" is taken to mean that it goes to the Chair even where the matter is settled. (4.8)

    Also listed John Ross (page 9)
      Detective Superintendent, Safeguarding Command BCU, John Ross, Police
        John.Ross@met.pnn.police.uk
        Details from May 2017. (page 9)
        A phone number printed nearby is left out: it may belong to another post. (page 9)

    All 4 stages: the last ends by Tuesday 8 December
      - Stage 1, The two practitioners
        Before this.
      - Stage 2, Line managers
        Before this.
        If the practitioners cannot settle it satisfactorily in time.
      - Stage 3, Senior managers
        You are here.
        Ends by Tuesday 1 December.
      - Stage 4, Chair of the board
        Ends by Tuesday 8 December, if Stage 3 takes until Tuesday 1 December 2026.
        If it is still not settled in time (4.9), or not settled after the heads of service have talked, or that talk raises a significant policy issue (4.8).

    6 more things the policy leaves open
      - The policy does not say which agencies besides health may turn to a named doctor or nurse instead of the line manager, who does, whose doctor or nurse is meant, or whether this is open at Stage 2 already. (4.6)
      - Our reading: Where a side is in health, its practitioner may ask its own named doctor or nurse. That is advice: the matter still goes to the senior manager. (4.6)
      - The policy does not say on which day this edition came into force. (title page)
      - Our reading: The month of its update on the title page, May 2017, stands here for its start. (title page)
      - Our reading: The contact pages have no date of their own; the edition's, May 2017, stands here for them. (title page; pages 7 to 9)
      - The policy does not say who refers it, or which agency's senior manager is the relevant one. (4.6; page 6)
      - Our reading: The line managers refer it, each to the senior manager of their own agency. (4.6; page 6)

    Not this? Complaints (1.5)
      - If it is a complaint about an agency: Use the agency's own statutory complaints procedure: this policy does not take its place. (1.5)
      - The policy does not say whom a complaint goes to, or how. (1.5)

    What is asked of everyone (1.1 to 4.2)
      - Quickly. (1.1, 2.1)
      - For every agency that works with children and young people in Redbridge, among them children's social care, adult services, health, education, housing, police, probation, and community and voluntary organisations. (1.1)
      - For differences between professionals that may put a child's welfare and safety at risk: settled quickly, and escalated where necessary. (1.1)
      - The aim is partnership: staff of every agency should feel confident, able and supported to speak up when judgements about a child differ. (1.2)
      - A disagreement can be healthy or can get in the way of protecting a child; it always has to be resolved. (1.3)
      - The child's safety and welfare come first at all times: a dispute must not blur that focus, hold up a clear decision or add to the risk. (1.4, 2.1)
      - Every professional must act assertively and proactively for the child at every level; the policy refers to Working Together 2015 and the London procedures, 5th edition, 2017. (1.4)
      - Each agency makes sure its staff are supported and know how to escalate; each person learns their own agency's route. (1.5, 2.1)
      - Share key information often and suitably; nothing justifies withholding what would protect a child. (2.1)
      - Try to settle the matter quickly, between practitioners rather than managers. (2.1)
      - Safeguarding is everybody's job: stay actively involved, and use the board's process when it is needed. (2.1)
      - A difference can arise at any point and between any of the agencies. Examples: levels of need or thresholds; how an agency responded to a safeguarding concern; roles and responsibilities; communication within or between agencies; who leads, as at a step up to children's social care or down from it; practice and case management. (3.1)
      - The stages are for a significant issue that may affect a child's safety or welfare while the child is not considered at immediate risk. (4.2)

    Check before you rely on it: due for review May 2019, contacts from May 2017
      - This policy was due for review in May 2019. Check that it is still in force.
      - Contact details are from May 2017. Check before you rely on them. (page 9)
      - A contact detail beside “Detective Inspector, BCU” is left out: the document does not show whose it is. (page 9)

    From Resolution and Escalation Policy, Redbridge Local Safeguarding Children Board, 3rd edition, May 2017.
    http://www.redbridgelscb.org.uk
    ");
}

/// Barnet, 2.3, Police, second line: another officer is on duty at night.
#[test]
fn barnet_police_at_night() {
    let asked = [("stage", "police-2"), ("agency", "police"), ("own_agency", "school"), ("at", "2026-12-03T21:30")];
    insta::assert_snapshot!(said(&board("barnet"), Language::English, "2026-12-03T21:30", &asked), @"
    If a child is in immediate danger, call 999.
    Immediate risk: call 999 (Banner)
      - If a child is in immediate danger: call 999. (Banner)

    Barnet
    The school, disagreeing with the police, Stage Two, second line
    Worked out at 9:30pm on Thursday 3 December 2026.

    On duty now, until 7am
    Go to the Night Duty Superintendent for all of North London (2.3, Police, second line)
    Through the Duty Officer, who has the details.
    - From 7am: their on-duty or on-call member of the Senior Leadership Team for Barnet
        Hours: every day, 7am to 9pm
        Through the Duty Officer, who has the details.
        Details without a date. (2.3, Police, second line)
      The policy does not say who takes this line if the police team with the case is not Barnet's. (2.3, Police, second line)
    - If it is day (7 am to 9 pm) and within office hours: their Safeguarding Lead
        The policy does not say which hours.
        If it is day (7 am to 9 pm) and within office hours.
        This may be done, and need not be.
        No contact details.

    No date; in the policy’s words (1.4)
    In the shortest time possible
    As a guide, one working week for settling it by discussion, sooner if the child needs it
    - When it starts is not said
      - The week is for trying to settle it by discussion; Stage One's own discussion is due as soon as possible. (1.4, 2.2)
      - The policy does not say what a working week is. (1.4)
      - Our reading: A working week is counted as 5 working days. (1.4)
      - Which stages it covers is not said (1.4)

    If not settled
    Their Borough Commander (2.3, Police, third line)

    Record: put any escalation on the child's record, and 1 more (2.6)
      - If it was escalated: put a record of the escalation on the child's record. (2.6)
      - Who: the policy does not say
      - Keep a record of all discussions, and be able to show what the concerns are and where they come from. (1.5)
      - Who: you, as worker

    Who at another time?

    All 5 stages: undated
      - Stage One, Discuss with the other worker
        Before this.
      - Stage Two: police, first line of escalation
        Before this.
      - Stage Two: police, second line of escalation
        You are here.
        No date of its own.
      - Stage Two: police, third line of escalation
        No date of its own.
      - Stage Three, Resolution by senior leaders
        No date of its own.
        If it cannot be settled satisfactorily after the stages before.

    2 more things the policy leaves open
      - Our reading: At exactly 7 am and 9 pm both windows hold as worded; the one that begins then is taken. (2.3, Police, second line)
      - Our reading: Stages Two and Three do not name who escalates, or who tells the Partnership: it is taken to be the worker who disagrees. (1.2, 2.3, 2.5)

    Not this? A partner from another area (3.2)
      - If the partner belongs to another authority, such as another council: Follow the procedure of that area; if it cannot be settled so, the Partnership can be asked to go between. (3.2)

    What is asked of everyone (1.1 to 3.1)
      - In the shortest time possible, so that the child is protected. (1.4)
      - For workers who feel that what another agency does, decides or fails to do does not keep a child safe enough. Most likely about levels of need, roles and responsibilities, the need for action, or how plans progress and people communicate. (1.2, 1.3)
      - Read it beside the London child protection procedures and the agency's own policies on escalating concerns. (1.2)
      - Safeguarding is everybody's job: frontline staff need the confidence to talk with each other about decisions, to voice concerns about them, and to escalate where they do not agree. (Opening paragraphs)
      - The way people work counts as much: frontline staff are encouraged to stay curious and to speak up where worries about a child are not being dealt with. (Opening paragraphs)
      - Working together rests on an open approach and honest relationships; solving problems is part of it. (1.1)
      - Professionals who think that others put a child at risk of harm must be assertive, act swiftly and challenge them by this policy. The child's safety is paramount. (1.4)
      - Settle it at the lowest possible stage. (1.4)
      - The Partnership's Leadership Forum looks at the issues escalated, at trends and patterns, and at what should be done to keep children safe. (3.1)

    Check before you rely on it: the policy has no date
      - This policy has no date. Check that it is the one in force.

    From Resolution policy, Barnet Safeguarding Children Partnership.
    ");
}

/// Suffolk: a referral was refused, and the feedback came this afternoon.
#[test]
fn suffolk_referral_refused() {
    let asked = [
        ("pathway", "referral"),
        ("stage", "revisit"),
        ("agency", "social-care"),
        ("own_agency", "school"),
        ("from", "feedback"),
        ("at", "2026-11-30T16:45"),
    ];
    insta::assert_snapshot!(said(&board("suffolk"), Language::English, "2026-11-30T21:05", &asked), @"
    If a child is in immediate danger, call 999.
    This policy names no other danger route.

    Suffolk
    School, disagreeing with the children's service, disputed referral, Go over the referral again
    Worked out at 9:05pm on Monday 30 November 2026.

    Go over the referral with your manager or your safeguarding lead (Referral, 2)
    No contact details.

    No date; in the policy’s words (Introduction, 5)
    At the earliest opportunity
    Each practitioner to try to settle it with the other worker by the end of Tuesday 1 December (Referral, 3 and 4)
    - Has something else happened?

    If the dispute goes on after any changes to the referral
    Their practitioner, in 1 working day, or sooner if the child needs it, by Tuesday 1 December (Referral, 3 and 4)

    More on this step
      - Look at the referral again together, in the light of the receiving service's comments, and make whatever changes are right. (Referral, 2)

    Record: note every discussion on the child's file, and 1 more (Referral, 8)
      - Note every discussion as it happens, inside and between agencies; approve and date the note; put a copy on the child's file with everything else written and any other information. (Referral, 8)
      - Who: each professional
      - Keep a clear record at every stage. (Referral, 10)
      - Who: each professional

    If it is settled: each professional to confirm the outcome with each other, and 2 more (Referral, 10)
      - Confirm with each other the agreed outcome and how anything left open will be taken forward. (Referral, 10)
      - Who: each professional
      - How: in writing
      - Pick out any general issues and refer them, for the right LSCB subgroup to consider and learn from. (Referral, 11)
      - Who: the policy does not say · To: each agency's representative on the LSCB
      - Debrief, to keep working relationships good. (Referral, 12)
      - Who: each professional · This may be done, and need not be.

    You may seek expert advice (Referral, 12)
      - Seek expert advice, so that the outcome rests on evidence-based practice. (Referral, 12)
      - Who: the policy does not say · This may be done, and need not be.

    Other routes each professional may use the agency's speak-out procedure (Whistle blowing)
      - If fear of repercussions makes it hard to raise a child protection concern about a colleague or manager: report it by the agency's own whistle-blowing or speak-out procedure. (Whistle blowing)
      - Who: each professional · To: their own whistle-blowing or speak-out line · This may be done, and need not be.
      - Senior managers of each agency should see that it has such a procedure, well publicised, with other ways to report; each partner agency should have a leaflet about it. (Whistle blowing)

    All 6 stages: dates until Wednesday 2 December
      - A significant policy issue that comes up in the discussions is a reason of its own to go to the LSCB. (Referral, 10)
      - Go over the referral again
        You are here.
        No date of its own.
      - Practitioner to practitioner
        Ends by Tuesday 1 December.
        If the dispute goes on after any changes to the referral.
      - First line managers
        Ends by Wednesday 2 December, if Practitioner to practitioner takes until Tuesday 1 December 2026.
        If practitioners cannot settle it in time.
      - Senior manager
        No date of its own.
        If they cannot agree in time.
      - Heads of service
        No date of its own.
        If differences are still not settled.
      - The board
        No date of its own.
        If not settled by the stages before, or a significant policy issue comes up.

    3 more things the policy leaves open
      - The policy does not say whether version 3 was endorsed: its box is empty, where version 2 has a yes. (Version history)
      - Our reading: The month of version 3 in the version table, August 2017, stands here for its start. (Version history)
      - The policy does not say whether the working day of the next stage is running already. (Referral, 3)
      - Our reading: It is counted from the first feedback, which is safer: the day ends sooner. (Referral, 3)

    Not this? Whistle-blowing, a colleague's practice, complaints about a conference (Whistle blowing)
      - If speaking up about a colleague or manager may bring repercussions: Use the agency's own whistle-blowing or speak-out procedure, which should have a direct specialist telephone line. (Whistle blowing)
      - The policy does not say the number of that line. (Whistle blowing)
      - If the worry is about the practice of a person or a group, or how a colleague responded to actual or likely harm to a child: Solve the problem and agree at the earliest opportunity, with the child's safety and welfare always in mind. (Introduction, 5)
      - The policy does not say which steps to take, or within what limit. (Introduction, 5)
      - If a parent or carer complains about a conference: Use the procedure for a complaint by a parent or carer. (Conference, 8)
      - If it is about a specialist regional facility, such as a mother and baby unit: Follow the facility's own protocol or guidance for disputes between professional bodies: it must have one, which should take account of the children's service where it stands. (Specialist facilities)
      - The policy does not say where to find that protocol. (Specialist facilities)

    What is asked of everyone
      - Throughout, watch for changes in the child's needs and in any risk or neglect, and follow the board's safeguarding procedures. (Referral, 1 and 7)
      - Supervision is critical throughout, to support the worker and keep the focus on what the child needs. (Referral, 4)
      - Written for contested thresholds, with general advice on problems in other situations. (Introduction, 1)
      - The disagreement may be about what another professional decided, did or failed to do over a referral, an assessment or an enquiry. (Introduction, 2)
      - Professionals are all who work with children and young people, paid or voluntary, in the statutory or the voluntary sector. (Introduction, 2)
      - Avoid disputes that put children at risk or blur the focus on the child; settle difficulties quickly and openly. (Introduction, bullets)
      - Notice where working together is unclear, and have protocols and procedures amended. (Introduction, bullets)
      - The child's safety, and keeping the child in focus, come before all else; escalate what is unresolved with regard to the risks the child may face. (Introduction, 4)
      - The first principle is that everybody is responsible for solving problems and agreeing at the earliest opportunity. (Introduction, 5)
      - Each agency makes sure its staff are competent and supported to escalate concerns and disagreements about a child's wellbeing, inside the agency and between agencies. (Introduction, 6)

    From Escalation Policy: Working Together to Resolve Disputes, Suffolk Local Safeguarding Children Board, version 3, August 2017.
    http://www.suffolkscb.org.uk
    ");
}

/// Redbridge, 4.6: the outcome is confirmed.
#[test]
fn it_is_settled() {
    let asked = [
        ("stage", "stage-3"),
        ("agency", "police"),
        ("own_agency", "school"),
        ("state", "settled"),
        ("at", "2026-11-29T15:38"),
    ];
    insta::assert_snapshot!(said(&board("redbridge"), Language::English, "2026-11-29T15:38", &asked), @"
    If a child is in immediate danger, call 999.
    Immediate risk: tell a manager or safeguarding lead immediately (4.1)
      - If professionals differ and one of them considers a child at immediate risk of significant harm: take the concern to a manager, a safeguarding lead or both. (4.1)
      - To: the manager or the safeguarding lead
      - Immediately.
      - The policy does not say which agency's manager or lead, what they do next, or whom to reach out of hours. (4.1)
      Designated safeguarding lead, Schools
        If professionals differ and one of them considers a child at immediate risk of significant harm.
        No contact details.
        Every school must have one; telephone the school itself for the name and details. (page 9)

    Redbridge
    The school, disagreeing with the police, settled at Stage 3
    Worked out at 3:38pm on Sunday 29 November 2026.

    It is settled: nothing to escalate
    Their senior manager is to confirm the outcome to your senior manager (4.6; page 6)
    Head Teacher
      For their senior manager to contact.
      The policy gives this as an example.
      No contact details.
    - In writing would meet both: our reading (4.6; page 6)
      - The text has one manager confirm to the other and does not say in writing; the flowchart says in writing, to the agency that raised it. (4.6; page 6)
      - Our reading: In writing, to the other senior manager, would meet both. (4.6; page 6)

    By the end of
    Tuesday 1 December
    In 2 days: 2 working days (4.6; page 6)
    - Counted from now, 3:38pm Sunday 29 Nov
      - Sun 29 Nov: the start, not counted
      - Mon 30 Nov: day 1
      - Tue 1 Dec: day 2

    If no confirmation comes
    The policy does not say what then.

    Tell the Business Manager, Lesley Perry (4.6)
      - Copy the Business Manager in once it has come to this stage. (4.6)
      - Who: the policy does not say · To: the LSCB Business Manager
      LSCB Business Manager, Lesley Perry
        020 8708 5282
        07814 883194
        Lesley.Perry@redbridge.gov.uk
        Details from May 2017. (page 9)

    Record: note every discussion on file, and 1 more (4.3)
      - Note every discussion as it happens, inside and between agencies; approve and date the note; put it on the child's file with everything else written and any other information. Record the agreed outcome, and how anything left open will be taken forward. (4.3)
      - Who: each professional involved
      - See that key decisions and conversations on the way to settling it are recorded on the child's file, accurately and as they happen. (2.1)
      - Who: each professional involved

    If required: refer it to the LSCB Chair (4.8)
      - If the heads of service's talk raised a significant policy issue: refer it to the Chair. (4.8)
      - Who: the policy does not say · To: the LSCB Chair (in their absence the LSCB Vice Chair)
      - Our reading: \"And/or\" is taken to mean that it goes to the Chair even where the matter is settled. (4.8)

    All 4 stages: not needed, it is settled
      - Stage 1, The two practitioners
        Before this.
      - Stage 2, Line managers
        Before this.
        If the practitioners cannot settle it satisfactorily in time.
      - Stage 3, Senior managers
        You are here.
      - Stage 4, Chair of the board
        Not needed: it is settled.
        If it is still not settled in time (4.9), or not settled after the heads of service have talked, or that talk raises a significant policy issue (4.8).

    5 more things the policy leaves open
      - The policy does not say which agencies besides health may turn to a named doctor or nurse instead of the line manager, who does, whose doctor or nurse is meant, or whether this is open at Stage 2 already. (4.6)
      - Our reading: Where a side is in health, its practitioner may ask its own named doctor or nurse. That is advice: the matter still goes to the senior manager. (4.6)
      - The policy does not say on which day this edition came into force. (title page)
      - Our reading: The month of its update on the title page, May 2017, stands here for its start. (title page)
      - Our reading: The contact pages have no date of their own; the edition's, May 2017, stands here for them. (title page; pages 7 to 9)

    Not this? Complaints (1.5)
      - If it is a complaint about an agency: Use the agency's own statutory complaints procedure: this policy does not take its place. (1.5)
      - The policy does not say whom a complaint goes to, or how. (1.5)

    Check before you rely on it: due for review May 2019, contacts from May 2017
      - This policy was due for review in May 2019. Check that it is still in force.
      - Contact details are from May 2017. Check before you rely on them. (page 9)

    From Resolution and Escalation Policy, Redbridge Local Safeguarding Children Board, 3rd edition, May 2017.
    http://www.redbridgelscb.org.uk
    ");
}

#[test]
fn the_child_is_in_danger() {
    let asked = [("stage", "stage-1"), ("agency", "police"), ("own_agency", "school"), ("state", "danger")];
    insta::assert_snapshot!(said(&board("redbridge"), Language::English, "2026-11-29T15:38", &asked), @"
    If a child is in immediate danger, call 999.
    Immediate risk: tell a manager or safeguarding lead immediately (4.1)

    Redbridge
    The school, disagreeing with the police
    Worked out at 3:38pm on Sunday 29 November 2026.

    If professionals differ and one of them considers a child at immediate risk of significant harm (4.1)
    Tell a manager or safeguarding lead immediately (4.1)
    Designated safeguarding lead, Schools
      No contact details.
      Every school must have one; telephone the school itself for the name and details. (page 9)
    - More on this step
      - Take the concern to a manager, a safeguarding lead or both. (4.1)
      - To: the manager or the safeguarding lead
    - Whose manager or lead is not said (4.1)
      The policy does not say which agency's manager or lead, what they do next, or whom to reach out of hours. (4.1)

    Check before you rely on it: due for review May 2019
      - This policy was due for review in May 2019. Check that it is still in force.

    From Resolution and Escalation Policy, Redbridge Local Safeguarding Children Board, 3rd edition, May 2017.
    http://www.redbridgelscb.org.uk
    ");
}

#[test]
fn nothing_is_chosen_yet() {
    insta::assert_snapshot!(said(&board("suffolk"), Language::English, "2026-11-30T21:05", &[]), @"
    If a child is in immediate danger, call 999.
    This policy names no other danger route.

    Suffolk
    Worked out at 9:05pm on Monday 30 November 2026.

    What kind of disagreement is it?
    - Dispute at the point of referral (if a threshold or a referral is disputed)
    - Dissent from a child protection conference (if a professional or agency at the conference disagrees with the chair's decision and wants to challenge it)
    - Complaint by a parent or carer about a conference (if a parent or carer complains about how the conference was organised or managed, what it decided, or the category of the plan)
    - Dissent about carrying out a child protection plan (if it is about decisions, actions or inaction in carrying out the plan, such as the timing, quorum or decisions of core groups, the plan's progress, or professional practice)
    - Stop and review: child protection plan (if a core group member or professional feels that the plan is not moving on or not bringing enough change for the child)
    - Stop and review: child in care (if a professional involved with the child thinks that the agreed care plan was not carried out in time, or not in keeping with the child's welfare and safety, and agencies disagree how to go on)
    - Looked-after child placed in Suffolk by another authority (if such a child comes to the notice of Suffolk Children and Young People's Services)
    - Incident in a private children's home, child placed by another authority (if a child whom another authority placed and who ordinarily lives in that authority's area, or who is looked after, shows behaviour of significant concern or was in a serious incident)
    - Series of police incidents at a private children's home (if the police are involved in a series of incidents at a children's home)

    Speaking up about a colleague or manager may bring repercussions
      Use the agency's own whistle-blowing or speak-out procedure, which should have a direct specialist telephone line. (Whistle blowing)
      The policy does not say the number of that line. (Whistle blowing)
      Whistle-blowing or speak-out line
        No contact details.

    Both sides work for the same agency
      Follow the agency's own in-house procedure: this policy is for differences between agencies. (Introduction, 4)
      Disputes within an agency are left to its in-house procedure, yet difficulties within agencies are spoken of too. (Introduction, bullets, 4 and 6)

    The worry is about the practice of a person or a group, or how a colleague responded to actual or likely harm to a child
      Solve the problem and agree at the earliest opportunity, with the child's safety and welfare always in mind. (Introduction, 5)
      The policy does not say which steps to take, or within what limit. (Introduction, 5)

    A parent or carer complains about a conference
      Use the procedure for a complaint by a parent or carer. (Conference, 8)

    It is about a specialist regional facility, such as a mother and baby unit
      Follow the facility's own protocol or guidance for disputes between professional bodies: it must have one, which should take account of the children's service where it stands. (Specialist facilities)
      The policy does not say where to find that protocol. (Specialist facilities)

    From Escalation Policy: Working Together to Resolve Disputes, Suffolk Local Safeguarding Children Board, version 3, August 2017.
    http://www.suffolkscb.org.uk
    ");
}

/// The policy keeps its own words.
#[test]
fn in_welsh() {
    let asked = [("pathway", "resolution"), ("agency", "social-care"), ("stage", "three"), ("at", "2026-11-25T09:00")];
    insta::assert_snapshot!(said(&exampleshire(), Language::Welsh, "2026-11-25T10:14", &asked), @"
    Os yw plentyn mewn perygl uniongyrchol, ffoniwch 999.
    If a child is in immediate danger, call 999.
    Risg uniongyrchol: rhoi gwybod i'r canlynol: safeguarding lead (eich un chi), ar unwaith (2.1)
      - Amod: a child is at immediate risk of significant harm – tell the safeguarding lead, and do not wait for anybody to agree. (2.1)
      - Pwy: chi, fel practitioner · At sylw: safeguarding lead (eich un chi)
      - Ar unwaith.

    Mae geiriau'r polisi ei hun yn Saesneg, am mai yn Saesneg y mae'r bwrdd yn ei gyhoeddi. Nid oes siaradwr Cymraeg wedi adolygu geiriau Cymraeg y canllaw hwn eto.
    Exampleshire
    Penderfyniad y canlynol: Exampleshire Children's Services, Stage 3
    Amser cyfrifo'r ateb hwn: 10:14am, dydd Mercher 25 Tachwedd 2026.

    Amod: the line managers cannot agree
    Gofynnwch i'r canlynol: line manager (eich un chi) – mynd at y canlynol: Head of Service o'r asiantaeth arall (4.3)
    Exampleshire Children's Services: Sam Sample
      01632 960123 x4501
      07700 900123
      sam.sample@exampleshire.example

    Erbyn diwedd
    dydd Iau 26 Tachwedd
    Yfory: 1 diwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn (4.3)
    15 diwrnod gwaith: pob cam (3.1)
    - Wedi'i gyfrif o'r canlynol: dechrau Stage 3, 9am, dydd Mercher 25 Tach
      - Mer 25 Tach: y dechrau, heb ei gyfrif
      - Iau 26 Tach: diwrnod 1
    - Heb ddweud y dechrau eto

    Amod: the senior managers cannot agree
    Senior manager (eich un chi): mynd at y canlynol: Independent Chair, ar yr un diwrnod gwaith, erbyn dydd Llun 30 Tachwedd (4.6)

    Mwy am y cam hwn
      - Pwy ddylai gysylltu â nhw: line manager (eich un chi).
      - Dyddiad y manylion: Mawrth 2023. (page 8)

    Hefyd mae'r canlynol i wneud hyn: senior manager (pob un) – review the records together and settle the matter (flowchart, page 4)
      - Review the records together and settle the matter. (flowchart, page 4)
      - Pwy: senior manager (pob un)
      - Erbyn diwedd dydd Llun 30 Tachwedd: 2 ddiwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn, os caiff y mater ei uwchgyfeirio ar yr adeg hwyraf posibl, sef dydd Iau 26 Tachwedd 2026.
      - The flowchart allows 2 working days. Y terfyn arall (5 diwrnod gwaith, neu'n gynt os oes angen hynny ar y plentyn): erbyn diwedd dydd Iau 3 Rhagfyr. Defnyddir y cynharaf. (4.3)

    Mae'r canlynol i wneud hyn: line manager (eich un chi) – copy the business manager in (4.5)
      - Copy the business manager in. (4.5)
      - Pwy: line manager (eich un chi) · At sylw: business manager
      Business Manager, Robin Specimen
        01632 960222
        robin.specimen@exampleshire-scp.example
        Pwy ddylai gysylltu â nhw: line manager (eich un chi).
        Dyddiad y manylion: Mawrth 2023. (page 10)

    Cofnodi: write down each conversation and what was agreed (2.4)
      - Write down each conversation and what was agreed, with its date, on the child's file. (2.4)
      - Pwy: practitioner (pob un)

    Llwybrau eraill: ask Cafcass at any point where a child… (7.1)
      - Ask Cafcass at any point where a child is in proceedings. (7.1)
      - Pwy: chi, fel practitioner · At sylw: Cafcass · Gellir gwneud hyn; nid oes rhaid.

    Pob cam (4): dyddiadau, yr olaf: dydd Llun 30 Tachwedd
      - Stage 1, Practitioners
        Cyn hyn.
      - Stage 2, Line managers
        Cyn hyn.
        Amod: the practitioners cannot agree.
      - Stage 3, Senior managers
        Rydych chi yma.
        Daw i ben erbyn dydd Llun 30 Tachwedd.
      - Stage 4, Independent chair
        Erbyn diwedd dydd Llun 30 Tachwedd: ar yr un diwrnod gwaith.
        Amod: the senior managers cannot agree.

    Beth mae'r polisi'n ei ofyn gan bawb (1.2 – 1.3)
      - The child's welfare comes first, and nobody waits for a date to act. (1.2)
      - A disagreement is settled between the people closest to it where that is possible. (1.3)

    Gwiriwch cyn dibynnu ar hyn: i'w adolygu: Mawrth 2025, dyddiad y manylion cyswllt: Mawrth 2023
      - Roedd y polisi hwn i fod i gael ei adolygu ym mis Mawrth 2025. Gwiriwch ei fod yn dal mewn grym.
      - Dyddiad y manylion cyswllt: Mawrth 2023. Gwiriwch nhw cyn dibynnu arnynt. (page 8)

    Ffynhonnell: Resolving professional disagreements, Exampleshire Safeguarding Children Partnership, 2nd edition, Mawrth 2023.
    http://www.exampleshire-scp.example
    ");
}
