extension NameList {
  /// Family names that are nothing else, without what stands before them ("vries", "amrani").
  static let family = words(
    """
    aalbers aarts abbink abdellaoui abdulkarim acar achahbar achterberg ackermans adriaanse
    adriaansen aerts agterberg ahmadi ahmeti akbari akbulut akdeniz akgul akin akkaya akkerman
    akkermans aksoy aksu aktas akyol akyuz alaoui albayrak albers alberts alblas alderliesten alkan
    alkemade altena altun altuntas amatdasim amrani amraoui amzil antonissen appelboom appelman
    arends arnoldus arslan asante aslan atalay ates atmodikromo atmodimedjo attema augustijn aukema
    avci awad aydemir aydin aygun ayranci azzouz azzouzi baars baartman bahadir baidjnath bakkenes
    bakx balci baldew baldewsingh baltus baltussen bannink barends bartelink bartels bastiaanse
    bastiaansen bayraktar beekhuis beekhuizen beekman beelen beentjes bekkering bekkers belhaj
    benali benhaddou bennani bennink bensalah bentum berends berendsen bergkamp bergman bergmans
    bergsma berkelmans berkhof berkhout bernards berrada bertens besselink beukers beumer beurskens
    bhagwandas bhagwandin bhikharie biemans biharie bijleveld bijlsma bijvoet bikker bilgin blaauw
    blankers blankestijn bleeker bleijenberg blokland blokzijl blom blommers blommestijn bodegom
    boekhout boelens boels boerboom boerma boersma boertje boetzkes boeve bogaard bogaards bogaerts
    bolhuis bolt bongers boogaard boogaards boogers boomsma boonekamp boons boonstra boorsma borgers
    borgman bosboom boskamp bosma bosman bosmans bosveld bouali bouazza bouazzaoui boudewijns
    bouhali boukhari boulahrouz bouma boumans bourras boussoufa bouter bouwman bouwmans bouzid
    bovenkamp bozkurt braakman brandsma brandwijk breedveld breeuwer bresser breukelman brinkhuis
    brinkman broekhuis broekhuizen broersma bronkhorst brouns bruggeman bruggink brugman bruijn
    bruijns bruijnzeel bruinsma brummelhuis bruns bruyn buijs buijtenhuis buitenhuis bulut
    burgerhout burggraaf buskens buter buys caglayan cakir cakmak calis camara celik cetin ceylan
    chahid chakir chaoui chen cherkaoui cheung chotkan cijntje claassen claessen claessens clement
    cnossen coelho coenen coenraad coenraads colijn coolen cornelisse cornelissen corstens coskun
    couperus cox craanen cremers croes crombach cuijpers cuypers daalder daelman daemen dagdelen
    dalm damen damhuis dammers daoudi davelaar davids debets deelen deijl dekker dekkers demir
    demirci demirel demirtas dercksen derksen derkx deurloo dieleman dieperink diepeveen dijkema
    dijkhof dijkhuis dijkhuizen dijkman dijkstra dikkers diks dirks dirksen dirkx dirven djordjevic
    doeleman doets dogan dohmen doldersum donkersloot doornbos dorland dormans dost douma draaijer
    dragt dreesen dreijer drenth drenthen driesen driessen drost dubbelman dubois duijn duijnstee
    duijvestijn duijzer duman duran durmaz durmus dursun duursma duvekot ebbers ebbing eefting
    eekhof eerden eggink eijk eikelenboom eilers ekinci elbers elmas elshof elshout elzinga
    engelbrecht engelsma ensink erbas erdem erdogan erkens ernsting ersoy ertugrul esajas esmeijer
    essers everaert evers eversdijk eversen everts ezzahti faassen faber fabius farahani fassi
    feenstra feijen feijten feringa fernandes fernandez ferrier fikkert filali filius fleuren
    flinterman florijn fokkema fokkens folkerts folkertsma fonteijn franken fransen franssen
    frederiks frericks freriks friesen frijns frijters gajadin gankema ganpat garcia geelen geelhoed
    geenen geerdink geerligs geerling geerlings geerts geertsema geertsen geertsma gelderblom
    gerards gerbrands gerlach gerrits gerritse gerritsen geurts geurtsen ghazi ghisaidoobe gielen
    giesbers giesen gijsbers gijsbertsen gijsman gijzen girdhari goedegebuure goedhart goeman goense
    goosen goossen goossens gopal goris gorissen gorter gosens goudsmit goudzwaard govers graaff
    graafland graat gravendeel greijdanus greven grijpstra grimbergen grobben groenendijk groeneveld
    groeneweg groenewegen groenewoud groenhof groenink groenveld groothedde groothuis grootveld
    gubbels guler gullit gulzar gunes gungor gurbuz gursoy haaijer haaksma haarman haasnoot haddad
    haddou hagedoorn hageman hagemans hagenaars hagens haile hajji hakvoort halilovic hamdaoui
    hamelink hamming hamstra hanegraaf hanse hanssen harbers haringsma harms harmsen hartman
    hartmans hartog hassani haveman havermans heerema heeren heeringa heerkens hegeman heijboer
    heijden heijkoop heijmans heijne heijnen heikens heinen heinsbroek hellings helmers helsloot
    hendricks hendriks hendrikse hendriksen hendrikx hengeveld hennekam henneken henraath henskens
    hermans hermsen herweijer hesselink hettinga heuvelink heuvelman hijmans hilbers hilhorst
    hindori hoedemaker hoefnagel hoefnagels hoefsloot hoekman hoeks hoeksema hoeksma hoekstra
    hoenderdos hoevenaars hoevers hofland hofman hofmans hofstede hofstee hofstra hogeboom hogenboom
    hogendoorn holleman holterman holtkamp holtman hommes hoogenboom hoogendijk hoogendoorn
    hoogenraad hooijer hooijmans hopman hopmans horsman horstman hosseini houben houtkamp houtman
    houweling houwelingen hovius huang huberts huibers huijben huijbers huijbregts huijgen huijsman
    huijsmans huijzer huisman huismans huizenga huizinga hulsbosch hulshof hulsman hurkmans huting
    ibrahimi ibrahimovic idrissi ilgun immerzeel imming immink ipek isik jaarsma jabri jacobs
    jacobse jacobsen jadnanansing jagroep jaleel janmaat jans janse jansen jansens jansma janssen
    janssens jaspers jellema jelsma jilderda joling jongbloed jongejan jongeneel jongerius jongkind
    jongsma jonker jonkers jonkman joosse joosten jorritsma jousma jurgens jurriens jurrius kaandorp
    kaddouri kahraman kalkan kalkman kalma kalpoe kalsbeek kamphuis kamphuizen kamps kamsteeg
    kamstra kanhai kaplan karabulut karaca karadag karahan karakas karaman karatas karimi
    kartodikromo kartosen kastelijn katerberg keijser keijsers keijzer keijzers keizers kemper
    kempers kerkhofs kerkhoven kerssens kersten keskin kessels ketelaar ketelaars keuning khalfi
    khattabi kiers kilic kilinc killian kimmel kinaci kiran kishun kisoen kistemaker klaassen
    klaassens klarenbeek kleijn kleijnen kleinhuis klerks klerkx klijn klijnsma klijnstra
    klinkenberg kloosterboer kloosterman kloppenburg kluijver kluivert knegt knijnenburg knoester
    knook knops kobus koc koca kocak koekkoek koelewijn koeman koenders koenen koerts kolff kolkman
    kollen konings koninx kooij kooijman kooijmans kooiman kooistra koolen koopmans koornstra
    koppelman koppens korevaar korkmaz korkut kors korsten kortekaas korteweg kortleve kosterman
    kouwenberg kouwenhoven kowalczyk kowalska kowalski koymans kraaij kraaijenbrink kraaijeveld
    kraaijvanger krabbendam kramer kramers kranenburg kreijkamp krijgsman krijnen krikke kroeze
    kroezen krol kromhout kromosoeto kroonen kruger kruijer kruijf kruijff kruijt kruisman kruithof
    kruizinga krukkert kucuk kuijer kuijken kuijper kuijpers kuijten kuiper kuipers kulk kuperus
    kurt kurtulus kusters kuyper kuypers kwakkel laarhoven laarman lagerweij lagerwerf lahlou
    lambers lambert lamberts lambooij lamers lammers lamping lamrani langelaan langenberg langendijk
    langenhuizen langerak langeveld lankhorst lanting laumen laurijssen leeflang leeuwenburgh
    leeuwis leferink leijen leijten lemmens lemmers lems lenders lensen lensink lenssen liefting
    lieftink lieveld lievers ligtenberg ligtvoet lijesen lindeman lindenbergh linders lindhout
    linssen lodewijks loeffen loermans logtenberg lohman lohuis lomans lommers looijen looman loonen
    loonstra lopez lovink lubbers lubberts lucassen luijendijk luijten luiten lukassen luttikhuis
    luttikhuizen maassen maathuis machielsen maduro maes mahabier mahadew mahmoudi maijer majidi
    makkinga manders manschot mansouri manuputty marcouch marinus martens martinali martinez
    martodikromo matena mathijsen mathijssen matser matulessy mbarki meekes meens meerman meerwijk
    meeuwis meeuwissen meeuwsen meijer meijerink meijers meijs meinders meinen melissen menkveld
    mennink mensink mertens messaoudi messelink metz meulenbelt meulendijks meulenkamp meurs meyer
    meyers meys michels michielsen middelkamp middendorp miedema mielke mijnster mikkers minderhoud
    minnema misidjan misiekaba moerkerk moerman moeskops moharir mokhtari molenaars molenbroek
    molendijk molenkamp mollema molleman moonen moorlag morabet morales moreno mostert mourik
    moussaoui mrabet muijs mulder mulders muller munneke munnik munsterman musters naber naciri
    nahar nandlal nandoe narain nasri naus nederlof neeleman neerhof neijenhuis nelissen neuteboom
    nguyen nieboer niehof niemeijer niessen nieuwenhuijs nieuwenhuijzen nieuwenhuis nieuwenhuizen
    nieuwkamp nijboer nijdam nijenhuis nijhof nijhoff nijholt nijhuis nijland nijman nijs nijssen
    nijsten noordam noordermeer noordhoek noordhof noordhuis noordman noorlander noort noteboom
    notenboom nowak nowakowski nuijens nuijten numan nusselder odink oedit oenema oerlemans
    offermans ohanian okafor okumus oldenhof olijve olsthoorn olthof olthuis oolbekkink oomen oomens
    oostdam oostenbrink oostendorp oosterbaan oosterhof oosterhuis oosterman oosterom oosterveld
    oosting oostra oostveen oppelaar orhan osinga osseweijer otten ottens otterloo ottevanger
    ouahabi ouali ouassini ouazzani oudejans oudenaarden oudshoorn overbeek overbeeke overdijk
    overeem overgaauw overmars overmeer overvoorde owusu ozcan ozdemir ozel ozen ozer ozkan ozturk
    ozyurt paalman paardekooper pals panday panhuis papavoine pardoen parmessar pasman paternotte
    paulissen paulusma pauwels peerdeman peeters penders pengel penninx pereira perez persad peters
    peterse petersen petri petrovic phan pieters pieterse pietersen pijnenburg pijpers pinas pinto
    poelman poels poelstra poiesz polak polat polderman polman popma poppelaars postma postmus
    postuma potgieter pouw pouwels prenger pruijssers quaedvlieg quist raaijmakers rachidi rademaker
    rademakers raemakers rahimi rahmani ramautarsing rambaran ramcharan ramdas ramdhani ramdien
    ramdin ramdjan ramkhelawan ramkisoen ramlal ramnath rampersad ramsaroep ramsoekh randewijk
    rasing rathod ravensbergen ravesteijn redegeld reijnders reijnen reijners reimerink reinders
    reitsma remmers remmerswaal rensen rensink reuvers rezaei riemersma rietdijk rietveld riezebos
    rijkaard rijkers rijnders rijpma rijsdijk rikken rikkers ringeling ritsema robbemond robbers
    rodenburg rodrigues rodriguez roelands roeleveld roelfs roelofs roelofsen roelse roemers roffel
    rolink romeijn romijn rondhuis rongen roodenburg rooij rooijakkers rooijers rooimans roosenboom
    roozeboom roozen roozendaal rosenberg rosendahl rosier rossum rotteveel roukema rouwenhorst
    rozema rozemeijer rozenberg rozendaal ruijs ruijter ruijters ruitenbeek rutgers rutjes rutten
    saaltink sahin saidi salhi samson sanchez sandbrink sanders santbergen santos sardjoe sarioglu
    saris sauer savas schaafsma schaapveld schalk schaper scharloo scheepens scheepers scheerder
    scheeres scheffer scheffers schellekens schenkel scheper schiphorst schoemaker schoenmakers
    scholte scholten scholtens scholtes schoonderwoerd schoone schouten schouwenaar schouwstra
    schrader schrama schraven schreuder schreuders schreurs schroder schuiling schuitema schutte
    schuttert schuurman schuurmans seedorf segers seinen seker semeijn sengers severijns sewdien
    sewnarain siebelink siebers siemerink siemons sijbesma sijbrandij sikkema sikkens silva simonis
    simons simsek singh sital sitaram slaats slagter slijkhuis slimani slingerland slootweg slotboom
    sluijs sluijter smaal smallenbroek smeenk smeets smeijers smeulders smidt smit smits smolders
    smulders snellen snijder snippe snoeijs soekhai soekhoe sonmez souren spaargaren spanjers
    speelman speksnijder spiering spierings spijkerman spoelstra sprenger sprengers spronk staals
    stammis steegh steeghs steeman steenbakkers steenbeek steenhuis steenkamp steenman steenstra
    stegehuis stegeman steinmetz stellingwerf stevens stigter stikvoort stoffels stoffers stokkel
    stokkers strating streefkerk strijbos strijker strous struijk stuijt stulen sturkenboom sukul
    suurmond swaan swart swarts swinkels szymanski tahiri talsma tamminga tanis tekin temmink
    tempelman tepe terlouw terpstra terwisscha teunisse teunissen tewarie theunissen thewissen
    thijssen thissen thoma thoonen tieleman tielemans tiemens tiggelaar tijhuis tijmensen tijms
    tijssen tillmann timmer timmermans timmers tjon toering tolboom tolner tolsma tonnaer topal
    toprak touzani tran trienekens tuijn tuijp tuinstra tuncer turan turkmen turkyilmaz twigt uijen
    uijl uijttewaal uitdehaag uittenbogaard ulusoy unal unlu uslu uyar uysal vaessen valkering
    valstar veenhof veenhuis veenman veenstra veerkamp veerman veldhoen veldhuijzen veldhuis
    veldhuizen veldkamp veldman veldmeijer veldt velthuis velthuizen velzeboer vendrig verbaan
    verbeek verberne verboom verbrugge verbruggen verburg verdonk verdonschot vergeer verhaar
    verhaegh verhagen verhees verheij verheijden verheijen verheul verhoef verhoeff verhoeven
    verkaik verkerk verkuijl verkuil verlaan verlinden vermaat vermeer vermeeren vermeij vermeulen
    vermue vermunt vernooij vernooy verschoor verschure verschuren verschuur versluijs versluis
    versteeg versteegen versteegh verstegen verstraeten verstraten vervoort verweij verwer verwey
    verwoerd viergever vierhout vijverberg vinke visscher visschers vlaar vlasblom vliegenthart
    vloet vlugt vogelaar volkers vollebregt volmer voogt voorham voorhuis voortman vorstenbosch
    vosman vossenberg vredeveld vreeburg vreugdenhil vrielink vriens vries vriesema vrijhof vugts
    vulto waaijenberg waaijer wagemaker wagemakers wagenaar wagenaars wagensveld wanders warmerdam
    warnaar wassink weber weerd weerdenburg weersing weggemans weijden weijermars weijers weijman
    wellens welling wellink wennekes wennink wensink wernsen wesselink wesselius wessels westerhof
    westerhoff westerhuis westerink westerman westra weststrate wiegers wiegman wielinga wierda
    wieringa wiersma wijaya wijers wijnaldum wijnands wijnberg wijnhoven wijnja wijnker wijnstra
    wijsman wilbrink wilders willems willemse willemsen willemstein wilms wilmsen winkelaar
    winkelman wisniewski witjes witkamp witteman wittenberg witteveen witting woestenburg wokke
    wolbers wolfert wolfs wolterink wolters wolthuis wong wouda woudstra wouters wouterse wubben
    wulms xhaferi yaacoubi yalcin yang yaqoubi yavuz yigit yildirim yildiz yilmaz yucel yuksel
    yusufi zaaijer zandbergen zandstra zaoui zeegers zegers zeilstra zeinstra zeldenrust zengin
    zerouali zerrouk zhang zhou ziani zijderveld zijlmans zijlstra zijp zoetemelk zomerdijk
    zonderland zonnenberg zonneveld zoutendijk zuidam zuidema zuiderveld zuiderwijk zuidhof
    zuijderduijn zuijdwijk zwaneveld zwarts zweers zweistra zwetsloot zwiep zwiers zwierstra
    ijzendoorn
    """)

