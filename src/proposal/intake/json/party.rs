//! Parties: their place and kind follow from a place code, or from a name with a kind of place. On which date they are read
//! is settled when the whole proposal is known ([`crate::proposal::places`]).

use super::fitter::{Fitter, shown};
use crate::program::{OpenReason, PARTY_KIND, Program, Value, party};
use crate::proposal::ProblemKind;
use crate::proposal::intake::path::Path;
use crate::register::{self, Found, PlaceClass, PlaceId};
use crate::words::Message;
use crate::words::message::input as say;

/// The classes of places that a party can be, by the name of the kind.
const KINDS: [(PlaceClass, &str); 4] = [
    (PlaceClass::Municipality, "municipality"),
    (PlaceClass::Province, "province"),
    (PlaceClass::WaterBoard, "water_board"),
    (PlaceClass::Region, "region"),
];

/// The kind of a party that is a place of this class.
pub(crate) fn kind_of(program: &Program, class: PlaceClass) -> Option<u16> {
    let (_, name) = KINDS.iter().find(|(known, _)| *known == class)?;
    let kinds = program.choices.get(PARTY_KIND.index())?;
    let position = kinds.values.iter().position(|value| value.name == *name)?;
    u16::try_from(position).ok()
}

/// The class of places that a party of this kind is, if it is a place.
fn class_of(program: &Program, kind: u16) -> Option<PlaceClass> {
    KINDS
        .iter()
        .map(|(class, _)| *class)
        .find(|class| kind_of(program, *class) == Some(kind))
}

/// A place that the register does not know.
pub(super) fn unknown_place(text: &str) -> Value {
    Value::Open(Box::new(OpenReason::UnknownPlace {
        text: text.to_owned(),
    }))
}

impl Fitter<'_> {
    /// Fills in what a code or a name says of a party.
    pub(super) fn party(&mut self, values: &mut [Value], place: (&Path<'_>, usize)) {
        let text = |field: u16| match values.get(usize::from(field)) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let (code, name) = (text(party::CODE), text(party::NAME));
        let kind = match values.get(usize::from(party::KIND)) {
            Some(Value::Choice(kind)) => Some(*kind),
            _ => None,
        };
        let class = kind.and_then(|kind| class_of(self.program, kind));
        let found = match (&code, &name, class) {
            (Some(code), ..) if looks_like_a_place(code) => match register::place(code) {
                Some(id) => {
                    self.check_code(id, (kind, class), name.as_deref(), place);
                    Value::Place(id)
                }
                None => unknown_place(code),
            },
            (_, Some(name), Some(class)) => {
                let path = place.0.key("name");
                self.find_place(Some(class), name, (&path, place.1))
                    .unwrap_or_default()
            }
            _ => return,
        };
        self.fill(values, found, place);
    }

    /// Puts the place that a party is in its slots.
    fn fill(&mut self, values: &mut [Value], found: Value, place: (&Path<'_>, usize)) {
        if let Value::Place(id) = found {
            if let Some(Value::Place(given)) = values.get(usize::from(party::PLACE))
                && *given != id
            {
                let given = register::name(*given).to_owned();
                let expected = say::place_of_party(register::name(id).to_owned());
                self.contradiction(
                    (&place.0.key("place"), place.1),
                    say::found_text(given),
                    expected,
                    None,
                );
            }
            if let Some(kind) = kind_of(self.program, id.class()) {
                put(values, party::KIND, Value::Choice(kind));
            }
        } else if matches!(found, Value::Open(_)) {
            put(values, party::KIND, found.clone());
        }
        put(values, party::PLACE, found);
    }

    /// A code must fit the kind and the name that stand beside it.
    fn check_code(
        &mut self,
        id: PlaceId,
        (kind, class): (Option<u16>, Option<PlaceClass>),
        name: Option<&str>,
        place: (&Path<'_>, usize),
    ) {
        let path = place.0.key("code");
        let found =
            || say::found_code(register::code(id).to_owned(), register::name(id).to_owned());
        let fits = match class {
            Some(class) => class == id.class(),
            // A region may be a body of any kind; the code of another place is that of the body itself.
            None => kind.is_none() || id.class() == PlaceClass::Region,
        };
        if !fits {
            let kinds = self.program.choices.get(PARTY_KIND.index());
            let kind = kind.and_then(|kind| kinds?.values.get(usize::from(kind)));
            let expected = say::code_of(kind.map_or(String::new(), |kind| kind.name.clone()));
            self.contradiction((&path, place.1), found(), expected, None);
        }
        let Some(name) = name else { return };
        let among = |class| match register::find(class, name) {
            Found::One(id) => vec![id],
            Found::Several(ids) => ids,
            Found::None { .. } => Vec::new(),
        };
        let named: Vec<PlaceId> = among(None)
            .into_iter()
            .chain(among(Some(id.class())))
            .collect();
        if let Some(other) = named.first()
            && !named.contains(&id)
        {
            let help = say::did_you_mean(register::code(*other).to_owned());
            self.contradiction(
                (&path, place.1),
                found(),
                say::name_of(shown(name)),
                Some(help),
            );
        }
    }

    fn contradiction(
        &mut self,
        place: (&Path<'_>, usize),
        found: Message,
        expected: Message,
        help: Option<Message>,
    ) {
        self.complain(ProblemKind::Contradiction, place, found, expected, help);
    }
}

fn put(values: &mut [Value], field: u16, value: Value) {
    if let Some(slot) = values.get_mut(usize::from(field)) {
        *slot = value;
    }
}

/// Whether a code is that of a place, known or not; other codes (of a chamber of commerce) say nothing of places.
fn looks_like_a_place(code: &str) -> bool {
    let is_numbered = |prefix: &str| {
        code.strip_prefix(prefix).is_some_and(|rest| {
            !rest.is_empty() && rest.len() <= 4 && rest.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    ["GM", "PV", "WS"].into_iter().any(is_numbered) || register::place(code).is_some()
}
