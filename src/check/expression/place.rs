//! Quoted places, read on the date of the call or on their own.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::{date_place, types};
use crate::program::{
    Area, ConditionForm, Expr, ExprForm, PARTY, TerritoryDate, Type, Value, party,
};
use crate::quantity::Date;
use crate::register::{self, Found, PlaceClass, PlaceId, Validity};
use crate::syntax::expression::{Expression, Form, Literal, PlaceWord};
use crate::text::{Span, Spanned};
use crate::words::Slot;

impl Ctx<'_> {
    /// A place as a value, as in `seat is municipality "Arnhem"`.
    pub(super) fn place_value(
        &mut self,
        kind: PlaceWord,
        text: &Spanned<String>,
        on: Option<&Expression>,
        at: Span,
    ) -> Option<Expr> {
        let (area, _) = self.area(kind, text, on)?;
        Some(Expr::literal(Value::Place(area.0), Type::Place, at))
    }

    /// The area that a quoted place means, and the date at which it is to be read, if it names one.
    pub(super) fn area(
        &mut self,
        kind: PlaceWord,
        text: &Spanned<String>,
        on: Option<&Expression>,
    ) -> Option<(Area, Option<TerritoryDate>)> {
        self.need_territory(text.span);
        let on = match on {
            Some(written) => Some(self.date_of_reading(written)?),
            None => None,
        };
        let date = on.or(self.territory.as_ref().map(|territory| territory.on));
        let fixed = match date {
            Some(TerritoryDate::Day(day)) => Some(day),
            _ => None,
        };
        let class = match kind {
            PlaceWord::Province => PlaceClass::Province,
            PlaceWord::Municipality => PlaceClass::Municipality,
            PlaceWord::Region => PlaceClass::Region,
            PlaceWord::WaterBoard => PlaceClass::WaterBoard,
        };
        let place = self.find_place(class, text, fixed)?;
        Some((Area(place), on))
    }

    /// A party or a place lies in an area.
    pub(super) fn in_place(
        &mut self,
        subject: Expr,
        (area, on): (Area, Option<TerritoryDate>),
        negated: bool,
    ) -> Option<ConditionForm> {
        let subject = match &subject.ty {
            Type::Place => subject,
            Type::Record(id) if *id == PARTY => {
                let span = subject.span;
                Expr {
                    form: ExprForm::Member(Box::new(subject), party::PLACE),
                    ty: Type::Place,
                    span,
                }
            }
            other => {
                let found = self.type_name(other);
                self.say(types::not_a_place(subject.span, found));
                return None;
            }
        };
        Some(ConditionForm::InPlace {
            subject,
            area,
            on,
            negated,
        })
    }

    /// The date after `on`: a day, a date field, or the day of receipt.
    fn date_of_reading(&mut self, written: &Expression) -> Option<TerritoryDate> {
        match &written.form {
            Form::Literal(Literal::Date(day)) => Some(TerritoryDate::Day(*day)),
            Form::Path(parts) => match parts.as_slice() {
                [only] => self.territory_date(only),
                _ => None,
            },
            _ => None,
        }
    }

    /// The place of this sort that a text means on a date, or a complaint.
    fn find_place(
        &mut self,
        class: PlaceClass,
        text: &Spanned<String>,
        on: Option<Date>,
    ) -> Option<PlaceId> {
        let candidates = match register::find(Some(class), &text.value) {
            Found::One(place) => vec![place],
            Found::Several(places) => places,
            Found::None { suggestions } => {
                let complaint = date_place::unknown_place(
                    text.span,
                    text.value.clone(),
                    (!suggestions.is_empty()).then(|| {
                        Slot::Either(suggestions.iter().map(|name| quoted(name)).collect())
                    }),
                );
                let complaint = match suggestions.as_slice() {
                    [only] => complaint.fix(text.span, format!("\"{only}\"")),
                    _ => complaint,
                };
                self.say(complaint);
                return None;
            }
        };
        let Some(on) = on else {
            return self.only_one(text, &candidates);
        };
        let valid: Vec<PlaceId> = candidates
            .iter()
            .copied()
            .filter(|place| register::valid_on(*place, on) == Validity::Valid)
            .collect();
        if !valid.is_empty() {
            return self.only_one(text, &valid);
        }
        let place = self.only_one(text, &candidates)?;
        let (name, code) = (
            register::name(place).to_owned(),
            register::code(place).to_owned(),
        );
        self.say(match register::valid_on(place, on) {
            Validity::Former {
                until_incl,
                successors,
                ..
            } => date_place::place_gone(
                text.span,
                name,
                code,
                until_incl,
                on,
                (!successors.is_empty()).then(|| {
                    Slot::List(
                        successors
                            .into_iter()
                            .map(|place| {
                                Slot::Text(format!(
                                    "{} ({})",
                                    register::name(place),
                                    register::code(place)
                                ))
                            })
                            .collect(),
                    )
                }),
            ),
            Validity::NotYet { from } => date_place::place_not_yet(text.span, name, code, from, on),
            Validity::OutsideCoverage | Validity::Valid => {
                date_place::place_outside_register(text.span, text.value.clone(), on)
            }
        });
        None
    }

    fn only_one(&mut self, text: &Spanned<String>, places: &[PlaceId]) -> Option<PlaceId> {
        match places {
            [only] => Some(*only),
            several => {
                let ids = several
                    .iter()
                    .map(|place| quoted(register::code(*place)))
                    .collect();
                self.say(date_place::place_ambiguous(
                    text.span,
                    text.value.clone(),
                    Slot::Either(ids),
                ));
                None
            }
        }
    }
}

fn quoted(text: &str) -> Slot {
    Slot::Text(format!("`{text}`"))
}
