//! B501: more exclamation marks, capitals or emoji than the brand allows itself.

use std::ops::Range;

use crate::check::facts::Part;
use crate::check::words::{is_named, mended, names, place, text_at, typed, whole};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::model::{Brand, Exclamation, Id, Kind, Message, MessageField, Place, Plan, Ref};
use crate::text::shouting::{capitals, emoji_rows};

/// From so many emoji side by side on it is a row.
const ROW: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B501",
    name: "shouting",
    severity: Severity::Warning,
    summary: "A message shouts: exclamation marks, capitals, rows of emoji.",
    why: "A brand has one voice, and its loudness is set on the brand's card: calm allows no exclamation mark in a \
          message, normal one, loud three. Words in capitals count where several stand together or the \
          word is one that is often shouted; registered names, abbreviations, codes and what others are quoted \
          as saying do not. As long as nothing is filled in for the brand, only rows such as “!!” \
          and more than three marks count.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Brand, &[]),
        (Kind::Term, &["name", "kind"]),
        (Kind::Offer, &["product"]),
    ],
    bad: r#"(
    brand: (name: "Loom & Co", exclamation: Calm),
    messages: [(id: "spring", name: "Spring", body: "The spring looms are here! Come and weave one in.")],
)"#,
    good: r#"(
    brand: (name: "Loom & Co", exclamation: Calm),
    messages: [(id: "spring", name: "Spring", body: "The spring looms are here. Come and weave one in.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

/// What a finding's first value says that it is about.
const MARKS: &str = "exclamation marks";
const CAPITALS: &str = "capitals";
const EMOJI: &str = "emoji";
const APART: &str = "letters drawn apart";

/// Something loud, where it stands.
struct Loud {
    part: MessageField,
    /// Of the text as typed.
    range: Range<usize>,
    /// How many exclamation marks.
    marks: usize,
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let marks: Vec<Loud> = facts
        .texts()
        .flat_map(|(field, part)| marks(ctx.plan, field, part))
        .collect();
    judge_marks(&ctx.plan.brand, message, &marks, sink);
    for (field, part) in facts.texts() {
        judge_words(ctx.plan, message, field, part, sink);
    }
}

/// The exclamation marks of a part, without those of names.
fn marks(plan: &Plan, field: MessageField, part: &Part) -> Vec<Loud> {
    let (found, reading) = (part.exclamations(), part.reading());
    if found.is_empty() || field == MessageField::Link {
        return Vec::new();
    }
    let names = names(plan);
    let found = found.iter();
    found
        .filter(|marks| !is_named(reading.text(), &marks.range, &names))
        .map(|marks| Loud {
            part: field,
            range: reading.original(marks.range.clone()),
            marks: marks.exclamations,
        })
        .collect()
}

/// How many marks a message may have, and whether several may stand in a row.
fn allowed(brand: &Brand) -> (usize, bool) {
    match brand.exclamation {
        _ if *brand == Brand::default() => (3, false),
        Exclamation::Calm => (0, false),
        Exclamation::Normal => (1, false),
        Exclamation::Loud => (3, true),
    }
}

fn judge_marks(brand: &Brand, message: &Message, found: &[Loud], sink: &mut Sink) {
    let (most, in_a_row) = allowed(brand);
    let count: usize = found.iter().map(|loud| loud.marks).sum();
    let row = found.iter().find(|loud| loud.marks > 1 && !in_a_row);
    let Some(first) = row.or_else(|| found.first().filter(|_| count > most)) else {
        return;
    };
    let place = Place::of(message.id).field(first.part.field());
    let times = match count {
        1 => "1 exclamation mark".to_owned(),
        n => format!("{n} exclamation marks"),
    };
    let finding = sink.report(
        place.span(first.range.clone()),
        format!("{times} in one message."),
    );
    finding.because(match (*brand == Brand::default(), most) {
        (true, _) if count > most => "More than 3 are loud for any brand.".to_owned(),
        (true, _) => "A row of them is loud for any brand.".to_owned(),
        (false, 0) => "The brand's tone is set to calm: none.".to_owned(),
        (false, 1) => "The brand's tone is set to normal: 1.".to_owned(),
        (false, n) => format!("The brand's tone is set to loud: {n} at most."),
    });
    finding.value(MARKS).value(count.to_string());
    let others = found.iter().filter(|loud| loud.part != first.part);
    let mut parts: Vec<MessageField> = others.map(|loud| loud.part).collect();
    parts.dedup();
    for part in parts {
        finding.also(Place::of(message.id).field(part.field()), "more of them");
    }
}

/// Capitals, letters drawn apart and rows of emoji in a part.
fn judge_words(plan: &Plan, message: &Message, field: MessageField, part: &Part, sink: &mut Sink) {
    use MessageField::{CallToAction, Headline, Link, Note};
    if field == Link {
        return;
    }
    let (text, reading) = (message.part(field), part.reading());
    // Headlines and buttons all in capitals are a style, and small print has its own ways.
    let has_style = matches!(field, CallToAction | Headline) && !text.contains(char::is_lowercase);
    if field != Note && !has_style && text.contains(char::is_uppercase) {
        let mut shouted = Vec::new();
        if !part.capitals().is_empty() {
            let names = names(plan);
            shouted = capitals(reading, |word| is_named(reading.text(), word, &names));
        }
        if let Some(first) = shouted.first() {
            let words = typed(message, field, reading, first.clone());
            sink.report(
                place(message.id, field, reading, first.clone()),
                format!("“{words}” stands in capitals."),
            )
            .because("If it is a name or an abbreviation, register it as a term.")
            .sure(Confidence::Likely)
            .value(CAPITALS)
            .value(words);
        }
    }
    if let Some(first) = part.drawn_apart().first() {
        let words = typed(message, field, reading, first.clone());
        sink.report(
            place(message.id, field, reading, first.clone()),
            format!("The letters of “{words}” are drawn apart."),
        )
        .sure(Confidence::Likely)
        .value(APART)
        .value(words);
    }
    if let Some(first) = emoji_rows(text, ROW).into_iter().next() {
        let words = text.get(first.clone()).unwrap_or_default();
        sink.report(
            Place::of(message.id).field(field.field()).span(first),
            format!("“{words}” is a row of emoji."),
        )
        .value(EMOJI)
        .value(words);
    }
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let what = finding.values.first().map(String::as_str);
    let fix = match what {
        Some(MARKS) => quieter(ctx, finding),
        Some(CAPITALS) => lower(ctx, finding),
        _ => None,
    };
    fix.into_iter().collect()
}

/// The field with as many marks as the brand allows: the first ones stay, one each.
fn quieter(ctx: &Ctx<'_>, finding: &Finding) -> Option<Fix> {
    let text = text_at(ctx, finding.place)?;
    let part = MessageField::ALL
        .iter()
        .find(|part| Some(part.field()) == finding.place.field)?;
    let read = Part::new(*part, &text);
    let (mut left, in_a_row) = allowed(&ctx.plan.brand);
    let is_title = matches!(
        part,
        MessageField::Headline | MessageField::CallToAction | MessageField::Subject
    );
    let replacements: Vec<(Range<usize>, String)> = marks(ctx.plan, *part, &read)
        .into_iter()
        .filter_map(|loud| {
            let typed = text.get(loud.range.clone())?;
            let kept = left.min(if in_a_row { loud.marks } else { 1 });
            left -= kept;
            let ends = text.get(loud.range.end..)?.trim().is_empty();
            let instead = match kept {
                0 if typed.contains('?') => "?".to_owned(),
                0 if is_title && ends => String::new(),
                0 => ".".to_owned(),
                n if typed.contains('?') => format!("?{}", "!".repeat(n)),
                n => "!".repeat(n),
            };
            Some((loud.range, instead))
        })
        .collect();
    let quiet = mended(&text, &replacements);
    (quiet != text).then(|| {
        Fix::review(
            "Drop the marks that are too many",
            whole(finding.place, quiet),
        )
    })
}

/// The words in small letters; with a capital where they begin a sentence.
fn lower(ctx: &Ctx<'_>, finding: &Finding) -> Option<Fix> {
    let text = text_at(ctx, finding.place)?;
    let span = finding.place.span?;
    let range = span.start as usize..span.end as usize;
    let before = text.get(..range.start)?.trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n']);
    let small = span.of(&text).to_lowercase();
    let mut letters = small.chars();
    let words = match letters.next() {
        Some(first) if begins => first.to_uppercase().chain(letters).collect(),
        _ => small,
    };
    let edit = whole(finding.place, mended(&text, &[(range, words.clone())]));
    Some(Fix::review(format!("Write “{words}”"), edit))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn says(brand: &str, fields: &str) -> String {
        format!(
            r#"(brand: ({brand}), terms: [(id: "t", name: "Yahoo!", kind: Name), (id: "u", name: "LOOMER", kind: Name)],
            messages: [(id: "m", name: "Spring", {fields})])"#
        )
    }

    #[test]
    fn marks_are_counted_over_the_message() {
        let ron = says(
            r#"name: "Loom""#,
            r#"subject: "Spring!", body: "Now! Or never?! Yes. “It is wonderful, buy it!” – Ann""#,
        );
        expect![[r#"
            warning B501 message “Spring” › body: 3 exclamation marks in one message.
              The brand's tone is set to normal: 1.
              more of them: message “Spring” › subject
              [Drop the marks that are too many]
        "#]]
        .assert_eq(&report("B501", &ron));
    }

    #[test]
    fn the_marks_that_are_too_many_go() {
        let ron = says(r#"exclamation: Calm"#, r#"body: "Sale!!! Really?! Yes!""#);
        expect![[r#"
            Drop the marks that are too many
            message “Spring” › body: Sale!!! Really?! Yes! → Sale. Really? Yes.
            still found: 0
        "#]]
        .assert_eq(&fixed("B501", &ron));
        let ron = says(r#"name: "Loom""#, r#"headline: "Sale!!""#);
        expect![[r#"
            Drop the marks that are too many
            message “Spring” › headline: Sale!! → Sale!
            still found: 0
        "#]]
        .assert_eq(&fixed("B501", &ron));
    }

    #[test]
    fn capitals_emoji_and_letters() {
        let ron = says(
            "",
            r#"subject: "S A L E", body: "See. AMAZING looms 🎉🎉🎉", note: "ABSOLUTELY NO WARRANTY AT ALL""#,
        );
        expect![[r#"
            warning B501 message “Spring” › body: “AMAZING” stands in capitals.
              If it is a name or an abbreviation, register it as a term.
              [Write “Amazing”]
            warning B501 message “Spring” › body: “🎉🎉🎉” is a row of emoji.
            warning B501 message “Spring” › subject: The letters of “S A L E” are drawn apart.
        "#]]
        .assert_eq(&report("B501", &ron));
    }

    #[test]
    fn what_the_brand_allows_is_fine() {
        for (brand, fields) in [
            ("", r#"body: "One! Two! Three!""#),
            (r#"name: "Loom""#, r#"body: "Hurrah!""#),
            ("exclamation: Loud", r#"body: "Buy!!!""#),
            (
                "exclamation: Calm",
                r#"body: "On Yahoo! and with LOOMER, NATO-approved", link: "https://loom.example/!""#,
            ),
            (
                "exclamation: Calm",
                r#"headline: "AMAZING LOOMS TODAY", call_to_action_label: "ORDER TODAY""#,
            ),
        ] {
            assert_eq!(report("B501", &says(brand, fields)), "", "{fields}");
        }
    }
}
