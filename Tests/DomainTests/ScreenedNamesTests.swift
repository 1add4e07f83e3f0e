import Testing

@testable import Domain

@Suite("Names and houses in a text")
struct ScreenedNamesTests {
  /// What is pointed out of `text`.
  private func parts(_ text: String, places: [String] = []) -> [String] {
    Screening.all(in: text, places: places).map {
      String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
    }
  }

  @Test(
    "are found, and where",
    arguments: [
      ("Bij Jan de Vries op de Kerkstraat 12 wordt geschreeuwd", ["Jan de Vries", "Kerkstraat 12"]),
      ("Mevr. X komt de deur niet uit", ["Mevr. X"]),
      ("dhr. Smallegange rookt op de gang", ["dhr. Smallegange"]),
      ("de familie Zwartjes heeft ruzie", ["familie Zwartjes"]),
      ("mevrouw jansen is gevallen", ["mevrouw jansen"]),
      ("Fam. Bakker zet afval buiten", ["Fam. Bakker"]),
      ("de heer Van der Laan klaagt", ["heer Van der Laan"]),
      ("MEVROUW YILMAZ IS ALLEEN", ["MEVROUW YILMAZ"]),
      ("buurvrouw Fatima kookt voor iedereen", ["buurvrouw Fatima"]),
      ("Het gezin El Amrani heeft geen geld", ["gezin El Amrani"]),
      ("tante Roos komt elke dag", ["tante Roos"]),
      ("Fatima kookt voor iedereen", ["Fatima"]), ("ik zag Mohammed weer slapen", ["Mohammed"]),
      ("De scooter van Ahmeds broer", ["Ahmeds"]), ("Fatima's tuin is vol afval", ["Fatima"]),
      ("Het is Jansen weer", ["Jansen"]), ("Yılmaz heeft hulp nodig", ["Yılmaz"]),
      ("Öztürk slaapt in zijn auto", ["Öztürk"]), ("Fátima drinkt", ["Fátima"]),
      ("Fa\u{301}tima drinkt", ["Fa\u{301}tima"]), ("Fat\u{200B}ima drinkt", ["Fat\u{200B}ima"]),
      ("Ｆａｔｉｍａ drinkt", ["Ｆａｔｉｍａ"]), ("FATIMA drinkt", ["FATIMA"]),
      ("jan jansen drinkt", ["jan jansen"]), ("fatima el amrani drinkt", ["fatima el amrani"]),
      ("jan bakker drinkt", ["jan bakker"]), ("Roos Bakker drinkt", ["Roos Bakker"]),
      ("Bob de Wit drinkt", ["Bob de Wit"]), ("J. Bakker drinkt", ["J. Bakker"]),
      ("A.B. de Groot drinkt", ["A.B. de Groot"]), ("bij De Jong is het donker", ["De Jong"]),
      ("bij van den Berg brandt licht", ["van den Berg"]),
      ("Jan-Willem van Dijk belt", ["Jan-Willem van Dijk"]),
      ("Radjesh Ramdin en Soekhai Persad", ["Ramdin", "Soekhai Persad"]),
      ("Youssef Bouzid hangt rond", ["Youssef Bouzid"]),
      ("Piotr Nowak slaapt buiten", ["Piotr Nowak"]),
      ("Sjoerd Hoekstra en Nguyen", ["Sjoerd Hoekstra", "Nguyen"]),
      ("Jan van de Kerkstraat maakt lawaai", ["Jan"]),
      ("Jan de Vries Kerkstraat", ["Jan de Vries"]),
      ("overlast van Jan Groenendijk", ["Jan Groenendijk"]),
      ("op de Kerkstraat 12 is het donker", ["Kerkstraat 12"]),
      ("kerkstraat 12a", ["kerkstraat 12a"]), ("Dorpsweg nr. 7 staat leeg", ["Dorpsweg nr. 7"]),
      ("Oude Weg 9 staat leeg", ["Weg 9"]), ("Kerkstraat, 12 boven", ["Kerkstraat, 12"]),
      ("Kerkstraat １２ is donker", ["Kerkstraat １２"]), ("Amstelkade 30 en 32", ["Amstelkade 30"]),
      ("Kerkstraat 7, 1234 AB", ["7, 1234 AB"]),
      ("Kerkstraat 12 wordt verbouwd", ["Kerkstraat 12"]),
      ("Jan van Galenstraat 100 hs", ["Galenstraat 100"]),
      ("dhr. v.d. Berg drinkt", ["dhr. v.d. Berg"]), ("dhr. v/d Berg", ["dhr. v/d Berg"]),
      ("Jan v.d. Berg drinkt", ["Jan v.d. Berg"]), ("fam. v.d. bosch", ["fam. v.d. bosch"]),
      ("meneer van den berg drinkt", ["meneer van den berg"]),
      ("de familie de jong heeft ruzie", ["familie de jong"]),
      ("meneer bakker en mevrouw visser", ["meneer bakker", "mevrouw visser"]),
      ("fam. van dijk zet afval buiten", ["fam. van dijk"]),
      ("IJsbrand Visser slaapt buiten", ["IJsbrand Visser"]), ("Ysbrand drinkt", ["Ysbrand"]),
      ("Abdelkarim hangt rond", ["Abdelkarim"]),
      ("renée van ijzendoorn klaagt", ["renée van ijzendoorn"]),
      ("op ’s-Gravenhekje 4 is lawaai", ["Gravenhekje 4"]),
      ("Plein '40-'45 12 staat leeg", ["Plein '40-'45 12"]),
    ] as [(String, [String])])
  func finds(text: String, expected: [String]) { #expect(self.parts(text) == expected) }

  @Test(
    "are not seen in streets, shops, words and numbers",
    arguments: [
      "Roos groeit in de tuin", "Bloem in de berm is vertrapt", "De bakker op de hoek sluit",
      "Willemstraat is donker", "In de Jan van Galenstraat ligt glas",
      "Johan de Wittlaan: lamp kapot", "het Anne Frankplantsoen", "Albert Heijn laat karren staan",
      "Bij de Albert Heijn is het vol", "Martin Luther Kingpark is donker",
      "Jan Linders ruikt naar brood", "het Dr. Schaepmanplein", "op de Mr. Visserplein is glas",
      "Prinses Beatrixlaan is glad", "koning Willem-Alexander komt", "op Sint Maarten is het druk",
      "Anna's Hoeve is dicht", "de Fatih moskee zoekt mensen", "de Mohammed-school is dicht",
      "op 12 Jan begint het", "Jan 2027 begint het", "De meester van de school",
      "mevrouw is gevallen bij de bushalte", "Sprak met de buurman. Hij zag niets",
      "De familie wacht op de bus", "opa en oma wachten op de bus", "Storm in de straat",
      "Elke dag is er lawaai", "Wil iemand de lamp maken", "Door de regen is het glad",
      "Max 30 km per uur", "Noord en Zuid zijn donker", "de Post is weer te laat",
      "In de Kerkstraat 3 lampen kapot", "Kerkstraat 4 keer per week vuil",
      "in de Kerkstraat 30 km", "op het Marktplein 25 mensen", "in de Dorpsstraat 2 auto's",
      "het plein 3 jaar later", "de straat 12 is er niet", "onderweg 2 keer gevallen",
      "Kerkstraat 12 december feest", "In de Lange Straat ligt glas", "Buslijn 15 rijdt niet",
      "DE GROTE LAMP IS KAPOT", "Vitamine B. De lamp is stuk", "Zwarte Piet is weg",
      "Er zijn veel Turkse en Marokkaanse mensen", "Het Vondelpark is donker", "anne is een woord",
      "mevrouw lang niet gezien", "de buurman meer hulp geven", "in ’s-Gravenzande 4 lampen stuk",
      "op Plein '40-'45 is het donker", "de familie van de overkant", "v.d. week was het druk",
      "De Anna Blamanflat heeft geen lift", "Groot onderhoud bij de Sluis",
    ])
  func leaves(text: String) { #expect(self.parts(text) == []) }

  @Test("are not seen in the names of the neighbourhoods")
  func places() {
    let text = "In Anna Paulowna is het donker, en in Jan Jansen."
    #expect(self.parts(text) == ["Anna Paulowna", "Jan Jansen"])
    #expect(self.parts(text, places: ["Anna Paulowna", "Noord"]) == ["Jan Jansen"])
  }

  @Test("are of names that are in one list alone, folded, and without those that stop any text")
  func list() {
    let lists = [
      NameList.given, NameList.givenWords, NameList.family, NameList.familyWords,
    ]
    for (place, list) in lists.enumerated() {
      #expect(list.count > 100)
      #expect(list.allSatisfy { Folding.fold($0) == $0 && $0.count > 1 })
      // A given name may be a family name too; a name that is a word is not also one that is none.
      if place % 2 == 1 { #expect(list.isDisjoint(with: lists[place - 1])) }
    }
    for word in ["de", "het", "van", "wil", "door", "elke", "anders", "straat", "buurt", "kind"] {
      #expect(!NameList.given.contains(word) && !NameList.family.contains(word))
    }
  }
}
