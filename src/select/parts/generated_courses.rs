//! The courses of a generated division in every order of every tie.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeMap;

use super::generated::{Case, One};
use super::testing::told;
use crate::decision::Outcome;
use crate::quantity::Rational;
use crate::select::ties::orders;
use crate::select::{Standing, select};

impl Case {
    /// The results in every order of every tie of both lists, tried one by one.
    pub(super) fn all_courses(
        &self,
        field: &[One],
    ) -> Vec<Vec<(Option<Outcome>, Option<Rational>)>> {
        let program = self.program();
        let first = places(&field.iter().map(|one| one.0).collect::<Vec<_>>());
        let second = if self.second.is_some() {
            places(&field.iter().map(|one| one.1).collect::<Vec<_>>())
        } else {
            vec![vec![0; field.len()]]
        };
        let mut courses = Vec::new();
        for one in &first {
            for other in &second {
                let standings: Vec<Standing> = field
                    .iter()
                    .enumerate()
                    .map(|(at, of)| self.drawn(at, of, (of.0, of.1), (one[at], other[at])))
                    .collect();
                let selection = select(&program, &standings, &[]);
                assert!(selection.draws_needed.is_empty());
                courses.push(told(&selection));
            }
        }
        courses
    }
}

/// Every way to put all in an order that agrees with their keys: a place for each.
fn places(keys: &[i64]) -> Vec<Vec<i64>> {
    let mut groups: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        groups.entry(*key).or_default().push(at);
    }
    let mut all = vec![vec![0; keys.len()]];
    let mut start = 0;
    for members in groups.into_values() {
        let mut longer = Vec::new();
        for places in &all {
            for order in orders(members.len()) {
                let mut places = places.clone();
                for (place, nth) in order.iter().enumerate() {
                    places[members[*nth]] = start + i64::try_from(place).unwrap();
                }
                longer.push(places);
            }
        }
        start += i64::try_from(members.len()).unwrap();
        all = longer;
    }
    all
}
