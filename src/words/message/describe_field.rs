//! The document of a call: what depends on other proposals.

messages! {
    /// A rule between proposals, decided at filing.
    at_filing(most: u64, per: String, condition: Option<String>)
        en "Of the proposals with the same {per} at most {most} stand[, if {condition}]; it is decided at filing."
        nl "Van de voorstellen met dezelfde {per} gelden er ten hoogste {most}[, als {condition}]; dat wordt bij indiening beslist.";
    /// Held against whom.
    one_window() en "Only those of one window are held against each other." nl "Alleen wie in dezelfde indiening valt, wordt met elkaar vergeleken.";
    /// Who stands.
    first_stands() en "Those received first stand." nl "Wie het eerst is ontvangen, geldt.";
    /// Who stands.
    last_stands() en "Those received last stand." nl "Wie het laatst is ontvangen, geldt.";
    /// Who counts besides.
    counting(whom: String) en "Also counts: {whom}." nl "Telt ook: {whom}.";
    /// Nobody counts besides.
    counting_nobody() en "Who ended by itself does not count." nl "Wie op zichzelf al afviel, telt niet.";
    /// Who counts.
    withdrawn() en "withdrawn" nl "ingetrokken";
    /// Who counts.
    outside_window() en "outside the window" nl "buiten de indieningstermijn";
    /// Who counts.
    refused() en "refused" nl "geweigerd";
    /// A threshold found from the field.
    field_threshold(candidates: String, of: String, target: String)
        en "A threshold from the field, one of {candidates}: the one whose sum of {of} is nearest to {target}."
        nl "Een drempel uit het veld, een van {candidates}: die waarvan de som van {of} het dichtst bij {target} ligt.";
    /// Its floor, and what holds without.
    floor(floor: String, otherwise: String)
        en "The sum is not under {floor}; else: {otherwise}."
        nl "De som is niet onder {floor}; anders: {otherwise}.";
    /// Nothing holds.
    no_threshold() en "no threshold" nl "geen drempel";
    /// Of two.
    nearest_highest() en "Of equally near ones the highest holds." nl "Van even nabije geldt de hoogste.";
    /// Of two.
    nearest_lowest() en "Of equally near ones the lowest holds." nl "Van even nabije geldt de laagste.";
    /// It looks at weighted points.
    weighted() en "It looks at weighted points." nl "Ze kijkt naar gewogen punten.";
    /// It looks at plain points.
    plain() en "It looks at the plain sum of points." nl "Ze kijkt naar de gewone som van de punten.";
}
