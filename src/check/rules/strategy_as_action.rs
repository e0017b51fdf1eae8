//! P102: a strategy that says what we are going to do, and not what will be different.

use crate::check::wording::{capitalised, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Kind, Place, Plan, Ref};
use crate::text::reading::Reading;
use crate::text::strategies::{Names, Sign, Wording, wording};

/// The card.
pub const RULE: Rule = Rule {
    code: "P102",
    name: "strategy-as-action",
    severity: Severity::Warning,
    summary: "A strategy is worded as something to do, not as what will be different.",
    why: "“Launch a newsletter” is done when it is launched, whether or not anybody thinks otherwise \
          afterwards; and nobody can ask whether something else would do as well. A strategy says what \
          will be different for whom: tactics follow from it. \
          Words are counted: things that we do, media and how often speak for an action; results, a change \
          from one thing to another and a segment speak against it. A strategy that says both is advice at \
          most. Experiments (“Learn whether…”) and what is parked are fine. \
          Words of English, German, French and Spanish are known.",
    reads: &[
        (Kind::Strategy, &["name", "segments", "parked"]),
        (Kind::Channel, &["name", "aliases"]),
        (Kind::Segment, &["name"]),
    ],
    bad: r#"(
    objectives: [(id: "o", name: "200 leads by 30 June")],
    strategies: [(id: "s", name: "Post three times a week on LinkedIn", objectives: ["o"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "m", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "t", name: "Posts", stage: "trial", segments: ["mills"], messages: ["m"], strategies: ["s"])],
)"#,
    good: r#"(
    objectives: [(id: "o", name: "200 leads by 30 June")],
    strategies: [(id: "s", name: "Be the loom that mills choose when repair cost matters", objectives: ["o"])],
    pillars: [(id: "repair", name: "Repair")],
    stages: [(id: "trial", name: "Trial")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "m", name: "Repaired within a day", pillars: ["repair"])],
    tactics: [(id: "t", name: "Posts", stage: "trial", segments: ["mills"], messages: ["m"], strategies: ["s"])],
)"#,
    check: Check::Each(&[Kind::Strategy], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(strategy) = ctx.get(&ctx.plan.strategies, at).filter(|s| !s.parked) else {
        return;
    };
    let reading = Reading::new(&strategy.name);
    let (wording, signs) = wording(&reading, &names(ctx.plan));
    let name = quoted(&strategy.name);
    let message = match wording {
        Wording::Action => format!("{name} says what we will do, not what will be different."),
        Wording::Mixed => format!("{name} says what we will do beside what will be different."),
        Wording::Result => return,
    };
    let place = Place::record(at).field(field!(Strategy.name));
    let finding = sink.report(place, message);
    finding.because(counted(&strategy.name, &reading, &signs));
    if wording == Wording::Mixed {
        finding
            .because("What we do belongs into a tactic; then the strategy says the result alone.");
        finding.severe(Severity::Advice).sure(Confidence::Possible);
    } else {
        finding.sure(Confidence::Likely);
    }
    for sign in signs {
        finding.value(reading.part(sign.range));
    }
}

/// `Counted: “Launch” (something we do) −1, “newsletter” (a medium or a tool) −1; in all −2.`
fn counted(name: &str, reading: &Reading, signs: &[Sign]) -> String {
    let signed = |points: i32| match points {
        0 => "0".to_owned(),
        n if n < 0 => format!("−{}", n.unsigned_abs()),
        n => format!("+{n}"),
    };
    let words = signs.iter().map(|sign| {
        let word = name
            .get(reading.original(sign.range.clone()))
            .unwrap_or_default();
        format!(
            "{} ({}) {}",
            quoted(word),
            sign.tells.in_words(),
            signed(sign.tells.points())
        )
    });
    let words: Vec<String> = words.collect();
    let all = signs.iter().map(|sign| sign.tells.points()).sum();
    format!("Counted: {}; in all {}.", words.join(", "), signed(all))
}

/// What the plan calls its channels and segments. A name of one letter may mean anything.
fn names(plan: &Plan) -> Names {
    let channels = plan.channels.values();
    let channels =
        channels.flat_map(|channel| std::iter::once(&channel.name).chain(&channel.aliases));
    let long = channels.filter(|name| name.trim().chars().count() > 1);
    let segments = plan.segments.values().map(|segment| &segment.name);
    Names {
        channels: long.filter_map(|name| Names::words(name)).collect(),
        segments: segments.filter_map(|name| Names::words(name)).collect(),
    }
}

