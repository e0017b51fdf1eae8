//! What there is to read of a plan, in order: the board stage by stage, what is stopped, the findings.
//!
//! One walk for every notation: `markdown` and `text` only set it. Strings here are plain words on one
//! line each, whatever the plan holds; marking them up and guarding against what they hold is for
//! the notation to do.

use std::collections::BTreeMap;

use super::Source;
use crate::board::{Board, Cell, Filter, Rows};
use crate::check::{Finding, Severity};
use crate::model::calendar::{day_label, range_label};
use crate::model::{Currency, Fields, Id, Money, Number, Plan, Table, Tactic};
use crate::text::count;

/// A plan to read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// Its title.
    pub title: String,
    /// What to know about it at once.
    pub facts: Vec<String>,
    /// What it says, part by part.
    pub sections: Vec<Section>,
}

/// A part of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// 1 for a part, 2 for a part of that.
    pub depth: usize,
    /// Its heading.
    pub heading: String,
    /// What stands below the heading.
    pub intro: Vec<String>,
    /// Its list.
    pub items: Vec<Item>,
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is about.
    pub lead: String,
    /// What there is to say in the same line.
    pub rest: Vec<String>,
    /// What stands below it.
    pub below: Vec<String>,
}

/// The outline of a plan with its findings.
pub fn outline(source: &Source<'_>) -> Outline {
    let plan = source.plan;
    let mut outline = Outline {
        title: or_unnamed(&plan.about.name, "Plan without a title").to_owned(),
        facts: facts(plan),
        sections: board(plan),
    };
    outline.sections.extend(stop_doing(plan));
    put_on_line(&mut outline.title);
    outline.facts.iter_mut().for_each(put_on_line);
    outline.sections.iter_mut().for_each(put_on_lines);
    outline.sections.extend(findings_of(source));
    outline
}

/// The part of the outline that holds the findings.
pub fn findings_of(source: &Source<'_>) -> Vec<Section> {
    let mut sections = findings(source);
    sections.iter_mut().for_each(put_on_lines);
    sections
}

