//! The words around a diagnostic.

messages! {
    /// The call cannot be used.
    error() en "error" nl "fout";
    /// Something deserves a look.
    lint() en "warning" nl "waarschuwing";
    /// The author made this remark himself.
    note() en "note" nl "opmerking";
    /// The way out.
    help() en "help" nl "advies";
    /// How many errors, warnings and notes a call has.
    counted(errors: usize, lints: usize, notes: usize)
    en "{errors} {errors|error|errors}, {lints} {lints|warning|warnings}, {notes} {notes|note|notes}"
    nl "{errors} {errors|fout|fouten}, {lints} {lints|waarschuwing|waarschuwingen}, {notes} {notes|opmerking|opmerkingen}";
    /// What to write instead.
    write(text: String) en "write `{text}`" nl "schrijf `{text}`";
    /// What to take away.
    remove() en "leave this out" nl "laat dit weg";
}
