//! The checker: reads the whole plan after every change, as a compiler reads a program.
//!
//! A **rule** is a `const` card: data and two functions. It sees the plan and today's date through
//! [`Ctx`], reports [`Finding`]s into a [`Sink`], and words its repairs as edits. Rules are pure: no
//! file, no clock, no randomness, and no iteration over a hash map, so that the same plan gives the
//! same findings in the same order on every machine.
//!
//! **Adding a rule**: copy the nearest file in `rules/`, and add its line to `rules::RULES`. Its card
//! needs a `why`, and a `bad` and a `good` plan in RON; a test runs both, and the rule book prints
//! them. `reads` names every field that the rule looks at: after an edit only those rules run again
//! whose `reads` meet what was touched (a property test holds rules to their word).
//!
//! `checker` keeps findings up to date, `index` knows what follows from an edit, `suppress` which findings
//! were answered; `book` prints the rule book. `load` adds up work and money, `effort` what the work is for, `presence` who is spoken to
//! where, `facts` what is read out of messages, `vocabulary` where they go against the term list, `spelt`
//! how their words are spelt, `trails` where their links lead, `likeness` which say nearly the same,
//! `promises` which claim what cannot both be true, `bases` which price one thing on two bases, `alignment`
//! which carry the brand's ideas, `register` what the registered offers promise. `registering` and `unify`
//! mend claims by an offer or by one value for all, `ledger` lists all that is promised, `stopping` proposes what to
//! stop so that the plan fits, `assessment` ranks tactics by impact, confidence and effort, `worth` compares what results cost on each channel, `what_if`
//! foretells what a larger change would break, `side_by_side` compares two messages, `ear` reads what a segment hears; `room` measures texts against what channels
//! take, `cycle` knows the stages, `depth` how close to the sale a KPI is, `tongue` the languages; `phrases` and `words` are what several rules
//! need, `backing` what stands behind absolute claims, `small_print` what disclaimers ask for. A record is looked
//! up once for all rules that judge it (`hand`). Messages of a large plan are read, and its rules run, on all
//! processors (`parallel`).

mod aims;
pub mod alignment;
pub mod assessment;
pub mod backing;
pub mod bases;
pub mod book;
pub mod calendar;
pub mod chain;
pub mod checker;
pub mod coverage;
mod cycle;
mod depth;
pub mod ear;
pub mod effort;
pub mod facts;
mod hand;
pub mod index;
pub mod journey;
pub mod ledger;
pub mod likeness;
pub mod load;
mod medium;
mod overs;
mod parallel;
mod phrases;
pub mod presence;
pub mod promises;
pub mod register;
pub mod registering;
mod room;
pub mod rules;
pub mod side_by_side;
pub mod small_print;
pub mod spelt;
pub mod stopping;
pub mod suppress;
pub mod testing;
mod tongue;
pub mod trails;
pub mod unify;
pub mod vocabulary;
pub mod what_if;
pub(crate) mod wording;
mod words;
mod worth;

use std::cmp::Reverse;

use serde::Serialize;

use crate::edit::Edit;
use crate::model::{Kind, Place, Ref};
use crate::text::count;

pub use self::checker::Checker;
pub use self::hand::{Channels, Ctx};
pub use self::index::Index;

/// How bad it is if true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look.
    Advice,
    /// Probably a slip.
    Warning,
    /// The plan contradicts itself or cannot work.
    Error,
}

impl Severity {
    /// The word for people: `error`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// `1 error`, `3 warnings`, `2 advice`.
    pub fn count(self, n: usize) -> String {
        match (self, n) {
            (Self::Advice, _) => count(n, self.word(), self.word()),
            _ => count(n, self.word(), &format!("{}s", self.word())),
        }
    }

    /// Its shape, so that severity is never told by colour alone.
    pub fn mark(self) -> &'static str {
        match self {
            Self::Advice => "●",
            Self::Warning => "▲",
            Self::Error => "■",
        }
    }
}

/// How sure the rule is. What is merely possible is never more than advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// It is so.
    Certain,
    /// It very probably is.
    Likely,
    /// It may be.
    Possible,
}

/// Something that is wrong, or may be.
///
/// Ordered by severity (errors first), place and code, so that two checks of one plan compare equal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How bad.
    pub severity: Reverse<Severity>,
    /// Where: the place to go to.
    pub place: Place,
    /// The rule's code, such as `P101`.
    pub code: &'static str,
    /// What is wrong, in one sentence.
    pub message: String,
    /// Why, as facts: the arithmetic or the comparison.
    pub because: Vec<String>,
    /// The other places that it concerns, each with a word that says how.
    pub related: Vec<(Place, String)>,
    /// The values that it rests on, normalised; what a decision's fingerprint is made of.
    pub values: Vec<String>,
    /// How sure.
    pub confidence: Confidence,
}

