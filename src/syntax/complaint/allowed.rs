//! Which statements there are, and which clauses stand in which.

use crate::syntax::grammar::Rule;
use crate::syntax::tree::Kind;
use crate::words::keyword::Keyword;

/// A statement: its word, the rule of what follows the word, its kind.
pub(super) type Statement = (Keyword, Rule, Kind);

/// Every statement.
pub(super) const STATEMENTS: &[Statement] = &[
    (Keyword::Call, Rule::call_rest, Kind::CallStatement),
    (Keyword::Library, Rule::library_rest, Kind::LibraryStatement),
    (Keyword::Include, Rule::include_rest, Kind::Include),
    (Keyword::Authority, Rule::authority_rest, Kind::Authority),
    (Keyword::Regime, Rule::regime_rest, Kind::Regime),
    (Keyword::TimeZone, Rule::time_zone_rest, Kind::TimeZone),
    (Keyword::Territory, Rule::territory_rest, Kind::Territory),
    (Keyword::Languages, Rule::languages_rest, Kind::Languages),
    (Keyword::Currency, Rule::currency_rest, Kind::Currency),
    (Keyword::MonthEnd, Rule::month_end_rest, Kind::MonthEnd),
    (Keyword::Source, Rule::source_rest, Kind::Source),
    (Keyword::Window, Rule::window_rest, Kind::Window),
    (Keyword::Choice, Rule::choice_rest, Kind::Choice),
    (Keyword::Record, Rule::record_rest, Kind::Record),
    (Keyword::Proposal, Rule::proposal_rest, Kind::Proposal),
    (Keyword::Supplied, Rule::supplied_rest, Kind::Supplied),
    (Keyword::Define, Rule::define_rest, Kind::Define),
    (Keyword::Table, Rule::table_rest, Kind::Table),
    (Keyword::Require, Rule::requirement_rest, Kind::Require),
    (Keyword::Exclude, Rule::requirement_rest, Kind::Exclude),
    (Keyword::Criterion, Rule::criterion_rest, Kind::Criterion),
    (
        Keyword::Group,
        Rule::criteria_group_rest,
        Kind::CriteriaGroup,
    ),
    (Keyword::Score, Rule::score_rest, Kind::Score),
    (Keyword::Ranking, Rule::ranking_rest, Kind::Ranking),
    (Keyword::Grant, Rule::grant_rest, Kind::Grant),
    (Keyword::Ceiling, Rule::ceiling_rest, Kind::Ceiling),
    (Keyword::Division, Rule::division_rest, Kind::Division),
    (Keyword::Overlap, Rule::overlap_rest, Kind::Overlap),
    (Keyword::Example, Rule::example_rest, Kind::Example),
    (Keyword::Test, Rule::test_rest, Kind::Test),
    (Keyword::TermStatement, Rule::term_rest, Kind::TermStatement),
    (Keyword::Duty, Rule::duty_rest, Kind::Duty),
    (Keyword::Remedy, Rule::remedy_rest, Kind::Remedy),
    (Keyword::Stage, Rule::stage_rest, Kind::Stage),
];

/// A clause: its word, and its rule.
pub(super) type Clause = (Keyword, Rule);

const CITE: Clause = (Keyword::Cite, Rule::cite_clause);
const READING: Clause = (Keyword::Reading, Rule::reading_clause);
const SAY: Clause = (Keyword::Say, Rule::say_clause);
const PUBLISHED: Clause = (Keyword::Published, Rule::published_clause);
const APPLIES_FROM: Clause = (Keyword::AppliesFrom, Rule::applies_from_clause);

