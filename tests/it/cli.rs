//! The real binary: what it prints, its exit codes, and bad input of every kind.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use tempfile::TempDir;

fn run(arguments: &[&str]) -> Assert {
    let mut command = Command::cargo_bin("throughline").unwrap();
    // Whatever display the machine has is not for tests.
    command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET");
    command.args(arguments).assert()
}

fn stdout(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

fn stderr(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stderr).into_owned()
}

fn sample(name: &str) -> String {
    format!(
        "{}/assets/samples/{name}.plan.ron",
        env!("CARGO_MANIFEST_DIR")
    )
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }
    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
    fn with(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }
}

#[test]
fn a_new_plan_is_made_once_and_never_overwritten() {
    let folder = Folder::new();
    let path = folder.path("spring.plan.ron");
    run(&["new", text(&path)]).success();
    let before = fs::read(&path).unwrap();
    let again = run(&["new", text(&path), "--template", "aida"]).code(2);
    assert!(
        stderr(&again).contains("exists already"),
        "{}",
        stderr(&again)
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    run(&["check", text(&path)]).success();
    let wrong = run(&[
        "new",
        text(&folder.path("x.ron")),
        "--template",
        "waterfall",
    ])
    .code(2);
    assert!(
        stderr(&wrong).contains("purchase-cycle"),
        "names the templates: {}",
        stderr(&wrong)
    );
}

#[test]
fn every_template_makes_a_plan_that_checks() {
    let folder = Folder::new();
    for template in throughline::library::TEMPLATES {
        let path = folder.path(&format!("{}.plan.ron", template.name));
        run(&["new", text(&path), "--template", template.name]).success();
        run(&["check", text(&path), "--fail-on", "advice"]).success();
    }
}

#[test]
fn check_tells_by_its_exit_code() {
    let (good, bad) = (sample("harbour-roasters"), sample("lindqvist-windows"));
    let day = ["--as-of", "2026-11-21"];
    let with = |plan: &str, more: &[&str]| {
        let mut arguments = vec!["check", plan];
        arguments.extend(day);
        arguments.extend(more);
        run(&arguments)
    };
    with(&good, &[]).code(0);
    with(&good, &["--fail-on", "warning"]).code(0);
    with(&bad, &[]).code(1);
    with(&bad, &["--fail-on", "never"]).code(0);
    run(&["check", "/nowhere/at.all"]).code(2);
}

#[test]
fn json_findings_have_the_documented_keys() {
    let output = run(&[
        "check",
        &sample("lindqvist-windows"),
        "--format",
        "json",
        "--as-of",
        "2026-11-21",
    ])
    .code(1);
    let rows: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(rows.len() > 20);
    for row in rows {
        for key in [
            "code",
            "severity",
            "confidence",
            "message",
            "places",
            "because",
            "fixes",
            "kept",
        ] {
            assert!(row.get(key).is_some(), "{key} is missing in {row}");
        }
        let place = &row["places"][0];
        for key in ["kind", "id", "name", "field", "words", "span", "role"] {
            assert!(place.get(key).is_some(), "{key} is missing in {place}");
        }
        assert!(["error", "warning", "advice"].contains(&row["severity"].as_str().unwrap()));
    }
    let good = run(&[
        "check",
        &sample("harbour-roasters"),
        "--format",
        "json",
        "--as-of",
        "2026-11-21",
    ])
    .code(0);
    let rows: serde_json::Value = serde_json::from_str(&stdout(&good)).unwrap();
    let loud: Vec<_> = rows
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["severity"] != "advice")
        .collect();
    assert!(loud.is_empty(), "{loud:?}");
}

