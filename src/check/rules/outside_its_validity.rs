//! B204: an offer that is shown when it does not hold.

use jiff::civil::Date;

use crate::check::facts::Facts;
use crate::check::index::WHAT_IT_CARRIES;
use crate::check::wording::{count, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::calendar::{add_days, day_label, days};
use crate::model::fields::FieldType as _;
use crate::model::{Id, Kind, Message, Offer, Place, Ref, Tactic, Value as Content};
use crate::text::claims::{Claim, Day, Slot, Value};

/// A day without a year is the one nearest to when the tactic starts: within half a year (rules.md, B204).
const HALF_A_YEAR: i64 = 183;

/// The card.
pub const RULE: Rule = Rule {
    code: "B204",
    name: "outside-its-validity",
    severity: Severity::Error,
    summary: "An offer is shown when it does not hold, or with another last day than is registered.",
    why: "An offer that is still shown after its last day is one that somebody has to refuse, or to give away. \
          Compared are the days of each active tactic with the first and last day of the offers that its messages \
          make, and with a last day that such a message states. Who announces an offer before it begins \
          says when it does; then nothing is wrong.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "messages",
                "start",
                "end",
                "course",
                "status",
                WHAT_IT_CARRIES,
            ],
        ),
        (Kind::Message, Message::PARTS),
        (Kind::Message, &["offers", "name", "kind"]),
        (Kind::Offer, &["name", "valid_from", "valid_to"]),
    ],
    bad: r#"(
    offers: [(id: "spring", name: "Spring saving", valid_to: "2027-03-31")],
    messages: [(id: "post", name: "Post", body: "Save on looms.", offers: ["spring"])],
    tactics: [(id: "posts", name: "Posts", messages: ["post"], start: "2027-03-20", end: "2027-04-02")],
)"#,
    good: r#"(
    offers: [(id: "spring", name: "Spring saving", valid_to: "2027-03-31")],
    messages: [(id: "post", name: "Post", body: "Save on looms.", offers: ["spring"])],
    tactics: [(id: "posts", name: "Posts", messages: ["post"], start: "2027-03-20", end: "2027-03-31")],
)"#,
    check: Check::Each(&[Kind::Message, Kind::Tactic], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    if let Some(tactic) = ctx.get(&ctx.plan.tactics, at).filter(|t| t.is_active()) {
        tactic_runs(ctx, tactic, sink);
    }
    if let Some(message) = ctx.get(&ctx.plan.messages, at) {
        message_states(ctx, message, sink);
    }
}

// ---- When it runs

fn tactic_runs(ctx: &Ctx<'_>, tactic: &Tactic, sink: &mut Sink) {
    let name = quoted(&tactic.name);
    for message in carried(ctx, tactic) {
        for offer in made(ctx, message) {
            if let Some((last, end)) = offer.valid_to.zip(tactic.end).filter(|(l, e)| e > l) {
                let wholly = tactic.start.is_some_and(|start| start > last);
                let late = count(gap(last, end), "day", "days");
                let words = if wholly {
                    format!(
                        "{name} begins when the offer {} is over; that ended on {}.",
                        quoted(&offer.name),
                        day_label(last)
                    )
                } else {
                    format!(
                        "The offer {} ends on {}; {name} runs {late} longer.",
                        quoted(&offer.name),
                        day_label(last)
                    )
                };
                let place = Place::of(tactic.id).field(if wholly {
                    field!(Tactic.start)
                } else {
                    field!(Tactic.end)
                });
                tell(sink.report(place, words), message, offer, last, end);
            }
            if let Some((first, start)) = offer.valid_from.zip(tactic.start)
                && start < first
                && !announces(ctx, message, first)
            {
                let early = count(gap(start, first), "day", "days");
                let words = format!(
                    "{name} makes the offer {} {early} before it begins on {}.",
                    quoted(&offer.name),
                    day_label(first)
                );
                let place = Place::of(tactic.id).field(field!(Tactic.start));
                let finding = sink.report(place, words);
                tell(finding, message, offer, first, start);
                finding.severe(Severity::Warning).sure(Confidence::Likely);
            }
        }
        stated_too_short(ctx, tactic, message, sink);
    }
}

fn tell(finding: &mut Finding, message: &Message, offer: &Offer, valid: Date, runs: Date) {
    finding.because(format!("{} makes this offer.", quoted(&message.name)));
    finding.also(Place::of(offer.id), "is registered");
    finding.also(Place::of(message.id), "makes it");
    finding.value(day_label(valid)).value(day_label(runs));
}

