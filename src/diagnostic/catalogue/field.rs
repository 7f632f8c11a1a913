//! Pass 07, what depends on other proposals.

codes! {
    MKB0780 Error "who-stands-unsaid"
    who_stands_unsaid()
    en "nothing says which of them stands" nl "niets zegt wie van hen geldt"
    help en "write `stands first received` or `stands last received`" nl "schrijf `geldt eerst ontvangen` of `geldt laatst ontvangen`";

    MKB0781 Error "who-counts-unsaid"
    who_counts_unsaid()
    en "nothing says whether those withdrawn, late or refused count" nl "niets zegt of wie is ingetrokken, te laat was of is geweigerd meetelt"
    help en "write `also counts nobody else`, or for example `also counts withdrawn, outside the window, refused`" nl "schrijf `telt ook niemand anders`, of bijvoorbeeld `telt ook ingetrokken, buiten de indieningstermijn, geweigerd`";

    MKB0782 Error "floor-unsaid"
    floor_unsaid()
    en "this never applies: the threshold has no floor that could be missed" nl "dit geldt nooit: de drempel heeft geen ondergrens die gemist kan worden"
    help en "add the floor before it, as in `, not under EUR 20 million`, or take this out" nl "zet de ondergrens ervoor, zoals `, niet onder EUR 20 miljoen`, of haal dit weg";

    MKB0783 Error "field-sum-unsaid"
    field_sum_unsaid()
    en "nothing says what those admitted should come near to" nl "niets zegt waar de toegelatenen bij in de buurt moeten komen"
    help en "add for example `, sum of requested nearest to EUR 30 million`" nl "voeg bijvoorbeeld toe `, som van gevraagd het dichtst bij EUR 30 miljoen`";

    MKB0784 Error "equally-near-unsaid"
    equally_near_unsaid()
    en "nothing says which of two equally near candidates holds" nl "niets zegt welke van twee even nabije kandidaten geldt"
    help en "add `, equally near the highest` or `, equally near the lowest`" nl "voeg toe `, even dichtbij de hoogste` of `, even dichtbij de laagste`";

    MKB0785 Error "floor-missed-unsaid"
    floor_missed_unsaid()
    en "nothing says what holds if no candidate reaches the floor" nl "niets zegt wat geldt als geen kandidaat de ondergrens haalt"
    help en "add `, else 8` or `, else no threshold`" nl "voeg toe `, anders 8` of `, anders geen drempel`";

    MKB0786 Error "other-unit"
    other_unit()
    en "this is in another unit than what is added up" nl "dit staat in een andere eenheid dan wat wordt opgeteld"
    help en "write an amount where amounts are added up, else a number" nl "schrijf een bedrag waar bedragen worden opgeteld, anders een getal";

    MKB0787 Error "sum-of-numbers"
    sum_of_numbers()
    en "this cannot be added up" nl "dit kan niet worden opgeteld"
    help en "write a number or an amount of the proposal" nl "schrijf een getal of een bedrag van het voorstel";
}