#[test]
fn show_prints_the_board_and_the_findings() {
    let shown =
        stdout(&run(&["show", &sample("harbour-roasters"), "--as-of", "2026-11-21"]).success());
    for words in [
        "Harbour Roasters",
        "Research",
        "Purchase",
        "Why fresh matters",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
}

#[test]
fn the_rule_book_is_printed_whole_or_by_rule() {
    let book = stdout(&run(&["rules"]).success());
    assert!(book.contains("P101") && book.contains("S101"));
    let page = stdout(&run(&["rules", "p101"]).success());
    assert!(page.contains("tactic-before-strategy") && !page.contains("S101"));
    run(&["rules", "Z999"]).code(2);
}

#[test]
fn a_table_comes_in_and_goes_out_again() {
    let folder = Folder::new();
    let table = folder.with(
        "plan.csv",
        "Name;Stage;Channel;Start;Hours;Cost\nLetter;Trial;Direct mail;01.03.2027;12,5;1.250,00\n",
    );
    let plan = folder.path("plan.plan.ron");
    let report = run(&["import", text(&table), "--into", text(&plan)]).success();
    assert_eq!(
        stdout(&report),
        format!(
            "1 tactic comes in.\n\
             Columns read: “Name”, “Stage”, “Channel”, “Start”, “Hours”, “Cost”.\n\
             New channel: “Direct mail”.\n\
             Made the new plan {}, with the stages of the purchase cycle.\n",
            plan.display()
        )
    );
    let csv = folder.path("out.csv");
    run(&["export", text(&plan), "-o", text(&csv)]).success();
    let written = fs::read_to_string(&csv).unwrap();
    for cell in [
        "Letter",
        "Trial",
        "Direct mail",
        "2027-03-01",
        "12.5",
        "1250.00",
    ] {
        assert!(written.contains(cell), "{cell}\n{written}");
    }
    let markdown = folder.path("out.md");
    run(&["export", text(&plan), "-o", text(&markdown)]).success();
    assert!(fs::read_to_string(&markdown).unwrap().contains("Letter"));
    let unknown = run(&["export", text(&plan), "-o", text(&folder.path("out.docx"))]).code(2);
    assert!(
        stderr(&unknown).contains("csv"),
        "says what can be written: {}",
        stderr(&unknown)
    );
}

#[test]
fn without_a_display_it_says_so_and_prints_the_plan() {
    let output = run(&[&sample("harbour-roasters")]).success();
    assert_eq!(stderr(&output).lines().count(), 1, "{}", stderr(&output));
    assert!(stdout(&output).contains("Why fresh matters"));
}

#[test]
fn bad_files_are_refused_with_what_to_do_and_left_alone() {
    let folder = Folder::new();
    let good = fs::read_to_string(sample("harbour-roasters")).unwrap();
    let middle = good.char_indices().nth(good.len() / 2).unwrap().0;
    let never = folder.path("never.csv");
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("truncated", good.as_bytes()[..middle].to_vec(), "Line "),
        ("not RON", b"Dear Sir or Madam".to_vec(), "not a Throughline plan"),
        ("empty", Vec::new(), "not a Throughline plan"),
        ("wrong type", b"(format: \"throughline\", version: 1, plan: (tactics: [(id: \"t\", hours: \"many\")]))".to_vec(), "Line 1, column"),
        ("unknown field", b"(format: \"throughline\", version: 1, plan: (tactics: [(id: \"t\", hors: 3)]))".to_vec(), "hours"),
        ("50 MB of brackets", vec![b'['; 50_000_000], "not a Throughline plan"),
        ("brackets in a plan", [b"(format: \"throughline\", version: 1, plan: ".to_vec(), vec![b'('; 50_000_000]].concat(), "Line 1, column"),
        ("invalid UTF-8", b"(format: \"throughline\",\n version: 1, plan: (about: (name: \"\xff\")))".to_vec(), "Line 2 is not plain text"),
        ("newer version", b"(format: \"throughline\", version: 2, plan: (sparks: []))".to_vec(), "newer version"),
        ("id with spaces", b"(format: \"throughline\", version: 1, plan: (tactics: [(id: \"a b\")]))".to_vec(), "the id"),
    ];
    for (name, bytes, words) in cases {
        let path = folder.with("case.plan.ron", &bytes);
        for command in [
            vec!["check", text(&path)],
            vec!["show", text(&path)],
            vec!["export", text(&path), "-o", text(&never)],
        ] {
            let output = run(&command).code(2);
            let said = stderr(&output);
            assert!(said.contains(words), "{name}: {said}");
            assert!(said.contains(text(&path)), "names the file: {said}");
            assert!(
                said.lines().count() <= 3 && !said.contains("panicked"),
                "{name}: {said}"
            );
        }
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name}");
    }
    let output = run(&["check", text(folder.0.path())]).code(2);
    assert!(
        stderr(&output).contains("is a folder"),
        "{}",
        stderr(&output)
    );
}

