//! The standard library: fragments of law that many calls share, as texts in the call language.
//!
//! Each states from when until when it holds, cites its source, and records as a `reading` what was not checked.

/// The texts by the names that an `include` gives them.
const TEXTS: &[(&str, &str)] = &[
    ("std/awb_objection", include_str!("awb_objection.call")),
    ("std/awb_terms", include_str!("awb_terms.call")),
    ("std/de_minimis", include_str!("de_minimis.call")),
    ("std/de_minimis_2013", include_str!("de_minimis_2013.call")),
    ("std/de_minimis_2023", include_str!("de_minimis_2023.call")),
    ("std/gber_25", include_str!("gber_25.call")),
    ("std/kaderbesluit", include_str!("kaderbesluit.call")),
    (
        "std/kaderbesluit_arrival",
        include_str!("kaderbesluit_arrival.call"),
    ),
    (
        "std/kaderbesluit_arrival_advice",
        include_str!("kaderbesluit_arrival_advice.call"),
    ),
    (
        "std/kaderbesluit_arrival_cofinanced",
        include_str!("kaderbesluit_arrival_cofinanced.call"),
    ),
    (
        "std/kaderbesluit_ranking",
        include_str!("kaderbesluit_ranking.call"),
    ),
    (
        "std/kaderbesluit_ranking_cofinanced",
        include_str!("kaderbesluit_ranking_cofinanced.call"),
    ),
    (
        "std/kaderbesluit_refusal",
        include_str!("kaderbesluit_refusal.call"),
    ),
    ("std/sme", include_str!("sme.call")),
    ("std/termijnenwet", include_str!("termijnenwet.call")),
];

/// The names of the standard libraries.
pub const NAMES: &[&str] = &[
    "std/awb_objection",
    "std/awb_terms",
    "std/de_minimis",
    "std/de_minimis_2013",
    "std/de_minimis_2023",
    "std/gber_25",
    "std/kaderbesluit",
    "std/kaderbesluit_arrival",
    "std/kaderbesluit_arrival_advice",
    "std/kaderbesluit_arrival_cofinanced",
    "std/kaderbesluit_ranking",
    "std/kaderbesluit_ranking_cofinanced",
    "std/kaderbesluit_refusal",
    "std/sme",
    "std/termijnenwet",
];

/// The text of a standard library.
pub(super) fn text(name: &str) -> Option<&'static str> {
    TEXTS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, text)| *text)
}

/// The standard library that a name may have been meant to be.
pub(super) fn nearest(name: &str) -> Option<String> {
    let bare = name.rsplit('/').next().unwrap_or(name);
    let bare = bare.strip_suffix(".call").unwrap_or(bare);
    NAMES
        .iter()
        .map(|known| {
            let own = known.rsplit('/').next().unwrap_or(known);
            (strsim::osa_distance(bare, own), *known)
        })
        .filter(|(distance, known)| {
            *distance <= 3 && *distance * 2 < known.len() - "std/".len() + 1
        })
        .min()
        .map(|(_, known)| known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{NAMES, TEXTS, nearest, text};

    #[test]
    fn every_name_has_its_text() {
        let known: Vec<&str> = TEXTS.iter().map(|(name, _)| *name).collect();
        assert_eq!(known, NAMES);
        assert!(NAMES.iter().all(|name| text(name).is_some()));
        assert_eq!(text("std/nothing"), None);
    }

    #[test]
    fn a_slip_finds_the_library() {
        assert_eq!(nearest("std/smee").as_deref(), Some("std/sme"));
        assert_eq!(nearest("lib/sme.call").as_deref(), Some("std/sme"));
        assert_eq!(
            nearest("std/deminimis_2023").as_deref(),
            Some("std/de_minimis_2023")
        );
        assert_eq!(nearest("frame.call"), None);
    }
}