/// The clauses that stand in a statement of this kind; none for kinds whose bodies hold names.
#[expect(clippy::too_many_lines, reason = "a table: one row per clause")]
pub(super) fn clauses(kind: Kind) -> &'static [Clause] {
    match kind {
        Kind::LibraryStatement => &[(Keyword::ValidFrom, Rule::valid_clause), READING],
        Kind::Source => &[
            (Keyword::Url, Rule::url_clause),
            PUBLISHED,
            (Keyword::Consulted, Rule::consulted_clause),
            READING,
        ],
        Kind::Window => &[
            (Keyword::Opens, Rule::opens_clause),
            (Keyword::Closes, Rule::closes_clause),
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::TimeZone, Rule::window_zone),
            (Keyword::DailyCutoff, Rule::cutoff_clause),
            (Keyword::Phase, Rule::phase_clause),
            (Keyword::InTurn, Rule::in_turn_clause),
            CITE,
            READING,
            SAY,
        ],
        Kind::Define => &[
            (Keyword::That, Rule::that_clause),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
        ],
        Kind::Table => &[
            (Keyword::Gives, Rule::gives_clause),
            (Keyword::Default, Rule::default_clause),
            (Keyword::NoAmount, Rule::no_amount_clause),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
        ],
        Kind::Require | Kind::Exclude => &[
            (Keyword::ForEach, Rule::each_clause),
            (Keyword::That, Rule::that_clause),
            (Keyword::Vote, Rule::vote_clause),
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::Unless, Rule::unless_clause),
            (Keyword::Force, Rule::force_clause),
            (Keyword::Formal, Rule::formal_clause),
            (Keyword::ExaminedFirst, Rule::examined_first_clause),
            (Keyword::LeadsTo, Rule::leads_to_clause),
            (Keyword::Defect, Rule::defect_clause),
            (Keyword::LateRepair, Rule::late_repair_clause),
            PUBLISHED,
            APPLIES_FROM,
            SAY,
            CITE,
            READING,
        ],
        Kind::Criterion => &[
            (Keyword::Points, Rule::points_clause),
            (Keyword::Weight, Rule::weight_clause),
            (Keyword::Threshold, Rule::criterion_threshold),
            (Keyword::Times, Rule::ranking_times),
            (Keyword::AppliesIf, Rule::criterion_applies),
            (Keyword::Group, Rule::group_clause),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
            SAY,
        ],
        Kind::CriteriaGroup => &[
            (Keyword::Group, Rule::group_clause),
            (Keyword::Weight, Rule::group_weight),
            (Keyword::Threshold, Rule::score_threshold),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
            SAY,
        ],
        Kind::Score => &[
            (Keyword::ExaminedFirst, Rule::examined_first_clause),
            (Keyword::Assessors, Rule::assessors_clause),
            (Keyword::Removal, Rule::removal_clause),
            (Keyword::Spread, Rule::spread_clause),
            (Keyword::Total, Rule::total_clause),
            (Keyword::Threshold, Rule::score_threshold),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
            SAY,
        ],
        Kind::Ranking => &[
            (Keyword::By, Rule::ranking_by),
            (Keyword::Ties, Rule::ties_clause),
            CITE,
            READING,
        ],
        Kind::Grant => &[
            (Keyword::ExaminedFirst, Rule::examined_first_clause),
            (Keyword::Amount, Rule::amount_clause),
            (Keyword::Cost, Rule::cost_clause),
            (Keyword::Rate, Rule::rate_clause),
            (Keyword::Plus, Rule::plus_clause),
            (Keyword::Minus, Rule::minus_clause),
            (Keyword::Times, Rule::times_clause),
            (Keyword::Maximum, Rule::grant_maximum),
            (Keyword::Minimum, Rule::grant_minimum),
            (Keyword::LoweredTo, Rule::lowered_clause),
            (Keyword::Excess, Rule::excess_clause),
            (Keyword::Round, Rule::round_clause),
            (Keyword::FinancedBy, Rule::financed_clause),
            PUBLISHED,
            APPLIES_FROM,
            CITE,
            READING,
        ],
        Kind::Ceiling => &[
            PUBLISHED,
            APPLIES_FROM,
            (Keyword::Window, Rule::ceiling_window),
            CITE,
            READING,
        ],
        Kind::Stage => IN_STAGE,
        Kind::Test => &[
            (Keyword::Stage, Rule::test_stage),
            (Keyword::Given, Rule::given_clause),
            (Keyword::Draw, Rule::draw_clause),
            (Keyword::Ceiling, Rule::test_ceiling),
            (Keyword::Pot, Rule::test_pot),
            (Keyword::Expect, Rule::expect_clause),
        ],
        _ => clauses_of_division(kind).unwrap_or_else(|| clauses_of_terms(kind)),
    }
}

/// What stands in a stage: when it follows, and statements of its own.
const IN_STAGE: &[Clause] = &[
    (Keyword::After, Rule::after_clause),
    (Keyword::Window, Rule::window),
    (Keyword::Proposal, Rule::proposal),
    (Keyword::Define, Rule::define),
    (Keyword::Table, Rule::table),
    (Keyword::Require, Rule::require),
    (Keyword::Exclude, Rule::exclude),
    (Keyword::Criterion, Rule::criterion),
    (Keyword::Group, Rule::criteria_group),
    (Keyword::Score, Rule::score),
    (Keyword::Ranking, Rule::ranking),
    (Keyword::Grant, Rule::grant),
    (Keyword::Ceiling, Rule::ceiling),
    (Keyword::Division, Rule::division),
    (Keyword::Overlap, Rule::overlap),
    (Keyword::TermStatement, Rule::term_statement),
    (Keyword::Duty, Rule::duty),
    (Keyword::Remedy, Rule::remedy),
];

