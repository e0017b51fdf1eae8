//! What hides and what may be there, as tables; then the laws.

use proptest::prelude::*;

use super::Why::{Direction, Garbled, InLink, Invisible, LookAlike, Lost};
use super::*;

fn mended(text: &str, findings: &[Hidden]) -> String {
    let mut mended = text.to_owned();
    for one in findings.iter().rev() {
        mended.replace_range(one.range.clone(), &one.replacement);
    }
    mended
}

/// A text, what is found in it, and the text with all replacements made.
type Case<'t> = (&'t str, &'t [(&'t str, Why)], &'t str);

fn check(cases: &[Case]) {
    for (text, expected, after) in cases {
        let findings = hidden(text);
        let found: Vec<(&str, Why)> = findings
            .iter()
            .map(|one| (&text[one.range.clone()], one.why))
            .collect();
        assert_eq!(&found, expected, "{text:?}");
        assert_eq!(&mended(text, &findings), after, "{text:?}");
    }
}

fn check_fine(texts: &[&str]) {
    for text in texts {
        assert_eq!(hidden(text), [], "{text:?}");
        assert_eq!(scan(text), [], "{text:?}");
    }
}

#[test]
fn invisible_characters() {
    check(&[
        ("we\u{200B}ave", &[("\u{200B}", Invisible)], "weave"),
        (
            "\u{FEFF}We\u{2060}\u{200D}ave\u{200C}",
            &[
                ("\u{FEFF}", Invisible),
                ("\u{2060}\u{200D}", Invisible),
                ("\u{200C}", Invisible),
            ],
            "Weave",
        ),
        (
            "a\u{FE0F} b\u{0} 🎉\u{200D}",
            &[
                ("\u{FE0F}", Invisible),
                ("\u{0}", Invisible),
                ("\u{200D}", Invisible),
            ],
            "a b 🎉",
        ),
        (
            "we\u{202E}ave\u{200E}",
            &[("\u{202E}", Direction), ("\u{200E}", Direction)],
            "weave",
        ),
        ("שלום\u{202E} a", &[("\u{202E}", Direction)], "שלום a"),
    ]);
    check_fine(&[
        "",
        "Plain, with\ttab\r\nand line",
        "👨‍👩‍👧‍👦 ❤️‍🔥 👩🏾‍🚀 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 1\u{FE0F}\u{20E3} ™\u{FE0F} ☺\u{FE0E}",
        "می\u{200C}خواهم and क्\u{200D}ष",
        "שלום\u{200F}, \u{2066}Weave\u{2069}!",
        "10\u{A0}% off, re\u{AD}source\u{AD}ful, 5\u{202F}€",
    ]);
}

#[test]
fn letters_of_another_alphabet() {
    check(&[
        // Cyrillic А; Greek Ο; Cyrillic о and е; Latin c and T in Russian words.
        ("\u{410}urora", &[("\u{410}", LookAlike)], "Aurora"),
        ("L\u{39F}\u{39F}M", &[("\u{39F}\u{39F}", LookAlike)], "LOOM"),
        (
            "w\u{435}av\u{435} b\u{435}tter",
            &[
                ("\u{435}", LookAlike),
                ("\u{435}", LookAlike),
                ("\u{435}", LookAlike),
            ],
            "weave better",
        ),
        (
            "серви\u{63}, Tелефон",
            &[("c", LookAlike), ("T", LookAlike)],
            "сервис, Телефон",
        ),
        ("Aθήνα", &[("A", LookAlike)], "Αθήνα"),
        (
            "\u{410}u\u{200B}ror\u{AD}a",
            &[("\u{410}", LookAlike), ("\u{200B}", Invisible)],
            "Auror\u{AD}a",
        ),
    ]);
    check_fine(&[
        "Ткань и станки, АВС",
        "Ελληνικά και ΑΒΓ",
        "β-carotene, 5 µm, 5 μm, 10 kΩ, TNFα, IκB, Aβ, Δt, Σx",
        "SMSка, IT-компания, Яndex",
        "日本語weave, العربيةweave",
    ]);
}

