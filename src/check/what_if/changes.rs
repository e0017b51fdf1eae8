//! The edits that make suppositions true, and what each does in words.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Change, Cut, Effect, Nothing, Supposition, Then};
use crate::check::stopping::{Stop, stop};
use crate::check::wording::{and, hours, quoted};
use crate::edit::{Edit, delete_all};
use crate::field;
use crate::model::fields::FieldType;
use crate::model::{
    Channel, Id, Idea, Key, Kind, Money, Number, Person, Place, Plan, Rank, Ref, Tactic, Term,
    TermKind,
};
use crate::text::ideas::{Heard, Ideas};
use crate::text::reading::Reading;
use crate::text::same_name;
use crate::text::stems::Language;

impl Supposition {
    /// What makes it true. `new` becomes the id of a record that is made for it, of which no other record has it:
    /// two people who suppose the same in their copies make two records.
    ///
    /// # Errors
    /// What to say or choose, where it is true already or cannot be meant.
    pub fn change(&self, plan: &Plan, today: Date, new: Key) -> Result<Change, Nothing> {
        match self {
            Self::PrimaryMessage(words) => primary_message(plan, words.trim(), Id::from_key(new)),
            Self::Ban { word, instead } => {
                ban(plan, word.trim(), instead.trim(), Id::from_key(new))
            }
            Self::Cut(cut) => cut_to(plan, *cut),
            Self::DropChannel { channel, then } => drop_channel(plan, today, *channel, then),
            Self::DropPerson { person, successor } => drop_person(plan, *person, *successor),
        }
    }

    /// Of what kind a record is that is made for it, if one is.
    pub fn makes(&self) -> Option<Kind> {
        match self {
            Self::PrimaryMessage(_) => Some(Kind::Idea),
            Self::Ban { .. } => Some(Kind::Term),
            Self::Cut(_) | Self::DropChannel { .. } | Self::DropPerson { .. } => None,
        }
    }
}

/// Something has to be written or chosen first.
fn unsaid<T>(words: impl Into<String>) -> Result<T, Nothing> {
    Err(Nothing::Unsaid(words.into()))
}

/// It is so already.
fn already<T>(words: impl Into<String>) -> Result<T, Nothing> {
    Err(Nothing::Already(words.into()))
}

impl Effect {
    fn new(at: Ref, what: impl Into<String>) -> Self {
        Self {
            at,
            what: what.into(),
        }
    }
}

// ---- What the brand says

/// The message becomes another one. Ideas that the old one said and the new one does not go with it; where it says
/// none of the others, it is an idea itself, so that messages are compared with it.
fn primary_message(plan: &Plan, words: &str, new: Id<Idea>) -> Result<Change, Nothing> {
    let now = plan.brand.primary_message.trim();
    if words.is_empty() {
        return unsaid(
            "Write what every message should leave behind instead, and see which of them no longer fit.",
        );
    }
    if words == now {
        return already("That is the primary message already.");
    }
    let place = Place::of(plan.brand.id).field(field!(Brand.primary_message));
    let mut edits = vec![Edit::set(place, words.to_owned().to_value())];
    let mut effects = vec![Effect::new(place.record, format!("says {}", quoted(words)))];
    let mut notes = Vec::new();
    let [said_now, said_then] = [now, words].map(|words| said(plan, words));
    let gone: BTreeSet<Ref> = said_now.difference(&said_then).map(|id| id.at()).collect();
    let unsaid = plan.ideas.keys().filter(|id| !said_now.contains(id));
    let unsaid = unsaid.filter(|id| !said_then.contains(id));
    let unsaid: Vec<String> = unsaid.map(|id| name(plan, id.at())).collect();
    if !gone.is_empty() {
        edits.push(delete_all(plan, &gone));
        let gone = gone.iter();
        effects.extend(gone.map(|at| Effect::new(*at, "goes: the new message does not say it")));
    }
    if !plan.ideas.is_empty() && said_then.is_empty() {
        let last = plan.ideas.values().map(|idea| &idea.rank).max();
        let idea = Idea {
            id: new,
            name: words.to_owned(),
            rank: Rank::between(last, None),
            ways: vec![words.to_owned()],
            ..Idea::default()
        };
        effects.push(Effect::new(
            idea.id.at(),
            "is new: the message itself, until its ideas are written down",
        ));
        edits.push(Edit::insert(idea));
    }
    if plan.ideas.is_empty() {
        notes.push("No ideas are written down under Brand, so no message is compared with what the primary message says.".to_owned());
    } else if !unsaid.is_empty() {
        let (stay, them) = if unsaid.len() == 1 {
            ("stays", "it")
        } else {
            ("stay", "them")
        };
        notes.push(format!(
            "{} {stay}: neither the old message nor the new one says {them} in so many words.",
            and(&unsaid)
        ));
    }
    Ok(Change {
        edit: Edit::batch("change the primary message", edits),
        effects,
        notes,
    })
}

