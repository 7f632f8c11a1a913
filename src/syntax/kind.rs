//! The kinds of nodes: one per rule of the grammar that leaves a node.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::grammar::Rule;
use crate::words::keyword::{Keyword, TABLE};

/// Declares the kinds with the names of their grammar rules.
macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident $rule:literal $(also $also:literal)?),* $(,)?) => {
        /// What a node is. Named like the rule of the grammar, where its form can be read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind {
            /// A keyword.
            Word(Keyword),
            $($(#[$doc])* #[doc = concat!("`", $rule, "`")] $variant),*
        }

        /// The kinds by the names of their rules.
        const RULES: &[(&str, Kind)] = &[$(($rule, Kind::$variant), $(($also, Kind::$variant),)?)*];
    };
}

kinds! {
    File "file",
    OddName "odd_name",
    MissingOpen "missing_open",
    MissingClose "missing_close",
    CallStatement "call_statement",
    LibraryStatement "library_statement",
    ValidClause "valid_clause",
    Include "include",
    Authority "authority",
    Regime "regime",
    TimeZone "time_zone",
    Zone "zone",
    Territory "territory",
    TerritoryDate "territory_date",
    FormerPlaces "former_places",
    Languages "languages",
    Language "language",
    Currency "currency",
    MonthEnd "month_end",
    Source "source",
    UrlClause "url_clause",
    ConsultedClause "consulted_clause",
    PublishedClause "published_clause",
    AppliesFromClause "applies_from_clause",
    CiteClause "cite_clause",
    ReadingClause "reading_clause",
    SayClause "say_clause",
    Window "window",
    OpensClause "opens_clause",
    ClosesClause "closes_clause",
    WindowZone "window_zone",
    CutoffClause "cutoff_clause",
    PhaseClause "phase_clause",
    TermStatement "term_statement",
    WithinClause "within_clause",
    RankClause "rank_clause",
    ExtendClause "extend_clause",
    SuspendedClause "suspended_clause",
    Duty "duty",
    DueClause "due_clause",
    Remedy "remedy",
    RemedyFor "remedy_for",
    DefectClause "defect_clause",
    LateRepairClause "late_repair_clause",
    CeilingWindow "ceiling_window",
    CeilingLeftover "ceiling_leftover",
    Choice "choice",
    ChoiceValue "choice_value",
    Record "record",
    Proposal "proposal",
    Supplied "supplied",
    Field "field",
    Table "table",
    GivesClause "gives_clause",
    DefaultClause "default_clause",
    NoAmountClause "no_amount_clause",
    TableRows "table_rows",
    BarlessCell "barless_cell",
    TableBar "table_bar",
    TableCell "table_cell",
    CellContent "cell_content",
    CellPiece "cell_piece",
    CellAny "cell_any",
    CellValue "cell_value",
    CellRest "cell_rest",
    DerivedClause "derived_clause",
    AbsentClause "absent_clause",
    ChangedByClause "changed_by_clause",
    AsOnClause "as_on_clause",
    FinancedClause "financed_clause",
    Financier "financier",
    FieldType "field_type" also "element_type",
    ListType "list_type",
    SetType "set_type",
    OneType "one_type",
    RecordType "record_type",
    Define "define",
    Require "require",
    Exclude "exclude",
    MissingCondition "missing_condition",
    LateClause "late_clause",
    EachClause "each_clause",
    ThatClause "that_clause",
    AppliesIfClause "applies_if_clause",
    UnlessClause "unless_clause",
    ForceClause "force_clause",
    FormalClause "formal_clause",
    ExaminedFirstClause "examined_first_clause",
    LeadsToClause "leads_to_clause",
    Criterion "criterion",
    PointsClause "points_clause",
    WeightClause "weight_clause",
    CriterionThreshold "criterion_threshold",
    RankingTimes "ranking_times",
    CriterionApplies "criterion_applies",
    GroupClause "group_clause",
    IfCondition "if_condition",
    CriteriaGroup "criteria_group",
    GroupWeight "group_weight",
    Score "score",
    AssessorsClause "assessors_clause",
    AssessorsCut "assessors_cut",
    AssessorsLeast "assessors_least",
    RemovalClause "removal_clause",
    SpreadClause "spread_clause",
    VoteClause "vote_clause",
    VotesEntry "votes_entry",
    RemovedEntry "removed_entry",
    PointsValue "points_value",
    PointsRelative "points_relative",
    TotalClause "total_clause",
    ScoreThreshold "score_threshold",
    Ranking "ranking",
    RankingBy "ranking_by",
    RankingKey "ranking_key",
    TiesClause "ties_clause",
    Grant "grant",
    AmountClause "amount_clause",
    CostClause "cost_clause",
    ForEach "for_each",
    RateClause "rate_clause",
    PlusClause "plus_clause",
    MinusClause "minus_clause",
    TimesClause "times_clause",
    GrantMaximum "grant_maximum",
    GrantMinimum "grant_minimum",
    LoweredClause "lowered_clause",
    ExcessClause "excess_clause",
    RoundClause "round_clause",
    Ceiling "ceiling",
    Division "division",
    DivisionBy "division_by",
    DivisionLeadsTo "division_leads_to",
    ShortfallClause "shortfall_clause",
    ReserveClause "reserve_clause",
    Partial "partial",
    ShareOfAsked "share_of_asked",
    Reduce "reduce",
    ReduceRound "reduce_round",
    ReduceMinimum "reduce_minimum",
    InTurnClause "in_turn_clause",
    Pot "pot",
    PotAmount "pot_amount",
    PotMinimum "pot_minimum",
    LimitMaximum "limit_maximum",
    PerClause "per_clause",
    PotWithin "pot_within",
    RestClause "rest_clause",
    Quantity "quantity",
    PickClause "pick_clause",
    OfEach "of_each",
    DivisionStep "division_step",
    LeftoverClause "leftover_clause",
    PoolClause "pool_clause",
    AmountClass "amount_class",
    ClassMaximum "class_maximum",
    ClassAwards "class_awards",
    HoldsClause "holds_clause",
    Overlap "overlap",
    OverlapMost "overlap_most",
    DecidedClause "decided_clause",
    HigherCountsClause "higher_counts_clause",
    StandsClause "stands_clause",
    OneWindowClause "one_window_clause",
    CountingClause "counting_clause",
    FieldThreshold "field_threshold",
    FieldSum "field_sum",
    FieldFloor "field_floor",
    FieldElse "field_else",
    PointsSum "points_sum",
    NewValue "new_value",
    TestPot "test_pot",
    TestedQuantity "tested_quantity",
    ExpectMoney "expect_money",
    PotName "pot_name",
    ExpectRank "expect_rank",
    OthersClause "others_clause",
    Stage "stage",
    AfterClause "after_clause",
    StageEntry "stage_entry",
    TestStage "test_stage",
    Example "example",
    Entry "entry",
    ScoresEntry "scores_entry",
    Mark "mark",
    RecusedEntry "recused_entry",
    Value "value",
    RecordValue "record_value",
    ListValue "list_value",
    Test "test",
    GivenClause "given_clause",
    DrawClause "draw_clause",
    OverrideClause "override_clause",
    OverrideCloses "override_closes",
    OverrideOf "override_of",
    TestCeiling "test_ceiling",
    ExpectClause "expect_clause",
    ExpectField "expect_field",
    ExpectGrant "expect_grant",
    ExpectRemark "expect_remark",
    ExpectOne "expect_one",
    Outcome "outcome",
    Names "names",
    TiedNames "tied_names",
    Condition "condition",
    Block "block",
    Line "line",
    Chain "chain" also "value_chain",
    Operand "operand",
    Prefix "prefix",
    Minus "minus",
    Group "group",
    List "list",
    MissingBracket "missing_bracket",
    MissingComma "missing_comma",
    MissingList "missing_list",
    Function "function",
    Argument "argument",
    AmongThem "among_them",
    Place "place",
    Path "path",
    Operator "operator",
    OpAtMost "op_at_most",
    OpAtLeast "op_at_least",
    OpLess "op_less",
    OpMore "op_more",
    OpNotEqual "op_not_equal",
    SlipEqual "slip_equal",
    SlipTot "slip_tot",
    SlipAtMost "slip_at_most",
    SlipAtLeast "slip_at_least",
    SlipLessThan "slip_less_than",
    SlipMoreThan "slip_more_than",
    SlipIs "slip_is",
    Plus "plus",
    Times "times",
    Divide "divide",
    SlipTerm "slip_term",
    DayOrInstant "day_or_instant",
    Instant "instant",
    BadInstant "bad_instant",
    Date "date",
    Time "time",
    BadDate "bad_date",
    Money "money",
    BadMoney "bad_money",
    SlipEuroSign "slip_euro_sign",
    SlipEuro "slip_euro",
    CurrencyCode "currency_code",
    Percentage "percentage",
    BadPercentage "bad_percentage",
    SlipPercent "slip_percent",
    Pp "pp",
    Term "term",
    Unit "unit",
    SignedNumber "signed_number",
    Number "number",
    BadNumber "bad_number",
    Texts "texts",
    TaggedText "tagged_text",
    Text "text",
    BadText "bad_text",
    Name "name",
    BrokenClause "broken_clause",
    BrokenValue "broken_value",
    BrokenStatement "broken_statement",
    BrokenBlock "broken_block",
    BrokenText "broken_text",
    BrokenWord "broken_word",
}

