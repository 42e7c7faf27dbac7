"""Asks for every endpoint of every board with a client that was generated, and holds what it read against the answer itself.

    python tests/readers/client.py http://localhost:8787 FOLDER
"""

import importlib
import json
import pathlib
import sys
import urllib.request

address, folder = sys.argv[1:]
sys.path.insert(0, folder)
made = importlib.import_module("made")
client = made.Client(base_url=address, raise_on_unexpected_status=True)
MOMENT = "2026-11-20T16:30"


def modules():
    for file in pathlib.Path(folder, "made", "api").rglob("*.py"):
        if file.stem != "__init__" and not file.stem.endswith("_head"):
            yield file.stem, importlib.import_module(f"made.api.{file.parent.name}.{file.stem}")


CALLS = dict(modules())
read = 0


def call(name, *place, **query):
    """The answer as the client understood it, written out again: nothing may be lost or changed."""
    global read
    answer = CALLS[name].sync_detailed(*place, client=client, **query)
    assert answer.status_code == 200, (name, place, answer.status_code)
    sent = json.loads(answer.content)
    told = answer.parsed
    told = [item.to_dict() for item in told] if isinstance(told, list) else told.to_dict()
    assert same(told, sent), (name, place)
    read += 1
    return sent


def same(told, sent):
    """Equal, but for how a time is written: `Z` for `+00:00`."""
    if isinstance(told, dict):
        return isinstance(sent, dict) and told.keys() == sent.keys() and all(same(told[key], sent[key]) for key in told)
    if isinstance(told, list):
        return isinstance(sent, list) and len(told) == len(sent) and all(map(same, told, sent))
    return told == sent or (isinstance(told, str) and told.replace("Z", "+00:00") == str(sent).replace("Z", "+00:00"))


for board in call("list_boards"):
    board = board["id"]
    document = call("find_policy", board)
    call("find_board", board)
    call("list_contacts", board)
    call("find_health", board)
    services = call("list_services", board)["contents"]
    call("find_directory", board)
    call("list_directory_services", board, minimal=True)
    listed = call("list_directory_services", board)["contents"]
    assert [service["id"] for service in listed] == [service["id"] for service in services]
    for service in services[:3]:
        call("find_service", board, service["id"])
        call("find_directory_service", board, service["id"])
    for pathway in document["pathways"]:
        for stage in pathway["stages"]:
            question = {"pathway": pathway["id"], "stage": stage["id"], "at": MOMENT, "now": MOMENT}
            call("find_guide", board, **question)
            call("find_timeline", board, **question)
for division in importlib.import_module("made.models").FindCalendarDivision:
    call("find_calendar", division)
call("check_service")
assert read > 80, read
print(f"  {read} answers were read and written out again")
