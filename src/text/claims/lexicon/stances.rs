//! Phrases that say a whole thing by themselves, in all four languages: non-stop, online only, cancel any
//! time, every other week, all year round. What excludes what is the same in every language, so each group
//! is written down once.

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Stance {
    /// One of several that exclude each other.
    Kind {
        /// What they are kinds of.
        group: &'static str,
        /// Which of them.
        one: &'static str,
    },
    /// The same, but of one of several things there may be one kind each, unless a word such as “only” or
    /// “all” says otherwise.
    Maybe {
        /// What they are kinds of.
        group: &'static str,
        /// Which of them.
        one: &'static str,
    },
    /// That there is, or is not, such a thing.
    Is(&'static str, bool),
    /// How often: once in so many seconds.
    Often(i64),
    /// In which months it is open or closed, January in the lowest bit.
    Months(u16, bool),
}

const DAY: i64 = 86_400;
const WEEK: i64 = 7 * DAY;
const MONTH: i64 = 2_629_800;
const YEAR: i64 = 12 * MONTH;

/// Words beside a kind that make it the only one, separated by spaces.
pub(super) const ONLY: &str = "only all every always exclusively entirely solely fully pure solid 100 nothing never whole \
    nur alle immer ausschließlich rein reine reiner massiv \
    uniquement exclusivement tous toutes toujours pur massif \
    solo sólo únicamente exclusivamente todos todas siempre puro macizo";

/// Words beside “monthly” and the like that make it a manner of paying, separated by spaces.
pub(super) const PAYING: &str = "price prices fee fees pass passes membership memberships subscription subscriptions payment payments plan plans ticket \
    tickets rent instalment instalments rate rates cost costs contract contracts rolling salary income paid pay billed payable charged cancel \
    cancellable renewed renews rental interest premium premiums kündbar gebühr beitrag beiträge abo zahlbar abonnement résiliable \
    forfait cuota cuotas pago pagos limit allowance spend budget";

/// Each phrase, by what it says; phrases are separated by bars.
pub(super) const STANCES: &[(Stance, &str)] = &[
    // Which of several.
    (
        kind("stops", "non-stop"),
        "non stop|nonstop|direct flight|direct flights|direct train|direct trains|direct bus|no changes|without changing|no change of train|direktflug|direktflüge|ohne umsteigen|ohne zwischenstopp|vol direct|vols directs|sans escale|sans correspondance|vuelo directo|vuelos directos|sin escalas|sin escala|sin transbordo",
    ),
    (
        kind("stops", "with a stop"),
        "one stop|two stops|with one stop|with a stop|one change|with one change|change trains|change at|stopover in|layover in|ein zwischenstopp|mit zwischenstopp|einmal umsteigen|mit umsteigen|une escale|avec escale|avec correspondance|una escala|con escala|con transbordo",
    ),
    (
        kind("furniture", "furnished"),
        "furnished|fully furnished|comes furnished|möbliert|meublé|amueblado",
    ),
    (
        kind("furniture", "unfurnished"),
        "unfurnished|not furnished|unmöbliert|non meublé|sin amueblar",
    ),
    (kind("tenure", "freehold"), "freehold"),
    (kind("tenure", "leasehold"), "leasehold"),
    (
        kind("places left", "some"),
        "places left|spaces left|still places|still available|spaces available|places available|spots available|spots left|seats left|tickets left|places still available|tickets still available|rooms available|noch plätze frei|plätze frei|noch freie plätze|noch karten|places disponibles|encore des places|plazas disponibles|quedan plazas|quedan entradas",
    ),
    (
        kind("places left", "none"),
        "sold out|fully booked|booked out|no places left|no spaces left|no tickets left|no seats left|waiting list only|now full|ausverkauft|ausgebucht|restlos ausverkauft|keine plätze mehr|complet|épuisé|plus de places|agotado|agotadas|completo|no quedan plazas",
    ),
    (
        kind("pace", "guided"),
        "guided tours only|guided only|with a guide only|nur mit führung|visite guidée uniquement|sólo con guía",
    ),
    (
        kind("pace", "by yourself"),
        "self guided|at your own pace|without a guide|explore on your own|auf eigene faust|visite libre|visita libre",
    ),
    (
        kind("rank", "first"),
        "market leader|voted best|voted first|ranked first|voted number one|number one|the largest|the biggest|world's largest|europe's largest|the oldest|marktführer|nummer eins|numéro un|leader du marché|líder del mercado|número uno",
    ),
    (
        kind("rank", "second"),
        "voted second|voted third|ranked second|ranked third|second best|third best|number three|second largest|second biggest|second oldest|third largest|third biggest|number two|runner up|nummer zwei|zweitgrößte|zweitgrößter|numéro deux|número dos",
    ),
    // Where.
    (
        kind("where", "online"),
        "online only|only online|held online|entirely online|fully online|all online|takes place online|take place online|taking place online|is online|are online|run online|runs online|taught online|over zoom|via zoom|on zoom|by video|by video call|from home online|nur online|findet online statt|finden online statt|rein online|en ligne uniquement|uniquement en ligne|se déroule en ligne|sólo online|solo online|sólo en línea|en línea únicamente|totalmente online",
    ),
    (
        kind("where", "in person"),
        "in person only|only in person|face to face|in the classroom|in our classroom|in our classrooms|in the studio|in our studio|in our studios|in our school|at our school|at our studio|at our premises|on site only|in our offices|in our rooms|at our office|held in person|in person|vor ort|nur vor ort|in präsenz|präsenzkurs|im studio|in unserem studio|en présentiel|dans nos locaux|dans notre studio|en salle|presencial|presenciales|en persona|en nuestro estudio",
    ),
    (
        kind("work", "remote"),
        "fully remote|remote only|100 remote|work from anywhere|work from home|im homeoffice|télétravail|en remoto",
    ),
    (
        kind("work", "on site"),
        "office based|based in our office|based at our office|on site role|no remote work|no remote working|not remote",
    ),
    (
        maybe("working time", "full-time"),
        "full time|vollzeit|à temps plein|temps plein|jornada completa|tiempo completo",
    ),
    (
        maybe("working time", "part-time"),
        "part time|teilzeit|à temps partiel|temps partiel|media jornada|tiempo parcial",
    ),
    // Of what kind; several things may each be of another.
    (
        maybe("drive", "electric"),
        "electric|all electric|battery electric|elektrisch|elektro|électrique|électriques|eléctrico|eléctricos|eléctrica|eléctricas",
    ),
    (maybe("drive", "diesel"), "diesel|diésel"),
    (
        maybe("drive", "petrol"),
        "petrol|gasoline|benziner|essence|gasolina",
    ),
    (
        maybe("drive", "hybrid"),
        "hybrid|hybrids|hybride|hybrides|híbrido|híbridos",
    ),
    (
        maybe("drive", "gas"),
        "gas fired|gas powered|gas oven|gas ovens|gas heating|gasheizung",
    ),
    (
        maybe("drive", "wood"),
        "wood fired|wood burning|holzofen|feu de bois|horno de leña",
    ),
    (
        maybe("gears", "manual"),
        "manual|manual gearbox|manual transmission|schaltgetriebe|boîte manuelle",
    ),
    (
        maybe("gears", "automatic"),
        "automatic|automatics|automatic gearbox|automatic transmission|automatikgetriebe|boîte automatique",
    ),
    (maybe("material", "oak"), "oak|eiche|chêne|roble"),
    (maybe("material", "pine"), "pine|kiefer|pin massif|pino"),
    (maybe("material", "beech"), "beech|buche|hêtre|haya"),
    (
        maybe("material", "walnut"),
        "walnut wood|solid walnut|nussbaum|noyer",
    ),
    (maybe("material", "bamboo"), "bamboo|bambus|bambou|bambú"),
    (
        maybe("material", "cotton"),
        "cotton|baumwolle|coton|algodón",
    ),
    (
        maybe("material", "wool"),
        "wool|merino|wolle|schurwolle|laine|lana",
    ),
    (maybe("material", "linen"), "linen|leinen|lin|lino"),
    (maybe("material", "polyester"), "polyester|poliéster"),
    (maybe("material", "leather"), "leather|leder|cuir|cuero"),
    (
        maybe("material", "steel"),
        "steel|stainless steel|stahl|edelstahl|acier|acero",
    ),
    (
        maybe("material", "plastic"),
        "plastic|kunststoff|plastique|plástico",
    ),
    (
        maybe("material", "glass"),
        "glass bottles|glass|aus glas|en verre|de vidrio",
    ),
    (
        maybe("gold", "gold"),
        "solid gold|18 carat gold|massivgold|or massif|oro macizo",
    ),
    (
        maybe("gold", "plated"),
        "gold plated|vergoldet|plaqué or|chapado en oro",
    ),
    (
        maybe("state", "fresh"),
        "fresh|freshly caught|frisch|frischer|frais|fraîche|fresco|frescos|fresca",
    ),
    (
        maybe("state", "frozen"),
        "frozen|from frozen|tiefgekühlt|gefroren|surgelé|surgelés|congelado|congelados",
    ),
    (
        maybe("origin", "wild"),
        "wild caught|line caught|wildfang|pêche sauvage|salvaje|salvajes",
    ),
    (
        maybe("origin", "farmed"),
        "farmed|farm raised|aus zucht|d'élevage|de piscifactoría",
    ),
    (
        maybe("keeping", "free-range"),
        "free range|freilandhaltung|freiland|plein air|camperos",
    ),
    (
        maybe("keeping", "barn"),
        "barn|barn eggs|caged|bodenhaltung|élevées au sol",
    ),
    (
        maybe("milk", "raw"),
        "raw milk|unpasteurised|unpasteurized|rohmilch|lait cru|leche cruda",
    ),
    (
        maybe("milk", "pasteurised"),
        "pasteurised|pasteurized|pasteurisiert|pasteurisé|pasteurizada",
    ),
    (maybe("beans", "arabica"), "arabica"),
    (maybe("beans", "robusta"), "robusta"),
    (
        maybe("language", "dubbed"),
        "dubbed|synchronisiert|synchronfassung|doublé|doublés|en vf|doblada|dobladas",
    ),
    (
        maybe("language", "original"),
        "with subtitles|subtitled|original version|original language|mit untertiteln|originalfassung|originalversion|sous titré|sous titrés|en vo|version originale|subtitulada|subtituladas|versión original",
    ),
    (maybe("recording", "live"), "live|live band|live music"),
    (
        maybe("recording", "recorded"),
        "recorded|pre recorded|recordings|on demand",
    ),
    (
        maybe("cover", "hardback"),
        "hardback|hardcover|gebunden|relié|tapa dura",
    ),
    (
        maybe("cover", "paperback"),
        "paperback|softcover|taschenbuch|broché|tapa blanda",
    ),
    (
        maybe("colour", "colour"),
        "full colour|in colour|full color|vierfarbig|en couleur|a todo color",
    ),
    (
        maybe("colour", "black and white"),
        "black and white|schwarzweiß|noir et blanc|blanco y negro",
    ),
    (
        maybe("seats", "seated"),
        "all seated|seated|seated event|bestuhlt|places assises|con asiento",
    ),
    (
        maybe("seats", "standing"),
        "standing|standing only|unbestuhlt|debout|de pie",
    ),
    (
        maybe("tap", "still"),
        "still water|stilles wasser|eau plate|agua sin gas",
    ),
    (
        maybe("tap", "sparkling"),
        "sparkling water|sprudelwasser|eau gazeuse|agua con gas",
    ),
    (
        maybe("age of things", "new"),
        "brand new|neuwertig|neuf|nuevo de fábrica",
    ),
    (
        maybe("age of things", "used"),
        "second hand|refurbished|pre owned|used|gebraucht|generalüberholt|d'occasion|reconditionné|de segunda mano|reacondicionado",
    ),
    (
        maybe("place to eat", "takeaway"),
        "takeaway only|take away only|takeaway|collection only|nur zum mitnehmen|à emporter uniquement|sólo para llevar",
    ),
    (
        maybe("place to eat", "in the house"),
        "eat in only|dine in|eat in|sit down|table service|sur place",
    ),
    (
        maybe("riders", "women"),
        "women only|ladies only|nur für frauen|réservé aux femmes|sólo mujeres",
    ),
    (
        maybe("riders", "mixed"),
        "men and women|mixed classes|mixed groups|everyone welcome|all genders|frauen und männer|hommes et femmes|mixte|mixto",
    ),
    (
        maybe("power", "battery"),
        "battery powered|rechargeable battery|runs on batteries|akkubetrieben|batteriebetrieben|sur batterie|con batería",
    ),
    (
        maybe("power", "mains"),
        "mains powered|mains operated|plugs into|netzbetrieben|sur secteur|con enchufe",
    ),
    (
        maybe("power", "solar"),
        "solar powered|solarbetrieben|à énergie solaire",
    ),
    // Whether there is one.
    (
        Stance::Is("contract", false),
        "cancel any time|cancel anytime|cancel at any time|cancel whenever you like|leave any time|leave whenever you like|no minimum term|no minimum contract|no tie in|no tie ins|no lock in|month to month|rolling contract|rolling monthly|rolling monthly contract|pay as you go|no strings attached|no commitment|no long term commitment|contract free|jederzeit kündbar|monatlich kündbar|ohne laufzeit|ohne vertragsbindung|ohne mindestlaufzeit|keine mindestlaufzeit|keine vertragsbindung|sans engagement|sans durée d'engagement|résiliable à tout moment|résiliable à tout instant|sin permanencia|sin compromiso|sin ataduras|cancela cuando quieras",
    ),
    (
        Stance::Is("card payment", false),
        "cash only|only cash|cash payments only|we only take cash|no cards|cards not accepted|nur barzahlung|nur bar|keine kartenzahlung|espèces uniquement|pas de carte|paiement en espèces uniquement|sólo efectivo|solo efectivo|no se aceptan tarjetas",
    ),
    (
        Stance::Is("card payment", true),
        "cards welcome|cards accepted|all major cards|we accept cards|we take cards|pay by card|card payments welcome|contactless welcome|card or cash|cash or card|cards and cash|cash and cards|card only|cards only|kartenzahlung möglich|kartenzahlung|nur kartenzahlung|carte bancaire acceptée|cartes acceptées|cb acceptée|se aceptan tarjetas|pago con tarjeta",
    ),
    (
        Stance::Is("cash payment", false),
        "card only|cards only|cashless|no cash|card payments only|we are cashless|nur kartenzahlung|bargeldlos|carte uniquement|sólo tarjeta|solo tarjeta",
    ),
    (
        Stance::Is("cash payment", true),
        "cash welcome|cash accepted|pay in cash|cash or card|card or cash|cards and cash|cash and cards|cash only|nur barzahlung|barzahlung möglich|espèces uniquement",
    ),
    (
        Stance::Is("refundable", false),
        "non refundable|not refundable|no refund|no refunds|without refund|final sale|all sales are final|sales are final|sale is final|cannot be refunded|can't be refunded|no returns|cannot be returned|can't be returned|no cancellations|cannot be cancelled|can't be cancelled|vom umtausch ausgeschlossen|kein umtausch|keine rückgabe|keine erstattung|nicht erstattbar|nicht stornierbar|non remboursable|non remboursables|non annulable|ni repris ni échangé|ni repris ni échangés|no reembolsable|no reembolsables|sin reembolso|no se admiten devoluciones|sin devoluciones",
    ),
    (
        Stance::Is("refundable", true),
        "fully refundable|refundable|full refund|money back|get your money back|we refund|we'll refund|refunded in full|refund in full|refunds within|free cancellation|cancel free|cancel for free|free returns|voll erstattbar|geld zurück|wir erstatten|kostenlos stornierbar|kostenlose stornierung|kostenlos stornieren|intégralement remboursé|satisfait ou remboursé|remboursable|annulation gratuite|reembolsable|reembolso completo|cancelación gratuita|cancelación gratis|te devolvemos el dinero",
    ),
    (
        Stance::Is("booking needed", false),
        "walk ins welcome|walk in|walk ins|no appointment needed|no appointment necessary|without an appointment|no booking needed|no booking required|no booking necessary|no need to book|no reservation needed|no reservations|just turn up|just drop in|just come along|drop in any time|drop ins welcome|turn up on the day|first come first served|ohne termin|ohne anmeldung|ohne voranmeldung|keine anmeldung nötig|keine anmeldung erforderlich|ohne reservierung|sans rendez vous|sans réservation|sans inscription|sin cita|sin cita previa|sin reserva|sin inscripción",
    ),
    (
        Stance::Is("booking needed", true),
        "by appointment|by appointment only|appointment only|appointments only|booking essential|booking required|booking is essential|booking is required|must be booked|must be booked in advance|must book|pre booking essential|prebooking essential|booking necessary|advance booking only|reservation required|reservations required|reservations essential|reservation only|registration required|registration is required|please book ahead|please book in advance|please reserve in advance|booking in advance required|nur nach vereinbarung|nur mit termin|nach vereinbarung|anmeldung erforderlich|voranmeldung erforderlich|reservierung erforderlich|um anmeldung wird gebeten|sur rendez vous|uniquement sur rendez vous|réservation obligatoire|inscription obligatoire|sur réservation|con cita previa|sólo con cita previa|reserva obligatoria|reserva previa|inscripción obligatoria",
    ),
    (
        Stance::Is("age limit", false),
        "any age|all ages|of all ages|for all ages|no age limit|no age limits|young and old|whatever your age|jeden alters|in jedem alter|alle altersgruppen|jung und alt|ohne altersbeschränkung|à tout âge|tout âge|tous les âges|de tout âge|sans limite d'âge|todas las edades|cualquier edad|sin límite de edad",
    ),
    (
        Stance::Is("age limit", true),
        "adults only|over 18s only|18 only|strictly over 18s|nur für erwachsene|ab 18|réservé aux adultes|interdit aux mineurs|sólo adultos|solo adultos|sólo para adultos",
    ),
    (
        Stance::Is("experience", false),
        "no experience needed|no experience necessary|no experience required|no previous experience|no prior experience|no previous knowledge|no prior knowledge|complete beginners welcome|beginners welcome|absolute beginners|suitable for beginners|for complete beginners|ohne vorkenntnisse|keine vorkenntnisse|für anfänger geeignet|débutants acceptés|débutants bienvenus|sans expérience|aucune expérience|sin experiencia|sin conocimientos previos|principiantes bienvenidos",
    ),
    (
        Stance::Is("experience", true),
        "experience required|experience is required|experience essential|previous experience required|not suitable for beginners|not for beginners|experienced riders only|experienced only|prior knowledge required|vorkenntnisse erforderlich|vorkenntnisse nötig|nicht für anfänger|expérience exigée|expérience requise|experiencia necesaria|se requiere experiencia",
    ),
    (
        Stance::Is("step-free", true),
        "step free|wheelchair accessible|wheelchair access|fully accessible|barrierefrei|rollstuhlgerecht|accessible aux personnes à mobilité réduite|accessible en fauteuil|accesible en silla de ruedas",
    ),
    (
        Stance::Is("step-free", false),
        "no step free access|not wheelchair accessible|no wheelchair access|stairs only|no lift|access by stairs only|not accessible|nicht barrierefrei|kein aufzug|non accessible|pas d'ascenseur|sin ascensor",
    ),
    (
        Stance::Is("opening on holidays", true),
        "open on bank holidays|open bank holidays|open on public holidays|including bank holidays|including public holidays|an feiertagen geöffnet|auch an feiertagen|ouvert les jours fériés|ouvert jours fériés|abierto festivos|abierto los festivos",
    ),
    (
        Stance::Is("opening on holidays", false),
        "closed on bank holidays|closed bank holidays|closed on public holidays|excluding bank holidays|an feiertagen geschlossen|feiertags geschlossen|fermé les jours fériés|fermé jours fériés|cerrado festivos|cerrado los festivos",
    ),
    // How often.
    (
        Stance::Often(3600),
        "hourly|every hour|once an hour|stündlich|jede stunde|toutes les heures|cada hora",
    ),
    (
        Stance::Often(DAY / 2),
        "twice daily|twice a day|zweimal täglich|deux fois par jour|dos veces al día",
    ),
    (
        Stance::Often(DAY),
        "daily|every day|each day|every morning|every evening|nightly|every night|every single day|täglich|jeden tag|tous les jours|chaque jour|quotidien|quotidienne|quotidiennement|todos los días|cada día|diario|diaria|a diario",
    ),
    (
        Stance::Often(WEEK),
        "weekly|every week|each week|once weekly|wöchentlich|jede woche|chaque semaine|toutes les semaines|hebdomadaire|cada semana|semanal|semanalmente|todas las semanas",
    ),
    (
        Stance::Often(2 * WEEK),
        "fortnightly|every fortnight|every other week|every second week|biweekly|alle zwei wochen|vierzehntägig|alle 14 tage|un semaine sur deux|une semaine sur deux|cada dos semanas|quincenal",
    ),
    (
        Stance::Often(MONTH),
        "monthly|every month|each month|of every month|of each month|of the month|monatlich|jeden monat|im monat|chaque mois|tous les mois|mensuel|mensuelle|cada mes|mensual|mensualmente|todos los meses|de cada mes",
    ),
    (
        Stance::Often(2 * MONTH),
        "bimonthly|every other month|every second month|alle zwei monate|tous les deux mois|cada dos meses|bimestral",
    ),
    (
        Stance::Often(3 * MONTH),
        "quarterly|every quarter|each quarter|once a quarter|vierteljährlich|quartalsweise|pro quartal|trimestriel|trimestrielle|trimestral",
    ),
    (
        Stance::Often(6 * MONTH),
        "half yearly|twice yearly|twice a year|six monthly|halbjährlich|semestriel|semestral|dos veces al año",
    ),
    (
        Stance::Often(YEAR),
        "yearly|annually|annual|every year|each year|once yearly|jährlich|jedes jahr|chaque année|tous les ans|annuel|annuelle|cada año|anual|todos los años",
    ),
    (
        Stance::Often(2 * YEAR),
        "every other year|every second year|biennial|alle zwei jahre|tous les deux ans|cada dos años",
    ),
    // In which months.
    (
        Stance::Months(0xfff, true),
        "all year|all year round|all year long|all year through|year round|the whole year|throughout the year|twelve months a year|12 months a year|365 days a year|every day of the year|ganzjährig|das ganze jahr|das ganze jahr über|rund ums jahr|toute l'année|tout au long de l'année|à l'année|todo el año|durante todo el año",
    ),
    (
        Stance::Months(0b1000_0000_0011, false),
        "closed in winter|closed for the winter|closed over winter|closed during the winter|summer only|only in summer|summer months only|in summer only|im winter geschlossen|winterpause|nur im sommer|fermé en hiver|fermeture hivernale|en été uniquement|seulement l'été|cerrado en invierno|sólo en verano|solo en verano",
    ),
    (
        Stance::Months(0b0000_1110_0000, false),
        "closed in summer|closed for the summer|winter only|only in winter|in winter only|im sommer geschlossen|sommerpause|nur im winter|fermé en été|fermeture estivale|en hiver uniquement|cerrado en verano|sólo en invierno|solo en invierno",
    ),
];

const fn kind(group: &'static str, one: &'static str) -> Stance {
    Stance::Kind { group, one }
}

const fn maybe(group: &'static str, one: &'static str) -> Stance {
    Stance::Maybe { group, one }
}
