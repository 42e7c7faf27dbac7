//! What whoever unpacks a website has to know.

use super::Website;
use escalation::answer::{EMERGENCY_PHONE, emergency_text};

/// Microsoft's server refuses files whose ending it does not know: the board's document has none.
pub(super) const WEB_CONFIG: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension="." />
      <mimeMap fileExtension="." mimeType="application/octet-stream" />
      <remove fileExtension=".wasm" />
      <mimeMap fileExtension=".wasm" mimeType="application/wasm" />
      <remove fileExtension=".vcf" />
      <mimeMap fileExtension=".vcf" mimeType="text/vcard" />
    </staticContent>
  </system.webServer>
</configuration>
"#;

/// The file that says so.
pub(super) fn readme(website: &Website) -> String {
    let boards: Vec<&str> = website.documents.iter().map(|document| document.policy.id()).collect();
    let first = boards.first().copied().unwrap_or_default();
    let dialled = format!("<a href=\"tel:{EMERGENCY_PHONE}\">{EMERGENCY_PHONE}</a>");
    let emergency = emergency_text(website.audience()).replace(EMERGENCY_PHONE, &dialled);
    let names: Vec<&str> = website.documents.iter().map(|document| document.policy.facts().board.as_str()).collect();
    format!(
        "\
Who to go to, and by when: a guide to the escalation policy of {}.


Put it on your site
-------------------
1. Unpack the zip. Keep the folders as they are.
2. Copy everything into a folder of your website or intranet, for example /safeguarding/guide/.
3. Open that folder's address in a browser. Choose an agency and a stage: the guide says who, and by when.

Nothing has to be installed, and no other server is asked. What a reader chooses stays in their browser.

index.html has the guide, the stages at a glance and the contacts. policy.html has every stage in words, and
poster.html is a sheet for the staff room: print it from the browser.


Show it inside another page
---------------------------
A page that takes HTML, with the folder's own address in the place of /safeguarding/guide/:

  <script type=\"module\" src=\"/safeguarding/guide/{SCRIPT}\"></script>
  <escalation-guide board=\"{first}\">
    <p slot=\"emergency\">{emergency}</p>
    <a href=\"/safeguarding/guide/policy.html\">Every stage in words</a>
  </escalation-guide>

A page that takes only a frame; what stands before it is left if the frame does not come:

  <p>{emergency} <a href=\"/safeguarding/guide/policy.html\">Every stage in words</a></p>
  <iframe src=\"/safeguarding/guide/boards/{first}/\" title=\"Who to go to, and by when\" width=\"100%\" height=\"900\"></iframe>


When something changes
----------------------
Make the website again and copy it over the old one. A browser asks for the board's document each time, so that readers
have it at once if your server lets pages be asked for again (see below).


For IT
------
- Only files are served. Scripts that run: {SCRIPT}, page.js, and the WebAssembly program beside them.
- Every page brings its own content security policy: scripts, styles and requests from this site alone.
  Your site's own policy has to allow script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'.
- Good to set, and not needed:
    Content-Type: application/wasm for .wasm; application/octet-stream for v1/boards/*/packed, which has no ending
    Cache-Control: no-cache for *.html, {SCRIPT} and v1/boards/*; max-age=31536000, immutable for .wasm
    X-Content-Type-Options: nosniff; Referrer-Policy: no-referrer
    Access-Control-Allow-Origin: * if pages of another site show the guide
- web.config says the first of these to Microsoft's server (IIS). Leave it out where you have one of your own.
- Opened straight from a disk (file:) browsers run no such script: the words can be read, and no dates are worked out.
",
        names.join(", "),
        SCRIPT = super::SCRIPT,
    )
}
