"""Puts the guide on a real WordPress, as an administrator, an editor and an author, and looks at what readers get.

    python tests/wordpress/run.py http://localhost:8787 dist/site/escalation-guide-wordpress.zip

`cargo xtask measure wordpress` starts it. WordPress and its database are Debian's (packages wordpress, mariadb-server, php-cli, php-mysql); both
live in a folder that is made for this run. Folder and processes go when it ends, fails or is told to stop. The last line counts.
"""

import contextlib
import html
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile

guide, plugin = sys.argv[1], sys.argv[2]
here = pathlib.Path(__file__).parent
SOURCE = pathlib.Path("/usr/share/wordpress")
ROLES = ("administrator", "editor", "author")
LINE = '<span slot="emergency">If a child is in immediate danger, call <a href="tel:999">999</a>.</span>'
LINK = '<a href="https://board.example/policy">Our escalation policy</a>'
ELEMENT = (
    f'<escalation-guide board="redbridge" own-agency="school">{LINE} {LINK}</escalation-guide>'
    f'<script type="module" src="{guide}/escalation-guide.js"></script>'
)
PARAGRAPH = f'<p>If a child is in immediate danger, call <a href="tel:999">999</a>. {LINK}</p>'
FRAME = (
    f'{PARAGRAPH}<iframe src="{guide}/boards/redbridge?embed=1#own_agency=school" title="Escalation guide" width="100%" height="1400" '
    'style="width:100%;height:1400px;border:0" allow="clipboard-write"></iframe>'
)
BLOCK = (
    '<div class="escalation-guide" data-board="redbridge" data-own-agency="school">'
    f'<p>If a child is in immediate danger, call <a href="tel:999">999</a>.</p><p>{LINK}</p></div>'
)
SHORTCODE = '[escalation_guide board="redbridge" own_agency="school" policy="https://board.example/policy" words="Our escalation policy"]'
PLUGIN_BLOCK = '<!-- wp:escalation-guide/guide {"board":"redbridge","choices":"own-agency: school","policy":"https://board.example/policy"} /-->'
HTML_BLOCK = "<!-- wp:html -->\n{}\n<!-- /wp:html -->"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class WordPress:
    """A WordPress of its own, with a database of its own. Nothing of it is left afterwards, nor when it cannot be set up."""

    def __enter__(self):
        with contextlib.ExitStack() as self.left:
            self.set_up()
            self.left = self.left.pop_all()
        return self

    def __exit__(self, *_):
        self.left.close()

    def set_up(self):
        # What was made last goes first: the processes before the folder that they write to.
        self.folder = pathlib.Path(self.left.enter_context(tempfile.TemporaryDirectory(prefix="escalation-wordpress-")))
        self.site = self.folder / "site"
        socket_file = self.folder / "database.sock"
        data = self.folder / "database"
        run("mariadb-install-db", f"--datadir={data}", "--auth-root-authentication-method=normal", "--user=root", "--skip-test-db")
        self.start("mariadbd", f"--datadir={data}", f"--socket={socket_file}", "--skip-networking", "--user=root", f"--pid-file={self.folder}/pid")
        wait_for(socket_file.exists)
        run("mariadb", f"--socket={socket_file}", "--user=root", "--execute=CREATE DATABASE wordpress")
        shutil.copytree(SOURCE, self.site, ignore_dangling_symlinks=True, ignore=shutil.ignore_patterns("wp-config.php"))
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        (self.site / "wp-config.php").write_text(
            f"""<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:{socket_file}');
define('WP_HOME', '{self.address}'); define('WP_SITEURL', '{self.address}'); define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', false);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""
        )
        # WordPress asks no server on this machine, or at such a port, for an embed; here it has to.
        must_use = self.site / "wp-content/mu-plugins"
        must_use.mkdir(parents=True, exist_ok=True)
        (must_use / "local.php").write_text(
            "<?php add_filter('http_request_host_is_external', '__return_true');"
            "add_filter('http_allowed_safe_ports', function ($ports) { return array_merge($ports, range(1024, 65535)); });"
        )
        self.php(
            "define('WP_INSTALLING', true);",
            "require ABSPATH . 'wp-admin/includes/upgrade.php';"
            "wp_install('A site', 'administrator', 'administrator@board.example', true, '', 'a-password-of-this-run');"
            "foreach (['editor', 'author'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => 'a-password-of-this-run',"
            " 'user_email' => $role . '@board.example', 'role' => $role]);",
        )
        self.start("php", "-S", f"127.0.0.1:{port}", "-t", str(self.site))
        wait_for(lambda: fetched(self.address) is not None)

    def start(self, *command):
        with open(self.folder / "log", "a") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True)
        self.left.callback(end, process)

    def php(self, before, work):
        """Runs PHP inside WordPress, and gives what it prints."""
        code = f"error_reporting(E_ALL & ~E_DEPRECATED); $_SERVER['HTTP_HOST'] = '127.0.0.1'; {before} require '{self.site}/wp-load.php'; {work}"
        done = subprocess.run(["php", "-r", code], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Warning:" not in done.stdout and "Fatal" not in done.stdout, done.stdout
        return done.stdout

    def install(self, archive):
        """As "Upload Plugin" does it: the archive is unpacked beside the other plugins, and switched on."""
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(self.site / "wp-content/plugins")
        self.php(
            "define('WP_ADMIN', true);",
            "require ABSPATH . 'wp-admin/includes/plugin.php'; $wrong = activate_plugin('escalation-guide/escalation-guide.php');"
            "if (is_wp_error($wrong)) { echo $wrong->get_error_message(); exit(1); }"
            f"update_option('escalation_guide_server', '{guide}');",
        )

    def save(self, role, content, post=None):
        """Saves a post as somebody of this role would, with every filter of theirs; gives its address and what was saved."""
        (self.folder / "content").write_text(content)
        post = post or "null"
        said = self.php(
            "",
            f"wp_set_current_user(get_user_by('login', '{role}')->ID); $content = file_get_contents('{self.folder}/content');"
            f"$id = {post} ? wp_update_post(wp_slash(['ID' => {post}, 'post_title' => 'Corrected', 'post_content' => get_post({post})->post_content]))"
            " : wp_insert_post(wp_slash(['post_title' => 'Disagreeing', 'post_content' => $content, 'post_status' => 'publish', 'post_type' => 'post']));"
            "echo json_encode([$id, get_post($id)->post_content]);",
        )
        number, saved = json.loads(said)
        return number, f"{self.address}/?p={number}", saved


def run(*command):
    """Runs a command to its end. One that is stopped on the way takes along what it has started: the database's is a script."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        code = process.wait(timeout=120)
    except BaseException:
        end(process)
        raise
    assert code == 0, f"{command[0]} ended with {code}"


def end(process):
    """Ends a process of a session of its own, and whatever runs in that session; at once, if it does not go by itself."""
    for how, seconds in ((signal.SIGTERM, 30), (signal.SIGKILL, 10)):
        if process.poll() is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, how)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=seconds)


