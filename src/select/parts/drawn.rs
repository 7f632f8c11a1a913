//! Which recorded draws settle something: a draw on a tie that decides nobody's outcome or amount is as if it was not there.

use super::explore::{Explored, explore};
use super::field::Field;
use super::idle::TRIED;
use super::run::Tie;
use crate::proposal::Draw;
use crate::select::lot::Lots;

/// All courses, with the recorded draws that settle something. Each draw is judged with those left of the others, in the order
/// of their questions. One on more members than are tried is asked wherever it is used.
pub(super) fn explore_drawn<'a>(
    field: &Field<'a>,
    draws: &'a [Draw],
    names: &[String],
) -> (Explored, Lots<'a>) {
    let (mut explored, mut lots) = explore(field, Lots::new("", field.standings, draws), names);
    let mut left_out = Vec::new();
    for at in lots.settled() {
        let Some(draw) = draws.get(at).filter(|draw| draw.order.len() <= TRIED) else {
            continue;
        };
        let mut others = Lots::new("", field.standings, draws);
        for out in &left_out {
            others.leave_out(*out);
        }
        others.leave_out(at);
        let (without, rest) = explore(field, others, names);
        let mut asked = without.asked.iter();
        if !asked.any(|asked| question(field, names, &asked.tie).0 == draw.question) {
            left_out.push(at);
            (explored, lots) = (without, rest);
        }
    }
    (explored, lots)
}

/// The question that a tie asks, and its members by id.
pub(super) fn question(field: &Field, names: &[String], tie: &Tie) -> (String, Vec<String>) {
    let standings = tie.1.iter().filter_map(|at| field.standings.get(*at));
    let mut among: Vec<String> = standings.map(|one| one.id.to_owned()).collect();
    among.sort_unstable();
    let list = names.get(tie.0).map_or("", String::as_str);
    (format!("{list}:{}", among.join(",")), among)
}
