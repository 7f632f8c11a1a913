//! Pass 07, what a division cannot do together.

codes! {
    MKB0788 Error "limit-beside-enough"
    limit_beside_enough(name: String)
    en "the call foresees enough for all, and `{name}` does not say what happens when it is full" nl "de regeling voorziet genoeg voor allen, en `{name}` zegt niet wat er gebeurt als het vol is"
    help en "give a maximum its own `shortfall …`; leave a reserve out, since nobody takes what it keeps" nl "geef een maximum een eigen `tekort …`; laat een reserve weg, want niemand neemt wat ze bewaart";

    MKB0789 Error "foreseen-where-nobody-is-alone"
    foreseen_where_nobody_is_alone()
    en "a maximum holds no money, so it cannot have enough for all" nl "een maximum bevat geen geld, dus het kan niet genoeg hebben voor allen"
    help en "write `shortfall not foreseen` in the division, in a step or in a pot with `amount …`; here write `stop`, `skip` or `partial`" nl "schrijf `tekort niet voorzien` in de verdeling, in een stap of in een pot met `bedrag …`; schrijf hier `stoppen`, `overslaan` of `gedeeltelijk`";

    MKB0790 Error "step-maximum-in-units"
    step_maximum_in_units()
    en "the maximum of a step is money or a number of awards" nl "het maximum van een stap is geld of een aantal verleningen"
    help en "write the units in the division, as `maximum … \"UNIT\" of …` or as a `pot` with `applies if …`" nl "schrijf de eenheden in de verdeling, als `maximum … \"EENHEID\" van …` of als `pot` met `geldt als …`";

    MKB0791 Error "order-reads-points-in-turn"
    order_reads_points_in_turn()
    en "the order, or a condition here, reads points, and points are examined in turn" nl "de volgorde, of een voorwaarde hier, leest punten, en punten worden op volgorde onderzocht"
    help en "write `examined first` in `score`" nl "schrijf `vooraf onderzocht` in `score`";

    MKB0792 Error "field-reads-points-in-turn"
    field_reads_points_in_turn()
    en "this holds the points, or a value, of all proposals against each other, and points are examined in turn" nl "dit houdt de punten, of een waarde, van alle voorstellen tegen elkaar, en punten worden op volgorde onderzocht"
    help en "write `examined first` in `score`" nl "schrijf `vooraf onderzocht` in `score`";

    MKB0793 Error "turn-without-division"
    turn_without_division()
    en "what is filed here is examined in turn, and there is no division in which its turn comes" nl "wat hier wordt ingediend wordt op volgorde onderzocht, en er is geen verdeling waarin het aan de beurt komt"
    help en "add a `division`, or leave `examined in turn` out" nl "voeg een `verdeling` toe, of laat `onderzocht op volgorde` weg";

    MKB0794 Error "turn-where-all-are-served-together"
    turn_where_all_are_served_together()
    en "all are served together here, so nobody has a turn in which to be examined" nl "hier worden allen samen bediend, dus niemand is aan de beurt om onderzocht te worden"
    help en "leave `examined in turn` out, or write `shortfall stop`, `skip` or `partial`" nl "laat `onderzocht op volgorde` weg, of schrijf `tekort stoppen`, `overslaan` of `gedeeltelijk`";

    MKB0795 Error "list-beside-enough"
    list_beside_enough()
    en "the call foresees enough for all, so nobody is left for a list or for the next window" nl "de regeling voorziet genoeg voor allen, dus er blijft niemand over voor een lijst of voor de volgende indiening"
    help en "leave it out, or write another `shortfall`" nl "laat het weg, of schrijf een ander `tekort`";

    MKB0796 Error "uneven-money-beside-lowering"
    uneven_money_beside_lowering()
    en "all are served together, and not all of them see the same money" nl "allen worden samen bediend, en niet allen zien hetzelfde geld"
    help en "leave the reserve out, or give it money of its own with `amount …`; of several ceilings write the one that holds for all" nl "laat de reserve weg, of geef haar eigen geld met `bedrag …`; schrijf van meer plafonds het plafond dat voor allen geldt";
}
