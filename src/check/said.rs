//! `say "You asked {requested}."`: the values in the texts of an author.

use super::context::{Ctx, Meaning, nearest};
use crate::diagnostic::catalogue::said as complaint;
use crate::program::{DefineBody, PARTY, Type};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::{Said, said};

impl Ctx<'_> {
    /// Checks every name in braces: it is declared, and has a short text.
    pub(super) fn said_values(&mut self, file: &Node) {
        for statement in &file.children {
            for clause in statement.all(Kind::SayClause) {
                self.said_in(clause);
            }
        }
    }

    fn said_in(&mut self, clause: &Node) {
        let Some(texts) = clause.find(Kind::Texts) else {
            return;
        };
        let bare = self.bare_language(texts.span);
        let texts = literal::texts(texts, self.texts, bare);
        for text in [&texts.en, &texts.nl].into_iter().flatten() {
            for part in said(text) {
                match part {
                    Said::Text(_) => {}
                    Said::Open => self.say(complaint::open_said_brace(clause.span)),
                    Said::Value(name) => self.said_value(clause.span, name),
                }
            }
        }
    }

    fn said_value(&mut self, at: Span, name: &str) {
        let Some((meaning, declared)) = self.values.get(name).copied() else {
            let suggestion = nearest(name, self.values.keys().map(String::as_str));
            self.say_unknown(complaint::unknown_said_value(
                at,
                name.to_owned(),
                suggestion,
            ));
            return;
        };
        self.uses(at, declared);
        let has_text = match meaning {
            Meaning::Field(id) => self
                .fields
                .get(id.index())
                .is_none_or(|field| has_text(&field.ty)),
            Meaning::Define(id) => self.defines.get(id.index()).is_none_or(|define| {
                matches!(define.body, DefineBody::Value(_)) && has_text(&define.ty)
            }),
        };
        if !has_text {
            self.say(complaint::said_value_without_text(at, name.to_owned()));
        }
    }
}

/// Whether a value of this type can be told within a sentence.
fn has_text(ty: &Type) -> bool {
    match ty {
        Type::Record(id) => *id == PARTY,
        Type::List(_) | Type::Term | Type::Time | Type::PercentagePoints => false,
        _ => true,
    }
}
