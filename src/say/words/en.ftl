### English words of the guide. Welsh: cy.ftl, with the same keys and variables.
###
### Calm, short, British. For somebody under pressure, on a phone, at night. What a policy says is never written here.
### Of Fluent this uses text, { $name }, and one { $number -> … } a message; the build says so when something does not fit.

## Dates and times

weekday = { $number ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
weekday-short = { $number ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[other] Sun
}
month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
}
month-short = { $number ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[other] Dec
}
# Thursday 26 November 2026
date = { $weekday } { $day } { $month } { $year }
# Thursday 26 November
date-this-year = { $weekday } { $day } { $month }
# 26 Nov
date-short = { $day } { $month }
# As far as a document goes: 31 May 2017; May 2017.
date-partial-day = { $day } { $month } { $year }
date-partial-month = { $month } { $year }
# The same after a verb: "due for review in May 2019".
date-on-day = on { $day } { $month } { $year }
date-in-month = in { $month } { $year }
date-in-year = in { $year }

time-morning = { $time }am
time-afternoon = { $time }pm
time-noon = midday
time-midnight = midnight
# An hour that the change of the clocks brings twice: 1:30am GMT.
time-zoned = { $time } { $zone }
time-on-day = { $time } on { $date }
# As a deadline, midnight alone does not say which end of the day is meant.
time-midnight-start = midnight, as { $date } begins

# In a line: Thursday 3 Dec; 4:30pm Thursday 3 Dec.
date-line = { $weekday } { $day }
time-line = { $time } { $date }

## By when

by-day = by the end of { $date }
by-time = by { $time }
due-in-days = { $days ->
    [0] today
    [1] tomorrow
   *[other] in { $days } days
}
overdue-days = { $days ->
    [0] overdue since earlier today
    [one] overdue by { $days } day
   *[other] overdue by { $days } days
}
time-is-over = the time for this is over

## Limits

or-sooner = sooner if the child needs it
or-sooner-person = sooner if the person needs it
limit-immediately = immediately
limit-at-once = at once
limit-straight-away = straight away
limit-without-delay = without delay
limit-without-undue-delay = without undue delay
limit-urgently = urgently
limit-promptly = promptly
limit-as-quickly-as-possible = as quickly as possible
limit-as-soon-as-possible = as soon as possible
limit-at-the-earliest-opportunity = at the earliest opportunity
limit-as-soon-as-practicable = as soon as practicable
limit-agreed-between-both = a time agreed between both sides
limit-set-by-raiser = a time set by whoever raises it
limit-set-by = a time set by the { $post }
limit-set-by-own = a time set by the { $post } of the side that raises it
limit-set-by-other = a time set by the { $post } of the other side
limit-protects = a time that protects whom it is about
limit-same-day = the same day
limit-same-working-day = the same working day
limit-next-working-day = the next working day
limit-working-days = { $number ->
    [one] { $number } working day
   *[other] { $number } working days
}
limit-working-weeks = { $number ->
    [one] one working week
   *[other] { $number } working weeks
}
limit-days = { $number ->
    [one] { $number } day, weekends included
   *[other] { $number } days, weekends included
}
limit-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
}
limit-weeks = { $number ->
    [one] one week
   *[other] { $number } weeks
}
limit-months = { $number ->
    [one] one month
   *[other] { $number } months
}
limit-working-hours = { $number ->
    [one] one hour of working time
   *[other] { $number } hours of working time
}
# 5 to 10 working days
limit-range = { $shortest } to { $longest }
# the next working day by 12 noon
limit-by-clock = { $limit } by { $time }
limit-guide = as a guide, { $limit }
limit-or-sooner = { $limit }, or sooner if the child needs it
limit-or-sooner-person = { $limit }, or sooner if the person needs it
limit-before = before { $event }
# 2 working days before the conference
limit-ahead = { $limit } before { $event }
limit-none = The policy sets no time limit.

## How a date was counted

