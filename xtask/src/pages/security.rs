//! Whom to tell of a weakness: `/.well-known/security.txt` of RFC 9116, if whoever runs the site says whom.

use anyhow::{Result, bail};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

/// Names the address: `mailto:` or `https:`.
pub(super) const CONTACT_VARIABLE: &str = "ESCALATION_GUIDE_SECURITY_CONTACT";

/// The file; it is good for a little less than the year that the standard recommends as the longest.
///
/// # Errors
/// The contact is no address.
pub(super) fn security_txt(contact: &str, origin: Option<&str>, built: DateTime<Utc>) -> Result<String> {
    let is_address = ["mailto:", "https:"].iter().any(|scheme| contact.starts_with(scheme));
    if !is_address || contact.contains(char::is_whitespace) {
        bail!("{CONTACT_VARIABLE} is \"{contact}\"; write mailto:somebody@your-host or https://your-host/page");
    }
    let expires = (built + TimeDelta::days(360)).to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut text = format!("Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n");
    if let Some(origin) = origin {
        text.push_str(&format!("Canonical: {}/.well-known/security.txt\n", origin.trim_end_matches('/')));
    }
    Ok(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::security_txt;
    use chrono::{TimeZone, Utc};

    #[test]
    fn a_file_says_whom_to_tell_and_until_when() {
        let built = Utc.with_ymd_and_hms(2026, 11, 20, 12, 0, 0).unwrap();
        let text = security_txt("mailto:security@guide.example", Some("https://guide.example/"), built).unwrap();
        let expected = "Contact: mailto:security@guide.example\nExpires: 2027-11-15T12:00:00Z\nPreferred-Languages: en\n\
                        Canonical: https://guide.example/.well-known/security.txt\n";
        assert_eq!(text, expected);
        for wrong in ["", "security@guide.example", "http://guide.example", "mailto:a b"] {
            assert!(security_txt(wrong, None, built).is_err(), "{wrong}");
        }
    }
}
