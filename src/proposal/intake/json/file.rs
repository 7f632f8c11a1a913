//! The input as a whole.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::fitter::{Fitter, shown};
use super::reader::{Kind, Reader};
use super::record::Slots;
use crate::program::CONSENSUS;
use crate::program::Value;
use crate::proposal::intake::path::Path;
use crate::proposal::places::settle_supplied;
use crate::proposal::{Input, InputProblem, ProblemKind, Proposal, Unread};
use crate::words::message::input as say;

const KEYS: [&str; 8] = [
    "format_version",
    "call",
    "as_of",
    "notes",
    "proposals",
    "draws",
    "overrides",
    "supplied",
];

impl Fitter<'_> {
    /// The next value as an input.
    pub(super) fn file(&mut self, reader: &mut Reader<'_>) -> Input {
        let mut input = Input::default();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, &Path::Root, say::an_object());
            return input;
        }
        let mut draws = Vec::new();
        let mut slots = Slots::new(&self.program.fields);
        let mut overrides = Vec::new();
        let keys = (say::the_input as fn() -> _, &KEYS);
        let seen = self.keyed(
            reader,
            &Path::Root,
            keys,
            |fitter, reader, key, path| match &*key.name {
                "format_version" => fitter.format_version(reader, path),
                "call" => fitter.call(reader, path),
                "as_of" => input.as_of = fitter.moment_or_null(reader, path),
                "notes" => {
                    input.notes = fitter.text(reader, path).map(std::borrow::Cow::into_owned);
                }
                "proposals" => fitter.proposals(reader, path, &mut input.proposals),
                "supplied" => fitter.supplied(reader, path, &mut slots),
                "draws" => fitter.draws(reader, path, &mut draws),
                _ => fitter.overrides(reader, path, &mut overrides),
            },
        );
        if !seen[4] {
            let expected = say::compulsory("proposals".to_owned());
            self.complain(
                ProblemKind::Missing,
                (&Path::Root, 0),
                say::found_nothing(),
                expected,
                None,
            );
        }
        if self.program.fields.iter().any(|field| field.supplied) {
            let supplied: Arc<[Value]> = settle_supplied(self.program, slots.finish()).into();
            for proposal in &mut input.proposals {
                proposal.supplied = Arc::clone(&supplied);
            }
        }
        self.ids(&input.proposals);
        input.draws = self.checked_draws(draws, &input.proposals);
        input.overrides = self.checked_overrides(overrides, &mut input.proposals);
        (input.draw_places, input.override_places) = std::mem::take(&mut self.places);
        self.check_scales(&input.proposals);
        input.assessors = name_assessors(self, &mut input.proposals);
        input
    }

    fn format_version(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) {
        let at = reader.position();
        if let Some(version) = self.text(reader, path)
            && version != "1"
            && !version.starts_with("1.")
        {
            let found = say::found_text(shown(&version));
            self.complain(
                ProblemKind::OtherCall,
                (path, at),
                found,
                say::this_format(),
                None,
            );
        }
    }

    fn call(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) {
        let at = reader.position();
        if let Some(name) = self.text(reader, path)
            && name != self.program.name
        {
            let expected = say::this_call(self.program.name.clone());
            let found = say::found_text(shown(&name));
            self.complain(ProblemKind::OtherCall, (path, at), found, expected, None);
        }
    }

    /// What the authority supplies, once for all proposals.
    fn supplied(&mut self, reader: &mut Reader<'_>, path: &Path<'_>, slots: &mut Slots<'_>) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        reader.object(|reader, key| match slots.find(&key.name) {
            Some((_, field)) if !field.supplied => {
                self.misplaced(&path.key(&key.name), &key, field);
            }
            Some((n, field)) => {
                let path = path.key(&field.name);
                if slots.seen.note(n) {
                    let value = self.value(reader, &field.ty, &path);
                    slots.put(n, value);
                } else {
                    self.twice(&path, &key);
                }
            }
            None => {
                let fields = self.program.fields.iter().filter(|field| field.supplied);
                let known = fields.map(|field| field.name.as_str());
                self.unknown_key((&path.key(&key.name), &key), &say::the_supplied(), known);
            }
        });
    }

    fn proposals(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        proposals: &mut Vec<Proposal>,
    ) {
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return;
        }
        reader.list(|reader, n| {
            self.proposal = Some(n);
            proposals.push(self.proposal(reader, &path.entry(n)));
        });
        self.proposal = None;
    }

    /// Every id is there once.
    fn ids(&mut self, proposals: &[Proposal]) {
        let mut met: HashSet<&str> = HashSet::with_capacity(proposals.len());
        let root = Path::Root;
        let list = root.key("proposals");
        for (n, proposal) in proposals.iter().enumerate() {
            if proposal.id.is_empty() || met.insert(&proposal.id) {
                continue;
            }
            self.proposal = Some(n);
            let at = proposal.offset as usize;
            let found = say::found_again(shown(&proposal.id), None);
            let entry = list.entry(n);
            let help = Some(say::other_id());
            self.complain(
                ProblemKind::Duplicate,
                (&entry.key("id"), at),
                found,
                say::once(),
                help,
            );
        }
        self.proposal = None;
    }
}