/// A text as one line without control characters, which could drive a terminal.
pub(super) fn on_one_line(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn put_on_line(text: &mut String) {
    *text = on_one_line(text);
}

fn put_on_lines(section: &mut Section) {
    put_on_line(&mut section.heading);
    section.intro.iter_mut().for_each(put_on_line);
    for item in &mut section.items {
        put_on_line(&mut item.lead);
        item.rest
            .iter_mut()
            .chain(&mut item.below)
            .for_each(put_on_line);
    }
}

fn facts(plan: &Plan) -> Vec<String> {
    let about = &plan.about;
    let period = range_label(about.from, about.to);
    let whose = [about.organisation.trim(), &period];
    let whose: Vec<&str> = whose.into_iter().filter(|w| !w.is_empty()).collect();
    let mut facts = Vec::new();
    if !whose.is_empty() {
        facts.push(whose.join(", "));
    }
    if !plan.brand.primary_message.trim().is_empty() {
        facts.push(format!(
            "Primary message: {}",
            quote(&plan.brand.primary_message)
        ));
    }
    let tactics = || plan.tactics.values().filter(|tactic| tactic.is_on_board());
    let hours = tactics()
        .filter_map(|t| t.hours)
        .fold(Number::ZERO, Number::plus);
    let mut costs: BTreeMap<Currency, i64> = BTreeMap::new();
    for cost in tactics().filter_map(|t| t.cost) {
        let sum = costs.entry(cost.currency).or_default();
        *sum = sum.saturating_add(cost.minor);
    }
    let mut sums = vec![count(tactics().count(), "tactic", "tactics")];
    sums.extend((hours != Number::ZERO).then(|| format!("{hours} hours")));
    let costs = costs.into_iter();
    sums.extend(costs.map(|(currency, minor)| Money { minor, currency }.in_words()));
    facts.push(sums.join(", "));
    facts
}

/// A section for each stage, and one for the tactics that have none.
fn board(plan: &Plan) -> Vec<Section> {
    let board = Board::arrange(plan, Rows::None, &Filter::default());
    let section = |(column, stage): (usize, &Option<Id<_>>)| {
        let cards = board.cards(Cell { row: 0, column });
        let tactics = cards.iter().filter_map(|id| plan.tactics.get(id));
        let items: Vec<Item> = tactics.map(|tactic| card(plan, tactic)).collect();
        let stage = stage.and_then(|id| plan.stages.get(&id));
        let mut intro = Vec::new();
        if let Some(question) = stage.map(|s| &s.question).filter(|q| !q.trim().is_empty()) {
            intro.push(format!("The customer asks: {}", quote(question)));
        }
        if stage.is_some_and(|stage| stage.served_by_partner) {
            intro.push("Not ours: a partner serves this stage.".to_owned());
        } else if items.is_empty() && stage.is_some() {
            intro.push("No tactics here.".to_owned());
        }
        let heading = stage.map_or("No stage", |s| or_unnamed(&s.name, "Stage without a name"));
        Section {
            depth: 1,
            heading: heading.to_owned(),
            intro,
            items,
        }
    };
    let mut sections: Vec<Section> = board.columns.iter().enumerate().map(section).collect();
    // An empty plan has a column for tactics without a stage, so that there is somewhere to begin.
    sections.retain(|section| !section.intro.is_empty() || !section.items.is_empty());
    sections
}

/// What stands on a card, in the order in which people ask for it.
fn card(plan: &Plan, tactic: &Tactic) -> Item {
    let mut rest: Vec<String> = Vec::new();
    rest.extend(name(&plan.channels, tactic.channel).map(str::to_owned));
    rest.extend(quoted_messages(plan, tactic));
    let segments: Vec<&str> = segment_names(plan, tactic).collect();
    let segments = (!segments.is_empty()).then(|| format!("for {}", segments.join(", ")));
    rest.extend(segments);
    rest.push(range_label(tactic.start, tactic.end));
    rest.extend(name(&plan.people, tactic.owner).map(str::to_owned));
    rest.extend(tactic.hours.map(|hours| format!("{hours} h")));
    rest.extend(tactic.cost.map(Money::in_words));
    rest.push(tactic.status.label().to_owned());
    rest.retain(|part| !part.is_empty());
    Item {
        lead: or_unnamed(&tactic.name, "Tactic without a name").to_owned(),
        rest,
        below: Vec::new(),
    }
}

/// What a tactic says: the first words of each of its messages, quoted.
pub(super) fn quoted_messages(plan: &Plan, tactic: &Tactic) -> impl Iterator<Item = String> {
    let messages = tactic.messages.iter();
    let messages = messages.filter_map(|id| plan.messages.get(id));
    messages.filter_map(|message| {
        let words = [&message.headline, &message.subject, &message.name];
        let first = words.into_iter().find(|text| !text.trim().is_empty())?;
        Some(quote(first))
    })
}

/// For whom a tactic is.
pub(super) fn segment_names<'a>(
    plan: &'a Plan,
    tactic: &'a Tactic,
) -> impl Iterator<Item = &'a str> {
    let segments = tactic.segments.iter();
    segments.filter_map(|id| name(&plan.segments, Some(*id)))
}

fn stop_doing(plan: &Plan) -> Option<Section> {
    let stopped = Plan::in_order(&plan.tactics, |tactic| &tactic.rank);
    let stopped = stopped.into_iter().filter(|tactic| !tactic.is_on_board());
    let items: Vec<Item> = stopped
        .map(|tactic| {
            let mut frees: Vec<String> = Vec::new();
            frees.extend(tactic.stop_frees_hours.map(|hours| format!("{hours} h")));
            frees.extend(tactic.stop_frees_money.map(Money::in_words));
            let mut rest = Vec::new();
            rest.push(tactic.stop_why.clone());
            if !frees.is_empty() {
                rest.push(format!("frees {}", frees.join(" and ")));
            }
            let who = tactic.stop_decided_by.trim();
            let when = tactic.stop_decided_on.map(day_label);
            rest.extend(match (who, when) {
                ("", None) => None,
                ("", Some(day)) => Some(format!("decided on {day}")),
                (who, None) => Some(format!("decided by {who}")),
                (who, Some(day)) => Some(format!("decided by {who} on {day}")),
            });
            let review = tactic.stop_review_on.map(day_label);
            rest.extend(review.map(|day| format!("to be looked at again on {day}")));
            rest.retain(|part| !part.trim().is_empty());
            Item {
                lead: or_unnamed(&tactic.name, "Tactic without a name").to_owned(),
                rest,
                below: Vec::new(),
            }
        })
        .collect();
    (!items.is_empty()).then(|| Section {
        depth: 1,
        heading: "Stop doing".to_owned(),
        intro: Vec::new(),
        items,
    })
}

