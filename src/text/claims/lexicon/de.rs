//! German.

use super::super::slots::Slot;
use super::super::{Qualifier, Unit};
use super::{Language, Signal};

pub(super) const GERMAN: Language = Language {
    marks: "der die das und ist für mit ihr ihre sie wir ab im am auf kostenlos kostenloser gratis jetzt alles nur oder bis uhr ein eine einen",
    decimal_comma: true,
    numbers: &[
        ("null", 0),
        ("eins ein eine einen einem einer", 1000),
        ("zwei", 2000),
        ("drei", 3000),
        ("vier", 4000),
        ("fünf", 5000),
        ("sechs", 6000),
        ("sieben", 7000),
        ("acht", 8000),
        ("neun", 9000),
        ("zehn", 10_000),
        ("elf", 11_000),
        ("zwölf", 12_000),
        ("fünfzehn", 15_000),
        ("zwanzig", 20_000),
        ("dreißig", 30_000),
        ("fünfzig", 50_000),
    ],
    months: [
        "januar jän jänner",
        "februar",
        "märz",
        "",
        "mai",
        "juni",
        "juli",
        "",
        "",
        "oktober okt",
        "",
        "dezember dez",
    ],
    weekdays: [
        "montag montags mo",
        "dienstag dienstags di",
        "mittwoch mittwochs mi",
        "donnerstag donnerstags do",
        "freitag freitags fr",
        "samstag samstags sa sonnabend",
        "sonntag sonntags so",
    ],
    units: &[
        ("sekunde sekunden", Unit::Time, 1),
        ("minute minuten", Unit::Time, 60),
        ("stunde stunden std", Unit::Time, 3600),
        ("tag tage tagen tages", Unit::Time, 86_400),
        ("nacht nächte nächten", Unit::Time, 86_400),
        ("woche wochen", Unit::Time, 604_800),
        ("monat monate monaten monats", Unit::Time, 2_629_800),
        ("jahr jahre jahren jahres", Unit::Time, 31_557_600),
        ("gramm", Unit::Mass, 1000),
        ("kilogramm", Unit::Mass, 1_000_000),
        ("zentimeter", Unit::Length, 100),
        ("meter metern", Unit::Length, 10_000),
        ("kilometer kilometern", Unit::Length, 10_000_000),
        ("prozent", Unit::Percent, 1),
    ],
    before: &[
        (Qualifier::UpTo, "bis zu|maximal|höchstens"),
        (Qualifier::From, "ab|schon ab|bereits ab"),
        (
            Qualifier::Over,
            "über|mindestalter|mehr als|mindestens|mind",
        ),
        (
            Qualifier::Under,
            "unter|innerhalb von|binnen|weniger als|in weniger als",
        ),
        (Qualifier::About, "rund|etwa|ca|circa|fast|ungefähr|knapp"),
    ],
    after: &[(Qualifier::Over, "oder mehr|und mehr")],
    cues: &[
        (
            Slot::Discount,
            "rabatt|nachlass|reduziert|günstiger|sparen|ersparnis|billiger",
        ),
        (Slot::WasPrice, "statt|uvp|bisher|vorher|früher"),
        (
            Slot::MinimumSpend,
            "bestellwert|mindestbestellwert|einkaufswert|ab",
        ),
        (
            Slot::Trial,
            "testen|gratis testen|kostenlos testen|probemonat|probezeit|kostenlos|gratis",
        ),
        (
            Slot::Returns,
            "rückgabe|rückgaberecht|geld zurück|umtausch|widerruf|zurückgeben|zurücksenden|geld zurück garantie",
        ),
        (Slot::Warranty, "garantie|gewährleistung"),
        (
            Slot::Delivery,
            "lieferung|lieferzeit|geliefert|liefern|versand|versandfertig|lieferbar",
        ),
        (Slot::Response, "antwort|antworten|antwortet"),
        (
            Slot::Cancellation,
            "kündigung|kündbar|kündigungsfrist|stornieren|stornierung|stornierbar",
        ),
        (
            Slot::Contract,
            "vertrag|laufzeit|mindestlaufzeit|vertragslaufzeit",
        ),
        (Slot::Ready, "fertig in|fertig|abholbereit"),
        (Slot::Tenure, "erfahrung"),
        (Slot::Rating, "bewertet|bewertung|sterne"),
        (Slot::Since, "seit|gegründet"),
        (Slot::Age, "alter|ab jahren"),
        (Slot::Hours, "geöffnet|öffnungszeiten|offen|erreichbar"),
        (Slot::Opens, "öffnet|öffnen|einlass"),
        (
            Slot::Closes,
            "schließt|schließen|geschlossen ab|geöffnet bis",
        ),
        (
            Slot::Deadline,
            "endet|bis|spätestens|anmeldeschluss|bis zum|gültig bis|nur bis",
        ),
        (Slot::Starts, "beginnt|startet|start|beginn|ab dem"),
    ],
    stop: "der die das den dem des ein eine einen einem einer und oder ist sind für mit auf von zu zum zur im in am an bei nach aus über unter ab bis seit alle alles jede jeder jedes \
        ihr ihre ihren sie wir uns unser unsere unseren ich du dein deine euer nur jetzt noch schon bereits auch so wie nicht kein keine mehr als heute neu neue neuen neuer \
        sparen spare sparst kaufen bestellen bestellung testen kostenlos kostenlose kostenloser gratis je bekommen erhalten erhältst bieten bietet haben hat werden wird kann können \
        preis preise kosten kostet immer ganz sehr uhr täglich monatlich jährlich monat jahr tage tag tagen kunden kunde bitte willkommen einfach endlich sichern holen dabei familienhand familienbetrieb \
        um geschlossen schließen schließt öffnen öffnet gibt es auf's geöffnet öffnungszeiten ersten",
    synonyms: &[
        "contract vertrag mindestlaufzeit",
        "deliver versand lieferung lieferungen liefern geliefert versandkosten versandkostenfrei",
        "guarantee garantie gewährleistung",
        "ticket eintritt karte karten tickets",
        "child kinder kind",
        "park parken parkplatz parkplätze",
        "wifi wlan",
        "sugar zucker",
        "breakfast frühstück",
        "dog hund hunde hunden",
        "deposit anzahlung kaution",
        "return rückversand rücksendung rücksendungen rücksendekosten retoure retouren",
        "drink getränk getränke",
        "towel handtücher handtuch",
        "customer kunden",
    ],
    contrasts: &[
        "erwachsene kinder",
        "einzelzimmer doppelzimmer",
        "monatlich jährlich",
        "erste zweite dritte",
        "morgens mittags abends vormittags nachmittags",
        "sommer winter",
        "mittagstisch abendkarte",
        "hund katze",
        "hinfahrt rückfahrt",
    ],
    people: &[
        "studierende studenten student",
        "neukunden",
        "bestandskunden",
        "mitglieder mitglied",
        "schüler",
        "senioren",
        "familien",
    ],
    signals: &[
        (
            Signal::NotNext,
            "kein|keine|keinen|ohne|frei von|zzgl|zuzüglich|exklusive|exkl",
        ),
        (
            Signal::HasNext,
            "zutaten|mit|enthält|enthalten nur|inklusive|inkl|wir akzeptieren|samt",
        ),
        (
            Signal::NotBefore,
            "nicht enthalten|nicht inbegriffen|nicht erlaubt|nicht erforderlich|nicht nötig|ausgeschlossen|verboten|untersagt|nicht gestattet|nicht möglich|nicht im preis enthalten|nicht notwendig|unnötig|unerwünscht|sind nicht erlaubt|ist nicht erlaubt",
        ),
        (
            Signal::HasBefore,
            "enthalten|in allen|inbegriffen|im preis enthalten|erlaubt|gestattet|erforderlich|notwendig|nötig|willkommen|inklusive|möglich|ist erforderlich|pflicht",
        ),
        (
            Signal::FreeNext,
            "kostenlos|kostenlose|kostenloser|kostenloses|kostenfreie|kostenfreier|gratis|freier|freie|freies",
        ),
        (
            Signal::FreeBefore,
            "kostenlos|kostenfrei|gratis|inklusive|inbegriffen|frei",
        ),
        (
            Signal::PaidBefore,
            "nicht inbegriffen|nicht enthalten|nicht im preis enthalten|kostenpflichtig|gegen gebühr|trägt der käufer|trägt der kunde|gegen aufpreis|extra",
        ),
        (
            Signal::PaidNext,
            "sie zahlen|kunden zahlen|der kunde zahlt|der käufer zahlt|bitte mitbringen",
        ),
        (Signal::PaidByUs, "wir zahlen|wir übernehmen|wir tragen"),
        (Signal::NoChildren, "nur für erwachsene"),
    ],
    rules_out: &[
        (
            "vegan",
            "milch ei eier honig butter sahne käse fleisch leder wolle",
        ),
        ("glutenfrei", "weizen roggen dinkel"),
        ("zuckerfrei", "zucker"),
        ("alkoholfrei", "alkohol"),
        ("laktosefrei", "laktose"),
    ],
    kinds_of: &[
        ("gluten", "weizen roggen dinkel gerste"),
        ("haustiere", "hund katze"),
        ("nüsse", "mandeln haselnüsse walnüsse"),
    ],
};
