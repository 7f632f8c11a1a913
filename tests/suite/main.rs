//! All tests that see the crate from outside, in one program: it links once.

mod common;

mod assessors;
#[cfg(feature = "cli")]
mod calls;
mod check;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod cli_results;
mod codes;
mod coverage;
mod dependencies;
mod describe;
mod elements;
mod evaluate;
mod financing;
mod fit;
mod floors;
mod grant;
mod in_turn;
#[cfg(feature = "cli")]
mod include;
mod language_reference;
#[cfg(feature = "pages")]
mod letters;
#[cfg(feature = "pages")]
mod letters_acts;
#[cfg(feature = "cli")]
mod new;
mod overrides;
mod parse;
mod public;
#[cfg(feature = "cli")]
mod publish;
#[cfg(feature = "cli")]
mod readme;
#[cfg(feature = "cli")]
mod real_calls;
#[cfg(feature = "cli")]
mod receipts;
#[cfg(feature = "cli")]
mod receipts_generated;
mod repairs;
mod repairs_applied;
mod repairs_brute;
mod report;
mod schemas;
mod score;
mod stability;
mod stages;
mod supplied;
mod textmate;
mod time;
#[cfg(feature = "cli")]
mod traps;
mod unknown;
mod versions;
#[cfg(feature = "pages")]
mod web;
mod whole;
mod words;
