//! The second look: what the grammar would have accepted where a piece broke off, in words that an author knows.

use pest::Parser as _;
use pest::error::{ErrorVariant, InputLocation};

use super::Ctx;
use crate::syntax::grammar::{CallParser, Rule};
use crate::syntax::kind::kind_of;
use crate::syntax::tree::Kind;
use crate::words::{Phrase, Slot};

const fn phrase(en: &'static str, nl: &'static str) -> Phrase {
    Phrase { en, nl }
}

const NUMBER: Phrase = phrase("a number", "een getal");
const AMOUNT: Phrase = phrase(
    "an amount like `EUR 400_000`",
    "een bedrag als `EUR 400_000`",
);
const PERCENTAGE: Phrase = phrase("a percentage like `20%`", "een percentage als `20%`");
const DATE: Phrase = phrase("a date like `2019-11-20`", "een datum als `2019-11-20`");
const TEXT: Phrase = phrase("a text between `\"`", "een tekst tussen `\"`");
const NAME: Phrase = phrase("a name", "een naam");
const TYPE: Phrase = phrase("a type", "een type");
const CONDITION: Phrase = phrase("a condition", "een voorwaarde");
const VALUE: Phrase = phrase("a value", "een waarde");
const ZONE: Phrase = phrase(
    "a time zone like `Europe/Amsterdam`",
    "een tijdzone als `Europe/Amsterdam`",
);
const CURRENCY: Phrase = phrase("a currency like `EUR`", "een valuta als `EUR`");
const OUTCOME: Phrase = phrase(
    "an outcome like `eligible`",
    "een uitkomst als `toelaatbaar`",
);
const LIST: Phrase = phrase("names between `[` and `]`", "namen tussen `[` en `]`");
const LANGUAGE: Phrase = phrase("`nl` or `en`", "`nl` of `en`");

impl Ctx<'_> {
    /// Where `rule` stops to fit the text from `start` up to `end`, and what would have fitted there.
    pub(super) fn expected(&self, rule: Rule, start: usize, end: usize) -> Option<(usize, Slot)> {
        let error = CallParser::parse(rule, self.reading.text.get(start..end)?).err()?;
        let at = match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => start + at,
        };
        let ErrorVariant::ParsingError { positives, .. } = error.variant else {
            return None;
        };
        let mut names: Vec<Slot> = Vec::new();
        for name in positives.into_iter().filter_map(|rule| self.friendly(rule)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        (!names.is_empty()).then_some((at, Slot::Either(names)))
    }

    /// A name for what a rule reads; `None` for what would never help.
    fn friendly(&self, rule: Rule) -> Option<Slot> {
        let phrase = match kind_of(rule)? {
            Kind::Word(keyword) => {
                return Some(Slot::Text(format!(
                    "`{}`",
                    keyword.spelling(self.reading.surface)
                )));
            }
            Kind::Number | Kind::SignedNumber => NUMBER,
            Kind::Money => AMOUNT,
            Kind::Percentage => PERCENTAGE,
            Kind::Date | Kind::DayOrInstant | Kind::TerritoryDate => DATE,
            Kind::Text | Kind::Texts => TEXT,
            Kind::Name | Kind::RankingKey => NAME,
            Kind::FieldType => TYPE,
            Kind::Condition => CONDITION,
            Kind::Chain | Kind::Operand | Kind::Value => VALUE,
            Kind::Zone => ZONE,
            Kind::CurrencyCode => CURRENCY,
            Kind::Outcome | Kind::ExpectOne => OUTCOME,
            Kind::Names | Kind::TiedNames => LIST,
            Kind::Language => LANGUAGE,
            _ => return None,
        };
        Some(Slot::Word(phrase))
    }
}
