//! The report as a page: what stands around the parts that every report has.

use crate::words::Slot;

messages! {
    /// Link over the top matter.
    skip() en "To the ranking" nl "Naar de rangschikking";
    /// The sort of page, before the title of the call.
    report() en "Report on the proposals" nl "Verslag over de voorstellen";
    /// Who decides.
    authority(name: String) en "Authority: {name}" nl "Instantie: {name}";
    /// What a report is not.
    proposed()
    en "This page proposes; the authority decides." nl "Deze pagina stelt voor; de instantie beslist.";
    /// Heading over the summary.
    heading_summary() en "Summary" nl "Samenvatting";
    /// A number in the summary.
    proposals() en "Proposals" nl "Voorstellen";
    /// A number in the summary.
    unread() en "Could not be read" nl "Niet leesbaar";
    /// A number in the summary.
    provisional() en "Still provisional" nl "Nog voorlopig";
    /// A number in the summary.
    draws() en "Draws needed" nl "Lotingen nodig";
    /// A number in the summary.
    overrides() en "Overrides" nl "Vastgelegde afwijkingen";
    /// An amount in the summary.
    ceiling() en "Ceiling" nl "Plafond";
    /// An amount in the summary.
    spent() en "Spent" nl "Besteed";
    /// An amount in the summary.
    left() en "Left" nl "Over";
    /// A rank that several have.
    shared(rank: u64, ids: Vec<Slot>) en "{rank}, shared with {ids}" nl "{rank}, gedeeld met {ids}";
    /// The cut in the ranking.
    cut_selection() en "The cut: nobody below this line is selected." nl "De grens: onder deze lijn is niemand geselecteerd.";
    /// The cut in the ranking.
    cut_grant() en "The cut: nobody below this line gets money." nl "De grens: onder deze lijn krijgt niemand geld.";
    /// What the ranking shows.
    ranking_caption()
    en "All proposals; those without a rank stand last." nl "Alle voorstellen; die zonder rang staan achteraan.";
    /// Heading over the points.
    heading_points() en "Points per criterion" nl "Punten per criterium";
    /// What the chart of points shows.
    points_text(n: usize)
    en "For {n} {n|proposal|proposals}: the points per criterion as bars on the scale of that criterion."
    nl "Voor {n} {n|voorstel|voorstellen}: de punten per criterium als balk op de schaal van dat criterium.";
    /// That a chart shows some only.
    first_only(n: usize)
    en "The chart shows the first {n}; the table shows all." nl "De grafiek toont de eerste {n}; de tabel toont alle.";
    /// The chart in another form.
    as_table() en "The same as a table" nl "Hetzelfde als tabel";
    /// Heading over the charts of money.
    heading_spending() en "Money against the ceiling" nl "Geld tegenover het plafond";
    /// What a chart of money shows.
    spending_text(pot: String)
    en "{pot}: what each proposal gets, after those before it, up to the ceiling."
    nl "{pot}: wat elk voorstel krijgt, na de vorige, tot aan het plafond.";
    /// The name of a chart of money.
    spending_title(pot: String) en "Money given from {pot}" nl "Gegeven geld uit {pot}";
    /// What was given where more was asked.
    given_of(given: Slot, asked: Slot) en "{given} of {asked}" nl "{given} van {asked}";
    /// How to read the bars.
    spending_legend()
    en "A full bar is money given; a dashed outline is money asked and not given."
    nl "Een volle balk is gegeven geld; een streepjesrand is gevraagd en niet gegeven.";
    /// The line of the ceiling.
    ceiling_line(amount: Slot) en "ceiling {amount}" nl "plafond {amount}";
    /// What the steps show.
    ledger_caption() en "Steps of the division, in the order served" nl "Stappen van de verdeling, op volgorde van bediening";
    /// A column.
    column_pot() en "Pot" nl "Pot";
    /// A column.
    column_asked() en "Asked" nl "Gevraagd";
    /// A column.
    column_available() en "Available" nl "Beschikbaar";
    /// A column.
    column_given() en "Given" nl "Gegeven";
    /// A column.
    column_why() en "Why" nl "Waarom";
    /// What the table of scores shows.
    scores_caption() en "Points with reasons" nl "Punten met redenen";
    /// Heading over the decisions.
    heading_decisions() en "Decision per proposal" nl "Besluit per voorstel";
    /// One decision, closed.
    decision(proposal: String, who: Option<String>, outcome: String)
    en "{proposal}[, {who}]: {outcome}" nl "{proposal}[, {who}]: {outcome}";
    /// Heading over what the decisions were made with.
    heading_receipt() en "Receipt" nl "Bewijs";
    /// A part of the receipt.
    call_text() en "Call text, SHA-256" nl "Tekst van de oproep, SHA-256";
    /// A part of the receipt.
    included(file: String) en "Included {file}, SHA-256" nl "Opgenomen {file}, SHA-256";
    /// A part of the receipt.
    register(name: String) en "Register {name}" nl "Register {name}";
    /// A part of the receipt.
    engine() en "Program" nl "Programma";
    /// A part of the receipt.
    language() en "Version of the call language" nl "Versie van de oproeptaal";
    /// A part of the receipt.
    format() en "Version of the decisions" nl "Versie van de besluiten";
}
