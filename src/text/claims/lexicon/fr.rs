//! French.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const FRENCH: Language = Language {
    marks: "le la les et est pour avec votre vos nous vous dès du au aux des une sur gratuite gratuit jusqu'au jours mois toutes tous offre offerte chaque",
    decimal_comma: true,
    numbers: &[
        ("zéro", 0),
        ("un une", 1000),
        ("deux", 2000),
        ("trois", 3000),
        ("quatre", 4000),
        ("cinq", 5000),
        ("sept", 7000),
        ("huit", 8000),
        ("neuf", 9000),
        ("dix", 10_000),
        ("onze", 11_000),
        ("treize", 13_000),
        ("quatorze", 14_000),
        ("seize", 16_000),
        ("quarante", 40_000),
        ("soixante", 60_000),
        ("cent", 100_000),
        ("douze", 12_000),
        ("quinze", 15_000),
        ("vingt", 20_000),
        ("trente", 30_000),
        ("cinquante", 50_000),
    ],
    months: [
        "janvier janv",
        "février févr",
        "mars",
        "avril avr",
        "mai",
        "juin",
        "juillet juil",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre déc",
    ],
    weekdays: [
        "lundi lundis",
        "mardi mardis",
        "mercredi mercredis",
        "jeudi jeudis",
        "vendredi vendredis",
        "samedi samedis",
        "dimanche dimanches",
    ],
    units: &[
        ("seconde secondes", Unit::Time, 1),
        ("heure heures", Unit::Time, 3600),
        ("jour jours", Unit::Time, 86_400),
        ("nuit nuits", Unit::Time, 86_400),
        ("semaine semaines", Unit::Time, 604_800),
        ("mois", Unit::Time, 2_629_800),
        ("an ans année années", Unit::Time, 31_557_600),
        ("grammes gramme", Unit::Mass, 1000),
        ("mètre mètres", Unit::Length, 10_000),
        ("kilomètres kilomètre", Unit::Length, 10_000_000),
    ],
    before: &[
        (
            Qualifier::UpTo,
            "jusqu'à|maximum|au maximum|jamais plus de|pas plus de|ne dépassent pas|ne dépasse pas|au plus|tout au plus",
        ),
        (
            Qualifier::From,
            "dès|à partir de|à partir du|dès l'âge de|à partir de l'âge de|partir de",
        ),
        (Qualifier::Over, "plus de|âge minimum|au moins|minimum"),
        (Qualifier::Under, "moins de|en moins de|sous"),
        (Qualifier::About, "environ|près de"),
    ],
    after: &[
        (
            Qualifier::Over,
            "ou plus|et plus|au moins|au minimum|minimum",
        ),
        (Qualifier::UpTo, "au maximum|maximum|au plus|ou moins"),
    ],
    cues: &[
        (
            Slot::Discount,
            "réduction|remise|rabais|de réduction|économisez",
        ),
        (Slot::WasPrice, "au lieu de|prix conseillé"),
        (Slot::MinimumSpend, "d'achat|d'achats|dès|à partir de"),
        (Slot::Trial, "essai|essai gratuit|essayez|gratuit|gratuits"),
        (
            Slot::Returns,
            "retour|retours|remboursé|remboursement|satisfait ou remboursé|retourner|retournez|renvoyer|renvoyez|échange|échanger|rembourse|remboursons|nous remboursons|changer d'avis",
        ),
        (
            Slot::Warranty,
            "garantie|garanti|garantis|garanties|garantit|garantissons|garanties pendant",
        ),
        (
            Slot::Delivery,
            "livraison|livré|livrée|expédition|expédié|livrés|livrées|livrer|livrons|livre|expédiée|expédiés|expédiées|expédions|envoyé|envoyée|chez vous|reçue|recevez|envoi|délai de livraison",
        ),
        (
            Slot::Response,
            "réponse|répondons|répond|répondre|réponses|recontacte|recontactons|rappelons",
        ),
        (
            Slot::Cancellation,
            "annulation|annuler|résiliation|annulez|annulable|annulée|annulées|résilier|résiliez|préavis|se désister|désistement",
        ),
        (
            Slot::Contract,
            "engagement|contrat|durée minimale|engagement minimum|abonnement minimum|vous engagez|engage",
        ),
        (Slot::Ready, "prêt en|prêts en|prête en"),
        (Slot::Tenure, "d'expérience"),
        (
            Slot::Since,
            "depuis|fondé en|fondée en|fondée|fondé|créée en|créé en|créée|ouvert en|existe depuis|née en|né en",
        ),
        (
            Slot::Hours,
            "ouvert|ouverte|ouverts|horaires|accueille|accueillons|vous accueille|vous attend|reçoit|vous reçoit|joignable|joignables|à votre écoute|à votre service",
        ),
        (
            Slot::Opens,
            "ouvre|ouverture|ouvrent|ouvrons|ouvre ses portes",
        ),
        (
            Slot::Closes,
            "ferme|fermeture|ouvert jusqu'à|ferment|fermons|ferme ses portes",
        ),
        (
            Slot::Deadline,
            "jusqu'au|avant le|fin|termine|valable jusqu'au|clôture|dernier jour|dernière|dernière représentation|date limite|prend fin|se termine|s'achève|au plus tard|inscriptions avant",
        ),
        (Slot::Starts, "commence|début|à partir du|rentrée"),
    ],
    stop: "ainsi dont cet cela ceci ont avons avez fait faites pouvez ici là alors puis l'un l'une partout vos le la les l un une des du de d et ou est sont pour avec sur dans par au aux à en nous vous votre vos notre nos ce cette ces qui que dès jusqu'au jusqu'à plus tout tous toute toutes \
        gratuit gratuite gratuits offert offerte offre offres seulement maintenant aujourd'hui nouveau nouvelle profitez économisez prix chaque jour jours mois an ans ouvert fermé ouverte fermée valable pas sans bénéficiez se son sa ses leur leurs elle elles il ils on y même très bien aussi mais donc comme si ne non quel quelle quels quelles soit être servi servie servis proposé proposée proposons proposent coûte coûtent coûter s'élèvent s'élève est-ce prévoyez comptez personne personnes client clients montant tarif tarifs euro euros frais lors afin entre depuis pendant après avant chez sous vers ouvre ouvrent ferme ferment dure durent paient paie payer accueille accueillons reçoit attend attendons vient viennent sera seront peut peuvent doit doivent uniquement",
    weak: "prévoyez comptez choisissez découvrez venez voir faire faites fait être avoir aller venir prendre prenez rendez trouver trouvez savoir passer \
        belle beau beaux belles bon bonne bons bonnes meilleur meilleure idéal idéale simple simplement facile facilement rapide rapidement directement \
        ensemble lors fois fin partie besoin envie choix",
    synonyms: &[
        "contract engagement",
        "deliver livraison livraisons livré livrée livrés livrées expédition expédié expédiée expédiés",
        "guarantee garantie garanti",
        "breakfast petit-déjeuner",
        "dog chien chiens",
        "adult adulte adultes",
        "summer été",
        "winter hiver",
        "cat chat chats",
        "pet animaux animal",
        "book réservation réservations réserver",
        "cancel annulation annuler annulez",
        "fee frais",
        "room chambre chambres",
        "child enfant enfants",
        "park parking stationnement",
        "sugar sucre",
        "deposit caution acompte",
        "drink boisson boissons",
        "towel serviette serviettes",
        "ticket entrée billet billets",
        "return retour retours remboursement remboursé",
    ],
    contrasts: &[
        "simple double",
        "semaine",
        "haute basse",
        "aller retour aller-retour",
        "premier deuxième troisième",
    ],
    people: &[
        "étudiant étudiants étudiante",
        "nouveaux",
        "membre membres adhérents",
        "seniors",
        "familles",
    ],
    signals: &[
        (
            Signal::NotNext,
            "pas une goutte de|pas un gramme de|pas une trace de|sans|pas de|il n'y a pas de|nous ne prenons pas de|pas d'animaux|aucun|aucune|hors|pas d'|sans d'|n'acceptons pas de|n'acceptons pas les|n'acceptons pas|n'accepte pas|ne contient pas de|ne contient pas d'|ne contiennent pas de|exempt de|exempte de|sans aucun|sans aucune|zéro|jamais de|jamais d'|pas besoin de|pas besoin d'|n'utilisons pas de",
        ),
        (
            Signal::HasNext,
            "ingrédients|avec|équipé de|équipés de|contient|contiennent|comprend|incluant|y compris|fabriqué avec|préparé avec|préparés avec|à base de|riche en|il y a|nous acceptons|dispose de|dispose d'|disposent de|doté de|dotée de|équipée de|équipées de|il faut|comprennent|contenant|nécessite|nécessitent",
        ),
        (
            Signal::NotBefore,
            "non compris|non comprise|non comprises|non inclus|non incluse|non incluses|interdit|interdite|interdits|interdites|pas inclus|pas incluse|pas compris|ne sont pas admis|pas admis|non admis|pas autorisés|non autorisés|non requis|non nécessaire|ne sont pas inclus|n'est pas inclus|n'est pas compris|sont interdits|sont interdites|est interdit|est interdite|ne sont pas acceptés|ne sont pas autorisés|n'est pas autorisé|ne sont pas compris|ne sont pas comprises|ne sont pas incluses|n'est pas nécessaire|n'est pas obligatoire|n'est pas requis|n'est pas requise|pas obligatoire|pas nécessaire|refusés|ne sont malheureusement pas admis|restent à la maison|pas comprises|pas comprise",
        ),
        (
            Signal::HasBefore,
            "compris|dans toutes|dans tous|comprise|comprises|inclus|incluse|incluses|acceptés|admis|autorisés|autorisée|obligatoire|requis|requise|nécessaire|bienvenus|bienvenue|bienvenues|sont inclus|est inclus|est compris|sont les bienvenus|sont acceptés|sont admis|sont autorisés|est obligatoire|est requise|est requis|est nécessaire|est demandé|est demandée|demandée|demandé|exigé|exigée|est exigé|est autorisé|acceptée|acceptées|fournis|fournies|fourni|fournie|sont fournis|sont fournies|est fourni|est fournie|est comprise|sont compris|sont comprises|est incluse|sont incluses|autorisé|autorisées",
        ),
        (
            Signal::FreeNext,
            "gratuit|aucuns frais de|pas de frais de|sans frais de|zéro frais de",
        ),
        (Signal::PaidByUs, "nous payons|nous prenons en charge"),
        (
            Signal::PaidNext,
            "à votre charge|apportez votre|apportez vos|vous payez",
        ),
        (Signal::NoChildren, "réservé aux adultes"),
        (
            Signal::FreeBefore,
            "livré gratuitement|livrée gratuitement|livrés gratuitement|livrées gratuitement|gratuitement|comprise dans le prix|compris dans le prix|comprises dans le prix|incluse dans le prix|inclus dans le prix|gratuit|gratuite|gratuits|gratuites|offert|offerte|offerts|inclus|incluse|compris|comprise|sans frais|sans supplément|est gratuite|est gratuit|sont gratuits|sont gratuites|est offerte|est offert|sont offerts|sont offertes|offertes|est comprise|est compris|sont compris|sont comprises|comprises|sont inclus|est inclus|est incluse|sont incluses|incluses|à notre charge|sont à notre charge|est à notre charge|pris en charge|sont pris en charge|prise en charge|sans surcoût|ne coûte rien|ne coûtent rien|ne vous coûte rien|sans frais supplémentaires|à titre gratuit|c'est gratuit|fournis|fournies|sont fournis|sont fournies",
        ),
        (
            Signal::PaidBefore,
            "non compris|non comprise|non inclus|non incluse|non incluses|n'est pas compris|n'est pas inclus|payant|payante|payants|en supplément|en sus|à votre charge|à la charge du client|est facturé|est facturée|sont facturés|sont facturées|facturé en plus|facturée en plus|facturés en plus|facturé|facturée|facturés|facturées|ne sont pas inclus|ne sont pas compris|ne sont pas incluses|ne sont pas comprises|n'est pas comprise|n'est pas incluse|en option|en plus|est en supplément|sont en supplément|est payant|est payante|sont payants|sont payantes|payantes|à la charge de l'acheteur|sont à votre charge|restent à votre charge|reste à votre charge|est à votre charge|s'ajoutent|s'ajoute|moyennant un supplément|moyennant supplément",
        ),
    ],
};
