//! What is there or allowed and what is not, in the many wordings that a copywriter has for it: whether dogs may come
//! in, whether one has to book, whether it goes into the dishwasher. Like `stances`; here a stroke stands between
//! words of which any may be meant, and a star for up to four words.

use super::stances::Stance;

const fn yes(thing: &'static str) -> Stance {
    Stance::Is(thing, true)
}

const fn no(thing: &'static str) -> Stance {
    Stance::Is(thing, false)
}

/// Each phrase, by what it says; phrases are separated by bars.
pub(super) const TOPICS: &[(Stance, &str)] = &[
    // Who may come.
    (
        yes("dog"),
        "dogs/dog on/off leads/lead/leash|dogs on a lead/leash|well behaved dogs|your dog is welcome|your dogs are welcome|your dog can/may come|dogs can/may come|dogs of all sizes|dogs stay free|dogs go free|we love dogs|we welcome dogs|water bowls|four legged family|hunde dürfen|ihr hund ist willkommen|hund darf mit|vos chiens sont|votre chien est le bienvenu|tu perro es bienvenido|admitimos perros|perros admitidos",
    ),
    (
        no("dog"),
        "only assistance/guide dogs|only guide and assistance dogs|assistance/guide dogs excepted|except assistance/guide dogs|apart from assistance/guide dogs|leave your dog/dogs at home|leave the dog/dogs at home|dogs must/should stay outside/home|dogs have to stay outside/home|dogs stay at home|dogs wait outside|without your dog|sorry no dogs|no pets|pets are not|hunde müssen draußen|hunde bleiben draußen|nur assistenzhunde|hunde verboten|laissez votre chien|chiens ne sont pas|nos amis les chiens ne sont pas|deje su perro|los perros no|no admitimos perros",
    ),
    (
        yes("child"),
        "kids club/menu/corner/pool/playground|kids' club/menu/corner/pool/playground|children's club/menu/corner/pool/playground/portions|children welcome|children are welcome|kids welcome|kids are welcome|families welcome|families are welcome|welcome families|welcomes families|welcome children|welcomes children|bring the kids/children/family|bring your kids/children|bring toddlers|for the whole family|for all the family|fun for the family|family friendly|child friendly|kid friendly|baby changing|high chairs|highchairs|toddlers welcome|buggies welcome|little ones are welcome|kinder willkommen|kinder sind willkommen|kinder sind herzlich willkommen|für die ganze familie|familienfreundlich|kinderfreundlich|kinderkarte|kinderclub|enfants bienvenus|enfants sont les bienvenus|pour toute la famille|menu enfant|niños bienvenidos|los niños son bienvenidos|para toda la familia|menú infantil",
    ),
    (
        no("child"),
        "adults only|adult only|adults are all|for adults only|only for adults|child free|children free zone|no children|no kids|no babies|no under/unders 16s/18s|over 18s only|over 16s only|grown ups only|only grown ups|leave the kids/children at home|not for children|no place for children|16/18 or over|16/18 and over|16s/18s and over|nur für erwachsene|nur erwachsene|keine kinder|kinderfrei|adultes uniquement|réservé aux adultes|pas d'enfants|sólo adultos|solo adultos|sólo para adultos|solo para adultos|sin niños",
    ),
    (
        no("membership needed"),
        "visitors may/can|visitors are welcome|visitors welcome|open to visitors|open to the public|open to non members|open to all comers|open to everyone|open to anyone|open to anybody|open to everybody|anyone can/may|anybody can/may|everyone can/may|day guests welcome|guests and locals|pay and play|without being a member|you don't have to be a member|you need not be a member|you don't need to be a member|no need to be a member|no need to join|für alle offen|auch für nichtmitglieder|offen für alle|ouvert à tous|ouverte à tous|abierto a todos|abierta a todos|abierto al público|abierta al público",
    ),
    (
        yes("membership needed"),
        "reserved for members|reserved for our members|reserved exclusively for members|for our members only|only our members|only members|members and their guests|members and guests only|private members|exclusive to members|exclusively for members|exclusively for our members|closed to non members|closed to the public|you must be a member|you need to be a member|you have to be a member|nur mitglieder|nur für unsere mitglieder|exklusiv für mitglieder|ausschließlich für mitglieder|réservée aux membres|réservés aux membres|réservé à nos membres|exclusivo para socios|reservado a socios|reservada a socios",
    ),
    (
        yes("partner need"),
        "couples only|only couples|only accept couples|only take couples|bring a partner|bring your partner|you need a partner|with a partner only|pairs only|only pairs|come as a couple|partner required|only in pairs|nur paare|nur paarweise|nur zu zweit|en couple uniquement|sólo parejas|solo parejas|sólo en pareja|solo en pareja",
    ),
    (
        no("partner need"),
        "with or without a partner|no partner|no partner needed/required/necessary|without a partner|singles welcome|singles are welcome|come alone|come on your own|come by yourself|you don't need a partner|partner not needed|ohne partner|mit oder ohne partner|auch ohne partner|avec ou sans partenaire|sans partenaire|con o sin pareja|sin pareja",
    ),
    (
        no("audition"),
        "no audition|no auditions|without an audition|without auditions|without auditioning|no need to audition|you don't have to audition|ohne vorsingen|kein vorsingen|sans audition|sin audición",
    ),
    (
        yes("audition"),
        "auditions/audition before|must audition|has to audition|have to audition|audition first|by audition|after an audition|after audition|pass an audition|successful audition|short audition|an audition|vorsingen erforderlich|nach einem vorsingen|sur audition|previa audición",
    ),
    (
        no("experience"),
        "no previous/prior experience|no experience|no knowledge needed|no previous/prior knowledge|no skills needed|complete novices|total beginners|absolute beginners|for beginners|start from scratch|from scratch|never * before|first timers welcome|first timers|newcomers welcome|even if you've never|even if you have never|suitable for beginners|ohne vorkenntnisse|keine vorkenntnisse|für anfänger|sans expérience|aucune expérience|grands débutants|sin experiencia|desde cero|para principiantes",
    ),
    (
        yes("experience"),
        "experienced * only|only experienced|only for experienced|for experienced|at least * years of experience|not a course for beginners|not for newcomers|prior experience|previous experience|you should already|you must already|you need to already|good knowledge of|advanced * only|intermediate level|mit vorkenntnissen|vorkenntnisse erforderlich|vorkenntnisse nötig|vorkenntnisse sind|expérience requise|expérience exigée|se requiere experiencia|experiencia previa",
    ),
    (
        no("table booking"),
        "takes no bookings/reservations|take no bookings/reservations|don't take bookings/reservations|doesn't take bookings/reservations|no bookings taken|walk ins only|first come first served",
    ),
    (
        yes("table booking"),
        "book your table|book a table|reserve your table|reserve a table|table bookings|bookings taken|we take bookings|bookings welcome|book a table online",
    ),
    (
        yes("vegan"),
        "entirely plant based|fully plant based|completely plant based|all plant based|100 plant based|purely plant based|rein pflanzlich|entièrement végétal|entièrement végétale|totalmente vegetal",
    ),
    (
        no("contract"),
        "from a single day/week/month/night|no minimum beyond|leave at the end of any/each/every month|cancel at the end of any/each/every month|month to month",
    ),
    (
        no("booking needed"),
        "no booking|no bookings|no reservation|no reservations|no appointment|no appointments|no appointment needed/necessary/required|without booking|without an appointment|without appointment|without a reservation|without reservation|just turn up|just drop in|just walk in|just come along|simply turn up|simply drop in|simply walk in|turn up and|drop in|walk ins welcome|walk ins|walk in and|walk straight in|no need to book|no need to reserve|you don't need to book|you don't need an appointment|you need not book|first come first served|come when you like|come whenever you like|ohne termin|ohne voranmeldung|ohne anmeldung|ohne reservierung|keine anmeldung|keine voranmeldung|keine reservierung|kein termin|kein termin nötig|einfach vorbeikommen|sans rendez vous|sans réservation|sans inscription|sin cita|sin cita previa|sin reserva|sin inscripción",
    ),
    (
        yes("booking needed"),
        "by appointment only|by appointment|only by appointment|appointment only|appointments only|appointment needed/required/necessary|appointment is necessary/required/needed|make an appointment|booking essential|booking is essential|booking required|booking is required|booking necessary|booking is necessary|bookings only|must be booked|must be booked in advance|must book|have to book|has to be booked|need to book|advance booking only|pre booked * only|pre booking|prebooking|book ahead|book in advance|book beforehand|only with a booking|only with a reservation|reservation required|reservations required|reservation only|reservations only|reservation essential|reservations essential|reservations are essential|no walk ins|we don't take walk ins|nur nach vereinbarung|nur mit termin|nach terminvereinbarung|anmeldung erforderlich|anmeldung nötig|nur mit anmeldung|nur mit reservierung|voranmeldung erforderlich|reservierung erforderlich|uniquement sur rendez vous|sur rendez vous|sur réservation|réservation obligatoire|réservation indispensable|inscription obligatoire|sólo con cita|solo con cita|con cita previa|cita previa|reserva obligatoria|sólo con reserva|solo con reserva|previa reserva",
    ),
    // How one pays.
    (
        no("card payment"),
        "takes cash only|take cash only|takes only cash|take only cash|only takes cash|only accepts cash|only accept cash|accepts only cash|accept cash only|accepts cash only|bring cash|please bring cash|have cash ready|in cash only|only in cash|pay cash|we don't take cards|we do not take cards|don't accept cards|do not accept cards|can't take cards|cannot take cards|no card payments|no card machine|no card reader|cards are not accepted|nur bares|nur in bar|nur gegen bar|nehmen nur bargeld|wir nehmen keine karten|keine karten|kartenzahlung nicht möglich|seulement en espèces|uniquement en espèces|en espèces seulement|nous n'acceptons pas la carte|nous ne prenons pas la carte|solo/sólo se paga en efectivo|solo/sólo en efectivo|solo/sólo aceptamos efectivo|únicamente en efectivo|únicamente efectivo|no aceptamos tarjetas|no aceptamos tarjeta",
    ),
    (
        yes("card payment"),
        "pay * by card|pay * with card|by card or|by card and|by card only|card or phone|phone or card|apple pay|google pay|contactless|tap to pay|tap your card|tap and go|pay with your phone|pay by phone|card payments|all cards|any card|debit and credit cards|credit and debit cards|debit or credit card|karte oder|kontaktlos|per karte|mit karte bezahlen|sans contact|carte bleue|toutes les cartes|par carte ou|con tarjeta o|todas las tarjetas|pague * con tarjeta|paga * con tarjeta|con el móvil",
    ),
    (
        no("cash payment"),
        "card payments only|contactless only|no cash accepted|cash is not accepted|cash not accepted|don't take cash|do not take cash|don't accept cash|do not accept cash|no longer take cash|no longer accept cash|we've gone cashless|we have gone cashless|cash free|leave your cash at home|by card only|only by card|cards only please|kein bargeld|nur mit karte|ohne bargeld|pas d'espèces|sin efectivo|solo con tarjeta|sólo con tarjeta|no aceptamos efectivo",
    ),
    (
        yes("cash payment"),
        "cash is fine|cash is welcome|cash or contactless|cash or by card|by cash or|notes and coins|takes cash|take cash|cash is king|we still take cash|we take cash|cash only|bring cash|pay cash|gerne bar|bar oder|bar bezahlen|en espèces ou|en efectivo o|en efectivo",
    ),
    (
        no("excess"),
        "no excess|without an excess|without excess|without any excess|zero excess|excess free|nil excess|no excess to pay|keine selbstbeteiligung|ohne selbstbeteiligung|ohne selbstbehalt|sans franchise|aucune franchise|sin franquicia",
    ),
    (
        yes("excess"),
        "you pay the first|you pay the initial|an excess of|excess of|excess applies|excess is|your excess|compulsory excess|policy excess|mit selbstbeteiligung|selbstbeteiligung von|selbstbehalt von|une franchise de|franchise de|una franquicia de|con franquicia",
    ),
    (
        no("ongoing fee"),
        "no subscription|no subscriptions|subscription free|without a subscription|without subscription|no monthly fee|no monthly fees|no monthly charge|no monthly charges|no monthly cost|no monthly costs|no monthly payments|no annual fee|no yearly fee|no ongoing costs|no ongoing fees|no running costs|one off payment|one off price|one time payment|pay once|buy it once|no recurring|free for life|fee free|ohne abo|kein abo|keine monatlichen kosten|keine monatliche gebühr|ohne grundgebühr|keine grundgebühr|einmaliger kauf|einmalzahlung|sans abonnement|sans frais mensuels|paiement unique|sin suscripción|sin cuota|sin cuotas|sin cuota mensual|pago único",
    ),
    (
        yes("ongoing fee"),
        "monthly fee of|a monthly fee|the monthly fee|subscription required|subscription is required|subscription needed|with a subscription|needs a subscription|requires a subscription|with a plan at|subscribe for|subscription costs|subscription from|plan required|abo erforderlich|mit abo|monatliche gebühr von|grundgebühr von|abonnement requis|abonnement obligatoire|avec un abonnement|con suscripción|suscripción obligatoria|cuota mensual de",
    ),
    (
        no("minimum order"),
        "no minimum order|no minimum orders|no minimum quantity|no minimum spend|no minimum|without a minimum order|without minimum order|without a minimum|even a single|from a single|from one piece|from just one|as few as one|as little as one|just one if you like|order just one|one off orders|one offs welcome|any quantity|any number from one|kein mindestbestellwert|keinen mindestbestellwert|ohne mindestbestellwert|keine mindestmenge|ohne mindestmenge|keine mindestbestellmenge|ohne mindestbestellmenge|schon ab einem stück|ab einem stück|sans minimum|sans minimum de commande|sans commande minimum|aucun minimum|pas de minimum|à l'unité|sin pedido mínimo|sin mínimo|sin cantidad mínima|no hay pedido mínimo|desde una unidad",
    ),
    (
        yes("minimum order"),
        "minimum order|minimum orders|minimum quantity|minimum of|minimum spend|minimum order value|our minimum is|mindestbestellwert von|mindestbestellwert beträgt|mindestbestellwert|mindestmenge|mindestbestellmenge|commande minimum|minimum de commande|quantité minimum|quantité minimale|pedido mínimo|cantidad mínima",
    ),
    (
        no("deposit"),
        "no deposit|zero deposit|without a deposit|without deposit|deposit free|nothing to put down|no money down|keine kaution|ohne kaution|kautionsfrei|keine anzahlung|ohne anzahlung|sans caution|sans dépôt|sans acompte|aucun acompte|sin fianza|sin depósito|sin señal",
    ),
    // What must be had or known.
    (
        no("medical need"),
        "no medical|no medicals|no medical questions|no medical exam|no medical examination|no health questions|no health check|without a medical|without medical questions|keine gesundheitsfragen|ohne gesundheitsfragen|ohne gesundheitsprüfung|sans questionnaire médical|sans examen médical|sin examen médico|sin cuestionario médico",
    ),
    (
        yes("medical need"),
        "medical questionnaire|medical examination|medical exam|health questionnaire|medical questions|answer * medical|answer * health|a medical is|medical required|mit gesundheitsfragen|gesundheitsprüfung|questionnaire médical|examen médical|cuestionario médico|examen médico",
    ),
    (
        no("prescription"),
        "no prescription|without a prescription|without prescription|prescription free|over the counter|rezeptfrei|ohne rezept|sans ordonnance|sin receta",
    ),
    (
        yes("prescription"),
        "prescription only|on prescription only|only on prescription|prescription required|needs a prescription|requires a prescription|with a prescription|a doctor's prescription|rezeptpflichtig|nur auf rezept|sur ordonnance|con receta|sólo con receta|solo con receta",
    ),
    (
        no("licenc"),
        "no licence|no license|without a licence|without a license|no licence needed/required|no license needed/required|no driving licence|ohne führerschein|führerscheinfrei|kein führerschein|sans permis|sin carnet|sin licencia",
    ),
    (
        yes("licenc"),
        "licence required|license required|licence is required|you need a licence|you must hold a licence|valid licence|full licence|driving licence required|führerschein erforderlich|mit führerschein|permis obligatoire|permis requis|avec permis|carnet obligatorio|con carnet|con licencia",
    ),
    (
        no("internet"),
        "even when you are offline|even when you're offline|even offline|when you're offline|offline mode|fully offline|also offline|available offline|offline maps|without a connection|without a signal|without signal|no signal needed|no connection needed|no wifi needed|no wi fi needed|auch offline|offline nutzbar|auch ohne internet|même hors ligne|hors connexion|incluso sin conexión|también sin conexión|sin internet",
    ),
    (
        yes("internet"),
        "with an internet connection|with internet access|only * with an internet connection|internet access required|needs wifi|needs wi fi|requires wifi|requires wi fi|needs the internet|requires the internet|needs a connection|constant connection|permanent connection|stable connection|always online|only online|nur mit internet|nur mit internetverbindung|nur online|uniquement en ligne|avec une connexion|con conexión|necesita conexión|necesita internet|requiere internet",
    ),
    // What it is fit for.
    (
        yes("dishwasher"),
        "dishwasher safe|dishwasher proof|dishwasher friendly|in the dishwasher|into the dishwasher|through the dishwasher|top rack|spülmaschinenfest|spülmaschinengeeignet|spülmaschinentauglich|in die spülmaschine|in der spülmaschine|passe au lave vaisselle|va au lave vaisselle|compatible lave vaisselle|apto para lavavajillas|apta para lavavajillas|aptos para lavavajillas|aptas para lavavajillas|al lavavajillas",
    ),
    (
        no("dishwasher"),
        "hand wash only|hand wash|hand washing only|wash * by hand|washed by hand|wash by hand|washing up by hand|not dishwasher safe|not dishwasher proof|not suitable for the/a dishwasher|not suitable for dishwashers|not for the dishwasher|never in the dishwasher|not in the dishwasher|out of the dishwasher|keep * out of the dishwasher|never put * dishwasher|do not put * dishwasher|don't put * dishwasher|nicht spülmaschinenfest|nicht spülmaschinengeeignet|nicht in die spülmaschine|nur von hand spülen|von hand spülen|bitte von hand|ne passe pas au lave vaisselle|ne va pas au lave vaisselle|lavage à la main|à laver à la main|no apto para lavavajillas|no apta para lavavajillas|lavar a mano|lávelo a mano|lávala a mano",
    ),
    (
        yes("washable"),
        "machine washable|machine wash|in the washing machine|in the wash|go in the wash|into the washing machine|washable|wash at 30|wash at 40|wash at 60|waschmaschinenfest|waschbar|maschinenwaschbar|in die waschmaschine|lavable|lavables|en machine|a la lavadora|en lavadora",
    ),
    (
        no("washable"),
        "dry clean only|dry cleaning only|dry clean|professional cleaning only|never machine wash|do not machine wash|don't machine wash|not washable|not machine washable|wipe clean only|spot clean only|not for the washing machine|nicht waschbar|nicht in die waschmaschine|nur reinigung|chemische reinigung|non lavable|ne passe pas en machine|nettoyage à sec|no lavable|no se puede lavar|limpieza en seco",
    ),
    (
        yes("waterproof"),
        "waterproof|water proof|fully waterproof|water resistant to|watertight|submersible|swim with|swim in it|wear it swimming|wear it in the pool|wear it in the shower|wear it in the sea|shower with|dive with|survives a dip|under water|underwater|wasserdicht|schwimmen sie mit|étanche|étanches|imperméable|impermeable|impermeables|sumergible|resistente al agua",
    ),
    (
        no("waterproof"),
        "splash proof only|splashproof only|only splash proof|only splashproof|splash resistant only|only splash resistant|not waterproof|not water resistant|isn't waterproof|aren't waterproof|keep * dry|keep it dry|keep away from water|don't swim with|do not swim with|don't swim in|never swim with|don't shower with|take it off before swimming|take * off before you swim|take * off to swim|take * off before showering|remove before swimming|not for swimming|not suitable for swimming|not to be used in water|never in water|spritzwassergeschützt|nicht wasserdicht|nur spritzwassergeschützt|non étanche|n'est pas étanche|no sumergible|no es impermeable",
    ),
    (
        yes("oven safe"),
        "oven safe|ovenproof|oven proof|into the oven|in the oven|from hob to oven|ofenfest|backofenfest|passe au four|va au four|apto para horno|apta para horno",
    ),
    (
        no("oven safe"),
        "not oven safe|not ovenproof|not suitable for the oven|not for the oven|never in the oven|keep * out of the oven|nicht ofenfest|nicht in den ofen|ne passe pas au four|ne va pas au four|no apto para horno",
    ),
    (
        yes("removable"),
        "removable covers|removable cover|covers come off|cover comes off|covers zip off|cover zips off|covers can be taken off|covers unzip|cover unzips|abnehmbarer bezug|abnehmbare bezüge|bezug ist abnehmbar|housse amovible|déhoussable|housses amovibles|fundas extraíbles|funda extraíble|desenfundable",
    ),
    (
        no("removable"),
        "covers * are fixed|cover * is fixed|covers * cannot be removed|covers are fixed|cover is fixed|fixed covers|fixed cover|covers do not come off|covers don't come off|cover does not come off|covers cannot be removed|cover cannot be removed|covers are not removable|cover is not removable|sewn on cover|bezug ist fest|nicht abnehmbar|housse fixe|non déhoussable|housses fixes|funda fija|fundas fijas|no desenfundable",
    ),
    (
        yes("rechargeable"),
        "rechargeable|usb charging|charges by usb|charges via usb|charge it by usb|recharge it|aufladbar|wiederaufladbar|rechargeables|recargable|recargables",
    ),
    (
        no("rechargeable"),
        "not rechargeable|non rechargeable|disposable batteries|takes aa batteries|takes two aa|single use batteries|nicht aufladbar|non rechargeables|no recargable|no recargables",
    ),
    (
        yes("recyclable"),
        "recyclable|can be recycled|fully recyclable|goes in the recycling|in your recycling bin|recycle it at home|recycelbar|recyclingfähig|recyclables|reciclable|reciclables",
    ),
    (
        no("recyclable"),
        "not recyclable|cannot be recycled|can't be recycled|not yet recyclable|not for recycling|general waste|nicht recycelbar|non recyclables|no reciclable|no reciclables",
    ),
    (
        yes("repair offered"),
        "we repair|repairs welcome|repair service|repairs for life|fully repairable|repairable|can be repaired|spare parts available|reparierbar|wir reparieren|réparable|réparables|nous réparons|reparable|reparables|reparamos",
    ),
    (
        no("repair offered"),
        "cannot be repaired|can't be repaired|not repairable|we don't repair|we do not repair|no repairs|no spare parts|nicht reparierbar|keine reparaturen|non réparable|no se puede reparar|no reparamos",
    ),
    // What comes with it.
    (
        yes("advert"),
        "short ads|short adverts|ads keep|adverts keep|ads pay for|adverts pay for|paid for by ads|paid for by adverts|paid for by advertising|between adverts|between ads|occasional ads|occasional adverts|a few ads|a few adverts|some ads|watch an ad|watch a short ad|kurze werbung|werbung finanziert|quelques publicités|des publicités|algunos anuncios|anuncios mantienen",
    ),
    (
        no("advert"),
        "never shows adverts|never shows ads|never show ads|never show adverts|shows no ads|shows no adverts|doesn't show ads|does not show ads|zero ads|not a single ad|not one ad|no pop ups|advert free|advertising free|keine werbung|nie werbung|aucune publicité|jamais de publicité|ni un anuncio|nunca muestra anuncios",
    ),
    (
        yes("installation offered"),
        "we install it|we fit it|we'll fit it|we'll install it|installed by our|fitted by our|fitting included|installation included|we put it up|we set it up|wir montieren|montage inklusive|einbau inklusive|pose comprise|pose incluse|nous installons|instalación incluida|lo instalamos",
    ),
    (
        no("installation offered"),
        "we don't install|we do not install|we don't fit|we do not fit|supply only|fit it yourself|install it yourself|self installation|do it yourself|you fit it|you install it|selbst montieren|selbst einbauen|ohne montage|sans pose|à poser soi même|sin instalación|no instalamos",
    ),
    (
        no("assembly"),
        "livré/livrée/livrés/livrées déjà monté/montée/montés/montées|déjà montée|déjà montés|déjà montées|arrives in one piece|arrives assembled|arrive assembled|arrive fully assembled|arrives fully assembled|delivered assembled|delivered fully assembled|delivered in one piece|ready to use|built for you|we build it|we assemble it|we put it together|assembled by us|aufgebaut geliefert|fertig aufgebaut|wir bauen * auf|nous montons|ya montados|ya montadas|lo montamos",
    ),
    (
        yes("assembly"),
        "montez vous même|vous montez|build it yourself|you build it|bolt it together|screw it together|screw * together|assemble * yourself|assemble * at home|needs assembling|needs assembly|requires assembly|requires some assembly|comes in parts|arrives in parts|comes in pieces|allen key|with the tools supplied|sie bauen * auf|bauen sie * auf|aufbau durch|muss aufgebaut|tú lo montas|móntalo tú|monte usted|montar en casa",
    ),
    (
        no("queue"),
        "no queue|no queues|no queuing|skip the queue|skip the line|without queuing|without a queue|no waiting|no wait|no waiting list|no waiting lists|ohne warteschlange|kein anstehen|keine wartezeit|ohne wartezeit|ohne anstehen|sans file d'attente|sans attente|sin colas|sin cola|sin espera|sin lista de espera",
    ),
    (
        yes("queue"),
        "waiting list|join the waiting list|waiting times|expect to wait|expect queues|expect a queue|queue for|you may have to wait|be prepared to wait|warteliste|wartezeit beträgt|liste d'attente|lista de espera",
    ),
    (
        yes("changeable"),
        "swap your * for another|exchange your * for another|change your * to another|move your booking|change your booking|change your date|change the date|switch to another|rebook free|free rebooking|rebook up|reschedule|free changes|change your mind about the date|umbuchbar|umbuchung möglich|kostenlos umbuchen|échangeable|échangeables|modifiable|modifiables|cambio de fecha|se puede cambiar|se pueden cambiar",
    ),
    (
        no("changeable"),
        "neither exchanged|neither exchange|no exchanges|cannot be exchanged|can't be exchanged|not exchangeable|non exchangeable|cannot be changed|can't be changed|cannot be moved|can't be moved|cannot be swapped|can't be swapped|cannot be rebooked|cannot be rescheduled|no changes|no date changes|dates are fixed|umbuchung ausgeschlossen|nicht umbuchbar|keine umbuchung|ni échangé|ni échangés|ni échangeable|non échangeable|non modifiable|no se admiten cambios|sin cambios|no se puede cambiar|no se pueden cambiar",
    ),
    (
        no("paper ticket"),
        "ticketless|ticket free|no ticket needed|no tickets needed|no need for a ticket|number plate recognition|reads your number plate|no need to print|nothing to print|on your phone|on your smartphone|on your mobile|from your phone|mobile ticket|mobile tickets|e ticket|e tickets|digital ticket|digital tickets|paperless|auf dem handy|auf dem smartphone|handyticket|sur votre téléphone|sur votre smartphone|billet électronique|en el móvil|en tu móvil|entrada digital",
    ),
    (
        yes("paper ticket"),
        "printed ticket|printed tickets|printed * tickets|only accept printed|print your ticket|print your tickets|print out your|print it out|printed out|paper ticket|paper tickets|on paper|a printout|display it|display your ticket|pay and display|ticket machine|ausgedruckt|ausgedruckte|ausdrucken|parkschein|imprimé|imprimée|imprimez|billet papier|impreso|impresa|imprima|imprime",
    ),
    // What is done for people, and with what is theirs.
    (
        yes("gift wrap"),
        "gift wrapped|gift wrapping|gift wrap|wrapped as a gift|wrap it for you|geschenkverpackung|als geschenk verpackt|emballage cadeau|papier cadeau|papel de regalo|envuelto para regalo",
    ),
    (
        no("gift wrap"),
        "no gift wrapping|no gift wrap|don't gift wrap|do not gift wrap|not gift wrapped|unwrapped|keine geschenkverpackung|pas d'emballage cadeau|sin papel de regalo",
    ),
    (
        no("signature"),
        "no signature|no signature needed/required|without a signature|leave * on your doorstep|leave * on the doorstep|leave it with a neighbour|leave it in a safe place|safe place|ohne unterschrift|sans signature|sin firma",
    ),
    (
        yes("signature"),
        "signed for|signature required|signature on delivery|needs a signature|requires a signature|against signature|without a signature left|left without a signature|against a signature|nur gegen unterschrift|gegen unterschrift|contre signature|con firma",
    ),
    (
        yes("outside food"),
        "bring your own food/snacks/picnic/drinks/lunch|bring your own * and enjoy|bring a picnic|bring your picnic|picnics welcome|picnics are welcome|own food welcome|own snacks welcome|eigenes essen|picknick mitbringen|apportez votre pique nique|trae tu comida|traiga su comida|trae tu propia",
    ),
    (
        no("outside food"),
        "no outside food|no food or drink|no food and drink|no food from outside|no own food|no picnics|don't bring food|do not bring food|don't bring your own|do not bring your own|food may not be brought|keine mitgebrachten|kein mitgebrachtes|pas de nourriture extérieure|no se permite comida|prohibido traer comida|prohibida la comida",
    ),
    (
        yes("photography"),
        "take all the photos|take * photos|take * pictures|photos welcome|photography welcome|photos allowed|photography allowed|photography is allowed|take photos|take pictures|take as many photos|bring your camera|cameras welcome|fotografieren erlaubt|fotos erlaubt|photos autorisées|fotos permitidas",
    ),
    (
        no("photography"),
        "no photos|no photography|no cameras|no pictures|photography is not|photos are not|photography prohibited|photography is prohibited|cameras must stay|leave your camera|fotografieren verboten|keine fotos|photos interdites|prohibido fotografiar|prohibido hacer fotos",
    ),
    (
        yes("smoking"),
        "smokers welcome|smoking allowed|smoking is allowed|smoking area|smoking room|smoking rooms|smoking terrace|raucher willkommen|rauchen erlaubt|fumeurs acceptés|zona de fumadores",
    ),
    (
        no("smoking"),
        "no smoking|non smoking|smoke free|smoking is not|smoking prohibited|nichtraucher|rauchfrei|rauchen verboten|non fumeur|prohibido fumar|no fumadores|sin humo",
    ),
    (
        no("data sharing"),
        "never share your|never sell your|don't share your|do not share your|will not share your|won't share your|never pass on your|stays with us|stay with us|kept private|we keep your data to ourselves|your data is yours|only you can see|nie weitergegeben|niemals an dritte|nicht an dritte|jamais partagées|jamais transmises|nunca compartimos|nunca vendemos",
    ),
    (
        yes("data sharing"),
        "share your data with|share your details with|share your information with|pass your details to|pass your data to|pass on your details|pass your details on|sell your data|sell your details|share * with our partners|share * with partners|share * with advertisers|sold to advertisers|shared with advertisers|an unsere partner|an partner weiter|transmettons vos|partageons vos|cedemos tus|compartimos tus",
    ),
    (
        yes("covers loss"),
        "covers loss|covers you against loss|protects you against loss|protects against loss|loss is covered|covered against loss|covered if you lose|loss and theft|theft and loss|against loss and damage|if you lose|verlust ist versichert|bei verlust|contre la perte|en caso de pérdida",
    ),
    (
        no("covers loss"),
        "loss is not covered|loss isn't covered|does not cover loss|doesn't cover loss|lost * are not|lost * aren't|losses are excluded|loss is excluded|excluding loss|verlust ist nicht|ohne verlust|la perte n'est pas|no cubre la pérdida",
    ),
    (
        yes("recording"),
        "recordings for all|recording included|recordings included|recordings are included|watch it again|watch again|watch the recording|catch up later|recorded for you|we record every|sessions are recorded|classes are recorded|aufzeichnung inklusive|wird aufgezeichnet|enregistrement inclus|grabación incluida|se graba",
    ),
    (
        no("recording"),
        "no recordings|no recording|not recorded|not be recorded|never recorded|live only|nicht aufgezeichnet|keine aufzeichnung|pas d'enregistrement|no se graba|sin grabación",
    ),
    (
        yes("return cost"),
        "rückporto * zahlen|rückporto * tragen|rücksendekosten * tragen|rücksendung * zahlen|you pay the postage when you return|you pay the return|you pay return|you pay for returns|you pay for the return|return postage is yours|return postage is at your|returns at your own|returns at your cost|cost of returning|cost of returns|return shipping is paid by|return shipping at your|returns cost|return costs are|pay the return postage|pay return postage|pay the postage back|rückporto zahlen|rückporto tragen|rücksendekosten tragen|rückversand zahlen|rücksendung kostet|frais de retour à|retours à vos frais|retour à vos frais|retours payants|devoluciones a su cargo|devolución a su cargo|gastos de devolución",
    ),
    (
        no("return cost"),
        "free returns|free return|returns are free|returns free|return * free|return * at our expense|return * at our cost|return * at no cost|send * back at our expense|send back * at our expense|send * back free|send * back for free|send back * free|return postage is free|return postage is on us|we pay return|we pay the return|we pay for returns|prepaid return label|return label included|free return label|zurückschicken kostet sie nichts|zurückschicken kostet nichts|kostenlose rücksendung|kostenloser rückversand|rückversand kostenlos|rücksendung kostenlos|rücksendung ist kostenlos|retour gratuit|retours gratuits|devolución gratuita|devoluciones gratuitas|devoluciones gratis",
    ),
    (
        yes("day ticket"),
        "enter on the day|enter * on the day|register on the day|sign up on the day|entries on the day|pay on the day|tickets on the day|on the door|at the door|at the gate|on the gate|at the box office|abendkasse|tageskasse|sur place le jour|billets sur place|en taquilla",
    ),
    (
        no("day ticket"),
        "none on the day|no entries on the day|no entry on the day|not on the day|no tickets at the door|no tickets on the door|no tickets on the day|no tickets at the gate|not at the door|not sold at the door|advance tickets only|in advance only|only in advance|sold online only|only sold online|tickets online only|only available online|keine abendkasse|nur im vorverkauf|prévente uniquement|sólo venta anticipada|solo venta anticipada",
    ),
    (
        no("scent"),
        "unscented|fragrance free|no fragrance|no perfume|without perfume|without fragrance|odourless|unparfümiert|ohne duftstoffe|sans parfum|sin perfume|sin fragancia",
    ),
    (
        yes("scent"),
        "smells of|smells like|smell of|scented with|a scent of|the scent of|fragrance of|perfumed with|scent of|duftet nach|duft von|senteur|parfumé à|parfumée à|huele a|aroma de",
    ),
    (
        no("swim need"),
        "non swimmers can|non swimmers may|non swimmers welcome|non swimmers are welcome|even if you can't swim|you needn't be able to swim|no need to swim|nichtschwimmer willkommen|auch für nichtschwimmer|non nageurs bienvenus|aunque no sepas nadar",
    ),
    (
        yes("swim need"),
        "must be able to swim|you must be able to swim|you need to be able to swim|must be a confident swimmer|confident swimmers only|swimmers only|only for swimmers|nur für schwimmer|sie müssen schwimmen|savoir nager|hay que saber nadar|imprescindible saber nadar",
    ),
    (
        yes("swimwear"),
        "swimwear must be|swimwear required|swimwear is required|swimwear compulsory|wear swimwear|wear a swimsuit|swimming costumes must|badekleidung erforderlich|badekleidung ist pflicht|maillot de bain obligatoire|bañador obligatorio",
    ),
    (
        no("swimwear"),
        "textile free|swimwear free|clothing free|naturist|nude bathing|in the nude|no swimwear|without swimwear|textilfrei|ohne badekleidung|naturiste|sans maillot|nudista|sin bañador",
    ),
    (
        yes("seat number"),
        "numbered seats|seats are numbered|seat is numbered|reserved seating|reserved seats|allocated seats|allocated seating|assigned seats|choose your seat|pick your seat|your own numbered seat|nummerierte plätze|places numérotées|asientos numerados",
    ),
    (
        no("seat number"),
        "unreserved seating|unreserved seats|unnumbered|unallocated|free seating|sit where you like|sit anywhere|freie platzwahl|placement libre|sin numerar|asiento libre",
    ),
    (
        no("set hours"),
        "round the clock|around the clock|day and night|night and day|day or night|at any hour|any hour of|at any time of day|24 hours a day|24 hours|never closes|never close|never shut|rund um die uhr|tag und nacht|24 stunden|24 heures sur 24|jour et nuit|24 horas|día y noche|de día y de noche",
    ),
    (
        yes("set hours"),
        "no calls/visits/access/deliveries outside|outside surgery hours|outside office hours|outside opening hours|outside working hours|office hours only|during office hours|in office hours|business hours|during business hours|working hours only|only on weekdays|weekdays only|on weekdays only|only * on weekdays|opening hours only|during opening hours|nur zu bürozeiten|nur zu den öffnungszeiten|nur werktags|nur wochentags|aux heures de bureau|uniquement en semaine|aux heures d'ouverture|en horario de oficina|sólo entre semana|solo entre semana|en horario comercial",
    ),
    (
        yes("public hours"),
        "open on bank holidays|open on public holidays|open bank holidays|open all holidays|bank holidays too|holidays included|including bank holidays|auch an feiertagen|jours fériés inclus|también festivos|incluso festivos",
    ),
    (
        no("public hours"),
        "shut on bank holidays|shut on public holidays|stays shut on bank holidays|stay shut on bank holidays|shut bank holidays|closed on bank holidays|closed on public holidays|closed bank holidays|not on bank holidays|except bank holidays|an feiertagen geschlossen|außer an feiertagen|fermé les jours fériés|sauf jours fériés|cerrado festivos|excepto festivos",
    ),
];
