//! What is supposed: the sentence “What breaks if…” with its few fields. It asks only what cannot be known.

use std::collections::BTreeMap;

use egui::{RichText, TextEdit, Ui, vec2};

use crate::check::Severity;
use crate::check::what_if::{Cut, Supposition, Then};
use crate::check::wording::{count, hours, quoted};
use crate::model::{Capacity, Channel, Id, Money, Number, Person, Plan};
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{caps, choice_of, muted, segmented};
use crate::values::{read_money, read_number, read_share};

/// How wide a field is at most, in points.
const FIELD: f32 = 420.0;

/// What is typed and chosen.
#[derive(Debug, Default)]
pub(super) struct Form {
    about: About,
    message: String,
    word: String,
    instead: String,
    limit: Limit,
    amount: String,
    channel: Option<Id<Channel>>,
    moves: bool,
    other: Option<Id<Channel>>,
    why: String,
    person: Option<Id<Person>>,
    successor: Option<Id<Person>>,
}

/// What the supposition is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum About {
    #[default]
    Message,
    Word,
    Limit,
    Channel,
    Person,
}

/// What there could be less of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Limit {
    #[default]
    Hours,
    Money,
    MoneyInAll,
}

impl Form {
    /// Forgets what was typed and chosen, but for what it is about.
    pub fn clear(&mut self) {
        *self = Self {
            about: self.about,
            limit: self.limit,
            ..Self::default()
        };
    }

    /// Draws it, and gives back what is supposed; as long as that is nothing, what to do.
    pub fn ui(&mut self, ui: &mut Ui, plan: &Plan, t: &Tokens) -> Result<Supposition, String> {
        ui.horizontal_wrapped(|ui| {
            let tabs = [
                (About::Message, "Message"),
                (About::Word, "Word"),
                (About::Limit, "Hours, money"),
                (About::Channel, "Channel"),
                (About::Person, "Person"),
            ];
            if let Some(about) = segmented(ui, &tabs, self.about) {
                self.about = about;
            }
        });
        ui.add_space(4.0);
        match self.about {
            About::Message => self.message_ui(ui, plan),
            About::Word => self.word_ui(ui),
            About::Limit => self.limit_ui(ui, plan, t),
            About::Channel => self.channel_ui(ui, plan),
            About::Person => self.person_ui(ui, plan),
        }
    }

    fn message_ui(&mut self, ui: &mut Ui, plan: &Plan) -> Result<Supposition, String> {
        let now = match plan.brand.primary_message.trim() {
            "" => "There is none yet.".to_owned(),
            now => format!("Now: {}", quoted(now)),
        };
        caps(ui, "The primary message is another one");
        muted(ui, now);
        let edit = TextEdit::multiline(&mut self.message)
            .desired_rows(2)
            .return_key(None)
            .desired_width(f32::INFINITY)
            .margin(vec2(8.0, 6.0))
            .hint_text("What every message should leave behind instead");
        ui.add(edit).accessible_name("Other primary message");
        Ok(Supposition::PrimaryMessage(self.message.trim().to_owned()))
    }

    fn word_ui(&mut self, ui: &mut Ui) -> Result<Supposition, String> {
        ui.horizontal_wrapped(|ui| {
            for (name, hint, text) in [
                ("A word is banned", "such as cheap", &mut self.word),
                ("Write instead", "may be left open", &mut self.instead),
            ] {
                ui.vertical(|ui| {
                    caps(ui, name);
                    let edit = TextEdit::singleline(text)
                        .desired_width(200.0)
                        .margin(vec2(8.0, 6.0))
                        .hint_text(hint);
                    ui.add(edit).accessible_name(name);
                });
            }
        });
        Ok(Supposition::Ban {
            word: self.word.trim().to_owned(),
            instead: self.instead.trim().to_owned(),
        })
    }

