//! P103: an objective that says neither how much, nor of what, nor by when.
//!
//! The parts may stand in its fields, or in its words and those of its KPI. Words are read in English.

use super::kpi_without_target::lacks_its_target;
use crate::check::wording::{and, quoted};
use crate::check::{Check, Ctx, Rule, Severity, Sink, no_fixes};
use crate::field;
use crate::model::{Field, Kind, Objective, Place, Ref};

/// The card.
pub const RULE: Rule = Rule {
    code: "P103",
    name: "objective-without-measure",
    severity: Severity::Warning,
    summary: "An objective lacks a number, a measure or a date.",
    why: "Nobody can say afterwards whether it was reached, so nothing is learnt and every tactic can claim \
          to serve it. Say how much, of what, and by when: in the fields, or in its own words. \
          \"Number one\" is not a number. A missing target beside a named KPI is reported by K101.",
    reads: &[
        (Kind::Objective, &["name", "kpi", "target", "due", "parked"]),
        (Kind::Kpi, &["name"]),
    ],
    bad: r#"(
    objectives: [(id: "known", name: "Raise awareness")],
    strategies: [(id: "s", name: "Be the loom that can be repaired", objectives: ["known"])],
    tactics: [(id: "t", name: "Repair café", strategies: ["s"])],
)"#,
    good: r#"(
    objectives: [(id: "known", name: "Be known to 400 more mills by 30 June, counted as first visits")],
    strategies: [(id: "s", name: "Be the loom that can be repaired", objectives: ["known"])],
    tactics: [(id: "t", name: "Repair café", strategies: ["s"])],
)"#,
    check: Check::Each(&[Kind::Objective], check),
    fixes: no_fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    // What has no name yet is still being written.
    let is_written = |o: &&Objective| !o.parked && !o.name.trim().is_empty();
    let Some(objective) = ctx.get(&ctx.plan.objectives, at).filter(is_written) else {
        return;
    };
    let kpi = objective.kpi.and_then(|id| ctx.plan.kpis.get(&id));
    let own = read(&objective.name);
    let from_kpi = kpi.map(|kpi| read(&kpi.name)).unwrap_or_default();
    let parts = [
        (
            "number",
            field!(Objective.target),
            objective.target.is_some() || own.number || from_kpi.number,
        ),
        (
            "measure",
            field!(Objective.kpi),
            kpi.is_some() || own.measure,
        ),
        (
            "date",
            field!(Objective.due),
            objective.due.is_some() || own.date || from_kpi.date,
        ),
    ];
    // Of what is measured, K101 says that its target is missing, and what it could be.
    let told = if lacks_its_target(objective).is_some() {
        "number"
    } else {
        ""
    };
    let parts = parts.iter().filter(|(word, ..)| *word != told);
    let missing: Vec<(&str, Field)> = parts
        .clone()
        .filter(|(.., is_there)| !is_there)
        .map(|(word, field, _)| (*word, *field))
        .collect();
    if missing.is_empty() {
        return;
    }
    let words: Vec<String> = missing
        .iter()
        .map(|(word, _)| format!("no {word}"))
        .collect();
    let finding = sink.report(
        Place::record(at),
        format!("{} has {}.", quoted(&objective.name), and(&words)),
    );
    let marks =
        parts.map(|(word, _, is_there)| format!("a {word} {}", if *is_there { '✓' } else { '×' }));
    finding.because(format!("Has {}.", marks.collect::<Vec<_>>().join(" · ")));
    finding.because("Say how much, of what, and by when.");
    for (word, field) in missing {
        finding.also(
            Place::record(at).field(field),
            format!("its {word} goes here"),
        );
        finding.value(word);
    }
}

/// What the words of an objective say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Parts {
    number: bool,
    measure: bool,
    date: bool,
}

/// What is counted in marketing, in the singular and without hyphens.
const MEASURES: &str = "appointment attendee booking buyer call client click contact contract conversion customer deal \
    demo donation donor download enquiry follower impression income inquiry install lead margin \
    meeting member mention open order participant pipeline profit purchase quote rate reach reader \
    referral registration request response retention revenue review sale score session share signup \
    subscriber subscription ticket traffic trial turnover user view viewer visit visitor churn cpa \
    cpl ctr mql nps roas roi sql eur usd gbp chf";

