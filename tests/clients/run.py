"""Clients that OpenAPI Generator makes from the API's description: made, compiled, and given every answer of every board.

    python tests/clients/run.py http://localhost:8787

`python` and `java` read each answer and write it out again: nothing may be lost or changed; `python` also as it is made from
the 3.0 form, for tools that know no newer one. `csharp` is only made: people read it. Java's own libraries come from the
generator's archive and Debian's packages, so that nothing has to be fetched.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

import openapi_generator_cli

address = sys.argv[1]
here = pathlib.Path(__file__).parent
archive = pathlib.Path(openapi_generator_cli.__file__).with_name("openapi-generator.jar")
# javax.annotation, which Java has no longer: Debian's Maven brings it.
annotations = pathlib.Path("/usr/share/java/geronimo-annotation-1.3-spec.jar")
MOMENT = "2026-11-20T16:30"


def read(path):
    with urllib.request.urlopen(address + path, timeout=30) as answer:
        return json.load(answer)


def questions():
    """Every operation that gives JSON, for every board: its name, what it is given, and the address of the same answer."""
    yield "list_boards", {}, "/v1/boards"
    yield "check_service", {}, "/healthz"
    for division in ("england-and-wales", "scotland", "northern-ireland", "isle-of-man", "jersey", "guernsey"):
        yield "find_calendar", {"division": division}, f"/v1/calendars/{division}"
    for board in (board["id"] for board in read("/v1/boards")):
        at = f"/v1/boards/{board}"
        given = {"board": board}
        for operation, place in (
            ("find_board", ""), ("find_policy", "/policy"), ("list_contacts", "/contacts"), ("find_health", "/health"),
            ("list_services", "/services"), ("find_directory", "/directory"), ("list_directory_services", "/directory/services"),
        ):  # fmt: skip
            yield operation, given, at + place
        yield "list_directory_services", {**given, "minimal": True}, f"{at}/directory/services?minimal=true"
        for service in read(f"{at}/services")["contents"][:2]:
            one = {**given, "service": service["id"]}
            yield "find_service", one, f"{at}/services/{service['id']}"
            yield "find_directory_service", one, f"{at}/directory/services/{service['id']}"
        for pathway in read(f"{at}/policy")["pathways"]:
            for stage in pathway["stages"]:
                asked = {"pathway": pathway["id"], "stage": stage["id"], "at": MOMENT, "now": MOMENT}
                query = "&".join(f"{name}={value}" for name, value in asked.items())
                for operation, place in (("find_guide", "guide"), ("find_timeline", "timeline")):
                    yield operation, {**given, **asked}, f"{at}/{place}?{query}"


def make(language, folder, *options, description="openapi.json"):
    made = subprocess.run(
        ["java", "-jar", archive, "generate", "-i", f"{address}/{description}", "-g", language, "-o", folder, *options],
        capture_output=True,
        text=True,
    )
    assert made.returncode == 0, made.stdout[-3000:] + made.stderr[-3000:]


def python(folder, asked, description="openapi.json"):
    client = folder / f"python of {description}"
    make("python", client, "--additional-properties=packageName=made", description=description)
    subprocess.run([sys.executable, here / "read.py", address, client, asked], check=True)


def python_of_the_older_form(folder, asked):
    python(folder, asked, description="openapi-3.0.json")


def java(folder, asked):
    options = "packageName=made,apiPackage=made.api,modelPackage=made.model,invokerPackage=made,library=native"
    options += ",openApiNullable=false,hideGenerationTimestamp=true"
    make("java", folder / "java", f"--additional-properties={options}", "--global-property=apiTests=false,modelTests=false")
    sources = [str(file) for file in (folder / "java/src/main/java").rglob("*.java")] + [str(here / "Read.java")]
    classes = folder / "classes"
    libraries = f"{archive}:{annotations}"
    (folder / "sources").write_text("\n".join(sources))
    subprocess.run(["javac", "-nowarn", "-parameters", "-cp", libraries, "-d", classes, f"@{folder / 'sources'}"], check=True)
    subprocess.run(["java", "-cp", f"{classes}:{libraries}", "Read", address, asked], check=True)


def csharp(folder, _asked):
    make("csharp", folder / "csharp", "--additional-properties=packageName=Made")
    files = list((folder / "csharp/src").rglob("*.cs"))
    assert len(files) > 80, len(files)
    print(f"  {len(files)} files were made")


def main():
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        asked = folder / "asked.json"
        asked.write_text(json.dumps([{"operation": operation, "given": given, "path": path} for operation, given, path in questions()]))
        for language in (python, python_of_the_older_form, java, csharp):
            print(f"{language.__name__.replace('_', ' ')}:", flush=True)
            try:
                language(folder, asked)
            except (AssertionError, subprocess.CalledProcessError) as error:
                failed += 1
                print(f"  failed: {error}")
    return failed == 0


if __name__ == "__main__":
    sys.exit(not main())
