//! The foundation: what the brand says, promises and avoids.

use jiff::civil::Date;

use super::fields::{choices, record};
use super::{Channel, Id, Money, Number, Rank, Segment};

choices! {
    /// How sure somebody is of what is written down.
    Evidence {
        /// Nobody has looked.
        Guess = "a guess",
        /// A few signs.
        Signs = "some evidence",
        /// Measured or documented.
        Proven = "proven",
    }
}

choices! {
    /// How many exclamation marks the brand allows itself.
    Exclamation {
        /// One at most.
        Normal = "normal (1)",
        /// None.
        Calm = "calm (none)",
        /// Up to three.
        Loud = "loud (3)",
    }
}

choices! {
    /// How the brand addresses people.
    Address {
        /// Not laid down.
        Open = "not laid down",
        /// Sie, vous, usted.
        Formal = "formal",
        /// Du, tu, tú.
        Familiar = "familiar",
    }
}

choices! {
    /// A habit that the brand may want or not.
    Habit {
        /// Not laid down.
        Open = "not laid down",
        /// Wanted.
        Wanted = "wanted",
        /// Unwanted.
        Unwanted = "unwanted",
    }
}

record! {
    /// The brand that the plan speaks for.
    Brand "Brand name" {
        /// The one thing that every message should leave behind.
        primary_message: String = "Primary message" long,
        /// How many exclamation marks fit the brand.
        exclamation: Exclamation = "Exclamation marks",
        /// How readers are addressed.
        address: Address = "Address",
        /// Don't, we're, it's.
        contractions: Habit = "Contractions",
        /// School years that a text should need at most.
        reading_level: Option<Number> = "Reading level",
        /// Maybe, perhaps, we think.
        hedging: Habit = "Hedging",
        /// The brand's own domains, such as harbour.example.
        hosts: Vec<String> = "Web addresses",
        /// The brand's names on social channels, such as @harbour.
        handles: Vec<String> = "Handles",
        /// The brand's hashtags.
        hashtags: Vec<String> = "Hashtags",
        /// What to ask for where nothing else is said.
        default_call_to_action: Option<Id<CallToAction>> = "Default call to action",
    }
}

record! {
    /// One of the two to five things that the primary message says.
    Idea "Idea" {
        /// Order among the ideas.
        rank: Rank = "Order",
        /// Phrases and words that say it.
        ways: Vec<String> = "Ways to say it",
    }
}

record! {
    /// A theme that supports the primary message.
    Pillar "Pillar" {
        /// Order among the pillars.
        rank: Rank = "Order",
        /// What the pillar claims.
        statement: String = "Statement" long,
        /// Words that show that a text speaks of it.
        keywords: Vec<String> = "Keywords",
    }
}

record! {
    /// Something that shows that a pillar's claim is true.
    ProofPoint "Proof" {
        /// What it proves.
        pillar: Option<Id<Pillar>> = "Pillar",
        /// Where it comes from.
        source: String = "Source",
        /// How sure it is.
        evidence: Evidence = "Evidence",
    }
}

choices! {
    /// What a term list says of a word.
    TermKind {
        /// Write it this way.
        Preferred = "preferred",
        /// Do not write it.
        Banned = "banned",
        /// A name, to be spelt exactly so.
        Name = "name",
    }
}

record! {
    /// A word that the brand writes in one way, or not at all.
    Term "Term" {
        /// Preferred, banned or a name.
        kind: TermKind = "Kind",
        /// Other ways of writing it that should be replaced.
        variants: Vec<String> = "Variants to replace",
        /// What to write instead of a banned term.
        instead: String = "Write instead",
        /// The reason, shown with the finding.
        why: String = "Why" long,
        /// Capitals matter.
        case_sensitive: bool = "Case-sensitive",
        /// A verb: its -s, -ed and -ing forms count too.
        verb: bool = "Verb",
        /// Counts only in a clause with one of these words.
        near: Vec<String> = "Only near",
        /// Does not count in a clause with one of these words.
        not_near: Vec<String> = "Not near",
        /// Longer phrases that contain it and are fine.
        exceptions: Vec<String> = "Exceptions",
    }
}

