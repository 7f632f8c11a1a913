//! Formatting twice, there and back, and what stays.

use proptest::prelude::*;

use super::{FormatError, format};
use crate::syntax::parse;
use crate::text::Source;
use crate::words::Language;

const ENGLISH: &str = include_str!("../../tests/parse/whole/mkb_deals_en.call");
const DUTCH: &str = include_str!("../../tests/parse/whole/mkb_deals_nl.call");
const TABLES: &str = include_str!("../../tests/parse/whole/tables_en.call");
const FORMS: &str = include_str!("../../tests/parse/whole/forms_en.call");

fn formatted(text: &str, to: Option<Language>) -> Result<String, FormatError> {
    format(&parse(Source::new("x.call", text), &mut |_| None), to)
}

#[test]
fn formatting_twice_changes_nothing_more() {
    for text in [ENGLISH, DUTCH, FORMS, TABLES] {
        let once = formatted(text, None).unwrap_or_default();
        assert!(!once.is_empty());
        assert_eq!(formatted(&once, None).as_ref(), Ok(&once));
    }
}

#[test]
fn a_translation_and_its_way_back_give_the_same_bytes() {
    for text in [ENGLISH, DUTCH, FORMS, TABLES] {
        let once = formatted(text, None).unwrap_or_default();
        let language = parse(Source::new("x.call", text), &mut |_| None).surface;
        let there = formatted(&once, Some(language.other())).unwrap_or_default();
        assert_ne!(there, once);
        assert_eq!(formatted(&there, None).as_ref(), Ok(&there));
        assert_eq!(formatted(&there, Some(language)).as_ref(), Ok(&once));
    }
}

#[test]
fn canonical_texts_look_like_this() {
    insta::with_settings!({ omit_expression => true }, {
        insta::assert_snapshot!("english", formatted(ENGLISH, None).unwrap_or_default());
        insta::assert_snapshot!("english_from_dutch", formatted(DUTCH, Some(Language::En)).unwrap_or_default());
        insta::assert_snapshot!("tables_in_dutch", formatted(TABLES, Some(Language::Nl)).unwrap_or_default());
        insta::assert_snapshot!("forms_in_dutch", formatted(FORMS, Some(Language::Nl)).unwrap_or_default());
    });
}

#[test]
fn what_is_broken_is_copied_and_not_translated() {
    let text = "call c \"C\"\n\n\n\nrequier   x {  that   a }\nwindow  { opens\n 2019-10-01 closes through 2019-11-20 # end\n}";
    let expected = "call c \"C\"\n\nrequier   x {  that   a }\nwindow {\n  opens  2019-10-01\n  closes through 2019-11-20  # end\n}\n";
    assert_eq!(formatted(text, None).as_deref(), Ok(expected));
    let broken = "call c \"C\"\nwindow { opnes 2019-10-01 }";
    assert_eq!(
        formatted(broken, Some(Language::Nl)),
        Err(FormatError::Unreadable)
    );
}

#[test]
fn built_in_names_are_translated_unless_the_file_declares_either_spelling() {
    let text = "call c \"C\"\ndefine x: applicant.kind is province and 1 year after 2 years\n";
    let dutch = "oproep c \"C\"\nbepaal x: applicant.soort is provincie en 1 jaar na 2 jaar\n";
    assert_eq!(formatted(text, Some(Language::Nl)).as_deref(), Ok(dutch));
    assert_eq!(formatted(dutch, Some(Language::En)).as_deref(), Ok(text));
    let text = "call c \"C\"\nchoice s { klein }\ndefine x: a.size is small\n";
    let dutch = "oproep c \"C\"\nkeuze s { klein }\nbepaal x: a.omvang is small\n";
    assert_eq!(formatted(text, Some(Language::Nl)).as_deref(), Ok(dutch));
}

#[test]
fn words_are_spaced_by_what_they_are() {
    for (text, expected) in [
        (
            "define x:a+b*-c>=-3 and(b or c)",
            "define x: a + b * -c >= -3 and (b or c)",
        ),
        (
            "define x:count ( p in l where p . k is d )at least 1",
            "define x: count(p in l where p.k is d) at least 1",
        ),
        (
            "define x:f( a,b , [ 1 ,\"t\" ] )is 50 % of y",
            "define x: f(a, b, [1, \"t\"]) is 50% of y",
        ),
        ("define x:a is  not   in[ ]", "define x: a is not in []"),
        ("define x:{ that a }", "define x: { that a }"),
    ] {
        let out = formatted(&format!("call c \"C\"\n{text}"), None);
        assert_eq!(out, Ok(format!("call c \"C\"\n{expected}\n")), "{text}");
    }
}

#[test]
fn a_table_that_does_not_fit_on_a_line_is_aligned_at_once() {
    let text = "call c \"C\"\ntable most_of_all_for_the_region \"The most for an applicant of a region\" { gives money | region | amount | | north_and_east | EUR 1_000_000 | | south | EUR 5 | cite act }\n";
    let aligned = "  | region         | amount        |\n  | north_and_east | EUR 1_000_000 |\n  | south          | EUR 5         |\n";
    let once = formatted(text, None).unwrap_or_default();
    assert!(once.contains(aligned), "{once}");
    assert_eq!(formatted(&once, None).as_ref(), Ok(&once));
    let short = "call c \"C\"\ntable t { gives money   | a_name | b |   | north | EUR 1 | }\n";
    assert_eq!(formatted(short, None).as_deref(), Ok(short));
}

#[test]
fn what_is_broken_keeps_its_blank_lines() {
    for text in [
        "force \n\nformal",
        "force \n\nin authority",
        "call c \"C\"\n\nforce \n\nformal\n",
        "force in authority\n authority\n authority\n authority\n \"Two [small,",
        "force \n\nin authority\n authority\n authority\n authority\n \"Two [small,",
    ] {
        let once = formatted(text, None).unwrap_or_default();
        assert_eq!(formatted(&once, None).as_ref(), Ok(&once), "{text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_formatted_once_and_for_all(words in proptest::collection::vec(0_usize..700, 0..80), seed in any::<u32>()) {
        let extra = ["\n", "\n\n", "# note\n", "{", "}", ",", ":", "("];
        let all: Vec<&str> = ENGLISH.split([' ', '\n']).chain(FORMS.split(' ')).chain(extra).collect();
        let text: Vec<&str> = words.iter().filter_map(|at| all.get((at + seed as usize) % all.len()).copied()).collect();
        if let Ok(once) = formatted(&text.join(" "), None) {
            prop_assert_eq!(formatted(&once, None), Ok(once));
        }
    }

    #[test]
    fn line_breaks_anywhere_change_no_meaning(breaks in proptest::collection::vec((0_usize..7000, 0_usize..3), 0..30), file in 0_usize..3) {
        let whole = [ENGLISH, DUTCH, FORMS, TABLES].get(file).copied().unwrap_or("");
        let mut text = String::new();
        for (at, c) in whole.char_indices() {
            let found = breaks.iter().find(|(place, _)| place % whole.len() == at);
            match found {
                Some((_, what)) if c == ' ' && !text.rsplit('\n').next().unwrap_or("").contains(['"', '#']) =>
                    text.push_str(["\n", "  ", " # c\n"].get(*what).copied().unwrap_or(" ")),
                _ => text.push(c),
            }
        }
        let once = formatted(&text, None);
        prop_assert!(once.is_ok(), "{once:?}\n{text}");
        let once = once.unwrap_or_default();
        let twice = formatted(&once, None);
        prop_assert_eq!(twice.as_ref(), Ok(&once));
    }
}