day-start = the start, not counted
day-weekend = weekend
# What GOV.UK calls them; any other one is said as the calendar has it.
holiday-new-year = New Year’s Day
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-early-may = Early May bank holiday
holiday-spring = Spring bank holiday
holiday-summer = Summer bank holiday
holiday-christmas = Christmas Day
holiday-boxing-day = Boxing Day
# After the hour at which the policy's working day ends.
day-after-hours = the day it starts, after the end of the policy’s working day
day-counts-as-start = counts as the day it starts
day-closed = { $name }
day-counted = day { $number }
happening-stage-end = the end of { $stage }
happening-stage-start = the start of { $stage }
happening-resolved = when it was settled
happening-not-stated = something the policy does not name
counted-from = counted from { $event }, { $moment }
counted-from-event = counted from { $event }
counted-hours = Hours run on from { $moment }, through nights, weekends and bank holidays.
counted-back-hours = Hours run back from { $moment }, through nights, weekends and bank holidays.
# Saturday 27 March 2027, 4:30pm, and 24 hours: 5:30pm on Sunday.
clocks-forward = The clocks go forward on { $date }, so it is an hour later by the clock.
clocks-back = The clocks go back on { $date }, so it is an hour earlier by the clock.
# Sunday 28 March 2027, 5:30pm, and 24 hours back: 4:30pm on Saturday.
clocks-forward-behind = The clocks go forward on { $date }, so it is an hour earlier by the clock.
clocks-back-behind = The clocks go back on { $date }, so it is an hour later by the clock.
# The policy's own definition, and its paragraph.
working-day-defined = The policy says what a working day is: { $says } ({ $cite }).
working-day-is = A working day here is Monday to Friday, except bank holidays.

## Why there is no date

why-no-start = Say when it started to see the date.
why-start-unknown = It counts from { $event }: say when that was to see the date.
why-nothing-carries-on = No date: it waits for { $action }, and that has no limit in days or hours.
why-stage-has-no-end = No date: “{ $stage }” has no end in days or hours.
why-stage-has-limit = No date for the end of “{ $stage }”: it has a limit of { $limit }, counted from { $event }.
why-when-resolved = It counts from the day it is settled.
why-done = Done.
why-earlier = Before this.
why-run-start-unknown = Say when the first stage started to see the date.
why-run-start-unknown-of = Say when { $stage } started, or the later stage that came first, to see the date.
why-start-not-stated = No date: the policy does not say when the clock starts.
why-calendar-ends = No date: bank holidays are known only from { $first } to { $last }.
why-settled = It is settled.
why-in-danger = No date: act now.
why-ahead-of = It is counted back from { $event }: say when that is to see the date.
why-no-working-hours = No date: the policy does not say what working hours are.
why-answer-missing = No date yet: it depends on a question that is still open.

waits-danger = immediate action
waits-consult = the advice
waits-raise = the disagreement being raised
waits-escalate = the escalation
waits-refer = the referral
waits-respond = the answer
waits-meet = the meeting
waits-resolve = the attempt to resolve it
waits-decide = the decision
waits-confirm = the confirmation
waits-notify = people being told
waits-record = the matter being recorded

## What a date assumes

assumes-at-once = if { $done } at once
assumes-at-its-limit = if { $done } as late as { $moment }
assumes-at-its-limit-undated = if { $done } at the end of its time
assumes-stage-at-its-limit = if { $stage } takes until { $moment }
assumes-from-midnight = counted from the first minute of the day, as no time was given
assumes-start-not-stated = counted from { $moment }; the policy does not say when it starts

done-danger = acted on
done-consult = advice is asked for
done-raise = raised
done-escalate = escalated
done-refer = referred
done-respond = answered
done-meet = a meeting is held
done-resolve = settled
done-decide = decided
done-confirm = confirmed
done-notify = people are told
done-record = recorded

## Actions: what to do, where the policy names only the kind

