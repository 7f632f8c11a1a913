//! The stages of a call: the file is read once for each, and each sees what is shared and its own part.

use super::fitter::Fitter;
use super::proposal::{Draft, KEYS};
use super::reader::{Key, Kind, Reader};
use crate::program::{Field, Program, Stage};
use crate::proposal::intake::path::Path;
use crate::proposal::{Input, InputProblem, ProblemKind};
use crate::words::message::input as say;

/// What a proposal of a call with stages has beside them.
pub(super) const BESIDE: [&str; 7] = [
    "id",
    "reference",
    "title",
    "submitted_for",
    "facts",
    "judgements",
    "stages",
];

/// Reads the file for every stage up to this one, and gathers what is wrong, each problem once. What one stage does not know
/// and another finds in the wrong place is told once, by the second.
pub(super) fn all(
    program: &Program,
    one: impl Fn(&Program) -> (Input, Vec<InputProblem>),
) -> (Input, Vec<InputProblem>) {
    let mut before: Option<Input> = None;
    let mut problems: Vec<InputProblem> = Vec::new();
    for stage in program.stages() {
        let (mut input, found) = one(stage);
        input.earlier = before.map(Box::new);
        before = Some(input);
        for problem in found {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }
    if program.stage.is_some() {
        let misplaced: Vec<String> = problems
            .iter()
            .filter(|problem| problem.kind == ProblemKind::WrongPlace)
            .map(|problem| problem.path.clone())
            .collect();
        problems.retain(|problem| {
            problem.kind != ProblemKind::UnknownKey || !misplaced.contains(&problem.path)
        });
        problems.sort_by_key(|problem| problem.line_column);
    }
    (before.unwrap_or_default(), problems)
}

impl<'p> Fitter<'p> {
    /// Whether a field of the program is read where the walk is: of a stage in its part, of the call beside the stages.
    pub(super) fn is_read_here(&self, n: usize) -> bool {
        let stage = self.program.stage.as_ref();
        stage.is_none_or(|stage| stage.is_own(n) == self.in_stage)
    }

    /// The stage that a field is of, in a call with stages.
    pub(super) fn stage_of(&self, field: &Field) -> Option<&'p str> {
        let program = self.program;
        let stage = program.stage.as_ref()?;
        let n = program
            .fields
            .iter()
            .position(|other| other.name == field.name)?;
        stage.is_own(n).then_some(stage.name.as_str())
    }

    /// Whether nothing of the input holds a field: it is made.
    pub(super) fn is_made(&self, field: &Field) -> bool {
        self.program.stage.is_some() && field.derived.is_some()
    }

    /// One entry of a proposal that has stages.
    pub(super) fn entry_beside_stages(
        &mut self,
        reader: &mut Reader<'_>,
        (key, path): (&Key<'_>, &Path<'_>),
        stage: &'p Stage,
        draft: &mut Draft<'p>,
    ) {
        if key.name == "stages" {
            self.stages(reader, path, stage, draft);
        } else if BESIDE.contains(&&*key.name) {
            self.entry(reader, key, path, draft);
        } else {
            self.outside_its_stage((path, key));
        }
    }

    /// Something of a stage that stands beside the stages.
    pub(super) fn outside_its_stage(&mut self, (path, key): (&Path<'_>, &Key<'_>)) {
        let found = say::found_key(key.name.to_string());
        let help = Some(say::is_of_a_stage(key.name.to_string()));
        let expected = say::under("stages".to_owned());
        self.complain(
            ProblemKind::WrongPlace,
            (path, key.at),
            found,
            expected,
            help,
        );
    }

    /// The parts per stage; that of this stage is read, those of the others are read with them.
    fn stages(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        stage: &'p Stage,
        draft: &mut Draft<'p>,
    ) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        let names: Vec<&str> = stage.all.iter().map(String::as_str).collect();
        let mut seen = Vec::new();
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            if !names.contains(&&*key.name) {
                let known = names.iter().copied();
                self.unknown_key((&path, &key), &say::the_stages(), known);
            } else if seen.contains(&key.name) {
                self.twice(&path, &key);
            } else if key.name == stage.name {
                self.part(reader, &path, draft);
            }
            seen.push(key.name.clone());
        });
    }

    /// The part of one stage: the keys of a proposal without what all stages share.
    fn part(&mut self, reader: &mut Reader<'_>, path: &Path<'_>, draft: &mut Draft<'p>) {
        if reader.null() {
            return;
        }
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return;
        }
        draft.proposal.not_filed = false;
        self.in_stage = true;
        let keys = || KEYS.iter().copied().skip(4).filter(|key| *key != "stages");
        let mut seen = Vec::new();
        reader.object(|reader, key| {
            let path = path.key(&key.name);
            if !keys().any(|known| known == key.name) {
                self.unknown_key((&path, &key), &say::a_stage_part(), keys());
            } else if seen.contains(&key.name) {
                self.twice(&path, &key);
            } else {
                self.entry(reader, &key, &path, draft);
            }
            seen.push(key.name.clone());
        });
        self.in_stage = false;
    }

    /// The name after the stage that an act names, if it is for the stage at hand: what names no stage is for the last one.
    pub(super) fn own_name<'n>(&self, name: &'n str) -> Option<&'n str> {
        let Some(stage) = &self.program.stage else {
            return Some(name);
        };
        let last = stage.all.last();
        let (of, rest) = match name.split_once('/') {
            Some((of, rest)) if Some(of) != last.map(String::as_str) && is_one(stage, of) => {
                (of, rest)
            }
            _ => (last.map_or("", String::as_str), name),
        };
        (of == stage.name).then_some(rest)
    }
}

fn is_one(stage: &Stage, name: &str) -> bool {
    stage.all.iter().any(|one| one == name)
}
