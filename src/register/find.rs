//! Finding a place by its code or by a name, as people write it.

use std::sync::OnceLock;

use super::fold::fold;
use super::place::{PlaceClass, PlaceId, aliases, code, name, place, places};

/// What a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One place.
    One(PlaceId),
    /// Several places of that name, by sort and code. A call has to name one by its code.
    Several(Vec<PlaceId>),
    /// No place.
    None {
        /// Names that are nearly the same, at most three, the nearest first.
        suggestions: Vec<String>,
    },
}

/// How a key belongs to a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It is a name or code of the place.
    Full,
    /// It is a name without what is often left out: `Regio`, or `(NH.)`.
    Short,
}

struct Key {
    folded: String,
    fit: Fit,
    id: PlaceId,
}

/// The place that a code or name means, among those of one sort or of all; former places too.
///
/// A code is taken as it is. A name may be any that the place is known by, however accents, case, hyphens,
/// apostrophes and spaces are written. A region is also found without the word `Regio` before its name, so that
/// `West-Brabant` is several; that does not make the municipality `Zwolle` ambiguous, though.
#[must_use]
pub fn find(among: Option<PlaceClass>, text: &str) -> Found {
    let is_among = |id: PlaceId| among.is_none_or(|class| class == id.class());
    if let Some(id) = place(text.trim()).filter(|id| is_among(*id)) {
        return Found::One(id);
    }
    let folded = fold(text);
    let keys = index();
    let start = keys.partition_point(|key| key.folded < folded);
    let matching = keys
        .iter()
        .skip(start)
        .take_while(|key| key.folded == folded)
        .filter(|key| is_among(key.id));
    let is_named = matching
        .clone()
        .any(|key| key.fit == Fit::Full && key.id.class() != PlaceClass::Region);
    let fitting = matching.filter(|key| !is_named || key.fit == Fit::Full);
    let mut found: Vec<_> = fitting.map(|key| key.id).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [] => Found::None {
            suggestions: suggestions(&folded, is_among),
        },
        [one] => Found::One(*one),
        _ => Found::Several(found),
    }
}

/// All keys, sorted.
fn index() -> &'static [Key] {
    static INDEX: OnceLock<Vec<Key>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let classes = [
            PlaceClass::Municipality,
            PlaceClass::Province,
            PlaceClass::Region,
            PlaceClass::WaterBoard,
        ];
        let mut keys = Vec::with_capacity(1_500);
        for id in classes.into_iter().flat_map(places) {
            let mut add = |text: &str, fit| {
                let folded = fold(text);
                keys.push(Key { folded, fit, id });
            };
            // A region's code of words is too much like a name to be as good as one.
            let is_code = code(id).starts_with(|letter: char| letter.is_ascii_uppercase());
            add(code(id), if is_code { Fit::Full } else { Fit::Short });
            for name in std::iter::once(name(id)).chain(aliases(id)) {
                add(name, Fit::Full);
                let short = without_additions(name, id.class());
                if short != name {
                    add(short, Fit::Short);
                }
            }
        }
        keys.sort_unstable_by(|a, b| {
            a.folded
                .cmp(&b.folded)
                .then(a.fit.cmp(&b.fit))
                .then(a.id.cmp(&b.id))
        });
        keys
    })
}

/// The words before the name of a region that are often left out, longest first.
const REGION_WORDS: [&str; 8] = [
    "Groene Metropoolregio ",
    "Metropoolregio ",
    "Stedennetwerk ",
    "Samenwerking ",
    "Regio Deal ",
    "Stadsregio ",
    "Regio ",
    "EFRO ",
];

