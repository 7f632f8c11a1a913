//! Did you mean.

/// The known name that `given` most likely stands for. Among equally near ones the first in the alphabet.
pub(super) fn nearest<'k>(given: &str, known: impl IntoIterator<Item = &'k str>) -> Option<String> {
    let length = given.chars().count();
    if length == 0 || length > 60 {
        return None;
    }
    let allowed = match length {
        ..4 => 1,
        4..8 => 2,
        _ => 3,
    };
    let folded = given.to_lowercase().replace(['-', ' '], "_");
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&folded, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_slip() {
        let known = ["requested", "received", "execution_costs"];
        assert_eq!(nearest("requsted", known).as_deref(), Some("requested"));
        assert_eq!(
            nearest("Execution costs", known).as_deref(),
            Some("execution_costs")
        );
        assert_eq!(nearest("title", known), None);
        assert_eq!(nearest("", known), None);
    }
}