/// The ideas of the plan that a text says, not only by half.
fn said(plan: &Plan, text: &str) -> BTreeSet<Id<Idea>> {
    let ways = plan.ideas.values().map(|idea| {
        let ways = idea.ways.iter().chain([&idea.name]);
        ways.map(String::as_str)
    });
    let mut ideas = Ideas::new(Language::of(&plan.about.language), ways);
    let reading = Reading::new(text);
    let said = ideas.said(&reading, &mut Heard::default()).into_iter();
    let whole = said.filter(|said| said.how.is_whole());
    let ids: Vec<Id<Idea>> = plan.ideas.keys().copied().collect();
    whole
        .filter_map(|said| ids.get(said.thing).copied())
        .collect()
}

fn ban(plan: &Plan, word: &str, instead: &str, new: Id<Term>) -> Result<Change, Nothing> {
    if word.is_empty() {
        return unsaid("Write a word, and see which messages use it.");
    }
    let known = plan.terms.values().find(|term| same_name(&term.name, word));
    let label = format!("ban {}", quoted(word));
    let (edits, effect) = match known {
        Some(term) => {
            let is_banned = term.kind == TermKind::Banned;
            if is_banned && (instead.is_empty() || instead == term.instead.trim()) {
                return already(format!("{} is banned already.", quoted(&term.name)));
            }
            let place = Place::of(term.id);
            let banned = Edit::set(place.field(field!(Term.kind)), TermKind::Banned.to_value());
            let other = Edit::set(
                place.field(field!(Term.instead)),
                instead.to_owned().to_value(),
            );
            let edits = [
                (!is_banned).then_some(banned),
                (!instead.is_empty()).then_some(other),
            ];
            let edits: Vec<Edit> = edits.into_iter().flatten().collect();
            let was = match term.kind {
                TermKind::Banned => "is replaced by other words".to_owned(),
                kind => format!("is banned; it was {}", kind.label()),
            };
            (edits, Effect::new(place.record, was))
        }
        None => {
            let term = Term {
                id: new,
                name: word.to_owned(),
                kind: TermKind::Banned,
                instead: instead.to_owned(),
                ..Term::default()
            };
            let effect = Effect::new(term.id.at(), format!("{} is new on the list", quoted(word)));
            (vec![Edit::insert(term)], effect)
        }
    };
    Ok(Change {
        edit: Edit::batch(label, edits),
        effects: vec![effect],
        notes: Vec::new(),
    })
}

// ---- What there is

fn cut_to(plan: &Plan, cut: Cut) -> Result<Change, Nothing> {
    let capacity = &plan.capacity;
    let (field, value, per, now, then) = match cut {
        Cut::Hours(then) => (
            field!(Capacity.hours_per_month),
            Some(then).to_value(),
            "a month",
            capacity.hours_per_month.map(hours),
            hours(then),
        ),
        Cut::Money(then) => (
            field!(Capacity.money_per_month),
            Some(then).to_value(),
            "a month",
            capacity.money_per_month.map(Money::in_words),
            then.in_words(),
        ),
        Cut::MoneyInAll(then) => (
            field!(Capacity.money_total),
            Some(then).to_value(),
            "in all",
            capacity.money_total.map(Money::in_words),
            then.in_words(),
        ),
    };
    let is_below_zero = match cut {
        Cut::Hours(then) => then < Number::ZERO,
        Cut::Money(then) | Cut::MoneyInAll(then) => then.minor < 0,
    };
    if is_below_zero {
        return unsaid(format!("{then} is below 0. Write 0 or more."));
    }
    if now.as_ref() == Some(&then) {
        return already(format!("There are {then} {per} already."));
    }
    let is_less = match cut {
        Cut::Hours(then) => capacity.hours_per_month.map(|now| then < now),
        Cut::Money(then) => is_less(then, capacity.money_per_month),
        Cut::MoneyInAll(then) => is_less(then, capacity.money_total),
    };
    let verb = match is_less {
        Some(true) => "cut to",
        Some(false) => "raise to",
        None => "lay down",
    };
    let place = Place::of(capacity.id);
    let what = match now {
        Some(now) => format!("{then} {per} instead of {now}"),
        None => format!("{then} {per}; nothing was laid down"),
    };
    let months = plan.capacity_months.values().filter(|m| m.person.is_none());
    let own = months.filter(|month| match cut {
        Cut::Hours(_) => month.hours.is_some(),
        Cut::Money(_) => month.money.is_some(),
        Cut::MoneyInAll(_) => false,
    });
    let notes = match own.count() {
        0 => Vec::new(),
        1 => vec!["One month has a figure of its own, which stays.".to_owned()],
        n => vec![format!("{n} months have figures of their own, which stay.")],
    };
    Ok(Change {
        edit: Edit::batch(
            format!("{verb} {then} {per}"),
            vec![Edit::set(place.field(field), value)],
        ),
        effects: vec![Effect::new(place.record, what)],
        notes,
    })
}

/// Whether it is less money than there is; unknown where there is none, or in another currency.
fn is_less(then: Money, now: Option<Money>) -> Option<bool> {
    let now = now.filter(|now| now.currency == then.currency)?;
    Some(then.minor < now.minor)
}

