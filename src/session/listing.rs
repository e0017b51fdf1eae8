//! Lists as they are typed: a line is a record, `@` and a few letters in it a link.
//!
//! Which field a link goes into follows from the kinds: the first field of the record that leads to records of
//! the kind meant. What else a line says is read where somebody can read it: an objective's number, measure and
//! day. Whatever is typed or pasted at once is one undo.

use super::Session;
use super::objectives::said;
use crate::edit::Edit;
use crate::import::Names;
use crate::model::{Field, FieldInfo, Key, Kind, Place, Plan, Ref, Value};
use crate::text::search_key;
use crate::values::target::Target;

/// The sign before the name of what is linked.
pub const MENTION: char = '@';

/// Kinds that are called by their names: the same name is the same record.
const BY_NAME: [Kind; 5] = [
    Kind::Channel,
    Kind::Kpi,
    Kind::Segment,
    Kind::Stage,
    Kind::Person,
];

/// A line of a list: a record to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Its name.
    pub name: String,
    /// What it links to, each with the field that the link goes into.
    pub links: Vec<(Field, Ref)>,
}

/// The lines of what was typed or pasted, without the signs that lists have before their points.
pub fn lines_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ");
        let point = ["• ", "- ", "– ", "* ", "· "];
        let point = point.iter().find_map(|point| line.strip_prefix(point));
        point.map_or(line.clone(), str::to_owned)
    });
    lines.filter(|line| !line.is_empty()).collect()
}

/// Where the last `@` of a text stands that begins a name, in bytes: at the beginning or behind a space, so that
/// an e-mail address has none.
pub fn mention_at(text: &str) -> Option<usize> {
    text.match_indices(MENTION)
        .map(|(at, _)| at)
        .rfind(|at| begins(text, *at))
}

/// What a record of a kind can link to whose name has these letters, what fits best first, each with its field.
pub fn linkable(plan: &Plan, kind: Kind, letters: &str) -> Vec<(&'static FieldInfo, Ref)> {
    let wanted = search_key(letters);
    let mut found = Vec::new();
    for info in fields_for_links(kind) {
        let Some(target) = info.shape.links_to() else {
            continue;
        };
        for at in plan.refs_in_order(target) {
            let name = plan.name(at).unwrap_or_default();
            if let Some(fit) = fit(name, &wanted) {
                found.push((fit, info, at));
            }
        }
    }
    found.sort_by_key(|(fit, ..)| *fit);
    found.into_iter().map(|(_, info, at)| (info, at)).collect()
}

/// A line with its mentions taken out of the name. What nothing is called stays in it.
pub fn read(plan: &Plan, kind: Kind, line: &str) -> Typed {
    let mut typed = Typed::default();
    let mut rest = line;
    while let Some(at) = rest.match_indices(MENTION).map(|(at, _)| at).find(|at| {
        let is_first = *at > 0 || typed.name.is_empty() || typed.name.ends_with(' ');
        is_first && begins(rest, *at)
    }) {
        let (before, mention) = rest.split_at(at);
        let words = mention.get(MENTION.len_utf8()..).unwrap_or_default();
        typed.name += before;
        match meant(plan, kind, words) {
            Some((info, to, length)) => {
                let link = (Field(info.name), to);
                if !typed.links.contains(&link) {
                    typed.links.push(link);
                }
                rest = words.get(length..).unwrap_or_default();
            }
            None => {
                typed.name.push(MENTION);
                rest = words;
            }
        }
    }
    typed.name += rest;
    let words: Vec<&str> = typed.name.split_whitespace().collect();
    typed.name = words.join(" ");
    typed
}

