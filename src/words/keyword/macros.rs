//! `keywords!`: declares the table of words.

/// Declares the variants of [`Keyword`](super::Keyword) and the [`TABLE`](super::TABLE), row by row:
/// rule, variant, English, Dutch; `one` gives the forms of a unit after 1, `also` further spellings that are read.
macro_rules! keywords {
    ($(
        $(#[$doc:meta])* $rule:ident $variant:ident $en:literal $nl:literal
        $(one $one_en:literal $one_nl:literal)? $(also $($also:literal)+)? ;
    )*) => {
        /// A word of the call language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Keyword { $($(#[$doc])* #[doc = concat!("`", $en, "`, `", $nl, "`")] $variant),* }

        /// All rows, in the order of the variants.
        pub const TABLE: &[super::Row] = &[
            $(super::Row {
                rule: stringify!($rule),
                keyword: Keyword::$variant,
                en: $en,
                nl: $nl,
                one: keywords!(@one $($one_en $one_nl)?),
                also: &[$($($also),+)?],
            }),*
        ];
    };
    (@one) => { None };
    (@one $en:literal $nl:literal) => { Some(($en, $nl)) };
}
