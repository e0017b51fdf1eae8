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
    (
        kind("funding", "public"),
        "nhs patients|nhs dentist|nhs practice|nhs places|kassenpatienten|alle kassen|kassenpraxis|conventionné|seguridad social",
    ),
    (
        kind("funding", "private"),
        "private only|privately only|only private|private patients only|privatpraxis|nur privatpatienten|nur privat|non conventionné|solo privados|sólo privados",
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
        "fresh|freshly caught|frisch|frischer|produits frais|fraîche|fresco|frescos|fresca",
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
        "second hand|refurbished|pre owned|used cars|used car|used bikes|used books|used clothes|used furniture|used equipment|gebraucht|generalüberholt|d'occasion|reconditionné|de segunda mano|reacondicionado",
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
    // Who does it, where and how it is made, how far it reaches.
    (
        maybe("hands", "our own"),
        "on our own payroll|our own payroll|own employees|our own staff|our own team|our own people|our own drivers|our own fitters|our own installers|our own engineers|our own technicians|our own vets|our own doctors|our own electricians|our own plumbers|our own craftsmen|our own carpenters|our own chefs|our own cooks|our own bakers|our own teachers|our own tutors|our own trainers|our own guides|our own cleaners|our own gardeners|our own couriers|our own nurses|our own workshop|our own kitchen|our own kitchens|our own factory|our own bakery|our own laboratory|our own lab|our own studio|our own hands|in house|inhouse|directly employed|never subcontract|no subcontractors|without subcontractors|eigene mitarbeiter|eigenen mitarbeitern|eigenem personal|eigenes team|eigene monteure|eigenen monteuren|eigene fahrer|eigenen fahrern|eigene handwerker|eigenen handwerkern|eigene techniker|eigenen technikern|eigener werkstatt|eigene werkstatt|eigener küche|eigenen küche|eigener herstellung|hauseigene|hauseigenen|nos propres|notre propre atelier|notre propre équipe|nos propres équipes|en interne|salariés de l'entreprise|personal propio|nuestro propio equipo|nuestro propio personal|nuestro propio taller|nuestros propios|plantilla propia|taller propio",
    ),
    (
        maybe("hands", "others"),
        "outside supplier|outside suppliers|external supplier|external suppliers|subcontractors|subcontractor|subcontracted|subcontract|outsourced|outsource|outsources|third parties|agency staff|agency workers|partner firms|partner firm|partner companies|partner company|partner workshop|partner workshops|independent contractors|external partner|external partners|external company|external firm|a separate company|another company|another firm|outside firm|outside firms|outside caterer|outside caterers|outside contractors|outside company|bought in|brought in from|contracted out|contractors|freelance teachers|freelance guides|subunternehmer|subunternehmern|fremdfirmen|fremdfirma|partnerfirmen|partnerfirma|partnerbetriebe|partnerbetrieben|externe firma|externe firmen|externe partner|externen partnern|externer dienstleister|externen dienstleister|externen dienstleistern|sous traitants|sous traitant|sous traitance|prestataires|prestataire|entreprise extérieure|entreprises partenaires|subcontratas|subcontratada|subcontratamos|empresa externa|empresas externas|empresas colaboradoras",
    ),
    (
        maybe("making", "by hand"),
        "by hand|handmade|hand made|hand crafted|handcrafted|hand poured|hand rolled|hand stitched|hand sewn|hand painted|hand thrown|handgemacht|handgefertigt|von hand|in handarbeit|handarbeit|fait main|faits main|faite main|à la main|fabriqué à la main|hecho a mano|hechos a mano|hecha a mano|a mano|artesanal",
    ),
    (
        maybe("making", "by machine"),
        "machine made|by machine|by machines|mass produced|factory made|factory built|on a production line|production line|assembly line|industrially|maschinell|maschinell gefertigt|am fließband|industriell|à la machine|industriel|industrielle|a máquina|en cadena|industrialmente",
    ),
    (
        maybe("stock", "in stock"),
        "in stock|from stock|ready to ship|ready made|off the shelf|off the peg|held in stock|auf lager|ab lager|sofort lieferbar|von der stange|en stock|prêt à l'emploi|disponible de inmediato|en existencias",
    ),
    (
        maybe("stock", "to order"),
        "made to order|built to order|to order only|made to measure|baked to order|cooked to order|printed to order|sewn to order|made for you|bespoke|auf bestellung|nach maß|maßgefertigt|maßanfertigung|auf maß|sur mesure|sur commande|por encargo|a medida|bajo pedido",
    ),
    (
        kind("area", "everywhere"),
        "nationwide|countrywide|across the country|all over the country|throughout the country|anywhere in the country|the length and breadth of the country|anywhere in britain|anywhere in the uk|all over britain|every postcode|bundesweit|deutschlandweit|österreichweit|in ganz deutschland|partout en france|dans toute la france|toute la france|en toda españa|a toda españa|a todo el país|toda la península",
    ),
    (
        kind("area", "near by"),
        "locally only|only locally|only work locally|local deliveries only|local delivery only|local area only|only in the local area|only deliver within|deliver only within|delivery only within|only within|only serve the|only cover the|only work within|city only|within the city only|nur im umkreis|nur innerhalb|nur in der region|nur regional|uniquement dans un rayon|seulement dans un rayon|uniquement dans la région|uniquement localement|sólo en la zona|solo en la zona|sólo en la ciudad|solo en la ciudad|únicamente en la zona",
    ),
    (
        kind("owner", "a family"),
        "family run|family owned|independently owned|independent family|in familienbesitz|familiengeführt|entreprise familiale|empresa familiar",
    ),
    (
        kind("owner", "a group"),
        "part of a group|part of a chain|part of an international group|subsidiary of|franchise of|owned by a|belongs to the|tochter der|tochterunternehmen|teil einer kette|gehört zur|filiale du groupe|filiale de|filial de|franquicia de",
    ),
    (
        kind("interval", "none"),
        "no interval|without an interval|without interval|without a break|no break|straight through|no intermission|without intermission|without an intermission|ohne pause|sans entracte|sin intermedio|sin descanso",
    ),
    (
        kind("interval", "one"),
        "interval drinks|during the interval|in the interval|at the interval|one interval|including an interval|with an interval|minute interval|during the intermission|with one intermission|mit pause|in der pause|mit einer pause|à l'entracte|avec entracte|pendant l'entracte|con intermedio|en el descanso|en el intermedio",
    ),
    (
        kind("setting", "in the centre"),
        "in the city centre|in the town centre|in the heart of the city|in the heart of town|in the heart of the town|in the heart of the old town|in the middle of town|mitten in der stadt|im stadtzentrum|in der innenstadt|en plein centre|au cœur de la ville|en pleno centro|en el centro de la ciudad",
    ),
    (
        kind("setting", "outside"),
        "out of town|outside the city|outside town|on the outskirts|on the edge of town|in the countryside|am stadtrand|vor den toren der stadt|auf dem land|en périphérie|à la campagne|hors de la ville|en las afueras|en el campo",
    ),
    (
        kind("when to pay", "before"),
        "full price is payable in advance|payable in full in advance|paid in full in advance|payment in full in advance|payment in advance|paid in advance|pay in advance|pay upfront|pay up front|paid upfront|paid up front|payment upfront|payment up front|prepayment|vorkasse|vorauskasse|im voraus zu zahlen|zahlung im voraus|paiement à l'avance|payable d'avance|payable à l'avance|pago por adelantado|se paga por adelantado",
    ),
    (
        kind("when to pay", "after"),
        "pay on arrival|pay on the day|pay on collection|pay on delivery|payment on arrival|payment on completion|pay afterwards|pay once|pay later|only pay once|payment is due only once|nothing to pay until|nothing upfront|nothing up front|no upfront|no payment upfront|no payment in advance|pay nothing until|auf rechnung|bezahlung vor ort|zahlung vor ort|bezahlen sie vor ort|paiement sur place|paiement à la livraison|payez sur place|pago a la entrega|pago a la llegada",
    ),
    (
        maybe("speech", "English"),
        "in english|auf englisch|en anglais|en inglés",
    ),
    (
        maybe("speech", "German"),
        "in german|auf deutsch|en allemand|en alemán",
    ),
    (
        maybe("speech", "French"),
        "in french|auf französisch|en français|en francés",
    ),
    (
        maybe("speech", "Spanish"),
        "in spanish|auf spanisch|en espagnol|en español",
    ),
    (
        maybe("speech", "Italian"),
        "in italian|auf italienisch|en italien|en italiano",
    ),
    (
        maybe("closure", "cork"),
        "corks|natural cork|real cork|with a cork|naturkorken|korken|bouchon en liège|tapón de corcho",
    ),
    (
        maybe("closure", "screw cap"),
        "screw caps|screw cap|screw top|schraubverschluss|capsule à vis|tapón de rosca",
    ),
    // Whether there is one.
    (
        Stance::Is("contract", false),
        "cancel any time|cancel anytime|cancel at any time|cancel whenever you like|leave any time|leave whenever you like|no minimum term|no minimum contract|no tie in|no tie ins|no lock in|month to month|rolling contract|rolling monthly|rolling monthly contract|pay as you go|no strings attached|no commitment|no long term commitment|contract free|jederzeit kündbar|monatlich kündbar|ohne laufzeit|ohne vertragsbindung|ohne mindestlaufzeit|keine mindestlaufzeit|keine vertragsbindung|sans engagement|sans durée d'engagement|résiliable à tout moment|résiliable à tout instant|sin permanencia|sin compromiso|sin ataduras|cancela cuando quieras|month by month|stay as long as you like|leave at any time|leave when you like|give up any time|stop any time|stop at any time|stop whenever you like|no fixed term|no minimum period|no minimum rental|without a contract|without any contract|without commitment|without any commitment|keine mindestmietdauer|ohne mindestmietdauer|ohne bindung|keine bindung|jederzeit kündigen|sans durée minimale|sans durée minimum|sans contrat|sans obligation de durée|sin contrato|sin permanencia mínima|sin estancia mínima",
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
        "non refundable|not refundable|no refund|no refunds|do not refund anything|don't refund anything|don't do refunds|do not do refunds|never refund|stornierungen sind nicht möglich|stornierung ist nicht möglich|keine stornierung|without refund|final sale|all sales are final|sales are final|sale is final|cannot be refunded|can't be refunded|no returns|no admite cancelación|no admiten cancelación|no admiten cancelaciones|no admite cancelaciones|cannot be returned|can't be returned|no cancellations|cannot be cancelled|can't be cancelled|vom umtausch ausgeschlossen|kein umtausch|keine rückgabe|keine erstattung|nicht erstattbar|nicht stornierbar|non remboursable|non remboursables|non annulable|ni repris ni échangé|ni repris ni échangés|no reembolsable|no reembolsables|sin reembolso|no se admiten devoluciones|sin devoluciones|cannot be returned for money|not be refunded|not give refunds|not offer refunds|no money back|no exchanges|cannot be exchanged|can't be exchanged|under no circumstances refunded|nicht zurückgenommen|nicht erstattet|nicht rückerstattet|wird nicht erstattet|werden nicht erstattet|n'est pas remboursé|ne sont pas remboursés|ne sont pas remboursables|no se reembolsa|no se reembolsan|no se devuelve el dinero",
    ),
    (
        Stance::Is("refundable", true),
        "return any|can be returned|may be returned|can all be returned|you can return them|fully refundable|refundable|full refund|money back|get your money back|get all your money back|all your money back|whole fare back|full fare back|full price back|voller preis zurück|we refund|we'll refund|refunded in full|refund in full|refunds within|free cancellation|cancel free|cancel for free|free returns|voll erstattbar|geld zurück|wir erstatten|jederzeit stornierbar|kostenlos stornierbar|kostenlose stornierung|kostenlos stornieren|intégralement remboursé|satisfait ou remboursé|remboursable|annulation gratuite|reembolsable|reembolso completo|cancelación gratuita|cancelación gratis|cancela gratis|cancele gratis|cancela sin coste|annulez gratuitement|annulez sans frais|te devolvemos el dinero|for a refund|for a full refund|get a refund|give refunds|money returned|geld zurück garantie|wird erstattet|werden erstattet|erstatten wir|nous remboursons|se reembolsa|reembolsamos",
    ),
    (
        Stance::Is("booking needed", false),
        "walk ins welcome|walk in|walk ins|no appointment needed|no appointment necessary|without an appointment|no booking needed|no booking required|no booking necessary|no need to book|no reservation needed|no reservations|just turn up|just drop in|just come along|drop in any time|drop ins welcome|turn up on the day|first come first served|ohne termin|ohne anmeldung|ohne voranmeldung|keine anmeldung nötig|keine anmeldung erforderlich|ohne reservierung|sans rendez vous|sans réservation|sans inscription|sin cita|sin cita previa|sin reserva|sin inscripción|without booking|without a booking|without a reservation|no reservation necessary|no need to reserve|booking is not necessary|you don't need to book|you do not need to book|just walk in|einfach vorbeikommen|keine reservierung nötig|keine reservierung erforderlich|aucune réservation|no hace falta reservar|no es necesario reservar|sin necesidad de reserva",
    ),
    (
        Stance::Is("booking needed", true),
        "by appointment|by appointment only|appointment only|appointments only|booking essential|booking required|booking is essential|booking is required|must be booked|must be booked in advance|must book|pre booking essential|prebooking essential|booking necessary|advance booking only|reservation required|reservations required|reservations essential|reservation only|registration required|registration is required|please book ahead|please book in advance|please reserve in advance|booking in advance required|nur nach vereinbarung|nur mit termin|nach vereinbarung|anmeldung erforderlich|voranmeldung erforderlich|reservierung erforderlich|um anmeldung wird gebeten|sur rendez vous|uniquement sur rendez vous|réservation obligatoire|inscription obligatoire|sur réservation|con cita previa|sólo con cita previa|reserva obligatoria|reserva previa|inscripción obligatoria|strictly by appointment|only by appointment|prior booking|reservation is required|reservations are required|reservations are essential|reserve in advance|you need to book|you have to book|tables must be booked|places must be booked|only with a booking|advance booking|book in advance|book well ahead|reservierung notwendig|nur mit reservierung|nur mit anmeldung|nur mit voranmeldung|réservation indispensable|réservation nécessaire|uniquement sur réservation|es necesario reservar|imprescindible reservar|solo con reserva|sólo con reserva",
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
    (
        Stance::Is("deliver", false),
        "collection only|pick up only|collect only|no delivery|we do not deliver|we don't deliver|we cannot deliver|nur abholung|nur selbstabholung|keine lieferung|wir liefern nicht|retrait en magasin uniquement|pas de livraison|nous ne livrons pas|sólo recogida|solo recogida|no hacemos envíos|sin envío",
    ),
    (
        Stance::Is("deliver", true),
        "we deliver|we also deliver|home delivery|delivered to your door|delivery available|we ship|wir liefern|lieferservice|nous livrons|livraison à domicile|entrega a domicilio|hacemos envíos",
    ),
    (
        Stance::Is("pet", true),
        "pet friendly|pets welcome|pets are welcome|four legged friends|four legged guests|four legged colleagues|haustierfreundlich|haustiere willkommen|haustiere sind willkommen|haustiere erlaubt|vierbeiner willkommen|animaux bienvenus|animaux acceptés|animaux admis|mascotas bienvenidas|se admiten mascotas|admitimos mascotas",
    ),
    (
        Stance::Is("pet", false),
        "pet free|no pets|no animals|animals are not allowed|pets are not allowed|pets not allowed|animals not allowed|keine haustiere|keine tiere|animaux interdits|animaux non admis|pas d'animaux|no se admiten mascotas|no se admiten animales|sin mascotas|mascotas no",
    ),
    (
        Stance::Is("dog", true),
        "four legged friends|four legged guests|four legged visitors|dog friendly|bring your dog|bring the dog|dogs welcome|dogs are welcome|hundefreundlich|hunde willkommen|hunde sind willkommen|chiens acceptés|chiens bienvenus|chiens admis|se admiten perros|perros bienvenidos",
    ),
    (
        Stance::Is("dog", false),
        "assistance dogs only|guide dogs only|no dogs|dog free|keine hunde|chiens interdits|chiens non admis|pas de chiens|no se admiten perros|sin perros",
    ),
    // How often.
    (
        Stance::Often(900),
        "every quarter of an hour|every quarter hour|alle viertelstunde|tous les quarts d'heure|cada cuarto de hora",
    ),
    (
        Stance::Often(1800),
        "half hourly|every half hour|every half an hour|halbstündlich|jede halbe stunde|alle halbe stunde|toutes les demi heures|cada media hora",
    ),
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
        "every weekday|each weekday|daily|every day|each day|every morning|every evening|nightly|every night|every single day|täglich|jeden tag|tous les jours|chaque jour|quotidien|quotidienne|quotidiennement|todos los días|cada día|diario|diaria|a diario",
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

pub(super) const fn kind(group: &'static str, one: &'static str) -> Stance {
    Stance::Kind { group, one }
}

pub(super) const fn maybe(group: &'static str, one: &'static str) -> Stance {
    Stance::Maybe { group, one }
}
