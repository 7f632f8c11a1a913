//! Pass 07, what cannot stand beside an answer that serves all together.

codes! {
    MKB0797 Error "class-beside-lowering"
    class_beside_lowering(name: String)
    en "all are served together here, and class `{name}` gives an amount to one after another" nl "hier worden allen samen bediend, en klasse `{name}` geeft een bedrag aan de een na de ander"
    help en "write the maximum in `grant`, as `maximum … if …`; or `shortfall stop`, `skip` or `partial`" nl "schrijf het maximum in `bijdrage`, als `maximum … als …`; of `tekort stoppen`, `overslaan` of `gedeeltelijk`";

    MKB0798 Error "order-beside-lowering"
    order_beside_lowering()
    en "all are lowered together here, and this is looked at one after another, in no order" nl "hier worden allen samen verlaagd, en dit wordt na elkaar bekeken, zonder volgorde"
    help en "write `by …` in the division, or leave this out" nl "schrijf `op …` in de verdeling, of laat dit weg";

    MKB0799 Error "overlap-beside-lowering"
    overlap_beside_lowering()
    en "all are served together, so nobody has got money when this rule is asked" nl "allen worden samen bediend, dus niemand heeft al geld als deze regel wordt bekeken"
    help en "write `a higher one counts if ranked`, and an order without `new …`" nl "schrijf `een hogere telt als hij op de lijst staat`, en een volgorde zonder `nieuw …`";
}
