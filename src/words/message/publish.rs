//! Publication: the heads of its columns, and what is told beside it.

use crate::words::Slot;

messages! {
    /// Who granted.
    authority() en "authority" nl "bestuursorgaan";
    /// On which rules.
    legal_basis() en "legal basis" nl "grondslag";
    /// Who received.
    recipient() en "recipient" nl "ontvanger";
    /// For what.
    activities() en "activities" nl "activiteiten";
    /// What the decision says about the purpose.
    purpose() en "purpose" nl "doel";
    /// The amount granted.
    amount_granted() en "amount granted" nl "bedrag verlening";
    /// The amount settled.
    amount_settled() en "amount settled" nl "bedrag vaststelling";
    /// The amount after a change.
    amount_changed() en "amount changed" nl "bedrag wijziging";
    /// Whether it was withdrawn.
    revoked() en "revoked" nl "intrekking";
    /// The date of the decision.
    dated() en "date of decision" nl "dagtekening";
    /// The year of the subsidy.
    subsidy_year() en "subsidy year" nl "subsidiejaar";
    /// The year in which it was awarded.
    year_of_award() en "year of award" nl "jaar van toekenning";
    /// The programme of the budget.
    programme() en "programme" nl "programma";
    /// The policy field.
    policy_field() en "policy field" nl "taakveld";
    /// The sort of subsidy.
    sort() en "type" nl "soort";
    /// Who applied.
    applicant() en "applicant" nl "aanvrager";
    /// What for.
    description() en "description" nl "omschrijving";
    /// Once or every year.
    regularity() en "regularity" nl "regelmaat";
    /// The amount asked.
    requested() en "requested" nl "aangevraagd";
    /// The amount granted.
    granted() en "granted" nl "verleend";
    /// The amount settled.
    settled() en "settled amount" nl "vastgesteld bedrag";
    /// Whether it is money of the state.
    state_funds() en "state funds" nl "rijksmiddelen";
    /// How many are published.
    published(n: usize, of: usize)
    en "{n} of {of} {of|proposal|proposals} published" nl "{n} van {of} {of|voorstel|voorstellen} gepubliceerd";
    /// Without an award.
    without_award(n: usize)
    en "left out, no award: {n}" nl "weggelaten, niet toegekend: {n}";
    /// Selected, not awarded yet.
    only_selected(n: usize, ids: Slot)
    en "left out, selected but not awarded: {n} ({ids})"
    nl "weggelaten, geselecteerd maar nog niet toegekend: {n} ({ids})";
    /// Provisional.
    provisional(n: usize, ids: Slot)
    en "left out, provisional: {n} ({ids})" nl "weggelaten, voorlopig: {n} ({ids})";
    /// Natural persons.
    natural_persons(n: usize)
    en "left out, natural persons: {n}" nl "weggelaten, natuurlijke personen: {n}";
    /// It is not known whether the recipient is a natural person.
    unknown_kind(n: usize, ids: Slot)
    en "left out, perhaps natural persons: {n} ({ids}); with `--organisations-only` you say that nobody is"
    nl "weggelaten, misschien natuurlijke personen: {n} ({ids}); met `--organisations-only` zegt u dat niemand dat is";
    /// Columns without a source.
    empty(columns: Slot)
    en "left empty, the call does not know it: {columns}; fill one with `--set COLUMN=VALUE`"
    nl "leeg gelaten, de oproep weet het niet: {columns}; vul er een met `--set COLUMN=VALUE`";
    /// Columns that are empty in some rows.
    partly(columns: Slot)
    en "empty for some proposals: {columns}" nl "leeg bij sommige voorstellen: {columns}";
    /// A field that is no party.
    no_party(name: String, suggestion: Option<String>)
    en "the call has no party field `{name}`[; did you mean `{suggestion}`?]"
    nl "de oproep heeft geen partijveld `{name}`[; bedoelde u `{suggestion}`?]";
    /// Which party is the recipient.
    which_party(names: Slot)
    en "the call has several parties: say which one receives the subsidy with `--recipient`: {names}"
    nl "de oproep heeft meer partijen: zeg met `--recipient` wie de subsidie ontvangt: {names}";
    /// A column that does not exist or that has a source.
    no_column(name: String, names: Slot)
    en "`{name}` cannot be set; these columns can: {names}"
    nl "`{name}` kan niet worden gezet; deze kolommen wel: {names}";
    /// A setting that is no setting.
    not_a_setting(text: String)
    en "`{text}` is no setting; write it as COLUMN=VALUE" nl "`{text}` is geen zetting; schrijf het als COLUMN=VALUE";
}
