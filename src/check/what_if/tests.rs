//! Suppositions about a small plan, told as text.

use expect_test::{Expect, expect};

use super::*;
use crate::check::testing::{TODAY, plan};
use crate::model::key;

const PLAN: &str = r#"(
    about: (currency: "GBP", language: "en", to: "2027-12-31"),
    brand: (name: "Aurora", primary_message: "Looms that last, repaired within a day"),
    capacity: (hours_per_month: 60, money_per_month: "900.00 GBP"),
    capacity_months: [(id: "aug", name: "August", month: "2027-08-01", hours: 20), (id: "ann-may", name: "May", month: "2027-05-01", person: "ann", hours: 10)],
    ideas: [
        (id: "last", name: "Lasting", rank: "b", ways: ["looms that last"]),
        (id: "repair", name: "Repair", rank: "c", ways: ["repaired within a day"]),
        (id: "wool", name: "Wool", rank: "d", ways: ["wool from the valley"]),
    ],
    people: [(id: "ann", name: "Ann"), (id: "ben", name: "Ben")],
    segments: [(id: "mill", name: "Mills", rank: "b")],
    stages: [(id: "trial", name: "Trial", rank: "b"), (id: "buy", name: "Purchase", rank: "c")],
    channels: [(id: "mail", name: "E-mail", group: Email), (id: "fair", name: "Fair", group: Events)],
    objectives: [(id: "leads", name: "200 leads by 30 June 2027", rank: "b")],
    strategies: [(id: "first", name: "First choice of mills", objectives: ["leads"], segments: ["mill"])],
    terms: [(id: "loom", name: "loom", kind: Preferred)],
    messages: [(id: "spring", name: "Spring", body: "Cheap looms that last are here again, and each is repaired within a day."),
        (id: "stand", name: "Stand", body: "Come and see the looms that last; each is repaired within a day.")],
    tactics: [
        (id: "letter", name: "Letter", rank: "b", stage: "trial", channel: "mail", messages: ["spring"], segments: ["mill"], strategies: ["first"],
            owner: "ann", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: 12, cost: "300.00 GBP"),
        (id: "past", name: "Winter letter", rank: "c", stage: "trial", channel: "mail", owner: "ann", status: Done, start: "2027-01-04", end: "2027-01-29", hours: 5),
        (id: "stand", name: "Stand", rank: "d", stage: "buy", channel: "fair", messages: ["stand"], segments: ["mill"],
            owner: "ben", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: 30),
    ],
)"#;

fn foreseen(supposition: &Supposition) -> Result<Foresight, Nothing> {
    let plan = plan(PLAN).unwrap();
    let open: Vec<_> = Checker::new(&plan, TODAY).open().cloned().collect();
    let change = supposition.change(&plan, TODAY, key("new"))?;
    Ok(foresee(&plan, TODAY, &open, change))
}

fn told(supposition: &Supposition, expected: &Expect) {
    let plan = plan(PLAN).unwrap();
    let mut out = String::new();
    match foreseen(supposition) {
        Err(nothing) => out = nothing.words().to_owned(),
        Ok(foresight) => {
            out += &format!("{}\n{}\n", foresight.title(&plan), foresight.summary());
            let mut line = |mark: &str, words: &str| out += &format!("{mark} {words}\n");
            let effect = |effect: &Effect| format!("{}: {}", plan.title(effect.at), effect.what);
            let finding = |f: &Finding| format!("{} {}", f.code, f.message);
            foresight.change.notes.iter().for_each(|n| line("!", n));
            foresight
                .change
                .effects
                .iter()
                .for_each(|s| line("*", &effect(s)));
            foresight
                .left_with_nothing
                .iter()
                .for_each(|s| line("0", &effect(s)));
            foresight.coming.iter().for_each(|f| line("+", &finding(f)));
            foresight.going.iter().for_each(|f| line("-", &finding(f)));
            for [now, then] in &foresight.changing {
                line("~", &finding(now));
                line(">", &finding(then));
            }
        }
    }
    expected.assert_eq(&out);
}

