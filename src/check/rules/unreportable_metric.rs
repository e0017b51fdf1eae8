//! K102: a tactic is measured by something that its channel cannot report.
//!
//! Only what plainly cannot be is reported: paper does not tell whether it was opened, an e-mail has no likes.
//! What a channel happens not to list among its metrics may still be counted.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::check::medium::{Medium, medium};
use crate::check::wording::{and, quoted};
use crate::check::{Check, Confidence, Ctx, Finding, Fix, Rule, Severity, Sink};
use crate::edit::Edit;
use crate::field;
use crate::library::{can_report, find_channel, kpis};
use crate::model::fields::FieldType as _;
use crate::model::{Channel, ChannelGroup, Kind, Kpi, Place, Ref, Tactic};
use crate::text::name_key;

/// The card.
pub const RULE: Rule = Rule {
    code: "K102",
    name: "unreportable-metric",
    severity: Severity::Warning,
    summary: "A tactic is measured by something that its channel cannot report.",
    why: "A letter does not tell who opened it, and a stand has no bounce rate: the figure will be missing \
          when it is asked for, or it will be that of another channel. Count instead what people do with \
          it: a code, a reply, a visit through a QR code, an appointment. \
          Nothing is said where the channel lists the KPI among its metrics, where the formula of the KPI \
          says how it is counted in its stead (QR, scan, code, proxy), and of figures of web pages where \
          the tactic leads to one.",
    reads: &[
        (
            Kind::Tactic,
            &[
                "name",
                "channel",
                "kpi",
                "landing",
                "leads_to",
                "call_to_action",
                "status",
                "course",
            ],
        ),
        (
            Kind::Channel,
            &["name", "group", "ownership", "aliases", "metrics"],
        ),
        (
            Kind::Kpi,
            &["name", "formula", "notes", "numerator", "denominator"],
        ),
    ],
    bad: r#"(
    kpis: [(id: "open", name: "Open rate"), (id: "codes", name: "Codes used")],
    channels: [(id: "letters", name: "Direct mail", group: DirectMail, metrics: ["codes"])],
    tactics: [(id: "t", name: "Letter to mills", channel: "letters", kpi: "open", target: 20)],
)"#,
    good: r#"(
    kpis: [(id: "open", name: "Open rate"), (id: "codes", name: "Codes used")],
    channels: [(id: "letters", name: "Direct mail", group: DirectMail, metrics: ["codes"])],
    tactics: [(id: "t", name: "Letter to mills", channel: "letters", kpi: "codes", target: 20)],
)"#,
    check: Check::Each(&[Kind::Tactic], check),
    fixes,
};

/// What a KPI counts, as far as some channels cannot give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Opens,
    Likes,
    Clicks,
    Pages,
    Views,
    Unsubscribes,
    Positions,
}

/// The names of such KPIs, by their keys.
const NAMES: &[(Counts, &str)] = &[
    (
        Counts::Opens,
        "openrate opened opens uniqueopens emailopenrate emailopens clicktoopenrate",
    ),
    (
        Counts::Likes,
        "likes followers newfollowers interactions reactions engagementratesocial socialengagementrate retweets \
         reposts likesandcomments",
    ),
    (
        Counts::Clicks,
        "clicks clickthroughs clickthroughrate clickrate ctr costperclick cpc emailclickrate uniqueclicks",
    ),
    (
        Counts::Pages,
        "bouncerate bouncedsessions averagetimeonpage timeonpage uniquepageviews pageviews toppageviews topexits \
         exitrate pagespersession",
    ),
    (
        Counts::Views,
        "videoviews watchtime averagewatchtime viewthroughrate videocompletionrate",
    ),
    (Counts::Unsubscribes, "unsubscribes unsubscriberate"),
    (
        Counts::Positions,
        "averagesearchposition searchposition averageposition",
    ),
];

/// Words in the formula or the notes of a KPI that say how it is counted in its stead.
const PROXIES: &[&str] = &[
    "qr",
    "scan",
    "scans",
    "scanned",
    "code",
    "codes",
    "proxy",
    "estimate",
    "estimated",
];

/// What a channel is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Medium(Medium),
    /// A fair, a show, a conference: people stand before each other.
    Show,
}

