//! Everything that the program says exists in both languages, with the same slots, in the manner of the house.

use mkbcall::diagnostic::catalogue;
use mkbcall::words::message::CATALOGUES;
use mkbcall::words::{Language, Phrase};

/// Words that belong to programmers, or that the house has another word for.
const BANNED_EN: &[&str] = &[
    "invalid",
    "illegal",
    "token",
    "parse",
    "boolean",
    "string",
    "enum",
    "null",
    "oops",
    "please",
    "hereby",
    "herein",
    "thereof",
    "aforementioned",
    "notwithstanding",
    "whereas",
    "shall",
    "heretofore",
];
const BANNED_NL: &[&str] = &[
    "ongeldig",
    "ongeldige",
    "token",
    "parsen",
    "boolean",
    "string",
    "illegaal",
    "oeps",
    "derhalve",
    "middels",
    "teneinde",
    "dienaangaande",
    "voornoemd",
    "voornoemde",
    "desbetreffende",
    "hieromtrent",
    "thans",
    "tevens",
    "inzake",
    "alsmede",
    "aldus",
    "conform",
    "dient",
    "dienen",
];

/// Several words that belong together.
const BANNED_TOGETHER: &[&str] = &[
    "dient te",
    "met betrekking tot",
    "ten aanzien van",
    "in het kader van",
    "with regard to",
    "in respect of",
    "in accordance with",
    "pursuant to",
    "please note",
];

/// All phrases with a name for messages about them, and the slots that they declare.
fn phrases() -> Vec<(String, Phrase, Vec<&'static str>)> {
    let mut all = Vec::new();
    for (catalogue, messages) in CATALOGUES {
        for (name, phrase, slots) in *messages {
            all.push((format!("{catalogue}::{name}"), *phrase, slots.to_vec()));
        }
    }
    for code in catalogue::all() {
        // Message and help share their slots: each may use some of them.
        let both = |phrase: Phrase| (phrase, code.slots.to_vec());
        for (what, (phrase, slots)) in [("message", both(code.message)), ("help", both(code.help))]
        {
            all.push((format!("{} {what}", code.number), phrase, slots));
        }
    }
    #[cfg(feature = "pages")]
    all.extend(letters());
    all
}

/// The text of the built-in letters, line by line, without what is filled in.
#[cfg(feature = "pages")]
fn letters() -> Vec<(String, Phrase, Vec<&'static str>)> {
    let lines = |language| mkbcall::report::letter_template(language).lines();
    let pairs = lines(Language::En).zip(lines(Language::Nl));
    let own = |line: &&str| {
        line.split("{%")
            .next()
            .unwrap_or("")
            .split("{{")
            .next()
            .unwrap_or("")
            .trim()
            .to_owned()
            .leak() as &'static str
    };
    pairs
        .map(|(en, nl)| (own(&en), own(&nl)))
        .filter(|(en, _)| !en.is_empty())
        .map(|(en, nl)| (format!("letter `{en}`"), Phrase { en, nl }, Vec::new()))
        .collect()
}

#[test]
fn every_text_exists_in_both_languages() {
    for (name, phrase, _) in phrases() {
        assert_eq!(
            phrase.en.is_empty(),
            phrase.nl.is_empty(),
            "{name}: one language is empty"
        );
        let is_help = name.ends_with(" help");
        assert!(
            is_help || !phrase.en.trim().is_empty(),
            "{name}: says nothing"
        );
        for text in [phrase.en, phrase.nl] {
            assert_eq!(text.trim(), text, "{name}: blanks at an end");
        }
    }
}

#[test]
fn both_languages_use_the_same_slots() {
    for (name, phrase, _) in phrases() {
        let sorted = |language| {
            let mut slots = phrase.slots(language);
            slots.sort_unstable();
            slots
        };
        assert_eq!(sorted(Language::En), sorted(Language::Nl), "{name}");
    }
}

#[test]
fn slots_are_declared_and_used() {
    for (name, phrase, declared) in phrases() {
        for slot in phrase.slots(Language::En) {
            assert!(
                declared.contains(&slot),
                "{name}: slot `{slot}` is not declared"
            );
        }
    }
    for (catalogue, messages) in CATALOGUES {
        for (name, phrase, declared) in *messages {
            for slot in *declared {
                let used = phrase.slots(Language::En).contains(slot);
                assert!(used, "{catalogue}::{name}: slot `{slot}` is not used");
            }
        }
    }
    for code in catalogue::all() {
        let mut used = code.message.slots(Language::En);
        used.extend(code.help.slots(Language::En));
        for slot in code.slots {
            assert!(
                used.contains(slot),
                "{}: slot `{slot}` is not used",
                code.number
            );
        }
    }
}

#[test]
fn braces_and_brackets_close() {
    for (name, phrase, _) in phrases() {
        for text in [phrase.en, phrase.nl] {
            for (open, close) in [('{', '}'), ('[', ']')] {
                let mut depth = 0_i32;
                for c in text.chars() {
                    depth += i32::from(c == open) - i32::from(c == close);
                    assert!((0..=1).contains(&depth), "{name}: `{open}` in `{text}`");
                }
                assert_eq!(depth, 0, "{name}: `{open}` in `{text}`");
            }
        }
    }
}

#[test]
fn no_word_is_banned() {
    for (name, phrase, _) in phrases() {
        for (text, banned) in [(phrase.en, BANNED_EN), (phrase.nl, BANNED_NL)] {
            // What stands in backticks is quoted.
            let words: String = text.split('`').step_by(2).collect();
            let words = words.to_lowercase();
            for word in words.split(|c: char| !c.is_alphanumeric()) {
                assert!(!banned.contains(&word), "{name}: `{word}` in `{text}`");
            }
            for together in BANNED_TOGETHER {
                assert!(
                    !words.contains(together),
                    "{name}: `{together}` in `{text}`"
                );
            }
        }
    }
}

#[test]
fn diagnostics_have_the_manner_of_the_house() {
    for code in catalogue::all() {
        for text in [code.message.en, code.message.nl] {
            let number = code.number;
            assert!(!text.ends_with('.'), "{number}: full stop in `{text}`");
            assert!(!text.contains('\n'), "{number}: line break in `{text}`");
            let first = text.chars().next().unwrap_or(' ');
            assert!(
                !first.is_uppercase() || text.starts_with("Awb"),
                "{number}: capital in `{text}`"
            );
        }
    }
}

#[test]
fn sentences_are_short() {
    for (name, phrase, _) in phrases() {
        for text in [phrase.en, phrase.nl] {
            for sentence in text.split(['.', ';', ':', '?', '[', ']']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{name}: {words} words in `{sentence}`");
            }
        }
    }
}
