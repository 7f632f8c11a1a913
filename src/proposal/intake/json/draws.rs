//! Recorded draws: each answers exactly its question.

use std::collections::BTreeSet;

use super::fitter::{Fitter, shown};
use super::reader::{Kind, Reader};
use crate::proposal::intake::path::Path;
use crate::proposal::{Draw, ProblemKind, Proposal};
use crate::words::message::input as say;

const KEYS: [&str; 4] = ["question", "order", "on", "by"];

/// A draw as read: with its position in the list and where it starts.
pub(super) type ReadDraw = (usize, usize, Draw);

impl Fitter<'_> {
    pub(super) fn draws(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
        draws: &mut Vec<ReadDraw>,
    ) {
        self.entries(reader, path, draws, Self::draw);
    }

    fn draw(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Option<Draw> {
        let at = reader.position();
        if reader.kind() != Kind::Object {
            self.wrong_type(reader, path, say::an_object());
            return None;
        }
        let mut draw = Draw {
            question: String::new(),
            order: Vec::new(),
            on: None,
            by: None,
        };
        let seen = self.keyed(
            reader,
            path,
            (say::a_draw as fn() -> _, &KEYS),
            |fitter, reader, key, path| match &*key.name {
                "question" => draw.question = fitter.kept(reader, path).unwrap_or_default().into(),
                "order" => draw.order = fitter.order(reader, path),
                "on" => draw.on = fitter.written_act(reader, path),
                _ => draw.by = fitter.kept(reader, path).map(String::from),
            },
        );
        for (key, seen) in KEYS.into_iter().zip(seen).take(2) {
            if !seen {
                let expected = say::compulsory(key.to_owned());
                self.complain(
                    ProblemKind::Missing,
                    (path, at),
                    say::found_nothing(),
                    expected,
                    None,
                );
            }
        }
        (seen[0] && seen[1]).then_some(draw)
    }

    fn order(&mut self, reader: &mut Reader<'_>, path: &Path<'_>) -> Vec<String> {
        let mut order = Vec::new();
        if reader.kind() != Kind::List {
            self.wrong_type(reader, path, say::a_list());
            return order;
        }
        reader.list(|reader, n| {
            order.extend(self.kept(reader, &path.entry(n)).map(String::from));
        });
        order
    }

    /// A day or a moment, kept as it is written.
    pub(super) fn written_act(
        &mut self,
        reader: &mut Reader<'_>,
        path: &Path<'_>,
    ) -> Option<String> {
        let mut copy = reader.clone();
        self.act(reader, path)?;
        copy.string().map(std::borrow::Cow::into_owned)
    }

    /// The draws that name existing proposals, each once, in an order of exactly those of the question.
    pub(super) fn checked_draws(
        &mut self,
        draws: Vec<ReadDraw>,
        proposals: &[Proposal],
    ) -> Vec<Draw> {
        if draws.is_empty() {
            return Vec::new();
        }
        let ids: BTreeSet<&str> = proposals.iter().map(|proposal| &*proposal.id).collect();
        let mut questions = BTreeSet::new();
        let mut kept = Vec::new();
        for (n, at, draw) in draws {
            let root = Path::Root;
            let list = root.key("draws");
            let path = list.entry(n);
            let Some(question) = self.own_name(&draw.question).map(str::to_owned) else {
                continue;
            };
            let draw = Self::sorted_question(Draw { question, ..draw });
            let is_right =
                self.has_known_ids(&draw, (&path, at), &ids) && self.answers(&draw, (&path, at));
            if !questions.insert(draw.question.clone()) {
                let found = say::found_again(shown(&draw.question), None);
                self.complain(
                    ProblemKind::Duplicate,
                    (&path.key("question"), at),
                    found,
                    say::once(),
                    None,
                );
            } else if is_right {
                self.places.0.push(n);
                kept.push(draw);
            }
        }
        kept
    }

    /// The question with its ids in the order in which it is asked.
    fn sorted_question(mut draw: Draw) -> Draw {
        if let Some((list, ids)) = draw.question.split_once(':') {
            let mut ids: Vec<&str> = ids.split(',').map(str::trim).collect();
            ids.sort_unstable();
            let mut order: Vec<&str> = draw.order.iter().map(String::as_str).collect();
            order.sort_unstable();
            // Ids may hold commas: then the order says which they are.
            if ids == order {
                draw.question = format!("{list}:{}", order.join(","));
            }
        }
        draw
    }

    fn has_known_ids(
        &mut self,
        draw: &Draw,
        (path, at): (&Path<'_>, usize),
        ids: &BTreeSet<&str>,
    ) -> bool {
        let mut met = BTreeSet::new();
        let mut is_right = true;
        let list = path.key("order");
        for (n, id) in draw.order.iter().enumerate() {
            let (found, expected) = if !ids.contains(id.as_str()) {
                (say::found_text(shown(id)), say::a_proposal())
            } else if !met.insert(id) {
                (say::found_again(shown(id), None), say::once())
            } else {
                continue;
            };
            is_right = false;
            let help = crate::proposal::intake::nearest::nearest(id, ids.iter().copied())
                .filter(|near| near != id)
                .map(say::did_you_mean);
            self.complain(
                ProblemKind::Draw,
                (&list.entry(n), at),
                found,
                expected,
                help,
            );
        }
        is_right
    }

    /// Whether the order holds exactly the ids of the question.
    fn answers(&mut self, draw: &Draw, (path, at): (&Path<'_>, usize)) -> bool {
        let Some((_, ids)) = draw.question.split_once(':') else {
            let list = self
                .program
                .ranking
                .as_ref()
                .map_or("division", |ranking| ranking.list.as_str());
            let expected = say::a_question(list.to_owned());
            let found = say::found_text(shown(&draw.question));
            self.complain(
                ProblemKind::Draw,
                (&path.key("question"), at),
                found,
                expected,
                None,
            );
            return false;
        };
        let mut order: Vec<&str> = draw.order.iter().map(String::as_str).collect();
        order.sort_unstable();
        let is_right = order.join(",") == ids;
        if !is_right {
            let found = say::found_text(shown(&draw.order.join(", ")));
            self.complain(
                ProblemKind::Draw,
                (&path.key("order"), at),
                found,
                say::ids_of_question(),
                None,
            );
        }
        is_right
    }
}
