//! The importer for term lists: words to avoid, to prefer, and names, from a table or from Vale's YAML.
//!
//! A table has a column for the term and at least one more (kind, variants, what to write instead, why,
//! case-sensitive, …), by any of their usual names and in any order; or one for what not to write and one
//! for what to write. An entry that cannot be taken is left out and listed, and the others come in. What
//! the plan has already, of the same kind, stays as it is there.

mod patterns;
mod vale;

use std::collections::BTreeSet;

use csv::StringRecord;

use super::table::{self, Row};
use super::{Import, ImportError, Importer, NewId, Report, Unread};
use crate::edit::Edit;
use crate::model::{Id, Kind, Plan, Term, TermKind};
use crate::sheet;
use crate::text::name_key;

/// The card.
pub const IMPORTER: Importer = Importer {
    name: "term list",
    key: "terms",
    extensions: &["yml", "yaml"],
    summary: "Words to avoid, to prefer, and names: from a table, or from Vale's YAML.",
    fits,
    read,
};

/// A term as it was read.
struct Draft {
    line: usize,
    term: Term,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Term,
    Avoid,
    Kind,
    Variants,
    Instead,
    Why,
    CaseSensitive,
    Verb,
    Near,
    NotNear,
    Exceptions,
    Notes,
}

/// The names of columns, as keys.
const COLUMNS: &[(Holds, &str)] = &[
    (
        Holds::Term,
        "term terms word words phrase expression begriff wort name terme",
    ),
    (
        Holds::Avoid,
        "avoid avoidthis bannedterm bannedword banned bannedwords donotuse dontuse donotwrite dontwrite dontsay donotsay \
         notthis insteadof wrong incorrect vermeiden",
    ),
    (
        Holds::Kind,
        "kind type category art status usage rule approval",
    ),
    (
        Holds::Variants,
        "variants variant variantstoreplace alsowritten synonyms synonym aliases othernames misspellings varianten",
    ),
    (
        Holds::Instead,
        "instead writeinstead useinstead sayinstead use usethis write say replacement replacewith alternative \
         alternatives preferred preferredterm suggestion right correct stattdessen",
    ),
    (
        Holds::Why,
        "why reason rationale because explanation comment comments description grund begründung",
    ),
    (
        Holds::CaseSensitive,
        "casesensitive matchcase capitalsmatter case",
    ),
    (Holds::Verb, "verb isverb"),
    (Holds::Near, "near onlynear context"),
    (Holds::NotNear, "notnear"),
    (
        Holds::Exceptions,
        "exceptions exception except allowedin unless ausnahmen",
    ),
    (Holds::Notes, "notes note notizen"),
];

/// Words for the kinds, as keys.
const KINDS: &[(TermKind, &str)] = &[
    (
        TermKind::Preferred,
        "preferred prefer approved allowed use recommended yes preferredterm",
    ),
    (
        TermKind::Banned,
        "banned ban avoid avoided forbidden prohibited deprecated notallowed notapproved dontuse donotuse never no bannedterm",
    ),
    (
        TermKind::Name,
        "name names brand brandname product productname propernoun trademark company",
    ),
];

fn column(name: &str) -> Option<Holds> {
    let key = name_key(name);
    let mut columns = COLUMNS.iter();
    columns
        .find(|(_, names)| names.split_whitespace().any(|known| known == key))
        .map(|(holds, _)| *holds)
}

/// A column for words and another one make a header.
fn weigh(row: &StringRecord) -> usize {
    let mut known: Vec<Holds> = Vec::new();
    for holds in row.iter().filter_map(column) {
        if !known.contains(&holds) {
            known.push(holds);
        }
    }
    let names_words = known.contains(&Holds::Term) || known.contains(&Holds::Avoid);
    if names_words { known.len() } else { 0 }
}

/// Whether some bytes look like a term list: Vale's, or a table that has columns of one and no other
/// column that a table of tactics would have.
fn fits(bytes: &[u8]) -> bool {
    if vale::fits(&String::from_utf8_lossy(bytes)) {
        return true;
    }
    let Ok(table) = table::read(bytes, weigh) else {
        return false;
    };
    let header: StringRecord = table.columns.iter().map(String::as_str).collect();
    let is_tactics = |name: &&String| column(name).is_none() && sheet::find(name).is_some();
    let is_plainly_words = |name: &String| {
        matches!(column(name), Some(Holds::Avoid))
            || ["term", "terms", "begriff", "wort", "word"].contains(&name_key(name).as_str())
    };
    weigh(&header) > 1
        && table.columns.iter().any(is_plainly_words)
        && !table.columns.iter().any(|name| is_tactics(&name))
}

