//! What an expression comes to: a value, or why there is none.

use crate::decision::Verdict;
use crate::program::{Absence, OpenReason, Type, Value};
use crate::quantity::Rational;

/// What is missing where something stays open. A missing fact outweighs a missing judgement: facts are asked first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lack {
    /// A person has to judge.
    Judgement,
    /// A fact.
    Fact,
}

impl Lack {
    /// The verdict of a condition that this leaves open.
    pub(super) fn verdict(self) -> Verdict {
        match self {
            Self::Judgement => Verdict::AwaitingJudgement,
            Self::Fact => Verdict::Undetermined,
        }
    }

    /// What an open verdict lacks.
    pub(super) fn of(verdict: Verdict) -> Option<Self> {
        match verdict {
            Verdict::Undetermined => Some(Self::Fact),
            Verdict::AwaitingJudgement => Some(Self::Judgement),
            Verdict::Met | Verdict::NotMet | Verdict::NotApplicable => None,
        }
    }
}

/// What an expression comes to.
#[derive(Debug, Clone)]
pub(super) enum Got<'v> {
    /// A value of the proposal or of the call.
    Ref(&'v Value),
    /// A computed value.
    Own(Value),
    /// There is none, and every test of it fails.
    None,
    /// It has not ended: later than any date.
    Running,
    /// A place that counts as not met.
    Failing,
    /// It is not known.
    Missing(Lack),
    /// The question does not arise.
    NotApplicable,
}

impl<'v> Got<'v> {
    pub(super) fn number(value: Rational) -> Self {
        Self::Own(Value::Number(value))
    }

    pub(super) fn yes_no(value: bool) -> Self {
        Self::Own(Value::YesNo(value))
    }

    /// A yes/no value from a verdict.
    pub(super) fn from_verdict(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::yes_no(true),
            Verdict::NotMet => Self::yes_no(false),
            Verdict::NotApplicable => Self::NotApplicable,
            Verdict::Undetermined => Self::Missing(Lack::Fact),
            Verdict::AwaitingJudgement => Self::Missing(Lack::Judgement),
        }
    }

    /// What a slot holds; `lack` says what is missing where it is empty.
    pub(super) fn slot(value: &'v Value, ty: &Type, lack: Lack) -> Self {
        match value {
            Value::Unknown | Value::Absent(Absence::Unknown) => Self::Missing(lack),
            Value::Open(reason) => match **reason {
                OpenReason::FormerPlace { not_met: true, .. } => Self::Failing,
                _ => Self::Missing(Lack::Fact),
            },
            Value::Absent(Absence::None) => Self::none(ty),
            Value::Absent(Absence::Running) => Self::Running,
            Value::Absent(Absence::NotApplicable) => Self::NotApplicable,
            _ => Self::Ref(value),
        }
    }

    /// "There is none" in a type: no amount is zero, no entries is an empty list, no declaration is no.
    pub(super) fn none(ty: &Type) -> Self {
        match ty {
            Type::Number | Type::Money | Type::Percentage | Type::PercentagePoints => {
                Self::number(Rational::ZERO)
            }
            Type::List(_) => Self::Own(Value::List(Vec::new())),
            Type::Set(_) => Self::Own(Value::Set(Vec::new())),
            Type::YesNo | Type::Attachment | Type::Declaration => Self::yes_no(false),
            _ => Self::None,
        }
    }

    /// The value, if there is one.
    pub(super) fn value(&self) -> Option<&Value> {
        match self {
            Self::Ref(value) => Some(value),
            Self::Own(value) => Some(value),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub(super) fn as_number(&self) -> Option<&Rational> {
        match self.value() {
            Some(Value::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// Without a value: what is missing.
    pub(super) fn lack(&self) -> Option<Lack> {
        match self {
            Self::Missing(lack) => Some(*lack),
            _ => None,
        }
    }

    /// What two values come to of which one is not there. That a question does not arise outweighs that it is not known.
    pub(super) fn hole(&self, other: &Self) -> Got<'static> {
        match (self, other) {
            (Self::NotApplicable, _) | (_, Self::NotApplicable) => Got::NotApplicable,
            (Self::Failing, _) | (_, Self::Failing) => Got::Failing,
            _ => Got::Missing(self.lack().max(other.lack()).unwrap_or(Lack::Fact)),
        }
    }

    /// The same, held by nobody else.
    pub(super) fn detached(self) -> Got<'static> {
        match self {
            Self::Ref(value) => Got::Own(value.clone()),
            Self::Own(value) => Got::Own(value),
            Self::None => Got::None,
            Self::Running => Got::Running,
            Self::Failing => Got::Failing,
            Self::Missing(lack) => Got::Missing(lack),
            Self::NotApplicable => Got::NotApplicable,
        }
    }

    /// The value for a list that is made.
    pub(super) fn into_value(self) -> Value {
        match self {
            Self::Ref(value) => value.clone(),
            Self::Own(value) => value,
            Self::None => Value::Absent(Absence::None),
            Self::Running => Value::Absent(Absence::Running),
            Self::NotApplicable => Value::Absent(Absence::NotApplicable),
            Self::Failing | Self::Missing(_) => Value::Unknown,
        }
    }
}
