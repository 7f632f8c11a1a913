//! What climbs over what.

use super::{Expression, Form, Literal, Reader, read};
use crate::syntax::parse;
use crate::syntax::tree::{Kind, Node};
use crate::text::Source;
use crate::words::Language;

/// The expression after `define x:` in a file of `surface`, with all brackets, and the codes of its complaints.
fn shown(surface: Language, text: &str) -> (String, Vec<&'static str>) {
    let head = match surface {
        Language::En => "call c \"C\"\ndefine x: ",
        Language::Nl => "oproep c \"C\"\nbepaal x: ",
    };
    let parsed = parse(Source::new("x.call", format!("{head}{text}")), &mut |_| {
        None
    });
    let mut diagnostics = Vec::new();
    let reader = Reader {
        sources: &parsed.sources,
        surface: parsed.surface,
        texts: Language::En,
    };
    let define = parsed.root.find(Kind::Define);
    let shown = match define.and_then(|define: &Node| define.find(Kind::Condition)) {
        Some(condition) => bracketed(&read(condition, &reader, &mut diagnostics)),
        None => String::from("nothing"),
    };
    (
        shown,
        diagnostics.iter().map(|found| found.code.number).collect(),
    )
}

fn bracketed(expression: &Expression) -> String {
    let both = |op: String, left: &Expression, right: &Expression| {
        format!("({} {op} {})", bracketed(left), bracketed(right))
    };
    let all = |parts: &[Expression], by: &str| {
        let parts: Vec<String> = parts.iter().map(bracketed).collect();
        format!("({})", parts.join(by))
    };
    match &expression.form {
        Form::Literal(Literal::Number(n)) => n.to_string(),
        Form::Literal(Literal::Percentage(n)) => format!("share {n}"),
        Form::Literal(literal) => format!("{literal:?}"),
        Form::Path(names) => names
            .iter()
            .map(|name| name.value.as_str())
            .collect::<Vec<_>>()
            .join("."),
        Form::Place { text, .. } => text.value.clone(),
        Form::List(parts) => all(parts, ","),
        Form::Call {
            name,
            quantifier,
            arguments,
        } => match quantifier {
            Some(q) => format!(
                "{}[{} for {} in {} where {}]",
                name.value,
                q.body.as_ref().map_or(String::new(), bracketed),
                q.binder.value,
                bracketed(&q.list),
                q.filter.as_ref().map_or(String::new(), bracketed)
            ),
            None => format!("{}{}", name.value, all(arguments, ",")),
        },
        Form::Share(left, right) => both(String::from("of"), left, right),
        Form::Arithmetic { op, left, right } => both(format!("{:?}", op.value), left, right),
        Form::Compare { op, left, right } => both(format!("{:?}", op.value), left, right),
        Form::Between { subject, low, high } => {
            format!(
                "({} in {}..{})",
                bracketed(subject),
                bracketed(low),
                bracketed(high)
            )
        }
        Form::Negative(inner) => format!("-{}", bracketed(inner)),
        Form::Not(inner) => format!("!{}", bracketed(inner)),
        Form::And(parts) => all(parts, " & "),
        Form::Or(parts) => all(parts, " | "),
        Form::Block { kind, lines } => {
            let lines: Vec<String> = lines
                .iter()
                .map(|line| format!("{}: {}", line.name.value, bracketed(&line.condition)))
                .collect();
            format!("{kind:?}{{{}}}", lines.join("; "))
        }
        Form::Broken => String::from("?"),
    }
}

#[test]
fn tighter_operators_bind_first() {
    for (text, expected) in [
        ("a + b * c", "(a Plus (b Times c))"),
        ("a - b - c", "((a Minus b) Minus c)"),
        ("50% of a + b", "((share 0.5 of a) Plus b)"),
        ("50% of 20% of a", "(share 0.5 of (share 0.2 of a))"),
        (
            "a at most 50% of b and not c is d",
            "((a AtMost (share 0.5 of b)) & !(c Is d))",
        ),
        ("a or b or c", "(a | b | c)"),
        ("not not a", "!!a"),
        ("not -a < b", "!(-a LessThan b)"),
        ("a between 1 and 2 and c", "((a in 1..2) & c)"),
        ("a is at least 3", "(a AtLeast 3)"),
        ("a is not in [b, c]", "(a NotIn (b,c))"),
        ("a is not before b", "(a NotBefore b)"),
        ("(a or b) and c", "((a | b) & c)"),
        (
            "any(p in l where p.k is x)",
            "any[ for p in l where (p.k Is x)]",
        ),
        (
            "sum(p.c for p in l where q) more than 3",
            "(sum[p.c for p in l where q] MoreThan 3)",
        ),
        ("rate(a in [b], c)", "rate((a In (b)),c)"),
        ("all of { x: a  y \"Y\": b is c }", "All{x: a; y: (b Is c)}"),
    ] {
        let (found, codes) = shown(Language::En, text);
        assert_eq!(found, expected, "{text}");
        assert_eq!(codes, Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn of_is_a_share_in_english_and_or_in_dutch() {
    assert_eq!(shown(Language::En, "50% of a").0, "(share 0.5 of a)");
    assert_eq!(shown(Language::Nl, "50% van a").0, "(share 0.5 of a)");
    assert_eq!(shown(Language::Nl, "a of b").0, "(a | b)");
    assert_eq!(shown(Language::Nl, "a or b").0, "(a | b)");
    let (found, codes) = shown(Language::Nl, "g ten hoogste 50% of a");
    assert_eq!(
        (found.as_str(), codes.as_slice()),
        ("(g AtMost (share 0.5 of a))", ["MKB0134"].as_slice())
    );
    assert_eq!(shown(Language::Nl, "a is geen b").0, "(a IsNot b)");
    assert_eq!(shown(Language::Nl, "a niet vóór b").0, "(a NotBefore b)");
}

#[test]
fn what_has_two_meanings_is_refused() {
    for (text, code) in [
        ("a < b < c", "MKB0130"),
        ("a and b or c", "MKB0131"),
        ("a between 1", "MKB0132"),
        ("a is ()", "MKB0133"),
        ("count(l where x)", "MKB0135"),
    ] {
        assert_eq!(shown(Language::En, text).1, [code], "{text}");
    }
}

#[test]
fn nothing_grows_deeper_than_the_limit() {
    for text in [
        "a + ".repeat(5000) + "a",
        "not ".repeat(5000) + "a",
        "- ".repeat(5000) + "a",
        "50% of ".repeat(5000) + "a",
        "(".repeat(40)
            + &"a + ".repeat(20).repeat(10)
            + "a"
            + &(String::from(")") + &" + a".repeat(200)).repeat(40),
    ] {
        assert_eq!(
            shown(Language::En, &text).1,
            ["MKB0138"],
            "{}",
            text.get(..40).unwrap_or("")
        );
    }
    assert_eq!(
        shown(Language::En, &("a and ".repeat(5000) + "a")).1,
        Vec::<&str>::new()
    );
}
