//! Messages: the words that run on channels, and the assets that go with them.

use super::fields::{choices, record};
use super::{Field, Id, MessageField, Offer, Pillar, Rank};
use crate::field;

choices! {
    /// How far a message has come.
    MessageStatus {
        /// Being written.
        Draft = "draft",
        /// Ready to go.
        Approved = "approved",
    }
}

choices! {
    /// What a message is for.
    MessageKind {
        /// It says what the brand stands for.
        Brand = "brand",
        /// It makes an offer.
        Offer = "offer",
        /// It serves, such as a confirmation; it need not carry the primary message.
        Transactional = "transactional",
    }
}

record! {
    /// What is said. One message may stand on many tactics.
    Message "Name" {
        /// Order in the palette.
        rank: Rank = "Order",
        /// The subject line of an e-mail.
        subject: String = "Subject",
        /// What mail programs show after the subject.
        preheader: String = "Preheader",
        /// Headline; for search ads one a line.
        headline: String = "Headline" long,
        /// The running text.
        body: String = "Body" long,
        /// The words on the button.
        call_to_action_label: String = "Call to action",
        /// Where the button leads.
        link: String = "Link",
        /// Meta description or ad description; one a line where there are several.
        description: String = "Description" long,
        /// Alternative text, sender's address, stand number.
        note: String = "Small print" long,
        /// The language it is written in; empty for the plan's.
        language: String = "Language",
        /// The pillars that it stands on.
        pillars: Vec<Id<Pillar>> = "Pillars",
        /// The offers that it makes.
        offers: Vec<Id<Offer>> = "Offers",
        /// Pictures, films and files that go with it.
        assets: Vec<Id<Asset>> = "Assets",
        /// Draft or approved.
        status: MessageStatus = "Status",
        /// Brand, offer or transactional.
        kind: MessageKind = "Kind",
        /// The message that this is a variant of.
        parent: Option<Id<Message>> = "Variant of",
    }
}

impl Message {
    /// The fields that hold what is said, in the order in which people read them.
    pub const PARTS: &[&str] = &[
        "subject",
        "preheader",
        "headline",
        "body",
        "call_to_action_label",
        "link",
        "description",
        "note",
    ];

    /// The words of one of the parts that a channel can ask for.
    pub fn part(&self, part: MessageField) -> &str {
        match part {
            MessageField::Body => &self.body,
            MessageField::Subject => &self.subject,
            MessageField::Preheader => &self.preheader,
            MessageField::Headline => &self.headline,
            MessageField::Description => &self.description,
            MessageField::CallToAction => &self.call_to_action_label,
            MessageField::Link => &self.link,
            MessageField::Note => &self.note,
        }
    }
}

impl MessageField {
    /// The message's field that holds this part.
    pub fn field(self) -> Field {
        match self {
            Self::Body => field!(Message.body),
            Self::Subject => field!(Message.subject),
            Self::Preheader => field!(Message.preheader),
            Self::Headline => field!(Message.headline),
            Self::Description => field!(Message.description),
            Self::CallToAction => field!(Message.call_to_action_label),
            Self::Link => field!(Message.link),
            Self::Note => field!(Message.note),
        }
    }
}

choices! {
    /// What sort of thing an asset is.
    AssetKind {
        /// Anything else.
        Other = "other",
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// A document to read or print.
        Document = "document",
        /// A page on the web.
        Page = "page",
        /// A QR code.
        QrCode = "QR code",
    }
}

record! {
    /// Something made once and used in several places. The program never opens it.
    Asset "Name" {
        /// What sort of thing.
        kind: AssetKind = "Kind",
        /// A path or an address, as text.
        location: String = "Where it lies",
        /// Which version is the current one.
        version: String = "Version",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Fields as _, Value};

    #[test]
    fn a_part_is_what_its_field_holds() {
        assert_eq!(Message::PARTS.len(), MessageField::ALL.len());
        for part in MessageField::ALL {
            let mut message = Message::default();
            let words = Value::Text(format!("The {}", part.label()));
            assert!(Message::PARTS.contains(&part.field().0));
            assert!(message.set(part.field(), &words).is_some());
            assert_eq!(Value::Text(message.part(*part).to_owned()), words);
        }
    }
}
