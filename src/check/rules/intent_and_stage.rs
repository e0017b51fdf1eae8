//! S103: what a tactic asks for does not fit its stage of the purchase cycle.

use crate::check::aims::{aim, aim_of_button};
use crate::check::cycle::step;
use crate::check::index::WHAT_IT_CARRIES;
use crate::check::wording::quoted;
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Kind, OfferKind, Place, Plan, Ref, Stage, Tactic};
use crate::text::goals::Aim;

/// The card.
pub const RULE: Rule = Rule {
    code: "S103",
    name: "intent-does-not-fit",
    severity: Severity::Warning,
    summary: "A tactic asks for something long before or after its stage.",
    why: "“Buy now” to somebody who has only noticed that the room is cold comes too early, and “What is weaving?” \
          to somebody with the order form in hand too late. Five stages are known by their usual names \
          (research, discovery, preference, trial, purchase, and those of AIDA and RACE); what is asked is the \
          goal of the tactic's call to action or of its messages' buttons. Three stages apart is a \
          warning, two is advice. Signing up and sharing fit everywhere. For things that are bought \
          on impulse, keep the rule as it is with a reason.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "stage",
                "call_to_action",
                "messages",
                "course",
                "status",
                WHAT_IT_CARRIES,
            ],
        ),
        (Kind::Stage, &["name"]),
        (Kind::CallToAction, &["name", "goal"]),
        (Kind::Offer, &["name", "kind"]),
    ],
    bad: r#"(
    stages: [(id: "research", name: "Research")],
    messages: [(id: "post", name: "Post", call_to_action_label: "Buy now")],
    tactics: [(id: "posts", name: "Posts", stage: "research", messages: ["post"])],
)"#,
    good: r#"(
    stages: [(id: "research", name: "Research")],
    messages: [(id: "post", name: "Post", call_to_action_label: "Read the guide")],
    tactics: [(id: "posts", name: "Posts", stage: "research", messages: ["post"])],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

/// At which of the five stages an aim is at home; nowhere in particular where the list is empty.
fn home(aim: Aim) -> &'static [usize] {
    match aim {
        Aim::Learn => &[0, 1, 2],
        Aim::Attend => &[1, 2],
        Aim::Contact => &[1, 2, 3, 4],
        Aim::Try => &[2, 3],
        Aim::Buy => &[4],
        Aim::SignUp | Aim::Share => &[],
    }
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at).filter(|t| t.is_active()) else {
        return;
    };
    let stage = tactic.stage.and_then(|id| ctx.plan.stages.get(&id));
    let Some((stage, step)) = stage.and_then(|stage| Some((stage, step(stage)?))) else {
        return;
    };
    if let Some((aim, words, place)) = asked(ctx, tactic) {
        let apart = |home: &usize| home.abs_diff(step);
        let nearest = home(aim).iter().min_by_key(|home| apart(home));
        if let Some(nearest) = nearest.filter(|home| apart(home) >= 2) {
            let apart = apart(nearest);
            let number = ["no", "one", "two", "three", "four"]
                .get(apart)
                .unwrap_or(&"many");
            let when = if *nearest > step { "early" } else { "late" };
            let finding = sink.report(
                Place::record(at).field(field!(Tactic.stage)),
                format!(
                    "{} at {}: {number} stages too {when}.",
                    quoted(&words),
                    quoted(&stage.name)
                ),
            );
            finding
                .sure(Confidence::Likely)
                .value(words)
                .value(stage.name.trim());
            finding.also(place, "what it asks");
            if apart < 3 {
                finding.severe(Severity::Advice);
            }
        }
    }
    if step == 0 {
        judge_discount(ctx, tactic, stage, sink);
    }
}

/// What a tactic asks for: its call to action, or what the button of its first message says.
fn asked(ctx: &Ctx<'_>, tactic: &Tactic) -> Option<(Aim, String, Place)> {
    let plan = ctx.plan;
    if let Some(call) = tactic
        .call_to_action
        .and_then(|id| plan.calls_to_action.get(&id))
    {
        let place = Place::of(tactic.id).field(field!(Tactic.call_to_action));
        return Some((aim(call.goal), call.name.clone(), place));
    }
    tactic.messages.iter().find_map(|id| {
        let message = plan.messages.get(id)?;
        let aim = aim_of_button(plan, ctx.facts(*id)?, message)?;
        let place = Place::of(*id).field(field!(Message.call_to_action_label));
        Some((aim, message.call_to_action_label.clone(), place))
    })
}