// ---- Who and what carries it out

fn drop_channel(plan: &Plan, today: Date, id: Id<Channel>, then: &Then) -> Result<Change, Nothing> {
    let Some(channel) = plan.channels.get(&id) else {
        return unsaid("Choose a channel, and see what depends on it.");
    };
    let name = quoted(&channel.name);
    let tactics = plan.tactics.values();
    let tactics = tactics.filter(|tactic| tactic.is_active() && tactic.channel == Some(id));
    let tactics: Vec<&Tactic> = tactics.collect();
    if channel.retired && tactics.is_empty() {
        return already(format!("{name} is given up already."));
    }
    let mut effects = Vec::new();
    let mut edits = Vec::new();
    let of_tactics = match then {
        Then::Stop(why) => {
            let why = match why.trim() {
                "" => format!("{name} is dropped."),
                why => why.to_owned(),
            };
            let stops = tactics.iter().map(|tactic| Stop {
                tactic: tactic.id,
                why: why.clone(),
                decided_by: String::new(),
                decided_on: Some(today),
                review_on: None,
            });
            edits.push(stop(plan, &stops.collect::<Vec<_>>()));
            let effect = |tactic: &&Tactic| Effect::new(tactic.id.at(), stops_words(tactic));
            tactics.iter().map(effect).collect::<Vec<_>>()
        }
        Then::Move(to) => {
            let Some(other) = plan.channels.get(to).filter(|_| *to != id) else {
                return unsaid("Choose the channel to which its tactics go.");
            };
            let goes = format!("goes to {}", quoted(&other.name));
            let moved = tactics.iter().map(|tactic| {
                let place = Place::of(tactic.id).field(field!(Tactic.channel));
                Edit::set(place, Some(*to).to_value())
            });
            edits.extend(moved);
            let effect = |tactic: &&Tactic| Effect::new(tactic.id.at(), goes.clone());
            tactics.iter().map(effect).collect()
        }
    };
    if !channel.retired {
        let place = Place::of(id).field(field!(Channel.retired));
        edits.push(Edit::set(place, true.to_value()));
        effects.push(Effect::new(id.at(), "is given up"));
    }
    effects.extend(of_tactics);
    Ok(Change {
        edit: Edit::batch(format!("drop channel {name}"), edits),
        effects,
        notes: Vec::new(),
    })
}

/// `stops; frees 12 h and € 300`.
fn stops_words(tactic: &Tactic) -> String {
    let takes = [tactic.hours.map(hours), tactic.cost.map(Money::in_words)];
    let takes: Vec<String> = takes.into_iter().flatten().collect();
    match takes.as_slice() {
        [] => "stops".to_owned(),
        takes => format!("stops; frees {}", and(takes)),
    }
}

/// Somebody goes with every link to them. What months they have of their own goes along: without a name these would
/// be months of all.
fn drop_person(
    plan: &Plan,
    id: Id<Person>,
    successor: Option<Id<Person>>,
) -> Result<Change, Nothing> {
    let Some(person) = plan.people.get(&id) else {
        return unsaid("Choose a person, and see what depends on them.");
    };
    let successor = successor.filter(|successor| *successor != id);
    let successor = successor.and_then(|successor| plan.people.get(&successor));
    let months = plan.capacity_months.values();
    let months = months.filter(|month| month.person == Some(id));
    let months: Vec<Ref> = months.map(|month| month.id.at()).collect();
    let gone: BTreeSet<Ref> = months.iter().copied().chain([id.at()]).collect();
    let mut edits = vec![delete_all(plan, &gone)];
    let mut effects = vec![Effect::new(id.at(), "leaves the plan")];
    for at in months {
        effects.push(Effect::new(at, "goes along: it is about nobody else"));
    }
    let owned = plan.tactics.values().filter(|t| t.owner == Some(id));
    for tactic in owned {
        let at = Place::of(tactic.id);
        match successor.filter(|_| tactic.is_active()) {
            Some(successor) => {
                let place = at.field(field!(Tactic.owner));
                edits.push(Edit::set(place, Some(successor.id).to_value()));
                let goes = format!("goes to {}", quoted(&successor.name));
                effects.push(Effect::new(at.record, goes));
            }
            None if tactic.is_active() => {
                effects.push(Effect::new(at.record, "is left without an owner"));
            }
            None => effects.push(Effect::new(at.record, "no longer says who saw to it")),
        }
    }
    let mut notes = Vec::new();
    if let Some(of_all) = plan.capacity.hours_per_month {
        notes.push(format!(
            "The plan has {} a month for all, whoever is there: that stays.",
            hours(of_all)
        ));
    }
    let name = quoted(&person.name);
    Ok(Change {
        edit: Edit::batch(format!("drop {name}"), edits),
        effects,
        notes,
    })
}

// ---- Small things

/// What a record is called, in quotes.
fn name(plan: &Plan, at: Ref) -> String {
    quoted(plan.name(at).unwrap_or_default())
}
