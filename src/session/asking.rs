//! The guiding questions, put to the plan: which are open, and what an answer makes of it.

use super::Session;
use super::listing::{Typed, with_link};
use super::objectives::unit_of;
use crate::edit::Edit;
use crate::import::Names;
use crate::library::questions::{Asks, Question};
use crate::model::fields::choice;
use crate::model::{Field, FieldInfo, Kind, Number, Place, Ref, Shape, Value};
use crate::values::{Reading, read_date, read_money, read_monthly_hours, read_number};

/// The field in which a person, and the plan as a whole, have their hours.
const HOURS_PER_MONTH: &str = "hours_per_month";

/// That a question is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The record whose field is asked for, the first that lacks it; none where a record is.
    pub of: Option<Ref>,
    /// How many records more lack it.
    pub more: usize,
}

impl Session {
    /// Whether a question is open, and of which record. What is put aside is not asked about.
    pub fn gap(&self, question: &Question) -> Option<Gap> {
        let plan = &self.plan;
        match question.asks {
            Asks::Record(kind, choice) => {
                let answers = |at: &Ref| {
                    let kind_of = plan.get(*at, Field("kind"));
                    let is_named = plan.name(*at).is_some_and(|name| !name.trim().is_empty());
                    is_named && choice.is_none_or(|choice| is_choice(kind_of.as_ref(), choice))
                };
                let is_answered = plan.refs(kind).iter().any(answers);
                (!is_answered).then_some(Gap { of: None, more: 0 })
            }
            Asks::Field(kind, fields) => {
                let lacks = |at: &Ref| {
                    let mut values = fields.iter().filter_map(|name| plan.get(*at, Field(name)));
                    let is_parked = plan.get(*at, Field("parked")) == Some(Value::Flag(true));
                    !is_parked && values.all(|value| value.is_blank())
                };
                let mut lacking = plan.refs_in_order(kind).into_iter().filter(lacks);
                let of = Some(lacking.next()?);
                let more = lacking.count();
                Some(Gap { of, more })
            }
        }
    }

