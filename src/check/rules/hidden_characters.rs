//! D103: characters that nobody sees, or that are not what they look like.

use crate::check::{Check, Ctx, Finding, Fix, Reads, Rule, Safety, Severity, Sink};
use crate::edit::Edit;
use crate::model::{Field, Kind, Place, Ref, Shape, Value, field_label};
use crate::text::hidden::{Hidden, Why, hidden};

/// How many of the characters are described.
const DESCRIBED: usize = 5;
/// How much of the word around a character is quoted, on either side.
const AROUND: usize = 15;

/// What people read. Left out is what has to stay as it came: headers of tables by which they are
/// recognised, values of two versions that clash, and the file's own descent.
const READ_BY_PEOPLE: &[Reads] = &[
    (Kind::About, &[]),
    (Kind::Brand, &[]),
    (Kind::Capacity, &[]),
    (Kind::Workshop, &[]),
    (Kind::Idea, &[]),
    (Kind::Pillar, &[]),
    (Kind::ProofPoint, &[]),
    (Kind::Term, &[]),
    (Kind::Offer, &[]),
    (Kind::CallToAction, &[]),
    (Kind::Disclaimer, &[]),
    (Kind::Segment, &[]),
    (Kind::Stage, &[]),
    (Kind::Channel, &[]),
    (Kind::Asset, &[]),
    (Kind::SituationNote, &[]),
    (Kind::Objective, &[]),
    (Kind::Kpi, &[]),
    (Kind::Strategy, &[]),
    (Kind::Message, &[]),
    (Kind::Tactic, &[]),
    (Kind::Person, &[]),
    (Kind::CapacityMonth, &[]),
    (Kind::Result, &[]),
    (Kind::Comment, &[]),
    (Kind::RunStep, &[]),
    (Kind::CapturedIdea, &[]),
    (Kind::LogEntry, &[]),
];

/// The card.
pub const RULE: Rule = Rule {
    code: "D103",
    name: "hidden-characters",
    severity: Severity::Warning,
    summary: "A text holds invisible, look-alike or garbled characters.",
    why: "They come along when text is pasted from elsewhere. A link with a zero-width space in it leads \
          nowhere, a name with a Cyrillic letter is missed by every search, and “donâ€™t” is on the \
          poster for all to see. Words wholly in another alphabet, emoji and no-break spaces \
          outside links are fine.",
    reads: READ_BY_PEOPLE,
    bad: r#"(
    messages: [(id: "spring", name: "Spring", subject: "Donâ€™t miss the АURORA")],
)"#,
    good: r#"(
    messages: [(id: "spring", name: "Spring", subject: "Don’t miss the AURORA")],
)"#,
    check: Check::Each(Kind::ALL, check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    if !READ_BY_PEOPLE.iter().any(|(kind, _)| *kind == at.kind) {
        return;
    }
    // The lines of a list come one after another, and are one finding.
    let mut fields: Vec<(Field, Vec<Spot>)> = Vec::new();
    ctx.plan.texts(at, &mut |field, text| {
        for hit in hidden(text) {
            let spot = Spot::new(text, hit);
            match fields.last_mut().filter(|(last, _)| *last == field) {
                Some((_, all)) => all.push(spot),
                None => fields.push((field, vec![spot])),
            }
        }
    });
    for (field, spots) in fields {
        report(at, field, &spots, sink);
    }
}

/// A hit, and how it is described.
struct Spot {
    hit: Hidden,
    words: String,
}

impl Spot {
    fn new(text: &str, hit: Hidden) -> Self {
        let found = text.get(hit.range.clone()).unwrap_or_default();
        let (before, after) = around(text, &hit);
        let is_visible = matches!(hit.why, Why::LookAlike | Why::Garbled | Why::Lost);
        let what = if is_visible {
            format!("“{found}”")
        } else {
            let points: Vec<String> = found.chars().map(code_point).collect();
            points.join(" ")
        };
        let shown = if is_visible { found } else { "" };
        let words = match format!("{before}{shown}{after}").as_str() {
            word if word.is_empty() || word == shown => format!("{what} {}.", hit.why.in_words()),
            word => format!("In “{word}”: {what} {}.", hit.why.in_words()),
        };
        Self { hit, words }
    }
}

/// `U+200B`.
fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The word around a hit: what stands before it and after it, without other characters that cannot be seen.
fn around(text: &str, hit: &Hidden) -> (String, String) {
    let is_of_word = |c: &char| !c.is_whitespace();
    let is_seen = |c: &char| !c.is_control() && hidden(&c.to_string()).is_empty();
    let before = text.get(..hit.range.start).unwrap_or_default();
    let before: Vec<char> = before
        .chars()
        .rev()
        .take_while(is_of_word)
        .filter(is_seen)
        .take(AROUND)
        .collect();
    let after = text.get(hit.range.end..).unwrap_or_default();
    let after = after.chars().take_while(is_of_word).filter(is_seen);
    (
        before.into_iter().rev().collect(),
        after.take(AROUND).collect(),
    )
}

