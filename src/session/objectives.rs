//! Objectives as they are typed: what a line such as “+25 % leads by 31 Dec, from 320 a month” says, and
//! writing that into the fields of an objective.

use jiff::civil::Date;

use super::Session;
use crate::check::wording::and;
use crate::edit::Edit;
use crate::field;
use crate::import;
use crate::library;
use crate::model::calendar::DateHabits;
use crate::model::fields::FieldType as _;
use crate::model::{
    Field, Fields as _, Id, Key, Kind, Kpi, Objective, Place, Plan, Record, Ref, Value,
};
use crate::text::same_name;
use crate::values::target::{self, Target, Unit};

impl Session {
    /// What a typed objective says, read on the session's day, or on the first one of a plan that is still to begin,
    /// and with the plan's order of dates.
    pub fn read_objective(&self, text: &str) -> Target {
        let about = &self.plan.about;
        let day = about.from.unwrap_or_default().max(self.today());
        target::read(text, day, about.dates)
    }

    /// What an objective is read as while it is typed, and what it does not say yet.
    pub fn objective_in_words(&self, text: &str, habits: DateHabits) -> String {
        let target = self.read_objective(text);
        let parts = [
            (
                target.target.is_some() || target.change.is_some(),
                "how far",
            ),
            (self.kpi_meant(&target).is_some(), "what is counted"),
            (target.due.is_some(), "by when"),
            (target.baseline.is_some(), "from where"),
        ];
        let missing = parts.iter().filter(|(is_said, _)| !is_said);
        let missing: Vec<String> = missing.map(|(_, words)| (*words).to_owned()).collect();
        let read = match target.in_words_with(habits) {
            words if words.is_empty() => String::new(),
            words => format!("Read as: {words}."),
        };
        match (read.as_str(), missing.as_slice()) {
            (_, []) => read,
            ("", missing) => format!("Not said yet: {}.", and(missing)),
            (read, missing) => format!("{read} Not said yet: {}.", and(missing)),
        }
    }

    /// The KPI that the words of an objective name: one of the plan, else one of the library; none where that
    /// is not sure.
    pub fn kpi_meant(&self, target: &Target) -> Option<&Kpi> {
        target::suggest(target, self.plan.kpis.values(), library::kpis())
    }

    /// Whether [`Self::fill_objective`] would change anything.
    pub fn fills_objective(&self, id: Id<Objective>, target: &Target, kpi: Option<&str>) -> bool {
        let Some(objective) = self.plan.objectives.get(&id) else {
            return false;
        };
        let has_kpi = |name: &str| {
            let own = objective.kpi.and_then(|id| self.plan.kpis.get(&id));
            own.is_some_and(|kpi| same_name(&kpi.name, name))
        };
        let is_new_kpi = kpi.is_some_and(|name| !has_kpi(name));
        is_new_kpi || filled(objective, target, None).is_some()
    }

    /// Writes what was understood into the fields of an objective, and links it to the KPI of this name where one
    /// is given; if the plan does not have that yet, it comes in, from the library if that knows it. All in one
    /// undo. What was not said stays as it is; nothing happens where there is nothing to change.
    pub fn fill_objective(&mut self, id: Id<Objective>, target: &Target, kpi: Option<&str>) {
        let ids = &mut self.ids;
        let kpi = kpi
            .filter(|name| !name.trim().is_empty())
            .map(|name| import::named(&self.plan, Kind::Kpi, name, &mut |kind, _| ids.fresh(kind)));
        let objective = self.plan.objectives.get(&id);
        if let Some(edit) = objective.and_then(|objective| filled(objective, target, kpi)) {
            self.edit(edit);
        }
    }
}

/// The sign behind a number of an objective, where it counts hundredths: as its KPI says, else its words. None for
/// other numbers.
pub fn unit_of(plan: &Plan, at: Ref, field: &str) -> Option<&'static str> {
    const PERCENT: &str = "%";
    let is_measured = at.kind == Kind::Objective && matches!(field, "baseline" | "target");
    let objective = is_measured.then(|| plan.objectives.get(&Id::from_key(at.key)))??;
    let kpi = objective.kpi.and_then(|id| plan.kpis.get(&id));
    let is_percent = match kpi.map(|kpi| kpi.unit.trim()) {
        // Most names need not be read for this, and this is asked in every frame.
        None | Some("") => {
            let name = &objective.name;
            let lower = name.to_lowercase();
            let may_be = ["%", "cent", "zent", "cient"];
            may_be.iter().any(|word| lower.contains(word)) && {
                let read = target::read(name, Date::default(), plan.about.dates);
                read.unit == Some(Unit::Percent)
            }
        }
        Some(unit) => unit == PERCENT,
    };
    is_percent.then_some(PERCENT)
}

/// The edit that brings what was understood, and a KPI with its record where that is new, into an objective.
fn filled(
    objective: &Objective,
    target: &Target,
    kpi: Option<(Key, Option<Record>)>,
) -> Option<Edit> {
    let (kpi, new) = kpi.unzip();
    let place = Place::of(objective.id);
    let changes =
        said(target, kpi).filter(|(field, value)| objective.get(*field).as_ref() != Some(value));
    let changes = changes.map(|(field, value)| Edit::set(place.field(field), value));
    let new = new.flatten().map(|record| Edit::Insert(Box::new(record)));
    let edits: Vec<Edit> = new.into_iter().chain(changes).collect();
    (!edits.is_empty()).then(|| Edit::batch(format!("fill in “{}”", objective.name), edits))
}

