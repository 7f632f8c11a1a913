//! Diagnostics as text with the place in the call: the only file that knows the crate which draws them.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level, Patch, Renderer, Snippet, normalize_untrusted_str,
};

use super::{Diagnostic, Severity};
use crate::text::{Source, SourceId, Sources, Span};
use crate::words::message::diagnostic as words;
use crate::words::{Language, Message};

/// The complaints one below the other, each with its excerpt, further places and the way out.
#[must_use]
pub fn text(found: &[Diagnostic], sources: &Sources, language: Language, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for diagnostic in found {
        let message = diagnostic.message(language);
        let help = diagnostic.help(language);
        out.push_str(&renderer.render(&groups(diagnostic, sources, language, &message, &help)));
        out.push_str("\n\n");
    }
    out
}

/// `error` or its like in `language`.
#[must_use]
pub fn severity_word(severity: Severity, language: Language) -> &'static str {
    said(&severity_message(severity), language)
}

fn severity_message(severity: Severity) -> Message {
    match severity {
        Severity::Error => words::error(),
        Severity::Lint => words::lint(),
        Severity::Note => words::note(),
    }
}

/// A message without slots.
fn said(message: &Message, language: Language) -> &'static str {
    message.phrase.get(language)
}

fn groups<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
    language: Language,
    message: &'a str,
    help: &'a str,
) -> Vec<Group<'a>> {
    let level = match diagnostic.code.severity {
        Severity::Error => Level::ERROR,
        Severity::Lint => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
    .with_name(severity_word(diagnostic.code.severity, language));
    let title = level.primary_title(message).id(diagnostic.code.number);
    let mut group = Group::with_title(title);
    for (id, source) in sources.iter() {
        if let Some(snippet) = snippet(diagnostic, id, source, language) {
            group = group.element(snippet);
        }
    }
    let advice = Level::HELP.with_name(said(&words::help(), language));
    let Some(fix) = &diagnostic.fix else {
        if !help.is_empty() {
            group = group.element(advice.message(normalize_untrusted_str(help)));
        }
        return vec![group];
    };
    let told = match (help.is_empty(), fix.text.is_empty()) {
        (false, _) => help.to_owned(),
        (true, false) => words::write(fix.text.clone()).text(language),
        (true, true) => said(&words::remove(), language).to_owned(),
    };
    let mut mended = Group::with_title(advice.secondary_title(normalize_untrusted_str(&told)));
    if let Some(source) = sources.get(fix.span.source) {
        let window = Window::around(source, std::iter::once(fix.span));
        let patch = Patch::new(window.place(source, fix.span), fix.text.as_str());
        let shown = Snippet::source(window.text(source))
            .line_start(window.line)
            .path(source.name())
            .patch(patch);
        mended = mended.element(shown);
    }
    vec![group, mended]
}

/// The excerpt of one source with every place that lies in it; `None` if none does.
fn snippet<'a>(
    diagnostic: &'a Diagnostic,
    id: SourceId,
    source: &'a Source,
    language: Language,
) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let first = (diagnostic.span.source == id).then_some(diagnostic.span);
    let others: Vec<_> = diagnostic
        .labels
        .iter()
        .filter(|label| label.span.source == id)
        .collect();
    if first.is_none() && others.is_empty() {
        return None;
    }
    let spans = first
        .into_iter()
        .chain(others.iter().map(|label| label.span));
    let window = Window::around(source, spans);
    let mut snippet = Snippet::source(window.text(source))
        .line_start(window.line)
        .path(source.name());
    if let Some(span) = first {
        snippet = snippet.annotation(AnnotationKind::Primary.span(window.place(source, span)));
    }
    for label in others {
        let place = window.place(source, label.span);
        let text = label.message.text(language);
        snippet = snippet.annotation(AnnotationKind::Context.span(place).label(text));
    }
    Some(snippet)
}

/// The lines of a source that hold some spans: drawing looks at no more than these.
struct Window {
    range: Range<usize>,
    line: usize,
}

impl Window {
    fn around(source: &Source, spans: impl Iterator<Item = Span>) -> Self {
        let text = source.text();
        let (mut start, mut end) = (text.len(), 0);
        for span in spans {
            let range = clamp(text, span);
            start = start.min(range.start);
            end = end.max(range.end);
        }
        let line = source
            .position(u32::try_from(start).unwrap_or(u32::MAX))
            .line;
        let before = text.get(..start).unwrap_or("");
        let after = text.get(end..).unwrap_or("");
        let first = before.rfind('\n').map_or(0, |at| at + 1);
        let last = after.find('\n').map_or(text.len(), |at| end + at);
        Self {
            range: first..last,
            line: usize::try_from(line).unwrap_or(1),
        }
    }

    fn text<'a>(&self, source: &'a Source) -> &'a str {
        source.text().get(self.range.clone()).unwrap_or("")
    }

    /// A span as a range within the window.
    fn place(&self, source: &Source, span: Span) -> Range<usize> {
        let range = clamp(source.text(), span);
        range.start.saturating_sub(self.range.start)..range.end.saturating_sub(self.range.start)
    }
}

/// The span within the text, on the edges of characters: the drawing does not forgive another.
fn clamp(text: &str, span: Span) -> Range<usize> {
    let range = span.range();
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let end = text.ceil_char_boundary(range.end.min(text.len()));
    start..end.max(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::catalogue::reading::unreadable_statement;

    fn sample(text: &str, start: usize, end: usize) -> (Sources, Diagnostic) {
        let mut sources = Sources::new();
        let id = sources.add(Source::new("dir\\a.call", text));
        let span = Span::new(id, start, end);
        let found = unreadable_statement(span, "requier".into(), Some("require".into()));
        (sources, found)
    }

    #[test]
    fn shows_the_place_and_the_level_in_dutch() {
        let (sources, found) = sample("call x \"é\"\r\nrequier band\r\n", 13, 20);
        let shown = text(&[found], &sources, Language::Nl, false);
        assert!(shown.starts_with("fout[MKB0101]: "), "{shown}");
        assert!(shown.contains("dir/a.call:2:1"), "{shown}");
        assert!(shown.contains("^^^^^^^"), "{shown}");
        assert!(shown.contains("advies: "), "{shown}");
    }

    #[test]
    fn survives_places_that_do_not_fit() {
        for (start, end) in [(0, 900), (900, 901), (9, 9), (5, 2), (9, 10)] {
            let (sources, found) = sample("call x \"é\"", start, end);
            assert!(!text(&[found], &sources, Language::En, true).is_empty());
        }
        let (sources, found) = sample("", 0, 0);
        assert!(!text(&[found], &sources, Language::En, false).is_empty());
    }
}