impl Session {
    /// Adds a record for each line and selects the last, all in one undo; `with` is what they say besides. Where
    /// the kind is called by name and there is such a record, that is meant. Gives back what was added or meant.
    pub fn add_listed(
        &mut self,
        kind: Kind,
        with: Option<&(Field, Value)>,
        lines: &[Typed],
    ) -> Vec<Ref> {
        let understood = lines.iter().map(|line| self.understood(kind, line));
        let understood: Vec<_> = understood.collect();
        let ids = &mut self.ids;
        let mut new_id = |kind: Kind, _: &str| ids.fresh(kind);
        let mut names = Names::new(&self.plan, &mut new_id);
        let (mut all, mut edits) = (Vec::new(), Vec::new());
        for (line, (target, kpi)) in lines.iter().zip(understood) {
            let key = if with.is_none() && BY_NAME.contains(&kind) {
                names.find_or_make(kind, &line.name)
            } else {
                names.make(kind, &line.name)
            };
            let kpi = kpi.map(|name| names.find_or_make(Kind::Kpi, &name));
            let at = Ref { kind, key };
            if let Some(record) = names.made(at) {
                for (field, value) in with.cloned().into_iter().chain(said(&target, kpi)) {
                    record.set(field, &value);
                }
                for (field, to) in &line.links {
                    let linked = record
                        .get(*field)
                        .and_then(|value| with_link(value, to.key));
                    linked.and_then(|value| record.set(*field, &value));
                }
            } else {
                let links = line.links.iter();
                edits.extend(links.filter_map(|(field, to)| link(&self.plan, at, *field, *to)));
            }
            all.push(at);
        }
        let made = names.finish().into_iter();
        edits.splice(0..0, made.map(Edit::insert));
        let label = match lines {
            [line] => format!("add {} “{}”", kind.word(), line.name),
            several => format!("add {} {}", several.len(), kind.words()),
        };
        let selection = all.last().copied().into_iter().collect();
        if edits.is_empty() {
            self.select_all(selection);
        } else {
            self.edit_and_select(Edit::batch(label, edits), selection);
        }
        all
    }

    /// What an objective's words say, and the name of the KPI that they mean; of other kinds nothing is read.
    fn understood(&self, kind: Kind, line: &Typed) -> (Target, Option<String>) {
        if kind != Kind::Objective {
            return Default::default();
        }
        let target = self.read_objective(&line.name);
        let is_linked = line.links.iter().any(|(_, to)| to.kind == Kind::Kpi);
        let kpi = self.kpi_meant(&target).filter(|_| !is_linked);
        let kpi = kpi.map(|kpi| kpi.name.clone());
        (target, kpi)
    }

    /// Gives a record a name, without the mentions in it, and links these, in one undo. Nothing where there are
    /// none.
    pub fn rename_and_link(&mut self, at: Ref, name: &str) {
        let typed = read(&self.plan, at.kind, name);
        if typed.links.is_empty() {
            return;
        }
        let label = format!("link “{}”", typed.name);
        let name = Place::record(at).field(Field("name"));
        let mut edits = vec![Edit::set(name, Value::Text(typed.name))];
        let links = typed.links.iter();
        edits.extend(links.filter_map(|(field, to)| link(&self.plan, at, *field, *to)));
        self.edit(Edit::batch(label, edits));
    }
}

/// The edit that links a field to a record; none where it is linked already, or leads to nothing.
fn link(plan: &Plan, at: Ref, field: Field, to: Ref) -> Option<Edit> {
    let value = with_link(plan.get(at, field)?, to.key)?;
    Some(Edit::set(Place::record(at).field(field), value))
}

/// What a field holds with a link more, in the place of the one where there can be only one; none where that is
/// no change.
pub(super) fn with_link(value: Value, key: Key) -> Option<Value> {
    match value {
        Value::Link(now) => (now != Some(key)).then_some(Value::Link(Some(key))),
        Value::Links(mut keys) => {
            let is_new = !keys.contains(&key);
            keys.push(key);
            is_new.then_some(Value::Links(keys))
        }
        _ => None,
    }
}

/// The fields that mentions go into: of those in which a kind links to another, the first.
pub fn fields_for_links(kind: Kind) -> impl Iterator<Item = &'static FieldInfo> {
    let mut seen = Vec::new();
    kind.fields().iter().filter(move |info| {
        let Some(to) = info.shape.links_to() else {
            return false;
        };
        let is_first = !seen.contains(&to);
        seen.push(to);
        is_first
    })
}

/// Whether an `@` there begins a mention.
fn begins(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(char::is_whitespace)
}

