//! Receipts: what is said when decisions are made again.

use crate::words::Slot;

messages! {
    /// A text that is no receipt.
    unreadable(why: String)
    en "this is no receipt; `check --receipt FILE` writes one ({why})"
    nl "dit is geen bewijsbestand; `check --receipt BESTAND` schrijft er een ({why})";
    /// A file that does not stand where the receipt says.
    moved(file: String, option: &str)
    en "`{file}`, which the receipt names, is not there; say where it is with `{option} FILE`"
    nl "`{file}`, dat het bewijsbestand noemt, staat er niet; zeg met `{option} BESTAND` waar het is";
    /// A receipt of another major version.
    other_version(version: String)
    en "this receipt has format version `{version}`; this program reads version 1"
    nl "dit bewijsbestand heeft formaatversie `{version}`; dit programma leest versie 1";
    /// A language that does not exist.
    other_language(language: String)
    en "the receipt names a language `{language}`; there are only `nl` and `en`"
    nl "het bewijsbestand noemt een taal `{language}`; er zijn alleen `nl` en `en`";
    /// A complaint about a file.
    about(file: String, what: String) en "{file}: {what}" nl "{file}: {what}";
    /// Everything is the same.
    identical(n: usize, hash: String)
    en "identical: {n} {n|decision|decisions}, SHA-256 of the result {hash}"
    nl "identiek: {n} {n|beslissing|beslissingen}, SHA-256 van de uitkomst {hash}";
    /// Something is not the same.
    differs() en "not identical" nl "niet identiek";
    /// What was recorded and what was found.
    recorded_found(what: Slot, recorded: String, found: String)
    en "{what}: recorded {recorded}, found {found}"
    nl "{what}: vastgelegd {recorded}, gevonden {found}";
    /// The hash of the call.
    the_call(file: String) en "the call `{file}`, SHA-256" nl "de oproep `{file}`, SHA-256";
    /// The hash of an included file.
    the_include(file: String)
    en "the included file `{file}`, SHA-256" nl "het opgenomen bestand `{file}`, SHA-256";
    /// The hash of the input.
    the_input(file: String) en "the input `{file}`, SHA-256" nl "de invoer `{file}`, SHA-256";
    /// A register.
    the_register(name: String) en "the register `{name}`" nl "het register `{name}`";
    /// The version of the engine.
    the_engine() en "the version of the engine" nl "de versie van het programma";
    /// The version of the language.
    the_language() en "the version of the call language" nl "de versie van de oproeptaal";
    /// The version of the format.
    the_format() en "the version of the format" nl "de versie van het formaat";
    /// The hash of the result.
    the_result_hash() en "the SHA-256 of the result" nl "de SHA-256 van de uitkomst";
    /// What the receipt says about itself.
    the_receipt(path: String) en "the receipt, `{path}`" nl "het bewijsbestand, `{path}`";
    /// A value of the result.
    the_value(proposal: Option<String>, finding: Option<String>, path: String)
    en "the result[, proposal `{proposal}`][, finding `{finding}`], `{path}`"
    nl "de uitkomst[, voorstel `{proposal}`][, bevinding `{finding}`], `{path}`";
    /// Nothing stands there.
    nothing() en "nothing" nl "niets";
    /// Only versions differ.
    same_result()
    en "the decisions are the same" nl "de beslissingen zijn dezelfde";
    /// A file of the replay that cannot be read as before.
    cannot_replay() en "the decisions cannot be made again" nl "de beslissingen kunnen niet opnieuw worden genomen";
}
