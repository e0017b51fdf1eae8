//! Which tactics are worth most for what they take: a ranking by impact, confidence and effort, whose arithmetic
//! can be shown, and what is still to be assessed.
//!
//! **The score** is impact × confidence ÷ effort. That is RICE without its reach (Sean McBride, “RICE: simple
//! prioritization for product managers”, Intercom 2016), or Sean Ellis's ICE with the effort it takes instead of how
//! easy it is. Impact and effort count as the points that they have, 1 to 5; confidence as a share, so that 5 is
//! “sure” and 4 of 5 counts as 0.8. Scores run from 0.04 to 5.
//!
//! **What is not known is not made up.** A tactic of which impact, effort or confidence is missing, or off the
//! scale, has no place in the ranking: it is listed as not assessed yet, with what it lacks. What is stopped or done
//! is not assessed at all: there is nothing left to choose.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::wording::{and, quoted};
use crate::edit::Edit;
use crate::field;
use crate::model::fields::FieldType as _;
use crate::model::{Field, Id, Number, Place, Plan, Rank, Stage, Tactic};

/// The ends of the scale.
pub const SCALE: [i64; 2] = [1, 5];
/// What the first step gives to what nobody has assessed: the middle of the scale.
const MIDDLE: i64 = 3;

/// What is assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// What the tactic would bring.
    Impact,
    /// What it would take.
    Effort,
    /// How sure that is.
    Confidence,
}

/// Points on the scale; what is missing or off the scale is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// What it would bring.
    pub impact: Option<Number>,
    /// What it would take.
    pub effort: Option<Number>,
    /// How sure that is.
    pub confidence: Option<Number>,
}

/// What a tactic is worth for what it takes. Scores compare exactly, not as they are rounded for people.
#[derive(Clone, Copy, Debug)]
pub struct Score {
    impact: Number,
    effort: Number,
    confidence: Number,
}

/// A tactic in the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// Its place, from 1; equal scores share one.
    pub place: usize,
    /// Which.
    pub tactic: Id<Tactic>,
    /// What it is worth.
    pub score: Score,
}

/// A tactic that is not assessed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// Which.
    pub tactic: Id<Tactic>,
    /// What it lacks: `not assessed yet: effort and confidence`.
    pub lacks: String,
}

/// The active tactics of a plan as they were assessed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assessment {
    /// Those that were, the best first; equal ones in the order of the board.
    pub ranking: Vec<Ranked>,
    /// Those that were not, in the order of the board.
    pub open: Vec<Open>,
    /// Those of which impact and effort are known, by whole points of effort and of impact, in the order of the
    /// board. Half a point counts as the next whole one.
    pub spots: BTreeMap<[i64; 2], Vec<Id<Tactic>>>,
}

impl Aspect {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Impact, Self::Effort, Self::Confidence];

    /// The word for people: `impact`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Impact => "impact",
            Self::Effort => "effort",
            Self::Confidence => "confidence",
        }
    }

    fn field(self) -> Field {
        match self {
            Self::Impact => field!(Tactic.impact),
            Self::Effort => field!(Tactic.effort),
            Self::Confidence => field!(Tactic.confidence),
        }
    }

    /// What stands in the plan.
    fn raw(self, tactic: &Tactic) -> Option<Number> {
        match self {
            Self::Impact => tactic.impact,
            Self::Effort => tactic.effort,
            Self::Confidence => tactic.confidence,
        }
    }

    /// What it lacks, if anything: `impact`, or `effort (9 is not between 1 and 5)`.
    fn lack(self, tactic: &Tactic) -> Option<String> {
        match self.raw(tactic) {
            None => Some(self.word().to_owned()),
            Some(points) if !is_on_scale(points) => {
                let [least, most] = SCALE;
                let points = points.in_words();
                Some(format!(
                    "{} ({points} is not between {least} and {most})",
                    self.word()
                ))
            }
            Some(_) => None,
        }
    }
}

impl Points {
    /// The points of a tactic.
    pub fn of(tactic: &Tactic) -> Self {
        let [impact, effort, confidence] =
            Aspect::ALL.map(|aspect| aspect.raw(tactic).filter(|points| is_on_scale(*points)));
        Self {
            impact,
            effort,
            confidence,
        }
    }

    /// One of them.
    pub fn get(self, aspect: Aspect) -> Option<Number> {
        match aspect {
            Aspect::Impact => self.impact,
            Aspect::Effort => self.effort,
            Aspect::Confidence => self.confidence,
        }
    }

