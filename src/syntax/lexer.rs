//! Words, numbers, texts, comments and signs: what stands between line breaks, without what it means.
//!
//! The grammar skips comments and blank lines silently, so that none of them stands between the children of a node. Here
//! they are found again: for the formatter, for the places of slips (`;`, `//`, a no-break space), for the count of brackets
//! before parsing, and to end the span of a node at its last word. Texts end as the grammar ends them.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, digits and `_`, starting with a letter or `_`.
    Word,
    /// Digits and what belongs to them: `2019-11-20`, `17:00`, `400_000`, `2.8`.
    Number,
    /// A text between quotes, closed.
    Text,
    /// A text that nothing closes, or between other quotes.
    OddText,
    /// `#`, `//` or `/*` to the end of the line.
    Comment,
    /// A line break.
    Newline,
    /// Spaces and tabs.
    Blank,
    /// A space that looks like one and is none, or a mark of the byte order.
    OddBlank,
    /// Any other character.
    Sign(char),
}

/// One token: a range of bytes of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: TokenKind,
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
}

impl Token {
    /// Whether it says something, rather than separate what does.
    pub(crate) fn is_significant(&self) -> bool {
        !matches!(
            self.kind,
            TokenKind::Comment | TokenKind::Newline | TokenKind::Blank | TokenKind::OddBlank
        ) && self.kind != TokenKind::Sign(';')
    }
}

/// The tokens of `text` from `start` up to `end`; together they cover it.
pub(crate) fn tokens(text: &str, start: usize, end: usize) -> impl Iterator<Item = Token> {
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = text.get(at..end)?;
        let first = rest.chars().next()?;
        let (kind, length) = token(rest, first);
        let token = Token {
            kind,
            start: at,
            end: at + length,
        };
        at += length;
        Some(token)
    })
}

/// The end of the last significant token between `start` and `end`, else `start`.
pub(crate) fn significant_end(text: &str, start: usize, end: usize) -> usize {
    tokens(text, start, end)
        .filter(Token::is_significant)
        .last()
        .map_or(start, |token| token.end)
}

fn token(rest: &str, first: char) -> (TokenKind, usize) {
    match first {
        '\n' => (TokenKind::Newline, 1),
        '\r' => (
            TokenKind::Newline,
            if rest.starts_with("\r\n") { 2 } else { 1 },
        ),
        ' ' | '\t' => (TokenKind::Blank, while_in(rest, |c| c == ' ' || c == '\t')),
        '\u{A0}' | '\u{202F}' | '\u{FEFF}' => (TokenKind::OddBlank, first.len_utf8()),
        '#' => (TokenKind::Comment, line(rest)),
        '/' if rest.starts_with("//") || rest.starts_with("/*") => (TokenKind::Comment, line(rest)),
        '"' => quoted(rest),
        '“' | '”' | '„' | '«' => (
            TokenKind::OddText,
            odd_quoted(rest, &['“', '”', '"', '»'], false),
        ),
        '\'' | '‘' | '’' => match odd_quoted(rest, &['\'', '’'], true) {
            0 => (TokenKind::Sign(first), first.len_utf8()),
            length => (TokenKind::OddText, length),
        },
        _ if first.is_ascii_digit() => (TokenKind::Number, number(rest)),
        _ if is_word(first) => (TokenKind::Word, while_in(rest, is_word)),
        _ => (TokenKind::Sign(first), first.len_utf8()),
    }
}

/// Whether a character may stand in a word. Combining marks count, as in the grammar.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || unicode_normalization::char::is_combining_mark(c)
}

fn while_in(rest: &str, test: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !test(c)).unwrap_or(rest.len())
}

fn line(rest: &str) -> usize {
    rest.find(['\n', '\r']).unwrap_or(rest.len())
}

/// Digits with what glues them to further digits (`.`, `,`, `_`, `-`, `:`), so that a date is one token.
fn number(rest: &str) -> usize {
    let mut length = 0;
    loop {
        length += while_in(rest.get(length..).unwrap_or(""), is_word);
        let mut next = rest.get(length..).unwrap_or("").chars();
        let glued = matches!(next.next(), Some('.' | ',' | '-' | ':' | '–'))
            && next.next().is_some_and(|c| c.is_ascii_digit());
        if !glued {
            return length;
        }
        length += rest
            .get(length..)
            .and_then(|tail| tail.chars().next())
            .map_or(1, char::len_utf8);
    }
}

/// A text between `"`: up to its closing quote on this line, else up to what opens or closes a body at the line's end.
/// The line is looked at no further than the quote: a long line of short texts would take time with the square of it.
fn quoted(rest: &str) -> (TokenKind, usize) {
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (TokenKind::Text, at + 1),
            '\n' | '\r' => break,
            '\\' if matches!(chars.peek(), Some((_, '"' | '\\'))) => {
                chars.next();
            }
            _ => {}
        }
    }
    (
        TokenKind::OddText,
        text_stop(rest.get(..line(rest)).unwrap_or("")),
    )
}

/// The length of a line without the brace or colon at its end and the spaces around that.
fn text_stop(line: &str) -> usize {
    let trimmed = line.trim_end_matches([' ', '\t', '\u{A0}', '\u{202F}', '\u{FEFF}']);
    match trimmed.chars().next_back() {
        Some(c @ ('{' | ':' | '}')) => trimmed.len() - c.len_utf8(),
        _ => line.len(),
    }
}

/// A text between other quotes; with `closed` it must end within 300 characters on this line and hold no brace, else the
/// length is 0.
fn odd_quoted(rest: &str, closing: &[char], closed: bool) -> usize {
    let mut last = 0;
    for (count, (at, c)) in rest.char_indices().enumerate() {
        let gives_up = closed && (matches!(c, '{' | '}') || count > 300);
        if matches!(c, '\n' | '\r') || gives_up {
            break;
        }
        if count > 0 && closing.contains(&c) {
            return if closed && count == 1 {
                0
            } else {
                at + c.len_utf8()
            };
        }
        last = at + c.len_utf8();
    }
    let first = rest.chars().next().map_or(0, char::len_utf8);
    if closed {
        0
    } else {
        text_stop(rest.get(..last).unwrap_or("")).max(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<TokenKind> {
        tokens(text, 0, text.len())
            .filter(|token| token.kind != TokenKind::Blank)
            .map(|token| token.kind)
            .collect()
    }

    #[test]
    fn tokens_cover_the_text_and_texts_end_with_their_line() {
        use TokenKind::{Comment, Newline, Number, OddText, Sign, Text, Word};
        assert_eq!(
            kinds("a 2019-11-20 17:00 # b"),
            [Word, Number, Number, Comment]
        );
        assert_eq!(
            kinds("say \"a \\\" # b\"\r\nx"),
            [Word, Text, Newline, Word]
        );
        assert_eq!(
            kinds("x \"open {\n}"),
            [Word, OddText, Sign('{'), Newline, Sign('}')]
        );
        assert_eq!(
            kinds("“a” 'b' it's"),
            [OddText, OddText, Word, Sign('\''), Word]
        );
        assert_eq!(kinds("1,5;2"), [Number, Sign(';'), Number]);
    }
}
