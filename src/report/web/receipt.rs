//! With what the decisions were made.

use super::Sheet;
use super::view::Pair;
use crate::report::names;
use crate::words::Message;
use crate::words::message::web as words;

impl Sheet<'_> {
    /// Hashes of the call, what it includes and the registers, and versions.
    pub(super) fn receipt(self) -> Vec<Pair> {
        let found = self.decisions;
        let mut out = Vec::new();
        let mut add = |term: Message, value: String| {
            out.push(Pair {
                term: self.say(&term),
                value,
            });
        };
        add(words::call_text(), found.call.sha256.clone());
        for included in &found.call.includes {
            add(
                words::included(included.file.clone()),
                included.sha256.clone(),
            );
        }
        for register in &found.registers {
            let version = self.ctx.when(&register.version).text(self.ctx.language);
            let value = match &register.sha256 {
                Some(hash) => format!("{version}, SHA-256 {hash}"),
                None => version,
            };
            let name = names::register(&register.name, self.ctx.language);
            add(words::register(name), value);
        }
        add(words::engine(), format!("mkbcall {}", found.engine_version));
        add(words::language(), found.language_version.to_owned());
        add(words::format(), found.format_version.to_owned());
        out
    }
}