/// Reads a term list.
///
/// # Errors
/// Where it is neither Vale's nor a table, or its columns are not named.
pub fn read(bytes: &[u8], plan: &Plan, new_id: &mut NewId<'_>) -> Result<Import, ImportError> {
    let text = String::from_utf8_lossy(bytes);
    if vale::fits(&text) {
        if bytes.len() > table::MAX_BYTES {
            return Err(ImportError::TooLarge {
                megabytes: bytes.len().div_ceil(1_000_000),
            });
        }
        let (drafts, left_out) = vale::read(&text);
        let report = Report {
            refused: left_out,
            ..Report::default()
        };
        return Ok(brought_in(drafts, report, plan, new_id));
    }
    let table = table::read(bytes, weigh)?;
    if table.columns.is_empty() {
        return Err(ImportError::NoHeader {
            known: "term, kind, variants, write instead, why, case-sensitive, verb, only near, not near, exceptions, notes"
                .to_owned(),
        });
    }
    let columns: Vec<Option<Holds>> = table.columns.iter().map(|name| column(name)).collect();
    let mut report = Report {
        preamble: table.preamble,
        ..Report::default()
    };
    for (name, holds) in table.columns.iter().zip(&columns) {
        match holds {
            Some(holds) => report
                .recognised
                .push((name.clone(), holds.label().to_owned())),
            None if !name.is_empty() => report.to_notes.push(name.clone()),
            None => {}
        }
    }
    let mut drafts = Vec::new();
    for row in &table.rows {
        match draft(row, &columns, &table.columns) {
            Ok(draft) => drafts.push(draft),
            Err(reason) => report.refused.push(Unread {
                line: row.line,
                column: String::new(),
                reason,
            }),
        }
    }
    Ok(brought_in(drafts, report, plan, new_id))
}

impl Holds {
    /// What the report calls it.
    fn label(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Avoid => "banned term",
            Self::Kind => "kind",
            Self::Variants => "variants",
            Self::Instead => "write instead",
            Self::Why => "why",
            Self::CaseSensitive => "case-sensitive",
            Self::Verb => "verb",
            Self::Near => "only near",
            Self::NotNear => "not near",
            Self::Exceptions => "exceptions",
            Self::Notes => "notes",
        }
    }
}

/// A row as a term.
fn draft(row: &Row, columns: &[Option<Holds>], names: &[String]) -> Result<Draft, String> {
    let cell = |holds: Holds| {
        let mut cells = columns
            .iter()
            .enumerate()
            .filter(|(_, column)| **column == Some(holds));
        let found = cells.find_map(|(at, _)| {
            let cell = sheet::unguard(row.cell(at)).trim();
            (!cell.is_empty()).then_some(cell)
        });
        found.unwrap_or_default()
    };
    let term_cell = cell(Holds::Term);
    let mut avoided = lines(cell(Holds::Avoid)).into_iter();
    let (name, of_avoided) = if term_cell.is_empty() {
        (avoided.next().unwrap_or_default(), true)
    } else {
        (term_cell.to_owned(), false)
    };
    if !name.contains(char::is_alphanumeric) {
        return Err("it has no term".into());
    }
    let instead = cell(Holds::Instead);
    let kind = match (cell(Holds::Kind), of_avoided) {
        (_, true) => TermKind::Banned,
        ("", false) if !instead.is_empty() => TermKind::Banned,
        ("", false) => TermKind::Preferred,
        (word, false) => kind_of(word).ok_or_else(|| {
            format!(
                "the kind “{word}” of “{name}” is not known; known are preferred, banned and name"
            )
        })?,
    };
    let mut variants = lines(cell(Holds::Variants));
    variants.extend(avoided);
    let other_columns = names.iter().enumerate().filter(|(at, name)| {
        columns.get(*at).is_some_and(Option::is_none)
            && !name.is_empty()
            && !row.cell(*at).trim().is_empty()
    });
    let mut notes: Vec<String> = vec![cell(Holds::Notes).to_owned()];
    notes.extend(other_columns.map(|(at, name)| format!("{name}: {}", row.cell(at).trim())));
    notes.retain(|line| !line.is_empty());
    Ok(Draft {
        line: row.line,
        term: Term {
            name,
            kind,
            variants,
            instead: instead.to_owned(),
            why: cell(Holds::Why).to_owned(),
            case_sensitive: is_yes(cell(Holds::CaseSensitive)),
            verb: is_yes(cell(Holds::Verb)),
            near: lines(cell(Holds::Near)),
            not_near: lines(cell(Holds::NotNear)),
            exceptions: lines(cell(Holds::Exceptions)),
            notes: notes.join("\n"),
            ..Term::default()
        },
    })
}

