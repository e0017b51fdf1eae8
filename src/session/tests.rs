//! What a person does, as text: the board and the selection before and after.

use super::*;
use crate::board::Filter;
use crate::check::Safety;
use crate::check::testing::{TODAY, plan};
use crate::model::Scope;

/// Two stages, two segments; “Both” stands in the rows of both.
const PLAN: &str = r#"(
    segments: [(id: "home", name: "Home", rank: "c"), (id: "cafe", name: "Cafés", rank: "f")],
    stages: [(id: "s1", name: "Research", rank: "c"), (id: "s2", name: "Trial", rank: "f")],
    channels: [(id: "blog", name: "Own blog", hours_per_use: 3), (id: "mail", name: "Direct mail")],
    messages: [(id: "m", name: "Tasting box")],
    tactics: [
        (id: "both", name: "Both", rank: "c", stage: "s1", segments: ["home", "cafe"], channel: "mail"),
        (id: "first", name: "First", rank: "f", stage: "s1", segments: ["home"], channel: "mail"),
        (id: "last", name: "Last", rank: "i", stage: "s2", segments: ["cafe"], channel: "blog"),
    ],
)"#;

fn session() -> Session {
    Session::new(plan(PLAN).unwrap(), TODAY).with_seed(7)
}

fn arranged(session: &Session, rows: Rows) -> Board {
    Board::arrange(&session.plan, rows, &Filter::default())
}

/// The board, a row a line: `Home: Both, First | `.
fn told(session: &Session, rows: Rows) -> String {
    let board = arranged(session, rows);
    let cell = |cell: Cell| {
        let names = board.cards(cell).iter();
        let names = names.map(|id| session.plan.tactics[id].name.as_str());
        names.collect::<Vec<_>>().join(", ")
    };
    let row = |row: usize| {
        let name = board.record(row).and_then(|at| session.plan.name(at));
        let cells = (0..board.columns.len()).map(|column| cell(Cell { row, column }));
        let cells: Vec<String> = cells.collect();
        format!("{}: {}", name.unwrap_or("-"), cells.join(" | "))
    };
    let rows: Vec<String> = (0..board.rows.len()).map(row).collect();
    rows.join("\n")
}

fn add(session: &mut Session, rows: Rows, row: usize, column: usize, position: usize, seed: Seed) {
    let board = arranged(session, rows);
    let cell = Cell { row, column };
    session.add_tactic_at(&board, rows, Slot { cell, position }, seed);
}

fn selected(session: &Session) -> Vec<String> {
    let names = session.selection().iter();
    names
        .map(|at| session.plan.name(*at).unwrap_or("?").to_owned())
        .collect()
}

#[test]
fn a_tactic_is_added_at_stage_row_and_position() {
    let mut session = session();
    add(
        &mut session,
        Rows::None,
        0,
        0,
        1,
        Seed::Channel(Id::new("blog")),
    );
    assert_eq!(
        told(&session, Rows::None),
        "-: Both, Own blog, First | Last"
    );
    let new = &session.plan.tactics[&session.selected_card().unwrap()];
    assert_eq!(new.hours, None, "how long it takes is for people to say");
    session.undo();
    add(
        &mut session,
        Rows::Segment,
        1,
        1,
        0,
        Seed::Message(Id::new("m")),
    );
    add(&mut session, Rows::Segment, 0, 1, 0, Seed::Blank);
    assert_eq!(
        told(&session, Rows::Segment),
        "Home: Both, First | New tactic\nCafés: Both | Tasting box, Last"
    );
}

#[test]
fn each_kind_of_row_says_what_a_new_tactic_is_about() {
    let mut session = session();
    // By name “Direct mail” comes before “Own blog”.
    add(&mut session, Rows::Channel, 1, 1, 0, Seed::Blank);
    add(&mut session, Rows::Segment, 0, 1, 0, Seed::Blank);
    assert_eq!(
        told(&session, Rows::Channel),
        "Direct mail: Both, First | \nOwn blog:  | New tactic, Last\n-:  | New tactic"
    );
}

