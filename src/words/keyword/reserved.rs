//! The words that no name may be.

/// Words that are no names in any file, whatever its language; three capital letters (a currency) are none either.
/// They are the operators, of which an expression must always be able to go on, and the two tags of texts.
pub const RESERVED: &[&str] = &[
    "and",
    "or",
    "not",
    "in",
    "is",
    "of",
    "where",
    "between",
    "contains",
    "before",
    "after",
    "en",
    "niet",
    "van",
    "waarvan",
    "tussen",
    "bevat",
    "vóór",
    "vo\u{301}o\u{301}r",
    "voor",
    "na",
    "nl",
];
