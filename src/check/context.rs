//! What the passes share while they go: names found so far, the draft of the program, the complaints.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::program;
use crate::quantity::{MonthEnd, TermKind, Zone};
use crate::syntax::tree::{Kind, Node};
use crate::syntax::{Library, Parsed, literal};
use crate::text::{Sources, Span, Spanned};
use crate::words::Language;

/// What a name stands for in an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A field of the proposal.
    Field(program::FieldId),
    /// A defined value.
    Define(program::DefineId),
}

/// The names of one kind of thing, with their places in the order of the text.
pub(super) type Names<T> = BTreeMap<String, (T, Span)>;

/// The state of a check.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells where in the text the pass is, and they do not exclude each other"
)]
pub(super) struct Ctx<'a> {
    /// The texts.
    pub(super) texts: &'a Sources,
    /// The language of the keywords of the call file.
    pub(super) language: Language,
    /// What it includes.
    pub(super) libraries: &'a [Library],
    /// The stage that is being checked, in a call with stages.
    pub(super) stage: Option<super::stage::Place>,
    /// Whether the file is a library, which leaves to the call what it needs.
    pub(super) is_library: bool,
    /// Complaints so far.
    pub(super) found: Vec<Diagnostic>,
    /// Places that have a complaint about how they are written.
    pub(super) complained: BTreeSet<Span>,
    /// Whether a broken piece may hold the declaration of something; then nothing is called absent.
    pub(super) holds_back: bool,
    /// The words of broken pieces: what one of them is called may be declared there.
    pub(super) lost: super::lost::Lost,
    /// Whether entries may stand in the wrong record; then none is called unknown.
    pub(super) entries_astray: bool,

    /// Fields and defined values: what a bare word in an expression may be.
    pub(super) values: Names<Meaning>,
    /// Declared choices.
    pub(super) choice_names: Names<program::ChoiceId>,
    /// Declared records.
    pub(super) record_names: Names<program::RecordId>,
    /// Criteria.
    pub(super) criterion_names: Names<program::CriterionId>,
    /// Tables.
    pub(super) table_names: Names<program::TableId>,
    /// Groups of criteria, by position.
    pub(super) group_names: Names<u16>,
    /// Declared sources, by position.
    pub(super) source_names: Names<u16>,
    /// Examples.
    pub(super) example_names: Names<program::ExampleId>,
    /// Statements that findings are named after.
    pub(super) statement_names: Names<program::StatementKind>,

    /// The zone of the call.
    pub(super) zone: Option<Zone>,
    /// What a month does that is too short.
    pub(super) month_end: Option<MonthEnd>,
    /// Where months are first added.
    pub(super) needs_month_end: Option<Span>,
    /// Where repair does not say what it does to the place in line.
    pub(super) place_unsaid: Option<Span>,
    /// Where a zone is first needed.
    pub(super) needs_zone: Option<Span>,
    /// Where a territory is first needed.
    pub(super) needs_territory: Option<Span>,
    /// How places are read.
    pub(super) territory: Option<program::Territory>,
    /// Whether the territory clause gave a complaint of its own.
    pub(super) territory_complained: bool,
    /// The currency of the call.
    pub(super) currency: String,
    /// The languages of its texts.
    pub(super) languages: Vec<Language>,

    /// Declared and built-in choices.
    pub(super) choices: Vec<program::Choice>,
    /// Built-in and declared records.
    pub(super) records: Vec<program::Record>,
    /// Fields of the proposal.
    pub(super) fields: Vec<program::Field>,
    /// Defined values.
    pub(super) defines: Vec<program::Define>,
    /// Tables, as far as they could be read.
    pub(super) tables: Vec<super::table::Draft>,
    /// Statements in file order.
    pub(super) statements: Vec<program::Statement>,
    /// Sources in file order.
    pub(super) sources: Vec<program::Source>,
    /// Groups of criteria in file order.
    pub(super) groups: Vec<program::Group>,
    /// What assessors vote on.
    pub(super) votes: Vec<String>,
    /// Criteria in file order.
    pub(super) criteria: Vec<program::Criterion>,
    /// The criteria of the other editions.
    pub(super) other_criteria: Vec<Vec<program::Criterion>>,
    /// Whether the scale of each criterion could be read.
    pub(super) criterion_scaled: Vec<bool>,
    /// Criteria of which a clause has a complaint already.
    pub(super) broken_criteria: Vec<String>,
    /// Whether points were read; `None` where they cannot be.
    pub(super) reads_points: Option<bool>,
    /// Where criteria are first taken by their weight.
    pub(super) by_weight_at: Option<Span>,
    /// From when the requirements apply.
    pub(super) versions: Vec<super::statement::version::Version>,
    /// Values over all proposals.
    pub(super) overalls: Vec<program::Overall>,
    /// Where a value over all proposals was read, or (with its name) a defined value, that may not read one there.
    pub(super) barred_from_overall: Vec<(Option<program::DefineId>, Span)>,
    /// Whether what is being read may read values over all proposals.
    pub(super) may_read_overall: bool,
    /// The limits of the division: name, what it counts.
    pub(super) limits: Vec<(String, Counting)>,
    /// Ceilings for one window.
    pub(super) window_money: Vec<super::statement::division::WindowMoney>,
    /// Whether the call has a division that could not be read: then its pots are not known.
    pub(super) division_lost: bool,
    /// Whether a step lowers all, or foresees enough for all, and has no order.
    pub(super) has_step_without_order: bool,
    /// Where the rules between proposals stand that are decided in the division.
    pub(super) between_spans: Vec<Span>,
    /// Windows that pots are part of, as they were met.
    pub(super) within_windows: Vec<Spanned<String>>,
    /// The named steps of the division.
    pub(super) step_names: Vec<String>,
    /// What rules on elements read.
    pub(super) element_rules: Vec<super::statement::element::ElementRule>,
    /// Requirements in file order.
    pub(super) requirements: Vec<program::Requirement>,
    /// Readings in file order.
    pub(super) readings: Vec<program::Reading>,
    /// Where fields and defined values are declared whose type has a complaint: nothing more is said about them.
    pub(super) untyped: Vec<Span>,
    /// What the grant makes, once it was read without a complaint.
    pub(super) grant_known: Option<GrantKnown>,
    /// What says that it is examined first, or in turn, and what reads points of several proposals.
    pub(super) turn: super::statement::turn::Turn,
    /// Whether a requirement is being read that stands after the grant.
    pub(super) after_grant: bool,
    /// What defined values and derived fields read.
    pub(super) reads: Vec<super::defines::Reads>,
    /// From uses to definitions.
    pub(super) uses: Vec<(Span, Span)>,
    /// The statement of each place where one begins.
    pub(super) statement_ids: BTreeMap<Span, program::StatementId>,
    /// How often each path was entered.
    pub(super) path_counts: BTreeMap<String, u32>,
    /// Paths and their places.
    pub(super) paths: Vec<(String, Span)>,
}

