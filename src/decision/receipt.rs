//! With what decisions were made, and what they were: enough to make them again and to compare.

use serde::{Deserialize, Serialize};

use super::{RegisterVersion, Tree};
use crate::words::message::receipt as words;
use crate::words::{Language, Message};

/// What `check --receipt` writes and `verify` reads. It holds no moment of making: the same inputs give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Version of this format.
    pub format_version: String,
    /// Version of the engine.
    pub engine_version: String,
    /// Version of the call language.
    pub language_version: String,
    /// In which language the result was written: `nl` or `en`.
    pub language: String,
    /// Whether proposals that could not be read were taken out.
    pub skip_unread: bool,
    /// The call with what it includes.
    pub call: ReceiptCall,
    /// The registers.
    pub registers: Vec<RegisterVersion>,
    /// The input.
    pub input: ReceiptFile,
    /// The draws that the input records.
    pub draws: Vec<ReceiptDraw>,
    /// The overrides that were applied, as the result shows them.
    pub overrides: Tree,
    /// What came of it.
    pub result: ReceiptResult,
}

/// The call with what it includes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptCall {
    /// The name of the call.
    pub id: String,
    /// The file as the result names it.
    pub file: String,
    /// Where it stands, seen from the receipt.
    pub path: String,
    /// SHA-256 of its text with LF line ends.
    pub sha256: String,
    /// What it includes.
    pub includes: Vec<ReceiptFile>,
}

/// A file by name, place and hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptFile {
    /// The file as the result names it.
    pub file: String,
    /// Where it stands: an input seen from the receipt, an included file seen from the call, `std/…` within the engine.
    pub path: String,
    /// SHA-256 of its text with LF line ends.
    pub sha256: String,
}

/// A recorded draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptDraw {
    /// What it answers.
    pub question: String,
    /// The ids, best first.
    pub order: Vec<String>,
    /// When.
    pub on: Option<String>,
    /// By whom.
    pub by: Option<String>,
    /// Whether it settled something.
    pub used: bool,
}

/// The result, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptResult {
    /// SHA-256 of the JSON of the decisions, as `check --format json` writes it.
    pub sha256: String,
    /// The decisions.
    pub decisions: Tree,
}

/// Why a text is no receipt.
#[derive(Debug)]
pub enum NoReceipt {
    /// It is not JSON, or a part of a receipt is missing or of another type.
    Unreadable(serde_json::Error),
    /// Its format is of another major version.
    OtherVersion(String),
    /// Its result is in a language that does not exist.
    OtherLanguage(String),
}

impl Receipt {
    /// Reads a receipt; keys that it does not know are ignored.
    ///
    /// # Errors
    /// Why the text is no receipt of this version.
    pub fn read(text: &str) -> Result<Self, NoReceipt> {
        let receipt: Self = serde_json::from_str(text).map_err(NoReceipt::Unreadable)?;
        if receipt.format_version != "1" && !receipt.format_version.starts_with("1.") {
            return Err(NoReceipt::OtherVersion(receipt.format_version));
        }
        if receipt.language().is_none() {
            return Err(NoReceipt::OtherLanguage(receipt.language));
        }
        Ok(receipt)
    }

    /// The receipt as indented JSON with a line end.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The language of the result.
    #[must_use]
    pub fn language(&self) -> Option<Language> {
        [Language::En, Language::Nl]
            .into_iter()
            .find(|language| language.code() == self.language)
    }
}

impl NoReceipt {
    /// What is said about it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable(error) => words::unreadable(error.to_string()),
            Self::OtherVersion(version) => words::other_version(version.clone()),
            Self::OtherLanguage(language) => words::other_language(language.clone()),
        }
    }
}
