//! A plan as large as one likes: made by arithmetic, the same every time, with a slip here and there.

use jiff::ToSpan as _;
use jiff::civil::date;
use throughline::edit::{Edit, apply};
use throughline::file;
use throughline::model::{
    Id, Message, MessageStatus, Money, Number, Person, Plan, Rank, Status, Tactic, Term, TermKind,
};
use throughline::samples::SAMPLES;

/// How many characters of copy a message has, in all its parts.
const COPY: usize = 200;
/// How many a sentence has, about.
const SENTENCE: usize = 60;
/// How many terms the brand minds.
const TERMS: usize = 500;

/// A plan of so many tactics and messages, on the foundation of the good sample.
pub fn plan(tactics: usize, messages: usize) -> Plan {
    let mut plan = file::parse(SAMPLES[0].text.as_bytes()).unwrap().plan;
    let models: Vec<Tactic> = plan
        .tactics
        .values()
        .filter(|t| t.is_active())
        .cloned()
        .collect();
    // The message of each model, so that words stand on channels that they were written for.
    let bodies: Vec<Message> = models
        .iter()
        .map(|t| plan.messages[&t.messages[0]].clone())
        .collect();
    let people: Vec<Id<Person>> = plan.people.keys().copied().collect();
    let sentences: Vec<&str> = bodies
        .iter()
        .flat_map(|message| message.body.split_inclusive(['.', '\n']))
        .map(str::trim)
        .filter(|sentence| (20..100).contains(&sentence.len()))
        .collect();
    plan.tactics.clear();
    plan.messages.clear();
    plan.capacity.hours_per_month = Some(Number::whole(tactics as i64 * 4));
    plan.capacity.money_per_month = Money::parse("90000000.00 EUR");
    plan.capacity.money_total = Money::parse("900000000.00 EUR");
    for (n, rank) in Rank::series(messages).enumerate() {
        let model = &bodies[n % bodies.len()];
        let beside = [
            &model.subject,
            &model.preheader,
            &model.headline,
            &model.call_to_action_label,
        ];
        let beside: usize = beside.iter().map(|part| part.len()).sum();
        let message = Message {
            id: Id::new(&format!("message-{n}")),
            name: format!("{} {n}", model.name),
            body: body(&sentences, n, COPY.saturating_sub(beside)),
            description: String::new(),
            note: String::new(),
            rank,
            status: if n % 7 == 0 {
                MessageStatus::Draft
            } else {
                MessageStatus::Approved
            },
            ..model.clone()
        };
        apply(&mut plan, &Edit::insert(message));
    }
    for n in 0..TERMS {
        let kinds = [TermKind::Banned, TermKind::Preferred, TermKind::Name];
        let term = Term {
            id: Id::new(&format!("made-{n}")),
            name: word(n),
            instead: word(n + TERMS),
            kind: kinds[n % kinds.len()],
            ..Term::default()
        };
        apply(&mut plan, &Edit::insert(term));
    }
    for (n, rank) in Rank::series(tactics).enumerate() {
        let model = &models[n % models.len()];
        let start = date(2027, 3, 1).saturating_add((n % 100).try_into().unwrap_or(0_i64).days());
        let tactic = Tactic {
            id: Id::new(&format!("tactic-{n}")),
            name: format!("{} {n}", model.name),
            rank,
            messages: vec![Id::new(&format!(
                "message-{}",
                written_for(n, models.len(), messages)
            ))],
            owner: if n % 50 == 0 {
                None
            } else {
                Some(people[n % people.len()])
            },
            strategies: if n % 40 == 0 {
                Vec::new()
            } else {
                model.strategies.clone()
            },
            start: Some(start),
            end: Some(start.saturating_add(20.days())),
            leads_to: None,
            prerequisites: Vec::new(),
            status: if n % 9 == 0 {
                Status::Idea
            } else {
                model.status
            },
            ..model.clone()
        };
        apply(&mut plan, &Edit::insert(tactic));
    }
    plan
}

/// A text of about so many characters, of sentences of the good sample, others for each number.
fn body(sentences: &[&str], n: usize, length: usize) -> String {
    let mut body = format!("Note {n}.");
    let mut draw = fastrand::Rng::with_seed(n as u64);
    while body.len() + SENTENCE / 2 < length {
        body += " ";
        body += draw.choice(sentences).unwrap();
    }
    body
}

/// A word that nobody has written yet, another for each number.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 12] = [
        "lu", "mo", "ra", "ven", "ti", "ka", "sol", "be", "dri", "no", "fel", "wa",
    ];
    let digits = [n % 12, n / 12 % 12, n / 144 % 12];
    digits.iter().map(|digit| SYLLABLES[*digit]).collect()
}

/// The number of a message that was made after the same model as the tactic with this number.
fn written_for(tactic: usize, models: usize, messages: usize) -> usize {
    let rounds = (messages / models).max(1);
    (tactic % models + models * ((tactic / models) % rounds)) % messages.max(1)
}
