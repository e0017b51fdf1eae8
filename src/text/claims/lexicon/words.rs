//! Words that say something by themselves, in all four languages, as one list for each thing that they say.

use super::Known;

/// Words in a list, separated by spaces, and what is noted of each.
type List = (&'static str, fn(&mut Known));

/// All lists.
pub(super) const WORDS: &[List] = &[
    (ONLY, |known| known.is_only = true),
    (PAYING, |known| known.is_paying = true),
    (LIMITS, |known| known.is_limit = true),
    (BINDING, |known| known.is_binding = true),
    (DENIALS, |known| known.is_denial = true),
    (FARES, |known| known.is_of_fare = true),
    (COMPANY, |known| known.is_of_company = true),
    (BIRTHDAYS, |known| known.is_birthday = true),
    (
        "price prices pay pays paid tarif preis preise zahlen prix tarifs precio precios",
        |known| {
            known.is_deal = true;
        },
    ),
    (
        "factory workshop mill brewery distillery still roastery works plant foundry forge dairy pottery tannery manufaktur fabrik \
         werkstatt brauerei brennerei rösterei mühle atelier usine brasserie distillerie fábrica taller destilería cervecería molino",
        |known| known.is_making_place = true,
    ),
    (DOING, |known| known.is_doing = true),
    (
        "added add adds zugesetzt zugesetzten zugesetzter zugesetztes ajouté ajoutés ajoutée añadido añadidos añadida",
        |known| {
            known.is_added = true;
        },
    ),
    (
        "price prices tariff tariffs rate rates rent premium premiums bill bills",
        |known| known.is_tariff = true,
    ),
    (
        "lock locks locked fix fixes fixed freeze freezes freezing frozen hold holds held guaranteed guarantee guarantees stable unchanged fest \
         stabil bloqué garanti fijo garantizado",
        |known| known.is_hold = true,
    ),
    (STRONG_DRINKS, |known| known.is_strong_drink = true),
    (CLASSES, |known| known.is_class = true),
    (EVERYONE, |known| known.is_everyone = true),
    (CLOSED, |known| {
        known.is_closed = true;
        known.is_stop = true;
    }),
    (EVERYWHERE, |known| known.is_everywhere = true),
    (PREPOSITIONS, |known| known.is_preposition = true),
    (UNTIL, |known| known.is_until = true),
    (VARIANTS, |known| known.is_variant = true),
    ("winter winters hiver invierno", |known| {
        known.season = 0b1100_0000_0111
    }),
    ("summer summers sommer été verano", |known| {
        known.season = 0b0001_1111_0000
    }),
    ("spring frühling frühjahr printemps primavera", |known| {
        known.season = 0b0000_0001_1100
    }),
    ("autumn herbst automne otoño", |known| {
        known.season = 0b0111_0000_0000
    }),
    (BEGINNINGS, |known| known.begins_quantity = true),
    (HOLDING, |known| known.is_holding = true),
    (
        "all just only alle nur tous toutes seulement todos todas solo sólo",
        |known| known.is_whole = true,
    ),
    (
        "account bank processed credited konto überwiesen crédité compte cuenta",
        |known| known.is_transfer = true,
    ),
    (
        "arrive arrives arriving arrival arrivals lands ankunft ankommt arrivée arrivées llega llegan llegada llegadas",
        |known| known.is_arrival = true,
    ),
    ("if unless wenn falls sofern si", |known| {
        known.is_supposing = true;
    }),
    ("once twice times per each every half", |known| {
        known.is_often = true
    }),
    ("by before vor spätestens avant antes", |known| {
        known.is_deadline = true
    }),
    (
        "last final latest letzte letzter letzten letztes dernier dernière derniers dernières último última últimos últimas",
        |known| known.is_last = true,
    ),
    (AWAITED, |known| known.is_awaited = Some(true)),
    (LASTING, |known| known.is_awaited = Some(false)),
    (SOME, |known| known.is_some_of = true),
    (CONDITIONS, |known| known.is_condition = true),
    (ALL, |known| known.is_all = true),
    (STANDS, |known| known.is_stand = true),
    (MADE, |known| known.is_made = true),
    (GROWN, |known| known.is_grown = true),
    (EVENTS, |known| known.is_event = true),
    (ALWAYS, |known| known.is_always = true),
    (MAJORITY, |known| known.is_majority = true),
    (NEARLY, |known| {
        known.is_nearly = true;
        known.is_stop = true;
    }),
    (PRESENT, |known| known.is_present_time = true),
    (BOUNDS, |known| known.is_bound = true),
    (CLOSING, |known| known.is_closing = true),
    (REFERENCES, |known| known.is_reference = true),
    (LOOKALIKES, |known| known.is_lookalike = true),
    (COPULAS, |known| known.is_copula = true),
    (COMPANIONS, |known| known.is_company = true),
    (FURTHER, |known| known.is_further = true),
    (HALF, |known| known.is_half = true),
    (WHOLE, |known| known.is_whole_sum = true),
    (NEXT, |known| known.is_next = true),
    (ANY_MAKING, |known| known.is_any_making = true),
    (YEARS, |known| known.is_year = true),
    (RANKS, |known| known.is_rank = true),
    (DATA, |known| known.is_data = true),
    (KEPT, |known| known.is_kept = true),
    (LARGEST, |known| known.is_largest = true),
    (OLDEST, |known| known.is_oldest = true),
    (HOLIDAYS, |known| known.is_holiday = true),
    (EXPECTING, |known| known.is_expecting = true),
    (ELSEWHERE, |known| known.is_elsewhere = true),
    (GOALS, |known| known.is_goal = true),
    (OFFERS, |known| known.is_offer = true),
    (LEAVING, |known| known.is_leaving = true),
    (ANYTIME, |known| known.is_anytime = true),
    (REFUNDS, |known| known.is_refund = true),
    (GENERIC, |known| known.is_generic = true),
    (GIVEN, |known| known.is_given = true),
    (KITCHENS, |known| known.is_kitchen = true),
    (ROLES, |known| known.is_role = true),
    (WORKPLACES, |known| known.is_workplace = true),
    (LANGUAGES, |known| known.is_language = true),
    (TELLING, |known| known.is_telling = true),
    (DOERS, |known| known.is_doer = true),
    (DONE, |known| known.is_done = true),
    ("year month week night time", |known| known.is_span = true),
];

/// Words beside a kind that make it the only one.
const ONLY: &str = "only all every always exclusively entirely solely fully pure solid 100 nothing never whole \
    nur alle immer ausschließlich rein reine reiner massiv \
    uniquement exclusivement tous toutes toujours pur massif \
    solo sólo únicamente exclusivamente todos todas siempre puro macizo";

/// Words beside “monthly” and the like that make it a manner of paying.
const PAYING: &str = "price prices fee fees pass passes membership memberships subscription subscriptions payment payments plan plans ticket \
    tickets rent instalment instalments rate rates cost costs contract contracts rolling salary income paid pay billed payable charged cancel \
    cancellable renewed renews rental interest premium premiums kündbar gebühr beitrag beiträge abo zahlbar abonnement résiliable \
    forfait cuota cuotas pago pagos limit allowance spend budget";

/// Words that say that something is so for this alone.
const LIMITS: &str = "only exclusively solely nur ausschließlich lediglich uniquement exclusivement seulement solo sólo únicamente \
    exclusivamente";

/// Words beside which a long time at least is that for which one is bound.
const BINDING: &str = "membership memberships subscription subscriptions contract contracts plan plans rent rented rental rentals let lets \
    letting lease leases leased tenancy tenancies hire hired term terms sign signed commit committed commitment bound tied policy policies \
    office offices store storage locker lockers tariff tariffs mitgliedschaft mitgliedschaften vertrag verträge abo abos vermieten vermietet \
    mieten mietdauer laufzeit tarif tarife binden gebunden abonnement abonnements louer loués location contrat contrats abonnez suscripción \
    suscripciones alquiler alquilamos contrato contratos cuota abono";

/// Words that deny something.
const DENIALS: &str = "no not cannot can't don't doesn't won't isn't aren't never nobody none nothing neither nor without unsuitable \
    kein keine keinen keinem keiner keines nicht nie niemals niemand nichts ohne pas aucun aucune jamais personne rien ni sans nunca nadie nada \
    ningún ninguna sin";

/// Words beside which an age is one for a price or for company.
const FARES: &str = "free half price pay pays paid charge charged cost costs accompanied unaccompanied alone supervised unsupervised adult \
    parent ticket tickets discount off kostenlos frei gratis begleitung zahlen eintritt gratuit gratuite accompagné accompagnés paient \
    acompañado acompañados pagan";

/// Words beside which an age is that of who needs company, or pays nothing.
const COMPANY: &str = "free accompanied unaccompanied gratis kostenlos gratuit";

/// Birthdays and jubilees.
const BIRTHDAYS: &str =
    "birthday birthdays anniversary jubilee jubiläum geburtstag jubilé anniversaire aniversario";

/// What a firm does for its customers, or they do themselves.
const DOING: &str = "arrange arranges organise organises organize organizes provide provides supply supplies bring brings lay lays build builds \
    install installs fit fits collect collects fetch fetches carry carries prepare prepares clean cleans register registers file files pack packs \
    unpack assemble assembles cook cooks measure measures mount mounts paint paints remove removes dispose feed feeds mow renew apply sort load unload \
    insure obtain handle handles iron transport transports deliver delivers return post print write translate connect connects plant prune dig \
    laying fitting installing building collecting carrying packing cleaning feeding assembling mounting removing preparing transfer move moves clear clears erect erects hang hangs water wash";

/// Drinks of which a share is alcohol.
const STRONG_DRINKS: &str = "ale ales beer beers lager lagers stout porter ipa pils pilsner cider ciders wine wines gin whisky whiskey rum vodka \
    brandy vermouth mead perry bier biere wein weine apfelwein bière bières cidre vin vins cerveza cervezas sidra vino vinos";

/// Where people learn or do something together.
const CLASSES: &str = "class classes group groups course courses lesson lessons workshop workshops tour tours session sessions party parties \
    gruppe gruppen kurs kurse kursen klasse klassen führung groupe groupes cours atelier ateliers classe clase clases grupo grupos curso cursos \
    taller talleres";

/// Words that say that it holds for each person.
const EVERYONE: &str =
    "everyone everybody anyone anybody nobody jeder jedermann niemand todos nadie";

/// Words that say that it is closed.
const CLOSED: &str = "closed shut geschlossen ruhetag fermé fermée fermés fermées cerrado cerrada cerrados cerradas cierra cerramos fermons";

/// Words that say that it holds for every thing and place, or for none.
const EVERYWHERE: &str = "everything nothing anywhere everywhere nowhere nichts alles überall nirgends rien partout nada";

/// Words that join a thing to what it belongs to.
const PREPOSITIONS: &str = "of in at for to on with in im am an auf bei beim für mit von zu zum zur des der de du des dans à au aux en del para por a al";

/// Words that say that something lasts until then.
const UNTIL: &str = "until till to bis jusqu'à jusqu'au hasta";

/// Words after which a thing is another one than without: a haircut with colour.
const VARIANTS: &str = "with without to mit ohne avec sans con sin";

/// Words for what is in a thing or with it, which may be denied earlier in the sentence.
const HOLDING: &str = "contain contains containing has have having include includes including use uses using need needs require requires \
    enthält enthalten contient contiennent contiene contienen incluye incluyen comprend comprennent earn accept allow";

/// What German compounds end in that says what a number beside them is about.
pub(super) const HEADS: &[&str] = &[
    "rabatt",
    "nachlass",
    "garantie",
    "lieferung",
    "versand",
    "dauer",
    "laufzeit",
    "zeit",
    "erfahrung",
];

/// Words with which quantities begin that are read otherwise than as a number with its unit.
const BEGINNINGS: &str = "life vie vida your pure pur puro pura a an the one end ende fin fines final finales round around rund every each any all jeden jede chaque todos todas tous toutes \
    daily täglich weekdays werktags weekends weekend wochenende wochenenden week mid midweek half third quarter fifth tenth two three never \
    viertelstunde dreiviertelstunde halb halbe halbes halben viertel dreiviertel demi demie media ganzen ganze ganzer unlimited unbegrenzt \
    unbegrenzte illimité illimitée ilimitado lifetime lebenslange same next selben gleichen mismo overnight couple full whole gbp pounds \
    quid eur euro euros usd dollars bucks chf franken fr cad aud kr sek fiver tenner noon midday mittag midi midnight mitternacht minuit \
    medianoche montags dienstags mittwochs donnerstags freitags samstags sonntags";

/// Words before the time after which something is there.
const AWAITED: &str =
    "in within after inside binnen innerhalb nach innert dans sous après dentro tras";

/// Words before the time for which something goes on.
const LASTING: &str = "for last lasts lasting during für lang während pendant durant durante dura duran dauert dauern dure durent";

/// Parts of a thing that may be made of something else than the rest, as stems.
pub(super) const PARTS: &str = "cover fill filling lin sol upper fram handl lid bas leg top back seat strap collar cuff hem trim sleev pocket button \
    zip nib cas dial bezel blad door shelf drawer roof wall floor bezug füllung rahmen griff sohl futter gestell housse garnissag cadr semell doublur \
    funda rellen marco suela forro";

/// Who learns or does something together, as stems.
pub(super) const ATTENDEES: &str = "learner participant pupil student child person people guest delegate attende attendee member \
    teilnehmer teilnehmern schüler schülern person personen élèv participant personn stagiair alumno participant persona niño \
    passenger traveller dancer rider walker diver runner baby toddler";

/// Ordinals, by their value.
pub(super) const ORDINALS: &[(&str, i64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth fünften cinquième quinto", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth zehnten zehntes dixième décimo", 10),
    ("twelfth", 12),
    ("fifteenth", 15),
    ("twentieth zwanzigsten vingtième vigésimo", 20),
    ("thirtieth dreißigsten trentième", 30),
    ("fortieth vierzigsten", 40),
    ("fiftieth fünfzigsten cinquantième", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth centenary hundertsten centième centenario", 100),
];

/// Words by which something is limited to some of a kind.
const SOME: &str = "option except after unless otherwise excepted außer sauf salvo excepto options some selected certain optional most many alternative alternatives also ausgewählte sélection seleccionados";

/// Words that make a claim depend on something.
const CONDITIONS: &str =
    "partir if when over above ab wenn dès si desde spend minimum electric selected orders-over";

/// Words that say that a claim holds for everything.
const ALL: &str = "everything all every always any alles alle tout todo each jede jeden jeder toute tous toutes chaque todos todas cada";

/// Words before the name of a place within a building.
const STANDS: &str =
    "hall stand booth room gate platform terminal pier pavilion halle gleis salle pabellón";

/// Words for how something was made.
const MADE: &str = "spun assembled carved dyed tailored cured blended montiert assemblé assemblée confectionné confectionnée ensamblado confeccionado made handmade brewed grown baked roasted woven crafted produced manufactured printed built handcrafted sewn distilled hergestellt fabriqué fabriquée hecho gefertigt handgemacht knitted bottled smoked pressed milled raised reared harvested stitched forged blown genäht gebraut gebacken geröstet produziert abgefüllt angebaut fabriqués fabriquées brassée torréfié cultivé élevé produit produits hecha hechos hechas fabricado fabricada elaborado cultivado tostado producido";

/// Those of them that say where a thing comes from before anything is made of it.
const GROWN: &str = "grown raised reared harvested angebaut cultivé élevé cultivado";

/// Words for what takes place somewhere.
const EVENTS: &str = "fair conference webinar workshop festival concert meetup market exhibition gala race marathon seminar course class talk summit congress masterclass messe kurs show launch reading party event final ceremony auction salon feria fête premiere tournament fairs conferences webinars workshops festivals concerts meetups markets exhibitions galas races marathons seminars courses talks summits messes shows launchs readings partys events finals ceremonys auctions salons ferias fêtes premieres tournaments";

/// Words that say that something is so at all times.
const ALWAYS: &str = "always ever never forever permanently immer stets niemals nie dauerhaft toujours jamais siempre nunca";

/// Words for the larger part, and words before “all” that leave out some.
const MAJORITY: &str = "most majority meisten mehrheit plupart majorité mayoría";
const NEARLY: &str = "almost nearly virtually nahezu beinahe presque quasiment casi";

/// Times around now, which beside “only” are a while.
const PRESENT: &str = "today tonight week weekend month heute woche wochenende monat aujourd'hui semaine week-end mois hoy semana mes";

/// Words for one side of a border.
const BOUNDS: &str = "within inside outside beyond further farther elsewhere innerhalb außerhalb jenseits hors au-delà dehors fuera dentro";

/// Words that begin what ends a list for good: nothing else, that's all.
const CLOSING: &str = "nothing that's sonst nichts das mehr rien c'est nada";

/// Words for what was spoken of before.
const REFERENCES: &str = "it it's this these they they're sie es er il elle";

/// Words beside which a thing is another one than its name says, or is not in it.
const LOOKALIKES: &str = "mix mixer mixers free instead alternative alternatives substitute substitutes style flavour flavours flavoured flavor flavored like \
    replace replaces replacing rather imitation faux mock vegan vegetarian plant friendly traces may coconut cocoa shea statt anstatt anstelle \
    ersatz alternativen geschmack frei vegane veganer veganes vegetarisch lieu goût saveur végétal végétale végétalien remplace sabor vegetal \
    vegano vegana kokos coco lugar suitable allergic allergy goes pairs perfect ideal serve enjoy";

/// Words that say what something is.
const COPULAS: &str =
    "is are was were be being ist sind est sont es son está están stays bleibt bleiben";

/// What is kept on computers, and these.
const DATA: &str = "data server servers cloud backup backups daten rechenzentrum rechenzentren servern données serveurs serveur datos servidores servidor";

/// Words for where something is kept, before “in”.
const KEPT: &str = "stays stay kept stored hosted remains remain held server servers bleiben gespeichert gehostet liegen servern restent hébergées hébergés \
    stockées conservées permanecen alojados guardados almacenados servidores serveurs centre centres center centers";

/// Words for being the largest, and the oldest.
const LARGEST: &str = "biggest largest leading größte größter größtes größten führende führender grand grande grands grandes mayor principal";
const OLDEST: &str = "tallest longest highest fastest deepest steepest widest heaviest smallest strongest oldest älteste ältester ältestes ältesten ancien ancienne antigua antiguo";

/// Holidays.
const HOLIDAYS: &str = "christmas boxing easter thanksgiving holiday holidays year's xmas weihnachten heiligabend silvester neujahr neujahrstag ostern feiertag \
    feiertage feiertagen feiertags noël pâques férié fériés navidad nochebuena nochevieja festivo festivos";

/// Words by which somebody is expected at a place that is open, or something is sold there.
const EXPECTING: &str = "see drop pop visit come join doors open opens served serve serving fresh freshly welcome stop call browse find counter breakfast \
    brunch lunch kommen besuchen sehen erwarten freuen schauen vorbei frisch frische frischer frisches serviert servieren laden attend attendons \
    attendent venez retrouvez passez accueille accueillons servi servie servis servies serviert servida servidas frais fraîche fraîches fresco fresca frescos comptoir mostrador theke tresen esperamos espera ven venid venga visítanos vernos vemos recién servimos abre abrimos abierto";

/// Words for what is done elsewhere than where one opens.
const ELSEWHERE: &str = "online deliver delivers delivery deliveries delivered webinar zoom email newsletter post ship ships shipped dispatch virtual \
    livestream liefern lieferung geliefert livraison livrons envío envíos entrega webinaire en-ligne phone call-centre";

/// Words for what is yet to be reached.
const GOALS: &str = "going will aim aims plan goal target become becoming working towards switching moving wird werden wollen ziel objectif visons deviendra \
    deviendrons serons sera seront passerons será serán seremos objetivo queremos";

/// What an offer comes in, and whom it is made to, where all are meant or some.
const OFFERS: &str = "plan plans booking bookings order orders rate rates room rooms suite suites package packages tariff tariffs ticket tickets subscription \
    subscriptions account accounts stay stays purchase purchases customer customers guest guests member members user users visitor visitors patient patients \
    pupil pupils student students client clients everyone everybody model models membership memberships tier tiers tarif tarife tarifen buchung buchungen bestellung \
    bestellungen zimmer gäste gast kunden mitglieder formule formules forfait forfaits abonnement abonnements réservation réservations clients commande commandes \
    plan planes tarifa tarifas reserva reservas pedido pedidos habitación habitaciones huéspedes clientes socios";

/// Words for ending a bond, and for choosing when.
const LEAVING: &str = "cancel leave stop quit pause skip end kündigen kündige pausieren aussteigen résilier résiliez résilie arrêtez arrêter cancela cancelar cancele";
const ANYTIME: &str = "any anytime whenever jederzeit moment instant cuando momento";

/// Words for giving money back.
const REFUNDS: &str = "refund refunds refunded erstattung erstattungen rückerstattung rückerstattungen erstattet remboursement remboursements remboursé remboursés \
    remboursées reembolso reembolsos reembolsado";

/// Words before “with” where what follows is had with a thing and is not in it.
const COMPANIONS: &str = "go goes pair pairs great good perfect perfectly ideal delicious well passt passen ideal perfekt hervorragend parfait parfaite parfaits marie \
    accompagne idéal idéale marida combina perfecto perfecta";

/// Words for more of a thing than is spoken of.
const FURTHER: &str = "extra additional further another more second third spare zusätzliche zusätzlicher zusätzliches weitere weiterer weiteres zweite \
    supplémentaire supplémentaires deuxième adicional adicionales otra otro segunda segundo";

/// Words for a half of them.
const HALF: &str = "half hälfte moitié mitad";

/// Words for the whole of an amount.
const WHOLE: &str = "full complete whole entire every 100 vollständige vollständig volle voller komplett intégral intégralement total totale totalement \
    completo íntegro integral";

/// Words for one day of the week only, that which comes.
const NEXT: &str = "next nächsten kommenden nächster prochain prochaine próximo próxima";

/// Words for making that may stand for any other such word.
const ANY_MAKING: &str = "made handmade produced manufactured handcrafted crafted hergestellt gefertigt handgemacht produziert fabriqué fabriquée \
    fabriqués fabriquées produit produits hecho hecha hechos hechas fabricado fabricada elaborado producido";

/// Words for a year, and the number of its days.
const YEARS: &str = "365 year jahr jahres année l'année an año";

/// Words for what one gets from some amount on.
const GIVEN: &str = "free off discount gift frei kostenfrei kostenlos gratis versandkostenfrei portofrei versandfrei versand lieferung liefern geschenk rabatt     offert offerte offerts offertes gratuit gratuite gratuits gratuites livraison cadeau remise gratis gratuito gratuita envío regalo descuento bestellwert";

/// Words, and stems, for anything that may be on offer.
const GENERIC: &str = "menu menus range ranges product products recipe recip dish food foods meal meals item items line collection everything anything     speisekarte karte sortiment produkte produkt gericht gerichte rezept rezepte carte gamme produit produits recette plat plats     carta gama producto productos receta recetas plato platos";

/// Where all that is on offer is made, as stems too.
const KITCHENS: &str = "kitchen bakery bakeri patisserie küche backstube bäckerei cuisine boulangerie cocina panadería obrador";

/// Whoever comes, by what they do, as stems too.
const ROLES: &str = "driver drivers rider riders skater skaters climber climbers hirer hirers swimmer swimmers diver divers dancer dancers     passenger passengers player players play jumper jumpers guest guests participant participants learner learners pupil pupils child     kid kids baby babies toddler toddlers teen teens teenager teenagers adult adults entrant entrants applicant applicants volunteer     volunteers camper campers renter renters runner runners pilot pilots walker walkers sailor sailors surfer surfers skier skiers     fahrer fahrerin mieter teilnehmer kinder kind conducteur conducteurs participant enfant enfants conductor conductores participantes niño";

/// Where something is made.
const WORKPLACES: &str = "workshop workshops factory factories mill mills kitchen kitchens bakery bakeries studio studios brewery breweries     works plant roastery atelier ateliers foundry forge pottery dairy shed sheds yard distillery werkstatt fabrik usine fábrica taller";

/// Languages.
const LANGUAGES: &str = "english german french spanish italian dutch portuguese polish russian chinese mandarin japanese korean arabic turkish     swedish danish norwegian welsh greek czech englisch deutsch französisch spanisch italienisch niederländisch portugiesisch polnisch     anglais allemand français espagnol italien néerlandais portugais inglés alemán francés español italiano portugués neerlandés";

/// Words before the place in an order, or for one.
const RANKS: &str = "tallest longest highest fastest deepest steepest widest heaviest smallest strongest most no number nummer nr numéro número biggest largest leading oldest größte größter größtes größten führende führender grand grande \
    grands grandes mayor principal älteste ältester ältestes ältesten ancien ancienne antigua antiguo zweitgrößte zweitgrößter zweitgrößtes";

/// Words for one person who is spoken of, and for what was: few say so of an offer.
const TELLING: &str = "he she him was were wasn't weren't had hadn't did didn't ago became began broke came drove fell \
    gave grew knew ran rang rode spoke stood swam threw took went woke wore wrote er ihm ihn waren \
    hatte hatten wurde wurden kam kamen ging gingen musste mussten konnte konnten wollte dauerte \
    kostete vorher était étaient avait avaient fallait coûtait eran fue fueron había tenía tenían \
    tardó costó";

/// Words for who did something, before what was done.
const DOERS: &str = "i he she it we they";

/// What was done, of verbs that do not end in -ed and have one form for what was and what has been.
const DONE: &str = "bought brought built caught felt fought found held hung kept laid led left lost made meant met \
    paid said sat sent slept sold spent taught thought told won";
