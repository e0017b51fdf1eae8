//! What the tables know of one word.

use super::{Signal, Stance};
use crate::text::claims::slots::Slot;
use crate::text::claims::{Qualifier, Unit};

/// What the tables know of a word, looked up once for each word of a text.
#[derive(Default)]
pub(in crate::text::claims) struct Known {
    /// The value of a number word.
    pub number: Option<i64>,
    /// The month that it names, from 1.
    pub month: Option<i8>,
    /// The day of the week that it names, from 0 for Monday.
    pub weekday: Option<u8>,
    /// The unit that it names, and how many base units one is.
    pub unit: Option<(Unit, i64)>,
    /// Whether it says nothing of what a claim is about.
    pub is_stop: bool,
    /// Whether its language has a decimal comma, of words that mark a language.
    pub decimal_comma: Option<bool>,
    pub before: Phrases<Qualifier>,
    pub after: Phrases<Qualifier>,
    pub cues: Phrases<Slot>,
    pub signals: Phrases<Signal>,
    pub stances: Phrases<Stance>,
    /// Whether it says that there is no other kind.
    pub is_only: bool,
    /// Whether what is monthly beside it is how one pays.
    pub is_paying: bool,
    /// Whether it says that something is so for this alone.
    pub is_limit: bool,
    /// Whether a long time at least beside it is that for which one is bound.
    pub is_binding: bool,
    /// Whether it denies something.
    pub is_denial: bool,
    /// Whether beside it an age is one for a price or for company.
    pub is_of_fare: bool,
    /// Whether beside it an age is that of who needs company, or pays nothing.
    pub is_of_company: bool,
    /// Whether a day beside it is that of an offer: full price, two for one.
    pub is_deal: bool,
    /// Whether things are made there and not sold.
    pub is_making_place: bool,
    /// Whether it says that somebody does what another might do: arrange, lay.
    pub is_doing: bool,
    /// Whether it says that something was put in, also as a stem.
    pub is_added: bool,
    /// Whether it names what one pays again and again, and whether it says that something stays as it is.
    pub is_tariff: bool,
    pub is_hold: bool,
    /// Whether it names a drink of which a share is alcohol.
    pub is_strong_drink: bool,
    /// Whether it is a birthday or a jubilee.
    pub is_birthday: bool,
    /// Whether people learn in it together.
    pub is_class: bool,
    /// Whether it says that it holds for each person.
    pub is_everyone: bool,
    /// Whether it says that it holds for every thing and place, or for none.
    pub is_everywhere: bool,
    /// Whether it joins a thing to what it belongs to.
    pub is_preposition: bool,
    /// Whether what follows makes another thing of what stands before.
    pub is_variant: bool,
    /// The months of the season that it names, January in the lowest bit.
    pub season: u16,
    /// Whether it says that something lasts until then.
    pub is_until: bool,
    /// Whether the time or day after it is the latest one: by, before.
    pub is_deadline: bool,
    /// Whether it says that what follows may be so or not.
    pub is_supposing: bool,
    /// Whether it says that somebody or something gets to where it is going.
    pub is_arrival: bool,
    /// Whether a quantity may begin with it, though it is no number and no unit.
    pub begins_quantity: bool,
    /// Whether money is on its way beside it.
    pub is_transfer: bool,
    /// Whether a number after it is that of all there are.
    pub is_whole: bool,
    /// Whether a time after it is that in which something happens so often: twice a day.
    pub is_often: bool,
    /// Whether it says that no other comes after.
    pub is_last: bool,
    /// Whether a length of time after it is that until something is there, or that for which it goes on.
    pub is_awaited: Option<bool>,
    /// Whether it says that it is closed.
    pub is_closed: bool,
    /// Whether it says what is in a thing or with it.
    pub is_holding: bool,
    /// Which groups of people it names, a bit for each.
    pub people: u32,
    /// Whether what follows is excepted.
    pub is_exception: bool,
    /// Whether a place may follow.
    pub is_place_joint: bool,
    /// Whether it names no place even there.
    pub is_no_place: bool,
    /// Whether it names a place of which others may be one.
    pub is_any_place: bool,
    /// Whether it joins a part to the whole.
    pub is_part_joint: bool,
    /// Whether it is a time at which prices are lower.
    pub is_sale: bool,
    /// Whether it says that somebody buys what follows.
    pub is_buying: bool,
    /// Whether an occasion follows.
    pub is_occasion_joint: bool,
    /// Whether it is an occasion by itself.
    pub is_occasion: bool,
    /// Whether it names people who come, of whom a word before says which.
    pub is_comer: bool,
    /// Whether it says that somebody gets what follows.
    pub is_gain: bool,
    /// Whether it says that something holds from then on.
    pub is_beginning: bool,
    /// Whether it is a feast that stands for a time of the year.
    pub is_feast: bool,
    /// Whether it says that nothing out of the ordinary is meant.
    pub is_usual: bool,
    /// Whether it makes another thing of the noun after it, though it says little otherwise.
    pub is_modifier: bool,
    /// Whether it limits a claim to some of a kind.
    pub is_some_of: bool,
    /// Whether it makes a claim depend on something.
    pub is_condition: bool,
    /// Whether it says that something holds for all of a kind.
    pub is_all: bool,
    /// Whether the name of a place within a building follows.
    pub is_stand: bool,
    /// Whether it says how something was made, and whether before anything was made of it.
    pub is_made: bool,
    pub is_grown: bool,
    /// Whether it takes place somewhere.
    pub is_event: bool,
    /// Whether it says that something is so at all times.
    pub is_always: bool,
    /// Whether it is the larger part, and whether it makes “all” that.
    pub is_majority: bool,
    pub is_nearly: bool,
    /// Whether it is a time around now.
    pub is_present_time: bool,
    /// Whether one side of a border follows.
    pub is_bound: bool,
    /// Whether it may end a list for good, with the word after it: nothing else.
    pub is_closing: bool,
    /// Whether it stands for what was spoken of before: it, they.
    pub is_reference: bool,
    /// Whether a thing beside it is another one, or is not in it: instead of milk.
    pub is_lookalike: bool,
    /// Whether it speaks of one person, or of what was.
    pub is_telling: bool,
    /// Whether it names who did what follows, and whether it is what was done.
    pub is_doer: bool,
    pub is_done: bool,
    /// Whether it is a span of time, one of which was the last.
    pub is_span: bool,
    /// Which readings of several words together it may start: a bit for each, see `triggers`.
    pub triggers: u16,
    /// Whether it says what something is.
    pub is_copula: bool,
    /// Whether it is what is kept on computers, or one: data, servers.
    pub is_data: bool,
    /// Whether something is kept where the place that follows is.
    pub is_kept: bool,
    /// Whether it says that one is the largest, and whether the oldest.
    pub is_largest: bool,
    pub is_oldest: bool,
    /// Whether it is a holiday.
    pub is_holiday: bool,
    /// Whether who reads it is expected where he is asked to.
    pub is_expecting: bool,
    /// Whether something beside it is done elsewhere than where one opens: online, delivered.
    pub is_elsewhere: bool,
    /// Whether it says that one will get there: going, will, aim.
    pub is_goal: bool,
    /// Whether an offer comes in several of it: plans, rooms, orders.
    pub is_offer: bool,
    /// Whether it says that a bond ends: cancel, leave, pause.
    pub is_leaving: bool,
    /// Whether it says that one may choose when.
    pub is_anytime: bool,
    /// Whether it is of giving money back.
    pub is_refund: bool,
    /// Whether before “with” it says that what follows is had with a thing.
    pub is_company: bool,
    /// Whether more of a thing is meant than is spoken of.
    pub is_further: bool,
    /// Whether it is a half.
    pub is_half: bool,
    /// Whether it is the whole of an amount.
    pub is_whole_sum: bool,
    /// Whether it is the one that comes.
    pub is_next: bool,
    /// Whether any way of making may be meant.
    pub is_any_making: bool,
    /// Whether it is a year, or as many days.
    pub is_year: bool,
    /// Whether it may tell a place in an order.
    pub is_rank: bool,
    /// Whether it stands for anything that may be on offer: a dish, the menu.
    pub is_generic: bool,
    /// Whether one gets something from some amount on.
    pub is_given: bool,
    /// Whether all that is on offer is made there.
    pub is_kitchen: bool,
    /// Whether it names whoever comes by what they do: drivers.
    pub is_role: bool,
    /// Whether it is where something is made: a workshop.
    pub is_workplace: bool,
    /// Whether it names a language.
    pub is_language: bool,
    /// The value of an ordinal.
    pub ordinal: Option<i64>,
}

/// What the tables know of a word without its ending.
#[derive(Default)]
pub(in crate::text::claims) struct Stemmed {
    /// The stem that stands for all that mean the same, where that is another.
    pub same: Option<String>,
    /// In which group of words that exclude each other it is, and whether it limits a claim where the
    /// other says nothing.
    pub contrast: Option<(usize, bool)>,
    /// Which group of people it names.
    pub people: Option<usize>,
    /// Whether it rarely tells one thing from another.
    pub is_weak: bool,
    /// Whether something can be made of it or free of it: of a kind in the tables.
    pub is_substance: bool,
}

/// Phrases that begin with a word, the longest first; without that word.
pub(super) type Phrases<T> = Vec<(&'static str, T)>;
