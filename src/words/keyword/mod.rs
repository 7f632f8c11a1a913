//! The words of the call language: one table, English and Dutch.
//!
//! Each row has the name of its grammar rule (`kw_…`), the variant, and the spelling in both languages. A keyword of several
//! words is one token. `grammar/words.pest` is made from this table; a test compares them both ways.

/// Declares the table of words.
macro_rules! keywords {
    ($($(#[$doc:meta])* $rule:ident $variant:ident $en:literal $nl:literal $(also $($also:literal)+)? ;)*) => {
        /// A word of the call language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Keyword { $($(#[$doc])* #[doc = concat!("`", $en, "`, `", $nl, "`")] $variant),* }

        /// All rows: grammar rule, keyword, English, Dutch, other spellings that are read too.
        pub const TABLE: &[(&str, Keyword, &str, &str, &[&str])] = &[
            $((stringify!($rule), Keyword::$variant, $en, $nl, &[$($($also),+)?])),*
        ];
    };
}

keywords! {
    kw_call Call "call" "oproep";
    kw_source Source "source" "bron";
}

impl Keyword {
    /// The row of this keyword.
    fn row(
        self,
    ) -> Option<&'static (
        &'static str,
        Keyword,
        &'static str,
        &'static str,
        &'static [&'static str],
    )> {
        TABLE.get(self as usize)
    }

    /// How `language` spells it.
    #[must_use]
    pub fn spelling(self, language: super::Language) -> &'static str {
        self.row().map_or("", |row| match language {
            super::Language::En => row.2,
            super::Language::Nl => row.3,
        })
    }
}
