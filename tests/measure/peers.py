"""numpy.busday_offset, called once for each deadline: nanoseconds a call, as JSON. `peers.py CALENDAR`.

The calendar is prepared beforehand, as whoever wants to be quick does it; without that each call would read the list of holidays.
"""

import json
import sys
from time import perf_counter_ns

import numpy

CALLS = 20_000
ROUNDS = 7


def main(path):
    with open(path, encoding="utf-8") as file:
        holidays = [holiday["date"] for holiday in json.load(file)["holidays"]]
    calendar = numpy.busdaycalendar(holidays=holidays)
    days = [numpy.datetime64("2026-01-01") + number for number in range(365)]
    print(json.dumps({
        "version": numpy.__version__,
        "prepared": {number: timed(days, lambda day: numpy.busday_offset(day, number, roll="backward", busdaycal=calendar)) for number in (1, 5, 250)},
        "listed": {5: timed(days, lambda day: numpy.busday_offset(day, 5, roll="backward", holidays=holidays))},
    }))


def timed(days, deadline):
    """The best of some rounds: what else the machine does only makes one slower."""
    rounds = []
    for _ in range(ROUNDS):
        began = perf_counter_ns()
        for call in range(CALLS):
            deadline(days[call % 365])
        rounds.append((perf_counter_ns() - began) / CALLS)
    return min(rounds)


if __name__ == "__main__":
    main(sys.argv[1])
