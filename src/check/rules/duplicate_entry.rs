//! D102: one channel, segment, stage, KPI or person kept twice under two spellings or names.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::{links_to, merge_into};
use crate::model::{Field, Fields, Kind, Place, Ref, Table};
use crate::text::name_key;

/// The card.
pub const RULE: Rule = Rule {
    code: "D102",
    name: "duplicate-entry",
    severity: Severity::Warning,
    summary: "A channel, segment, stage, KPI or person is kept twice.",
    why: "Results, hours and coverage are counted per entry. Where “E-mail” and “Email” are two channels, \
          each gets half of the results, and neither can be judged. Names count as equal when their \
          letters and digits are, or when one is another name (alias) of the other. \
          Paid and organic, or two countries, are two things and have two names.",
    reads: &[
        (Kind::Segment, &["name"]),
        (Kind::Stage, &["name"]),
        (Kind::Channel, &["name", "aliases"]),
        (Kind::Kpi, &["name"]),
        (Kind::Person, &["name", "aliases"]),
    ],
    bad: r#"(
    channels: [(id: "email", name: "Email"), (id: "e-mail", name: "E-mail")],
)"#,
    good: r#"(
    channels: [(id: "email", name: "Email"), (id: "letters", name: "Letters")],
)"#,
    check: Check::Whole(check),
    fixes,
};

/// The field that every kind has.
const NAME: Field = Field("name");

/// A record as this rule sees it.
struct Entry<'a> {
    at: Ref,
    name: &'a str,
    key: String,
    aliases: &'a [String],
}

fn check(ctx: &Ctx<'_>, sink: &mut Sink) {
    let plan = ctx.plan;
    judge(&entries(&plan.segments, |_| &[]), sink);
    judge(&entries(&plan.stages, |_| &[]), sink);
    judge(&entries(&plan.channels, |c| &c.aliases), sink);
    judge(&entries(&plan.kpis, |_| &[]), sink);
    judge(&entries(&plan.people, |p| &p.aliases), sink);
}

/// The records of a table that have a name, by id.
fn entries<'a, R: Fields>(
    table: &'a Table<R>,
    aliases: impl Fn(&'a R) -> &'a [String],
) -> Vec<Entry<'a>> {
    table
        .iter()
        .map(|(id, record)| Entry {
            at: id.at(),
            name: record.name().trim(),
            key: name_key(record.name()),
            aliases: aliases(record),
        })
        .filter(|entry| !entry.key.is_empty())
        .collect()
}

/// Reports each group of entries that go by one name.
fn judge(entries: &[Entry<'_>], sink: &mut Sink) {
    let names: BTreeSet<&str> = entries.iter().map(|e| e.key.as_str()).collect();
    // Where an alias is somebody's name, the greater of the two names gives way to the smaller.
    let mut smaller: BTreeMap<&str, &str> = BTreeMap::new();
    let mut by_alias: Vec<(&Entry<'_>, &str)> = Vec::new();
    for entry in entries {
        for alias in entry.aliases {
            let Some(name) = names.get(name_key(alias).as_str()).copied() else {
                continue;
            };
            let (one, other) = (last(&smaller, &entry.key), last(&smaller, name));
            if one != other {
                smaller.insert(one.max(other), one.min(other));
            }
            if name != entry.key {
                by_alias.push((entry, alias));
            }
        }
    }
    let mut groups: BTreeMap<&str, Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries {
        groups
            .entry(last(&smaller, &entry.key))
            .or_default()
            .push(entry);
    }
    for (_, group) in groups {
        if let [first, others @ ..] = group.as_slice()
            && !others.is_empty()
        {
            report(first, others, &by_alias, sink);
        }
    }
}

/// The name that stands for `key` and all that it is equal to.
fn last<'a>(smaller: &BTreeMap<&'a str, &'a str>, key: &'a str) -> &'a str {
    let mut key = key;
    while let Some(next) = smaller.get(key) {
        key = next;
    }
    key
}

