//! How several assessors become one score, and votes, for the description of a call.

use crate::quantity::Rational;
use crate::words::Word;

messages! {
    /// The mean of marks.
    mean_criterion() en "The marks of the assessors on each criterion are averaged, exactly." nl "De cijfers van de beoordelaars per criterium worden gemiddeld, exact.";
    /// The mean of totals.
    mean_assessor() en "The totals of the assessors are averaged, exactly." nl "De totalen van de beoordelaars worden gemiddeld, exact.";
    /// The median of marks.
    median_criterion()
        en "On each criterion the median of the marks counts: the middle one, or the mean of the middle two."
        nl "Op elk criterium telt de mediaan van de cijfers: het middelste, of het gemiddelde van de middelste twee.";
    /// The median of totals.
    median_assessor()
        en "The median of the totals of the assessors counts: the middle one, or the mean of the middle two."
        nl "De mediaan van de totalen van de beoordelaars telt: het middelste, of het gemiddelde van de middelste twee.";
    /// The trimmed mean of marks.
    trimmed_criterion(cut: String)
        en "The marks on each criterion are averaged without the lowest and the highest: {cut} at each end."
        nl "De cijfers per criterium worden gemiddeld zonder de laagste en de hoogste: {cut} aan elk einde.";
    /// The trimmed mean of totals.
    trimmed_assessor(cut: String)
        en "The totals of the assessors are averaged without the lowest and the highest: {cut} at each end."
        nl "De totalen van de beoordelaars worden gemiddeld zonder de laagste en de hoogste: {cut} aan elk einde.";
    /// A share, in whole marks.
    in_whole_marks(share: String) en "{share} of them, in whole ones rounded down" nl "{share} ervan, in hele naar beneden afgerond";
    /// Where nothing would be left.
    else_mean() en "Where nothing would be left, all are averaged." nl "Waar niets zou overblijven, worden alle gemiddeld.";
    /// The consensus.
    consensus()
        en "On each criterion one mark counts, on which the assessors agree; their own marks are shown and count for nothing."
        nl "Op elk criterium telt één cijfer waarover de beoordelaars het eens zijn; hun eigen cijfers worden getoond en tellen niet.";
    /// How many assessors.
    assessors(n: u64, per: Word) en "At least {n} {n|assessor|assessors} {per}; who is recused does not count." nl "Ten minste {n} {n|beoordelaar|beoordelaars} {per}; wie zich verschoont telt niet mee.";
    /// How many are left.
    after_removals(n: u64) en "At least {n} must be left after removals." nl "Ten minste {n} moeten overblijven na schrappingen.";
    /// When a mark is removed.
    removal(far: Word, distance: Rational, middle: Word, of: Word)
        en "A recorded removal has effect if the mark lies {far} {distance} {middle} {of}, before any removal."
        nl "Een vastgelegde schrapping heeft gevolg als het cijfer {far} {distance} ligt {middle} {of}, vóór elke schrapping.";
    /// The spread.
    spread(bound: Rational)
        en "Where the marks on a criterion lie more than {bound} apart, one assessor more than the minimum is asked."
        nl "Waar de cijfers op een criterium meer dan {bound} uiteen liggen, wordt één beoordelaar meer dan het minimum gevraagd.";
    /// A vote.
    vote_voting(n: u64)
        en "More than half of the assessors who vote say yes; at least {n} {n|vote|votes}."
        nl "Meer dan de helft van de beoordelaars die stemmen zegt ja; ten minste {n} {n|stem|stemmen}.";
    /// A vote.
    vote_all(n: u64)
        en "More than half of all assessors of the proposal say yes; at least {n} {n|vote|votes}."
        nl "Meer dan de helft van alle beoordelaars van het voorstel zegt ja; ten minste {n} {n|stem|stemmen}.";
    /// The scale of computed points.
    computed(scale: String, value: String) en "{scale}, computed: {value}" nl "{scale}, berekend: {value}";
    /// Points relative to the best.
    relative_highest(value: String)
        en "{value} as a share of the highest of all that meet the requirements" nl "{value} als aandeel van de hoogste van alle die aan de vereisten voldoen";
    /// Points relative to the best.
    relative_lowest(value: String)
        en "the lowest {value} of all that meet the requirements as a share of its own" nl "de laagste {value} van alle die aan de vereisten voldoen als aandeel van de eigen";
    /// Rounded points.
    relative_rounded(points: String, mode: Word, to: Rational) en "{points}, rounded {mode} to {to}" nl "{points}, {mode} afgerond op {to}";
    /// Remark: how many marks that count have a reason.
    coverage(with: u64, all: u64, unfounded: u64, scored: u64)
        en "{with} of {all} {all|mark|marks} that count have a reason; {unfounded} of {scored} scored {scored|criterion has|criteria have} none"
        nl "{with} van {all} {all|waardering|waarderingen} die tellen hebben een motivering; {unfounded} van {scored} gescoorde {scored|criterium heeft|criteria hebben} er geen";
}
