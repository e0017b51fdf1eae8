//! Absolute claims: best, only, never, guaranteed, where they say something that could be false and that a
//! competitor could ask to see proved. Idioms and plain praise are let pass.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::is_month;
use super::reading::{Case, Reading};

/// Where something is best.
const WHERE: &str = r"(?:in (?:the |all )?(?:world|country|market|industry|uk|us|usa|europe|ireland|england|scotland|germany|town|business|universe)|on (?:the market|earth|the planet)|anywhere|ever (?:made|built|sold)|available|money can buy|around|you can (?:buy|get))\b";

/// What may be said of it.
const MOST: &str = r"(?:best|fastest|finest|cheapest|safest|strongest|quickest|easiest|simplest|smartest|toughest|lightest|quietest|largest|biggest|leading|most WORD)";

/// A word: what lies between spaces and marks. By what it is not, and its ends as those of ASCII letters (`all`):
/// all letters of all alphabets, repeated here and there, would take a megabyte.
const WORD: &str = r#"[^ .,!?;:()"'\n]+"#;

/// Patterns of absolute claims; `WHERE`, `MOST` and `WORD` stand for what is above.
const PATTERNS: &[&str] = &[
    r"\bthe MOST (?:WORD ){1,3}WHERE",
    r"\b(?:the )?(?:world|country|nation|market|industry|uk|europe|ireland|germany|britain|america)'s MOST\b",
    r"(?:\bno\. ?1|\bnumber one|#1) (?:in|for|choice|rated|brand|supplier|provider|seller|maker)\b",
    r"\b(?:unbeatable|unrivalled|unrivaled|unmatched|unparalleled|unsurpassed|second to none)\b",
    r"\b(?:best[- ]in[- ]class|world[- ]beating|world[- ]leading|market[- ]leading|industry[- ]leading)\b",
    r"\b100 ?% (?:guaranteed|safe|secure|effective|reliable|satisfaction|risk[- ]free|accurate)\b",
    r", guaranteed(?:[,.!;:]|$)",
    r"\bWORD's (?:no\. ?1|number one|#1)\b",
    r"\bguaranteed (?:results|success|savings|to (?:work|win|save|last|please))\b",
    r"\b(?:risk[- ]free|zero risk|(?:completely|totally|absolutely|perfectly) safe)\b",
    r"\bnever (?:fails|breaks|wears out|goes wrong|lets you down|lets anyone down)\b",
    r"\b(?:always works|works every time)\b",
    r"\bthe only (?:WORD ){1,3}(?:on the market|in the (?:world|country|market|uk|industry)|you(?:'ll| will) ever need)\b",
    r"\b(?:lowest|cheapest|best) prices? (?:guaranteed|in (?:town|the (?:country|market|uk))|anywhere|on the market)\b",
    r"\b(?:clinically|scientifically) proven\b",
    r"\b(?:nobody|no one) (?:beats|does it better|makes better)\b",
    r"\bnothing (?:works better|comes close)\b",
    r"\b(?:die|der|das|den) (?:beste|schnellste|günstigste|sicherste|größte)[nrs]? (?:WORD ){1,3}(?:der welt|am markt|deutschlands|in deutschland)\b",
    r"\b(?:unschlagbar|unübertroffen|konkurrenzlos)[a-z]{0,2}\b",
    r"\bgarantiert(?:er|e)? (?:erfolg|wirkung|ohne risiko)\b",
];

/// What is claimed of a place; it is one where its name has a capital.
const PLACED: &str = r"\bthe (?:MOST|only) (?:WORD ){1,3}in (WORD)";

/// Names with a capital that are no places, beside the months.
const NO_PLACES: &[&str] = &["english", "german", "french", "spanish"];

/// What looks like one and is none.
const IDIOMS: &[&str] = &[
    r"\bbest wishes\b",
    r"\bat (?:best|worst)\b",
    r"\bone of the MOST\b",
    r"\bamong the MOST\b",
    r"\bthe best (?:way|time|of luck|part|thing)\b",
    r"\bthe only (?:thing|way|reason|question|time|one|difference|catch|limit|rule|problem|person)\b",
    r"\b(?:not|isn't|aren't|nothing is|no WORD is) (?:the |a )?(?:MOST|risk[- ]free|(?:completely|totally|absolutely|perfectly) safe|unbeatable)\b",
    r"\b(?:risk[- ]free|zero risk)\?",
    r"\b(?:it|that|what|here|there|who|he|she)'s (?:no\. ?1|number one|#1)\b",
    r"\b(?:no\. ?1|number one|#1) (?:question|reason|tip|rule|request|wish|goal|priority|concern|complaint|mistake)\b",
];

