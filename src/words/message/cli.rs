//! What the command line says by itself.

use crate::words::Slot;

messages! {
    /// A file that cannot be read.
    cannot_read(file: String, why: String) en "cannot read `{file}`: {why}" nl "kan `{file}` niet lezen: {why}";
    /// A file that is not UTF-8.
    not_utf8(file: String, line: usize)
    en "cannot read `{file}`: line {line} is not UTF-8; save the file as UTF-8"
    nl "kan `{file}` niet lezen: regel {line} is geen UTF-8; sla het bestand op als UTF-8";
    /// A file that cannot be written.
    cannot_write(file: String, why: String) en "cannot write `{file}`: {why}" nl "kan `{file}` niet schrijven: {why}";
    /// An id that the input does not have.
    unknown_proposal(id: String, suggestion: Option<String>)
    en "there is no proposal `{id}` in the input[; did you mean `{suggestion}`?]"
    nl "de invoer heeft geen voorstel `{id}`[; bedoelde u `{suggestion}`?]";
    /// An id of a proposal that could not be read.
    unread_proposal(id: String)
    en "proposal `{id}` could not be read" nl "voorstel `{id}` kon niet worden gelezen";
    /// A code that does not exist.
    unknown_code(code: String, suggestion: Option<String>)
    en "there is no code `{code}`[; did you mean `{suggestion}`?]"
    nl "de code `{code}` bestaat niet[; bedoelde u `{suggestion}`?]";
    /// A place that the register does not have.
    unknown_place(name: String, suggestions: Option<Slot>)
    en "the register knows no place `{name}`[; did you mean {suggestions}?]"
    nl "het register kent geen plaats `{name}`[; bedoelde u {suggestions}?]";
    /// A day that is none.
    not_a_day(text: String)
    en "`{text}` is not a day; write it as 2019-11-20" nl "`{text}` is geen dag; schrijf hem als 2019-11-20";
    /// A format that a command does not have.
    no_such_format(command: String, format: String, has: Slot)
    en "`{command}` has no format `{format}`; it has {has}" nl "`{command}` heeft geen vorm `{format}`; wel {has}";
    /// A template that cannot be filled.
    wrong_template(file: String, line: usize, what: String)
    en "template `{file}`, line {line}: {what}" nl "sjabloon `{file}`, regel {line}: {what}";
    /// A mistake of the program itself.
    internal(what: String)
    en "internal error: {what}; report it as a mistake of the program"
    nl "interne fout: {what}; meld dit als fout van het programma";
    /// The word before an error.
    error() en "error" nl "fout";
    /// The call has errors.
    call_has_errors(n: usize)
    en "the call has {n} {n|error|errors}; nothing was decided"
    nl "de oproep heeft {n} {n|fout|fouten}; er is niets beslist";
    /// A library was given where a call is needed.
    library_decides_nothing(file: String)
    en "{file} is a library, not a call: a call includes it"
    nl "{file} is een bibliotheek, geen oproep: een oproep neemt haar op";
    /// The input has problems.
    input_has_problems(n: usize)
    en "the input has {n} {n|problem|problems}; nothing was decided"
    nl "de invoer heeft {n} {n|probleem|problemen}; er is niets beslist";
    /// Some proposals were left out.
    left_out(n: usize)
    en "{n} {n|proposal was|proposals were} left out" nl "{n} {n|voorstel is|voorstellen zijn} weggelaten";
    /// A problem in the input, with its place.
    problem(place: String, kind: String, text: String) en "{place}: {kind}: {text}" nl "{place}: {kind}: {text}";
    /// A call without complaints.
    clean(file: String) en "{file}: no complaints" nl "{file}: geen aanmerkingen";
    /// How a call did.
    linted(file: String, counts: String) en "{file}: {counts}" nl "{file}: {counts}";
    /// A file that is not as `fmt` writes it.
    unformatted(file: String) en "{file}: not formatted" nl "{file}: niet opgemaakt";
    /// A file that was written anew.
    formatted(file: String) en "{file}: formatted" nl "{file}: opgemaakt";
    /// A file that cannot be formatted because of errors in it.
    not_formatted(file: String) en "{file}: left as it is" nl "{file}: ongewijzigd gelaten";
    /// A test that passes.
    test_passes(title: String) en "passes: {title}" nl "geslaagd: {title}";
    /// A test that fails.
    test_fails(title: String) en "fails: {title}" nl "mislukt: {title}";
    /// What a failing test saw.
    test_saw(expected: String, found: String)
    en "expected {expected}, found {found}" nl "verwacht {expected}, gevonden {found}";
    /// How the tests went.
    tests_counted(passed: usize, failed: usize)
    en "{passed} {passed|test passes|tests pass}, {failed} {failed|fails|fail}"
    nl "{passed} {passed|test geslaagd|tests geslaagd}, {failed} mislukt";
    /// A call without tests.
    no_tests(file: String) en "{file}: no tests" nl "{file}: geen tests";
    /// Heading of a list.
    example() en "Example" nl "Voorbeeld";
    /// What is said, with slots unfilled.
    says(message: String) en "It says: {message}" nl "De melding: {message}";
    /// What it advises, with slots unfilled.
    advises(help: String) en "It advises: {help}" nl "Het advies: {help}";
}
