//! In which order proposals are placed.

use crate::check::common::head_span;
use crate::check::context::{Ctx, Meaning, nearest};
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{assumed, division, money, name};
use crate::program::{Expr, ExprForm, Key, KeyForm, Ranking, StatementKind, Ties, Type, Value};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::built_in::{Class, find};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The ranking: keys that have an order, and what decides between equals.
    pub(in crate::check) fn ranking(&mut self, node: &Node, has_score: bool) -> Option<Ranking> {
        let list = self
            .name(node)
            .map_or_else(|| "ranking".to_owned(), |name| name.value);
        let statement = self.statement(node, StatementKind::Ranking, &list);
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let by = self.once(node, Kind::RankingBy);
        if by.is_none() && !is_broken {
            self.say(assumed::ranking_keys_unsaid(at));
        }
        let keys: Option<Vec<Key>> = by.and_then(|clause| {
            let keys: Vec<Option<Key>> = clause
                .all(Kind::RankingKey)
                .map(|key| self.key(key, has_score))
                .collect();
            keys.into_iter().collect()
        });
        let ties = self.once(node, Kind::TiesClause).map(|clause| {
            if clause.has(Keyword::ByPanel) {
                Ties::Panel
            } else {
                Ties::Lot
            }
        });
        if ties.is_none() && !is_broken {
            self.say(assumed::ties_unsaid(at));
        }
        Some(Ranking {
            statement,
            list,
            keys: keys?,
            ties: ties?,
        })
    }

    pub(super) fn key(&mut self, node: &Node, has_score: bool) -> Option<Key> {
        let (form, high_by_default) = if node.has(Keyword::Arrival) {
            (self.arrival(node)?, false)
        } else if node.has(Keyword::ByWeight) {
            // Which weights there are is known when all criteria were read.
            self.by_weight_at.get_or_insert(node.span);
            (KeyForm::PointsOf(Vec::new()), true)
        } else if let Some(sum) = node.find(Kind::PointsSum) {
            (self.points_sum(sum)?, true)
        } else if let Some(new) = node.find(Kind::NewValue) {
            (self.new_value_key(new)?, true)
        } else {
            let written = self.name(node)?;
            let named = self.named_key(&written, has_score)?;
            if node.has(Keyword::Nearest) {
                (self.nearest_key(node, &written, named.0)?, false)
            } else {
                named
            }
        };
        let highest_first = if node.has(Keyword::HighestFirst) {
            true
        } else if node.has(Keyword::LowestFirst) {
            false
        } else {
            high_by_default
        };
        Some(Key {
            form,
            highest_first,
        })
    }

    /// How far a field or a defined value lies from a fixed value of its kind.
    fn nearest_key(
        &mut self,
        node: &Node,
        written: &Spanned<String>,
        named: KeyForm,
    ) -> Option<KeyForm> {
        let of = match named {
            KeyForm::Field(id) => Expr {
                form: ExprForm::Fact(id),
                ty: self.fields.get(id.index())?.ty.clone(),
                span: written.span,
            },
            KeyForm::Value(expr) => *expr,
            KeyForm::Total => Expr {
                form: ExprForm::Total,
                ty: Type::Number,
                span: written.span,
            },
            KeyForm::Criterion(id) => Expr {
                form: ExprForm::Points(id),
                ty: Type::Number,
                span: written.span,
            },
            _ => return None,
        };
        let expression = self.expression(node)?;
        let to = self.value(&expression, Some(&of.ty), &Scope::default())?;
        match (&to.form, &to.ty) {
            (ExprForm::Literal(Value::Number(number)), ty)
                if *ty == of.ty && of.ty.is_numeric() =>
            {
                Some(KeyForm::Nearest(Box::new(of), number.clone()))
            }
            _ => {
                let found = self.type_name(&to.ty);
                self.say(division::nearest_to_what(to.span, found));
                None
            }
        }
    }

    /// Arrival by day or by instant: the clause must say which.
    pub(super) fn arrival(&mut self, node: &Node) -> Option<KeyForm> {
        self.need_zone(node.span);
        if node.has(Keyword::ByDay) {
            Some(KeyForm::ArrivalDay)
        } else if node.has(Keyword::ByInstant) {
            Some(KeyForm::ArrivalInstant)
        } else {
            self.say(assumed::arrival_unsaid(node.span));
            None
        }
    }

    /// A criterion, a field, or the total; the highest points and amounts come first, the earliest dates.
    fn named_key(&mut self, written: &Spanned<String>, has_score: bool) -> Option<(KeyForm, bool)> {
        if let Some((id, declared)) = self.criterion_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some((KeyForm::Criterion(id), true));
        }
        if let Some((meaning, declared)) = self.values.get(&written.value).copied() {
            self.uses(written.span, declared);
            if self.untyped.contains(&declared) {
                return None;
            }
            let (ty, form) = match meaning {
                Meaning::Field(id) => (self.fields.get(id.index())?.ty.clone(), KeyForm::Field(id)),
                Meaning::Define(id) => {
                    let ty = self.defines.get(id.index())?.ty.clone();
                    let expr = Expr {
                        form: ExprForm::Define(id),
                        ty: ty.clone(),
                        span: written.span,
                    };
                    (ty, KeyForm::Value(Box::new(expr)))
                }
            };
            let has_order = ty.is_numeric() || matches!(ty, Type::Date | Type::Instant);
            if has_order {
                return Some((form, ty.is_numeric()));
            }
            let found = self.type_name(&ty);
            self.say(money::key_without_order(
                written.span,
                written.value.clone(),
                found,
            ));
            return None;
        }
        if find(Class::Score, &written.value).is_some() {
            if has_score {
                return Some((KeyForm::Total, true));
            }
            self.say(money::total_missing(written.span));
            return None;
        }
        let suggestion = nearest(
            &written.value,
            self.criterion_names
                .keys()
                .chain(self.values.keys())
                .map(String::as_str)
                .chain(["total", "totaal"]),
        );
        let complaint =
            name::unknown_criterion(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }
}
