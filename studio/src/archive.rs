//! Folders as one file: a zip, in and out.

use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// How many files are read out of one archive: a board's folder has a handful.
const MOST_FILES: usize = 2_000;
/// How many bytes are read out of one archive, unpacked.
const MOST_BYTES: u64 = 50_000_000;

/// Why an archive cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is no zip, or is broken.
    Broken,
    /// It holds more than any board's folder would.
    TooLarge,
    /// It is locked with a password.
    Locked,
}

impl Trouble {
    /// It as a sentence that says what to do.
    pub fn words(&self) -> &'static str {
        match self {
            Trouble::Broken => "This file cannot be opened as a zip. Make it anew from the board’s folder.",
            Trouble::TooLarge => "This zip holds far more than a board’s folder. Make one of the board’s folder alone.",
            Trouble::Locked => "This zip is locked with a password. Unpack it, and open the files.",
        }
    }
}

/// The files of an archive: path and content, in its order.
///
/// # Errors
/// It cannot be read, or holds too much.
pub fn unpack(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::Broken)?;
    if archive.len() > MOST_FILES {
        return Err(Trouble::TooLarge);
    }
    let mut files = Vec::new();
    let mut left = MOST_BYTES;
    for number in 0..archive.len() {
        // How large a file is unpacked is asked of the file, and not of what the archive says about it.
        let file = archive.by_index(number).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Trouble::Locked,
            _ => Trouble::Broken,
        })?;
        if file.is_dir() {
            continue;
        }
        // Where a path would lead out of the folder, its name alone is taken.
        let path =
            file.enclosed_name().unwrap_or_else(|| file.name().rsplit(['/', '\\']).next().unwrap_or_default().into());
        let path: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
        let mut content = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut content).map_err(|_| Trouble::Broken)?;
        left = left.checked_sub(read as u64).ok_or(Trouble::TooLarge)?;
        files.push((path.join("/"), content));
    }
    Ok(files)
}

/// Why files cannot be packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotPacked {
    /// Two of them have one path, or a path is no name that a zip can have.
    BadName,
    /// They are more than a zip can hold.
    TooLarge,
}

impl NotPacked {
    /// It as a sentence that says what to do.
    pub fn words(self) -> &'static str {
        match self {
            NotPacked::BadName => {
                "The zip could not be made: two of its files have one name, or a name is too long. Give them other names."
            }
            NotPacked::TooLarge => {
                "The zip could not be made: its files are too large. Save the contacts alone, and leave out what is no part of the policy."
            }
        }
    }
}

impl From<ZipError> for NotPacked {
    fn from(error: ZipError) -> NotPacked {
        match error {
            ZipError::InvalidArchive(_) => NotPacked::BadName,
            _ => NotPacked::TooLarge,
        }
    }
}

/// Writing to memory fails only where there is too much.
impl From<std::io::Error> for NotPacked {
    fn from(_: std::io::Error) -> NotPacked {
        NotPacked::TooLarge
    }
}

/// An archive of these files: path and content. The same files give the same bytes.
///
/// # Errors
/// Two files have one path, or there is no room.
pub fn pack<'a>(files: impl IntoIterator<Item = (String, &'a [u8])>) -> Result<Vec<u8>, NotPacked> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        // No clock: an archive says nothing of when it was made.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (path, content) in files {
        archive.start_file(path, how)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::{NotPacked, Trouble, pack, unpack};

    #[test]
    fn what_goes_in_comes_out() {
        let files = [("a/policy.toml", "one".as_bytes()), ("a/notes/ü.txt", &[0, 159, 146, 150]), ("empty", &[])];
        let packed = pack(files.map(|(path, content)| (path.to_owned(), content))).unwrap();
        assert_eq!(packed, pack(files.map(|(path, content)| (path.to_owned(), content))).unwrap());
        let expected = files.map(|(path, content)| (path.to_owned(), content.to_vec()));
        assert_eq!(unpack(&packed).unwrap(), expected);
    }

    #[test]
    fn what_is_no_archive_is_said() {
        assert_eq!(unpack(b"board = 1"), Err(Trouble::Broken));
        let packed = pack([("policy.toml".to_owned(), "one".as_bytes())]).unwrap();
        let half = packed.get(..packed.len() / 2).unwrap();
        assert_eq!(unpack(half), Err(Trouble::Broken));
    }

    #[test]
    fn what_cannot_be_packed_is_said() {
        let twice = ["one", "two"].map(|content| ("policy.toml".to_owned(), content.as_bytes()));
        assert_eq!(pack(twice), Err(NotPacked::BadName));
    }

    #[test]
    fn a_path_cannot_lead_out_of_the_folder() {
        let packed = pack([("../../policy.toml".to_owned(), "one".as_bytes())]).unwrap();
        assert_eq!(unpack(&packed).unwrap(), [("policy.toml".to_owned(), b"one".to_vec())]);
    }

    #[test]
    fn what_swells_without_end_is_refused() {
        let zeros = vec![0; 60_000_000];
        let packed = pack([("policy.toml".to_owned(), zeros.as_slice())]).unwrap();
        assert!(packed.len() < 100_000);
        assert_eq!(unpack(&packed), Err(Trouble::TooLarge));
    }
}
