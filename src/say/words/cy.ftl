### Welsh words of the guide. NOT REVIEWED by a Welsh speaker yet. English: en.ftl, with the same keys and variables.
###
### What fills a place may be English (the policy's own words) or begin with a letter that would mutate: so names, posts
### and dates stand behind a colon, a comma or a word that does not mutate them.

## Dates and times

weekday = { $number ->
    [1] dydd Llun
    [2] dydd Mawrth
    [3] dydd Mercher
    [4] dydd Iau
    [5] dydd Gwener
    [6] dydd Sadwrn
   *[other] dydd Sul
}
weekday-short = { $number ->
    [1] Llun
    [2] Maw
    [3] Mer
    [4] Iau
    [5] Gwe
    [6] Sad
   *[other] Sul
}
month = { $number ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[other] Rhagfyr
}
month-short = { $number ->
    [1] Ion
    [2] Chwef
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[other] Rhag
}
date = { $weekday } { $day } { $month } { $year }
date-this-year = { $weekday } { $day } { $month }
date-short = { $day } { $month }
date-partial-day = { $day } { $month } { $year }
date-partial-month = { $month } { $year }
date-on-day = ar { $day } { $month } { $year }
date-in-month = ym mis { $month } { $year }
date-in-year = yn { $year }

time-morning = { $time } am
time-afternoon = { $time } pm
time-noon = 12 canol dydd
time-midnight = hanner nos
time-zoned = { $time } { $zone }
time-on-day = { $time }, { $date }
time-midnight-start = hanner nos, ar ddechrau { $date }

## By when

by-day = erbyn diwedd { $date }
by-time = erbyn { $time }
due-in-days = { $days ->
    [0] heddiw
    [1] yfory
    [two] ymhen { $days } ddiwrnod
   *[other] ymhen { $days } diwrnod
}
overdue-days = { $days ->
    [0] yn hwyr ers yn gynharach heddiw
    [two] { $days } ddiwrnod yn hwyr
   *[other] { $days } diwrnod yn hwyr
}

## Limits

or-sooner = neu'n gynt os oes angen hynny ar y plentyn
or-sooner-person = neu'n gynt os oes angen hynny ar y person
limit-immediately = ar unwaith
limit-at-once = yn ddiymdroi
limit-straight-away = yn syth
limit-without-delay = yn ddi-oed
limit-without-undue-delay = heb oedi gormodol
limit-urgently = ar frys
limit-promptly = yn brydlon
limit-as-quickly-as-possible = mor gyflym â phosibl
limit-as-soon-as-possible = cyn gynted â phosibl
limit-at-the-earliest-opportunity = ar y cyfle cyntaf
limit-as-soon-as-practicable = cyn gynted ag y bo'n ymarferol
limit-agreed-between-both = amser y mae'r ddwy ochr yn cytuno arno
limit-set-by-raiser = amser a bennir gan bwy bynnag sy'n codi'r mater
limit-set-by = amser a bennir gan y canlynol: { $post }
limit-set-by-own = amser a bennir gan y canlynol ar yr ochr sy'n codi'r mater: { $post }
limit-set-by-other = amser a bennir gan y canlynol ar yr ochr arall: { $post }
limit-protects = amser sy'n amddiffyn y sawl dan sylw
limit-same-working-day = yr un diwrnod gwaith
limit-next-working-day = y diwrnod gwaith nesaf
limit-working-days = { $number ->
    [two] { $number } ddiwrnod gwaith
   *[other] { $number } diwrnod gwaith
}
limit-working-weeks = { $number ->
    [one] un wythnos waith
   *[other] { $number } wythnos waith
}
limit-days = { $number ->
    [two] { $number } ddiwrnod, gan gynnwys penwythnosau
   *[other] { $number } diwrnod, gan gynnwys penwythnosau
}
limit-hours = { $number } awr
limit-weeks = { $number ->
    [one] un wythnos
   *[other] { $number } wythnos
}
limit-months = { $number ->
    [one] un mis
    [two] { $number } fis
   *[other] { $number } mis
}
limit-working-hours = { $number } awr o amser gwaith
limit-range = { $shortest } i { $longest }
limit-by-clock = { $limit } erbyn { $time }
limit-guide = fel canllaw, { $limit }
limit-or-sooner = { $limit }, neu'n gynt os oes angen hynny ar y plentyn
limit-or-sooner-person = { $limit }, neu'n gynt os oes angen hynny ar y person
limit-before = cyn { $event }
limit-ahead = { $limit } cyn { $event }
limit-none = Nid yw'r polisi'n pennu terfyn amser.

