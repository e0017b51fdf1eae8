//! The board by rows: a tactic that stands in two of them, rows that are collapsed, and where something
//! new lands.

use super::*;
use throughline::model::Tactic;

/// Three segments; the letter is for two and stands in two rows, before another card in each.
const ROWS: &str = r#"(
    segments: [(id: "home", name: "Home", rank: "c"), (id: "cafe", name: "Cafés", rank: "f"), (id: "shop", name: "Shops", rank: "i")],
    stages: [(id: "research", name: "Research", rank: "c"), (id: "trial", name: "Trial", rank: "f")],
    channels: [(id: "blog", name: "Own blog"), (id: "talk", name: "Talk")],
    tactics: [
        (id: "letter", name: "Letter", rank: "c", stage: "research", segments: ["home", "cafe"]),
        (id: "home", name: "At home", rank: "f", stage: "research", segments: ["home"]),
        (id: "cafe", name: "At cafés", rank: "i", stage: "research", segments: ["cafe"], channel: "talk"),
        (id: "shop", name: "At shops", rank: "l", stage: "research", segments: ["shop"]),
    ],
)"#;

fn by_segment() -> Harness<'static, App> {
    let mut harness = harness(ROWS);
    press(&mut harness, Modifiers::ALT, Key::Num3);
    harness
}

/// The name of what is selected.
fn selected(harness: &Harness<'_, App>) -> String {
    let at = harness.state().session().selected().unwrap();
    the_plan(harness).name(at).unwrap().to_owned()
}

/// A card that stands in two rows, in the lower one.
fn lower<'a>(harness: &'a Harness<'_, App>, name: &'a str) -> egui_kittest::Node<'a> {
    let cards = harness.query_all_by(move |node| {
        let label = node.label().unwrap_or_default();
        node.role() == Role::Button && label.starts_with(name) && label.contains(" of ")
    });
    cards
        .max_by(|a, b| a.rect().top().total_cmp(&b.rect().top()))
        .unwrap()
}

fn collapse(harness: &mut Harness<'_, App>, row: &str) {
    harness.get_by_label(row).click();
    harness.run();
}

#[test]
fn the_keyboard_goes_on_in_the_row_in_which_a_card_was_clicked() {
    let mut harness = by_segment();
    lower(&harness, "Letter").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), "At cafés");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(selected(&harness), "At home");
}

#[test]
fn walking_leaves_collapsed_rows_out() {
    let mut harness = by_segment();
    collapse(&mut harness, "Cafés, 2 cards");
    card_node(&harness, "At home").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(selected(&harness), "At shops");
}

#[test]
fn a_card_that_is_shown_opens_its_row() {
    let mut harness = by_segment();
    collapse(&mut harness, "Home, 2 cards");
    let cards = |harness: &Harness<'_, App>| {
        let is_card = |label: String| label.starts_with("At home, ");
        let cards = harness.query_all_by(move |node| {
            node.role() == Role::Button && node.label().is_some_and(is_card)
        });
        cards.count()
    };
    assert_eq!(cards(&harness), 0);
    press(&mut harness, Modifiers::COMMAND, Key::K);
    let field = harness.get_by_role_and_label(Role::TextInput, "Run a command");
    field.type_text("at home");
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(cards(&harness), 1);
}

#[test]
fn a_channel_lands_in_the_row_and_at_the_position_where_it_is_dropped() {
    let mut harness = by_segment();
    harness.get_by_label("Channels, messages").click();
    harness.run();
    let from = harness.get_by_label("Drag channel Own blog").rect();
    let to = card_node(&harness, "At cafés").rect().center_top() + vec2(0.0, 4.0);
    drag(&mut harness, from.center(), to);
    let plan = the_plan(&harness);
    let new = plan.tactics.values().find(|t| t.name == "Own blog");
    let new = new.unwrap();
    assert_eq!(new.segments, [Id::new("cafe")]);
    let rank = |id: &str| &plan.tactics[&Id::<Tactic>::new(id)].rank;
    assert!(*rank("letter") < new.rank && new.rank < *rank("cafe"));
    assert_eq!(new.hours, None);
    harness.event(egui::Event::Text("Coffee diary".into()));
    harness.run();
    let names = the_plan(&harness).tactics.values().map(|t| &t.name);
    assert_eq!(names.filter(|name| *name == "Coffee diary").count(), 1);
}

#[test]
fn a_channel_dropped_on_a_card_without_one_is_its_channel() {
    let mut harness = by_segment();
    harness.get_by_label("Channels, messages").click();
    harness.run();
    let from = harness.get_by_label("Drag channel Own blog").rect();
    let to = card_node(&harness, "At home").rect().center();
    drag(&mut harness, from.center(), to);
    let plan = the_plan(&harness);
    assert_eq!(plan.tactics.len(), 4);
    let home = &plan.tactics[&Id::<Tactic>::new("home")];
    assert_eq!(home.channel, Some(Id::new("blog")));
}

#[test]
fn n_adds_behind_the_selected_card_in_its_row() {
    let mut harness = by_segment();
    lower(&harness, "Letter").click();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::N);
    let plan = the_plan(&harness);
    let new = plan.tactics.values().find(|t| t.name == "New tactic");
    let new = new.unwrap();
    assert_eq!(new.segments, [Id::new("cafe")]);
    assert!(new.rank < plan.tactics[&Id::<Tactic>::new("cafe")].rank);
}

/// Whether words are painted anywhere, whoever they belong to.
fn is_painted(harness: &Harness<'_, App>, begins: &str) -> bool {
    fn has(shape: &egui::Shape, begins: &str) -> bool {
        match shape {
            egui::Shape::Text(text) => text.galley.text().starts_with(begins),
            egui::Shape::Vec(all) => all.iter().any(|shape| has(shape, begins)),
            _ => false,
        }
    }
    let shapes = &harness.output().shapes;
    shapes.iter().any(|clipped| has(&clipped.shape, begins))
}

#[test]
fn a_narrow_card_with_findings_still_says_for_whom_it_is() {
    let more = r#"stages: [(id: "a", name: "A", rank: "g"), (id: "b", name: "B", rank: "h"), (id: "d", name: "D", rank: "i"),"#;
    let ron = PLAN
        .replace(r#"segments: ["home"])"#, "segments: [])")
        .replace("stages: [", more);
    for width in [1000.0, 1440.0, 2400.0] {
        let mut harness = harness(&ron);
        harness.set_size(vec2(width, 700.0));
        harness.run();
        let label = card_node(&harness, "Tasting letter")
            .accesskit_node()
            .label();
        assert!(label.is_some_and(|label| label.contains("finding")));
        assert!(is_painted(&harness, "Home"), "{width}");
    }
}
