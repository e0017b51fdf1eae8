//! The architecture, as far as a test can see it: who uses whom, what stands in which list, how long a
//! file may be. Each failure says what to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Who may use whom. A chapter is a name right under `src`.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &["field"]),
    ("text", &[]),
    ("library", &["model", "text"]),
    ("samples", &[]),
    ("edit", &["model", "field"]),
    ("board", &["model", "edit", "field"]),
    ("check", &["model", "text", "edit", "library", "field"]),
    ("file", &["model", "edit"]),
    (
        "import",
        &[
            "model", "edit", "text", "library", "values", "sheet", "field",
        ],
    ),
    (
        "export",
        &["model", "check", "text", "board", "field", "sheet"],
    ),
    ("values", &["model", "text"]),
    ("sheet", &["model", "text", "values", "field"]),
    (
        "session",
        &[
            "model", "text", "library", "edit", "board", "check", "file", "import", "export",
            "samples", "field",
        ],
    ),
    (
        "ui",
        &[
            "model", "text", "library", "samples", "edit", "board", "check", "file", "import",
            "export", "session", "values", "field", "ui",
        ],
    ),
    (
        "cli",
        &[
            "model", "library", "samples", "check", "file", "import", "export", "session", "ui",
        ],
    ),
];

/// The longest file, in lines.
const LINES_MAX: usize = 600;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().display().to_string()
}

fn chapter(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    let first = inside
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The code before a file's own tests, which may use whatever they need.
fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn chapters_use_only_what_lies_below_them() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let chapter = chapter(&path);
        if ["lib", "main"].contains(&chapter.as_str()) {
            continue;
        }
        let Some(allowed) = allowed.get(chapter.as_str()) else {
            wrong.push(format!(
                "{}: chapter `{chapter}` has no line in MAY_USE; say what it may use",
                shown(&path)
            ));
            continue;
        };
        for (n, line) in without_tests(&text).lines().enumerate() {
            for (at, _) in line.match_indices("crate::") {
                let before = line[..at].chars().next_back();
                if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$')
                    || line.trim_start().starts_with("//")
                {
                    continue;
                }
                let rest = &line[at + "crate::".len()..];
                let used: String = rest
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect();
                if used.is_empty() && rest.starts_with('{') {
                    wrong.push(format!(
                        "{}:{}: name each chapter in a line of its own, so that this test sees it",
                        shown(&path),
                        n + 1
                    ));
                }
                if !used.is_empty() && used != chapter && !allowed.contains(&used.as_str()) {
                    wrong.push(format!("{}:{}: `{chapter}` may not use `{used}`; move what it needs down, or pass it in", shown(&path), n + 1));
                }
            }
            if chapter != "ui"
                && (line.contains("use egui")
                    || line.contains("use eframe")
                    || line.contains("egui::"))
                && !line.trim_start().starts_with("//")
            {
                wrong.push(format!("{}:{}: only `ui` names egui", shown(&path), n + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for (path, text) in sources(folder) {
            let lines = text.lines().count();
            if lines > LINES_MAX {
                wrong.push(format!(
                    "{}: {lines} lines; split it, the ceiling is {LINES_MAX}",
                    shown(&path)
                ));
            }
            if !text.starts_with("//!") {
                wrong.push(format!(
                    "{}: begin with //! and say what is here and what is not",
                    shown(&path)
                ));
            }
            if path.file_name().is_some_and(|name| name == "mod.rs") {
                wrong.push(format!("{}: no mod.rs; put x.rs beside x/", shown(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The names of the files in a folder that a list should name.
fn stems(folder: &str) -> BTreeSet<String> {
    fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect()
}

/// The folders whose files are cards of a list: the file with the list, the card, and the files that
/// serve the cards and have none.
const LISTS: &[(&str, &str, &[&str])] = &[
    ("src/check/rules", "RULE", &[]),
    ("src/import", "IMPORTER", &["names", "report", "table"]),
    ("src/export", "EXPORTER", &["outline"]),
    (
        "src/ui/views",
        "SCREEN",
        &["findings", "navigation", "palette", "records", "welcome"],
    ),
];

#[test]
fn every_card_stands_in_its_list() {
    let mut wrong = Vec::new();
    for (folder, card, helpers) in LISTS {
        let list = fs::read_to_string(root().join(format!("{folder}.rs"))).unwrap();
        // The list, not the words about it.
        let named: BTreeSet<&str> = list
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| line.split([' ', '&', ',', '[', ']', ';']))
            .collect();
        for stem in stems(folder) {
            let line = format!("{stem}::{card}");
            let is_listed = named.contains(line.as_str());
            if is_listed == helpers.contains(&stem.as_str()) {
                wrong.push(format!(
                    "{folder}/{stem}.rs: add `{line}` to the list in {folder}.rs, or name the file in LISTS if it only serves the others"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_file_version_has_a_fixture() {
    for version in 1..=throughline::file::VERSION {
        let path = root().join(format!("tests/fixtures/format/v{version}.ron"));
        assert!(
            path.exists(),
            "{}: write a file of version {version} there, with every field filled",
            shown(&path)
        );
    }
}

#[test]
fn every_dependency_says_why() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut in_dependencies = false;
    let mut wrong = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_dependencies = line.contains("dependencies]");
        } else if in_dependencies
            && line.contains(" = ")
            && !line.contains('#')
            && !previous_is_comment(&manifest, line)
        {
            wrong.push(line.to_owned());
        }
    }
    assert!(
        wrong.is_empty(),
        "say in a comment why each is there:\n{}",
        wrong.join("\n")
    );
}

fn previous_is_comment(text: &str, line: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|l| *l == line).unwrap();
    at > 0 && lines[at - 1].starts_with('#')
}