fn check(ctx: &Ctx<'_>, at: Ref, sink: &mut Sink) {
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at).filter(|t| t.is_active()) else {
        return;
    };
    let channel = tactic.channel.and_then(|id| ctx.plan.channels.get(&id));
    let kpi = tactic.kpi.and_then(|id| ctx.plan.kpis.get(&id));
    let Some((channel, kpi)) = channel.zip(kpi) else {
        return;
    };
    let sort = sort(channel);
    if !cannot(sort, kpi, tactic) || is_declared(channel, kpi) {
        return;
    }
    let message = format!(
        "“{}” is measured by {}, which {} cannot report.",
        tactic.name.trim(),
        quoted(&kpi.name),
        quoted(&channel.name)
    );
    let place = Place::record(at).field(field!(Tactic.kpi));
    let finding = sink.report(place, message);
    finding.sure(Confidence::Likely).because(instead(sort));
    let given = given(ctx, channel)
        .map(|kpi| quoted(&kpi.name))
        .collect::<Vec<_>>();
    if !given.is_empty() {
        finding.because(format!("Among the metrics that it gives: {}.", and(&given)));
    }
    finding
        .value(name_key(&kpi.name))
        .value(channel.id.as_str());
}

/// What a channel is.
fn sort(channel: &Channel) -> Sort {
    let is_online = || {
        let name = channel.name.to_lowercase();
        let mut words = ["web", "online", "virtual", "digital", "hybrid"].into_iter();
        words.any(|word| name.contains(word))
    };
    if channel.group == ChannelGroup::Events && !is_online() {
        Sort::Show
    } else {
        Sort::Medium(medium(channel))
    }
}

/// Whether such a channel cannot give such a figure.
fn cannot(sort: Sort, kpi: &Kpi, tactic: &Tactic) -> bool {
    use Medium::{
        Article, DisplayAd, Email, Instagram, Page, Print, SearchAd, Sms, Social, SocialAd, Spoken,
    };
    let Some(counts) = counts(kpi) else {
        return false;
    };
    let leads_on = !tactic.landing.trim().is_empty()
        || tactic.leads_to.is_some()
        || tactic.call_to_action.is_some();
    let Sort::Medium(medium) = sort else {
        return match counts {
            Counts::Opens | Counts::Clicks | Counts::Unsubscribes | Counts::Positions => true,
            Counts::Pages => !leads_on,
            Counts::Likes | Counts::Views => false,
        };
    };
    let is = |media: &[Medium]| media.contains(&medium);
    match counts {
        Counts::Opens => is(&[
            Print, Spoken, SearchAd, SocialAd, DisplayAd, Instagram, Social, Article, Page,
        ]),
        Counts::Likes => is(&[Email, Sms, Print, Spoken, SearchAd]),
        Counts::Clicks => is(&[Print, Spoken]),
        Counts::Pages => is(&[Print, Spoken]) && !leads_on,
        Counts::Views => is(&[Print, Spoken, Sms]),
        Counts::Unsubscribes => is(&[SearchAd, DisplayAd, Spoken]),
        Counts::Positions => is(&[Email, Sms, Print, Spoken, Instagram, Social, SocialAd]),
    }
}

/// What a KPI counts: by its name, or by that of the library's where it has been renamed.
fn counts(kpi: &Kpi) -> Option<Counts> {
    static BY_KEY: LazyLock<BTreeMap<&str, Counts>> = LazyLock::new(|| {
        let keys = |(counts, names): &(Counts, &'static str)| {
            let (counts, names) = (*counts, names.split_whitespace());
            names.map(move |name| (name, counts))
        };
        NAMES.iter().flat_map(keys).collect()
    });
    let of = |name: &str| BY_KEY.get(name_key(name).as_str()).copied();
    of(&kpi.name).or_else(|| {
        let known = kpis().iter().find(|known| known.id == kpi.id)?;
        of(&known.name)
    })
}

/// Whether somebody has said that the channel gives it, or how it is counted in its stead.
fn is_declared(channel: &Channel, kpi: &Kpi) -> bool {
    let says = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .map(str::to_lowercase)
            .any(|word| PROXIES.contains(&word.as_str()))
    };
    let library = find_channel(&channel.name);
    can_report(channel, kpi)
        || library.is_some_and(|library| can_report(library, kpi))
        || says(&kpi.formula)
        || says(&kpi.notes)
}

/// What could be counted instead.
fn instead(sort: Sort) -> &'static str {
    match sort {
        Sort::Show => {
            "People stand before each other there: count visitors, scanned badges or appointments."
        }
        Sort::Medium(Medium::Print) => {
            "Paper reports nothing by itself: count codes used, replies or visits through a QR code."
        }
        Sort::Medium(Medium::Spoken) => {
            "What is said or heard reports nothing by itself: count calls, appointments or a code that is told."
        }
        Sort::Medium(Medium::Email) => {
            "An e-mail reports who opened it, clicked, replied or left the list."
        }
        Sort::Medium(Medium::Sms) => "A text message reports deliveries, clicks and replies.",
        Sort::Medium(_) => "It belongs to another channel: count what people do here.",
    }
}

/// The KPIs of the plan that the channel lists, in its order.
fn given<'a>(ctx: &Ctx<'a>, channel: &'a Channel) -> impl Iterator<Item = &'a Kpi> + use<'a> {
    let plan = ctx.plan;
    let listed = channel.metrics.iter().filter_map(|id| plan.kpis.get(id));
    listed.take(3)
}