fn ban(word: &str, instead: &str) -> Supposition {
    Supposition::Ban {
        word: word.into(),
        instead: instead.into(),
    }
}

fn drop_mail(then: Then) -> Supposition {
    Supposition::DropChannel {
        channel: Id::new("mail"),
        then,
    }
}

fn drop_ann(successor: Option<&str>) -> Supposition {
    Supposition::DropPerson {
        person: Id::new("ann"),
        successor: successor.map(Id::new),
    }
}

#[test]
fn another_primary_message() {
    told(
        &Supposition::PrimaryMessage("Looms that last, made of wool".into()),
        &expect![[r#"
            Change the primary message
            Changes 2 records. No finding comes up or goes.
            * brand “Aurora”: says “Looms that last, made of wool”
            * idea “Repair”: goes: the new message does not say it
        "#]],
    );
    told(
        &Supposition::PrimaryMessage("The quietest weaving in the north".into()),
        &expect![[r#"
            Change the primary message
            Changes 4 records. 4 findings come up.
            ! “Wool” stays: neither the old message nor the new one says it in so many words.
            * brand “Aurora”: says “The quietest weaving in the north”
            * idea “Lasting”: goes: the new message does not say it
            * idea “Repair”: goes: the new message does not say it
            * idea new (not in the plan): is new: the message itself, until its ideas are written down
            + B401 “Spring” carries none of the 2 ideas of the primary message.
            + T101 “Letter” has a message that carries no idea or pillar.
            + T101 “Stand” has a message that carries no idea or pillar.
            + B401 “Stand” carries none of the 2 ideas of the primary message.
        "#]],
    );
}

#[test]
fn a_banned_word() {
    told(
        &ban("cheap", "affordable"),
        &expect![[r#"
        Ban “cheap”
        Changes 1 record. 1 finding comes up.
        * term new (not in the plan): “cheap” is new on the list
        + B101 Your brand avoids “Cheap”; write “affordable”.
    "#]],
    );
    told(
        &ban("Loom", ""),
        &expect![[r#"
        Ban “Loom”
        Changes 1 record. 2 findings come up.
        * term “loom”: is banned; it was preferred
        + B101 Your brand avoids “looms”.
        + B101 Your brand avoids “looms”.
    "#]],
    );
}

#[test]
fn fewer_hours_and_less_money() {
    told(
        &Supposition::Cut(Cut::Hours(Number::whole(40))),
        &expect![[r#"
            Cut to 40 h a month
            Changes 1 record. 1 finding comes up.
            ! One month has a figure of its own, which stays.
            * capacity: 40 h a month instead of 60 h
            + R101 May 2027 takes 42 h, and there are 40 h.
        "#]],
    );
    told(
        &Supposition::Cut(Cut::MoneyInAll(Money::parse("100 GBP").unwrap())),
        &expect![[r#"
            Lay down £ 100 in all
            Changes 1 record. 1 finding comes up.
            * capacity: £ 100 in all; nothing was laid down
            + R102 The plan takes £ 300, and there are £ 100.
        "#]],
    );
}

#[test]
fn more_hours_are_no_cut() {
    let title = |hours: i64| {
        let cut = Supposition::Cut(Cut::Hours(Number::whole(hours)));
        foreseen(&cut).unwrap().title(&plan(PLAN).unwrap())
    };
    assert_eq!(title(59), "Cut to 59 h a month");
    assert_eq!(title(61), "Raise to 61 h a month");
}

#[test]
fn a_channel_is_dropped() {
    told(
        &drop_mail(Then::Stop(String::new())),
        &expect![[r#"
        Drop channel “E-mail”
        Changes 2 records. 2 findings come up and 1 goes. 3 things are left with nothing. Frees 12 h and £ 300.
        * channel “E-mail”: is given up
        * tactic “Letter”: stops; frees 12 h and £ 300
        0 objective “200 leads by 30 June 2027”: nothing serves it
        0 stage “Trial”: nobody speaks here
        0 message “Spring”: no active tactic carries it
        + S101 Nobody is spoken to at “Trial”.
        + P104 No tactic carries out “First choice of mills”.
        - R101 May 2027 takes 12 h of “Ann”, who has 10 h.
    "#]],
    );
    told(
        &drop_mail(Then::Move(Id::new("fair"))),
        &expect![[r#"
        Drop channel “E-mail”
        Changes 2 records. No finding comes up or goes.
        * channel “E-mail”: is given up
        * tactic “Letter”: goes to “Fair”
    "#]],
    );
}

#[test]
fn a_person_leaves() {
    told(
        &drop_ann(None),
        &expect![[r#"
        Drop “Ann”
        Changes 4 records. 1 finding comes up and 1 goes.
        ! The plan has 60 h a month for all, whoever is there: that stays.
        * person “Ann”: leaves the plan
        * capacity month “May”: goes along: it is about nobody else
        * tactic “Letter”: is left without an owner
        * tactic “Winter letter”: no longer says who saw to it
        + R104 “Letter” has no owner.
        - R101 May 2027 takes 12 h of “Ann”, who has 10 h.
    "#]],
    );
    told(
        &drop_ann(Some("ben")),
        &expect![[r#"
        Drop “Ann”
        Changes 4 records. 1 finding goes.
        ! The plan has 60 h a month for all, whoever is there: that stays.
        * person “Ann”: leaves the plan
        * capacity month “May”: goes along: it is about nobody else
        * tactic “Letter”: goes to “Ben”
        * tactic “Winter letter”: no longer says who saw to it
        - R101 May 2027 takes 12 h of “Ann”, who has 10 h.
    "#]],
    );
}

#[test]
fn what_cannot_be_supposed_is_said() {
    const UNSAID: &str = "Nothing is supposed yet";
    const ALREADY: &str = "That is so already";
    let message = Supposition::PrimaryMessage;
    for (supposition, title, words) in [
        (message(" ".into()), UNSAID, "Write what every message"),
        (
            message("Looms that last, repaired within a day".into()),
            ALREADY,
            "That is the primary message already.",
        ),
        (ban(" ", "x"), UNSAID, "Write a word"),
        (
            Supposition::Cut(Cut::Hours(Number::whole(60))),
            ALREADY,
            "There are 60 h a month already.",
        ),
        (
            Supposition::Cut(Cut::Hours(Number::whole(-1))),
            UNSAID,
            "-1 h is below 0. Write 0 or more.",
        ),
        (
            drop_mail(Then::Move(Id::new("mail"))),
            UNSAID,
            "Choose the channel",
        ),
        (
            Supposition::DropChannel {
                channel: Id::new("radio"),
                then: Then::Stop(String::new()),
            },
            UNSAID,
            "Choose a channel",
        ),
    ] {
        let said = foreseen(&supposition).unwrap_err();
        assert!(said.words().starts_with(words), "{said:?}");
        assert_eq!(said.title(), title);
    }
}

/// Each supposition names every record that its edit touches, and no other.
#[test]
fn what_is_said_to_change_is_what_changes() {
    for supposition in [
        Supposition::PrimaryMessage("The quietest weaving in the north".into()),
        ban("cheap", ""),
        ban("loom", "weaver"),
        Supposition::Cut(Cut::Hours(Number::whole(40))),
        drop_mail(Then::Stop("too dear".into())),
        drop_mail(Then::Move(Id::new("fair"))),
        drop_ann(None),
        drop_ann(Some("ben")),
    ] {
        let before = plan(PLAN).unwrap();
        let change = supposition.change(&before, TODAY, key("new")).unwrap();
        let mut after = before.clone();
        apply(&mut after, &change.edit);
        let mut changed = BTreeSet::new();
        before.compare(&after, |at, _| _ = changed.insert(at));
        let said: BTreeSet<Ref> = change.effects.iter().map(|effect| effect.at).collect();
        assert_eq!(said, changed, "{supposition:?}");
        assert_eq!(said.len(), change.effects.len(), "each once");
    }
}

/// The month of one person would be everybody's if only the name went.
#[test]
fn no_month_of_somebody_becomes_a_month_of_all() {
    let mut plan = plan(PLAN).unwrap();
    let change = drop_ann(None).change(&plan, TODAY, key("new")).unwrap();
    apply(&mut plan, &change.edit);
    let months: Vec<&str> = plan
        .capacity_months
        .values()
        .map(|m| m.name.as_str())
        .collect();
    assert_eq!(months, ["August"]);
    assert!(!plan.people.contains_key(&Id::new("ann")));
}

/// What is only worded otherwise stays the same finding: here the name of the tactic, which is not what it rests on.
#[test]
fn findings_are_told_apart_by_what_they_rest_on() {
    let with = |name: &str, hours: i64| {
        let ron = format!(
            r#"(capacity: (hours_per_month: 20), tactics: [(id: "t", name: "{name}", status: Planned, start: "2027-05-03", end: "2027-05-28", hours: {hours})])"#
        );
        let plan = plan(&ron).unwrap();
        let open = Checker::new(&plan, TODAY)
            .open()
            .cloned()
            .collect::<Vec<_>>();
        let only = open
            .into_iter()
            .filter(|f| ["R101", "P101"].contains(&f.code));
        only.collect::<Vec<_>>()
    };
    let codes = |all: &[Arc<Finding>]| all.iter().map(|f| f.code).collect::<Vec<_>>();
    let (before, renamed) = (with("Fair", 30), with("Stand", 30));
    let (coming, changing, going) = compare(&before, renamed.iter());
    assert!(coming.is_empty() && changing.is_empty() && going.is_empty());
    let (more, fits) = (with("Fair", 40), with("Fair", 10));
    let (coming, changing, going) = compare(&before, more.iter());
    assert!(coming.is_empty() && going.is_empty());
    let changing: Vec<&str> = changing.iter().map(|[now, _]| now.code).collect();
    assert_eq!(changing, ["R101"], "another amount at the same place");
    let (coming, changing, going) = compare(&before, fits.iter());
    assert!(coming.is_empty() && changing.is_empty());
    assert_eq!(codes(&going), ["R101"]);
    let (coming, _, _) = compare(&fits, before.iter());
    assert_eq!(codes(&coming), ["R101"]);
    // The same, and worse or less so.
    let mut other = Finding::clone(&before[0]);
    other.severe(match other.severity() {
        Severity::Error => Severity::Warning,
        _ => Severity::Error,
    });
    let (coming, changing, going) = compare(&before[..1], [Arc::new(other.clone())].iter());
    assert!(coming.is_empty() && going.is_empty());
    assert_eq!(changing, [[before[0].clone(), Arc::new(other)]]);
}

#[test]
fn whom_a_cut_concerns_is_named_and_why() {
    let plan = plan(PLAN).unwrap();
    let concerned = |supposition: &Supposition| {
        let foresight = foreseen(supposition).unwrap();
        let told = foresight.concerned.iter();
        let told = told.map(|effect| format!("{}: {}", plan.title(effect.at), effect.what));
        told.collect::<Vec<_>>().join("\n")
    };
    // In May 42 hours are taken: more than 20, and less than 60.
    expect![[r#"
        objective “200 leads by 30 June 2027”: rests on 1 tactic that this concerns
        tactic “Letter”: takes 12 h in May 2027
        tactic “Stand”: takes 30 h in May 2027"#]]
    .assert_eq(&concerned(&Supposition::Cut(Cut::Hours(Number::whole(20)))));
    assert_eq!(
        concerned(&Supposition::Cut(Cut::Hours(Number::whole(50)))),
        ""
    );
    assert_eq!(concerned(&ban("cheap", "")), "");
}
