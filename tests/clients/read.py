"""Asks with the client that OpenAPI Generator made for Python, and holds what it read against the answer itself.

    python tests/clients/read.py http://localhost:8787 FOLDER ASKED
"""

import importlib
import inspect
import json
import sys
import urllib.request

address, folder, asked = sys.argv[1:]
sys.path.insert(0, folder)
made = importlib.import_module("made")
client = made.ApiClient(made.Configuration(host=address))
apis = [api(client) for name, api in inspect.getmembers(made, inspect.isclass) if name.endswith("Api")]


def told(value):
    if isinstance(value, list):
        return [told(item) for item in value]
    return client.sanitize_for_serialization(value)


def same(told, sent):
    """Equal, but for how a time is written, and for `null` where something was left out."""
    if isinstance(sent, dict) and isinstance(told, dict):
        more = [key for key in told if key not in sent and told[key] is not None]
        return not more and all(same(told.get(key), value) for key, value in sent.items())
    if isinstance(sent, list) and isinstance(told, list):
        return len(told) == len(sent) and all(map(same, told, sent))
    return told == sent or (isinstance(told, str) and told.replace("Z", "+00:00") == str(sent).replace("Z", "+00:00"))


def difference(told, sent, place=""):
    if isinstance(sent, dict) and isinstance(told, dict):
        for key in {**sent, **told}:
            if not same(told.get(key), sent.get(key)):
                return difference(told.get(key), sent.get(key), f"{place}.{key}")
    if isinstance(sent, list) and isinstance(told, list) and len(sent) == len(told):
        for at, (one, other) in enumerate(zip(told, sent)):
            if not same(one, other):
                return difference(one, other, f"{place}[{at}]")
    return f"{place}: read {str(told)[:200]}, sent {str(sent)[:200]}"


count = 0
for question in json.load(open(asked, encoding="utf-8")):
    (call,) = [getattr(api, question["operation"]) for api in apis if hasattr(api, question["operation"])]
    answer = told(call(**question["given"]))
    with urllib.request.urlopen(address + question["path"], timeout=30) as body:
        sent = json.load(body)
    assert same(answer, sent), (question, difference(answer, sent))
    count += 1
assert count > 100, count
print(f"  {count} answers were read and written out again")
