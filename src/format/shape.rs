//! From the tree to words and bodies, with the comments and line breaks that stood before each word.

use super::spell::{Speller, holds_values};
use crate::syntax::lexer::{Token, TokenKind, tokens};
use crate::syntax::tree::{Kind, Node};
use crate::words::keyword::Keyword;

/// What stood between a word and the one before it.
#[derive(Default)]
pub(super) struct Lead {
    pub(super) comments: Vec<Comment>,
    /// Whether a blank line stood before the word, behind the last comment.
    pub(super) blank: bool,
    /// Whether any line break stood before the word.
    pub(super) newline: bool,
}

/// A comment before a word.
pub(super) struct Comment {
    pub(super) text: String,
    /// Whether it stands on the line of the word before it.
    pub(super) trails: bool,
    pub(super) blank_before: bool,
}

/// A word, sign or literal.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) width: usize,
    pub(super) lead: Lead,
    /// Whether nothing stands between it and the word before it.
    pub(super) tight: bool,
    /// What its column is wider, where rows stand under one another: as written, and in the wider language.
    pub(super) room: [usize; 2],
}

/// Part of an item.
pub(super) enum Part {
    Word(Word),
    /// Braces with items between them.
    Body {
        open: Word,
        items: Vec<Item>,
        close: Word,
    },
    /// What follows the colon of a short form: the condition, and a citation.
    Short(Vec<Item>),
}

/// A statement, a clause, a field, a value: what may have a line of its own.
#[derive(Default)]
pub(super) struct Item {
    pub(super) parts: Vec<Part>,
    /// Whether its first word gets a column, and the second one too.
    pub(super) columns: Columns,
}

/// Which columns an item takes part in.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    #[default]
    None,
    /// A clause: its word.
    Clause,
    /// A value of a choice: its name, before its text.
    Value,
    /// A field: its name, and its type before a text; the number of words of the type.
    Field(usize),
}

/// A whole file.
pub(super) struct Shape {
    pub(super) items: Vec<Item>,
    /// What stands behind the last statement.
    pub(super) end: Lead,
}

pub(super) fn shape(root: &Node, text: &str, speller: &Speller<'_>) -> Shape {
    let mut shaper = Shaper {
        text,
        speller,
        at: 0,
        glue: true,
    };
    let items = root
        .children
        .iter()
        .map(|statement| shaper.statement(statement))
        .collect();
    let end = shaper.lead(text.len());
    Shape { items, end }
}

pub(super) struct Shaper<'s> {
    text: &'s str,
    speller: &'s Speller<'s>,
    /// Up to where the text was taken.
    at: usize,
    /// Whether the word before leaves no space behind it.
    glue: bool,
}

