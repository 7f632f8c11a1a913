//! Texts in HTML and XML: one place that says what is escaped, for every page and document.

/// The look of every page: the report, letters, and what a call says. It can be set from outside by its tokens.
pub(super) const STYLE: &str = include_str!("style.css");

/// Appends `text` with everything escaped that means something in HTML or XML. Characters that neither may hold are replaced.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' => out.push(' '),
            c if is_control(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// A text in which nothing means anything to a browser.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Characters that neither HTML nor XML may hold.
pub(super) fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A text, escaped, with what stands in backticks as code, as in Markdown: one or more backticks open, as many close.
/// An amount stays on one line.
pub(super) fn rich(text: &str) -> String {
    let text = text.replace("€ ", "€\u{a0}");
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(open) = rest.find('`') {
        let (before, marked) = rest.split_at(open);
        let ticks = marked.len() - marked.trim_start_matches('`').len();
        let (fence, inside) = marked.split_at(ticks);
        // A backtick without a partner is a backtick.
        let Some(close) = closing(inside, ticks) else {
            break;
        };
        let (code, after) = inside.split_at(close);
        escape(before, &mut out);
        out.push_str("<code>");
        escape(code.trim(), &mut out);
        out.push_str("</code>");
        rest = after.strip_prefix(fence).unwrap_or(after);
    }
    escape(rest, &mut out);
    out
}

/// Where a run of exactly `ticks` backticks starts.
fn closing(text: &str, ticks: usize) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('`')) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or("");
        let run = rest.len() - rest.trim_start_matches('`').len();
        if run == ticks {
            return Some(start);
        }
        at = start + run;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_anything_to_a_browser() {
        assert_eq!(
            escaped("<a b='\"&\"'>\r\n\u{7}"),
            "&lt;a b=&#39;&quot;&amp;&quot;&#39;&gt; \n\u{fffd}"
        );
    }

    #[test]
    fn backticks_make_code_in_pairs() {
        assert_eq!(rich("a `<b>` c"), "a <code>&lt;b&gt;</code> c");
        assert_eq!(rich("`` a`b `` c"), "<code>a`b</code> c");
        assert_eq!(rich("a ` b, € 5"), "a ` b, €\u{a0}5");
    }
}
