//! Who is spoken to where: the active tactics of a plan as a grid, by segment or by channel and by stage. Each
//! cell says how many there are, what they take, and whether their messages carry the primary message; and what
//! could be put where nothing is.

use std::collections::{BTreeMap, BTreeSet};

use super::Ctx;
use crate::model::{Channel, ChannelGroup, Id, Message, Number, Plan, Ref, Segment, Stage, Tactic};
use crate::text::ideas::How;

/// What the rows of the grid are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum By {
    /// Segments, and a last row for the tactics that speak to everybody.
    #[default]
    Segment,
    /// Channels, and a last row for the tactics that have none.
    Channel,
}

/// The grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coverage {
    /// The columns, in the order of the purchase cycle.
    pub stages: Vec<Id<Stage>>,
    /// The rows, in order.
    pub rows: Vec<Row>,
}

/// A segment or a channel.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which; none for everybody, or for no channel.
    pub of: Option<Ref>,
    /// What is there at each stage.
    pub cells: Vec<Cell>,
}

/// What is there for a segment or on a channel at a stage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The active tactics, as the board orders them.
    pub tactics: Vec<Id<Tactic>>,
    /// How many others speak to everybody, and so to this segment.
    pub for_all: usize,
    /// The hours that they take, as far as they are known.
    pub hours: Number,
    /// How many of them do not say what they take.
    pub unknown_hours: usize,
    /// Whether they carry the primary message.
    pub carried: Carried,
    /// Whether something is missing when nothing is here: not where somebody else speaks to the customer, nor on
    /// a channel that does not suit the stage.
    pub is_wanted: bool,
}

/// How far the messages of some tactics carry the primary message: that of the best of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carried {
    /// There is no message that should, or nothing is known of what it should carry.
    #[default]
    Open,
    /// None of its ideas is said.
    No,
    /// An idea is said by half.
    Partly,
    /// An idea is said.
    Yes,
}

impl Coverage {
    /// The grid of a plan.
    pub fn new(ctx: &Ctx<'_>, by: By) -> Self {
        let plan = ctx.plan;
        let stages: Vec<&Stage> = plan.stages_in_order();
        let mut found: BTreeMap<(Option<Ref>, Id<Stage>), Vec<&Tactic>> = BTreeMap::new();
        for tactic in plan.tactics.values().filter(|tactic| tactic.is_active()) {
            let Some(stage) = tactic.stage else {
                continue;
            };
            for row in rows_of(plan, tactic, by) {
                found.entry((row, stage)).or_default().push(tactic);
            }
        }
        for tactics in found.values_mut() {
            tactics.sort_by(|a, b| a.rank.cmp(&b.rank).then(a.id.cmp(&b.id)));
        }
        let cell = |of: Option<Ref>, stage: &Stage| {
            let here = found.get(&(of, stage.id)).map_or(&[][..], Vec::as_slice);
            let for_all = match of {
                Some(_) if by == By::Segment => found.get(&(None, stage.id)).map_or(0, Vec::len),
                _ => 0,
            };
            Cell {
                for_all,
                is_wanted: is_wanted(plan, of, stage, by),
                ..Cell::of(ctx, here)
            }
        };
        let row = |of: Option<Ref>| Row {
            of,
            cells: stages.iter().map(|stage| cell(of, stage)).collect(),
        };
        let last = found.keys().any(|(of, _)| of.is_none());
        let used: BTreeSet<Ref> = found.keys().filter_map(|(of, _)| *of).collect();
        let all = rows(plan, by, &used).into_iter().map(Some);
        Self {
            rows: all.chain(last.then_some(None)).map(row).collect(),
            stages: stages.iter().map(|stage| stage.id).collect(),
        }
    }
}

