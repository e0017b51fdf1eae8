//! Texts in, words out.

use jiff::civil::date;

use super::*;

/// A Thursday.
const TODAY: Date = date(2026, 9, 10);

fn read(text: &str) -> Target {
    super::read(text, TODAY, DateOrder::DayFirst)
}

/// What was understood; behind “|” the measure, and behind “~” what was not understood.
fn told(text: &str) -> String {
    let target = read(text);
    let mut told = target.in_words();
    if !target.measure.is_empty() {
        told += &format!(" | {}", target.measure);
    }
    if !target.rest.is_empty() {
        told += &format!(" ~ {}", target.rest);
    }
    told
}

#[track_caller]
fn all(lines: &[(&str, &str)]) {
    for (text, expected) in lines {
        assert_eq!(told(text), *expected, "{text}");
    }
}

#[test]
fn a_word_for_thousands_or_millions_is_of_both_numbers_where_they_are_alike_so() {
    all(&[
        (
            "Grow revenue from 1.2 to 1.5 million EUR by 31 Dec 2027",
            "Increase revenue from € 1,200,000 to € 1,500,000, by 31 December 2027 | revenue",
        ),
        (
            "Umsatz von 1,2 auf 1,5 Mio EUR",
            "Umsatz from € 1,200,000 to € 1,500,000 | Umsatz",
        ),
        (
            "revenus de 1,2 à 1,5 millions",
            "From 1,200,000 to 1,500,000 revenus | revenus",
        ),
        (
            "from 20 to 30k followers",
            "From 20,000 to 30,000 followers | followers",
        ),
        (
            "from 900 to 1.2k followers",
            "From 900 to 1,200 followers | followers",
        ),
        (
            "from 800,000 to 1.2 million followers",
            "From 800,000 to 1,200,000 followers | followers",
        ),
        (
            "from 1.2 million to 1.5 followers",
            "From 1,200,000 to 1,500,000 followers | followers",
        ),
        (
            "from 0 to 1 million followers",
            "From 0 to 1,000,000 followers | followers",
        ),
        // Twenty, or twenty millions that melt away? Nobody says.
        (
            "from 20 to 1 million followers",
            "1,000,000 followers | followers ~ from 20",
        ),
    ]);
}

#[test]
fn english() {
    all(&[
        (
            "+25 % leads by 31 Dec, from 320 a month",
            "From 320 to 400 leads a month (+25 %), by 31 December 2026 | leads",
        ),
        (
            "400 leads a month by 31.12.2027",
            "400 leads a month, by 31 December 2027 | leads",
        ),
        (
            "cut cost per lead to € 12,50 by June",
            "Reduce cost per lead to € 12.50, by 30 June 2027 | cost per lead",
        ),
        (
            "bounce rate from 60% to 45% by Q3",
            "bounce rate from 60 % to 45 %, by 30 September 2026 | bounce rate",
        ),
        (
            "double newsletter subscribers by end of year, from 1.200",
            "From 1,200 to 2,400 newsletter subscribers (doubled), by 31 December 2026 | newsletter subscribers",
        ),
        ("1,000 sign-ups", "1,000 sign-ups | sign-ups"),
        (
            "30 more dealers by 1 March",
            "+30 dealers, by 1 March 2027 | dealers",
        ),
        (
            "6,000 unique page views a month by 31 May, from 2,600",
            "From 2,600 to 6,000 unique page views a month, by 31 May 2027 | unique page views",
        ),
        (
            "Increase qualified leads by 15% to 460 a month by the end of Q2 2027",
            "+15 % qualified leads a month, to 460, by 30 June 2027 | qualified leads",
        ),
        (
            "at least 40 % of orders from repeat customers by EOY",
            "orders from repeat customers to 40 %, by 31 December 2026 | orders from repeat customers",
        ),
        (
            "Average time on page from 50 seconds to 90 seconds by June",
            "Average time on page from 50 seconds to 90 seconds, by 30 June 2027 | Average time on page",
        ),
        (
            "revenue of €1.2M by end of 2027",
            "revenue to € 1,200,000, by 31 December 2027 | revenue",
        ),
        (
            "lift average order value from $42.50 to $50 by Dec 31",
            "Increase average order value from $ 42.50 to $ 50, by 31 December 2026 | average order value",
        ),
        (
            "within 6 months, 400 leads",
            "400 leads, by 10 March 2027 | leads",
        ),
        (
            "50k impressions per week",
            "50,000 impressions a week | impressions",
        ),
        ("400 leads (320 today)", "From 320 to 400 leads | leads"),
        ("NPS from -5 to +10", "From -5 to 10 NPS | NPS"),
        (
            "add 3 dealers before June",
            "+3 dealers, by 31 May 2027 | dealers",
        ),
        (
            "grow organic sessions 40% YoY",
            "+40 % organic sessions | organic sessions ~ YoY",
        ),
        ("cut churn by half", "Halve churn | churn"),
        (
            "Reduce churn 5 % to 3 % by June",
            "Reduce churn to 3 %, by 30 June 2027 | churn ~ 5 %",
        ),
        (
            "retention 72% now, 80% by June",
            "retention from 72 % to 80 %, by 30 June 2027 | retention",
        ),
        (
            "-15% cost per acquisition by March 31, from $80",
            "cost per acquisition from $ 80 to $ 68 (−15 %), by 31 March 2027 | cost per acquisition",
        ),
        (
            "increase conversion rate by 2 percentage points, from 3 %",
            "conversion rate from 3 % to 5 % (+2 percentage points) | conversion rate",
        ),
        ("Goal: 400 leads", "400 leads | leads"),
        (
            "- 400 leads by 30th June",
            "400 leads, by 30 June 2027 | leads",
        ),
        (
            "Be known to 400 more mills by 30 June, counted as first visits",
            "+400 mills, by 30 June 2027 | mills ~ Be known, counted as first visits",
        ),
        (
            "more leads by June",
            "Increase leads, by 30 June 2027 | leads",
        ),
        (
            "leads: 320 -> 400 p.m. by 31/12",
            "From 320 to 400 leads a month, by 31 December 2026 | leads",
        ),
        (
            "+33 % leads from 322",
            "From 322 to 428 leads (+33 %) | leads",
        ),
    ]);
}

