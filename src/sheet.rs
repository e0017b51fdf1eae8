//! How a spreadsheet of tactics is laid out: its columns, and how several names share a cell.
//!
//! What the CSV export writes and what the import of a table reads is said here once, so that the
//! two cannot drift apart. A column is a card: the name that the export gives it, other names by
//! which tables call it, and what it holds. **Adding a column** is one line in [`COLUMNS`]; writing
//! and reading follow from the shape of the field that it holds.
//!
//! A name that people also use for something else (time, type, media, state) is no other name of a
//! column here: better a line more in the notes than a list of cells that could not be read.
//!
//! Not here: how a table's bytes become cells (`import::table`), how dates and amounts of other
//! people's tables are read (`values`), and what happens to columns that nobody knows.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::field;
use crate::model::{Currency, Field, Kind, Shape, Status};
use crate::text::name_key;
use crate::values::is_dash;

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// A field of the row's tactic.
    Tactic(Field),
    /// A field of the row's message.
    Message(Field),
    /// The objectives that the row's strategies serve.
    Objectives,
    /// What the row is: see [`RowIs`].
    Row,
}

impl Holds {
    /// What a cell can hold.
    pub fn shape(self) -> Shape {
        let (kind, field) = match self {
            Self::Tactic(field) => (Kind::Tactic, field),
            Self::Message(field) => (Kind::Message, field),
            Self::Objectives => return Shape::Links(Kind::Objective),
            Self::Row => return Shape::Text,
        };
        let info = kind.fields().iter().find(|info| info.name == field.0);
        info.map_or(Shape::Text, |info| info.shape)
    }
}

/// A column of the spreadsheet.
#[derive(Debug)]
pub struct Column {
    /// What the export calls it.
    pub header: &'static str,
    /// Other names by which tables call it, in several languages. Case, spaces and marks do not matter.
    pub names: &'static [&'static str],
    /// What its cells hold.
    pub holds: Holds,
    /// The marks at which a cell comes apart into several names; empty where it never does.
    pub marks: &'static str,
    /// Whether the export writes it even where no row has anything in it.
    pub always: bool,
}

/// What a row stands for. Only what this program wrote says so; its cells are then taken by the letter:
/// an empty name is empty, and names that differ a little are two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowIs {
    /// A tactic, with its first message.
    Tactic,
    /// One more message of the tactic of that name above.
    FurtherMessage,
    /// A message that stands on no tactic.
    MessageAlone,
}

impl RowIs {
    /// What a word in the cell means.
    pub fn named(word: &str) -> Option<Self> {
        [Self::Tactic, Self::FurtherMessage, Self::MessageAlone]
            .into_iter()
            .find(|row| row.word().eq_ignore_ascii_case(word))
    }

    /// The word in the cell.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tactic => "tactic",
            Self::FurtherMessage => "further message",
            Self::MessageAlone => "message alone",
        }
    }
}

/// Where lists of short names come apart.
const LIST: &str = ";|\n";
/// The same for names that people also list with commas.
const COMMA_LIST: &str = ";|\n,";
/// Where a cell that should hold one name may hold several.
const ONE_OF: &str = ";|\n,/&+";

/// A column that the export always writes.
const fn core(
    header: &'static str,
    holds: Holds,
    marks: &'static str,
    names: &'static [&'static str],
) -> Column {
    Column {
        header,
        names,
        holds,
        marks,
        always: true,
    }
}

/// A column that the export writes where a row needs it.
const fn more(
    header: &'static str,
    holds: Holds,
    marks: &'static str,
    names: &'static [&'static str],
) -> Column {
    Column {
        header,
        names,
        holds,
        marks,
        always: false,
    }
}

const fn tactic(field: Field) -> Holds {
    Holds::Tactic(field)
}

const fn message(field: Field) -> Holds {
    Holds::Message(field)
}

