//! B301: a message that asks for several things at once, or for something that the plan does not ask for.

use crate::check::aims::aim_of_button;
use crate::check::facts::Facts;
use crate::check::wording::{and, quoted};
use crate::check::words::{place, typed};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::model::{CallToAction, Id, Kind, Message, MessageField, Place, Plan, Ref, Value};
use crate::text::goals::Aim;
use crate::text::{name_key, same_name};

/// Up to this many characters a message is a short one.
const SHORT: usize = 300;

/// The card.
pub const RULE: Rule = Rule {
    code: "B301",
    name: "competing-calls-to-action",
    severity: Severity::Warning,
    summary: "A message asks for several things at once, or for something that is not on the list.",
    why: "Buy, book and follow in one breath leave the reader to choose, and most choose none of them. A short \
          message should ask for one thing, a longer one for two at most; “learn more” beside it does no \
          harm. Where the plan lists its calls to action, other words on a button are worth a look: \
          they are not counted with the others.",
    reads: &[
        (Kind::Message, Message::PARTS),
        (Kind::CallToAction, &["name", "goal"]),
    ],
    bad: r#"(
    messages: [(id: "post", name: "Post", body: "Buy now, book a demo or follow us!")],
)"#,
    good: r#"(
    messages: [(id: "post", name: "Post", body: "Book a demo, or learn more in the guide.")],
)"#,
    check: Check::Each(&[Kind::Message], check),
    fixes,
};

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let id: Id<Message> = Id::from_key(at.key);
    let Some((message, facts)) = ctx.get(&ctx.plan.messages, at).zip(ctx.facts(id)) else {
        return;
    };
    judge_competing(ctx.plan, message, facts, sink);
    judge_label(ctx.plan, message, facts, sink);
}

fn in_words(aim: Aim) -> &'static str {
    match aim {
        Aim::Learn => "learn",
        Aim::SignUp => "sign up",
        Aim::Try => "try",
        Aim::Buy => "buy",
        Aim::Contact => "get in touch",
        Aim::Attend => "come",
        Aim::Share => "follow or share",
    }
}

fn judge_competing(plan: &Plan, message: &Message, facts: &Facts, sink: &mut Sink) {
    use MessageField::{Body, CallToAction, Description, Headline, Preheader, Subject};
    let mut asked: Vec<(Aim, Place, String)> = Vec::new();
    let mut learn = |aim: Aim, place: Place, words: &str| {
        if aim != Aim::Learn && asked.iter().all(|(known, _, _)| *known != aim) {
            asked.push((aim, place, words.to_owned()));
        }
    };
    let mut length = 0;
    for part in [Subject, Preheader, Headline, Body, Description] {
        let Some((_, text)) = facts.texts().find(|(field, _)| *field == part) else {
            continue;
        };
        length += message.part(part).chars().count();
        for ask in text.asks() {
            let (reading, range) = (text.reading(), ask.range.clone());
            let words = typed(message, part, reading, range.clone());
            learn(ask.aim, place(message.id, part, reading, range), words);
        }
    }
    if let Some(aim) = aim_of_button(plan, facts, message) {
        let place = Place::of(message.id).field(CallToAction.field());
        learn(aim, place, message.call_to_action_label.trim());
    }
    let most = if length <= SHORT { 1 } else { 2 };
    let Some((_, first, _)) = asked.first().filter(|_| asked.len() > most) else {
        return;
    };
    let aims: Vec<String> = asked
        .iter()
        .map(|(aim, _, _)| in_words(*aim).to_owned())
        .collect();
    let words: Vec<String> = asked.iter().map(|(_, _, words)| quoted(words)).collect();
    let finding = sink.report(
        *first,
        format!("{} things are asked at once: {}.", asked.len(), and(&aims)),
    );
    finding.because(format!("{}.", and(&words)));
    finding.because("Keep the one that this stage needs.");
    finding.sure(Confidence::Likely).value(aims.join(", "));
    for (_, place, words) in asked.iter().skip(1) {
        finding.also(*place, quoted(words));
    }
}

