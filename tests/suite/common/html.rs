//! HTML read by a parser, as a tree to ask questions of.

use html5gum::{Token, Tokenizer};

/// Elements that have no end.
const VOID: &[&str] = &["meta", "link", "br", "hr", "img", "input", "wbr"];
/// What may not stand in a paragraph: a browser would close it without being asked.
const BLOCKS: &[&str] = &[
    "p", "ul", "ol", "dl", "div", "table", "figure", "details", "section", "h1", "h2", "h3", "h4",
    "pre", "header", "footer", "main",
];

/// An element with what it holds.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) text: String,
    pub(crate) children: Vec<Element>,
}

/// Reads a whole page. Fails on every error of the tokenizer, on an element that is not closed or closed by another, on an
/// id that exists twice, and on blocks in a paragraph.
pub(crate) fn read(html: &str) -> Result<Element, String> {
    let mut open = vec![Element::default()];
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                if BLOCKS.contains(&name.as_str()) && open.iter().any(|one| one.name == "p") {
                    return Err(format!("`{name}` in a paragraph"));
                }
                let attributes = tag.attributes.iter();
                let element = Element {
                    attributes: attributes
                        .map(|(key, value)| (text(key), text(value)))
                        .collect(),
                    name: name.clone(),
                    ..Element::default()
                };
                if VOID.contains(&name.as_str()) {
                    parent(&mut open)?.children.push(element);
                } else {
                    open.push(element);
                }
            }
            Token::EndTag(tag) => {
                let name = text(&tag.name);
                let ended = open.pop().ok_or("an end without a start")?;
                if ended.name != name {
                    return Err(format!("`{}` closed by `{name}`", ended.name));
                }
                let parent = parent(&mut open)?;
                parent.text.push_str(&ended.text);
                parent.children.push(ended);
            }
            Token::String(found) => parent(&mut open)?.text.push_str(&text(&found)),
            Token::Error(error) => return Err(format!("{error:?}")),
            Token::Doctype(_) | Token::Comment(_) => {}
        }
    }
    let root = open.pop().ok_or("nothing")?;
    if !open.is_empty() {
        return Err(format!("`{}` is not closed", root.name));
    }
    let mut ids: Vec<&str> = root
        .all("*")
        .iter()
        .filter_map(|one| one.get("id"))
        .collect();
    ids.sort_unstable();
    match ids.windows(2).find(|pair| pair.first() == pair.last()) {
        Some(pair) => Err(format!("twice the id {pair:?}")),
        None => Ok(root),
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn parent(open: &mut [Element]) -> Result<&mut Element, String> {
    open.last_mut()
        .ok_or_else(|| "more ends than starts".to_owned())
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// All elements of this name below it, in order; `*` for all.
    pub(crate) fn all(&self, name: &str) -> Vec<&Element> {
        let mut out = Vec::new();
        for child in &self.children {
            if name == "*" || child.name == name {
                out.push(child);
            }
            out.extend(child.all(name));
        }
        out
    }
}