impl Finding {
    /// Every place that it concerns, the first one first.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        std::iter::once(self.place).chain(self.related.iter().map(|(place, _)| *place))
    }

    /// How bad.
    pub fn severity(&self) -> Severity {
        self.severity.0
    }

    /// Adds a fact.
    pub fn because(&mut self, fact: impl Into<String>) -> &mut Self {
        self.because.push(fact.into());
        self
    }

    /// Adds another place that it concerns.
    pub fn also(&mut self, place: Place, word: impl Into<String>) -> &mut Self {
        self.related.push((place, word.into()));
        self
    }

    /// Adds a value that it rests on.
    pub fn value(&mut self, value: impl Into<String>) -> &mut Self {
        self.values.push(value.into());
        self
    }

    /// Another severity than the rule's own.
    pub fn severe(&mut self, severity: Severity) -> &mut Self {
        self.severity = Reverse(severity);
        self
    }

    /// Less than certain.
    pub fn sure(&mut self, confidence: Confidence) -> &mut Self {
        self.confidence = confidence;
        self
    }
}

/// Whether a repair may be applied without looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Safety {
    /// There is no other sensible repair; "fix all" applies it.
    Sure,
    /// A person should agree.
    Review,
}

/// A repair.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, in the imperative.
    pub title: String,
    /// Whether it may be applied without looking.
    pub safety: Safety,
    /// The change.
    pub edit: Edit,
}

impl Fix {
    /// A repair that "fix all" may apply.
    pub fn sure(title: impl Into<String>, edit: Edit) -> Self {
        Self {
            title: title.into(),
            safety: Safety::Sure,
            edit,
        }
    }

    /// A repair that a person should agree to.
    pub fn review(title: impl Into<String>, edit: Edit) -> Self {
        Self {
            title: title.into(),
            safety: Safety::Review,
            edit,
        }
    }
}

/// Where a rule puts what it finds.
#[derive(Debug)]
pub struct Sink {
    rule: &'static Rule,
    found: Vec<Finding>,
}

impl Sink {
    /// A sink for one rule.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            found: Vec::new(),
        }
    }

    /// Reports what is wrong at a place; the finding can be filled in further.
    pub fn report(&mut self, place: Place, message: impl Into<String>) -> &mut Finding {
        self.found.push_mut(Finding {
            severity: Reverse(self.rule.severity),
            place,
            code: self.rule.code,
            message: message.into(),
            because: Vec::new(),
            related: Vec::new(),
            values: Vec::new(),
            confidence: Confidence::Certain,
        })
    }

    /// What was found.
    pub fn into_findings(self) -> Vec<Finding> {
        self.found
    }
}

/// Fields of one kind of record; an empty list stands for all of them.
pub type Reads = (Kind, &'static [&'static str]);

/// How a rule goes over the plan.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Record by record: the kinds that it judges, and the function. After an edit to one such record
    /// only that one is judged again; `reads` for these kinds therefore means the record's *own*
    /// fields. A rule that compares records of one kind with each other is a `Whole` one.
    Each(&'static [Kind], fn(&Ctx<'_>, Ref, &mut Sink)),
    /// The plan as a whole.
    Whole(fn(&Ctx<'_>, &mut Sink)),
    /// Record by record, and then what they say together.
    Both(
        &'static [Kind],
        fn(&Ctx<'_>, Ref, &mut Sink),
        fn(&Ctx<'_>, &mut Sink),
    ),
}

/// Judges one record.
pub type Judge = fn(&Ctx<'_>, Ref, &mut Sink);

impl Check {
    /// The kinds that it judges record by record, and how.
    pub fn each(self) -> Option<(&'static [Kind], Judge)> {
        match self {
            Self::Each(kinds, judge) | Self::Both(kinds, judge, _) => Some((kinds, judge)),
            Self::Whole(_) => None,
        }
    }

    /// How it judges the plan as a whole.
    pub fn whole(self) -> Option<fn(&Ctx<'_>, &mut Sink)> {
        match self {
            Self::Whole(judge) | Self::Both(_, _, judge) => Some(judge),
            Self::Each(..) => None,
        }
    }
}

/// A rule: the card that the checker, the findings panel, `throughline rules` and the tests read.
#[derive(Debug)]
pub struct Rule {
    /// Family letter and number, stable for ever.
    pub code: &'static str,
    /// Names the bad thing, so that "allow *name*" reads as a sentence: `nobody-owns-it`.
    pub name: &'static str,
    /// How bad, unless a finding says otherwise.
    pub severity: Severity,
    /// What it flags, in one line.
    pub summary: &'static str,
    /// Why that is worth knowing.
    pub why: &'static str,
    /// Every field that it looks at.
    pub reads: &'static [Reads],
    /// A plan that raises exactly this rule.
    pub bad: &'static str,
    /// The same plan put right.
    pub good: &'static str,
    /// Finds.
    pub check: Check,
    /// Repairs: what could be done about one finding of this rule; often nothing.
    pub fixes: fn(&Ctx<'_>, &Finding) -> Vec<Fix>,
}

/// For rules whose repair only a person can know.
pub fn no_fixes(_: &Ctx<'_>, _: &Finding) -> Vec<Fix> {
    Vec::new()
}

/// The repairs for a finding.
pub fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    rules::find(finding.code).map_or_else(Vec::new, |rule| (rule.fixes)(ctx, finding))
}