impl Cell {
    fn of(ctx: &Ctx<'_>, tactics: &[&Tactic]) -> Self {
        let known = tactics.iter().filter_map(|tactic| tactic.hours);
        Self {
            tactics: tactics.iter().map(|tactic| tactic.id).collect(),
            hours: known.fold(Number::ZERO, Number::plus),
            unknown_hours: tactics.iter().filter(|t| t.hours.is_none()).count(),
            carried: tactics
                .iter()
                .map(|tactic| carried(ctx, tactic))
                .max()
                .unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// How far the messages of a tactic carry the primary message.
pub fn carried(ctx: &Ctx<'_>, tactic: &Tactic) -> Carried {
    let alignments = ctx.index.alignments();
    let one = |message: &Id<Message>| {
        let alignment = alignments.of(*message).filter(|a| a.speaks());
        let Some(alignment) = alignment.filter(|_| !ctx.plan.ideas.is_empty()) else {
            return Carried::Open;
        };
        match alignment.ideas().map(|(_, found)| found.how).max() {
            Some(how) if how.is_whole() => Carried::Yes,
            Some(How::Half) => Carried::Partly,
            _ => Carried::No,
        }
    };
    tactic.messages.iter().map(one).max().unwrap_or_default()
}

/// The rows in which a tactic stands.
fn rows_of(plan: &Plan, tactic: &Tactic, by: By) -> Vec<Option<Ref>> {
    match by {
        By::Segment => {
            let known = tactic
                .segments
                .iter()
                .filter(|id| plan.segments.contains_key(*id));
            let named: Vec<Option<Ref>> = known.map(|id| Some(id.at())).collect();
            if named.is_empty() { vec![None] } else { named }
        }
        By::Channel => {
            let channel = tactic.channel.filter(|id| plan.channels.contains_key(id));
            vec![channel.map(Id::at)]
        }
    }
}

/// All that could be spoken to or used, in order: channels by group and name; of those that were given up only what
/// is used.
fn rows(plan: &Plan, by: By, used: &BTreeSet<Ref>) -> Vec<Ref> {
    match by {
        By::Segment => {
            let segments = Plan::in_order(&plan.segments, |segment| &segment.rank);
            segments
                .into_iter()
                .map(|segment| segment.id.at())
                .collect()
        }
        By::Channel => {
            let mut channels = channels_in_order(plan);
            channels.retain(|channel| !channel.retired || used.contains(&channel.id.at()));
            channels
                .into_iter()
                .map(|channel| channel.id.at())
                .collect()
        }
    }
}

/// The channels by group and name.
pub fn channels_in_order(plan: &Plan) -> Vec<&Channel> {
    let mut channels: Vec<&Channel> = plan.channels.values().collect();
    channels.sort_by_cached_key(|c| (group(c), c.name.to_lowercase(), c.id));
    channels
}

/// The place of a channel's group among all.
fn group(channel: &Channel) -> usize {
    let mut groups = ChannelGroup::ALL.iter();
    groups
        .position(|group| *group == channel.group)
        .unwrap_or_default()
}

fn is_wanted(plan: &Plan, of: Option<Ref>, stage: &Stage, by: By) -> bool {
    let Some(of) = of.filter(|_| !stage.served_by_partner) else {
        return false;
    };
    by == By::Segment
        || plan
            .channels
            .get(&Id::from_key(of.key))
            .is_some_and(|channel| !channel.retired && channel.stages.contains(&stage.id))
}

// ---- What could be put there

/// A tactic to begin with where nothing is: at the stage, for the segment on a channel that suits both, or on the
/// channel.
pub fn starter(plan: &Plan, of: Option<Ref>, stage: Id<Stage>, by: By) -> Tactic {
    let segment = match (by, of) {
        (By::Segment, Some(at)) => plan.segments.get(&Id::from_key(at.key)),
        _ => None,
    };
    let channel = match (by, of) {
        (By::Channel, Some(at)) => plan.channels.get(&Id::from_key(at.key)),
        (By::Channel, None) => None,
        (By::Segment, _) => suggested(plan, segment, stage),
    };
    Tactic {
        name: channel
            .map_or("New tactic", |channel| channel.name.trim())
            .to_owned(),
        stage: Some(stage),
        channel: channel.map(|channel| channel.id),
        segments: segment.into_iter().map(|segment| segment.id).collect(),
        ..Tactic::default()
    }
}

/// The channel on which a segment is best spoken to at a stage: one that she prefers and that suits the stage,
/// then one that suits the stage, then one that she prefers; of several one that the plan uses already. None on
/// which she may not be contacted.
pub fn suggested<'a>(
    plan: &'a Plan,
    segment: Option<&Segment>,
    stage: Id<Stage>,
) -> Option<&'a Channel> {
    let mut used: BTreeMap<Id<Channel>, usize> = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|tactic| tactic.is_active()) {
        if let Some(channel) = tactic.channel {
            *used.entry(channel).or_default() += 1;
        }
    }
    let may = |channel: &&Channel| {
        let is_refused = segment.is_some_and(|s| s.without_consent.contains(&channel.id));
        !channel.retired && !is_refused
    };
    let best = plan.channels.values().filter(may).map(|channel| {
        let preferred = segment.and_then(|segment| {
            let mut preferred = segment.preferred_channels.iter();
            preferred.position(|id| *id == channel.id)
        });
        let suits = channel.stages.contains(&stage);
        let fit = match (preferred, suits) {
            (Some(_), true) => 0,
            (None, true) => 1,
            (Some(_), false) => 2,
            (None, false) => 3,
        };
        let uses = used.get(&channel.id).copied().unwrap_or_default();
        let order = (
            fit,
            preferred.unwrap_or(usize::MAX),
            std::cmp::Reverse(uses),
            channel.id,
        );
        (order, channel)
    });
    let (_, channel) = best
        .filter(|((fit, ..), _)| *fit < 3)
        .min_by_key(|(order, _)| *order)?;
    Some(channel)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::check::Checker;
    use crate::check::testing::{TODAY, plan};

