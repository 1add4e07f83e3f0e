extension Mend {
  /// The same sentences in Dutch, of the codes that residents and members of panels can meet. A
  /// test holds that none is missing that a service says to them.
  static let dutch = [Self.dutchOfCalls, Self.dutchOfAccess, Self.dutchOfWork]
    .reduce(into: [String: String]()) { all, some in all.merge(some) { first, _ in first } }

  private static let dutchOfCalls: [String: String] = [
    "hat_ambiguous": "Zeg met welke pet: sluis session open --hat ID.",
    "argument_invalid":
      "Een waarde staat niet in de lijst, of is te groot of te klein: zie docs/cli.md.",
    "command_id_taken": "Neem een nieuw --command-id, of geen: elk is voor één wens.",
    "command_taken": "Neem een nieuw --command-id, of geen: elk is voor één wens.",
    "command_abandoned":
      "Het is niet gedaan, en dat gebeurt ook niet meer: stuur het met een nieuw --command-id.",
    "already_there": "U hoeft niets te doen: iemand maakte op hetzelfde moment hetzelfde.",
    "outcome_unknown": "Herhaal het met hetzelfde --command-id: het gebeurt één keer.",
    "certificate_revoked":
      "Vraag wie uw certificaat tekende om een nieuw. Alle diensten zeggen dit ook zolang zij niet"
      + " aan consent kunnen vragen welke zijn ingetrokken.",
    "certificate_invalid":
      "Vraag wie uw certificaat tekende om een nieuw: consent kan het niet lezen.",
    "certificate_mismatch": "Open een sessie met het certificaat van nu: sluis session open.",
    "caller_not_allowed": "Gebruik een profiel van wie dit mag: zie docs/cli.md.",
    "signature_invalid": "Kijk of sleutel en certificaat van uw profiel bij elkaar horen.",
    "peer_unexpected": "Kijk naar de adressen in sluis.json: daar luistert een andere dienst.",
    "token_missing": "Open een sessie: sluis session open.",
    "token_invalid": "Open opnieuw een sessie: sluis session open.",
    "token_expired": "Open opnieuw een sessie: sluis session open.",
    "token_unknown": "Open opnieuw een sessie: sluis session open.",
    "proof_stale": "Zet de klok van deze computer goed: die loopt meer dan een minuut verkeerd.",
    "proof_replayed": "Stuur het nog eens: wat een vraag bewijst, telt één keer.",
    "service_session_invalid": "Probeer het nog eens: de dienst opent zelf een nieuwe sessie.",
    "service_session_expired": "Probeer het nog eens: de dienst opent zelf een nieuwe sessie.",
    "consent_unreachable": "Laat de beheerder naar consent kijken: zonder consent mag er niets.",
    "consent_changed":
      "Laat de beheerder de dienst opnieuw starten: consent heeft nieuwe sleutels.",
    "key_ring": "Laat de beheerder naar consent kijken: sleutels en database kloppen niet samen.",
    "database_unreachable":
      "Probeer het nog eens; laat de beheerder anders naar de database van de dienst kijken.",
    "database_busy": "Probeer het zo nog eens.",
    "database_refused": "Laat de beheerder in het eigen logboek van de dienst kijken.",
    "draining": "Probeer het nog eens: de dienst wordt gestopt of vervangen.",
    "log_stopped":
      "Zeg het een beheerder en de functionaris gegevensbescherming: docs/operating.md,"
      + " \"When a log stops\".",
    "not_witnessed":
      "Laat de beheerder naar de getuige kijken: zonder getuige wordt er niets getoond.",
    "too_many_calls": "Vraag minder tegelijk.",
    "too_many_connections": "Sluit andere verbindingen van dit certificaat, of wacht even.",
    "too_many_waiting": "Probeer het later, zonder op de plaats in het logboek te wachten.",
    "too_many_searches": "Wacht een uur: dit zijn meer zoekvragen dan één mens nodig heeft.",
    "payload_too_large": "Stuur minder tekst, of vraag er minder tegelijk: het is te veel.",
    "not_sequenced_yet": "Vraag het over een paar seconden nog eens: dan staat het in het logboek.",
    "not_in_the_log_yet":
      "Vraag het later nog eens: wat u als niemand stuurt, komt elk uur in het logboek.",
    "no_such_size": "Vraag om een grootte die het logboek heeft gehad.",
    "cannot_seal": "Probeer het nog eens; laat de beheerder anders naar de dienst kijken.",
    "no_locked_memory": "Probeer het nog eens; laat de beheerder anders naar de dienst kijken.",
    "part_does_not_open": Self.altered,
    "clear_row_differs": Self.altered,
    "row_altered": Self.altered,
    "pass_expired": "Vraag het nog eens: een ja geldt maar een paar seconden.",
    "version_changed": "Kijk nog eens, en doe dan wat u nog wilt: iemand was u voor.",
    "revision_changed": "Kijk nog eens, en doe dan wat u nog wilt: iemand was u voor.",
  ]

  private static let altered =
    "Zeg het de functionaris gegevensbescherming: wat bewaard is, is niet meer zoals het was."

  private static let dutchOfAccess: [String: String] = [
    "not_permitted": "Vraag het de functionaris gegevensbescherming, die ziet waarom.",
    "purpose_unknown": "Noem een doel uit de lijst.",
    "purpose_forbidden": "Dit kan niet: handhaven en opsporen zijn geen doelen.",
    "purpose_not_for_method": "Noem een doel dat het verwerkingsregister hierbij noemt.",
    "purpose_not_for_role": "Gebruik een pet waarmee dit doel mag.",
    "method_unknown": "Vraag iets dat in het verwerkingsregister staat.",
    "caller_not_for_method": "Vraag iets dat u met dit profiel mag vragen.",
    "forbidden_by_assignment": "Dit kan niet: de opdracht verbiedt het.",
    "actor_unknown": "Vraag een beheerder om u toe te voegen.",
    "not_vouched": "Vraag wie met uw huishouden werkt om te zeggen dat u het bent.",
    "hat_unknown": "Open een sessie met een pet die u nu heeft.",
    "contract_ended": "Vraag een beheerder om een contract vast te leggen dat nu loopt.",
    "organisation_unknown": "Vraag een beheerder om de organisatie toe te voegen.",
    "organisation_ended": "Verleng het contract tussen de organisaties; beide tekenen.",
    "head_mismatch":
      "Stop, en zeg het de functionaris gegevensbescherming: iemand veranderde de regels met de"
      + " hand.",
    "effect_not_for_role": "Vraag het iemand die dit wel mag.",
    "role_never": "Vraag het iemand die wel met dit soort gegevens werkt.",
    "no_relation": "Vraag de regisseur om u bij dit huishouden te zetten.",
    "not_own_data": "Vraag naar uw eigen gegevens.",
    "text_invalid":
      "Schrijf gewone tekst, niet te lang, zonder tekens die u niet ziet of die iets doen.",
    "same_person": "Laat ook iemand anders het zeggen: het moeten twee mensen zijn.",
  ]

  private static let dutchOfWork: [String: String] = [
    // Signals, for who reported them.
    "not_for_role": "Gebruik een pet waarmee u dit mag.",
    "personal_data": "Laat weg wat zegt wie iemand is: namen, nummers en adressen.",
    "area_unknown": "Noem een buurt uit de lijst: sluis signal areas.",
    "mailbox_unknown": "Kijk de code teken voor teken na: er is geen brievenbus met deze code.",
    "mailbox_missing": "Dit kan niet: wie het meldde, liet geen weg voor een antwoord.",
    "mailbox_full": "Wacht tot gelezen is wat in de brievenbus ligt, of tot dat weg is.",
    "address_invalid": "Maak de code of de sleutel opnieuw: dit is geen adres van een brievenbus.",
    "too_many_codes":
      "Wacht een uur. Er zijn tien codes geprobeerd die niet bestaan. Tot dan kijken wij naar geen"
      + " enkele code.",
    "too_many_filed": "Meld de rest morgen: meer kan er niet op één dag.",

    // The social map and its wishes.
    "list_invalid": "Noem elk maar één keer, en niet meer dan in de lijst past.",
    "language_invalid": "Noem talen met twee of drie letters, zoals nl of ary.",
    "offer_unknown": "Kijk de code na: dit aanbod is er niet.",
    "not_yours": "Vraag het wie de eigenaar is (sluis offer find): alleen die kan het veranderen.",
    "own_offer": "U hoeft niets te doen: dit aanbod is van uzelf.",
    "introduction_unknown": "Kijk de code na: deze kennismaking is er niet, of is voorbij.",
    "wrong_state": "Kijk hoe ver het is (sluis wish list): dit is nu niet de volgende stap.",
    "agreement_missing":
      "Zeg met --agreed hoe de bewoner ja zei, spoken of written. Bewoners delen zelf hun kaartje.",
    "too_many_open": "Beëindig eerst wat niet meer nodig is.",
    "date_invalid": "Geef een dag die bestaat, zoals 2026-12-31, en die hier kan.",

    // Panels.
    "panel_unknown": "Kijk de code na: dit panel is er niet.",
    "not_a_panel_member": "Word eerst lid van het panel, met de code van een uitnodiging.",
    "panel_full": "Dit kan nu niet: het panel heeft al zo veel leden als er mogen zijn.",
    "code_unknown":
      "Kijk de code teken voor teken na: geen uitnodiging heeft deze code, of zij geldt niet meer.",
    "code_known": "U hoeft niets te doen: met deze code is al iemand lid geworden.",
    "linked_to_file": "Gebruik een account zonder dossier: anders is te zien dat u lid bent.",
    "round_unknown": "Kijk de code na: deze ronde is er niet.",
    "round_full": "Dit kan niet meer: alle stembiljetten van de ronde zijn uitgegeven.",
    "not_announced_yet": "Wacht tot de ronde is aangekondigd.",
    "issuing_ended": "Dit kan niet meer: van deze ronde worden geen stembiljetten meer uitgegeven.",
    "issuing_key":
      "Zeg het de functionaris gegevensbescherming: het panel heeft een andere sleutel dan is"
      + " aangekondigd.",
    "already_collected": "U hoeft niets te doen: u heeft de stembiljetten van deze ronde al.",
    "not_ended_yet": "Wacht tot de ronde voorbij is.",
    "not_closed_yet": "Wacht tot de ronde is gesloten en geteld.",
    "already_closed": "U hoeft niets te doen: de ronde is gesloten.",
    "nothing_published":
      "Noem een gesloten ronde, of een vraag daaruit, waarvan iets gepubliceerd is.",
    "advice_unknown": "Noem een advies uit de lijst: sluis panel advice.",
    "already_answered": "U hoeft niets te doen: er is al een reactie op dit advies.",
    "choices_invalid": "Geef elke vraag twee keuzes of meer, en allemaal anders.",
    "questions_alike": "Stel de vragen van een ronde niet met dezelfde woorden.",
    "groups_invalid": "Noem groepen uit de lijst van het panel, elk één keer.",
    "opening_invalid": "Laat de ronde later opengaan dan nu, en binnen 92 dagen.",
    "open_time_invalid": "Sluit de ronde 1 uur tot 62 dagen nadat zij opengaat.",
    "answer_day_invalid":
      "Noem de laatste dag voor een reactie: vandaag of later, en binnen 366 dagen.",

    // Concerns.
    "no_committee": "De commissie moet eerst een sleutel bekendmaken: sluis committee init.",
    "committee_key_missing": "Laat naar signals kijken: de sleutel van de commissie klopt niet.",
    "concern_unknown": "Kijk het kenmerk na: deze privacyzorg is er niet, of is verwijderd.",
    "letter_length": "Stuur wat sluis verzegelde: een brief heeft een van een paar lengtes.",
    "listener_busy": "Probeer het over een paar minuten nog eens: er schrijven nu veel mensen.",
    "puzzle_unsolved":
      "Probeer het nog eens: de puzzel die computers tegenhoudt, is intussen veranderd.",
  ]
}