/// How well a name fits the letters that were typed, the lower the better; none where it does not.
fn fit(name: &str, wanted: &str) -> Option<u8> {
    let key = search_key(name);
    if key.starts_with(wanted) {
        return Some(0);
    }
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    if words.any(|word| search_key(word).starts_with(wanted)) {
        return Some(1);
    }
    key.contains(wanted).then_some(2)
}

/// What the words behind an `@` mean, and how long they are in bytes: the longest name that they begin with, else
/// what fits the first word best.
fn meant(plan: &Plan, kind: Kind, words: &str) -> Option<(&'static FieldInfo, Ref, usize)> {
    let all = linkable(plan, kind, "").into_iter();
    let named = all.filter_map(|(info, at)| {
        let name = plan.name(at)?.trim();
        let length = name_length(words, name).filter(|_| !name.is_empty())?;
        Some((info, at, length))
    });
    // Of two of the same length the first.
    let longest = named.reduce(|best, other| if other.2 > best.2 { other } else { best });
    longest.or_else(|| {
        let length = words.find(char::is_whitespace).unwrap_or(words.len());
        let word = words.get(..length)?.trim_end_matches([',', ';', '.']);
        if search_key(word).is_empty() {
            return None;
        }
        let (info, at) = linkable(plan, kind, word).into_iter().next()?;
        Some((info, at, word.len()))
    })
}