## How a date was counted

day-start = y diwrnod cychwyn
day-weekend = penwythnos
day-after-hours = y diwrnod cychwyn, ar ôl diwedd diwrnod gwaith y polisi
day-counts-as-start = yn cyfrif fel y diwrnod cychwyn
day-closed = { $name }
day-bank-holiday = { $name }
day-counted = diwrnod { $number }
happening-stage-end = diwedd { $stage }
happening-stage-start = dechrau { $stage }
happening-resolved = datrys y mater
happening-not-stated = rhywbeth nad yw'r polisi'n ei enwi
counted-from = yn cyfrif o'r canlynol: { $event }, { $moment }
counted-from-event = yn cyfrif o'r canlynol: { $event }
counted-hours = Mae'r oriau'n rhedeg yn ddi-dor, drwy nosweithiau, penwythnosau a gwyliau banc. Y dechrau: { $moment }.
clocks-forward = { $date }: mae'r clociau'n troi ymlaen, felly mae hi awr yn hwyrach yn ôl y cloc.
clocks-back = { $date }: mae'r clociau'n troi'n ôl, felly mae hi awr yn gynharach yn ôl y cloc.
working-day-defined = Mae'r polisi'n dweud beth yw diwrnod gwaith: { $says } ({ $cite }).
working-day-is = Diwrnod gwaith yma yw dydd Llun i ddydd Gwener, heblaw gwyliau banc.

## Why there is no date

why-no-start = Dim dyddiad eto: nid yw'r dechrau wedi'i roi.
why-start-unknown = Dim dyddiad eto: mae'n cyfrif o'r canlynol, ac nid yw'r amser wedi'i roi: { $event }.
why-nothing-carries-on = Dim dyddiad: mae'n aros am y canlynol, ac nid yw'r polisi'n rhoi nifer o ddyddiau nac oriau ar ei gyfer: { $action }.
why-stage-has-no-end = Dim dyddiad: nid yw'r polisi'n dweud o fewn faint o ddyddiau nac oriau y mae'n rhaid i'r cam hwn ddod i ben: { $stage }.
why-stage-has-limit = Dim dyddiad ar gyfer diwedd y cam hwn: { $stage }. Mae ganddo derfyn ({ $limit }), wedi'i gyfrif o'r canlynol: { $event }.
why-when-resolved = Mae'n cyfrif o'r diwrnod y caiff y mater ei ddatrys.
why-done = Mae hyn wedi'i wneud: o hyn y mae'r dyddiadau'n cyfrif.
why-earlier = Dim dyddiad: daw hyn cyn yr hyn y cyfrifir y dyddiadau ohono.
why-run-start-unknown = Dim dyddiad eto: mae'n cyfrif o ddechrau'r cam cyntaf, ac nid yw'r amser hwnnw wedi'i roi.
why-start-not-stated = Dim dyddiad: nid yw'r polisi'n dweud pryd mae'r cyfnod yn dechrau.
why-calendar-ends = Dim dyddiad: dim ond rhwng y dyddiau hyn y mae gwyliau banc yn hysbys: { $first }, { $last }.
why-settled = Mae wedi'i setlo.
why-in-danger = Dim dyddiad: gweithredwch nawr.
why-ahead-of = Dim dyddiad eto: mae'n cael ei gyfrif yn ôl o { $event }, ac nid yw amser hynny wedi'i roi.
why-no-working-hours = Dim dyddiad: nid yw'r polisi'n dweud beth yw oriau gwaith.
why-answer-missing = Dim dyddiad eto: mae'n dibynnu ar gwestiwn sydd heb ei ateb.

waits-danger = gweithredu ar unwaith
waits-consult = y cyngor
waits-raise = codi'r mater
waits-escalate = yr uwchgyfeirio
waits-refer = yr atgyfeiriad
waits-respond = yr ateb
waits-meet = y cyfarfod
waits-resolve = ymgais i ddatrys y mater
waits-decide = y penderfyniad
waits-confirm = y cadarnhad
waits-notify = rhoi gwybod i bobl
waits-record = y cofnod

