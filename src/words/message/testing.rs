//! Examples and tests: what is given, what a test expected and what came out.

use crate::quantity::Rational;
use crate::words::{Slot, Word};

messages! {
    /// An outcome, with the amount and the deciding statement where they matter.
    outcome(outcome: &str, amount: Option<Rational>, because: Option<String>)
        en "{outcome}[ with {amount}][ because of {because}]" nl "{outcome}[ met {amount}][ wegens {because}]";
    /// What the grant comes to.
    grant(amount: Option<Rational>) en "grant[ {amount}]" nl "bijdrage[ {amount}]";
    /// A remark.
    remark(because: String) en "remark because of {because}" nl "opmerking wegens {because}";
    /// No remark on what is not met.
    no_remark() en "no remark" nl "geen opmerking";
    /// Who is selected.
    selection(ids: String) en "selection {ids}" nl "selectie {ids}";
    /// Who is on the reserve list.
    reserve_list(ids: String) en "reserve list {ids}" nl "reservelijst {ids}";
    /// The ranking.
    order(ids: String) en "order {ids}" nl "volgorde {ids}";
    /// A draw that is asked.
    draw_among(ids: String) en "a draw among {ids}" nl "een loting tussen {ids}";
    /// No draw is asked.
    no_draw() en "no draw" nl "geen loting";

    /// Heading.
    heading_tests() en "Examples and tests" nl "Voorbeelden en tests";
    /// How to read the examples.
    about_tests()
    en "Examples are invented proposals. Each test says what is decided on them; the call is only right if all hold."
    nl "Voorbeelden zijn verzonnen voorstellen. Elke test zegt wat daarop wordt beslist; de oproep klopt alleen als alle slagen.";
    /// An example.
    example(name: String) en "Example `{name}`" nl "Voorbeeld `{name}`";
    /// A test.
    test(title: String) en "Test: {title}" nl "Test: {title}";
    /// An example that follows another.
    example_of(base: String) en "As example `{base}`, except:" nl "Als voorbeeld `{base}`, behalve:";
    /// A proposal of a test.
    given(name: String, base: Option<String>, entries: Option<Slot>)
    en "Given `{name}`[, as example `{base}`][, with {entries}]."
    nl "Gegeven `{name}`[, als voorbeeld `{base}`][, met {entries}].";
    /// An entry and its value.
    entry(key: String, value: String) en "`{key}`: {value}" nl "`{key}`: {value}";
    /// A mark.
    mark(criterion: String, assessor: String, points: Rational)
    en "`{criterion}` by {assessor}: {points}" nl "`{criterion}` door {assessor}: {points}";
    /// Somebody who takes no part.
    recused(assessor: String, reason: String)
    en "{assessor} takes no part: {reason}" nl "{assessor} doet niet mee: {reason}";
    /// The ceiling of a test.
    test_ceiling(amount: Slot) en "The ceiling is {amount}." nl "Het plafond is {amount}.";
    /// A recorded draw.
    test_draw(among: Slot, order: Slot)
    en "Drawn among {among}: the order is {order}." nl "Geloot tussen {among}: de volgorde is {order}.";
    /// An expected outcome.
    expected_outcome(proposal: Option<String>, outcome: Word, amount: Option<Slot>, because: Option<String>)
    en "Expected[ of `{proposal}`]: {outcome}[ with {amount}][ because of `{because}`]."
    nl "Verwacht[ van `{proposal}`]: {outcome}[ met {amount}][ wegens `{because}`].";
    /// An expected amount.
    expected_grant(proposal: Option<String>, amount: Slot)
    en "Expected[ of `{proposal}`]: a grant of {amount}." nl "Verwacht[ van `{proposal}`]: een bijdrage van {amount}.";
    /// An expected remark.
    expected_remark(proposal: Option<String>, because: String)
    en "Expected[ of `{proposal}`]: a remark because of `{because}`."
    nl "Verwacht[ van `{proposal}`]: een opmerking wegens `{because}`.";
    /// What is expected of all proposals.
    expected(what: String) en "Expected: {what}." nl "Verwacht: {what}.";
}
