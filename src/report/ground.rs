//! One finding in a sentence.

use crate::decision::{Bound, Cited, Datum, Decision, Finding, Verdict};
use crate::words::message::finding::grant;
use crate::words::message::{ground, selection};
use crate::words::{Message, Slot};

use super::parts::{Detail, Parts};
use super::seen::seen;
use super::value::Ctx;

/// The finding with this id.
pub(super) fn find<'a>(decision: &'a Decision, id: &str) -> Option<&'a Finding> {
    decision.findings.iter().find(|finding| finding.id == id)
}

/// The sentence for a finding: the author's own where it fails, else its label; what was seen, what was required, the source.
pub(super) fn sentence(ctx: Ctx, decision: &Decision, finding: &Finding) -> String {
    let parts = Parts::of(decision, finding);
    let cited = finding.citation.as_ref().or(parts.top.citation.as_ref());
    let source = cited.map(|cited| source(ctx, cited));
    let told = parts.detail(ctx);
    let said = parts.top.say.as_ref().or(finding.say.as_ref());
    let label = label(ctx, finding, parts.top);
    let message = match said {
        Some(text) if finding.verdict == Verdict::NotMet => {
            apart(text.trim().to_owned(), told, source)
        }
        _ if ctx.outside.is_none() => ground::ground(label, told.map(|told| told.text), source),
        _ if finding.statement == GRANT || says_why(ctx, &label) => {
            apart(format!("{label}."), told, source)
        }
        // A label alone would say that a requirement holds, also where it fails.
        _ => {
            let verdict = parts.top.verdict.word();
            let text = ground::with_verdict(verdict, label).text(ctx.language);
            apart(text, told, source)
        }
    };
    capital(&tidy(&message.text(ctx.language)))
}

/// A sentence, and after it what was seen and required. A source alone goes into the sentence.
fn apart(text: String, told: Option<Detail>, source: Option<String>) -> Message {
    match told {
        Some(Detail {
            only_asked: Some(bound),
            ..
        }) => ground::ground_asked(text, bound, source),
        Some(Detail { text: told, .. }) => ground::ground_said(text, Some(told), source),
        None => {
            let text = text.trim_end_matches('.').to_owned();
            ground::ground(text, None, source)
        }
    }
}

/// Whether a label is a reason by itself, to which "met" or "not met" adds nothing.
fn says_why(ctx: Ctx, label: &str) -> bool {
    let reasons = [
        selection::after_the_stop(),
        selection::served(),
        selection::already_placed(),
    ];
    reasons
        .iter()
        .any(|reason| reason.text(ctx.language) == label)
}

/// With a capital, to start a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The label, with that of the part that decides where it has one of its own.
fn label(ctx: Ctx, finding: &Finding, part_of: &Finding) -> String {
    let whole = finding.label.trim().trim_end_matches('.');
    let part = part_of.label.trim().trim_end_matches('.');
    if ctx.outside.is_some() && finding.statement == GRANT {
        // A line of the grant, as it stands in the call, says nothing to people outside.
        let told = if part.is_empty() { whole } else { part };
        let amount = grant().text(ctx.language);
        return match told.rsplit_once(": ") {
            Some((_, amounts)) => format!("{amount}: {amounts}"),
            None => amount,
        };
    }
    if part_of.id == finding.id || part.is_empty() || part == whole {
        whole.to_owned()
    } else if finding.force.is_none() {
        // The division and the like: what stopped the money says it all.
        part.to_owned()
    } else if is_written(part_of, part) {
        whole.to_owned()
    } else {
        format!("{whole}; {part}")
    }
}

/// The name of the statement on the amount in findings.
const GRANT: &str = "grant";

/// Whether the label of a part is its text in the call: a part without a name has no other, unless it begins as a sentence.
fn is_written(part: &Finding, label: &str) -> bool {
    let last = part.id.rsplit('/').next().unwrap_or("");
    let unnamed = last.ends_with(']') || last.bytes().all(|b| b.is_ascii_digit());
    unnamed && label.starts_with(char::is_lowercase)
}

/// An author's sentence may bring its own full stop.
fn tidy(text: &str) -> String {
    text.strip_suffix("..")
        .map_or_else(|| text.to_owned(), |text| format!("{text}."))
}

/// What one finding saw and what it required.
pub(super) fn detail(ctx: Ctx, finding: &Finding) -> Option<String> {
    joined(ctx, seen(ctx, finding), held_against(ctx, finding))
}

/// What a finding was held against, where that is known and says something: nothing seen leaves an open question open.
pub(super) fn held_against(ctx: Ctx, finding: &Finding) -> Option<String> {
    let found = finding.bound.as_ref()?;
    let says_nothing = finding.verdict.is_open() && finding.observed.is_empty();
    (found.value != Datum::Unknown && !says_nothing).then(|| bound(ctx, found))
}

/// What the row of a table gave for what was seen.
pub(super) fn row(ctx: Ctx, finding: &Finding) -> Option<String> {
    let seen = seen(ctx, finding);
    let bound = finding.bound.as_ref()?;
    let gives = match (&bound.value, finding.verdict) {
        (Datum::Unknown, Verdict::NotMet) => ground::no_amount().text(ctx.language).into(),
        (value, _) => ctx.datum(value, bound.ty),
    };
    Some(ground::row(seen, gives).text(ctx.language))
}

