//! The forms of an expression.

use crate::quantity::{Clock, Date, Rational, Term};
use crate::text::{Span, Spanned};
use crate::words::Bilingual;

/// A condition or a value, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// What it says.
    pub form: Form,
    /// Where.
    pub span: Span,
}

/// The forms of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// `EUR 400_000`, `50%`, `2019-11-20`, `"text"`.
    Literal(Literal),
    /// `applicant.kind`.
    Path(Vec<Spanned<String>>),
    /// `province "Gelderland"`, with the date at which it is to be read, if any.
    Place {
        /// Where to look it up.
        kind: PlaceWord,
        /// The name, or the code.
        text: Spanned<String>,
        /// The date at which it is read.
        on: Option<Box<Expression>>,
    },
    /// `[a, b]`.
    List(Vec<Expression>),
    /// `count(themes)`, `sum(p.cost for p in participants where …)`.
    Call {
        /// The function or table.
        name: Spanned<String>,
        /// What it goes over, instead of a first argument.
        quantifier: Option<Box<Quantifier>>,
        /// Its arguments.
        arguments: Vec<Expression>,
    },
    /// `50% of x`.
    Share(Box<Expression>, Box<Expression>),
    /// `a + b`.
    Arithmetic {
        /// The operator.
        op: Spanned<Arithmetic>,
        /// Before it.
        left: Box<Expression>,
        /// After it.
        right: Box<Expression>,
    },
    /// `-a`.
    Negative(Box<Expression>),
    /// `a at least b`.
    Compare {
        /// The operator.
        op: Spanned<Comparison>,
        /// Before it.
        left: Box<Expression>,
        /// After it.
        right: Box<Expression>,
    },
    /// `a between b and c`, both ends included.
    Between {
        /// What is compared.
        subject: Box<Expression>,
        /// The lower end.
        low: Box<Expression>,
        /// The upper end.
        high: Box<Expression>,
    },
    /// `not a`.
    Not(Box<Expression>),
    /// `a and b and c`.
    And(Vec<Expression>),
    /// `a or b or c`.
    Or(Vec<Expression>),
    /// `all of { … }`, `any of { … }`, `at least 2 of { … }`.
    Block {
        /// How many of the lines must hold.
        kind: BlockKind,
        /// The lines.
        lines: Vec<Line>,
    },
    /// What could not be read; a diagnostic was given.
    Broken,
}

/// A literal value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `12`, `2.5`.
    Number(Rational),
    /// `EUR 2.8 million`.
    Money {
        /// ISO 4217 code.
        currency: String,
        /// In whole units (euros, not cents).
        amount: Rational,
    },
    /// `50%`, as a fraction.
    Percentage(Rational),
    /// `15 pp`, as a fraction.
    PercentagePoints(Rational),
    /// `2019-11-20`.
    Date(Date),
    /// `17:00`.
    Time(Clock),
    /// `2019-11-20 17:00`, local in the zone of the call.
    Instant(Date, Clock),
    /// `14 days`.
    Term(Term),
    /// `"text"`.
    Text(String),
}

/// `p in partners where condition`, or `expression for p in list where condition`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantifier {
    /// What is computed per element; absent in `any(p in list where …)`.
    pub body: Option<Expression>,
    /// The name of the element.
    pub binder: Spanned<String>,
    /// The list.
    pub list: Expression,
    /// Which elements count.
    pub filter: Option<Expression>,
    /// What at least one of those counted must be.
    pub among: Option<Expression>,
}

/// Which register a quoted place is looked up in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceWord {
    /// `province "…"`.
    Province,
    /// `municipality "…"`.
    Municipality,
    /// `region "…"`.
    Region,
    /// `water_board "…"`.
    WaterBoard,
}

/// `+ - * /`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arithmetic {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Divide,
}

/// The comparisons, in words or signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `is`
    Is,
    /// `is not`
    IsNot,
    /// `in`
    In,
    /// `not in`
    NotIn,
    /// `at least`, `>=`
    AtLeast,
    /// `at most`, `<=`
    AtMost,
    /// `more than`, `>`
    MoreThan,
    /// `less than`, `<`
    LessThan,
    /// `contains`
    Contains,
    /// `does not contain`
    DoesNotContain,
    /// `before`
    Before,
    /// `after`
    After,
    /// `not before`
    NotBefore,
    /// `not after`
    NotAfter,
}

/// What a block of lines asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// `all of`
    All,
    /// `any of`
    Any,
    /// `at least n of`
    AtLeast(Spanned<Rational>),
}

/// `name "text": condition`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its label.
    pub name: Spanned<String>,
    /// Its text.
    pub text: Bilingual,
    /// What it asks.
    pub condition: Expression,
}
