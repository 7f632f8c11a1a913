//! The ledger: every step of the division with its money.

use std::collections::BTreeMap;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::quantity::{Rational, money_text};

/// A range per order of an open draw: least and most.
type Range = Option<(Rational, Rational)>;

/// What was available, what was given, what is left. While a draw is open, what differs per order is `None` and has a range.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balance {
    /// What was available; `None`: there was no limit.
    pub ceiling: Option<Rational>,
    /// What was given or set aside.
    pub spent: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub spent_range: Range,
    /// What was left.
    pub left: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub left_range: Range,
}

/// The money of a selection: `ceiling = spent + left`, and each pot balances by itself. Its JSON has one more key, `series`:
/// per pot what was spent after each award, to be drawn against its ceiling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The ceiling as a whole.
    pub balance: Balance,
    /// The pots; one even in a simple call.
    pub pots: Vec<Pot>,
    /// Shares of financiers.
    pub financing: Vec<super::Financing>,
    /// One step per proposal and pot, in the order served.
    pub steps: Vec<LedgerStep>,
}

/// One pot: `ceiling + moved_in = spent + moved_out + left`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pot {
    /// Its name.
    pub name: String,
    /// The currency, or another unit.
    pub unit: String,
    /// Whether that is money.
    pub is_money: bool,
    /// Its own balance.
    pub balance: Balance,
    /// What came from other pots.
    pub moved_in: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub moved_in_range: Range,
    /// What went to other pots, or became open to all.
    pub moved_out: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub moved_out_range: Range,
    /// Those that the call says are part of it.
    pub pots: Vec<Pot>,
}

/// What happened to one proposal at one pot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerStep {
    /// The proposal.
    pub proposal: String,
    /// The pot.
    pub pot: String,
    /// Whether the pot holds money.
    pub is_money: bool,
    /// What was asked of it: what the grant chain gave, or its units.
    pub asked: Option<Rational>,
    /// What was there when its turn came.
    pub available: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub available_range: Range,
    /// What it got.
    pub granted: Option<Rational>,
    /// Per order of an open draw: least and most.
    pub granted_range: Range,
    /// Why, by name: `fits`, `does_not_fit`, `after_the_stop`, `rest`, `too_little`, `reduced`, `split`,
    /// `holds_place`, `not_foreseen`, `awaits_draw`.
    pub why: &'static str,
}

/// A number of a unit, written as money where it is money.
struct Amount<'a>(&'a Rational, bool);

impl Serialize for Amount<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.1 {
            serializer.serialize_str(&money_text(self.0))
        } else {
            serializer.collect_str(self.0)
        }
    }
}

/// Writes an amount under its name, and its range where it has one.
fn entry<M: SerializeMap>(
    map: &mut M,
    (name, range_name): (&'static str, &'static str),
    amount: Option<&Rational>,
    range: Option<&(Rational, Rational)>,
    is_money: bool,
) -> Result<(), M::Error> {
    map.serialize_entry(name, &amount.map(|amount| Amount(amount, is_money)))?;
    match range {
        Some((low, high)) => {
            map.serialize_entry(range_name, &[Amount(low, is_money), Amount(high, is_money)])
        }
        None => Ok(()),
    }
}

impl Balance {
    fn entries<M: SerializeMap>(&self, map: &mut M, is_money: bool) -> Result<(), M::Error> {
        let name = ("ceiling", "ceiling_range");
        entry(map, name, self.ceiling.as_ref(), None, is_money)?;
        let name = ("spent", "spent_range");
        let range = self.spent_range.as_ref();
        entry(map, name, self.spent.as_ref(), range, is_money)?;
        let name = ("left", "left_range");
        let range = self.left_range.as_ref();
        entry(map, name, self.left.as_ref(), range, is_money)
    }
}

impl Serialize for Ledger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.balance.entries(&mut map, true)?;
        map.serialize_entry("pots", &self.pots)?;
        map.serialize_entry("financing", &self.financing)?;
        map.serialize_entry("steps", &self.steps)?;
        map.serialize_entry("series", &AllSeries(self))?;
        map.end()
    }
}