/// Changes that are numbers in a word.
const MULTIPLES: &[&str] = &["double", "triple", "treble", "quadruple", "halve"];

const MONTHS: &str = "january february march april may june july august september october november december jan feb \
    mar apr jun jul aug sep sept oct nov dec";

/// Months that are also other words: a month only with a capital, or after a word for time.
const AMBIGUOUS: &[&str] = &["march", "may", "mar"];

/// Words before a time.
const BEFORE_A_TIME: &str =
    "after before by during end for from in of since through till to until within";

const PERIODS: &[&str] = &["day", "week", "month", "quarter", "year"];

/// Whether a word stands in a list of words.
fn is_among(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// Looks for a number, a measure and a date. The numbers in a date are no numbers.
fn read(words: &str) -> Parts {
    let tokens: Vec<Token<'_>> = words
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ';' | '–' | '—'))
        .map(Token::new)
        .filter(|token| !token.lower.is_empty())
        .collect();
    let mut is_date: Vec<bool> = tokens.iter().map(|_| false).collect();
    for at in 0..tokens.len() {
        for part in date_at(&tokens, at) {
            if let Some(slot) = is_date.get_mut(part) {
                *slot = true;
            }
        }
    }
    let mut parts = Parts::default();
    let mut before = "";
    for (token, is_date) in tokens.iter().zip(&is_date) {
        parts.date |= is_date;
        parts.measure |= token.is_measure();
        parts.number |= !is_date && token.is_number(before);
        before = &token.lower;
    }
    parts
}

/// The tokens that make a date together with the one at `at`; none where it is not the heart of a date.
fn date_at(tokens: &[Token<'_>], at: usize) -> Vec<usize> {
    let token = |i: Option<usize>| i.and_then(|i| tokens.get(i));
    let word = |i: Option<usize>| token(i).map_or("", |t| t.lower.as_str());
    let back = |n: usize| at.checked_sub(n);
    let next = at.checked_add(1);
    let Some(here) = tokens.get(at) else {
        return Vec::new();
    };
    let before = word(back(1));
    let mut found = Vec::new();
    if here.is_full_date() || here.is_quarter() {
        found.push(at);
    } else if here.is_month(before) {
        // 30 June, 30th of June, June 30, 2027
        found.push(at);
        let day = if before == "of" { back(2) } else { back(1) };
        found.extend(day.filter(|day| token(Some(*day)).is_some_and(Token::is_day)));
        let mut after = next;
        if let Some(day) = after.filter(|day| token(Some(*day)).is_some_and(Token::is_day)) {
            found.push(day);
            after = day.checked_add(1);
        }
        found.extend(after.filter(|year| token(Some(*year)).is_some_and(Token::is_year)));
    } else if here.is_year() {
        // By 2027; but 2050 leads.
        let stands_alone = is_among(BEFORE_A_TIME, before) || next == Some(tokens.len());
        if stands_alone || token(back(1)).is_some_and(Token::is_quarter) {
            found.push(at);
        }
    } else if matches!(here.lower.as_str(), "year-end" | "christmas" | "easter") {
        found.push(at);
    } else if here.is_period() {
        let (second, third) = (word(back(2)), word(back(3)));
        if matches!(before, "this" | "next" | "coming")
            || before == "end"
            || (matches!(before, "of" | "the" | "this") && (second == "end" || third == "end"))
        {
            found.push(at);
        } else if matches!(second, "within" | "in" | "next") && here.lower.ends_with('s') {
            // Within 90 days, in the next six months.
            found.push(at);
            found.extend(back(1));
        }
    } else if here.lower == "end" && before == "year" {
        found.push(at);
    }
    found
}

/// A word of an objective.
struct Token<'a> {
    text: &'a str,
    lower: String,
}

impl<'a> Token<'a> {
    fn new(text: &'a str) -> Self {
        let edge = |c: char| {
            matches!(
                c,
                '.' | ',' | ':' | '!' | '?' | '"' | '\'' | '“' | '”' | '‘' | '’'
            )
        };
        let text = text.trim_matches(edge);
        Self {
            text,
            lower: text.to_lowercase(),
        }
    }

