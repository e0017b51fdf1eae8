//! The words that join the parts of an objective, in English, German, French and Spanish. Lower case; phrases
//! are parted by commas, and “d'”, “l'” and “jusqu'” are words of their own.

use super::{Per, tokens::Token};
use crate::model::Better;

/// What a number is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing says so.
    Open,
    /// Where it stands now.
    From,
    /// “von 320”, “de 25 %”, “of 25 %”: what it is the rest has to say.
    Of,
    /// Where it should be.
    To,
    /// “a 400”: Spanish for to, and the English article.
    A,
    /// By how much it should change.
    By,
    /// “Add 3”: so many more.
    More,
    /// “With 3 webinars”: of something else.
    Aside,
}

/// What stands before a number.
pub(super) const ROLES: &[(Role, &str)] = &[
    (
        Role::From,
        "from, up from, down from, starting from, starting at, currently, currently at, now, now at, today, \
         today at, baseline, baseline of, instead of, compared with, compared to, against, versus, vs, vs., \
         ausgehend von, derzeit, aktuell, heute, bisher, jetzt, statt, anstatt, gegenüber, ausgangswert, \
         à partir de, depuis, actuellement, aujourd'hui, contre, au lieu de, \
         desde, a partir de, actualmente, hoy, ahora, en vez de, en lugar de, frente a",
    ),
    (Role::Of, "of, out of, at, von, bei, de, d', du, des, del"),
    (
        Role::To,
        "to, up to, down to, reach, reaching, hit, →, =, target, target of, goal, goal of, \
         auf, zu, auf mindestens, erreichen, ziel, ziel von, bis zu, bis auf, bis, \
         à, au, jusqu' à, jusqu' au, atteindre, objectif, objectif de, \
         al, hasta, hasta el, hasta los, alcanzar, llegar a, a los, objetivo, objetivo de, meta",
    ),
    (Role::A, "a"),
    (Role::By, "by, um, um rund, en un, un, en"),
    (Role::More, "add, adding, gain, gaining, ajouter, añadir"),
    (
        Role::Aside,
        "with, through, via, in, on, for, between, among, within, across, using, without, every, each, \
         mit, durch, für, im, ohne, innerhalb von, avec, pour, sur, chez, dans, sans, con, para, entre, sin",
    ),
];

/// What may stand between such a word and its number, and says nothing that we keep.
pub(super) const ABOUT: &[((), &str)] = &[(
    (),
    ":, about, around, approx, approx., approximately, roughly, some, at least, at most, more than, over, under, \
     below, less than, a total of, the, ca, ca., circa, etwa, rund, mindestens, höchstens, über, unter, mehr als, \
     weniger als, insgesamt, environ, au moins, au plus, plus de, moins de, près de, aproximadamente, unos, unas, \
     cerca de, al menos, como mínimo, por debajo de, por encima de, sous, en dessous de, au-dessus de, más de, menos de",
)];

/// What makes a number a change where it follows.
pub(super) const MORE: &[(bool, &str)] = &[
    (
        true,
        "more, additional, extra, further, mehr, zusätzlich, zusätzliche, zusätzlichen, weitere, weiteren, de plus, \
         en plus, supplémentaires, supplémentaire, más, adicionales, adicional",
    ),
    (false, "fewer, less, weniger, de moins, en moins, menos"),
];

/// The same where it stands behind what is counted: “30 Händler mehr”.
pub(super) const MORE_BEHIND: &[(bool, &str)] = &[
    (true, "mehr, de plus, en plus, más"),
    (false, "weniger, de moins, en moins, menos"),
];

/// What makes a number that stands before it the baseline.
pub(super) const NOW: &[((), &str)] = &[(
    (),
    "now, today, currently, at present, heute, derzeit, aktuell, jetzt, actuellement, aujourd'hui, \
     hoy, ahora, actualmente",
)];