/// What was seen and what was required, in one text.
pub(super) fn joined(ctx: Ctx, seen: Option<String>, bound: Option<String>) -> Option<String> {
    match (seen, bound) {
        (None, None) => None,
        (None, Some(bound)) => Some(ground::asked(bound).text(ctx.language)),
        (Some(seen), None) => Some(seen),
        (Some(seen), Some(bound)) => Some(ground::seen_asked(seen, bound).text(ctx.language)),
    }
}

/// A bound in words.
pub(super) fn bound(ctx: Ctx, bound: &Bound) -> String {
    let value = || ctx.datum(&bound.value, bound.ty);
    let either = || match value() {
        Slot::List(parts) => Slot::Either(parts),
        other => other,
    };
    let message: Message = match (bound.op, &bound.value) {
        ("is_not", _) => ground::is_not(value()),
        ("in", _) => ground::is_in(either()),
        ("not_in", _) => ground::not_in(either()),
        ("at_least", _) => ground::at_least(value()),
        ("at_most", _) => ground::at_most(value()),
        ("more_than", _) => ground::more_than(value()),
        ("less_than", _) => ground::less_than(value()),
        ("contains", _) => ground::contains(value()),
        ("not_contains", _) => ground::not_contains(value()),
        ("before", _) => ground::before(value()),
        ("after", _) => ground::after(value()),
        ("not_before", _) => ground::not_before(value()),
        ("not_after", _) => ground::not_after(value()),
        ("between", Datum::List(ends)) => match ends.as_slice() {
            [low, high] => ground::between(ctx.datum(low, bound.ty), ctx.datum(high, bound.ty)),
            _ => ground::is(value()),
        },
        _ => ground::is(value()),
    };
    message.text(ctx.language)
}

/// The source with the place in it.
pub(super) fn source(ctx: Ctx, cited: &Cited) -> String {
    ground::source(cited.source.clone(), cited.locator.clone()).text(ctx.language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{Observed, Outcome, Place};
    use crate::quantity::Rational;
    use crate::words::Language;

    fn finding(id: &str, verdict: Verdict) -> Finding {
        Finding {
            id: id.to_owned(),
            statement: id.to_owned(),
            label: "Between 100 and 400 thousand euros".to_owned(),
            say: None,
            force: Some("mandatory"),
            verdict,
            observed: vec![Observed {
                fact: "/facts/requested".to_owned(),
                label: None,
                ty: "money",
                value: Datum::Money(Rational::from_i64(420_000)),
                origin: None,
                note: None,
            }],
            bound: Some(Bound {
                op: "between",
                ty: "money",
                value: Datum::List(vec![
                    Datum::Money(Rational::from_i64(100_000)),
                    Datum::Money(Rational::from_i64(400_000)),
                ]),
            }),
            citation: Some(Cited {
                source: "Staatscourant".to_owned(),
                locator: Some("p. 2".to_owned()),
                url: None,
            }),
            at: Place {
                file: "a.call".to_owned(),
                line: 1,
                column: 1,
            },
            children: Vec::new(),
        }
    }

    fn decision(findings: Vec<Finding>) -> Decision {
        Decision {
            proposal: "P1".to_owned(),
            reference: None,
            title: None,
            submitted_for: None,
            outcome: Outcome::Refused,
            provisional: false,
            depends_on: Vec::new(),
            rank: None,
            tied_with: Vec::new(),
            ranks: Vec::new(),
            total: None,
            ranking_total: None,
            requested: None,
            granted: None,
            granted_range: None,
            deciding: vec!["band".to_owned()],
            needed: Vec::new(),
            financing: Vec::new(),
            scores: Vec::new(),
            findings,
            dates: Vec::new(),
            conditions: Vec::new(),
            cut_off: None,
            without_overrides: None,
            stage: None,
            stages: None,
            repairs: None,
        }
    }

    fn said(findings: Vec<Finding>, language: Language) -> String {
        let decision = decision(findings);
        let ctx = Ctx {
            language,
            currency: "EUR",
            outside: None,
        };
        decision
            .findings
            .first()
            .map_or_else(String::new, |first| sentence(ctx, &decision, first))
    }

    #[test]
    fn tells_what_was_seen_what_was_asked_and_where_it_is_written() {
        let band = || finding("band", Verdict::NotMet);
        assert_eq!(
            said(vec![band()], Language::En),
            "Between 100 and 400 thousand euros: `requested` is €420,000; required: between €100,000 and €400,000 (Staatscourant, p. 2)."
        );
        let mut told = band();
        told.say = Some("Het bedrag past niet.".to_owned());
        assert_eq!(
            said(vec![told], Language::Nl),
            "Het bedrag past niet. Gezien: `requested` is € 420.000; vereist: tussen € 100.000 en € 400.000 (Staatscourant, p. 2)."
        );
    }

    #[test]
    fn goes_down_to_the_part_that_decided() {
        let mut whole = finding("band", Verdict::NotMet);
        (whole.observed, whole.bound) = (Vec::new(), None);
        whole.children = vec!["band/1".to_owned(), "band/low".to_owned()];
        let met = finding("band/1", Verdict::Met);
        let mut low = finding("band/low", Verdict::NotMet);
        low.label = "Not too low".to_owned();
        (low.bound, low.citation) = (None, None);
        assert_eq!(
            said(vec![whole, met, low], Language::En),
            "Between 100 and 400 thousand euros; Not too low: `requested` is €420,000 (Staatscourant, p. 2)."
        );
    }
}