/// The columns, in the order in which the export writes them. No two share a name.
#[rustfmt::skip]
pub const COLUMNS: &[Column] = &[
    core("name", tactic(field!(Tactic.name)), "",
        &["title", "tactic", "activity", "topic", "post title", "task", "tactic name", "content title", "working title",
          "Titel", "Taktik", "Maßnahme", "Massnahme", "Aktivität", "Aktion", "Thema", "Bezeichnung",
          "titre", "nom", "activité", "título", "nombre", "actividad", "táctica"]),
    core("stage", tactic(field!(Tactic.stage)), ONE_OF,
        &["phase", "step", "funnel stage", "stage of the purchase cycle", "buying stage", "buyer stage", "journey stage", "funnel",
          "Stufe", "Kaufphase", "Phase der Customer Journey", "Schritt", "étape", "etapa", "fase"]),
    core("channel", tactic(field!(Tactic.channel)), ONE_OF,
        &["medium", "platform", "channels", "Kanal", "Kanäle", "Plattform", "canal", "plateforme", "plataforma"]),
    core("segment", tactic(field!(Tactic.segments)), COMMA_LIST,
        &["segments", "audience", "audiences", "target group", "target groups", "target audience", "persona", "personas",
          "Zielgruppe", "Zielgruppen", "Segmente", "cible", "público", "público objetivo", "segmento", "segmentos"]),
    core("owner", tactic(field!(Tactic.owner)), ONE_OF,
        &["responsible", "assignee", "assigned to", "person", "who", "author",
          "Verantwortlich", "Verantwortliche", "Verantwortlicher", "Zuständig", "Wer", "Autor",
          "responsable", "auteur", "encargado"]),
    core("start", tactic(field!(Tactic.start)), "",
        &["date", "from", "start date", "publish date", "publication date", "publishing date", "go live", "launch", "launch date", "begin",
          "scheduled", "scheduled for", "send date", "when",
          "Datum", "Beginn", "Startdatum", "von", "ab", "Veröffentlichung", "Veröffentlichungsdatum", "Termin",
          "date de début", "début", "date de publication", "fecha", "inicio", "fecha de inicio", "fecha de publicación"]),
    core("end", tactic(field!(Tactic.end)), "",
        &["to", "until", "end date", "due", "due date", "finish", "deadline",
          "Ende", "Enddatum", "bis", "fin", "date de fin", "fecha de fin", "hasta"]),
    core("hours", tactic(field!(Tactic.hours)), "",
        &["effort", "effort hours", "hours of work", "estimated hours",
          "Stunden", "Aufwand", "Std", "Arbeitsstunden", "Zeitaufwand", "heures", "horas"]),
    core("cost", tactic(field!(Tactic.cost)), "",
        &["budget", "costs", "spend", "planned spend", "expense", "expenses",
          "Kosten", "Ausgaben", "coût", "coûts", "dépenses", "coste", "costes", "costo", "presupuesto"]),
    core("status", tactic(field!(Tactic.status)), "",
        &["Stand", "statut", "état", "estado"]),
    core("strategy", tactic(field!(Tactic.strategies)), LIST,
        &["strategies", "Strategie", "Strategien", "stratégie", "estrategia"]),
    core("objective", Holds::Objectives, LIST,
        &["objectives", "goal", "goals", "aim", "Ziel", "Ziele", "Zielsetzung", "objectif", "objectifs", "objetivo", "objetivos"]),
    core("KPI", tactic(field!(Tactic.kpi)), ONE_OF,
        &["metric", "measured by", "key figure", "Kennzahl", "Messgröße", "Metrik", "indicateur", "indicador", "métrica"]),
    core("target", tactic(field!(Tactic.target)), "",
        &["target value", "KPI target", "Zielwert", "Soll", "valeur cible", "valor objetivo"]),
    core("call to action", tactic(field!(Tactic.call_to_action)), "",
        &["CTA", "calls to action", "Handlungsaufforderung", "Aufforderung", "appel à l'action", "llamada a la acción"]),
    core("message name", message(field!(Message.name)), "",
        &["name of message", "message title", "Name der Botschaft"]),
    core("subject", message(field!(Message.subject)), "",
        &["subject line", "email subject", "Betreff", "Betreffzeile", "objet", "asunto"]),
    core("headline", message(field!(Message.headline)), "",
        &["headlines", "heading", "Überschrift", "Schlagzeile", "accroche", "titular"]),
    core("message", message(field!(Message.body)), "",
        &["body", "copy", "text", "caption", "post", "post copy", "post text", "body copy", "message body", "content",
          "Botschaft", "Nachricht", "Inhalt", "Beitragstext", "Fließtext", "texte", "contenu", "texto", "mensaje", "contenido"]),
    core("button", message(field!(Message.call_to_action_label)), "",
        &["button text", "button label", "CTA text", "CTA label", "CTA button", "call to action label", "Schaltfläche", "bouton", "botón"]),
    core("link", message(field!(Message.link)), "",
        &["url", "links", "landing page", "destination", "destination url", "target url", "web address", "final url",
          "Zielseite", "Landeseite", "Landingpage URL", "Webadresse", "lien", "page de destination", "enlace", "página de destino"]),
    more("preheader", message(field!(Message.preheader)), "",
        &["preview text", "preview line", "Vorschautext"]),
    more("description", message(field!(Message.description)), "",
        &["meta description", "ad description", "Beschreibung", "descripción"]),
    more("small print", message(field!(Message.note)), "",
        &["alt text", "alternative text", "Kleingedrucktes", "Alternativtext", "texte alternatif", "texto alternativo"]),
    more("language", message(field!(Message.language)), "", &["message language", "Sprache", "langue", "idioma"]),
    more("pillars", message(field!(Message.pillars)), LIST, &["pillar", "content pillar", "content pillars", "Säule", "Themensäule"]),
    more("offers", message(field!(Message.offers)), LIST, &["offer", "Angebot", "Angebote", "offre", "oferta"]),
    more("assets", message(field!(Message.assets)), LIST, &["asset"]),
    more("message status", message(field!(Message.status)), "", &["copy status", "text status"]),
    more("message kind", message(field!(Message.kind)), "", &["kind of message"]),
    more("variant of", message(field!(Message.parent)), "", &["Variante von"]),
    more("message notes", message(field!(Message.notes)), "", &[]),
    more("landing page or step", tactic(field!(Tactic.landing)), "", &["landing step", "next step outside the plan"]),
    more("leads to", tactic(field!(Tactic.leads_to)), "", &["next tactic", "führt zu"]),
    more("push or pull", tactic(field!(Tactic.approach)), "", &["approach"]),
    more("prerequisites", tactic(field!(Tactic.prerequisites)), LIST, &["depends on", "blocked by", "Voraussetzungen", "Voraussetzung"]),
    more("course", tactic(field!(Tactic.course)), "", &["start, continue or stop"]),
    more("why it stops", tactic(field!(Tactic.stop_why)), "", &["reason for stopping"]),
    more("frees hours", tactic(field!(Tactic.stop_frees_hours)), "", &["hours freed"]),
    more("frees money", tactic(field!(Tactic.stop_frees_money)), "", &["money freed"]),
    more("decided by", tactic(field!(Tactic.stop_decided_by)), "", &[]),
    more("decided on", tactic(field!(Tactic.stop_decided_on)), "", &[]),
    more("review on", tactic(field!(Tactic.stop_review_on)), "", &[]),
    more("impact score", tactic(field!(Tactic.impact)), "", &["impact"]),
    more("effort score", tactic(field!(Tactic.effort)), "", &[]),
    more("confidence score", tactic(field!(Tactic.confidence)), "", &["confidence"]),
    more("votes", tactic(field!(Tactic.votes)), "", &["Stimmen"]),
    core("notes", tactic(field!(Tactic.notes)), "",
        &["note", "comment", "comments", "remarks", "remark", "Notiz", "Notizen", "Anmerkung", "Anmerkungen", "Bemerkung", "Bemerkungen",
          "Kommentar", "remarque", "remarques", "notas", "observaciones"]),
    core("row is", Holds::Row, "", &[]),
];

