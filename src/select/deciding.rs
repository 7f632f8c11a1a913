//! Decisions one at a time: what needs all proposals is settled first, then each decision follows by itself, in any order.
//!
//! So a large input never has all its findings in memory, and the decisions can be written out on several processors: a
//! decision reads what was settled and nothing of another decision.

use super::Selection;
use super::aside::Aside;
use super::dossier::Dossier;
use super::field::Held;
use super::how_far::HowFar;
use super::placed::{Placed, by_proposal, told};
use super::receipt::{call_head, registers};
use super::{FORMAT_VERSION, LANGUAGE_VERSION, Placement, Standing};
use crate::decision::{Decision, Decisions};
use crate::evaluate::{Assessment, explain};
use crate::program::Program;
use crate::proposal::Input;
use crate::words::Language;

/// All that was settled over the proposals of an input together.
pub struct Deciding<'a> {
    program: &'a Program,
    input: &'a Input,
    assessments: &'a [Assessment],
    selection: &'a Selection,
    placements: Vec<Option<(usize, &'a Placement)>>,
    how_far: HowFar<'a>,
    held: Held,
    language: Language,
}

impl<'a> Deciding<'a> {
    pub(super) fn new(
        (program, input): (&'a Program, &'a Input),
        assessments: &'a [Assessment],
        (standings, selection): (&'a [Standing<'a>], &'a Selection),
        language: Language,
    ) -> Self {
        Self {
            program,
            input,
            assessments,
            selection,
            placements: by_proposal(selection, input.proposals.len()),
            how_far: HowFar::new(program, standings, &input.draws, selection),
            held: Held::new(program, input, assessments),
            language,
        }
    }

    /// How many decisions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.input.proposals.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.input.proposals.is_empty()
    }

    /// The assessments that are decided on: with what is read of the field.
    pub(super) fn assessments(&self) -> &'a [Assessment] {
        self.assessments
    }

    /// The decision on the proposal at a position of the input; what it adds to the rest of the answer goes to `aside`.
    /// Nothing past the last one.
    pub fn decision(&self, at: usize, aside: &mut Aside) -> Option<Decision> {
        let proposal = self.input.proposals.get(at)?;
        let assessment = self.assessments.get(at)?;
        let placement = self.placements.get(at).copied().flatten();
        let placed = Placed::of(assessment, placement.map(|(_, placement)| placement));
        let shown = told(self.program, proposal, assessment, placed.outcome);
        let explained = explain(self.program, self.input, proposal, &shown, self.language);
        let dossier = Dossier {
            program: self.program,
            file: &self.input.file,
            proposal,
            assessment: &shown,
            selection: self.selection,
            placement: placement.map(|(_, placement)| placement),
            cut_off: placement.and_then(|(standing, _)| self.how_far.of(standing)),
        };
        aside.note(&explained);
        let mut decision = dossier.decision(explained, self.language);
        self.held.hold(self.program, assessment, &mut decision);
        aside.pays(self.program, &decision);
        Some(decision)
    }

    /// The whole answer without its decisions and what follows from them: what a writer can begin with.
    #[must_use]
    pub fn head(&self) -> Decisions {
        head(self.program, self.language)
    }
}

/// An answer in which nothing is decided yet.
pub(super) fn head(program: &Program, language: Language) -> Decisions {
    Decisions {
        format_version: FORMAT_VERSION,
        engine_version: env!("CARGO_PKG_VERSION"),
        language_version: LANGUAGE_VERSION,
        call: call_head(program, language),
        registers: registers(),
        decisions: Vec::new(),
        rankings: Vec::new(),
        ledger: None,
        draws_needed: Vec::new(),
        remarks: Vec::new(),
        readings: Vec::new(),
        overrides: Vec::new(),
        notes: None,
        unread: Vec::new(),
    }
}
