//! Receipts around any result: read as they were written, and no text makes the reader panic.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use mkbcall::decision::{Receipt, Tree};
use proptest::prelude::*;

/// Any JSON, as deep as three.
fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::Bool),
        any::<i64>().prop_map(|number| Tree::Number(number.into())),
        any::<String>().prop_map(Tree::Text),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Tree::List),
            prop::collection::vec((any::<String>(), inner), 0..4).prop_map(Tree::Record),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_as_it_was_written(tree in tree()) {
        let again: Tree = serde_json::from_str(&tree.text()).unwrap();
        prop_assert_eq!(again.text(), tree.text());
        prop_assert_eq!(again, tree);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>(), tree in tree()) {
        prop_assert!(Receipt::read(&text).is_err());
        let receipt = receipt_with(&tree, &text);
        let read = Receipt::read(&receipt.text()).unwrap();
        prop_assert_eq!(&read, &receipt);
        let difference = mkbcall::analyse::first_difference(&read, &receipt);
        // Only the hash of the made-up result is wrong.
        prop_assert_eq!(difference.unwrap().path, "/result/sha256");
    }

    #[test]
    fn a_receipt_cut_or_spoilt_anywhere_is_an_error_or_a_receipt(at in 0_usize..4000, byte in any::<u8>()) {
        let mut bytes = receipt_with(&Tree::Null, "x").text().into_bytes();
        let len = bytes.len();
        bytes[at % len] = byte;
        let _ = Receipt::read(&String::from_utf8_lossy(&bytes));
        bytes.truncate(at % (len - 1));
        prop_assert!(Receipt::read(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn the_first_difference_of_two_results_is_where_they_part(one in tree(), other in tree()) {
        let (first, second) = (receipt_with(&one, "x"), receipt_with(&other, "x"));
        let difference = mkbcall::analyse::first_difference(&first, &second);
        let is_result = difference.is_some_and(|found| found.part == mkbcall::analyse::Part::Result);
        let same = serde_json::to_value(&one).unwrap() == serde_json::to_value(&other).unwrap();
        prop_assert!(is_result || same);
    }
}

/// An invented receipt around a result.
fn receipt_with(result: &Tree, text: &str) -> Receipt {
    let file = |name: &str| mkbcall::decision::ReceiptFile {
        file: name.to_owned(),
        path: text.to_owned(),
        sha256: String::new(),
    };
    Receipt {
        format_version: "1.0".to_owned(),
        engine_version: text.to_owned(),
        language_version: text.to_owned(),
        language: "nl".to_owned(),
        skip_unread: false,
        call: mkbcall::decision::ReceiptCall {
            id: text.to_owned(),
            file: text.to_owned(),
            path: text.to_owned(),
            sha256: text.to_owned(),
            includes: vec![file("i")],
        },
        registers: Vec::new(),
        input: file("in"),
        draws: Vec::new(),
        overrides: Tree::List(Vec::new()),
        result: mkbcall::decision::ReceiptResult {
            sha256: String::new(),
            decisions: result.clone(),
        },
    }
}
