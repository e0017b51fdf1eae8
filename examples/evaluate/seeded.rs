//! Faults sown one at a time into the good sample plan, and harmless changes made to tempt a rule.
//!
//! The changes are data: `tests/fixtures/seeded/faults-*.ron` and `controls-*.ron`. A fault counts as found where
//! its rule says something new about a record that was changed, or that is linked with one. Anything else that
//! is new, and at least a warning, counts as a false alarm, unless the fault names that rule as right as well.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use ron::extensions::Extensions;
use serde::Deserialize;
use throughline::check::testing::TODAY;
use throughline::check::{Checker, Finding, Severity};
use throughline::edit::{Edit, apply, links_to};
use throughline::file;
use throughline::model::{Kind, Place, Plan, Record, Ref, Value};
use throughline::samples::SAMPLES;

use crate::figures::ratio;
use crate::files_in;

/// One change to the plan.
#[derive(Deserialize)]
enum Step {
    /// In a text field of a record, other words for some.
    Swap(String, String, String, String),
    /// Other content for a field of a record.
    Put(String, String, Value),
    /// A record more.
    Insert(Box<Record>),
    /// A record less; links to it stay.
    Remove(String),
}

/// The rule that is meant, those that may rightly speak as well, what is done, and how.
#[derive(Deserialize)]
struct Sown(String, Vec<String>, String, Vec<Step>);

/// A fault, or a control.
pub struct Case {
    sown: Sown,
    is_fault: bool,
}

/// Reads all cases of a folder.
///
/// # Errors
/// A file that cannot be read, with the place.
pub fn read(folder: &Path) -> Result<Vec<Case>, String> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let mut cases = Vec::new();
    for path in files_in(folder, "ron") {
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let is_fault = name.starts_with("faults");
        let text = std::fs::read_to_string(&path).map_err(|e| format!("{name}: {e}"))?;
        let sown: Vec<Sown> = options
            .from_str(&text)
            .map_err(|e| format!("{name}: {e}"))?;
        cases.extend(sown.into_iter().map(|sown| Case { sown, is_fault }));
    }
    Ok(cases)
}

/// What is counted for a rule, or for a family of rules.
#[derive(Clone, Copy, Default)]
struct Counts {
    faults: usize,
    found: usize,
    controls: usize,
    /// Controls after which no rule says anything new.
    quiet: usize,
    /// Cases in which it spoke up and was right.
    right: usize,
    /// Cases in which it spoke up and was not.
    wrong: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.faults += other.faults;
        self.found += other.found;
        self.controls += other.controls;
        self.quiet += other.quiet;
        self.right += other.right;
        self.wrong += other.wrong;
    }

    fn print(self, what: &str) {
        println!(
            "  {what:<6} {:<26} {:<26} {}",
            ratio(self.found, self.faults),
            ratio(self.quiet, self.controls),
            ratio(self.right, self.right + self.wrong),
        );
    }
}

/// Prints the table, and every miss and false alarm below it.
pub fn evaluate(cases: &[Case]) {
    let Some(plan) = SAMPLES
        .iter()
        .find(|sample| sample.name == "good")
        .and_then(|sample| file::parse(sample.text.as_bytes()).ok())
        .map(|loaded| loaded.plan)
    else {
        println!("the good sample cannot be read");
        return;
    };
    let before: BTreeSet<Finding> = findings(&plan).collect();
    let mut rules: BTreeMap<String, Counts> = BTreeMap::new();
    let (mut missed, mut alarms, mut advice) = (Vec::new(), Vec::new(), 0);
    for case in cases {
        let Sown(code, also, what, steps) = &case.sown;
        let mut changed = plan.clone();
        let near = match steps
            .iter()
            .try_fold(BTreeSet::new(), |near, step| sow(&mut changed, step, near))
        {
            Ok(near) => near,
            Err(error) => {
                println!("{code}, {what}: {error}, skipped");
                continue;
            }
        };
        let new: Vec<Finding> = findings(&changed)
            .filter(|finding| !before.contains(finding))
            .collect();
        let is_hit = |finding: &&Finding| {
            finding.code == code && finding.places().any(|place| near.contains(&place.record))
        };
        let own = rules.entry(code.clone()).or_default();
        let is_found = new.iter().any(|finding| is_hit(&finding));
        if case.is_fault {
            own.faults += 1;
            own.found += usize::from(is_found);
            if !is_found {
                let others: BTreeSet<&str> = new.iter().map(|finding| finding.code).collect();
                let others: Vec<&str> = others.into_iter().collect();
                missed.push(format!("  {code} {what} [{}]", others.join(" ")));
            }
        } else {
            own.controls += 1;
            own.quiet += usize::from(new.iter().all(|f| f.severity() == Severity::Advice));
        }
        let (mut right, mut wrong) = (BTreeSet::new(), BTreeSet::new());
        for finding in &new {
            if case.is_fault && (is_hit(&finding) || also.iter().any(|code| finding.code == code)) {
                right.insert(finding.code);
            } else if finding.severity() == Severity::Advice {
                advice += 1;
            } else if wrong.insert(finding.code) {
                let sort = if case.is_fault { "fault" } else { "control" };
                alarms.push(format!(
                    "  {} at {sort} {code} {what}: {} {}",
                    finding.code,
                    changed.describe(finding.place),
                    finding.message
                ));
            }
        }
        for code in right {
            rules.entry(code.to_owned()).or_default().right += 1;
        }
        for code in wrong {
            rules.entry(code.to_owned()).or_default().wrong += 1;
        }
    }
    table(&rules);
    println!("missed ({}):", missed.len());
    missed.iter().for_each(|line| println!("{line}"));
    println!("false alarms ({}):", alarms.len());
    alarms.iter().for_each(|line| println!("{line}"));
    println!("and {advice} pieces of advice that were not asked for");
}