    const PLAN: &str = r#"(
    brand: (primary_message: "Looms that last"),
    ideas: [(id: "lasting", name: "Lasting", ways: ["looms that last"])],
    segments: [
        (id: "hobby", name: "Hobby weavers", rank: "b", preferred_channels: ["mail", "fair"], without_consent: ["sms"]),
        (id: "mill", name: "Mills", rank: "c"),
    ],
    stages: [
        (id: "research", name: "Research", rank: "b"),
        (id: "trial", name: "Trial", rank: "c"),
        (id: "purchase", name: "Purchase", rank: "d", served_by_partner: true),
    ],
    channels: [
        (id: "mail", name: "E-mail", group: Email, stages: ["research"]),
        (id: "fair", name: "Fair", group: Events, stages: ["trial"]),
        (id: "sms", name: "SMS", group: Sms, stages: ["trial", "research"]),
        (id: "old", name: "MySpace", group: Social, stages: ["trial"], retired: true),
    ],
    messages: [
        (id: "one", name: "One", body: "We build looms that last for the people who weave."),
        (id: "two", name: "Two", body: "Come and see what we built this winter in our mill."),
    ],
    tactics: [
        (id: "a", name: "A", stage: "research", channel: "mail", segments: ["hobby"], messages: ["one", "two"], hours: 4),
        (id: "b", name: "B", stage: "research", channel: "mail", segments: ["hobby", "mill"], messages: ["two"]),
        (id: "c", name: "C", stage: "trial", channel: "fair", hours: 2.5),
        (id: "d", name: "D", stage: "trial", channel: "fair", segments: ["mill"], course: Stop),
        (id: "e", name: "E", channel: "fair", segments: ["mill"]),
    ],
)"#;

    fn grid(by: By, expected: &Expect) {
        let plan = plan(PLAN).unwrap();
        let checker = Checker::new(&plan, TODAY);
        let coverage = Coverage::new(&checker.ctx(&plan), by);
        let mut out = String::new();
        for row in &coverage.rows {
            let name = row.of.and_then(|at| plan.name(at)).unwrap_or("–");
            let cells: Vec<String> = row.cells.iter().map(in_words).collect();
            out += &format!("{name}: {}\n", cells.join(" | "));
        }
        expected.assert_eq(&out);
    }

    fn in_words(cell: &Cell) -> String {
        let ids: Vec<&str> = cell.tactics.iter().map(|id| id.as_str()).collect();
        let mut words = vec![ids.join("+")];
        if ids.is_empty() {
            words = vec!["none".into()];
        } else {
            words.push(format!("{} h", cell.hours));
            words.push(format!("{:?}", cell.carried));
        }
        if cell.unknown_hours > 0 {
            words.push(format!("{} unknown", cell.unknown_hours));
        }
        if cell.for_all > 0 {
            words.push(format!("{} for all", cell.for_all));
        }
        let words = words.join(", ");
        if cell.is_wanted {
            words
        } else {
            format!("({words})")
        }
    }

    #[test]
    fn what_is_there_for_whom() {
        grid(
            By::Segment,
            &expect![[r"
                Hobby weavers: a+b, 4 h, Yes, 1 unknown | none, 1 for all | (none)
                Mills: b, 0 h, No, 1 unknown | none, 1 for all | (none)
                –: (none) | (c, 2.5 h, Open) | (none)
            "]],
        );
    }

    #[test]
    fn what_is_there_on_which_channel() {
        grid(
            By::Channel,
            &expect![[r"
                E-mail: a+b, 4 h, Yes, 1 unknown | (none) | (none)
                Fair: (none) | c, 2.5 h, Open | (none)
                SMS: none | none | (none)
            "]],
        );
    }

    #[test]
    fn a_channel_that_was_given_up_is_shown_while_it_is_used() {
        let plan = plan(
            r#"(
                stages: [(id: "trial", name: "Trial")],
                channels: [(id: "old", name: "MySpace", stages: ["trial"], retired: true)],
                tactics: [(id: "a", name: "A", stage: "trial", channel: "old")],
            )"#,
        )
        .unwrap();
        let checker = Checker::new(&plan, TODAY);
        let coverage = Coverage::new(&checker.ctx(&plan), By::Channel);
        let cells: Vec<&Cell> = coverage.rows.iter().flat_map(|row| &row.cells).collect();
        assert_eq!(cells.len(), 1);
        assert_eq!((cells[0].tactics.len(), cells[0].is_wanted), (1, false));
    }

    #[test]
    fn what_could_be_put_there() {
        let plan = plan(PLAN).unwrap();
        let suggested = |segment: &str, stage: &str| {
            let tactic = starter(
                &plan,
                Some(Id::<Segment>::new(segment).at()),
                Id::new(stage),
                By::Segment,
            );
            (
                tactic.name,
                tactic.segments.len(),
                tactic.stage == Some(Id::new(stage)),
            )
        };
        // She prefers e-mail, and it suits the stage; on SMS she may not be contacted.
        assert_eq!(suggested("hobby", "research"), ("E-mail".into(), 1, true));
        assert_eq!(suggested("hobby", "trial"), ("Fair".into(), 1, true));
        // Nothing is known of them: what suits the stage and is used most.
        assert_eq!(suggested("mill", "trial"), ("Fair".into(), 1, true));
        assert_eq!(
            suggested("mill", "purchase"),
            ("New tactic".into(), 1, true)
        );
        let on_channel = starter(
            &plan,
            Some(Id::<Channel>::new("sms").at()),
            Id::new("trial"),
            By::Channel,
        );
        assert_eq!(
            (on_channel.name.as_str(), on_channel.segments.len()),
            ("SMS", 0)
        );
        assert_eq!(
            starter(&plan, None, Id::new("trial"), By::Channel).channel,
            None
        );
    }
}