/// Offers a sentence to fill in; what the strategy says now moves to its notes.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let at = finding.place.record;
    let Some(strategy) = ctx.get(&ctx.plan.strategies, at) else {
        return Vec::new();
    };
    if finding.severity() < Severity::Warning {
        return Vec::new();
    }
    let segments = strategy
        .segments
        .iter()
        .filter_map(|id| ctx.plan.segments.get(id));
    let segment = segments
        .map(|segment| segment.name.trim())
        .find(|name| !name.is_empty());
    let template = format!(
        "Become ⟨result⟩ for {} by ⟨means⟩",
        segment.unwrap_or("⟨segment⟩")
    );
    let (name, before) = (strategy.name.trim(), strategy.notes.trim());
    let notes = match before {
        "" => capitalised(name),
        notes => format!("{notes}\n{}", capitalised(name)),
    };
    let place = Place::record(at);
    let edits = vec![
        Edit::set(place.field(field!(Strategy.name)), template.to_value()),
        Edit::set(place.field(field!(Strategy.notes)), notes.to_value()),
    ];
    let title = format!("Fill in “{template}”; what it says now moves to its notes");
    vec![Fix::review(title.clone(), Edit::batch(title, edits))]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn words_are_counted() {
        expect![[r#"
            warning P102 strategy “Launch a newsletter” › strategy: “Launch a newsletter” says what we will do, not what will be different.
              Counted: “Launch” (something we do) −1, “newsletter” (a medium or a tool) −1; in all −2.
              [Fill in “Become ⟨result⟩ for ⟨segment⟩ by ⟨means⟩”; what it says now moves to its notes]
        "#]]
        .assert_eq(&report("P102", r#"(strategies: [(id: "s", name: "Launch a newsletter")])"#));
    }

    #[test]
    fn both_is_advice() {
        expect![[r#"
            advice P102 strategy “Launch a service so that cyclists choose us” › strategy: “Launch a service so that cyclists choose us” says what we will do beside what will be different.
              Counted: “Launch” (something we do) −1, “so” (what will be different) +1; in all 0.
              What we do belongs into a tactic; then the strategy says the result alone.
        "#]]
        .assert_eq(&report(
            "P102",
            r#"(strategies: [(id: "s", name: "Launch a service so that cyclists choose us")])"#,
        ));
    }

    #[test]
    fn the_plan_names_its_media_and_segments() {
        let plan = |name: &str| {
            format!(
                r#"(channels: [(id: "c", name: "Town crier", aliases: ["Bellman"])], segments: [(id: "m", name: "Mills")],
                    strategies: [(id: "s", name: "{name}", segments: ["m"])])"#
            )
        };
        assert!(report("P102", &plan("Town crier on market days")).starts_with("warning"));
        assert!(report("P102", &plan("More bellman")).starts_with("warning"));
        assert_eq!(
            report("P102", &plan("Reach mills through the town crier")),
            ""
        );
    }

    #[test]
    fn a_sentence_to_fill_in() {
        expect![[r#"
            Fill in “Become ⟨result⟩ for Mills by ⟨means⟩”; what it says now moves to its notes
            strategy “Launch a newsletter” › strategy: Launch a newsletter → Become ⟨result⟩ for Mills by ⟨means⟩
            strategy “Launch a newsletter” › notes: Anna asked. → Anna asked.
            Launch a newsletter
            still found: 0
        "#]]
        .assert_eq(&fixed("P102", r#"(segments: [(id: "m", name: "Mills")],
            strategies: [(id: "s", name: "Launch a newsletter", segments: ["m"], notes: "Anna asked.")])"#));
    }

    #[test]
    fn results_experiments_and_what_is_parked_are_fine() {
        for fields in [
            r#"name: "Be the loom that mills choose when repair cost matters""#,
            r#"name: "Win back lapsed hobby weavers by showing repairs""#,
            r#"name: "Learn whether mills read TikTok""#,
            r#"name: "Trust through open prices""#,
            r#"name: "Launch a newsletter", parked: true"#,
            r#"name: """#,
            r#"name: "…""#,
        ] {
            assert_eq!(
                report("P102", &format!(r#"(strategies: [(id: "s", {fields})])"#)),
                "",
                "{fields}"
            );
        }
    }
}
