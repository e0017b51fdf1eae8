//! Words that one term wants written and another does not.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Sink;
use crate::field;
use crate::model::{Field, Id, Place, Plan, Term, TermKind};

/// Reports terms that contradict each other, each two of them once.
pub fn check(plan: &Plan, sink: &mut Sink) {
    let mut by_form: BTreeMap<String, Vec<Unwanted<'_>>> = BTreeMap::new();
    // A ban that holds only near certain words leaves room for what is wanted.
    let unconditional = |t: &&Term| t.near.is_empty() && t.not_near.is_empty();
    for unwanted in plan.terms.values().filter(unconditional).flat_map(unwanted) {
        by_form
            .entry(fold(unwanted.form))
            .or_default()
            .push(unwanted);
    }
    let mut reported: BTreeSet<(Id<Term>, Id<Term>)> = BTreeSet::new();
    for term in plan.terms.values() {
        let (form, field) = wanted(term);
        for unwanted in by_form.get(&fold(form)).into_iter().flatten() {
            let other = unwanted.term;
            // A preferred term may list itself in other capitals among its variants.
            let is_itself = other.id == term.id && term.kind != TermKind::Banned;
            let differs = other.case_sensitive && form.trim() != unwanted.form.trim();
            if is_itself || differs || !reported.insert(pair(term.id, other.id)) {
                continue;
            }
            let finding = sink.report(
                Place::of(term.id).field(field),
                contradiction(term, form.trim(), other),
            );
            if other.id != term.id {
                let word = match other.kind {
                    TermKind::Banned => "banned here",
                    TermKind::Preferred | TermKind::Name => "to be replaced here",
                };
                finding.also(Place::of(other.id).field(unwanted.field), word);
            }
            finding.value(fold(form));
        }
    }
}

/// A form of words that should not be written, and the term that says so.
#[derive(Clone, Copy)]
struct Unwanted<'a> {
    term: &'a Term,
    form: &'a str,
    field: Field,
}

/// Every form of words that a term turns down, where it does so whatever stands near it.
fn unwanted(term: &Term) -> impl Iterator<Item = Unwanted<'_>> {
    let name = (term.name.as_str(), field!(Term.name));
    let name = Some(name).filter(|_| term.kind == TermKind::Banned);
    let variants = term.variants.iter().map(String::as_str);
    name.into_iter()
        .chain(variants.map(|form| (form, field!(Term.variants))))
        .filter(|(form, _)| !form.trim().is_empty())
        .map(move |(form, field)| Unwanted { term, form, field })
}

/// What a term wants written: its name, or what to write instead of it.
fn wanted(term: &Term) -> (&str, Field) {
    match term.kind {
        TermKind::Banned => (&term.instead, field!(Term.instead)),
        TermKind::Preferred | TermKind::Name => (&term.name, field!(Term.name)),
    }
}

/// A form as compared: lower case, single spaces, straight apostrophes. Hyphens count: who bans “email”
/// may well want “e-mail”.
fn fold(form: &str) -> String {
    let words: Vec<String> = form.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ").replace('’', "'")
}

fn pair(one: Id<Term>, other: Id<Term>) -> (Id<Term>, Id<Term>) {
    (one.min(other), one.max(other))
}

fn contradiction(term: &Term, form: &str, other: &Term) -> String {
    let verdict = match other.kind {
        TermKind::Banned if other.id == term.id => "is banned by the same entry".to_owned(),
        TermKind::Banned => "is banned itself".to_owned(),
        TermKind::Preferred | TermKind::Name => {
            format!("is itself to be replaced by “{}”", other.name.trim())
        }
    };
    match term.kind {
        TermKind::Banned => format!(
            "“{}” is to be replaced by “{form}”, which {verdict}.",
            term.name.trim()
        ),
        TermKind::Preferred | TermKind::Name => {
            format!("“{form}” is how to write it, and {verdict}.")
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::check::testing::report;

    #[test]
    fn what_is_wanted_is_not_turned_down_elsewhere() {
        expect![[r#"
            error D105 term “Cheap” › term: “Cheap” is how to write it, and is banned itself.
              banned here: term “cheap” › term
            error D105 term “data base” › term: “data base” is how to write it, and is itself to be replaced by “database”.
              to be replaced here: term “database” › variants to replace
            error D105 term “shopper” › write instead: “shopper” is to be replaced by “punter”, which is banned itself.
              banned here: term “punter” › term
        "#]]
        .assert_eq(&report(
            "D105",
            r#"(terms: [
                (id: "a", name: "Cheap", kind: Preferred), (id: "b", name: "cheap", kind: Banned),
                (id: "c", name: "data base", kind: Preferred, variants: ["database"]),
                (id: "d", name: "database", kind: Preferred, variants: ["data  base"]),
                (id: "e", name: "shopper", kind: Banned, instead: "punter"),
                (id: "f", name: "punter", kind: Banned, instead: "shopper"),
            ])"#,
        ));
    }

    #[test]
    fn an_entry_can_ban_its_own_advice() {
        expect![[r#"
            error D105 term “web site” › write instead: “web site” is to be replaced by “website”, which is banned by the same entry.
        "#]]
        .assert_eq(&report(
            "D105",
            r#"(terms: [(id: "a", name: "web site", kind: Banned, variants: ["website"], instead: "website")])"#,
        ));
    }

    #[test]
    fn spellings_that_differ_are_what_term_lists_are_for() {
        for terms in [
            r#"(id: "a", name: "email", kind: Banned, instead: "e-mail"), (id: "b", name: "e-mail", kind: Preferred, variants: ["email", "e mail"])"#,
            r#"(id: "a", name: "Aurora", kind: Name, variants: ["aurora"])"#,
            r#"(id: "a", name: "apple", kind: Banned, case_sensitive: true), (id: "b", name: "Apple", kind: Name)"#,
            r#"(id: "a", name: "host", kind: Banned, near: ["parasite"]), (id: "b", name: "host", kind: Preferred)"#,
            r#"(id: "a", name: "cheap", kind: Banned), (id: "b", name: "dear", kind: Banned), (id: "c", name: "")"#,
            r#"(id: "a", name: "loom", kind: Preferred), (id: "b", name: "loom", kind: Name)"#,
        ] {
            assert_eq!(
                report("D105", &format!("(terms: [{terms}])")),
                "",
                "{terms}"
            );
        }
    }
}
