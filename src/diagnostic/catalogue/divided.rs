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
}
