//! The names that the language gives meaning to though they are no keywords: attributes and kinds of parties, sizes,
//! `yes` and `no`, the moments of a proposal, functions. Both spellings are understood in every file; a name that the
//! file declares wins.

use super::Language;

/// What a built-in name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// An attribute of a party.
    Attribute,
    /// A kind of party.
    PartyKind,
    /// A size of an enterprise.
    Size,
    /// `yes` or `no`.
    YesNo,
    /// What every proposal has without declaration.
    Moment,
    /// A value of the score.
    Score,
    /// All proposals, as a list.
    All,
    /// What the grant came to.
    Computed,
    /// A function over a list.
    Quantifier,
    /// Another function.
    Function,
    /// A key of the history of a fact.
    History,
    /// A legal regime.
    Regime,
}

/// One built-in name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltIn {
    /// What it stands for.
    pub class: Class,
    /// English, also what JSON holds.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
}

impl BuiltIn {
    /// How `language` spells it.
    #[must_use]
    pub fn spelling(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Nl => self.nl,
        }
    }
}

const fn name(class: Class, en: &'static str, nl: &'static str) -> BuiltIn {
    BuiltIn { class, en, nl }
}

/// All built-in names. Within a class each spelling is unique.
pub const TABLE: &[BuiltIn] = &[
    name(Class::Attribute, "kind", "soort"),
    name(Class::Attribute, "name", "naam"),
    name(Class::Attribute, "code", "code"),
    name(Class::Attribute, "size", "omvang"),
    name(Class::Attribute, "group", "groep"),
    name(Class::Attribute, "place", "plaats"),
    name(Class::PartyKind, "province", "provincie"),
    name(Class::PartyKind, "municipality", "gemeente"),
    name(Class::PartyKind, "water_board", "waterschap"),
    name(
        Class::PartyKind,
        "joint_arrangement",
        "gemeenschappelijke_regeling",
    ),
    name(Class::PartyKind, "ministry", "ministerie"),
    name(Class::PartyKind, "other_public_body", "andere_overheid"),
    name(Class::PartyKind, "company", "bedrijf"),
    name(
        Class::PartyKind,
        "business_association",
        "ondernemersvereniging",
    ),
    name(
        Class::PartyKind,
        "employers_association",
        "werkgeversvereniging",
    ),
    name(Class::PartyKind, "trade_union", "vakbond"),
    name(
        Class::PartyKind,
        "educational_institution",
        "onderwijsinstelling",
    ),
    name(
        Class::PartyKind,
        "research_organisation",
        "onderzoeksorganisatie",
    ),
    name(Class::PartyKind, "foundation", "stichting"),
    name(Class::PartyKind, "association", "vereniging"),
    name(Class::PartyKind, "cooperative", "cooperatie"),
    name(Class::PartyKind, "natural_person", "natuurlijk_persoon"),
    name(Class::PartyKind, "other", "anders"),
    name(Class::Size, "micro", "micro"),
    name(Class::Size, "small", "klein"),
    name(Class::Size, "medium", "middelgroot"),
    name(Class::Size, "large", "groot"),
    name(Class::YesNo, "yes", "ja"),
    name(Class::YesNo, "no", "nee"),
    name(Class::Moment, "received", "ontvangen"),
    name(Class::Moment, "completed", "voltooid"),
    name(Class::Moment, "completion_requested", "aanvulling_gevraagd"),
    name(Class::Moment, "completion_due", "aanvulling_uiterlijk"),
    name(Class::Moment, "withdrawn", "ingetrokken"),
    name(Class::Moment, "reference", "kenmerk"),
    name(Class::Moment, "title", "titel"),
    name(Class::Moment, "submitted_for", "ingediend_voor"),
    name(Class::Score, "total", "totaal"),
    name(Class::All, "proposals", "voorstellen"),
    name(Class::Computed, "computed_grant", "berekende_bijdrage"),
    name(Class::Quantifier, "count", "aantal"),
    name(Class::Quantifier, "count_distinct", "aantal_verschillende"),
    name(
        Class::Quantifier,
        "count_independent",
        "aantal_onafhankelijke",
    ),
    name(Class::Quantifier, "sum", "som"),
    name(Class::Quantifier, "least", "kleinste"),
    name(Class::Quantifier, "greatest", "grootste"),
    name(Class::Quantifier, "any", "enige"),
    name(Class::Quantifier, "every", "elke"),
    name(Class::Function, "whole", "heel"),
    name(Class::Function, "year_of", "jaar_van"),
    name(Class::Function, "day_of", "dag_van"),
    name(Class::Function, "year_from", "jaar_vanaf"),
    name(Class::Function, "in_last", "in_de_laatste"),
    name(
        Class::Function,
        "in_with_predecessors",
        "in_met_voorgangers",
    ),
    name(Class::History, "from", "vanaf"),
    name(Class::History, "value", "waarde"),
    name(Class::Regime, "subsidy", "subsidie"),
    name(Class::Regime, "specific_grant", "specifieke_uitkering"),
    name(Class::Regime, "other_regime", "andere_regeling"),
];

/// The built-in names that are spelled like this in either language.
pub fn spelled(spelling: &str) -> impl Iterator<Item = &'static BuiltIn> {
    TABLE
        .iter()
        .filter(move |row| row.en == spelling || row.nl == spelling)
}

/// The built-in name of `class` that is spelled like this in either language.
#[must_use]
pub fn find(class: Class, spelling: &str) -> Option<&'static BuiltIn> {
    spelled(spelling).find(|row| row.class == class)
}

/// Whether a function goes over a list: `count`, `som`, …
#[must_use]
pub fn is_quantifier(spelling: &str) -> bool {
    find(Class::Quantifier, spelling).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spelling_means_one_thing_within_its_class_and_translates_there_and_back() {
        for (at, row) in TABLE.iter().enumerate() {
            for other in TABLE.iter().skip(at + 1) {
                let same = [other.en, other.nl].contains(&row.en)
                    || [other.en, other.nl].contains(&row.nl);
                assert!(!same, "{row:?} {other:?}");
            }
        }
    }
}