fn without_additions(name: &'static str, class: PlaceClass) -> &'static str {
    let name = name.split_once(" (").map_or(name, |(before, _)| before);
    if class != PlaceClass::Region {
        return name;
    }
    REGION_WORDS
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(name)
}

/// Longer texts are not compared with names: it would take long and find nothing.
const LONGEST_NAME: usize = 60;

fn suggestions(folded: &str, is_among: impl Fn(PlaceId) -> bool) -> Vec<String> {
    let length = folded.chars().count();
    if length == 0 || length > LONGEST_NAME {
        return Vec::new();
    }
    let allowed = match length {
        ..4 => 1,
        4..8 => 2,
        _ => 3,
    };
    let mut near = Vec::new();
    for key in index().iter().filter(|key| is_among(key.id)) {
        let distance = if length >= 4 && key.folded.starts_with(folded) {
            allowed
        } else if key.folded.len().abs_diff(folded.len()) > allowed {
            continue;
        } else {
            strsim::osa_distance(folded, &key.folded)
        };
        if distance <= allowed {
            near.push((distance, name(key.id)));
        }
    }
    near.sort_unstable();
    let mut names: Vec<String> = Vec::new();
    for (_, name) in near {
        if names.len() < 3 && !names.iter().any(|given| given == name) {
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use proptest::prelude::*;

    use super::*;
    use crate::quantity::Date;
    use crate::register::{successor_on, valid_on};

    fn found(among: Option<PlaceClass>, text: &str) -> String {
        match find(among, text) {
            Found::One(id) => code(id).to_owned(),
            Found::Several(ids) => ids.into_iter().map(code).collect::<Vec<_>>().join(" "),
            Found::None { suggestions } => format!("? {}", suggestions.join(", ")),
        }
    }

    const MUNICIPALITY: Option<PlaceClass> = Some(PlaceClass::Municipality);
    const REGION: Option<PlaceClass> = Some(PlaceClass::Region);

    #[test]
    fn every_name_and_code_finds_its_place() {
        for key in index() {
            for text in std::iter::once(name(key.id))
                .chain(aliases(key.id))
                .chain([code(key.id)])
            {
                let ids = match find(Some(key.id.class()), text) {
                    Found::One(id) => vec![id],
                    Found::Several(ids) => ids,
                    Found::None { .. } => vec![],
                };
                assert!(
                    ids.contains(&key.id),
                    "{text} should find {:?}, found {ids:?}",
                    key.id
                );
            }
        }
    }

    #[test]
    fn no_official_name_of_a_municipality_or_province_is_ambiguous() {
        for class in [
            PlaceClass::Municipality,
            PlaceClass::Province,
            PlaceClass::WaterBoard,
        ] {
            for id in places(class) {
                assert_eq!(find(Some(class), name(id)), Found::One(id));
            }
        }
    }

    #[test]
    fn finds_names_however_written() {
        assert_eq!(found(None, "GM0222"), "GM0222");
        assert_eq!(found(None, " gm0222 "), "GM0222");
        assert_eq!(found(None, "den bosch"), "GM0796");
        assert_eq!(found(None, "’s-Hertogenbosch"), "GM0796");
        assert_eq!(found(None, "s Gravenhage"), "GM0518");
        assert_eq!(found(None, "SUDWEST FRYSLAN"), "GM1900");
        assert_eq!(found(None, "Friesland"), "PV21 AM02");
        assert_eq!(found(Some(PlaceClass::Province), "Friesland"), "PV21");
        assert_eq!(found(None, "Hengelo"), "GM0164");
        assert_eq!(found(None, "Leerdam"), "GM0545");
        assert_eq!(found(None, "De Friese Meren"), "GM1921");
    }

    #[test]
    fn one_name_may_be_several_places() {
        assert_eq!(found(None, "Groningen"), "GM0014 PV20 AM01");
        assert_eq!(found(None, "Utrecht"), "GM0344 PV26 CR17");
        assert_eq!(found(MUNICIPALITY, "Utrecht"), "GM0344");
        assert_eq!(found(MUNICIPALITY, "Bergen"), "GM0373 GM0893");
        assert_eq!(found(REGION, "West-Brabant"), "AM25 regio-west-brabant");
        assert_eq!(
            found(None, "Zuid-Limburg"),
            "AM30 CR39 regiodeal-zuid-limburg"
        );
        assert_eq!(
            found(None, "Achterhoek"),
            "AM09 CR14 regio-achterhoek regiodeal-achterhoek-1"
        );
        assert_eq!(found(REGION, "Regio Achterhoek"), "regio-achterhoek");
        assert_eq!(found(REGION, "regio-achterhoek"), "regio-achterhoek");
        assert_eq!(found(REGION, "Regio Twente"), "regio-twente");
        assert_eq!(found(None, "Zwolle"), "GM0193");
    }

    #[test]
    fn suggests_what_was_meant() {
        assert_eq!(found(MUNICIPALITY, "Doetinchen"), "? Doetinchem");
        assert_eq!(found(MUNICIPALITY, "Arnem"), "? Arnhem");
        assert_eq!(
            found(Some(PlaceClass::Province), "Gelderlnad"),
            "? Gelderland"
        );
        assert_eq!(found(MUNICIPALITY, "Kaag"), "? Kaag en Braassem");
        assert_eq!(found(None, ""), "? ");
        assert_eq!(found(None, "Atlantis aan Zee"), "? ");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_is_too_odd(text in any::<String>(), year in -9999_i16..=9999, month in 1_i8..=12) {
            let date = Date::new(year, month, 28).unwrap();
            for text in [text.as_str(), text.get(..2).unwrap_or("GM")] {
                if let Found::One(id) = find(None, text) {
                    let _ = (valid_on(id, date), successor_on(id, date));
                }
            }
        }
    }
}