do-danger = Act now.
do-danger-to = Go to { $to } now.
do-consult = Ask for advice.
do-consult-to = Ask { $to } for advice.
do-raise = Raise the disagreement.
do-raise-to = Raise the disagreement with { $to }.
do-escalate = Escalate it.
do-escalate-to = Escalate to { $to }.
do-refer = Refer it.
do-refer-to = Refer to { $to }.
do-respond = Reply.
do-respond-to = Reply to { $to }.
do-meet = Meet.
do-meet-to = Bring together { $to }.
do-resolve = Try to resolve it.
do-resolve-to = Try to resolve it with { $to }.
do-decide = Decide.
do-decide-to = Decide with { $to }.
do-confirm = Confirm the outcome.
do-confirm-to = Confirm the outcome to { $to }.
do-notify = Tell those who need to know.
do-notify-to = Tell { $to }.
do-record = Record it.
do-record-to = Record it with { $to }.

## People

post-you = you
post-own = your { $post }
post-other = their { $post }
post-each = each { $post }
post-their-own = their own { $post }
post-across = the other agency’s { $post }
post-the = the { $post }
who-reader = you, as { $post }
in-absence = { $post } (in their absence { $absent })
text-who = Who: { $who }
list-and = { $first } and { $second }
list-or = { $first } or { $second }
list-comma = { $first }, { $second }
# Answers that something turns on.
choices = { $first } or { $second }
else-for = if the { $post } is absent

## When somebody can be reached

available-now = available now
available-until = until { $until }
available-from = from { $from }
available-later = not available now
hours-outside = at all hours but { $hours }
hours-every-day = every day
hours-working-days = working days
hours-weekends = weekends
hours-bank-holidays = bank holidays
hours-days = { $first } to { $last }
hours-all-day = { $days }, all day
# every day, 7am to 9pm
hours-span = { $days }, { $opens } to { $shuts }
hours-not-bank-holidays = { $hours }, not on bank holidays
available-hours-not-stated = The policy does not say which hours.

## Contacts

contact-vacant = The post is vacant.
contact-vacant-via = The post is vacant: go through the { $post }.
contact-go-through = Go through the { $post }.
contact-unlisted = Nobody is listed for { $agency }.
contact-vacant-until = Vacant until { $until }, as printed.
contact-being-updated = The contact details are being updated.
contact-post-only = No contact details.
contact-ask = Through the { $post }, who has the details.
contact-as-of = Details from { $date }.
contact-undated = Details without a date.

## What the policy does not say

silent = The policy does not say { $clause }.
silent-agency-route = The policy gives { $agency } no route of its own here.
silent-same-agency = The policy has no procedure inside one agency.
silent-one-person = The policy does not say how this works where the list has one person for both sides: { $post }.
silent-may-be-same-agency = If both sides are one agency: the policy has no procedure of its own for that.
silent-who = The policy does not say who does this: { $action }
silent-to-whom = The policy does not say to whom: { $action }
silent-outcome = The policy does not say what follows: { $outcome }
silent-contact = The policy gives no contact details: { $post }.

## Warnings

warning-policy-review-overdue = This policy was due for review { $when }. Check that it is still in force.
warning-policy-review-overdue-undated = This policy is past its review date. Check that it is still in force.
warning-policy-undated = This policy has no date. Check that it is the one in force.
warning-policy-silent = The policy leaves some things open. Each is pointed out.
warning-not-your-pathway = This procedure is not for you, by the choices you made.
warning-not-your-pathway-titled = Not for you, by the choices you made: { $title }.
warning-contact-old = Contact details are from { $date }. Check before you rely on them.
warning-contact-old-undated = Contact details are more than a year old. Check before you rely on them.
warning-contact-undated = Contact details have no date. Check before you rely on them.
warning-contact-vacant = The list shows a post as vacant.
warning-contact-vacant-post = The list shows a post as vacant: { $post }.
warning-contact-unattributed = A contact detail is left out: the document does not show whose it is.
warning-contact-unattributed-post = A contact detail beside “{ $post }” is left out: the document does not show whose it is.
warning-document-conflict = The policy says two different things. Both are shown.
warning-no-time-limit = The policy sets no time limit here.
warning-no-out-of-hours-route = The policy names nobody to go to at this hour.
warning-cap-reached-first = A limit that covers several stages ends before this stage would.
warning-calendar-ends = Bank holidays are known only up to { $date }; dates outside what is known are not given.
warning-calendar-ends-undated = Bank holidays are not known so far ahead, so no date is given.
warning-working-day-undefined = A working day here is Monday to Friday, except bank holidays: the policy does not say.
warning-check-original = Part of the document could not be read with certainty. Check the original.

