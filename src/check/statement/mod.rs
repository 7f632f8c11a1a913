//! Statements, one file each.
//!
//! A clause that is missing where it has no default is said here, at the statement; what the statements lack together is
//! said in `assumed`.

mod assessors;
mod ceiling;
mod criterion;
pub(super) mod division;
pub(super) mod element;
mod field_threshold;
mod filing;
mod grant;
mod group;
mod points_sum;
mod ranking;
mod relative;
mod requirement;
mod score;
mod source;
mod term;
mod threshold;
pub(super) mod turn;
pub(super) mod version;
mod vote;
mod weights;
mod window;

use super::common;
use super::context::Ctx;
use crate::program::{
    Ceiling, Division, Droppable, Duty, Grant, Ranking, Remedy, Score, TermRule, Window,
};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::Word;

/// The statements that a call has once.
pub(super) struct Stated {
    pub(super) windows: Vec<Window>,
    pub(super) terms: Vec<TermRule>,
    pub(super) duties: Vec<Duty>,
    pub(super) remedies: Vec<Remedy>,
    pub(super) score: Option<Score>,
    pub(super) ranking: Option<Ranking>,
    pub(super) grant: Option<Grant>,
    pub(super) droppable: Vec<Droppable>,
    pub(super) ceilings: Vec<Ceiling>,
    pub(super) division: Option<Division>,
    /// Rules between proposals that are decided at filing.
    pub(super) at_filing: Vec<crate::program::AtFiling>,
}

impl Ctx<'_> {
    /// Reads the statements. The criteria come first, since the score adds them up; ids stay in file order.
    pub(super) fn statements(&mut self, file: &Node) -> Stated {
        let score = self.only(file, Kind::Score, word("score", "score"));
        let ranking = self.only(file, Kind::Ranking, word("ranking", "rangschikking"));
        let grant = self.only(file, Kind::Grant, word("grant", "bijdrage"));
        let division = self.only(file, Kind::Division, word("division", "verdeling"));
        self.one_proposal_per_file(file);
        let mut after_grant = false;
        let mut grant_reads = Vec::new();
        let first_ceiling: Option<Span> = file.find(Kind::Ceiling).map(|node| node.span);
        let mut stated = Stated {
            windows: Vec::new(),
            terms: Vec::new(),
            duties: Vec::new(),
            remedies: Vec::new(),
            score: None,
            ranking: None,
            grant: None,
            droppable: Vec::new(),
            ceilings: Vec::new(),
            division: None,
            at_filing: Vec::new(),
        };
        let beside = division::Beside {
            has_ranking: ranking.is_some(),
            has_score: score.is_some(),
        };
        let mut overlaps = Vec::new();
        for node in file.all(Kind::CriteriaGroup) {
            self.group(node);
        }
        self.groups_in_groups();
        for node in &file.children {
            let is = |only: Option<&Node>| only.is_some_and(|only| only.span == node.span);
            match node.kind {
                Kind::Source | Kind::LibraryStatement => self.source(node),
                Kind::Window => stated.windows.extend(self.window(node)),
                Kind::TermStatement => stated.terms.extend(self.term_rule(node)),
                Kind::Duty => stated.duties.extend(self.duty(node)),
                Kind::Remedy => stated.remedies.extend(self.remedy(node)),
                Kind::Require | Kind::Exclude => {
                    self.requirement(node, after_grant);
                }
                Kind::Criterion => self.criterion(node),
                Kind::Ranking if is(ranking) => {
                    stated.ranking = self.ranking(node, score.is_some());
                }
                Kind::Grant if is(grant) => {
                    after_grant = true;
                    let n_uses = self.uses.len();
                    stated.grant = self.grant(node);
                    let read = self.uses.iter().skip(n_uses);
                    grant_reads = read.map(|(_, declared)| *declared).collect();
                }
                Kind::Ceiling => {
                    let is_first = first_ceiling == Some(node.span);
                    stated.ceilings.extend(self.ceiling(node, is_first));
                }
                Kind::Division if is(division) => {
                    stated.division = self.division(node, beside);
                }
                Kind::Overlap if filing::is_at_filing(node) => {
                    stated.at_filing.extend(self.at_filing(node));
                    self.one_of_several(node, file);
                }
                Kind::Overlap => {
                    overlaps.extend(self.overlap(node));
                    self.one_of_several(node, file);
                    if division.is_none() {
                        self.overlap_alone(common::head_span(node));
                    }
                }
                _ => {}
            }
        }
        self.division_lost = division.is_some() && stated.division.is_none();
        self.division_whole(&mut stated, overlaps);
        self.unnamed_windows(file);
        self.windows_apart(&stated.windows);
        self.versions_in_force(&stated.windows);
        stated.droppable = self.droppable_lists(&grant_reads);
        self.group_thresholds(file, score);
        stated.score = score.and_then(|node| self.score(node));
        let bodies = turn::Bodies {
            score,
            grant,
            division,
        };
        self.examined_when(&stated, file, bodies);
        stated
    }

    /// Enters the paths of all statements.
    pub(super) fn all_paths(&mut self, file: &Node) {
        for node in &file.children {
            self.statement_paths(node);
        }
        let requirements = std::mem::take(&mut self.requirements);
        for requirement in &requirements {
            self.requirement_paths(requirement);
        }
        self.requirements = requirements;
    }
}

fn word(en: &'static str, nl: &'static str) -> Word {
    Word { en, nl }
}
