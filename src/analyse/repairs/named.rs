//! The texts, places and terms that a call names: what a fact of such a type is held against.

use super::values::Trial;
use crate::program::{
    Condition, ConditionForm, DefineBody, Expr, ExprForm, Over, Program, Step, Type, Value,
};
use crate::quantity::Term;
use crate::register::PlaceId;

/// So many texts at most are tried.
const MOST_TEXTS: usize = 40;

/// What a call names, each once, in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// Texts, places and terms.
    pub(super) values: Vec<Value>,
    /// Areas that places are asked to lie in.
    pub(super) areas: Vec<PlaceId>,
}

impl Named {
    /// Everything that requirements, definitions, the score, tables and the grant name.
    pub(super) fn of(program: &Program) -> Self {
        let mut named = Self::default();
        for requirement in &program.requirements {
            let around = [&requirement.applies_if, &requirement.unless];
            for condition in around.into_iter().flatten() {
                named.condition(condition);
            }
            named.condition(&requirement.condition);
        }
        let derived = program.records.iter().flat_map(|record| &record.fields);
        let derived = derived.filter_map(|field| field.derived.as_ref());
        for body in program
            .defines
            .iter()
            .map(|define| &define.body)
            .chain(derived)
        {
            match body {
                DefineBody::Condition(condition) => named.condition(condition),
                DefineBody::Value(expr) => named.expr(expr),
            }
        }
        for criterion in &program.criteria {
            if let Some(applies) = &criterion.applies {
                named.condition(&applies.condition);
            }
            if let Some(computed) = &criterion.computed {
                named.expr(computed);
            }
        }
        for table in &program.tables {
            let classes = table.columns.iter().flat_map(|column| &column.classes);
            classes.for_each(|class| named.value(&class.example));
        }
        for line in program.grant.iter().flat_map(|grant| &grant.lines) {
            if let Some(condition) = &line.condition {
                named.condition(condition);
            }
            if let Some(expr) = Step::expr(&line.step) {
                named.expr(expr);
            }
        }
        named
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Text(_) | Value::Place(_) | Value::Term(_) if !self.values.contains(value) => {
                self.values.push(value.clone());
            }
            Value::List(list) => {
                for value in list {
                    self.value(value);
                }
            }
            _ => {}
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match &condition.form {
            ConditionForm::Holds(of) => self.expr(of),
            ConditionForm::Compare(_, left, right) => {
                self.expr(left);
                self.expr(right);
            }
            ConditionForm::Between(subject, low, high) => {
                for expr in [subject, low, high] {
                    self.expr(expr);
                }
            }
            ConditionForm::OneOf {
                subject: one,
                values: other,
                ..
            }
            | ConditionForm::Contains {
                list: other,
                item: one,
                ..
            }
            | ConditionForm::Succeeds {
                party: one,
                list: other,
            } => {
                self.expr(one);
                self.expr(other);
            }
            ConditionForm::InPlace { subject, area, .. } => {
                self.expr(subject);
                if !self.areas.contains(&area.0) {
                    self.areas.push(area.0);
                }
            }
            ConditionForm::Every(list, filter, each) => {
                self.expr(list);
                if let Some(filter) = filter {
                    self.condition(filter);
                }
                self.condition(each);
            }
            ConditionForm::Some(list, each) => {
                self.expr(list);
                self.condition(each);
            }
            ConditionForm::All(lines)
            | ConditionForm::Any(lines)
            | ConditionForm::AtLeast(_, lines) => {
                for line in lines {
                    self.condition(&line.condition);
                }
            }
            ConditionForm::Not(of) => self.condition(of),
            ConditionForm::Define(_) | ConditionForm::Vote(_) => {}
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match &expr.form {
            ExprForm::Literal(value) => self.value(value),
            ExprForm::Member(of, _)
            | ExprForm::Negate(of)
            | ExprForm::Whole(of, _)
            | ExprForm::DayOf(of)
            | ExprForm::YearOf(of, _) => self.expr(of),
            ExprForm::Arithmetic(_, left, right) | ExprForm::Repeat(left, right) => {
                self.expr(left);
                self.expr(right);
            }
            ExprForm::Shift { base, term, .. } => {
                self.expr(base);
                self.expr(term);
            }
            ExprForm::Count(over)
            | ExprForm::Sum(over)
            | ExprForm::Least(over)
            | ExprForm::Greatest(over) => self.over(over),
            ExprForm::Differing(differing) => {
                self.over(&differing.over);
                if let Some(among) = &differing.among {
                    self.condition(among);
                }
            }
            ExprForm::List(items) | ExprForm::Lookup(_, items) => {
                for item in items {
                    self.expr(item);
                }
            }
            _ => {}
        }
    }

    fn over(&mut self, over: &Over) {
        self.expr(&over.list);
        if let Some(filter) = &over.filter {
            self.condition(filter);
        }
        if let Some(body) = &over.body {
            self.expr(body);
        }
    }
}

impl Trial<'_> {
    /// The texts and terms that the call or another fact names; of terms those beside them too. Another text may do as well:
    /// which one is not for a machine to say.
    pub(super) fn named(&self) -> Vec<Value> {
        let mut named: Vec<Value> = Vec::new();
        for value in &self.lab.named().values {
            match (value, &self.slot.ty) {
                (Value::Text(_), Type::Text) => named.push(value.clone()),
                (Value::Term(term), Type::Term) => {
                    let counts = [0, 1, -1]
                        .into_iter()
                        .map(|by| term.count.saturating_add(by));
                    let counts = counts.filter(|count| *count >= 0);
                    named.extend(counts.map(|count| Value::Term(Term::new(count, term.unit))));
                }
                _ => {}
            }
        }
        if self.slot.ty == Type::Text {
            self.scratch
                .base
                .facts
                .iter()
                .for_each(|value| texts(value, &mut named));
        }
        let mut all: Vec<Value> = Vec::new();
        for value in named {
            let takes = self.slot.takes(self.lab.program, self.scratch.base, &value);
            if takes && !all.contains(&value) && all.len() < MOST_TEXTS {
                all.push(value);
            }
        }
        all
    }

    /// All values of the fact, where they are few.
    pub(super) fn all_values(&self) -> Option<Vec<Value>> {
        match &self.slot.ty {
            Type::YesNo | Type::Attachment | Type::Declaration => {
                Some(vec![Value::YesNo(true), Value::YesNo(false)])
            }
            Type::Choice(id) => {
                let choice = self.lab.program.choices.get(id.index())?;
                let n = u16::try_from(choice.values.len()).ok()?;
                let values = (0..n).map(Value::Choice);
                let fits =
                    |value: &Value| self.slot.takes(self.lab.program, self.scratch.base, value);
                Some(values.filter(fits).collect())
            }
            _ => None,
        }
    }
}

/// The texts in a value.
pub(super) fn texts(value: &Value, into: &mut Vec<Value>) {
    match value {
        Value::Text(_) => into.push(value.clone()),
        Value::List(values) => values.iter().for_each(|value| texts(value, into)),
        Value::Record(values) => values.iter().for_each(|value| texts(value, into)),
        _ => {}
    }
}
