//! How places are read.

use super::context::{Ctx, Meaning, nearest};
use crate::diagnostic::catalogue::{assumed, date_place, name};
use crate::program::{FormerPlaces, Territory, TerritoryDate, Type};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::Word;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Reads the territory clause, once the fields are known.
    pub(super) fn read_territory(&mut self, file: &Node) {
        let what = Word {
            en: "territory",
            nl: "gebied",
        };
        let Some(node) = self.only(file, Kind::Territory, what) else {
            return;
        };
        let date = node.find(Kind::TerritoryDate);
        if date.is_none() {
            self.say(assumed::territory_date_unsaid(node.span));
        }
        let on = date.and_then(|date| self.territory_clause_date(date));
        let former = node.find(Kind::FormerPlaces).map(|former| {
            if former.has(Keyword::FormerNotMet) {
                FormerPlaces::NotMet
            } else if former.has(Keyword::FormerSuccessor) {
                FormerPlaces::Successor
            } else {
                FormerPlaces::AskedAgain
            }
        });
        if former.is_none() {
            self.territory_complained = true;
            self.say(assumed::former_places_unsaid(node.span));
        }
        if let Some(on) = on {
            self.territory = Some(Territory {
                on,
                former: former.unwrap_or(FormerPlaces::AskedAgain),
            });
        } else {
            self.territory_complained = true;
        }
    }

    pub(super) fn territory_clause_date(&mut self, node: &Node) -> Option<TerritoryDate> {
        if node.has(Keyword::Receipt) {
            self.need_zone(node.span);
            return Some(TerritoryDate::Receipt);
        }
        if let Some(written) = self.name(node) {
            return self.territory_date(&written);
        }
        node.children
            .iter()
            .find_map(|leaf| literal::date(leaf, self.texts))
            .map(TerritoryDate::Day)
    }

    /// The date that a name stands for: receipt, or a date field.
    pub(super) fn territory_date(&mut self, written: &Spanned<String>) -> Option<TerritoryDate> {
        match self.values.get(&written.value).copied() {
            Some((Meaning::Field(id), declared)) => {
                self.uses(written.span, declared);
                let ty = self.fields.get(id.index()).map(|field| &field.ty);
                if ty == Some(&Type::Date) {
                    return Some(TerritoryDate::Field(id));
                }
                self.no_date(written)
            }
            Some(_) => self.no_date(written),
            None if matches!(
                written.value.as_str(),
                "received" | "ontvangen" | "receipt" | "ontvangst"
            ) =>
            {
                self.need_zone(written.span);
                Some(TerritoryDate::Receipt)
            }
            None => {
                let suggestion = nearest(&written.value, self.values.keys().map(String::as_str));
                self.say_unknown(name::unknown_name(
                    written.span,
                    written.value.clone(),
                    suggestion,
                ));
                None
            }
        }
    }

    fn no_date(&mut self, written: &Spanned<String>) -> Option<TerritoryDate> {
        self.say(date_place::territory_date_no_date(
            written.span,
            written.value.clone(),
        ));
        None
    }

    /// Complains if places are read and nothing says on which date.
    pub(super) fn territory_needed(&mut self) {
        if let Some(at) = self.needs_territory
            && self.territory.is_none()
            && !self.territory_complained
        {
            self.say(assumed::territory_date_unsaid(at));
        }
    }

    /// Complains if something local is written and there is no zone. A zone with a wrong name has its own complaint.
    pub(super) fn zone_needed(&mut self, file: &Node) {
        let written = file.find(Kind::TimeZone).is_some();
        let at: Option<Span> = self.needs_zone.filter(|_| !written);
        if let Some(at) = at {
            self.say(assumed::time_zone_unsaid(at));
        }
    }
}
