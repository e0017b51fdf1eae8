//! T101: a tactic that no line joins to the programme: stage, segment, message, strategy, objective.

use std::cmp::Reverse;

use crate::check::index::WHAT_IT_CARRIES;
use crate::check::phrases::Phrases;
use crate::check::wording::{and, quoted};
use crate::check::{Check, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{
    Channel, Field, Id, Kind, Message, MessageField, MessageKind, Pillar, Place, Plan, Ref,
    Segment, Stage, Status, Strategy, Tactic,
};

/// The card.
pub const RULE: Rule = Rule {
    code: "T101",
    name: "outside-the-programme",
    severity: Severity::Warning,
    summary: "A tactic lacks a stage, a segment, a strategy, or a message that carries an idea or pillar.",
    why: "What hangs on nothing pulls in its own direction: it takes work and adds nothing to the one \
          impression that a customer keeps. A message carries an idea where it names one of its ways, or \
          stands on a pillar; messages that only serve, such as a confirmation, need not. \
          Ideas are exempt. A missing strategy that P101 reports, and a strategy without objective that \
          P104 reports, are not reported again.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "stage",
                "segments",
                "messages",
                "strategies",
                "hours",
                "cost",
                "status",
                "course",
                WHAT_IT_CARRIES,
            ],
        ),
        (Kind::Stage, &["name"]),
        (Kind::Segment, &["name"]),
        (Kind::Strategy, &["objectives"]),
        (Kind::Objective, &["name"]),
        (Kind::Pillar, &["name"]),
        (Kind::Idea, &["name", "ways"]),
    ],
    bad: r#"(
    brand: (name: "Weave"),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    ideas: [(id: "life", name: "A loom for life", ways: ["lasts a lifetime"])],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "race", name: "Boat race", body: "Weave sponsors the boat race.")],
    tactics: [(id: "race", name: "Sponsoring", segments: ["mills"], messages: ["race"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", hours: 10)],
)"#,
    good: r#"(
    brand: (name: "Weave"),
    people: [(id: "ann", name: "Ann")],
    objectives: [(id: "leads", name: "200 leads by 30 June")],
    strategies: [(id: "repair", name: "Be the loom that can be repaired", objectives: ["leads"])],
    ideas: [(id: "life", name: "A loom for life", ways: ["lasts a lifetime"])],
    stages: [(id: "research", name: "Research")],
    segments: [(id: "mills", name: "Mills")],
    messages: [(id: "race", name: "Boat race", body: "A boat lasts a season. Our loom lasts a lifetime.")],
    tactics: [(id: "race", name: "Sponsoring", stage: "research", segments: ["mills"], messages: ["race"],
        strategies: ["repair"], status: Planned, owner: "ann", start: "2027-05-03", hours: 10)],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

/// The parts of a message in which an idea can stand.
const PARTS: &[MessageField] = &[
    MessageField::Subject,
    MessageField::Preheader,
    MessageField::Headline,
    MessageField::Body,
    MessageField::CallToAction,
    MessageField::Description,
    MessageField::Note,
];

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let plan = ctx.plan;
    let Some(tactic) = ctx.get(&plan.tactics, at) else {
        return;
    };
    if !tactic.is_active() || tactic.status == Status::Idea {
        return;
    }
    let stage = tactic.stage.is_some_and(|id| plan.stages.contains_key(&id));
    let segment = tactic
        .segments
        .iter()
        .any(|id| plan.segments.contains_key(id));
    let carries = tactic
        .messages
        .iter()
        .filter_map(|id| plan.messages.get(id))
        .any(|message| carries(ctx, message));
    let mut messages = tactic
        .messages
        .iter()
        .filter(|id| plan.messages.contains_key(id))
        .peekable();
    let message = carries || messages.peek().is_some();
    let strategies = || {
        tactic
            .strategies
            .iter()
            .filter_map(|id| plan.strategies.get(id))
    };
    let strategy = strategies().next().is_some();
    let p101_says = tactic.hours.is_some() || tactic.cost.is_some();
    let missing: Vec<(Field, &str)> = [
        (stage, field!(Tactic.stage), "no stage"),
        (segment, field!(Tactic.segments), "no segment"),
        (message, field!(Tactic.messages), "no message"),
        (
            carries || !message,
            field!(Tactic.messages),
            "a message that carries no idea or pillar",
        ),
        (
            strategy || p101_says,
            field!(Tactic.strategies),
            "no strategy",
        ),
    ]
    .into_iter()
    .filter(|(is_there, ..)| !is_there)
    .map(|(_, field, words)| (field, words))
    .collect();
    let Some((first, _)) = missing.first() else {
        return;
    };
    let words: Vec<String> = missing
        .iter()
        .map(|(_, words)| (*words).to_owned())
        .collect();
    let finding = sink.report(
        Place::of(tactic.id).field(*first),
        format!("{} has {}.", quoted(&tactic.name), and(&words)),
    );
    let objective = strategies()
        .flat_map(|strategy| &strategy.objectives)
        .any(|id| plan.objectives.contains_key(id));
    let chain = [
        (stage, "stage"),
        (segment, "segment"),
        (message, "message"),
        (carries, "idea or pillar"),
        (strategy, "strategy"),
        (objective, "objective"),
    ];
    let chain =
        chain.map(|(is_there, word)| format!("{} {word}", if is_there { '✓' } else { '×' }));
    finding.because(chain.join(" "));
    finding.value(words.join(" "));
    if !carries {
        for id in messages {
            finding.also(Place::of(*id), "carries no idea or pillar");
        }
    }
}

/// Whether a message carries an idea or stands on a pillar. Every one does where the plan has neither (that
/// is one thing to write down, and not the fault of each message), and so does one that only serves.
fn carries(ctx: &Ctx<'_>, message: &Message) -> bool {
    let plan = ctx.plan;
    (plan.ideas.is_empty() && plan.pillars.is_empty())
        || message.kind == MessageKind::Transactional
        || message
            .pillars
            .iter()
            .any(|id| plan.pillars.contains_key(id))
        || ctx.index.ways(plan).is_some_and(|ways| says(message, ways))
}

/// Whether one of the phrases stands in a message.
fn says(message: &Message, phrases: &Phrases) -> bool {
    PARTS
        .iter()
        .any(|part| phrases.stand_in(message.part(*part)))
}

/// Offers the three best links for what is missing first.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let plan = ctx.plan;
    let Some(tactic) = ctx.get(&plan.tactics, finding.place.record) else {
        return Vec::new();
    };
    let place = finding.place;
    let strategies: Vec<&Strategy> = tactic
        .strategies
        .iter()
        .filter_map(|id| plan.strategies.get(id))
        .collect();
    let mut fixes = match place.field {
        Some(Field("stage")) => stages(plan, tactic, &strategies, place),
        Some(Field("segments")) => segments(plan, tactic, &strategies, place),
        Some(Field("strategies")) => reasons(plan, tactic, place),
        Some(Field("messages")) => match own_message(plan, tactic) {
            Some(message) => pillars(plan, message, &strategies),
            None => messages(ctx, &strategies, place),
        },
        _ => Vec::new(),
    };
    fixes.truncate(3);
    fixes
}