/// Words on a button that the plan's list does not have.
fn judge_label(plan: &Plan, message: &Message, facts: &Facts, sink: &mut Sink) {
    let label = message.call_to_action_label.trim();
    let mut calls = plan.calls_to_action.values();
    let is_listed = calls.clone().any(|call| call.name == label);
    if is_listed
        || name_key(label).is_empty()
        || plan.calls_to_action.is_empty()
        || calls.any(|call| same_name(&call.name, label))
    {
        return;
    }
    let place = Place::of(message.id).field(field!(Message.call_to_action_label));
    let finding = sink.report(
        place,
        format!("{} is not among the calls to action.", quoted(label)),
    );
    finding.value(label).sure(Confidence::Likely);
    match near(plan, facts, message) {
        Some(call) => {
            finding.because(format!("The list has {}.", quoted(&call.name)));
            finding.also(Place::of(call.id), "on the list");
        }
        None => {
            finding.severe(Severity::Advice);
        }
    }
}

/// The one registered call to action that begins with the same word.
fn near<'a>(plan: &'a Plan, facts: &Facts, message: &Message) -> Option<&'a CallToAction> {
    let reading = facts.part(MessageField::CallToAction)?;
    let first = name_key(reading.word(reading.words().first()?));
    let key = name_key(&message.call_to_action_label);
    let mut near = plan.calls_to_action.values().filter(|call| {
        let word = call.name.split_whitespace().next().unwrap_or_default();
        name_key(word) == first && name_key(&call.name) != key
    });
    let one = near.next()?;
    near.next().is_none().then_some(one)
}

fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let on_list = finding
        .related
        .iter()
        .find(|(place, _)| place.record.kind == Kind::CallToAction);
    let fix = on_list.and_then(|(place, _)| {
        let call = ctx.get(&ctx.plan.calls_to_action, place.record)?;
        let name = call.name.trim();
        let at = Place {
            span: None,
            ..finding.place
        };
        let edit = Edit::set(at, Value::Text(name.to_owned()));
        Some(Fix::review(format!("Write {}", quoted(name)), edit))
    });
    fix.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    fn says(fields: &str) -> String {
        format!(
            r#"(
            calls_to_action: [(id: "t", name: "Start your trial", goal: Try), (id: "r", name: "Shop the range", goal: Buy), (id: "l", name: "Learn more")],
            messages: [(id: "m", name: "Post", {fields})],
        )"#
        )
    }

    #[test]
    fn several_things_at_once() {
        expect![[r#"
            warning B301 message “Post” › subject: 2 things are asked at once: follow or share and try.
              “Follow us” and “Start your trial”.
              Keep the one that this stage needs.
              “Start your trial”: message “Post” › call to action
        "#]]
        .assert_eq(&report(
            "B301",
            &says(r#"subject: "Follow us", body: "Learn more. Start your trial.", call_to_action_label: "Start your trial""#)
                .replace("Learn more. Start your trial.", "Learn more."),
        ));
    }

    #[test]
    fn what_is_not_on_the_list() {
        expect![[r#"
            warning B301 message “Post” › call to action: “Shop it” is not among the calls to action.
              The list has “Shop the range”.
              on the list: call to action “Shop the range”
              [Write “Shop the range”]
        "#]]
        .assert_eq(&report("B301", &says(r#"call_to_action_label: "Shop it""#)));
        let fixed = fixed("B301", &says(r#"call_to_action_label: "Shop it""#));
        assert!(fixed.ends_with("still found: 0\n"), "{fixed}");
        expect![[r#"
            advice B301 message “Post” › call to action: “Meet us” is not among the calls to action.
        "#]]
        .assert_eq(&report("B301", &says(r#"call_to_action_label: "Meet us""#)));
    }

    #[test]
    fn one_thing_is_fine() {
        let long = "A word of some length about looms. ".repeat(10);
        for fields in [
            r#"body: "Start your trial. Learn more.", call_to_action_label: "START YOUR TRIAL""#
                .to_owned(),
            format!(
                r#"body: "{long}Follow us. Start your trial.", call_to_action_label: "Start your trial""#
            ),
            r#"body: "You can buy it, book a demo or follow us""#.to_owned(),
        ] {
            assert_eq!(report("B301", &says(&fields)), "", "{fields}");
        }
        let no_list = r#"(messages: [(id: "m", call_to_action_label: "Shop it")])"#;
        assert_eq!(report("B301", no_list), "");
    }
}