#[test]
fn wrong_encodings() {
    check(&[
        ("donâ€™t", &[("â€™", Garbled)], "don’t"),
        (
            "fÃ¼r Â£5 â€“ 10Â\u{A0}%",
            &[
                ("Ã¼", Garbled),
                ("Â£", Garbled),
                ("â€“", Garbled),
                ("Â\u{A0}", Garbled),
            ],
            "für £5 – 10\u{A0}%",
        ),
        ("Ã¢â‚¬â„¢s", &[("Ã¢â‚¬â„¢", Garbled)], "’s"),
        (
            "donâ\u{80}\u{99}t, don\u{92}t",
            &[("â\u{80}\u{99}", Garbled), ("\u{92}", Garbled)],
            "don’t, don’t",
        ),
        (
            "ðŸ˜€ â‚¬5 â„¢",
            &[("ðŸ˜€", Garbled), ("â‚¬", Garbled), ("â„¢", Garbled)],
            "😀 €5 ™",
        ),
        (
            "zÅ‚oty, KÃ–LN",
            &[("Å‚", Garbled), ("Ã–", Garbled)],
            "złoty, KÖLN",
        ),
        (
            "ï»¿Hi weâ€‹ave",
            &[("ï»¿", Invisible), ("â€‹", Invisible)],
            "Hi weave",
        ),
        (
            "caf\u{FFFD}\u{FFFD} ï¿½",
            &[("\u{FFFD}\u{FFFD}", Lost), ("ï¿½", Lost)],
            "caf? ?",
        ),
    ]);
    check_fine(&[
        "Pâte brisée à l’ancienne, voilà\u{A0}» CAFÉ™ “CAFÉ”",
        "AMANHÃ”, IRMÃ™ e AÇÃO",
        "BLÅ” PÅ™ „Ä“ Spaß… Viel Spaß“",
        "ÂNGELO, Å±, ïs, ð",
    ]);
}

#[test]
fn split_links() {
    check(&[
        (
            "https://weave.example/a?b=\u{A0}c",
            &[("\u{A0}", InLink)],
            "https://weave.example/a?b=c",
        ),
        (
            "https://\u{A0}weave.example\u{A0}/x",
            &[("\u{A0}", InLink), ("\u{A0}", InLink)],
            "https://weave.example/x",
        ),
        (
            "www.wea\u{AD}ve.com/spring\u{AD}\u{AD}sale",
            &[("\u{AD}", InLink), ("\u{AD}\u{AD}", InLink)],
            "www.weave.com/springsale",
        ),
    ]);
    check_fine(&[
        "Voir https://weave.example\u{A0}! Et https://weave.example/\u{A0}puis",
        "https://weave.example\u{A0}/\u{A0}www.weave.com\u{A0}?",
        "www.weave.com\u{A0}today, www.weave.com\u{AD} now",
    ]);
}

#[test]
fn every_reason_has_its_words() {
    let reasons = [Invisible, Direction, LookAlike, Garbled, Lost, InLink];
    let mut words = reasons.map(Why::in_words).to_vec();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), reasons.len());
}

/// Pieces that have to do with each other in as many ways as possible.
const PIECES: &str = "Â Ã Ä Å â ï ð € ‚ ƒ „ … Ÿ Š ‘ ’ “ ” ™ š \u{80} \u{82} \u{85} \u{92} \u{9D} \u{A9} ¬ » ¿ ¸ \
    A B a c y 1 ? / = _ . www. https:// А В С е о ї х ж д Α Β Ο ο β θ \u{200B} \u{200C} \u{200D} \u{200E} \
    \u{202A} \u{202E} \u{2060} \u{FEFF} \u{FFFD} \u{AD} \u{301} 🎉 👩 🏽 🏴 ❤ \u{FE0F} \u{E0067} ש א م ی \u{1} é 日";

fn tricky() -> impl Strategy<Value = String> {
    let mut pieces: Vec<&str> = PIECES.split(' ').collect();
    pieces.extend([" ", "\u{A0}"]);
    prop::collection::vec(prop::sample::select(pieces), 0..25).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn in_order_and_inside(text in tricky()) {
        let mut end = 0;
        for one in hidden(&text) {
            prop_assert!(end <= one.range.start && one.range.start < one.range.end);
            prop_assert!(text.get(one.range.clone()).is_some_and(|was| was != one.replacement));
            end = one.range.end;
        }
    }

    #[test]
    fn mended_once_is_mended(text in tricky()) {
        let once = mended(&text, &hidden(&text));
        prop_assert_eq!(scan(&once), [], "{:?} from {:?}", once, text);
    }

    #[test]
    fn the_quick_look_misses_nothing(text in tricky()) {
        prop_assert_eq!(hidden(&text), scan(&text));
    }

    #[test]
    fn what_was_garbled_is_restored(text in "([a-z]{1,3}[éüñçäøàß’“–€ ]{1,2}){1,6}") {
        // Read the bytes of UTF-8 as Latin-1, as many tools do.
        let garbled: String = text.bytes().map(char::from).collect();
        prop_assert_eq!(mended(&garbled, &hidden(&garbled)), text);
    }
}

proptest! {
    #[test]
    fn any_text_is_mended(text in any::<String>()) {
        let once = mended(&text, &hidden(&text));
        prop_assert_eq!(hidden(&once), []);
    }
}
