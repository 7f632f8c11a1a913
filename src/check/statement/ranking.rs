//! In which order proposals are placed.

use crate::check::common::head_span;
use crate::check::context::{Ctx, Meaning, nearest};
use crate::diagnostic::catalogue::{assumed, money, name};
use crate::program::{Key, KeyForm, Ranking, StatementKind, Ties, Type};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::built_in::{Class, find};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The ranking: keys that have an order, and what decides between equals.
    pub(in crate::check) fn ranking(&mut self, node: &Node, has_score: bool) -> Option<Ranking> {
        let list = self
            .name(node)
            .map_or_else(|| "ranking".to_owned(), |name| name.value);
        let statement = self.statement(node, StatementKind::Ranking, &list);
        let at = head_span(node);
        let is_broken = node.find(Kind::BrokenClause).is_some();
        let by = self.once(node, Kind::RankingBy);
        if by.is_none() && !is_broken {
            self.say(assumed::ranking_keys_unsaid(at));
        }
        let keys: Option<Vec<Key>> = by.and_then(|clause| {
            let keys: Vec<Option<Key>> = clause
                .all(Kind::RankingKey)
                .map(|key| self.key(key, has_score))
                .collect();
            keys.into_iter().collect()
        });
        let ties = self.once(node, Kind::TiesClause).map(|_| Ties::Lot);
        if ties.is_none() && !is_broken {
            self.say(assumed::ties_unsaid(at));
        }
        Some(Ranking {
            statement,
            list,
            keys: keys?,
            ties: ties?,
        })
    }

    fn key(&mut self, node: &Node, has_score: bool) -> Option<Key> {
        let (form, high_by_default) = if node.has(Keyword::Arrival) {
            (self.arrival(node)?, false)
        } else {
            let written = self.name(node)?;
            self.named_key(&written, has_score)?
        };
        let highest_first = if node.has(Keyword::HighestFirst) {
            true
        } else if node.has(Keyword::LowestFirst) {
            false
        } else {
            high_by_default
        };
        Some(Key {
            form,
            highest_first,
        })
    }

    /// Arrival by day or by instant: the clause must say which.
    pub(super) fn arrival(&mut self, node: &Node) -> Option<KeyForm> {
        self.need_zone(node.span);
        if node.has(Keyword::ByDay) {
            Some(KeyForm::ArrivalDay)
        } else if node.has(Keyword::ByInstant) {
            Some(KeyForm::ArrivalInstant)
        } else {
            self.say(assumed::arrival_unsaid(node.span));
            None
        }
    }

    /// A criterion, a field, or the total; the highest points and amounts come first, the earliest dates.
    fn named_key(&mut self, written: &Spanned<String>, has_score: bool) -> Option<(KeyForm, bool)> {
        if let Some((id, declared)) = self.criterion_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some((KeyForm::Criterion(id), true));
        }
        if let Some((meaning, declared)) = self.values.get(&written.value).copied() {
            self.uses(written.span, declared);
            if self.untyped.contains(&declared) {
                return None;
            }
            let (ty, form) = match meaning {
                Meaning::Field(id) => (
                    self.fields.get(id.index())?.ty.clone(),
                    Some(KeyForm::Field(id)),
                ),
                Meaning::Define(id) => (self.defines.get(id.index())?.ty.clone(), None),
            };
            let has_order = ty.is_numeric() || matches!(ty, Type::Date | Type::Instant);
            if let Some(form) = form.filter(|_| has_order) {
                return Some((form, ty.is_numeric()));
            }
            let found = self.type_name(&ty);
            self.say(money::key_without_order(
                written.span,
                written.value.clone(),
                found,
            ));
            return None;
        }
        if find(Class::Score, &written.value).is_some() {
            if has_score {
                return Some((KeyForm::Total, true));
            }
            self.say(money::total_missing(written.span));
            return None;
        }
        let suggestion = nearest(
            &written.value,
            self.criterion_names
                .keys()
                .chain(self.values.keys())
                .map(String::as_str)
                .chain(["total", "totaal"]),
        );
        let complaint =
            name::unknown_criterion(written.span, written.value.clone(), suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }
}
