//! What comes with the application: the channels, the KPIs and the templates for a new plan.
//!
//! They are data under `assets/`, in the format of the plan file, so that adding one takes no code:
//! a channel or a KPI is one more record in its file; a template is one more file there and one more
//! line in [`TEMPLATES`]. The tests below keep the records in step with each other.
//!
//! [`questions`] holds what a plan is asked, part by part.
//!
//! Nothing here changes a plan: whoever wants a channel in a plan copies the record into it, and
//! looks after the links, since the plan may have other stages and KPIs than the library.

pub mod questions;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ahash::AHashMap;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use crate::model::{Channel, Kpi};
use crate::text::name_key;

const CHANNELS: &str = include_str!("../assets/library/channels.ron");
const KPIS: &str = include_str!("../assets/library/kpis.ron");

/// The channels that come with the application. Their stages are those of the template
/// `purchase-cycle`, their metrics are among [`kpis`].
pub fn channels() -> &'static [Channel] {
    static LIST: LazyLock<Vec<Channel>> = LazyLock::new(|| read(CHANNELS).unwrap_or_default());
    &LIST
}

/// The KPIs that come with the application: every metric that the channels can give, and the funnel.
/// Unit “%” stands on exactly those that have a numerator and a denominator; “currency” means
/// the plan's own.
pub fn kpis() -> &'static [Kpi] {
    static LIST: LazyLock<Vec<Kpi>> = LazyLock::new(|| read(KPIS).unwrap_or_default());
    &LIST
}

/// The channel of the library that people call by this name or alias, however they write it.
pub fn find_channel(name: &str) -> Option<&'static Channel> {
    static NAMED: LazyLock<Named<Channel>> = LazyLock::new(|| {
        let channels = channels().iter();
        Named::new(channels.flat_map(|channel| names(channel).map(move |name| (name, channel))))
    });
    NAMED.find(name)
}

/// The KPI of the library that people call by this name, however they write it.
pub fn find_kpi(name: &str) -> Option<&'static Kpi> {
    static NAMED: LazyLock<Named<Kpi>> =
        LazyLock::new(|| Named::new(kpis().iter().map(|kpi| (kpi.name.as_str(), kpi))));
    NAMED.find(name)
}

/// What people may have written in another way than the library; most leave it as it is. No key belongs to two records,
/// or the last of them would be the one that is found: the tests hold the library to it.
struct Named<R: 'static> {
    as_written: AHashMap<&'static str, &'static R>,
    by_key: BTreeMap<String, &'static R>,
}

impl<R> Named<R> {
    fn new(all: impl Iterator<Item = (&'static str, &'static R)>) -> Self {
        let all: Vec<_> = all.collect();
        let by_key = all.iter().map(|(name, one)| (name_key(name), *one));
        Self {
            by_key: by_key.collect(),
            as_written: all.into_iter().collect(),
        }
    }

    fn find(&self, name: &str) -> Option<&'static R> {
        let known = self.as_written.get(name);
        let known = known.or_else(|| self.by_key.get(&name_key(name)));
        known.copied()
    }
}

/// Whether a channel can report a KPI: it is listed there, or it is a rate and both of its counts are.
pub fn can_report(channel: &Channel, kpi: &Kpi) -> bool {
    let listed = |id| channel.metrics.contains(&id);
    listed(kpi.id) || (kpi.numerator.is_some_and(listed) && kpi.denominator.is_some_and(listed))
}

/// A plan to begin with.
#[derive(Clone, Copy, Debug)]
pub struct Template {
    /// What the command line takes: `purchase-cycle`.
    pub name: &'static str,
    /// What people call it.
    pub title: &'static str,
    /// Its stages and whom it suits, in a line.
    pub summary: &'static str,
    /// The plan file.
    pub text: &'static str,
}

/// Declares the templates; the name is also that of the file.
macro_rules! templates {
    ($($name:literal: $title:literal, $summary:literal;)*) => {
        &[$(Template {
            name: $name,
            title: $title,
            summary: $summary,
            text: include_str!(concat!("../assets/templates/", $name, ".ron")),
        }),*]
    };
}

/// The templates, the default first.
pub const TEMPLATES: &[Template] = templates! {
    "purchase-cycle": "Purchase cycle", "Research, discovery, preference, trial, purchase. Suits most plans.";
    "aida": "AIDA", "Attention, interest, desire, action. Suits a single campaign.";
    "see-think-do-care": "See, Think, Do, Care", "Grouped by what people intend; includes life after the purchase.";
    "race": "RACE", "Reach, act, convert, engage. Suits a plan that is mostly digital.";
    "aarrr": "AARRR", "Acquisition, activation, retention, referral, revenue. Suits a product that people sign up to.";
    "blank": "Blank", "One stage, to be divided as you like.";
};