/// The rules, family by family, and all of them together.
fn table(rules: &BTreeMap<String, Counts>) {
    println!("seeded faults and harmless changes in the good sample plan");
    println!(
        "  {:<6} {:<26} {:<26} precision",
        "rule", "faults found (recall)", "controls left alone"
    );
    let mut families: BTreeMap<String, Counts> = BTreeMap::new();
    let mut all = Counts::default();
    for (code, counts) in rules {
        counts.print(code);
        let family: String = code.chars().take(2).collect();
        families
            .entry(format!("{family}xx"))
            .or_default()
            .add(*counts);
        all.add(*counts);
    }
    println!("by family");
    for (family, counts) in &families {
        counts.print(family);
    }
    all.print("all");
}

fn findings(plan: &Plan) -> impl Iterator<Item = Finding> {
    let checker = Checker::new(plan, TODAY);
    let open: Vec<Finding> = checker.open().map(|f| f.as_ref().clone()).collect();
    open.into_iter()
}

/// Makes one change; the records changed so far, with those linked, before and after, join `near`.
fn sow(plan: &mut Plan, step: &Step, mut near: BTreeSet<Ref>) -> Result<BTreeSet<Ref>, String> {
    let edit = match step {
        Step::Swap(id, field, from, to) => {
            let place = place(plan, id, field)?;
            let Some(Value::Text(text)) = place.field.and_then(|f| plan.get(place.record, f))
            else {
                return Err(format!("{id}.{field} is no text"));
            };
            if !text.contains(from.as_str()) {
                return Err(format!("{id}.{field} does not hold “{from}”"));
            }
            Edit::set(place, Value::Text(text.replacen(from.as_str(), to, 1)))
        }
        Step::Put(id, field, value) => Edit::set(place(plan, id, field)?, value.clone()),
        Step::Insert(record) => Edit::Insert(record.clone()),
        Step::Remove(id) => Edit::Remove(record(plan, id)?),
    };
    let before = plan.clone();
    let touched = apply(plan, &edit).touched;
    if touched.is_empty() {
        return Err("nothing was changed".to_owned());
    }
    for at in touched.records.into_keys() {
        near.insert(at);
        for plan in [&before, &*plan] {
            plan.links(at, &mut |_, to| {
                near.insert(to);
            });
            near.extend(links_to(plan, at).iter().map(|place| place.record));
        }
    }
    Ok(near)
}

fn place(plan: &Plan, id: &str, field: &str) -> Result<Place, String> {
    let at = record(plan, id)?;
    let info = at.kind.fields().iter().find(|info| info.name == field);
    let info = info.ok_or_else(|| format!("{id} has no field {field}"))?;
    Ok(Place::record(at).field(throughline::model::Field(info.name)))
}

/// The record with this id, or the only one of a kind by the kind's name.
fn record(plan: &Plan, id: &str) -> Result<Ref, String> {
    let is_it = |at: &Ref| at.key.as_str() == id || at.kind.is_single() && at.kind.word() == id;
    let mut refs = Kind::ALL.iter().flat_map(|kind| plan.refs(*kind));
    refs.find(is_it).ok_or_else(|| format!("no record {id}"))
}
