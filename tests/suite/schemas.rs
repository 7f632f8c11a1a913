//! Every call in `calls/` with each of its inputs: the input fits the schema of its call, the decisions fit theirs, and what
//! decides is among the findings.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, Schemas};
use mkbcall::check::check;
use mkbcall::decision::{decisions_json, schema};
use mkbcall::program::Program;
use mkbcall::proposal::{FitOptions, fit};
use mkbcall::select::decide;
use mkbcall::words::Language;
use serde_json::Value;

use crate::common;

fn complaint(schema: &str, value: &Value) -> Option<String> {
    let mut compiler = Compiler::new();
    let schema = serde_json::from_str(schema).unwrap();
    compiler.add_resource("schema.json", schema).unwrap();
    let mut schemas = Schemas::new();
    let index = compiler.compile("schema.json", &mut schemas).unwrap();
    let outcome = schemas.validate(value, index);
    outcome.err().map(|error| format!("{error:#}"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    paths.sort();
    paths
}

fn program(path: &Path) -> Program {
    check(&common::parsed(path)).program.unwrap()
}

#[test]
fn inputs_and_decisions_fit_their_schemas() {
    let mut n_checked = 0;
    for folder in common::call_folders() {
        for call in files(&folder, "call") {
            let program = program(&call);
            for path in files(&folder, "json") {
                let text = fs::read_to_string(&path).unwrap();
                let given: Value = serde_json::from_str(&text).unwrap();
                assert_eq!(complaint(&schema::input(None), &given), None, "{path:?}");
                let own = schema::input(Some(&program));
                assert_eq!(complaint(&own, &given), None, "{path:?}");
                let input = fit(&program, "input.json", &text, FitOptions::default()).unwrap();
                for language in [Language::En, Language::Nl] {
                    let text = decisions_json(&decide(&program, &input, language));
                    let decisions: Value = serde_json::from_str(&text).unwrap();
                    let found = complaint(schema::decisions(), &decisions);
                    assert_eq!(found, None, "{path:?}");
                    what_decides_is_found(&decisions);
                }
                n_checked += 1;
            }
        }
    }
    assert!(n_checked > 0);
}

fn what_decides_is_found(decisions: &Value) {
    for decision in decisions["decisions"].as_array().unwrap() {
        let findings = decision["findings"].as_array().unwrap();
        let mut ids: Vec<&str> = findings
            .iter()
            .map(|finding| finding["id"].as_str().unwrap())
            .collect();
        let deciding = decision["deciding"].as_array().unwrap();
        assert!(!deciding.is_empty(), "{}", decision["proposal"]);
        let children = findings
            .iter()
            .flat_map(|finding| finding["children"].as_array().unwrap());
        for id in deciding.iter().chain(children) {
            assert!(
                ids.contains(&id.as_str().unwrap()),
                "{}: {id}",
                decision["proposal"]
            );
        }
        let n_findings = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(
            ids.len(),
            n_findings,
            "{}: an id twice",
            decision["proposal"]
        );
    }
}
