//! One line of a grant after the first.

use super::{Apart, Chain, line_name};
use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{money, types};
use crate::program::{Condition, Expr, GrantLine, Miss, Round, Step, Type};
use crate::quantity::Rounding;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// One line, or nothing where it has a complaint.
    pub(super) fn grant_line(&mut self, clause: &Node, chain: &mut Chain) -> Option<GrantLine> {
        let says_per = clause.has(Keyword::PerParticipant);
        if says_per && chain.each.is_none() {
            self.say(money::not_per_participant(clause.span));
            return None;
        }
        // After a rate with a complaint of its own, points are no second mistake.
        chain.at_rate |= clause.kind == Kind::RateClause;
        let n_uses = self.uses.len();
        let step = self.step(clause, chain);
        let condition = match clause.find(Kind::IfCondition) {
            None => Some(None),
            Some(line_if) => {
                let written = self.expression(line_if)?;
                self.condition(&written, &chain.scope).map(Some)
            }
        };
        let (step, condition): (Step, Option<Condition>) = (step?, condition?);
        let names_one = chain.each.is_some()
            && self
                .uses
                .get(n_uses..)
                .is_some_and(|uses| uses.iter().any(|(_, declared)| *declared == chain.binder));
        // A rate and a factor come to the same on each as on the whole; of an amount the line has to say which.
        let per_element = chain.each.is_some()
            && match step {
                Step::Rate(_) | Step::Points(..) | Step::Times(_) => true,
                Step::Plus(_) | Step::Minus(_) | Step::Minimum(_, Miss::Dropped) if !says_per => {
                    self.say(money::per_participant_missing(clause.span));
                    return None;
                }
                Step::Excess => false,
                _ => says_per,
            };
        if names_one && !per_element {
            self.say(money::per_participant_missing(clause.span));
            return None;
        }
        if per_element && chain.apart != Apart::No {
            self.say(money::excess_missing(clause.span));
            return None;
        }
        if chain.each.is_some() && !per_element {
            self.on_whole(clause, &step, chain)?;
        }
        chain.at_rate = matches!(step, Step::Rate(_) | Step::Points(..));
        Some(chain.line(clause, step, condition, per_element))
    }

    /// What a line on the whole means for the amounts of the participants.
    fn on_whole(&mut self, clause: &Node, step: &Step, chain: &mut Chain) -> Option<()> {
        match step {
            Step::Excess if chain.apart == Apart::No => {
                self.say(money::excess_of_nothing(clause.span));
                return None;
            }
            Step::Excess => chain.apart = Apart::No,
            Step::Maximum(_) | Step::LoweredTo(_) => chain.apart = Apart::Cut,
            Step::Round(_) => chain.apart = chain.apart.max(Apart::Rounded),
            _ => {}
        }
        Some(())
    }

    fn step(&mut self, clause: &Node, chain: &Chain) -> Option<Step> {
        match clause.kind {
            Kind::RateClause => self.rate(clause, chain).map(Step::Rate),
            Kind::PlusClause => self.more_or_less(clause, chain, false),
            Kind::MinusClause => self.more_or_less(clause, chain, true),
            Kind::TimesClause => self.factor(clause, chain).map(Step::Times),
            Kind::GrantMaximum => self.money(clause, &chain.scope).map(Step::Maximum),
            Kind::LoweredClause => self.money(clause, &chain.scope).map(Step::LoweredTo),
            Kind::GrantMinimum => {
                let amount = self.money(clause, &chain.scope);
                let miss = self.miss(clause, chain);
                Some(Step::Minimum(amount?, miss?))
            }
            Kind::ExcessClause => Some(Step::Excess),
            _ => self.round(clause).map(Step::Round),
        }
    }

    /// A percentage, or a fraction such as `2/3`.
    fn rate(&mut self, clause: &Node, chain: &Chain) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Percentage), &chain.scope)?;
        if expr.ty == Type::Percentage {
            return Some(expr);
        }
        if let Some(complaint) = self.unit_missing(&expr, &Type::Percentage) {
            self.say(complaint);
        } else if expr.ty == Type::Number {
            return Some(expr);
        } else {
            let found = self.type_name(&expr.ty);
            self.say(money::rate_not_percentage(expr.span, found));
        }
        None
    }

    /// Money on the amount, or points on the rate.
    fn more_or_less(&mut self, clause: &Node, chain: &Chain, less: bool) -> Option<Step> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Money), &chain.scope)?;
        match expr.ty {
            Type::PercentagePoints if chain.at_rate => Some(Step::Points(expr, less)),
            Type::PercentagePoints => {
                self.say(money::points_without_rate(clause.span));
                None
            }
            Type::Percentage => {
                self.say(types::percent_or_points(expr.span));
                None
            }
            _ => {
                let amount = self.must_be_money(expr)?;
                Some(if less {
                    Step::Minus(amount)
                } else {
                    Step::Plus(amount)
                })
            }
        }
    }

    fn factor(&mut self, clause: &Node, chain: &Chain) -> Option<Expr> {
        let expression = self.expression(clause)?;
        let expr = self.value(&expression, Some(&Type::Number), &chain.scope)?;
        if matches!(expr.ty, Type::Number | Type::Percentage) {
            return Some(expr);
        }
        let found = self.type_name(&expr.ty);
        self.say(money::times_what(expr.span, found));
        None
    }

    /// What happens below a minimum.
    fn miss(&mut self, clause: &Node, chain: &Chain) -> Option<Miss> {
        if clause.has(Keyword::ElseRefused) {
            return Some(Miss::Refused);
        }
        if clause.has(Keyword::ElseNil) {
            return Some(Miss::Nil);
        }
        if clause.has(Keyword::ElseDropped) {
            if chain.each.is_some() {
                return Some(Miss::Dropped);
            }
            self.say(money::not_per_participant(clause.span));
            return None;
        }
        self.say(money::below_minimum_unsaid(clause.span));
        None
    }

    fn round(&mut self, clause: &Node) -> Option<Round> {
        let modes = [
            (Keyword::RoundDown, Rounding::Down),
            (Keyword::RoundHalfUp, Rounding::HalfUp),
            (Keyword::RoundHalfEven, Rounding::HalfEven),
            (Keyword::RoundUp, Rounding::Up),
        ];
        let (_, mode) = modes.into_iter().find(|(word, _)| clause.has(*word))?;
        let to = self.amount(clause)?;
        if !to.is_positive() {
            self.say(money::rounding_to_nothing(clause.span));
            return None;
        }
        Some(Round { mode, to })
    }
}

impl Chain {
    /// The line with its name: a second one of a sort has its number.
    pub(super) fn line(
        &mut self,
        clause: &Node,
        step: Step,
        condition: Option<Condition>,
        per_element: bool,
    ) -> GrantLine {
        let name = line_name(clause.kind).unwrap_or("amount");
        let count = self.counts.entry(name).or_insert(0);
        *count += 1;
        GrantLine {
            step,
            per_element,
            condition,
            name: match count {
                1 => name.to_owned(),
                n => format!("{name}/{n}"),
            },
            span: clause.span,
        }
    }
}