/// A price cut for somebody who does not yet look for anything.
fn judge_discount(ctx: &Ctx<'_>, tactic: &Tactic, stage: &Stage, sink: &mut Sink) {
    let messages = tactic
        .messages
        .iter()
        .filter_map(|id| ctx.plan.messages.get(id));
    let mut offers =
        messages.flat_map(|message| message.offers.iter().map(move |id| (message, id)));
    let found = offers.find_map(|(message, id)| {
        let offer = ctx.plan.offers.get(id)?;
        let is_cut = matches!(offer.kind, OfferKind::PercentOff | OfferKind::AmountOff);
        is_cut.then_some((message, offer))
    });
    if let Some((message, offer)) = found {
        let finding = sink.report(
            Place::of(tactic.id).field(field!(Tactic.stage)),
            format!(
                "The price is cut at {}: {}.",
                quoted(&stage.name),
                quoted(&offer.name)
            ),
        );
        finding.because("Who only begins to look has nothing yet to compare the price with.");
        finding.severe(Severity::Advice).sure(Confidence::Possible);
        finding.value(offer.name.trim()).value(stage.name.trim());
        finding.also(
            Place::of(message.id).field(field!(Message.offers)),
            "makes the offer",
        );
    }
}

/// Moves the tactic to the nearest stage where its aim is at home.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let fix = ctx
        .get(&ctx.plan.tactics, finding.place.record)
        .and_then(|tactic| {
            let now = step(ctx.plan.stages.get(&tactic.stage?)?)?;
            let (aim, words, _) = asked(ctx, tactic)?;
            // A price cut is no reason to move the tactic.
            finding.values.first().filter(|value| **value == words)?;
            let stage = nearest(ctx.plan, now, home(aim))?;
            let edit = Edit::set(finding.place, Some(stage.id).to_value());
            Some(Fix::review(
                format!("Move to {}", quoted(&stage.name)),
                edit,
            ))
        });
    fix.into_iter().collect()
}

fn nearest<'a>(plan: &'a Plan, now: usize, home: &[usize]) -> Option<&'a Stage> {
    let stages = plan.stages_in_order().into_iter();
    let fitting = stages.filter_map(|stage| Some((step(stage)?, stage)));
    let (_, stage) = fitting
        .filter(|(step, _)| home.contains(step) && *step != now)
        .min_by_key(|(step, _)| step.abs_diff(now))?;
    Some(stage)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn at(stage: &str, tactic: &str, label: &str) -> String {
        format!(
            r#"(
            stages: [(id: "r", name: "Awareness", rank: "a"), (id: "p", name: "Consideration", rank: "b"), (id: "b", name: "Purchase", rank: "c"), (id: "x", name: "Delight", rank: "d")],
            calls_to_action: [(id: "buy", name: "Order your loom", goal: Buy)],
            offers: [(id: "o", name: "Spring sale", kind: PercentOff)],
            messages: [(id: "m", name: "Post", call_to_action_label: "{label}")],
            tactics: [(id: "t", name: "Posts", stage: "{stage}", messages: ["m"], {tactic})],
        )"#
        )
    }

    #[test]
    fn too_early_and_too_late() {
        expect![[r#"
            warning S103 tactic “Posts” › stage: “Order your loom” at “Awareness”: four stages too early.
              what it asks: tactic “Posts” › call to action
              [Move to “Purchase”]
        "#]]
        .assert_eq(&report("S103", &at("r", r#"call_to_action: "buy""#, "")));
        expect![[r#"
            advice S103 tactic “Posts” › stage: “Learn more” at “Purchase”: two stages too late.
              what it asks: message “Post” › call to action
              [Move to “Consideration”]
        "#]]
        .assert_eq(&report("S103", &at("b", "", "Learn more")));
        assert!(fixed("S103", &at("r", "", "Buy now")).ends_with("still found: 0\n"));
    }

    #[test]
    fn a_price_cut_at_the_beginning() {
        let ron = at("r", "", "Learn more")
            .replace(r#"name: "Post","#, r#"name: "Post", offers: ["o"],"#);
        expect![[r#"
            advice S103 tactic “Posts” › stage: The price is cut at “Awareness”: “Spring sale”.
              Who only begins to look has nothing yet to compare the price with.
              makes the offer: message “Post” › offers
        "#]]
        .assert_eq(&report("S103", &ron));
    }

    #[test]
    fn what_fits_or_is_not_known_is_fine() {
        for (stage, tactic, label) in [
            ("p", "", "Book a demo"),
            ("r", "", "Sign up"),
            ("r", "", "Follow us"),
            ("b", "", "Order yours"),
            ("x", "", "Buy now"),
            ("r", "", "Accept your quote"),
            ("r", "course: Stop", "Buy now"),
        ] {
            assert_eq!(
                report("S103", &at(stage, tactic, label)),
                "",
                "{stage} {label}"
            );
        }
    }
}
