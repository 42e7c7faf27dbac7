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
    [3] Mawrth
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

time-morning = { $time }am
time-afternoon = { $time }pm
time-noon = hanner dydd
time-midnight = hanner nos
time-zoned = { $time } { $zone }
time-on-day = { $time }, { $date }
time-midnight-start = hanner nos, ar ddechrau { $date }
date-line = { $weekday } { $day }
time-line = { $time }, { $date }

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
    [0] yn hwyr: daeth yr amser i ben yn gynharach heddiw
    [two] { $days } ddiwrnod yn hwyr
   *[other] { $days } diwrnod yn hwyr
}
time-is-over = mae'r amser ar gyfer hyn ar ben

## Limits

or-sooner = neu'n gynt os oes angen hynny ar y plentyn
or-sooner-person = neu'n gynt os oes angen hynny ar y person
limit-immediately = ar unwaith
limit-at-once = yn ddiymdroi
limit-straight-away = yn syth
limit-without-delay = heb oedi
limit-without-undue-delay = heb oedi gormodol
limit-urgently = ar frys
limit-promptly = yn brydlon
limit-as-quickly-as-possible = mor gyflym â phosibl
limit-as-soon-as-possible = cyn gynted â phosibl
limit-at-the-earliest-opportunity = ar y cyfle cyntaf
limit-as-soon-as-practicable = cyn gynted ag y bo'n ymarferol
limit-agreed-between-both = amser y mae'r ddwy ochr yn cytuno arno
limit-set-by-raiser = amser y mae'r sawl sy'n codi'r mater yn ei bennu
limit-set-by = amser y mae'r canlynol yn ei bennu: { $post }
limit-set-by-own = amser y mae'r canlynol yn ei bennu, ar yr ochr sy'n codi'r anghytundeb: { $post }
limit-set-by-other = amser y mae'r canlynol yn ei bennu, ar yr ochr arall: { $post }
limit-protects = amser sy'n amddiffyn y sawl dan sylw
limit-same-day = ar yr un diwrnod
limit-same-working-day = ar yr un diwrnod gwaith
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
limit-range = { $shortest }–{ $longest }
limit-by-clock = { $limit } erbyn { $time }
limit-guide = fel canllaw, { $limit }
limit-or-sooner = { $limit }, neu'n gynt os oes angen hynny ar y plentyn
limit-or-sooner-person = { $limit }, neu'n gynt os oes angen hynny ar y person
limit-before = cyn { $event }
limit-ahead = { $limit } cyn { $event }
limit-none = Nid yw'r polisi'n pennu terfyn amser.

## How a date was counted

day-start = y dechrau, heb ei gyfrif
day-weekend = penwythnos
holiday-new-year = Dydd Calan
holiday-good-friday = Dydd Gwener y Groglith
holiday-easter-monday = Dydd Llun y Pasg
holiday-early-may = Gŵyl banc dechrau mis Mai
holiday-spring = Gŵyl banc y gwanwyn
holiday-summer = Gŵyl banc yr haf
holiday-christmas = Dydd Nadolig
holiday-boxing-day = Gŵyl San Steffan
day-after-hours = y diwrnod cychwyn, ar ôl diwedd diwrnod gwaith y polisi
day-counts-as-start = yn cyfrif fel y diwrnod cychwyn
day-closed = { $name }
day-counted = diwrnod { $number }
happening-stage-end = diwedd { $stage }
happening-stage-start = dechrau { $stage }
happening-resolved = datrys y mater
happening-not-stated = rhywbeth nad yw'r polisi'n ei enwi
counted-from = wedi'i gyfrif o'r canlynol: { $event }, { $moment }
counted-from-event = wedi'i gyfrif o'r canlynol: { $event }
counted-hours = Mae pob awr yn cyfrif, gan gynnwys nosweithiau, penwythnosau a gwyliau banc. Amser dechrau: { $moment }.
counted-back-hours = Mae pob awr yn cyfrif yn ôl, gan gynnwys nosweithiau, penwythnosau a gwyliau banc. Cyfrifwyd o'r amser hwn: { $moment }.
clocks-forward = { $date }: mae'r clociau'n troi ymlaen, felly mae hi awr yn hwyrach yn ôl y cloc.
clocks-back = { $date }: mae'r clociau'n troi'n ôl, felly mae hi awr yn gynharach yn ôl y cloc.
clocks-forward-behind = { $date }: mae'r clociau'n troi ymlaen, felly mae hi awr yn gynharach yn ôl y cloc.
clocks-back-behind = { $date }: mae'r clociau'n troi'n ôl, felly mae hi awr yn hwyrach yn ôl y cloc.
working-day-defined = Mae'r polisi'n dweud beth yw diwrnod gwaith: { $says } ({ $cite }).
working-day-is = Diwrnod gwaith yma yw dydd Llun i ddydd Gwener, heblaw gwyliau banc.