fn kind_of(word: &str) -> Option<TermKind> {
    let key = name_key(word);
    let mut kinds = KINDS.iter();
    kinds
        .find(|(_, words)| words.split_whitespace().any(|known| known == key))
        .map(|(kind, _)| *kind)
}

/// Several words in a cell, between semicolons, bars or lines; between commas where there is none of these.
fn lines(cell: &str) -> Vec<String> {
    let marks: &[char] = if cell.contains([';', '|', '\n']) {
        &[';', '|', '\n']
    } else {
        &[',']
    };
    let words = cell.split(marks).map(str::trim);
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_yes(cell: &str) -> bool {
    const YES: &[&str] = &[
        "yes",
        "y",
        "true",
        "1",
        "x",
        "ja",
        "oui",
        "sí",
        "si",
        "on",
        "sensitive",
    ];
    YES.contains(&cell.to_lowercase().as_str()) || cell == "✓"
}

/// What is new of the terms, as an edit, and what the others are.
fn brought_in(
    drafts: Vec<Draft>,
    mut report: Report,
    plan: &Plan,
    new_id: &mut NewId<'_>,
) -> Import {
    let named = |term: &Term| {
        let words: Vec<String> = term
            .name
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        (words.join(" "), term.kind)
    };
    let mut known: BTreeSet<(String, TermKind)> = plan.terms.values().map(named).collect();
    let mut edits = Vec::new();
    let mut already = 0;
    for draft in drafts {
        let name = named(&draft.term);
        let other = TermKind::ALL
            .iter()
            .find(|kind| **kind != draft.term.kind && known.contains(&(name.0.clone(), **kind)));
        if known.contains(&name) {
            already += 1;
        } else if let Some(kind) = other {
            report.refused.push(Unread {
                line: draft.line,
                column: String::new(),
                reason: format!(
                    "“{}” is there as {}, and here as {}",
                    draft.term.name,
                    kind.label(),
                    draft.term.kind.label()
                ),
            });
        } else {
            let id = Id::from_key(new_id(Kind::Term, &draft.term.name));
            known.insert(name);
            edits.push(Edit::insert(Term { id, ..draft.term }));
        }
    }
    report.refused.sort_by_key(|one| one.line);
    report.terms = Some((edits.len(), already));
    let label = match edits.len() {
        1 => "import 1 term".to_owned(),
        n => format!("import {n} terms"),
    };
    Import {
        edit: Edit::batch(label, edits),
        report,
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::edit::apply;
    use crate::import::{importer, tactics};
    use crate::model::{Key, key};

    fn imported(plan: &Plan, bytes: &[u8]) -> Result<(Plan, String), ImportError> {
        let mut n = 0;
        let mut new_id = |_: Kind, _: &str| -> Key {
            n += 1;
            key(&format!("new-{n}"))
        };
        let import = read(bytes, plan, &mut new_id)?;
        let mut after = plan.clone();
        let applied = apply(&mut after, &import.edit);
        let mut undone = after.clone();
        apply(&mut undone, &applied.inverse);
        assert_eq!(&undone, plan, "one undo");
        Ok((after, import.report.in_words()))
    }

    /// What comes into a plan that bans “cheap” and prefers “email”: the new terms, and the report.
    #[track_caller]
    fn check(text: &str, expected: Expect) {
        let mut plan = Plan::default();
        let term = |id: &str, name: &str, kind| Term {
            id: Id::new(id),
            name: name.into(),
            kind,
            ..Term::default()
        };
        for one in [
            term("a", "Cheap", TermKind::Banned),
            term("b", "email", TermKind::Preferred),
        ] {
            apply(&mut plan, &Edit::insert(one));
        }
        let (after, report) = imported(&plan, text.as_bytes()).unwrap();
        let mut out = String::new();
        for term in after
            .terms
            .values()
            .filter(|term| !plan.terms.contains_key(&term.id))
        {
            let lists = [&term.variants, &term.near, &term.exceptions].map(|list| list.join("+"));
            out += &format!(
                "{} {}: {} → {} ({}){}{} {}\n",
                term.kind.label(),
                term.name,
                lists.join("/"),
                term.instead,
                term.why,
                if term.case_sensitive { " Aa" } else { "" },
                if term.verb { " verb" } else { "" },
                term.notes.replace('\n', "; "),
            );
        }
        expected.assert_eq(&format!("{out}\n{report}"));
    }

    #[test]
    fn a_table_with_everything() {
        check(
            "Term;Kind;Variants;Write instead;Why;Case-sensitive;Verb;Only near;Exceptions;Owner\n\
             utilize;banned;;use;Plain words.;;yes;;;Ann\n\
             WeaveWorks;Brand;Weave-Works|Weaveworks;;;x;;;;\n\
             host;avoid;;;;;;parasite, worm;web host;\n\
             cheap;banned;;affordable;;;;;;\n\
             Email;banned;;;;;;;;\n\
             loom;maybe;;;;;;;;\n\
             ;banned;;;;;;;;\n",
            expect![[r#"
                banned utilize: // → use (Plain words.) verb Owner: Ann
                name WeaveWorks: Weave-Works+Weaveworks// →  () Aa 
                banned host: /parasite+worm/web host →  () 

                3 new terms, 1 already there, 3 left out.
                Columns read: “Term”, “Kind”, “Variants”, “Write instead”, “Why”, “Case-sensitive”, “Verb”, “Only near”, “Exceptions”.
                Columns kept in the notes: “Owner”.
                3 entries left out:
                  line 6: “Email” is there as preferred, and here as banned
                  line 7: the kind “maybe” of “loom” is not known; known are preferred, banned and name
                  line 8: it has no term
            "#]],
        );
    }

    #[test]
    fn two_columns_are_enough() {
        check(
            "Don't say,Say\nshopper; punter,customer\nworld-class,\n",
            expect![[r#"
                banned shopper: punter// → customer () 
                banned world-class: // →  () 

                2 new terms, 0 already there, 0 left out.
                Columns read: “Don't say” as banned term, “Say” as write instead.
            "#]],
        );
    }

    #[test]
    fn a_list_of_vales() {
        check(
            "extends: substitution\nignorecase: true\nswap:\n  cheap: affordable\n  adaptor: adapter\n  a.*b: c\n",
            expect![[r#"
                banned adaptor: // → adapter () 

                1 new term, 1 already there, 1 left out.
                1 entry left out:
                  line 6: “a.*b” is a pattern that is not known here: it stands for any character
            "#]],
        );
    }

    #[test]
    fn the_content_says_what_a_file_is() {
        for (text, expected) in [
            ("term,kind\ncheap,banned\n", "terms"),
            ("Avoid;Use\ncheap;affordable\n", "terms"),
            ("extends: existence\ntokens: [a]\n", "terms"),
            ("name,channel,stage\nStand,Fair,Trial\n", "tactics"),
            ("name,status,notes\nStand,Planned,x\n", "tactics"),
            ("", "tactics"),
        ] {
            assert_eq!(importer(text.as_bytes(), None).key, expected, "{text}");
        }
        assert_eq!(tactics::IMPORTER.key, "tactics");
    }

    #[test]
    fn what_is_no_list_says_so() {
        assert!(matches!(
            imported(&Plan::default(), b""),
            Err(ImportError::Empty)
        ));
        assert!(matches!(
            imported(&Plan::default(), b"a,b\n1,2\n"),
            Err(ImportError::NoHeader { .. })
        ));
    }

    proptest! {
        /// Every row is new, there already, or left out; and a second time nothing is new.
        #[test]
        fn every_row_is_accounted_for(
            rows in prop::collection::vec(("[a-c ]{0,3}", "(preferred|banned|name|x|)", "[a-c;,|]{0,4}"), 0..8),
            yaml in r"(extends: (existence|substitution)\n|tokens:\n|swap:\n|  - [a-c?()|]{1,5}\n|  [a-c]: [a-c]\n|[\PC]{0,5}\n){0,9}",
        ) {
            let table: String = rows.iter().map(|(a, b, c)| format!("\"{a}\",{b},\"{c}\"\n")).collect();
            let text = format!("term,kind,variants\n{table}");
            for text in [text, format!("extends: existence\n{yaml}")] {
                let Ok((once, _)) = imported(&Plan::default(), text.as_bytes()) else { continue };
                let mut n = 0;
                let again = read(text.as_bytes(), &once, &mut |_, _| { n += 1; key(&format!("again-{n}")) }).unwrap();
                prop_assert!(again.edit.is_empty(), "{text}");
                if text.starts_with("term") {
                    let (new, already) = again.report.terms.unwrap();
                    let blank = rows.iter().filter(|(a, b, c)| a.trim().is_empty() && b.is_empty() && c.chars().all(|c| ";,|".contains(c))).count();
                    prop_assert_eq!(new + already + again.report.refused.len() + blank, rows.len());
                }
            }
        }
    }
}