## What a date assumes

assumes-at-once = os { $done } ar unwaith
assumes-at-its-limit = os { $done } mor hwyr â { $moment }
assumes-at-its-limit-undated = os { $done } ar ddiwedd yr amser a ganiateir
assumes-stage-at-its-limit = os mai { $moment } yw diwedd { $stage }
assumes-from-midnight = wedi'i gyfrif o funud gyntaf y dydd, gan na roddwyd amser
assumes-start-not-stated = yn cyfrif o'r canlynol: { $moment }; nid yw'r polisi'n dweud pryd mae'n dechrau

done-danger = gweithredir
done-consult = ceisir cyngor
done-raise = codir y mater
done-escalate = uwchgyfeirir y mater
done-refer = atgyfeirir y mater
done-respond = atebir
done-meet = cynhelir cyfarfod
done-resolve = datrysir y mater
done-decide = penderfynir
done-confirm = cadarnheir
done-notify = rhoddir gwybod i bobl
done-record = cofnodir

## Actions: what to do, where the policy names only the kind

do-danger = Gweithredwch nawr.
do-danger-to = Ewch nawr at: { $to }.
do-consult = Gofynnwch am gyngor.
do-consult-to = Gofynnwch am gyngor gan: { $to }.
do-raise = Codwch yr anghytundeb.
do-raise-to = Codwch yr anghytundeb gyda: { $to }.
do-escalate = Uwchgyfeiriwch y mater.
do-escalate-to = Uwchgyfeiriwch y mater at: { $to }.
do-refer = Atgyfeiriwch y mater.
do-refer-to = Atgyfeiriwch y mater at: { $to }.
do-respond = Atebwch.
do-respond-to = Atebwch: { $to }.
do-meet = Cyfarfyddwch.
do-meet-to = Dewch â'r rhain ynghyd: { $to }.
do-resolve = Ceisiwch ddatrys y mater.
do-resolve-to = Ceisiwch ddatrys y mater gyda: { $to }.
do-decide = Penderfynwch.
do-decide-to = Penderfynwch gyda: { $to }.
do-confirm = Cadarnhewch y canlyniad.
do-confirm-to = Cadarnhewch y canlyniad i: { $to }.
do-notify = Rhowch wybod i'r rhai y mae angen iddynt wybod.
do-notify-to = Rhowch wybod i: { $to }.
do-record = Cofnodwch hyn.
do-record-to = Cofnodwch hyn gyda: { $to }.

## People

post-own = eich { $post } eich hun
post-other = eu { $post }
post-each = pob { $post }
post-the = { $post }
who-reader = chi, fel { $post }
in-absence = { $post } (yn eu habsenoldeb { $absent })
text-who = Pwy: { $who }
list-and = { $first }, a hefyd { $second }
list-or = { $first } neu { $second }
list-comma = { $first }, { $second }
else-for = os yw { $post } yn absennol

## When somebody can be reached

available-now = ar gael nawr
available-until = tan { $until }
available-until-then = tan { $until }, wedyn { $post }
available-from = o { $from }
available-later = ddim ar gael nawr
hours-outside = y tu allan i { $hours }
available-hours-not-stated = Mae'r polisi'n sôn am oriau yma heb ddweud pa rai.

## Contacts

contact-vacant = Mae'r swydd yn wag.
contact-vacant-until = Swydd wag; diwedd y cyfnod hwnnw, fel y'i hargraffwyd: { $until }.
contact-being-updated = Mae'r manylion cyswllt yn cael eu diweddaru.
contact-post-only = Mae'r polisi'n enwi'r swydd ond nid yw'n rhoi manylion cyswllt.
contact-ask = Gofynnwch am y manylion gan: { $post }.
contact-as-of = Dyddiad y manylion: { $date }.
contact-undated = Manylion heb ddyddiad.

## What the policy does not say

silent = Nid yw'r polisi'n dweud: { $clause }.
silent-danger = Nid oes gan y polisi ei lwybr ei hun ar gyfer perygl uniongyrchol.
silent-agency-route = Nid oes gan y polisi lwybr penodol yma ar gyfer: { $agency }.
silent-same-agency = Nid oes gan y polisi ei weithdrefn ei hun ar gyfer anghytundeb o fewn un asiantaeth.
silent-who = Nid yw'r polisi'n dweud pwy sy'n gwneud hyn: { $action }
silent-to-whom = Nid yw'r polisi'n dweud at bwy y mae hyn yn mynd: { $action }
silent-outcome = Nid yw'r polisi'n dweud beth sy'n dilyn: { $outcome }
silent-hours = Mae'r polisi'n sôn am oriau yma heb ddweud pa rai.
silent-contact = Nid yw'r polisi'n rhoi manylion cyswllt: { $post }.