/// Neither as a plan nor as a table: a device gives bytes for ever.
#[cfg(unix)]
#[test]
fn a_file_without_an_end_is_refused() {
    let folder = Folder::new();
    let plan = folder.path("x.plan.ron");
    run(&["new", text(&plan)]).success();
    for arguments in [
        ["check", "/dev/zero"].as_slice(),
        &["import", "/dev/zero", "--into", text(&plan)],
    ] {
        let said = stderr(&run(arguments).code(2));
        assert!(said.contains("/dev/zero has more than 256 MB"), "{said}");
    }
}

#[test]
fn duplicate_ids_and_dangling_links_open_and_are_findings() {
    let folder = Folder::new();
    let plan = r#"(format: "throughline", version: 1, plan: (tactics: [
        (id: "t", name: "One", stage: "gone"), (id: "t", name: "Two")]))"#;
    let path = folder.with("x.plan.ron", plan);
    let said = stdout(&run(&["check", text(&path)]).code(1));
    assert!(said.contains("D101") && said.contains("F101"), "{said}");
    assert_eq!(fs::read_to_string(&path).unwrap(), plan);
}

#[test]
fn a_read_only_plan_is_not_overwritten() {
    let folder = Folder::new();
    let plan = folder.path("x.plan.ron");
    run(&["new", text(&plan)]).success();
    let before = fs::read(&plan).unwrap();
    let mut permissions = fs::metadata(&plan).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&plan, permissions).unwrap();
    let table = folder.with("t.csv", "Name,Stage\nLetter,Trial\n");
    let output = run(&["import", text(&table), "--into", text(&plan)]).code(2);
    assert!(stderr(&output).contains("read-only"), "{}", stderr(&output));
    assert_eq!(fs::read(&plan).unwrap(), before);
}

/// Kills the program 40 times while it saves. Each time the file is as it was before or as it is after;
/// the moment is moved later after the one and earlier after the other, so that the kills crowd around
/// the moment at which the file is replaced, however fast the machine.
#[cfg(unix)]
#[test]
fn kill_in_the_middle_of_saving_never_leaves_half_a_file() {
    use std::time::{Duration, Instant};

    const LEAST_STEP: Duration = Duration::from_micros(50);
    let folder = Folder::new();
    let plan = folder.path("x.plan.ron");
    let table = folder.with("t.csv", "Name,Stage\nLetter in spring,Trial\n");
    let before = fs::read(sample("harbour-roasters")).unwrap();
    let tactics = throughline::file::parse(&before)
        .unwrap()
        .plan
        .tactics
        .len();
    let binary = assert_cmd::cargo::cargo_bin("throughline");
    let save = || {
        fs::write(&plan, &before).unwrap();
        std::process::Command::new(&binary)
            .args(["import", text(&table), "--into", text(&plan)])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap()
    };
    let start = Instant::now();
    assert!(save().wait().unwrap().success());
    let mut wait = start.elapsed() / 2;
    let mut step = wait / 2;
    let (mut befores, mut afters) = (0, 0);
    for _ in 0..40 {
        let mut child = save();
        std::thread::sleep(wait);
        let _ = child.kill();
        child.wait().unwrap();
        let left = fs::read(&plan).unwrap();
        if left == before {
            befores += 1;
            wait += step;
        } else {
            let saved = throughline::file::parse(&left).unwrap();
            assert!(saved.repairs.is_empty());
            assert_eq!(saved.plan.tactics.len(), tactics + 1);
            afters += 1;
            wait = wait.saturating_sub(step);
        }
        step = (step * 3 / 4).max(LEAST_STEP);
    }
    assert!(
        befores > 0 && afters > 0,
        "{befores} before the save and {afters} after it: the moment was missed"
    );
}