choices! {
    /// What sort of promise an offer is.
    OfferKind {
        /// A share off the price.
        PercentOff = "percent off",
        /// A sum off the price.
        AmountOff = "amount off",
        /// What it costs.
        Price = "price",
        /// Time to try.
        FreeTrial = "free trial",
        /// What is promised if it fails.
        Guarantee = "guarantee",
        /// Something thrown in.
        FreeItem = "free item",
        /// How many there are.
        Count = "count",
        /// Any other fact.
        OtherFact = "other fact",
    }
}

choices! {
    /// What an offer's number counts.
    OfferUnit {
        /// Nothing: the number stands alone.
        None = "none",
        /// Per cent.
        Percent = "%",
        /// Hours.
        Hours = "hours",
        /// Days.
        Days = "days",
        /// Weeks.
        Weeks = "weeks",
        /// Months.
        Months = "months",
        /// Years.
        Years = "years",
        /// Pieces.
        Pieces = "pieces",
    }
}

choices! {
    /// How exactly a number is meant.
    Qualifier {
        /// Exactly.
        Exactly = "exactly",
        /// At most.
        UpTo = "up to",
        /// At least.
        From = "from",
        /// More than.
        Over = "over",
        /// Less than.
        Under = "under",
        /// Roughly.
        About = "about",
    }
}

record! {
    /// A registered promise: the claim register that messages are compared with.
    Offer "Offer" {
        /// What sort of promise.
        kind: OfferKind = "Kind",
        /// The number, where there is one.
        value: Option<Number> = "Value",
        /// What the number counts.
        unit: OfferUnit = "Unit",
        /// The amount of money, where there is one.
        amount: Option<Money> = "Amount",
        /// How exactly it is meant.
        qualifier: Qualifier = "Qualifier",
        /// Which product it is for; empty for all.
        product: String = "Product",
        /// Who may have it; empty for everybody.
        eligibility: String = "Eligibility",
        /// From which purchase on it holds.
        minimum_spend: Option<Money> = "Minimum spend",
        /// Where it holds; empty for everywhere.
        region: String = "Region",
        /// The code to enter.
        code: String = "Code",
        /// First day.
        valid_from: Option<Date> = "Valid from",
        /// Last day.
        valid_to: Option<Date> = "Valid to",
        /// Where it can be had.
        landing_page: String = "Landing page",
    }
}

impl Offer {
    /// What it promises in a few words: `up to 20 %`, `14 days`, `€ 29 a month`. Empty where it has no value.
    pub fn promise(&self) -> String {
        let mut words = Vec::new();
        if self.qualifier != Qualifier::Exactly {
            words.push(self.qualifier.label().to_owned());
        }
        words.extend(self.amount.map(Money::in_words));
        words.extend(self.value.map(Number::in_words));
        match self.unit {
            OfferUnit::None if self.kind == OfferKind::PercentOff => words.push("%".into()),
            OfferUnit::None => {}
            // What an amount is paid for: “€ 29 a month”.
            unit if self.value.is_none() => {
                words.push(format!("a {}", unit.label().trim_end_matches('s')));
            }
            unit if self.value == Some(Number::whole(1)) => {
                words.push(unit.label().trim_end_matches('s').into());
            }
            unit => words.push(unit.label().into()),
        }
        words.join(" ")
    }
}

choices! {
    /// What a call to action asks for.
    Goal {
        /// Read or watch.
        Learn = "learn",
        /// Leave an address.
        SignUp = "sign up",
        /// Try it.
        Try = "try",
        /// Buy it.
        Buy = "buy",
        /// Talk to us.
        Contact = "contact",
        /// Come.
        Attend = "attend",
        /// Tell others.
        Share = "share",
    }
}

record! {
    /// What a message asks its reader to do.
    CallToAction "Words" {
        /// What is asked for.
        goal: Goal = "Goal",
        /// Where it leads.
        landing_page: String = "Landing page",
    }
}

record! {
    /// Words that must stand beside certain others.
    Disclaimer "Disclaimer" {
        /// Texts that count as saying it.
        accepted: Vec<String> = "Accepted texts",
        /// Needed where one of these terms stands.
        terms: Vec<Id<Term>> = "With terms",
        /// Needed where one of these offers is made.
        offers: Vec<Id<Offer>> = "With offers",
        /// Needed on these channels.
        channels: Vec<Id<Channel>> = "On channels",
        /// Needed towards these segments.
        segments: Vec<Id<Segment>> = "For segments",
        /// Needed everywhere.
        always: bool = "Always",
    }
}
