//! What authors write for a word of the language, and the word that they mean.

use super::allowed::clauses;
use super::{Ctx, guess};
use crate::diagnostic::catalogue::reading;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

/// A phrase in small letters, and the words that it may stand for: the first one that fits at its place.
type Phrase = (&'static str, &'static [Keyword]);

const IF: &[Keyword] = &[Keyword::AppliesIf, Keyword::If];
const MOST: &[Keyword] = &[Keyword::Maximum, Keyword::AtMost];
const LEAST: &[Keyword] = &[Keyword::Minimum, Keyword::AtLeast];

/// For the word of a clause.
const CLAUSES: &[Phrase] = &[
    ("indien", IF),
    ("als", IF),
    ("alleen als", IF),
    ("wanneer", IF),
    ("if", IF),
    ("only if", IF),
    ("when", IF),
    ("behalve", &[Keyword::Unless]),
    ("behalve als", &[Keyword::Unless]),
    ("behalve indien", &[Keyword::Unless]),
    ("behalve wanneer", &[Keyword::Unless]),
    ("except", &[Keyword::Unless]),
    ("except if", &[Keyword::Unless]),
    ("except when", &[Keyword::Unless]),
    ("deelplafond", &[Keyword::Pot]),
    ("subplafond", &[Keyword::Pot]),
    ("deelbudget", &[Keyword::Pot]),
    ("subceiling", &[Keyword::Pot]),
    ("maximaal", MOST),
    ("hoogstens", MOST),
    ("ten hoogste", MOST),
    ("niet meer dan", MOST),
    ("at most", MOST),
    ("no more than", MOST),
    ("not more than", MOST),
    ("minimaal", LEAST),
    ("minstens", LEAST),
    ("ten minste", LEAST),
    ("at least", LEAST),
    ("no less than", LEAST),
    ("not less than", LEAST),
];

/// For the word of a statement.
const STATEMENTS: &[Phrase] = &[
    ("subsidie", &[Keyword::Grant]),
    ("subsidiebedrag", &[Keyword::Grant]),
    ("subsidy", &[Keyword::Grant]),
    ("subsidieplafond", &[Keyword::Ceiling]),
    ("budget", &[Keyword::Ceiling]),
    ("eis", &[Keyword::Require]),
    ("voorwaarde", &[Keyword::Require]),
    ("requirement", &[Keyword::Require]),
    ("weigeringsgrond", &[Keyword::Exclude]),
    ("exclusion", &[Keyword::Exclude]),
    ("aanvraag", &[Keyword::Proposal]),
    ("application", &[Keyword::Proposal]),
];

/// What stands between `ceiling` and its amount.
const BEFORE_AN_AMOUNT: &[&str] = &["bedraagt", "is", "van", "of", "amounts to"];

/// How a shortfall is said that lowers every amount by the same share.
const IN_PROPORTION: &[&str] = &[
    "naar evenredigheid",
    "evenredig",
    "evenredig verlagen",
    "naar rato",
    "pro rata",
    "proportional",
    "proportionally",
    "in proportion",
];

/// The word that a piece starts with in other words, for the statement it may be.
pub(super) fn statement_meant(
    runs: &[(String, usize)],
    surface: crate::words::Language,
) -> Option<(Keyword, &'static str, usize)> {
    let (meant, end) = longest(runs, |run| {
        STATEMENTS.iter().find(|(phrase, _)| *phrase == run)
    })?;
    let keyword = *meant.1.first()?;
    Some((keyword, keyword.spelling(surface), end))
}

/// The longest run that `find` knows, in small letters.
fn longest<T>(runs: &[(String, usize)], find: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
    let mut runs = runs.iter().rev();
    runs.find_map(|(run, end)| find(&run.to_lowercase()).map(|found| (found, *end)))
}

