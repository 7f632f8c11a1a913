//! The two languages, and author texts in one or both of them.

/// English or Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Language {
    /// `en` or `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Nl,
            Self::Nl => Self::En,
        }
    }
}

/// A text by the author of a call, in one language or in both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// The English text, if there is one.
    pub en: Option<String>,
    /// The Dutch text, if there is one.
    pub nl: Option<String>,
}

impl Bilingual {
    /// A text in one language.
    #[must_use]
    pub fn only(language: Language, text: impl Into<String>) -> Self {
        let text = Some(text.into());
        match language {
            Language::En => Self { en: text, nl: None },
            Language::Nl => Self { en: None, nl: text },
        }
    }

    /// The text in `language`, else the one in the other language, else nothing.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::En => (&self.en, &self.nl),
            Language::Nl => (&self.nl, &self.en),
        };
        first.as_deref().or(second.as_deref()).unwrap_or("")
    }

    /// Whether neither language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.nl.is_none()
    }
}
