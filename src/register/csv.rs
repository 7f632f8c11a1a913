//! Reading the register's own files, which are simpler than CSV may be: a field may stand in quotes, to hold a
//! comma, but holds neither a quote nor a line break. A test holds the files to that.

use crate::quantity::{Date, parse_date};

/// The rows of a file below its header, each split in exactly `N` fields. A row of another shape is left out; a
/// test counts that none is.
pub(super) fn rows<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    file.lines().skip(1).filter_map(fields)
}

/// The fields of a line, if there are exactly `N`.
pub(super) fn fields<const N: usize>(line: &str) -> Option<[&str; N]> {
    let mut found = [""; N];
    let mut rest = Some(line);
    for field in &mut found {
        let (text, after) = next_field(rest?)?;
        *field = text;
        rest = after;
    }
    if rest.is_none() { Some(found) } else { None }
}

/// The first field, and what follows the comma after it, if there is one.
fn next_field(line: &str) -> Option<(&str, Option<&str>)> {
    let Some(quoted) = line.strip_prefix('"') else {
        return Some(
            line.split_once(',')
                .map_or((line, None), |(field, rest)| (field, Some(rest))),
        );
    };
    let (field, rest) = quoted.split_once('"')?;
    match rest.strip_prefix(',') {
        Some(rest) => Some((field, Some(rest))),
        None if rest.is_empty() => Some((field, None)),
        None => None,
    }
}

/// The entries of a list in a field.
pub(super) fn list(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split(';').filter(|entry| !entry.is_empty())
}

/// A date, or none where the field is empty.
pub(super) fn date(field: &str) -> Option<Date> {
    parse_date(field).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::version::FILES;

    #[test]
    fn splits_fields() {
        assert_eq!(fields("a,b,"), Some(["a", "b", ""]));
        assert_eq!(fields(r#"a,"b, c",d"#), Some(["a", "b, c", "d"]));
        assert_eq!(fields(r#"a,"b""#), Some(["a", "b"]));
        assert_eq!(fields::<2>("a,b,c"), None);
        assert_eq!(fields::<3>("a,b"), None);
        assert_eq!(fields::<1>(r#""a"b"#), None);
        assert_eq!(fields::<1>(r#""a"#), None);
        assert_eq!(fields(""), Some([""]));
    }

    #[test]
    fn the_files_are_as_simple_as_that() {
        for file in &FILES {
            assert!(
                !file.text.contains("\"\"") && !file.text.contains('\r'),
                "{}",
                file.name
            );
            for line in file.text.lines() {
                assert!(
                    line.matches('"').count().is_multiple_of(2),
                    "{}: {line}",
                    file.name
                );
                assert_eq!(line.trim(), line, "{}", file.name);
            }
        }
    }
}