/// The first message of a tactic that exists.
fn own_message<'a>(plan: &'a Plan, tactic: &Tactic) -> Option<&'a Message> {
    tactic.messages.iter().find_map(|id| plan.messages.get(id))
}

/// Stages: where the channel works best, then where the objectives are won, then in order.
fn stages(plan: &Plan, tactic: &Tactic, strategies: &[&Strategy], place: Place) -> Vec<Fix> {
    let suited = channel(plan, tactic)
        .map(|c| c.stages.as_slice())
        .unwrap_or_default();
    let won: Vec<Id<Stage>> = strategies
        .iter()
        .flat_map(|s| &s.objectives)
        .filter_map(|id| plan.objectives.get(id)?.stage)
        .collect();
    let mut stages = plan.stages_in_order();
    stages.sort_by_key(|s| Reverse((suited.contains(&s.id), won.contains(&s.id))));
    let fix = |stage: &Stage| {
        let edit = Edit::set(place, Some(stage.id).to_value());
        Fix::review(format!("Put it at {}", quoted(&stage.name)), edit)
    };
    stages.into_iter().map(fix).collect()
}

/// Segments: those of its strategies, then those that prefer its channel, then in order.
fn segments(plan: &Plan, tactic: &Tactic, strategies: &[&Strategy], place: Place) -> Vec<Fix> {
    let mut segments = Plan::in_order(&plan.segments, |s| &s.rank);
    segments.sort_by_key(|s| {
        let is_meant = strategies
            .iter()
            .any(|strategy| strategy.segments.contains(&s.id));
        let prefers = tactic
            .channel
            .is_some_and(|id| s.preferred_channels.contains(&id));
        Reverse((is_meant, prefers))
    });
    let fix = |segment: &Segment| {
        let edit = Edit::set(place, vec![segment.id].to_value());
        Fix::review(format!("Speak to {}", quoted(&segment.name)), edit)
    };
    segments.into_iter().map(fix).collect()
}

