//! A checked document in few bytes: how a server hands one to the widget, which then needs no reader of JSON.
//!
//! ```text
//! E G          what it is
//! 02 00        the form's own number
//! 77 1d e0 8b  the sum of all that follows
//! …            the document, as postcard writes these types
//! ```
//!
//! Numbers have their lowest byte first. Postcard writes fields and variants by their places, without names: whoever adds,
//! removes or moves one raises [`FORM`], and `tests/it/packed.rs` fails until that is done. What another form wrote is no
//! document.

use super::Document;
use crate::policy::Policy;
use crate::time::calendar::Calendar;

const MAGIC: [u8; 2] = *b"EG";

/// The form's own number.
const FORM: u16 = 2;

impl Document {
    /// The document as [`Document::unpack`] reads it.
    pub fn pack(&self) -> Vec<u8> {
        // Of all that postcard may refuse, a document has nothing: lists without a length, or values of any shape.
        let body = postcard::to_allocvec(&(&self.policy, &self.calendar, &self.welsh)).unwrap_or_default();
        [&MAGIC[..], &FORM.to_le_bytes(), &sum(&body).to_le_bytes(), &body].concat()
    }

    /// Reads what [`Document::pack`] wrote. It does not have the sources of bank holidays, which no view says.
    ///
    /// `None`: it is something else, is damaged or cut short, or was written in another form. What it says is not
    /// checked again: only a checked document can be packed.
    ///
    /// ```
    /// use escalation::document::Document;
    /// assert!(Document::unpack(b"{\"id\": \"redbridge\"}").is_none());
    /// ```
    pub fn unpack(bytes: &[u8]) -> Option<Document> {
        let rest = bytes.strip_prefix(&MAGIC)?.strip_prefix(&FORM.to_le_bytes())?;
        let (whole, body) = rest.split_first_chunk()?;
        if u32::from_le_bytes(*whole) != sum(body) {
            return None;
        }
        let (policy, calendar, welsh): (Policy, Calendar, Option<Policy>) = postcard::from_bytes(body).ok()?;
        Some(Document { policy, calendar, welsh })
    }
}

/// FNV-1a, 32 bits: what was cut or damaged on its way has another sum.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
