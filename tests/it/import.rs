//! Tables of tactics in, plans and reports out.

use std::path::Path;

use expect_test::{Expect, expect};
use proptest::prelude::*;
use throughline::check::testing::TODAY;
use throughline::edit::apply;
use throughline::import::tactics::read;
use throughline::import::{IMPORTERS, find};
use throughline::model::{
    About, Channel, Currency, DateOrder, Id, Key, Kind, Message, Plan, Rank, Segment, Stage,
    Tactic, key, slug,
};
use throughline::session::Session;

use super::told;

/// Ids in the order of asking.
pub fn numbered() -> impl FnMut(Kind, &str) -> Key {
    let mut n = 0;
    move |kind, _| {
        n += 1;
        key(&format!("{}-{n}", slug(kind.word())))
    }
}

/// The plan with the table read into it, and the report in words.
#[track_caller]
pub fn imported(plan: &Plan, table: &[u8]) -> (Plan, String) {
    let import = read(table, plan, &mut numbered()).unwrap_or_else(|e| panic!("{e}"));
    let mut after = plan.clone();
    let applied = apply(&mut after, &import.edit);
    let mut undone = after.clone();
    apply(&mut undone, &applied.inverse);
    assert_eq!(&undone, plan, "one undo");
    (after, import.report.in_words())
}

/// The plan with a table in it: tactics, messages that stand on none, report.
#[track_caller]
fn check_into(plan: &Plan, table: &[u8], expected: Expect) {
    let (after, report) = imported(plan, table);
    let mut lines = told::tactics(&after);
    let placed: Vec<_> = after.tactics.values().flat_map(|t| &t.messages).collect();
    let mut alone = after.clone();
    alone.messages.retain(|id, _| !placed.contains(&id));
    lines.extend(told::messages(&alone));
    lines.push(format!("\n{report}"));
    expected.assert_eq(&lines.join("\n"));
}

#[track_caller]
fn check(table: &str, expected: Expect) {
    check_into(&Plan::default(), table.as_bytes(), expected);
}

