//! What depends on other proposals: rules decided at filing, thresholds found from the field.

use crate::program::{AtFiling, FieldThreshold, Type};
use crate::quantity::Rational;
use crate::words::message::describe_field as words;

use super::teller::Teller;

/// The rules between proposals that are decided at filing.
pub(super) fn at_filing(teller: &mut Teller) {
    for rule in &teller.program.at_filing {
        teller.open(rule.statement);
        one(teller, rule);
        teller.close(rule.statement);
    }
}

fn one(teller: &mut Teller, rule: &AtFiling) {
    let per = teller.written(rule.per.span);
    let condition = rule.condition.as_ref().map(|one| teller.written(one.span));
    teller.item(&words::at_filing(u64::from(rule.most), per, condition));
    if rule.one_window {
        teller.item(&words::one_window());
    }
    teller.item(&if rule.last_stands {
        words::last_stands()
    } else {
        words::first_stands()
    });
    let counting = rule.counting;
    let whom = [
        (counting.withdrawn, words::withdrawn()),
        (counting.outside_window, words::outside_window()),
        (counting.refused, words::refused()),
    ];
    let whom: Vec<String> = whom
        .into_iter()
        .filter(|(counts, _)| *counts)
        .map(|(_, word)| teller.say(&word))
        .collect();
    teller.item(&if whom.is_empty() {
        words::counting_nobody()
    } else {
        words::counting(whom.join(", "))
    });
}

/// A threshold found from the field.
pub(super) fn threshold(teller: &mut Teller, rule: &FieldThreshold) {
    let is_money = rule.of.ty == Type::Money;
    let amount = |teller: &Teller, amount: &Rational| {
        let ty = if is_money { Type::Money } else { Type::Number };
        teller.value(&crate::program::Value::Number(amount.clone()), &ty)
    };
    let candidates: Vec<String> = rule.candidates.iter().map(Rational::to_string).collect();
    let of = teller.written(rule.of.span);
    let target = amount(teller, &rule.target);
    teller.item(&words::field_threshold(candidates.join(", "), of, target));
    teller.item(&if rule.weighted {
        words::weighted()
    } else {
        words::plain()
    });
    teller.item(&if rule.highest {
        words::nearest_highest()
    } else {
        words::nearest_lowest()
    });
    if let Some(floor) = &rule.floor {
        let floor = amount(teller, floor);
        let otherwise = rule
            .otherwise
            .as_ref()
            .map_or_else(|| teller.say(&words::no_threshold()), Rational::to_string);
        teller.item(&words::floor(floor, otherwise));
    }
}
