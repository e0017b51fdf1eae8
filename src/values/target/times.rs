//! The words for times, in English, German, French and Spanish, in the form that `words` describes.

/// What stands before a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Up to and with it.
    By,
    /// Up to the day before it.
    Until,
    /// In it: a due date where no other is said.
    In,
    /// From it on.
    Since,
    /// Nothing.
    Nothing,
}

pub(super) const BEFORE: &[(Before, &str)] = &[
    (
        Before::By,
        "by, until, till, no later than, not later than, due, due by, by no later than, bis, bis zum, bis zur, \
         bis spätestens, bis spätestens zum, spätestens, spätestens zum, spätestens bis, \
         d' ici, d' ici à, d' ici au, jusqu' à, jusqu' au, jusqu' en, au plus tard, au plus tard le, \
         hasta, hasta el, hasta la, a más tardar, a más tardar el, para, para el, para la",
    ),
    (
        Before::Until,
        "before, vor, vor dem, avant, avant le, antes de, antes del",
    ),
    (
        Before::In,
        "in, on, at, for, to, within, over, during, im, am, in den nächsten, zum, für, innerhalb von, binnen, an, \
         en, dans, dans les, le, au, à, pour, el, al, a, a los, dentro de, durante",
    ),
    (
        Before::Since,
        "from, since, between, zwischen, entre, starting, starting in, starting on, as of, after, ab, seit, von, vom, nach, dès, depuis, \
         à partir de, à partir du, de, du, après, desde, desde el, a partir de, a partir del, del, tras",
    ),
];

/// What may follow such a word.
pub(super) const FILLERS: &[((), &str)] = &[(
    (),
    ":, the, den, dem, der, des, zum, le, la, l', el, los, latest, the next, next, spätestens, \
     den nächsten, les prochains, los próximos, de, del, du",
)];

/// The last part of a period.
pub(super) const END: &[((), &str)] = &[(
    (),
    "end, end of, the end of, end of the, close of, ende, ende des, ende der, ende von, ende dieses, ende diesen, \
     fin, fin de, fin du, fin d', la fin de, la fin du, la fin d', la fin de l', fin de l', \
     final de, finales de, a finales de, finales del, final del, fines de, el final de",
)];

/// Parts of a period that are no day.
pub(super) const VAGUE: &[((), &str)] = &[(
    (),
    "early, mid, middle of, the middle of, late, start of, the start of, beginning of, the beginning of, anfang, mitte, \
     beginn, mi, début, le début de, début de, courant, milieu, principios de, mediados de, a mediados de, \
     a principios de, comienzos de, inicios de, around, summer, spring, autumn, winter, easter, christmas",
)];

/// Periods that are named by where they lie: the months from the present one to their end, and whether they
/// are said to be the present ones even without “end of”.
pub(super) const NAMED: &[((Unit, i32, bool), &str)] = &[
    (
        (Unit::Month, 0, false),
        "month, the month, monat, monats, mois, mes",
    ),
    (
        (Unit::Month, 0, true),
        "this month, month-end, monatsende, eom, diesen monat, diesem monat, dieses monats, ce mois, este mes",
    ),
    (
        (Unit::Month, 1, true),
        "next month, nächsten monat, nächstem monat, nächsten monats, mois prochain, próximo mes",
    ),
    (
        (Unit::Quarter, 0, false),
        "quarter, the quarter, quartal, quartals, trimestre",
    ),
    (
        (Unit::Quarter, 0, true),
        "this quarter, quarter-end, quartalsende, eoq, dieses quartal, diesem quartal, dieses quartals, \
         ce trimestre, este trimestre",
    ),
    (
        (Unit::Quarter, 1, true),
        "next quarter, nächstes quartal, nächsten quartal, nächsten quartals, trimestre prochain, \
         próximo trimestre",
    ),
    (
        (Unit::Year, 0, false),
        "year, the year, jahr, jahres, année, l' année, an, l' an, año",
    ),
    (
        (Unit::Year, 0, true),
        "this year, year-end, yearend, year end, jahresende, eoy, dieses jahr, diesem jahr, dieses jahres, \
         cette année, este año, fin d' année, fin de año, bout de l' année",
    ),
    (
        (Unit::Year, 1, true),
        "next year, nächstes jahr, nächsten jahr, nächstem jahr, nächsten jahres, année prochaine, \
         l' année prochaine, l' an prochain, próximo año, año próximo, año que viene",
    ),
];

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// Periods that are counted.
pub(super) const UNITS: &[(Unit, &str)] = &[
    (
        Unit::Day,
        "day, days, tag, tage, tagen, jour, jours, día, días",
    ),
    (
        Unit::Week,
        "week, weeks, woche, wochen, semaine, semaines, semana, semanas",
    ),
    (
        Unit::Month,
        "month, months, monat, monate, monaten, mois, mes, meses",
    ),
    (
        Unit::Quarter,
        "quarter, quarters, quartal, quartale, quartalen, trimestre, trimestres",
    ),
    (
        Unit::Year,
        "year, years, jahr, jahre, jahren, an, ans, année, années, año, años",
    ),
];

/// Small numbers in words.
pub(super) const SMALL: &[(i64, &str)] = &[
    (1, "one, einem, einer, un, une, uno, una"),
    (2, "two, zwei, deux, dos"),
    (3, "three, drei, trois, tres"),
    (4, "four, vier, quatre, cuatro"),
    (6, "six, sechs, seis"),
    (12, "twelve, zwölf, douze, doce"),
];

/// Quarters and halves: which months they end with.
pub(super) const PARTS: &[(i8, &str)] = &[
    (
        3,
        "q1, t1, 1st quarter, first quarter, 1. quartal, erstes quartal, ersten quartal, ersten quartals, 1er trimestre, premier trimestre, primer trimestre",
    ),
    (
        6,
        "q2, t2, 2nd quarter, second quarter, 2. quartal, zweites quartal, zweiten quartal, zweiten quartals, 2e trimestre, deuxième trimestre, segundo trimestre",
    ),
    (
        9,
        "q3, t3, 3rd quarter, third quarter, 3. quartal, drittes quartal, dritten quartal, dritten quartals, 3e trimestre, troisième trimestre, tercer trimestre",
    ),
    (
        12,
        "q4, t4, 4th quarter, fourth quarter, 4. quartal, viertes quartal, vierten quartal, vierten quartals, 4e trimestre, quatrième trimestre, cuarto trimestre",
    ),
    (
        6,
        "h1, first half, first half of the year, 1. halbjahr, erstes halbjahr, ersten halbjahr, premier semestre, primer semestre",
    ),
    (
        12,
        "h2, second half, second half of the year, 2. halbjahr, zweites halbjahr, zweiten halbjahr, deuxième semestre, second semestre, segundo semestre",
    ),
];

/// Months that are other words as well.
pub(super) const TWO_MEANINGS: &str = "may march mar mars mai mayo ene dic jan apr abr avr";

/// What follows a year and does not count it.
pub(super) const GOES_ON: &str = "from to and we von und wir de et nous desde hasta y a";
