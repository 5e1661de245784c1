"""How common English words are: stems and their frequency, for telling common words from telling ones.

Made from wordfreq 3.1.1 (Robyn Speer, https://github.com/rspeer/wordfreq), whose data may be redistributed
under the Creative Commons Attribution-ShareAlike 4.0 licence
(https://creativecommons.org/licenses/by-sa/4.0/); this table is under the same licence. It draws on the
Google Books Ngrams, the Leeds Internet Corpus, Wikipedia, ParaCrawl, OPUS OpenSubtitles 2018 and the
SUBTLEX word lists of Marc Brysbaert and others, which are freely available. Method: the 60,000 most
frequent words of letters a to z, their frequencies added up by `stems.stem`, stop words left out, stems
of a Zipf frequency of 3.6 or more kept, in steps of 0.2.
"""

from __future__ import annotations

LEAST = 3.4
"""The Zipf frequency taken for a stem that the table doesn't have."""

# Zipf frequency (the decimal logarithm of how often the word comes in a billion): stems
LEVELS: dict[float, str] = {
    7.0: """
    hav
    """,
    6.4: """
    get lik mak one
    """,
    6.2: """
    go know mor new person see tak ther think tim use year
    """,
    6.0: """
    back becaus com day find first giv good look man need right som stat thes thing two want way
    well wher work
    """,
    5.8: """
    befor best call car chang end feel gam going great help hom includ keep last leav lif long
    lov mean never part plac play really sam school show something start thos try whil world
    """,
    5.6: """
    always area ask away bas becom believ better big book bring business cas child city company
    country ever family follow fre friend fuck government group guy hand happen head hear high
    hold hop hour hous job lead let lin littl liv los lot meet money month mov nam next night
    number old open order pay plan pleas point post power problem put read real report run
    second servic set sinc sit someon stop support sur system talk team thank thre turn unit
    until week win woman writ
    """,
    5.4: """
    abl act actually add ago air allow already american anything bad begin bit black body boy
    break buy caus center check class clos community consider continu control cost course court
    creat cut dat deal death design die different driv early enough event everyon everything
    experienc eye fac fact fall far fight fir fiv food forc form four full general girl god grow
    half hard health hit however human idea important increas information interest issu kid kill
    kind later law learn least less level light list local market matter mayb member million
    mind minut miss music national news non nothing offer offic often oh onc party pass player
    president pric program provid public question rat reason receiv record releas remember
    research result return room season seem sell send shar shit shoot sid sign singl small
    social song sound south speak spend stand star stay story student study term test today
    together top train tru typ understand university video view vot wait walk war watch water
    whit whol word young
    """,
    5.2: """
    accord account action age almost america amount answer anyon appear arm art articl attack
    availabl averag baby bank beat beautiful behind bill blu board brother build building card
    carry catch chanc character charg choos church claim clear club co colleg color comment
    common complet concern condition county coupl cover current data de decid decision
    department describ develop development director dog draw drink drop due easy eat education
    effect election els energy enjoy especially exampl exist expect explain fan father featur
    field figur film fin final finish focus foot forget former front fun fund futur goal gonna
    ground guess happy hat heart history individual industry instead international involv john
    join jun key king land larg lat lie limit link listen london low main major march mark match
    media military min model mom moment morning mother near nic north officer official
    organization outsid pag parent park past perfect performanc period phon photo pick pictur
    piec polic policy political position possibl practic present press pretty probably process
    produc product project property quit rac rais rather reach ready red relat relationship
    remain requir rest review ris road rol round rul sal sav scor security self sens series serv
    sex ship short similar six siz sleep society sometim son soon spac special stag standard
    step stor street strong styl summer tax third throw titl total town track trad travel trust
    valu visit wear west wif wish wrong yeah york
    """,
    5.0: """
    ability abov accept access activity addition address adult advanc affect agency agent agre
    ahead al album alon amaz angel animal announc anti application apply approach april army
    arriv artist ass associat association attempt attention august australia author authority
    avoid award ball band bar battl bear bed benefit block blood born box brand british brown
    burn california campaign cannot capital career cell central century certain certainly
    challeng chief china chines choic clean coach cod cold collection committe compar completely
    computer conferenc contact contain content contract cool council count crazy credit crim
    cross cultur cup currently customer daily damag damn danc dark daughter david dead december
    deep defens degre demand despit detail determin differenc difficult direct direction diseas
    district doctor door doubl dream dress drug earth east economic effort eight engineer
    england english enter entir episod establish etc europ european evidenc exactly except fail
    fair fast fat favorit fear february federal feed femal fil fill finally financial fish fit
    fix floor fly footbal foreign forward french function funny gain gas georg german gold grant
    green growth gun hair handl heat hell hey hi hid higher honor hospital host hot hotel hug
    hurt husband ice ii imag imagin impact improv incom india insid internet interview island
    jam january judg july kick la labor lack lady languag laugh launch leader leagu legal letter
    likely location lol longer lord loss lower machin manag management manager marry master
    material measur medical mention messag method michael middl mil minister mix modern movement
    movi murder nation natural nearly network normal notic november october oil ok okay onlin
    operat operation opinion opportunity option original owner pain paper particular partner
    patient paul peac percent perform perhaps personal plant poor pop popular population positiv
    potential prepar pressur previous privat production professional promiz protect prov publish
    pull purchas purpos push quality quickly radio rang realiz recent recently recogniz reduc
    refer regard region remov represent request resourc respect respons reveal rid ring risk
    river rock roll russian saf san scen scienc screen sea search seat secret section seek
    september serious seven shop simpl simply sing sir sister situation solution sorry sort
    source specific speed sport spot spring st staff statement station stick stock straight
    strik structur stuff subject success suffer suggest super supply suppos surpriz tabl target
    teach teacher technology ten text themselv thousand tomorrow tonight touch tour tre treat
    treatment trip truth tv uk union updat user usually various version voic wall wanna
    washington websit weight welcom western whatever whos william wind window wonder worker
    worry worth
    """,
    4.8: """
    absolutely abus accident achiev activ actor actual additional administration admit advantag
    advic affair africa african agr agreement aid aim airport analysis annual anymor anyway app
    apparently appeal appl appreciat argu argument arrest assum attend audienc australian awesom
    background bag balanc ban basic basis beach behavior bet beyond biggest billion bird birth
    bitch blog blow boat bomb bond border boss bottom brain breath bridg budget bus camera camp
    canada cancer candidat cap captain captur cash cast cat celebrat cent chairman champion
    channel chicago chris christian christma citizen civil clearly click cloth coast coffe
    collect combin command commercial commission commit communication competition complex
    concept conduct confirm congress connect connection construction contribut conversation cook
    cop copy corner correct criminal critical crowd cry dad decad defend defin definitely
    deliver deny depend deserv desir destroy devic digital dinner directly discover discuss
    discussion display distanc division document dollar doubt download driver dry dud duty
    earlier earn easily economy edg edition effectiv element email employe encourag enemy engag
    engin ensur environment equipment escap estat estimat evening eventually everybody ex
    exchang excit executiv exerciz expert express extend extra facebook facility factor faith
    famous farm fashion favor fee fellow financ finger firm flight flow flower foundation fourth
    franc freedom fresh friday fuel fully garden gay generally generation germany gift glad
    glass global googl gotta grad grand greater guard guest guid hall hang healthy heavy hero
    highest highly hill hir hol holy hors http hundred hunt identify ignor immediately
    independent indian indicat influenc injury inspir institut institution insuranc intend
    introduc investigation investment invit item jack japan japanes jesus jok jon journal jump
    justic knowledg lak larger largest latest lawyer leaf leg length library licens literally
    load loan locat lock louis luck magazin mail maintain majority mal map marriag mass memory
    mental metal mid mik mission mistak mobil monday mostly mountain mouth multipl muslim natur
    necessary negativ net nin nobody northern obama object obtain obviously occur older organiz
    otherwiz overal pack paint pair paris particularly pattern payment peter physical plus
    politic port powerful pre prefer prevent previously prim primary print prior prison pro
    professor profil profit progress promot propos protection quarter queen quick quot rain rank
    rap reaction reality recommend referenc refus register regular relation religion religious
    replac reply representativ republican reserv resident respond responsibility responsibl
    restaurant rich richard robert royal russia sad safety sampl saturday scal scar schedul
    secretary secur select senat senior sentenc separat seriously session sexual shap shift sho
    shock shut sick signal significant silver skill skin sky slow smaller smart smil smith smok
    soldier somebody soul sourc southern species speech spirit spread squar status steal ston
    strategy stream strength stress struggl stupid successful suck suit sun sunday surfac survey
    surviv sweet switch talent tap task tast tear temperatur texa theater theory therefor thoma
    throughout thus ticket tie tip tir tom ton tool totally traditional traffic transfer trial
    troubl truly trump twic twitter unless van variety vehicl victim villag volum vs wak warm
    warn wast wav weapon weather wed weekend weird wid wild wing winner winter witness wonderful
    wood wors worst wow writer yard yesterday zon
    """,
    4.6: """
    academic accus acquir ad adam adopt adventur advertiz afford afraid afternoon ah aircraft
    alcohol alex aliv ally alternativ ancient andrew angry ann anywher apart apartment appearanc
    appoint appropriat approv approximately asia asian aspect assembly asset assist assistant
    attach attitud attorney attract awar basically bat bath battery bay beauty beer belief bell
    belong ben besid bigger bik bind birthday blam bless bob bon bor boston bother bottl bowl
    boyfriend branch breakfast brief bright britain busy button ca cabl cak canadian cancel
    capabl capacity category catholic chain chair chamber championship chapter charl chart chas
    chat cheap chemical chicken chip christ circl circumstanc classic client climat closer cloud
    combination comfortabl comic compet complain component concert confidenc conflict confus
    consequenc conservativ consist consumer contest context contribution convinc cor corporat
    corporation counter coverag crack crash cream creativ crew crisiz crown cultural custom cycl
    danger dangerous daniel dear debat debt debut declar declin dedicat defeat definition delay
    delivery democrat democratic demonstrat depth deputy description dick diet disappoint
    distribution divid domestic don dont draft drama ear easier eastern ed edit editor edward
    egg elect electric electronic emerg emergency emotional employ empty enabl encounter
    entertainment entirely entry environmental equal era error essential et eu everywher evil
    excellent excus expand expensiv experiment explor expos expression extrem extremely factory
    failur fak fals familiar fantastic farmer faster fault feeling festival fifth flag flat
    flood florida folk forest forever fox fram frank freez friendly fruit gat gather gen gender
    generat giant girlfriend golden governor grab graduat gray greatest guilty harry heaven
    height hello henry highlight historical holiday honest honestly household id identity iii
    ill illegal im implement impossibl improvement inc inch incident incredibl indeed index
    industrial info inform initial instal instanc intelligenc internal invest investigat iran
    ireland iron israel italian italy jail jan jersey jewish jim joe johnson joint journalist
    journey kilometer kingdom kiss kitchen knock korea label lan largely layer leadership lee
    lesson liberal lift literatur log lovely lucky lunch ma mad magic manner manufactur mar
    marin martin mary massiv mat max mayor meal meat medicin medium mess meter mexico milk mill
    minimum ministry minor mm mod monitor monster moon moral motion motor mount movy muscl
    museum nativ neck neighbor neighborhood newspaper nick nois nos novel nuclear numerous nurs
    observ obvious occasion ocean odd ohio olympic oppos opposit orang origin originally ourselv
    pac packag panel parliament participat passenger path peak penalty perfectly permit
    personality perspectiv pet phas photograph pilot pin pitch planet plat platform pleasur
    plenty plot pm pocket politician poll pool portion possibility possibly pound pray premier
    presenc princ principl priz procedur producer proof proper properly proposal protein protest
    proud provinc publication pur qualify quiet rar ray reader recal recover reflect reform
    regional regulation reject relativ relatively relevant remind rent repair repeat republic
    requirement rescu resolution retir revenu reward rip roman roof root route row ruin rush
    saint salt schem scientific scientist scotland scott scream seal sector seed selection
    senator server settl sever shadow shak sham sheet shirt shoulder shower sight slightly
    slowly smell snow soft softwar solid solo solv somewher spanish speaker specifically spin
    split squad stadium statistic steel stev storm strang stretch strip studio sub submit
    succeed suddenly sugar suicid supporter suprem surgery surround suspect swear swim tag tank
    taylor tea tech technical techniqu television tend terribl territory threat threaten
    thursday till tiny tony topic tough tournament tower tradition trail transport trap trend
    trick troop truck tub tuesday tweet twenty typically un unabl unfortunately uniqu univers
    upper upset urban usa useful usual valley vary vic victory violenc virginia vision visitor
    volunteer voter wag wal wash weak web wednesday wheel whenever wir ya yellow younger youth
    youtub zero
    """,
    4.4: """
    abandon absolut academy accompany accomplish accurat achievement acid acknowledg activist
    actress adapt adjust administrativ advis adviser advocat afterward aged airlin alan alarm
    alert alien alleg allianc alongsid alright alter amazon ambassador amendment analyz android
    andy anger angl anniversary announcement annoy anthony anxiety anybody apologiz appointment
    approval arab architectur archiv aris arrang arrangement arrival arthur asid assault assess
    assessment asshol assign assistanc assur athlet atmospher attractiv attribut audio auto
    automatically avenu awareness awful badly bak bang barely basebal basketbal bathroom bbc bc
    bedroom beg behalf belt bench bend bibl bid bishop blast blind bonus boom boost boot
    boundary bow brav brazil bread breast breed brian brilliant bro broad broadcast brush buck
    buddy bug bull bullet bullshit bunch bureau bury bush butter buyer cabinet calm campus
    carbon careful carefully carolina carrier castl cav celebration celebrity ceo ceremony
    certificat characteristic charity charli charm cheat cheer chees chest childhood chocolat
    circuit cit civilian clark climb clinical clinton clip clock closely coal coat coin col
    collaps colleagu colonel colorado column combat comedy comfort commander commissioner
    commitment communicat communist comparison competitiv complaint complicat composition
    compound compriz con concentrat conclud conclusion concret confident congratulation consent
    consistent constant constantly constitution construct consum contemporary contrast
    convention convert corp counsel cours cousin craft crap creation creatur cricket critic
    criticism criticiz crop crush crystal cur curious currency curv da dalla dam dan dar dav
    davis dc dealer dean deck decreas deeply delet democracy deposit depression deriv desert
    designer desk detect developer devil diamond difficulty dig dirty disappear disaster
    disciplin discount discovery disgust dish dismiss disorder disput distinguish distribut div
    divorc dna doc domain dominat donald donat dos dozen drag dragon dramatic duck duk dumb dump
    dust dutch dynamic eagl eas educat educational effectively efficiency efficient egypt el
    electrical electricity eliminat elit elizabeth elsewher em embarrass embrac emotion emphasiz
    empir employer employment en enforcement enhanc enterpriz entitl entranc equivalent eric
    essay essentially establishment everyday evolution evolv exact exam examin exception
    exclusiv execut exhibit exhibition existenc exit expansion expectation expens explanation
    export exposur extension extensiv extent external fairly fam fantasy fbi fenc fiction
    fighter filter flam flash flavor fleet flip float fold fool ford formal format formation
    formula fort forth forum foster founder francisco freak frequency frequently friendship fry
    ft fundamental funeral gallery gang gap gear genetic georgia ghost golf govern grac graphic
    grass grav greek gross guarante guitar gym ha habit hack haha happiness harbor harder hardly
    harm harriz headquarter heal healthcar heavily helpful highway hip historic hockey holder
    hollywood hong hook hopefully horribl horror houston howard hungry hunter ideal idiot
    illinoiz illness illustrat immediat immigrant immigration imply import importanc impos
    impress impression impressiv incorporat independenc infection infrastructur initially
    initiativ injur inner innocent innovation input insist inspiration instruction instrument
    integrat intention interaction interior introduction investor iphon iraq irish islam islamic
    jacket jackson jason jay jean jeff jet jew jimmy jordan joseph joy jr juic junior jury
    justify kat kelly kevin killer kim kinda kit kne knif knight kong korean lab laboratory
    landscap lately latin latter lay le leak lean lectur legend legislation lewis liberty
    lieutenant lifetim lion lip liquid liverpool loop loos loud lover lowest ltd luk lyric mac
    mainly maintenanc maker manchester manufacturer margin marshal mask math matt matthew
    maximum meanwhil mechanism medal meeting membership memorial mexican miami michigan miller
    mini minority mirror modify monthly mood morgan mortgag moscow multi musical mystery na nail
    nak narrativ narrow naturally navy nearby necessarily nerv nervous newly nfl nod normally
    nut ny objectiv occupy offens offensiv officially op operator opponent opposition ordinary
    organic outcom output outstand pa pacific pakistan pal palac pan pant participant
    partnership passion patch pc peer pen permanent permission personally personnel philadelphia
    philippin philosophy photographer photography phras physician pic pink pip piss pit pizza
    plain plastic playoff poem pol polish porn pos possess possession poster pot potato pour
    poverty practical prais prayer predict pregnant premium preparation preserv presidential
    pretend prid priest primarily princess principal priority prisoner privileg proceed
    promotion prospect provider provision publisher pump punch pursu racist rag raid rail
    railway rally random rapid rarely ratio raw react rear reasonabl recip recognition
    recommendation recovery recruit reduction refuge regardless regret regularly relax relief
    rely remot rep replacement reporter representation reputation researcher residenc resistanc
    resolv resort respectively restor restrict restriction retail retain retirement revers
    revolution ric ridiculous rob robot rocket roger rom romantic rough routin rumor rural ryan
    sacrific sail sak salary sand santa sarah satellit satisfy saving scottish screw script
    secondary segment semi sensitiv sequenc settlement sexy shad sharp shell shelter shield shin
    shor shortly shout significantly silenc silent simon sin singer sink skip slav slid slip
    smooth snap soccer soil sol solar somehow somewhat soviet spain spar specialist specializ
    spell sponsor spy stabl stak stamp steam stem stephen steven stomach storag stranger
    strategic string strok stronger strongly stun substanc successfully suggestion sum summary
    superior surely suspend sustain sweep swing sword sydney symbol symptom tackl tail tal tall
    teen teeth telephon templ temporary terrorist therapy thick thin thirty tho thread tiger
    tight tissu tongu toronto tourist toy trac trailer tran transaction transform transition
    translat translation transportation trash treaty trigger tun tunnel turkey twin twist
    typical ugly ultimat ultimately uncl uniform universal unknown unlik unusual upgrad ups urg
    utility vacation valuabl vast vega ventur venu vessel veteran victoria violent virus visual
    vol walker walter ward warrior wealth weekly weigh welfar wet wherea whoever widely wilson
    wis withdraw wolf worldwid wrap yell yield yo zealand
    """,
    4.2: """
    aaron abc abortion abroad absenc absorb abstract ac accent acceptabl accidentally accuracy
    acquisition acr activat actively administrator admir admission ads affiliat affordabl
    afghanistan agenda aggressiv agricultur agricultural ai alabama albert alexander algorithm
    ali alic allen alpha alternat amateur analyst anchor anderson anim animation anna anticipat
    ap apology apparent arc architect arena argentina arizona armor arrow arsenal artificial ash
    asleep assembl assignment assumption athletic atlanta atlantic attraction auction audit aug
    aunt austin authoriz automatic autumn await awkward bab backup backward baker ballot
    baltimor banner barcelona bargain barn barrel barrier barry basement bass batman beam bean
    beast bee beef behav beneath berlin beta billy bin biological biology bitcoin bitter blad
    blank blanket blend bloody bobby boil bold bolt borrow bounc brak brazilian breach brick
    briefly bronz brook brooklyn bruc bubbl bud bully bump burden burger burst bust butt buzz
    bye cabin cag calculat calendar cambridg cameron campbel canal candy cant capability cargo
    carl carlo carpet carter cartoon casino casual cd ceas ceiling census certify chao
    characteriz charlott charter cheaper cheek chef chelsea chemistry cherry chick chil chill
    chop christopher chuck cia cigarett cinema classical classification classify classroom clay
    cleveland clever cliff clinic closest clu cluster cm cnn coalition cock collaboration
    collectiv colony columbia commentary commerc commonly commonwealth companion compel
    compensation competitor completion compos comprehensiv compromiz comput concentration
    condemn confront conservation considerabl consideration consistently consol conspiracy
    constitut constitutional consult consultant consumption container continuous contractor
    controller controversial controversy conventional conversion convict conviction cooper
    cooperation coordinat copper copyright corn correctly correspond corrupt corruption costum
    cotton couch courag cow cowboy creator creek criteria crucial cruis cub curs custody daddy
    dancer danny darkness databas dawn dec decent deem deeper default defendant defender
    defensiv del delhi delicious delight demon demonstration density denver departur dependent
    deploy depress des designat desperat destination destiny destruction detectiv detroit devot
    di diagnos dialogu diary diego differ differently dimension din dip dirt disability disabl
    disc discharg discrimination disney distinct distract disturb divers diversity divin dj dock
    documentary doll dom dominant donation dot dougla downtown drain drill dron drown drum du
    dual dvd earl earning earthquak echo edinburgh egyptian eh eighth elder elementary elephant
    eligibl emission emma emperor endur enforc engagement enormous entertain entity entrepreneur
    ep epic equality equally equation equip equity er escort ethic ethnic euro evaluat
    evaluation evan eve examination exceed excess exclud exclusively execution exhaust
    experimental explod exploit exploration explosion extract extraordinary fabric facilitat
    faculty fad fancy fascinat fastest feb federation feedback feminist fever fewer fi fiber
    fifa fifty finding fiscal fitness flaw fle flesh fluid follower footag forbid forecast
    forgiv formerly fortun forty framework franchiz franciz franklin fraud fred frequent
    frustrat fuckin fulfil functional furnitur furthermor galaxy gambl garag gary genius genr
    genuin glob glory glov goodby gop gordon gorgeous gospel gradually graham grain grandfather
    grateful gravity greatly greec greet greg grid grind grip grocery guarant guardian guidanc
    guidelin gulf gut hamilton hammer handsom hardwar harvard harvest haunt hawaii hawk hay hd
    headlin heel helen helicopter henc heritag hik hilarious hillary hint hiv ho homeless honey
    hood horn hugh huh humanity humbl humor hurrican hurry ian icon identical il imagination
    imperial implementation implication incentiv increasingly incredibly indiana indonesia
    indoor induc infect ingredient initiat inn inquiry insan insect insert insight inspection
    inspector instagram installation instant instantly insult integration integrity intellectual
    intelligent intens intent interact interfac interpret interpretation intervention invasion
    invent invitation involvement ion iowa iranian isis isolat israeli iv jacob jar jazz jealous
    jerry johnny jonathan jos josh judgment jurisdiction justin kansa ken kennedy kentucky khan
    kidnap lamp lap laptop larry las laser laura lawrenc lawsuit lazy leas leather legacy
    legally legendary legislativ legislatur legitimat len lend leo lesbian li liability lied
    lifestyl lightn limitation lincoln lisa literary lmao lobby lodg logic logo lonely longest
    loser loyalty lung luxury madrid magical mainstream makeup malaysia mall mama mandat manual
    margaret mari maria mario maryland massachusett matur measurement mechanic mechanical
    medication melbourn melt menu mer merchant mercy merely merit mi mic michel microsoft
    midnight mineral minnesota miracl missil missouri mitchel mixtur mo moderat monkey moor
    motivat motivation mous mp municipal murray musician mutual myth nah nasa nasty naval nazi
    nba negotiat negotiation nelson nest netherland neutral nevertheless nigeria nightmar nobl
    nominat nomination nonsens nop notion nov nowher oak obligation observation occasionally
    occupation oct offend oklahoma oldest oliver ongo ontario opera operational opt oral oregon
    organ orient orlean oscar outdoor outer outfit outlet outlin overcom overlook oversea
    overwhelm owe ownership oxford oxygen pad painful palestinian palm panic par parad parallel
    parker participation particl partly passag pat patent patrick patrol peaceful pearl
    pennsylvania pension pepper perceiv perception perry petition phil philip phillip phoenix
    physic physically piano pie pig pil pill pioneer pirat pleasant pledg plug podcast poet
    poetry poison poland popularity portfolio portrait potentially powder pp precious prediction
    preferenc pregnancy premiz presentation prevention privacy prob productiv profession
    progressiv prohibit prominent prompt pronounc proportion protocol proven psychological
    psychology pub publicly punish punishment punk pupil purpl pussy puzzl quantity queensland
    quest rabbit racial racism radar radiation radical railroad ram ranger rapidly rating rebel
    receiver reception reflection regim registration regulat regulatory reign reliabl reliev
    remark remarkabl removal render renew repeatedly resembl residential resign resist resum
    retreat reveng revis revolutionary rick rider rifl rig rio riot rival robin robinson rocky
    rod romanc ron rop ross roughly rout roy rub rubber rud rugby runner russel sa sack sacred
    safely salad samuel sanction sandwich sauc saudi scan scandal scary scenario scholar
    scholarship scop scout scrap scratch se sean seattl sec seiz seller sensor sept serial
    servant setting seventh shark shav shed shelf sheriff shorter signatur silly similarly
    singapor sixth sketch ski slam slap slavery slic slight slop slot smartphon smash snack snak
    soap socialist sooner span spark specify spectrum spel spider spiritual spit spoil spray
    spur stab stability stack stain starter statu steady steer stewart stir strain strengthen
    strict submission subsequent subsequently substantial substitut sudden sue sufficient
    suitabl summit supplement surgeon surrender survival survivor susan suspension sweat sweden
    swedish swiss switzerland syndrom syria tablet tactic tattoo teammat ted teenager tennesse
    tenniz tension terminal terrify terror terrorism terry testify testimony thailand thompson
    thril throat thron tier til toe toilet tokyo tortur toss tourism toxic trainer
    transformation transit transmission treasur treasury trib tribut tripl trophy tumor turkish
    twelv ugh uh ukrain ukrainian ultra underground unemployment unexpect unity unlikely unlock
    upcom upload usag useless utah utiliz va valid valv variabl variation vegetabl verify vers
    versus victor vietnam viewer villa violat violation virgin virtual virtually visa visibl
    vital vocal vulnerabl wallet warrant warren wayn weakness wealthy weed whal wherever whip
    wider wildlif wip wisconsin wisdom witch wooden workshop worship worthy wreck wrestl wtf ye
    yea yep
    """,
    4.0: """
    aa ab aboard abraham abu accelerat acceptanc accessibl accessory accommodat accommodation
    accomplishment accordanc accordingly accumulat accusation ace acoustic acut adaptation
    addict addiction additionally adequat adjacent adjustment administer admiral adoption
    adorabl advertisement advisory aesthetic aggregat aging airplan aka alaska align alik
    allegation allegedly allocat altogether aluminum amanda ambition ambulanc amend amsterdam
    amus amy ancestor andrea angela animat ankl annually anonymous ant antiqu antonio anxious
    anytim applicabl applicant appreciation apr ar arabia arabic arch arctic arkansa arnold
    array artistic artwork asham ashley assert asylum atom attendanc au audition austria
    authentic automobil availability ave aviation aw awak awaken axis ba bachelor bacon bacteria
    badg bail bailey balloon banana banker bankruptcy barbara bark bash basin basket bastard
    beard beij belgium belly belov beneficial benjamin bennett bernard berry betray bi bia
    bicycl bio birmingham bizarr blair blak bleed blogger blond bloom bo boast bomber boo boob
    booth bout brac bracket brad bradley brandon brass breakdown brew brid bristol broader
    broadway broker brussel brutal bs btw bucket buffalo builder bulk bundl butler butterfly cab
    caf cal calculation calory cam candl cannabiz cannon canon canyon capitol cardinal caribbean
    carol carolin cart carv casualty catalog catalogu cater cathedral catherin cattl caution cbs
    cc celtic cement cemetery certification champ chan chancellor chant chapel chew chin chok
    christianity chronic chronicl circus citation citizenship civic civilization clair clan
    clarify clash claus cleaner clearanc clerk clon closet closur clown clutch coastal cocktail
    cognitiv coincidenc cok colin collar collector collin collision colonial columbus comeback
    comedian commenc commodity compact comparabl compensat compil complexity complianc
    complication compliment comply composit conceal conceiv confess confession configuration
    confirmation confusion congrat congressional connecticut conquer conscious consciousness
    consecutiv consensus considerably consolidat consultation continent continental contrary
    convenienc convenient convey cooki cooky cooperat cord correction corridor cos costa cottag
    cough counterpart coup coupon courtesy craig cran crawl creativity creep creepy crow crud
    cruel cruz ct cuba cult cum curl curriculum curtain cylinder dairy dakota dal darl dash davy
    deadlin deadly declaration decorat decoration deed deer defect deficit delegat deliberately
    delicat delta dem demo demographic den denial denmark denniz dental depart depict der derby
    derek descend detection determination devastat diabet diagnosiz dial diameter diana
    dictionary didnt diesel digit dignity dim dimensional diminish dinosaur diplomatic directory
    disadvantag disagre disappointment disclos disclosur discourag disguiz disk dislik dispatch
    disposal dissolv distant distinction distinctiv distress ditch dividend doctrin dodg doesnt
    dolphin donor doom dop doug drawing drift dril dub dubai dublin dull duncan duo duration
    dylan eager earliest easter ebay economist eddi editorial educator effectiveness ego
    elaborat elderly electoral electron elevat elevator eleven ellen embassy emily emotionally
    empower endanger endeavor endless endors enrol enthusiasm envelop enzym erect essenc est
    eternal ethical excellenc exceptional excessiv excitement exil expedition expertiz expir
    explosiv fa fabulous facial faction fairy faithful fatal favorabl fc feast feat feather
    ferry fifteen fig finest firearm firmly fisher fist fixtur fl flexibility flexibl flour
    flush fm foreigner forg fork formally fossil foul fountain fr fraction fractur fragment
    frankly freely fridg frighten frog frontier frost frustration fur fusion ga gabriel gal
    garbag gaug gdp gem generator generic generous geneva gentl gentleman gentlemen gently
    genuinely gestur gif gig glanc glasgow glorious glow gm goat goddamn goddess goodness gov
    governanc gps graduation gram grammar grandma grandmother grap graph grasp grief grov guilt
    guinea gum habitat hail halfway halloween halt ham hampshir han handful hannah happier
    happily harassment hardest harmony harold harper harrison harsh hart harvey hatch hatr haul
    haven hazard headach heck heir helmet herald herb heroin hindu hispanic historian
    historically hitler hmm hobby holding holland hollow holm homework hon honorabl horizon
    hormon hostag hostil hp hr hub hudson hull hunger hybrid hyp iconic identification ideology
    idk idol ignoranc ignorant illusion illustration immun importantly inclusion independently
    indi indication indicator indigenous indirect inequality inevitabl infant infinit inflation
    influential inhabitant inherit injection ink inmat inning innovativ instinct institutional
    instruct instructor instrumental intak intel intensity intensiv inter interactiv interfer
    interim intermediat interrupt interstat interval intimat intrigu invad invention inventory
    investigator invisibl ios ip ipad isl isolation ive jak jami java jaw jefferson jennifer
    jeremy jerk jerusalem jess jessica jewelry jo joan journalism juan judicial juli julia jungl
    junk kan karen karl keen keeper keith kenny kent kenya keyboard kg kidney kindly kindness
    kitty knot kyl lac lad ladder lam lamb landlord landmark laughter laundry lauren lawn layout
    lbs leap lebanon leed legit lemon leon leonard les lesser leverag levy lgbt liar lick
    lighter likewiz lily lim limb linda linear lineup liquor liver lloyd lo locally locker logan
    logical lottery louisiana loyal lt luca lucy lynch machinery madam madison magnetic
    magnificent magnitud majesty malcolm mandatory manhattan manipulat mansion manuscript
    marathon marbl marc marco marcus marijuana marker martial marvel mason massacr massag
    mathematic mathematical matrix mc md meaningful meantim med median medieval mega mem
    mentally mentor mercury merg merger messenger metric metro metropolitan mg micro mighty
    migrant migration milan mild milwauke miner minimal minimiz mint minus miserabl missionary
    mississippi mob mobility mock modest modification modul mold molecul molecular momentum
    monetary monk montana montreal monument moreover morriz mos mosqu motiv motorcycl mph mps mt
    mud murderer murphy mysterious namely nancy nat nathan nationalist nationwid nato navigation
    nbc nc ne nearest necessity needl neglect neil nephew netflix nevada newcastl newest nhl nhs
    nicely nichola nicknam nicol nigerian nintendo ninth nomine nonetheless noon norm norman
    northeast northwest norway notabl notably notification notify nowaday nud nutrition nyc
    objection observer obsess obstacl occasional offender offset oliv omg onion openly operativ
    optical orbit orchestra ore organism orientation originat orlando os outbreak outlook outrag
    outta oven overlap overnight overview owen oz painter painting pakistani palmer panther
    paradiz paragraph parameter parish parliamentary partial partially passionat passiv passport
    password pastor pathetic pathway patienc patriot patron paus peanut pee peel pencil pend
    penguin peninsula penis penny performer permanently persuad petty pharmaceutical phd
    phenomenon pierc pillow pipelin pistol pittsburgh pity placement plagu platinum plea plead
    pokemon politically pollution pond poorly pork portal porter portland portray portugal
    portugues potter pr practically practitioner preach preced precisely precision preciz
    predator predecessor preliminary prep prescrib prescription preservation presidency
    presumably prevail preview prey printer privately probability proceeding processor proclaim
    productivity prof profitabl projection prop propaganda prophet prosecution prosecutor
    protectiv protester provincial ps pt publicity puerto puls puppy purely purs pursuit putin
    qualification quantum quarterback quietly rachel rack raider rainbow ralph ranch rapper
    rational raven rd reactor realistic realm reasonably rebound rebuild receipt receptor
    recipient reckon recreation recruitment recycl reed ref referendum refin refresh refund
    regain regiment reinforc relay remainder remedy reminder remix renown rental repeal
    reportedly reservation reservoir resid resignation respectiv restoration retailer retriev
    rev revelation reviv rhod rhythm rib richmond ridg ritual roar roast robbery roller rooki
    roster rotat rotation rs rt ruby rug ruler ruth sadly safer sag sailor salmon samsung sander
    sandy satisfaction savag sc scam scatter scrol sculptur secretly seemingly selfish semester
    sen sentiment seo separately separation sequel sergeant setup severely sexually sh
    shakespear shallow shan shanghai shareholder shaw sheep sheer shipment shitty shooter
    shortag showcas shy si sibling sierra sigh significanc silicon silk sim simpson simulation
    simultaneously singh situat sixty skat skil skirt skull slat slaughter sleev slim smallest
    sneak soak sock soda solely someday sony sophisticat sor soup southeast southwest sp spam
    specially specification specimen spectacular speculation spencer spher spic spik splash
    spokesman spous sprint squeez sr sri ss stair stalk stan stanc stanley stark starv static
    statistical steak steep sterl sticker stimulat stitch stok strand strap straw streak
    strictly striker striv strongest structural stuart stumbl stunt subscrib subscriber
    subscription subsidiary subtl suburb subway successor summon sunny sunset sunshin superman
    supervisor supplier supportiv suppress surf surg surgical surprisingly surveillanc suspicion
    suspicious sustainabl swallow swap swift sympathy syrian ta tab taiwan tan taxi taxpayer tbh
    te teas technically technological teenag telegraph temper temporarily tempt tenant tendency
    tender tent terminat terrac testament textbook textur th thai thanksgiv theft theoretical
    therapist thereby thermal thesiz thigh thoroughly thou threshold thriv thumb thunder thy
    tick tid timber timelin tin tit titan tl toast tobacco todd token toleranc tolerat toll
    tomato tommy tooth tory touchdown towel township trademark trader traditionally tragedy
    tragic trait transmit transparent trauma traveler traviz trek tremendous triangl tribal trim
    triumph tropical trunk truste turner turtl tx tyler um unbelievabl uncertainty uncomfortabl
    uncover undergo underly undermin underneath undertak unfair unfortunat unhappy unlimit
    unnecessary unveil upsid upward urgent utterly vaccin vacuum vampir vancouver vanish variant
    vault vector vegan vein vendor vent verdict vertical vest vet vi vib victorian villain vin
    vincent vintag vinyl viral virtu vitamin void voltag voluntary von vow wa wad wagon wallac
    wander warehous warfar warner watson watt wax weaken welsh westminster wheat whisper whistl
    wi wick widespread widow width wireless wit withdrawal wizard wont workout workplac worm
    wright wrist xbox xi yanke yoga yorkshir youngest yup zoo
    """,
    3.8: """
    abbey aberdeen abid abolish aboriginal abs absent absurd abundanc abusiv accidental acclaim
    accountability accountabl accountant accurately ach activation adelaid adher admin
    adolescent ador adrian advancement advers advocacy aerial af affection afghan afl aftermath
    ag aggression ahh ahm airway aisl ala albany albeit alberta alcoholic alfr algebra alignment
    allah allan allergy alley allocation allowanc alot alt altar alternatively altitud alumni
    amber ambitious amen ammunition amp ana anal analytic anatomy andr anglo annex anni antenna
    anthem antibiotic antibody apollo appetit applaus applianc apprentic arbitrary archbishop
    archer architectural arguably armstrong artery articulat artifact artillery asap aspir
    aspiration assassin assassination assuranc astonish astronaut atheist athen atla atm
    atmospheric atomic attachment attacker attain austrian authorization autism automat
    automation automotiv autonomous autonomy avenger awe awhil aye backpack backyard bait bal
    balcony bald ballet bangkok bangladesh baptist barack barber baron batch battalion batter
    battlefield bb beacon bead beatl beautifully beginner behavioral belfast belgian believer
    benchmark bengal berkeley berni beth betty beverag beverly bias biblical bibliography biden
    billboard billionair binary bing biography biscuit blah blaz ble blink blossom blunt blur
    bmw boe boiler boris borough bot boulder boxer boycott boyd bp br bra bracelet brady brag
    breaker breakthrough breez brett brewer brewery brib brigad brighton brisban brit
    broadcaster broadly bronco brotherhood brows browser bruis bruno bryan bryant bt buddha
    buddhist buffer bulb bulgaria bulgarian bulldog bulletin bum bunny burial burk burton
    businessman butcher bypass caesar cairo calcium calif calvin camel cancellation canva capita
    capitalism capitalist capsul caption captiv cardiac cardiff carnival carpenter carriag
    carrol carrot carson casey catalyst cavalry ce cedar cellular censor censorship ceramic
    cereal certainty cf ch cha chad challenger champagn charger charitabl chen chess chester chi
    choir chord chorus christi christin christina chrom chuckl chunk churchil cincinnati
    circular circulat circulation cl clap clara clarity classmat claw cleans coaster cocain
    coconut coffin cohen coil coincid collaborat collectively colombia colorful colt comb combo
    commentator communism commut comp compassion compatibl competent compilation complement
    composer compression comrad conced conception concession condom conductor confidential
    confin congratulat congregation congressman conjunction connor conquest conscienc
    consequently consistency constabl constituency constituent constraint contemplat contend
    contender contestant continually continuously contributor cooler cooperativ coordination
    coordinator coral corps correlat correlation correspondenc correspondent cosmetic costly
    councillor counselor countless countrysid covenant covid coward cox cr crab crav crawford
    cre credibility crippl critically critiqu crook crunch cs cuban cue cuisin cultivat cunt
    curb curiosity curry curtiz cutter cuz cyber cyclist cyrus czech daisy dana danish darker
    dart davidson daylight deaf debriz decay deceas deceiv decisiv decorativ decre dedication
    dee def deficiency definitiv defy degrad delawar delegation deliberat denis denot denounc
    dens dentist deployment deport depot depriv derivativ descendant descent designation
    desirabl desktop despair desperately dessert destin destructiv detach detain detector
    detention dev devis devon diagnostic diagram dian dic dictat differential differentiat
    digest dilemma dioxid diploma diplomat dir directiv disagreement discard discipl disconnect
    discours discretion discriminat disgrac displac dispos disregard disrupt distort distraction
    distributor diver divert diy dm documentation dodger doe doin dominanc donna dough dov
    downward drak dramatically drawer dread drip drought dun duplicat dwarf dye dynasty ea
    easiest ebook eclips economically ecosystem eden eighteen eighty elbow eleanor elegant
    elevation elimination ellis embark embed emit enact enclos encompass endorsement enjoyabl
    enjoyment enlist enrich enrollment ensu enthusiast enthusiastic envy epa epidemic eras es
    escalat espn essex esteem eternity ethnicity eugen eva evacuat evident evolutionary
    exaggerat excel exempt exemption exotic expel expenditur explicit explicitly exploitation
    explorer extensively exterior extraction eyebrow eyed faint falcon farewel fart farther
    fascist fatigu fatty fda fe felix fellowship felony feminin feminism ferguson ferrari fetch
    fictional fierc filipino filmmaker filthy finalist financially finland finn firefighter
    firework fishery flank flar flatter fletcher flex flick flirt flock flop florenc flourish
    floyd flu flyer foam fog foil folder fond font foolish footballer forb forehead forensic
    forgiveness fortress fortunat fortunately fourteen fragil fraser frederick freeman freestyl
    freight freshman fring fu fucker fundraiz furious furnish fury fus gadget gag gallon
    gameplay gamer gandhi garcia garlic garment gasolin gateway gaz gaza gb ge gel genesiz
    genocid geographic geographical geography geological geometry gf ghana gibson giggl gil
    gilbert gill ginger glen glenn glimps globally glu goalkeeper goin goos gor gosh gossip
    governmental gown gp grammy grandpa grandparent grandson granit gratitud gre greenhous
    gregory grenad griffin gril grill grim grin groom groov guild guru hacker hahaha hairy hal
    hallway handbook handicap handy hank har harass hardcor harden hardy harmful harness header
    headphon healthier heap heather heavier hebrew hedg heh hen henderson herbert herd heroic
    hes hesitat hierarchy highland hindi hm holly holocaust homeland homemad homer hometown
    homicid homosexual honda honesty hooker hopeful hopkin horizontal hos hospitality hostility
    hottest hum humanitarian humidity humiliat hungarian hungary hut hydrogen hypothesiz ibm
    idaho ie illegally illuminat imagery immens immortal immunity implant imprison imprisonment
    impuls inability inadequat inappropriat inclin inclusiv incomplet incorrect incumbent incur
    indianapoliz individually indonesian indy inevitably infantry infectious inferior infinity
    inflict informal ing inhabit inherent inheritanc inject injustic inland innocenc ins insider
    inspect insulin insur insurer int intact integral intensify intentionally intercept
    interferenc intern internationally intersection interven intimidat intro ira iraqi ironic
    irony irrelevant irritat irs isaac isnt itun ivan ivory ivy jacki jad jamaica janet jeffrey
    jelly jenkin jenny jewel ji jill jin joel joey johnston joshua joyc judgement judiciary jul
    julian jumper junction justification juvenil ka karma katherin kati kay kenneth kerry ki
    kindergarten kindl kirk kitten knit kurt lag laker lanc lang lanka lash latino lb learnt
    lebron lecturer legion lego leicester leisur lender lengthy lesli lethal liabl liam lib
    liberat liberation libya lid lightly likelihood lil lindsay liner linger linguistic linux
    listener listing liter literacy litigation litter lively livestock liz llc locality logistic
    lon loom loot lou louder louisvil loung lp luckily luggag luis lump lur luther lynn lyon
    madness mafia mag maggi magistrat magnet maid maiden mainland malaysian mammal maneuver
    manga manifest manila manipulation mankind manor manuel mapl marina marion maritim
    marketplac marsh martha mash masterpiec maturity maximiz maya mcdonald meadow medicar
    meditation mediterranean mel melissa melody membran memo memoir memorabl memphiz merced
    merchandiz merry mesh messy metallic metaphor methodology meyer mia mick mickey microphon
    microwav midfielder midland midst midwest migrat mileston militant militia millionair milton
    mindset minneapoliz miranda misery mislead mistaken mistress misunderstand mit mitch ml mlb
    moan modi moham moistur mol molly mommy mon monica monopoly monro mont montgomery morality
    morocco moron morrison mortal mortality mortar mosquito moss mourn mtv mug muhammad multiply
    mumbai munich municipality mus mushroom mut mutant mutation mvp myanmar nap narrator nash
    nashvil natali nationalism nationality nationally naughty navigat nazis ncaa neat nebraska
    necklac negro neo nepal nerd neuron newborn newer newman newsletter newton ng ni nich nickel
    nicola niec nik nil nina ninety ninja nippl nixon nj nm noah nobel nonprofit noodl norfolk
    norwegian notch notebook notorious nova nsa nsw nun nursery nutrient oakland oath obamacar
    obesity obey oblig obscur obsession occurrenc offering offshor ol olivia onward oop opener
    ops optic optimal optimistic optimiz optional organizational organizer orphan orthodox ot
    ottawa ounc outlaw outright outsider oval overhead overly oversight overtim owed owl pablo
    packer packet palestin palett panama papa paperwork para parasit parcel pardon parody parol
    partisan partition pasta pav payrol pdf pea peach peasant pedal pedestrian peek penetrat
    penn perfection perfum persian persist persistent perth peru pest peterson petroleum pg ph
    phantom pharmacy philly philosopher philosophical photoshop pi pickl pickup picnic pier
    pierr pigeon pillar pinch ping pitcher pitt pixel pl plaintiff planner plantation plaqu
    plasma playground playstation plaza plow plum plung po pod pointer pointless pok poker polar
    polit pony poop populat por porch portabl positively postal postpon powel prank preacher
    precaution precedent predominantly prejudic presenter presid prestigious presum primitiv
    princeton problematic profound programmer progression prohibition prolong prom promo
    promotional promptly pron prophecy proposition prosecut prospectiv prosperity prostitut
    protagonist protestant prototyp providenc provok proximity proxy psych psychiatric
    psychiatrist psychic psychologist pumpkin pun pup puppet purg pyramid python qb quarterly
    que quebec query queu quicker quinn quiz ra radius rainfal ramp rand randomly randy ranking
    rant rapist raymond readily reading reagan realization rebecca rebellion recession reckless
    reconstruction recorder recording recreational redeem redemption reef reel refere refug
    refusal registry regulator rehabilitation rehearsal reid rejection reliability relianc
    relocat reluctant remak renaissanc renewabl renewal renovation reopen replay replicat
    reprint reproduc reproduction reproductiv reset resistant respiratory respondent restart
    restrain retard retention reunion reunit reuter revision revival revolt revolv rex rey
    reynold rhetoric rhym ribbon richardson ricky rico righteous riley rim risky rit rivalry
    roam robbi robertson robotic robust rochester rodger rogu ronald roommat roosevelt rosa rot
    rotten rover royalty rubbish runway rust sacramento saddl sadness safeguard saga sally salon
    salut salvation sanctuary sandra santo sara satan sausag savior scent sci scoop scot scrambl
    screenshot scriptur scrub sd seasonal sebastian secondly secular seeker seizur selectiv
    seminar sensation sensibl sensitivity seoul sep seth settler seventeen seventy sew sexuality
    sf shaft shah sharon sharply shatter shawn sheffield shepherd sherman shiny shorten shotgun
    shov shred shrimp shrin shrink shuttl sickness sidewalk sieg similarity simpler simplify
    simulat sincer sincerely sip sixteen skeleton skinny slack slash slogan slower slut smack
    smarter smel smuggl snail snatch sniper soar sob sober socialism socially sodium sofa
    solicitor solidarity solomon sonic sophi sorrow soundtrack sour southampton sovereign
    sovereignty sox spa sparkl spawn spear spec specialty spectator speculat sperm spicy spil
    spill spinal spiral spoiler spoon spotlight sq squirrel stabiliz stal stall stanford stapl
    startup statut steadily stephani stereotyp stern sticky stiff stimulus sting storylin
    straightforward strait strawberry stray stressful stud su submarin subsidy substantially
    suburban succession successiv sudan sued sufficiently sullivan summariz sunlight sunriz
    superb superhero superintendent supermarket supernatural superstar supervision superviz
    supposedly surpass surplus swamp swan sway sweater symbolic sympathetic symphony sync
    synthesiz synthetic systematic taco tactical tailor tam tamil tampa tariff tasty tat
    taxation td technician teddy tee tel telecommunication telescop temp templat temptation tens
    tenth tenur terrain terribly terrific territorial textil thankful thankfully theology
    therapeutic thereafter thief thiev thirteen thorn thorough thoughtful thriller thru thrust
    thug ti tighten tilt timely timer timothy toddler tomb tonn torch tornado tow toyota tract
    tractor tracy traffick traitor transcript transgender translator transparency transplant
    traveller tray treason treasurer trench trent trevor tribunal tricky trillion trilogy
    trinity trio troll troy tuck tuition turbin turk turnover tutor tutorial twentieth twilight
    twitch uber ufc umbrella unacceptabl unawar uncertain unclear uncommon unconscious und
    underestimat undergraduat undertaken underwater underway underwear undoubtedly unemploy
    unfold unify unleash unpleasant unprecedent unrelat unstabl unto upstair ur uranium urin url
    usb usd usernam ussr utter vacancy vacant vagina vagu val valentin validat valuation vanilla
    vegetarian veil velocity venezuela venic venus verb verbal vermont viabl vibration vicinity
    vicious vienna vietnames viewpoint vii viking villager vinc violet violin vip vladimir
    vocabulary vodka volcano volleybal vomit voyag vr vulnerability waist walmart walsh walt wan
    wang wardrob warmth warp weaker weav wee weep weld wellington wendy whatsoever wheelchair
    whin whoa wholesal wholly whor wicket widen wifi wikipedia wilderness willi willingness
    winston woo woody wool workforc worthless writing wu wwe xd yacht yahoo yal yang yay yearly
    yemen yourselv yu zip zombi zoom
    """,
    3.6: """
    aaa abbott abduct abdul abe abnormal absorption abundant acc acceleration accredit
    accumulation accustom acn acquaintanc activism ada adapter adaptiv addictiv adequately adorn
    advent advert advertiser aerospac afc affiliation affinity affirm aggravat aggressively
    ahmad airborn ak akin ale alec alexandria alexiz algeria alia alicia alienat alison
    allegianc allergic alleviat allison alloy almighty almond alp alphabet alpin alteration
    aluminium amazingly ambient ambush amino amnesty ampl amplifier amplify amusement analog
    analogy analytical ang angus anita announcer anomaly anthropology anticipation antiquity
    apartheid ape apex api apocalyps apostl appal apparatus apparel applaud appropriately
    appropriation approximat apt aquarium aquatic arbitration arcad archaeological argentin ark
    arlington armenian arrogant ars arthritiz ascend ashton assad assassinat assertion asteroid
    asthma aston astronomy atop atrocity attendant attende attic auburn auckland audi auditor
    augment aurora autobiography autograph autopsy auxiliary av avail avatar aww ax axe axl ay
    az backdrop backlash bacterial badass badger baffl baggag baghdad bakery baldwin bali ballad
    baltic bam bamboo bandit bandwidth bangalor bankrupt banquet barb barbecu barg barr barrack
    barrett bart barton baselin basil baton bayern bbq bearer beaver beck becky beetl beforehand
    beginning behold bella benedict beneficiary bestow betrayal bewar bf bidder bieber biker
    bikini bilateral bingo bipolar bisexual blackberry blackmail blackout bladder blazer bleach
    blessing bliss bloc blockad blockchain blok blueprint bluetooth bluff blush bodily bois
    bolton bombay bonni booklet boomer boon booster booty booz borrower boulevard bounty bourbon
    boutiqu bowel bowler bradford braid bravo brawl breakup bred breeder brendan brennan brent
    brexit brighter broadband broaden brock bronx broom brow bruin brunswick buckl buddhism
    bueno buff bumper bun bunker burner byron cach cadet caffein cain calculator calf calgary
    caliber caller cambodia canberra cano canterbury capitaliz capt caravan carb cardboard
    cardiovascular carey carlton carmen carnegi carr carri cartel cartridg cascad cashier castro
    casually catastroph catcher caucus cautious cavity cb cbd cds cellar cellphon centraliz
    chalk chandler chaotic chap chapman char characterization charleston cheapest checkout
    chemist cherish chevrolet chic childish chili chimney chlo cholesterol chor chromosom cigar
    cinnamon civiliz clad clamp clar clarenc classy claud clayton clearer clement clergy
    clifford clinch cling clipper cliv cloak clog clyd coca cocoa cody coefficient coherent cola
    coleman collaborativ collateral collid colombian columnist coma comet comfortably comfy comm
    commandment commemorat commend commercially communal commuter comparativ compartment compass
    competenc comprehend compress compulsory computational conceptual concussion condo condolenc
    confederat confer confiscat conform confrontation congestion congo connector conrad conserv
    consolidation consortium constructiv consul consulat contaminat contamination contempt
    contention contingent continuation continuity contor contraction contradict contradiction
    conven convoy conway coolest copenhagen corey cork cornel cornwal corporal corpus cosmic
    cosmo countdown courier courthous courtney courtroom courtyard cov coworker coyot cozy cp
    cpu cracker cradl cramp crank crat crater credential credibl creditor crest cring crisp
    croatia crocodil crossover cruelty cruiser crumbl crusad crust cubic cuddl cuff culminat
    cultivation culturally cupcak curat curator cushion customiz cv cyclon cynthia cyprus dagger
    dammit damon damp dang dant darn darren darwin das dawson daytim dazzl db dd debbi debit
    deborah deception decor deduction deepen deepest defer definit deity delightful dell
    delusion delux dementia demis demolish demolition denomination dent dependenc dependency
    depiction deportation dept despiz destroyer deter deteriorat deutsch developmental devotion
    dialect diaper dictator dictatorship dietary dilut diner ding diplomacy dis disappearanc
    disastrous disciplinary disco discomfort discontinu discredit dismantl dismissal disparity
    dispers displacement disqualify disrespect disrespectful disruption dissent dissertation
    dissolution distortion disturbanc diversify diversion dixon dl domination dominic dominican
    dominion dong donkey donut doo doorway dorm dorothy dow downhil downsid downstair downstream
    doyl drainag drastic drastically dreadful driveway drummer drunken dryer ds duchess duct
    duel dumbass dummy dungeon dunk dunn dunno durabl durham dusty dwel dwell dwight earnest
    earring eater ebola ec eco ecological ecology ecuador edgar edibl edmonton edmund eds edwin
    ee efficacy efficiently eg einstein eldest electorat electrod elena elf eli eligibility ella
    elli elliot elliott elvis embarrassment emblem embody embryo emerald emergenc emerson emirat
    emmy empathy empirical enchant enclosur encod encouragement enduranc energetic eng engrav
    enhancement enlarg enlighten enlightenment enquiry ensembl entail entertainer entirety
    entitlement envision equat eri erik erin ernest erod erosion erotic erupt eruption esther
    ethan ethiopia ev evacuation evad evangelical evenly eventual everton everytim evok examiner
    excavation exceptionally excerpt exclusion exert exodus exp expo exposition exquisit extinct
    extinction extremist fabricat facet factual fairness fallout falsely famin fashionabl
    fatality faulty fav fax fb fcc feasibl feeder fella fernando fertil fertility fest fetish
    fetus feud ff fiat fiji finaliz fingerprint finit finnish fiona fireplac firstly fishermen
    fitzgerald flagship flak flap flashback flem flint flora floral flut flux flynn fo focal foe
    footprint footstep foremost forestry forex forgiven formidabl formulat formulation forthcom
    fowler fragranc franco frankfurt franki fraternity fraudulent freddi freelanc freeway
    freezer freshly friction frown fugitiv fuller fumbl functionality fundamentally fundraiser
    funk funky funnel furnac fuss fuzzy gala gamma gangster gardener gardner garner garrett
    garrison gasp gavin gazett gee geek generaliz generosity genetically genital genom genus geo
    geoffrey geology gerald gerard germ gerry gettin ghetto gi gibb gigantic gin giveaway
    glacier gladly gland glar glaz glid glitch glitter gloria glucos gluten gmt golfer goodman
    goodnight goodwil gorilla gothic govt grader gradual graffiti graft grandchildren
    granddaughter granny grat gravel graveyard graz greas greatness greedy greeting griev
    griffith grower gt guatemala guitarist gunshot gus gymnastic gypsy hagu haircut haiti
    halftim halo hama hamburg hamlet hammond hamper hampton handbag handler handmad hansen
    hardship harley harmless harriet hartford hash hashtag hassan hassl hasting hater hath
    hawaiian hawkin hazardous hbo hc headset hearing heartbeat heartbreak heater heath heavenly
    heavyweight heighten helena helm helper helpless hemispher hercul herein herman hick higgin
    hijack hilton hinder hing hitch hitter hmmm hodg hoffman hog hogan holden holt homag
    homeowner homo homosexuality honeymoon honorary hoop hopeless horny horrific horrify hound
    hourly hover howl hq hrs hs html hue hugely hugo hulk humphrey hurdl hustl hyd hydraulic
    hydro hygien hymn hyper hypocrisy hypothetical ia icc iceland ideally ideological idl ig
    ignit ignition imaginary imbalanc imitat immatur imminent imo impair impairment imperativ
    implicat imprint inaccurat inactiv inaugural incapabl inception incidenc incompetent
    inconsistent inconvenienc indefinitely indictment indirectly induction indulg ineffectiv
    inexperienc infamous infiltrat inflammation inflammatory inflat informativ infrar
    infringement inhal inhibit inhibitor inquir insanity inscription insecur insecurity
    inspirational instability installment insufficient insulat insulation intentional
    interception internally internship interpreter interrogation intimacy invalid invasiv
    inventor investigativ invok ipod iq ir iren iris ironically irregular irresponsibl
    irrigation irv irvin isabel ish iso istanbul itch ix ja jacksonvil jacqu jaguar jakarta
    jamaican jasmin je jealousy jedi jeep jen jenning jerom jessi jewellery jj jockey jog
    johannesburg jointly joker jona jong jp judith judy juicy julius jung jupiter juror kai
    kangaroo kany kardashian kashmir kathy katrina katy kendal kenyan kernel kerr keyword
    killing kin kingston kirby klein kneel knick knob knockout knox ko kob koch kris kumar
    kuwait ky laborer laden lago lambert lament lana lancaster lantern lao laps larva lastly
    lateral latitud launder laurel lauri lava lawful lawmaker learner lebanes leftist leftover
    legaliz legislator legitimacy leigh lena lens leonardo leopard lessen lester lever levin lg
    liaison libertarian librarian lifelong lighthous lightweight limeston limp linen linkedin
    lionel lipstick lisbon literal liu lizard ln lob lobster locomotiv loneliness longtim lookin
    lookout loosely loosen lopez lor lotus loudly ls lu lumber luna lunar lurk lust macdonald
    mack macro madden madonna mae magician malaria malicious malik mango manifestation manifesto
    manly mann mantl manually marginal marilyn mariner mart martinez marty martyr marvin marx
    marxist mascot masculin mast masturbat maternal maternity mattress mauric maxwel mayo maz mb
    mccain mccarthy mead meaning meaningless mediat medic medicaid megan menac mend mentality
    meredith messi meta metabolic metabolism meteor meth methodist mf midfield midway miguel
    mileag millennial millennium milo mimic minecraft miniatur mis misconduct mist misunderstood
    misus mitigat mixer mls mn mobiliz mohammad moist monaco monarch monarchy monastery moody
    moonlight moos mop morally mormon morton mosaic motel moth motherfucker motif motto mould
    mound mourinho mu mueller mul multinational multiplayer multitud mummy mural muscular
    mustang mustard muster mutually myer mystic mythology naiv nanny naomi napl napoleon
    narcotic narrat narrowly nascar nd neal ned needless negatively negligenc neon neural
    neutrality nevil newark newcomer newport nexus ngo nicer nichol nigel nigga nightclub nikki
    nineteenth nissan nitrogen noel noisy nokia nolan northeastern northwestern norton norwich
    nostalgia nothin noticeabl notr nottingham noun novelist novelty nsfw nt nuanc nugget null
    numb numerical nurtur nutritional nw nz oat obes observatory obsolet obstruction occupant
    occupational odor offlin offspr og oi ole omaha omar omega omit onset ooh opening oppress
    oppression optimism optimization oracl orbital orchard ordinanc org orgasm oriental ornament
    osborn otto ottoman ou outdat outrageous outreach outsourc outward overdos overflow overhaul
    overload overrid overse overthrow overturn overweight ow owing oxid oyster pact paddl paddy
    pagan pancak panda pandemic panick panty paperback parachut paradigm paradox paralyz
    paramount paranoid parental parlor parrot parson pastry pastur pathology patricia patriotic
    patterson patty paula paulo pavement pavilion paw pawn paycheck payday payn paypal pcs pd pe
    peacefully pear pearson peculiar pediatric pedro peep peg penc penetration pentagon pep
    perch percy perez perimeter periodic peripheral perish perk perkin perpetrator perpetual
    persecution persona personaliz pertain pervert pesticid petersburg petit petrol pga
    phenomena phenomenal philipp photographic physicist physiology pigment pik pilgrim pimp
    pineappl pint piper piston pivot plank plaster plateau plausibl playlist plc pls plumb
    plymouth pneumonia podium poetic polariz policeman pollut polo poly polymer ponder popcorn
    poppy pornography porsch portrayal postcard postur potent pottery ppl pradesh pragu prairi
    precinct precipitation predictabl preferably prematur premiership presbyterian preseason
    presently prestig preston prevalenc prevalent prick prioritiz prix probabl probation
    procession procurement professionally proliferation promoter pronoun propel proponent
    proprietary pros prostat prostitution protector proudly provisional psalm pseudo psycho puck
    pud puff pulp punjab punt purity qaeda qatar quad qualifier quantitativ quarantin quarry
    quartz queer questionabl quo quota quotation rabbi racer radioactiv raf rafael raft rainy
    rak ramsey randal ransom raptor rash raspberry ration rattl rav razor rb rc realism reap
    reassur reboot rebuilt rec recess recit reclaim reconcil reconciliation reconsider
    reconstruct recount recreat rectangular recur reddit redesign redskin reev referral refinery
    reflex refrain refrigerator reg regeneration regent regina rehab rein reinforcement reiterat
    rejoic relaxation relevanc relic remarkably remembranc reminiscent remnant remodel remotely
    ren renam renovat repay replica repost reptil res resent resentment residency residu resin
    resonanc resonat respectabl respectful responsiv restraint restructur resurrection rethink
    retro reus reverend reversal revert reviewer revisit revok rewrit rhino ri rica richer
    richest richi riddl ridicul riff rift rightly rigid rigorous rins rippl rita riversid rm rn
    rna ro robber roberto rodney rodriguez roland roma romania romanian romeo romney ronaldo
    ronni rooftop rooney rory rosi rotary roug router routinely rp rudy rum rumbl runaway rupert
    russ rusty ruthless sabotag sac safari salem salesman salty salvador salvag samantha samurai
    sanchez sandston santiago sap sarcasm sasha satir saturat saul saunder savannah saxon sb
    scanner scarc scarf scarlet scenery scenic schmidt scissor scooter scorer scotch scrutiny
    scum seafood seahawk seam sear sect sedan sediment seduc seldom selfi semantic semiconductor
    sensory serbia serena sermon serum setback severity sewer sexist shady shal shampoo shannon
    shear sherlock shirley shooting shopper shovel shrug shuffl shutdown shutter sic sidelin
    sidney signify silva simmon simplest simplicity simulator singular sinner siren sis sitcom
    skeptical skyp sl slab slay sleepy slick slightest slippery slit sloan slump sm smear smoker
    smoothly sms sneaker sniff snp snyder sociology socket sofia softbal soften softly solitary
    somalia somerset songwriter sonny soo sooth sophia sophomor southeastern southwestern sow
    soy spacecraft spaghetti spartan spatial spectacl speedy splendid spong sponsorship
    spontaneous spotify springfield sprinkl sprout squadron squash squat stagger stainless
    staircas stakeholder stalin standardiz standpoint starbuck startl stash statewid stationary
    statistically statutory steeler stefan stein stella stellar stereo steroid stevi steward
    stigma stimulation stink stint stockholm stomp stool storytel stov straighten strangely
    streamlin strid stripper strol stubborn stump stupidity stylish subdivision subjectiv
    subordinat subset subsidiz substrat subtitl sucker suffolk suicidal suitcas sultan
    sunderland sunglass supper suppression supremacy surrey surrounding susceptibl sushi sussex
    sustainability sutton suv sw swansea swarm sweetheart swel swell swimmer swip symposium
    syndicat syracus syrup systemic takeover taliban talkin taller tally tangibl tangl tanker
    taper tar tara tavern tb teaching tehran telecom telegram tempo temporal teresa termination
    terminology tesla texan tha tham theatrical theo theodor theological theorem theoretically
    theorist thereof theresa thickness thinker thirst thirsty thomson thor tickl tidal tightly
    tina tinder ting tm tn toby torment torpedo torqu torr tot tottenham tougher toughest tout
    toxin tr tracker traction traine trajectory tram transformer transitional transmitter
    traumatic travers tread tri tribun trinidad trivial trojan trooper trouser trout trumpet ts
    tt tu tucker tug tumbl tumblr tuna turbo turf turnout turret tweak ty typhoon tyson uae uc
    ucla uganda ui unanimous unanimously unarm unauthoriz unavailabl unchang unconstitutional
    undefeat undercover underrat understandabl underwent undo unexpectedly unfamiliar unfinish
    unhealthy uni unicorn unidentify universally unlawful unload unlucky unofficial unpaid
    unpopular unpredictabl unreasonabl unrest unsaf unseen unsuccessful unsur unus unusually
    unwant unwil uphold uplift upright upris uruguay usc usher ut utc utmost uv vaccination vain
    valencia valeri validation validity vanessa vanity vapor var varsity vas vastly vat vatican
    vegetation velvet vengeanc vera verg verification verizon vernon versa versatil veterinary
    veto vibrant vid vigilant viii vil vinegar vineyard violently visibility vista visually
    vivid vocational vogu volatil volcanic voluntarily voucher vp wagner waiter waitress waiv
    waiver wallpaper walnut warden warmer warning warranty warsaw wasnt wasp waterfal wavelength
    weary weaver webb webster wedding wedg wenger wesley wh wheeler whereby wherein whichever
    whiskey whisky whitney whoop wield wig wii wiki wildly williz willow willy wimbledon windsor
    winger wink wisely withhold withstand wo woe womb wong woodland worsen worthwhil wr wrath
    wrench wrestler wrinkl wwii wyom xl xp xx xxx yarn yeast yen yi yogurt yorker youngster yr
    yuan yuri zach zen zhang zimbabw zinc zoe zomby
    """,
}

ZIPF: dict[str, float] = {stem: level for level, stems in LEVELS.items() for stem in stems.split()}
"""Stem to its Zipf frequency."""