/// Strategies that share most segments with it.
fn reasons(plan: &Plan, tactic: &Tactic, place: Place) -> Vec<Fix> {
    let mut strategies = Plan::in_order(&plan.strategies, |s| &s.rank);
    strategies.retain(|s| !s.parked);
    strategies.sort_by_key(|s| {
        Reverse(
            s.segments
                .iter()
                .filter(|id| tactic.segments.contains(id))
                .count(),
        )
    });
    let fix = |strategy: &Strategy| {
        let edit = Edit::set(place, vec![strategy.id].to_value());
        Fix::review(format!("Link to {}", quoted(&strategy.name)), edit)
    };
    strategies.into_iter().map(fix).collect()
}

/// Messages that carry something, those on a pillar of its strategies first.
fn messages(ctx: &Ctx<'_>, strategies: &[&Strategy], place: Place) -> Vec<Fix> {
    let mut messages = Plan::in_order(&ctx.plan.messages, |m| &m.rank);
    messages.retain(|message| carries(ctx, message));
    messages.sort_by_key(|m| {
        let fits = |id: &Id<Pillar>| strategies.iter().any(|s| s.pillars.contains(id));
        Reverse(m.pillars.iter().any(fits))
    });
    let fix = |message: &Message| {
        let edit = Edit::set(place, vec![message.id].to_value());
        Fix::review(format!("Let it say {}", quoted(&message.name)), edit)
    };
    messages.into_iter().map(fix).collect()
}

/// Pillars that its message could stand on: those whose words it uses, then those of its strategies.
fn pillars(plan: &Plan, message: &Message, strategies: &[&Strategy]) -> Vec<Fix> {
    let mut pillars = Plan::in_order(&plan.pillars, |p| &p.rank);
    pillars.sort_by_key(|p| {
        let words = Phrases::new(p.keywords.iter().chain([&p.name]).map(String::as_str));
        let is_spoken_of = words.is_some_and(|words| says(message, &words));
        let is_meant = strategies.iter().any(|s| s.pillars.contains(&p.id));
        Reverse((is_spoken_of, is_meant))
    });
    let place = Place::of(message.id).field(field!(Message.pillars));
    let fix = |pillar: &Pillar| {
        let edit = Edit::set(place, vec![pillar.id].to_value());
        Fix::review(format!("Stand on {}", quoted(&pillar.name)), edit)
    };
    pillars.into_iter().map(fix).collect()
}