/// How tables say how far a tactic has come; the first word of each is the one that the export writes.
#[rustfmt::skip]
pub const STATUS_WORDS: &[(Status, &[&str])] = &[
    (Status::Idea, &["idea", "ideas", "proposed", "proposal", "backlog", "concept", "brainstorm",
        "Idee", "Vorschlag", "Konzept", "idée", "proposition", "propuesta"]),
    (Status::Planned, &["planned", "plan", "scheduled", "approved", "confirmed", "to do", "open", "not started", "in progress",
        "draft", "drafting", "writing", "in review", "review", "in production", "ready",
        "geplant", "freigegeben", "bestätigt", "offen", "in Arbeit", "in Bearbeitung", "Entwurf", "eingeplant",
        "planifié", "prévu", "en cours", "brouillon", "planificado", "previsto", "en curso", "borrador"]),
    (Status::Live, &["live", "running", "active", "published", "online", "ongoing", "launched",
        "läuft", "laufend", "aktiv", "veröffentlicht", "actif", "publié", "en ligne", "activo", "publicado"]),
    (Status::Done, &["done", "finished", "completed", "complete", "over", "sent", "posted", "closed",
        "erledigt", "fertig", "abgeschlossen", "beendet", "gesendet", "versendet",
        "terminé", "fini", "envoyé", "terminado", "hecho", "enviado"]),
];