## Warnings

warning-policy-review-overdue = Roedd y polisi hwn i fod i gael ei adolygu { $when }. Gwiriwch ei fod yn dal mewn grym.
warning-policy-review-overdue-undated = Mae dyddiad adolygu'r polisi hwn wedi mynd heibio. Gwiriwch ei fod yn dal mewn grym.
warning-policy-undated = Nid oes dyddiad ar y polisi hwn. Gwiriwch mai hwn yw'r un sydd mewn grym.
warning-policy-silent = Mae pethau nad yw'r polisi'n eu dweud. Nodir pob un.
warning-not-your-pathway = Yn ôl eich dewisiadau, nid yw'r weithdrefn hon ar eich cyfer chi.
warning-not-your-pathway-titled = Yn ôl eich dewisiadau, nid yw hyn ar eich cyfer chi: { $title }.
warning-contact-old = Dyddiad y manylion cyswllt: { $date }. Gwiriwch cyn dibynnu arnynt.
warning-contact-old-undated = Mae'r manylion cyswllt dros flwydd oed. Gwiriwch cyn dibynnu arnynt.
warning-contact-undated = Nid oes dyddiad ar y manylion cyswllt. Gwiriwch cyn dibynnu arnynt.
warning-contact-vacant = Mae'r rhestr yn dangos bod swydd yn wag.
warning-contact-vacant-post = Mae'r rhestr yn dangos bod swydd yn wag: { $post }.
warning-contact-unattributed = Gadawyd manylyn cyswllt allan, gan nad yw'r ddogfen yn dangos yn glir i bwy y mae'n perthyn.
warning-contact-unattributed-post = Gadawyd manylyn cyswllt allan, gan nad yw'r ddogfen yn dangos yn glir i bwy y mae'n perthyn: { $post }.
warning-document-conflict = Mae'r polisi'n dweud dau beth gwahanol. Dangosir y ddau.
warning-no-time-limit = Nid yw'r polisi'n pennu terfyn amser yma.
warning-no-out-of-hours-route = Nid yw'r polisi'n enwi neb i fynd atynt ar yr awr hon.
warning-cap-reached-first = Daw terfyn sy'n cwmpasu sawl cam i ben cyn y byddai'r cam hwn.
warning-calendar-ends = { $date } yw'r diwrnod olaf y mae gwyliau banc yn hysbys ar ei gyfer, felly ni roddir dyddiadau diweddarach.
warning-calendar-ends-undated = Nid yw gwyliau banc yn hysbys mor bell ymlaen, felly ni roddir dyddiad.
warning-working-day-undefined = Nid yw'r polisi'n dweud beth yw diwrnod gwaith. Yma, dydd Llun i ddydd Gwener ydyw, heblaw gwyliau banc.
warning-check-original = Ni ellid darllen rhan o'r ddogfen yn sicr. Gwiriwch y gwreiddiol.

## What the policy says of silence, agreement and leaving out

silence-agreement = Os na fydd neb yn ateb mewn pryd, mae hynny'n cyfrif fel cytundeb.
silence-disagreement = Os na fydd neb yn ateb mewn pryd, mae hynny'n cyfrif fel anghytundeb.
satisfied = Dim ond os yw hyn yn bodloni'r canlynol y mae wedi'i ddatrys: { $who }.
skip-after = Dim ond ar ôl holi'r canlynol y gellir hepgor y cam hwn: { $who }.

## Other ways to reach somebody

way-menu = Ar ôl cysylltu: { $menu }
way-relay = Cyfnewid testun: { $phone }
way-web-form = Ffurflen: { $form }
way-address = Cyfeiriad: { $address }

## The regional document under a local one

region = Daw paragraffau sydd â'r nod “{ $area } policy” o { $title }.
region-edition = Daw paragraffau sydd â'r nod “{ $area } policy” o { $title }, { $edition }.

## Questions that every policy has