/// The problems that count: of an input for another call only that is told, as everything else would follow from it.
pub(super) fn of_this_call(problems: Vec<InputProblem>) -> Vec<InputProblem> {
    let is_other = |problem: &InputProblem| problem.kind == ProblemKind::OtherCall;
    if problems.iter().any(is_other) {
        return problems.into_iter().filter(is_other).collect();
    }
    problems
}

/// Sorts the assessors by name and renumbers the marks to match.
pub(super) fn name_assessors(fitter: &mut Fitter<'_>, proposals: &mut [Proposal]) -> Vec<String> {
    let met = std::mem::take(&mut fitter.assessors);
    let mut sorted_from_met = vec![0_u16; met.len()];
    for (sorted, n) in (0_u16..).zip(met.values()) {
        if let Some(slot) = sorted_from_met.get_mut(usize::from(*n)) {
            *slot = sorted;
        }
    }
    let consensus = (0_u16..)
        .zip(met.keys())
        .find(|(_, name)| &***name == CONSENSUS)
        .map(|(n, _)| n);
    let renumber = |n: &mut u16| *n = sorted_from_met.get(usize::from(*n)).copied().unwrap_or(*n);
    for proposal in proposals {
        for mark in &mut proposal.marks {
            renumber(&mut mark.assessor);
        }
        for recusal in &mut proposal.recusals {
            renumber(&mut recusal.assessor);
        }
        for removal in &mut proposal.removals {
            renumber(&mut removal.assessor);
        }
        for cast in &mut proposal.votes {
            renumber(&mut cast.assessor);
        }
        proposal
            .marks
            .sort_by_key(|mark| (mark.criterion, mark.assessor));
        proposal
            .removals
            .sort_by_key(|removal| (removal.criterion, removal.assessor));
        proposal
            .votes
            .sort_by_key(|cast| (cast.vote, cast.assessor));
        proposal.consensus = consensus;
        proposal.recusals.sort_by_key(|recusal| recusal.assessor);
    }
    met.into_keys().map(String::from).collect()
}

/// Takes the proposals with problems out of the input; of a duplicate id, every proposal that has it.
pub(super) fn take_out(input: &mut Input, problems: Vec<InputProblem>) {
    let mut by_proposal: BTreeMap<usize, Vec<InputProblem>> = BTreeMap::new();
    for problem in problems {
        let Some(n) = problem.proposal else { continue };
        let is_id = problem.kind == ProblemKind::Duplicate && problem.path.ends_with("/id");
        if let Some(proposal) = input.proposals.get(n).filter(|_| is_id) {
            let first = input
                .proposals
                .iter()
                .position(|other| other.id == proposal.id);
            if let Some(first) = first.filter(|first| *first != n) {
                by_proposal.entry(first).or_default().push(problem.clone());
            }
        }
        by_proposal.entry(n).or_default().push(problem);
    }
    let mut kept = Vec::with_capacity(input.proposals.len());
    for (n, proposal) in std::mem::take(&mut input.proposals).into_iter().enumerate() {
        match by_proposal.remove(&n) {
            None => kept.push(proposal),
            Some(problems) => input.unread.push(Unread {
                id: Some(String::from(proposal.id)).filter(|id| !id.is_empty()),
                path: format!("/proposals/{n}"),
                problems,
            }),
        }
    }
    input.proposals = kept;
}