/// A message with an offer whose own last day comes before the tactic's.
fn stated_too_short(ctx: &Ctx<'_>, tactic: &Tactic, message: &Message, sink: &mut Sink) {
    let Some((claim, day)) = deadline(ctx, message) else {
        return;
    };
    let (Some(start), Some(end)) = (tactic.start, tactic.end) else {
        return;
    };
    let Some(last) = resolved(day, start).filter(|last| *last < end && *last >= start) else {
        return;
    };
    // That is told of the offer itself.
    if made(ctx, message).any(|offer| offer.valid_to == Some(last)) {
        return;
    }
    let late = count(gap(last, end), "day", "days");
    let words = format!(
        "{} goes on for {late} after the last day that {} states.",
        quoted(&tactic.name),
        quoted(&message.name)
    );
    let finding = sink.report(Place::of(tactic.id).field(field!(Tactic.end)), words);
    finding.because(format!(
        "It states {}; the tactic runs to {}.",
        claim.said,
        day_label(end)
    ));
    finding.also(Place::of(message.id), "states it");
    finding.value(day_label(last)).value(day_label(end));
    finding.severe(Severity::Warning).sure(Confidence::Likely);
}

/// Whether a message says that something is still to come: it names the first day or the month, or says soon.
fn announces(ctx: &Ctx<'_>, message: &Message, first: Date) -> bool {
    const SOON: [&str; 7] = [
        "coming", "soon", "from", "starts", "starting", "bald", "bientôt",
    ];
    let Some(facts) = ctx.facts(message.id) else {
        return false;
    };
    let names_it = |claim: &Claim| match claim.value {
        Value::Day(day) => day.month == first.month() && day.day == first.day(),
        _ => claim.slot == Slot::Starts,
    };
    let mut words = facts.parts().flat_map(|(_, reading)| {
        let words = reading.words().iter();
        words.map(|word| reading.word(word))
    });
    facts.claims().iter().any(names_it) || words.any(|word| SOON.contains(&word))
}

// ---- What it states

fn message_states(ctx: &Ctx<'_>, message: &Message, sink: &mut Sink) {
    let otherwise = stated_otherwise(ctx, message).and_then(|(offer, last, at)| {
        let (part, claim) = ctx.facts(message.id)?.claim(at)?;
        Some((offer, last, part, claim))
    });
    let Some((offer, last, part, claim)) = otherwise else {
        return;
    };
    let place = Place::of(message.id).field(part.field());
    let quote = message.part(part).get(claim.range.clone());
    let words = format!(
        "{} states {} as the last day; the offer {} ends on {}.",
        quoted(&message.name),
        quoted(quote.unwrap_or_default()),
        quoted(&offer.name),
        day_label(last)
    );
    let finding = sink.report(place.span(claim.range.clone()), words);
    finding.because("The message makes this offer and no other one with a last day.");
    finding.also(
        Place::of(offer.id).field(field!(Offer.valid_to)),
        "is registered",
    );
    finding.value(claim.said.clone()).value(day_label(last));
    finding.sure(Confidence::Likely);
}

/// The only offer of a message with a last day, where the message states another one, and which of its claims
/// does. Where it states the right one, too, the two have to be of the same.
pub(super) fn stated_otherwise<'a>(
    ctx: &Ctx<'a>,
    message: &'a Message,
) -> Option<(&'a Offer, Date, usize)> {
    let mut ending = made(ctx, message).filter_map(|o| o.valid_to.map(|last| (o, last)));
    let (offer, last) = ending.next()?;
    if ending.next().is_some() {
        return None;
    }
    let facts = ctx.facts(message.id)?;
    let is_right = |day: Day| {
        (day.month, day.day) == (last.month(), last.day())
            && day.year.is_none_or(|year| year == last.year())
    };
    let (right, wrong): (Vec<_>, Vec<_>) = stated(facts).partition(|(_, day)| is_right(*day));
    let (at, day) = *wrong.first()?;
    let is_one = wrong.iter().all(|(_, other)| is_same(*other, day));
    let said = |at: usize| facts.claims().get(at).map_or("", |claim| &claim.said);
    let is_of_the_same =
        right.is_empty() || right.iter().any(|(n, _)| facts.is_at_odds(at, said(*n)));
    (is_one && is_of_the_same).then_some((offer, last, at))
}

/// The last day that a message with an offer states, if it states one and no other.
fn deadline<'a>(ctx: &Ctx<'a>, message: &Message) -> Option<(&'a Claim, Day)> {
    made(ctx, message).next()?;
    let facts = ctx.facts(message.id)?;
    let (at, day) = stated(facts).next()?;
    let is_one = stated(facts).all(|(_, other)| is_same(other, day));
    Some((facts.claims().get(at).filter(|_| is_one)?, day))
}

