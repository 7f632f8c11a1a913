//! Texts of an author with values in them: `You asked {requested}.`

/// A stretch of such a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// The name of a value.
    Value(&'a str),
    /// A brace without a partner.
    Open,
}

/// The stretches of a text. A brace written twice is a brace.
#[must_use]
pub fn said(text: &str) -> Vec<Said<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, tail) = rest.split_at(at);
        if !before.is_empty() {
            out.push(Said::Text(before));
        }
        let (brace, after) = tail.split_at(1);
        if let Some(after) = after.strip_prefix(brace) {
            out.push(Said::Text(brace));
            rest = after;
            continue;
        }
        match after.split_once('}') {
            Some((name, after)) if brace == "{" && !name.contains('{') => {
                out.push(Said::Value(name.trim()));
                rest = after;
            }
            _ => {
                out.push(Said::Open);
                rest = after;
            }
        }
    }
    if !rest.is_empty() {
        out.push(Said::Text(rest));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_between_braces() {
        let found = said("You asked { requested }, {{not}} {b");
        let expected = [
            Said::Text("You asked "),
            Said::Value("requested"),
            Said::Text(", "),
            Said::Text("{"),
            Said::Text("not"),
            Said::Text("}"),
            Said::Text(" "),
            Said::Open,
            Said::Text("b"),
        ];
        assert_eq!(found, expected);
    }
}
