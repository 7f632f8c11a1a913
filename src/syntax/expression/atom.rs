//! Values: literals, paths, functions, lists, places, brackets, and blocks of lines.

use super::{
    BlockKind, Built, Comparison, Ctx, Expression, Form, Line, Literal, PlaceWord, Quantifier,
};
use crate::diagnostic::catalogue::reading;
use crate::syntax::literal::{self, DayOrInstant};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::Bilingual;
use crate::words::built_in;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    pub(super) fn atom(&mut self, node: &Node) -> Built {
        match node.kind {
            Kind::Group => match node.find(Kind::Condition) {
                Some(inner) => {
                    let mut built = self.expression(inner);
                    built.expression.span = node.span;
                    built
                }
                None => self.broken(reading::missing_value(node.span)),
            },
            Kind::List => {
                let (items, depth) = self.all(node.all(Kind::Chain));
                self.node(Form::List(items), node.span, depth)
            }
            Kind::Function => self.function(node),
            Kind::Place => self.place(node),
            Kind::Path => {
                let names = node
                    .all(Kind::Name)
                    .map(|name| literal::name(name, self.reader.sources));
                Built::leaf(Form::Path(names.collect()), node.span)
            }
            _ => {
                let form = self.literal(node).map_or(Form::Broken, Form::Literal);
                Built::leaf(form, node.span)
            }
        }
    }

    /// The value of a literal; `None` where there is none, of which the reading of the text complained.
    fn literal(&mut self, node: &Node) -> Option<Literal> {
        let sources = self.reader.sources;
        match node.kind {
            Kind::Number | Kind::BadNumber => literal::number(node, sources).map(Literal::Number),
            Kind::Money | Kind::BadMoney => {
                literal::money(node, sources).map(|amount| Literal::Money {
                    currency: literal::currency(node, sources),
                    amount,
                })
            }
            Kind::Percentage | Kind::BadPercentage => {
                literal::percentage(node, sources).map(Literal::Percentage)
            }
            Kind::Pp => literal::points(node, sources).map(Literal::PercentagePoints),
            Kind::Time => literal::time(node, sources).map(Literal::Time),
            Kind::Term => literal::term(node, sources).map(Literal::Term),
            Kind::Text | Kind::BadText => Some(Literal::Text(literal::text(node, sources))),
            _ => literal::day_or_instant(node, sources).map(|value| match value {
                DayOrInstant::Day(day) => Literal::Date(day),
                DayOrInstant::Instant(day, at) => Literal::Instant(day, at),
            }),
        }
    }

    fn all<'n>(&mut self, nodes: impl Iterator<Item = &'n Node>) -> (Vec<Expression>, usize) {
        let mut depth = 0;
        let mut parts = Vec::new();
        for node in nodes {
            let built = self.expression(node);
            depth = depth.max(built.depth);
            parts.push(built.expression);
        }
        (parts, depth)
    }

    fn place(&mut self, node: &Node) -> Built {
        let sources = self.reader.sources;
        let kind = match node.word(|word| word != Keyword::On) {
            Some(Keyword::InMunicipality) => PlaceWord::Municipality,
            Some(Keyword::InRegion) => PlaceWord::Region,
            Some(Keyword::InWaterboard) => PlaceWord::WaterBoard,
            _ => PlaceWord::Province,
        };
        let text = node
            .children
            .iter()
            .find(|child| matches!(child.kind, Kind::Text | Kind::BadText));
        let text = text.map(|text| Spanned::new(literal::text(text, sources), text.span));
        let on = node
            .children
            .last()
            .filter(|_| node.has(Keyword::On))
            .map(|on| {
                let form = match on.kind {
                    Kind::Name => Form::Path(vec![literal::name(on, sources)]),
                    _ => self.literal(on).map_or(Form::Broken, Form::Literal),
                };
                Box::new(Expression {
                    form,
                    span: on.span,
                })
            });
        match text {
            Some(text) => self.node(Form::Place { kind, text, on }, node.span, 1),
            None => Built::leaf(Form::Broken, node.span),
        }
    }

    fn function(&mut self, node: &Node) -> Built {
        let Some(name) = node
            .find(Kind::Name)
            .map(|name| literal::name(name, self.reader.sources))
        else {
            return Built::leaf(Form::Broken, node.span);
        };
        let mut depth = 0;
        let mut quantifier: Option<Box<Quantifier>> = None;
        let mut arguments = Vec::new();
        for argument in node.all(Kind::Argument) {
            let (found, deep) = self.argument(argument, &name, &mut arguments);
            depth = depth.max(deep);
            match (&quantifier, found) {
                (_, None) => {}
                (None, found) => quantifier = found,
                // A second list has no place: it counts as arguments too many.
                (Some(_), Some(second)) => {
                    arguments.extend(second.body);
                    arguments.push(second.list);
                }
            }
        }
        for among in node
            .all(Kind::AmongThem)
            .filter_map(|among| among.find(Kind::Condition))
        {
            let built = self.expression(among);
            depth = depth.max(built.depth);
            match &mut quantifier {
                Some(quantifier) if quantifier.among.is_none() => {
                    quantifier.among = Some(built.expression);
                }
                _ => arguments.push(built.expression),
            }
        }
        self.node(
            Form::Call {
                name,
                quantifier,
                arguments,
            },
            node.span,
            depth,
        )
    }

    /// The first argument: `expr for p in list where cond`, `p in list where cond`, or a plain value.
    fn argument(
        &mut self,
        node: &Node,
        name: &Spanned<String>,
        arguments: &mut Vec<Expression>,
    ) -> (Option<Box<Quantifier>>, usize) {
        let mut conditions = node.all(Kind::Condition);
        let Some(first) = conditions.next() else {
            return (None, 0);
        };
        let first = self.expression(first);
        let filter = conditions.next().map(|filter| self.expression(filter));
        let mut depth = first
            .depth
            .max(filter.as_ref().map_or(0, |filter| filter.depth));
        let filter = filter.map(|filter| filter.expression);
        if let (Some(binder), Some(list)) = (node.find(Kind::Name), node.find(Kind::Chain)) {
            let binder = literal::name(binder, self.reader.sources);
            let list = self.expression(list);
            depth = depth.max(list.depth);
            let body = Some(first.expression);
            return (
                Some(Box::new(Quantifier {
                    body,
                    binder,
                    list: list.expression,
                    filter,
                    among: None,
                })),
                depth,
            );
        }
        let is_quantifier = filter.is_some() || built_in::is_quantifier(&name.value);
        match binding(first.expression, is_quantifier) {
            Ok((binder, list)) => (
                Some(Box::new(Quantifier {
                    body: None,
                    binder,
                    list,
                    filter,
                    among: None,
                })),
                depth,
            ),
            Err(value) => {
                if filter.is_some() {
                    self.diagnostics.push(reading::filter_without_binder(
                        value.span,
                        name.value.clone(),
                    ));
                }
                arguments.push(value);
                (None, depth)
            }
        }
    }

    /// `all of { … }` and the like.
    pub(super) fn block(&mut self, node: &Node) -> Built {
        let kind = match node.word(|word| word != Keyword::OfBlock) {
            Some(Keyword::AllOf) => BlockKind::All,
            Some(Keyword::AnyOf) => BlockKind::Any,
            _ => match node
                .find(Kind::Number)
                .map(|n| (n.span, literal::number(n, self.reader.sources)))
            {
                Some((span, Some(n))) => BlockKind::AtLeast(Spanned::new(n, span)),
                _ => return Built::leaf(Form::Broken, node.span),
            },
        };
        let mut depth = 0;
        let mut lines = Vec::new();
        for line in node.all(Kind::Line) {
            let (Some(name), Some(condition)) = (line.find(Kind::Name), line.find(Kind::Condition))
            else {
                continue;
            };
            let condition = self.expression(condition);
            depth = depth.max(condition.depth);
            let texts = line.find(Kind::Texts);
            lines.push(Line {
                name: literal::name(name, self.reader.sources),
                text: texts.map_or_else(Bilingual::default, |texts| {
                    literal::texts(texts, self.reader.sources, self.reader.texts)
                }),
                condition: condition.expression,
            });
        }
        self.node(Form::Block { kind, lines }, node.span, depth)
    }
}

/// `p in list` as a binder and its list, if it may be one; else the expression as it was.
fn binding(
    expression: Expression,
    wanted: bool,
) -> Result<(Spanned<String>, Expression), Expression> {
    let Expression { form, span } = expression;
    match form {
        Form::Compare { op, left, right } if wanted && op.value == Comparison::In => {
            match left.form {
                Form::Path(mut names) if names.len() == 1 && names.last().is_some() => {
                    match names.pop() {
                        Some(binder) => Ok((binder, *right)),
                        None => Err(Expression {
                            form: Form::Broken,
                            span,
                        }),
                    }
                }
                form => {
                    let left = Box::new(Expression {
                        form,
                        span: left.span,
                    });
                    Err(Expression {
                        form: Form::Compare { op, left, right },
                        span,
                    })
                }
            }
        }
        form => Err(Expression { form, span }),
    }
}
