//! Decisions → one page of HTML that needs nothing else: no script, no font, no picture from elsewhere.
//!
//! [`web()`] fills one template ([`view`]) with what the other reports say: their blocks as lists and tables ([`blocks`]), the
//! ranking with its cut ([`ranking`]), the steps of the money ([`ledger`]), and two charts as SVG ([`points`], [`spending`]).
//! The template escapes every text; it holds no sentence of its own.

mod blocks;
mod chart;
mod ledger;
mod points;
mod ranking;
mod receipt;
mod spending;
mod summary;
mod view;

use crate::decision::{Decision, Decisions};
use crate::program::Program;
use crate::words::message::{report, web as words};
use crate::words::{Language, Message};

use super::escape::STYLE;
use super::overview::{ordered, outcome_text, who};
use super::page::Page;
use super::template::{Kind, TemplateError, fill};
use super::value::Ctx;
use super::{grounds, money, one, tail};
use blocks::{blocks, sections};
use view::{Detail, Head, View, Words};

const TEMPLATE: &str = include_str!("report.html");

/// The report on all proposals as a page. `theme` is CSS that stands after that of the page: an authority's own tokens.
///
/// # Errors
/// Where `theme` would end the style element. The built-in template itself can always be filled.
pub fn web(
    program: &Program,
    decisions: &Decisions,
    language: Language,
    theme: &str,
) -> Result<String, TemplateError> {
    let ctx = Ctx {
        language,
        currency: &decisions.call.currency,
        outside: None,
    };
    let page = Sheet {
        ctx,
        program,
        decisions,
    };
    fill(
        "report.html",
        TEMPLATE,
        Kind::Html,
        &page.view(checked_theme(theme)?),
    )
}

/// CSS that stays inside the element that it is written into.
pub(super) fn checked_theme(theme: &str) -> Result<&str, TemplateError> {
    match theme.to_ascii_lowercase().find("</") {
        None => Ok(theme),
        Some(at) => Err(TemplateError {
            template: "theme.css".to_owned(),
            line: theme.get(..at).unwrap_or_default().split('\n').count(),
            what: "`</`".to_owned(),
        }),
    }
}

/// What every part of the page needs.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    ctx: Ctx<'a>,
    program: &'a Program,
    decisions: &'a Decisions,
}

impl<'a> Sheet<'a> {
    fn say(self, message: &Message) -> String {
        message.text(self.ctx.language)
    }

    fn view(self, theme: &'a str) -> View<'a> {
        let call = &self.decisions.call;
        let authority = self.program.authority.get(self.ctx.language);
        let mut middle = Page::default();
        money::selection(self.ctx, self.decisions, &mut middle);
        let mut end = Page::default();
        tail::draws(self.ctx, self.decisions, &mut end);
        grounds::grounds(self.ctx, self.decisions, &mut end);
        tail::tail(self.ctx, self.decisions, &mut end);
        let mut rest = sections(&end);
        // The notes are the footer of the page.
        let notes = self.decisions.notes.clone();
        if notes.is_some() {
            rest.pop();
        }
        View {
            lang: self.ctx.language.code(),
            style: STYLE,
            theme,
            words: self.words(),
            head: Head {
                title: self.say(&report::title(call.title.clone(), call.id.clone())),
                authority: self.say(&words::authority(authority.to_owned())),
            },
            summary: self.summary(),
            ranking: self.ranking(),
            selection: sections(&middle),
            spending: self.spending(),
            ledger: self.ledger(),
            points: self.points(),
            decisions: ordered(self.decisions)
                .into_iter()
                .enumerate()
                .map(|(at, decision)| self.detail(at, decision))
                .collect(),
            rest,
            receipt: self.receipt(),
            notes,
        }
    }

    fn detail(self, at: usize, decision: &Decision) -> Detail {
        let (id, outcome) = (decision.proposal.clone(), outcome_text(self.ctx, decision));
        let mut page = one::body(self.ctx, self.decisions, decision);
        if !page.blocks.is_empty() {
            // The title stands in the line that unfolds.
            page.blocks.remove(0);
        }
        let caption = self.say(&words::scores_caption());
        Detail {
            anchor: anchor(at),
            head: self.say(&words::decision(id, who(decision), outcome)),
            // Without an applicant the title stands in the line that unfolds.
            title: decision
                .title
                .clone()
                .filter(|_| decision.submitted_for.is_some()),
            blocks: blocks(&page.blocks, &caption),
        }
    }

    fn words(self) -> Words {
        Words {
            report: self.say(&words::report()),
            proposed: self.say(&words::proposed()),
            skip: self.say(&words::skip()),
            summary: self.say(&words::heading_summary()),
            ranking: self.say(&report::heading_ranking()),
            points: self.say(&words::heading_points()),
            spending: self.say(&words::heading_spending()),
            as_table: self.say(&words::as_table()),
            decisions: self.say(&words::heading_decisions()),
            receipt: self.say(&words::heading_receipt()),
            notes: self.say(&report::heading_notes()),
        }
    }
}

/// The anchor of the decision that stands at this place in the order of the page.
fn anchor(at: usize) -> String {
    format!("decision-{}", at.saturating_add(1))
}