/// How tables say that a tactic is let go; the first word is the one that the export writes.
#[rustfmt::skip]
pub const STOPPED_WORDS: &[&str] = &[
    "stopped", "stop", "cancelled", "canceled", "dropped", "discontinued", "abandoned",
    "gestoppt", "eingestellt", "abgesagt", "gestrichen", "abgebrochen", "annulé", "arrêté", "cancelado", "detenido",
];

/// The column that goes by this name, in any case and with any remark in brackets behind it.
pub fn find(header: &str) -> Option<&'static Column> {
    const LONGEST: usize = 200; // In bytes; what is longer is a text, and not worth taking apart.
    if header.len() > LONGEST {
        return None;
    }
    static BY_NAME: LazyLock<BTreeMap<String, &'static Column>> = LazyLock::new(|| {
        COLUMNS
            .iter()
            .flat_map(|column| names(column).map(move |name| (name_key(name), column)))
            .collect()
    });
    let known = |name: &str| BY_NAME.get(&name_key(name)).copied();
    let bare = header.split(['(', '[']).next().unwrap_or_default();
    known(header).or_else(|| known(bare)).or_else(|| {
        // “Kosten in EUR”, “Budget USD”, “Aufwand in Std.”: the unit stands behind the name.
        let (name, unit) = bare.trim().rsplit_once(char::is_whitespace)?;
        let is_unit = Currency::from_sign(unit).is_some()
            || (unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase()))
            || matches!(
                &*name_key(unit),
                "h" | "hrs" | "hours" | "std" | "stunden" | "euro"
            );
        let name = name.trim_end();
        let name = name.strip_suffix(" in").unwrap_or(name);
        known(name).filter(|column| {
            is_unit && matches!(column.holds.shape(), Shape::Money | Shape::Number)
        })
    })
}

/// Every name by which a column is known, the export's first.
pub fn names(column: &Column) -> impl Iterator<Item = &'static str> {
    std::iter::once(column.header).chain(column.names.iter().copied())
}

/// Whether a text would not be taken as it stands, whatever apostrophes stand before it: a spreadsheet
/// might run it as a formula, or it is a lone dash, which in a table means nothing. Plain negative
/// numbers are what they seem.
fn is_delicate(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    let opens =
        bare.starts_with(['\t', '\r']) || bare.trim_start().starts_with(['=', '+', '-', '@']);
    let is_number = bare.strip_prefix('-').is_some_and(|rest| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_digit() || c == '.')
    });
    (opens && !is_number) || is_dash(bare)
}

/// A text as it is safe in a cell: behind an apostrophe where it would not be taken as it stands.
pub fn guard(text: &str) -> String {
    if is_delicate(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text of a cell: takes one apostrophe off where [`guard`] puts one, and nowhere else.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_delicate(text) => text,
        _ => cell,
    }
}

/// Several names in one cell, `; ` between them; a name that holds one of the `marks` is quoted.
pub fn join<'a>(names: impl IntoIterator<Item = &'a str>, marks: &str) -> String {
    let quoted: Vec<String> = names
        .into_iter()
        .map(|name| {
            if name.starts_with('"') || name.contains(|c| marks.contains(c)) {
                format!("\"{}\"", name.replace('"', "\"\""))
            } else {
                name.to_owned()
            }
        })
        .collect();
    quoted.join("; ")
}

/// A name from a cell, and whether it was quoted and is therefore to be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name.
    pub name: String,
    /// Whether it stood in quotation marks.
    pub quoted: bool,
}

/// The names in a cell, between any of the `marks`; what [`join`] wrote comes back as it was.
pub fn split(cell: &str, marks: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let (part, after) = match quoted(rest, marks) {
            Some((name, after)) => (Part { name, quoted: true }, after),
            None => {
                let end = rest.find(|c| marks.contains(c)).unwrap_or(rest.len());
                let (name, after) = rest.split_at(end);
                let name = name.trim().to_owned();
                (
                    Part {
                        name,
                        quoted: false,
                    },
                    after,
                )
            }
        };
        if !part.name.is_empty() {
            parts.push(part);
        }
        let mut after = after.chars();
        after.next();
        rest = after.as_str().trim_start();
    }
    parts
}

