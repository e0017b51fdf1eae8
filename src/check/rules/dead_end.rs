//! S104: a hand-over from one tactic to the next that cannot work.

use crate::check::index::{WHAT_IT_CARRIES, WHERE_IT_LEADS};
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::calendar::day_label;
use crate::model::fields::FieldType as _;
use crate::model::{ChannelGroup, Goal, Id, Kind, Place, Plan, Ref, Stage, Tactic};

/// The card.
pub const RULE: Rule = Rule {
    code: "S104",
    name: "dead-end",
    severity: Severity::Warning,
    summary: "A tactic leads to one that is stopped, over, at an earlier stage or for others; or it asks for something and leads nowhere.",
    why: "The customer does not see channels but one way to the purchase. Where an e-mail invites to a \
          webinar that was dropped, the way ends. A link in the message, a landing page or a step outside \
          the plan is a way on; so are shops, events and people.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "stage",
                "channel",
                "messages",
                "segments",
                "call_to_action",
                "leads_to",
                "landing",
                "start",
                "end",
                "status",
                "course",
                WHERE_IT_LEADS,
                WHAT_IT_CARRIES,
            ],
        ),
        (Kind::Stage, &["name", "rank"]),
        (Kind::Segment, &["name"]),
        (Kind::Channel, &["group"]),
        (Kind::CallToAction, &["name", "goal", "landing_page"]),
    ],
    bad: r#"(
    tactics: [
        (id: "invitation", name: "Invitation to the webinar", leads_to: "webinar"),
        (id: "webinar", name: "Webinar", course: Stop),
    ],
)"#,
    good: r#"(
    tactics: [
        (id: "invitation", name: "Invitation to the webinar", leads_to: "webinar"),
        (id: "webinar", name: "Webinar"),
    ],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at).filter(|t| t.is_active()) else {
        return;
    };
    match tactic.leads_to.map(|id| ctx.plan.tactics.get(&id)) {
        Some(Some(next)) => judge_hand_over(ctx.plan, tactic, next, sink),
        // A link to nothing is reported by D101.
        Some(None) => {}
        None => judge_end(ctx, tactic, sink),
    }
}

/// Whether whoever follows the way finds something there.
fn judge_hand_over(plan: &Plan, tactic: &Tactic, next: &Tactic, sink: &mut Sink) {
    let (from, to) = (quoted(&tactic.name), quoted(&next.name));
    let stages = plan.stages_in_order();
    let position = |stage: Option<Id<Stage>>| stages.iter().position(|s| Some(s.id) == stage);
    let (here, there) = (position(tactic.stage), position(next.stage));
    let stage = |position: Option<usize>| {
        let stage = position.and_then(|at| stages.get(at));
        quoted(stage.map_or("", |stage| stage.name.as_str()))
    };
    let (message, fact, value) = if !next.is_active() {
        let how = if next.is_on_board() {
            "done"
        } else {
            "stopped"
        };
        (
            format!("{from} leads to {to}, which is {how}."),
            None,
            how.to_owned(),
        )
    } else if here.is_some() && there < here && there.is_some() {
        let fact = format!("It goes from {} back to {}.", stage(here), stage(there));
        (
            format!("{from} leads back to {to}, at an earlier stage."),
            Some(fact),
            "back".to_owned(),
        )
    } else if let (Some(end), Some(start)) = (next.end, tactic.start)
        && end < start
    {
        let message = format!("{from} leads to {to}, which is over before it starts.");
        let fact = format!(
            "One starts on {}, the other ends on {}.",
            day_label(start),
            day_label(end)
        );
        (message, Some(fact), format!("{start} {end}"))
    } else if !tactic.segments.is_empty()
        && !next.segments.is_empty()
        && !tactic.segments.iter().any(|id| next.segments.contains(id))
    {
        let names = |tactic: &Tactic| {
            let ids = tactic.segments.iter();
            let names: Vec<String> = ids
                .filter_map(|id| plan.segments.get(id))
                .map(|segment| quoted(&segment.name))
                .collect();
            and(&names)
        };
        let (ours, theirs) = (names(tactic), names(next));
        if ours.is_empty() || theirs.is_empty() {
            return;
        }
        let fact = format!("It speaks to {ours}, the other to {theirs}.");
        (
            format!("{from} leads to {to}, which is for others."),
            Some(fact),
            format!("{ours} {theirs}"),
        )
    } else {
        return;
    };
    let finding = sink.report(Place::of(tactic.id).field(field!(Tactic.leads_to)), message);
    if let Some(fact) = fact {
        finding.because(fact).sure(Confidence::Likely);
    }
    finding.also(Place::of(next.id), "is where it leads");
    finding.value(value);
}