fn report(at: Ref, field: Field, spots: &[Spot], sink: &mut Sink) {
    let Some(first) = spots.first() else {
        return;
    };
    let place = Place::record(at).field(field);
    let is_text = at
        .kind
        .fields()
        .iter()
        .any(|info| info.name == field.0 && info.shape == Shape::Text);
    let place = if is_text {
        place.span(first.hit.range.clone())
    } else {
        place
    };
    let finding = match spots {
        [only] => sink.report(place, only.words.clone()),
        _ => {
            let label = field_label(at.kind, field);
            let message = format!(
                "{} characters in the field “{label}” are hidden or not what they seem.",
                spots.len()
            );
            let finding = sink.report(place, message);
            for spot in spots.iter().take(DESCRIBED) {
                finding.because(spot.words.clone());
            }
            if spots.len() > DESCRIBED {
                finding.because(format!("And {} more.", spots.len() - DESCRIBED));
            }
            finding
        }
    };
    for spot in spots {
        finding.value(spot.words.clone());
    }
}

/// Puts right all of them in the field at once. What was lost only a person can know.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let place = Place {
        span: None,
        ..finding.place
    };
    let Some(value) = place.field.and_then(|f| ctx.plan.get(place.record, f)) else {
        return Vec::new();
    };
    let mut is_lost = false;
    let mut clean = |text: &str| {
        let hits = hidden(text);
        is_lost |= hits.iter().any(|hit| hit.why == Why::Lost);
        cleaned(text, &hits)
    };
    let value = match value {
        Value::Text(text) => Value::Text(clean(&text)),
        Value::Lines(lines) => Value::Lines(lines.iter().map(|line| clean(line)).collect()),
        _ => return Vec::new(),
    };
    let (title, safety) = if is_lost {
        ("Clean the text, with ? for what was lost", Safety::Review)
    } else {
        ("Clean the text", Safety::Sure)
    };
    vec![Fix {
        title: title.into(),
        safety,
        edit: Edit::set(place, value),
    }]
}

/// The text with every hit replaced.
fn cleaned(text: &str, hits: &[Hidden]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for hit in hits {
        out += text.get(from..hit.range.start).unwrap_or_default();
        out += &hit.replacement;
        from = hit.range.end;
    }
    out + text.get(from..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::check::testing::{fixed, report};

    #[test]
    fn what_people_read_is_read() {
        let kept_as_it_came = [Kind::Lineage, Kind::ImportMapping, Kind::Conflict];
        // A decision quotes what it was made about.
        let quoting = [Kind::Decision];
        let read: Vec<Kind> = READ_BY_PEOPLE.iter().map(|(kind, _)| *kind).collect();
        for kind in Kind::ALL {
            assert_ne!(
                read.contains(kind),
                kept_as_it_came.contains(kind) || quoting.contains(kind),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn one_finding_a_field_says_what_and_where() {
        expect![[r#"
            warning D103 segment “Mills” › doubts: 2 characters in the field “doubts” are hidden or not what they seem.
              In “donâ€™t”: “â€™” was read in the wrong encoding.
              In “no”: U+200B is an invisible character.
              [Clean the text]
            warning D103 message “Spring” › body: In “АURORA.”: “А” looks right but comes from another alphabet.
              [Clean the text]
            warning D103 tactic “Letter” › name: In “Letter”: U+200B is an invisible character.
              [Clean the text]
            warning D103 tactic “Letter” › notes: In “caf\u{fffd}”: “\u{fffd}” stands for a character that was lost.
              [Clean the text, with ? for what was lost]
        "#]]
        .assert_eq(
            &report(
                "D103",
                r#"(
                segments: [(id: "s", name: "Mills", doubts: ["fine", "They donâ€™t", "n\u{200b}o"])],
                messages: [(id: "m", name: "Spring", body: "See the АURORA.")],
                tactics: [(id: "t", name: "Le\u{200b}tter", notes: "A caf\u{fffd} nearby")],
            )"#,
            )
            .replace("Le\u{200b}tter", "Letter")
            .replace('\u{fffd}', r"\u{fffd}"),
        );
    }

    #[test]
    fn cleaning_replaces_all_at_once() {
        expect![[r#"
            Clean the text
            message “Spring” › body: donâ€™t miss АURORA → don’t miss AURORA
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "D103",
            r#"(messages: [(id: "m", name: "Spring", body: "donâ€™t miss АURORA")])"#,
        ));
    }

    #[test]
    fn other_alphabets_emoji_and_fine_typography_are_fine() {
        for text in [
            "Αθήνα, Ελλάδα",
            "👨‍👩‍👧 welcome",
            "20\u{a0}% off, “now” – or never…",
            "Привет, мир",
        ] {
            let ron = format!(r#"(messages: [(id: "m", body: "{text}", notes: "{text}")])"#);
            assert_eq!(report("D103", &ron), "", "{text}");
        }
        let header = r#"(import_mappings: [(id: "i", name: "Ads", header: ["\u{feff}Date"])])"#;
        assert_eq!(report("D103", header), "");
    }
}
