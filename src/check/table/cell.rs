//! One cell: as written, and as a key or a result of a type.

use crate::check::built_in;
use crate::check::context::Ctx;
use crate::check::expression::Scope;
use crate::diagnostic::catalogue::{name, table as say, types};
use crate::program::{Cell, Edge, Expr, ExprForm, Piece, Type, Value, order_of_keys};
use crate::syntax::expression::{Expression, Form, Reader, read};
use crate::syntax::literal;
use crate::syntax::tree::{Kind, Node};
use crate::text::{Span, Spanned};
use crate::words::keyword::Keyword;

/// A cell as written.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) form: WrittenForm,
    pub(super) span: Span,
}

/// The forms of a cell.
#[derive(Debug, Clone)]
pub(super) enum WrittenForm {
    /// `*`
    Any,
    /// Values and bands.
    Pieces(Vec<WrittenPiece>),
    /// It has a complaint.
    Broken,
}

/// A value or a band.
#[derive(Debug, Clone)]
pub(super) struct WrittenPiece {
    /// The word before its value or between its values.
    pub(super) word: Option<Keyword>,
    /// One value, or the two ends.
    pub(super) values: Vec<Expression>,
    span: Span,
}

impl Ctx<'_> {
    /// A cell as written; one that cannot be read gets its complaint here.
    pub(super) fn written(&mut self, cell: &Node) -> Written {
        let form = self.form(cell).unwrap_or_else(|| {
            let found = self.slice(cell).trim().to_owned();
            self.say(say::cell_unreadable(cell.span, found));
            WrittenForm::Broken
        });
        Written {
            form,
            span: cell.span,
        }
    }

    fn form(&mut self, cell: &Node) -> Option<WrittenForm> {
        if cell.find(Kind::CellRest).is_some() {
            return None;
        }
        let content = cell.find(Kind::CellContent)?;
        if content.find(Kind::CellAny).is_some() {
            return Some(WrittenForm::Any);
        }
        // In an English file `of` is a share, not "or".
        if content.has(Keyword::Of) {
            return None;
        }
        let mut pieces = Vec::new();
        for piece in content.all(Kind::CellPiece) {
            let mut values = Vec::new();
            for value in piece.all(Kind::CellValue) {
                match self.cell_value(value) {
                    Some(value) => values.push(value),
                    None => return Some(WrittenForm::Broken),
                }
            }
            pieces.push(WrittenPiece {
                word: piece.children.iter().find_map(word_of),
                values,
                span: piece.span,
            });
        }
        Some(WrittenForm::Pieces(pieces))
    }

    /// The value in a cell, as an expression.
    pub(super) fn cell_value(&mut self, node: &Node) -> Option<Expression> {
        let leaf = node.children.last()?;
        let form = if leaf.kind == Kind::Name {
            Form::Path(vec![literal::name(leaf, self.texts)])
        } else {
            let reader = Reader {
                sources: self.texts,
                surface: self.language,
                texts: self.languages.first().copied().unwrap_or(self.language),
            };
            match read(leaf, &reader, &mut self.found).form {
                Form::Broken => return None,
                form => form,
            }
        };
        let expression = Expression {
            form,
            span: leaf.span,
        };
        if node.find(Kind::Minus).is_none() {
            return Some(expression);
        }
        Some(Expression {
            form: Form::Negative(Box::new(expression)),
            span: node.span,
        })
    }

    /// A fixed value of a type.
    pub(super) fn fixed(&mut self, written: &Expression, ty: &Type) -> Option<Value> {
        let expr = match (&written.form, ty) {
            // What a choice calls a value is that value, whatever else has the name.
            (Form::Path(parts), Type::Choice(id)) if parts.len() == 1 => {
                let word = parts.first()?;
                return self.value_of_choice(*id, word);
            }
            _ => self.value_of(written, ty, &Scope::default())?,
        };
        if let ExprForm::Literal(value) = expr.form {
            return Some(value);
        }
        let found = self.texts.slice(written.span).to_owned();
        self.say(say::cell_unreadable(written.span, found));
        None
    }

    fn value_of_choice(
        &mut self,
        id: crate::program::ChoiceId,
        word: &Spanned<String>,
    ) -> Option<Value> {
        if let Some((at, declared)) = self.choice_value(id, &word.value) {
            self.uses(word.span, declared);
            return Some(Value::Choice(at));
        }
        let choice = self.choices.get(id.index())?;
        let known = choice.values.iter().map(|value| value.name.as_str());
        let suggestion = crate::check::context::nearest(&word.value, known);
        let named = choice.name.clone();
        let complaint =
            name::unknown_value(word.span, word.value.clone(), named, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(word.span, better),
            None => complaint,
        });
        None
    }

    /// The last cell of a row.
    pub(super) fn result_cell(&mut self, cell: &Written, ty: &Type) -> Option<Value> {
        match &cell.form {
            WrittenForm::Broken => None,
            WrittenForm::Pieces(pieces) => match pieces.as_slice() {
                [only] if only.word.is_none() => self.fixed(only.values.first()?, ty),
                _ => self.unreadable(cell.span),
            },
            WrittenForm::Any => self.unreadable(cell.span),
        }
    }

    fn unreadable<T>(&mut self, at: Span) -> Option<T> {
        let found = self.texts.slice(at).trim().to_owned();
        self.say(say::cell_unreadable(at, found));
        None
    }

    /// A key cell.
    pub(super) fn key_cell(&mut self, cell: &Written, ty: &Type) -> Option<Cell> {
        match &cell.form {
            WrittenForm::Broken => None,
            WrittenForm::Any => Some(Cell::Any),
            WrittenForm::Pieces(pieces) => {
                let pieces: Vec<Option<Piece>> =
                    pieces.iter().map(|piece| self.piece(piece, ty)).collect();
                pieces
                    .into_iter()
                    .collect::<Option<Vec<Piece>>>()
                    .map(Cell::Of)
            }
        }
    }

    fn piece(&mut self, piece: &WrittenPiece, ty: &Type) -> Option<Piece> {
        let values: Vec<Option<Value>> = piece
            .values
            .iter()
            .map(|value| self.fixed(value, ty))
            .collect();
        let values: Option<Vec<Value>> = values.into_iter().collect();
        let mut values = values?.into_iter();
        let (first, second) = (values.next()?, values.next());
        let Some(word) = piece.word else {
            return Some(Piece::one(first));
        };
        if !self.is_ordered(ty) {
            let found = self.type_name(ty);
            self.say(types::comparison_unfit(piece.span, found, word.into()));
            return None;
        }
        let end = |value, inclusive| Some(Edge { value, inclusive });
        let (low, high) = match word {
            Keyword::Between => (end(first, true), second.and_then(|value| end(value, true))),
            Keyword::ToBelow => (end(first, true), second.and_then(|value| end(value, false))),
            Keyword::AtLeast | Keyword::NotBefore => (end(first, true), None),
            Keyword::MoreThan | Keyword::After => (end(first, false), None),
            Keyword::AtMost | Keyword::NotAfter => (None, end(first, true)),
            _ => (None, end(first, false)),
        };
        if let (Some(low), Some(high)) = (&low, &high)
            && !order_of_keys(&low.value, &high.value).is_some_and(|order| {
                order.is_lt() || (order.is_eq() && low.inclusive && high.inclusive)
            })
        {
            self.say(types::bounds_upside_down(piece.span));
            return None;
        }
        Some(Piece { low, high })
    }

    /// The type of a value that stands in a cell, without complaints; nothing for a bare word.
    pub(super) fn literal_type(&mut self, written: &Expression) -> Option<Type> {
        if matches!(written.form, Form::Path(_)) {
            return None;
        }
        let n_found = self.found.len();
        let ty = self
            .value(written, None, &Scope::default())
            .map(|expr: Expr| expr.ty);
        self.found.truncate(n_found);
        ty
    }

    /// Whether a bare word means yes or no.
    pub(super) fn is_yes_no(word: &str) -> bool {
        built_in::yes_no(word).is_some()
    }
}

/// The comparison that a node of a piece stands for.
fn word_of(node: &Node) -> Option<Keyword> {
    match node.kind {
        Kind::Word(Keyword::And) => None,
        Kind::Word(word) => Some(word),
        Kind::OpAtLeast => Some(Keyword::AtLeast),
        Kind::OpAtMost => Some(Keyword::AtMost),
        Kind::OpMore => Some(Keyword::MoreThan),
        Kind::OpLess => Some(Keyword::LessThan),
        _ => None,
    }
}
