//! What decisions add to the rest of the answer while they are made: remarks, reasons given, what financiers pay.

use super::reasons::Coverage;
use crate::decision::{Decision, Financing, Remark};
use crate::evaluate::Explained;
use crate::program::Program;
use crate::quantity::Rational;

/// What some decisions add. Several come to the same whatever their order: remarks are sorted in the end, the rest is added up
/// exactly.
#[derive(Debug, Default)]
pub struct Aside {
    remarks: Vec<Remark>,
    reasons: Coverage,
    /// Per financier, in the order of the call.
    paid: Vec<Rational>,
}

impl Aside {
    pub(super) fn note(&mut self, explained: &Explained) {
        self.remarks.extend(explained.remarks.iter().cloned());
        self.reasons.add(&explained.scores);
    }

    pub(super) fn pays(&mut self, program: &Program, decision: &Decision) {
        let financiers = program.grant.iter().flat_map(|grant| &grant.financiers);
        self.paid.resize(financiers.clone().count(), Rational::ZERO);
        for (paid, financier) in self.paid.iter_mut().zip(financiers) {
            let shares = decision.financing.iter();
            let own = shares.filter(|share| share.financier == financier.name);
            for amount in own.filter_map(|share| share.amount.as_ref()) {
                *paid += amount;
            }
        }
    }

    /// Adds what other decisions add.
    pub fn append(&mut self, other: Self) {
        self.remarks.extend(other.remarks);
        self.reasons.append(&other.reasons);
        if self.paid.len() < other.paid.len() {
            self.paid.resize(other.paid.len(), Rational::ZERO);
        }
        for (paid, more) in self.paid.iter_mut().zip(&other.paid) {
            *paid += more;
        }
    }

    /// What each financier pays in all, in the order of the call.
    pub(super) fn totals(&self, program: &Program) -> Vec<Financing> {
        let financiers = program.grant.iter().flat_map(|grant| &grant.financiers);
        let paid = self.paid.iter().cloned();
        let paid = paid.chain(std::iter::repeat(Rational::ZERO));
        financiers
            .zip(paid)
            .map(|(financier, amount)| Financing {
                financier: financier.name.clone(),
                amount: Some(amount),
            })
            .collect()
    }

    /// The remarks, and how many marks have a reason.
    pub(super) fn into_parts(self) -> (Vec<Remark>, Coverage) {
        (self.remarks, self.reasons)
    }
}