ask-perspective = A ydych chi'n codi anghytundeb, neu a godwyd un gyda chi?
ask-pathway = Pa fath o anghytundeb ydyw?
ask-agency = Penderfyniad pwy sy'n cael ei herio?
ask-own-agency = Pa asiantaeth sy'n codi'r anghytundeb?
ask-stage = Pa gam ydych chi wedi'i gyrraedd?
ask-other = Ai rhywbeth arall ydyw?
ask-at = Pryd y dechreuodd?
ask-began = Pryd y dechreuodd y cam cyntaf o dan y terfyn cyffredinol?
ask-from = Beth ddigwyddodd bryd hynny?

## The emergency line, the tool's own

unreviewed = Nid oes siaradwr Cymraeg wedi adolygu geiriau Cymraeg y canllaw hwn eto.
emergency = Os yw plentyn mewn perygl uniongyrchol, ffoniwch { $phone }.
emergency-adults = Os yw rhywun mewn perygl uniongyrchol, ffoniwch { $phone }.
emergency-both = Os yw plentyn neu oedolyn mewn perygl uniongyrchol, ffoniwch { $phone }.

## Kinds of agency, where a policy has no name of its own for one

kind-social-care = Gofal cymdeithasol plant
kind-early-help = Cymorth cynnar
kind-adult-social-care = Gofal cymdeithasol oedolion
kind-reviewing = Gwasanaeth adolygu annibynnol
kind-police = Yr heddlu
kind-health = Iechyd
kind-school = Ysgol
kind-college = Coleg
kind-early-years = Blynyddoedd cynnar
kind-probation = Y gwasanaeth prawf
kind-youth-justice = Cyfiawnder ieuenctid
kind-housing = Tai
kind-voluntary = Sefydliad gwirfoddol
kind-cafcass = Cafcass
kind-fire = Y gwasanaeth tân
kind-ambulance = Y gwasanaeth ambiwlans
kind-care-provider = Darparwr gofal
kind-local-authority = Awdurdod lleol

## Headings of an answer

heading-emergency-route = Os oes risg uniongyrchol: llwybr y polisi ei hun
heading-also-listed = Eraill a restrir ar gyfer yr asiantaethau hyn
heading-by-when = Erbyn pryd
heading-counted = Sut y cafodd ei gyfrif
heading-do = Beth i'w wneud
heading-tell = I bwy i roi gwybod
heading-record = Beth i'w gofnodi
heading-concurrent = Llwybrau eraill, ar agor yr un pryd
heading-resolved = Os caiff ei ddatrys
heading-settled = Mae wedi'i setlo: beth sy'n dilyn
heading-next = Os na chaiff ei ddatrys
heading-elsewhere = Gweithdrefn arall
heading-notes = Beth arall y mae'r polisi'n ei ddweud
heading-warnings = Cyn dibynnu ar hyn
heading-timeline = Pob cam, gyda'i ddyddiad hwyraf

## The answer as text

text-now = Atebwyd ar gyfer: { $moment }.
applies-if-answer = Mae hyn yn berthnasol os mai'r ateb i “{ $question }” yw: { $choices }.
applies-unless-answer = Mae hyn yn berthnasol oni bai mai'r ateb i “{ $question }” yw: { $choices }.
applies-if-agency = Mae hyn yn berthnasol os yw'r penderfyniad a heriwyd yn un gan { $choices }.
applies-unless-agency = Mae hyn yn berthnasol oni bai fod y penderfyniad a heriwyd yn un gan { $choices }.
applies-if-own-agency = Mae hyn yn berthnasol os codwyd yr anghytundeb gan { $choices }.
applies-unless-own-agency = Mae hyn yn berthnasol oni bai i'r anghytundeb gael ei godi gan { $choices }.
text-with = Gyda: { $to }
text-to = At: { $to }
text-subject = Llinell bwnc: { $subject }
text-conflict-other = Y terfyn arall yw { $limit }. Defnyddir pa un bynnag a ddaw i ben gyntaf.
text-conflict-other-due = Y terfyn arall ({ $limit }) fyddai { $by }. Defnyddir y cynharaf o'r ddau.
text-brought-forward = Daw'n gynt oherwydd terfyn arall: { $limit }. Yn ôl ei derfyn ei hun: { $by }.
text-ended-by = Daw i ben gyda therfyn arall: { $limit }.
text-stage-ends = Dylai'r cam hwn ddod i ben { $by } ({ $when }).
text-next-begins = Os cymer y cam hwn ei amser llawn, daw i ben { $by }.
text-next-began = Mae wedi dechrau: { $moment }.
cap-passed = Mae'r terfyn hwn wedi mynd heibio.
cap-passed-silent = Mae'r terfyn hwn wedi mynd heibio, ac nid yw'r polisi'n dweud beth sy'n dilyn.
cap-passed-guide = Mae'r terfyn hwn wedi mynd heibio; canllaw ydyw.
cap-passed-guide-silent = Mae'r terfyn hwn wedi mynd heibio; canllaw ydyw, ac nid yw'r polisi'n dweud beth sy'n dilyn.
text-next-latest = Ewch yno { $by } fan bellaf.
text-last-stage = Dyma gam olaf y weithdrefn hon.
text-nobody = Nid yw'r polisi'n enwi neb i chi fynd atynt ar y cam hwn.
text-in-force = Mae'r argraffiad hwn o { $date }.
text-review-due = I'w adolygu { $when }.
text-here = rydych chi yma