## What the policy says of silence, agreement and leaving out

silence-agreement = If nobody answers in time, that counts as agreement.
silence-disagreement = If nobody answers in time, that counts as disagreement.
satisfied = It is settled only if this satisfies { $who }.
skip-after = This stage may be left out only after asking { $who }.

## Other ways to reach somebody

way-menu = Once connected: { $menu }
way-relay = Text relay: { $phone }
way-web-form = Form: { $form }
way-address = Address: { $address }

## The regional document under a local one

region = Paragraphs marked “{ $area } policy” are from { $title }.
region-edition = Paragraphs marked “{ $area } policy” are from { $title }, { $edition }.

## Questions that every policy has

ask-perspective = Who disagrees?
ask-pathway = What kind of disagreement is it?
ask-agency = Whose decision?
ask-own-agency = Where do you work?
ask-stage = Where have you got to?
ask-other = Is it something else?
ask-at = When did it start?
ask-began = When did the disagreement start?
ask-began-with = When did { $stage } start, or the later stage that came first?
ask-from = What has happened?

## The emergency line, the tool's own

# Said as long as the Welsh words have not been reviewed.
english-because = The policy’s own words are in English, as the board publishes them.
# The other language, in itself: a link to the same answer in it.
other-language = Cymraeg
unreviewed = No Welsh speaker has reviewed the Welsh words of this guide yet.
emergency = If a child is in immediate danger, call { $phone }.
emergency-adults = If somebody is in immediate danger, call { $phone }.
emergency-both = If a child or an adult is in immediate danger, call { $phone }.

## Kinds of agency, where a policy has no name of its own for one

kind-social-care = Children's social care
kind-early-help = Early help
kind-adult-social-care = Adult social care
kind-reviewing = Independent reviewing service
kind-police = Police
kind-health = Health
kind-school = School
kind-college = College
kind-early-years = Early years
kind-probation = Probation
kind-youth-justice = Youth justice
kind-housing = Housing
kind-voluntary = Voluntary organisation
kind-cafcass = Cafcass
kind-fire = Fire service
kind-ambulance = Ambulance service
kind-care-provider = Care provider
kind-local-authority = Local authority

## Headings of an answer

heading-by-when = By when

## The answer as text

applies-if-answer = This applies if the answer to “{ $question }” is: { $choices }.
applies-unless-answer = This applies unless the answer to “{ $question }” is: { $choices }.
applies-if-agency = This applies if the decision is one of { $choices }.
applies-unless-agency = This applies unless the decision is one of { $choices }.
applies-if-same-agency = This applies if both sides are one agency.
applies-unless-same-agency = This applies unless both sides are one agency.
applies-if-own-agency = This applies if the disagreement is raised by { $choices }.
applies-unless-own-agency = This applies unless the disagreement is raised by { $choices }.
text-with = With: { $to }
text-to = To: { $to }
text-brought-forward = Brought forward by another limit: { $limit }. By its own limit it would be due { $by }.
text-ended-by = It ends with another limit: { $limit }.
cap-passed = This limit has passed.
cap-passed-silent = This limit has passed, and the policy does not say what follows.
cap-passed-guide = This limit has passed; it is a guide.
cap-passed-guide-silent = This limit has passed; it is a guide, and the policy does not say what follows.

## An answer laid out: the first screen

worked-out = Worked out at { $moment }.
source = From { $title }, { $board }
source-edition = { $source }, { $edition }

