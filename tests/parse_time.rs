//! Reading takes time in proportion to the text, whatever stands in it.
//!
//! Only with `MKBCALL_TIMES` set: clocks on a busy machine would make this fail for nothing.
#![expect(
    clippy::print_stdout,
    reason = "the table of times is what this is for"
)]

use std::time::{Duration, Instant};

use mkbcall::syntax::parse;
use mkbcall::text::Source;

const WHOLE: &str = include_str!("parse/whole/mkb_deals_en.call");

/// A beginning and a piece that is repeated: shapes that took time with the square of the text, or worse, in some reader.
const SHAPES: &[(&str, &str)] = &[
    ("", WHOLE),
    ("foo ", "{\n\"x {\n"),
    ("foo\n", "\n"),
    ("window { foo\n", "\n"),
    ("window { foo ", " "),
    ("window { foo ", "/* "),
    ("window { foo ", "source "),
    ("window { foo ", "source x \""),
    ("foo ", "source "),
    ("define x: a", " and a"),
    ("define x: a", " + a"),
    ("define x: ", "not "),
    ("define x: [", "a, "),
    ("define x: ", "1,"),
    ("define x: ", "“ "),
    ("define x: ", "‘ "),
    ("source x ", "\"a\" "),
    ("", "\""),
    ("", "\"\n"),
    ("", "} $ ; "),
    ("", "require "),
    ("", "define a: b : "),
    ("", "requier x \"t\": a\n"),
    ("window { ", "opnes 2019\n"),
    ("require x { ", "that "),
    ("proposal { x ", "list of "),
    ("choice t { ", "a-b "),
];

fn time(text: &str) -> Duration {
    let start = Instant::now();
    let parsed = parse(Source::new("x.call", text), &mut |_| None);
    assert!(!parsed.root.children.is_empty());
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_and_not_with_its_square() {
    if std::env::var_os("MKBCALL_TIMES").is_none() {
        return;
    }
    for (begin, piece) in SHAPES {
        let of = |bytes: usize| format!("{begin}{}", piece.repeat(1 + bytes / piece.len()));
        let (short, long) = (time(&of(20_000)), time(&of(160_000)));
        let name: String = format!("{begin}{piece}").chars().take(30).collect();
        println!("{name:32} {short:>12?} {long:>12?}");
        let limit = short * 24 + Duration::from_millis(100);
        assert!(
            long < limit,
            "{name:?} takes {short:?} for 20 kB and {long:?} for 160 kB"
        );
    }
}
