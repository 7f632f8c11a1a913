//! What is told to the Dutch algorithm register.

use crate::words::{Slot, Word};

messages! {
    /// Heading.
    heading_register() en "For the algorithm register" nl "Voor het algoritmeregister";
    /// How to read the metadata.
    about_register()
    en "Fields of the Dutch algorithm register (draft 0.3.1 of its standard; compare them with the standard in force). What the call knows is filled in."
    nl "Velden van het algoritmeregister (concept 0.3.1 van de standaard; vergelijk met de standaard die geldt). Wat de oproep weet, is ingevuld.";
    /// A column.
    column_content() en "Content" nl "Inhoud";
    /// What a person fills in.
    todo(what: Word) en "TO DO: {what}" nl "NOG DOEN: {what}";
    /// The short description: at most 150 characters.
    register_short()
    en "Applies the published rules of a funding call to proposals: requirements, score, order and money."
    nl "Past de gepubliceerde regels van een oproep toe op voorstellen: eisen, score, volgorde en geld.";
    /// How a decision is made.
    register_process(hash: String)
    en "Fixed rules, written by people, without learning; the same input gives the same result. Every result names its ground. SHA-256 of the call: {hash}."
    nl "Vaste regels, door mensen geschreven, zonder zelflerend deel; dezelfde invoer geeft dezelfde uitkomst. Elke uitkomst noemt haar grond. SHA-256 van de oproep: {hash}.";
    /// What people do.
    register_people(fields: Option<Slot>, marks: Option<Slot>, choices: Option<Slot>)
    en "The program proposes; a person decides.[ People judge {fields}.][ People give marks on {marks}.][ People weigh {choices}.]"
    nl "Het programma stelt voor; een mens beslist.[ Mensen beoordelen {fields}.][ Mensen geven punten voor {marks}.][ Mensen wegen {choices} af.]";
    /// The domain, a fixed value of the standard.
    register_domain() en "subsidies, uitkeringen en toeslagen" nl "subsidies, uitkeringen en toeslagen";
    /// No source was named.
    register_no_sources() en "the rules on which the call rests" nl "de regels waarop de oproep rust";
    /// What a person fills in.
    do_version() en "the version of the standard" nl "de versie van de standaard";
    /// What a person fills in.
    do_dates() en "since when and until when it is used" nl "sinds wanneer en tot wanneer het wordt gebruikt";
    /// What a person fills in.
    do_revision() en "the day of the last change of this entry" nl "de dag van de laatste wijziging van deze tekst";
    /// What a person fills in.
    do_department() en "the department that is responsible" nl "de afdeling die verantwoordelijk is";
    /// What a person fills in.
    do_contact() en "where questions can be asked" nl "waar vragen kunnen worden gesteld";
    /// What a person fills in.
    do_status() en "in development, in use or out of use" nl "in ontwikkeling, in gebruik of buiten gebruik";
    /// What a person fills in.
    do_area() en "the area in which it is used" nl "het gebied waarin het wordt gebruikt";
    /// What a person fills in.
    do_goal() en "the purpose of the call, from its explanatory notes" nl "het doel van de oproep, uit de toelichting";
    /// What a person fills in.
    do_impact() en "what a decision means for an applicant" nl "wat een beslissing betekent voor een aanvrager";
    /// What a person fills in.
    do_risks() en "the risks and what is done about them" nl "de risico's en wat daartegen wordt gedaan";
    /// What a person fills in.
    do_category() en "the risk category, after an assessment" nl "de risicocategorie, na een beoordeling";
    /// What a person fills in.
    do_proportionality() en "why it is used, and what was weighed" nl "waarom het wordt gebruikt, en wat is afgewogen";
}
