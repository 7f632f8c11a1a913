//! The call as a document: what it says, without any proposal, so that it can be compared with the regulation.
//!
//! Every statement of the call is told, with its sources and readings. Conditions and amounts stand in the words of the
//! call itself. One file per part of a call.

mod asked;
mod division;
mod grant;
mod head;
mod period;
mod register;
mod requirement;
mod score;
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
    window::tell(&mut teller);
    asked::tell(&mut teller);
    requirement::defines(&mut teller);
    requirement::tell(&mut teller);
    table::tell(&mut teller);
    score::tell(&mut teller);
    grant::tell(&mut teller);
    division::tell(&mut teller);
    period::tell(&mut teller);
    tail::tell(&mut teller);
    testing::tell(&mut teller);
    teller.page
}