def fetched(address):
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.read().decode()
    except OSError:
        return None


def wait_for(there, seconds=60):
    until = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < until, "it did not start"
        time.sleep(0.2)


def content_of(address):
    """The post as readers get it, without what the theme puts around it."""
    page = fetched(address)
    assert page is not None, address
    found = re.search(r'<div class="[^"]*entry-content[^"]*">(.*?)</div>\s*(?:</main>|<div class="wp-block-group|<footer|<div style|<section)', page, re.S)
    return page, html.unescape(found[1] if found else page)


seen, failed, passed = [], [], 0


def check(what, condition, more=""):
    global passed
    if condition:
        passed += 1
        print(f"ok      {what}")
    else:
        failed.append(what)
        print(f"FAILED  {what}\n        {more[:1500]}")


def keeps_emergency_and_link(what, text):
    check(f"{what}: 999 and the link are there", "immediate danger" in text and "https://board.example/policy" in text, text)


def snippets(site):
    """The lines of /add, in the places where somebody puts them."""
    for role in ROLES:
        trusted = role != "author"
        for name, lines in (("the guide itself", ELEMENT), ("a frame", FRAME)):
            for place, content in (("the block Custom HTML", HTML_BLOCK.format(lines)), ("the classic editor", lines)):
                what = f"{role}, {name} in {place}"
                _, address, saved = site.save(role, content)
                page, text = content_of(address)
                keeps_emergency_and_link(what, text)
                if name == "the guide itself" and trusted:
                    inside = re.search(r"<escalation-guide[^>]*>(.*?)</escalation-guide>", text, re.S)
                    whole = inside and LINE in inside[1] and "Our escalation policy" in inside[1] and "<p" not in inside[1]
                    check(f"{what}: the element has both inside, once", bool(whole) and text.count("immediate danger") == 1, text)
                if trusted:
                    seen.append((what, address, "frame" if name == "a frame" else "element"))
                else:
                    check(f"{what}: what is not allowed is out", "<iframe" not in saved and "<script" not in saved, saved)
        _, address, saved = site.save(role, HTML_BLOCK.format(BLOCK))
        check(f"{role}, a plain block: saved as it is", BLOCK in saved, saved)
        keeps_emergency_and_link(f"{role}, a plain block", content_of(address)[1])


