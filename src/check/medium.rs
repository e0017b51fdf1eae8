//! What sort of thing a channel is, where its group alone does not say: read from its name by way of the
//! library, so that channels that people make themselves are known, too, when they call them by their names.
//! Rules that use it read `name`, `group`, `ownership` and `aliases` of channels.

use crate::library::find_channel;
use crate::model::{Channel, ChannelGroup, Ownership};

/// What sort of thing a channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Medium {
    /// E-mail.
    Email,
    /// Text messages.
    Sms,
    /// On paper or a wall: nothing in it can be clicked.
    Print,
    /// Heard, or told in person.
    Spoken,
    /// Bought results of a search engine.
    SearchAd,
    /// Bought posts of a social network.
    SocialAd,
    /// Other bought space on the web.
    DisplayAd,
    /// Posts of one's own on Instagram.
    Instagram,
    /// Posts of one's own on another social network.
    Social,
    /// Articles.
    Article,
    /// One's own pages.
    Page,
    /// Anything else.
    Other,
}

/// What sort of thing a channel is.
pub fn medium(channel: &Channel) -> Medium {
    let known = || {
        let names = std::iter::once(&channel.name).chain(&channel.aliases);
        let found = names.filter_map(|name| find_channel(name));
        let id = found.map(|known| known.id.key()).next()?;
        Some(
            id.as_str()
                .strip_prefix("channel-")
                .unwrap_or_default()
                .to_owned(),
        )
    };
    match channel.group {
        ChannelGroup::Email => Medium::Email,
        ChannelGroup::Sms => Medium::Sms,
        ChannelGroup::DirectMail => Medium::Print,
        ChannelGroup::FaceToFace => Medium::Spoken,
        ChannelGroup::Search if channel.ownership == Ownership::Paid => Medium::SearchAd,
        ChannelGroup::WebPage => Medium::Page,
        ChannelGroup::Blog => Medium::Article,
        ChannelGroup::Social if channel.ownership == Ownership::Paid => Medium::SocialAd,
        ChannelGroup::Social => match known().as_deref() {
            Some("instagram") => Medium::Instagram,
            _ => Medium::Social,
        },
        ChannelGroup::Advertising => match known().as_deref() {
            Some("print-ads" | "outdoor") => Medium::Print,
            Some("radio") => Medium::Spoken,
            Some("social-ads") => Medium::SocialAd,
            Some("display-ads") => Medium::DisplayAd,
            _ => Medium::Other,
        },
        _ => Medium::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::channels;

    #[test]
    fn channels_of_the_library() {
        let of = |id: &str| {
            let mut channels = channels().iter();
            medium(channels.find(|channel| channel.id.as_str() == id).unwrap())
        };
        assert_eq!(of("channel-print-ads"), Medium::Print);
        assert_eq!(of("channel-direct-mail"), Medium::Print);
        assert_eq!(of("channel-radio"), Medium::Spoken);
        assert_eq!(of("channel-search-ads"), Medium::SearchAd);
        assert_eq!(of("channel-social-ads"), Medium::SocialAd);
        assert_eq!(of("channel-instagram"), Medium::Instagram);
        assert_eq!(of("channel-linkedin"), Medium::Social);
        assert_eq!(of("channel-organic-search"), Medium::Other);
    }

    #[test]
    fn channels_of_ones_own() {
        let poster = Channel {
            name: "Posters".into(),
            group: ChannelGroup::Advertising,
            ..Channel::default()
        };
        assert_eq!(medium(&poster), Medium::Print);
        let unknown = Channel {
            name: "Skywriting".into(),
            ..poster
        };
        assert_eq!(medium(&unknown), Medium::Other);
    }
}
