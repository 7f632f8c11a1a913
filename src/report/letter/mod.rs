//! Decisions → letters, one per applicant, made from the findings alone.
//!
//! [`letters`] gathers what a letter says ([`view`], [`told`], [`remedy`]), fills the template in Markdown, and gives it in the
//! form asked: as it is, as HTML or as DOCX ([`document`], [`page`], [`docx`]). What blocks a letter is found first ([`blocked`]).

mod beside;
mod blocked;
mod document;
mod docx;
mod enough;
mod overridden;
mod page;
mod redact;
mod remedy;
mod told;
mod view;

use crate::decision::{Decision, Decisions};
use crate::program::Program;
use crate::proposal::{Input, Proposal};
use crate::quantity::Date;
use crate::select::{entered, local_decision, stage_of};
use crate::words::Language;

use super::template::{Kind, TemplateError, fill};
use super::value::Ctx;

/// The form of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterForm {
    /// Markdown.
    Markdown,
    /// A page of HTML that prints on A4.
    Html,
    /// A document that officials edit.
    Docx,
}

impl LetterForm {
    /// How file names end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }
}

/// What a letter needs besides the decisions: who decided, and when. Without these there is no letter.
#[derive(Debug, Clone)]
pub struct Writing {
    /// The person who decided.
    pub decided_by: String,
    /// The day of the decision.
    pub date: Date,
    /// The day on which it is sent; without it the last day to object stays open.
    pub sent: Option<Date>,
    /// Whether names of natural persons and assessors are left out.
    pub redact_names: bool,
    /// Whether a letter leaves out what would have been enough.
    pub redact_enough: bool,
    /// The text of the template in Markdown; `None`: the one that is built in.
    pub template: Option<String>,
    /// CSS after that of the page.
    pub theme: String,
}

/// The letters that could be made, and those that could not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters {
    /// Sorted by proposal.
    pub written: Vec<Letter>,
    /// Sorted by proposal.
    pub blocked: Vec<BlockedLetter>,
}

/// A letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The proposal that it is about.
    pub proposal: String,
    /// A name for its file, which no other letter has.
    pub file: String,
    /// The letter.
    pub bytes: Vec<u8>,
}

/// A letter that cannot be made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockedLetter {
    /// The proposal that it would be about.
    pub proposal: String,
    /// What is missing, a sentence each.
    pub missing: Vec<String>,
}

/// What every part of a letter needs.
#[derive(Clone, Copy)]
struct Desk<'a> {
    ctx: Ctx<'a>,
    program: &'a Program,
    input: &'a Input,
    decisions: &'a Decisions,
    decision: &'a Decision,
    proposal: Option<&'a Proposal>,
    writing: &'a Writing,
}

const TEMPLATE_EN: &str = include_str!("letter.en.md");
const TEMPLATE_NL: &str = include_str!("letter.nl.md");

/// The built-in template in a language.
#[must_use]
pub fn letter_template(language: Language) -> &'static str {
    match language {
        Language::En => TEMPLATE_EN,
        Language::Nl => TEMPLATE_NL,
    }
}

/// One letter per decision. The tool proposes and a person decides (GDPR, article 22), so `writing` names that person.
///
/// # Errors
/// A template that cannot be filled; then there are no letters at all.
pub fn letters(
    program: &Program,
    input: &Input,
    decisions: &Decisions,
    language: Language,
    writing: &Writing,
    form: LetterForm,
) -> Result<Letters, TemplateError> {
    super::web::checked_theme(&writing.theme)?;
    let mut sorted: Vec<&Decision> = decisions.decisions.iter().collect();
    sorted.sort_by(|a, b| a.proposal.cmp(&b.proposal));
    let mut out = Letters {
        written: Vec::new(),
        blocked: Vec::new(),
    };
    let stages = entered(program, input, language);
    for decision in sorted {
        let of = stage_of(program, decision);
        let (program, entered) = stages.get(of).map_or((program, input), |(a, b)| (*a, b));
        let local = local_decision(program, decision);
        let (input, decision) = (entered, &local);
        let desk = Desk {
            ctx: Ctx {
                language,
                currency: &decisions.call.currency,
                outside: Some(program),
            },
            program,
            input,
            decisions,
            decision,
            proposal: input
                .proposals
                .iter()
                .find(|one| *one.id == *decision.proposal),
            writing,
        };
        let missing = desk.missing();
        if missing.is_empty() {
            let file = file_name(&decision.proposal, form, &out.written);
            out.written.push(Letter {
                proposal: decision.proposal.clone(),
                file,
                bytes: desk.letter(form)?,
            });
        } else {
            out.blocked.push(BlockedLetter {
                proposal: decision.proposal.clone(),
                missing,
            });
        }
    }
    Ok(out)
}

impl Desk<'_> {
    fn letter(self, form: LetterForm) -> Result<Vec<u8>, TemplateError> {
        let language = self.ctx.language;
        let (name, built_in) = match language {
            Language::En => ("letter.en.md", TEMPLATE_EN),
            Language::Nl => ("letter.nl.md", TEMPLATE_NL),
        };
        let template = self.writing.template.as_deref().unwrap_or(built_in);
        let view = self.view();
        let text = fill(name, template, Kind::Markdown, &self.redacted(&view))?;
        Ok(match form {
            LetterForm::Markdown => text.into_bytes(),
            LetterForm::Html => page::html(&document::read(&text), language, &self.writing.theme)?,
            LetterForm::Docx => docx::docx(&document::read(&text), language),
        })
    }
}

/// A name for a file from an id: letters, digits, dots, hyphens; different from those there, also where case does not count.
fn file_name(id: &str, form: LetterForm, others: &[Letter]) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let name: String = id
        .chars()
        .take(80)
        .map(|c| if safe(c) { c } else { '_' })
        .collect();
    let name = name.trim_start_matches('.');
    let stem = if name.is_empty() { "_" } else { name };
    let taken = |file: &str| {
        let is = |other: &Letter| other.file.to_lowercase() == file.to_lowercase();
        others.iter().any(is)
    };
    let mut file = format!("{stem}.{}", form.ending());
    let mut n = 2_usize;
    while taken(&file) {
        file = format!("{stem}-{n}.{}", form.ending());
        n = n.saturating_add(1);
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_safe_and_differ() {
        let mut written = Vec::new();
        for id in ["P1", "p1", "../a/b", "", "a b"] {
            let file = file_name(id, LetterForm::Markdown, &written);
            written.push(Letter {
                proposal: id.to_owned(),
                file,
                bytes: Vec::new(),
            });
        }
        let names: Vec<&str> = written.iter().map(|one| one.file.as_str()).collect();
        assert_eq!(names, ["P1.md", "p1-2.md", "_a_b.md", "_.md", "a_b.md"]);
    }
}
