//! For tests: a call with nothing in it, to be filled by hand.

use super::{Program, Regime};
use crate::quantity::Zone;
use crate::text::{Source, Sources};
use crate::words::{Bilingual, Language};

/// A call without statements.
pub(crate) fn bare_program() -> Program {
    let mut texts = Sources::new();
    texts.add(Source::new("bare.call", "call bare \"Bare\"\r\n"));
    Program {
        name: "bare".to_owned(),
        title: Bilingual::only(Language::En, "Bare"),
        authority: Bilingual::default(),
        regime: Regime::Other,
        #[expect(clippy::unwrap_used, reason = "tests")]
        zone: Zone::find("Europe/Amsterdam").unwrap(),
        month_end: crate::quantity::MonthEnd::Refuse,
        territory: None,
        languages: vec![Language::En],
        currency: "EUR".to_owned(),
        sources: Vec::new(),
        statements: Vec::new(),
        windows: Vec::new(),
        terms: Vec::new(),
        duties: Vec::new(),
        remedies: Vec::new(),
        choices: Vec::new(),
        records: Vec::new(),
        fields: Vec::new(),
        defines: Vec::new(),
        tables: Vec::new(),
        requirements: Vec::new(),
        votes: Vec::new(),
        at_filing: Vec::new(),
        overalls: Vec::new(),
        droppable: Vec::new(),
        criteria: Vec::new(),
        groups: Vec::new(),
        score: None,
        ranking: None,
        grant: None,
        ceilings: Vec::new(),
        division: None,
        readings: Vec::new(),
        examples: Vec::new(),
        tests: Vec::new(),
        uses: Vec::new(),
        paths: Vec::new(),
        texts,
        later: Vec::new(),
        undated: None,
    }
}
