//! The architecture, as far as a test can see it: who uses whom (by the table in `src/lib.rs`), what stands
//! in which list, how long a file may be. Each failure says what to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

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

/// Who may use whom, by the code map in `src/lib.rs`. A chapter is a name right under `src`.
fn may_use() -> BTreeMap<String, BTreeSet<String>> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let mut map: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in lib.lines().filter(|line| line.starts_with("//! | [`")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, chapter, _, uses, _] = cells[..] else {
            panic!("a row is chapter, what it is, what it may use: {row}");
        };
        let chapter = chapter.trim_matches(['[', '`', ']']).replace("mod@", "");
        let mut uses: BTreeSet<String> = match uses {
            "nothing" => BTreeSet::new(),
            "all above" => map.keys().cloned().collect(),
            names => {
                let names = names.split(", ").map(|name| name.trim_matches('`'));
                names.map(str::to_owned).collect()
            }
        };
        let unknown: Vec<&String> = uses
            .iter()
            .filter(|name| !map.contains_key(*name))
            .collect();
        assert!(
            unknown.is_empty(),
            "{chapter} uses {unknown:?}, which do not stand above it"
        );
        // The macro that names fields is the model's.
        if uses.contains("model") || chapter == "model" {
            uses.insert("field".to_owned());
        }
        map.insert(chapter, uses);
    }
    map
}

#[test]
fn chapters_use_only_what_the_code_map_says() {
    let allowed = may_use();
    let chapters: BTreeSet<String> = sources("src")
        .iter()
        .map(|(path, _)| chapter(path))
        .collect();
    let mapped = allowed.keys().map(String::as_str);
    let mapped: BTreeSet<&str> = mapped.chain(["lib", "main"]).collect();
    assert!(
        chapters.iter().map(String::as_str).eq(mapped),
        "{chapters:?}"
    );
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let chapter = chapter(&path);
        if ["lib", "main"].contains(&chapter.as_str()) {
            continue;
        }
        let Some(allowed) = allowed.get(&chapter) else {
            wrong.push(format!(
                "{}: chapter `{chapter}` has no row in the code map of src/lib.rs; say what it may use",
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
                if !used.is_empty() && used != chapter && !allowed.contains(&used) {
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

/// The folders whose files are cards of a list: the folder, beside which stands the file with the list; the
/// card's name, of which the list is the plural; and the files that serve the cards and have none.
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
        // The list's own lines, without what stands before and behind it, or in words beside it.
        let (_, list) = list.split_once(&format!(" {card}S: ")).unwrap();
        let (list, _) = list.split_once("];").unwrap();
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