impl Serialize for Pot {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("unit", &self.unit)?;
        self.balance.entries(&mut map, self.is_money)?;
        let name = ("moved_in", "moved_in_range");
        let range = self.moved_in_range.as_ref();
        entry(&mut map, name, self.moved_in.as_ref(), range, self.is_money)?;
        let name = ("moved_out", "moved_out_range");
        let range = self.moved_out_range.as_ref();
        entry(
            &mut map,
            name,
            self.moved_out.as_ref(),
            range,
            self.is_money,
        )?;
        if !self.pots.is_empty() {
            map.serialize_entry("pots", &self.pots)?;
        }
        map.end()
    }
}

impl Serialize for LedgerStep {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("proposal", &self.proposal)?;
        map.serialize_entry("pot", &self.pot)?;
        let is_money = self.is_money;
        let name = ("asked", "asked_range");
        entry(&mut map, name, self.asked.as_ref(), None, is_money)?;
        let name = ("available", "available_range");
        let range = self.available_range.as_ref();
        entry(&mut map, name, self.available.as_ref(), range, is_money)?;
        let name = ("granted", "granted_range");
        let range = self.granted_range.as_ref();
        entry(&mut map, name, self.granted.as_ref(), range, is_money)?;
        map.serialize_entry("why", self.why)?;
        map.end()
    }
}

/// One series per pot.
struct AllSeries<'a>(&'a Ledger);

impl Serialize for AllSeries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut by_pot: BTreeMap<&str, Vec<&LedgerStep>> = BTreeMap::new();
        for step in &self.0.steps {
            by_pot.entry(&step.pot).or_default().push(step);
        }
        let pots = self.0.all_pots();
        let series = pots.into_iter().map(|pot| Series {
            pot,
            steps: by_pot.get(pot.name.as_str()).map_or(&[], Vec::as_slice),
        });
        serializer.collect_seq(series)
    }
}

impl Ledger {
    /// All pots, each before those that are part of it.
    #[must_use]
    pub fn all_pots(&self) -> Vec<&Pot> {
        fn add<'a>(pots: &'a [Pot], all: &mut Vec<&'a Pot>) {
            for pot in pots {
                all.push(pot);
                add(&pot.pots, all);
            }
        }
        let mut all = Vec::with_capacity(self.pots.len());
        add(&self.pots, &mut all);
        all
    }
}

/// What was spent of a pot after each award.
struct Series<'a> {
    pot: &'a Pot,
    steps: &'a [&'a LedgerStep],
}

impl Serialize for Series<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_money = self.pot.is_money;
        let mut spent = (Rational::ZERO, Rational::ZERO);
        let mut points = Vec::new();
        for step in self.steps {
            let ends = match (&step.granted, &step.granted_range) {
                (Some(granted), _) => (granted.clone(), granted.clone()),
                (None, Some(range)) => range.clone(),
                (None, None) => continue,
            };
            if ends.1.is_zero() {
                continue;
            }
            spent.0 += &ends.0;
            spent.1 += &ends.1;
            points.push(Point {
                proposal: &step.proposal,
                spent: spent.clone(),
                is_money,
            });
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("pot", &self.pot.name)?;
        map.serialize_entry("unit", &self.pot.unit)?;
        let ceiling = self.pot.balance.ceiling.as_ref();
        map.serialize_entry("ceiling", &ceiling.map(|ceiling| Amount(ceiling, is_money)))?;
        map.serialize_entry("points", &points)?;
        map.end()
    }
}

/// What was spent after one award.
struct Point<'a> {
    proposal: &'a str,
    spent: (Rational, Rational),
    is_money: bool,
}

impl Serialize for Point<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("proposal", self.proposal)?;
        let (low, high) = &self.spent;
        let is_known = low == high;
        let name = ("spent", "spent_range");
        let range = (!is_known).then_some(&self.spent);
        entry(
            &mut map,
            name,
            is_known.then_some(low),
            range,
            self.is_money,
        )?;
        map.end()
    }
}