    /// What it is worth, where all of them are known.
    pub fn score(self) -> Option<Score> {
        Some(Score {
            impact: self.impact?,
            effort: self.effort?,
            confidence: self.confidence?,
        })
    }

    /// Where it stands on a chart of effort and impact, in whole points.
    pub fn spot(self) -> Option<[i64; 2]> {
        Some([whole(self.effort?), whole(self.impact?)])
    }
}

impl Score {
    /// The arithmetic: `4 × 0.8 ÷ 2 = 1.6`, and `≈` where it is rounded.
    pub fn arithmetic(&self) -> String {
        let sign = if self.is_round() { '=' } else { '≈' };
        let share = self.confidence.share(1, SCALE[1]);
        format!(
            "{} × {share} ÷ {} {sign} {}",
            self.impact,
            self.effort,
            self.in_words()
        )
    }

    /// To the hundredth: `1.6`.
    pub fn in_words(&self) -> String {
        let (above, below) = self.fraction();
        let hundredths = (above * 100 + below / 2) / below;
        let hundredths = i64::try_from(hundredths).unwrap_or(i64::MAX);
        Number::whole(hundredths).share(1, 100).to_string()
    }

    /// Whether hundredths say it exactly.
    fn is_round(&self) -> bool {
        let (above, below) = self.fraction();
        (above * 100) % below == 0
    }