/// What was understood, field by field, with the key of the KPI that is meant.
pub(super) fn said(target: &Target, kpi: Option<Key>) -> impl Iterator<Item = (Field, Value)> {
    let said: [(Field, Value); 4] = [
        (
            field!(Objective.kpi),
            kpi.map(Id::<Kpi>::from_key).to_value(),
        ),
        (field!(Objective.baseline), target.baseline.to_value()),
        (field!(Objective.target), target.target.to_value()),
        (field!(Objective.due), target.due.to_value()),
    ];
    said.into_iter().filter(|(_, value)| !value.is_blank())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::check::testing;
    use crate::model::Number;

    fn session() -> Session {
        let plan = testing::plan(
            r#"(
            objectives: [(id: "o", name: "More leads", target: 90, due: "2026-10-01")],
            kpis: [(id: "d", name: "Dealers")],
        )"#,
        );
        Session::new(plan.unwrap(), date(2026, 9, 10))
    }

    fn told(session: &Session) -> String {
        let o = session.plan().objectives.values().next().unwrap();
        let kpi = o.kpi.and_then(|id| session.plan().kpis.get(&id));
        let number = |n: Option<Number>| n.map_or("-".to_owned(), |n| n.to_string());
        let due = o.due.map_or("-".to_owned(), |day| day.to_string());
        let kpi = kpi.map_or("-", |kpi| kpi.name.as_str());
        format!(
            "{} → {} {kpi} by {due}",
            number(o.baseline),
            number(o.target)
        )
    }

    fn fill(session: &mut Session, text: &str) {
        let target = session.read_objective(text);
        let kpi = session.kpi_meant(&target).map(|kpi| kpi.name.clone());
        session.fill_objective(Id::new("o"), &target, kpi.as_deref());
    }

    #[test]
    fn what_is_said_is_filled_in_and_one_undo_takes_it_back() {
        let mut session = session();
        let before = session.plan().clone();
        fill(&mut session, "+25 % leads by 31 Dec, from 320 a month");
        assert_eq!(told(&session), "320 → 400 Total leads by 2026-12-31");
        assert_eq!(session.undo_label(), Some("fill in “More leads”"));
        session.undo();
        assert_eq!(*session.plan(), before);
    }

    #[test]
    fn a_day_without_a_year_lies_in_the_plan() {
        let ron = r#"(about: (from: "2027-09-01"), objectives: [(id: "o", name: "More leads")])"#;
        let mut session = Session::new(testing::plan(ron).unwrap(), date(2026, 9, 10));
        fill(&mut session, "400 leads by 31 Dec");
        assert_eq!(told(&session), "- → 400 Total leads by 2027-12-31");
    }

    #[test]
    fn while_it_is_typed_one_sees_how_it_is_read_and_what_is_missing() {
        let session = session();
        let read = [
            "+25 % leads by 31.12.2026, from 320 a month",
            "120,5 dealers",
            "Be loved",
        ]
        .map(|text| session.objective_in_words(text, DateHabits::default()));
        assert_eq!(
            read,
            [
                "Read as: From 320 to 400 leads a month (+25 %), by 31 Dec 2026.",
                "Read as: 120.5 dealers. Not said yet: by when and from where.",
                "Not said yet: how far, what is counted, by when and from where.",
            ]
        );
    }

    #[test]
    fn both_numbers_are_in_per_cent_where_the_words_or_the_kpi_say_so() {
        let plan = testing::plan(
            r#"(objectives: [
                (id: "a", name: "Returns from 4,5 % to 3,9 %"), (id: "b", name: "+25 % leads, from 320"),
                (id: "c", name: "Fewer returns", kpi: "r"), (id: "d", name: "60 % of all, from 40 %", kpi: "l")],
            kpis: [(id: "r", name: "Returns", unit: "%"), (id: "l", name: "Leads", unit: "leads")])"#,
        );
        let plan = plan.unwrap();
        let unit = |id: &str, field| unit_of(&plan, Id::<Objective>::new(id).at(), field);
        for (id, sign) in [("a", Some("%")), ("b", None), ("c", Some("%")), ("d", None)] {
            assert_eq!(unit(id, "baseline"), sign, "{id}");
            assert_eq!(unit(id, "target"), sign, "{id}");
            assert_eq!(unit(id, "weight"), None, "{id}");
        }
    }

    #[test]
    fn what_is_not_said_stays() {
        let mut session = session();
        fill(&mut session, "120 dealers");
        assert_eq!(told(&session), "- → 120 Dealers by 2026-10-01");
        assert_eq!(session.plan().kpis.len(), 1, "the plan's own");
        fill(&mut session, "by Q3 2027");
        assert_eq!(told(&session), "- → 120 Dealers by 2027-09-30");
    }

    #[test]
    fn nothing_new_is_no_step() {
        let mut session = session();
        fill(&mut session, "Be the loom that can be repaired");
        fill(&mut session, "90 somethings by 1 October");
        assert_eq!(session.undo_label(), None);
        session.fill_objective(
            Id::new("nowhere"),
            &session.read_objective("120 dealers"),
            None,
        );
        assert_eq!(session.undo_label(), None);
    }
}
