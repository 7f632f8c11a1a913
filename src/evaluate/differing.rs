//! How many elements there are of which each two differ: in one value, in several at once, or as independent parties.
//!
//! The counting itself is in [`super::matching`].

use super::compare::same;
use super::got::{Got, Lack};
use super::matching::most;
use super::range::Range;
use super::scene::{Frames, Scene};
use crate::decision::Verdict;
use crate::program::{Differing, Value, party};
use crate::quantity::Rational;

/// What was counted.
pub(super) struct Counted {
    low: usize,
    high: usize,
    lack: Option<Lack>,
    /// Whether the subsets were too many.
    pub(super) is_beyond: bool,
}

/// One element: its values by number, `None` where one is not known.
struct Element {
    keys: Vec<Option<usize>>,
    is_sure: bool,
    among: Verdict,
}

impl Counted {
    pub(super) fn got(&self) -> Got<'static> {
        match self.lack {
            Some(lack) => Got::Missing(lack),
            None => Got::number(number(self.low)),
        }
    }

    pub(super) fn range(&self) -> Range {
        Range {
            low: Some(number(self.low)),
            high: Some(number(self.high)),
            lack: self.lack,
        }
    }
}

fn number(n: usize) -> Rational {
    Rational::from_i64(i64::try_from(n).unwrap_or(i64::MAX))
}

impl<'a> Scene<'a> {
    /// Counts, or says why there is no list.
    pub(super) fn differing<'v>(
        &self,
        differing: &'v Differing,
        frames: Frames<'_, 'v>,
    ) -> Result<Counted, Got<'static>>
    where
        'a: 'v,
    {
        if differing.is_independent {
            return self.independent(differing, frames);
        }
        let mut known: Vec<Vec<Value>> = vec![Vec::new(); differing.attributes.len()];
        let mut elements: Vec<Element> = Vec::new();
        let mut lack: Option<Lack> = None;
        self.elements(&differing.over.list, frames, |frame| {
            let passes = self.passes(&differing.over, frame);
            if matches!(passes, Verdict::NotMet | Verdict::NotApplicable) {
                return;
            }
            let mut keys = Vec::with_capacity(known.len());
            let mut open = Lack::of(passes);
            for (attribute, known) in differing.attributes.iter().zip(&mut known) {
                let got = self.value(attribute, Some(frame));
                match (got.value(), got.lack()) {
                    (Some(value), _) => keys.push(Some(position(known, value))),
                    (None, Some(lack)) => {
                        open = open.max(Some(lack));
                        keys.push(None);
                    }
                    // Without a value there is nothing to differ in.
                    (None, None) => return,
                }
            }
            let among = match &differing.among {
                Some(among) => self.verdict(among, Some(frame)),
                None => Verdict::Met,
            };
            lack = lack.max(open).max(Lack::of(among));
            elements.push(Element {
                keys,
                is_sure: open.is_none(),
                among,
            });
        })?;
        let has_among = differing.among.is_some();
        let sure: Vec<(Vec<usize>, bool)> = elements
            .iter()
            .filter(|element| element.is_sure)
            .map(|element| {
                let keys = element.keys.iter().flatten().copied().collect();
                (keys, element.among == Verdict::Met)
            })
            .collect();
        let mut fresh = elements
            .len()
            .saturating_add(known.iter().map(Vec::len).sum());
        let possible: Vec<(Vec<usize>, bool)> = elements
            .iter()
            .map(|element| {
                let keys = element.keys.iter().map(|key| {
                    key.unwrap_or_else(|| {
                        fresh += 1;
                        fresh
                    })
                });
                let among = element.among == Verdict::Met || element.among.is_open();
                (keys.collect(), among)
            })
            .collect();
        let (low, high) = (most(&sure, has_among), most(&possible, has_among));
        let is_beyond = low.0 < low.1;
        Ok(Counted {
            low: low.0,
            high: high.1,
            lack: lack.or(is_beyond.then_some(Lack::Fact)),
            is_beyond,
        })
    }

    /// Parties of which no two are one body or in one group. One without a group counts as a group of its own.
    fn independent<'v>(
        &self,
        differing: &'v Differing,
        frames: Frames<'_, 'v>,
    ) -> Result<Counted, Got<'static>>
    where
        'a: 'v,
    {
        let mut groups: Vec<Vec<[Option<Box<str>>; 3]>> = Vec::new();
        let (mut open, mut is_any_sure) = (0_usize, false);
        let mut lack: Option<Lack> = None;
        self.elements(&differing.over.list, frames, |frame| {
            let passes = self.passes(&differing.over, frame);
            if matches!(passes, Verdict::NotMet | Verdict::NotApplicable) {
                return;
            }
            let got = differing
                .attributes
                .first()
                .map_or(Got::None, |party| self.value(party, Some(frame)));
            is_any_sure |= passes == Verdict::Met && !matches!(got, Got::None | Got::NotApplicable);
            match (got.value(), Lack::of(passes)) {
                (Some(Value::Record(fields)), None) if !is_group_open(fields) => {
                    join(&mut groups, marks(fields));
                }
                (None, _) if matches!(got, Got::None | Got::NotApplicable) => {}
                (_, passing) => {
                    open += 1;
                    lack = lack
                        .max(passing)
                        .max(Some(got.lack().unwrap_or(Lack::Fact)));
                }
            }
        })?;
        Ok(Counted {
            low: groups.len().max(usize::from(is_any_sure)),
            high: groups.len() + open,
            lack,
            is_beyond: false,
        })
    }
}

/// The number of a value among those seen.
fn position(known: &mut Vec<Value>, value: &Value) -> usize {
    if let Some(at) = known
        .iter()
        .position(|seen| same(seen, value) == Some(true))
    {
        return at;
    }
    known.push(value.clone());
    known.len() - 1
}

fn is_group_open(fields: &[Value]) -> bool {
    matches!(
        fields.get(usize::from(party::GROUP)),
        Some(Value::Unknown) | None
    )
}

/// The marks by which parties are one: their code, their group, and without a code their name.
fn marks(fields: &[Value]) -> [Option<Box<str>>; 3] {
    let text = |field: u16| match fields.get(usize::from(field)) {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    let code = text(party::CODE);
    let name = text(party::NAME).filter(|_| code.is_none());
    [code, text(party::GROUP), name]
}

/// Adds a party to the groups that it shares a mark with; those become one.
fn join(groups: &mut Vec<Vec<[Option<Box<str>>; 3]>>, party: [Option<Box<str>>; 3]) {
    let shares = |group: &Vec<[Option<Box<str>>; 3]>| {
        group.iter().any(|other| {
            other
                .iter()
                .zip(&party)
                .any(|(one, other)| one.is_some() && one == other)
        })
    };
    let mut joined = Vec::new();
    let mut apart = Vec::new();
    for group in groups.drain(..) {
        if shares(&group) {
            joined.extend(group);
        } else {
            apart.push(group);
        }
    }
    joined.push(party);
    apart.push(joined);
    *groups = apart;
}