  /// Family names that are a word, a place or a shop too ("Bakker", "Vos").
  static let familyWords = words(
    """
    appel baan baas bakker bakkers balk bank beek beer berg bergen bever bezemer bijl bisschop blauw
    bloem bloemen blok bode boer boks bol bont boom boon borst bos bosch bots bouman bouwmeester
    brand brands brink broek broekman broers brouwer brouwers brug bruin buis burger daal dal dam
    dekking dijk donker donkers doorn draaier duin eik elst engel engelen engels essen esser fontein
    geel gelder geus ginkel goede graaf griffioen groen groenen groot grooten haan haar haas hamer
    haring heide hein heuvel hoek hoeve hoeven hof hollander hoop hoorn horst hout houten huls hulst
    jager jong jonge jongeling kaiser kamp kamper kanter kaptein keizer kelder kemp kerk kerkhof
    kers kikkert klaver klein kleine klerk klok klomp kloos kluis knecht knol knoop koek koel kok
    konijn koning kooi kool koopman koper kort korte koster kraan krans kroon kruis kuil kunst laan
    lam lang lange leeuw leeuwen lente lind linden loon maas maat meer mees meester mens metselaar
    mol molen molenaar moor munter nagel natter noord onderwater ooms oosterling oude ouden paap
    pauw peer pelgrim pels piek pijl pijper plas ploeg poel pol poll pool poot post pot prins
    prinsen pronk punter raad ree reus ridder riet rijk rijke rijn robijn roest rood roos ruiten
    ruiter rust schaap schaik schenk schepers schilder schipper schippers schoen schoenmaker schot
    schrijvers schut schutten slager slot sluis sluiter smeden smeding smid snel snijders snoek
    snoeren spaan spanjaard spek spijker spijkers spruit staal stam steen sterk stoffer stok stolk
    stoop storm storms stroeve struik timmerman tol trap tromp vaart valk veen veld velde velden ven
    verkade vet vinger vink vis visser vissers vlam vlieger vliet vogel vogels vogelzang vonk voogd
    voorn vos vrede vreede vroom waal wal weide werf west wiel wijk wijngaarden wild wilde winkel
    winter winters wit witte wolf wolff yurt zeeman zomer zwaan zwager zwart
    """)

