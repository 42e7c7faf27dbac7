//! What answering needs from whatever runs it. The worker's runtime is one platform, a test's table of files another.

/// Reads what was deployed and what was published since.
pub trait Platform {
    /// The bytes of a deployed file; `None`: it cannot be read now.
    fn file(&self, path: &str) -> impl Future<Output = Option<Vec<u8>>>;
}