/// Every name that people call a channel by.
fn names(channel: &Channel) -> impl Iterator<Item = &str> {
    std::iter::once(&channel.name)
        .chain(&channel.aliases)
        .map(String::as_str)
}

/// Reads a list of records. Optional fields are written bare.
fn read<R: DeserializeOwned>(text: &str) -> ron::error::SpannedResult<Vec<R>> {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde::Deserialize;

    use super::*;
    use crate::model::{
        Better, Counter, FieldLimit, FunnelStep, Id, Listed, MessageField, Plan, Requirement,
    };

    /// A plan file, whole.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        format: String,
        version: u32,
        plan: Listed,
    }

    /// What the interface can draw.
    const ICONS: &str = "mail letter social camera briefcase chat video pin blog pencil search ad \
        print radio screen billboard press megaphone booth podium people phone sms page globe \
        handshake link gift shop";

    /// What plans made elsewhere count on.
    const CHANNEL_IDS: &str = "newsletter promo-email direct-mail facebook instagram linkedin x \
        youtube tiktok pinterest myspace threads bluesky blog guest-article search-ads \
        organic-search display-ads social-ads print-ads radio tv outdoor trade-press \
        consumer-press pr exhibition conference trade-show webinar sales-visit phone sms \
        landing-page website partner affiliate referral in-store";

    fn template(name: &str) -> Plan {
        let template = TEMPLATES.iter().find(|t| t.name == name).unwrap();
        let file: File = ron::Options::default()
            .with_default_extension(Extensions::IMPLICIT_SOME)
            .from_str(template.text)
            .unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!((file.format.as_str(), file.version), ("throughline", 1));
        let (plan, renamed) = file.plan.into_plan();
        assert!(renamed.is_empty(), "{name}: {renamed:?}");
        plan
    }

    fn channel(id: &str) -> &'static Channel {
        channels()
            .iter()
            .find(|c| c.id.as_str() == id)
            .unwrap_or_else(|| panic!("no {id}"))
    }

    fn kpi(id: &str) -> &'static Kpi {
        kpis()
            .iter()
            .find(|k| k.id.as_str() == id)
            .unwrap_or_else(|| panic!("no {id}"))
    }

    fn limit(id: &str, field: MessageField) -> &'static FieldLimit {
        channel(id)
            .limits
            .iter()
            .find(|l| l.field == field)
            .unwrap_or_else(|| panic!("{id}: {field:?}"))
    }

    /// Fails on the first text that comes twice.
    #[track_caller]
    fn assert_distinct(texts: impl IntoIterator<Item = String>) {
        let mut seen = BTreeSet::new();
        for text in texts {
            assert!(!text.is_empty());
            assert!(!seen.contains(&text), "“{text}” comes twice");
            seen.insert(text);
        }
    }

    #[test]
    fn the_lists_parse() {
        let channels = read::<Channel>(CHANNELS).unwrap_or_else(|e| panic!("channels: {e}"));
        let kpis = read::<Kpi>(KPIS).unwrap_or_else(|e| panic!("KPIs: {e}"));
        assert!(channels.len() >= 39 && kpis.len() >= 30);
    }

    #[test]
    fn ids_and_names_are_distinct() {
        assert_distinct(channels().iter().map(|c| c.id.to_string()));
        assert_distinct(kpis().iter().map(|k| k.id.to_string()));
        assert_distinct(channels().iter().flat_map(names).map(name_key));
        assert_distinct(kpis().iter().map(|k| name_key(&k.name)));
        assert_distinct(TEMPLATES.iter().map(|t| t.name.to_owned()));
    }

    #[test]
    fn no_name_is_broken_over_lines() {
        let kpi_names = kpis().iter().map(|k| k.name.as_str());
        for name in channels().iter().flat_map(names).chain(kpi_names) {
            let words: Vec<&str> = name.split_whitespace().collect();
            assert_eq!(name, words.join(" "));
        }
    }

    #[test]
    fn the_channels_that_others_count_on_are_there() {
        for id in CHANNEL_IDS.split_whitespace() {
            channel(&format!("channel-{id}"));
        }
        let retired: Vec<_> = channels().iter().filter(|c| c.retired).collect();
        assert_eq!(retired, [channel("channel-myspace")]);
    }

    #[test]
    fn every_icon_is_one_that_can_be_drawn() {
        for c in channels() {
            assert!(
                ICONS.split_whitespace().any(|i| i == c.icon),
                "{}: {}",
                c.id,
                c.icon
            );
        }
    }

    #[test]
    fn every_link_of_a_channel_leads_somewhere() {
        let stages = template("purchase-cycle").stages;
        let kpis: BTreeSet<Id<Kpi>> = kpis().iter().map(|k| k.id).collect();
        for c in channels() {
            assert!(!c.stages.is_empty() && !c.metrics.is_empty(), "{}", c.id);
            for stage in &c.stages {
                assert!(stages.contains_key(stage), "{}: {stage}", c.id);
            }
            for metric in &c.metrics {
                assert!(kpis.contains(metric), "{}: {metric}", c.id);
            }
            assert_distinct(c.stages.iter().map(|s| format!("{} {s}", c.id)));
            assert_distinct(c.metrics.iter().map(|m| format!("{} {m}", c.id)));
        }
    }

    #[test]
    fn every_kpi_can_be_had_from_some_channel() {
        for k in kpis() {
            assert!(channels().iter().any(|c| can_report(c, k)), "{}", k.id);
        }
    }

    #[test]
    fn a_rate_can_be_had_where_its_counts_can() {
        let can = |c: &str, k: &str| can_report(channel(c), kpi(k));
        assert!(can("channel-newsletter", "kpi-open-rate"));
        assert!(!can("channel-direct-mail", "kpi-open-rate"));
        assert!(can("channel-direct-mail", "kpi-code-redemptions"));
        assert!(can("channel-website", "kpi-bounce-rate"));
        assert!(!can("channel-trade-show", "kpi-bounce-rate"));
        assert!(can("channel-trade-show", "kpi-qr-scans"));
        assert!(!can("channel-newsletter", "kpi-reactions"));
        assert!(
            !can_report(channel("channel-website"), &Kpi::default()),
            "a KPI that says nothing of itself"
        );
        // So no channel lists a rate that follows from its counts anyway.
        for c in channels() {
            for metric in &c.metrics {
                assert_eq!(kpi(metric.as_str()).numerator, None, "{}: {metric}", c.id);
            }
        }
    }

    #[test]
    fn a_percentage_says_of_what_out_of_what() {
        for k in kpis() {
            let parts = [k.numerator, k.denominator];
            assert!(!k.formula.is_empty() && !k.unit.is_empty(), "{}", k.id);
            assert_eq!(parts.map(|p| p.is_some()), [k.unit == "%"; 2], "{}", k.id);
            for part in parts.into_iter().flatten() {
                assert!(kpis().iter().any(|k| k.id == part), "{}: {part}", k.id);
            }
        }
        assert_distinct(
            kpis()
                .iter()
                .filter(|k| k.unit == "%")
                .map(|k| format!("{:?} of {:?}", k.numerator, k.denominator)),
        );
        assert_eq!(kpi("kpi-bounce-rate").better, Better::Lower);
    }

    #[test]
    fn each_step_of_the_funnel_is_one_kpi() {
        for step in FunnelStep::ALL
            .iter()
            .filter(|step| **step != FunnelStep::None)
        {
            let count = kpis().iter().filter(|k| k.funnel == *step).count();
            assert_eq!(count, 1, "{step:?}");
        }
    }

    #[test]
    fn a_limit_says_where_its_figures_come_from() {
        for c in channels() {
            assert_distinct(c.limits.iter().map(|l| format!("{} {:?}", c.id, l.field)));
            for l in &c.limits {
                let figures = [l.hard, l.visible, l.lines_min, l.lines_max];
                let has_figure = figures.iter().any(Option::is_some);
                let says = [!l.source.is_empty(), l.as_of.is_some()];
                assert_eq!(says, [has_figure; 2], "{}: {:?}", c.id, l.field);
                assert!(
                    has_figure || l.required != Requirement::Optional,
                    "{}: the limit of {:?} asks for nothing",
                    c.id,
                    l.field
                );
                let in_order = |low: Option<u32>, high: Option<u32>| match (low, high) {
                    (Some(low), Some(high)) => low < high,
                    _ => true,
                };
                assert!(in_order(l.visible, l.hard) && in_order(l.lines_min, l.lines_max));
            }
        }
    }

    #[test]
    fn channels_ask_for_the_parts_that_they_cannot_go_without() {
        use MessageField::{Body, Description, Headline, Note, Preheader, Subject};
        use Requirement::{Advised, Expected, Required};
        let required = |id, field| limit(id, field).required;
        assert_eq!(required("channel-newsletter", Subject), Required);
        assert_eq!(required("channel-promo-email", Preheader), Advised);
        assert_eq!(required("channel-direct-mail", Note), Expected);
        assert_eq!(required("channel-trade-show", Note), Expected);
        assert_eq!(required("channel-exhibition", Note), Expected);
        assert_eq!(required("channel-conference", Note), Expected);
        assert_eq!(required("channel-instagram", Note), Advised);
        assert_eq!(required("channel-pinterest", Note), Advised);
        assert_eq!(required("channel-website", Description), Advised);
        assert_eq!(
            limit("channel-landing-page", Description).visible,
            Some(155)
        );

        let lines = |l: &FieldLimit| (l.lines_min, l.lines_max, l.hard, l.required);
        let headlines = limit("channel-search-ads", Headline);
        assert_eq!(lines(headlines), (Some(3), Some(15), Some(30), Required));
        let descriptions = limit("channel-search-ads", Description);
        assert_eq!(lines(descriptions), (Some(2), Some(4), Some(90), Required));

        let counted = |id| (limit(id, Body).counter, limit(id, Body).hard);
        assert_eq!(counted("channel-x"), (Counter::XWeighted, Some(280)));
        assert_eq!(counted("channel-sms"), (Counter::SmsSegments, Some(3)));
        assert_eq!(
            counted("channel-linkedin"),
            (Counter::Characters, Some(3000))
        );
    }

    #[test]
    fn first_guesses_are_there_and_in_one_currency() {
        for c in channels() {
            assert!(c.hours_per_use.is_some(), "{}", c.id);
            let cost = c.cost_per_use.unwrap_or_else(|| panic!("{}", c.id));
            assert_eq!(cost.currency.code(), "EUR", "{}", c.id);
        }
    }

    #[test]
    fn templates_ask_the_customers_question_at_each_stage_in_order() {
        for t in TEMPLATES {
            let plan = template(t.name);
            assert!(!t.title.is_empty() && !t.summary.is_empty());
            assert!(!plan.about.name.is_empty(), "{}", t.name);
            assert!(!plan.stages.is_empty(), "{}", t.name);
            for stage in plan.stages.values() {
                assert!(!stage.name.is_empty(), "{}", stage.id);
                assert!(stage.question.ends_with('?'), "{}", stage.id);
                assert!(!stage.goal.is_empty(), "{}", stage.id);
                assert!(!stage.sources.is_empty(), "{}", stage.id);
                assert!(!stage.moves_on_when.is_empty(), "{}", stage.id);
                let rank = &stage.rank.0;
                assert!(
                    !rank.is_empty() && rank.chars().all(|c| c.is_ascii_lowercase()),
                    "{}",
                    stage.id
                );
            }
            assert_distinct(plan.stages.values().map(|s| s.rank.0.clone()));
        }
    }

    #[test]
    fn stages_stand_in_the_order_that_each_template_is_known_for() {
        let stages = |name| {
            let plan = template(name);
            let names: Vec<_> = plan
                .stages_in_order()
                .iter()
                .map(|s| s.name.clone())
                .collect();
            names.join(", ")
        };
        assert_eq!(
            stages("purchase-cycle"),
            "Research, Discovery, Preference, Trial, Purchase"
        );
        assert_eq!(stages("aida"), "Attention, Interest, Desire, Action");
        assert_eq!(stages("see-think-do-care"), "See, Think, Do, Care");
        assert_eq!(stages("race"), "Reach, Act, Convert, Engage");
        assert_eq!(
            stages("aarrr"),
            "Acquisition, Activation, Retention, Referral, Revenue"
        );
        assert_eq!(template("blank").stages.len(), 1);
        assert_eq!(TEMPLATES.first().map(|t| t.name), Some("purchase-cycle"));
    }

    #[test]
    fn a_table_finds_its_channel() {
        let found = |name| find_channel(name).map(|c| c.id.as_str());
        assert_eq!(found("E-Mail Newsletter"), Some("channel-newsletter"));
        assert_eq!(found("newsletter"), Some("channel-newsletter"));
        assert_eq!(found("twitter"), Some("channel-x"));
        assert_eq!(found(" X "), Some("channel-x"));
        assert_eq!(found("AdWords"), Some("channel-search-ads"));
        assert_eq!(found("google ads"), Some("channel-search-ads"));
        assert_eq!(found("Linked-In"), Some("channel-linkedin"));
        assert_eq!(found("LinkedIn Ads"), Some("channel-social-ads"));
        assert_eq!(found("Organic Search"), Some("channel-organic-search"));
        assert_eq!(found("Tradeshow"), Some("channel-trade-show"));
        assert_eq!(found("Facebok"), None, "no guessing");
        assert_eq!(found("—"), None);
    }
}
