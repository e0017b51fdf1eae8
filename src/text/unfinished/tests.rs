//! What is unfinished and what only looks so, as tables; then the laws.

use proptest::prelude::*;

use super::Why::{
    DoubledWord, EmptyParentheses, ExampleSite, OpenMergeField, Placeholder, TestSite,
    UnknownMergeField,
};
use super::*;

fn check(cases: &[(&str, &[(&str, Why)])], merge_fields: &[&str]) {
    let names: Vec<String> = merge_fields.iter().map(|name| (*name).to_owned()).collect();
    for (text, expected) in cases {
        let found = unfinished(text, &names);
        let found: Vec<(&str, Why)> = found
            .into_iter()
            .map(|one| (&text[one.range], one.why))
            .collect();
        assert_eq!(&found, expected, "{text}");
    }
}

fn check_fine(texts: &[&str], merge_fields: &[&str]) {
    let cases: Vec<(&str, &[(&str, Why)])> = texts.iter().map(|text| (*text, &[][..])).collect();
    check(&cases, merge_fields);
}

#[test]
fn gaps() {
    check(
        &[
            (
                "Save XX% by [DATE]",
                &[("XX%", Placeholder), ("[DATE]", Placeholder)],
            ),
            (
                "Save x % or £xx.xx",
                &[("x %", Placeholder), ("£xx.xx", Placeholder)],
            ),
            (
                "Only $X, on xx/xx",
                &[("$X", Placeholder), ("xx/xx", Placeholder)],
            ),
            ("Call 0800 XXX-XXXX", &[("XXX-XXXX", Placeholder)]),
            ("xxx more looms", &[("xxx", Placeholder)]),
            (
                "Lorem ipsum dolor sit amet.",
                &[("Lorem ipsum", Placeholder)],
            ),
            (
                "Price TBC, date tbd.",
                &[("TBC", Placeholder), ("tbd", Placeholder)],
            ),
            (
                "TODO: headline. FIXME",
                &[("TODO", Placeholder), ("FIXME", Placeholder)],
            ),
            (
                "[insert quote here]",
                &[("[insert quote here]", Placeholder)],
            ),
            ("[Insert: date", &[("[Insert:", Placeholder)]),
            (
                "Hi [First name], from [your company]",
                &[
                    ("[First name]", Placeholder),
                    ("[your company]", Placeholder),
                ],
            ),
            (
                "[PRODUCT NAME 2] is here",
                &[("[PRODUCT NAME 2]", Placeholder)],
            ),
            (
                "Dear <name>, <Company Name>",
                &[("<name>", Placeholder), ("<Company Name>", Placeholder)],
            ),
            (
                "Weave ( ) better ()",
                &[("( )", EmptyParentheses), ("()", EmptyParentheses)],
            ),
        ],
        &[],
    );
}

#[test]
fn no_gaps() {
    check_fine(
        &[
            "",
            "Sizes S to XXL",
            "Sizes XS, S, M, L, XL and XX",
            "Size XX-large, XXXL, 5 x 4, x-ray",
            "TODO INCLUIDO desde 20 €",
            "Hasta HOY TODO a 5 €",
            "#TBC @tbd TBCs outbcome",
            "[WEBINAR] Weave better [video]",
            "See [link](https://weave.example/x) and [DATE][1]",
            "As she said: “[The loom] is [sic] fine” [1] [a] [UK]",
            "I <3 looms, a < b > c, 3 <4> 5, <b>bold</b>, <a href=\"x\">link</a>, <br>",
            "Vec<T> and x<y>z",
            "Call open() (now)",
            "(:",
            "Max. 100 %",
        ],
        &[],
    );
}

#[test]
fn merge_fields_and_their_brackets() {
    check(
        &[
            (
                "Hi {{first_name}, welcome",
                &[("{{first_name}", OpenMergeField)],
            ),
            (
                "Hi {{ first_name, welcome",
                &[("{{ first_name", OpenMergeField)],
            ),
            (
                "Hi {first_name}}, welcome",
                &[("{first_name}}", OpenMergeField)],
            ),
            ("Hi first_name}}", &[("first_name}}", OpenMergeField)]),
            ("{{a}, {{b}}", &[("{{a}", OpenMergeField)]),
            ("{{a}, {b}}", &[("{{a}", OpenMergeField)]),
            ("Hi [[name], hello", &[("[[name]", OpenMergeField)]),
            ("Hi %FIRST_NAME, hello", &[("%FIRST_NAME", OpenMergeField)]),
            ("Hi *|FNAME|, hello", &[("*|FNAME", OpenMergeField)]),
            ("Hi |FNAME|*, hello", &[("|FNAME|*", OpenMergeField)]),
            ("Hi FNAME|*, hello", &[("FNAME|*", OpenMergeField)]),
            ("Hi {{ }}", &[("{{ }}", Placeholder)]),
        ],
        &[],
    );
    check_fine(
        &[
            "Hi {{first_name}},",
            "Hi {{{ first_name | default: \"there\" }}}, {single}",
            "{{#if vip}}Dear{{else}}Hi{{/if}} [[name]] %NAME% %%NAME%% *|FNAME|*",
            "Looms [see [1]] and [[1] or 2]",
            "Up to 50%, 20 %OFF, 100%COTTON, 5% %",
            "20% off*|SHOP NOW | 5*| *bold* || **",
        ],
        &[],
    );
}