## Why there is no date

why-no-start = Nodwch pryd y dechreuodd i weld y dyddiad.
why-start-unknown = I weld y dyddiad, nodwch pryd y digwyddodd hyn: { $event }.
why-nothing-carries-on = Dim dyddiad. Rhaid aros am hyn yn gyntaf: { $action }. Nid yw'r polisi'n rhoi nifer o ddiwrnodau nac oriau ar ei gyfer.
why-stage-has-no-end = Dim dyddiad: nid yw'r polisi'n rhoi nifer o ddiwrnodau nac oriau ar gyfer gorffen y cam hwn: { $stage }.
why-stage-has-limit = Dim dyddiad ar gyfer diwedd y cam hwn: { $stage }. Mae ganddo derfyn ({ $limit }), wedi'i gyfrif o'r canlynol: { $event }.
why-when-resolved = Mae'n cael ei gyfrif o'r diwrnod y caiff y mater ei setlo.
why-done = Mae hyn wedi'i wneud.
why-earlier = Cyn hyn.
why-run-start-unknown = Nodwch pryd y dechreuodd y cam cyntaf i weld y dyddiad.
why-run-start-unknown-of = Nodwch pryd y dechreuodd y cam cyntaf ({ $stage }, neu un diweddarach) i weld y dyddiad.
why-start-not-stated = Dim dyddiad: nid yw'r polisi'n dweud pryd mae'r cyfnod yn dechrau.
why-calendar-ends = Dim dyddiad: dim ond rhwng y dyddiau hyn y mae gwyliau banc yn hysbys: { $first }, { $last }.
why-settled = Mae wedi'i setlo.
why-in-danger = Dim dyddiad: gweithredwch nawr.
why-ahead-of = Mae'n cael ei gyfrif yn ôl o'r canlynol, felly nodwch pryd mae hynny i weld y dyddiad: { $event }.
why-no-working-hours = Dim dyddiad: nid yw'r polisi'n dweud beth yw oriau gwaith.
why-answer-missing = Dim dyddiad eto: mae'n dibynnu ar gwestiwn sydd heb ei ateb.

waits-danger = gweithredu ar unwaith
waits-consult = cael cyngor
waits-raise = codi'r anghytundeb
waits-escalate = uwchgyfeirio'r mater
waits-refer = atgyfeirio'r mater
waits-respond = cael ymateb
waits-meet = cynnal cyfarfod
waits-resolve = ceisio datrys y mater
waits-decide = gwneud penderfyniad
waits-confirm = cadarnhau'r canlyniad
waits-notify = rhoi gwybod i bobl
waits-record = cofnodi'r mater

## What a date assumes

assumes-at-once = os { $done } ar unwaith
assumes-at-its-limit = os { $done } ar yr adeg hwyraf posibl, sef { $moment }
assumes-at-its-limit-undated = os { $done } ar ddiwedd yr amser a ganiateir
assumes-stage-at-its-limit = os daw'r cam hwn i ben ar yr adeg hwyraf: { $stage }, { $moment }
assumes-from-midnight = wedi'i gyfrif o funud gyntaf y dydd, gan na roddwyd amser
assumes-start-not-stated = wedi'i gyfrif o'r canlynol: { $moment }; nid yw'r polisi'n dweud pryd mae'n dechrau

done-danger = bydd rhywun yn gweithredu
done-consult = bydd rhywun yn gofyn am gyngor
done-raise = caiff y mater ei godi
done-escalate = caiff y mater ei uwchgyfeirio
done-refer = caiff y mater ei atgyfeirio
done-respond = bydd rhywun yn ymateb
done-meet = caiff cyfarfod ei gynnal
done-resolve = caiff y mater ei setlo
done-decide = caiff penderfyniad ei wneud
done-confirm = caiff y canlyniad ei gadarnhau
done-notify = caiff pobl wybod
done-record = caiff y mater ei gofnodi

## Actions: what to do, where the policy names only the kind

do-danger = Gweithredwch nawr.
do-danger-to = Ewch at y canlynol nawr: { $to }.
do-consult = Gofynnwch am gyngor.
do-consult-to = Gofynnwch i'r canlynol am gyngor: { $to }.
do-raise = Codwch yr anghytundeb.
do-raise-to = Codwch yr anghytundeb gyda'r canlynol: { $to }.
do-escalate = Uwchgyfeiriwch y mater.
do-escalate-to = Uwchgyfeiriwch y mater at y canlynol: { $to }.
do-refer = Atgyfeiriwch y mater.
do-refer-to = Atgyfeiriwch y mater at y canlynol: { $to }.
do-respond = Ymatebwch.
do-respond-to = Rhowch ymateb i'r canlynol: { $to }.
do-meet = Trefnwch gyfarfod.
do-meet-to = Trefnwch gyfarfod rhwng y canlynol: { $to }.
do-resolve = Ceisiwch ddatrys y mater.
do-resolve-to = Ceisiwch ddatrys y mater gyda'r canlynol: { $to }.
do-decide = Penderfynwch.
do-decide-to = Penderfynwch gyda'r canlynol: { $to }.
do-confirm = Cadarnhewch y canlyniad.
do-confirm-to = Rhowch gadarnhad o'r canlyniad i'r canlynol: { $to }.
do-notify = Rhowch wybod i'r rhai y mae angen iddynt wybod.
do-notify-to = Rhowch wybod i'r canlynol: { $to }.
do-record = Cofnodwch hyn.
do-record-to = Cofnodwch hyn gyda'r canlynol: { $to }.