    fn limit_ui(&mut self, ui: &mut Ui, plan: &Plan, t: &Tokens) -> Result<Supposition, String> {
        let tabs = [
            (Limit::Hours, "Hours a month"),
            (Limit::Money, "Money a month"),
            (Limit::MoneyInAll, "Money in all"),
        ];
        let capacity = &plan.capacity;
        caps(ui, "There is only so much");
        ui.horizontal_wrapped(|ui| {
            if let Some(limit) = segmented(ui, &tabs, self.limit) {
                self.limit = limit;
                self.amount.clear();
            }
            let now = match self.limit {
                Limit::Hours => capacity.hours_per_month.map(hours),
                Limit::Money => capacity.money_per_month.map(Money::in_words),
                Limit::MoneyInAll => capacity.money_total.map(Money::in_words),
            };
            muted(ui, "only");
            let edit = TextEdit::singleline(&mut self.amount)
                .desired_width(90.0)
                .margin(vec2(8.0, 6.0));
            ui.add(edit).accessible_name("Only so much");
            muted(
                ui,
                match now {
                    Some(now) => format!("instead of {now}"),
                    None => "where nothing is laid down now".to_owned(),
                },
            );
        });
        if self.amount.trim().is_empty() {
            return Err(
                "Write how much there would be, and see where it no longer reaches.".into(),
            );
        }
        let share = read_share(&self.amount);
        let read = match (share, self.limit) {
            (Some(share), limit) => part(capacity, limit, share),
            (None, Limit::Hours) => read_number(&self.amount).map(Cut::Hours),
            (None, Limit::Money) => self.money(plan).map(Cut::Money),
            (None, Limit::MoneyInAll) => self.money(plan).map(Cut::MoneyInAll),
        };
        match &read {
            Err(todo) => {
                let [color, _] = t.severity(Severity::Error);
                ui.label(RichText::new(todo).size(size::SMALL).color(color));
            }
            Ok(cut) if share.is_some() => {
                muted(ui, format!("Read as {}.", in_words(*cut)));
            }
            Ok(_) => {}
        }
        read.map(Supposition::Cut).map_err(|_| String::new())
    }

    fn money(&self, plan: &Plan) -> Result<Money, String> {
        let currency = plan.about.currency;
        let money = read_money(&self.amount, currency)?;
        if money.currency == currency {
            return Ok(money);
        }
        Err(format!(
            "The plan counts in {currency}. Write the amount in {currency}."
        ))
    }

    fn channel_ui(&mut self, ui: &mut Ui, plan: &Plan) -> Result<Supposition, String> {
        let uses = uses(plan);
        let of = |id: &Id<Channel>| uses.get(id).copied().unwrap_or_default();
        let mut channels: Vec<&Channel> = plan.channels.values().collect();
        channels.retain(|channel| !channel.retired || of(&channel.id) > 0);
        channels.sort_by_cached_key(|channel| channel.name.to_lowercase());
        if channels.is_empty() {
            return Err("The plan has no channels yet. Drag one onto the board, and its tactics hang on it.".into());
        }
        let words = |channel: &Channel| {
            let many = count(of(&channel.id), "tactic", "tactics");
            format!("{} · {many}", channel.name.trim())
        };
        caps(ui, "A channel is dropped");
        pick(
            ui,
            "Channel",
            &mut self.channel,
            None,
            &channels,
            |c| c.id,
            words,
        );
        caps(ui, "Its tactics");
        let tabs = [(false, "stop"), (true, "go to another channel")];
        ui.horizontal_wrapped(|ui| {
            if let Some(moves) = segmented(ui, &tabs, self.moves) {
                self.moves = moves;
            }
        });
        if self.moves {
            let others = channels
                .iter()
                .filter(|c| Some(c.id) != self.channel && !c.retired);
            let others: Vec<&Channel> = others.copied().collect();
            pick(
                ui,
                "Other channel",
                &mut self.other,
                None,
                &others,
                |c| c.id,
                words,
            );
        } else {
            let name = self.channel.and_then(|id| plan.name(id.at()));
            let hint = name.map_or("in a line".to_owned(), |name| {
                format!("{} is dropped.", quoted(name))
            });
            caps(ui, "Why they stop");
            let edit = TextEdit::singleline(&mut self.why)
                .desired_width(ui.available_width().min(FIELD))
                .margin(vec2(8.0, 6.0))
                .hint_text(hint);
            ui.add(edit).accessible_name("Why they stop");
        }
        let choose = "Choose a channel, and see what depends on it.";
        let channel = self.channel.ok_or(choose)?;
        let then = if self.moves {
            let other = self.other.filter(|other| *other != channel);
            Then::Move(other.ok_or("Choose the channel to which its tactics go.")?)
        } else {
            Then::Stop(self.why.trim().to_owned())
        };
        Ok(Supposition::DropChannel { channel, then })
    }