/// Whether a tactic that asks for something says where.
fn judge_end(ctx: &Ctx<'_>, tactic: &Tactic, sink: &mut Sink) {
    let plan = ctx.plan;
    let Some(asks) = tactic
        .call_to_action
        .and_then(|id| plan.calls_to_action.get(&id))
    else {
        return;
    };
    let channel = tactic.channel.and_then(|id| plan.channels.get(&id));
    let stages = plan.stages_in_order();
    let is_last = stages
        .last()
        .is_none_or(|stage| tactic.stage.is_none_or(|id| id == stage.id));
    // People, events and shops are places where one can do what is asked.
    let Some(channel) = channel else { return };
    let is_there = {
        use ChannelGroup::{Events, FaceToFace, Other, WebPage};
        matches!(channel.group, Events | FaceToFace | Other | WebPage)
    };
    let has_way = !tactic.landing.trim().is_empty()
        || !asks.landing_page.trim().is_empty()
        || tactic.messages.is_empty()
        || tactic.messages.iter().any(|id| says_where(ctx, *id));
    if is_last || is_there || has_way || asks.goal == Goal::Share {
        return;
    }
    let finding = sink.report(
        Place::of(tactic.id).field(field!(Tactic.leads_to)),
        format!(
            "{} asks “{}” and leads nowhere.",
            quoted(&tactic.name),
            asks.name.trim()
        ),
    );
    finding
        .sure(Confidence::Possible)
        .severe(Severity::Advice)
        .because("It leads to no tactic and no page, and no message of it holds a link, an address or a number.")
        .also(
            Place::of(tactic.id).field(field!(Tactic.call_to_action)),
            "is what it asks",
        )
        .value("nowhere");
}

/// Whether a message holds a link, an address, a handle or a telephone number.
fn says_where(ctx: &Ctx<'_>, message: Id<crate::model::Message>) -> bool {
    use crate::text::reading::Mask::{Email, Handle, Link, Phone};
    let facts = ctx.facts(message);
    facts.is_none_or(|facts| {
        facts
            .parts()
            .flat_map(|(_, reading)| reading.masks())
            .any(|mask| matches!(mask.what, Link | Email | Handle | Phone))
    })
}