chosen-both = { $own }, disagreeing with { $other }
chosen-own = { $own }, disagreeing
chosen-other = About a decision of { $other }
chosen-responding = { $other }, to answer
chosen-to-answer = { $other }, to answer { $own }
settled-at = settled at { $stage }
it-is-settled = It is settled
none-of-these = None of these
in-danger-child = The child is in danger now
in-danger-adult = Somebody is in danger now
show-it = Show it

# Clauses that "Ask your manager to …" can end with.
task-danger = act now
task-danger-to = tell { $to }
task-consult = ask for advice
task-consult-to = ask { $to } for advice
task-raise = raise the disagreement
task-raise-to = raise it with { $to }
task-escalate = take it further up
task-escalate-to = go to { $to }
task-refer = refer it
task-refer-to = refer it to { $to }
task-respond = answer
task-respond-to = answer { $to }
task-meet = meet
task-meet-to = meet { $to }
task-resolve = settle it
task-resolve-to = settle it with { $to }
task-decide = decide
task-decide-to = decide with { $to }
task-confirm = confirm the outcome
task-confirm-to = confirm the outcome to { $to }
task-notify = tell those who need to know
task-notify-to = tell { $to }
task-record = record it
task-record-to = record it with { $to }
you-may = you may { $task }
ask-who-must = ask { $who }, who must { $task }
ask-to = ask { $who } to { $task }
they-may = { $who } may { $task }
they-should = { $who } should { $task }
they-must = { $who } must { $task }
they-are-to = { $who } is to { $task }
they-all-are-to = { $who } are to { $task }
who-to-do = { $who } to { $task }
with-haste = { $what } { $haste }
depends = It depends on what is still asked
depends-on = It depends on: “{ $question }”
nobody-here = The policy names nobody for you to go to here
nothing-here = The policy names nothing for you to do here
step-done = This step is done
with-you = It is with you
with-you-silent = The policy names no step of yours after that.
lies-with = It is with { $to }
it-goes-to = It goes to { $to }
it-may-go-to = It may go to { $to }
it-must-go-to = It must go to { $to }
to-be-done = To be done: { $task }
may-be-done = May be done: { $task }
who-not-said = Who does this is not said.
post-vacant = Vacant: { $post }.
# Before the second of two people who are not both to be gone to.
or-somebody = or { $who }
more-on-step = More on this step
head-it = Head it “{ $subject }”
for-example = For example { $posts }.
for-them = For { $who } to contact.
an-example = The policy gives this as an example.
for-whom = for { $who }
may = You may go to
on-duty-until = On duty now, until { $until }
not-now-from = Not now: from { $from }
not-now = Not at this hour
about-this-contact = About this contact
labelled = { $label }: { $says }
if-only = if { $clause }
if-then = If { $clause }: { $says }
short-reading = { $says }: our reading
may-apply = May apply: { $says }
our-reading = Our reading: { $says }

by-end-of-for = { $what } by the end of
by-for = { $what } by
stage-is-over = this stage is over
no-date = No date for this step
# Above the policy's own words on pace.
no-date-but-pace = No date; in the policy’s words
for-this-step = For this step
time-for-this = In what time
no-time-limit = No time limit.
within = in { $limit }
far-off = { $when }: { $limit }
at-most = The longer limit would end { $by }
runs-already = { $what } { $by }
give-a-day = Give a day
has-more-happened = Has something else happened?
say-what = Say what
run-start-not-told = Start not told yet
run-start-not-said = When it starts is not said
only-if = Only { $assumed }: say when it was.
about-this-limit = About this limit
counted-from-now = Counted from now, { $moment }
counted-from-that = Counted from { $event }, { $moment }
counted-run = { $limit }, counted from { $from }
covers-not-stated = Which stages it covers is not said
all-stages = all stages
cap-ends = { $stages } end { $by }
cap-guide = As a guide: { $stages } end { $by }
cap-of-unsaid-stages = { $limit }, ending { $by }
cap-is-past-silent = { $limit }: ended on { $day }; no consequence is named
cap-is-past = { $limit }: ended on { $day }
at-the-latest = { $day } at the latest
cap-undated = { $limit } for { $stages }
conflict-other = The other limit is { $limit }. Whichever ends first is used.
conflict-undated = The other limit, { $limit }, has no date here: what it counts from was not told.
conflict-other-due = The other limit, { $limit }, would end { $by }. The earlier one is used.
ask-when = When was that?
typed-hint-now = For example 27 Nov, yesterday, 4:30pm. Empty means now.