#[test]
fn merge_fields_and_their_names() {
    let known = ["first_name", "Company", "FNAME", "DATE"];
    check(
        &[
            ("Hi {{surname}}", &[("{{surname}}", UnknownMergeField)]),
            (
                "Hi %SURNAME% of [[city]]",
                &[
                    ("%SURNAME%", UnknownMergeField),
                    ("[[city]]", UnknownMergeField),
                ],
            ),
            ("*|LNAME|*", &[("*|LNAME|*", UnknownMergeField)]),
            ("[TIME]", &[("[TIME]", Placeholder)]),
        ],
        &known,
    );
    check_fine(
        &[
            "Hi {{ First Name | upper }} of {{contact.company}}",
            "%FIRST_NAME% *|FNAME|* *|IF:VIP|*dear*|END:IF|*",
            "Until [DATE], <first name>",
        ],
        &known,
    );
}

#[test]
fn doubled_words() {
    check(
        &[
            ("Weave the the best", &[("the the", DoubledWord)]),
            (
                "The the best of of it",
                &[("The the", DoubledWord), ("of of", DoubledWord)],
            ),
            ("save  save on looms", &[("save  save", DoubledWord)]),
            ("SAVE SAVE 20%", &[("SAVE SAVE", DoubledWord)]),
            ("in the the the end", &[("the the the", DoubledWord)]),
            ("Discover The The Loom", &[("The The", DoubledWord)]),
            ("All of it is in in the box", &[("in in", DoubledWord)]),
            ("für für Grüße", &[("für für", DoubledWord)]),
        ],
        &[],
    );
    check_fine(
        &[
            "All that that had had to do",
            "Bye bye, and very very soon",
            "Log in in seconds",
            "Buy buy buy",
            "Duran Duran in Baden Baden",
            "in the The Hague office. Office hours",
            "Best of the best. The best",
            "Shop now\nNow in store",
            "10 10 is 20 20, A4 A4",
            "well well-known, re-use use",
            "the, the; the (the) the. The",
            "With plan A a customer saves",
            "cafe cafe\u{301}",
            "очень очень, 谢谢 谢谢",
        ],
        &[],
    );
}

#[test]
fn sites() {
    check(
        &[
            (
                "https://staging.weave.com/x?a=TBC",
                &[("staging.weave.com", TestSite)],
            ),
            (
                "test.weave.com and shop-staging.weave.com",
                &[
                    ("test.weave.com", TestSite),
                    ("shop-staging.weave.com", TestSite),
                ],
            ),
            (
                "http://localhost:3000/ localhost:80",
                &[("localhost", TestSite), ("localhost", TestSite)],
            ),
            (
                "http://192.168.0.1/a http://weave.test",
                &[("192.168.0.1", TestSite), ("weave.test", TestSite)],
            ),
            (
                "Go to www.yoursite.com!",
                &[("www.yoursite.com", ExampleSite)],
            ),
            (
                "https://your-domain.de/x or http://example.com",
                &[
                    ("your-domain.de", ExampleSite),
                    ("example.com", ExampleSite),
                ],
            ),
        ],
        &[],
    );
    check_fine(
        &[
            "https://weave.example/spring and www.test.de",
            "weave.com/test/staging, latest.weave.com, contest.com",
            "Runs on localhost, 10.5 m wide",
            "jo@test.weave.com, jo@localhost",
            "https://weave.com/?to={{surname}}&x=[DATE]",
            "tbd@weave.com https://weave.com/the_xxx_tbc",
        ],
        &["first_name"],
    );
}

#[test]
fn every_reason_has_its_words() {
    let mut words = vec![
        Placeholder.in_words(),
        OpenMergeField.in_words(),
        UnknownMergeField.in_words(),
        DoubledWord.in_words(),
        EmptyParentheses.in_words(),
        TestSite.in_words(),
        ExampleSite.in_words(),
    ];
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), 7);
}

proptest! {
    #[test]
    fn in_order_and_inside(
        text in r"(\{\{|\}\}|\{|\}|\[\[|\]\]|\[|\]|\*\||\|\*|%|<|>|\(|\)|the |The |the\n|XX|xx|TBC|TODO|lorem |ipsum|insert |name|NAME|https://|test\.weave\.com|@|€|’| |\PC){0,30}",
        names in prop::collection::vec("[a-z]{0,4}", 0..3),
    ) {
        let mut end = 0;
        for one in unfinished(&text, &names) {
            prop_assert!(end <= one.range.start && one.range.start < one.range.end);
            prop_assert!(text.get(one.range.clone()).is_some());
            end = one.range.end;
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        unfinished(&text, &[]);
    }

    #[test]
    fn a_gap_is_found_anywhere(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}") {
        let text = format!("{before} [DATE] {after}");
        let gap = before.len() + 1..before.len() + 7;
        prop_assert!(unfinished(&text, &[]).iter().any(|one| one.range == gap));
    }
}
