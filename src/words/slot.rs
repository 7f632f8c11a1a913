//! Typed values for the slots of a phrase, and how each language writes them.

use super::{Language, Phrase, keyword::Keyword};
use crate::quantity::{Date, Instant, Rational, Zone};

/// An amount in a currency, for a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// ISO 4217 code.
    pub currency: String,
    /// The amount in whole units of the currency (euros, not cents).
    pub amount: Rational,
}

/// A word that both languages have: the name of a kind of thing ("field", "veld").
pub type Word = Phrase;

/// A value for a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// A user's text, written as it is.
    Text(String),
    /// A phrase without slots of its own.
    Word(Word),
    /// A word of the call language, in the language of the message.
    Keyword(Keyword),
    /// A count; `{n|one|many}` looks at it.
    Count(u64),
    /// An exact number.
    Number(Rational),
    /// An amount of money.
    Money(Money),
    /// A fraction shown as a percentage (0.5 is 50 %).
    Percentage(Rational),
    /// A day.
    Date(Date),
    /// Several values: "a, b and c".
    List(Vec<Slot>),
    /// Several alternatives: "a, b or c".
    Either(Vec<Slot>),
}

impl Slot {
    /// A moment: its day where it begins one, else as it stands in data.
    #[must_use]
    pub fn moment(zone: &Zone, instant: Instant) -> Self {
        let (date, _) = zone.local(instant);
        if zone.start_of_day(date) == instant {
            Self::Date(date)
        } else {
            Self::Text(zone.to_text(instant))
        }
    }

    /// The value as `language` writes it.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Word(word) => word.get(language).to_owned(),
            Self::Keyword(keyword) => keyword.spelling(language).to_owned(),
            Self::Count(n) => grouped(&n.to_string(), language),
            Self::Number(number) => {
                four_digits(number).unwrap_or_else(|| number_text(number, language))
            }
            Self::Money(money) => money_text(money, language),
            Self::Percentage(share) => format!(
                "{}%",
                number_text(&(share * &Rational::from_i64(100)), language)
            ),
            Self::Date(date) => date_text(*date, language),
            Self::List(parts) => joined(parts, language, [" and ", " en "]),
            Self::Either(parts) => joined(parts, language, [" or ", " of "]),
        }
    }
}

fn joined(parts: &[Slot], language: Language, last: [&str; 2]) -> String {
    let texts: Vec<String> = parts.iter().map(|part| part.text(language)).collect();
    let last = match language {
        Language::En => last[0],
        Language::Nl => last[1],
    };
    match texts.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, rest)) => format!("{}{last}{end}", rest.join(", ")),
    }
}

/// Digits of a whole number with the separator of the language between groups of three.
fn grouped(digits: &str, language: Language) -> String {
    let separator = match language {
        Language::En => ',',
        Language::Nl => '.',
    };
    let (sign, digits) = digits
        .strip_prefix('-')
        .map_or(("", digits), |rest| ("-", rest));
    let mut out = String::from(sign);
    let n = digits.len();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (n - at) % 3 == 0 {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A whole number of four digits, which both languages may write without a separator: it can be a year.
fn four_digits(number: &Rational) -> Option<String> {
    Some(number.to_string())
        .filter(|text| text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()))
}

/// An exact number: decimals where it ends, else a whole number and a fraction ("88 2/3").
fn number_text(number: &Rational, language: Language) -> String {
    let plain = number.to_string();
    if plain.contains('/') {
        return mixed(&plain, language).unwrap_or(plain);
    }
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let whole = grouped(whole, language);
    match (decimals, language) {
        ("", _) => whole,
        (_, Language::En) => format!("{whole}.{decimals}"),
        (_, Language::Nl) => format!("{whole},{decimals}"),
    }
}

/// "266/3" as "88 2/3"; `None` where there is no whole part, or it is too large for a report to care.
fn mixed(fraction: &str, language: Language) -> Option<String> {
    let (above, below) = fraction.split_once('/')?;
    let (sign, above) = above
        .strip_prefix('-')
        .map_or(("", above), |rest| ("-", rest));
    let (above, below): (u128, u128) = (above.parse().ok()?, below.parse().ok()?);
    let (whole, rest) = (above.checked_div(below)?, above.checked_rem(below)?);
    let whole = Some(whole).filter(|whole| *whole > 0)?.to_string();
    Some(format!(
        "{sign}{} {rest}/{below}",
        grouped(&whole, language)
    ))
}

/// "EUR 400,000" as "€400,000" in English and "€ 400.000" in Dutch; cents only where there are any.
fn money_text(money: &Money, language: Language) -> String {
    let mut number = number_text(&money.amount, language);
    let point = match language {
        Language::En => '.',
        Language::Nl => ',',
    };
    if let Some((_, decimals)) = number.split_once(point)
        && decimals.len() == 1
        && !number.contains('/')
    {
        number.push('0');
    }
    match (money.currency.as_str(), language) {
        ("EUR", Language::En) => format!("€{number}"),
        ("EUR", Language::Nl) => format!("€ {number}"),
        (code, _) if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            format!("{code} {number}")
        }
        // A unit that is no money: "600 kWh".
        (unit, _) => format!("{number} {unit}"),
    }
}

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// "20 November 2019", "20 november 2019".
fn date_text(date: Date, language: Language) -> String {
    let months = match language {
        Language::En => MONTHS_EN,
        Language::Nl => MONTHS_NL,
    };
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| months.get(at))
        .copied()
        .unwrap_or("");
    format!("{} {month} {}", date.day(), date.year())
}

/// A time of day as people write it: "17:00" and "17.00", with seconds only where there are any.
#[must_use]
pub fn clock_text(clock: &str, language: Language) -> String {
    let short = clock
        .strip_suffix(":00")
        .filter(|short| short.contains(':'));
    let clock = short.unwrap_or(clock);
    match language {
        Language::En => clock.to_owned(),
        Language::Nl => clock.replace(':', "."),
    }
}

macro_rules! into_slot {
    ($($kind:ty => $variant:ident),* $(,)?) => {
        $(impl From<$kind> for Slot {
            fn from(value: $kind) -> Self {
                Self::$variant(value)
            }
        })*
    };
}
into_slot! {
    String => Text, Word => Word, Keyword => Keyword, u64 => Count, Rational => Number, Money => Money, Date => Date,
}

impl From<&str> for Slot {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<usize> for Slot {
    fn from(value: usize) -> Self {
        Self::Count(value as u64)
    }
}

impl From<Vec<Slot>> for Slot {
    fn from(value: Vec<Slot>) -> Self {
        Self::List(value)
    }
}
