//! More phrases that say a whole thing by themselves, of what one is bound to, who does the work and where
//! something is sold; see `stances`. A star stands for up to four words: put your desk together.

use super::stances::{Stance, kind, maybe};

/// Each phrase, by what it says; phrases are separated by bars.
pub(super) const SAYINGS: &[(Stance, &str)] = &[
    (
        Stance::Is("price rise", false),
        "price never rises|prices never rise|price never changes|prices never change|price stays the same|prices stay the same|same price for your whole|stays the same for your whole|price is fixed|prices are fixed|price fixed for|prices fixed for|price is frozen|price frozen|prices frozen|prices are frozen|price freeze|price is guaranteed for|fee fixed for|fixed for the whole contract|fixed for the whole term|no price rises|no price rise|no price increases|no price increase|no mid contract price rises|no mid contract rises|price locked for|price is locked|won't go up|will not go up|never goes up|never go up|won't rise|will not rise|never raise our prices|never raise the price|preis bleibt gleich|preis bleibt fest|keine preiserhöhung|keine preiserhöhungen|preisgarantie|prix garanti|prix bloqué|sans augmentation|precio fijo durante|precio garantizado|sin subidas",
    ),
    (
        Stance::Is("price rise", true),
        "prices go up|price goes up|prices rise|price rises|price will rise|prices will rise|price may rise|prices may rise|prices may change|prices increase|price increases|price freeze ends|fees go up|fee goes up|rents go up|rent goes up|goes up by|go up by|goes up each|go up each|goes up every|go up every|rises by|rise by|rises each|rise each|rises every|rise every|increases by|increase by|increase each|increase every|increases each|increases every|preis steigt|preise steigen|prix augmente|prix augmentent|precio sube|precios suben",
    ),
    (
        kind("rank", "first"),
        "came first|came top|took first place|won first place|won first prize|finished first|placed first|auf platz eins|première place|primer puesto",
    ),
    (
        kind("rank", "second"),
        "came second|came third|second place|third place|took second place|finished second|finished third|auf platz zwei|deuxième place|segundo puesto",
    ),
    (
        Stance::Is("membership needed", true),
        "members only|for members only|only for members|only open to members|membership required|membership needed|membership is required|nur für mitglieder|réservé aux membres|réservé aux adhérents|sólo para socios|solo para socios|sólo socios|solo socios",
    ),
    (
        Stance::Is("membership needed", false),
        "no membership|no membership needed|no membership required|without membership|without a membership|non members welcome|ohne mitgliedschaft|keine mitgliedschaft|sans adhésion|sans abonnement|sin ser socio",
    ),
    (
        Stance::Is("experience", false),
        "complete beginners welcome|beginners welcome|absolute beginners welcome|no experience needed|no experience required|no experience necessary|anfänger willkommen|débutants bienvenus|principiantes bienvenidos|all levels|all abilities|every level|all levels welcome|all abilities welcome|any level|alle niveaus|jedes niveau|alle könnerstufen|tous niveaux|tous les niveaux|todos los niveles|cualquier nivel",
    ),
    (
        Stance::Is("experience", true),
        "previous experience required|previous experience is required|not suitable for beginners|not for beginners|experience required|no apto para principiantes|no aptas para principiantes|not for absolute beginners|advanced only|experienced walkers only|nur für fortgeschrittene|nur für geübte|niveau confirmé|sólo avanzados|solo avanzados",
    ),
    (
        Stance::Is("booking needed", false),
        "reservations not necessary|reservation not necessary|reservations not needed|reservations not required|booking not necessary|booking not needed|booking not required|bookings not necessary|reservations are not",
    ),
    (
        Stance::Is("booking needed", true),
        "please reserve a table|please reserve your table|please book a table|please book your table|please book your time|please book a time|book your time slot|book a time slot|bitte reservieren sie|bitte buchen sie|merci de réserver|pensez à réserver|réservez votre table|reserve su mesa|reserva tu mesa",
    ),
    (
        kind("refund", "store credit"),
        "given as store credit|as store credit|in store credit|store credit only|as a voucher only|nur als gutschein|en bon d'achat|en vales de compra",
    ),
    (
        kind("refund", "money"),
        "back to your card|to your original payment|money back to your|refunded to your card|refund to your card|auf ihre karte zurück|remboursé sur votre carte|devuelto a su tarjeta",
    ),
    (
        Stance::Is("washable", false),
        "dry clean only|dry cleaning only|dry clean recommended|hand wash only|not machine washable|nur chemische reinigung|nur handwäsche|nur mit der hand waschen|nettoyage à sec uniquement|lavage à la main uniquement|sólo limpieza en seco|solo limpieza en seco|lavar solo a mano",
    ),
    (
        Stance::Is("washable", true),
        "machine washable|machine wash|in the washing machine|waschmaschinenfest|in der maschine waschbar|lavable en machine|lavable a máquina",
    ),
    (
        Stance::Is("app", true),
        "download the app|download our app|install the app|install our app|app required|you need the app|you need our app|laden sie die app|lade die app|téléchargez l'application|descarga la app|descarga nuestra app",
    ),
    (
        Stance::Is("app", false),
        "no app needed|no app required|no app to download|no app|without an app|keine app nötig|ohne app|sans application|sin app",
    ),
    (
        Stance::Is("step-free", false),
        "only be reached by stairs|reached by stairs only|only by stairs|by stairs only|up a flight of stairs|up two flights of stairs|up three flights of stairs|only via stairs|nur über treppen|nur über eine treppe|uniquement par escalier|sólo por escaleras|solo por escaleras",
    ),
    (
        kind("owner", "a group"),
        "part of the * group|belongs to the * group|owned by the * group|teil der * gruppe|gehört zur * gruppe|fait partie du groupe|forma parte del grupo",
    ),
    (
        maybe("material", "aluminium"),
        "aluminium|aluminum|alu|aluminio",
    ),
    (
        maybe("material", "titanium"),
        "titanium|titan|titane|titanio",
    ),
    (
        maybe("material", "carbon"),
        "carbon fibre|carbon fiber|carbon frame|is carbon|full carbon|fibre de carbone|fibra de carbono",
    ),
    (maybe("material", "silk"), "silk|seide|soie|seda"),
    (
        maybe("material", "cashmere"),
        "cashmere|kaschmir|cachemire|cachemir",
    ),
    (maybe("material", "viscose"), "viscose|viskose|viscosa"),
    (maybe("material", "marble"), "marble|marmor|marbre|mármol"),
    (maybe("material", "slate"), "slate|schiefer|ardoise|pizarra"),
    (maybe("material", "brass"), "brass|messing|laiton|latón"),
    (maybe("material", "copper"), "copper|kupfer|cuivre|cobre"),
    (maybe("material", "birch"), "birch|birke|bouleau|abedul"),
    (maybe("material", "maple"), "maple|ahorn|érable|arce"),
    (
        Stance::Is("account", false),
        "no account needed|no account required|no sign up|no sign up needed|no sign up required|without signing up|without an account|without creating an account|no login|no login needed|no registration needed|ohne konto|ohne registrierung|sans compte|sans créer de compte|sin cuenta|sin crear cuenta|sin registro",
    ),
    (
        Stance::Is("account", true),
        "create an account|create your account|open an account to|account required|an account is required|you need an account|sign up to start|sign up to get started|register to start|konto anlegen|konto erforderlich|créez un compte|créez votre compte|crea una cuenta|crea tu cuenta",
    ),
    (
        Stance::Is("internet", false),
        "works offline|work offline|use it offline|offline use|no internet needed|no internet required|no internet connection needed|without an internet connection|without internet|funktioniert offline|ohne internet|fonctionne hors ligne|sans connexion|funciona sin conexión|sin conexión",
    ),
    (
        Stance::Is("internet", true),
        "needs an internet connection|requires an internet connection|internet connection required|internet connection is required|internet required|only works online|works online only|internetverbindung erforderlich|connexion internet requise|requiere conexión a internet|requiere conexión",
    ),
    (
        Stance::Is("advert", false),
        "ad free|no ads|without ads|no adverts|without adverts|free of ads|free of adverts|no advertising|never any ads|werbefrei|ohne werbung|sans publicité|sans pub|sin anuncios|sin publicidad",
    ),
    (
        Stance::Is("advert", true),
        "shows ads|show ads|contains ads|with ads|supported by ads|supported by adverts|supported by advertising|ad supported|funded by ads|funded by advertising|mit werbung|werbefinanziert|avec publicité|financé par la publicité|con anuncios|con publicidad",
    ),
    (
        Stance::Is("data sharing", false),
        "never sell your data|never share your data|not share your data|don't share your data|do not sell your data|don't sell your data|never pass on your data|not pass on your data|not pass your data on|never pass your data on|geben keine daten weiter|ne partageons pas vos données|ne vendons pas vos données|no compartimos tus datos|no vendemos tus datos",
    ),
    (
        Stance::Is("data sharing", true),
        "share data with partners|share data with selected|share data with third|share data with our partners|share your data with partners|share your data with selected|share your data with our partners|share your data with third|shared with our partners|shared with selected|shared with third parties|sell data to|teilen daten mit partnern|geben daten an dritte|partageons vos données avec nos partenaires|compartimos datos con socios|compartimos tus datos con terceros",
    ),
    (
        kind("stops", "with a stop"),
        "with a change|with one change|change planes|change of planes|with a connection|one connection|changing in",
    ),
    (
        Stance::Is("booking needed", false),
        "walk in any time|walk into our * any time|come in any time|drop by any time",
    ),
    (
        Stance::Is("lift", true),
        "lift to all|lift to every|lifts to all|lifts to every|take the lift|by lift|a lift to|aufzug in alle|mit dem aufzug|aufzug zu allen|ascenseur à tous|ascenseur jusqu'à|ascensor a todas",
    ),
    (
        Stance::Is("card payment", true),
        "mit karte|mit ec karte|mit der karte|par carte|par carte bancaire|con tarjeta",
    ),
    (
        kind("native", "native"),
        "native speaker|native speakers|native teachers|mother tongue|muttersprachler|muttersprachlern|muttersprachlerinnen|langue maternelle|locuteur natif|locuteurs natifs|hablante nativo|hablantes nativos|profesores nativos|nativos",
    ),
    (
        kind("native", "learnt"),
        "learnt the language|learned the language|learnt english|learned english|learnt spanish|learned spanish|learnt french|learned french|learnt german|learned german|learnt italian|learned italian|learnt * as adults|learned * as adults|als erwachsene gelernt|appris la langue|aprendido el idioma|aprendieron el idioma",
    ),
    (
        Stance::Is("assembly", false),
        "fully assembled|ready assembled|pre assembled|preassembled|already assembled|fully built|ready built|no assembly required|no assembly needed|no assembly|nothing to assemble|fertig montiert|fertig aufgebaut|komplett montiert|fertig zusammengebaut|livré monté|livrée montée|livrés montés|livrées montées|déjà monté|ya montado|ya montada|totalmente montado|totalmente montada",
    ),
    (
        Stance::Is("assembly", true),
        "put it together|put them together|put your new * together|put your desk together|put your bed together|put your table together|put your bike together|put the * together yourself|put * together in|flat packed|flat pack|flatpack|self assembly|assembly required|assembly is required|some assembly|easy to assemble|simple to assemble|assemble it yourself|assemble yourself|home assembly|zum selbstaufbau|selbst aufbauen|selbst aufzubauen|selbstmontage|zum selberbauen|à monter soi même|à monter|en kit|montaje requerido|para montar",
    ),
    (
        Stance::Is("transferable", true),
        "passed on to|may be passed on|can be passed on|pass it on to|pass them on to|pass on to a friend|pass * on to a friend|give * to a friend|übertragbar|cessible|cessibles|transferibles|transferible",
    ),
    (
        Stance::Is("transferable", false),
        "may not be passed on|cannot be passed on|can't be passed on|not be passed on|nicht übertragbar|non cessible|non cessibles|incessible|intransferible|intransferibles|strictly personal",
    ),
    (
        Stance::Is("vaccination", true),
        "must be vaccinated|must be fully vaccinated|must have been vaccinated|need to be vaccinated|have to be vaccinated|vaccination required|vaccinations required|vaccination is required|proof of vaccination|müssen geimpft sein|impfung erforderlich|vaccination obligatoire|vacunación obligatoria|deben estar vacunados",
    ),
    (
        Stance::Is("card", true),
        "add your card|add your card details|add your bank card|add your credit card|add a card|enter your card|enter your card details|enter your credit card|enter your bank card|enter your payment details|card details required|card required|card is required|credit card required|credit card needed|we need your card|we ask for your card|with your card details|kreditkarte erforderlich|carte bancaire requise|carte bancaire nécessaire|tarjeta requerida|introduce tu tarjeta",
    ),
    (
        Stance::Is("card", false),
        "no card needed|no card required|no card details|no card details needed|no card details required|no credit card|no credit card needed|no credit card required|no credit card details|no payment details|without a credit card|without a card|without entering a card|keine kreditkarte nötig|keine kreditkarte|ohne kreditkarte|sans carte bancaire|sin tarjeta|sin tarjeta de crédito",
    ),
    (
        maybe("timber", "solid"),
        "solid oak|solid ash|solid pine|solid beech|solid walnut|solid wood|solid timber|solid birch|solid maple|solid cherry|solid elm|solid teak|solid hardwood|massivholz|massive eiche|massiver eiche|massive buche|massivem holz|bois massif|chêne massif|hêtre massif|madera maciza|roble macizo|pino macizo",
    ),
    (
        maybe("timber", "veneer"),
        "veneer|veneers|veneered|mdf|chipboard|plywood|laminate|laminated|particle board|furnier|furniert|spanplatte|sperrholz|placage|contreplaqué|panneau de particules|chapa de roble|aglomerado|contrachapado",
    ),
    (
        maybe("hands", "our own"),
        "our own crew|our own crews|our own painters|our own decorators|our own roofers|our own tilers|our own plasterers|our own movers|our own riders|our own pilots|our own skippers|our own instructors|our own mechanics|our own dentists|our own therapists|our own surveyors|our own tailors|our own seamstresses|our own potters|our own weavers|our own florists|our own lecturers|our own translators|our own editors|our own photographers|our own nannies|our own carers|our own builders|our own technicians|our own van|our own vans|our own lorries|our own fleet|our own brewery|our own roastery|our own mill|our own dairy|our own bakeries|our own workshops|our own orchard|our own orchards|our own vineyard|our own vineyards|our own farm|our own fields|our own garden|our own gardens|our own hens|our own cows|our own herd|our own bees|our own hives|our own apples|our own grapes|our own milk|employed by us|are employed by us|on our staff|on our books|do all our own|do our own|bake everything ourselves|make everything ourselves|cook everything ourselves|our permanent staff|fest angestellt|fest angestellte|bei uns angestellt|unsere eigenen|unseren eigenen|nos salariés|salariés de la maison|de nuestra plantilla|en plantilla",
    ),
    (
        maybe("hands", "others"),
        "freelance|freelancer|freelancers|self employed|by a partner|by partners|by our partners|by local partners|local * firms|local * companies|partner * firms|partner * companies|by a local firm|by local firms|by local companies|by a firm|by a family firm|by a company|by another|by an outside|by an independent|by independent|partner bakery|partner bakeries|partner kitchen|partner factory|partner garage|partner garages|partner farms|partner brewery|local partner firms|local partner companies|local partner company|local partners|we buy in|buy in our|buy in most|we buy our|an outside firm|an outside company|an agency|staffing agency|a courier company|freie mitarbeiter|freiberufler|freiberuflich|freiberufliche|zugekauft|zeitarbeiter|leiharbeiter|indépendants|intérimaires|nous achetons|autónomos|compramos",
    ),
    (
        kind("sold", "by us only"),
        "sold only in our|sold only by us|sold only from our|only in our own shops|only in our shops|only in our own stores|available only in our|available only from us|only available from us|only available in our|exclusively in our shops|exclusively in our own|not sold in supermarkets|never in supermarkets|never sold in supermarkets|you won't find * in supermarkets|nur in unseren filialen|nur in unseren läden|nur in unseren eigenen|nicht im supermarkt|uniquement dans nos boutiques|uniquement dans nos magasins|sólo en nuestras tiendas|solo en nuestras tiendas",
    ),
    (
        kind("sold", "elsewhere"),
        "in a supermarket near you|in supermarkets|at supermarkets|in selected supermarkets|in most supermarkets|in your supermarket|at your supermarket|in your local supermarket|at your local supermarket|at good retailers|at all good|in all good|at most good|from good retailers|in shops nationwide|from stockists|at stockists|im supermarkt|in supermärkten|im handel erhältlich|en grandes surfaces|en supermarché|en supermarchés|en supermercados|en tu supermercado|en los supermercados",
    ),
    (
        kind("goes to", "all the world"),
        "cover is worldwide|cover worldwide|cover * worldwide|covers * worldwide|covered worldwide|covers you worldwide|worldwide cover|insurance is worldwide|valid worldwide|ship anywhere in the world|deliver anywhere in the world|ship all over the world|deliver all over the world|ship worldwide|ships worldwide|deliver worldwide|delivers worldwide|worldwide shipping|worldwide delivery|gilt weltweit|weltweit gültig|weltweiter schutz|weltweiter versand|liefern weltweit|valable dans le monde entier|livrons dans le monde entier|válido en todo el mundo|envíos a todo el mundo",
    ),
    (
        kind("goes to", "a part of it"),
        "uk and europe only|the uk only|uk only|europe only|eu only|the eu only|only to the uk|only within the uk|only in the uk|only in europe|only within europe|within europe only|within the uk only|uk mainland only|uk addresses only|only to uk addresses|nur in europa|nur innerhalb europas|nur in deutschland|nur innerhalb deutschlands|uniquement en europe|uniquement en france|sólo en europa|solo en europa|sólo en españa|solo en españa|sólo a españa|solo a españa",
    ),
];
