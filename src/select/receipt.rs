//! With what a selection was made: the call, its texts, the registers, by version and hash.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::decision::{
    CallHead, Decisions, Included, Receipt, ReceiptCall, ReceiptDraw, ReceiptFile, ReceiptResult,
    RegisterVersion, Tree, decisions_json,
};
use crate::program::Program;
use crate::proposal::{FitOptions, Input};
use crate::quantity::{date_text, zone_data_version};
use crate::register::register_versions;
use crate::text::{Source, SourceId};
use crate::words::Language;

use super::lot::UNUSED_DRAW;

/// Where the files of a run stand, seen from its receipt; the library itself reads none.
#[derive(Debug, Clone, Copy)]
pub struct Paths<'a> {
    /// Where the call stands.
    pub call: &'a str,
    /// Where the input stands.
    pub input: &'a str,
    /// Where each included file stands, seen from the call: in the order of [`CallHead::includes`].
    pub includes: &'a [String],
}

/// The receipt of decisions on `input`, whose text is `input_text` and which was read with `options`. `decisions` are all that
/// [`decide`](super::decide) gave, in `language`.
#[must_use]
pub fn receipt(
    program: &Program,
    (input, input_text, options): (&Input, &str, FitOptions),
    decisions: &Decisions,
    language: Language,
    paths: Paths<'_>,
) -> Receipt {
    let file = |file: &str, path: &str, sha256: String| ReceiptFile {
        file: file.to_owned(),
        path: path.to_owned(),
        sha256,
    };
    let call = &decisions.call;
    let includes = call.includes.iter().enumerate().map(|(at, included)| {
        let path = paths.includes.get(at).unwrap_or(&included.file);
        file(&included.file, path, included.sha256.clone())
    });
    let result = decisions_json(decisions);
    Receipt {
        format_version: decisions.format_version.to_owned(),
        engine_version: decisions.engine_version.to_owned(),
        language_version: decisions.language_version.to_owned(),
        language: language.code().to_owned(),
        skip_unread: options.skip_unread,
        call: ReceiptCall {
            id: call.id.clone(),
            file: program
                .texts
                .get(SourceId(0))
                .map_or("", Source::name)
                .to_owned(),
            path: paths.call.to_owned(),
            sha256: call.sha256.clone(),
            includes: includes.collect(),
        },
        registers: decisions.registers.clone(),
        input: file(&input.file, paths.input, text_sha256(input_text)),
        draws: draws(input, decisions),
        overrides: Tree::of(&decisions.overrides),
        result: ReceiptResult {
            sha256: text_sha256(&result),
            decisions: Tree::of(decisions),
        },
    }
}

/// The recorded draws; one that a remark calls unused settled nothing.
fn draws(input: &Input, decisions: &Decisions) -> Vec<ReceiptDraw> {
    let is_unused = |at: usize| {
        let about = format!("/draws/{at}");
        let mut remarks = decisions.remarks.iter();
        remarks.any(|remark| remark.code == UNUSED_DRAW && remark.about == about)
    };
    let shown = |(at, draw): (usize, &crate::proposal::Draw)| ReceiptDraw {
        question: draw.question.clone(),
        order: draw.order.clone(),
        on: draw.on.clone(),
        by: draw.by.clone(),
        used: !is_unused(at),
    };
    input.draws.iter().enumerate().map(shown).collect()
}

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