#[test]
fn german() {
    all(&[
        (
            "+25 % Leads bis 31.12., von 320 pro Monat",
            "From 320 to 400 Leads a month (+25 %), by 31 December 2026 | Leads",
        ),
        (
            "Absprungrate von 60 % auf 45 % bis Q3",
            "Absprungrate from 60 % to 45 %, by 30 September 2026 | Absprungrate",
        ),
        (
            "Kosten pro Lead bis Ende Juni auf 12,50 € senken",
            "Reduce Kosten pro Lead to € 12.50, by 30 June 2027 | Kosten pro Lead",
        ),
        (
            "1.000 Anmeldungen bis Jahresende",
            "1,000 Anmeldungen, by 31 December 2026 | Anmeldungen",
        ),
        (
            "30 Händler mehr bis 1. März",
            "+30 Händler, by 1 March 2027 | Händler",
        ),
        (
            "Newsletter-Abonnenten bis Jahresende verdoppeln, von 1.200",
            "From 1,200 to 2,400 Newsletter-Abonnenten (doubled), by 31 December 2026 | Newsletter-Abonnenten",
        ),
        (
            "Leads um 25 % steigern bis 31. Dezember 2026, von 320 im Monat",
            "From 320 to 400 Leads a month (+25 %), by 31 December 2026 | Leads",
        ),
        (
            "Öffnungsrate von 25 % bis Juni",
            "Öffnungsrate to 25 %, by 30 June 2027 | Öffnungsrate",
        ),
        (
            "mindestens 50 Vorführungen pro Quartal bis Ende nächsten Jahres",
            "50 Vorführungen a quarter, by 31 December 2027 | Vorführungen",
        ),
        (
            "Umsatz von 1,2 Mio. € auf 1,5 Mio. € bis Jahresende 2027",
            "Umsatz from € 1,200,000 to € 1,500,000, by 31 December 2027 | Umsatz",
        ),
        (
            "Anzahl der Anfragen verdoppeln bis zum 30. Juni 2027 (heute 45 pro Woche)",
            "From 45 to 90 Anfragen a week (doubled), by 30 June 2027 | Anfragen",
        ),
        (
            "Steigerung der Leads um 25 % bis Ende 2027",
            "+25 % Leads, by 31 December 2027 | Leads",
        ),
        (
            "Wir wollen 400 Leads pro Monat bis zum 3. Quartal erreichen",
            "400 Leads a month, by 30 September 2026 | Leads",
        ),
        (
            "Kundenzufriedenheit auf 4,5 von 5 Sternen",
            "4.5 Kundenzufriedenheit | Kundenzufriedenheit ~ von 5 Sternen",
        ),
        (
            "Senkung der Absprungrate um 10 Prozentpunkte von 60 %",
            "Absprungrate from 60 % to 50 % (−10 percentage points) | Absprungrate",
        ),
        (
            "Die Zahl der Anmeldungen von 150 auf 300 im Monat erhöhen, bis 30.06.2027",
            "Increase Anmeldungen from 150 to 300 a month, by 30 June 2027 | Anmeldungen",
        ),
        ("Bekanntheit steigern", "Increase Bekanntheit | Bekanntheit"),
    ]);
}

