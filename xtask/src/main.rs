//! One door for building, serving, checking, testing and measuring.

fn main() {}