/// The last days that a message states, each with its place among the claims.
fn stated(facts: &Facts) -> impl Iterator<Item = (usize, Day)> + '_ {
    let claims = facts.claims().iter().enumerate();
    claims.filter_map(|(at, claim)| match claim.value {
        Value::Day(day) if claim.slot == Slot::Deadline => Some((at, day)),
        _ => None,
    })
}

fn is_same(one: Day, other: Day) -> bool {
    (one.month, one.day) == (other.month, other.day)
}

/// A day with its year: the one that is stated, or the one that brings it nearest to `near`.
fn resolved(day: Day, near: Date) -> Option<Date> {
    let years = match day.year {
        Some(year) => vec![year],
        None => vec![near.year() - 1, near.year(), near.year() + 1],
    };
    let dates = years
        .into_iter()
        .filter_map(|y| Date::new(y, day.month, day.day).ok());
    let is_near = |date: &Date| {
        day.year.is_some()
            || *date <= add_days(near, HALF_A_YEAR) && *date >= add_days(near, -HALF_A_YEAR)
    };
    dates.into_iter().find(is_near)
}

fn carried<'a>(ctx: &Ctx<'a>, tactic: &'a Tactic) -> impl Iterator<Item = &'a Message> {
    let plan = ctx.plan;
    let messages = tactic.messages.iter();
    messages.filter_map(move |id| plan.messages.get(id))
}

fn made<'a>(ctx: &Ctx<'a>, message: &'a Message) -> impl Iterator<Item = &'a Offer> + use<'a> {
    let plan = ctx.plan;
    let offers = message.offers.iter();
    offers.filter_map(move |id| plan.offers.get(id))
}

/// How many days lie between two days.
fn gap(from: Date, to: Date) -> usize {
    usize::try_from(days(from, to) - 1).unwrap_or_default()
}

// ---- Repairs

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let at = finding.place.record;
    let offer = finding
        .related
        .iter()
        .find(|(p, _)| p.record.kind == Kind::Offer);
    let offer = offer.and_then(|(p, _)| ctx.plan.offers.get(&Id::from_key(p.record.key)));
    let day = |place: Place, day: Date| Edit::set(place, Content::Date(Some(day)));
    let mut fixes = Vec::new();
    if let Some(message) = ctx.get(&ctx.plan.messages, at) {
        let Some((offer, last, at)) = stated_otherwise(ctx, message) else {
            return fixes;
        };
        let claim = ctx
            .facts(message.id)
            .and_then(|facts| facts.claims().get(at));
        let stated = match claim.map(|claim| &claim.value) {
            Some(Value::Day(stated)) => resolved(*stated, last),
            _ => None,
        };
        let place = Place::of(offer.id).field(field!(Offer.valid_to));
        let from = offer.valid_from.unwrap_or(Date::MIN);
        fixes.extend(stated.filter(|stated| *stated >= from).map(|stated| {
            let title = format!("Let the offer end on {}", day_label(stated));
            Fix::review(title, day(place, stated))
        }));
        return fixes;
    }
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at) else {
        return fixes;
    };
    let is_end = finding.place.field == Some(field!(Tactic.end));
    match (offer, is_end) {
        (Some(offer), true) => {
            let (end, last) = (tactic.end, offer.valid_to);
            fixes.extend(last.map(|last| {
                let title = format!("End {} on {}", quoted(&tactic.name), day_label(last));
                Fix::review(title, day(finding.place, last))
            }));
            fixes.extend(end.map(|end| longer(offer, end)));
        }
        (Some(offer), false) if tactic.start < offer.valid_from => {
            fixes.extend(offer.valid_from.map(|first| {
                let title = format!("Begin {} on {}", quoted(&tactic.name), day_label(first));
                Fix::review(title, day(finding.place, first))
            }));
        }
        (Some(offer), false) => fixes.extend(tactic.end.map(|end| longer(offer, end))),
        (None, _) => {
            let message = carried(ctx, tactic)
                .find(|m| finding.related.iter().any(|(p, _)| p.record == m.id.at()));
            let stated = message.and_then(|message| deadline(ctx, message));
            let last = stated.zip(tactic.start);
            let last = last.and_then(|((_, stated), start)| resolved(stated, start));
            fixes.extend(last.map(|last| {
                let title = format!("End {} on {}", quoted(&tactic.name), day_label(last));
                Fix::review(title, day(finding.place, last))
            }));
        }
    }
    fixes
}

