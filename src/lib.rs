//! Funding calls as files: check proposals against a call, score, rank, divide the money, and explain every decision.
//!
//! The stages have distinct types, in this order:
//!
//! | step | from | to |
//! | --- | --- | --- |
//! | [`parse`] | a [`text::Source`] | [`syntax::Parsed`]: always a tree, with complaints |
//! | [`check()`] | a tree | [`check::Checked`]: a [`Program`] only if no error was found |
//! | [`fit`] | a program and an input file | [`Input`], or all [`InputProblem`]s at once |
//! | [`assess`] | a program and one proposal | [`Assessment`]: verdicts, points, amount |
//! | [`decide`] | a program and an input | [`Decisions`]: outcomes, order, money, and every reason |
//! | [`report`] | decisions | pages of text, or JSON |
//!
//! Guaranteed: no I/O, no clock, no global state that shows, no panic on any input; the same input gives the same bytes.
//! Deliberately absent: binary floating point, and anything that reads files (that is the command line's).
//!
//! ```
//! use mkbcall::decision::{Outcome, Verdict};
//! use mkbcall::evaluate::{Assessment, Stage};
//! use mkbcall::proposal::FitOptions;
//! use mkbcall::text::Source;
//! use mkbcall::words::Language;
//!
//! let call = r#"
//! call quick_scan "Quick scan for SMEs"
//! authority "Example authority"
//! regime    subsidy
//! time zone Europe/Amsterdam
//! window { opens 2026-01-05 09:00   closes before 2026-02-02 17:00   cite rules }
//! source rules "Rules for quick scans"
//! proposal { staff number "persons employed"   requested money "the requested amount" }
//! require small "Fewer than 250 persons are employed": staff less than 250   cite rules
//! require band "At most 10 thousand euros": requested at most EUR 10_000   cite rules
//! "#;
//! let input = r#"{ "format_version": "1.0", "call": "quick_scan", "proposals": [
//!     { "id": "P1", "received": "2026-01-06T12:00:00+01:00", "facts": { "staff": 12, "requested": 8000 } },
//!     { "id": "P2", "received": "2026-01-06T12:30:00+01:00", "facts": { "staff": 12, "requested": "10000.01" } } ] }"#;
//!
//! // Parse and check: complaints carry places and exist in both languages.
//! let parsed = mkbcall::parse(Source::new("quick.call", call), &mut |_| None);
//! let checked = mkbcall::check(&parsed);
//! let said = mkbcall::diagnostic::plain(&checked.diagnostics, &parsed.sources, Language::En);
//! let program = checked.program.ok_or(said)?;
//!
//! // Fit: every problem of the input is told at once.
//! let input = mkbcall::fit(&program, "quick.json", input, FitOptions::default())
//!     .map_err(|problems| problems[0].text(Language::En))?;
//!
//! // Evaluate one proposal: small, reusable, without texts.
//! let mut assessment = Assessment::default();
//! mkbcall::assess(&program, &input.proposals[1], input.as_of, &mut assessment);
//! assert_eq!(assessment.stage, Stage::Ended(Outcome::Refused));
//!
//! // Select, and read the findings that decided.
//! let decisions = mkbcall::decide(&program, &input, Language::En);
//! let [first, second] = decisions.decisions.as_slice() else { panic!("two proposals") };
//! assert_eq!((first.outcome, second.outcome), (Outcome::Eligible, Outcome::Refused));
//! assert_eq!(second.deciding, ["band"]);
//! let band = second.findings.iter().find(|finding| finding.id == "band").ok_or("no finding")?;
//! assert_eq!(band.verdict, Verdict::NotMet);
//! assert_eq!(band.observed[0].fact, "/facts/requested");
//!
//! // Report: the same in words.
//! let page = mkbcall::report::one(&decisions, second, Language::En);
//! assert!(mkbcall::report::plain(&page).contains("(`requested`) is €10,000.01; required: at most €10,000"));
//! # Ok::<(), String>(())
//! ```

pub mod analyse;
pub mod check;
pub mod decision;
pub mod diagnostic;
pub mod evaluate;
pub mod format;
pub mod program;
pub mod proposal;
pub mod quantity;
pub mod register;
pub mod report;
pub mod select;
pub mod syntax;
pub mod text;
pub mod words;

pub use check::check;
pub use decision::Decisions;
pub use evaluate::{Assessment, assess};
pub use program::Program;
pub use proposal::{Input, InputProblem, fit};
pub use select::decide;
pub use syntax::parse;
