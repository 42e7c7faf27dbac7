"""Counts what Schemathesis asked and how it was answered: for each operation, how often each status.

Schemathesis loads it (`SCHEMATHESIS_HOOKS`); the counts go into the file that `ESCALATION_TALLY` names.
"""

import atexit
import collections
import json
import os

import schemathesis

counts = collections.defaultdict(collections.Counter)


@schemathesis.hook
def after_call(context, case, response):
    counts[case.operation.label][str(response.status_code)] += 1


@atexit.register
def write():
    with open(os.environ["ESCALATION_TALLY"], "w", encoding="utf-8") as out:
        json.dump(counts, out)
