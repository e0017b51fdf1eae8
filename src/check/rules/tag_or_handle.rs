//! B305: a hashtag or handle that is nearly the brand's own.

use std::ops::Range;

use strsim::osa_distance;

use crate::check::words::{instead, place, typed};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::field;
use crate::model::{Brand, Field, Id, Kind, Message, MessageField, Place, Ref};
use crate::text::name_key;
use crate::text::reading::{Mask, Reading};

/// The shortest name, in letters, that is compared letter by letter.
const SHORTEST: usize = 6;

/// A name of so many letters is nobody else's word: its plural is a slip.
const OWN: usize = 12;

/// The card.
pub const RULE: Rule = Rule {
    code: "B305",
    name: "tag-or-handle-miswritten",
    severity: Severity::Warning,
    summary: "A hashtag or handle is nearly the brand's own, and not quite.",
    why: "#WeaveBeter gathers nobody, and @weave_works may be somebody else. Hashtags and handles are compared with \
          those on the brand's card: the same letters with other marks between, or one letter off. Capitals \
          make no difference to where a tag leads, and tags that differ in a digit, such as #Expo27, \
          are two tags.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Brand, &["hashtags", "handles"]),
    ],
    bad: r##"(
    brand: (hashtags: ["#WeaveBetter"]),
    messages: [(id: "post", name: "Post", body: "The looms are here. #WeaveBeter")],
)"##,
    good: r##"(
    brand: (hashtags: ["#WeaveBetter"]),
    messages: [(id: "post", name: "Post", body: "The looms are here. #WeaveBetter")],
)"##,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let brand = &ctx.plan.brand;
    for (part, reading) in facts.parts() {
        for mask in reading.masks() {
            let (own, field) = match mask.what {
                Mask::Hashtag => (&brand.hashtags, field!(Brand.hashtags)),
                Mask::Handle => (&brand.handles, field!(Brand.handles)),
                _ => continue,
            };
            judge(message, part, reading, &mask.range, (own, field), sink);
        }
    }
}

fn judge(
    message: &Message,
    part: MessageField,
    reading: &Reading,
    range: &Range<usize>,
    (own, field): (&[String], Field),
    sink: &mut Sink,
) {
    let bare = |tag: &str| tag.trim().trim_start_matches(['#', '@']).to_lowercase();
    let tag = bare(reading.part(range.clone()));
    if own.iter().any(|own| bare(own) == tag) {
        return;
    }
    // What a hyphen cuts off belongs to it in the writer's mind.
    let whole = with_hyphens(reading.text(), range);
    let key = name_key(reading.part(whole.clone()));
    let same = own.iter().find(|own| name_key(own) == key);
    let near = own
        .iter()
        .find(|own| is_near(&name_key(&tag), &name_key(own)));
    let (registered, range, certain) = match (same, near) {
        (Some(same), _) => (same, whole, true),
        (None, Some(near)) => (near, range.clone(), false),
        (None, None) => return,
    };
    let words = typed(message, part, reading, range.clone());
    let registered = written(registered, words);
    let finding = sink.report(
        place(message.id, part, reading, range),
        format!("“{words}” is not the brand's own “{registered}”."),
    );
    finding.value(words).value(registered);
    finding.also(
        Place::record(Brand::default().id.at()).field(field),
        "as registered",
    );
    if !certain {
        finding.sure(Confidence::Likely);
    }
}

/// The range of a tag with the words that hang on it by hyphens.
fn with_hyphens(text: &str, tag: &Range<usize>) -> Range<usize> {
    let rest = text.get(tag.end..).unwrap_or_default();
    let end = rest
        .find(|c: char| c != '-' && c != '_' && !c.is_alphanumeric())
        .unwrap_or(rest.len());
    let hanging = rest
        .get(..end)
        .unwrap_or_default()
        .trim_end_matches(['-', '_']);
    tag.start..tag.end + hanging.len()
}

/// One letter more, less, other or swapped with its neighbour, and not another number; a plural only of a long one,
/// which is nobody else's word.
fn is_near(key: &str, own: &str) -> bool {
    let long = key.chars().count().min(own.chars().count()) >= SHORTEST;
    let digits = |key: &str| key.chars().filter(char::is_ascii_digit).collect::<String>();
    let is_own = !key.ends_with("ss") && key.chars().count().max(own.chars().count()) >= OWN;
    let is_plural = key.strip_suffix('s') == Some(own) || own.strip_suffix('s') == Some(key);
    long && key.chars().next() == own.chars().next()
        && digits(key) == digits(own)
        && (!is_plural || is_own)
        && osa_distance(key, own) == 1
}

/// The registered name with the sign that the other has.
fn written(own: &str, words: &str) -> String {
    let sign = words.chars().next().unwrap_or_default();
    format!("{sign}{}", own.trim().trim_start_matches(['#', '@']))
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let [_, own] = finding.values.as_slice() else {
        return Vec::new();
    };
    let title = format!("Write “{own}”");
    let fix = instead(ctx, finding, own).map(|edit| match finding.confidence {
        Confidence::Certain => Fix::sure(title, edit),
        _ => Fix::review(title, edit),
    });
    fix.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn says(body: &str) -> String {
        format!(
            r##"(
            brand: (hashtags: ["#WeaveBetter", "Expo27"], handles: ["@weaveworks"]),
            messages: [(id: "m", name: "Post", body: "{body}")],
        )"##
        )
    }

    #[test]
    fn nearly_the_own() {
        expect![[r##"
            warning B305 message “Post” › body: “#Weave-Better” is not the brand's own “#WeaveBetter”.
              as registered: brand › hashtags
              [Write “#WeaveBetter”]
            warning B305 message “Post” › body: “@weave_works” is not the brand's own “@weaveworks”.
              as registered: brand › handles
              [Write “@weaveworks”]
            warning B305 message “Post” › body: “#weavebeter” is not the brand's own “#WeaveBetter”.
              as registered: brand › hashtags
              [Write “#WeaveBetter”]
        "##]]
        .assert_eq(&report("B305", &says("New! #Weave-Better with @weave_works, #weavebeter.")));
        expect![[r##"
            Write “#WeaveBetter”
            message “Post” › body: So #weaveBetetr now → So #WeaveBetter now
            still found: 0
        "##]]
        .assert_eq(&fixed("B305", &says("So #weaveBetetr now")));
    }

    #[test]
    fn the_plural_of_a_long_name_is_a_slip() {
        let says = |own: &str, body: &str| {
            report(
                "B305",
                &format!(
                    r##"(brand: (hashtags: ["{own}"]), messages: [(id: "m", body: "{body}")])"##
                ),
            )
        };
        assert!(says("#RoastedTuesday", "See #RoastedTuesdays").contains("own “#RoastedTuesday”"));
        assert!(says("#HarbourRoasters", "#harbourroaster").contains("own “#HarbourRoasters”"));
        assert_eq!(
            says("#LoomParade", "#loomparades"),
            "",
            "it may be another's"
        );
    }

    #[test]
    fn other_tags_are_fine() {
        for body in [
            "#weavebetter #WEAVEBETTER @WeaveWorks",
            "#Expo26 #Expo2 @weaveworksuk #weaving",
            "#betterweave @weaveworkss",
            "weave better",
        ] {
            assert_eq!(report("B305", &says(body)), "", "{body}");
        }
    }
}
