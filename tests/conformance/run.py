"""Asks the running worker what its own description promises, thousands of times, with Schemathesis.

    python tests/conformance/run.py http://localhost:8787 CASES SEED

CASES is how many requests are generated for each operation at most. Ends badly at any answer that the description does
not promise, and at any 5xx.
"""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request

address, cases, seed = sys.argv[1:4]


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
        "path.service": [
            service["id"]
            for document in documents
            for service in ask(f"/v1/boards/{document['id']}/services")["contents"]
        ],
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
    lines += ["[checks]", "positive_data_acceptance.expected-statuses = [200, 400, 404]"]
    return "\n".join(lines)


with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, "schemathesis.toml")
    with open(file, "w", encoding="utf-8") as out:
        out.write(settings(values(documents())))
    program = os.path.join(os.path.dirname(sys.executable), "st")
    ended = subprocess.run(
        [program, "--config-file", file, "run", f"{address}/openapi.json", "--url", address]
        + ["--max-examples", cases, "--seed", seed, "--generation-database", "none", "--continue-on-failure"]
        + ["--no-color", "--warnings", "off"],
        cwd=folder,
        check=False,
    )
sys.exit(ended.returncode)