#[test]
fn help_and_readme_name_every_ending_that_can_be_written() {
    let readme = include_str!("../../README.md");
    let help = stdout(&run(&["export", "--help"]));
    for exporter in throughline::export::EXPORTERS {
        let ending = format!(".{}", exporter.extension);
        assert!(help.contains(&ending), "{help}");
        let line = readme
            .lines()
            .find(|line| line.starts_with("throughline export"));
        assert!(line.unwrap().contains(&ending), "README: {ending}");
    }
}

#[test]
fn what_is_wrong_in_a_file_is_said_in_words_for_people() {
    let folder = Folder::new();
    for (plan, words) in [
        (
            "(about: (nmae: 3))",
            "Line 1, column 52: in “about” there is no field “nmae”. Did you mean “name”?",
        ),
        (
            "(about: (name: 3))",
            "here text in quotation marks was expected.",
        ),
        (
            "(tactics: [(id: \"t\", hours: \"many\")])",
            "here a number such as 12 or 12.5 was expected, and not the text \"many\".",
        ),
        (
            "(tactics: [(id: \"t\", hours: many)])",
            "here a number such as 12 or 12.5 was expected. Correct",
        ),
    ] {
        let whole = format!("(format: \"throughline\", version: 1, plan: {plan})");
        let path = folder.with("x.plan.ron", whole);
        let said = stderr(&run(&["check", text(&path)]).code(2));
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn a_missing_folder_is_named_and_nothing_is_said_twice() {
    let folder = Folder::new();
    let nowhere = folder.path("none/x.plan.ron");
    let said = stderr(&run(&["new", text(&nowhere)]).code(2));
    let missing = format!("There is no folder {}.", folder.path("none").display());
    assert!(said.contains(&missing), "{said}");
    let table = folder.with("t.csv", "Name,Stage\nLetter,Trial\n");
    // A file where a folder should be: said once, in words.
    let under_a_file = table.join("x.plan.ron");
    let said = stderr(&run(&["import", text(&table), "--into", text(&under_a_file)]).code(2));
    let missing = format!("There is no folder {}.", table.display());
    assert_eq!(said.matches(&missing).count(), 1, "{said}");
    assert!(!said.contains("os error"), "{said}");
}

#[test]
fn an_export_replaces_a_file_only_when_told_to() {
    let folder = Folder::new();
    let out = folder.with("out.md", "my own notes");
    let plan = sample("harbour-roasters");
    let said = stderr(&run(&["export", &plan, "-o", text(&out)]).code(2));
    assert!(said.contains("--force"), "{said}");
    assert_eq!(fs::read_to_string(&out).unwrap(), "my own notes");
    run(&["export", &plan, "-o", text(&out), "--force"]).success();
    assert!(
        fs::read_to_string(&out)
            .unwrap()
            .contains("Why fresh matters")
    );
}

#[test]
fn a_word_that_is_no_command_is_said_to_be_none() {
    let said = stderr(&run(&["frobnicate"]).code(2));
    assert!(said.contains("no command “frobnicate”"), "{said}");
}

#[test]
fn a_day_is_read_as_the_window_reads_it() {
    let plan = sample("lindqvist-windows");
    let on = |day| stdout(&run(&["check", &plan, "--as-of", day, "--fail-on", "never"]).success());
    assert_eq!(on("1.2.2027"), on("2027-02-01"));
    run(&["check", &plan, "--as-of", "soon"]).code(2);
}
