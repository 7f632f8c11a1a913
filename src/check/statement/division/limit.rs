//! Pots, reserves and maxima, in the order of the file.

use super::Draft;
use crate::check::common::head_span;
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::{divided, division, name};
use crate::program::{Answer, Expr, Limit, LimitId, LimitKind, PotRest, Quantity, Served};
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::keyword::Keyword;
use crate::words::{Bilingual, built_in};

/// The name that the ledger has for what is left of everything.
const CEILING: &str = "ceiling";

impl Ctx<'_> {
    /// The names of the parts, before any of them is read: each once.
    pub(super) fn pot_names(&mut self, node: &Node, draft: &mut Draft) {
        let mut seen: Vec<Spanned<String>> = Vec::new();
        let mut next = 0_u16;
        for child in &node.children {
            let is_limit = matches!(child.kind, Kind::Pot | Kind::LimitMaximum);
            let id = LimitId(next);
            next = next.saturating_add(u16::from(is_limit));
            if !matches!(
                child.kind,
                Kind::Pot | Kind::DivisionStep | Kind::AmountClass
            ) {
                continue;
            }
            let Some(written) = self.name(child) else {
                self.say(division::part_without_name(head_span(child)));
                draft.whole = false;
                continue;
            };
            if written.value == CEILING {
                self.say(name::name_reserved(written.span, written.value.clone()));
                draft.whole = false;
            }
            if let Some(before) = seen.iter().find(|before| before.value == written.value) {
                let complaint = name::name_given_twice(written.span, written.value.clone());
                self.say(complaint.label(before.span, crate::check::first_given_here()));
                draft.whole = false;
            } else if child.kind == Kind::Pot {
                draft.pots.insert(written.value.clone(), (id, written.span));
            }
            seen.push(written);
        }
    }

    /// The pot of this name.
    pub(super) fn pot_named(
        &mut self,
        written: &Spanned<String>,
        draft: &Draft,
    ) -> Option<LimitId> {
        if let Some((id, declared)) = draft.pots.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(id);
        }
        let suggestion = nearest(&written.value, draft.pots.keys().map(String::as_str));
        let complaint =
            division::unknown_pot(written.span, written.value.clone(), suggestion.clone());
        self.say(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    /// The limits of the division.
    pub(super) fn limits(&mut self, node: &Node, draft: &mut Draft) {
        for child in &node.children {
            let limit = match child.kind {
                Kind::Pot => self.pot(child, draft),
                Kind::LimitMaximum => self.unnamed_limit(child, draft),
                _ => continue,
            };
            match limit {
                Some(limit) => draft.parts.limits.push(limit),
                None => draft.whole = false,
            }
        }
        if draft.whole {
            self.no_circles(draft);
        }
    }

    /// `maximum A per FIELD if CONDITION, shortfall …`.
    fn unnamed_limit(&mut self, node: &Node, draft: &mut Draft) -> Option<Limit> {
        let quantity = self.quantity(node);
        let per = self.per_value(node);
        let condition = self.if_condition(node);
        let answer = self.limit_answer(node, draft, false);
        let (quantity, per, condition, answer) = (quantity?, per?, condition?, answer?);
        Some(Limit {
            name: free_name(draft, self.name_per(node, per.as_ref())),
            label: Bilingual::default(),
            span: node.span,
            condition,
            per,
            kind: LimitKind::AtMost,
            quantity,
            answer,
            within: None,
            rest: PotRest::Kept,
        })
    }

    fn pot(&mut self, node: &Node, draft: &mut Draft) -> Option<Limit> {
        let written = self.name(node)?;
        let at = written.span;
        let kinds: Vec<&Node> = node
            .children
            .iter()
            .filter(|clause| {
                matches!(
                    clause.kind,
                    Kind::PotAmount | Kind::LimitMaximum | Kind::PotMinimum
                )
            })
            .collect();
        let [clause] = kinds.as_slice() else {
            let is_broken = super::has_broken(node);
            match kinds.get(1) {
                Some(second) => self.say(division::pot_of_two_kinds(second.span)),
                None if !is_broken => self.say(division::pot_without_amount(at, written.value)),
                None => {}
            }
            return None;
        };
        let quantity = self.quantity(clause);
        let kind = self.limit_kind(clause);
        if let (Some(Quantity::Awards(_) | Quantity::Units { .. }), Some(kind)) = (&quantity, kind)
            && kind != LimitKind::AtMost
        {
            self.say(division::pot_without_money(clause.span));
            return None;
        }
        let condition = self.clause_condition(node, Kind::AppliesIfClause);
        let condition = match condition {
            Some(None) => self.if_condition(clause),
            condition => condition,
        };
        let inner = self.per_value(clause);
        let per = match self.once(node, Kind::PerClause) {
            Some(clause) => self.shared_value(clause).map(Some),
            None => inner,
        };
        let takes_all = kind == Some(LimitKind::Own);
        let holder = if node.find(Kind::ShortfallClause).is_some() {
            node
        } else {
            clause
        };
        let answer = self.limit_answer(holder, draft, takes_all);
        let rest = self.rest(node, kind, at);
        let within = match self.once(node, Kind::PotWithin) {
            Some(clause) => {
                let outer = self.name(clause)?;
                let window = match draft.pots.contains_key(&outer.value) {
                    true => None,
                    false => self.window_as_pot(&outer),
                };
                Some(window.or_else(|| self.pot_named(&outer, draft))?)
            }
            None => None,
        };
        Some(Limit {
            name: written.value,
            label: self.texts(node),
            span: at,
            condition: condition?,
            per: per?,
            kind: kind?,
            quantity: quantity?,
            answer: answer?,
            within,
            rest: rest?,
        })
    }

    /// Whose money it is; a reserve must say when its claimants are served.
    fn limit_kind(&mut self, clause: &Node) -> Option<LimitKind> {
        match clause.kind {
            Kind::PotAmount => Some(LimitKind::Own),
            Kind::PotMinimum => {
                let served = if clause.has(Keyword::ServedFirst) {
                    Served::First
                } else if clause.has(Keyword::ServedInOrder) {
                    Served::InOrder
                } else if clause.has(Keyword::ServedLast) {
                    Served::Last
                } else {
                    self.say(division::served_unsaid(clause.span));
                    return None;
                };
                Some(LimitKind::AtLeast(served))
            }
            _ => Some(LimitKind::AtMost),
        }
    }

    /// The answer of a limit, if it has one of its own; only a pot of its own may lower all.
    #[expect(
        clippy::option_option,
        reason = "no clause and a clause with a complaint are two answers"
    )]
    fn limit_answer(
        &mut self,
        node: &Node,
        draft: &mut Draft,
        may_reduce: bool,
    ) -> Option<Option<Answer>> {
        let Some(clause) = self.once(node, Kind::ShortfallClause) else {
            return Some(None);
        };
        let answer = self.answer(clause, draft)?;
        if matches!(answer, Answer::Reduce(_)) && !may_reduce {
            self.say(division::reduce_where_nobody_is_alone(clause.span));
            return None;
        }
        if answer == Answer::NotForeseen && !may_reduce {
            self.say(divided::foreseen_where_nobody_is_alone(clause.span));
            return None;
        }
        Some(Some(answer))
    }

    /// Where the call foresees enough for all, a reserve keeps nothing, and a maximum says itself what it does.
    pub(super) fn limits_beside_enough(&mut self, draft: &mut Draft) {
        let mut steps = draft.parts.steps.iter();
        if !steps.any(|step| step.answer == Answer::NotForeseen) {
            return;
        }
        let limits = draft.parts.limits.iter();
        let unsaid = limits.filter(|limit| match limit.kind {
            LimitKind::Own => false,
            LimitKind::AtMost => limit.answer.is_none(),
            LimitKind::AtLeast(_) => true,
        });
        for limit in unsaid {
            self.say(divided::limit_beside_enough(limit.span, limit.name.clone()));
            draft.whole = false;
        }
    }

    /// What becomes of the rest: a reserve must say it, what is no reserve has none.
    fn rest(&mut self, node: &Node, kind: Option<LimitKind>, at: Span) -> Option<PotRest> {
        let clause = self.once(node, Kind::RestClause);
        match (clause, kind) {
            (Some(clause), Some(LimitKind::AtLeast(_))) => {
                Some(if clause.has(Keyword::RestLapses) {
                    PotRest::Lapses
                } else {
                    PotRest::Kept
                })
            }
            (Some(clause), Some(_)) => {
                self.say(division::rest_of_no_reserve(clause.span));
                None
            }
            (None, Some(LimitKind::AtLeast(_))) => {
                if !super::has_broken(node) {
                    self.say(division::rest_unsaid(at));
                }
                None
            }
            _ => Some(PotRest::Kept),
        }
    }

    /// What an unnamed maximum is called: the last word of what it is per.
    fn name_per(&self, node: &Node, per: Option<&Expr>) -> String {
        let written = per.and(node.find(Kind::PerClause));
        let words = written.map_or("", |clause| self.texts.slice(clause.span));
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let path = words.split_whitespace().nth(1).unwrap_or("");
        let is_function = path.contains('(');
        let path = path.split('(').next().unwrap_or("");
        let last = path.rsplit('.').next().unwrap_or("");
        if last.is_empty() || !last.chars().all(is_word) {
            return "maximum".to_owned();
        }
        // Names in findings are the same in both languages: of what is built in, the English one.
        let built_in = (is_function || path.contains('.')).then(|| built_in::spelled(last).next());
        built_in.flatten().map_or(last, |row| row.en).to_owned()
    }

    /// No pot is part of itself.
    fn no_circles(&mut self, draft: &mut Draft) {
        let outer = |at: usize| draft.parts.limits.get(at).and_then(|limit| limit.within);
        let circle = (0..draft.parts.limits.len()).find(|start| {
            let mut at = outer(*start);
            for _ in 0..=draft.parts.limits.len() {
                match at {
                    Some(found) if found.index() == *start => return true,
                    Some(found) => at = outer(found.index()),
                    None => return false,
                }
            }
            false
        });
        if let Some(limit) = circle.and_then(|at| draft.parts.limits.get(at)) {
            self.say(division::pot_in_itself(limit.span, limit.name.clone()));
            draft.whole = false;
        }
    }
}

/// The name, with a number behind it where another limit has it.
fn free_name(draft: &Draft, name: String) -> String {
    let is_taken = |name: &str| {
        draft.pots.contains_key(name) || draft.parts.limits.iter().any(|limit| limit.name == name)
    };
    if !is_taken(&name) {
        return name;
    }
    (2_u32..=u32::MAX)
        .map(|n| format!("{name}/{n}"))
        .find(|name| !is_taken(name))
        .unwrap_or(name)
}