## Not in a browser: the answer as text

heading-needs = Eto i'w ateb
contact-depends-on-agency = Mae pwy yw hwn yn dibynnu ar yr asiantaeth y mae ei phenderfyniad yn cael ei herio, nad yw wedi'i dewis eto.
contact-depends-on-own-agency = Mae pwy yw hwn yn dibynnu ar yr asiantaeth sy'n codi'r anghytundeb, nad yw wedi'i dewis eto.
text-if = Os { $clause }: { $sentence }
text-optional = Dewis yw hyn, nid dyletswydd.
text-who-silent = Pwy: nid yw'r polisi'n dweud.
text-how = Sut: { $how }
text-hours = Oriau: { $hours }
text-outcome = Canlyniad posibl: { $outcome }
text-outcome-silent = Canlyniad posibl: { $outcome } Nid yw'r polisi'n dweud beth sy'n dilyn.

## Widget

title = At bwy i fynd, ac erbyn pryd
waiting = Yn nôl y polisi…
glance-heading = Y camau ar un olwg
cite = ({ $paragraph })
if-clause = Os { $clause }.
if-clause-then = Os { $clause }:
or = neu
optional = dewisol
overdue-mark = Yn hwyr

danger-route-if = Y polisi, os { $clause }

side-raising = Rwy'n anghytuno
side-responding = Codwyd gyda mi
change = Newid
change-what = Newid: { $question }
other-agencies = Math arall o asiantaeth
which-stage = Ddim yn siŵr pa gam?
started-now = dechreuodd nawr
started = dechrau: { $moment }
started-unknown = ni ddeallwyd y dechrau
refused = Mae'r dudalen hon yn gofyn am { $param } “{ $value }”, nad yw yn y polisi hwn. Gadawyd hynny allan.

typed-hint = Er enghraifft 20/11/2026, 20/11, ddoe, 4.30pm
typed-now = Nawr: { $moment }. Wedi dechrau'n gynharach? Dywedwch pryd.
typed-present = Nawr: { $moment }.
typed-none = Gadewch yn wag os nad ydych yn gwybod.
typed-read = { $moment }
typed-ahead = { $moment }. Mae hynny eto i ddod.
misread = Ni allwn ddarllen hyn fel dyddiad nac amser. Hyd nes y gallwn, ni roddir dyddiad.
misread-no-such-day = Nid oes diwrnod o'r fath.
misread-wrong-weekday = Nid yw'r diwrnod hwnnw o'r wythnos ar y dyddiad hwnnw.
misread-date-or-time = Ai dyddiad neu amser yw hwn? Ysgrifennwch 4/12 neu 4.12pm.
misread-morning-or-afternoon = Yn y bore neu yn y prynhawn? Ychwanegwch am neu pm.
misread-after-the-stage = Mae hynny ar ôl i'r cam hwn ddechrau: ni all y cam cyntaf fod wedi dechrau'n hwyrach.
misread-skipped-by-clocks = Aeth y clociau ymlaen dros yr amser hwn: nid oedd yn bod.