def embedded(site):
    """The address alone, found by what the page says in its head."""
    for role in ROLES:
        number, address, saved = site.save(role, f"{guide}/boards/redbridge#own_agency=school\n")
        page, text = content_of(address)
        what = f"{role}, the address on a line of its own"
        check(f"{what}: it becomes a frame", 'class="wp-embedded-content"' in page and "/boards/redbridge?embed=1#own_agency=school#?secret=" in text, text)
        check(f"{what}: the emergency line stands before it", "immediate danger" in text and f'href="{guide}/boards/redbridge' in text, text)
        seen.append((what, address, "embed"))


def with_plugin(site):
    site.install(plugin)
    for role in ROLES:
        for name, content in (("shortcode", SHORTCODE), ("block", PLUGIN_BLOCK), ("address", f"{guide}/boards/redbridge#own_agency=school\n")):
            number, address, saved = site.save(role, content)
            what = f"{role}, the plugin's {name}"
            page, text = content_of(address)
            inside = re.search(r"<escalation-guide[^>]*>(.*?)</escalation-guide>", text, re.S)
            check(f"{what}: the element has its line and its link inside", bool(inside) and LINE in inside[1] and "<a href" in inside[1] and "<p" not in inside[1], text)
            check(f"{what}: what was chosen is set", 'own-agency="school"' in text, text)
            check(f"{what}: the script is a module, once", len(re.findall(r'<script type="module"[^>]* src=[\'"]' + re.escape(guide), page)) == 1, page[-3000:])
            seen.append((what, address, "element"))
            _, _, again = site.save("author", "", number) if role == "author" else site.save(role, "", number)
            check(f"{what}: a later edit leaves it", again == saved, again)
    about_people(site)
    hostile = '[escalation_guide board="redbridge" onclick="alert(1)" style="x" api="https://elsewhere.example" words="<script>alert(1)</script>" policy="javascript:alert(1)"]'
    _, address, _ = site.save("author", hostile)
    page = fetched(address)
    element = re.search(r"<escalation-guide[^>]*>.*?</escalation-guide>", page, re.S)
    bad = ("onclick", "style=", "elsewhere", "javascript:", "<script")
    check("what an author writes into a shortcode cannot run", bool(element) and not any(word in element[0] for word in bad), page[-3000:])


def about_people(site):
    """The emergency line names those whom the policy is about: as the page says, else as the settings say."""
    lines = {"children": LINE, "adults": LINE.replace("a child", "somebody"), "both": LINE.replace("a child", "a child or an adult")}
    shortcode = '[escalation_guide board="redbridge"{}]'
    block = '<!-- wp:escalation-guide/guide {{"board":"redbridge"{}}} /-->'
    for usual in ("children", "adults"):
        site.php("", f"update_option('escalation_guide_about', '{usual}');")
        written = [("address", f"{guide}/boards/redbridge\n", usual), ("shortcode", shortcode.format(""), usual), ("block", block.format(""), usual)]
        for about in lines:
            written.append(("shortcode", shortcode.format(f' about="{about}"'), about))
            written.append(("block", block.format(f',"about":"{about}"'), about))
        for name, content, about in written:
            _, address, _ = site.save("author", content)
            _, text = content_of(address)
            tag = re.search(r"<escalation-guide[^>]*>", text)
            has_line = lines[about] in text and text.count("immediate danger") == 1
            check(f"the plugin's {name} about {about}, on a site about {usual}: its line names them", has_line and bool(tag) and "about" not in tag[0], text)
    site.php("", "delete_option('escalation_guide_about');")


def looked_at():
    """What readers see, in a browser."""
    done = subprocess.run(["node", str(here / "seen.mjs")], input=json.dumps(seen), capture_output=True, text=True, timeout=600)
    if done.returncode != 0:
        failed.append("the browser")
        print(done.stdout + done.stderr)
        return
    for what, is_seen, why in json.loads(done.stdout):
        check(f"{what}: the guide can be used", is_seen, why)


for program in ("php", "mariadbd", "mariadb-install-db"):
    if not shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin"):
        sys.exit(f"{program} is missing: install Debian's wordpress, mariadb-server, php-cli and php-mysql")
os.environ["PATH"] += ":/usr/sbin"
# Told to stop, it still takes everything away.
for told in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(told, lambda number, _: sys.exit(128 + number))
with WordPress() as site:
    snippets(site)
    embedded(site)
    looked_at()
    seen.clear()
    with_plugin(site)
    looked_at()
for what in failed:
    print(f"FAILED  {what}")
print(f"{passed} passed, {len(failed)} failed")
sys.exit(bool(failed))
