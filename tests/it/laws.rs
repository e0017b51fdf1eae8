//! The laws that hold for every plan and every edit.

use std::sync::Arc;

use proptest::prelude::*;
use throughline::check::checker::reads;
use throughline::check::suppress::fingerprint;
use throughline::check::testing::{TODAY, each_finds};
use throughline::check::what_if::foresee;
use throughline::check::{Checker, Finding, Severity, rules::RULES};
use throughline::edit::diff::diff;
use throughline::edit::history::{GROUP_MS, History, Occasion};
use throughline::edit::{Edit, FieldSet, Touched, apply};
use throughline::field;
use throughline::file;
use throughline::model::{Brand, Id, Kind, Place, Plan, Ref, Scope, Tactic, Value, key};
use throughline::samples::SAMPLES;
use throughline::session::Session;

use super::random::{edit, plan, set, supposition};
use super::readers;

/// Answered findings, each with the id of its decision.
type Kept = Vec<(Arc<Finding>, String)>;

/// Everything that a checker says of a plan.
fn said(checker: &Checker) -> (Vec<Arc<Finding>>, Kept) {
    (
        checker.open().cloned().collect(),
        checker
            .kept()
            .map(|(finding, id)| (finding.clone(), id.to_string()))
            .collect(),
    )
}

fn errors(plan: &Plan) -> Vec<Arc<Finding>> {
    Checker::new(plan, TODAY)
        .open()
        .filter(|f| f.severity() == Severity::Error)
        .cloned()
        .collect()
}

/// Typing into one of two fields, so long after the stroke before, and what the person does then.
#[derive(Clone, Debug)]
struct Stroke {
    field: usize,
    text: String,
    gap_ms: u64,
    then: Then,
}

#[derive(Clone, Debug)]
enum Then {
    TypesOn,
    SelectsAnother,
    Saves,
}

fn stroke() -> impl Strategy<Value = Stroke> {
    let gap = prop_oneof![
        0..GROUP_MS,
        Just(GROUP_MS - 1),
        Just(GROUP_MS),
        500..900_u64
    ];
    let then = prop_oneof![6 => Just(Then::TypesOn), 1 => Just(Then::SelectsAnother), 1 => Just(Then::Saves)];
    (0..2_usize, "[ab]{0,2}", gap, then).prop_map(|(field, text, gap_ms, then)| Stroke {
        field,
        text,
        gap_ms,
        then,
    })
}

/// The two fields that are typed into.
fn typed_place(field: usize) -> Place {
    let fields = [field!(Brand.primary_message), field!(Brand.notes)];
    Place::of(Id::<Brand>::default()).field(fields[field])
}