#[test]
fn french() {
    all(&[
        (
            "+25 % de leads d'ici le 31 décembre, contre 320 par mois",
            "From 320 to 400 leads a month (+25 %), by 31 December 2026 | leads",
        ),
        (
            "taux de rebond de 60 % à 45 % d'ici T3",
            "taux de rebond from 60 % to 45 %, by 30 September 2026 | taux de rebond",
        ),
        (
            "réduire le coût par lead à 12,50 € d'ici juin",
            "Reduce coût par lead to € 12.50, by 30 June 2027 | coût par lead",
        ),
        (
            "doubler les abonnés à la newsletter d’ici fin 2027, à partir de 1 200",
            "From 1,200 to 2,400 abonnés à la newsletter (doubled), by 31 December 2027 | abonnés à la newsletter",
        ),
        (
            "30 revendeurs de plus d'ici le 1er mars",
            "+30 revendeurs, by 1 March 2027 | revendeurs",
        ),
        (
            "augmenter les leads de 25 % d'ici fin d'année, de 320 par mois",
            "From 320 to 400 leads a month (+25 %), by 31 December 2026 | leads",
        ),
        (
            "1 000 inscriptions par mois avant le 1er avril 2027",
            "1,000 inscriptions a month, by 31 March 2027 | inscriptions",
        ),
        (
            "de 320 leads à 400 leads par mois",
            "From 320 to 400 leads a month | leads",
        ),
        (
            "une hausse de 25 % des demandes de devis d'ici la fin de l'année",
            "+25 % demandes de devis, by 31 December 2026 | demandes de devis",
        ),
        (
            "chiffre d'affaires de 250 k€ par trimestre",
            "chiffre d'affaires to € 250,000 a quarter | chiffre d'affaires",
        ),
        (
            "taux d'ouverture à 28,5 % au plus tard le 15 mai",
            "taux d'ouverture to 28.5 %, by 15 May 2027 | taux d'ouverture",
        ),
    ]);
}

#[test]
fn spanish() {
    all(&[
        (
            "+25 % de leads hasta el 31 de diciembre, desde 320 al mes",
            "From 320 to 400 leads a month (+25 %), by 31 December 2026 | leads",
        ),
        (
            "tasa de rebote de 60 % a 45 % para el tercer trimestre",
            "tasa de rebote from 60 % to 45 %, by 30 September 2026 | tasa de rebote",
        ),
        (
            "reducir el coste por lead a 12,50 € antes de junio",
            "Reduce coste por lead to € 12.50, by 31 May 2027 | coste por lead",
        ),
        (
            "duplicar los suscriptores a finales de año, desde 1.200",
            "From 1,200 to 2,400 suscriptores (doubled), by 31 December 2026 | suscriptores",
        ),
        (
            "30 distribuidores más para el 1 de marzo",
            "+30 distribuidores, by 1 March 2027 | distribuidores",
        ),
        (
            "subir la tasa de conversión del 2 % al 3 % antes de fin de año",
            "Increase tasa de conversión from 2 % to 3 %, by 31 December 2026 | tasa de conversión",
        ),
        (
            "Aumentar en 1.000 los seguidores hasta junio de 2027",
            "+1,000 seguidores, by 30 June 2027 | seguidores",
        ),
        (
            "aumentar las ventas de 320 a 400 al mes hasta el 31/12/2027",
            "Increase ventas from 320 to 400 a month, by 31 December 2027 | ventas",
        ),
        (
            "un aumento del 25 % en ventas para 2027",
            "+25 % ventas, by 31 December 2027 | ventas",
        ),
        (
            "tasa de apertura al 25 % para junio",
            "tasa de apertura to 25 %, by 30 June 2027 | tasa de apertura",
        ),
        (
            "coste por clic por debajo de 0,80 €",
            "coste por clic to € 0.80 | coste por clic",
        ),
    ]);
}

