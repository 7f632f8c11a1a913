//! The call as a document: what it says, without any proposal, so that it can be compared with the regulation.
//!
//! Every statement of the call is told, with its sources and readings. Conditions and amounts stand in the words of the
//! call itself. One file per part of a call.

mod asked;
mod assessors;
mod division;
mod field;
mod grant;
mod head;
mod parts;
mod period;
mod register;
mod requirement;
mod score;
mod stage;
mod statement;
mod table;
mod tail;
mod teller;
mod testing;
mod window;
mod written;

use crate::program::Program;
use crate::words::Language;

use super::page::Page;
use teller::Teller;

pub use register::algorithm_register;

/// What the call says, in the order in which a reader asks: who and when, what is asked, what is required, how points and
/// money are given, what follows, and on which texts and readings that rests.
#[must_use]
pub fn describe(program: &Program, language: Language) -> Page {
    let mut teller = Teller::new(program, language);
    head::tell(&mut teller);
    for stage in program.stages() {
        teller.program = stage;
        stage::tell(&mut teller);
        rules(&mut teller);
    }
    testing::tell(&mut teller);
    teller.page
}

/// What one call says, or one stage of it.
fn rules(teller: &mut Teller) {
    window::tell(teller);
    asked::tell(teller);
    requirement::defines(teller);
    requirement::tell(teller);
    field::at_filing(teller);
    table::tell(teller);
    score::tell(teller);
    grant::tell(teller);
    division::tell(teller);
    period::tell(teller);
    tail::tell(teller);
}
