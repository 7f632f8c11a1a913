//! The kinds of nodes: one per rule of the grammar that leaves a node.

use crate::words::keyword::Keyword;

/// Declares the kinds with the names of their grammar rules.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $rule:literal),* $(,)?) => {
        /// What a node is. Named like the rule of the grammar.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            /// A keyword.
            Word(Keyword),
            $($(#[$doc])* #[doc = concat!("`", $rule, "`")] $variant),*
        }

        /// The kinds by the names of their rules.
        pub(super) const RULES: &[(&str, Kind)] = &[$(($rule, Kind::$variant)),*];
    };
}

kinds! {
    File "file",
    BrokenStatement "broken_statement",
}