    fn person_ui(&mut self, ui: &mut Ui, plan: &Plan) -> Result<Supposition, String> {
        let mut people: Vec<&Person> = plan.people.values().collect();
        people.sort_by_cached_key(|person| person.name.to_lowercase());
        if people.is_empty() {
            return Err(
                "The plan names nobody yet. Add people under Action, and give them tactics.".into(),
            );
        }
        let words = |person: &Person| person.name.trim().to_owned();
        caps(ui, "Somebody leaves");
        pick(
            ui,
            "Person",
            &mut self.person,
            None,
            &people,
            |p| p.id,
            words,
        );
        let successors = people.iter().filter(|p| Some(p.id) != self.person);
        let successors: Vec<&Person> = successors.copied().collect();
        if !successors.is_empty() {
            caps(ui, "The work goes to");
            let nobody = Some("nobody yet");
            pick(
                ui,
                "Work goes to",
                &mut self.successor,
                nobody,
                &successors,
                |p| p.id,
                words,
            );
        }
        let choose = "Choose a person, and see what depends on them.";
        Ok(Supposition::DropPerson {
            person: self.person.ok_or(choose)?,
            successor: self
                .successor
                .filter(|successor| Some(*successor) != self.person),
        })
    }
}

/// So many hundredths of what there is now.
fn part(capacity: &Capacity, limit: Limit, share: Number) -> Result<Cut, String> {
    let whole = Number::whole(100).parts();
    let money = |now: Money| Money {
        minor: Number::from_parts(now.minor)
            .share(share.parts(), whole)
            .parts(),
        ..now
    };
    let cut = match limit {
        Limit::Hours => {
            let now = capacity.hours_per_month;
            now.map(|now| Cut::Hours(now.share(share.parts(), whole)))
        }
        Limit::Money => capacity.money_per_month.map(money).map(Cut::Money),
        Limit::MoneyInAll => capacity.money_total.map(money).map(Cut::MoneyInAll),
    };
    let nothing =
        "Nothing is laid down now of which this could be a part. Write how much there would be.";
    cut.ok_or_else(|| nothing.to_owned())
}

fn in_words(cut: Cut) -> String {
    match cut {
        Cut::Hours(number) => hours(number),
        Cut::Money(money) | Cut::MoneyInAll(money) => money.in_words(),
    }
}

/// A field in which one of several records is chosen; `none` says what it means that none is.
fn pick<R, I: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    chosen: &mut Option<I>,
    none: Option<&str>,
    all: &[&R],
    id: impl Fn(&R) -> I,
    words: impl Fn(&R) -> String,
) {
    let now = all.iter().find(|one| Some(id(one)) == *chosen);
    let now = now.map_or(none.unwrap_or("Choose…").to_owned(), |one| words(one));
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(FIELD));
        let combo = choice_of(ui, name, &now);
        let response = combo.show_ui(ui, |ui| {
            if let Some(none) = none {
                ui.selectable_value(chosen, None, none);
            }
            for one in all {
                ui.selectable_value(chosen, Some(id(one)), words(one));
            }
        });
        response.response.accessible_name(name);
    });
}

/// How many active tactics run on each channel.
fn uses(plan: &Plan) -> BTreeMap<Id<Channel>, usize> {
    let mut uses = BTreeMap::new();
    for tactic in plan.tactics.values().filter(|tactic| tactic.is_active()) {
        if let Some(channel) = tactic.channel {
            *uses.entry(channel).or_default() += 1;
        }
    }
    uses
}
