//! With what a selection was made: the call, its texts, the registers, by version and hash.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::decision::{CallHead, Included, RegisterVersion};
use crate::program::Program;
use crate::quantity::{date_text, zone_data_version};
use crate::register::register_versions;
use crate::text::{Source, SourceId};
use crate::words::Language;

/// The call by name and hash.
pub(super) fn call_head(program: &Program, language: Language) -> CallHead {
    let main = program.texts.get(SourceId(0));
    let others = program.texts.iter().filter(|(id, _)| *id != SourceId(0));
    CallHead {
        id: program.name.clone(),
        title: program.title.get(language).to_owned(),
        currency: program.currency.clone(),
        regime: program.regime.json_name(),
        sha256: text_sha256(main.map_or("", Source::text)),
        includes: others
            .map(|(_, source)| Included {
                file: source.name().to_owned(),
                sha256: text_sha256(source.text()),
            })
            .collect(),
    }
}

/// The registers that are part of this program.
pub(super) fn registers() -> Vec<RegisterVersion> {
    let mut registers: Vec<RegisterVersion> = register_versions()
        .iter()
        .map(|version| RegisterVersion {
            name: version.name.to_owned(),
            version: date_text(version.as_of),
            sha256: Some(version.sha256.clone()),
        })
        .collect();
    registers.push(RegisterVersion {
        name: "tzdb".to_owned(),
        version: zone_data_version().to_owned(),
        sha256: None,
    });
    registers.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    registers
}

/// The SHA-256 of a text with LF line ends, whatever ends its lines in the file.
#[must_use]
pub fn text_sha256(text: &str) -> String {
    let digest = if text.contains('\r') {
        Sha256::digest(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Sha256::digest(text)
    };
    digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_do_not_change_a_hash() {
        let hash = "a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447";
        assert_eq!(text_sha256("hello world\n"), hash);
        assert_eq!(text_sha256("hello world\r\n"), hash);
        assert_eq!(text_sha256("hello world\r"), hash);
    }
}
