//! The limits of a call text, and how they are held before the grammar sees it.

use super::lexer::{TokenKind, tokens};

/// How long a text may be, in bytes. Spans are 32 bits wide, and a call is a few pages.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;
/// How deep brackets of all kinds may nest.
pub const MAX_NESTING: usize = 64;
/// How many `not` and `-` may stand before one value.
pub const MAX_PREFIXES: usize = 64;
/// How deep an expression may become; operators side by side (`a + b + c`) deepen it too.
pub const MAX_DEPTH: usize = 256;

/// The place of the bracket that nests deeper than [`MAX_NESTING`], if there is one. A closing bracket closes one of
/// its own kind only: the grammar may go on where another is missing, so the count must never be below its depth.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut open = [0_usize; 3];
    for token in tokens(text, 0, text.len()) {
        // What looks like an unclosed text to one reader may be read by another, so its brackets count.
        let signs = match token.kind {
            TokenKind::Sign(_) | TokenKind::OddText => {
                text.get(token.start..token.end).unwrap_or("")
            }
            _ => "",
        };
        for (at, sign) in signs.char_indices() {
            for (count, (opening, closing)) in
                open.iter_mut().zip([('(', ')'), ('[', ']'), ('{', '}')])
            {
                if sign == opening {
                    *count += 1;
                } else if sign == closing {
                    *count = count.saturating_sub(1);
                }
            }
            if open.iter().sum::<usize>() > MAX_NESTING {
                return Some(token.start + at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sixty_fifth_bracket_is_too_deep_unless_in_a_text_or_comment() {
        assert_eq!(too_deep(&"{".repeat(MAX_NESTING)), None);
        assert_eq!(too_deep(&"([{".repeat(30)), Some(MAX_NESTING));
        assert_eq!(too_deep(&format!("\"{0}\" # {0}", "{".repeat(100))), None);
        assert_eq!(too_deep(&"()".repeat(100)), None);
        assert_eq!(too_deep(&"\"open {\n".repeat(65)), Some(64 * 8 + 6));
    }
}