fn report(
    first: &Entry<'_>,
    others: &[&Entry<'_>],
    by_alias: &[(&Entry<'_>, &str)],
    sink: &mut Sink,
) {
    let all = || std::iter::once(first).chain(others.iter().copied());
    let names: Vec<String> = all().map(|entry| format!("“{}”", entry.name)).collect();
    let times = match names.len() {
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    };
    let finding = sink.report(
        Place::record(first.at).field(NAME),
        format!(
            "{} look like one {} kept {times}.",
            listed(&names),
            first.at.kind.word()
        ),
    );
    finding.sure(Confidence::Likely);
    for (entry, alias) in by_alias {
        if all().any(|member| member.at == entry.at) {
            finding.because(format!(
                "“{}” is another name of “{}”.",
                alias.trim(),
                entry.name
            ));
        }
    }
    let keys: BTreeSet<&str> = all().map(|entry| entry.key.as_str()).collect();
    if keys.len() < names.len() {
        finding.because("Only capitals, spaces or marks tell their names apart, or nothing.");
    }
    for key in keys {
        finding.value(key);
    }
    for other in others {
        let place = Place::record(other.at).field(NAME);
        finding.also(place, "the same again");
    }
}

/// `“A”, “B” and “C”`.
fn listed(names: &[String]) -> String {
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// Merges them into the one that most records link to.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let mut all: Vec<Ref> = finding.places().map(|place| place.record).collect();
    all.sort_by_cached_key(|at| (Reverse(links_to(ctx.plan, *at).len()), *at));
    let Some((kept, others)) = all.split_first() else {
        return Vec::new();
    };
    let others: BTreeSet<Ref> = others.iter().copied().collect();
    let name = ctx.plan.name(*kept).unwrap_or_default().trim();
    let edit = merge_into(ctx.plan, *kept, &others);
    vec![Fix::review(format!("Merge into “{name}”"), edit)]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    #[test]
    fn spellings_of_one_name_are_one_group() {
        expect![[r#"
            warning D102 segment “Mills” › name: “Mills”, “mills” and “MILLS” look like one segment kept 3 times.
              Only capitals, spaces or marks tell their names apart, or nothing.
              the same again: segment “mills” › name
              the same again: segment “MILLS” › name
              [Merge into “Mills”]
            warning D102 KPI “Click-through” › name: “Click-through” and “Clickthrough” look like one KPI kept twice.
              Only capitals, spaces or marks tell their names apart, or nothing.
              the same again: KPI “Clickthrough” › name
              [Merge into “Click-through”]
        "#]]
        .assert_eq(&report(
            "D102",
            r#"(
            segments: [(id: "a", name: "Mills"), (id: "b", name: "mills "), (id: "c", name: "MILLS")],
            kpis: [(id: "k", name: "Click-through"), (id: "l", name: "Clickthrough")],
            people: [(id: "k", name: "Click through")],
        )"#,
        ));
    }

    #[test]
    fn an_alias_is_a_name_of_the_same_thing() {
        expect![[r#"
            warning D102 channel “Twitter” › name: “Twitter” and “X” look like one channel kept twice.
              “Twitter” is another name of “X”.
              the same again: channel “X” › name
              [Merge into “X”]
        "#]]
        .assert_eq(&report(
            "D102",
            r#"(
            channels: [(id: "a", name: "Twitter", aliases: ["twitter"]), (id: "b", name: "X", aliases: ["Tweet", "Twitter"])],
            tactics: [(id: "t", channel: "b")],
        )"#,
        ));
    }

    #[test]
    fn merging_keeps_the_one_that_is_used() {
        expect![[r#"
            Merge into “Email”
            segment “Mills” › preferred channels: a, b → b
            - channel “E-mail”
            tactic “One” › channel: a → b
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "D102",
            r#"(
            segments: [(id: "m", name: "Mills", preferred_channels: ["a", "b"])],
            channels: [(id: "a", name: "E-mail"), (id: "b", name: "Email")],
            tactics: [(id: "t", name: "One", channel: "a"), (id: "u", name: "Two", channel: "b"), (id: "v", name: "Three", channel: "b")],
        )"#,
        ));
    }

    #[test]
    fn things_that_differ_have_names_that_differ() {
        for channels in [
            r#"(id: "a", name: "LinkedIn"), (id: "b", name: "LinkedIn Ads")"#,
            r#"(id: "a", name: "Mills UK"), (id: "b", name: "Mills DE")"#,
            r#"(id: "a", name: ""), (id: "b", name: " "), (id: "c", name: "–")"#,
            // One word for two things says nothing about the things.
            r#"(id: "a", name: "Fair", aliases: ["Events"]), (id: "b", name: "Webinar", aliases: ["Events"])"#,
        ] {
            assert_eq!(report("D102", &format!("(channels: [{channels}])")), "");
        }
        let across_kinds =
            r#"(stages: [(id: "a", name: "Trial")], kpis: [(id: "b", name: "Trial")])"#;
        assert_eq!(report("D102", across_kinds), "");
    }
}
