//! The history of a fact in an example: the JSON that it stands for.

use std::collections::BTreeMap;

use super::entry::quoted_slot;
use crate::check::context::{Ctx, nearest};
use crate::diagnostic::catalogue::testing;
use crate::program::Type;
use crate::syntax::tree::{Kind, Node};
use crate::words::built_in::Class;
use crate::words::{Slot, Word};

impl Ctx<'_> {
    /// The values that a fact had, each from a day: `[{ from 2019-01-01   value … }]`.
    pub(super) fn history(&mut self, key: &str, list: &Node, ty: &Type) -> Option<String> {
        let mut items = Vec::new();
        for item in list.all(Kind::Value) {
            let mut parts = BTreeMap::new();
            let record = item.find(Kind::RecordValue);
            for entry in record
                .into_iter()
                .flat_map(|record| record.all(Kind::Entry))
            {
                let (written, value) = (self.name(entry)?, entry.find(Kind::Value)?);
                let known = crate::words::built_in::find(Class::History, &written.value);
                let ty = match known.map(|known| known.en) {
                    Some("from") => &Type::Date,
                    Some("value") => ty,
                    _ => {
                        let suggestion = nearest(&written.value, ["from", "value"]);
                        self.say_unknown(testing::unknown_entry(
                            written.span,
                            written.value.clone(),
                            suggestion,
                        ));
                        return None;
                    }
                };
                let json = self.entry_value(&written.value, value, ty)?;
                parts.insert(known.map_or("", |known| known.en), json);
            }
            let (Some(from), Some(value)) = (parts.get("from"), parts.get("value")) else {
                let expected = Word {
                    en: "`{ from …   value … }`",
                    nl: "`{ vanaf …   waarde … }`",
                };
                let found = quoted_slot(self.texts.slice(item.span));
                self.other_type(key, Slot::Word(expected), found, item.span);
                return None;
            };
            items.push(format!("{{\"from\":{from},\"value\":{value}}}"));
        }
        Some(format!("[{}]", items.join(",")))
    }
}
