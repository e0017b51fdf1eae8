//! The guiding questions: what a plan is asked, part by part, in the marketer's words.
//!
//! **Adding a question** is one line in [`QUESTIONS`]. What is asked for is a record ([`Asks::Record`]) or a
//! field of every record of a kind ([`Asks::Field`]). Whether it is answered follows from the plan alone, and
//! what an answer makes of the plan is said in `session`; nothing about questions is kept in the plan.

use crate::model::Kind;

/// A question, on one screen.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// The words of the screen that asks it.
    pub screen: &'static str,
    /// The question.
    pub words: &'static str,
    /// An answer, as somebody might give it.
    pub example: &'static str,
    /// What it is for, with any term of the trade explained.
    pub why: &'static str,
    /// What an answer is written into.
    pub asks: Asks,
}

/// What a question is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Records of a kind, where a choice is named with this choice in its field `kind`. It is answered by one.
    Record(Kind, Option<&'static str>),
    /// A field of every record of a kind. The fields behind it would do as well: one of them answers it.
    Field(Kind, &'static [&'static str]),
}

impl Asks {
    /// The kind that it is about.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Record(kind, _) | Self::Field(kind, _) => kind,
        }
    }
}

/// The questions of a screen, in the order in which they are asked.
pub fn of(screen: &str) -> impl Iterator<Item = &'static Question> {
    QUESTIONS
        .iter()
        .filter(move |question| question.screen == screen)
}

/// What an observation about the situation is asked for.
const fn note(kind: &'static str) -> Asks {
    Asks::Record(Kind::SituationNote, Some(kind))
}

/// Declares the questions: the screen, then each question with an example, why it is asked, and what it asks for.
macro_rules! questions {
    ($($screen:literal { $($words:literal, $example:literal, $why:literal, $asks:expr;)* })*) => {
        &[$($(Question {
            screen: $screen,
            words: $words,
            example: $example,
            why: $why,
            asks: $asks,
        }),*),*]
    };
}