#[test]
fn a_dragged_channel_counts_in_the_row_of_another_and_comes_from_the_library_in_one_undo() {
    let mut session = session();
    add(
        &mut session,
        Rows::Channel,
        0,
        1,
        0,
        Seed::Channel(Id::new("blog")),
    );
    assert_eq!(
        told(&session, Rows::Channel),
        "Direct mail: Both, First | \nOwn blog:  | Last, Own blog"
    );
    session.undo();
    let before = session.plan.clone();
    let known = &crate::library::channels()[0];
    add(&mut session, Rows::None, 0, 1, 0, Seed::Channel(known.id));
    assert!(session.plan.channels.contains_key(&known.id));
    session.undo();
    assert_eq!(session.plan, before);
}

#[test]
fn undo_and_redo_select_what_was_selected_then() {
    let mut session = session();
    let at = |id: &str| Place::of(Id::<Tactic>::new(id)).record;
    session.select(Some(at("last")));
    session.toggle_selected(at("first"));
    session.duplicate_selected();
    session.select(Some(at("both")));
    session.undo();
    assert_eq!(selected(&session), ["Last", "First"]);
    session.redo();
    assert_eq!(selected(&session), ["Last (copy)", "First (copy)"]);
    session.delete_selected();
    session.undo();
    session.redo();
    assert_eq!(selected(&session), [""; 0]);
}

#[test]
fn undo_says_add_only_where_something_was_added() {
    let mut session = session();
    let channel = Place::of(Id::<Tactic>::new("first")).field(field!(Tactic.channel));
    let mut labels = Vec::new();
    for name in ["own BLOG", "Fax"] {
        session.link_by_name(channel, Kind::Channel, name);
        labels.push(session.undo_label().unwrap().to_owned());
    }
    assert_eq!(
        labels,
        ["change channel of tactic “First”", "add channel “Fax”"]
    );
}

#[test]
fn another_day_is_another_look_at_the_plan() {
    let mut session = session();
    let finding = session.findings().into_iter().next().unwrap();
    let day = |n| TODAY.checked_add(jiff::Span::new().days(n)).unwrap();
    session.keep(&finding, Scope::Finding, "agreed", "Mia", Some(day(7)), &[]);
    let mut told = Vec::new();
    for n in [0, 6, 7] {
        session.set_today(day(n));
        told.push((session.findings().contains(&finding), session.kept().len()));
    }
    assert_eq!(told, [(false, 1), (false, 1), (true, 0)]);
    let revision = session.revision();
    session.set_today(day(7));
    assert_eq!(session.revision(), revision, "the same day changes nothing");
}

/// Two texts with a zero-width space, two links to what is gone, and hours that no strategy asks for.
const FIXABLE: &str = r#"(
    stages: [(id: "s1", name: "Research")],
    messages: [(id: "m", name: "Tasting\u{200B} box", headline: "Three cof\u{200B}fees")],
    tactics: [(id: "t", name: "Letter", stage: "s1", messages: ["m", "tasting-bx"], strategies: ["gone"], hours: 14)],
)"#;

#[test]
fn fixing_all_says_what_it_did_and_is_one_undo() {
    let mut session = Session::new(plan(FIXABLE).unwrap(), TODAY).with_seed(7);
    let before = session.plan.clone();
    assert_eq!(session.findings().len(), 5);
    let done = session.fix_all(None);
    assert_eq!(
        (done.title(), done.in_words()),
        (
            "4 fixed, 1 left".into(),
            "– tactic “Letter” › messages: Remove the link\n\
             – tactic “Letter” › strategies: Remove the link\n\
             – message “Tasting\u{200b} box” › headline: Clean the text\n\
             – message “Tasting\u{200b} box” › name: Clean the text\n\n\
             One undo takes it all back.\n\n1 finding is left for you to decide."
                .into()
        )
    );
    session.undo();
    assert_eq!(session.plan, before);
    assert!(session.undo_label().is_none());
}

/// Taking the zero-width space out of the body would show a placeholder, which is an error; the name can
/// be mended.
#[test]
fn a_sure_fix_that_would_raise_an_error_is_left_out() {
    let ron = r#"(messages: [(id: "m", name: "Tasting\u{200B} box", status: Approved,
        body: "TO\u{200B}DO: say what it costs")])"#;
    let mut session = Session::new(plan(ron).unwrap(), TODAY).with_seed(7);
    let done = session.fix_all(None);
    let left: Vec<_> = done.left_out.iter().map(|f| f.place.field).collect();
    assert_eq!(
        (done.fixed.len(), left),
        (1, vec![Some(field!(Message.body))])
    );
    let message = session.plan().messages.values().next().unwrap();
    assert_eq!(message.name, "Tasting box");
    assert_eq!(message.body, "TO\u{200B}DO: say what it costs");
    // Nor is it offered.
    let finding = Arc::clone(&done.left_out[0]);
    assert!(session.findings().contains(&finding));
    let offered = session.offered_fixes(&finding);
    assert!(offered.iter().all(|fix| fix.safety != Safety::Sure));
}

