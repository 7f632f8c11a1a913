//! Pass 03, from 40: tables.

use crate::words::Slot;

codes! {
    MKB0340 Error "table-incomplete"
    table_incomplete()
    en "a table needs a head, at least one key before the result, and rows" nl "een tabel heeft een kop nodig, ten minste één sleutel vóór de uitkomst, en rijen"
    help en "write `| size | rate |` and below it `| small | 60% |`" nl "schrijf `| omvang | tarief |` en daaronder `| klein | 60% |`";

    MKB0341 Error "gives-missing"
    gives_missing()
    en "the table does not say what it gives" nl "de tabel zegt niet wat zij geeft"
    help en "write `gives money`, `gives percentage`, `gives points` or another type" nl "schrijf `geeft geld`, `geeft percentage`, `geeft punten` of een ander type";

    MKB0342 Error "result-unfit"
    result_unfit(found: Slot)
    en "a table cannot give {found}" nl "een tabel kan niet {found} geven"
    help en "it gives a number, an amount, a percentage, a date, a term, a text; yes or no, or `one of` a choice" nl "zij geeft een getal, een bedrag, een percentage, een datum, een termijn, een tekst; ja of nee, of `een uit` een keuze";

    MKB0343 Error "row-cells"
    row_cells(found: u64, expected: u64)
    en "this row has {found} {found|cell|cells}, and the head has {expected}" nl "deze rij heeft {found} {found|cel|cellen}, en de kop heeft er {expected}"
    help en "give every row as many cells as the head; `*` is any other" nl "geef elke rij evenveel cellen als de kop; `*` is elke andere";

    MKB0344 Error "empty-cell"
    empty_cell()
    en "this cell is empty" nl "deze cel is leeg"
    help en "write a value, or `*` for any other" nl "schrijf een waarde, of `*` voor elke andere";

    MKB0345 Error "bar-missing"
    bar_missing()
    en "a bar is missing beside this cell" nl "naast deze cel ontbreekt een streep"
    help en "a row begins and ends with `|`, on one line" nl "een rij begint en eindigt met `|`, op één regel";

    MKB0346 Error "cell-unreadable"
    cell_unreadable(found: String)
    en "`{found}` is no cell of a table" nl "`{found}` is geen cel van een tabel"
    help en "a cell holds fixed values: `a or b`, `at most 70`, `between 1 and 5`, `40 to below 60` or `*`; a head of several words stands between quotes" nl "een cel bevat vaste waarden: `a of b`, `ten hoogste 70`, `tussen 1 en 5`, `40 tot onder 60` of `*`; een kop van meer woorden staat tussen aanhalingstekens";

    MKB0347 Error "column-untyped"
    column_untyped(head: String)
    en "nothing says what kind of key `{head}` is" nl "niets zegt wat voor sleutel `{head}` is"
    help en "call the column like a field or a choice, or write values in it that only one choice has" nl "noem de kolom naar een veld of een keuze, of schrijf er waarden in die maar één keuze heeft";

    MKB0348 Error "key-unfit"
    key_unfit(head: String, found: Slot)
    en "`{head}` cannot be a key: it is {found}" nl "`{head}` kan geen sleutel zijn: het is {found}"
    help en "keys are numbers, amounts, percentages, dates, yes or no, or values of a choice" nl "sleutels zijn getallen, bedragen, percentages, data, ja of nee, of waarden van een keuze";

    MKB0349 Error "table-gap"
    table_gap(witness: Slot, between: Option<Slot>, outside: Option<Slot>)
    en "no row holds for {witness}[, between {between}][, outside {outside}]" nl "geen rij geldt voor {witness}[, tussen {between}][, buiten {outside}]"
    help en "add a row, or decide it with `default …` or `no amount: refused`" nl "voeg een rij toe, of beslis het met `standaard …` of `geen bedrag: geweigerd`";

    MKB0350 Error "rows-overlap"
    rows_overlap(witness: Slot)
    en "two rows hold for {witness} and give different results" nl "twee rijen gelden voor {witness} en geven een andere uitkomst"
    help en "let the rows not overlap, or write `*` in the one that holds for any other" nl "laat de rijen niet overlappen, of schrijf `*` in de rij die voor elke andere geldt";

    MKB0351 Error "table-too-large"
    table_too_large(keys: u64)
    en "this table is too large to look for gaps in" nl "deze tabel is te groot om er gaten in te zoeken"
    help en "a table has at most {keys} keys; make two tables of it" nl "een tabel heeft ten hoogste {keys} sleutels; maak er twee tabellen van";

    MKB0352 Error "two-ways-out"
    two_ways_out()
    en "the table decides twice what holds where no row does" nl "de tabel beslist twee keer wat geldt waar geen rij geldt"
    help en "keep `default …` or `no amount: refused`" nl "houd `standaard …` of `geen bedrag: geweigerd`";

    MKB0353 Error "keys-differ"
    keys_differ(table: String, expected: Slot)
    en "table `{table}` is asked with its keys between brackets: {expected}" nl "tabel `{table}` wordt gevraagd met haar sleutels tussen haken: {expected}"
    help en "give one value per key, in the order of the columns" nl "geef één waarde per sleutel, in de volgorde van de kolommen";
}