if-not-settled = If not settled
time-is-up = Time is up: if not settled
by-the-hour = by the hour
who-goes-to = { $who } to go to { $to }
said-with = { $said }, { $more }
last-stage = This is the last stage.
last-stage-and = This is the last stage: { $silent }
# What comes next may be done, and need not be.
as-an-option = as an option
# Which of several people it is: by the answer to a question of the policy.
by-answer = by the answer to “{ $question }”
# The time of this stage is up, and so is that of the next step.
due-now = now: it was due { $by }
when-this-stage = When it comes to this stage
if-no-confirmation = If no confirmation comes
if-not-settled-after-all = If it is not settled after all
not-said-what-then = The policy does not say what then.
not-settled-after-all = Not settled after all?
settled-label = It is settled: nothing to escalate
settled-nothing = The policy names nothing more for when it is settled
settled-show = It is settled: show what follows
danger-now = Call 999
danger-no-route = This policy names no other danger route.
danger-route = Immediate risk:
danger-show = Show only what to do about the danger

## An answer laid out: the rows

row-also = Also
row-done = Done:
row-tell = Tell
row-record = Record
row-record-how = Record:
row-settled = If it is settled:
row-if-required = If required:
row-may = You may
row-concurrent = Other routes
row-form = Form
row-also-listed = Also listed
row-about = About this stage:
row-stages = { $number ->
   *[other] All { $number } stages:
}
row-everyone = What is asked of everyone
row-check = Check before you rely on it:
and-more = { $number ->
    [1] { $first }, and 1 more
   *[other] { $first }, and { $number } more
}
essence-if = { $essence }, if { $clause }
outcomes = What it may come to
due-with-limit = { $by }: { $limit }.
points-on-this = { $number ->
   *[other] { $number } points on this
}
left-open = the policy leaves open
more-things = { $number ->
    [1] 1 more thing
   *[other] { $number } more things
}
not-this = Not this?
other-ways = Other ways
from-to = { $first } to { $last }
last-stage-ends = the last ends { $by }
dates-up-to = dates until { $day }
no-stage-has-date = undated
counts-from-stage-before = It counts from the end of the stage before.
stages-have-one-limit = one limit
no-date-of-its-own = No date of its own.
you-are-here = You are here.
before-this = Before this.
not-needed = Not needed: it is settled.
stages-not-needed = not needed, it is settled
ends-by = Ends { $by }
check-review = due for review { $when }
check-review-undated = past its review date
check-no-date = the policy has no date
check-contacts = contacts from { $when }
check-contacts-undated = contacts without a date
check-not-yours = not for you, by your choices
check-calendar = bank holidays not known so far ahead
check-vacant = a post is vacant
happened-stage-end = { $stage } has ended
happened-stage-start = { $stage } has begun
happened-resolved = it is settled
happened-raise = it was raised
happened-escalate = it has gone up
happened-respond = the answer came
happened-meet = the meeting was held
happened-resolve = they tried to settle it
happened-decide = it was decided
happened-confirm = the outcome was confirmed
happened-notify = people were told
happened-record = it was recorded
happened-refer = it was referred
happened-consult = advice was asked for

## Not in a browser: the answer as text