/// What people write for a word, by the name of its rule: the tree has the word that was meant.
const SLIPS: &[(&str, Keyword)] = &[
    ("slip_word_at_most", Keyword::AtMost),
    ("slip_word_at_least", Keyword::AtLeast),
    ("slip_word_by", Keyword::By),
    ("slip_word_by_lot", Keyword::ByLot),
    ("slip_word_reserve", Keyword::Reserve),
];

/// The kind per rule, indexed by the rule: names are looked up once, not per node.
static BY_RULE: LazyLock<Vec<Option<Kind>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Kind> = RULES.iter().copied().collect();
    names.extend(TABLE.iter().map(|row| (row.rule, Kind::Word(row.keyword))));
    names.extend(SLIPS.iter().map(|(rule, word)| (*rule, Kind::Word(*word))));
    // `is geen x` is the only keyword that needs a look-ahead of its own.
    names.insert("is_geen", Kind::Word(Keyword::IsNot));
    let mut kinds = vec![None; Rule::all_rules().len() + 1];
    for rule in Rule::all_rules() {
        if let Some(place) = kinds.get_mut(*rule as usize) {
            *place = names.get(format!("{rule:?}").as_str()).copied();
        }
    }
    kinds
});

/// The kind of the nodes that `rule` leaves; `None` for rules that leave none.
pub(super) fn kind_of(rule: Rule) -> Option<Kind> {
    BY_RULE.get(rule as usize).copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rules that stand in look-aheads only, and so never leave a node.
    const LOOK_AHEADS: &[&str] = &[
        "row_stop",
        "short_start",
        "slip_comment",
        "source_head",
        "statement_brace",
        "statement_clause",
        "statement_colon",
        "statement_named",
        "tagged_start",
        "reserved",
        "WHITESPACE",
        "COMMENT",
        "EOI",
    ];

    #[test]
    fn every_rule_that_leaves_a_node_has_a_kind() {
        for rule in Rule::all_rules() {
            let name = format!("{rule:?}");
            let expected = !LOOK_AHEADS.contains(&name.as_str()) && !is_silent(&name);
            assert_eq!(kind_of(*rule).is_some(), expected, "{name}");
        }
        for (name, _) in RULES {
            assert!(
                Rule::all_rules()
                    .iter()
                    .any(|rule| format!("{rule:?}") == *name),
                "{name}"
            );
        }
    }

    fn is_silent(rule: &str) -> bool {
        include_str!("../../grammar/call.pest")
            .lines()
            .filter_map(|line| line.split_once('='))
            .any(|(name, body)| name.trim() == rule && body.trim_start().starts_with('_'))
    }
}
