//! Votes and removed marks in an example or a `given`.

use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::{name, points};
use crate::program::{Given, Type};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;

impl Ctx<'_> {
    /// The votes of one assessor.
    pub(super) fn cast_votes(&mut self, node: &Node, given: &mut Given) {
        let Some(assessor) = self.name(node) else {
            return;
        };
        let mut seen: Vec<Spanned<String>> = Vec::new();
        for entry in node.all(Kind::Entry) {
            let Some(written) = self.name(entry) else {
                continue;
            };
            if self.is_second(&mut seen, &written) {
                continue;
            }
            if !self.votes.contains(&written.value) {
                let suggestion = nearest(&written.value, self.votes.iter().map(String::as_str));
                let complaint =
                    points::unknown_vote(written.span, written.value, suggestion.clone());
                self.say_unknown(match suggestion {
                    Some(better) => complaint.fix(written.span, better),
                    None => complaint,
                });
                continue;
            }
            let value = entry.find(Kind::Value);
            let json =
                value.and_then(|value| self.entry_value(&written.value, value, &Type::YesNo));
            given
                .votes
                .extend(json.map(|json| (assessor.value.clone(), written.value, json)));
        }
    }

    /// A mark that is removed: whose, on what, why.
    pub(super) fn removed(&mut self, node: &Node, given: &mut Given) {
        let mut names = self.names(node).into_iter();
        let (Some(assessor), Some(criterion)) = (names.next(), names.next()) else {
            return;
        };
        let Some((_, declared)) = self.criterion_names.get(&criterion.value).copied() else {
            self.unknown_criterion(criterion);
            return;
        };
        self.uses(criterion.span, declared);
        let reason = node.find(Kind::Text).or_else(|| node.find(Kind::BadText));
        let reason = reason.map(|text| self.text(text)).unwrap_or_default();
        given
            .removals
            .push((assessor.value, criterion.value, reason));
    }

    /// A criterion that the call does not have.
    pub(super) fn unknown_criterion(&mut self, written: Spanned<String>) {
        let names = self.criterion_names.keys().map(String::as_str);
        let suggestion = nearest(&written.value, names);
        let complaint = name::unknown_criterion(written.span, written.value, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
    }
}