/// Every question, screen by screen. A question about a field stands beside the name of its record, so it is
/// short; why it is asked fits below its answer.
pub const QUESTIONS: &[Question] = questions! {
    "Situation" {
        "What are we good at?", "Roasted on Tuesday, at the door on Thursday",
            "Strengths: what the plan can build on.", note("Strength");
        "Where do we fall short?", "Nobody outside the town knows us",
            "Weaknesses: what the plan has to mend.", note("Weakness");
        "What do customers say?", "“I never know how old supermarket coffee is”",
            "Their own words make the best messages.", note("Customer");
        "What do competitors do?", "The big roaster gives the first bag away",
            "What customers compare you with.", note("Competitor");
        "What could help us?", "Two cafés open at the harbour in May",
            "Opportunities: outside the firm, to be used.", note("Opportunity");
        "What could get in our way?", "Raw coffee gets dearer in spring",
            "Threats: outside the firm, to be ready for.", note("Threat");
    }
    "Objectives" {
        "What should change?", "+25 % leads by 31 Dec, from 320 a month",
            "A result. Number and day are read from it.", Asks::Record(Kind::Objective, None);
        "What is counted?", "Leads",
            "The KPI: the figure that shows how far you are.", Asks::Field(Kind::Objective, &["kpi"]);
        "Where is it today?", "320",
            "The baseline: it shows what the plan brought.", Asks::Field(Kind::Objective, &["baseline"]);
        "How far should it get?", "400",
            "The target, counted as the baseline is.", Asks::Field(Kind::Objective, &["target"]);
        "By when?", "31 Dec 2027 or 31.12.2027",
            "A result without a day is a wish.", Asks::Field(Kind::Objective, &["due"]);
    }
    "Strategy" {
        "How do we get there?", "Win home baristas by proving freshness",
            "What will be different for customers.", Asks::Record(Kind::Strategy, None);
        "What does it serve?", "+25 % leads",
            "An objective: tactics get their reason from it.", Asks::Field(Kind::Strategy, &["objectives"]);
        "Whom is it for?", "Home baristas",
            "A segment: customers with the same doubts.", Asks::Field(Kind::Strategy, &["segments"]);
        "What is it built on?", "Roasted to order",
            "A pillar: an idea that holds up the message.", Asks::Field(Kind::Strategy, &["pillars"]);
    }
    "Action" {
        "Who works on it?", "Mara",
            "Whoever can have a tactic in hand.", Asks::Record(Kind::Person, None);
        "Hours a month?", "40",
            "For this plan alone.", Asks::Field(Kind::Person, &["hours_per_month"]);
        "How much money is there in all?", "24,000",
            "What all tactics cost is held against it.", Asks::Field(Kind::Capacity, &["money_total", "money_per_month"]);
    }
    "Control" {
        "What shows that it works?", "Trial sign-ups",
            "KPIs: the few figures to look at every month.", Asks::Record(Kind::Kpi, None);
        "What is it counted in?", "sign-ups, %, €",
            "Its unit.", Asks::Field(Kind::Kpi, &["unit"]);
        "Which figure do you know already?", "Newsletter, March",
            "A result: one figure, over one time.", Asks::Record(Kind::Result, None);
        "How much was it?", "42",
            "The figure alone.", Asks::Field(Kind::Result, &["value"]);
        "What was counted?", "Trial sign-ups",
            "The KPI that the figure belongs to.", Asks::Field(Kind::Result, &["kpi"]);
    }
    "Audience" {
        "Who buys from us?", "Home baristas",
            "Segments: customers with the same doubts.", Asks::Record(Kind::Segment, None);
        "What do they want?", "A cup at home as good as in the café",
            "Nobody wants a product; one wants things done.", Asks::Field(Kind::Segment, &["job"]);
        "What holds them back?", "Is it really fresher?",
            "What your messages have to answer.", Asks::Field(Kind::Segment, &["doubts"]);
    }
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::{Field, Key, Record, Ref, Shape};

    #[test]
    fn every_question_asks_for_what_the_model_has() {
        for question in QUESTIONS {
            let kind = question.asks.kind();
            let field = |name: &str| kind.fields().iter().find(|info| info.name == name);
            match question.asks {
                Asks::Record(_, None) => {}
                Asks::Record(_, Some(choice)) => {
                    let shape = field("kind").unwrap().shape;
                    assert!(shape.choice(choice).is_some(), "{}", question.words);
                }
                Asks::Field(_, fields) => {
                    let [first, others @ ..] = fields else {
                        panic!("{} asks for nothing", question.words);
                    };
                    assert!(others.iter().all(|name| field(name).is_some()));
                    let shape = field(first).unwrap().shape;
                    assert!(!matches!(shape, Shape::Choice(_) | Shape::Flag));
                    let at = Ref {
                        kind,
                        key: Key::new(),
                    };
                    let empty = Record::empty(at).get(Field(first)).unwrap();
                    assert!(empty.is_blank(), "{} is never open", question.words);
                }
            }
        }
    }

    #[test]
    fn no_screen_asks_twice_or_asks_too_much() {
        let words: BTreeSet<_> = QUESTIONS.iter().map(|q| (q.screen, q.words)).collect();
        assert_eq!(words.len(), QUESTIONS.len());
        let screens: BTreeSet<_> = QUESTIONS.iter().map(|q| q.screen).collect();
        for screen in screens {
            let count = of(screen).count();
            assert!((3..=6).contains(&count), "{screen} asks {count} questions");
        }
    }

    #[test]
    fn nobody_is_taken_for_a_woman_or_a_man() {
        let of_one = ["she", "her", "hers", "he", "him", "his"];
        for question in QUESTIONS {
            let text = format!("{} {}", question.words, question.why).to_lowercase();
            let mut words = text.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|word| of_one.contains(&word)), "{text}");
        }
    }

    #[test]
    fn there_is_room_for_every_question_in_a_small_window() {
        for question in QUESTIONS {
            let room = match question.asks {
                Asks::Record(..) => 40,
                Asks::Field(kind, _) if kind.is_single() => 40,
                Asks::Field(..) => 22,
            };
            assert!(question.words.chars().count() <= room, "{}", question.words);
            assert!(question.why.chars().count() <= 48, "{}", question.why);
        }
    }
}
