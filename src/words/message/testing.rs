//! How a test of a call falls out.

use crate::words::{Money, Slot, Word};

messages! {
    /// The input of the test cannot be read.
    not_read(problem: String) en "the test cannot be read: {problem}" nl "de test is niet te lezen: {problem}";
    /// Another outcome than expected.
    outcome(proposal: String, expected: Word, found: Word, because: Option<Slot>)
    en "{proposal}: expected {expected}, found {found}[ because of {because}]"
    nl "{proposal}: verwacht {expected}, gevonden {found}[ wegens {because}]";
    /// The right outcome for another reason.
    because(proposal: String, expected: String, found: Slot)
    en "{proposal}: expected because of `{expected}`, found because of {found}"
    nl "{proposal}: verwacht wegens `{expected}`, gevonden wegens {found}";
    /// Another amount.
    amount(proposal: String, expected: Money, found: Slot)
    en "{proposal}: expected {expected}, found {found}"
    nl "{proposal}: verwacht {expected}, gevonden {found}";
    /// A proposal that the test does not have.
    no_proposal(proposal: String) en "the test has no proposal `{proposal}`" nl "de test heeft geen voorstel `{proposal}`";
    /// Another selection.
    selection(expected: Slot, found: Slot)
    en "expected selected: {expected}; found: {found}"
    nl "verwacht geselecteerd: {expected}; gevonden: {found}";
    /// Another reserve list.
    reserve(expected: Slot, found: Slot)
    en "expected on the reserve list: {expected}; found: {found}"
    nl "verwacht op de reservelijst: {expected}; gevonden: {found}";
    /// Another order.
    order(expected: Slot, found: Slot)
    en "expected order: {expected}; found: {found}" nl "verwachte volgorde: {expected}; gevonden: {found}";
    /// Another draw.
    draw(expected: Slot, found: Slot)
    en "expected a draw among {expected}; found: {found}"
    nl "verwacht loting tussen {expected}; gevonden: {found}";
    /// A draw where none was expected.
    no_draw(found: Slot) en "expected no draw; found one among {found}" nl "verwacht geen loting; gevonden loting tussen {found}";
    /// Nothing, in a list.
    nothing() en "none" nl "geen";
}