talk-to = Siaradwch â:
who-else = Ar adegau eraill, neu os nad yw rhywun ar gael
text-contacted-by = I gysylltu â nhw: { $by }.
none-open = neb yn ôl yr oriau hyn
copy-contact = Copïo
copy-contact-of = Copïo'r cyswllt: { $post }
save-contact = Cadw'r cyswllt
save-contact-of = Cadw'r cyswllt: { $post }
other-time = Pwy ar adeg arall?
other-time-ask = Pryd?
back-to-now = Yn ôl i'r presennol

by-end-of = Erbyn diwedd
by-time-lead = Erbyn
stage-over-then = Dylai'r cam hwn fod ar ben erbyn hynny.
no-limit-for-this = Nid yw'r polisi'n gosod terfyn amser ar gyfer hyn.
conflict = Mae'r ddogfen hefyd yn dweud:
cap = Terfyn ar sawl cam: { $limit }.

timeline-stage = Cam
timeline-where = Ble rydych chi
timeline-ends = Yn gorffen fan bellaf
timeline-no-limit = Dim diwedd wedi'i bennu mewn dyddiau nac oriau
stage-before = cyn hyn
stage-after = i ddod
stage-not-needed = dim angen
background-heading = Yr hyn y mae'r polisi'n ei ofyn gan bawb

form-from = Mae'r polisi'n gofyn am y ffurflen hon.
form-due = I'w chyflwyno { $by }

copy-record = Copïo fel testun
print = Argraffu
save-calendar = Ychwanegu at galendr
copy-link = Copïo dolen
copied = Wedi'i gopïo.
by-hand = Nid yw'r dudalen hon yn caniatáu hynny. Dewiswch y testun a'i gopïo.
in-short = Siaradwch â: { $post }, { $by }.
in-short-undated = Siaradwch â: { $post }.
in-short-nearest = Siaradwch â: { $post }. Y dyddiad agosaf: { $by }.

rests-on = O
policy-link = Gwefan y bwrdd
private = Nid oes dim a ddewiswch yn gadael y dudalen hon.

# The ways out of a question, and back.
title-inside = at bwy i fynd, ac erbyn pryd
more-heading = Rhagor am y cam hwn
none-of-these = Dim un o'r rhain
something-else = Rhywbeth arall
ways-heading = Ffyrdd eraill y mae'r polisi'n eu henwi
only-this = Dangos hwn yn unig
back-to-choices = Yn ôl at y dewisiadau
back-to-answer = Yn ôl at yr ateb
show-everything = Dangos popeth
close-everything = Cau popeth

## While something is missing

saved-copy = Copi a gadwyd { $moment } yw hwn.
trouble-slow = Mae hyn yn cymryd mwy o amser nag arfer.
trouble-no-answer = Ni ellir cyrraedd y canllaw. Gwiriwch y cysylltiad.
trouble-no-such-board = Nid oes canllaw ar gyfer y bwrdd hwn. Gall pwy bynnag sy'n gofalu am y dudalen hon gywiro'r enw.
trouble-server = Mae problem gyda gweinydd y canllaw.
trouble-unreadable = Ni ellir darllen yr hyn a anfonodd y gweinydd.
try-again = Rhowch gynnig arall arni

## Not in a browser: the page that needs no script, and what the loader says by itself

show-answer = Dangos yr ateb
work-out = Cyfrifo'r dyddiad
sent = Mae eich dewisiadau'n teithio yng nghyfeiriad y dudalen hon. Nid yw'r gweinydd yn cadw dim ohonynt.
page-home = Escalation Guide: pob bwrdd
page-description = At bwy i fynd, ac erbyn pryd, pan fo gweithwyr proffesiynol yn anghytuno am sut i gadw plentyn yn ddiogel: { $board }.
page-description-person = At bwy i fynd, ac erbyn pryd, pan fo gweithwyr proffesiynol yn anghytuno am sut i gadw rhywun yn ddiogel: { $board }.
page-left-out = Nid yw “{ $value }” yn ateb i “{ $question }” yma. Fe'i gadewir allan.
page-refused = Gwiriwch eich dewisiadau
page-unknown-board = Nid oes canllaw ar gyfer y bwrdd hwn
page-boards = Mae gan y byrddau hyn un:
page-again = Llwythwch y dudalen hon eto ymhen ychydig.
not-loaded = Ni ellid llwytho’r canllaw.
own-page = Agorwch y canllaw ar ei dudalen ei hun
