//! Labelled sentences, and the words that tell.

use proptest::prelude::*;

use super::*;

fn of(text: &str) -> (Wording, String) {
    let reading = Reading::new(text);
    let (wording, signs) = wording(&reading, &Names::default());
    let signs = signs
        .iter()
        .map(|s| format!("{:?} {}", s.tells, reading.part(s.range.clone())));
    (wording, signs.collect::<Vec<_>>().join(", "))
}

/// The labelled sentences: the bars below which nobody should be shown what the rule finds. A mixed sentence
/// is never called an action.
#[test]
fn labelled_sentences() {
    for (name, bar, lines) in [
        (
            "development",
            95,
            include_str!("../../../tests/fixtures/strategies/development.tsv"),
        ),
        (
            "held-out",
            95,
            include_str!("../../../tests/fixtures/strategies/held-out.tsv"),
        ),
        (
            "further",
            95,
            include_str!("../../../tests/fixtures/strategies/further.tsv"),
        ),
        (
            "stranger",
            90,
            include_str!("../../../tests/fixtures/strategies/stranger.tsv"),
        ),
    ] {
        let (mut right, mut clear) = (0, 0);
        for line in lines.lines().filter(|line| !line.starts_with('#')) {
            let (label, text) = line.split_once('\t').unwrap();
            let (wording, signs) = of(text);
            let is_right = match label {
                "A" => wording == Wording::Action,
                "R" => wording == Wording::Result,
                _ => {
                    assert_ne!(wording, Wording::Action, "{text} [{signs}]");
                    continue;
                }
            };
            clear += 1;
            right += usize::from(is_right);
            if label == "R" {
                assert_ne!(wording, Wording::Action, "{text} [{signs}]");
            }
        }
        assert!(right * 100 >= clear * bar, "{name}: {right} of {clear}");
    }
}

#[test]
fn the_words_that_tell() {
    for (text, expected) in [
        (
            "Post three times a week on LinkedIn",
            "Action Doing post, HowOften times a week, Tool linkedin",
        ),
        (
            "Launch a newsletter",
            "Action Doing launch, Tool newsletter",
        ),
        (
            "Become the first choice of cafés by posting daily on Instagram",
            "Mixed Result become, Doing posting, HowOften daily, Tool instagram",
        ),
        (
            "From cheapest quote to safest choice",
            "Result Change from cheapest quote to, Result choice",
        ),
        ("Repair from Monday to Friday", "Result "),
        ("Podcast listeners choose us", "Result Result choose"),
        ("Partner of choice for wineries", "Result Result choice"),
        ("Partner with wineries", "Action Doing partner"),
        ("Learn whether mills read TikTok", "Result "),
        ("", "Result "),
    ] {
        let (wording, signs) = of(text);
        assert_eq!(format!("{wording:?} {signs}"), expected, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in r"\PC{0,60}|((post|launch|be|on|the|weekly|from|to|trust|blog|,|so that) ){0,12}") {
        let reading = Reading::new(&text);
        let (_, signs) = wording(&reading, &Names::default());
        for sign in signs {
            prop_assert!(!reading.part(sign.range).is_empty());
        }
    }
}
