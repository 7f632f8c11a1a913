//! Slips in numbers, amounts, dates, texts, names and operators; each with what to write instead.

use super::Ctx;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::reading;
use crate::quantity::{DateError, Rational, parse_date};
use crate::syntax::literal::{
    currency_in, date_meaning, is_grouped_by_points, meaning, name_meaning,
};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    pub(super) fn literals(&mut self, node: &Node) {
        let complaint = match node.kind {
            Kind::Money | Kind::BadMoney => {
                let complaint = self.amount(node);
                self.out.extend(complaint);
                return;
            }
            Kind::BadPercentage => {
                let complaint = self.percentage(node, None);
                self.push(complaint);
                return;
            }
            // `40 procent budget` in an expression.
            Kind::Operand if self.share_of_name(node).is_some() => {
                let percentage = node.find(Kind::BadPercentage).unwrap_or(node);
                let complaint = self.percentage(percentage, self.share_of_name(node));
                self.push(complaint);
                return;
            }
            Kind::BadNumber => Some(self.bad_number(node)),
            Kind::Number => self.number(node),
            Kind::Date | Kind::BadDate | Kind::BadInstant => self.date(node),
            Kind::Time => self.time(node),
            Kind::Term => self.term(node),
            Kind::BadText => Some(self.bad_text(node)),
            Kind::OddName => Some(self.odd_name(node)),
            Kind::SlipEqual => Some(self.operator(node, Keyword::Is)),
            Kind::SlipAtMost => Some(self.operator(node, Keyword::AtMost)),
            Kind::SlipAtLeast => Some(self.operator(node, Keyword::AtLeast)),
            Kind::SlipLessThan => Some(self.operator(node, Keyword::LessThan)),
            Kind::SlipMoreThan => Some(self.operator(node, Keyword::MoreThan)),
            Kind::SlipIs => Some(self.operator(node, Keyword::Is)),
            Kind::SlipTot => Some(reading::ambiguous_until(node.span)),
            Kind::SlipTerm => Some(reading::placeholder(node.span)),
            Kind::MissingBracket => Some(reading::missing_bracket(node.span)),
            Kind::MissingComma => Some(reading::missing_comma(node.span).fix(node.span, ",")),
            Kind::PointsSum if node.find(Kind::MissingList).is_some() => Some(self.bare_sum(node)),
            Kind::MissingCondition => Some(reading::missing_value(node.span)),
            Kind::BrokenStatement | Kind::BrokenClause | Kind::BrokenValue => return,
            _ => None,
        };
        self.out.extend(complaint);
        for child in &node.children {
            self.literals(child);
        }
    }

    fn bad_number(&self, node: &Node) -> Diagnostic {
        let found = self.text(node.span);
        let means = meaning(found);
        let complaint = reading::bad_number(node.span, found.to_owned(), means.clone());
        with_fix(complaint, node.span, means)
    }

    fn number(&self, node: &Node) -> Option<Diagnostic> {
        let written = self.text(node.span).replace('_', "");
        Rational::parse_decimal(&written)
            .is_err()
            .then(|| reading::too_many_digits(node.span, crate::quantity::MAX_DIGITS))
    }

    /// `€ 400.000`, `400.000 euro`, `EUR 400.000`, more decimals than cents.
    fn amount(&self, node: &Node) -> Option<Diagnostic> {
        let number = node
            .children
            .iter()
            .find(|child| matches!(child.kind, Kind::Number | Kind::BadNumber))?;
        let written = self.text(number.span);
        let scale = node.word(|word| {
            matches!(
                word,
                Keyword::Thousand | Keyword::Million | Keyword::Billion
            )
        });
        let decimals = written
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        let grouped = scale.is_none() && is_grouped_by_points(written);
        if node.kind == Kind::Money && number.kind == Kind::Number && !grouped {
            if let Some(complaint) = self.number(number) {
                return Some(complaint);
            }
            return (scale.is_none() && decimals > 2)
                .then(|| reading::bad_amount(node.span, self.text(node.span).to_owned(), None));
        }
        let value = if number.kind == Kind::BadNumber || grouped {
            meaning(written)
        } else {
            Some(written.to_owned())
        };
        let currency = currency_in(node, |span| self.text(span));
        let means = value.map(|value| {
            let scale = scale.map_or(String::new(), |scale| {
                format!(" {}", scale.spelling(self.reading.surface))
            });
            format!("{currency} {value}{scale}")
        });
        let complaint =
            reading::bad_amount(node.span, self.text(node.span).to_owned(), means.clone());
        Some(with_fix(complaint, node.span, means))
    }

    /// A percentage as people write it; `of` is the name that it is a share of, where it stands right behind.
    fn percentage(&self, node: &Node, of: Option<Span>) -> Diagnostic {
        let span = of.map_or(node.span, |of| node.span.to(of));
        let of = of.map_or(String::new(), |of| {
            let word = Keyword::Of.spelling(self.reading.surface);
            format!(" {word} {}", self.text(of))
        });
        let number = node.children.first();
        let means = number
            .and_then(|number| match number.kind {
                Kind::BadNumber => meaning(self.text(number.span)),
                _ => Some(self.text(number.span).to_owned()),
            })
            .map(|value| format!("{value}%{of}"));
        let complaint = reading::bad_percentage(span, self.text(span).to_owned(), means.clone());
        with_fix(complaint, span, means)
    }

    fn date(&self, node: &Node) -> Option<Diagnostic> {
        let found = self.text(node.span);
        let (day, rest) = found
            .split_once(['T', 't', ' ', '\t'])
            .filter(|_| node.kind == Kind::BadInstant)
            .unwrap_or((found, ""));
        let written = if node.kind == Kind::BadDate {
            date_meaning(day)
        } else {
            Some(day.to_owned())
        };
        match written.as_deref().map(parse_date) {
            Some(Ok(_)) if node.kind == Kind::Date => None,
            Some(Ok(_)) => {
                let means = written.map(|day| {
                    // `17.00` after a date is a time on the clock.
                    let rest = rest.trim().replace('.', ":");
                    format!("{day} {rest}").trim_end().to_owned()
                });
                let complaint = reading::bad_date(node.span, found.to_owned(), means.clone());
                Some(with_fix(complaint, node.span, means))
            }
            Some(Err(DateError::NoSuchDay { .. } | DateError::OutOfRange)) => {
                Some(reading::no_such_day(node.span, found.to_owned()))
            }
            _ => Some(reading::bad_date(node.span, found.to_owned(), None)),
        }
    }

    fn time(&self, node: &Node) -> Option<Diagnostic> {
        let found = self.text(node.span);
        let mut parts = found
            .split(':')
            .map(|part| part.parse::<u8>().unwrap_or(99));
        let fits = parts.next().is_some_and(|hour| hour < 24) && parts.all(|part| part < 60);
        (!fits).then(|| reading::no_such_time(node.span, found.to_owned()))
    }

    fn term(&self, node: &Node) -> Option<Diagnostic> {
        let number = node.find(Kind::Number)?;
        let whole = Rational::parse_decimal(&self.text(number.span).replace('_', ""))
            .ok()?
            .to_i64()
            .is_some();
        (!whole).then(|| reading::term_not_whole(node.span))
    }

    fn bad_text(&self, node: &Node) -> Diagnostic {
        let found = self.text(node.span);
        let quotes = ['"', '“', '”', '„', '«', '»', '\'', '‘', '’'];
        if let Some(inside) = found.strip_prefix('"') {
            let end =
                node.span.end - u32::try_from(inside.len() - inside.trim_end().len()).unwrap_or(0);
            let at = Span {
                start: end,
                end,
                ..node.span
            };
            return reading::unclosed_text(node.span).fix(at, "\"");
        }
        let inside = found
            .trim_start_matches(quotes)
            .trim_end_matches(quotes)
            .trim_end();
        let means = format!("\"{}\"", inside.replace('"', "\\\""));
        reading::odd_quotes(node.span).fix(node.span, means)
    }

    fn odd_name(&self, node: &Node) -> Diagnostic {
        let found = self.text(node.span).to_owned();
        let means = name_meaning(&found);
        reading::odd_name(node.span, found, means.clone()).fix(node.span, means)
    }

    /// `sum of a, b`: which names belong to it only brackets tell.
    fn bare_sum(&self, node: &Node) -> Diagnostic {
        let name = node
            .find(Kind::Name)
            .map_or("", |name| self.text(name.span));
        let word = Keyword::SumOf.spelling(self.reading.surface);
        let found = self.text(node.span).to_owned();
        reading::other_words(node.span, found, format!("{word} [{name}, …]"))
    }

    fn operator(&self, node: &Node, keyword: Keyword) -> Diagnostic {
        let means = keyword.spelling(self.reading.surface);
        let found = self.text(node.span).to_owned();
        reading::slip_operator(node.span, found, means.to_owned()).fix(node.span, means)
    }
}

fn with_fix(complaint: Diagnostic, span: Span, means: Option<String>) -> Diagnostic {
    match means {
        Some(means) => complaint.fix(span, means),
        None => complaint,
    }
}