fn longer(offer: &Offer, end: Date) -> Fix {
    let title = format!("Let {} run to {}", quoted(&offer.name), day_label(end));
    let place = Place::of(offer.id).field(field!(Offer.valid_to));
    Fix::review(title, Edit::set(place, Some(end).to_value()))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    /// An offer of March, a message that makes it, and a tactic that brings it.
    fn plan(message: &str, tactic: &str) -> String {
        report(
            "B204",
            &format!(
                r#"(
                offers: [(id: "o", name: "Spring", valid_from: "2027-03-01", valid_to: "2027-03-31")],
                messages: [(id: "m", name: "Post", {message})],
                tactics: [(id: "t", name: "Posts", messages: ["m"], {tactic})],
            )"#
            ),
        )
    }

    const MAKES: &str = r#"body: "Save on looms.", offers: ["o"]"#;

    #[test]
    fn what_runs_longer_than_its_offer() {
        expect![[r#"
            error B204 tactic “Posts” › end: The offer “Spring” ends on 31 Mar 2027; “Posts” runs 2 days longer.
              “Post” makes this offer.
              is registered: offer “Spring”
              makes it: message “Post”
              [End “Posts” on 31 Mar 2027]
              [Let “Spring” run to 2 Apr 2027]
        "#]]
        .assert_eq(&plan(MAKES, r#"start: "2027-03-20", end: "2027-04-02""#));
        let after = plan(MAKES, r#"start: "2027-04-05", end: "2027-04-20""#);
        assert!(
            after.contains("begins when the offer “Spring” is over"),
            "{after}"
        );
        for fine in [
            r#"start: "2027-03-01", end: "2027-03-31""#,
            r#"start: "2027-03-20""#,
            r#"start: "2027-04-05", end: "2027-04-20", course: Stop"#,
            r#"start: "2027-04-05", end: "2027-04-20", status: Done"#,
        ] {
            assert_eq!(plan(MAKES, fine), "", "{fine}");
        }
    }

    #[test]
    fn before_it_begins_it_may_be_announced() {
        let early = r#"start: "2027-02-20", end: "2027-03-10""#;
        let found = plan(MAKES, early);
        assert!(
            found.contains("9 days before it begins on 1 Mar 2027"),
            "{found}"
        );
        for announced in [
            "Coming in March: save on looms.",
            "Save on looms. Starts 1 March.",
        ] {
            let message = format!(r#"body: "{announced}", offers: ["o"]"#);
            assert_eq!(plan(&message, early), "", "{announced}");
        }
    }

    #[test]
    fn a_stated_last_day_is_the_registered_one() {
        let tactic = r#"start: "2027-03-20", end: "2027-03-31""#;
        expect![[r#"
            error B204 message “Post” › body: “Post” states “30 April” as the last day; the offer “Spring” ends on 31 Mar 2027.
              The message makes this offer and no other one with a last day.
              is registered: offer “Spring” › valid to
              [Let the offer end on 30 Apr 2027]
        "#]]
        .assert_eq(&plan(r#"body: "Save on looms. Offer ends 30 April.", offers: ["o"]"#, tactic));
        let both =
            r#"headline: "Offer ends 31 March.", body: "Offer ends 15 March.", offers: ["o"]"#;
        assert!(plan(both, tactic).contains("states “15 March” as the last day"));
        for fine in [
            r#"body: "Offer ends 31 March. Order by 15 March for Easter.", offers: ["o"]"#,
            r#"body: "Save on looms. Offer ends 31 March.", offers: ["o"]"#,
            r#"body: "Save on looms. Offer ends 30 April.""#,
        ] {
            assert_eq!(plan(fine, tactic), "", "{fine}");
        }
    }

    #[test]
    fn copy_is_not_shown_after_the_last_day_that_it_states() {
        let found = report(
            "B204",
            r#"(
                offers: [(id: "o", name: "Loan loom")],
                messages: [(id: "m", name: "Mailing", body: "A loom on loan. Offer ends 14 June.", offers: ["o"])],
                tactics: [(id: "t", name: "Letters", messages: ["m"], start: "2027-06-01", end: "2027-06-20")],
            )"#,
        );
        expect![[r#"
            warning B204 tactic “Letters” › end: “Letters” goes on for 6 days after the last day that “Mailing” states.
              It states 14 June; the tactic runs to 20 Jun 2027.
              states it: message “Mailing”
              [End “Letters” on 14 Jun 2027]
        "#]]
        .assert_eq(&found);
    }
}