/// How much of a text a name makes that it begins with, in bytes, whatever the case.
fn name_length(text: &str, name: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = letters.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    let rest = letters.as_str();
    let is_whole = !rest.starts_with(char::is_alphanumeric);
    is_whole.then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use jiff::civil::date;

    use super::*;
    use crate::check::testing;

    fn session() -> Session {
        let plan = testing::plan(
            r#"(
            about: (from: "2027-01-01"),
            objectives: [
                (id: "leads", name: "More leads", rank: "c"),
                (id: "win", name: "Win cafés", rank: "f"),
            ],
            segments: [
                (id: "home", name: "Home baristas", rank: "c"),
                (id: "homes", name: "Home", rank: "f"),
                (id: "cafes", name: "Cafés at the harbour", rank: "k"),
            ],
            strategies: [(id: "s", name: "Prove freshness", rank: "c")],
        )"#,
        );
        Session::new(plan.unwrap(), date(2026, 9, 10)).with_seed(7)
    }

    /// A line as it is read: its name, and what each field links to.
    fn shown(plan: &Plan, typed: &Typed) -> String {
        let mut out = typed.name.clone();
        for (field, to) in &typed.links {
            out += &format!(" | {} {}", field.0, plan.name(*to).unwrap());
        }
        out
    }

    fn strategy(line: &str) -> String {
        let session = session();
        shown(session.plan(), &read(session.plan(), Kind::Strategy, line))
    }

    #[test]
    fn a_few_letters_behind_the_sign_are_a_link() {
        let read = [
            "Prove freshness @lea",
            "@cafe Be at the harbour @more leads, @home",
            "Be there @HOME BARISTAS first",
            "Be there @home bar",
            "Write to info@harbour.example",
            "Write to @nobody",
            "Win @ the fair",
        ]
        .map(strategy);
        expect![[r#"
            Prove freshness | objectives More leads
            Be at the harbour , | segments Cafés at the harbour | objectives More leads | segments Home
            Be there first | segments Home baristas
            Be there bar | segments Home
            Write to info@harbour.example
            Write to @nobody
            Win @ the fair
        "#]]
        .assert_eq(&(read.join("
") + "
"));
    }

    #[test]
    fn what_fits_best_comes_first() {
        let session = session();
        let fitting = |letters: &str| {
            let found = linkable(session.plan(), Kind::Strategy, letters).into_iter();
            let name = |(info, at): (&FieldInfo, Ref)| {
                format!("{} {}", info.label, session.plan().name(at).unwrap())
            };
            found.map(name).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(
            fitting("ca"),
            "Segments Cafés at the harbour, Objectives Win cafés"
        );
        assert_eq!(fitting("xyz"), "");
        assert!(fitting("").starts_with("Objectives More leads, Objectives Win cafés, Segments"));
    }

    #[test]
    fn the_signs_of_a_list_are_no_words() {
        assert_eq!(
            lines_of(
                "• Prove freshness

  -  Be  there
–5 % returns
no-one else"
            ),
            ["Prove freshness", "Be there", "–5 % returns", "no-one else"]
        );
    }

    fn typed(session: &Session, kind: Kind, text: &str) -> Vec<Typed> {
        let lines = lines_of(text).into_iter();
        lines
            .map(|line| read(session.plan(), kind, &line))
            .collect()
    }

    #[test]
    fn several_lines_are_several_records_and_one_undo() {
        let mut session = session();
        let before = session.plan().clone();
        let lines = typed(
            &session,
            Kind::Strategy,
            "Be there @lea @home
Be first",
        );
        let added = session.add_listed(Kind::Strategy, None, &lines);
        let names: Vec<_> = session.plan().refs_in_order(Kind::Strategy);
        let names: Vec<_> = names
            .iter()
            .filter_map(|at| session.plan().name(*at))
            .collect();
        assert_eq!(names, ["Prove freshness", "Be there", "Be first"]);
        let first = session.plan().record(added[0]).unwrap();
        let linked = |field| first.get(Field(field)).unwrap().in_words();
        assert_eq!(
            (linked("objectives"), linked("segments")),
            ("leads".into(), "homes".into())
        );
        assert_eq!(session.selected(), added.last().copied());
        assert_eq!(session.undo_label(), Some("add 2 strategies"));
        session.undo();
        assert_eq!(*session.plan(), before);
    }

    #[test]
    fn what_an_objective_says_is_in_its_fields_at_once() {
        let mut session = session();
        let text = "+25 % leads by 31.12., from 320 a month
120,5 dealers by 30.6.2027
Be loved";
        let lines = typed(&session, Kind::Objective, text);
        let added = session.add_listed(Kind::Objective, None, &lines);
        let fields = ["baseline", "target", "kpi", "due"].map(Field);
        let mut out = String::new();
        for at in added {
            let values = fields.map(|field| session.plan().get(at, field).unwrap());
            let kpi = match values[2] {
                Value::Link(Some(key)) => session.plan().name(Ref {
                    kind: Kind::Kpi,
                    key,
                }),
                _ => None,
            };
            let [baseline, target, _, due] = values.map(|value| value.in_words());
            out += &format!(
                "{baseline} → {target} {} by {due}
",
                kpi.unwrap_or("-")
            );
        }
        expect![[r#"
            320 → 400 Total leads by 2027-12-31
             → 120.5 - by 2027-06-30
             →  - by 
        "#]]
        .assert_eq(&out);
        assert_eq!(session.plan().kpis.len(), 1);
    }

    #[test]
    fn what_is_called_by_name_is_not_there_twice() {
        let mut session = session();
        let before = session.plan().clone();
        let lines = typed(&session, Kind::Segment, "home baristas");
        let meant = session.add_listed(Kind::Segment, None, &lines);
        assert_eq!(*session.plan(), before);
        assert_eq!(session.undo_label(), None);
        assert_eq!(session.selected(), meant.first().copied());
        let lines = typed(&session, Kind::Channel, "Instagram");
        session.add_listed(Kind::Channel, None, &lines);
        let channel = session.plan().channels.values().next().unwrap();
        assert!(!channel.limits.is_empty(), "the library's");
    }

    #[test]
    fn mentions_in_a_name_become_links() {
        let mut session = session();
        let at = session.plan().refs(Kind::Strategy)[0];
        let name = Place::record(at).field(Field("name"));
        session.edit(Edit::set(name, Value::Text("Prove freshness @lea".into())));
        session.rename_and_link(at, "Prove freshness @more leads");
        assert_eq!(session.plan().name(at), Some("Prove freshness"));
        let strategy = session.plan().strategies.values().next().unwrap();
        assert_eq!(strategy.objectives.len(), 1);
        session.rename_and_link(at, "Prove freshness @ noon");
        session.undo();
        assert_eq!(session.plan().name(at), Some("Prove freshness @lea"));
    }
}
