//! Pass 07, money per window.

codes! {
    MKB0730 Error "flow-beside-windows"
    flow_beside_windows()
    en "money is divided per window, and this step moves money itself" nl "het geld wordt per indiening verdeeld, en deze stap verplaatst zelf geld"
    help en "write `leftover of WINDOW` in the ceiling of a later window, or a call per window" nl "schrijf `restant van INDIENING` in het plafond van een latere indiening, of een oproep per indiening";

    MKB0731 Error "pot-of-no-window"
    pot_of_no_window(name: String)
    en "money is divided per window, and `{name}` does not say of which window it is a part" nl "het geld wordt per indiening verdeeld, en `{name}` zegt niet van welke indiening het een deel is"
    help en "write `within WINDOW` in it, and one such pot for each window" nl "schrijf er `binnen INDIENING` in, en zo'n pot voor elke indiening";

    MKB0732 Error "leftover-of-no-window"
    leftover_of_no_window()
    en "only the ceiling of a window receives what another window leaves" nl "alleen het plafond van een indiening krijgt wat een andere indiening overlaat"
    help en "write `window NAME` in this ceiling, and one ceiling for each window" nl "schrijf `indiening NAAM` in dit plafond, en één plafond voor elke indiening";

    MKB0733 Error "leftover-of-a-later-window"
    leftover_of_a_later_window(name: String)
    en "`{name}` does not open before this window, so nothing of it is left yet" nl "`{name}` gaat niet eerder open dan deze indiening, dus daar is nog niets van over"
    help en "name a window that opens earlier" nl "noem een indiening die eerder opengaat";

    MKB0741 Error "ceiling-per-window"
    ceiling_per_window()
    en "money per window cannot be divided in this way yet" nl "geld per indiening kan zo nog niet worden verdeeld"
    help en "let the windows open on fixed moments and write one ceiling without dates for each; or a call per window" nl "laat de indieningen op vaste momenten openen en schrijf voor elke één plafond zonder data; of een oproep per indiening";
}