## People

post-you = chi
post-own = { $post } (eich un chi)
post-other = { $post } (yr ochr arall)
post-each = { $post } (pob un)
post-their-own = { $post } o'u hasiantaeth eu hunain
post-across = { $post } o'r asiantaeth arall
post-the = { $post }
who-reader = chi, fel { $post }
in-absence = { $post } (os yw'n absennol: { $absent })
text-who = Pwy: { $who }
list-and = { $first }, a hefyd { $second }
list-or = { $first }, neu fel arall { $second }
list-comma = { $first }, { $second }
choices = { $first }; { $second }
else-for = absennol: { $post }

## When somebody can be reached

available-now = ar gael nawr
available-until = ar gael tan { $until }
available-from = ar gael o { $from }
available-later = ddim ar gael nawr
hours-outside = y tu allan i'r oriau hyn: { $hours }
hours-every-day = bob dydd
hours-working-days = diwrnodau gwaith
hours-weekends = penwythnosau
hours-bank-holidays = gwyliau banc
hours-days = { $first } – { $last }
hours-all-day = { $days }, drwy'r dydd
hours-span = { $days }, { $opens } – { $shuts }
hours-not-bank-holidays = { $hours }, heblaw gwyliau banc
available-hours-not-stated = Nid yw'r polisi'n dweud pa oriau.

## Contacts

contact-vacant = Mae'r swydd yn wag.
contact-vacant-via = Mae'r swydd yn wag. Ewch drwy'r canlynol: { $post }.
contact-go-through = Ewch drwy'r canlynol: { $post }.
contact-unlisted = Nid oes neb wedi'i restru: { $agency }.
contact-vacant-until = Swydd wag. Y dyddiad olaf yn ôl y ddogfen: { $until }.
contact-being-updated = Mae'r manylion cyswllt yn cael eu diweddaru.
contact-post-only = Dim manylion cyswllt.
contact-ask = Trwy'r canlynol, sydd â'r manylion: { $post }.
contact-as-of = Dyddiad y manylion: { $date }.
contact-undated = Manylion heb ddyddiad.

## What the policy does not say

silent = Nid yw'r polisi'n dweud: { $clause }.
silent-agency-route = Nid oes gan y polisi lwybr penodol yma ar gyfer: { $agency }.
silent-one-person = Nid yw'r polisi'n dweud sut mae hyn yn gweithio lle mae un person ar y rhestr i'r ddwy ochr: { $post }.
silent-same-agency = Nid oes gan y polisi ei weithdrefn ei hun ar gyfer anghytundeb o fewn un asiantaeth.
silent-may-be-same-agency = Os yw'r ddwy ochr yn un asiantaeth: nid oes gan y polisi ei weithdrefn ei hun ar gyfer hynny.
silent-who = Nid yw'r polisi'n dweud pwy sy'n gwneud hyn: { $action }
silent-to-whom = Nid yw'r polisi'n dweud at bwy y mae hyn yn mynd: { $action }
silent-outcome = Nid yw'r polisi'n dweud beth sy'n dilyn: { $outcome }
silent-contact = Nid yw'r polisi'n rhoi manylion cyswllt: { $post }.

## Warnings

warning-policy-review-overdue = Roedd y polisi hwn i fod i gael ei adolygu { $when }. Gwiriwch ei fod yn dal mewn grym.
warning-policy-review-overdue-undated = Mae dyddiad adolygu'r polisi hwn wedi mynd heibio. Gwiriwch ei fod yn dal mewn grym.
warning-policy-undated = Nid oes dyddiad ar y polisi hwn. Gwiriwch mai hwn yw'r un sydd mewn grym.
warning-policy-silent = Nid yw'r polisi'n dweud popeth. Mae pob bwlch wedi'i nodi.
warning-not-your-pathway = Yn ôl eich dewisiadau, nid yw'r weithdrefn hon ar eich cyfer chi.
warning-not-your-pathway-titled = Yn ôl eich dewisiadau, nid yw hyn ar eich cyfer chi: { $title }.
warning-contact-old = Dyddiad y manylion cyswllt: { $date }. Gwiriwch nhw cyn dibynnu arnynt.
warning-contact-old-undated = Mae dros flwyddyn ers dyddiad y manylion cyswllt. Gwiriwch nhw cyn dibynnu arnynt.
warning-contact-undated = Nid oes dyddiad ar y manylion cyswllt. Gwiriwch nhw cyn dibynnu arnynt.
warning-contact-vacant = Mae'r rhestr yn dangos bod swydd yn wag.
warning-contact-vacant-post = Mae'r rhestr yn dangos bod swydd yn wag: { $post }.
warning-contact-unattributed = Gadawyd un manylyn cyswllt allan am nad yw'r ddogfen yn dangos yn glir pwy biau'r manylyn.
warning-contact-unattributed-post = Gadawyd un manylyn cyswllt allan am nad yw'n glir pwy biau'r manylyn. Swydd dan sylw: { $post }.
warning-document-conflict = Mae'r polisi'n dweud dau beth gwahanol. Mae'r ddau i'w gweld yma.
warning-no-time-limit = Nid yw'r polisi'n pennu terfyn amser yma.
warning-no-out-of-hours-route = Nid yw'r polisi'n enwi neb i droi ato yr adeg hon o'r dydd.
warning-cap-reached-first = Daw terfyn sy'n berthnasol i sawl cam i ben cyn y byddai'r cam hwn yn dod i ben.
warning-calendar-ends = { $date } yw'r diwrnod olaf y mae gwyliau banc yn hysbys ar ei gyfer, felly nid oes dyddiadau ar ôl hynny.
warning-calendar-ends-undated = Nid yw gwyliau banc yn hysbys mor bell ymlaen, felly nid oes dyddiad.
warning-working-day-undefined = Diwrnod gwaith yma yw dydd Llun i ddydd Gwener, heblaw gwyliau banc: nid yw'r polisi'n dweud.
warning-check-original = Nid oedd modd darllen rhan o'r ddogfen yn ddigon clir. Edrychwch ar y ddogfen wreiddiol.

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

region = Ffynhonnell y paragraffau â'r nod “{ $area } policy”: { $title }.
region-edition = Ffynhonnell y paragraffau â'r nod “{ $area } policy”: { $title }, { $edition }.

## Questions that every policy has

ask-perspective = Pwy sy'n anghytuno?
ask-pathway = Pa fath o anghytundeb ydyw?
ask-agency = Penderfyniad pwy?
ask-own-agency = Ble ydych chi'n gweithio?
ask-stage = Pa gam ydych chi wedi'i gyrraedd?
ask-other = Ai rhywbeth arall ydyw?
ask-at = Pryd y dechreuodd?
ask-began = Pryd y dechreuodd yr anghytundeb?
ask-began-with = Pryd y dechreuodd y cam cyntaf ({ $stage }, neu un diweddarach)?
ask-from = Beth sydd wedi digwydd?
english-because = Mae geiriau'r polisi ei hun yn Saesneg, am mai yn Saesneg y mae'r bwrdd yn ei gyhoeddi.
other-language = English

## The emergency line, the tool's own

unreviewed = Nid oes siaradwr Cymraeg wedi adolygu geiriau Cymraeg y canllaw hwn eto.
emergency = Os yw plentyn mewn perygl uniongyrchol, ffoniwch { $phone }.
emergency-adults = Os yw rhywun mewn perygl uniongyrchol, ffoniwch { $phone }.
emergency-both = Os yw plentyn neu oedolyn mewn perygl uniongyrchol, ffoniwch { $phone }.

## Kinds of agency, where a policy has no name of its own for one

kind-social-care = Gofal cymdeithasol i blant
kind-early-help = Cymorth cynnar
kind-adult-social-care = Gofal cymdeithasol i oedolion
kind-reviewing = Gwasanaeth adolygu annibynnol
kind-police = Heddlu
kind-health = Iechyd
kind-school = Ysgol
kind-college = Coleg
kind-early-years = Blynyddoedd cynnar
kind-probation = Gwasanaeth prawf
kind-youth-justice = Cyfiawnder ieuenctid
kind-housing = Tai
kind-voluntary = Sefydliad gwirfoddol
kind-cafcass = Cafcass
kind-fire = Gwasanaeth tân ac achub
kind-ambulance = Gwasanaeth ambiwlans
kind-care-provider = Darparwr gofal
kind-local-authority = Awdurdod lleol

## Headings of an answer

heading-by-when = Erbyn pryd

## The answer as text

applies-if-answer = Mae hyn yn berthnasol os mai'r ateb i “{ $question }” yw: { $choices }.
applies-unless-answer = Mae hyn yn berthnasol oni bai mai'r ateb i “{ $question }” yw: { $choices }.
applies-if-agency = Mae hyn yn berthnasol os yw penderfyniad un o'r rhain yn cael ei herio: { $choices }.
applies-unless-agency = Mae hyn yn berthnasol oni bai bod penderfyniad un o'r rhain yn cael ei herio: { $choices }.
applies-if-same-agency = Mae hyn yn berthnasol os yw'r ddwy ochr yn un asiantaeth.
applies-unless-same-agency = Mae hyn yn berthnasol oni bai bod y ddwy ochr yn un asiantaeth.
applies-if-own-agency = Mae hyn yn berthnasol os yw un o'r rhain yn codi'r anghytundeb: { $choices }.
applies-unless-own-agency = Mae hyn yn berthnasol oni bai bod un o'r rhain yn codi'r anghytundeb: { $choices }.
text-with = Gyda'r canlynol: { $to }
text-to = At sylw: { $to }
text-brought-forward = Daw'n gynt oherwydd terfyn arall: { $limit }. Yn ôl ei derfyn ei hun: { $by }.
text-ended-by = Daw i ben gyda therfyn arall: { $limit }.
cap-passed = Mae'r terfyn hwn wedi mynd heibio.
cap-passed-silent = Mae'r terfyn hwn wedi mynd heibio, ac nid yw'r polisi'n dweud beth sy'n dilyn.
cap-passed-guide = Mae'r terfyn hwn wedi mynd heibio; canllaw ydyw.
cap-passed-guide-silent = Mae'r terfyn hwn wedi mynd heibio; canllaw ydyw, ac nid yw'r polisi'n dweud beth sy'n dilyn.
worked-out = Amser cyfrifo'r ateb hwn: { $moment }.
source = Ffynhonnell: { $title }, { $board }
source-edition = { $source }, { $edition }
chosen-both = { $own } yn anghytuno â'r canlynol: { $other }
chosen-own = { $own } yn anghytuno
chosen-other = Penderfyniad y canlynol: { $other }
chosen-responding = I ymateb: { $other }
chosen-to-answer = I ymateb: { $other }; yn anghytuno: { $own }
settled-at = wedi'i setlo yn ystod y cam hwn: { $stage }
it-is-settled = Mae wedi'i setlo
in-danger-child = Mae'r plentyn mewn perygl nawr
in-danger-adult = Mae rhywun mewn perygl nawr
show-it = Dangos hyn
task-danger = gweithredu nawr
task-danger-to = rhoi gwybod i'r canlynol: { $to }
task-consult = gofyn am gyngor
task-consult-to = gofyn i'r canlynol am gyngor: { $to }
task-raise = codi'r anghytundeb
task-raise-to = codi'r mater gyda'r canlynol: { $to }
task-escalate = mynd â'r mater i lefel uwch
task-escalate-to = mynd at y canlynol: { $to }
task-refer = atgyfeirio'r mater
task-refer-to = atgyfeirio'r mater at y canlynol: { $to }
task-respond = ymateb
task-respond-to = rhoi ymateb i'r canlynol: { $to }
task-meet = cyfarfod
task-meet-to = cyfarfod â'r canlynol: { $to }
task-resolve = ceisio setlo'r mater
task-resolve-to = ceisio setlo'r mater gyda'r canlynol: { $to }
task-decide = penderfynu
task-decide-to = penderfynu gyda'r canlynol: { $to }
task-confirm = cadarnhau'r canlyniad
task-confirm-to = cadarnhau'r canlyniad i'r canlynol: { $to }
task-notify = rhoi gwybod i'r rhai y mae angen iddynt wybod
task-notify-to = rhoi gwybod i'r canlynol: { $to }
task-record = cofnodi hyn
task-record-to = cofnodi hyn gyda'r canlynol: { $to }
you-may = gallwch wneud hyn: { $task }
ask-who-must = gofynnwch i'r canlynol, y mae'n rhaid iddynt wneud hyn: { $who } – { $task }
ask-to = gofynnwch i'r canlynol: { $who } – { $task }
they-may = caiff y canlynol wneud hyn: { $who } – { $task }
they-should = dylai'r canlynol wneud hyn: { $who } – { $task }
they-must = rhaid i'r canlynol wneud hyn: { $who } – { $task }
they-are-to = mae'r canlynol i wneud hyn: { $who } – { $task }
they-all-are-to = mae'r canlynol i wneud hyn: { $who } – { $task }
who-to-do = { $who }: { $task }
with-haste = { $what }, { $haste }
depends = Mae'n dibynnu ar gwestiwn sydd heb ei ateb
depends-on = Mae'n dibynnu ar yr ateb: “{ $question }”
nobody-here = Nid yw'r polisi'n enwi neb i chi droi ato yma
nothing-here = Nid yw'r polisi'n enwi dim i chi ei wneud yma
step-done = Mae'r cam hwn wedi'i wneud
with-you = Mae gyda chi
with-you-silent = Nid yw'r polisi'n enwi cam i chi wedyn.
lies-with = Mae gyda'r canlynol: { $to }
it-goes-to = Mae'n mynd at y canlynol: { $to }
it-may-go-to = Gall fynd at y canlynol: { $to }
it-must-go-to = Rhaid iddo fynd at y canlynol: { $to }
to-be-done = I'w wneud: { $task }
may-be-done = Gellir gwneud hyn: { $task }
who-not-said = Ni ddywedir pwy sy'n gwneud hyn.
post-vacant = Swydd wag: { $post }.
or-somebody = neu: { $who }
more-on-step = Mwy am y cam hwn
head-it = Pennawd: “{ $subject }”
for-example = Er enghraifft: { $posts }.
for-them = Pwy ddylai gysylltu â nhw: { $who }.
an-example = Mae'r polisi'n rhoi hyn fel enghraifft.
for-whom = ar gyfer: { $who }
may = Gallwch droi at y canlynol
on-duty-until = Ar ddyletswydd nawr, tan { $until }
not-now-from = Nid nawr; ar gael o { $from }
not-now = Nid yr adeg hon o'r dydd
about-this-contact = Am y cyswllt hwn
labelled = { $label }: { $says }
if-only = amod: { $clause }
if-then = Amod: { $clause }. { $says }
short-reading = { $says }: ein dehongliad ni
may-apply = Gall fod yn berthnasol: { $says }
our-reading = Ein dehongliad ni: { $says }
by-end-of-for = { $what }, erbyn diwedd
by-for = { $what }, erbyn
stage-is-over = diwedd y cam hwn
no-date = Dim dyddiad ar gyfer y cam hwn
no-date-but-pace = Dim dyddiad; yng ngeiriau'r polisi
for-this-step = Ar gyfer y cam hwn
time-for-this = O fewn pa amser
no-time-limit = Dim terfyn amser.
within = o fewn { $limit }
far-off = { $when }: { $limit }
at-most = Byddai'r terfyn hirach yn dod i ben { $by }
runs-already = { $what }, { $by }
give-a-day = Rhoi diwrnod
has-more-happened = A oes rhywbeth arall wedi digwydd?
say-what = Dweud beth
run-start-not-told = Heb ddweud y dechrau eto
run-start-not-said = Ni ddywedir pryd mae'n dechrau
only-if = Dim ond { $assumed }: dywedwch pryd oedd hynny.
about-this-limit = Am y terfyn hwn
counted-from-now = Wedi'i gyfrif o nawr, { $moment }
counted-from-that = Wedi'i gyfrif o'r canlynol: { $event }, { $moment }
counted-run = { $limit }, wedi'i gyfrif o'r canlynol: { $from }
covers-not-stated = Nid yw'r polisi'n dweud pa gamau sydd dan y terfyn hwn
all-stages = pob cam
cap-ends = { $stages }: diwedd { $by }
cap-guide = Fel canllaw: { $stages }: diwedd { $by }
cap-of-unsaid-stages = { $limit }: daw i ben { $by }
cap-is-past-silent = { $limit }: wedi mynd heibio ({ $day }); nid yw'r polisi'n dweud beth sy'n dilyn
cap-is-past = { $limit }: wedi mynd heibio ({ $day })
at-the-latest = { $day } fan bellaf
cap-undated = { $limit }: { $stages }
conflict-other = Y terfyn arall: { $limit }. Defnyddir pa un bynnag sy'n dod i ben gyntaf.
conflict-undated = Nid oes dyddiad yma i'r terfyn arall ({ $limit }): ni ddywedwyd o beth mae'n cael ei gyfrif.
conflict-other-due = Y terfyn arall ({ $limit }): { $by }. Defnyddir y cynharaf.
ask-when = Pryd oedd hynny?
typed-hint-now = Er enghraifft 27 Tach, ddoe, 4:30pm. Gwag: nawr.
if-not-settled = Os na chaiff ei setlo
time-is-up = Mae'r amser ar ben: os na chaiff ei setlo
by-the-hour = yn ôl yr awr
who-goes-to = { $who }: mynd at y canlynol: { $to }
said-with = { $said }, { $more }
last-stage = Dyma'r cam olaf.
last-stage-and = Dyma'r cam olaf: { $silent }
as-an-option = fel dewis
by-answer = yn ôl yr ateb i “{ $question }”
due-now = nawr: dylid bod wedi'i wneud { $by }
when-this-stage = Pryd daw'r cam hwn
if-no-confirmation = Os na ddaw cadarnhad
if-not-settled-after-all = Os na chaiff ei setlo wedi'r cyfan
not-said-what-then = Nid yw'r polisi'n dweud beth wedyn.
not-settled-after-all = Heb ei setlo wedi'r cyfan?
settled-label = Mae wedi'i setlo: dim i'w uwchgyfeirio
settled-nothing = Nid yw'r polisi'n gofyn am ddim byd arall
settled-show = Mae wedi'i setlo: dangos beth sy'n dilyn
danger-now = Ffoniwch 999
danger-no-route = Nid yw'r polisi hwn yn enwi llwybr perygl arall.
danger-route = Risg uniongyrchol:
danger-show = Dangos dim ond beth i'w wneud am y perygl
row-also = Hefyd
row-done = Wedi'i wneud:
row-tell = Rhoi gwybod:
row-record = Cofnodi:
row-record-how = Cofnodi:
row-settled = Os caiff ei setlo:
row-if-required = Os oes angen:
row-may = Gallwch:
row-concurrent = Llwybrau eraill:
row-form = Ffurflen:
row-also-listed = Hefyd ar y rhestr:
row-about = Am y cam hwn:
row-stages = { $number ->
   *[other] Pob cam ({ $number }):
}
row-everyone = Beth mae'r polisi'n ei ofyn gan bawb
row-check = Gwiriwch cyn dibynnu ar hyn:
and-more = { $number ->
   *[other] { $first }; eraill: { $number }
}
essence-if = { $essence }. Amod: { $clause }
outcomes = Canlyniadau posibl
due-with-limit = { $by }: { $limit }.
points-on-this = { $number ->
    [two] { $number } bwynt ar hyn
   *[other] { $number } pwynt ar hyn
}
left-open = heb ateb yn y polisi
more-things = { $number ->
    [one] 1 peth arall
    [two] 2 beth arall
   *[other] { $number } o bethau eraill
}
not-this = Nid hyn?
other-ways = Ffyrdd eraill
from-to = { $first } – { $last }
last-stage-ends = daw'r olaf i ben { $by }
dates-up-to = dyddiadau, yr olaf: { $day }
no-stage-has-date = heb ddyddiad
counts-from-stage-before = Mae'n cyfrif o ddiwedd y cam blaenorol.
stages-have-one-limit = un terfyn
no-date-of-its-own = Dim dyddiad ei hun.
you-are-here = Rydych chi yma.
before-this = Cyn hyn.
not-needed = Nid oes ei angen: mae wedi'i setlo.
stages-not-needed = nid oes eu hangen, mae wedi'i setlo
ends-by = Daw i ben { $by }
check-review = i'w adolygu: { $when }
check-review-undated = dyddiad adolygu wedi mynd heibio
check-no-date = dim dyddiad ar y polisi
check-contacts = dyddiad y manylion cyswllt: { $when }
check-contacts-undated = manylion cyswllt heb ddyddiad
check-not-yours = yn ôl eich dewisiadau, nid i chi
check-calendar = gwyliau banc ddim yn hysbys mor bell ymlaen
check-vacant = swydd wag ar y rhestr
happened-stage-end = mae'r cam hwn wedi dod i ben: { $stage }
happened-stage-start = mae'r cam hwn wedi dechrau: { $stage }
happened-resolved = mae wedi'i setlo
happened-raise = cafodd ei godi
happened-escalate = aeth y mater i lefel uwch
happened-respond = daeth yr ymateb
happened-meet = cafodd y cyfarfod ei gynnal
happened-resolve = cafwyd ymgais i'w setlo
happened-decide = cafodd penderfyniad ei wneud
happened-confirm = cafodd y canlyniad ei gadarnhau
happened-notify = cafodd pobl wybod
happened-record = cafodd ei gofnodi
happened-refer = cafodd ei atgyfeirio
happened-consult = gofynnwyd am gyngor

## Not in a browser: the answer as text

contact-depends-on-agency = Mae hyn yn dibynnu ar yr asiantaeth y mae ei phenderfyniad yn cael ei herio. Nid ydych wedi dewis yr asiantaeth honno eto.
contact-depends-on-which = Mae hyn yn dibynnu ar ba un o'r asiantaethau hyn ydyw.
contact-depends-on-own-agency = Mae hyn yn dibynnu ar yr asiantaeth sy'n codi'r anghytundeb. Nid ydych wedi dewis yr asiantaeth honno eto.
text-if = Amod: { $clause } – { $sentence }
text-optional = Gellir gwneud hyn; nid oes rhaid.
text-who-silent = Pwy: nid yw'r polisi'n dweud
text-how = Sut: { $how }
text-hours = Oriau: { $hours }
text-outcome = Canlyniad posibl: { $outcome }
text-outcome-settled = Canlyniad posibl: { $outcome } Wedyn mae wedi'i setlo.
text-outcome-silent = Canlyniad posibl: { $outcome } Nid yw'r polisi'n dweud beth sy'n dilyn.

## Widget

title = At bwy i droi, ac erbyn pryd
waiting = Wrthi'n nôl y polisi…
cite = ({ $paragraph })
if-clause = Amod: { $clause }.
overdue-mark = Yn hwyr


side-raising = Rydych chi'n anghytuno â phenderfyniad
side-responding = Mae eraill yn anghytuno â'ch penderfyniad chi
change = Newid
change-what = Newid: { $question }
other-agencies = Math arall o asiantaeth
refused = Mae'r dudalen hon yn ateb “{ $param }” gyda “{ $value }”, ond nid yw hynny yn y polisi hwn. Nid yw wedi'i ddefnyddio.

typed-hint = Er enghraifft 20/11/2026, 20 Tach, ddoe, 4:30pm
typed-now = Nawr: { $moment }. Wedi dechrau'n gynharach? Dywedwch pryd.
typed-present = Nawr: { $moment }.
typed-none = Gadewch yn wag os nad ydych yn gwybod.
typed-read = { $moment }
typed-ahead = { $moment }. Mae hynny yn y dyfodol.
misread = Nid ydym yn deall hyn fel dyddiad nac amser. Ni allwn roi dyddiad nes y byddwn yn ei ddeall.
misread-no-such-day = Nid oes diwrnod o'r fath.
misread-wrong-weekday = Nid yw'r dyddiad hwnnw ar y diwrnod hwnnw o'r wythnos.
misread-date-or-time = Ai dyddiad neu amser yw hwn? Ysgrifennwch 4/12 neu 4.12pm.
misread-morning-or-afternoon = Yn y bore neu yn y prynhawn? Ychwanegwch “am” neu “pm”.
misread-after-the-stage = Mae hynny ar ôl i'r cam hwn ddechrau: ni all y cam cyntaf fod wedi dechrau'n hwyrach.
misread-skipped-by-clocks = Nid oedd yr amser hwn yn bod: cafodd y clociau eu troi ymlaen.

save-contact = Cadw'r cyswllt
save-contact-of = Cadw'r cyswllt: { $post }
other-time = Pwy ar adeg arall?
other-time-ask = Pryd?
back-to-now = Yn ôl i'r presennol

by-end-of = Erbyn diwedd
by-time-lead = Erbyn
cap = Terfyn ar sawl cam: { $limit }.



copy-record = Copïo fel testun
print = Argraffu
save-calendar = Ychwanegu at galendr
copy-link = Copïo dolen
copied = Wedi'i gopïo.
by-hand = Nid yw'r dudalen hon yn caniatáu hynny. Dewiswch y testun a'i gopïo.
by-hand-perhaps = Dim wedi'i gadw? Dewiswch y testun a'i gopïo.
dial-by-hand = Dim galwad yn dechrau yma? Y rhif i'w ffonio: { $phone }.
write-by-hand = Dim yn agor yma? Y cyfeiriad i ysgrifennu ato: { $email }.
calendar-saved = Wedi'i gadw. Os bydd dyddiad yn newid, cadwch eto: bydd y rhan fwyaf o galendrau'n symud yr un cofnodion.
calendar-apart = Anghytundeb arall: cadw ei ddyddiadau ar wahân

policy-link = Gwefan y bwrdd
private = Nid yw'r hyn a ddewiswch yn gadael y dudalen hon.

# The ways out of a question, and back.
title-inside = at bwy i droi, ac erbyn pryd
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

saved-copy = Copi wedi'i gadw yw hwn. Amser ei gadw: { $moment }.
trouble-slow = Mae hyn yn cymryd mwy o amser nag arfer.
trouble-no-answer = Nid oes modd cyrraedd y canllaw. Gwiriwch eich cysylltiad.
trouble-no-such-board = Nid oes canllaw ar gyfer y bwrdd hwn. Gall pwy bynnag sy'n gofalu am y dudalen hon gywiro'r enw.
trouble-server = Mae problem gyda gweinydd y canllaw.
trouble-unreadable = Nid oes modd darllen yr hyn a anfonodd y gweinydd.
try-again = Rhowch gynnig arall arni

## The page that needs no script, and what the loader says by itself

show-answer = Dangos yr ateb
work-out = Cyfrifo'r dyddiad
sent = Mae cyfeiriad gwe'r dudalen hon yn cynnwys eich dewisiadau. Nid yw'r gweinydd yn cadw dim ohonynt.
page-home = Escalation Guide: pob bwrdd
page-description = At bwy i droi, ac erbyn pryd, pan fydd gweithwyr proffesiynol yn anghytuno ynghylch sut i gadw plentyn yn ddiogel: { $board }.
page-description-person = At bwy i droi, ac erbyn pryd, pan fydd gweithwyr proffesiynol yn anghytuno ynghylch sut i gadw rhywun yn ddiogel: { $board }.
page-left-out = Nid yw “{ $value }” yn un o'r atebion i “{ $question }”. Nid yw wedi'i ddefnyddio.
page-refused = Gwiriwch eich dewisiadau
page-unknown-board = Nid oes canllaw ar gyfer y bwrdd hwn
page-boards = Mae canllaw ar gyfer y byrddau hyn:
page-again = Llwythwch y dudalen hon eto ymhen ychydig.
not-loaded = Nid oedd modd llwytho'r canllaw.
own-page = Agorwch y canllaw ar ei dudalen ei hun