contact-depends-on-agency = Who this is depends on the agency whose decision is challenged, which is not chosen yet.
contact-depends-on-which = Who this is depends on which of these agencies it is.
contact-depends-on-own-agency = Who this is depends on the agency that raises the disagreement, which is not chosen yet.
text-if = If { $clause }: { $sentence }
text-optional = This may be done, and need not be.
text-who-silent = Who: the policy does not say
text-how = How: { $how }
text-hours = Hours: { $hours }
text-outcome = Possible outcome: { $outcome }
text-outcome-settled = Possible outcome: { $outcome } Then it is settled.
text-outcome-silent = Possible outcome: { $outcome } The policy does not say what follows.

## Widget

title = Who to go to, and by when
waiting = Fetching the policy…
cite = ({ $paragraph })
if-clause = If { $clause }.
overdue-mark = Overdue


side-raising = You disagree with a decision
side-responding = They disagree with yours
change = Change
change-what = Change: { $question }
other-agencies = Another kind of agency
refused = This page answers “{ $param }” with “{ $value }”, which this policy does not have. It is left out.

# What people type as a moment, and what is said back.
typed-hint = For example 20/11/2026, 20 Nov, yesterday, 4:30pm
typed-now = Now: { $moment }. Started earlier? Say when.
typed-present = Now: { $moment }.
typed-none = Leave it empty if you do not know.
typed-read = { $moment }
typed-ahead = { $moment }. That is still to come.
misread = We cannot read this as a date or time. Until we can, no date is given.
misread-no-such-day = There is no such day.
misread-wrong-weekday = That weekday does not fall on that date.
misread-date-or-time = Is this a date or a time? Write 4/12 or 4.12pm.
misread-morning-or-afternoon = In the morning or in the afternoon? Add am or pm.
misread-after-the-stage = That is after this stage started: the first one cannot have started later.
misread-skipped-by-clocks = The clocks went forward over this time: it did not exist.

save-contact = Save contact
save-contact-of = Save contact: { $post }
other-time = Who at another time?
other-time-ask = When?
back-to-now = Back to now

by-end-of = By the end of
by-time-lead = By
cap = Limit over several stages: { $limit }.



copy-record = Copy as text
print = Print
save-calendar = Add to calendar
copy-link = Copy link
copied = Copied.
by-hand = This page does not allow that. Select the text and copy it.
# In a frame nobody can tell whether the page around it lets a file be saved, or a call begin.
by-hand-perhaps = Nothing was saved? Select the text and copy it.
dial-by-hand = No call begins here? Dial { $phone }.
write-by-hand = Nothing opens here? Write to { $email }.
calendar-saved = Saved. If a date changes, save again: most calendars then move the same entries.
calendar-apart = Another disagreement: save its dates apart

policy-link = Board’s website
private = Nothing you choose leaves this page.

# The ways out of a question, and back.
title-inside = who to go to, and by when
more-heading = More about this step
something-else = Something else
ways-heading = Other ways that the policy names
only-this = Show only this
back-to-choices = Back to the choices
back-to-answer = Back to the answer
show-everything = Show everything
close-everything = Close everything

## While something is missing

# After one of the sentences below.
saved-copy = This is a saved copy of { $moment }.
trouble-slow = This is taking longer than usual.
trouble-no-answer = The guide cannot be reached. Check the connection.
trouble-no-such-board = There is no guide for this board. Whoever looks after this page can correct its name.
trouble-server = The guide’s server has a problem.
trouble-unreadable = What the server sent cannot be read.
try-again = Try again

## The page that needs no script, and what the loader says by itself

show-answer = Show the answer
work-out = Work out the date
sent = Your choices travel in the address of this page. The server keeps nothing of them.
page-home = Escalation Guide: all boards
page-description = Who to go to, and by when, when professionals disagree about how to keep a child safe: { $board }.
page-description-person = Who to go to, and by when, when professionals disagree about how to keep somebody safe: { $board }.
page-left-out = “{ $value }” is no answer to “{ $question }” here. It is left out.
page-refused = Check your choices
page-unknown-board = There is no guide for this board
page-boards = These boards have one:
page-again = Load this page again in a moment.
not-loaded = The guide could not be loaded.
own-page = Open the guide on its own page
