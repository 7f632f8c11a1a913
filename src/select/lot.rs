//! Recorded draws: each answers exactly the question that it copies, if that question is open.

use std::collections::BTreeMap;

use super::Standing;
use super::queue::Queue;
use crate::decision::{DrawQuestion, Remark};
use crate::proposal::Draw;
use crate::words::{Language, message};

/// The remark about a draw that settled nothing.
pub(super) const UNUSED_DRAW: &str = "unused-draw";

/// The recorded draws by question.
pub(super) struct Lots<'a> {
    list: &'a str,
    standings: &'a [Standing<'a>],
    draws: &'a [Draw],
    by_question: BTreeMap<&'a str, usize>,
    used: Vec<bool>,
}

impl<'a> Lots<'a> {
    pub(super) fn new(list: &'a str, standings: &'a [Standing<'a>], draws: &'a [Draw]) -> Self {
        let mut by_question: BTreeMap<&str, usize> = BTreeMap::new();
        for (at, draw) in draws.iter().enumerate() {
            // Of two draws on one question the one with the lower order counts: any rule does that the file's order is not.
            let other = by_question.get(draw.question.as_str());
            let other = other.and_then(|other| draws.get(*other));
            if other.is_none_or(|other| draw.order < other.order) {
                by_question.insert(&draw.question, at);
            }
        }
        Self {
            list,
            standings,
            draws,
            by_question,
            used: vec![false; draws.len()],
        }
    }

    /// The question for a group of equals, with their ids, sorted.
    pub(super) fn question(&self, queue: &Queue, group: usize) -> (String, Vec<String>) {
        let group = queue.groups.get(group);
        let members = group.map(|group| queue.members(group)).unwrap_or_default();
        let ids = members.iter().filter_map(|at| self.standings.get(*at));
        let mut ids: Vec<String> = ids.map(|standing| standing.id.to_owned()).collect();
        ids.sort_unstable();
        (format!("{}:{}", self.list, ids.join(",")), ids)
    }

    /// Puts a group in the order that was drawn; false if no draw answers its question.
    pub(super) fn settle(&mut self, queue: &mut Queue, group: usize) -> bool {
        if self.draws.is_empty() {
            return false;
        }
        let (question, _) = self.question(queue, group);
        let Some(at) = self.by_question.get(question.as_str()).copied() else {
            return false;
        };
        let settled = self
            .draws
            .get(at)
            .is_some_and(|draw| queue.settle(group, &draw.order, self.standings));
        if let Some(used) = self.used.get_mut(at) {
            *used = settled;
        }
        settled
    }

    /// The recorded order of these members of a list, if there is one.
    pub(super) fn drawn(&mut self, list: &str, members: &[usize]) -> Option<Vec<usize>> {
        if self.draws.is_empty() {
            return None;
        }
        let id = |at: &usize| self.standings.get(*at).map_or("", |standing| standing.id);
        let mut ids: Vec<(&str, usize)> = members.iter().map(|at| (id(at), *at)).collect();
        ids.sort_unstable();
        let joined: Vec<&str> = ids.iter().map(|(id, _)| *id).collect();
        let question = format!("{list}:{}", joined.join(","));
        let at = *self.by_question.get(question.as_str())?;
        let order = &self.draws.get(at)?.order;
        let found = order.iter().map(|drawn| {
            let place = ids
                .binary_search_by(|(id, _)| (*id).cmp(drawn.as_str()))
                .ok()?;
            ids.get(place).map(|(_, at)| *at)
        });
        let found: Vec<usize> = found.collect::<Option<_>>()?;
        let mut sorted = found.clone();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() != members.len() || found.len() != members.len() {
            return None;
        }
        if let Some(used) = self.used.get_mut(at) {
            *used = true;
        }
        Some(found)
    }

    /// The draws that settled something, by position, in the order of their questions.
    pub(super) fn settled(&self) -> Vec<usize> {
        let draws = self.by_question.values().copied();
        draws
            .filter(|at| self.used.get(*at).is_some_and(|used| *used))
            .collect()
    }

    /// Leaves a draw out: it settles nothing any more.
    pub(super) fn leave_out(&mut self, draw: usize) {
        self.by_question.retain(|_, at| *at != draw);
    }

    /// The question as it is asked, with those whose outcome or amount it decides (places in the queue).
    pub(super) fn ask(&self, queue: &Queue, group: usize, decides: &[usize]) -> DrawQuestion {
        let (question, among) = self.question(queue, group);
        let positions = decides.iter().filter_map(|place| queue.order.get(*place));
        let standings = positions.filter_map(|at| self.standings.get(*at));
        let mut decides: Vec<String> = standings.map(|standing| standing.id.to_owned()).collect();
        decides.sort_unstable();
        DrawQuestion {
            question,
            among,
            decides,
        }
    }

    /// A remark for each draw that answered no open question.
    pub(super) fn unused(&self, language: Language) -> Vec<Remark> {
        let draws = self.draws.iter().zip(&self.used).enumerate();
        draws
            .filter(|(_, (_, used))| !**used)
            .map(|(at, (draw, _))| Remark {
                about: format!("/draws/{at}"),
                code: UNUSED_DRAW,
                text: message::selection::unused_draw(draw.question.as_str()).text(language),
            })
            .collect()
    }
}
