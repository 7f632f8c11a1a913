//! What a test expected and what came out.

use crate::quantity::Rational;

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
    /// Money of the ledger.
    spent(pot: Option<String>, amount: Option<Rational>) en "spent[ in {pot}][ {amount}]" nl "besteed[ in {pot}][ {amount}]";
    /// Money of the ledger.
    left(pot: Option<String>, amount: Option<Rational>) en "left[ in {pot}][ {amount}]" nl "over[ in {pot}][ {amount}]";
    /// A place in the list.
    rank(rank: Option<Rational>) en "rank[ {rank}]" nl "rang[ {rank}]";
    /// A draw that is asked.
    draw_among(ids: String) en "a draw among {ids}" nl "een loting tussen {ids}";
    /// No draw is asked.
    no_draw() en "no draw" nl "geen loting";
}