    fn is_measure(&self) -> bool {
        let is_one = |word: &str| {
            let single = match word.strip_suffix("ies") {
                Some(stem) => format!("{stem}y"),
                None => word.strip_suffix('s').unwrap_or(word).to_owned(),
            };
            is_among(MEASURES, word) || is_among(MEASURES, &single)
        };
        self.text.contains(['€', '$', '£', '¥', '₹'])
            || is_one(&self.lower.replace('-', ""))
            || self.lower.split(['-', '/']).any(is_one)
    }

    /// 200, 10,000, 40k, +12.5 %, €10,000, 2x; not B2B, 1st, #1 or what follows "number".
    fn is_number(&self, before: &str) -> bool {
        if matches!(before, "number" | "no" | "nr" | "#") {
            return false;
        }
        if MULTIPLES.contains(&self.lower.as_str()) {
            return true;
        }
        let digits = self.lower.trim_start_matches([
            '+', '-', '−', '±', '~', '€', '$', '£', '¥', '₹', '>', '<', '≥', '≤',
        ]);
        let end = digits
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '\'' | '’')))
            .unwrap_or(digits.len());
        let (number, unit) = digits.split_at(end);
        number.starts_with(|c: char| c.is_ascii_digit())
            && matches!(
                unit,
                "" | "k" | "m" | "bn" | "x" | "%" | "+" | "pp" | "pt" | "h" | "€" | "$" | "£"
            )
    }

    /// 2027-06-30, 30/06/2027, 30.6.2027.
    fn is_full_date(&self) -> bool {
        let parts: Vec<&str> = self.text.split(['-', '/', '.']).collect();
        let is_digits = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
        parts.len() == 3
            && parts.iter().all(is_digits)
            && parts.iter().all(|part| matches!(part.len(), 1 | 2 | 4))
            // Version 1.2.3 is no date.
            && [parts.first(), parts.last()]
                .into_iter()
                .flatten()
                .any(|year| year.len() > 1)
    }

    /// Q3, H1, Q3/2027.
    fn is_quarter(&self) -> bool {
        let mut letters = self.lower.chars();
        let is_one = match (letters.next(), letters.next()) {
            (Some('q'), Some(n)) => ('1'..='4').contains(&n),
            (Some('h'), Some(n)) => ('1'..='2').contains(&n),
            _ => false,
        };
        is_one && letters.next().is_none_or(|c| !c.is_alphanumeric())
    }

    fn is_month(&self, before: &str) -> bool {
        is_among(MONTHS, &self.lower)
            && (!AMBIGUOUS.contains(&self.lower.as_str())
                || is_among(BEFORE_A_TIME, before)
                || self.text.starts_with(char::is_uppercase))
    }

    /// 30, 30th.
    fn is_day(&self) -> bool {
        let number = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|suffix| self.lower.strip_suffix(suffix))
            .unwrap_or(&self.lower);
        number.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
    }

    fn is_year(&self) -> bool {
        self.text.len() == 4
            && self
                .text
                .parse()
                .is_ok_and(|year: u16| (2000..2100).contains(&year))
    }

    fn is_period(&self) -> bool {
        PERIODS.contains(&self.lower.strip_suffix('s').unwrap_or(&self.lower))
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check::testing::report;

    fn objective(fields: &str) -> String {
        format!(
            r#"(objectives: [(id: "o", {fields})], kpis: [(id: "reach", name: "40k reach by Q3"), (id: "leads", name: "Leads")])"#
        )
    }

    #[test]
    fn what_has_no_name_yet_is_not_judged() {
        assert_eq!(report("P103", &objective(r#"name: " ""#)), "");
    }

    #[test]
    fn what_is_missing_is_said_part_by_part() {
        expect![[r#"
            warning P103 objective “Raise awareness”: “Raise awareness” has no number, no measure and no date.
              Has a number × · a measure × · a date ×.
              Say how much, of what, and by when.
              its number goes here: objective “Raise awareness” › target
              its measure goes here: objective “Raise awareness” › KPI
              its date goes here: objective “Raise awareness” › due
        "#]]
        .assert_eq(&report("P103", &objective(r#"name: "Raise awareness""#)));
        expect![[r#"
            warning P103 objective “More leads by June”: “More leads by June” has no number.
              Has a number × · a measure ✓ · a date ✓.
              Say how much, of what, and by when.
              its number goes here: objective “More leads by June” › target
        "#]]
        .assert_eq(&report("P103", &objective(r#"name: "More leads by June""#)));
    }

    #[test]
    fn a_target_that_is_missing_is_told_once() {
        let both = |fields: &str| {
            let ron = objective(fields);
            ["P103", "K101"].map(|code| report(code, &ron).lines().next().map(str::to_owned))
        };
        let [p103, k101] = both(r#"name: "Grow", kpi: "leads", due: "2027-06-30""#);
        assert_eq!(p103, None);
        assert!(k101.is_some_and(|line| line.contains("has no target")));
        // What else is missing is still said, and nothing of the number beside it.
        let [p103, k101] = both(r#"name: "Grow", kpi: "leads""#);
        assert!(p103.is_some_and(|line| line.ends_with("“Grow” has no date.")));
        assert!(k101.is_some());
        let found = report("P103", &objective(r#"name: "Grow", kpi: "leads""#));
        assert!(!found.contains("number"), "{found}");
        // What is only there to learn something needs no target, but a number as before.
        let [p103, k101] = both(r#"name: "Learn to grow", kpi: "leads", due: "2027-06-30""#);
        assert!(p103.is_some_and(|line| line.contains("has no number")));
        assert_eq!(k101, None);
    }

    #[test]
    fn measured_and_parked_ones_are_fine() {
        for fields in [
            r#"name: "200 leads by 30 June""#,
            r#"name: "Raise awareness", kpi: "reach""#,
            r#"name: "Grow", kpi: "leads", target: 200, due: "2027-06-30""#,
            r#"name: "Double sign-ups within six months""#,
            r#"name: "Raise awareness", parked: true"#,
        ] {
            assert_eq!(report("P103", &objective(fields)), "", "{fields}");
        }
    }

    #[test]
    fn a_kpi_that_is_gone_measures_nothing() {
        let fields = r#"name: "Grow", kpi: "gone", target: 200, due: "2027-06-30""#;
        assert!(report("P103", &objective(fields)).contains("has no measure."));
    }

    #[test]
    fn words_are_read_as_people_mean_them() {
        let parts = |words: &str| {
            let Parts {
                number,
                measure,
                date,
            } = read(words);
            [(number, 'n'), (measure, 'm'), (date, 'd')]
                .into_iter()
                .filter(|(is_there, _)| *is_there)
                .map(|(_, letter)| letter)
                .collect::<String>()
        };
        for (words, expected) in [
            // The numbers of a date are no numbers.
            ("Leads by 30 June 2027", "md"),
            ("Leads by June 30, 2027", "md"),
            ("Leads by the 30th of June", "md"),
            ("Leads by 2027-06-30", "md"),
            ("Leads by 30.06.2027", "md"),
            ("Leads in Q3 2027", "md"),
            ("Leads within 90 days", "md"),
            ("More followers by the end of the year", "md"),
            ("2050 leads", "nm"),
            ("200 leads in 2027", "nmd"),
            // Nor are ranks and names.
            ("Become number one in mills", ""),
            ("Become number 1 in mills", ""),
            ("Be the #1 loom", ""),
            ("Win the 1st B2B prize", ""),
            ("A 24/7 brand", ""),
            // Numbers.
            ("10,000 visits", "nm"),
            ("40k impressions", "nm"),
            ("€10,000 more", "nm"),
            ("Halve the churn", "nm"),
            ("12.5% conversion", "nm"),
            // Measures.
            ("Enquiries", "m"),
            ("Session-to-lead ratio", "m"),
            ("Awareness", ""),
            // Dates and what only looks like one.
            ("by may", "d"),
            ("May", "d"),
            ("what may come", ""),
            ("march on", ""),
            ("200 leads a month", "nm"),
        ] {
            assert_eq!(parts(words), expected, "{words}");
        }
    }
}
