"""Asks the running worker what its own description promises, thousands of times, with Schemathesis.

    python tests/conformance/run.py http://localhost:8787 CASES SEED LEAST

CASES is how many requests are generated for each operation at most. Ends badly at any answer that the description does
not promise, at any 5xx, and, unless LEAST is 0, where fewer were asked or an operation never gave what was asked for.
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request

here = os.path.dirname(os.path.abspath(__file__))
address, cases, seed, least = sys.argv[1:5]


def ask(path):
    with urllib.request.urlopen(address + path, timeout=30) as answer:
        return json.load(answer)


def documents():
    return [ask(f"/v1/boards/{board['id']}") for board in ask("/v1/boards")]


def values(documents):
    """What the boards have, by parameter: random ids reach nothing but problems."""
    agencies = {agency for document in documents for agency in document.get("agencies", {})}
    stages = {
        key
        for document in documents
        for pathway in document["pathways"].values()
        for key, part in pathway.items()
        if isinstance(part, dict)
    }
    moments = [
        *("2026-11-20", "2026-11-20T16:30", "2026-11-20T16:30:00+00:00", "2026-11-20T16:30:00Z"),
        # The hour that the clocks skip, the one that they repeat, a leap day, days on which no bank holiday is known.
        *("2027-03-28T01:30", "2026-10-25T01:30", "2028-02-29", "1999-12-31", "2099-12-31T23:59"),
    ]
    return {
        "path.board": [document["id"] for document in documents],
        "path.schema": ["guide", "timeline", "boards", "contacts", "services", "service", "directory", "listedServices", "health", "policyDocument", "calendar", "problem"],
        "path.service": [
            service["id"]
            for document in documents
            for service in ask(f"/v1/boards/{document['id']}/services")["contents"]
        ],
        "path.contact": [
            contact["id"]
            for document in documents
            for contact in ask(f"/v1/boards/{document['id']}/contacts")
        ],
        "query.organization_id": sorted(
            service["organization"]["id"]
            for document in documents
            for service in ask(f"/v1/boards/{document['id']}/services")["contents"]
        ),
        "query.modified_after": moments,
        "query.agency": sorted(agencies | {"health", "school", "fire"}),
        "query.own_agency": sorted(agencies | {"health", "school", "fire"}),
        "query.stage": sorted(stages),
        "query.pathway": sorted({pathway for document in documents for pathway in document["pathways"]}),
        "query.at": moments,
        "query.began": moments,
        "query.now": moments,
    }


def settings(values):
    """Schemathesis' own file. A quoted JSON string is a TOML string as well."""
    lines = []
    for parameter, listed in values.items():
        name = json.dumps(parameter.replace(".", "-"))
        lines += [f"[dictionaries.{name}]", f"values = {json.dumps(listed)}"]
        lines += [f'[parameters."{parameter}"]', f"dictionary = {name}", "probability = 0.8"]
    # Which ids one board has, no description of the whole API can say: another one, well formed, is a problem too.
    # A page leads a question with empty values or other words for a moment to its one address, and only looks at it there.
    lines += ["[checks]", "negative_data_rejection.expected-statuses = [303, 400, 404, 405, 406, 414, 431]"]
    lines += ["positive_data_acceptance.expected-statuses = [200, 303, 400, 404]"]
    return "\n".join(lines)


def counted(file):
    """How often each operation was answered with each status."""
    with open(file, encoding="utf-8") as counts:
        return json.load(counts)


def told(counts, least):
    """Prints the counts; gives what is wrong with them."""
    print(f"\n{'':44}{'requests':>9}{'200':>7}")
    for operation, statuses in counts.items():
        print(f"{operation:44}{sum(statuses.values()):>9}{statuses.get('200', 0):>7}")
    asked = sum(sum(statuses.values()) for statuses in counts.values())
    print(f"{'all':44}{asked:>9}\n")
    if least == 0:
        return
    described = ask("/openapi.json")["paths"]
    for path, operations in described.items():
        for operation in (f"{method.upper()} {path}" for method in operations):
            if not counts.get(operation, {}).get("200"):
                yield f"{operation}: never answered 200, so that nothing is known of its answers"
    if asked < least:
        yield f"{asked} requests were made; ask at least {least}"


with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "schemathesis.toml")
    with open(file, "w", encoding="utf-8") as out:
        out.write(settings(values(documents())))
    tally = os.path.join(folder, "tally.json")
    program = os.path.join(os.path.dirname(sys.executable), "st")
    ended = subprocess.run(
        [program, "--config-file", file, "run", f"{address}/openapi.json", "--url", address]
        + ["--max-examples", cases, "--seed", seed, "--generation-database", "none", "--continue-on-failure"]
        # Schemathesis leaves the description itself out, but where it is told what to ask.
        + ["--include-path-regex", "/", "--no-color", "--warnings", "off"],
        cwd=folder,
        check=False,
        env={**os.environ, "SCHEMATHESIS_HOOKS": "tally", "ESCALATION_TALLY": tally, "PYTHONPATH": here},
    )
    wrong = list(told(counted(tally), int(least)))
for line in wrong:
    print(line, file=sys.stderr)
sys.exit(ended.returncode or bool(wrong))
