//! What the description of a call says of its division.

use crate::quantity::Rational;
use crate::words::Slot;

messages! {
    /// The order.
    by_ranking() en "The money is divided in the order of the ranking." nl "Het geld wordt verdeeld in de volgorde van de rangschikking.";
    /// What it leads to.
    to_selection() en "Who is within the ceiling is selected for elaboration." nl "Wie binnen het plafond valt, wordt geselecteerd voor uitwerking.";
    /// What it leads to.
    to_grant() en "Who is within the ceiling is awarded the amount." nl "Wie binnen het plafond valt, krijgt het bedrag verleend.";
    /// A shortfall.
    stop() en "The first that does not fit ends the division: it and all after it get nothing." nl "De eerste die niet past, beëindigt de verdeling: die en alle volgende krijgen niets.";
    /// A shortfall.
    skip() en "Who does not fit gets nothing; a later one that fits is served." nl "Wie niet past, krijgt niets; een latere die wel past, wordt bediend.";
    /// A shortfall.
    partial() en "Who does not fit gets what is left; the excess is refused." nl "Wie niet past, krijgt wat over is; het meerdere wordt geweigerd.";
    /// The order.
    by_keys() en "The money is divided in this order:" nl "Het geld wordt verdeeld in deze volgorde:";
    /// The order.
    by_draw() en "The order is drawn by lot among all, and the draw is recorded." nl "De volgorde wordt onder allen geloot, en de loting wordt vastgelegd.";
    /// A shortfall.
    partial_least(least: String) en "Who does not fit gets what is left, if that is at least {least}; the excess is refused." nl "Wie niet past, krijgt wat over is, als dat ten minste {least} is; het meerdere wordt geweigerd.";
    /// A share.
    share_of_asked(share: Slot) en "{share} of what was asked" nl "{share} van het gevraagde";
    /// Too little.
    too_little_skips() en "If less is left, the next one is looked at." nl "Is er minder over, dan komt de volgende aan de beurt.";
    /// Too little.
    too_little_ends() en "If less is left, the money ends there." nl "Is er minder over, dan houdt het geld daar op.";
    /// All are lowered.
    reduce_pro_rata(to: Slot) en "If all together ask too much, all are lowered in proportion, rounded down to {to}." nl "Vragen allen samen te veel, dan wordt iedereen naar rato verlaagd, naar beneden afgerond op {to}.";
    /// All are lowered.
    reduce_equally(to: Slot) en "If all together ask too much, nobody gets more than one amount, the same for all, rounded down to {to}." nl "Vragen allen samen te veel, dan krijgt niemand meer dan één bedrag, gelijk voor allen, naar beneden afgerond op {to}.";
    /// All are lowered.
    reduce_per(measure: String, to: Slot) en "If all together ask too much, each gets the same for each unit of {measure}, rounded down to {to}. Nobody gets more than was asked." nl "Vragen allen samen te veel, dan krijgt ieder evenveel per eenheid van {measure}, naar beneden afgerond op {to}. Niemand krijgt meer dan gevraagd.";
    /// All are lowered.
    reduce_remainders() en "What rounding leaves goes to the largest remainders." nl "Wat door afronden overblijft, gaat naar de grootste resten.";
    /// All are lowered.
    reduce_minimum(minimum: Slot) en "Who would get less than {minimum} drops out, and the rest is divided again." nl "Wie minder dan {minimum} zou krijgen, valt af, en de rest wordt opnieuw verdeeld.";
    /// No shortfall is foreseen.
    not_foreseen() en "Each gets what it asked. If all together ask more than there is, nobody gets anything, and that has to be mended first." nl "Ieder krijgt wat is gevraagd. Vragen allen samen meer dan er is, dan krijgt niemand iets, en moet dat eerst worden hersteld.";
    /// In turn.
    in_turn() en "Proposals are examined when their turn comes; who is never reached is not assessed." nl "Voorstellen worden onderzocht als ze aan de beurt komen; wie nooit aan de beurt komt, wordt niet beoordeeld.";
    /// In turn.
    in_turn_step() en "Who takes part only in steps like this is examined when its turn comes; who is never reached is not assessed." nl "Wie alleen aan zulke stappen deelneemt, wordt onderzocht als hij aan de beurt komt; wie nooit aan de beurt komt, wordt niet beoordeeld.";
    /// In turn.
    in_turn_window() en "What is filed here is examined when its turn comes; who is never reached is not assessed." nl "Wat hier wordt ingediend, wordt onderzocht als het aan de beurt komt; wie nooit aan de beurt komt, wordt niet beoordeeld.";
    /// How much.
    of_the_ceiling(share: Slot) en "{share} of the ceiling" nl "{share} van het plafond";
    /// How much.
    of_a_pot(share: Slot, pot: String) en "{share} of `{pot}`" nl "{share} van `{pot}`";
    /// How much.
    so_many_awards(n: u64) en "{n} {n|award|awards}" nl "{n} {n|verlening|verleningen}";
    /// How much.
    so_many_units(n: Rational, unit: String, of: String) en "{n} {unit} of {of}" nl "{n} {unit} van {of}";
    /// A pot.
    limit_own(name: String, label: Option<String>, quantity: String, per: Option<String>, condition: Option<String>, within: Option<String>)
    en "Pot `{name}`[ ({label})]: {quantity} of its own[, for each value of {per}][, if {condition}][, within `{within}`]." nl "Pot `{name}`[ ({label})]: {quantity} eigen geld[, voor elke waarde van {per}][, als {condition}][, binnen `{within}`].";
    /// The money of a window.
    window_money(name: String, quantity: String) en "Window `{name}`: {quantity} of its own, and a list of its own." nl "Indiening `{name}`: {quantity} eigen geld, en een eigen lijst.";
    /// A maximum.
    limit_most(name: String, label: Option<String>, quantity: String, per: Option<String>, condition: Option<String>, within: Option<String>)
    en "Limit `{name}`[ ({label})]: at most {quantity}[, for each value of {per}][, if {condition}][, within `{within}`]." nl "Grens `{name}`[ ({label})]: ten hoogste {quantity}[, voor elke waarde van {per}][, als {condition}][, binnen `{within}`].";
    /// A reserve.
    limit_least(name: String, label: Option<String>, quantity: String, per: Option<String>, condition: Option<String>, within: Option<String>)
    en "Reserve `{name}`[ ({label})]: at least {quantity}[, for each value of {per}][, if {condition}][, within `{within}`]." nl "Reserve `{name}`[ ({label})]: ten minste {quantity}[, voor elke waarde van {per}][, als {condition}][, binnen `{within}`].";
    /// A reserve.
    served_first() en "Those it is for are served from it before all others." nl "Voor wie dit is, wordt eruit bediend vóór alle anderen.";
    /// A reserve.
    served_in_order() en "Those it is for are served in their place, from the reserve first." nl "Voor wie dit is, wordt op zijn plaats bediend, eerst hieruit.";
    /// A reserve.
    served_last() en "Those it is for are served in their place, from the reserve only what is lacking elsewhere." nl "Voor wie dit is, wordt op zijn plaats bediend, hieruit alleen wat elders ontbreekt.";
    /// The rest of a reserve.
    rest_lapses() en "What is left when the last of them had its turn is open to all." nl "Wat over is als de laatste van hen aan de beurt was, staat open voor allen.";
    /// The rest of a reserve.
    rest_kept() en "What is left is not spent." nl "Wat over is, wordt niet besteed.";
    /// A step.
    division_step(at: u64, name: String, label: Option<String>, condition: Option<String>) en "Step {at}, `{name}`[ ({label})][, if {condition}]:" nl "Stap {at}, `{name}`[ ({label})][, als {condition}]:";
    /// A step.
    step_most(quantity: String) en "It gives at most {quantity}." nl "Hij geeft ten hoogste {quantity}.";
    /// What flows.
    flow_to(from: String, to: String) en "What is left in {from} goes to `{to}` first." nl "Wat over is in {from} gaat eerst naar `{to}`.";
    /// What flows.
    flow_pool(from: String) en "What is left in {from} is put together first." nl "Wat over is in {from} wordt eerst samengevoegd.";
    /// What flows.
    flow_pool_stopped(from: String) en "What is left in {from}, as far as they turned somebody away, is put together first." nl "Wat over is in {from}, voor zover die iemand afwezen, wordt eerst samengevoegd.";
    /// A class.
    class(name: String, label: Option<String>, maximum: Option<String>, awards: Option<String>, condition: Option<String>)
    en "Class `{name}`[ ({label})][: at most {maximum} each][, for {awards}][, if {condition}]." nl "Klasse `{name}`[ ({label})][: ten hoogste {maximum} elk][, voor {awards}][, als {condition}].";
    /// A class.
    holds_place() en "Who is refused for the money holds a place." nl "Wie om het geld wordt geweigerd, houdt een plaats.";
    /// A class.
    holds_no_place() en "Who is refused for the money holds no place." nl "Wie om het geld wordt geweigerd, houdt geen plaats.";
    /// Placed first.
    pick(n: u64, each: Option<String>, condition: Option<String>) en "Placed before all others: the best {n}[ of each {each}][, of those with {condition}]." nl "Vóór alle anderen geplaatst: de beste {n}[ van elke waarde van {each}][, van wie {condition}].";
    /// Between proposals.
    overlap(most: u64, per: String, condition: Option<String>) en "At most {most} for each value of {per}[, of those with {condition}]; whom it hits is refused, and the next move up." nl "Ten hoogste {most} voor elke waarde van {per}[, van wie {condition}]; wie het treft wordt geweigerd, en de volgende schuiven op.";
    /// Between proposals.
    counts_ranked() en "A higher one counts if it stands in the list." nl "Een hogere telt als zij in de lijst staat.";
    /// Between proposals.
    counts_awarded() en "A higher one counts if it gets money." nl "Een hogere telt als zij geld krijgt.";
    /// Between proposals.
    counts_in_full() en "A higher one counts if it gets all that it asked." nl "Een hogere telt als zij alles krijgt wat zij vroeg.";
    /// The reserve list.
    reserve_per_window() en "Each window has a reserve list of its own." nl "Elke indiening heeft een eigen reservelijst.";
    /// The reserve list.
    reserve_first(n: u64) en "A reserve list of {n} {n|place|places}, headed by the one that did not fit." nl "Een reservelijst van {n} {n|plaats|plaatsen}, te beginnen met wie niet paste.";
    /// The reserve list.
    reserve_without(n: u64) en "A reserve list of {n} {n|place|places}, without the one that did not fit." nl "Een reservelijst van {n} {n|plaats|plaatsen}, zonder wie niet paste.";
    /// No reserve list.
    no_reserve() en "There is no reserve list." nl "Er is geen reservelijst.";
    /// The others.
    others_refused() en "All others are refused for the ceiling." nl "Alle overige worden geweigerd om het plafond.";
    /// The others.
    others_carried() en "All others are kept for the next window." nl "Alle overige worden doorgeschoven naar de volgende indiening.";
}