#[test]
fn what_fixing_all_left_out_is_named() {
    let session = session();
    let finding = session.findings().into_iter().next().unwrap();
    let (code, message) = (finding.code, finding.message.clone());
    let done = FixedAll {
        fixed: Vec::new(),
        left_out: vec![finding],
        to_decide: 2,
    };
    assert_eq!(done.title(), "Nothing was fixed");
    assert_eq!(
        done.in_words(),
        format!(
            "Left, because the repair would raise an error elsewhere:\n– {code}: {message}\n\n\
             2 findings are left for you to decide."
        )
    );
}

#[test]
fn of_many_fixes_the_first_are_told() {
    let done = FixedAll {
        fixed: (1..=10).map(|n| n.to_string()).collect(),
        ..Default::default()
    };
    assert_eq!(
        done.in_words(),
        "– 1\n– 2\n– 3\n– 4\n– 5\n– 6\n– 7\n– 8\nand 2 more\n\nOne undo takes it all back."
    );
}

#[test]
fn a_channel_on_a_card_without_one_is_its_channel() {
    let mut session = session();
    let last = Id::new("last");
    let known = crate::library::find_channel("Pinterest").unwrap().id;
    session.put_on_channel(last, known);
    assert_eq!(session.plan.tactics[&last].channel, Some(known));
    assert!(session.plan.channels.contains_key(&known));
    assert_eq!(session.undo_label(), Some("put “Last” on Pinterest"));
    session.undo();
    assert!(!session.plan.channels.contains_key(&known));
}

#[test]
fn deleting_a_stage_says_which_cards_it_leaves() {
    let mut session = session();
    session.select(Some(Id::<crate::model::Stage>::new("s1").at()));
    session.delete_selected();
    assert_eq!(
        session.undo_label(),
        Some("delete stage “Research”: 2 cards are without a stage then")
    );
}

/// A claim becomes a registered offer in one step that undo takes back whole, and others are bound to it.
#[test]
fn a_claim_is_turned_into_an_offer_and_others_are_bound_to_it() {
    use crate::check::registering::{about, bind, candidates, register};
    use crate::model::{Message, OfferKind, OfferUnit};
    let plan = crate::check::testing::plan(
        r#"(messages: [
            (id: "a", name: "Letter", body: "Try it free for 14 days."),
            (id: "b", name: "Page", body: "Your free trial: two weeks."),
            (id: "c", name: "Post", body: "30 days free."),
            (id: "d", name: "Advert", body: "The table loom: £49 a month."),
        ])"#,
    )
    .unwrap();
    let mut session = Session::new(plan.clone(), jiff::civil::date(2027, 3, 1)).with_seed(3);
    let message = |id: &str| Id::<Message>::new(id);
    let fix = register(&session.ctx(), &[(message("a"), 0), (message("b"), 0)]).unwrap();
    assert_eq!(fix.title, "Register “14 days” as an offer");
    session.fix(fix);
    let offers: Vec<_> = session.plan().offers.values().cloned().collect();
    let [offer] = offers.as_slice() else {
        panic!("one offer: {offers:?}");
    };
    assert!(offer.id.as_str().starts_with("offer-"), "{}", offer.id);
    assert_eq!(offer.name, "Trial: 14 days");
    assert_eq!(
        (offer.kind, offer.unit),
        (OfferKind::FreeTrial, OfferUnit::Days)
    );
    assert_eq!(offer.promise(), "14 days");
    for id in ["a", "b"] {
        assert_eq!(
            session.plan().messages[&message(id)].offers,
            [offer.id],
            "{id}"
        );
    }
    // The register knows what it was made of.
    assert_eq!(candidates(&session.ctx(), (message("c"), 0)), [offer.id]);
    let fix = bind(&session.ctx(), &[(message("c"), 0)], offer.id).unwrap();
    assert_eq!(fix.title, "This is the offer “Trial: 14 days”");
    session.fix(fix);
    assert!(session.findings().iter().any(|f| f.code == "B202"));
    assert!(bind(&session.ctx(), &[(message("c"), 0)], offer.id).is_none());
    session.undo();
    session.undo();
    assert_eq!(session.plan(), &plan);
    // A price takes its product along.
    assert_eq!(
        about(&session.ctx(), (message("d"), 0), &["tabl", "loom"]),
        "table loom"
    );
    session.fix(register(&session.ctx(), &[(message("d"), 0)]).unwrap());
    let offer = session.plan().offers.values().next().unwrap();
    assert_eq!(
        (offer.product.as_str(), offer.promise()),
        ("table loom", "£ 49 a month".into())
    );
}

