//! B502: words that go against the tone that the brand has laid down.

use std::ops::Range;

use crate::check::wording::count;
use crate::check::words::{place, typed};
use crate::check::{Check, Confidence, Ctx, Rule, Severity, Sink, no_fixes};
use crate::model::{Address, Habit, Id, Kind, Message, MessageField, Plan, Ref};
use crate::text::reading::Reading;
use crate::text::tone::{Addressed, address, contractions, hedges, uncontracted};

/// From how many words on a message says something of its tone.
const WORDS: usize = 60;
/// How many hedges a message may have for every so many words.
const PER_HEDGE: usize = 100;
/// How many forms that could be contracted show that contractions are avoided.
const AVOIDED: usize = 3;

/// The card.
pub const RULE: Rule = Rule {
    code: "B502",
    name: "off-the-tone",
    severity: Severity::Advice,
    summary: "A message goes against the tone laid down for the brand.",
    why: "Readers notice when one letter says “Sie” and the next “du”, or when a confident brand begins to say \
          “we think” and “maybe”. Only what the brand's card lays down is compared: contractions, hedging, \
          address. Hedges and missing contractions are judged in messages of 60 words and more. Two \
          ways of address within one message are a warning whatever the card says. Small print and \
          what others are quoted as saying do not count.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["language"]),
        (Kind::Brand, &["contractions", "hedging", "address"]),
        (Kind::About, &["language"]),
    ],
    bad: r#"(
    brand: (contractions: Unwanted),
    messages: [(id: "post", name: "Post", body: "We don't sell looms. We lend them.")],
)"#,
    good: r#"(
    brand: (contractions: Unwanted),
    messages: [(id: "post", name: "Post", body: "We do not sell looms. We lend them.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes: no_fixes,
};

/// A part of a message and where in it something stands.
type Spot = (MessageField, Range<usize>);

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    let parts: Vec<(MessageField, &Reading)> = facts
        .parts()
        .filter(|(part, _)| !matches!(part, MessageField::Link | MessageField::Note))
        .collect();
    let tone = Tone {
        message,
        parts: &parts,
        length: parts.iter().map(|(_, reading)| reading.words().len()).sum(),
    };
    tone.judge_contractions(ctx.plan.brand.contractions, sink);
    if ctx.plan.brand.hedging == Habit::Unwanted {
        tone.judge_hedges(sink);
    }
    tone.judge_address(ctx.plan, sink);
}

/// A message whose tone is judged.
struct Tone<'a> {
    message: &'a Message,
    parts: &'a [(MessageField, &'a Reading)],
    /// In words.
    length: usize,
}