/// Offers what the channel can give. A target in another unit would mean nothing: it is taken out.
fn fixes(ctx: &Ctx<'_>, finding: &Finding) -> Vec<Fix> {
    let at = finding.place.record;
    let Some(tactic) = ctx.get(&ctx.plan.tactics, at) else {
        return Vec::new();
    };
    let Some(channel) = tactic.channel.and_then(|id| ctx.plan.channels.get(&id)) else {
        return Vec::new();
    };
    let fixes = given(ctx, channel).map(|kpi| {
        let mut title = format!("Measure it by {}", quoted(&kpi.name));
        let mut edits = vec![Edit::set(finding.place, Some(kpi.id).to_value())];
        if tactic.target.is_some() {
            title += "; its target is to be set anew";
            let place = Place::record(at).field(field!(Tactic.target));
            edits.push(Edit::set(place, None::<crate::model::Number>.to_value()));
        }
        Fix::review(title.clone(), Edit::batch(title, edits))
    });
    fixes.collect()
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::{fixed, report};

    /// A plan with one tactic, measured by this on that channel.
    fn measured(kpi: &str, channel: &str, tactic: &str) -> String {
        format!(
            r#"(kpis: [(id: "k", {kpi}), (id: "codes", name: "Codes used")],
                channels: [(id: "c", {channel})],
                tactics: [(id: "t", name: "Spring", channel: "c", kpi: "k", {tactic})])"#
        )
    }

    #[test]
    fn paper_does_not_tell_who_opened_it() {
        expect![[r#"
            warning K102 tactic “Spring” › KPI: “Spring” is measured by “Open rate”, which “Letters” cannot report.
              Paper reports nothing by itself: count codes used, replies or visits through a QR code.
              Among the metrics that it gives: “Codes used”.
              [Measure it by “Codes used”]
        "#]]
        .assert_eq(&report(
            "K102",
            &measured(
                r#"name: "Open rate""#,
                r#"name: "Letters", group: DirectMail, metrics: ["codes"]"#,
                "",
            ),
        ));
    }

    #[test]
    fn what_no_channel_of_the_sort_gives() {
        for (kpi, channel) in [
            ("Likes", r#"name: "Newsletter", group: Email"#),
            ("Bounce rate", r#"name: "Trade show", group: Events"#),
            ("CTR", r#"name: "Radio", group: Advertising"#),
            (
                "Click-through rate",
                r#"name: "Print ads", group: Advertising"#,
            ),
            ("Open rate", r#"name: "Facebook", group: Social"#),
            ("Followers", r#"name: "Sales visits", group: FaceToFace"#),
        ] {
            let plan = measured(&format!(r#"name: "{kpi}""#), channel, "");
            assert!(report("K102", &plan).contains("cannot report"), "{kpi}");
        }
    }

    #[test]
    fn what_can_be_counted_is_fine() {
        let open = r#"name: "Open rate""#;
        let letters = r#"name: "Letters", group: DirectMail"#;
        let bounce = r#"name: "Bounce rate""#;
        for (kpi, channel, tactic) in [
            (open, r#"name: "Newsletter", group: Email"#, ""),
            (r#"name: "Code redemptions""#, letters, ""),
            (
                r#"name: "Scans""#,
                r#"name: "Trade show", group: Events"#,
                "",
            ),
            (r#"name: "Clicks""#, r#"name: "Webinar", group: Events"#, ""),
            // Somebody has said how.
            (
                open,
                r#"name: "Letters", group: DirectMail, metrics: ["k"]"#,
                "",
            ),
            (
                r#"name: "Clicks", formula: "QR scans of the letter""#,
                letters,
                "",
            ),
            // The page that it leads to reports it.
            (bounce, letters, r#"landing: "https://loom.example/repair""#),
            // Nobody knows what it is.
            (bounce, r#"name: "Skywriting""#, ""),
            (r#"name: "Warmth""#, letters, ""),
            (open, letters, "course: Stop"),
            (open, letters, "status: Done"),
        ] {
            assert_eq!(
                report("K102", &measured(kpi, channel, tactic)),
                "",
                "{kpi} {channel} {tactic}"
            );
        }
    }

    #[test]
    fn another_measure_wants_another_target() {
        expect![[r#"
            Measure it by “Codes used”; its target is to be set anew
            tactic “Spring” › KPI: k → codes
            tactic “Spring” › target: 20 → 
            still found: 0
        "#]]
        .assert_eq(&fixed(
            "K102",
            &measured(
                r#"name: "Open rate""#,
                r#"name: "Letters", group: DirectMail, metrics: ["codes"]"#,
                "target: 20",
            ),
        ));
    }
}
