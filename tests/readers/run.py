"""Reads what leaves the guide with programs that others wrote, as its receivers do.

    python tests/readers/run.py http://localhost:8787

Calendars with two readers, cards with one more than tests/worker/formats.test.mjs has, and both by the rules of RFC 5545, RFC 7986 and RFC 2426; robots.txt with Python's own;
directories by the rules of the public validator of Open Referral UK and the constraints of that profile; every answer of the API with a client that openapi-python-client makes from its description. The last line counts.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback
import urllib.error
import urllib.parse
import urllib.request
import urllib.robotparser

import icalendar
import jsonschema_rs
import vobject

address = sys.argv[1]
RUN = "0f3c9a1e-0000-4000-8000-reader"
QUESTION = "at=2026-11-20T16:30&now=2026-11-20T16:30"


def ask(path):
    with urllib.request.urlopen(address + path, timeout=30) as answer:
        return answer.read().decode()


def status(path):
    try:
        with urllib.request.urlopen(address + path, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def read(path):
    return json.loads(ask(path))


BOARDS = [board["id"] for board in read("/v1/boards")]


def calendars():
    """Every calendar that has something in it: each board, each stage, both perspectives, with and without an alarm."""
    for board in BOARDS:
        document = read(f"/v1/boards/{board}")
        for pathway, content in document["pathways"].items():
            for stage in content.get("stages", []):
                for more in ("", "&perspective=responding", "&alarm=day-before", "&alarm=on-the-day"):
                    path = f"/v1/boards/{board}/timeline.ics?pathway={pathway}&stage={stage}&{QUESTION}&run={RUN}{more}"
                    if status(path) == 200:
                        yield path, ask(path)


def calendars_keep_to_their_rules():
    """RFC 5545: lines (3.1), which properties stand how often (3.6, 3.6.1, 3.6.6), types; RFC 7986: nothing in `UID` of anybody."""
    count = 0
    for path, text in calendars():
        assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", ""), path
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), path
        calendar = icalendar.Calendar.from_ical(text)
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"], path
        events = calendar.walk("VEVENT")
        assert events, path
        assert ("METHOD" in calendar) == (len(events) == 1), path
        uids = set()
        for event in events:
            count += 1
            assert not event.errors, (path, event.errors)
            for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "SEQUENCE", "LAST-MODIFIED"):
                assert name in event and not isinstance(event[name], list), (path, name)
            uids.add(str(event["UID"]))
            assert str(event["UID"]).startswith(RUN + ".") and len(event["UID"]) <= 255, path
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            if isinstance(start, datetime.datetime):
                assert start.tzinfo is not None and start < end, path
            else:
                assert end - start == datetime.timedelta(days=1), path
                assert event["X-MICROSOFT-CDO-ALLDAYEVENT"] == "TRUE", path
            assert event.decoded("DTSTAMP").utcoffset() == datetime.timedelta(0), path
            assert 0 <= int(event["SEQUENCE"]) < 2**31, path
            assert len(str(event["SUMMARY"])) <= 75, event["SUMMARY"]
            assert event["TRANSP"] == "TRANSPARENT", path
            alarms = event.walk("VALARM")
            assert len(alarms) == ("alarm=" in path), path
            for alarm in alarms:
                assert alarm["ACTION"] == "DISPLAY" and alarm["DESCRIPTION"] and alarm.decoded("TRIGGER"), path
        assert len(uids) == len(events), path
    assert count > 100, count


def two_readers_read_the_same_calendar():
    for path, text in calendars():
        one = icalendar.Calendar.from_ical(text).walk("VEVENT")
        other = vobject.readOne(text).vevent_list
        told = [(str(e["UID"]), str(e["SUMMARY"]), e.decoded("DTSTART"), str(e["DESCRIPTION"])) for e in one]
        again = [(e.uid.value, e.summary.value, e.dtstart.value, e.description.value) for e in other]
        assert told == again, path


def a_corrected_start_moves_what_was_saved():
    path = f"/v1/boards/redbridge/timeline.ics?stage=stage-2&agency=police&run={RUN}"
    first = icalendar.Calendar.from_ical(ask(f"{path}&at=2026-11-20&now=2026-11-20T16:30"))
    later = icalendar.Calendar.from_ical(ask(f"{path}&at=2026-11-18&now=2026-11-20T16:31"))
    sequences = {str(event["UID"]): (int(event["SEQUENCE"]), event.decoded("DTSTART")) for event in first.walk("VEVENT")}
    moved = 0
    for event in later.walk("VEVENT"):
        sequence, start = sequences[str(event["UID"])]
        assert int(event["SEQUENCE"]) > sequence
        moved += event.decoded("DTSTART") != start
    assert moved
    without = path.replace(f"&run={RUN}", "") + "&at=2026-11-20"
    uids = [str(e["UID"]) for _ in range(2) for e in icalendar.Calendar.from_ical(ask(without)).walk("VEVENT")]
    assert len(set(uids)) == len(uids), "two cases share a UID"


def is_reachable(contact):
    return any(contact[way] for way in ("phones", "emails", "relay", "address", "web_form", "website"))


def cards():
    for board in BOARDS:
        rows = [row for row in read(f"/v1/boards/{board}/contacts") if is_reachable(row["contact"])]
        assert status(f"/v1/boards/{board}/contacts.vcf") == (200 if rows else 404), board
        if rows:
            yield board, rows, ask(f"/v1/boards/{board}/contacts.vcf")


def cards_say_all_that_the_list_says():
    count = with_hours = 0
    for board, rows, text in cards():
        read_cards = list(vobject.readComponents(text))
        assert len(read_cards) == len(rows), board
        for row, card in zip(rows, read_cards):
            count += 1
            contact = row["contact"]
            numbers = [dial.replace(";ext=", " x") for dial in contact["dial"]] + contact["relay"]
            assert [tel.value for tel in getattr(card, "tel_list", [])] == numbers, row
            urls = [url for url in (contact["website"], contact["web_form"]) if url]
            assert [url.value.removeprefix("http://") for url in getattr(card, "url_list", [])] == [url.removeprefix("http://") for url in urls], row
            assert hasattr(card, "adr") == bool(contact["address"]), row
            assert [mail.value for mail in getattr(card, "email_list", [])] == contact["emails"], row
            assert card.title.value == row["title"], row
            assert card.org.value[0], row
            assert card.uid.value == f"{board}.{row['id']}@escalation-guide", row
            assert datetime.datetime.fromisoformat(card.rev.value), row
            name = card.n.value
            if contact["state"] == "named":
                assert card.fn.value == contact["name"], row
                for word in contact["name"].split():
                    assert word in " ".join([name.prefix, name.given, name.additional, name.family]).split(), row
            for note in contact["notes"]:
                assert note in card.note.value, row
            hours = [f"Hours: {time}" for time in (row["hours"], row["rota"]) if time]
            assert [line for line in card.note.value.split("\n") if line.startswith("Hours: ")] == hours, row
            with_hours += bool(hours)
            # Outlook takes one card from a file: each can be had alone.
            assert ask(f"/v1/boards/{board}/contacts/{row['id']}.vcf") in text, row
    assert count >= 30 and with_hours, (count, with_hours)


def standard(name):
    """A check against one class of the profile, formats included."""
    profile = json.loads(pathlib.Path(__file__).with_name("open-referral-uk.json").read_text())
    schema = {**profile, "$ref": f"#/$defs/{name}"}
    check = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    return lambda value, place: [f"{place}: {error.instance_path}: {error.message}" for error in check.iter_errors(value)]


def directories_pass_the_validator_of_open_referral_uk():
    """What that validator does: it is given a base, reads what stands there, the list, its pages, and one service by its id."""
    is_base, is_page, is_service, is_phone = map(standard, ("api_details", "page", "service", "phone"))
    wrong, seen = [], 0
    for board in BOARDS:
        base = f"/v1/boards/{board}/directory"
        for place in (base, f"{base}/"):
            told = read(place)
            wrong += is_base(told, place)
            assert told["version"] == "HSDS-UK-3.0", place
        described = read(urllib.parse.urlsplit(told["openapi_url"]).path)
        assert list(described["paths"]) == ["/", "/services", "/services/{id}"], board
        whole = read(f"{base}/services")
        wrong += is_page(whole, base)
        services = whole["contents"]
        ids = []
        for per_page in (1, 5, max(len(services), 1)):
            first = read(f"{base}/services?per_page={per_page}&page=1")
            ids = []
            for number in range(1, first["total_pages"] + 1):
                page = read(f"{base}/services?per_page={per_page}&page={number}")
                wrong += is_page(page, f"{base} {number}")
                found = page["contents"]
                ids += [service["id"] for service in found]
                assert page["total_items"] == first["total_items"] == len(services), (board, number)
                assert page["page_number"] == number and page["size"] == len(found), (board, number)
                assert page["first_page"] == (number == 1), (board, number)
                assert page["last_page"] == (number == first["total_pages"]), (board, number)
                assert page["empty"] == (not found), (board, number)
                assert page["size"] == per_page or page["last_page"], (board, number)
            assert ids == [service["id"] for service in services], board
        for service in services:
            place = f"{base}/services/{service['id']}"
            alone = read(place)
            wrong += is_service(alone, place)
            assert alone == service, place
            seen += 1
            for phone in alone["phones"] + [phone for contact in alone["contacts"] for phone in contact["phones"]]:
                wrong += is_phone(phone, place)
            assert all(contact["phones"] == alone["phones"] for contact in alone["contacts"]), place
    assert not wrong, "\n".join(wrong)
    assert seen > 40, seen


def robots_find_the_pages_and_not_the_answers():
    robots = urllib.robotparser.RobotFileParser(f"{address}/robots.txt")
    robots.read()
    for path, allowed in (("/", True), ("/boards/redbridge", True), ("/add", True), ("/v1/boards", False), ("/data/index.json", False)):
        assert robots.can_fetch("anybody", address + path) == allowed, path


def a_generated_python_client_reads_every_answer():
    """Every endpoint, every board; a value that the client does not know makes it raise."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "config.yml").write_text("post_hooks: []\nproject_name_override: made\npackage_name_override: made\n")
        command = [pathlib.Path(sys.executable).with_name("openapi-python-client"), "generate", "--url", f"{address}/openapi.json"]
        made = subprocess.run([*command, "--config", folder / "config.yml", "--output-path", folder / "made", "--fail-on-warning"], capture_output=True, text=True)
        assert made.returncode == 0, made.stdout + made.stderr
        script = pathlib.Path(__file__).with_name("client.py")
        subprocess.run([sys.executable, script, address, folder / "made"], check=True)


TESTS = [
    calendars_keep_to_their_rules,
    two_readers_read_the_same_calendar,
    a_corrected_start_moves_what_was_saved,
    cards_say_all_that_the_list_says,
    directories_pass_the_validator_of_open_referral_uk,
    robots_find_the_pages_and_not_the_answers,
    a_generated_python_client_reads_every_answer,
]


def main(wanted):
    passed = failed = 0
    for test in TESTS:
        if wanted and test.__name__ not in wanted:
            continue
        try:
            test()
            passed += 1
            print(f"passed: {test.__name__.replace('_', ' ')}")
        except Exception:
            failed += 1
            print(f"failed: {test.__name__.replace('_', ' ')}")
            traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed")
    return failed == 0


if __name__ == "__main__":
    sys.exit(not main(sys.argv[2:]))
