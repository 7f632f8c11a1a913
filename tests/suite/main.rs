//! All tests that see the crate from outside, in one program: it links once.

mod common;

#[cfg(feature = "cli")]
mod calls;
mod check;
#[cfg(feature = "cli")]
mod cli;
mod codes;
mod coverage;
mod dependencies;
mod describe;
mod evaluate;
mod fit;
mod floors;
mod grant;
#[cfg(feature = "cli")]
mod include;
mod language_reference;
#[cfg(feature = "cli")]
mod new;
mod overrides;
mod parse;
mod public;
#[cfg(feature = "cli")]
mod readme;
#[cfg(feature = "cli")]
mod real_calls;
mod report;
mod schemas;
mod score;
mod stability;
mod textmate;
mod time;
#[cfg(feature = "cli")]
mod traps;
mod unknown;
mod words;
