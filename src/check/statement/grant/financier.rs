//! Who pays: `financed by rvo 60%, province the rest`.

use crate::check::context::Ctx;
use crate::diagnostic::catalogue::money;
use crate::program::Financier;
use crate::quantity::Rational;
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// The financiers of a grant: each once, one of them with the rest, the shares together under 100 %.
    pub(super) fn financiers(&mut self, node: &Node) -> Vec<Financier> {
        let Some(clause) = self.once(node, Kind::FinancedClause) else {
            return Vec::new();
        };
        let mut financiers: Vec<Financier> = Vec::new();
        let mut together = Rational::ZERO;
        for part in clause.all(Kind::Financier) {
            let Some(name) = self.name(part) else {
                continue;
            };
            if financiers.iter().any(|before| before.name == name.value) {
                self.say(money::financier_twice(name.span, name.value.clone()));
            }
            let share = part
                .find(Kind::Percentage)
                .or_else(|| part.find(Kind::BadPercentage))
                .and_then(|share| literal::percentage(share, self.texts));
            let is_rest = part.has(Keyword::TheRest);
            if let Some(share) = share.as_ref().filter(|_| !is_rest) {
                together = &together + share;
            }
            financiers.push(Financier {
                name: name.value,
                share: share.filter(|_| !is_rest),
            });
        }
        let rests = clause.all(Kind::Financier);
        let rests = rests.filter(|part| part.has(Keyword::TheRest)).count();
        if rests != 1 {
            self.say(money::financier_of_the_rest(clause.span));
        } else if together >= Rational::ONE {
            self.say(money::financiers_whole(clause.span));
        }
        financiers
    }
}
