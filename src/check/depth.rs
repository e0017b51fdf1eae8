//! How close to the sale something is that is counted: seen, reacted to, acted on, asked for, bought.
//!
//! A KPI tells it by its step in the funnel, by its name where the library knows it, or by its family. Nothing is
//! said of what may stand anywhere: figures that should be low guard the quality of something, ratings and reviews come
//! after the sale as often as before, and a conversion may be the sale. “Traffic and reach” is what a KPI has
//! where nobody chose a family, and says nothing by itself.

use crate::library::find_kpi;
use crate::model::{Better, FunnelStep, Kpi, KpiFamily};
use crate::text::name_key;

/// How close to the sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// It is seen.
    Seen,
    /// Somebody reacts.
    Reaction,
    /// Somebody does something.
    Deed,
    /// Somebody raises a hand.
    Lead,
    /// Somebody buys.
    Sale,
}

impl Depth {
    /// Whom it counts: `who buys`.
    pub fn words(self) -> &'static str {
        match self {
            Self::Seen => "how many see it",
            Self::Reaction => "how people react",
            Self::Deed => "what people do",
            Self::Lead => "who raises a hand",
            Self::Sale => "who buys",
        }
    }

    /// How many steps lie between the two.
    pub fn apart(self, other: Self) -> usize {
        (self as usize).abs_diff(other as usize)
    }
}

/// KPIs of the library that stand elsewhere than their family, or may stand anywhere.
const APART_FROM_FAMILY: &[(&str, Option<Depth>)] = &[
    // To come is a deed.
    ("kpi-footfall", Some(Depth::Deed)),
    ("kpi-stand-visitors", Some(Depth::Deed)),
    ("kpi-event-attendees", Some(Depth::Deed)),
    ("kpi-conversations", Some(Depth::Lead)),
    // For a paid list these are the sale.
    ("kpi-subscribers", None),
    ("kpi-replies", None),
    ("kpi-response-rate", None),
    // Nobody knows into what.
    ("kpi-conversions", None),
    ("kpi-conversion-rate", None),
    ("kpi-code-redemptions", None),
    ("kpi-redemption-rate", None),
    // Reactions, as long as they are not words about what was bought.
    ("kpi-comments", Some(Depth::Reaction)),
    ("kpi-social-shares", Some(Depth::Reaction)),
    ("kpi-reactions", Some(Depth::Reaction)),
    ("kpi-mentions", Some(Depth::Reaction)),
];

/// What is counted, by the last word of a name that the library does not know.
const LAST_WORDS: &[(&str, Depth)] = &[
    ("impressions", Depth::Seen),
    ("views", Depth::Seen),
    ("followers", Depth::Seen),
    ("reach", Depth::Seen),
    ("likes", Depth::Reaction),
    ("shares", Depth::Reaction),
    ("comments", Depth::Reaction),
    ("clicks", Depth::Deed),
    ("leads", Depth::Lead),
    ("orders", Depth::Sale),
    ("revenue", Depth::Sale),
];

/// How close to the sale a KPI is; nothing where that is not known.
pub fn depth(kpi: &Kpi) -> Option<Depth> {
    if kpi.better == Better::Lower {
        return None;
    }
    match kpi.funnel {
        FunnelStep::Sent | FunnelStep::Delivered | FunnelStep::Opened | FunnelStep::Impressions => {
            Some(Depth::Seen)
        }
        FunnelStep::Clicks | FunnelStep::Sessions => Some(Depth::Deed),
        FunnelStep::Leads => Some(Depth::Lead),
        FunnelStep::Mql | FunnelStep::Sql | FunnelStep::Won => Some(Depth::Sale),
        FunnelStep::None => by_name(kpi).unwrap_or_else(|| of_family(kpi.family)),
    }
}

/// What the name says, where it is known: that may be that nothing is known.
fn by_name(kpi: &Kpi) -> Option<Option<Depth>> {
    if let Some(known) = find_kpi(&kpi.name) {
        let mut apart = APART_FROM_FAMILY.iter();
        if let Some((_, depth)) = apart.find(|(id, _)| known.id.as_str() == *id) {
            return Some(*depth);
        }
        // Who chose a family knows better than the library.
        let is_as_known = [KpiFamily::Reach, known.family].contains(&kpi.family);
        return is_as_known.then(|| match known.family {
            KpiFamily::Reach => Some(Depth::Seen),
            KpiFamily::Impact => Some(Depth::Deed),
            family => of_family(family),
        });
    }
    let last = name_key(kpi.name.split_whitespace().next_back()?);
    let (_, depth) = LAST_WORDS.iter().find(|(word, _)| *word == last)?;
    (kpi.family == KpiFamily::Reach).then_some(Some(*depth))
}

fn of_family(family: KpiFamily) -> Option<Depth> {
    match family {
        KpiFamily::Reach | KpiFamily::Sentiment | KpiFamily::Impact => None,
        KpiFamily::Engagement | KpiFamily::Content => Some(Depth::Reaction),
        KpiFamily::Leads => Some(Depth::Lead),
        KpiFamily::Sales => Some(Depth::Sale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::kpis;

    #[test]
    fn figures_of_the_library() {
        let of = |id: &str| depth(kpis().iter().find(|kpi| kpi.id.as_str() == id).unwrap());
        assert_eq!(of("kpi-people-reached"), Some(Depth::Seen));
        assert_eq!(of("kpi-opened"), Some(Depth::Seen));
        assert_eq!(of("kpi-interactions"), Some(Depth::Reaction));
        assert_eq!(of("kpi-social-shares"), Some(Depth::Reaction));
        assert_eq!(of("kpi-clicks"), Some(Depth::Deed));
        assert_eq!(of("kpi-footfall"), Some(Depth::Deed));
        assert_eq!(of("kpi-total-sessions"), Some(Depth::Deed));
        assert_eq!(of("kpi-session-to-lead-rate"), Some(Depth::Lead));
        assert_eq!(of("kpi-closed-won"), Some(Depth::Sale));
        for open in [
            "kpi-bounce-rate",
            "kpi-reviews",
            "kpi-subscribers",
            "kpi-cost-per-lead",
        ] {
            assert_eq!(of(open), None, "{open}");
        }
        for (id, _) in APART_FROM_FAMILY {
            assert!(kpis().iter().any(|kpi| kpi.id.as_str() == *id), "{id}");
        }
    }

    #[test]
    fn figures_of_ones_own() {
        let of = |name: &str, family| {
            depth(&Kpi {
                name: name.into(),
                family,
                ..Kpi::default()
            })
        };
        assert_eq!(
            of("Facebook likes", KpiFamily::Reach),
            Some(Depth::Reaction)
        );
        assert_eq!(of("Samples cut", KpiFamily::Reach), None, "nobody chose");
        assert_eq!(
            of("Checkouts", KpiFamily::Impact),
            None,
            "it may be the sale"
        );
        assert_eq!(of("Total leads", KpiFamily::Reach), Some(Depth::Lead));
        assert_eq!(of("Downloads", KpiFamily::Impact), Some(Depth::Deed));
        assert_eq!(of("Samples cut", KpiFamily::Leads), Some(Depth::Lead));
        assert_eq!(of("Deposit clicks", KpiFamily::Sales), Some(Depth::Sale));
        assert_eq!(of("Impressions", KpiFamily::Sales), Some(Depth::Sale));
    }
}