/// Words that say which way, wherever they stand.
pub(super) const WAYS: &[(Way, &str)] = &[
    (
        Way::To(Better::Higher),
        "increase, increasing, raise, raising, boost, boosting, steigern, steigere, erhöhen, erhöhe, ausbauen, \
         anheben, augmenter, accroître, aumentar, incrementar, subir",
    ),
    (
        Way::To(Better::Lower),
        "reduce, reducing, decrease, decreasing, senken, senke, reduzieren, reduziere, verringern, réduire, diminuer, \
         baisser, abaisser, reducir, disminuir, bajar, recortar",
    ),
    (
        Way::Unclear,
        "improve, improving, optimise, optimize, verbessern, optimieren, améliorer, optimiser, mejorar, optimizar",
    ),
];

/// Words that say which way at the beginning of a part; elsewhere they have other meanings.
pub(super) const WAYS_IN_FRONT: &[(Way, &str)] = &[
    (
        Way::To(Better::Higher),
        "grow, growing, lift, more, mehr, plus de, más",
    ),
    (
        Way::To(Better::Lower),
        "cut, cutting, lower, lowering, drop, shrink, fewer, less, weniger, moins de, menos",
    ),
];

/// Nouns that say which way where the measure or the number follows with one of [`LINKS`].
pub(super) const WAY_NOUNS: &[(Way, &str)] = &[
    (
        Way::To(Better::Higher),
        "increase, growth, rise, uplift, steigerung, wachstum, zuwachs, anstieg, plus, hausse, augmentation, \
         croissance, aumento, incremento, crecimiento, subida",
    ),
    (
        Way::To(Better::Lower),
        "decrease, reduction, drop, senkung, reduzierung, reduktion, rückgang, baisse, réduction, diminution, \
         reducción, descenso, bajada, disminución",
    ),
];

/// What joins such a noun with what it is about.
pub(super) const LINKS: &str = "in of by um von der des bei de du d' del en";

/// Which way a word says that it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Up or down.
    To(Better),
    /// To the better, whichever way that is.
    Unclear,
}

/// Words that are a change: by what the baseline is multiplied, in hundredths.
pub(super) const TIMES: &[(i64, &str)] = &[
    (
        200,
        "double, doubled, doubling, verdoppeln, verdopple, verdoppelung, verdopplung, doubler, duplicar, doblar",
    ),
    (
        300,
        "triple, tripled, tripling, treble, verdreifachen, tripler, triplicar",
    ),
    (
        400,
        "quadruple, quadrupled, vervierfachen, quadrupler, cuadruplicar",
    ),
    (
        50,
        "halve, halved, halving, by half, halbieren, um die hälfte, de moitié, a la mitad",
    ),
];

/// What follows “double” where it is no change.
pub(super) const NO_DOUBLE: &str = "opt-in optin opt click digit digits page";

/// How often a figure is counted.
pub(super) const PERS: &[(Per, &str)] = &[
    (
        Per::Day,
        "a day, per day, each day, every day, / day, pro tag, am tag, je tag, / tag, par jour, / jour, chaque jour, \
         al día, por día, cada día, / día",
    ),
    (
        Per::Week,
        "a week, per week, each week, every week, / week, pro woche, je woche, / woche, par semaine, / semaine, \
         a la semana, por semana, cada semana, / semana",
    ),
    (
        Per::Month,
        "a month, per month, each month, every month, / month, / mo, p.m, p.m., p / m, pro monat, im monat, je monat, / monat, \
         par mois, / mois, chaque mois, al mes, por mes, cada mes, / mes",
    ),
    (
        Per::Quarter,
        "a quarter, per quarter, each quarter, every quarter, / quarter, pro quartal, im quartal, je quartal, \
         / quartal, par trimestre, / trimestre, por trimestre, al trimestre, cada trimestre",
    ),
    (
        Per::Year,
        "a year, per year, each year, every year, / year, p.a, p.a., pro jahr, im jahr, je jahr, / jahr, par an, / an, \
         chaque année, al año, por año, cada año, / año",
    ),
];