impl Tone<'_> {
    /// Where something stands in any part.
    fn spots(&self, find: impl Fn(&Reading) -> Vec<Range<usize>>) -> Vec<Spot> {
        let parts = self.parts.iter();
        parts
            .flat_map(|(part, reading)| find(reading).into_iter().map(|range| (*part, range)))
            .collect()
    }

    /// Its place, and its words as typed.
    fn at(&self, (part, range): &Spot) -> Option<(crate::model::Place, &str)> {
        let (_, reading) = self.parts.iter().find(|(p, _)| p == part)?;
        let words = typed(self.message, *part, reading, range.clone());
        Some((place(self.message.id, *part, reading, range.clone()), words))
    }

    fn judge_contractions(&self, habit: Habit, sink: &mut Sink) {
        let found = match habit {
            Habit::Open => return,
            _ => self.spots(contractions),
        };
        let full: usize = self
            .parts
            .iter()
            .map(|(_, reading)| uncontracted(reading))
            .sum();
        match (habit, found.first().and_then(|spot| self.at(spot))) {
            (Habit::Unwanted, Some((place, words))) => {
                let finding = sink.report(place, format!("“{words}” is contracted."));
                finding.because("The brand's tone is set to no contractions.");
                finding.value(words);
            }
            (Habit::Wanted, None) if full >= AVOIDED && self.length >= WORDS => {
                let place = crate::model::Place::of(self.message.id);
                let finding = sink.report(place, "There is no contraction in this message.");
                let forms = count(full, "form", "forms");
                finding.because(format!(
                    "{forms} such as “do not” could be one; the brand's tone wants them."
                ));
                finding.sure(Confidence::Likely).value(full.to_string());
            }
            _ => {}
        }
    }

    fn judge_hedges(&self, sink: &mut Sink) {
        let found = self.spots(hedges);
        let most = self.length.div_ceil(PER_HEDGE);
        if self.length < WORDS || found.len() <= most {
            return;
        }
        let Some((place, words)) = found.first().and_then(|spot| self.at(spot)) else {
            return;
        };
        let finding = sink.report(
            place,
            format!(
                "“{words}” is one of {} hedges in {} words.",
                found.len(),
                self.length
            ),
        );
        finding.because("The brand's tone is set to no hedging.");
        finding
            .sure(Confidence::Likely)
            .value(words)
            .value(found.len().to_string());
        for (place, words) in found.iter().skip(1).filter_map(|spot| self.at(spot)) {
            finding.also(place, format!("“{words}”"));
        }
    }

    fn judge_address(&self, plan: &Plan, sink: &mut Sink) {
        let language = match self.message.language.trim() {
            "" => plan.about.language.trim(),
            language => language,
        };
        let found = self.parts.iter();
        let found: Vec<(MessageField, Addressed)> = found
            .map(|(part, reading)| (*part, address(reading, language)))
            .collect();
        let first = |of: fn(&Addressed) -> &[Range<usize>]| {
            let mut spots = found.iter().flat_map(|(part, found)| {
                let ranges = of(found).iter();
                ranges.map(|range| (*part, range.clone()))
            });
            spots.next().and_then(|spot| self.at(&spot))
        };
        match (first(|found| &found.formal), first(|found| &found.familiar)) {
            (Some((formal, one)), Some((familiar, other))) => {
                let finding = sink.report(
                    familiar,
                    format!("“{other}” and “{one}” stand in one message."),
                );
                finding.severe(Severity::Warning);
                finding
                    .value(one)
                    .value(other)
                    .also(formal, format!("“{one}”"));
            }
            (Some((place, words)), None) if plan.brand.address == Address::Familiar => {
                let finding = sink.report(place, format!("“{words}” is formal."));
                finding
                    .because("The brand addresses its readers familiarly.")
                    .value(words);
            }
            (None, Some((place, words))) if plan.brand.address == Address::Formal => {
                let finding = sink.report(place, format!("“{words}” is familiar."));
                finding
                    .because("The brand addresses its readers formally.")
                    .value(words);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn says(brand: &str, fields: &str) -> String {
        format!(
            r#"(about: (language: "de"), brand: ({brand}), messages: [(id: "m", name: "Post", {fields})])"#
        )
    }

    const LONG: &str = "We do not sell looms, and it is no shop. We are weavers. ";

    #[test]
    fn two_ways_of_address() {
        expect![[r#"
            warning B502 message “Post” › body: “dein” and “Sie” stand in one message.
              “Sie”: message “Post” › subject
        "#]]
        .assert_eq(&report(
            "B502",
            &says("", r#"subject: "Jetzt weben Sie", body: "Hol dein Garn.""#),
        ));
        assert!(
            report(
                "B502",
                &says("address: Formal", r#"body: "Hol dein Garn.""#)
            )
            .contains("“dein” is familiar.")
        );
        assert!(
            report(
                "B502",
                &says("address: Familiar", r#"body: "Holen Sie Garn.""#)
            )
            .contains("“Sie” is formal.")
        );
    }

    #[test]
    fn hedges_and_contractions() {
        let hedged = format!("Maybe we think so. {}", LONG.repeat(5));
        expect![[r#"
            advice B502 message “Post” › body: “Maybe” is one of 2 hedges in 69 words.
              The brand's tone is set to no hedging.
              “we think”: message “Post” › body
        "#]]
        .assert_eq(&report(
            "B502",
            &says(
                "hedging: Unwanted",
                &format!(r#"language: "en", body: "{hedged}""#),
            ),
        ));
        let plain = format!(r#"language: "en", body: "{}""#, LONG.repeat(5));
        assert!(report("B502", &says("contractions: Wanted", &plain)).contains("15 forms such as"));
    }

    #[test]
    fn what_is_not_laid_down_is_fine() {
        let hedged = format!("Perhaps. {}", LONG.repeat(5));
        for (brand, fields) in [
            (
                "",
                r#"language: "en", body: "Maybe we think so, we don't know""#.to_owned(),
            ),
            (
                "hedging: Unwanted",
                format!(r#"language: "en", body: "{hedged}""#),
            ),
            (
                "hedging: Unwanted",
                r#"language: "en", body: "Maybe, perhaps""#.to_owned(),
            ),
            (
                "contractions: Wanted",
                r#"language: "en", body: "We do not. We are. It is.""#.to_owned(),
            ),
            (
                "contractions: Unwanted",
                r#"language: "en", body: "Ann's loom", note: "We don't""#.to_owned(),
            ),
            (
                "",
                r#"body: "Sie webt, und sie lacht. Du auch.""#.to_owned(),
            ),
        ] {
            assert_eq!(report("B502", &says(brand, &fields)), "", "{fields}");
        }
    }
}
