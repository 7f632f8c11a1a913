//! Did you mean …?

/// The name that is most like `text`, if any is like it enough.
pub(crate) fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let wanted = text.to_lowercase();
    let allowed = (wanted.chars().count() / 3).max(1);
    names
        .into_iter()
        .map(|name| (strsim::osa_distance(&wanted, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_or_nothing() {
        assert_eq!(nearest("p7", ["P07", "P17", "Q7"]), Some("P07".to_owned()));
        assert_eq!(
            nearest("MKB0102", ["MKB0101", "MKB0201"]),
            Some("MKB0101".to_owned())
        );
        assert_eq!(nearest("zzz", ["P07"]), None);
    }
}
