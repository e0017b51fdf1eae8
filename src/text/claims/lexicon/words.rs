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
    (CLASSES, |known| known.is_class = true),
    (EVERYONE, |known| known.is_everyone = true),
    (CLOSED, |known| known.is_closed = true),
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
    office offices storage locker lockers tariff tariffs mitgliedschaft mitgliedschaften vertrag verträge abo abos vermieten vermietet \
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

/// Where people learn or do something together.
const CLASSES: &str = "class classes group groups course courses lesson lessons workshop workshops tour tours session sessions party parties \
    gruppe gruppen kurs kurse kursen klasse klassen führung groupe groupes cours atelier ateliers classe clase clases grupo grupos curso cursos \
    taller talleres";

/// Words that say that it holds for each person.
const EVERYONE: &str =
    "everyone everybody anyone anybody nobody jeder jedermann niemand todos nadie";

/// Words that say that it is closed.
const CLOSED: &str = "closed shut geschlossen ruhetag fermé fermée fermés fermées cerrado cerrada cerrados cerradas cierra";

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
const BEGINNINGS: &str = "a an the one end ende fin fines final finales round around rund every each any all jeden jede chaque todos todas tous toutes \
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

/// Who learns or does something together, as stems.
pub(super) const ATTENDEES: &str = "learner participant pupil student child person people guest delegate attende attendee member \
    teilnehmer teilnehmern schüler schülern person personen élèv participant personn stagiair alumno participant persona niño \
    dancer rider walker diver runner baby toddler";

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
