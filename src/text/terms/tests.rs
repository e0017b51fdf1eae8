//! What is found in texts, and what is left alone.

use proptest::prelude::*;

use super::*;

/// `cheap!` to avoid, `Aurora=` a name, anything else to prefer; after `<` variants, after `>` what to
/// write instead.
fn entry(line: &str) -> Entry {
    let (line, instead) = line.split_once('>').unwrap_or((line, ""));
    let (line, variants) = line.split_once('<').unwrap_or((line, ""));
    let says = match line.chars().next_back() {
        Some('!') => Says::Avoid,
        Some('=') => Says::Name,
        _ => Says::Prefer,
    };
    Entry {
        says,
        words: line.trim_end_matches(['!', '=']).to_owned(),
        variants: variants
            .split('|')
            .filter(|v| !v.is_empty())
            .map(str::to_owned)
            .collect(),
        instead: instead.to_owned(),
        ..Entry::default()
    }
}

fn found_by(entries: Vec<Entry>, text: &str) -> String {
    let terms = Terms::new(entries);
    let hits = terms.find(text, &Reading::new(text));
    let hits = hits.into_iter().map(|hit| {
        let sign = match hit.what {
            What::Avoided => "!",
            What::Variant => "",
            What::Miswritten => "=",
            What::Lowered => "=?",
            What::Near => "~",
        };
        format!("{}{sign}>{}", &text[hit.range], hit.instead)
    });
    hits.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn finds(list: &str, text: &str, expected: &str) {
    let entries = list.split(", ").map(entry).collect();
    assert_eq!(found_by(entries, text), expected, "{text}");
}

#[test]
fn words_to_avoid_in_all_their_forms() {
    finds(
        "cheap!>affordable",
        "Our cheapest loom yet",
        "cheapest!>most affordable",
    );
    finds(
        "cheap!>low",
        "A cheaper loom is Cheap",
        "cheaper!>lower, Cheap!>low",
    );
    finds(
        "world class!",
        "A world-class, WORLD CLASS team",
        "world-class!>, WORLD CLASS!>",
    );
    finds(
        "shopper!>customer",
        "Shoppers’ and a shopper’s",
        "Shoppers!>customers, shopper!>customer",
    );
    finds("agency!", "Two agencies", "agencies!>");
    let utilize = Entry {
        is_verb: true,
        ..entry("utilize!>use")
    };
    assert_eq!(
        found_by(vec![utilize], "Utilizing what we utilized"),
        "Utilizing!>using, utilized!>used"
    );
}

#[test]
fn parts_of_longer_words_are_other_words() {
    for text in [
        "Mastery course, remaster, master-class, web-master",
        "See https://master.example/master, info@master.example, @master, #master",
        "“The master of all looms I had.” – Ann, Leeds",
        "master.pdf, foo.master, {{master}}, master_x",
        "`master`",
    ] {
        finds("master!", text, "");
    }
    finds(
        "master!",
        "Master. “Master”, (master) master's!",
        "Master!>, Master!>, master!>, master!>",
    );
}

#[test]
fn of_what_overlaps_the_longest_counts() {
    finds("cheap!, Cheap Monday=", "Cheap Monday is cheap", "cheap!>");
    finds(
        "data!, data base!",
        "data bases and data base",
        "data bases!>, data base!>",
    );
    let cheap = Entry {
        exceptions: vec!["dirt cheap".into()],
        ..entry("cheap!")
    };
    assert_eq!(
        found_by(vec![cheap.clone()], "Dirt-cheap is dirt cheap, not cheap"),
        "cheap!>"
    );
    assert_eq!(
        found_by(vec![cheap, entry("dirt!")], "dirt cheap"),
        "dirt!>",
        "an exception is for its entry alone"
    );
}

#[test]
fn words_near_by_and_capitals_decide() {
    let host = Entry {
        near: vec!["parasite".into()],
        ..entry("host!")
    };
    assert_eq!(
        found_by(vec![host], "A host of parasites. Your host"),
        "host!>"
    );
    let host = Entry {
        not_near: vec!["web".into()],
        ..entry("host!")
    };
    assert_eq!(found_by(vec![host], "A web host. Your host"), "host!>");
    let apple = Entry {
        case_sensitive: true,
        ..entry("apple!")
    };
    assert_eq!(found_by(vec![apple], "Apple and apples, APPLE"), "apples!>");
}

#[test]
fn preferred_terms_written_otherwise() {
    finds(
        "email",
        "Read our e-mail guide, E mail us",
        "e-mail>email, E mail>email",
    );
    finds(
        "database",
        "A data base of looms, data bases",
        "data base>database, data bases>databases",
    );
    finds(
        "customer<shopper",
        "Shoppers are customers",
        "Shoppers>customers",
    );
    finds(
        "email",
        "Email us. EMAIL. Our Email, emails’ and e mailing",
        "",
    );
    finds("email", "An eMail", "eMail>email");
    finds(
        "SaaS",
        "Your saas, SaaS, SAAS tools",
        "saas>SaaS, SAAS>SaaS",
    );
    finds("SaaS", "OUR SAAS TOOLS", "");
    finds("everyday", "We weave every day", "");
    finds("website", "Our web site", "web site>website");
    finds(
        "state-of-the-art",
        "A state of the art loom",
        "state of the art>state-of-the-art",
    );
}

#[test]
fn nouns_and_verbs_are_told_apart_by_their_neighbours() {
    for text in [
        "Sign up today",
        "Please sign up",
        "Sign up and weave",
        "Sign ups are open",
        "To sign up, call",
    ] {
        finds("sign-up", text, "");
    }
    finds("sign-up", "Your free sign up", "sign up>sign-up");
    finds("sign-up", "The signup form", "signup>sign-up");
    finds("sign-up<sign up", "Sign up today", "");
    finds("sign up", "Use the sign-up form", "");
    finds("sign up", "Please sign-up", "sign-up>sign up");
    finds("high quality", "A high-quality loom", "");
}

#[test]
fn names_miswritten() {
    finds(
        "WeaveWorks Pro=",
        "Weave Works Pro, Weaveworks pro",
        "Weave Works Pro=>WeaveWorks Pro, Weaveworks pro=>WeaveWorks Pro",
    );
    finds(
        "WeaveWorks Pro=",
        "WeaveWorks Pro®, WEAVEWORKS PRO. WeaveWorks Pro’s",
        "",
    );
    finds(
        "iPhone=",
        "Iphone, iPhones, IPhone",
        "Iphone=>iPhone, IPhone=>iPhone",
    );
    finds("Aurora=", "the aurora loom", "aurora=?>Aurora");
    finds(
        "Aurora=<aurora",
        "the aurora loom, Aurora",
        "aurora=>Aurora",
    );
    finds(
        "Lindqvist=<Lindqvists",
        "The Lindqvists",
        "Lindqvists=>Lindqvist",
    );
    finds("adidas=", "Adidas runs. The Adidas run", "Adidas=>adidas");
    finds("House of Looms=", "Visit The House Of Looms Today", "");
    finds(
        "Flow=",
        "Keep the flow going. FLOW. Flow. Let it FLOW, Flow",
        "",
    );
    finds(
        "SalesForce=",
        "Our sales force sells. Sales force first",
        "",
    );
    finds(
        "SalesForce=",
        "With Sales Force we sell",
        "Sales Force=>SalesForce",
    );
    finds(
        "WeaveWorks=",
        "weaveworks.example @weaveworks #weaveworks",
        "",
    );
}

#[test]
fn names_nearly_right() {
    finds("Aurora=", "Try Auroar today", "Auroar~>Aurora");
    finds(
        "Harbour Roasters=",
        "By Harbor Roasters",
        "Harbor Roasters~>Harbour Roasters",
    );
    for text in ["Auroras shine", "the author", "Flora", "aurora.example"] {
        finds("Aurora=", text, "");
    }
    finds("Aurora=, Aurara=", "Aurara", "");
    finds("WeaveWorks=, weavework!", "weavework", "weavework!>");
    finds("Harbour Roasters=", "two harbor roasters", "");
}

#[test]
fn marked_up_text_and_other_peoples_cases() {
    let list = "JavaScript=, GitHub=, YAML=, internet, bugfix, changelog, source map";
    for text in [
        "My JavaScript is good",
        "My `javascript` is good",
        "My [code](http://example.com/javascript) is good",
        "Your javascriptish code, uberjavascript",
        "Install javascript-some-plugin, some-plugin-javascript here",
        "foo.yaml foo-yaml.txt foo_yaml.txt foo-yaml-bar.txt fooyaml.txt",
    ] {
        finds(list, text, "");
    }
    finds(list, "A Github\n", "Github=>GitHub");
    finds(list, "My **Javascript** is good", "Javascript=>JavaScript");
    finds(list, "My bug-fixes are good", "bug-fixes>bugfixes");
    finds(
        list,
        "Write change logs about source-maps",
        "change logs>changelogs, source-maps>source maps",
    );
    finds(list, "yaml files", "yaml=>YAML");
}

proptest! {
    /// Whatever list and text: hits stand in order in the text, touch no mask, and belong to an entry.
    #[test]
    fn any_list_meets_any_text(
        words in prop::collection::vec(r"[a-cA-C .'-]{0,6}|\PC{0,4}|sign-up|Aurora", 0..5),
        flags in 0u8..16,
        text in r"\PC{0,40}|[a-cA-C @#.'\n-]{0,40}|(sign|up|Auroar|aurora| |-){0,9}",
    ) {
        let says = [Says::Prefer, Says::Avoid, Says::Name];
        let entries: Vec<Entry> = words.iter().enumerate().map(|(n, one)| Entry {
            says: says[(n + usize::from(flags)) % 3],
            words: one.clone(),
            variants: words.iter().skip(n + 1).cloned().collect(),
            instead: "b".into(),
            case_sensitive: flags & 1 > 0,
            is_verb: flags & 2 > 0,
            near: if flags & 4 > 0 { vec!["a".into(), one.clone()] } else { vec![] },
            exceptions: if flags & 8 > 0 { vec!["a b".into()] } else { vec![] },
            ..Entry::default()
        }).collect();
        let terms = Terms::new(entries);
        let reading = Reading::new(&text);
        let mut last = 0;
        for hit in terms.find(&text, &reading) {
            prop_assert!(hit.range.start >= last && hit.entry < words.len());
            prop_assert!(text.get(hit.range.clone()).is_some_and(|words| !words.is_empty()));
            let _ = replaced(&text, &hit.range, &hit.instead);
            last = hit.range.end;
        }
    }
}