#[test]
fn a_german_table_reads_as_it_was_meant() {
    check_into(
        &Plan::default(),
        include_bytes!("../fixtures/import/massnahmen.csv"),
        expect![[r#"
            name "Anzeige „Weben“" · stage "Discovery" · channel "Fachzeitschrift" · segments "Einsteiger" · start "2027-03-01" · hours "12.5" · cost "1234.50 EUR" · status "Planned"
            name "Probewebtag" · stage "Trial" · channel "Messe" · segments "Einsteiger + Schulen" · start "2027-03-20" · hours "8" · cost "2000.00 EUR" · status "Planned"
            name "Rundbrief" · channel "E-Mail" · segments "Stammkunden" · status "Live" · notes "Beginn: Anfang April\nKosten in €: ca. 500"

            3 tactics come in.
            Columns read: “Maßnahme” as name, “Phase” as stage, “Kanal” as channel, “Zielgruppe” as segment, “Beginn” as start, “Kosten in €” as cost, “Aufwand (Std.)” as hours, “Stand” as status.
            3 new segments: “Einsteiger”, “Schulen”, “Stammkunden”.
            2 new stages: “Discovery”, “Trial”.
            3 new channels: “Fachzeitschrift”, “Messe”, “E-Mail”.
            1 tactic has no stage and stands under “No stage”.
            1 row above the column names left out.
            2 rows left out:
              line 7: it has no name, headline, subject, message or channel
              line 8: it looks like a row of totals
            2 cells to look at:
              line 5, “Beginn”: “Anfang April” is not read as a date with day, month and year; it stands in the notes
              line 5, “Kosten in €”: “ca. 500” is not read as an amount; it stands in the notes
        "#]],
    );
}

#[test]
fn a_content_calendar_keeps_what_it_has_no_column_for() {
    check_into(
        &Plan::default(),
        include_bytes!("../fixtures/import/calendar.csv"),
        expect![[r#"
            name "Rigid or Backstrap Loom: Which Suits You?" · messages "[name \"Rigid or Backstrap Loom: Which Suits You?\" · call_to_action_label \"Order the starter kit\"]" · call_to_action "Order the starter kit" · start "2027-03-01" · notes "Day: Mon\nSlug: rigid-or-backstrap\nKeyword: rigid vs backstrap loom\nIntent: Commercial\nTags: Looms,Comparison"
            name "Warping Without Tears" · messages "[name \"Warping Without Tears\" · call_to_action_label \"Download the warping sheet\"]" · call_to_action "Download the warping sheet" · start "2027-03-03" · notes "Day: Wed\nSlug: warping-without-tears\nKeyword: how to warp a loom\nIntent: Informational\nTags: How-To,Looms"
            name "How Much Yarn for a Scarf?" · messages "[name \"How Much Yarn for a Scarf?\" · call_to_action_label \"Download the warping sheet\"]" · call_to_action "Download the warping sheet" · start "2027-03-05" · notes "Day: Fri\nSlug: yarn-for-a-scarf\nKeyword: yarn for scarf\nIntent: Informational\nTags: Yarn,How-To"

            3 tactics and 3 messages come in.
            Columns read: “Date” as start, “Title” as name, “CTA” as call to action.
            Columns kept in the notes: “Day”, “Slug”, “Keyword”, “Intent”, “Tags”.
            2 new calls to action: “Order the starter kit”, “Download the warping sheet”.
            3 tactics have no stage and stand under “No stage”.
        "#]],
    );
}

#[test]
fn the_real_content_calendar() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/data/tables/banners-content-calendar.csv"
    );
    let Ok(bytes) = std::fs::read(path) else {
        eprintln!("skipped: ../shared/data/tables is not here");
        return;
    };
    let (plan, _) = imported(&Plan::default(), &bytes);
    assert_eq!(plan.tactics.len(), 12);
    let with = |line: &str| {
        let tactics = plan.tactics.values();
        tactics
            .filter(|t| t.notes.lines().any(|l| l == line))
            .count()
    };
    assert_eq!(
        (with("Intent: Informational"), with("Intent: Commercial")),
        (8, 4)
    );
    assert_eq!(plan.calls_to_action.len(), 3);
    assert!(
        plan.tactics
            .values()
            .all(|t| t.start.is_some() && t.call_to_action.is_some())
    );
}

/// A plan that has some of what tables name.
fn weavers() -> Plan {
    let mut plan = Plan {
        about: About {
            currency: Currency::parse("CHF").unwrap(),
            dates: DateOrder::MonthFirst,
            ..Default::default()
        },
        ..Default::default()
    };
    let id = Id::new("trial");
    let stage = Stage {
        id,
        name: "Trial".into(),
        ..Default::default()
    };
    plan.stages.insert(id, stage);
    for (id, name) in [("starters", "Starters"), ("gifts", "Gifts, large")] {
        let id = Id::new(id);
        let segment = Segment {
            id,
            name: name.into(),
            ..Default::default()
        };
        plan.segments.insert(id, segment);
    }
    let id = Id::new("paper");
    let aliases = vec!["Gazette".into()];
    let channel = Channel {
        id,
        name: "Local paper".into(),
        aliases,
        ..Default::default()
    };
    plan.channels.insert(id, channel);
    let id = Id::new("scarf");
    let (name, headline) = ("Scarf".into(), "Your first scarf".into());
    let message = Message {
        id,
        name,
        headline,
        ..Default::default()
    };
    plan.messages.insert(id, message);
    let id = Id::new("stand");
    let tactic = Tactic {
        id,
        rank: Rank("n".into()),
        name: "Stand".into(),
        ..Default::default()
    };
    plan.tactics.insert(id, tactic);
    plan
}

#[test]
fn what_the_plan_has_is_used_and_what_it_lacks_is_made() {
    check_into(
        &weavers(),
        "Name,Stage,Channel,Segment,Owner,Objective,Strategy,KPI,Target,Headline,CTA,Cost,Start\n\
         Stand,trial,gazette,\"Gifts, large\",Ann,100 scarves,Win weavers at home,Leads,250 leads,Your first scarf,Try it,1'200,03/04/2027\n\
         Reel,Love,\"Facebook, Instagram\",\"starters, Schools\",ann,100 scarves,Win weavers at home,,,Your first scarf,Try it,$5k,05/05/2027\n\
         Note,–,Fax,Starters; Parents|Schools,,Sell kits,,,,,,,\n"
            .as_bytes(),
        expect![[r#"
            name "Stand" · stage "Trial" · channel "Local paper" · messages "[name \"Stand\" · headline \"Your first scarf\" · call_to_action_label \"Try it\"]" · segments "Gifts, large" · strategies "Win weavers at home" · kpi "Leads" · target "250" · call_to_action "Try it" · owner "Ann" · start "2027-03-04" · cost "1200.00 CHF" · notes "Target: 250 leads"
            name "Reel" · stage "Love" · channel "Facebook" · messages "[name \"Stand\" · headline \"Your first scarf\" · call_to_action_label \"Try it\"]" · segments "Starters + Schools" · strategies "Win weavers at home" · call_to_action "Try it" · owner "Ann" · start "2027-05-05" · cost "5000.00 USD" · notes "Channel: Facebook, Instagram"
            name "Stand"
            name "Note" · channel "Fax" · segments "Starters + Parents + Schools"
            name "Scarf" · headline "Your first scarf"

            3 tactics and 1 message come in.
            Columns read: “Name”, “Stage”, “Channel”, “Segment”, “Owner”, “Objective”, “Strategy”, “KPI”, “Target”, “Headline”, “CTA” as call to action, “Cost”, “Start”.
            New call to action: “Try it”.
            2 new segments: “Schools”, “Parents”.
            New stage: “Love”.
            2 new channels: “Facebook”, “Fax”.
            2 new objectives: “100 scarves”, “Sell kits”.
            New KPI: “Leads”.
            New strategy: “Win weavers at home”.
            New person: “Ann”.
            Names taken for others: “gazette” for “Local paper”.
            1 tactic has no stage and stands under “No stage”.
            1 tactic has the name of one that the plan already has; the two stand side by side.
            3 cells to look at:
              line 2, “Start”: “03/04/2027” can be read in two ways; the column was read month first, as the plan's dates are
              line 3, “Channel”: “Facebook, Instagram” names several, and a tactic has one channel: “Facebook” was taken; all stand in the notes
              line 3, “Cost”: “$5k” is in USD, the plan counts in CHF; it was kept in USD
        "#]],
    );
}

#[test]
fn rows_with_the_same_words_share_a_message_and_buttons_alone_do_not() {
    check(
        "name,headline,body,cta\n\
         A,Hello,World,Go\n\
         B,Hello,World,Go\n\
         C,Hello,World,Stop\n\
         D,,,Go\n\
         E,,,Go\n",
        expect![[r#"
            name "A" · messages "[name \"A\" · headline \"Hello\" · body \"World\" · call_to_action_label \"Go\"]" · call_to_action "Go"
            name "B" · messages "[name \"A\" · headline \"Hello\" · body \"World\" · call_to_action_label \"Go\"]" · call_to_action "Go"
            name "C" · messages "[name \"C\" · headline \"Hello\" · body \"World\" · call_to_action_label \"Stop\"]" · call_to_action "Stop"
            name "D" · messages "[name \"D\" · call_to_action_label \"Go\"]" · call_to_action "Go"
            name "E" · messages "[name \"E\" · call_to_action_label \"Go\"]" · call_to_action "Go"

            5 tactics and 4 messages come in.
            Columns read: “name”, “headline”, “body” as message, “cta” as call to action.
            2 new calls to action: “Go”, “Stop”.
            5 tactics have no stage and stand under “No stage”.
        "#]],
    );
}

#[test]
fn text_with_line_ends_and_quotation_marks_arrives_whole() {
    check(
        "Titel\tText\tNotizen\r\n\"Der \"\"große\"\" Tag\"\t\"Liebe Leute,\n\nkommt!\"\t'-5 %\r\n",
        expect![[r#"
            name "Der \"große\" Tag" · messages "[name \"Der \\\"große\\\" Tag\" · body \"Liebe Leute,\\n\\nkommt!\"]" · notes "-5 %"

            1 tactic and 1 message come in.
            Columns read: “Titel” as name, “Text” as message, “Notizen” as notes.
            1 tactic has no stage and stands under “No stage”.
        "#]],
    );
}

#[test]
fn rows_without_names_and_cells_that_cannot_be_read() {
    check(
        "Content plan,,,,\n\
         Date,Headline,Status,Hours,Leads to,\n\
         soon,Big news,maybe,a few,Nowhere,extra\n\
         ,\"A headline that goes on and on and on, far longer than any name of a tactic should\",,,,\n\
         2027-03-01,,live,3,,\n",
        expect![[r#"
            name "Big news" · messages "[name \"Big news\" · headline \"Big news\"]" · notes "Date: soon\nStatus: maybe\nHours: a few\nColumn 6: extra\nLeads to: Nowhere"
            name "A headline that goes on and on and on, far longer than any n…" · messages "[name \"A headline that goes on and on and on, far longer than any n…\" · headline \"A headline that goes on and on and on, far longer than any name of a tactic should\"]"

            2 tactics and 2 messages come in.
            Columns read: “Date” as start, “Headline”, “Status”, “Hours”, “Leads to”.
            Columns kept in the notes: “Column 6”.
            2 tactics have no stage and stand under “No stage”.
            2 tactics have no name and take one from their row's other cells.
            1 row above the column names left out.
            1 row left out:
              line 5: it has no name, headline, subject, message or channel
            4 cells to look at:
              line 3, “Date”: “soon” is not read as a date with day, month and year; it stands in the notes
              line 3, “Status”: “maybe” is not read as a status; it stands in the notes
              line 3, “Hours”: “a few” is not read as a number of hours; it stands in the notes
              line 3, “Leads to”: the table and the plan have no tactic “Nowhere”; the cell stands in the notes
        "#]],
    );
}

#[test]
fn one_row_decides_how_all_dates_and_amounts_are_meant() {
    check(
        "name;start;end;cost;hours\n\
         A;03/04/2027;05/04/2027;1.234;1,5\n\
         B;04/04/2027;25/04/2027;99,5 €;2\n",
        expect![[r#"
            name "A" · start "2027-04-03" · end "2027-04-05" · hours "1.5" · cost "1234.00 EUR"
            name "B" · start "2027-04-04" · end "2027-04-25" · hours "2" · cost "99.50 EUR"

            2 tactics come in.
            Columns read: “name”, “start”, “end”, “cost”, “hours”.
            2 tactics have no stage and stand under “No stage”.
        "#]],
    );
}

#[test]
fn two_columns_for_one_thing_and_columns_without_a_name() {
    check(
        "Title,Name,,Notes\nA,B,C,D,E\n",
        expect![[r#"
            name "A" · notes "D\nName: B\nColumn 3: C\nColumn 5: E"

            1 tactic comes in.
            Columns read: “Title” as name, “Notes”.
            Columns kept in the notes: “Name”, “Column 3”, “Column 5”.
            1 tactic has no stage and stands under “No stage”.
        "#]],
    );
}

#[test]
fn stopped_tactics_and_words_for_progress() {
    check(
        "name,status\nA,Gestoppt\nB,stopped (was done)\nC,in progress\nD,LIVE\nE,on hold\n",
        expect![[r#"
            name "A" · course "Stop"
            name "B" · status "Done" · course "Stop"
            name "C" · status "Planned"
            name "D" · status "Live"
            name "E" · notes "status: on hold"

            5 tactics come in.
            Columns read: “name”, “status”.
            5 tactics have no stage and stand under “No stage”.
            1 cell to look at:
              line 6, “status”: “on hold” is not read as a status; it stands in the notes
        "#]],
    );
}

#[test]
fn tactics_can_name_each_other() {
    check(
        "name,leads to,prerequisites\nA,B,\nB,c,A; Z\nC,,\n",
        expect![[r#"
            name "A" · leads_to "B"
            name "B" · leads_to "C" · prerequisites "A" · notes "prerequisites: A; Z"
            name "C"

            3 tactics come in.
            Columns read: “name”, “leads to”, “prerequisites”.
            3 tactics have no stage and stand under “No stage”.
            1 cell to look at:
              line 3, “prerequisites”: the table and the plan have no tactic “Z”; the cell stands in the notes
        "#]],
    );
}

#[test]
fn objectives_belong_to_the_strategy_of_their_row() {
    check(
        "name,strategy,objective\nA,S1,O1\nB,S1; S2,O1; O2\nC,S1; S3,O3\n",
        expect![[r#"
            name "A" · strategies "S1"
            name "B" · strategies "S1 + S2"
            name "C" · strategies "S1 + S3"

            3 tactics come in.
            Columns read: “name”, “strategy”, “objective”.
            3 new objectives: “O1”, “O2”, “O3”.
            3 new strategies: “S1”, “S2”, “S3”.
            3 tactics have no stage and stand under “No stage”.
            1 cell to look at:
              line 3, “objective”: the row names several strategies and several objectives; they were not linked, since any might belong to any
        "#]],
    );
    let table = b"name,strategy,objective\nA,S1,O1\nB,S1; S2,O1; O2\nC,S2,O2\n";
    let (plan, report) = imported(&Plan::default(), table);
    assert!(!report.contains("to look at"), "{report}");
    assert!(plan.strategies.values().all(|s| s.objectives.len() == 1));
}

#[test]
fn new_tactics_stand_after_those_of_the_plan() {
    let (plan, report) = imported(&weavers(), b"name\nX\nY\nStand\n");
    let names: Vec<&str> = Plan::in_order(&plan.tactics, |t| &t.rank)
        .into_iter()
        .map(|t| t.name.as_str())
        .collect();
    assert_eq!(names, ["Stand", "X", "Y", "Stand"]);
    assert!(
        report.contains("1 tactic has the name of one that the plan already has"),
        "{report}"
    );
}

#[test]
fn a_table_without_known_columns_says_which_there_are() {
    let error = read(b"Foo,Bar\n1,2\n", &Plan::default(), &mut numbered()).unwrap_err();
    expect!["No row with known column names was found at the top of the table. Name the columns in the first row; known names are: name, stage, channel, segment, owner, start, end, hours, cost, status, strategy, objective, KPI, target, call to action, message name, subject, headline, message, button, link, notes."].assert_eq(&error.to_string());
}

#[test]
fn the_same_table_gives_the_same_edit() {
    let table = include_bytes!("../fixtures/import/massnahmen.csv");
    let plan = weavers();
    let [first, second] = [0, 1].map(|_| read(table, &plan, &mut numbered()).unwrap());
    assert_eq!(first, second);
    assert_eq!(first.edit.label(&plan), "import 3 tactics");
}

#[test]
fn ten_thousand_rows_are_read_without_delay() {
    use std::fmt::Write as _;
    let mut table = String::from(
        "name,stage,channel,segment,headline,body,strategy,objective,start,cost,hours,leads to\n",
    );
    for n in 0..10_000 {
        let _ = writeln!(
            table,
            "T{n},S{},C{},\"A{}, B{n}\",H{},text,Strategy {n},Objective {n},2027-01-{:02},{n}.5,{n},T{}",
            n % 9,
            n % 40,
            n % 7,
            n % 5000,
            n % 28 + 1,
            n + 1
        );
    }
    let (plan, _) = imported(&Plan::default(), table.as_bytes());
    assert_eq!(
        (
            plan.tactics.len(),
            plan.messages.len(),
            plan.strategies.len()
        ),
        (10_000, 5000, 10_000)
    );
    assert!(
        plan.strategies
            .values()
            .all(|s| s.objectives.len() == 1 && s.rank.0.len() < 9)
    );
}

#[test]
fn files_that_can_be_read_are_known_by_their_ending() {
    for importer in IMPORTERS {
        assert!(!importer.extensions.is_empty(), "{}", importer.name);
        for ending in importer.extensions {
            let found = find(&ending.to_uppercase()).map(|found| found.name);
            assert_eq!(found, Some(importer.name), "{ending}");
        }
    }
    assert!(find("ron").is_none() && find("").is_none());
}

#[test]
fn a_preview_says_what_the_import_will_and_changes_nothing() {
    let table = include_bytes!("../fixtures/import/massnahmen.csv");
    let session = || Session::new(weavers(), TODAY).with_seed(3);
    let (mut looked, mut straight) = (session(), session());
    let preview = looked.preview(table, None).unwrap();
    assert_eq!(looked.plan(), straight.plan());
    let file = Path::new("plans/Massnahmen.CSV");
    assert_eq!(looked.import(table, Some(file)).unwrap(), preview);
    straight.import(table, None).unwrap();
    assert_eq!(looked.plan(), straight.plan(), "the preview used up no ids");
}

proptest! {
    #[test]
    fn any_bytes_are_an_import_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for importer in IMPORTERS {
            let _ = (importer.read)(&bytes, &weavers(), &mut numbered());
        }
    }

    #[test]
    fn any_cells_are_taken_and_nothing_is_lost(
        rows in prop::collection::vec(prop::collection::vec("[a-c0-9,;./€\"'=\n -]{0,7}", 16), 0..6),
    ) {
        let header = "name,start,end,cost,hours,target,status,segment,channel,leads to,prerequisites,objective,strategy,message kind,row is,other";
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(header.split(',')).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let (plan, _) = imported(&weavers(), &writer.into_inner().unwrap());
        let notes: Vec<&String> = plan.tactics.values().map(|t| &t.notes).collect();
        for row in rows.iter().filter(|row| row[0].chars().any(char::is_alphanumeric)) {
            let other = row[15].trim();
            // Delimiters alone do not make a cell that says anything.
            if other.chars().any(char::is_alphanumeric) && !other.starts_with('\'') {
                let line = format!("other: {other}");
                prop_assert!(notes.iter().any(|notes| notes.contains(&line)), "{line} in {notes:?}");
            }
        }
    }
}
