//! A code, and a complaint that carries it.

use crate::text::Span;
use crate::words::{Language, Message, Phrase, Slot};

/// How bad it is. Only a call without errors becomes a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The call cannot be used.
    Error,
    /// The call works, but something deserves a look.
    Lint,
    /// A recorded reading or another remark that the author made himself.
    Note,
}

impl Severity {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Lint => "lint",
            Self::Note => "note",
        }
    }
}

/// One entry of the catalogue.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// `MKB` and four digits.
    pub number: &'static str,
    /// The pattern found, in kebab case.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is said.
    pub message: Phrase,
    /// What to do about it.
    pub help: Phrase,
    /// Names of the slots of message and help.
    pub slots: &'static [&'static str],
    /// The page that `mkbcall explain` prints: Markdown with an English and a Dutch part and an example.
    pub page: &'static str,
}

/// A second place with a word about it ("first given here").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What is there.
    pub message: Message,
}

/// A replacement that would mend the complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// What to write instead.
    pub text: String,
}

/// A complaint about a call text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which complaint.
    pub code: &'static Code,
    /// Where.
    pub span: Span,
    /// Values for the slots of the code's message and help.
    pub slots: Vec<(&'static str, Option<Slot>)>,
    /// Further places.
    pub labels: Vec<Label>,
    /// How to mend it, where a replacement can say it.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// The message in `language`.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.code.message.fill(language, &self.slots)
    }

    /// The way out in `language`.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.code.help.fill(language, &self.slots)
    }

    /// Adds a second place.
    #[must_use]
    pub fn label(mut self, span: Span, message: Message) -> Self {
        self.labels.push(Label { span, message });
        self
    }

    /// Adds a replacement.
    #[must_use]
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix = Some(Fix {
            span,
            text: text.into(),
        });
        self
    }
}

/// Declares the codes of a pass: a constructor per complaint, and `ALL`. Declaration and registration are one line.
macro_rules! codes {
    ($(
        $number:ident $severity:ident $kebab:literal
        $name:ident ( $($slot:ident : $kind:ty),* $(,)? )
        en $en:literal nl $nl:literal
        help en $help_en:literal nl $help_nl:literal ;
    )*) => {
        $(
            #[doc = concat!("`", stringify!($number), "` ", $kebab, ": ", $en)]
            pub static $number: $crate::diagnostic::Code = $crate::diagnostic::Code {
                number: stringify!($number),
                name: $kebab,
                severity: $crate::diagnostic::Severity::$severity,
                message: $crate::words::Phrase { en: $en, nl: $nl },
                help: $crate::words::Phrase { en: $help_en, nl: $help_nl },
                slots: &[$(stringify!($slot)),*],
                page: include_str!(concat!("../pages/", stringify!($number), ".md")),
            };
            #[doc = concat!("`", stringify!($number), "` at `span`: ", $en)]
            #[must_use]
            pub fn $name(span: $crate::text::Span $(, $slot: $kind)*) -> $crate::diagnostic::Diagnostic {
                $crate::diagnostic::Diagnostic {
                    code: &$number,
                    span,
                    slots: vec![$((stringify!($slot), $crate::words::message::IntoSlot::into_slot($slot))),*],
                    labels: Vec::new(),
                    fix: None,
                }
            }
        )*
        /// Every code of this pass, by number.
        pub static ALL: &[&$crate::diagnostic::Code] = &[$(&$number),*];
    };
}
