//! Messages: the words that run on channels, and the assets that go with them.

use super::fields::{choices, record};
use super::{Id, Offer, Pillar, Rank};

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
        headline: String = "Headline",
        /// The running text.
        body: String = "Body",
        /// The words on the button.
        call_to_action_label: String = "Call to action",
        /// Where the button leads.
        link: String = "Link",
        /// Meta description or ad description; one a line where there are several.
        description: String = "Description",
        /// Alternative text, sender's address, stand number.
        note: String = "Small print",
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
