"""Compare the core's dates with independent libraries: `run.py CORE`, where CORE is the built example `oracle`.

numpy counts working days, holidays knows the bank holidays, zoneinfo knows London's clocks. Prints one line for each
check and `N passed, N failed`; exits with 1 if one failed. The random cases are the same in every run.
"""

import json
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import numpy
from dateutil.relativedelta import relativedelta

ROOT = Path(__file__).resolve().parents[2]
# The lists of the library that a calendar is compared with. Those of the islands are made from it: the check holds them
# to it when it is raised.
DIVISIONS = {
    "england-and-wales": [("GB", "ENG"), ("GB", "WLS")],
    "scotland": [("GB", "SCT")],
    "northern-ireland": [("GB", "NIR")],
    "isle-of-man": [("IM", None)],
    "jersey": [("JE", None)],
    "guernsey": [("GG", None)],
}
CASES_PER_DIVISION = 400_000
# From the first year in which the clocks changed by the rule that the core knows (decision 0006).
CLOCK_YEARS = range(1996, 2100)
LONDON = ZoneInfo("Europe/London")

# What a case asks: the numbers are those of core.rs.
WORKING_DAYS, COUNTED_WORKING_DAYS, COUNTED_WORKING_WEEKS, CLOCK, WORKING_DAYS_BACK, MONTHS = range(6)
# The core's answer when its calendar ends first.
NONE = numpy.iinfo("<i4").min

# Weekday bank holidays on which a calendar and the library differ: division, day, a published source that settles it.
KNOWN_DIFFERENCES = []


