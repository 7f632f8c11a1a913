//! How large an input may be.

/// The most bytes that an input file may have.
pub const MAX_BYTES: usize = 1 << 30;

/// The most entries that one list of a proposal may have.
pub const MAX_ENTRIES: usize = 100_000;

/// The most assessors that one input may name.
pub(super) const MAX_ASSESSORS: usize = u16::MAX as usize;

/// How many characters of a found text are shown.
pub(super) const SHOWN: usize = 80;
