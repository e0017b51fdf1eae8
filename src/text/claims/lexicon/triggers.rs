//! Words without which a reading of several words together is not tried: most clauses have none of them.

use super::Known;

/// Cancelling and paying back.
pub(in crate::text::claims) const CANCEL: u16 = 1;
/// The day of something.
pub(in crate::text::claims) const THAT_DAY: u16 = 1 << 1;
/// A side of an age, and the youngest.
pub(in crate::text::claims) const AGE: u16 = 1 << 2;
/// With something.
pub(in crate::text::claims) const WITH: u16 = 1 << 3;
/// Growing and making somewhere.
pub(in crate::text::claims) const GROW: u16 = 1 << 4;
/// What one can or may.
pub(in crate::text::claims) const CAN: u16 = 1 << 5;
/// Which way, at which hours, on which days, and what is to be done.
pub(in crate::text::claims) const FARE: u16 = 1 << 6;
/// What one claim of a clause says that another word puts right.
pub(in crate::text::claims) const CORRECT: u16 = 1 << 7;

/// Words in a list, and what is noted of each.
type List = (&'static str, fn(&mut Known));

/// All lists.
pub(super) const TRIGGERS: &[List] = &[
    (
        "cancel cancelled canceled cancellations stornieren annulez cancela refunded",
        |known| known.triggers |= CANCEL,
    ),
    ("day", |known| known.triggers |= THAT_DAY),
    (
        "over under above unders toddlers babies infants über unter moins menores kleinkinder",
        |known| known.triggers |= AGE,
    ),
    ("with", |known| known.triggers |= WITH),
    (
        "grow grows spin sew knit weave make print build bake roast brew bottle carve stitch",
        |known| known.triggers |= GROW,
    ),
    ("can may", |known| known.triggers |= CAN),
    (
        "way ways return single back up down round roundtrip einfache einfacher hinfahrt hin aller ida day daytime night jour nuit tag nacht día \
         noche tagsüber journée nachts after before nach vor après avant tras semana semaine week end woche wochenende wochenenden weekend weekends \
         werktags wochentags weekday weekdays midweek thereafter afterwards danach anschließend ensuite luego then puis month apply application \
         applications enter entry entries enrol enrolment register registration registrations sign submit anmelden anmeldung anmeldeschluss bewerben \
         inscrivez inscription inscriptions inscripción inscripciones inscríbete book booking bookings order orders reserve buchen bestellen pay \
         payment balance bezahlen zahlen paiement pago vote votes voting abstimmen abstimmung votez vota returns pick returned collect collected collection late early later earlier spät früh \
         zurückgeben last lasts lasting take takes taking",
        |known| known.triggers |= FARE,
    ),
    (
        "but one ferme ferment dispatch dispatched dispatches leave leaves ship ships shipped join beitreten cancel cancelled canceled cancellations",
        |known| known.triggers |= CORRECT,
    ),
];
