//! What others build on: results can be sent between threads.

use mkbcall::decision::{Decision, Decisions, Finding};
use mkbcall::diagnostic::Diagnostic;
use mkbcall::program::Program;
use mkbcall::proposal::{Input, InputProblem};
use mkbcall::quantity::{DateError, NumberError, TermError};
use mkbcall::syntax::Parsed;

fn can_travel<T: Send + Sync + 'static>() {}

#[test]
fn results_and_errors_are_send_and_sync() {
    can_travel::<Parsed>();
    can_travel::<Diagnostic>();
    can_travel::<Program>();
    can_travel::<Input>();
    can_travel::<InputProblem>();
    can_travel::<Decisions>();
    can_travel::<Decision>();
    can_travel::<Finding>();
    can_travel::<DateError>();
    can_travel::<NumberError>();
    can_travel::<TermError>();
}