/// A text of what readers look for, cut and mixed.
fn awkward() -> impl Strategy<Value = String> {
    let pieces = "14 |days|-day |20 %| off|€ 30|over |up to |no |free |no card |needed|Tuesday |31 June |2027|1,140|.|,|-|–|\
        |(|)|[|{{|}}|name|“|”|'|’|\"|@|#|!|?|https://|http|www.|a.example|/a?b=|&utm_source=|XX|TBD|the |É|e\u{301}|\u{200B}\
        |\u{A0}|\u{AD}|☕|👩\u{200D}👧|а|ß|İ|ﬁ|½|²|١|\n|\t| |BUY |NOW|S A L E|two weeks|half |million |\u{FEFF}|\r|e-mail|Harbor";
    let pieces: Vec<&str> = pieces.split('|').collect();
    prop::collection::vec(prop::sample::select(pieces), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// Law 1: applying an edit and then its inverse gives the plan before.
    #[test]
    fn the_inverse_undoes(mut plan in plan(), edit in edit()) {
        let before = plan.clone();
        let applied = apply(&mut plan, &edit);
        let after = plan.clone();
        let back = apply(&mut plan, &applied.inverse);
        prop_assert_eq!(&plan, &before);
        apply(&mut plan, &back.inverse);
        prop_assert_eq!(&plan, &after);
    }

    /// What an edit says it touched is all that it changed.
    #[test]
    fn touched_names_all_that_changed(plan in plan(), edit in edit()) {
        let mut after = plan.clone();
        let touched = apply(&mut after, &edit).touched;
        let mut missed = Vec::new();
        plan.compare(&after, |at, difference| {
            let named = touched.records.get(&at).copied().unwrap_or_default();
            let is_named = match &difference {
                throughline::model::Difference::Fields(fields) => fields.iter().all(|field| {
                    named.meets(FieldSet::one(at.kind, *field))
                }),
                _ => named.meets(FieldSet::EXISTENCE),
            };
            if !is_named {
                missed.push((at, difference));
            }
        });
        prop_assert!(missed.is_empty(), "{missed:?}");
    }

    /// Law 2: checking what edits touched gives the same as checking afresh.
    #[test]
    fn incremental_checking_equals_full_checking(
        mut plan in plan(),
        edits in prop::collection::vec(edit(), 1..6),
        kept in any::<prop::sample::Index>(),
        scope in prop::sample::select(Scope::ALL),
    ) {
        let mut checker = Checker::new(&plan, TODAY);
        // A decision in the plan, so that keeping and reopening are part of it.
        let open: Vec<_> = checker.open().cloned().collect();
        if !open.is_empty() {
            let finding = kept.get(&open);
            let id = throughline::model::Id::new("kept");
            let decision = throughline::check::suppress::decision(finding, scope, "so agreed", id);
            let touched = apply(&mut plan, &Edit::insert(decision)).touched;
            checker.update(&plan, &touched);
            prop_assert_eq!(said(&checker), said(&Checker::new(&plan, TODAY)));
        }
        for edit in edits {
            let touched = apply(&mut plan, &edit).touched;
            checker.update(&plan, &touched);
            prop_assert_eq!(said(&checker), said(&Checker::new(&plan, TODAY)));
        }
    }

    /// Law 3: a rule's findings depend on what it says it reads, and on nothing else.
    #[test]
    fn rules_read_only_what_they_say(plan in plan(), edits in prop::collection::vec(set(), 1..12)) {
        let before = each_finds(&plan);
        for edit in edits {
            let Edit::Set { place, .. } = &edit else { continue };
            let field = place.field.expect("set() names a field");
            let mut after = plan.clone();
            apply(&mut after, &edit);
            let after = each_finds(&after);
            for ((rule, before), after) in RULES.iter().zip(&before).zip(&after) {
                // "Where it runs" stands for what of a tactic decides on which channels its messages run.
                let follows = place.record.kind == Kind::Tactic
                    && ["messages", "channel", "segments", "course", "status"].contains(&field.0)
                    && reads(rule, Kind::Message).meets(FieldSet::PLACING)
                    || place.record.kind == Kind::Message && reads(rule, Kind::Tactic).meets(FieldSet::CARRYING);
                let is_read = reads(rule, place.record.kind).meets(FieldSet::one(place.record.kind, field));
                if !is_read && !follows {
                    prop_assert_eq!(before, after, "{} reads {:?}.{}", rule.code, place.record.kind, field.0);
                }
            }
        }
    }

    /// Law 4: what is saved is loaded, and saving it again writes the same bytes.
    #[test]
    fn saving_loses_nothing(plan in plan()) {
        let text = file::to_text(&plan).unwrap();
        let loaded = file::parse(text.as_bytes()).map_err(|e| TestCaseError::fail(format!("{e}\n{text}")))?;
        prop_assert_eq!(&loaded.plan, &plan);
        prop_assert!(loaded.repairs.is_empty());
        prop_assert_eq!(file::to_text(&loaded.plan).unwrap(), text);
    }

    /// Edits survive being written down: the recovery journal will be a file of them.
    #[test]
    fn edits_serialise(edit in edit()) {
        let text = ron::to_string(&edit).unwrap();
        prop_assert_eq!(ron::from_str::<Edit>(&text).map_err(|e| TestCaseError::fail(format!("{e}: {text}")))?, edit);
    }

    /// Law 5: the difference between two plans makes the one into the other.
    #[test]
    fn the_difference_leads_from_one_to_the_other(a in plan(), b in plan()) {
        let mut plan = a.clone();
        apply(&mut plan, &diff(&a, &b));
        prop_assert_eq!(&plan, &b);
        prop_assert!(diff(&b, &b).is_empty());
    }

    /// Law 7: undoing n steps and doing them again changes nothing, and back at the start is the start.
    #[test]
    fn undo_and_redo_are_each_others_inverse(start in plan(), edits in prop::collection::vec(edit(), 0..12), n in 0_usize..14) {
        let (mut plan, mut history) = (start.clone(), History::default());
        for (at, edit) in edits.into_iter().enumerate() {
            history.apply(&mut plan, edit, Occasion { at_ms: 1 + at as u64 * 150, ..Default::default() });
        }
        let end = plan.clone();
        let undone = (0..n).take_while(|_| history.undo(&mut plan).is_some()).count();
        for _ in 0..undone {
            history.redo(&mut plan);
        }
        prop_assert_eq!(&plan, &end);
        while history.undo(&mut plan).is_some() {}
        prop_assert_eq!(&plan, &start);
        prop_assert!(!history.is_unsaved());
    }

    /// Law 7: "fix all" ends, adds no error, and is one undo.
    #[test]
    fn fix_all_ends_and_adds_no_error(plan in plan()) {
        // What a decision takes for the same finding is the same: a name that was mended is quoted otherwise.
        let mut before: Vec<String> = errors(&plan).iter().map(|error| fingerprint(error)).collect();
        let mut session = Session::new(plan.clone(), TODAY);
        session.fix_all(None);
        let after = errors(session.plan());
        for error in &after {
            let at = before.iter().position(|before| *before == fingerprint(error));
            prop_assert!(at.is_some(), "new: {error:?}");
            at.map(|at| before.swap_remove(at));
        }
        if session.undo_label().is_some() {
            session.undo();
        }
        prop_assert_eq!(session.plan(), &plan);
    }

    /// What is foretold of a supposition is what is found once it is true; it touches what it says, and one undo
    /// brings the plan back.
    #[test]
    fn suppositions_foretell_what_is_found(plan in plan(), supposition in supposition()) {
        let open: Vec<_> = Checker::new(&plan, TODAY).open().cloned().collect();
        if let Ok(change) = supposition.change(&plan, TODAY, key("new")) {
            let foresight = foresee(&plan, TODAY, &open, change);
            let print = |finding: &Arc<Finding>| (fingerprint(finding), finding.severity());
            let prints = |findings: &[Arc<Finding>]| findings.iter().map(print).collect::<Vec<_>>();
            let mut foretold = prints(&open);
            let (now, then): (Vec<_>, Vec<_>) = foresight.changing.iter().cloned().map(|[now, then]| (now, then)).unzip();
            for gone in prints(&foresight.going).into_iter().chain(prints(&now)) {
                let at = foretold.iter().position(|print| *print == gone);
                prop_assert!(at.is_some(), "what goes was there");
                at.map(|at| foretold.swap_remove(at));
            }
            foretold.extend(prints(&foresight.coming).into_iter().chain(prints(&then)));
            let mut session = Session::new(plan.clone(), TODAY);
            session.edit(foresight.change.edit.clone());
            let mut found = prints(&session.findings());
            foretold.sort();
            found.sort();
            prop_assert_eq!(foretold, found);
            let mut touched: Vec<Ref> = Vec::new();
            plan.compare(session.plan(), |at, _| touched.push(at));
            let mut said: Vec<Ref> = foresight.change.effects.iter().map(|effect| effect.at).collect();
            touched.sort();
            said.sort();
            prop_assert_eq!(said, touched);
            session.undo();
            prop_assert_eq!(session.plan(), &plan);
        }
    }

    /// A plan has the same findings in whatever order its records were put in, under the checker's eyes.
    #[test]
    fn findings_do_not_depend_on_the_order_of_edits(plan in plan(), seed in any::<u64>()) {
        let mut records: Vec<Edit> = Vec::new();
        Plan::default().compare(&plan, |at, _| records.extend(plan.record(at).map(|r| Edit::Insert(Box::new(r)))));
        let typed = |records: &[Edit]| {
            let mut plan = Plan::default();
            let mut checker = Checker::new(&plan, TODAY);
            for edit in records {
                let touched = apply(&mut plan, edit).touched;
                checker.update(&plan, &touched);
            }
            (said(&checker), plan)
        };
        let (first, _) = typed(&records);
        fastrand::Rng::with_seed(seed).shuffle(&mut records);
        let (second, built) = typed(&records);
        prop_assert_eq!(built, plan);
        prop_assert_eq!(first, second);
    }

    /// Whatever the text, reading it does not panic, and what is found lies in it.
    #[test]
    fn any_text_can_be_read(text in any::<String>(), awkward in awkward()) {
        readers::hold(&text);
        readers::hold(&awkward);
    }

    /// Typing is grouped: edits of one field make one undo as long as each comes soon after the one
    /// before, nothing else was selected, and the plan was not saved in between.
    #[test]
    fn undo_goes_back_from_pause_to_pause(strokes in prop::collection::vec(stroke(), 0..24)) {
        let (mut plan, mut history) = (Plan::default(), History::default());
        // What undo should lead back to, and what was saved last.
        let mut pauses: Vec<Plan> = Vec::new();
        let mut saved = plan.clone();
        let mut now = 0;
        let mut last = None;
        for Stroke { field, text, gap_ms, then } in strokes {
            now += gap_ms;
            let edit = Edit::set(typed_place(field), Value::Text(text.clone()));
            let before = plan.clone();
            history.apply(&mut plan, edit, Occasion { at_ms: now, ..Default::default() });
            if plan != before {
                let goes_on = last.is_some_and(|(of, at)| of == field && now - at < GROUP_MS);
                if !goes_on {
                    pauses.push(before);
                }
                last = Some((field, now));
            }
            match then {
                Then::TypesOn => {}
                Then::SelectsAnother => {
                    history.end_group();
                    last = None;
                }
                Then::Saves => {
                    history.mark_saved();
                    saved = plan.clone();
                    last = None;
                }
            }
        }
        let end = plan.clone();
        prop_assert!(history.is_unsaved() || plan == saved);
        for pause in pauses.iter().rev() {
            prop_assert!(history.undo(&mut plan).is_some());
            prop_assert_eq!(&plan, pause);
            prop_assert!(history.is_unsaved() || plan == saved);
        }
        prop_assert!(history.undo(&mut plan).is_none(), "no more undos than pauses");
        while history.redo(&mut plan).is_some() {}
        prop_assert_eq!(plan, end);
    }
}

#[test]
fn an_empty_plan_is_not_a_list_of_reproaches() {
    assert_eq!(said(&Checker::new(&Plan::default(), TODAY)).0, []);
}

#[test]
fn what_was_not_touched_is_not_looked_at_again() {
    let mut plan = throughline::check::testing::plan(
        r#"(tactics: [(id: "letter", name: "Letter", hours: 14)])"#,
    )
    .unwrap();
    let mut checker = Checker::new(&plan, TODAY);
    let before = said(&checker);
    assert!(before.0.iter().any(|finding| finding.code == "P101"));
    let touched = apply(
        &mut plan,
        &Edit::Remove(Place::of(Id::<Tactic>::new("letter")).record),
    )
    .touched;
    checker.update(&plan, &Touched::default());
    assert_eq!(said(&checker), before, "nobody said that anything changed");
    checker.update(&plan, &touched);
    assert_eq!(said(&checker).0, []);
}

/// The same plan file with the records of every list the other way round, and cut at a third.
#[test]
fn findings_do_not_depend_on_the_order_in_the_file() {
    for sample in SAMPLES {
        let said = |text: &str| {
            let plan = file::parse(text.as_bytes()).unwrap().plan;
            said(&Checker::new(&plan, TODAY))
        };
        let before = said(sample.text);
        let mut moved = 0;
        let shuffles: [fn(&mut [String]); 2] = [
            |records| records.reverse(),
            |records| records.rotate_left(records.len() / 3),
        ];
        for shuffle in shuffles {
            let (text, n) = shuffled(sample.text, shuffle);
            assert_ne!(text, sample.text);
            assert_eq!(said(&text), before, "{}", sample.name);
            moved += n;
        }
        assert!(moved > 100, "{}: only {moved} records", sample.name);
    }
}

/// A plan file with the records of each list in another order, and how many there are.
fn shuffled(text: &str, shuffle: fn(&mut [String])) -> (String, usize) {
    let (mut out, mut records, mut n) = (String::new(), Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        if line.starts_with("      (") {
            records.push(line.to_owned());
        } else if let Some(record) = records.last_mut().filter(|_| line.starts_with("      ")) {
            record.push_str(line);
        } else {
            n += records.len();
            shuffle(&mut records);
            out.extend(records.drain(..));
            out.push_str(line);
        }
    }
    (out, n)
}
