//! What an example or a `given` says of a proposal.

use super::json::quoted;
use crate::check::built_in;
use crate::check::context::{Ctx, Meaning, nearest};
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{name, points, testing};
use crate::program::{Given, Mark, RecordId, Type};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::built_in::Class;
use crate::words::{Slot, Word};

impl Ctx<'_> {
    /// The entries of an example or a `given`.
    pub(super) fn entries(&mut self, node: &Node) -> Given {
        let mut given = Given::default();
        let mut seen: Vec<Spanned<String>> = Vec::new();
        for entry in &node.children {
            match entry.kind {
                Kind::Entry => {
                    let Some(written) = self.name(entry) else {
                        continue;
                    };
                    if self.is_second(&mut seen, &written) {
                        continue;
                    }
                    if let Some(value) = entry.find(Kind::Value) {
                        self.entry(&written, value, &mut given);
                    }
                }
                Kind::ScoresEntry => self.marks(entry, &mut given),
                Kind::VotesEntry => self.cast_votes(entry, &mut given),
                Kind::RemovedEntry => self.removed(entry, &mut given),
                Kind::RecusedEntry => {
                    if let Some(assessor) = self.name(entry) {
                        let reason = entry.find(Kind::Text).or_else(|| entry.find(Kind::BadText));
                        let reason = reason.map(|text| self.text(text)).unwrap_or_default();
                        given.recusals.push((assessor.value, reason));
                    }
                }
                _ => {}
            }
        }
        given
    }

    pub(super) fn is_second(
        &mut self,
        seen: &mut Vec<Spanned<String>>,
        written: &Spanned<String>,
    ) -> bool {
        if let Some(before) = seen.iter().find(|before| before.value == written.value) {
            self.say(
                testing::entry_twice(written.span, written.value.clone())
                    .label(before.span, crate::check::first_given_here()),
            );
            return true;
        }
        seen.push(written.clone());
        false
    }

    fn entry(&mut self, written: &Spanned<String>, value: &Node, given: &mut Given) {
        if let Some((Meaning::Field(id), declared)) = self.values.get(&written.value).copied() {
            self.uses(written.span, declared);
            let Some(field) = self.fields.get(id.index()) else {
                return;
            };
            let (ty, judged, supplied) = (field.ty.clone(), field.judged, field.supplied);
            let is_dated = field.as_on.is_some();
            if self.untyped.contains(&declared) {
                return;
            }
            let history = value.find(Kind::ListValue).filter(|_| is_dated);
            let json = match history {
                Some(list) => self.history(&written.value, list, &ty),
                None => self.entry_value(&written.value, value, &ty),
            };
            if let Some(json) = json {
                let entry = (written.value.clone(), json);
                if supplied {
                    given.supplied.push(entry);
                } else if judged {
                    given.judgements.push(entry);
                } else {
                    given.facts.push(entry);
                }
            }
            return;
        }
        if self.is_discretionary(&written.value) {
            if let Some(json) = self.decision(written, value) {
                given.judgements.push((written.value.clone(), json));
            }
            return;
        }
        if let Some((key, is_moment)) = built_in::heading(&written.value) {
            let json = if is_moment {
                self.entry_moment(key, value)
            } else {
                self.entry_value(&written.value, value, &Type::Text)
            };
            given
                .moments
                .extend(json.map(|json| (key.to_owned(), json)));
            return;
        }
        let suggestion = nearest(
            &written.value,
            self.fields
                .iter()
                .map(|field| field.name.as_str())
                .chain(built_in::words(&[Class::Moment], self.language)),
        );
        let complaint =
            testing::unknown_entry(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
    }

    fn is_discretionary(&self, name: &str) -> bool {
        self.requirements.iter().any(|requirement| {
            requirement.takes_decision()
                && self
                    .statements
                    .get(requirement.statement.index())
                    .is_some_and(|statement| statement.id == name)
        })
    }

    /// The recorded decision under the name of a discretionary requirement.
    fn decision(&mut self, written: &Spanned<String>, value: &Node) -> Option<String> {
        let word = self.texts.slice(value.span).trim();
        let decision = match word {
            "refuse" | "weigeren" => "refuse",
            "do_not_refuse" | "niet_weigeren" => "do_not_refuse",
            _ => {
                let expected = Word {
                    en: "`refuse` or `do_not_refuse`",
                    nl: "`weigeren` of `niet_weigeren`",
                };
                self.other_type(
                    &written.value,
                    Slot::Word(expected),
                    quoted_slot(word),
                    value.span,
                );
                return None;
            }
        };
        Some(quoted(decision))
    }

    /// A moment as local text; it must exist in the zone, once. A day is enough where the input may hold one.
    fn entry_moment(&mut self, key: &str, value: &Node) -> Option<String> {
        self.need_zone(value.span);
        let operand = value.find(Kind::Chain)?.find(Kind::Operand)?;
        let when = operand
            .children
            .iter()
            .find_map(|leaf| literal::day_or_instant(leaf, self.texts));
        match when {
            Some(literal::DayOrInstant::Instant(day, clock)) => {
                if self.zone.is_some() {
                    self.moment(day, clock, value.span)?;
                }
                Some(quoted(&format!("{day}T{clock}")))
            }
            Some(literal::DayOrInstant::Day(day)) if key != "received" => {
                Some(quoted(&day.to_string()))
            }
            Some(literal::DayOrInstant::Day(_)) => {
                let found = self.type_name(&Type::Date);
                let expected = self.type_name(&Type::Instant);
                self.other_type(key, expected, found, value.span);
                None
            }
            None => {
                let found = quoted_slot(self.texts.slice(value.span));
                let expected = self.type_name(&Type::Instant);
                self.other_type(key, expected, found, value.span);
                None
            }
        }
    }

    /// The JSON of a value of this type, or a complaint.
    pub(super) fn entry_value(&mut self, key: &str, value: &Node, ty: &Type) -> Option<String> {
        if let Some(record) = value.find(Kind::RecordValue) {
            let Type::Record(id) = ty else {
                let found = Word {
                    en: "a record",
                    nl: "een gegevensgroep",
                };
                let expected = self.type_name(ty);
                self.other_type(key, expected, Slot::Word(found), value.span);
                return None;
            };
            return self.record_value(*id, record);
        }
        if let Some(list) = value.find(Kind::ListValue) {
            let element = match ty {
                Type::List(element) => (**element).clone(),
                Type::Set(choice) => Type::Choice(*choice),
                other => {
                    let found = Word {
                        en: "a list",
                        nl: "een lijst",
                    };
                    let expected = self.type_name(other);
                    self.other_type(key, expected, Slot::Word(found), value.span);
                    return None;
                }
            };
            let items: Vec<Option<String>> = list
                .all(Kind::Value)
                .map(|item| self.entry_value(key, item, &element))
                .collect();
            let items: Option<Vec<String>> = items.into_iter().collect();
            return Some(format!("[{}]", items?.join(",")));
        }
        let expression = self.expression(value)?;
        let expr = self.value(&expression, Some(ty), &Scope::default())?;
        let fits = expr.ty == *ty
            || (expr.ty.is_yes_no() && ty.is_yes_no())
            || (expr.ty == Type::Text && *ty == Type::Place);
        if !fits {
            if let Some(complaint) = self.unit_missing(&expr, ty) {
                self.say(complaint);
            } else {
                let (expected, found) = (self.type_name(ty), self.type_name(&expr.ty));
                self.other_type(key, expected, found, value.span);
            }
            return None;
        }
        let json = self.json(&expr);
        if json.is_none() {
            let found = quoted_slot(self.texts.slice(value.span));
            let expected = self.type_name(ty);
            self.other_type(key, expected, found, value.span);
        }
        json
    }

    fn record_value(&mut self, id: RecordId, node: &Node) -> Option<String> {
        let mut seen: Vec<Spanned<String>> = Vec::new();
        let mut parts = Vec::new();
        let mut whole = true;
        for entry in node.all(Kind::Entry) {
            let Some(written) = self.name(entry) else {
                continue;
            };
            if self.is_second(&mut seen, &written) {
                continue;
            }
            let field = self
                .record_field(id, &written.value)
                .and_then(|at| self.records.get(id.index())?.fields.get(usize::from(at)))
                .cloned();
            let Some(field) = field else {
                self.unknown_record_entry(id, &written);
                whole = false;
                continue;
            };
            self.uses(written.span, field.span);
            if field.derived.is_some() {
                self.say(testing::derived_value_given(written.span, written.value));
                continue;
            }
            let value = entry.find(Kind::Value);
            let Some(json) =
                value.and_then(|value| self.entry_value(&field.name, value, &field.ty))
            else {
                whole = false;
                continue;
            };
            parts.push(format!("{}:{json}", quoted(&field.name)));
        }
        whole.then(|| format!("{{{}}}", parts.join(",")))
    }

    fn unknown_record_entry(&mut self, id: RecordId, written: &Spanned<String>) {
        let suggestion = self.records.get(id.index()).and_then(|record| {
            let spellings = record.fields.iter().flat_map(|field| {
                std::iter::once(field.name.as_str()).chain(field.name_nl.as_deref())
            });
            nearest(&written.value, spellings)
        });
        let of = self.type_name(&Type::Record(id));
        let complaint =
            name::unknown_member(written.span, written.value.clone(), of, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
    }

    /// Marks of one assessor, each on the scale of its criterion.
    fn marks(&mut self, node: &Node, given: &mut Given) {
        let Some(assessor) = self.name(node) else {
            return;
        };
        let mut seen: Vec<Spanned<String>> = Vec::new();
        for mark in node.all(Kind::Mark) {
            let Some(written) = self.name(mark) else {
                continue;
            };
            if self.is_second(&mut seen, &written) {
                continue;
            }
            let Some(points) = self.first_number(mark) else {
                continue;
            };
            let Some((id, declared)) = self.criterion_names.get(&written.value).copied() else {
                self.unknown_criterion(written);
                continue;
            };
            self.uses(written.span, declared);
            let criterion = self.criteria.get(id.index());
            if criterion.is_some_and(|criterion| criterion.computed.is_some()) {
                let name = written.value.clone();
                self.say(points::mark_on_computed_points(mark.span, name));
                continue;
            }
            self.mark_on_scale(id.index(), &points, mark.span);
            given.scores.push(Mark {
                assessor: assessor.value.clone(),
                criterion: written.value,
                points,
            });
        }
    }

    fn mark_on_scale(&mut self, criterion: usize, mark: &crate::quantity::Rational, at: Span) {
        if !self
            .criterion_scaled
            .get(criterion)
            .copied()
            .unwrap_or(false)
        {
            return;
        }
        let Some(own) = self.criteria.get(criterion) else {
            return;
        };
        // Which version it has to fit follows from the receipt, which `given` may change.
        let others = self.other_criteria.iter();
        let mut versions = others.filter_map(|edition| edition.get(criterion));
        if !own.has_mark(mark) && !versions.any(|one| one.has_mark(mark)) {
            let criterion = own;
            let complaint = testing::mark_off_scale(
                at,
                mark.clone(),
                criterion.name.clone(),
                criterion.min.clone(),
                criterion.max.clone(),
                criterion.step.clone(),
            );
            self.say(complaint);
        }
    }

    pub(super) fn other_type(&mut self, key: &str, expected: Slot, found: Slot, at: Span) {
        self.say(testing::value_of_other_type(
            at,
            key.to_owned(),
            expected,
            found,
        ));
    }
}

pub(super) fn quoted_slot(text: &str) -> Slot {
    Slot::Text(format!("`{text}`"))
}