/// The clauses of a division and its parts.
fn clauses_of_division(kind: Kind) -> Option<&'static [Clause]> {
    Some(match kind {
        Kind::Division => &[
            (Keyword::By, Rule::division_by),
            (Keyword::ByLot, Rule::division_by),
            (Keyword::LeadsTo, Rule::division_leads_to),
            (Keyword::Shortfall, Rule::shortfall_clause),
            (Keyword::InTurn, Rule::in_turn_clause),
            (Keyword::Pot, Rule::pot),
            (Keyword::Maximum, Rule::limit_maximum),
            (Keyword::PickBest, Rule::pick_clause),
            (Keyword::Step, Rule::division_step),
            (Keyword::Class, Rule::amount_class),
            (Keyword::HoldsPlace, Rule::holds_clause),
            (Keyword::HoldsNoPlace, Rule::holds_clause),
            (Keyword::ReserveList, Rule::reserve_clause),
            (Keyword::Others, Rule::others_clause),
            CITE,
            READING,
        ],
        Kind::Pot => &[
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::Amount, Rule::pot_amount),
            (Keyword::Maximum, Rule::limit_maximum),
            (Keyword::Minimum, Rule::pot_minimum),
            (Keyword::Shortfall, Rule::shortfall_clause),
            (Keyword::Per, Rule::per_clause),
            (Keyword::Within, Rule::pot_within),
            (Keyword::Rest, Rule::rest_clause),
            CITE,
            READING,
        ],
        Kind::DivisionStep => &[
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::By, Rule::division_by),
            (Keyword::ByLot, Rule::division_by),
            (Keyword::Shortfall, Rule::shortfall_clause),
            (Keyword::Maximum, Rule::limit_maximum),
            (Keyword::LeftoverOf, Rule::leftover_clause),
            (Keyword::Pool, Rule::pool_clause),
            (Keyword::InTurn, Rule::in_turn_clause),
            CITE,
            READING,
        ],
        Kind::AmountClass => &[
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::Maximum, Rule::class_maximum),
            CITE,
            READING,
        ],
        Kind::Overlap => &[
            (Keyword::AtMost, Rule::overlap_most),
            (Keyword::AppliesIf, Rule::applies_if_clause),
            (Keyword::OneWindow, Rule::one_window_clause),
            (Keyword::Decided, Rule::decided_clause),
            (Keyword::HigherCounts, Rule::higher_counts_clause),
            (Keyword::Stands, Rule::stands_clause),
            (Keyword::Counting, Rule::counting_clause),
            SAY,
            CITE,
            READING,
        ],
        _ => return None,
    })
}

/// The clauses of phases, terms, duties and remedies.
fn clauses_of_terms(kind: Kind) -> &'static [Clause] {
    match kind {
        Kind::PhaseClause => &[
            (Keyword::Opens, Rule::opens_clause),
            (Keyword::Closes, Rule::closes_clause),
            (Keyword::That, Rule::that_clause),
        ],
        Kind::TermStatement => &[
            (Keyword::Within, Rule::within_clause),
            (Keyword::Rank, Rule::rank_clause),
            (Keyword::Extend, Rule::extend_clause),
            (Keyword::Suspended, Rule::suspended_clause),
            CITE,
            READING,
        ],
        Kind::Duty => &[(Keyword::Due, Rule::due_clause), CITE, READING],
        Kind::Remedy => &[
            (Keyword::Within, Rule::within_clause),
            (Keyword::Rank, Rule::rank_clause),
            (Keyword::RemedyFor, Rule::remedy_for),
            CITE,
            READING,
        ],
        _ => &[],
    }
}

/// Every clause word that is no clause of `kind` but of some other statement.
pub(super) fn is_clause_elsewhere(keyword: Keyword) -> bool {
    STATEMENTS
        .iter()
        .any(|(_, _, kind)| clauses(*kind).iter().any(|(word, _)| *word == keyword))
}

/// The words of the types of fields.
pub(super) const TYPES: &[Keyword] = &[
    Keyword::TypeYesNo,
    Keyword::TypeText,
    Keyword::TypeNumber,
    Keyword::TypeMoney,
    Keyword::TypePercentage,
    Keyword::TypePp,
    Keyword::TypeDate,
    Keyword::TypeInstant,
    Keyword::TypeTime,
    Keyword::TypeTerm,
    Keyword::TypeParty,
    Keyword::TypePlace,
    Keyword::TypeAttachment,
    Keyword::TypeDeclaration,
    Keyword::TypeRecord,
    Keyword::ListOf,
    Keyword::SetOf,
    Keyword::OneOf,
    Keyword::Judged,
    Keyword::Optional,
];
