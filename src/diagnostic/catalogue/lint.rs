//! Pass 09: lints, and readings as notes.

use crate::quantity::{Date, Rational};
use crate::words::{Language, Slot, Word};

codes! {
    MKB0901 Lint "requirement-without-citation"
    requirement_without_citation(name: String)
    en "`{name}` does not say where it is written" nl "`{name}` zegt niet waar het staat"
    help en "add `cite source \"article\"`" nl "voeg toe `vindplaats bron \"artikel\"`";

    MKB0902 Lint "never-used"
    never_used(what: Word, name: String)
    en "{what} `{name}` is never used" nl "{what} `{name}` wordt nergens gebruikt"
    help en "use it, or take it out" nl "gebruik het, of haal het weg";

    MKB0903 Lint "text-in-one-language"
    text_in_one_language(language: Word)
    en "this text has no {language}" nl "deze tekst heeft geen {language}"
    help en "write both: `nl \"…\" en \"…\"`" nl "schrijf beide: `nl \"…\" en \"…\"`";

    MKB0904 Lint "criterion-without-effect"
    criterion_without_effect(name: String)
    en "criterion `{name}` has weight 0, so its points change no total" nl "criterium `{name}` heeft gewicht 0, dus zijn punten veranderen geen totaal"
    help en "give it a weight, or take it out" nl "geef het een gewicht, of haal het weg";

    MKB0905 Lint "threshold-always-met"
    threshold_always_met(threshold: Rational, min: Rational)
    en "a threshold of {threshold} stops nobody: the lowest total is {min}" nl "een drempel van {threshold} houdt niemand tegen: het laagste totaal is {min}"
    help en "raise the threshold, or take it out" nl "verhoog de drempel, of haal hem weg";

    MKB0906 Lint "weights-without-use"
    weights_without_use()
    en "criteria have weights, and neither the total nor a threshold is weighted" nl "criteria hebben gewichten, en noch het totaal noch een drempel is gewogen"
    help en "write `total weighted`, or take the weights out" nl "schrijf `totaal gewogen`, of haal de gewichten weg";

    MKB0907 Lint "always-the-same"
    always_the_same(name: String)
    en "what `{name}` asks depends on no proposal: it is the same for all" nl "wat `{name}` vraagt hangt van geen voorstel af: het is voor alle gelijk"
    help en "let the condition read a field of the proposal" nl "laat de voorwaarde een veld van het voorstel lezen";

    MKB0908 Lint "rounding-passes-maximum"
    rounding_passes_maximum()
    en "this rounding may pass the maximum before it" nl "deze afronding kan boven het maximum ervoor uitkomen"
    help en "round first and cut off then, or round `down`" nl "rond eerst af en begrens dan, of rond af `naar beneden`";

    MKB0910 Note "reading"
    reading(text: String)
    en "reading: {text}" nl "lezing: {text}"
    help en "a recorded reading; it stands in every receipt" nl "een vastgelegde lezing; zij staat in elk ontvangstbewijs";

    MKB0920 Lint "row-never-used"
    row_never_used()
    en "this row never holds: the rows above it take every case" nl "deze rij geldt nooit: de rijen erboven nemen elk geval"
    help en "move it up, or take it out" nl "zet haar hoger, of haal haar weg";
    MKB0930 Lint "versions-begin-late"
    versions_begin_late(name: String, from: Slot)
    en "no version of `{name}` is in force for a proposal received before {from}" nl "geen versie van `{name}` geldt voor een voorstel dat vóór {from} is ontvangen"
    help en "give the version that held before, without `applies from`, or take the days out" nl "geef de versie die eerder gold, zonder `geldt vanaf`, of haal de dagen weg";

    MKB0931 Lint "version-never-in-force"
    version_never_in_force(name: String)
    en "this version of `{name}` is in force for no proposal" nl "deze versie van `{name}` geldt voor geen enkel voorstel"
    help en "look at `applies from` and `published` of the versions" nl "kijk naar `geldt vanaf` en `bekendgemaakt` van de versies";

    MKB0940 Lint "library-out-of-date"
    library_out_of_date(library: String, from: Date, through: Option<Date>, opens: Date, closes: Date)
    en "`{library}` is valid from {from}[ through {through}], and the window runs from {opens} through {closes}"
    nl "`{library}` is geldig van {from}[ tot en met {through}], en de indiening loopt van {opens} tot en met {closes}"
    help en "include the library that holds then, or record in a `reading` why this one still does"
    nl "neem de bibliotheek op die dan geldt, of leg in een `lezing` vast waarom deze nog geldt";
}

/// The name of a language, for [`text_in_one_language`].
#[must_use]
pub fn language_name(language: Language) -> Word {
    match language {
        Language::En => Word {
            en: "English",
            nl: "Engels",
        },
        Language::Nl => Word {
            en: "Dutch",
            nl: "Nederlands",
        },
    }
}