static CLAIMS: LazyLock<Option<Regex>> = LazyLock::new(|| all(PATTERNS));
static OF_A_PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| all(&[PLACED]));
static INNOCENT: LazyLock<Option<Regex>> = LazyLock::new(|| all(IDIOMS));

fn all(patterns: &[&str]) -> Option<Regex> {
    let patterns = patterns.join("|").replace("WHERE", WHERE);
    let patterns = patterns.replace("MOST", MOST).replace("WORD", WORD);
    Regex::new(&patterns.replace(r"\b", r"(?-u:\b)")).ok()
}

/// The absolute claims of a text: ranges of the folded text, in order.
pub fn absolutes(reading: &Reading) -> Vec<Range<usize>> {
    let text = reading.text();
    let Some((claims, innocent)) = CLAIMS.as_ref().zip(INNOCENT.as_ref()) else {
        return Vec::new();
    };
    let mut found: Vec<Range<usize>> = claims.find_iter(text).map(|found| found.range()).collect();
    found.extend(of_a_place(reading));
    found.retain(|range| !reading.is_masked(range));
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup_by(|later, earlier| later.start < earlier.end);
    if found.is_empty() {
        return found;
    }
    let idioms: Vec<Range<usize>> = innocent
        .find_iter(text)
        .map(|found| found.range())
        .collect();
    let is_idiom = |range: &Range<usize>| {
        idioms
            .iter()
            .any(|idiom| idiom.start < range.end && range.start < idiom.end)
    };
    found.into_iter().filter(|range| !is_idiom(range)).collect()
}

/// Claims of a town or a country that the list does not have.
fn of_a_place(reading: &Reading) -> Vec<Range<usize>> {
    let Some(pattern) = OF_A_PLACE.as_ref() else {
        return Vec::new();
    };
    let all = pattern.captures_iter(reading.text());
    let found = all.filter_map(|found| {
        let place = found.get(1)?;
        let word = reading
            .words()
            .iter()
            .find(|word| word.range.start == place.start())?;
        let is_place = word.case == Case::Title
            && !NO_PLACES.contains(&place.as_str())
            && !is_month(place.as_str());
        Some(found.get(0)?.range()).filter(|_| is_place)
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let reading = Reading::new(text);
        let ranges = absolutes(&reading).into_iter();
        ranges.map(|range| reading.part(range).to_owned()).collect()
    }

    #[test]
    fn claims_that_could_be_asked_to_be_proved() {
        for (text, claim) in [
            (
                "The fastest loom on the market.",
                "the fastest loom on the market",
            ),
            ("100% guaranteed results", "100% guaranteed"),
            ("No. 1 in Leeds", "no. 1 in"),
            ("The world’s finest looms", "the world's finest"),
            ("A risk-free start", "risk-free"),
            (
                "The fastest delivery in Cork",
                "the fastest delivery in cork",
            ),
            (
                "We are the only roaster in Munster that calls",
                "the only roaster in munster",
            ),
            (
                "The best coffee in Ireland begins",
                "the best coffee in ireland",
            ),
            ("Munster’s No. 1 roaster", "munster's no. 1"),
            ("You will, guaranteed, find it", ", guaranteed,"),
            ("It never fails.", "never fails"),
            ("the only loom in the UK", "the only loom in the uk"),
            ("Die besten Fenster der Welt", "die besten fenster der welt"),
        ] {
            assert_eq!(found(text), [claim], "{text}");
        }
    }

    #[test]
    fn idioms_and_plain_words() {
        for text in [
            "Best wishes from Leeds, and all the best",
            "The only thing in the world that counts",
            "One of the best looms on the market",
            "No risk, and the best time around noon",
            "We never ask twice; only until Friday",
            "100% cotton, no. 1 Mill Street",
            "Do your best. Best practice for looms",
            "“The fastest loom on the market, really.” – Ann",
            "It is not the fastest loom on the market",
            "The best of them, guaranteed for ten years",
            "The best coffee in May, the only talk in English",
            "The only thing in Cork, the best seat in bed",
            "That’s number one. Our readers’ number one question, and Ann’s no. 1 tip",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