/// A name in quotation marks at the start of `text` that ends at a mark or with the text, and what follows.
fn quoted<'a>(text: &'a str, marks: &str) -> Option<(String, &'a str)> {
    let mut name = String::new();
    let mut rest = text.strip_prefix('"')?;
    loop {
        let (before, after) = rest.split_once('"')?;
        name += before;
        if let Some(after) = after.strip_prefix('"') {
            name.push('"');
            rest = after;
            continue;
        }
        let after = after.trim_start_matches([' ', '\t']);
        let ends = after.is_empty() || after.starts_with(|c| marks.contains(c));
        return ends.then_some((name, after));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_two_columns_share_a_name_and_each_holds_a_field() {
        let words = STATUS_WORDS.iter().flat_map(|(_, words)| *words);
        let words: Vec<&str> = words.chain(STOPPED_WORDS).copied().collect();
        for names in [COLUMNS.iter().flat_map(names).collect(), words] {
            let mut seen = BTreeMap::new();
            let repeated: Vec<_> = names
                .into_iter()
                .filter_map(|name| Some((name, seen.insert(name_key(name), name)?)))
                .collect();
            assert_eq!(repeated, []);
            assert!(!seen.contains_key(""));
        }
        for column in COLUMNS {
            let (kind, field) = match column.holds {
                Holds::Tactic(field) => (Kind::Tactic, field),
                Holds::Message(field) => (Kind::Message, field),
                Holds::Objectives | Holds::Row => continue,
            };
            assert!(
                kind.fields().iter().any(|f| f.name == field.0),
                "{}",
                column.header
            );
        }
    }

    #[test]
    fn columns_are_known_in_any_case_and_with_remarks() {
        for (header, column) in [
            ("NAME", "name"),
            ("  Call-to-Action ", "call to action"),
            ("Kosten in €", "cost"),
            ("Kosten in EUR", "cost"),
            ("Budget (USD)", "cost"),
            ("Aufwand in Std.", "hours"),
            ("Start (dd.mm.yyyy)", "start"),
            ("landing page", "link"),
            ("Landing page or step", "landing page or step"),
        ] {
            assert_eq!(find(header).map(|c| c.header), Some(column), "{header}");
        }
        for header in ["", "Keyword", "PillarLink", "Status now", "(in weeks)"] {
            assert_eq!(find(header).map(|c| c.header), None, "{header}");
        }
    }

    #[test]
    fn formulas_and_dashes_are_guarded_and_nothing_else() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("+43 1 234", "'+43 1 234"),
            ("-", "'-"),
            ("–", "'–"),
            ("- –", "'- –"),
            ("-5", "-5"),
            ("-5+cmd", "'-5+cmd"),
            ("@home", "'@home"),
            ("\tx", "'\tx"),
            (" =x", "' =x"),
            ("'tis", "'tis"),
            ("'", "'"),
        ] {
            assert_eq!(guard(text), cell);
            assert_eq!(unguard(cell), text);
        }
    }

    #[test]
    fn lists_come_apart_where_they_should() {
        let names = |cell, marks| {
            let parts = split(cell, marks);
            parts.into_iter().map(|p| p.name).collect::<Vec<_>>()
        };
        assert_eq!(names("A; B | C\nD", LIST), ["A", "B", "C", "D"]);
        assert_eq!(names("Win back, then sell", LIST), ["Win back, then sell"]);
        assert_eq!(names(" ; ;", LIST), [""; 0]);
        assert_eq!(names(r#""A; B"; C"#, LIST), ["A; B", "C"]);
        assert_eq!(
            names(r#""Loud" people; "x"#, LIST),
            [r#""Loud" people"#, r#""x"#]
        );
        assert_eq!(join(["A, B", "C"], COMMA_LIST), r#""A, B"; C"#);
        assert_eq!(join(["A, B", "C"], LIST), "A, B; C");
    }

    proptest! {
        #[test]
        fn what_is_guarded_comes_back(text in "['=+@\\-\t\r 0-9a.]{0,6}") {
            let cell = guard(&text);
            prop_assert_eq!(unguard(&cell), text);
        }

        #[test]
        fn what_is_joined_comes_apart(names in prop::collection::vec("[a\";,|\n]{0,5}x[a\";,|\n]{0,5}", 0..4)) {
            // Blank ends of a name are not kept.
            let names: Vec<&str> = names.iter().map(|n| n.trim()).collect();
            for marks in [LIST, COMMA_LIST, ONE_OF] {
                let parts = split(&join(names.iter().copied(), marks), marks);
                let back: Vec<&str> = parts.iter().map(|p| p.name.as_str()).collect();
                prop_assert_eq!(&back, &names);
            }
        }
    }
}