impl Ctx<'_> {
    /// The word that a broken piece in a body of `kind` starts with in other words.
    pub(super) fn clause_meant(
        &self,
        runs: &[(String, usize)],
        kind: Kind,
        before: Option<&Node>,
    ) -> Option<(&'static str, usize)> {
        let allowed = |keyword: Keyword| match keyword {
            Keyword::If => before.is_some_and(|node| takes_if(node.kind)),
            Keyword::AppliesIf if before.is_some_and(|node| takes_if_alone(node.kind)) => false,
            _ => clauses(kind).iter().any(|(word, _)| *word == keyword),
        };
        let (keyword, end) = longest(runs, |run| {
            let (_, meant) = CLAUSES.iter().find(|(phrase, _)| *phrase == run)?;
            meant.iter().copied().find(|keyword| allowed(*keyword))
        })?;
        Some((keyword.spelling(self.reading.surface), end))
    }

    /// A clause or statement whose word is right, and whose rest is said in other words.
    pub(super) fn rest_otherwise(&mut self, piece: &Node, keyword: Keyword, after: usize) -> bool {
        let end = piece.span.end as usize;
        let text = self.reading.text;
        let runs = guess::runs(text, after, end);
        let is_one_of = |phrases: &'static [&'static str]| {
            longest(&runs, |run| {
                phrases.iter().find(|phrase| **phrase == run).copied()
            })
        };
        let surface = self.reading.surface;
        let word = keyword.spelling(surface);
        let start = piece.span.start as usize;
        match keyword {
            Keyword::Ceiling => {
                let Some((_, until)) = is_one_of(BEFORE_AN_AMOUNT) else {
                    return false;
                };
                let span = Span::new(piece.span.source, start, until);
                let found = self.text(span).to_owned();
                let complaint =
                    reading::other_words(span, found, format!("{word} {} …", self.currency));
                self.push(complaint.fix(span, word));
            }
            Keyword::Shortfall => {
                let Some((_, until)) = is_one_of(IN_PROPORTION) else {
                    return false;
                };
                let span = Span::new(piece.span.source, start, until);
                let found = self.text(span).to_owned();
                let rest = [
                    Keyword::Reduce,
                    Keyword::ProRata,
                    Keyword::Round,
                    Keyword::RoundDown,
                    Keyword::RoundTo,
                ];
                let [reduce, pro_rata, round, down, to] = rest.map(|word| word.spelling(surface));
                // To which amount is rounded is for the author, so there is no fix.
                let means = format!("{word} {reduce} {pro_rata}, {round} {down} {to} …");
                self.push(reading::other_words(span, found, means));
            }
            _ => return false,
        }
        true
    }

    /// `threshold at least 60 points`: the unit is not written.
    pub(super) fn threshold_in_points(&mut self, piece: &Node, before: &Node) -> bool {
        let first = self.first_word(piece.span);
        let is_threshold = matches!(
            before.kind,
            Kind::ScoreThreshold | Kind::CriterionThreshold | Kind::SpreadClause
        );
        if !is_threshold || !matches!(self.text(first), "punten" | "punt" | "points" | "point") {
            return false;
        }
        let surface = self.reading.surface;
        let found = self.text(before.span.to(first)).to_owned();
        let said = self.text(before.span);
        let is_said = before.kind != Kind::ScoreThreshold
            || before.has(Keyword::Weighted)
            || before.has(Keyword::Unweighted);
        if is_said {
            let complaint = reading::other_words(before.span.to(first), found, said.to_owned());
            self.push(complaint.fix(first, ""));
        } else {
            let word = Keyword::Threshold.spelling(surface);
            let rest = said.get(word.len()..).unwrap_or("").trim_start();
            let [weighted, unweighted] = [Keyword::Weighted, Keyword::Unweighted]
                .map(|which| format!("{word} {} {rest}", which.spelling(surface)));
            self.push(reading::threshold_in_points(
                before.span.to(first),
                found,
                weighted,
                unweighted,
            ));
        }
        true
    }

    /// `amount requested   maximum EUR 100` where for `maximum` a comparison stands: two lines of the grant.
    pub(super) fn split_limits(node: &mut Node) {
        if node.kind == Kind::Stage {
            node.children.iter_mut().for_each(Self::split_limits);
        }
        if node.kind != Kind::Grant {
            return;
        }
        let mut at = 0;
        while let Some(line) = node.children.get_mut(at) {
            at += 1;
            if let Some(limit) = split(line) {
                node.children.insert(at, limit);
            }
        }
    }
}

/// What stands in a line of a grant from its first limit on, as a line of its own.
fn split(line: &mut Node) -> Option<Node> {
    let is_line = matches!(
        line.kind,
        Kind::AmountClause
            | Kind::CostClause
            | Kind::RateClause
            | Kind::PlusClause
            | Kind::MinusClause
            | Kind::TimesClause
            | Kind::GrantMaximum
            | Kind::GrantMinimum
            | Kind::LoweredClause
    );
    let place = line
        .children
        .iter()
        .position(|child| child.kind == Kind::Chain)
        .filter(|_| is_line)?;
    let chain = line.children.get(place)?;
    let limit = |node: &Node| match node.children.first()?.kind {
        Kind::SlipAtMost | Kind::Word(Keyword::AtMost) => {
            Some((Keyword::Maximum, Kind::GrantMaximum))
        }
        Kind::SlipAtLeast | Kind::Word(Keyword::AtLeast) => {
            Some((Keyword::Minimum, Kind::GrantMinimum))
        }
        _ => None,
    };
    let (sign, (keyword, kind)) = chain.children.iter().enumerate().find_map(|(at, child)| {
        let found = (child.kind == Kind::Operator).then(|| limit(child))??;
        Some((at, found))
    })?;
    let (chain_end, line_end) = (chain.span.end, line.span.end);
    let chain = line.children.get_mut(place)?;
    let mut moved = chain.children.split_off(sign);
    let operator = (!moved.is_empty()).then(|| moved.remove(0))?;
    let before = chain.children.last()?.span.end;
    let from = moved.first()?.span.start;
    chain.span.end = before;
    let rest = line.children.split_off(place + 1);
    line.span.end = before;
    let word = Node {
        kind: Kind::Word(keyword),
        span: operator.span,
        children: Vec::new(),
    };
    let value = Node {
        kind: Kind::Chain,
        span: Span {
            start: from,
            end: chain_end,
            ..operator.span
        },
        children: moved,
    };
    let span = Span {
        end: line_end,
        ..operator.span
    };
    let children = [word, value].into_iter().chain(rest).collect();
    Some(Node {
        kind,
        span,
        children,
    })
}

/// Whether a clause may end in `if …`.
fn takes_if(kind: Kind) -> bool {
    takes_if_alone(kind)
        || matches!(
            kind,
            Kind::ScoreThreshold
                | Kind::PlusClause
                | Kind::MinusClause
                | Kind::TimesClause
                | Kind::GrantMaximum
                | Kind::GrantMinimum
                | Kind::LoweredClause
                | Kind::LimitMaximum
        )
}

/// Whether it may, in a statement that has `applies if` too.
fn takes_if_alone(kind: Kind) -> bool {
    matches!(kind, Kind::CriterionThreshold | Kind::RankingTimes)
}