impl Shaper<'_> {
    fn statement(&mut self, node: &Node) -> Item {
        if super::is_clean(node, self.text) {
            return self.item(node);
        }
        let mut item = Item::default();
        // The white space behind it is not part of it: the blank lines in it are for what follows.
        let (start, end) = (node.span.start as usize, node.span.end as usize);
        let copied = self.text.get(start..end).unwrap_or("").trim_end();
        let word = self.word(
            start,
            start + copied.len(),
            copied.to_owned(),
            copied.chars().count(),
            false,
        );
        item.parts.push(Part::Word(word));
        item
    }

    fn item(&mut self, node: &Node) -> Item {
        let mut item = Item {
            parts: Vec::new(),
            columns: columns(node),
        };
        self.node(node, None, &mut item.parts);
        item
    }

    /// Appends the parts of a node: its children, and the signs between them.
    pub(super) fn node(&mut self, node: &Node, parent: Option<&Node>, parts: &mut Vec<Part>) {
        if is_leaf(node, self.text) {
            let word = self.leaf(node, parent);
            parts.push(Part::Word(word));
            return;
        }
        let mut body: Option<(Word, Vec<Item>)> = None;
        let mut short: Option<Vec<Item>> = None;
        let mut from = node.span.start as usize;
        for child in &node.children {
            self.signs(
                node,
                from,
                child.span.start as usize,
                parts,
                &mut body,
                &mut short,
            );
            match (&mut body, &mut short) {
                (Some((_, items)), _) if child.kind == Kind::TableRows => {
                    items.extend(self.rows(child));
                }
                (Some((_, items)), _) | (None, Some(items)) => {
                    let mut item = self.item(child);
                    if node.kind == Kind::Stage {
                        item.columns = Columns::None;
                    }
                    items.push(item);
                }
                (None, None) => self.node(child, Some(node), parts),
            }
            from = child.span.end as usize;
        }
        self.signs(
            node,
            from,
            node.span.end as usize,
            parts,
            &mut body,
            &mut short,
        );
        if let Some(items) = short {
            parts.push(Part::Short(items));
        }
    }

    /// The signs that belong to a node itself, between two of its children.
    fn signs(
        &mut self,
        node: &Node,
        from: usize,
        to: usize,
        parts: &mut Vec<Part>,
        body: &mut Option<(Word, Vec<Item>)>,
        short: &mut Option<Vec<Item>>,
    ) {
        let text = self.text;
        for token in tokens(text, from, to).filter(Token::is_significant) {
            let sign = text.get(token.start..token.end).unwrap_or("");
            let tight = matches!(sign, ")" | "]" | "," | "%" | ":" | ".")
                || (sign == "(" && node.kind == Kind::Function)
                || (sign == "/" && node.kind == Kind::Word(Keyword::TypeYesNo));
            let word = self.word(
                token.start,
                token.end,
                sign.to_owned(),
                sign.chars().count(),
                tight,
            );
            self.glue = matches!(sign, "(" | "[" | ".");
            match sign {
                "{" => *body = Some((word, Vec::new())),
                "}" => match body.take() {
                    Some((open, items)) => parts.push(Part::Body {
                        open,
                        items,
                        close: word,
                    }),
                    None => parts.push(Part::Word(word)),
                },
                _ => {
                    match body {
                        // A comma between the items of a body belongs to the one before it.
                        Some((_, items)) => match items.last_mut() {
                            Some(item) => item.parts.push(Part::Word(word)),
                            None => parts.push(Part::Word(word)),
                        },
                        None => parts.push(Part::Word(word)),
                    }
                    if sign == ":"
                        && matches!(node.kind, Kind::Require | Kind::Exclude | Kind::Define)
                        && body.is_none()
                    {
                        // `: {` is a body with a needless colon.
                        let next = tokens(text, token.end, node.span.end as usize)
                            .find(Token::is_significant);
                        if next.is_none_or(|next| next.kind != TokenKind::Sign('{')) {
                            *short = Some(Vec::new());
                        }
                    }
                }
            }
        }
    }

    fn leaf(&mut self, node: &Node, parent: Option<&Node>) -> Word {
        let spelled = match (node.kind, parent) {
            (Kind::Word(keyword), parent) => {
                let one = keyword.is_unit() && parent.is_some_and(|_| self.follows_one(node));
                self.speller.keyword(node, keyword, one)
            }
            (Kind::Name, Some(parent)) if holds_values(parent.kind) => self.speller.name(node),
            _ => self.speller.plain(node),
        };
        let (start, end) = (node.span.start as usize, node.span.end as usize);
        let word = self.word(start, end, spelled.text, spelled.width, false);
        let is_sign =
            node.kind == Kind::Minus && parent.is_some_and(|parent| parent.kind != Kind::Operator);
        self.glue = is_sign;
        word
    }

    /// Whether the number before a unit is 1.
    fn follows_one(&self, unit: &Node) -> bool {
        let before = self
            .text
            .get(..unit.span.start as usize)
            .unwrap_or("")
            .trim_end();
        let number = before
            .rsplit(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '_'))
            .next();
        number == Some("1")
    }

    pub(super) fn word(
        &mut self,
        start: usize,
        end: usize,
        text: String,
        width: usize,
        tight: bool,
    ) -> Word {
        let lead = self.lead(start);
        self.at = end;
        let tight = (tight || self.glue) && lead.comments.is_empty();
        self.glue = false;
        Word {
            text,
            width,
            lead,
            tight,
            room: [0, 0],
        }
    }

    /// What stands between the last word and `start`.
    fn lead(&mut self, start: usize) -> Lead {
        let mut lead = Lead::default();
        let mut breaks = 0_usize;
        for token in tokens(self.text, self.at, start) {
            match token.kind {
                TokenKind::Newline => {
                    breaks += 1;
                    lead.newline = true;
                }
                TokenKind::Comment => {
                    let text = self
                        .text
                        .get(token.start..token.end)
                        .unwrap_or("")
                        .trim_end()
                        .to_owned();
                    let trails = breaks == 0 && lead.comments.is_empty() && self.at > 0;
                    lead.comments.push(Comment {
                        text,
                        trails,
                        blank_before: breaks > 1,
                    });
                    breaks = 0;
                }
                _ => {}
            }
        }
        self.at = start;
        lead.blank = breaks > 1;
        lead
    }
}

/// Whether a node is one word: it has no parts, and is no bracket around nothing.
fn is_leaf(node: &Node, text: &str) -> bool {
    let written = text.get(node.span.range()).unwrap_or("");
    match node.kind {
        Kind::BadMoney | Kind::BadPercentage => true,
        Kind::List
        | Kind::ListValue
        | Kind::RecordValue
        | Kind::Names
        | Kind::TiedNames
        | Kind::Group => false,
        _ => node.children.is_empty() && !written.contains('{'),
    }
}

fn columns(node: &Node) -> Columns {
    match (node.kind, node.children.first().map(|first| first.kind)) {
        (Kind::Field, _) => {
            let leaves = node
                .children
                .iter()
                .skip(1)
                .take_while(|child| child.kind != Kind::Texts);
            Columns::Field(leaves.map(leaves_of).sum())
        }
        (Kind::ChoiceValue, _) => Columns::Value,
        (
            Kind::ScoresEntry
            | Kind::VotesEntry
            | Kind::RecusedEntry
            | Kind::RemovedEntry
            | Kind::NoAmountClause,
            _,
        ) => Columns::None,
        (_, Some(Kind::Word(_))) => Columns::Clause,
        _ => Columns::None,
    }
}

fn leaves_of(node: &Node) -> usize {
    if node.children.is_empty() {
        1
    } else {
        node.children.iter().map(leaves_of).sum()
    }
}