fn channel<'a>(plan: &'a Plan, tactic: &Tactic) -> Option<&'a Channel> {
    tactic.channel.and_then(|id| plan.channels.get(&id))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// A plan in which everything can be linked, and one tactic.
    fn plan(tactic: &str) -> String {
        format!(
            r#"(
            objectives: [(id: "o", name: "200 leads", stage: "trial")],
            strategies: [
                (id: "s", name: "Be repairable", objectives: ["o"], segments: ["mills"], pillars: ["repair"]),
                (id: "lost", name: "Be seen", objectives: ["gone"]),
            ],
            ideas: [(id: "life", name: "A loom for life", ways: ["lasts a lifetime"])],
            pillars: [(id: "price", name: "Price", rank: "a"), (id: "repair", name: "Repair", rank: "b")],
            stages: [(id: "research", name: "Research", rank: "a"), (id: "trial", name: "Trial", rank: "b")],
            segments: [(id: "hobby", name: "Hobby", rank: "a"), (id: "mills", name: "Mills", rank: "b")],
            messages: [
                (id: "hello", name: "Hello", body: "Good morning!"),
                (id: "long", name: "Long", headline: "It LASTS a\nlifetime"),
                (id: "day", name: "In a day", pillars: ["gone", "repair"]),
                (id: "thanks", name: "Thanks", kind: Transactional),
            ],
            tactics: [(id: "t", name: "Stand", status: Planned, {tactic})],
        )"#
        )
    }

    #[test]
    fn the_chain_shows_what_is_there_and_the_best_links_come_first() {
        expect![[r#"
            warning T101 tactic “Stand” › stage: “Stand” has no stage and no segment.
              × stage × segment ✓ message ✓ idea or pillar ✓ strategy ✓ objective
              [Put it at “Trial”]
              [Put it at “Research”]
        "#]]
        .assert_eq(&report(
            "T101",
            &plan(r#"strategies: ["s"], messages: ["long"]"#),
        ));
        expect![[r#"
            warning T101 tactic “Stand” › segments: “Stand” has no segment and no strategy.
              ✓ stage × segment ✓ message ✓ idea or pillar × strategy × objective
              [Speak to “Hobby”]
              [Speak to “Mills”]
        "#]]
        .assert_eq(&report(
            "T101",
            &plan(r#"stage: "trial", messages: ["day"]"#),
        ));
    }

    #[test]
    fn a_message_that_carries_nothing() {
        let tactic =
            r#"stage: "trial", segments: ["mills"], strategies: ["s"], messages: ["hello"]"#;
        expect![[r#"
            warning T101 tactic “Stand” › messages: “Stand” has a message that carries no idea or pillar.
              ✓ stage ✓ segment ✓ message × idea or pillar ✓ strategy ✓ objective
              carries no idea or pillar: message “Hello”
              [Stand on “Repair”]
              [Stand on “Price”]
        "#]]
        .assert_eq(&report("T101", &plan(tactic)));
        expect![[r#"
            Stand on “Repair”
            message “Hello” › pillars:  → repair
            still found: 0
        "#]]
        .assert_eq(&fixed("T101", &plan(tactic)));
    }

    #[test]
    fn messages_that_carry_something_are_offered() {
        let tactic =
            r#"stage: "trial", segments: ["mills"], strategies: ["s"], messages: ["gone"]"#;
        expect![[r#"
            warning T101 tactic “Stand” › messages: “Stand” has no message.
              ✓ stage ✓ segment × message × idea or pillar ✓ strategy ✓ objective
              [Let it say “In a day”]
              [Let it say “Long”]
              [Let it say “Thanks”]
        "#]]
        .assert_eq(&report("T101", &plan(tactic)));
    }

    #[test]
    fn what_others_report_is_not_reported_again() {
        let linked = r#"stage: "trial", segments: ["mills"], messages: ["thanks"]"#;
        assert_eq!(
            report("T101", &plan(&format!("{linked}, hours: 3"))),
            "",
            "P101"
        );
        assert_eq!(
            report("T101", &plan(&format!(r#"{linked}, strategies: ["lost"]"#))),
            "",
            "P104"
        );
        assert!(report("T101", &plan(linked)).contains("has no strategy."));
    }

    #[test]
    fn whole_chains_ideas_and_what_has_ended_are_fine() {
        for tactic in [
            r#"stage: "trial", segments: ["mills"], messages: ["hello", "long"], strategies: ["s"]"#,
            "course: Stop",
        ] {
            assert_eq!(report("T101", &plan(tactic)), "", "{tactic}");
        }
        for status in ["Idea", "Done"] {
            let plan = format!(r#"(tactics: [(id: "t", name: "TikTok", status: {status})])"#);
            assert_eq!(report("T101", &plan), "", "{status}");
        }
    }

    #[test]
    fn a_brand_without_ideas_and_pillars_asks_for_any_message() {
        let plan = |message: &str| {
            format!(
                r#"(strategies: [(id: "s", name: "S")], stages: [(id: "a")], segments: [(id: "b")], messages: [(id: "m")],
                    tactics: [(id: "t", status: Live, stage: "a", segments: ["b"], strategies: ["s"], messages: [{message}])])"#
            )
        };
        assert_eq!(report("T101", &plan(r#""m""#)), "");
        assert!(report("T101", &plan("")).contains("has no message."));
    }
}