/// Offers where it could lead: tactics at its own stage or the next one that speak to the same people.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let plan = ctx.plan;
    let Some(tactic) = ctx.get(&plan.tactics, finding.place.record) else {
        return Vec::new();
    };
    let stages = plan.stages_in_order();
    let position = |stage: Option<Id<Stage>>| stages.iter().position(|s| Some(s.id) == stage);
    let Some(here) = position(tactic.stage) else {
        return Vec::new();
    };
    let fits = |other: &&Tactic| {
        other.id != tactic.id
            && other.is_active()
            && position(other.stage).is_some_and(|there| there == here || there == here + 1)
            && (tactic.segments.is_empty()
                || other.segments.is_empty()
                || tactic.segments.iter().any(|id| other.segments.contains(id)))
            && other
                .end
                .zip(tactic.start)
                .is_none_or(|(end, start)| end >= start)
    };
    let mut others: Vec<&Tactic> = plan.tactics.values().filter(fits).collect();
    others.sort_by_key(|other| std::cmp::Reverse(position(other.stage)));
    others
        .into_iter()
        .take(3)
        .map(|other| {
            let place = Place::of(tactic.id).field(field!(Tactic.leads_to));
            Fix::review(
                format!("Lead to {}", quoted(&other.name)),
                Edit::set(place, Some(other.id).to_value()),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    fn plan(first: &str, next: &str) -> String {
        format!(
            r#"(segments: [(id: "mills", name: "Mills"), (id: "hobby", name: "Hobby weavers")],
                stages: [(id: "a", name: "Discovery", rank: "a"), (id: "b", name: "Trial", rank: "b")],
                channels: [(id: "post", name: "Letters", group: DirectMail), (id: "fair", name: "Fair", group: Events)],
                calls_to_action: [(id: "book", name: "Book a day", goal: Attend)],
                messages: [(id: "m", name: "M", body: "Book a day with us."), (id: "l", name: "L", body: "Book: weave.com/day")],
                tactics: [(id: "first", name: "Letter", {first}), (id: "next", name: "Open day", {next})])"#
        )
    }

    #[test]
    fn where_it_leads_nothing_waits() {
        let to = r#"leads_to: "next", stage: "b", start: "2027-05-01", segments: ["mills"]"#;
        let said = |next: &str| report("S104", &plan(to, next));
        expect![[r#"
            warning S104 tactic “Letter” › leads to: “Letter” leads to “Open day”, which is done.
              is where it leads: tactic “Open day”
        "#]]
        .assert_eq(&said("status: Done"));
        expect![[r#"
            warning S104 tactic “Letter” › leads to: “Letter” leads back to “Open day”, at an earlier stage.
              It goes from “Trial” back to “Discovery”.
              is where it leads: tactic “Open day”
        "#]]
        .assert_eq(&said(r#"stage: "a""#));
        expect![[r#"
            warning S104 tactic “Letter” › leads to: “Letter” leads to “Open day”, which is over before it starts.
              One starts on 1 May 2027, the other ends on 30 Apr 2027.
              is where it leads: tactic “Open day”
        "#]]
        .assert_eq(&said(r#"stage: "b", end: "2027-04-30""#));
        expect![[r#"
            warning S104 tactic “Letter” › leads to: “Letter” leads to “Open day”, which is for others.
              It speaks to “Mills”, the other to “Hobby weavers”.
              is where it leads: tactic “Open day”
        "#]]
        .assert_eq(&said(r#"stage: "b", segments: ["hobby"]"#));
        for next in [
            r#"stage: "b""#,
            r#"segments: ["mills", "hobby"]"#,
            r#"stage: "b", end: "2027-05-01""#,
        ] {
            assert_eq!(said(next), "", "{next}");
        }
    }

    #[test]
    fn it_asks_and_leads_nowhere() {
        let said = |first: &str| report("S104", &plan(first, ""));
        expect![[r#"
            advice S104 tactic “Letter” › leads to: “Letter” asks “Book a day” and leads nowhere.
              It leads to no tactic and no page, and no message of it holds a link, an address or a number.
              is what it asks: tactic “Letter” › call to action
        "#]]
        .assert_eq(&said(r#"stage: "a", channel: "post", call_to_action: "book", messages: ["m"]"#));
        for first in [
            r#"stage: "a", channel: "post", call_to_action: "book", messages: ["l"]"#,
            r#"stage: "a", channel: "post", call_to_action: "book", messages: ["m"], landing: "The shop""#,
            r#"stage: "a", channel: "fair", call_to_action: "book", messages: ["m"]"#,
            r#"stage: "b", channel: "post", call_to_action: "book", messages: ["m"]"#,
            r#"stage: "a", channel: "post", messages: ["m"]"#,
        ] {
            assert_eq!(said(first), "", "{first}");
        }
    }
}
