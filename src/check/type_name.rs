//! How messages name a type.

use super::context::Ctx;
use crate::program::{PARTY, Type};
use crate::words::{Slot, Word};

impl Ctx<'_> {
    /// "an amount", "a date", "`theme`": a type as messages name it.
    pub(super) fn type_name(&self, ty: &Type) -> Slot {
        let word = |en, nl| Slot::Word(Word { en, nl });
        match ty {
            Type::Text => word("a text", "een tekst"),
            Type::Number => word("a number", "een getal"),
            Type::Money => word("an amount of money", "een bedrag"),
            Type::Percentage => word("a percentage", "een percentage"),
            Type::PercentagePoints => word("percentage points", "procentpunten"),
            Type::Date => word("a date", "een datum"),
            Type::Time => word("a time of day", "een tijdstip"),
            Type::Instant => word("a moment", "een moment"),
            Type::Term => word("a term", "een termijn"),
            Type::YesNo => word("yes or no", "ja of nee"),
            Type::Set(_) => word("a set", "een verzameling"),
            Type::List(_) => word("a list", "een lijst"),
            Type::Record(id) if *id == PARTY => word("a party", "een partij"),
            Type::Record(id) => Slot::Text(
                self.records
                    .get(id.index())
                    .map_or_else(String::new, |record| format!("`{}`", record.name)),
            ),
            Type::Choice(id) => Slot::Text(
                self.choices
                    .get(id.index())
                    .map_or_else(String::new, |choice| format!("`{}`", choice.name)),
            ),
            Type::Place => word("a place", "een plaats"),
            Type::Attachment => word("an attachment", "een bijlage"),
            Type::Declaration => word("a declaration", "een verklaring"),
        }
    }
}
