//! Where numbers and texts of JSON end.

/// Where the number ends that starts at `at`; nothing for what is none.
pub(super) fn number_end(bytes: &[u8], at: usize) -> Option<usize> {
    let is = |at: usize, what: &[u8]| bytes.get(at).is_some_and(|byte| what.contains(byte));
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or(&[]);
        let n = rest.iter().take_while(|byte| byte.is_ascii_digit());
        let n = n.count();
        (from + n, n)
    };
    let start = at + usize::from(is(at, b"-"));
    let (mut at, n) = digits(start);
    // No zero stands before other digits.
    let mut is_number = n == 1 || n > 1 && !is(start, b"0");
    if is(at, b".") {
        let (after, n) = digits(at + 1);
        is_number &= n > 0;
        at = after;
    }
    if is(at, b"eE") {
        let sign = usize::from(is(at + 1, b"+-"));
        let (after, n) = digits(at + 1 + sign);
        is_number &= n > 0;
        at = after;
    }
    is_number.then_some(at)
}

/// Where the text ends of which the quote stands at `at`, and whether it has escapes, which are not looked into; nothing for one
/// without an end, or with a control character in it.
pub(super) fn text_end(bytes: &[u8], at: usize) -> Option<(usize, bool)> {
    let mut at = at + 1;
    let mut has_escapes = false;
    loop {
        at = plain_end(bytes, at);
        match bytes.get(at)? {
            b'"' => return Some((at + 1, has_escapes)),
            b'\\' => {
                has_escapes = true;
                at += 2;
            }
            _ => return None,
        }
    }
}

/// Where a plain part of a text ends, from `at` on: at a quote, a backslash or a control character. Eight bytes at a time.
fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The lowest byte that is less than `n` has its high bit set for certain; higher ones may have it by borrowing.
    let below = |word: u64, n: u8| word.wrapping_sub(ONES * u64::from(n)) & !word;
    let rest = |at: usize| bytes.get(at..).unwrap_or(&[]);
    while let Some(chunk) = rest(at).first_chunk::<8>() {
        let word = u64::from_le_bytes(*chunk);
        let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let found = (below(word, 0x20) | is(b'"') | is(b'\\')) & (ONES << 7);
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let is_end = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..=0x1f);
    at + rest(at).iter().position(is_end).unwrap_or(rest(at).len())
}