/// The same in one word, at the end of a part.
pub(super) const PERS_BEHIND: &[(Per, &str)] = &[
    (Per::Day, "daily, täglich, par jour"),
    (Per::Week, "weekly, wöchentlich, hebdomadaires, semanales"),
    (
        Per::Month,
        "monthly, monatlich, mensuels, mensuelles, mensuales",
    ),
    (
        Per::Quarter,
        "quarterly, vierteljährlich, trimestriels, trimestrales",
    ),
    (
        Per::Year,
        "yearly, annually, jährlich, annuels, annuelles, anuales",
    ),
];

/// Signs and words for hundredths.
pub(super) const PERCENT: &[(bool, &str)] = &[
    (
        false,
        "%, percent, per cent, prozent, pour cent, por ciento",
    ),
    (
        true,
        "percentage points, percentage point, % points, pp, prozentpunkte, prozentpunkten, prozentpunkt, \
         points de pourcentage, points de %, puntos porcentuales",
    ),
];

/// What follows a number and multiplies it.
pub(super) const MULTIPLES: &[(i64, &str)] = &[
    (1_000, "thousand, tausend, tsd, tsd., mille, mil"),
    (
        1_000_000,
        "million, millions, mio, mio., millionen, millionen, millones",
    ),
];

/// Behind which a number is a factor, and nobody can tell of what.
pub(super) const FACTORS: &str = "x × times mal fois veces";

/// What may stand right behind digits without making a word of them.
pub(super) const AFTER_DIGITS: &str = "k m mio eur usd gbp chf pp euro euros";

/// Behind which a number is part of a name.
pub(super) const BEFORE_A_NAME: &str = "top per pro no nr n° nº number nummer platz version phase week kw page seite step level tier gen";

/// What things are measured in, where the measure is named elsewhere.
pub(super) const MEASURED_IN: &str = "second seconds sec minute minutes min hour hours day days point points star stars \
    sekunde sekunden minuten stunde stunden tag tage tagen punkt punkte punkten stern sterne sternen \
    seconde secondes heure heures jour jours étoile étoiles \
    segundo segundos minuto minutos hora horas día días punto puntos estrella estrellas";

/// Measures that are themselves hundredths: of them “increase 25 %” may mean to or by.
pub(super) const RATES: &[&str] = &[
    "rate", "ratio", "share", "quote", "anteil", "taux", "tasa", "cuota", "part",
];

/// Words and signs that say nothing at the ends of a measure.
pub(super) const EDGES: &str = "a an the our of in for to and or number \
    der die das den dem des ein eine einen unser unsere unseren unserer und von bei zu auf um für anzahl zahl \
    le la les l' d' de des du un une nos notre et à au aux nombre faire passer porter \
    el los las del al una unos unas nuestro nuestra nuestros nuestras y en número \
    - – — − → : . & / + * • “ ” \" ' „ « » | = # < >";

/// Words that name no measure, alone or together.
pub(super) const NO_NAMES: &str = "we want need should must will i us get getting achieve achieving win winning \
    generate generating reach reaching have be goal target objective on with by from at more that is it per \
    wir wollen möchten gewinnen erreichen erzielen ziel auf mit \
    nous voulons obtenir générer gagner atteindre passer objectif pour \
    queremos conseguir obtener generar ganar alcanzar pasar objetivo por";

/// With which no measure begins behind its number: what follows says how, where or among whom.
pub(super) const NO_MEASURE: &str = "with through via in on at for over among within across using by thanks without per \
    mit durch über für bei unter in im auf an zum zur ohne pro je \
    avec par via pour sur chez dans grâce sans parmi \
    con por para en entre mediante sin";

/// Whether a word stands in a list of words.
pub(super) fn is_among(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

/// How many tokens a phrase takes where it stands at `at`.
pub(super) fn phrase_at(tokens: &[Token<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut length = 0;
    for word in phrase.split(' ') {
        let token = |n: usize| tokens.get(at + length + n).map_or("", |t| t.key.as_str());
        if token(0) == word {
            length += 1;
        } else if word.strip_suffix('.').is_some_and(|word| word == token(0)) && token(1) == "." {
            length += 2;
        } else {
            return None;
        }
    }
    Some(length)
}