def main(core):
    seed = 20261120
    print(f"oracle: numpy {numpy.__version__}, holidays {holidays.__version__}, seed {seed}")
    passed = failed = 0
    checks = [(division, check) for division in DIVISIONS for check in (bank_holidays, working_days, working_days_back)]
    for division, check in [*checks, ("england-and-wales", clocks), ("england-and-wales", months)]:
        cases, differences = check(core, division, numpy.random.default_rng(seed))
        name = f"{division}: {check.__doc__}"
        if cases and not differences:
            passed += 1
            print(f"  ok      {name} ({cases:,} cases)")
        else:
            failed += 1
            print(f"  FAILED  {name} ({cases:,} cases, {len(differences):,} differ)")
            for difference in differences[:10]:
                print(f"            {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def bank_holidays(_core, division, _random):
    """the bank holidays are those of the library holidays, weekdays compared"""
    calendar = read_calendar(division)
    years = range(int(calendar["first"][:4]), int(calendar["last"][:4]) + 1)
    ours = weekdays(date.fromisoformat(holiday["date"]) for holiday in calendar["holidays"])
    known = {(day, source) for where, day, source in KNOWN_DIFFERENCES if where == division}
    known_days = {date.fromisoformat(day) for day, _ in known}
    differences = []
    for country, subdivision in DIVISIONS[division]:
        theirs = weekdays(holidays.country_holidays(country, subdiv=subdivision, years=years))
        for day in sorted((ours ^ theirs) ^ known_days):
            where = "the calendar" if day in ours else f"holidays, {subdivision or country}"
            differences.append(f"{day} is only in {where}; known differences are {sorted(known) or 'none'}")
    return len(ours), differences


def working_days(core, division, random):
    """working days end where numpy.busday_offset says, or the calendar ends first"""
    calendar = read_calendar(division)
    first, last = (numpy.datetime64(calendar[key]).astype("datetime64[D]") for key in ("first", "last"))
    questions = [WORKING_DAYS, COUNTED_WORKING_DAYS, COUNTED_WORKING_WEEKS]
    asked = random.choice(questions, CASES_PER_DIVISION, p=[0.8, 0.15, 0.05])
    # Mostly what policies say, some up to a year and a few beyond any calendar; 0 is the same working day.
    width = random.choice([1, 11, 61, 401, 5_001], CASES_PER_DIVISION, p=[0.1, 0.6, 0.25, 0.048, 0.002])
    number = random.integers(0, width)
    number = numpy.where(asked == COUNTED_WORKING_WEEKS, number // 5 + 1, number)
    # Some a little before and after what the calendar covers.
    days = random.integers(-40, (last - first).astype(int) + 40, CASES_PER_DIVISION)
    start = first + days.astype("timedelta64[D]")

    count = numpy.where(asked == COUNTED_WORKING_WEEKS, 5 * number, number)
    off = numpy.array([holiday["date"] for holiday in calendar["holidays"]], "datetime64[D]")
    expected = numpy.where(
        count == 0,
        numpy.busday_offset(start, 0, roll="forward", holidays=off),
        numpy.busday_offset(start, count, roll="backward", holidays=off),
    )
    # Every day looked at has to be in the calendar: from the start itself for the same working day, else from the next.
    looked_at_first = start + (count > 0).astype("timedelta64[D]")
    unknown = (looked_at_first < first) | (expected > last)
    expected = numpy.where(unknown, NONE, expected.astype("datetime64[D]").astype("i8"))
    if unknown.mean() > 0.1 or not unknown.any():
        return 0, [f"{unknown.mean():.0%} of the cases end beyond the calendar: the cases say too little"]

    found = ask(core, division, asked, number, start.astype("i8"))
    return len(found), [
        f"asked {asked[i]}, {number[i]} from {start[i]}: {shown(found[i])}, not {shown(expected[i])}"
        for i in numpy.flatnonzero(found != expected)
    ]


def working_days_back(core, division, random):
    """working days before an event begin where numpy.busday_offset says, or the calendar ends first"""
    calendar = read_calendar(division)
    first, last = (numpy.datetime64(calendar[key]).astype("datetime64[D]") for key in ("first", "last"))
    number = random.integers(1, random.choice([2, 11, 61], CASES_PER_DIVISION // 4, p=[0.2, 0.6, 0.2]))
    event = first + random.integers(-10, (last - first).astype(int) + 1, len(number)).astype("timedelta64[D]")
    off = numpy.array([holiday["date"] for holiday in calendar["holidays"]], "datetime64[D]")
    expected = numpy.busday_offset(event, -number, roll="forward", holidays=off).astype("datetime64[D]")
    # The day of the event itself is not looked at.
    expected = numpy.where(expected < first, NONE, expected.astype("i8"))
    found = ask(core, division, [WORKING_DAYS_BACK] * len(number), number, event.astype("i8"))
    return len(found), [
        f"{number[i]} before {event[i]}: {shown(found[i])}, not {shown(expected[i])}"
        for i in numpy.flatnonzero(found != expected)
    ]


def months(core, division, random):
    """months end where dateutil's relativedelta says"""
    epoch = date(1970, 1, 1)
    cases = [(date(2012, 1, 1) + timedelta(days=int(day)), int(number))
             for day, number in zip(random.integers(0, 6000, 20_000), random.integers(1, 25, 20_000))]
    expected = [(day + relativedelta(months=number) - epoch).days for day, number in cases]
    found = ask(core, division, [MONTHS] * len(cases), [number for _, number in cases],
                [(day - epoch).days for day, _ in cases])
    return len(cases), [
        f"{number} months from {day}: {shown(one)}, not {shown(other)}"
        for (day, number), one, other in zip(cases, found, expected)
        if one != other
    ]


def clocks(core, division, random):
    """London's clocks show a time when zoneinfo says, skipped and repeated times too"""
    epoch = date(1970, 1, 1)
    first, end = ((date(year, 1, 1) - epoch).days for year in (CLOCK_YEARS.start, CLOCK_YEARS.stop))
    days, minutes = random.integers(first, end, 30_000), random.integers(0, 1441, 30_000)
    cases = list(zip(days.tolist(), minutes.tolist()))
    # And every quarter of an hour of each day on which the clocks change.
    changes = [day for day in range(first, end) if changes_on(epoch + timedelta(days=day))]
    cases += [(day, minute) for day in changes for minute in range(0, 1441, 15)]
    expected = [clock(epoch + timedelta(days=day), minute) for day, minute in cases]
    found = ask(core, division, [CLOCK] * len(cases), [minute for _, minute in cases], [day for day, _ in cases])
    differences = [
        f"{epoch + timedelta(days=day)} {minute // 60:02}:{minute % 60:02}: minute {one}, not {other}"
        for (day, minute), one, other in zip(cases, found, expected)
        if one != other
    ]
    return len(cases) if len(changes) == 2 * len(CLOCK_YEARS) else 0, differences


def changes_on(day):
    midnight = datetime(day.year, day.month, day.day, tzinfo=LONDON)
    return midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset()


def clock(day, minute):
    """The first moment, in minutes since 1970, at which London shows a time; after a skipped one, the next shown."""
    local = datetime(day.year, day.month, day.day) + timedelta(minutes=minute)
    while True:
        moment = local.replace(tzinfo=LONDON, fold=0).astimezone(timezone.utc)
        if moment.astimezone(LONDON).replace(tzinfo=None) == local:
            return int(moment.timestamp()) // 60
        local += timedelta(minutes=1)


def ask(core, division, asked, number, day):
    cases = numpy.column_stack([asked, number, day]).astype("<i4").tobytes()
    done = subprocess.run([core, division], input=cases, stdout=subprocess.PIPE, check=True, cwd=ROOT)
    found = numpy.frombuffer(done.stdout, "<i4")
    assert len(found) == len(cases) // 12, "an answer for each case"
    return found


def read_calendar(division):
    return json.loads((ROOT / "policies" / "calendars" / f"{division}.json").read_text(encoding="utf-8"))


def weekdays(days):
    return {day for day in days if day.weekday() < 5}


def shown(answer):
    return "the calendar ends" if answer == NONE else str(numpy.datetime64(int(answer), "D"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("write: run.py CORE, the path of the built example")
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
