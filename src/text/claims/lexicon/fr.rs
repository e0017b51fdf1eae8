//! French.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const FRENCH: Language = Language {
    marks: "le la les et est pour avec votre vos nous vous dès du au aux des une sur gratuite gratuit jusqu'au jours mois toutes tous offre offerte chaque",
    decimal_comma: true,
    numbers: &[
        ("zéro", 0), ("un une", 1000), ("deux", 2000), ("trois", 3000), ("quatre", 4000), ("cinq", 5000), ("sept", 7000), ("huit", 8000), ("neuf", 9000),
        ("dix", 10_000), ("douze", 12_000), ("quinze", 15_000), ("vingt", 20_000), ("trente", 30_000), ("cinquante", 50_000),
    ],
    months: [
        "janvier janv", "février févr", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre", "octobre", "novembre", "décembre déc",
    ],
    weekdays: ["lundi lundis", "mardi mardis", "mercredi mercredis", "jeudi jeudis", "vendredi vendredis", "samedi samedis", "dimanche dimanches"],
    units: &[
        ("seconde secondes", Unit::Time, 1), ("heure heures", Unit::Time, 3600), ("jour jours", Unit::Time, 86_400), ("nuit nuits", Unit::Time, 86_400), ("semaine semaines", Unit::Time, 604_800),
        ("mois", Unit::Time, 2_629_800), ("an ans année années", Unit::Time, 31_557_600), ("grammes gramme", Unit::Mass, 1000), ("mètre mètres", Unit::Length, 10_000), ("kilomètres kilomètre", Unit::Length, 10_000_000),
    ],
    before: &[
        (Qualifier::UpTo, "jusqu'à|maximum|au maximum"),
        (Qualifier::From, "dès|à partir de|à partir du"),
        (Qualifier::Over, "plus de|au moins|minimum"),
        (Qualifier::Under, "moins de|en moins de|sous"),
        (Qualifier::About, "environ|près de"),
    ],
    after: &[(Qualifier::Over, "ou plus|et plus")],
    cues: &[
        (Slot::Discount, "réduction|remise|rabais|de réduction|économisez"),
        (Slot::WasPrice, "au lieu de|prix conseillé"),
        (Slot::MinimumSpend, "d'achat|d'achats|dès|à partir de"),
        (Slot::Trial, "essai|essai gratuit|essayez|gratuit|gratuits"),
        (Slot::Returns, "retour|retours|remboursé|remboursement|satisfait ou remboursé"),
        (Slot::Warranty, "garantie|garanti|garantis"),
        (Slot::Delivery, "livraison|livré|livrée|expédition|expédié|livrés"),
        (Slot::Response, "réponse|répondons"),
        (Slot::Cancellation, "annulation|annuler|résiliation"),
        (Slot::Contract, "engagement|contrat"),
        (Slot::Tenure, "d'expérience"),
        (Slot::Since, "depuis|fondé en|fondée en"),
        (Slot::Hours, "ouvert|ouverte|ouverts|horaires"),
        (Slot::Opens, "ouvre|ouverture"), (Slot::Closes, "ferme|fermeture|ouvert jusqu'à"),
        (Slot::Deadline, "jusqu'au|avant le|fin|termine|valable jusqu'au|clôture"),
        (Slot::Starts, "commence|début|à partir du|rentrée"),
    ],
    stop: "le la les l un une des du de d et ou est sont pour avec sur dans par au aux à en nous vous votre vos notre nos ce cette ces qui que dès jusqu'au jusqu'à plus tout tous toute toutes \
        gratuit gratuite gratuits offert offerte offre offres seulement maintenant aujourd'hui nouveau nouvelle profitez économisez prix chaque jour jours mois an ans ouvert fermé ouverte fermée valable pas sans bénéficiez",
    synonyms: &[
        "contract engagement",
        "deliver livraison livré livrée expédition", "guarantee garantie garanti", "breakfast petit-déjeuner", "dog chien chiens", "child enfant enfants", "park parking stationnement", "sugar sucre", "return retour retours remboursement remboursé",
    ],
    contrasts: &["adulte enfant", "simple double", "matin soir", "premier deuxième troisième"],
    people: &["étudiant étudiants étudiante", "nouveaux", "membre membres adhérents", "seniors", "familles"],
    signals: &[
        (Signal::NotNext, "sans|pas de|aucun|aucune"),
        (Signal::HasNext, "avec|contient"),
        (Signal::NotBefore, "non compris|non inclus|non incluse|interdit|interdits|pas inclus|non requis"),
        (Signal::HasBefore, "compris|inclus|incluse|acceptés|obligatoire|requis|bienvenus"),
        (Signal::FreeNext, "gratuit"),
        (Signal::FreeBefore, "gratuit|gratuite|gratuits|offert|offerte|offerts|inclus|compris"),
        (Signal::PaidBefore, "non compris|non inclus|payant|en supplément"),
    ],
    rules_out: &[("végan", "lait œuf miel beurre crème fromage viande cuir")],
};
