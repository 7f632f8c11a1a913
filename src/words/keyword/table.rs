//! The table itself, by where a word stands.

keywords! {
    // Statements.
    kw_call Call "call" "oproep";
    kw_library Library "library" "bibliotheek";
    kw_include Include "include" "neem op";
    kw_authority Authority "authority" "instantie";
    kw_regime Regime "regime" "regime";
    kw_time_zone TimeZone "time zone" "tijdzone";
    kw_territory Territory "territory" "gebied";
    kw_languages Languages "languages" "talen";
    kw_currency Currency "currency" "valuta";
    kw_month_end MonthEnd "month end" "maandeinde";
    kw_source Source "source" "bron";
    kw_window Window "window" "indiening";
    kw_choice Choice "choice" "keuze";
    kw_record Record "record" "gegevens";
    kw_proposal Proposal "proposal" "voorstel";
    kw_supplied Supplied "supplied" "aangeleverd";
    kw_define Define "define" "bepaal";
    kw_table Table "table" "tabel";
    kw_require Require "require" "vereis";
    kw_exclude Exclude "exclude" "sluit uit";
    kw_criterion Criterion "criterion" "criterium";
    kw_score Score "score" "score";
    kw_ranking Ranking "ranking" "rangschikking";
    kw_grant Grant "grant" "bijdrage";
    kw_ceiling Ceiling "ceiling" "plafond";
    kw_division Division "division" "verdeling";
    kw_example Example "example" "voorbeeld";
    kw_test Test "test" "test";

    // The head of the call.
    kw_netherlands Netherlands "Netherlands" "Nederland";
    kw_on On "on" "op";
    kw_receipt Receipt "receipt" "ontvangst";
    kw_former_asked FormerAsked "former places asked again" "vervallen plaatsen opnieuw gevraagd";
    kw_former_not_met FormerNotMet "former places not met" "vervallen plaatsen niet voldaan";
    kw_former_successor FormerSuccessor "former places as successor" "vervallen plaatsen als opvolger";
    kw_month_last_day MonthLastDay "last day" "laatste dag";
    kw_month_next_first MonthNextFirst "first of next month" "eerste van de volgende maand";
    kw_nl Nl "nl" "nl";
    kw_en En "en" "en";

    // Sources, and clauses of many statements.
    kw_url Url "url" "url";
    kw_published Published "published" "bekendgemaakt";
    kw_consulted Consulted "consulted" "geraadpleegd";
    kw_valid_from ValidFrom "valid from" "geldig van";
    kw_applies_from AppliesFrom "applies from" "geldt vanaf";
    kw_cite Cite "cite" "vindplaats";
    kw_reading Reading "reading" "lezing";
    kw_say Say "say" "melding";

    // Window.
    kw_opens Opens "opens" "opent";
    kw_closes Closes "closes" "sluit";
    kw_through Through "through" "tot en met" also "t/m";
    kw_closes_before ClosesBefore "before" "vóór" also "voor" "vo\u{301}o\u{301}r";

    kw_daily_cutoff DailyCutoff "daily cutoff" "dagsluiting";
    kw_phase Phase "phase" "fase";

    // Terms, duties, remedies, repair.
    kw_term_statement TermStatement "term" "termijn";
    kw_duty Duty "duty" "plicht";
    kw_remedy Remedy "remedy" "rechtsmiddel";
    kw_within Within "within" "binnen";
    kw_within_from WithinFrom "from" "vanaf";
    kw_closing Closing "closing" "sluiting";
    kw_sending Sending "sending" "verzending";
    kw_rank Rank "rank" "rang";
    kw_rank_act RankAct "act" "wet";
    kw_rank_amvb RankAmvb "amvb" "amvb" also "AMvB";
    kw_rank_ministerial RankMinisterial "ministerial" "ministerieel";
    kw_rank_local RankLocal "local" "decentraal";
    kw_extend Extend "extend" "verleng";
    kw_once Once "once" "eenmaal";
    kw_suspended Suspended "suspended while completion asked" "opgeschort tijdens aanvulling";
    kw_due Due "due" "uiterlijk";
    kw_remedy_for RemedyFor "for" "bij";
    kw_defect Defect "defect repairable" "gebrek herstelbaar";
    kw_place_in_line PlaceInLine "place in line" "plaats in de rij";
    kw_line_new_date LineNewDate "new date" "nieuwe datum";
    kw_line_last LineLast "last" "achteraan";
    kw_line_kept LineKept "kept" "behouden";
    kw_late_repair LateRepair "late repair" "te laat herstel";

    // Fields and types.
    kw_judged Judged "judged" "beoordeeld";
    kw_optional Optional "optional" "optioneel";
    kw_type_yes_no TypeYesNo "yes/no" "ja/nee";
    kw_type_text TypeText "text" "tekst";
    kw_type_number TypeNumber "number" "getal";
    kw_type_money TypeMoney "money" "geld";
    kw_type_percentage TypePercentage "percentage" "percentage";
    kw_type_pp TypePp "pp" "pp";
    kw_type_date TypeDate "date" "datum";
    kw_type_instant TypeInstant "instant" "tijdstip";
    kw_type_time TypeTime "time" "tijd";
    kw_type_term TypeTerm "term" "termijn";
    kw_type_party TypeParty "party" "partij";
    kw_type_place TypePlace "place" "plaats";
    kw_type_attachment TypeAttachment "attachment" "bijlage";
    kw_type_declaration TypeDeclaration "declaration" "verklaring";
    kw_type_record TypeRecord "record" "gegevens";
    kw_list_of ListOf "list of" "lijst van";
    kw_set_of SetOf "set of" "verzameling van";
    kw_one_of OneOf "one of" "een uit" also "één uit" "e\u{301}e\u{301}n uit";
    kw_absent_means AbsentMeans "absent means" "ontbreken betekent";
    kw_absent_unknown AbsentUnknown "unknown" "onbekend";
    kw_absent_none AbsentNone "none" "geen";
    kw_absent_running AbsentRunning "still running" "loopt nog";
    kw_absent_not_applicable AbsentNotApplicable "not applicable" "niet van toepassing";
    kw_as_on AsOn "as on" "zoals op";
    kw_changed_by ChangedBy "changed by" "te wijzigen door";
    kw_by_applicant ByApplicant "applicant" "aanvrager";
    kw_by_assessor ByAssessor "assessor" "beoordelaar";
    kw_by_authority ByAuthority "authority" "instantie";
    kw_by_nobody ByNobody "nobody" "niemand";

    // Tables.
    kw_gives Gives "gives" "geeft";
    kw_to_below ToBelow "to below" "tot onder";
    kw_default Default "default" "standaard";
    kw_no_amount NoAmount "no amount" "geen bedrag";

    // Requirements.
    kw_that That "that" "dat";
    kw_applies_if AppliesIf "applies if" "geldt als";
    kw_unless Unless "unless" "tenzij";
    kw_force Force "force" "kracht";
    kw_mandatory Mandatory "mandatory" "verplicht";
    kw_discretionary Discretionary "discretionary" "discretionair";
    kw_undecided_goes_on UndecidedGoesOn "undecided goes on" "onbeslist gaat door";
    kw_guideline Guideline "guideline" "leidraad";
    kw_formal Formal "formal" "formeel";
    kw_leads_to LeadsTo "leads to" "leidt tot";
    kw_leads_refusal LeadsRefusal "refusal" "weigering";
    kw_leads_not_treated LeadsNotTreated "not treated" "niet behandelen";
    kw_leads_not_treated_unexamined LeadsNotTreatedUnexamined "not treated unexamined" "niet behandelen zonder onderzoek";
    kw_leads_remark LeadsRemark "remark" "opmerking";
    kw_leads_dropped LeadsDropped "dropped" "vervallen";
    kw_none_left_goes_on NoneLeftGoesOn "none left goes on" "niets over gaat door";
    kw_for_each ForEach "for each" "voor elke" also "voor elk";

    // Criteria, score, ranking.
    kw_points Points "points" "punten";
    kw_to_points ToPoints "to" "tot en met" also "t/m";
    kw_step Step "step" "stap";
    kw_weight Weight "weight" "gewicht";
    kw_threshold Threshold "threshold" "drempel";
    kw_assessors Assessors "assessors" "beoordelaars";
    kw_mean Mean "mean" "gemiddelde";
    kw_per_criterion PerCriterion "per criterion" "per criterium";
    kw_per_assessor PerAssessor "per assessor" "per beoordelaar";
    kw_per_proposal PerProposal "per proposal" "per voorstel";
    kw_total Total "total" "totaal";
    kw_weighted Weighted "weighted" "gewogen";
    kw_unweighted Unweighted "unweighted" "ongewogen";
    kw_out_of OutOf "out of" "op schaal van";
    kw_by By "by" "op";
    kw_then Then "then" "dan";
    kw_arrival Arrival "arrival" "binnenkomst";
    kw_by_day ByDay "by day" "per dag";
    kw_by_instant ByInstant "by instant" "per tijdstip";
    kw_highest_first HighestFirst "highest first" "hoogste eerst";
    kw_lowest_first LowestFirst "lowest first" "laagste eerst";
    kw_ties Ties "ties" "bij gelijke stand";
    kw_by_lot ByLot "by lot" "loting";

    // Groups of criteria, conditional thresholds, weights for the ranking only.
    kw_group Group "group" "groep";
    kw_if If "if" "als";
    kw_of_maximum OfMaximum "of the maximum" "van het maximum";
    kw_times Times "times" "maal";
    kw_in_ranking InRanking "in ranking" "in de rangschikking";
    kw_else_zero ElseZero "else zero" "anders nul";
    kw_else_others ElseOthers "else the others in proportion" "anders de overige naar rato";

    // From assessors to score: methods, removals, spread, votes.
    kw_median Median "median" "mediaan";
    kw_trimmed_mean TrimmedMean "trimmed mean" "getrimd gemiddelde";
    kw_cut_without CutWithout "without" "zonder";
    kw_at_each_end AtEachEnd "at each end" "aan elk einde";
    kw_else_mean ElseMean "else mean" "anders gemiddelde";
    kw_consensus Consensus "consensus" "consensus";
    kw_after_removals AfterRemovals "after removals" "na schrappingen";
    kw_removal Removal "removal" "schrapping";
    kw_from_median FromMedian "from the median" "van de mediaan";
    kw_from_mean FromMean "from the mean" "van het gemiddelde";
    kw_of_all_marks OfAllMarks "of all marks" "van alle waarderingen";
    kw_of_other_marks OfOtherMarks "of the other marks" "van de andere waarderingen";
    kw_spread Spread "spread" "spreiding";
    kw_else_another ElseAnother "else another assessor" "anders nog een beoordelaar";
    kw_vote Vote "vote" "stemming";
    kw_majority Majority "majority" "meerderheid";
    kw_of_voting OfVoting "of those voting" "van wie stemt";
    kw_of_all_assessors OfAllAssessors "of all assessors" "van alle beoordelaars";
    kw_votes Votes "votes" "stemmen";
    kw_removed Removed "removed" "geschrapt";
    kw_relative_highest RelativeHighest "relative to the highest" "ten opzichte van de hoogste";
    kw_relative_lowest RelativeLowest "relative to the lowest" "ten opzichte van de laagste";
    kw_unrounded Unrounded "unrounded" "onafgerond";

    // Grant, ceiling, division.
    kw_amount Amount "amount" "bedrag";
    kw_maximum Maximum "maximum" "maximum";
    kw_cost Cost "cost" "kosten";
    kw_rate Rate "rate" "tarief";
    kw_plus Plus "plus" "plus";
    kw_minus Minus "minus" "min";
    kw_minimum Minimum "minimum" "minimum";
    kw_lowered_to LoweredTo "lowered to" "verlaagd tot";
    kw_excess Excess "excess" "overschot";
    kw_pro_rata ProRata "pro rata" "naar rato";
    kw_per_participant PerParticipant "per participant" "per deelnemer";
    kw_financed_by FinancedBy "financed by" "gefinancierd door";
    kw_the_rest TheRest "the rest" "de rest";
    kw_else_refused ElseRefused "else refused" "anders geweigerd";
    kw_else_dropped ElseDropped "else dropped" "anders vervallen";
    kw_else_nil ElseNil "else nil" "anders nihil";
    kw_round Round "round" "afronden";
    kw_round_down RoundDown "down" "naar beneden";
    kw_round_half_up RoundHalfUp "half up" "rekenkundig";
    kw_round_half_even RoundHalfEven "half even" "half naar even";
    kw_round_up RoundUp "up" "naar boven";
    kw_round_to RoundTo "to" "op";
    kw_by_ranking ByRanking "ranking" "rangschikking";
    kw_selection Selection "selection" "selectie";
    kw_a_grant AGrant "grant" "verlening";
    kw_shortfall Shortfall "shortfall" "tekort";
    kw_stop Stop "stop" "stoppen";
    kw_skip Skip "skip" "overslaan";
    kw_partial Partial "partial" "gedeeltelijk";
    kw_reserve_list ReserveList "reserve list" "reservelijst";
    kw_first_stopped FirstStopped "first the one that stopped" "te beginnen met wie niet paste";
    kw_without_stopped WithoutStopped "without the one that stopped" "zonder wie niet paste";
    kw_others Others "others" "overige";

    // Parts of a division: pots, caps, steps, classes, picks, rules between proposals; orders of several keys.
    kw_pot Pot "pot" "pot";
    kw_per Per "per" "per";
    kw_of_ceiling OfCeiling "of the ceiling" "van het plafond";
    kw_awards Awards "awards" "verleningen" one "award" "verlening";
    kw_served_first ServedFirst "served first" "eerst bediend";
    kw_served_in_order ServedInOrder "served in order" "op volgorde bediend";
    kw_served_last ServedLast "served last" "laatst bediend";
    kw_rest Rest "rest" "rest";
    kw_rest_kept RestKept "kept" "behouden";
    kw_rest_lapses RestLapses "lapses" "vervalt";
    kw_of_asked OfAsked "of what was asked" "van het gevraagde";
    kw_else_skip ElseSkip "else skip" "anders overslaan";
    kw_else_stop ElseStop "else stop" "anders stoppen";
    kw_reduce Reduce "reduce" "verlagen";
    kw_not_foreseen NotForeseen "not foreseen" "niet voorzien";
    kw_equally Equally "equally" "gelijk";
    kw_remainders Remainders "remainders to the largest" "resten naar de grootste";
    kw_in_turn InTurn "examined in turn" "onderzocht op volgorde";
    kw_examined_first ExaminedFirst "examined first" "vooraf onderzocht";
    kw_pick_best PickBest "pick best" "kies beste";
    kw_of_each OfEach "of each" "van elk" also "van elke";
    kw_leftover_of LeftoverOf "leftover of" "restant van";
    kw_leftover_to LeftoverTo "to" "naar";
    kw_pool Pool "pool" "voeg samen";
    kw_turned_away TurnedAway "that turned somebody away" "die iemand afwezen";
    kw_class Class "class" "klasse";
    kw_holds_place HoldsPlace "refused holds a place" "geweigerd houdt een plaats";
    kw_holds_no_place HoldsNoPlace "refused holds no place" "geweigerd houdt geen plaats";
    kw_by_panel ByPanel "by panel" "commissie";
    kw_by_weight ByWeight "criteria by weight" "criteria naar gewicht";
    kw_nearest Nearest "nearest to" "het dichtst bij";
    kw_new_value NewValue "new" "nieuwe" also "nieuw";
    kw_all_above AllAbove "counting all above" "alles erboven telt";
    kw_awarded_above AwardedAbove "counting awarded above" "wat erboven verleend is telt";
    kw_overlap Overlap "overlap" "samenloop";
    kw_decided Decided "decided" "beslist";
    kw_in_division InDivision "in the division" "in de verdeling";
    kw_at_filing AtFiling "at filing" "bij indiening";
    kw_higher_counts HigherCounts "a higher one counts if" "een hogere telt als";
    kw_ranked Ranked "ranked" "gerangschikt";
    kw_awarded_in_full AwardedInFull "awarded in full" "geheel verleend";
    kw_one_window OneWindow "within one window" "binnen één indiening" also "binnen een indiening";
    kw_stands Stands "stands" "geldt";
    kw_first_received FirstReceived "first received" "eerst ontvangen";
    kw_last_received LastReceived "last received" "laatst ontvangen";
    kw_counting Counting "also counts" "telt ook";
    kw_counting_nobody CountingNobody "nobody else" "niemand anders";
    kw_from_field FromField "from the field" "uit het veld";
    kw_sum_of SumOf "sum of" "som van";
    kw_not_under NotUnder "not under" "niet onder";
    kw_near_highest NearHighest "equally near the highest" "even dichtbij de hoogste";
    kw_near_lowest NearLowest "equally near the lowest" "even dichtbij de laagste";
    kw_else_points ElsePoints "else" "anders";
    kw_else_no_threshold ElseNoThreshold "else no threshold" "anders geen drempel";
    kw_expect_spent ExpectSpent "spent" "besteed";
    kw_expect_left ExpectLeft "left" "over";

    // Examples and tests.
    kw_scores Scores "scores" "scores";
    kw_recused Recused "recused" "verschoond";
    kw_given Given "given" "gegeven";
    kw_as As "as" "als";
    kw_draw Draw "draw" "loting";
    kw_order Order "order" "volgorde";
    kw_override Override "override" "afwijking";
    kw_verdict_met VerdictMet "met" "voldaan";
    kw_verdict_not_met VerdictNotMet "not met" "niet voldaan";
    kw_expect Expect "expect" "verwacht";
    kw_expect_selection ExpectSelection "selection" "selectie";
    kw_expect_reserve ExpectReserve "reserve" "reserve";
    kw_no_draw NoDraw "no draw" "geen loting";
    kw_draw_among DrawAmong "draw among" "loting onder";
    kw_expect_order ExpectOrder "order" "volgorde";
    kw_because Because "because" "wegens";

    // Outcomes. They are read as JSON spells them too.
    kw_refused_discretionary RefusedDiscretionary "refused at discretion" "discretionair geweigerd" also "refused_discretionary";
    kw_refused_ceiling RefusedCeiling "refused for the ceiling" "geweigerd om het plafond" also "refused_ceiling";
    kw_refused Refused "refused" "geweigerd";
    kw_not_treated NotTreated "not treated" "niet behandeld" also "not_treated";
    kw_not_assessed_ceiling NotAssessedCeiling "not assessed for the ceiling" "niet beoordeeld om het plafond" also "not_assessed_ceiling";
    kw_outside_window OutsideWindow "outside the window" "buiten de indieningstermijn" also "outside_window";
    kw_below_threshold BelowThreshold "below the threshold" "onder de drempel" also "below_threshold";
    kw_awarded_in_part AwardedInPart "awarded in part" "deels verleend" also "awarded_in_part";
    kw_awarded_reduced AwardedReduced "awarded reduced" "verlaagd verleend" also "awarded_reduced";
    kw_awarded Awarded "awarded" "verleend";
    kw_selected Selected "selected" "geselecteerd";
    kw_reserve Reserve "reserve" "reserve";
    kw_carried_over CarriedOver "carried over" "doorgeschoven" also "carried_over";
    kw_withdrawn Withdrawn "withdrawn" "ingetrokken";
    kw_awaiting_facts AwaitingFacts "awaiting facts" "wacht op gegevens" also "awaiting_facts";
    kw_awaiting_judgement AwaitingJudgement "awaiting judgement" "wacht op oordeel" also "awaiting_judgement";
    kw_awaiting_draw AwaitingDraw "awaiting draw" "wacht op loting" also "awaiting_draw";
    kw_eligible Eligible "eligible" "toelaatbaar";

    // Blocks and expressions.
    kw_all_of AllOf "all of" "alle van";
    kw_any_of AnyOf "any of" "een van" also "één van" "e\u{301}e\u{301}n van";
    kw_of_block OfBlock "of" "van";
    kw_for For "for" "over";
    kw_for_in ForIn "in" "in";
    kw_where Where "where" "waarvan";
    kw_among_them AmongThem "among them" "waaronder";
    kw_in_province InProvince "province" "provincie";
    kw_in_municipality InMunicipality "municipality" "gemeente";
    kw_in_region InRegion "region" "regio";
    kw_in_waterboard InWaterboard "water_board" "waterschap";
    kw_and And "and" "en";
    kw_or Or "or" "of";
    kw_not Not "not" "niet";
    kw_of Of "of" "van";
    kw_is Is "is" "is";
    kw_is_not IsNot "is not" "is niet";
    kw_is_in IsIn "is in" "is in";
    kw_is_not_in IsNotIn "is not in" "is niet in";
    kw_in In "in" "in";
    kw_not_in NotIn "not in" "niet in";
    kw_at_least AtLeast "at least" "ten minste" also "tenminste";
    kw_at_most AtMost "at most" "ten hoogste" also "tenhoogste";
    kw_more_than MoreThan "more than" "meer dan";
    kw_less_than LessThan "less than" "minder dan";
    kw_between Between "between" "tussen";
    kw_contains Contains "contains" "bevat";
    kw_does_not_contain DoesNotContain "does not contain" "bevat niet";
    kw_before Before "before" "vóór" also "voor" "vo\u{301}o\u{301}r";
    kw_after After "after" "na";
    kw_not_before NotBefore "not before" "niet vóór" also "niet voor" "niet vo\u{301}o\u{301}r";
    kw_not_after NotAfter "not after" "niet na";

    // Amounts and terms.
    kw_thousand Thousand "thousand" "duizend";
    kw_million Million "million" "miljoen";
    kw_billion Billion "billion" "miljard";
    kw_pp Pp "pp" "pp";
    kw_hours Hours "hours" "uur" one "hour" "uur" also "uren";
    kw_days Days "days" "dagen" one "day" "dag";
    kw_working_days WorkingDays "working days" "werkdagen" one "working day" "werkdag";
    kw_weeks Weeks "weeks" "weken" one "week" "week";
    kw_months Months "months" "maanden" one "month" "maand";
    kw_years Years "years" "jaar" one "year" "jaar" also "jaren";
}