/// What a limit of the division counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Counting {
    /// Money.
    Money,
    /// Awards.
    Awards,
    /// This unit.
    Unit(String),
}

/// What requirements after the grant may read of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct GrantKnown {
    /// The field with the participants, where each has an amount of its own.
    pub(super) each: Option<program::FieldId>,
    /// Whether something was taken from the whole and from no participant.
    pub(super) cut: bool,
    /// Whether it reads a value over all proposals.
    pub(super) reads_overall: bool,
}

impl<'a> Ctx<'a> {
    /// Nothing known yet but what was read.
    pub(super) fn new(parsed: &'a Parsed) -> Self {
        Self {
            texts: &parsed.sources,
            language: parsed.surface,
            libraries: &parsed.libraries,
            stage: None,
            is_library: parsed.is_library(),
            found: Vec::new(),
            complained: parsed.diagnostics.iter().map(|found| found.span).collect(),
            holds_back: false,
            lost: super::lost::Lost::default(),
            entries_astray: false,
            values: Names::new(),
            choice_names: Names::new(),
            record_names: Names::new(),
            criterion_names: Names::new(),
            table_names: Names::new(),
            group_names: Names::new(),
            source_names: Names::new(),
            example_names: Names::new(),
            statement_names: Names::new(),
            zone: None,
            month_end: None,
            needs_month_end: None,
            place_unsaid: None,
            needs_zone: None,
            needs_territory: None,
            territory: None,
            territory_complained: false,
            currency: "EUR".to_owned(),
            languages: vec![parsed.surface],
            choices: Vec::new(),
            records: Vec::new(),
            fields: Vec::new(),
            defines: Vec::new(),
            tables: Vec::new(),
            statements: Vec::new(),
            sources: Vec::new(),
            groups: Vec::new(),
            votes: Vec::new(),
            criteria: Vec::new(),
            other_criteria: Vec::new(),
            criterion_scaled: Vec::new(),
            broken_criteria: Vec::new(),
            reads_points: None,
            by_weight_at: None,
            versions: Vec::new(),
            overalls: Vec::new(),
            barred_from_overall: Vec::new(),
            may_read_overall: false,
            limits: Vec::new(),
            window_money: Vec::new(),
            division_lost: false,
            has_step_without_order: false,
            between_spans: Vec::new(),
            within_windows: Vec::new(),
            step_names: Vec::new(),
            element_rules: Vec::new(),
            requirements: Vec::new(),
            readings: Vec::new(),
            untyped: Vec::new(),
            grant_known: None,
            turn: super::statement::turn::Turn::default(),
            after_grant: false,
            reads: Vec::new(),
            uses: Vec::new(),
            statement_ids: BTreeMap::new(),
            path_counts: BTreeMap::new(),
            paths: Vec::new(),
        }
    }