  /// Family names whose last word is a word, and all of whose words together are nobody's but a
  /// family's when the last one has a capital: "de Jong", "van den Berg".
  static let familyPhrases: Set<[String]> = Set(
    """
    de beer, de boer, de bruin, de graaf, de groot, de haan, de haas, de jager, de jong, de jonge,
    de klerk, de lange, de rijk, de ruiter, de vos, de wild, de wilde, de wit, de zwart, ten brink,
    van beek, van dam, van den berg, van den bos, van den bosch, van den brand, van den brink,
    van den broek, van den heuvel, van den hoek, van der beek, van der berg, van der heide,
    van der hoek, van der horst, van der kolk, van der laan, van der linden, van der meer,
    van der plas, van der ploeg, van der steen, van der veen, van der velde, van der velden,
    van der ven, van der wal, van de velde, van de ven, van dijk, van essen, van loon, van veen,
    van vliet, van wijk
    """.split(separator: ",").map { phrase in
      phrase.split { $0.isWhitespace }.map(String.init)
    })

  /// What has a name in it and is nobody who lives here: shops, saints, people of history.
  static let notPeople: [[String]] =
    """
    albert heijn, anna s hoeve, anne frank, bart smit, dirk van den broek, hans anders, harry
    potter, jan en alleman, jan linders, jan modaal, jan steen, johan cruijff, johan cruyff, karel
    doorman, klaas vaak, leen bakker, max havelaar, michiel de ruyter, peter pan, piet heijn, piet
    hein, van der valk, van gogh, willem alexander, willem de zwijger, willem van oranje, yunus
    emre, zwarte piet
    """.split(separator: ",").map { phrase in
      phrase.split { $0.isWhitespace }.map(String.init)
    }
}