    /// Above and below the line; what is below is never zero, since nothing on the scale is.
    fn fraction(&self) -> (i128, i128) {
        let [impact, effort, confidence] =
            [self.impact, self.effort, self.confidence].map(|points| i128::from(points.parts()));
        let one = i128::from(Number::whole(SCALE[1]).parts());
        (impact * confidence, (effort * one).max(1))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        let ((above, below), (other_above, other_below)) = (self.fraction(), other.fraction());
        (above * other_below).cmp(&(other_above * below))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Score {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Score {}

impl Assessment {
    /// The assessment of a plan.
    pub fn new(plan: &Plan) -> Self {
        let mut assessment = Self::default();
        let mut scored: Vec<(Score, Id<Tactic>)> = Vec::new();
        for tactic in on_the_board(plan) {
            let points = Points::of(tactic);
            if let Some(spot) = points.spot() {
                assessment.spots.entry(spot).or_default().push(tactic.id);
            }
            match points.score() {
                Some(score) => scored.push((score, tactic.id)),
                None => assessment.open.push(Open {
                    tactic: tactic.id,
                    lacks: lacks(tactic),
                }),
            }
        }
        // Equal ones keep their order.
        scored.sort_by_key(|(score, _)| Reverse(*score));
        for (n, (score, tactic)) in scored.into_iter().enumerate() {
            let before = assessment.ranking.last().filter(|r| r.score == score);
            let place = before.map_or(n + 1, |before| before.place);
            assessment.ranking.push(Ranked {
                place,
                tactic,
                score,
            });
        }
        assessment
    }
}

/// The edit that gives a tactic these points; nothing where it has them, or is not in the plan.
pub fn assess(plan: &Plan, tactic: Id<Tactic>, points: &[(Aspect, i64)]) -> Option<Edit> {
    let known = plan.tactics.get(&tactic)?;
    let others = points.iter().filter_map(|(aspect, points)| {
        let points = Some(Number::whole(*points));
        let place = Place::of(tactic).field(aspect.field());
        (aspect.raw(known) != points).then(|| Edit::set(place, points.to_value()))
    });
    let edits: Vec<Edit> = others.collect();
    let label = format!("assess {}", quoted(&known.name));
    (!edits.is_empty()).then(|| Edit::batch(label, edits))
}

/// The edit that puts a tactic onto a spot of the chart, of effort and impact in whole points; nothing where it stands
/// there. Half a point that already counts as that one is not rounded away.
pub fn put_at(plan: &Plan, tactic: Id<Tactic>, [effort, impact]: [i64; 2]) -> Option<Edit> {
    let points = Points::of(plan.tactics.get(&tactic)?);
    let mut spot = vec![(Aspect::Effort, effort), (Aspect::Impact, impact)];
    spot.retain(|(aspect, to)| points.get(*aspect).map(whole) != Some(*to));
    assess(plan, tactic, &spot)
}

/// The edit that gives a tactic a point more or less, within the scale: from between two points to the next one that
/// way. What nobody has assessed begins in the middle.
pub fn step(plan: &Plan, tactic: Id<Tactic>, aspect: Aspect, by: i64) -> Option<Edit> {
    let [least, most] = SCALE;
    let known = plan.tactics.get(&tactic)?;
    let points = match Points::of(known).get(aspect) {
        Some(points) => (from(points, by) + by).clamp(least, most),
        None => MIDDLE,
    };
    assess(plan, tactic, &[(aspect, points)])
}

/// The whole point from which one goes so many up or down: from 2.5 it is 2 up, and 3 down.
fn from(points: Number, by: i64) -> i64 {
    let (parts, one) = (points.parts(), Number::whole(1).parts());
    let below = parts.div_euclid(one);
    let is_between = parts.rem_euclid(one) != 0;
    below + i64::from(is_between && by < 0)
}

/// The active tactics, stage by stage and as they are ordered there; those without a stage last.
fn on_the_board(plan: &Plan) -> Vec<&Tactic> {
    let stages = plan.stages_in_order().into_iter().enumerate();
    let stages: BTreeMap<Id<Stage>, usize> = stages.map(|(n, stage)| (stage.id, n)).collect();
    let mut active: Vec<&Tactic> = plan.tactics.values().filter(|t| t.is_active()).collect();
    let key = |tactic: &'_ &Tactic| -> (usize, Rank, Id<Tactic>) {
        let stage = tactic.stage.and_then(|stage| stages.get(&stage));
        let column = stage.copied().unwrap_or(usize::MAX);
        (column, tactic.rank.clone(), tactic.id)
    };
    active.sort_by_cached_key(key);
    active
}

/// `not assessed yet: effort and confidence`.
fn lacks(tactic: &Tactic) -> String {
    let lacks = Aspect::ALL.iter().filter_map(|aspect| aspect.lack(tactic));
    format!("not assessed yet: {}", and(&lacks.collect::<Vec<_>>()))
}

fn is_on_scale(points: Number) -> bool {
    let [least, most] = SCALE.map(Number::whole);
    (least..=most).contains(&points)
}

/// The nearest whole number of points on the scale; half a point is the next one.
fn whole(points: Number) -> i64 {
    let [least, most] = SCALE;
    ((points.as_f64() + 0.5).floor() as i64).clamp(least, most)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;
    use crate::check::testing::plan;
    use crate::edit::apply;

    const PLAN: &str = r#"(
    stages: [(id: "trial", name: "Trial", rank: "c"), (id: "research", name: "Research", rank: "b")],
    tactics: [
        (id: "a", name: "Open day", stage: "trial", rank: "b", impact: 4, confidence: 4, effort: 2),
        (id: "b", name: "Blog", stage: "research", rank: "c", impact: 2, confidence: 5, effort: 3),
        (id: "c", name: "Fair", stage: "trial", rank: "c", impact: 5, confidence: 1, effort: 5),
        (id: "d", name: "Letter", stage: "research", rank: "b", impact: 4, confidence: 2, effort: 1),
        (id: "e", name: "Poster", stage: "research", rank: "d", impact: 3, effort: 2.5),
        (id: "f", name: "Radio", rank: "a", impact: 9, effort: 2),
        (id: "g", name: "Stand", stage: "research", rank: "a"),
        (id: "h", name: "Stopped", stage: "trial", course: Stop, impact: 5, confidence: 5, effort: 1),
        (id: "i", name: "Done", stage: "trial", status: Done, impact: 5, confidence: 5, effort: 1),
    ],
)"#;

    fn told(ron: &str, expected: &Expect) {
        let plan = plan(ron).unwrap();
        let assessment = Assessment::new(&plan);
        let name = |id: &Id<Tactic>| plan.tactics[id].name.as_str();
        let mut out = String::new();
        for ranked in &assessment.ranking {
            let sum = ranked.score.arithmetic();
            out += &format!("{} {}: {sum}\n", ranked.place, name(&ranked.tactic));
        }
        for open in &assessment.open {
            out += &format!("{}: {}\n", name(&open.tactic), open.lacks);
        }
        for ([effort, impact], tactics) in &assessment.spots {
            let names: Vec<&str> = tactics.iter().map(name).collect();
            out += &format!("effort {effort}, impact {impact}: {}\n", names.join(", "));
        }
        expected.assert_eq(&out);
    }

    /// By hand: 4 × 4/5 ÷ 2 = 1.6 and 4 × 2/5 ÷ 1 = 1.6 are equal, and the letter stands before the open day on
    /// the board; 2 × 5/5 ÷ 3 = 0.666…; 5 × 1/5 ÷ 5 = 0.2. Nothing is said of what is stopped or done.
    #[test]
    fn the_best_come_first_and_what_is_not_known_has_no_place() {
        told(
            PLAN,
            &expect![[r"
                1 Letter: 4 × 0.4 ÷ 1 = 1.6
                1 Open day: 4 × 0.8 ÷ 2 = 1.6
                3 Blog: 2 × 1 ÷ 3 ≈ 0.67
                4 Fair: 5 × 0.2 ÷ 5 = 0.2
                Stand: not assessed yet: impact, effort and confidence
                Poster: not assessed yet: confidence
                Radio: not assessed yet: impact (9 is not between 1 and 5) and confidence
                effort 1, impact 4: Letter
                effort 2, impact 4: Open day
                effort 3, impact 2: Blog
                effort 3, impact 3: Poster
                effort 5, impact 5: Fair
            "]],
        );
    }

    #[test]
    fn scores_are_compared_exactly_not_as_they_are_rounded() {
        told(
            r#"(tactics: [
                (id: "a", name: "A little less", impact: 1, confidence: 1, effort: 3.01),
                (id: "b", name: "A little more", impact: 1, confidence: 1, effort: 3),
            ])"#,
            &expect![[r"
                1 A little more: 1 × 0.2 ÷ 3 ≈ 0.07
                2 A little less: 1 × 0.2 ÷ 3.01 ≈ 0.07
                effort 3, impact 1: A little less, A little more
            "]],
        );
    }

    #[test]
    fn both_points_are_set_at_once_and_only_where_they_differ() {
        let mut plan = plan(PLAN).unwrap();
        let letter = Id::<Tactic>::new("d");
        let same = [(Aspect::Impact, 4), (Aspect::Effort, 1)];
        assert_eq!(assess(&plan, letter, &same), None);
        assert_eq!(assess(&plan, Id::new("nobody"), &same), None);
        let edit = assess(&plan, letter, &[(Aspect::Impact, 5), (Aspect::Effort, 3)]).unwrap();
        assert_eq!(edit.label(&plan), "assess “Letter”");
        let before = plan.clone();
        let applied = apply(&mut plan, &edit);
        assert_eq!(Points::of(&plan.tactics[&letter]).spot(), Some([3, 5]));
        apply(&mut plan, &applied.inverse);
        assert_eq!(plan, before);
    }

    #[test]
    fn half_a_point_is_not_rounded_away_by_a_drop() {
        let mut plan = plan(PLAN).unwrap();
        let poster = Id::<Tactic>::new("e");
        // It stands at effort 3 with its 2.5.
        assert_eq!(put_at(&plan, poster, [3, 3]), None);
        let edit = put_at(&plan, poster, [3, 5]).unwrap();
        apply(&mut plan, &edit);
        let points = Points::of(&plan.tactics[&poster]);
        assert_eq!(points.effort, Number::parse("2.5"));
        assert_eq!(points.impact, Some(Number::whole(5)));
        // Off the scale counts as not assessed.
        assert!(put_at(&plan, Id::new("f"), [2, 5]).is_some());
    }

    #[test]
    fn steps_stay_on_the_scale_and_begin_in_the_middle() {
        let plan = plan(PLAN).unwrap();
        let after = |id: &str, aspect: Aspect, by: i64| {
            let mut plan = plan.clone();
            let edit = step(&plan, Id::new(id), aspect, by)?;
            apply(&mut plan, &edit);
            Points::of(&plan.tactics[&Id::new(id)]).get(aspect)
        };
        assert_eq!(after("a", Aspect::Impact, 1), Some(Number::whole(5)));
        assert_eq!(after("a", Aspect::Effort, -1), Some(Number::whole(1)));
        assert_eq!(after("c", Aspect::Impact, 1), None, "5 is the end");
        assert_eq!(after("d", Aspect::Effort, -1), None, "1 is the end");
        assert_eq!(after("g", Aspect::Effort, -1), Some(Number::whole(3)));
        // 2.5 is two points and a half.
        assert_eq!(after("e", Aspect::Effort, 1), Some(Number::whole(3)));
        assert_eq!(after("e", Aspect::Effort, -1), Some(Number::whole(2)));
        // Off the scale is as good as nothing.
        assert_eq!(after("f", Aspect::Impact, 1), Some(Number::whole(3)));
    }
}
