//! Which of several ways: who brings it, what it is made with, whom it belongs to afterwards. Like `stances`; a stroke
//! stands between words of which any may be meant, and a star for up to four words.

use super::stances::{Stance, kind, maybe};

/// Each phrase, by what it says; phrases are separated by bars.
pub(super) const WAYS: &[(Stance, &str)] = &[
    (
        kind("fetching", "fetched"),
        "we/we'll pick * up|we/we'll pick up|we/we'll collect * from your|we come and collect|we come and fetch|we'll come and collect|collected from your|collection from your|picked up from your|picked up at your|we/we'll fetch|pick up from your door/doorstep/home/house/office|our driver/drivers/courier/couriers/van collects/collect|wir holen * ab|abholung bei ihnen|holen wir * ab|nous venons chercher|enlèvement à domicile|collecte à domicile|recogemos * en tu|recogemos * en su|recogida a domicilio|recogida en casa",
    ),
    (
        kind("fetching", "brought in"),
        "bring * to us|bring * to a|bring * to our|bring * in yourself|bring * back yourself|bring it in|drop * off at|drop * off with|drop * at|drop off point|drop off points|do not collect|don't collect|not collect from|no collection|no collections|no home collection|no home collections|no pick up|no pick ups|hand * in at|take * to a|take * to your nearest|bringen sie * zu|keine abholung|déposez|pas d'enlèvement|lleve * a|traiga * a|no recogemos",
    ),
    (
        kind("bringing", "brought"),
        "we/we'll bring it|we/we'll bring * to you|we/we'll deliver and collect|we/we'll deliver * and collect|we/we'll deliver * to your|brought to your door|delivered to your door|delivered to your home|wir bringen|nous livrons|te lo llevamos|se lo llevamos",
    ),
    (
        kind("bringing", "fetched by you"),
        "you collect|collect it yourself|collect them yourself|you fetch|fetch it yourself|pick it up yourself|pick them up yourself|collection only|for collection only|you pick up|we don't deliver|we do not deliver|no delivery|no deliveries|nur abholung|nur selbstabholung|selbstabholung|keine lieferung|retrait uniquement|uniquement en retrait|pas de livraison|solo recogida|sólo recogida|no hacemos envíos|no enviamos",
    ),
    (
        kind("removal", "taken away"),
        "we/we'll take * away|take * away for you|take all * away|takes all * away|take * away with us|we/we'll remove|we/we'll clear|taken away for you|removed and recycled|we/we'll dispose of|disposed of for you|wir entsorgen|wir nehmen * mit|entsorgung inklusive|nous enlevons|nous évacuons|retiramos|nos llevamos",
    ),
    (
        kind("removal", "left behind"),
        "leave * for you to|leave * behind|leaves * for you to|left for you to|dispose of * yourself|you dispose|for you to dispose|don't take * away|do not take * away|don't remove|do not remove|entsorgen sie|entsorgung selbst|bleibt bei ihnen|ne reprenons pas|no retiramos|no nos llevamos",
    ),
    (
        kind("property", "yours"),
        "belongs to you|belong to you|yours to keep|yours for good|yours for ever|yours forever|are yours|is yours|you own|you keep|keep it for good|your property|all rights are yours|gehört ihnen|gehören ihnen|behalten sie|vous appartient|vous appartiennent|es tuyo|es tuya|te pertenece|son tuyos",
    ),
    (
        kind("property", "ours"),
        "remains our property|remain our property|stays our property|stay our property|belongs to us|remains with us|remain with us|is only lent|are only lent|on loan|must be returned|must be handed back|hand * back|return * at the end|we keep the rights|rights remain with|bleibt unser eigentum|bleiben unser eigentum|leihweise|reste notre propriété|restent notre propriété|sigue siendo nuestro|en préstamo",
    ),
    (
        kind("interest rate", "fixed"),
        "fixed rate|fixed interest|rate is fixed|is fixed for|are fixed for|interest is fixed|locked in rate|festzins|fester zins|zinsbindung|taux fixe|tipo fijo|interés fijo",
    ),
    (
        kind("interest rate", "variable"),
        "variable rate|variable interest|tracker rate|rate is variable|follows the base rate|tracks the base rate|follows the * rate|tracks the * rate|rate moves with|rate may change|rates may change|rate can change|variabler zins|variablem zins|taux variable|tipo variable|interés variable",
    ),
    (
        kind("reckoning", "a fixed price"),
        "fixed price|fixed prices|fixed fee|fixed fees|flat price|flat fee|flat rate|a flat|one flat|all in price|set price|one price|zum festpreis|festpreis|festpreise|pauschalpreis|zum pauschalpreis|pauschal|prix fixe|prix forfaitaire|au forfait|precio cerrado|precio fijo|tarifa plana",
    ),
    (
        kind("reckoning", "by time"),
        "by the hour|by the minute|by the day|hourly rate|hourly rates|charge hourly|charged hourly|billed hourly|time and materials|for the time taken|nach stunden|nach aufwand|nach zeit|stundensatz|stundenweise|im stundensatz|à l'heure|au temps passé|por horas|por hora|por tiempo",
    ),
    (
        kind("reckoning", "a share"),
        "of your * price|of your home's|of the sale price|of the selling price|of your * value|of the purchase price|commission of|as commission|percentage of the|vom verkaufspreis|vom kaufpreis|du prix de vente|del precio de venta",
    ),
    (
        kind("reckoning", "by the piece"),
        "charge * by the|charged by the|priced by the|pay by the|prices by the|abgerechnet pro|facturé au|se cobra por",
    ),
    (
        kind("reckoning", "by weight"),
        "by weight|by the kilo|by the gram|by the pound|nach gewicht|au poids|al peso",
    ),
    (
        kind("gift", "all"),
        "every penny|every cent|every last penny|every euro|every pound|every dollar|all proceeds|all the proceeds|all of your donation|all your donation|all of the money|your whole donation|your entire donation|100 of your donation|100 of donations|jeder cent|jeder euro|chaque euro|chaque centime|cada céntimo|cada euro|íntegramente",
    ),
    (
        kind("gift", "a part"),
        "of each pound|of every pound|of each euro|of every euro|of each dollar|of every dollar|in every pound|out of every|the rest to running|the rest goes|running costs|after costs|minus costs|less costs|less our costs|after deducting|admin costs|administration costs|of your donation goes|von jedem euro|verwaltungskosten|de chaque euro|frais de fonctionnement|de cada euro|gastos de gestión",
    ),
    (
        kind("by whom", "people"),
        "by people|by humans|by a human|by real people|real people|real humans|by a real person|a real person|human translators|human translator|human editors|human only|people not machines|people not robots|never a machine|never by machine|never by machines|never a robot|never by a robot|never by ai|no ai|no bots|no robots|no chatbots|without ai|von menschen|echte menschen|keine ki|ohne ki|par des humains|de vraies personnes|sans ia|par des traducteurs|por personas|personas reales|sin ia",
    ),
    (
        kind("by whom", "a machine"),
        "our ai|by ai|by our ai|an ai|ai powered|ai driven|written by ai|machine translation|machine translated|by a bot|chatbot|chatbots|our bot|by robots|by a robot|our robot|algorithm|algorithms|without any human|no human|no human involved|no humans|fully automated|fully automatic|entirely automatic|automated|automatically|unsere ki|von einer ki|vollautomatisch|par une ia|notre ia|par ia|automatiquement|nuestra ia|por ia|con ia|automáticamente",
    ),
    (
        maybe("making", "by machine"),
        "machines stitch/sew/knit/weave/cut/make/fill/pack/print/roll/knead/shape/mix/pick/press|machine stitched|machine sewn|machine knitted|machine woven|machine cut|machine rolled|machine washed|modern machines|our machines|robots|robot arms|laser cut|on machines|maschinen nähen|maschinen machen|des machines|nuestras máquinas",
    ),
    (
        maybe("making", "by hand"),
        "hands/hand knead/shape/stitch/sew/roll/pick/carve/finish|hand kneaded|hand shaped|hand picked|handpicked|hand carved|hand finished|hand woven|handwoven|hand knitted|handknitted|hand cut|hand tied|hand built|hand printed|stitched by hand|sewn by hand|handgenäht|handgeknüpft|handgeschöpft|cousu main|cousue main|cousus main|tissé à la main|cosido a mano|cosida a mano|cosidos a mano",
    ),
    (
        maybe("hands", "our own"),
        "in our own * factory|in our own * workshop|in our own * bakery|in our own * kitchen|in our own * studio|in our own * mill|our own * factory|our own * workshop|make * ourselves|makes * ourselves|bake * ourselves|roast * ourselves|brew * ourselves|sew * ourselves|build * ourselves|grow * ourselves|cook * ourselves|print * ourselves|do everything ourselves|all done in house|stellen wir selbst her|selbst hergestellt|selbst gemacht|backen wir selbst|nous fabriquons nous mêmes|fait maison|faits maison|faite maison|lo hacemos nosotros|hecho en casa|elaboramos nosotros",
    ),
    (
        maybe("hands", "others"),
        "for us by|for us in|made for us|manufactured for us|baked for us|built for us|produced for us|roasted for us|printed for us|sewn for us|brewed for us|done for us|outside printers|outside bakery|a supplier in|suppliers in|bought from|we get * from|from a wholesaler|from wholesalers|comes from a factory|come from a factory|für uns hergestellt|für uns gebacken|lassen wir|fabriqué pour nous|fabriqués pour nous|para nosotros",
    ),
    (
        maybe("nearness", "near by"),
        "locally sourced|locally grown|locally caught|local farms|from local|from nearby|from the farm next door|farms within|grown within|sourced within|produced within|from within * miles|from our own farm|from our own fields|home grown|aus der region|aus der umgebung|vom hof nebenan|regional angebaut|de la région|de nos producteurs locaux|producteurs locaux|circuit court|de la zona|de proximidad|kilómetro cero|productores locales",
    ),
    (
        maybe("nearness", "far away"),
        "imported|flown in|shipped in from|shipped from overseas|from overseas|from abroad|air freighted|from the other side of the world|importiert|aus übersee|eingeflogen|importé|importée|importés|importées|importado|importada|importados|importadas|de ultramar",
    ),
    (
        maybe("blend", "of one"),
        "and nothing else|nothing else in|is pure|are pure|from pure|of pure|single origin|single variety|single estate|single vineyard|single malt|one variety|one grape|from one farm|from one estate|from a single|entirely in|entirely from|cien por cien|cent pour cent|hundertprozentig|sortenrein|reinsortig|monovarietal|monovariétal|pure origine",
    ),
    (
        kind("blend", "of several"),
        "a blend of|blend of|blends|a mix of|mix of|a mixture of|marries|married with|blended with|blended from|blended whisky|a cuvée of|mischung aus|eine mischung|cuvée aus|un mélange|mélange de|assemblage de|mezcla de|una mezcla|combina",
    ),
    (
        kind("sharing", "to oneself"),
        "to itself|to yourself|to yourselves|to themselves|all to yourself|exclusively yours|exclusive use|sole use|nobody else|no one else|private use|für sich allein|ganz für sich|pour vous seul|pour vous seuls|para ti solo|para vosotros solos|uso exclusivo",
    ),
    (
        kind("sharing", "with others"),
        "live together|lives together|share one|share a|shares a|shared with|sharing with|shared between|shared by|communal|in one big|together in one|with other guests|with other groups|with strangers|in a dormitory|mixed dormitory|gemeinsam mit|mit anderen gästen|geteilt mit|partagé avec|partagée avec|en commun|compartido con|compartida con|comparten",
    ),
    (
        kind("bathroom", "private"),
        "private bathroom|private bathrooms|own bathroom|own bathrooms|own shower|en suite|ensuite|eigenes bad|eigenem bad|privatem bad|salle de bain privée|salle de bains privée|salle de bains privative|baño privado|baño propio",
    ),
    (
        kind("bathroom", "shared"),
        "shared bathroom|shared bathrooms|share a bathroom|share bathrooms|shares a bathroom|bathrooms are shared|bathroom is shared|communal bathroom|communal bathrooms|bathroom down the hall|bathroom along the corridor|gemeinschaftsbad|etagenbad|salle de bain commune|salle de bains commune|salle de bain partagée|baño compartido|baños compartidos",
    ),
    (
        kind("parts", "genuine"),
        "original parts|original spare parts|original screens|original screen|original spares|genuine parts|genuine spares|genuine screens|manufacturer's own parts|maker's own parts|manufacturer's parts|oem parts|originalteile|originalersatzteile|pièces d'origine|piezas originales|recambios originales",
    ),
    (
        kind("parts", "of another maker"),
        "third party parts|third party spares|an independent maker|independent makers|independent manufacturer|aftermarket|compatible parts|copy parts|non original|unbranded parts|pattern parts|nachbauteile|fremdteile|pièces compatibles|pièces adaptables|piezas compatibles|recambios compatibles",
    ),
    (
        maybe("standing", "qualified"),
        "qualified teachers|qualified teacher|fully qualified|are qualified|is qualified|all qualified|by qualified|a qualified|certified|chartered|accredited|licensed|fully trained|professionally trained|trained professionals|experienced professionals|master craftsmen|master craftsman|ausgebildet|ausgebildete|ausgebildeten|zertifiziert|geprüfte|diplômé|diplômés|diplômée|diplômées|qualifiés|titulado|titulados|titulada|tituladas|cualificados",
    ),
    (
        maybe("standing", "unqualified"),
        "undergraduates|undergraduate|students teach|taught by students|by students|trainees|trainee|apprentices|by apprentices|volunteers|by volunteers|amateurs|by amateurs|unqualified|untrained|self taught|interns|work experience|studierende unterrichten|ehrenamtliche|ehrenamtlich|azubis|auszubildende|bénévoles|stagiaires|apprentis|voluntarios|aprendices|en prácticas",
    ),
    (
        kind("rank", "first"),
        "winner|winners|winner of|winners of|we won|won the|came first|first place|overall winner|overall winners|named best|crowned|gold medal|gold award|first prize|gewinner|goldmedaille|testsieger|lauréat|médaille d'or|ganador|ganadora|ganadores|medalla de oro",
    ),
    (
        kind("rank", "second"),
        "runner up|runners up|shortlisted|finalist|finalists|nominated|nominee|highly commended|silver medal|silver award|bronze medal|finalistes|silbermedaille|nominiert|médaille d'argent|finaliste|finalista|medalla de plata",
    ),
    (
        kind("when to pay", "before"),
        "in full when you order/book/sign|in full on ordering|in full in advance|due up front|due upfront|payable up front|payable upfront|paid beforehand|up front|upfront|a retainer|retainer due|pay when you book|pay when booking|pay when ordering|payment when you book|payment on booking|payment is taken when|charged when you book|charged at booking|bei buchung fällig|bei der buchung|à la réservation|au moment de la réservation|al reservar|al hacer la reserva",
    ),
    (
        kind("when to pay", "after"),
        "pay nothing until|pay nothing * until|nothing to pay until|pay when you leave|pay * when you leave|pay as you leave|pay at the end|pay on exit|pay on departure|pay on checkout|pay at check out|pay at the hotel|pay at the property|pay * only when|pay us only when|pay only when|only pay when|only pay if|pay only if|pay us when|pay when|pay at the door|pay after|pay afterwards|no win no fee|success fee|no payment until|nothing to pay now|nothing now|pay nothing now|payment after|pay in 30 days|buy now pay later|zahlen sie erst|erst zahlen|zahlung nach|zahlung bei abreise|payez après|payez au départ|payez sur place|pague después|paga después|pague al salir|paga al llegar",
    ),
    (
        kind("where", "online"),
        "study * entirely from home|learn from home|learn * from home|study * from home|entirely from home|from the comfort of your|from your own home|from your sofa|from your living room|from anywhere|distance learning|remote learning|remotely|live stream|live streamed|livestream|ausschließlich online|komplett online|läuft online|findet * online statt|von zu hause aus|bequem von zu hause|à distance|en visio|en visioconférence|entièrement en ligne|desde casa|a distancia|exclusivamente online|por videollamada",
    ),
    (
        kind("where", "in person"),
        "on campus|on the campus|at our campus|in our centre|at our centre|at our clinic|in our clinic|at our surgery|attend in person|come in person|at our college|at our training centre|no online|not online|präsenzunterricht|findet vor ort|findet * vor ort|vor ort statt|in unseren räumen|dans notre centre|sur place uniquement|en nuestro centro|en nuestras instalaciones|de forma presencial",
    ),
    (
        kind("sides", "both"),
        "inside and out|inside and outside|in and out|inside as well as outside|both sides|innen und außen|dedans et dehors|intérieur et extérieur|por dentro y por fuera|dentro y fuera",
    ),
    (
        kind("sides", "one"),
        "only * the outside|outside only|outsides only|only the outside|exterior only|only the exterior|inside only|only the inside|only * the inside|nur außen|nur von außen|uniquement l'extérieur|extérieur uniquement|sólo por fuera|solo por fuera|sólo el exterior|solo el exterior",
    ),
    (
        kind("diet", "without meat"),
        "plant based|all vegan|fully vegan|entirely vegan|100 vegan|all vegetarian|entirely vegetarian|fully vegetarian|meat free|no meat|rein pflanzlich|rein vegan|rein vegetarisch|fleischlos|100 végétal|entièrement végétal|entièrement végétarien|100 vegetal|totalmente vegano|totalmente vegetariano",
    ),
    (
        kind("diet", "with meat"),
        "shoulder of lamb|leg of lamb|rack of lamb|lamb chops|roast lamb|roast beef|roast chicken|roast pork|fried chicken|grilled chicken|beef burger|beef burgers|rib eye|ribeye|sirloin|fillet steak|steak night|our steaks|pork belly|pulled pork|bacon|sausages|beef stew|braised beef|braised lamb|meat lovers|mit speck|schweinebraten|rinderbraten|schnitzel|poulet rôti|côte de bœuf|agneau rôti|pollo asado|cordero asado|chuletón|solomillo",
    ),
    (
        kind("visit", "at yours"),
        "visit you at home|visits you at home|come to your home|comes to your home|come to your house|come to you|comes to you|home visits available|make home visits|makes home visits|in your own home|at your home|at your place|at your office|we visit you|we make home visits|hausbesuche|kommen zu ihnen|bei ihnen zu hause|à votre domicile|à domicile|chez vous|a domicilio|en tu casa|en su casa",
    ),
    (
        kind("visit", "at ours"),
        "at our clinic only|at our surgery only|only at our|at our studio only|at our premises only|no home visits|do not do home visits|don't do home visits|do not make home visits|don't make home visits|we do not come out|you come to us|lessons take place at our|keine hausbesuche|nur in unserer praxis|pas de visite à domicile|uniquement au cabinet|sin visitas a domicilio|sólo en nuestra clínica|solo en nuestra clínica",
    ),
    (
        maybe("stuff", "natural"),
        "natural oils|natural ingredients|natural dyes|natural fibres|natural colours|natural materials|all natural|nature's own|naturstoffe|natürliche zutaten|ingrédients naturels|ingredientes naturales|100 natural",
    ),
    (
        kind("stuff", "synthetic"),
        "synthetic|synthetics|artificial|man made|petrochemical|synthetisch|synthetische|künstlich|künstliche|synthétique|synthétiques|artificiel|artificiels|sintético|sintéticos|sintética|artificial colours|artificiales",
    ),
    (
        maybe("farming", "organic"),
        "organic|organically grown|organically farmed|certified organic|bio|aus bio anbau|biologisch|biologique|ecológico|ecológica|ecológicos",
    ),
    (
        kind("farming", "conventional"),
        "conventional|conventionally grown|conventionally farmed|not organic|non organic|aren't organic|konventionell|konventionellem anbau|conventionnel|conventionnelle|convencional|convencionales",
    ),
    (
        kind("connection", "without a cable"),
        "bluetooth|wireless|wirelessly|cable free|no cables|leave cables behind|without cables|kabellos|ohne kabel|sans fil|sin cables|inalámbrico|inalámbricos",
    ),
    (
        kind("connection", "by cable"),
        "by cable|by cable only|wired|wired only|cable only|plugs into your|connects by cable|mit kabel|nur mit kabel|kabelgebunden|filaire|filaires|con cable",
    ),
    (
        kind("hosting", "on your own"),
        "on your own server|on your own servers|on your server|self hosted|on premises|on your own computer|on your own machine|never in the cloud|not in the cloud|auf ihrem server|auf ihrem eigenen server|sur votre serveur|en tu servidor",
    ),
    (
        kind("hosting", "in the cloud"),
        "in our cloud|in the cloud|cloud based|cloud only|from the cloud|hosted by us|on our servers|nothing to install|in unserer cloud|in der cloud|dans le cloud|dans notre cloud|en la nube",
    ),
    (
        kind("heat", "heated"),
        "pasteurise|pasteurises|pasteurised|pasteurize|pasteurized|flash heated|heat treated|gently heated|pasteurisiert|pasteurisé|pasteurisés|pasteurizado|pasteurizada",
    ),
    (
        kind("heat", "never heated"),
        "never heated|not heated|unheated|never pasteurised|never pasteurized|unpasteurised|unpasteurized|not pasteurised|cold pressed|raw honey|raw juice|raw milk|nicht erhitzt|kaltgepresst|rohmilch|non pasteurisé|lait cru|pressé à froid|sin pasteurizar|leche cruda",
    ),
    (
        kind("frying", "in animal fat"),
        "beef dripping|beef fat|goose fat|duck fat|animal fat|in lard|pork fat|rindertalg|schweineschmalz|graisse de bœuf|graisse d'oie|manteca de cerdo",
    ),
    (
        kind("frying", "in vegetable oil"),
        "vegetable oil|sunflower oil|rapeseed oil|groundnut oil|plant oil|pflanzenöl|sonnenblumenöl|rapsöl|huile végétale|huile de tournesol|aceite de girasol|aceite vegetal",
    ),
    (
        kind("animal tests", "none"),
        "never tested on animals|not tested on animals|cruelty free|no animal testing|without animal testing|ohne tierversuche|tierversuchsfrei|non testé sur les animaux|sin experimentación animal|no probado en animales",
    ),
    (
        kind("animal tests", "some"),
        "tested on animals|animal testing is|tests on animals|an tieren getestet|testé sur les animaux|probado en animales",
    ),
    (
        kind("sizes", "one"),
        "one size fits all|one size only|one size for all|in one size|einheitsgröße|taille unique|talla única",
    ),
    (
        kind("sizes", "several"),
        "sizes xs|sizes s|sizes from|from xs to|from s to|in three sizes|in four sizes|in five sizes|in six sizes|in seven sizes|in all sizes|größen s bis|größen von|tailles du|du xs au|tallas de|de la xs",
    ),
    (
        kind("fitting time", "while you wait"),
        "while you wait|wait while we|in the time it takes to|während sie warten|pendant que vous patientez|mientras espera|mientras esperas",
    ),
    (
        kind("fitting time", "overnight"),
        "leave * with us overnight|with us overnight|leave * overnight|keep * overnight|leave * with us for|über nacht bei uns|jusqu'au lendemain|hasta el día siguiente",
    ),
    (
        kind("skipper", "with one"),
        "skippered|skippered only|with a skipper|with our skipper|crewed|skipper included|mit skipper|avec skipper|con patrón",
    ),
    (
        kind("skipper", "without"),
        "bareboat|without a skipper|sail her yourself|sail it yourself|be your own skipper|no skipper|ohne skipper|sans skipper|sin patrón",
    ),
    (
        kind("luggage", "carried for you"),
        "luggage transfer|luggage transfers|luggage transferred|luggage is transferred|luggage is carried|we carry your luggage|we transport your luggage|we move your luggage|your luggage travels|gepäcktransport|transport des bagages|transporte de equipaje",
    ),
    (
        kind("luggage", "carried by you"),
        "carry your own luggage|carry your luggage|carry your own bags|carry everything you need|you carry your|no luggage transfer|with your own rucksack|gepäck selbst|portez vos bagages|lleva tu equipaje",
    ),
    (
        kind("guide", "guided"),
        "guided by|with a guide|with our guides|our guides lead|with a local guide|led by a guide|mit führer|mit führung|avec un guide|con guía",
    ),
    (
        kind("guide", "by oneself"),
        "self guided|without a guide|no guide|unguided|on your own two|auf eigene faust|ohne führer|sans guide|sin guía|por tu cuenta",
    ),
    (
        kind("delivery point", "inside"),
        "room of your choice|to any room|into your home|carried upstairs|carried inside|carried into|up the stairs|bis in die wohnung|in den raum ihrer wahl|dans la pièce de votre choix|hasta la habitación",
    ),
    (
        kind("delivery point", "the kerb"),
        "kerbside|kerbside only|kerbside delivery|curbside|to the kerb|to your kerb|to the doorstep only|ground floor only|frei bordsteinkante|bordsteinkante|au pied de l'immeuble|a pie de calle",
    ),
    (
        kind("carrier", "our own"),
        "our own two man team|our own delivery team|our own vans deliver|delivered by our own|our own drivers deliver|own fleet|eigenen fahrern|eigene lieferflotte|nos propres livreurs|nuestros propios repartidores",
    ),
    (
        kind("carrier", "a courier"),
        "by courier|by a courier|courier delivery|by parcel post|by parcel service|per paketdienst|per spedition|par transporteur|por mensajero|por mensajería",
    ),
    (
        kind("fining", "none"),
        "unfined|unfiltered|not fined|not filtered|ungefiltert|unfiltriert|non filtré|non filtrée|sin filtrar",
    ),
    (
        kind("fining", "some"),
        "fined with|is fined|filtered|crystal clear|gefiltert|filtriert|filtré|filtrée|filtrado|filtrada",
    ),
    (
        kind("rennet", "vegetarian"),
        "vegetarian rennet|microbial rennet|vegetable rennet|mikrobielles lab|présure végétale|cuajo vegetal",
    ),
    (
        kind("rennet", "animal"),
        "animal rennet|traditional rennet|calf rennet|tierisches lab|kälberlab|présure animale|cuajo animal",
    ),
    (
        kind("edition", "the first"),
        "first edition|first editions|erstausgabe|erstausgaben|édition originale|primera edición",
    ),
    (
        kind("edition", "a later one"),
        "reprint|reprints|reprinted|later edition|facsimile|nachdruck|réimpression|reimpresión",
    ),
    (
        kind("way to cancel", "phone"),
        "cancel by phone|by phone only|only by phone|to cancel please call|to cancel call|please call us to cancel|in writing only|by letter only|nur telefonisch|nur schriftlich|par téléphone uniquement|par courrier uniquement|sólo por teléfono|solo por teléfono",
    ),
    (
        kind("way to cancel", "online"),
        "cancel online|cancel * online|online in two clicks|with one click|in one click|in two clicks|in the app|online kündbar|mit einem klick|en un clic|en deux clics|en un clic",
    ),
    (
        kind("device", "one make"),
        "for iphone only|iphone only|ios only|only for iphone|only on iphone|android only|only for android|for mac only|mac only|windows only|for windows only|only on mac|only on windows|nur für iphone|nur für android|nur für mac|nur für windows|uniquement sur iphone|uniquement sur android|sólo para iphone|solo para iphone|solo para android",
    ),
    (
        kind("device", "any make"),
        "every phone|any phone|all phones|all smartphones|any smartphone|iphone and android|android and iphone|ios and android|android and ios|windows and mac|mac and windows|any device|every device|all devices|any browser|alle geräte|jedes gerät|jedes smartphone|tous les appareils|tous les téléphones|todos los dispositivos|cualquier móvil",
    ),
    (
        kind("who may", "employees"),
        "for employees only|employees only|only for employees|nur für angestellte|réservé aux salariés|sólo para empleados|solo para empleados",
    ),
    (
        kind("who may", "the self-employed"),
        "for the self employed|self employed too|freelancers and sole traders|sole traders|für selbstständige|pour les indépendants|para autónomos",
    ),
    (
        kind("capsules", "own only"),
        "our own capsules|own capsules only|takes our capsules|only our capsules|only with our capsules|only takes our|eigene kapseln|nos capsules|nuestras cápsulas",
    ),
    (
        kind("capsules", "any"),
        "any ground coffee|any coffee|any capsules|all capsules|any brand of|jeder kaffee|n'importe quel café|cualquier café",
    ),
    (
        kind("goes to", "all the world"),
        "post * worldwide|posts * worldwide|send * worldwide|sends * worldwide|ship * worldwide|deliver * worldwide|posted worldwide|sent worldwide|shipped worldwide|delivered worldwide|anywhere in the world|all over the world|every country|any country|weltweit|dans le monde entier|por todo el mundo|a todo el mundo",
    ),
    (
        kind("size of dogs", "all"),
        "dogs of every size|dogs of all sizes|dogs of any size|all dogs|any breed|every breed|all breeds|hunde aller größen|chiens de toutes tailles|perros de todos los tamaños",
    ),
    (
        kind("size of dogs", "small"),
        "small dogs only|only small dogs|small breeds only|nur kleine hunde|petits chiens uniquement|sólo perros pequeños|solo perros pequeños",
    ),
    (maybe("material", "gold"), "carat gold|karat gold"),
    (
        maybe("speech", "Portuguese"),
        "in portuguese|speaks portuguese|speak portuguese|auf portugiesisch|en portugais|en portugués",
    ),
    (
        maybe("speech", "Dutch"),
        "in dutch|speaks dutch|speak dutch|auf niederländisch",
    ),
    (
        maybe("speech", "Polish"),
        "in polish|speaks polish|speak polish|auf polnisch",
    ),
    (
        maybe("speech", "English"),
        "speaks english|speak english|spricht englisch|sprechen englisch|parle anglais|habla inglés",
    ),
    (
        maybe("speech", "German"),
        "speaks german|speak german|spricht deutsch|sprechen deutsch|parle allemand|habla alemán",
    ),
    (
        maybe("speech", "French"),
        "speaks french|speak french|spricht französisch|parle français|habla francés",
    ),
    (
        maybe("speech", "Spanish"),
        "speaks spanish|speak spanish|spricht spanisch|parle espagnol|habla español",
    ),
    (
        maybe("speech", "Italian"),
        "speaks italian|speak italian|spricht italienisch|parle italien|habla italiano",
    ),
    (
        maybe("drive", "battery"),
        "battery power|battery powered|on battery|lithium battery|akkubetrieben|à batterie|a batería",
    ),
    (
        maybe("drive", "petrol"),
        "petrol engine|two stroke|four stroke|benzinmotor|moteur thermique|motor de gasolina",
    ),
    (
        kind("who may come", "all"),
        "anyone can|anyone may|anybody can|everybody can|everyone can|open to all|open to everyone|open to everybody|open to anyone|all welcome|everyone is welcome|everyone welcome|everybody welcome|offen für alle|für jeden|ouvert à tous|ouverte à tous|abierto a todos|abierta a todos",
    ),
    (
        kind("who may come", "some"),
        "for professionals only|for professional * only|for residents only|for hotel guests only|only open to|open only to|only for professional/professionals/members/residents/guests/students/adults/women/men/customers/subscribers|reserved for|exclusively for|exclusive to|nur für|ausschließlich für|réservé aux|réservée aux|réservés aux|sólo para|solo para|reservado a|reservada a|exclusivo para",
    ),
];