#[test]
fn a_fix_is_offered_though_another_error_stands_behind_it_in_the_same_text() {
    let plan = plan(
        r#"(
        terms: [(id: "a", name: "cheap", kind: Banned, instead: "affordable"), (id: "b", name: "junk", kind: Banned)],
        messages: [(id: "m", name: "Letter", body: "Our cheap cups are no junk.")],
    )"#,
    );
    let mut session = Session::new(plan.unwrap(), TODAY);
    let findings = session.findings();
    let cheap = findings.iter().find(|f| f.message.contains("cheap"));
    let fixes = session.offered_fixes(cheap.unwrap());
    let titles: Vec<&str> = fixes.iter().map(|fix| fix.title.as_str()).collect();
    assert_eq!(titles, ["Write “affordable”"]);
}

/// Two tactics that take hours for which no strategy asks, and a third without hours.
const UNASKED: &str = r#"(
    strategies: [(id: "s", name: "Win")],
    tactics: [(id: "a", name: "First", hours: 1), (id: "b", name: "Second", hours: 2), (id: "c", name: "Third")],
)"#;

fn codes<'a>(findings: impl IntoIterator<Item = &'a Arc<Finding>>) -> Vec<(&'static str, String)> {
    let findings = findings.into_iter();
    let mut codes: Vec<_> = findings
        .map(|f| (f.code, f.place.record.key.to_string()))
        .collect();
    codes.sort();
    codes
}

#[test]
fn accepting_all_leaves_only_what_is_new_and_is_one_undo() {
    let mut session = Session::new(plan(UNASKED).unwrap(), TODAY).with_seed(7);
    let open = session.findings();
    assert!(open.len() >= 2);
    assert_eq!(session.new_findings().len(), 0, "all was there on opening");
    session.accept_all("  ", "Ana");
    assert_eq!(session.findings(), open, "nothing without a reason");
    session.accept_all("as we found it", "Ana");
    assert_eq!(session.findings().len(), 0);
    assert_eq!(session.kept().len(), open.len());
    let is_told = |d: &Decision| d.reason == "as we found it" && d.decided_on == Some(TODAY);
    assert!(session.plan().decisions.values().all(is_told));
    let hours = Place::of(Id::<Tactic>::new("c")).field(field!(Tactic.hours));
    let three = Value::Number(Some(crate::model::Number::whole(3)));
    session.edit(Edit::set(hours, three));
    let new = session.new_findings();
    assert!(codes(&new).contains(&("P101", "c".into())), "{new:?}");
    assert_eq!(codes(&new), codes(&session.findings()));
    session.undo();
    session.undo();
    assert_eq!(session.findings(), open);
    assert_eq!(
        session.new_findings().len(),
        0,
        "what comes back is not new"
    );
}

#[test]
fn decisions_are_taken_back_together() {
    let mut session = Session::new(plan(UNASKED).unwrap(), TODAY).with_seed(7);
    let open = session.findings();
    session.accept_all("as we found it", "");
    let all: Vec<_> = session.plan().decisions.keys().copied().collect();
    session.reopen(&all);
    assert_eq!(session.findings(), open);
    session.undo();
    assert_eq!(session.findings().len(), 0);
}

#[test]
fn words_that_only_moved_are_not_new() {
    let plan = plan(
        r#"(
        terms: [(id: "a", name: "cheap", kind: Banned)],
        messages: [(id: "m", name: "Letter", body: "Our cheap cups.")],
    )"#,
    );
    let mut session = Session::new(plan.unwrap(), TODAY);
    let body = Place::of(Id::<Message>::new("m")).field(field!(Message.body));
    let mut is_new = |text: &str| {
        session.edit(Edit::set(body, Value::Text(text.into())));
        codes(&session.new_findings()).contains(&("B101", "m".into()))
    };
    assert!(!is_new("All our cheap cups."));
    assert!(is_new("All our cheapest cups."));
}