    /// Whether an answer can be read.
    ///
    /// # Errors
    /// A sentence where the field that is asked for cannot take it.
    pub fn reads_answer(
        &self,
        question: &Question,
        of: Option<Ref>,
        lines: &[Typed],
    ) -> Reading<()> {
        match (asked_field(question), of) {
            (Some(info), Some(at)) => {
                self.holds(at, info, lines)?;
                self.read_field(at, info, &joined(lines)).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    /// What is made of an answer where that is another figure than the one that was typed: hours of a week.
    pub fn answer_in_words(&self, question: &Question, text: &str) -> Option<String> {
        let info = asked_field(question).filter(|info| info.name == HOURS_PER_MONTH)?;
        let hours = read_monthly_hours(text).ok()?;
        let is_other = read_number(text) != Ok(hours);
        is_other.then(|| {
            format!(
                "Read as: {} {}.",
                hours.in_words(),
                info.label.to_lowercase()
            )
        })
    }

    /// Writes an answer into the plan, in one undo: a record for each line, or what a field of one record says.
    ///
    /// # Errors
    /// A sentence where the field cannot take what was typed.
    pub fn answer(&mut self, question: &Question, of: Option<Ref>, lines: &[Typed]) -> Reading<()> {
        match (question.asks, of) {
            (Asks::Record(kind, now), _) => {
                let with = now.map(|now| (Field("kind"), choice(now)));
                self.add_listed(kind, with.as_ref(), lines);
                Ok(())
            }
            (Asks::Field(..), Some(at)) => self.fill(question, at, lines),
            (Asks::Field(..), None) => Ok(()),
        }
    }

    fn fill(&mut self, question: &Question, at: Ref, lines: &[Typed]) -> Reading<()> {
        let Some(info) = asked_field(question) else {
            return Ok(());
        };
        self.holds(at, info, lines)?;
        let field = Field(info.name);
        let now = self.plan.get(at, field).unwrap_or(Value::Flag(false));
        let edit = match (info.shape.links_to(), now) {
            (Some(kind), now) => self.linking(at, field, kind, now, lines),
            (None, Value::Lines(mut all)) => {
                all.extend(lines.iter().map(|line| line.name.clone()));
                Edit::set(Place::record(at).field(field), Value::Lines(all))
            }
            _ => {
                let value = self.read_field(at, info, &joined(lines))?;
                Edit::set(Place::record(at).field(field), value)
            }
        };
        self.edit_and_select(edit, vec![at]);
        Ok(())
    }

    /// Whether a field has room for these lines: a sentence where it holds one value and they are several.
    fn holds(&self, at: Ref, info: &FieldInfo, lines: &[Typed]) -> Reading<()> {
        let now = self.plan.get(at, Field(info.name));
        let holds_more = info.is_long || matches!(now, Some(Value::Links(_) | Value::Lines(_)));
        match lines.len() {
            several @ 2.. if !holds_more => Err(format!(
                "“{}” holds one value, and there are {several} lines. Keep one.",
                info.label
            )),
            _ => Ok(()),
        }
    }

    /// The edit that links a field to the records that were chosen, else to those of these names, each made where
    /// there is none.
    fn linking(
        &mut self,
        at: Ref,
        field: Field,
        kind: Kind,
        mut value: Value,
        lines: &[Typed],
    ) -> Edit {
        let ids = &mut self.ids;
        let mut new_id = |kind: Kind, _: &str| ids.fresh(kind);
        let mut names = Names::new(&self.plan, &mut new_id);
        for line in lines {
            let mut chosen = line.links.iter();
            let is_meant = |(into, to): &&(Field, Ref)| {
                *into == field && to.kind == kind && self.plan.has(*to)
            };
            let key = match chosen.find(is_meant) {
                Some((_, to)) => to.key,
                None => names.find_or_make(kind, &line.name),
            };
            value = with_link(value.clone(), key).unwrap_or(value);
        }
        // What is counted is counted in what the objective says.
        let unit = unit_of(&self.plan, at, "target").filter(|_| kind == Kind::Kpi);
        let made = names.finish().into_iter().map(|mut record| {
            let own = Field("unit");
            if let Some(unit) = unit
                && record.get(own).is_some_and(|now| now.is_blank())
            {
                record.set(own, &Value::Text(unit.to_owned()));
            }
            record
        });
        let mut edits: Vec<Edit> = made.map(Edit::insert).collect();
        edits.push(Edit::set(Place::record(at).field(field), value));
        let name = self.plan.name(at).unwrap_or_default();
        Edit::batch(format!("link “{}”", name.trim()), edits)
    }

    /// A field's value as somebody answers it: a number may have words around it, and a target may be a change.
    fn read_field(&self, at: Ref, info: &FieldInfo, text: &str) -> Reading<Value> {
        let about = &self.plan.about;
        match info.shape {
            Shape::Number if info.name == HOURS_PER_MONTH => {
                Ok(Value::Number(Some(read_monthly_hours(text)?)))
            }
            Shape::Number => {
                if let Some(target) = self.read_change(at, info, text) {
                    return Ok(Value::Number(Some(target)));
                }
                let number = read_number(text);
                let number = number.or_else(|todo| self.read_objective(text).target.ok_or(todo));
                Ok(Value::Number(Some(number?)))
            }
            Shape::Date => Ok(Value::Date(Some(match self.read_objective(text).due {
                Some(day) => day,
                None => read_date(text, about.dates)?,
            }))),
            Shape::Money => Ok(Value::Money(Some(read_money(text, about.currency)?))),
            _ => Ok(Value::Text(text.to_owned())),
        }
    }

    /// The target that “+25 %” means, where it is known from where.
    fn read_change(&self, at: Ref, info: &FieldInfo, text: &str) -> Option<Number> {
        let baseline = match self.plan.get(at, Field("baseline")) {
            Some(Value::Number(baseline)) if info.name == "target" => baseline?,
            _ => return None,
        };
        let said = self.read_objective(&format!("{text}, from {baseline}"));
        said.change.and(said.target)
    }
}

/// What was typed, as one text.
fn joined(lines: &[Typed]) -> String {
    let lines = lines.iter().map(|line| line.name.as_str());
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a field holds a choice.
fn is_choice(value: Option<&Value>, wanted: &str) -> bool {
    matches!(value, Some(Value::Choice(now)) if now.as_str() == wanted)
}

/// The field that a question asks for; none where it asks for a record.
pub fn asked_field(question: &Question) -> Option<&'static FieldInfo> {
    let Asks::Field(kind, fields) = question.asks else {
        return None;
    };
    let name = fields.first()?;
    kind.fields().iter().find(|info| info.name == *name)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use jiff::civil::date;

    use super::*;
    use crate::check::testing;
    use crate::library::questions::{QUESTIONS, of};
    use crate::session::listing;

    fn session(ron: &str) -> Session {
        Session::new(testing::plan(ron).unwrap(), date(2026, 9, 10)).with_seed(7)
    }

    /// The open questions of a screen, each with the record that it is asked of.
    fn open(session: &Session, screen: &str) -> String {
        let mut out = String::new();
        for question in of(screen) {
            if let Some(gap) = session.gap(question) {
                out += question.words;
                if let Some(at) = gap.of {
                    out += &format!(" {}", session.plan().title(at));
                }
                if gap.more > 0 {
                    out += &format!(" and {} more", gap.more);
                }
                out.push('\n');
            }
        }
        out
    }

    fn answer(session: &mut Session, words: &str, text: &str) -> Reading<()> {
        let question = QUESTIONS.iter().find(|q| q.words == words).unwrap();
        let kind = question.asks.kind();
        let lines = listing::lines_of(text).into_iter();
        let lines: Vec<Typed> = lines
            .map(|line| listing::read(session.plan(), kind, &line))
            .collect();
        let gap = session.gap(question).unwrap();
        session.answer(question, gap.of, &lines)
    }

    #[test]
    fn an_answer_is_a_record_of_the_kind_that_was_asked_for() {
        let mut session = session("()");
        assert_eq!(open(&session, "Situation").lines().count(), 6);
        answer(
            &mut session,
            "What do competitors do?",
            "Give a bag away\nOpen late",
        )
        .unwrap();
        assert_eq!(open(&session, "Situation").lines().count(), 5);
        let notes = session.plan().situation.values();
        let told = notes.map(|note| format!("{:?} {}", note.kind, note.name));
        let mut told: Vec<_> = told.collect();
        told.sort();
        assert_eq!(told, ["Competitor Give a bag away", "Competitor Open late"]);
        session.undo();
        assert_eq!(session.plan().situation.len(), 0, "one undo");
    }

    #[test]
    fn what_an_objective_lacks_is_asked_for_until_it_has_all() {
        let mut session = session("()");
        assert_eq!(open(&session, "Objectives"), "What should change?\n");
        answer(&mut session, "What should change?", "More cafés").unwrap();
        expect![[r#"
            What is counted? objective “More cafés”
            Where is it today? objective “More cafés”
            How far should it get? objective “More cafés”
            By when? objective “More cafés”
        "#]]
        .assert_eq(&open(&session, "Objectives"));
        answer(&mut session, "What is counted?", "Cafés won").unwrap();
        answer(&mut session, "Where is it today?", "320 a month").unwrap();
        answer(&mut session, "How far should it get?", "+25 %").unwrap();
        answer(&mut session, "By when?", "31.12.2027").unwrap();
        assert_eq!(open(&session, "Objectives"), "");
        let objective = session.plan().objectives.values().next().unwrap();
        let number = |n: Option<Number>| n.unwrap().to_string();
        assert_eq!(number(objective.baseline), "320");
        assert_eq!(number(objective.target), "400");
        assert_eq!(objective.due, Some(date(2027, 12, 31)));
        assert_eq!(session.plan().kpis.len(), 1);
    }

    #[test]
    fn an_objective_that_says_all_is_asked_nothing() {
        let mut session = session("()");
        let text = "+25 % leads by 31 Dec, from 320 a month";
        answer(&mut session, "What should change?", text).unwrap();
        assert_eq!(open(&session, "Objectives"), "");
    }

    #[test]
    fn hours_of_a_week_are_hours_of_a_month_or_a_question() {
        let mut session = session(r#"(people: [(id: "j", name: "Jonas")])"#);
        let question = QUESTIONS.iter().find(|q| q.words == "Hours a month?");
        let read = |text| session.answer_in_words(question.unwrap(), text);
        assert_eq!(
            read("38 h/week").as_deref(),
            Some("Read as: 165 hours per month.")
        );
        assert_eq!(read("38 h"), None);
        let said = answer(&mut session, "Hours a month?", "8 h a day").unwrap_err();
        assert!(
            said.contains("Write the hours of a week or a month."),
            "{said}"
        );
        assert_eq!(session.undo_label(), None);
        answer(&mut session, "Hours a month?", "38 h/week").unwrap();
        let hours = session
            .plan()
            .people
            .values()
            .next()
            .unwrap()
            .hours_per_month;
        assert_eq!(hours, Some(Number::whole(165)));
    }

    #[test]
    fn what_is_counted_is_counted_in_what_the_objective_says() {
        let mut session =
            session(r#"(objectives: [(id: "o", name: "Returns from 4,5 % to 3,9 %")])"#);
        answer(&mut session, "What is counted?", "Return rate of bags").unwrap();
        assert_eq!(session.plan().kpis.values().next().unwrap().unit, "%");
    }

    #[test]
    fn what_cannot_be_read_is_said_and_changes_nothing() {
        let mut session = session(r#"(objectives: [(id: "o", name: "More leads")])"#);
        let said = answer(&mut session, "By when?", "soon").unwrap_err();
        assert!(said.contains("soon"), "{said}");
        assert!(answer(&mut session, "Where is it today?", "many").is_err());
        assert_eq!(session.undo_label(), None);
    }

    #[test]
    fn a_field_of_one_value_takes_one_line() {
        let mut session = session(r#"(objectives: [(id: "o", name: "More leads")])"#);
        for (words, text) in [
            ("What is counted?", "Leads\nCafés won"),
            ("Where is it today?", "320\n400"),
            ("By when?", "31.12.2027\n31.12.2028"),
        ] {
            let question = QUESTIONS.iter().find(|q| q.words == words).unwrap();
            let lines = listing::lines_of(text).into_iter();
            let lines = lines.map(|name| Typed {
                name,
                links: Vec::new(),
            });
            let lines: Vec<Typed> = lines.collect();
            let of = session.gap(question).unwrap().of;
            let said = session.answer(question, of, &lines).unwrap_err();
            assert!(
                said.ends_with("” holds one value, and there are 2 lines. Keep one."),
                "{said}"
            );
            assert_eq!(session.reads_answer(question, of, &lines), Err(said));
            assert_eq!(session.undo_label(), None);
            assert_eq!(session.reads_answer(question, of, &lines[..1]), Ok(()));
        }
    }

    #[test]
    fn of_two_of_one_name_the_chosen_one_is_linked() {
        let mut session = session(
            r#"(segments: [(id: "a", name: "Home"), (id: "b", name: "Home")],
                strategies: [(id: "s", name: "Prove freshness")])"#,
        );
        let question = QUESTIONS.iter().find(|q| q.words == "Whom is it for?");
        let (question, at) = (question.unwrap(), session.plan().refs(Kind::Strategy)[0]);
        let second = crate::model::Id::<crate::model::Segment>::new("b");
        let line = Typed {
            name: "Home".into(),
            links: vec![(Field("segments"), Place::of(second).record)],
        };
        session.answer(question, Some(at), &[line]).unwrap();
        let strategy = session.plan().strategies.values().next().unwrap();
        assert_eq!(strategy.segments, [second]);
    }

    #[test]
    fn links_are_answered_by_name_and_what_is_not_there_is_added() {
        let mut session = session(
            r#"(segments: [(id: "home", name: "Home baristas")],
                strategies: [(id: "s", name: "Prove freshness"), (id: "p", name: "Later", parked: true)])"#,
        );
        answer(&mut session, "Whom is it for?", "home baristas\nCafés").unwrap();
        let strategy = &session.plan().strategies[&crate::model::Id::new("s")];
        assert_eq!(strategy.segments.len(), 2);
        assert_eq!(session.plan().segments.len(), 2);
        expect![[r#"
            What does it serve? strategy “Prove freshness”
            What is it built on? strategy “Prove freshness”
        "#]]
        .assert_eq(&open(&session, "Strategy"));
        session.undo();
        assert_eq!(session.plan().segments.len(), 1, "one undo");
    }

    #[test]
    fn one_of_two_fields_is_an_answer() {
        let mut session = session(r#"(people: [(id: "m", name: "Mara", hours_per_month: 40)])"#);
        assert_eq!(
            open(&session, "Action"),
            "How much money is there in all? capacity\n"
        );
        answer(&mut session, "How much money is there in all?", "24.000 €").unwrap();
        assert_eq!(open(&session, "Action"), "");
        let total = session.plan().capacity.money_total.unwrap();
        assert_eq!(total.in_words(), "€ 24,000");
    }
}
