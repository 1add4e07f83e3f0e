/// Names that people in Dutch neighbourhoods have, folded as ``Folding`` does: Dutch and Frisian,
/// Turkish, Moroccan, Surinamese, Antillean, Moluccan, and of those who came later.
///
/// Written down by hand for this project; no list of anybody's was copied, and it has this
/// project's licence. Each was held against what is written in Dutch: one that is also a word, a
/// place or a shop is in the second set of its kind. It is of what is common: a rare name is not
/// in it, and a list of all would stop every text.
enum NameList {
  /// Given names that are nothing else.
  static let given = Self.words(
    """
    aad aafke aaliyah aaron abbas abdel abdelaziz abdelhak abdelilah abdelkader abdellah abdi
    abdirahman abdul abdulkadir abdullah abdullahi abdurrahman abeltje abigail achmed achraf adil
    adnan adri adriaan adriana adrianus adrie aegidius afra agatha agnes agnieszka ahmad ahmed ahmet
    aicha aida aiden aimee aisha aissa akram aleid aleida aleksandra alessandro alex alexander
    alexandra alexia alfons alfred alice alicia alida alina aline aliou alwin alya alyssa amal
    amalia amanda amel amelia amelie amina amine amir amira amy anass anastasia andre andrea andreas
    andrei andries andrzej angela angelina angelique anil anita anja anke ankie anna annabel
    annabelle anne anneke annelie annelies anneloes annelot annemarie annemiek annemieke annemijn
    annet annette annick annie anniek annika anouar anouk ans antje antoine anton antonia antonie
    antonius antoon appolonia ardi ariana ariane arie arjan arjen arjo arnaud arno arnold arnout
    aron arthur arturo arwin asha ashley asma asmaa astrid aukje aurelia avraham awa aya ayaan ayan
    ayaz aydan ayden ayhan ayla aylin aymane ayoub ayse aysegul aysel aysenur ayub ayyoub aziz aziza
    azra badr bahar bahriye bakir barbara baris barry bart bartje bartosz bas bashir basma bastiaan
    beata beatrijs beatrix bella benjamin benny bente benthe berat berend bernadette bernard
    bernardus bernd bert berta bertha bertie bertus betsie betty bianca bibi bilal bilge bjorn boaz
    bogdan boris bouchra boudewijn bouke bradley brahim bram brandon brechtje brenda brent brian
    brigitte britt bruno bryan burak busra caglar cansu carel carin carina carla carlijn carlo
    carlos carmen carola carolien carolina caroline cas casper catharina cathelijne catherine cato
    cecilia cees celeste celine cem cemal chahid chaima chaimae chantal charles charlotte cheyenne
    chloe chris christa christel christiaan christian christien christina christine christoffel
    christophe cindy claire clara claudia clemens coen coert colin collin conny constance
    constantijn cor cora corien corina corine cornelia cornelis corrie corry corsten cynthia daan
    daantje dagmar damian damla dana dani danielle danique danitsja danny daphne dario dave david
    davut debbie debora deborah defne denise deniz dennis derek derya desi desiree dewi dex diana
    diede diederik diego dieke dieuwertje dieuwke dijana dilan dilara dimitri dina dinand dineke
    dionne djamel djamila djoeke dolf dominic dominik dominique donna dorien doris dorothea dorus
    dounia douwe driss dunya duuk duygu dylan dylano ebru ebubekir ecrin eda eddy edgar edith edo
    eduard edward edwin eefje eefke eelco eelke eelkje egbert ekrem elena eleonora eli elias elif
    elijah elin eline elisa elisabeth elise elisha elizabeth elize ella ellemijn ellen ellis elly
    elma elodie els elsbeth elske elvira elwin emel emiel emilia emilie emily emin emina emine emir
    emma emmanuel emmy emre enes engelbert enrico ercan erdal erhan erica erik erika ernst erol
    erwin esila esma esmee esra estelle esther eugenie eunice eva evelien eveline evelyn everdina
    evert evi evie evy ezgi ezra faas fabian fabienne fadi fadma fadoua fadumo faisal faiza famke
    farah fardau farid farida faruk fatih fatiha fatima fatimah fatma fatou fatoumata fay faye fayza
    fedde federico feike feline felix femke fenna fenne ferdi ferdinand ferhat ferry feyza fidan
    fieke fien fiene filip filippus filiz finn fleur flip floortje florian floris fokke folkert
    fonger fouad fouzia francien francisca franciscus franciska frank franka fransje franz fred
    freddie freddy frederieke frederik frederique freek freerk frida friso frits froukje furkan
    gabriel gabriela gabrielle gamze geert geertje geertruida geesje gemma georg george georgina ger
    gerard gerarda gerardus gerben gerbrand gerda gerdien gerlof gerrie gerrit gerritje gert gertjan
    gertrud gertrude gertruida gerwin giel gijs gijsbert gijsje gilbert gilles gillian gina giovanni
    gitta giulia giuseppe gokhan gonda gonny govert grace greetje grietje grzegorz guido guillaume
    gulay gulcan gulsah gulsen gulsum gustaaf guus guusje gyula haci hadewych hadi hafid hafida
    hafsa hailey hajar hajer hakan hakim halil halima hamid hamida hamza hana hanan hanane hanna
    hannah hanne hanneke hannie hans hansje harald harm harmen harold haroun harrie harriet harry
    hartger harun hasan hasna hassan hatice havva hayat hayley hedwig hedy heidi hein heleen helen
    helena helene helga hella hendrik hendrika hendrikje hendrikus henk henkjan hennie henny henri
    henriette henry herbert herma herman hermanus hermien hermina hessel hester heyke hicham hidde
    hijltje hilal hilda hilde hillegonda houda houria hubert hubertus huib huseyin hussain hussein
    hylke ian ibrahim ibtissam ida idris igor ihsan ikram ilham ilhan ilias ilja ilknur ilona ilse
    ilyas imad imane imke imran imre ina inaya ineke ines inez inge ingeborg ingmar ingrid irena
    irene irina iris irma isaac isabel isabella isabelle ise ismael ismail issam ivan ivana ivo
    ivonne ivy iwan iza izabela jaapjan jack jackie jacob jacoba jacobus jacomina jacqueline jacques
    jadwiga jaime jaimy jake jamal james jamie jamila jan jana jane janet janette janick janienne
    janine janis janna janne janneke jannes jannetje jannie janny janos jantien jantine jantje
    janusz janwillem jari jarno jaroslaw jasmin jasmina jasmine jason jasper jawad jayda jayden
    jaylano jaylinn jayson jean jeanet jeanette jeanine jeanne jef jeffrey jelena jelle jelmer jelte
    jenna jennifer jenny jens jente jeroen jerome jerry jesaja jesper jesse jessica jessie jette
    jihad jihane jill jim jimmy jinthe jip jitske jitze joan joana joanna joanne jochem jochum jody
    joel joelle joep joerie joey johan johanna johannes johannus johnny joke jolanda jolande jolie
    jolien jolijn joline jonas jonathan jonna joop joos joost jop jordi jordy jorge jorien jorik
    joris jorn jorrit jort jos jose josef josefien joseph josephine joshua josien josje jouke joyce
    juan judith jules julia julian juliana julie julien juliette julius jurgen jurjen jurre justin
    justus jutta juul kaan kadir kai kamal kamil kamila karel karen karim karima karin karina
    karlijn karst kasper katarina katarzyna kate katharina kathelijne kathleen katinka katja kato
    kay kaya kaylee kayleigh kazim keano kees keesjan kelly kelvin kemal kenan kenneth kenny kenza
    kerem kerim kevin khadija khadijah khaled khalid khalil kian kiki kilian kim kimberley kimberly
    kirsten kirsti kjeld klaartje klaas klaasje klazien klazina koen koenraad koert koos koray
    kornelis krijn kristel kristiaan kristian kristina kristof krystyna krzysztof kubilay kubra kurt
    kyan kyano kyara kylian kyra laetitia laila lamyae lana lara larissa lars lasse latifa latifah
    laura lauren laurens laurent laurie leah leandra leendert leentje leila leilani lena lenie lenn
    lenna lennard lennart lenny leo leon leonard leonie leonor leonora leontien leslie lex leyla lia
    liam lianne lidewij lidia lieke liesbeth liesel lieselot lieselotte liesje liesl lilian lilly
    lily lina linda lindsay lindsey linette linh lisa lisanne lisbeth lise lisette liv livia liz
    liza lizzy loek loeki loes loet lois lola lonneke lorena lorenzo loretta lotje lotte lou loubna
    louie louis louisa louise louiza lourdes loutje lowie luc luca lucas lucia lucie lucien lucienne
    lucy ludo luigi luis luit luka lukas luke lutfi luuk lydia lynn maaike maarten maartje machteld
    maciej madelon magda magdalena maggie mahdi mahmoud mahmut maike maikel maja malak malgorzata
    malika malou manon manouk manuel manuela mara marc marcel marcella marcin marco marek marga
    margaret margaretha margo margot margreet margrit maria mariam marian mariana marianne maribel
    marie marieke mariella marielle marije marijke marijne marijse marika marilyn marinus mario
    marion maris mariska marissa marita marja marjan marjo marjolein marjolijn marjon mark markus
    marleen marlies marlijn marloes marlon marnix maroua marouane marta martha martien martijn
    martin martina martine martinus marvin marwa marwan mary maryam maryem mason mateusz matheus
    mathieu mathijs mathilde matteo matthew matthias matthieu matthijs matthys maud maureen maurice
    maurits mauro maxim maxime maximiliaan maya mayra megan mehdi mehmed mehmet meike meindert meis
    melanie melek melike melis melissa melle melvin menno merijn merle merlijn mertcan merve meryem
    metin metje mette meyrem mia micha michael michaela michal michel michelle michiel micky mieke
    mien miep miguel mika mikael mikail mike mila milad milena milica milo milou miloud mina mirella
    miriam mirjam mirjana mirko mirte mirthe mitch mitchell moad moaz modou moestafa mohamad mohamed
    mohammad mohammed mohamud moniek monika monique monir morad moritz morris moses mostafa mouad
    moulay mounia mounir moussa muhammad muhammed muhammet mukhtar mumin murat musa mustafa mustapha
    myrna myron myrthe nabil nabila nadia nadieh nadine nadir naima najat najib najim najoua nancy
    naomi narges nasser nassim nastasja natacha natalia natalie natasha natasja nathalie nathan naud
    nawal nazli necla nele nelleke nellie nelly nelson nena nermin nesrin neval nezha nicholas
    nickey nico nicola nicolaas nicolas nicole nicolette niek niels nienke nihal nihat nika nikita
    nikki niklas nilgun nils nina ninthe nisa nizar noa noah noel noelle nolan noortje nora norah
    nordin noreen norman noud noura noureddine nouri nout novita nuray nurcan nurten nynke odette
    oguz oguzhan oksana olaf olav oleg olga oliver olivia olivier omar omer onno onur ophelia orhan
    oscar osman otis otto ouafa oumaima oumar oussama owen ozan ozge ozgur ozlem pablo pamela paola
    pascal pascalle patricia patrick patrik patty paul paula paulien paulina pauline paulus pavel
    pawel pedro peggy pelin pepijn perihan petar peter petra petronella petrus phaedra phileine
    philip philippe phillip pien pier piet pieter pieternel pieternella pietje pim piotr pippa
    pleuni polly priscilla przemyslaw puck quincy quinn quinten quinty quirijn rabia rachel rachid
    rachida radboud radoslaw rafael rafal rafik rajae rajesh rajiv ralf ralph ramazan ramona randy
    rania ranya raoul raphael rashid rashied ravi rayan raymon raymond razia rebecca reda redouan
    redouane reggy regina reinder reinout rembrandt remco remi remko remy rena renate rene renee
    renilde reno rens renske resul ria riad riadh rianne ricardo richard rick rico rieks rien rietje
    rik rikkert riley rinske rinus rita ritchie rivka robbert robbie robert roberto robin rocco
    rochelle roderick rodney roel roeland roelie roelof roemer rogier roland rolf rolinka romana
    romano ron ronald ronnie ronny rosa rosalie rosalina rosalinde rosanne rosemarie rosita
    rosmarijn rowan rowdy roxanne roy ruben ruby rudi rudie rudolf rudy ruken rukiye rushil rutger
    ruth ruud ryan sabah sabina sabine sabri sabrina sadik safae safia safouan saida sakina salah
    saleh salih salim salima salma salome salomon salvador sam samantha samar sami samia samir
    samira sammy samuel sander sandra sandy sanja sanna sanne santi sanzio sara sarah sarina sascha
    saskia saul savas sebastiaan sebastian sebnem seda sefa selcuk selena selim selina selma sem
    semih semra senn senne sepp serap serdar serena serge sergej sergio serkan serpil seth sevda
    sevgi sevil sevim seyma shaima shanaya shane shanice shannon sharon sharona sheila shirin
    shirley siebe siebren sieger siegfried siemen siena sienna sientje siert sietse sietske sifra
    sigrid sijmen silke silvana silvia silvie simeon simon simona simone sinan sipke sira sjaak
    sjaan sjef sjoerd sjoerdtje sjors sjoukje sjuul smail soad sofia sofian sofiane sofie sohail
    solange soledad soner sonja sonny sophia sophie soraya souad soufian soufiane soukaina soumaya
    stan stanislaw stanley stef stefan stefanie stefano steffie stella stephan stephanie stephen
    steven stien stijn stijntje stoffel suat suleyman sumaya sumeyye sunita susan susana susanna
    susanne suzan suzanna suzanne suze svea sven svetlana sybe sybren sylvana sylvester sylvia
    sylvie szymon tahir tamar tamara tamer tammo tania tanja tanya tara tarek tarik tariq tarkan
    tatiana tatjana taufik tayfun teddy temel teresa tess tessa teun teunis teuntje thea theo
    theodoor theodora theodorus thera theresa therese theresia thijmen thijn thijs thirza thom
    thomas thorsten thuy tibor tijmen tijs tim timo timothy tina tineke tinie tirza titia tjalling
    tjarda tjark tjeerd tjerk tjitske tobias toby tolga tom tomas tomasz tommie tommy tonia tonnie
    tony toos tooske tosca treesje trijntje tristan truus truusje tugba tuncay turgay twan tycho
    tygo tyler tymen tyrone ufuk ugur ulrike umar umit umut ursula ute vahit valerie vanessa veerle
    vera verena veronica veronique victor victoria vikram viktor vince vincent vincenzo vinita
    violetta vivian viviane vivienne vladimir volkan volkert wahid wahida waleed walid walter wanda
    wander warsame wassim wendela wendelien wendy werner wesley wessel wiebe wiebke wieger wiek
    wieke wies wieslaw wietse wietske wijbren wijnand wilbert wilco wilfred wilhelm wilhelmina
    wilhelmus willeke willem willemieke willemien willemijn willemina willie willy wilma wim winfred
    winnie winston wisse wojciech wolfgang wout wouter wubbo wytse wytske xander xavi xavier xaviera
    yael yahya yakup yamina yannick yannis yara yasemin yasin yasir yasmin yasmina yasmine yassin
    yassine yassir yeliz yentl yesim yfke yigit yildiz yinthe ymke yolanda yoran yorick yorrick
    youri yousra youssef youssra yunus yusra yusuf yvette yvonne zahra zaid zainab zakaria zakia
    zara zaynab zehra zekiye zeliha zeynep ziggy zineb zita zoe zoey zoubida zoubir zouhair zuhal
    zuleyha zuzanna zwaantje abdelkarim ijsbrand ysbrand
    """)

  /// Given names that are a word too ("Roos", "Storm").
  static let givenWords = Self.words(
    """
    adam albert ali amber amin arend beertje ben berry bo bob brecht daisy daniel dean demi dick
    dion dirk dolly doutzen eliza eren fee fem floor flora flore florence frans gaby greet griet
    hind hugo ids iman indy isis izan jaap jade jasmijn jay jet jo job jordan joy leen levi lieve
    linde lize lot luna madelief mads mare margriet marijn marina marit mart mats max mees melody
    merel meta mick milan miles mimi minke mona nana nel nick noor nour nova nur oda olive pip pleun
    puk quin rein reinier riet roan rob roman romee romy roos roosje rose saar salam senna sep
    sevval siem sil silver sterre storm sultana sunny suus taha ties tijl tijn tiny tobi ton toon
    trees valentijn vigo viola violet vito ward will yuna zilver zon
    """)
}

extension NameList {
  static func words(_ text: String) -> Set<String> {
    Set(text.split { $0.isWhitespace }.map(String.init))
  }
}