    /// Takes a complaint.
    pub(super) fn say(&mut self, complaint: Diagnostic) {
        self.found.push(complaint);
    }

    /// Takes a complaint about a name that nothing declares, unless its declaration may be broken.
    pub(super) fn say_unknown(&mut self, complaint: Diagnostic) {
        if !self.entries_astray && !self.may_be_lost(complaint.span) {
            self.found.push(complaint);
        }
    }

    /// Remembers that a name is used here and declared there.
    pub(super) fn uses(&mut self, at: Span, declared: Span) {
        if !declared.is_empty() {
            self.uses.push((at, declared));
        }
    }

    /// Remembers the first place that needs a time zone.
    pub(super) fn need_zone(&mut self, at: Span) {
        self.needs_zone.get_or_insert(at);
    }

    /// Remembers the first place that adds months, if this term may be one in months.
    pub(super) fn need_month_end(&mut self, term: &program::Expr) {
        if self.may_hold_months(term) {
            self.needs_month_end.get_or_insert(term.span);
        }
    }

    fn may_hold_months(&self, term: &program::Expr) -> bool {
        use program::{DefineBody, ExprForm, Value};
        match &term.form {
            ExprForm::Literal(Value::Term(term)) => term.kind() == TermKind::Months,
            ExprForm::Repeat(_, unit) => self.may_hold_months(unit),
            ExprForm::Define(id) => match self.defines.get(id.index()).map(|define| &define.body) {
                Some(DefineBody::Value(body)) => self.may_hold_months(body),
                _ => true,
            },
            _ => true,
        }
    }

    /// Remembers the first place that needs a territory.
    pub(super) fn need_territory(&mut self, at: Span) {
        self.needs_territory.get_or_insert(at);
    }

    /// The text that a node covers.
    pub(super) fn slice(&self, node: &Node) -> &'a str {
        self.texts.slice(node.span)
    }

    /// The name in the head of a statement, or the first name in a node; an odd name as its complaint proposes it.
    pub(super) fn name(&self, node: &Node) -> Option<Spanned<String>> {
        self.names(node).into_iter().next()
    }

    /// All names directly in a node.
    pub(super) fn names(&self, node: &Node) -> Vec<Spanned<String>> {
        node.children
            .iter()
            .filter(|child| matches!(child.kind, Kind::Name | Kind::OddName))
            .map(|name| literal::name(name, self.texts))
            .collect()
    }
}

/// The name nearest to `name`, if it is near enough to be a slip.
pub(super) fn nearest<'n>(name: &str, among: impl IntoIterator<Item = &'n str>) -> Option<String> {
    const LONGEST: usize = 60;
    // With more names than this a slip is found by its place anyway, and comparing takes long.
    const MOST: usize = 2_000;
    let length = name.chars().count();
    if length > LONGEST {
        return None;
    }
    let allowed = match length {
        ..3 => 1,
        3..6 => 2,
        _ => 3,
    };
    let lower = name.to_lowercase();
    among
        .into_iter()
        .take(MOST)
        .filter(|other| *other != name)
        .filter(|other| other.chars().count().abs_diff(length) <= allowed)
        .map(|other| (strsim::osa_distance(&lower, &other.to_lowercase()), other))
        .filter(|(distance, other)| *distance <= allowed && *distance < other.chars().count())
        .min()
        .map(|(_, other)| other.to_owned())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let names = ["requested", "themes", "partners"];
        assert_eq!(nearest("requestd", names).as_deref(), Some("requested"));
        assert_eq!(nearest("theme", names).as_deref(), Some("themes"));
        assert_eq!(nearest("costs", names), None);
        assert_eq!(nearest("x", ["y"]), None);
    }
}