#[test]
fn what_is_open_is_not_read() {
    all(&[
        ("", ""),
        (
            "Be the loom that can be repaired",
            " ~ Be the loom that can be repaired",
        ),
        ("300-400 leads a month", " ~ 300-400 leads a month"),
        // Per cent of per cent, or points?
        (
            "increase conversion rate by 2 % from 3 %",
            "+2 % conversion rate, from 3 % | conversion rate",
        ),
        // To or by?
        (
            "increase open rate 25 % by June",
            "Increase open rate, by 30 June 2027 | open rate ~ 25 %",
        ),
        // Up or down?
        (
            "improve bounce rate by 10 %",
            " ~ improve bounce rate by 10 %",
        ),
        // A minus, or a mark in front of a line?
        ("- 10 % cost per lead", " ~ - 10 % cost per lead"),
        // Two objectives.
        (
            "400 leads and 30 dealers by June",
            "By 30 June 2027 ~ 400 leads and 30 dealers",
        ),
        (
            "400 leads by June, 800 by December",
            " ~ 400 leads by June, 800 by December",
        ),
        ("leads 400 by mid-June", "400 leads | leads ~ by mid-June"),
        (
            "Get 500 newsletter sign-ups by Christmas",
            "500 newsletter sign-ups | newsletter sign-ups ~ by Christmas",
        ),
        // How fast, or until when?
        (
            "Answer enquiries within 2 days",
            " ~ Answer enquiries within 2 days",
        ),
        // A price.
        (
            "sell 10,000 units at €49 each by June",
            "By 30 June 2027 ~ sell 10,000 units at €49 each",
        ),
        // Not to be compared.
        (
            "leads from 320 a month to 4,000 a year",
            " ~ leads from 320 a month to 4,000 a year",
        ),
        ("Be number 1 by 2027", "By 31 December 2027 ~ Be number 1"),
        (
            "from 1 March to 30 June: 400 leads",
            "400 leads, by 30 June 2027 | leads ~ from 1 March",
        ),
        ("reach 1.25m", " ~ reach 1.25m"),
        ("300 to 400 leads", " ~ 300 to 400 leads"),
        (
            "Reach 1 in 3 households by June",
            "By 30 June 2027 ~ Reach 1 in 3 households",
        ),
        (
            "Become the supplier for 3 of the 5 largest hospitals by 2028",
            "By 31 December 2028 ~ Become the supplier for 3 of the 5 largest hospitals",
        ),
        ("Sell out the 12 May event", " ~ Sell out the 12 May event"),
        (
            "Lift conversion 2.5x by June",
            "Increase conversion, by 30 June 2027 | conversion ~ 2.5x",
        ),
        (
            "win 100 customers between May and July",
            "100 customers | customers ~ between May and July",
        ),
        ("2 x as many leads", " ~ 2 x as many leads"),
        (
            "400 leads with 3 webinars",
            "400 leads | leads ~ with 3 webinars",
        ),
    ]);
}

#[test]
fn times_end_with_their_last_day() {
    for (text, expected) in [
        ("by 10 September", "2026-09-10"),
        ("by 9 September", "2027-09-09"),
        ("by September", "2026-09-30"),
        ("by August", "2027-08-31"),
        ("by Q2", "2027-06-30"),
        ("by Q3/2027", "2027-09-30"),
        ("by H1", "2027-06-30"),
        ("by end of month", "2026-09-30"),
        ("by the end of next month", "2026-10-31"),
        ("by the end of the quarter", "2026-09-30"),
        ("next quarter", "2026-12-31"),
        ("this year", "2026-12-31"),
        ("by 29 February", "2028-02-29"),
        ("by February 2028", "2028-02-29"),
        ("by 2027", "2027-12-31"),
        ("in the next 90 days", "2026-12-09"),
        ("before Q4", "2026-09-30"),
        ("by 3/4/2027", "2027-04-03"),
        ("bis 3.4.", "2027-04-03"),
        ("bis zum Monatsende", "2026-09-30"),
        ("d'ici 6 mois", "2027-03-10"),
        ("para finales de marzo", "2027-03-31"),
    ] {
        let target = read(text);
        assert_eq!(
            target.due.map(|day| day.to_string()).as_deref(),
            Some(expected),
            "{text}"
        );
        assert_eq!(target.rest, "", "{text}");
    }
    let american = super::read("by 3/4/2027", TODAY, DateOrder::MonthFirst);
    assert_eq!(american.due, Some(date(2027, 3, 4)));
}

#[test]
fn parts_are_kept_apart() {
    let target = read("+25 % revenue, from € 320k a month");
    assert_eq!(
        target,
        Target {
            baseline: Some(Number::whole(320_000)),
            target: Some(Number::whole(400_000)),
            change: Some(Change::Percent(Number::whole(25))),
            unit: Some(Unit::Money(Currency::default())),
            per: Some(Per::Month),
            measure: "revenue".into(),
            ..Target::default()
        }
    );
}

#[test]
fn doubts() {
    let doubt = |text| read(text).doubt();
    for text in [
        "from 320 to 400 leads (+25 %)",
        "+33 % leads from 322",
        "cut churn from 6 % to 4 %",
        "1,000 sign-ups",
    ] {
        assert_eq!(doubt(text), None, "{text}");
    }
    assert_eq!(
        doubt("from 320 to 500 leads (+25 %)").as_deref(),
        Some("320 to 500 is not +25 %.")
    );
    assert_eq!(
        doubt("cut bounce rate from 45 to 60 %").as_deref(),
        Some("It should fall, but 45 % to 60 % does not.")
    );
}
