//! Pass 01: reading the text.

codes! {
    MKB0101 Error "unreadable-statement"
    unreadable_statement(found: String, suggestion: Option<String>)
    en "no statement starts with `{found}`" nl "geen opdracht begint met `{found}`"
    help en "[did you mean `{suggestion}`?]" nl "[bedoelde u `{suggestion}`?]";
}