fn findings(source: &Source<'_>) -> Vec<Section> {
    let worst_first = [Severity::Error, Severity::Warning, Severity::Advice];
    let of = |severity| source.open.iter().filter(move |f| f.severity() == severity);
    let counts: Vec<String> = worst_first
        .into_iter()
        .filter(|severity| of(*severity).next().is_some())
        .map(|severity| severity.count(of(severity).count()))
        .collect();
    let intro = match counts.as_slice() {
        [] => "Nothing found.".to_owned(),
        counts => counts.join(", "),
    };
    let mut sections = vec![Section {
        depth: 1,
        heading: "Findings".to_owned(),
        intro: vec![intro],
        items: Vec::new(),
    }];
    let mut part = |heading: &str, items: Vec<Item>| {
        if !items.is_empty() {
            sections.push(Section {
                depth: 2,
                heading: heading.to_owned(),
                intro: Vec::new(),
                items,
            });
        }
    };
    for (severity, heading) in worst_first
        .into_iter()
        .zip(["Errors", "Warnings", "Advice"])
    {
        let items = of(severity).map(|found| finding(source.plan, found));
        part(heading, items.collect());
    }
    let kept = source.kept.iter().map(|(found, decision)| {
        let decision = source.plan.decisions.get(decision);
        let reason = decision.map(|d| {
            let until = d.until.map(|day| format!("until {}", day_label(day)));
            let who = Some(d.who.trim().to_owned()).filter(|who| !who.is_empty());
            let more: Vec<String> = who.into_iter().chain(until).collect();
            match more.as_slice() {
                [] => format!("Because: {}", d.reason),
                more => format!("Because: {} ({})", d.reason, more.join(", ")),
            }
        });
        Item {
            lead: found.code.to_owned(),
            rest: vec![found.message.clone()],
            below: reason.into_iter().collect(),
        }
    });
    part("Kept as it is", kept.collect());
    sections
}

fn finding(plan: &Plan, finding: &Finding) -> Item {
    let mut below = vec![format!("At {}", plan.describe(finding.place))];
    below.extend(finding.because.iter().cloned());
    let related = finding.related.iter();
    below.extend(related.map(|(place, word)| format!("{word}: {}", plan.describe(*place))));
    Item {
        lead: finding.code.to_owned(),
        rest: vec![finding.message.clone()],
        below,
    }
}

/// The name of a linked record, if it exists and has one.
pub(super) fn name<R: Fields>(table: &Table<R>, id: Option<Id<R>>) -> Option<&str> {
    let name = table.get(&id?)?.name().trim();
    (!name.is_empty()).then_some(name)
}

/// A name, or what to say where it is blank.
pub(super) fn or_unnamed<'a>(name: &'a str, otherwise: &'a str) -> &'a str {
    Some(name.trim())
        .filter(|name| !name.is_empty())
        .unwrap_or(otherwise)
}

/// The first line of a text in quotation marks.
fn quote(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty());
    format!("“{}”", line.unwrap_or_default().trim())
}

/// For the tests of the notations.
#[cfg(test)]
pub mod testing {
    use super::*;
    use crate::check::{Checker, testing::TODAY};

    /// What is said of a plan together with its findings.
    pub fn with_findings(plan: &Plan, say: impl Fn(&Source<'_>) -> String) -> String {
        let checker = Checker::new(plan, TODAY);
        let open: Vec<_> = checker.open().cloned().collect();
        let kept: Vec<_> = checker.kept().map(|(f, id)| (f.clone(), id)).collect();
        say(&Source {
            plan,
            open: &open,
            kept: &kept,
        })
    }
}
