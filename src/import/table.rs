//! Bytes to rows: finds out encoding, delimiter and header, and keeps the line number of each row.
//!
//! What a column means is not known here; the importer says how much a row looks like its header.
//!
//! - **Encoding**: a byte order mark decides; without one, zero bytes give UTF-16 away; text that is
//!   valid UTF-8 is UTF-8; anything else is Windows-1252, in which every byte is a letter.
//! - **Delimiter**: a first line `sep=;` decides (Excel writes it); else the one of comma, semicolon,
//!   tab and bar under which a header has most known names, and then the one under which most rows
//!   are as wide as the header.
//! - **Header**: the row that looks most like one among the first [`MAX_PREAMBLE`] + 1; what stands
//!   above it (a title, a date of export) is left out.

use csv::StringRecord;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ImportError;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 50_000_000;
/// The most rows, the header included.
pub const MAX_ROWS: usize = 200_000;
/// The most columns.
pub const MAX_COLUMNS: usize = 500;
/// How many rows may stand above the header.
pub const MAX_PREAMBLE: usize = 20;

/// How much of the text, in bytes, is looked at to find the delimiter.
const SAMPLE: usize = 200_000;
/// What is tried, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// A row of its own behind the last one: if it comes back otherwise, a quotation mark is open.
const END: &str = "\u{4}";

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The cells of the header; empty where no row looks like one.
    pub columns: Vec<String>,
    /// The line on which the header stands; 1 is the first.
    pub header_line: usize,
    /// How many rows stand above the header.
    pub preamble: usize,
    /// The rows below the header that hold anything.
    pub rows: Vec<Row>,
}

/// A row with the line in the file on which it begins; 1 is the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line.
    pub line: usize,
    /// The cells, without the blank ones at the end.
    pub cells: StringRecord,
}

impl Row {
    /// A cell; blank where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default()
    }
}

/// Says how much a row looks like the header: 0 not at all, 1 if no other row does better, and from
/// 2 on for certain.
pub type Weigh = fn(&StringRecord) -> usize;

/// Reads a table.
///
/// # Errors
/// Where the table is too large, empty, or a quotation mark stays open.
pub fn read(bytes: &[u8], weigh: Weigh) -> Result<Table, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge {
            megabytes: bytes.len().div_ceil(1_000_000),
        });
    }
    let mut text = decode(bytes);
    if !text.contains('\n') {
        text = text.replace('\r', "\n"); // As old Macs wrote; line numbers count the \n.
    }
    let (delimiter, skip) = match named_delimiter(&text) {
        Some((delimiter, skip)) => (delimiter, skip),
        None => (likeliest_delimiter(&text, weigh), 0),
    };
    let mut rows = rows(text, skip, delimiter)?;
    if rows.is_empty() {
        return Err(ImportError::Empty);
    }
    let Some(header) = header(rows.iter().map(|row| &row.cells), weigh) else {
        return Ok(Table {
            rows,
            ..Default::default()
        });
    };
    let below = rows.split_off(header + 1);
    let top = rows.pop();
    Ok(Table {
        columns: top.iter().flat_map(|row| &row.cells).map(clean).collect(),
        header_line: top.map_or(1, |row| row.line),
        preamble: header,
        rows: below,
    })
}

/// A column's name without blank ends and without a stray byte order mark.
fn clean(name: &str) -> String {
    name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
        .to_owned()
}

/// The bytes as text; never fails, at worst it is the wrong letters.
fn decode(bytes: &[u8]) -> String {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None => utf_16_by_zeros(bytes).unwrap_or_else(|| {
            if std::str::from_utf8(bytes).is_ok() {
                UTF_8
            } else {
                WINDOWS_1252
            }
        }),
    };
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

/// Latin text in UTF-16 has a zero as every second byte; delimiters and line ends make enough of them
/// in any script.
fn utf_16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let pairs = pairs.get(..2048).unwrap_or(pairs);
    let zeros = |at: usize| pairs.iter().filter(|p| p.get(at) == Some(&0)).count();
    let (first, second) = (zeros(0), zeros(1));
    let enough = pairs.len() / 20 + 1;
    if !odd.is_empty() {
        None
    } else if second >= enough && first == 0 {
        Some(UTF_16LE)
    } else if first >= enough && second == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The delimiter that a first line `sep=;` names, and how many bytes to skip.
fn named_delimiter(text: &str) -> Option<(u8, usize)> {
    let line = text.lines().next()?;
    let named = line.trim_end().trim_matches('"');
    let [delimiter] = named
        .strip_prefix("sep=")
        .or(named.strip_prefix("SEP="))?
        .as_bytes()
    else {
        // A tab as the delimiter is trimmed away.
        return line.starts_with("sep=\t").then_some((b'\t', line.len()));
    };
    Some((*delimiter, line.len()))
}

fn likeliest_delimiter(text: &str, weigh: Weigh) -> u8 {
    let end = text.floor_char_boundary(SAMPLE);
    let sample = text.get(..end).unwrap_or(text);
    let score = |delimiter: u8| {
        let mut rows: Vec<StringRecord> = reader(sample, delimiter)
            .records()
            .map_while(Result::ok)
            .take(100)
            .filter(|row| !is_blank(row))
            .collect();
        if end < text.len() && rows.len() > 1 {
            rows.pop(); // It may be cut.
        }
        let at = header(rows.iter(), weigh).unwrap_or(0);
        let top = rows.get(at).map_or(0, weigh);
        let width = rows.get(at).map_or(0, StringRecord::len);
        let as_wide = rows
            .iter()
            .skip(at)
            .filter(|row| row.len() == width)
            .count();
        (top, as_wide * 100 / rows.len().max(1), width)
    };
    // The first of equals, so that a table with one column and no delimiter counts as comma-separated.
    let mut best = (b',', score(b','));
    for delimiter in DELIMITERS {
        let score = score(delimiter);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// Which row is the header: the first that is certain, else the first that may be.
fn header<'a>(rows: impl Iterator<Item = &'a StringRecord>, weigh: Weigh) -> Option<usize> {
    let mut maybe = None;
    for (at, row) in rows.take(MAX_PREAMBLE + 1).enumerate() {
        match weigh(row) {
            0 => {}
            1 => maybe = maybe.or(Some(at)),
            _ => return Some(at),
        }
    }
    maybe
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

/// Whether nothing stands in a row, or nothing but delimiters of another kind.
fn is_blank(row: &StringRecord) -> bool {
    let is_delimiter = |c| u8::try_from(c).is_ok_and(|c| DELIMITERS.contains(&c));
    let is_empty = |c: char| c.is_whitespace() || is_delimiter(c);
    row.iter().all(|cell| cell.chars().all(is_empty))
}

/// All rows that hold anything.
fn rows(mut text: String, skip: usize, delimiter: u8) -> Result<Vec<Row>, ImportError> {
    text.push('\n');
    text.push_str(END);
    let body = text.get(skip..).unwrap_or_default();
    let mut lines = Lines::new(&text, skip);
    let mut reader = reader(body, delimiter);
    let mut rows = Vec::new();
    let mut last = (0, StringRecord::new());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record)? {
        let at = record.position().map_or(0, csv::Position::byte);
        let line = lines.at(usize::try_from(at).unwrap_or(usize::MAX));
        if last.0 > 0 && !is_blank(&last.1) {
            rows.push(row(last)?);
        }
        if rows.len() > MAX_ROWS {
            return Err(ImportError::TooManyRows);
        }
        last = (line, record.clone());
    }
    if last.1.len() == 1 && last.1.get(0) == Some(END) {
        Ok(rows)
    } else {
        Err(ImportError::OpenQuote { line: last.0 })
    }
}

/// A row without the blank cells at its end.
fn row((line, cells): (usize, StringRecord)) -> Result<Row, ImportError> {
    let blanks = cells.iter().rev().take_while(|cell| cell.trim().is_empty());
    let columns = cells.len() - blanks.count();
    if columns > MAX_COLUMNS {
        return Err(ImportError::TooManyColumns { line, columns });
    }
    let cells = if columns == cells.len() {
        cells
    } else {
        cells.iter().take(columns).collect()
    };
    Ok(Row { line, cells })
}

/// Line numbers for ascending places in a text. The csv crate gives the place before any empty lines
/// that it skips; what counts is the line on which the row's first letter stands.
struct Lines<'a> {
    bytes: &'a [u8],
    offset: usize,
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str, offset: usize) -> Self {
        Self {
            bytes: text.as_bytes(),
            offset,
            at: 0,
            line: 1,
        }
    }

    fn at(&mut self, place: usize) -> usize {
        let place = place.saturating_add(self.offset);
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= place && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += usize::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A header has at least two of these names.
    fn weigh(row: &StringRecord) -> usize {
        let known = |cell: &&str| ["name", "größe", "cost"].contains(&clean(cell).as_str());
        match row.iter().filter(known).count() {
            1 if row.get(0).map(clean).as_deref() != Some("name") => 0,
            n => n,
        }
    }

    /// The table as text: the header, then each row with its line.
    fn shown(bytes: &[u8]) -> String {
        match read(bytes, weigh) {
            Err(error) => error.to_string(),
            Ok(table) => {
                let mut out = format!("{}: {}", table.header_line, table.columns.join("|"));
                for row in &table.rows {
                    let cells: Vec<&str> = row.cells.iter().collect();
                    out += &format!("\n{}: {}", row.line, cells.join("|").replace('\n', "↵"));
                }
                out
            }
        }
    }

    fn utf_16(text: &str, big: bool) -> Vec<u8> {
        let units = text.encode_utf16();
        units
            .flat_map(|u| {
                if big {
                    u.to_be_bytes()
                } else {
                    u.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn every_encoding_and_delimiter_gives_the_same_table() {
        for delimiter in [",", ";", "\t", "|"] {
            let text = ["name,größe,x", "Stand,7€,1", "\"A\nB\",é,"].join("\r\n");
            let text = text.replace(',', delimiter);
            let with_bom = format!("\u{feff}{text}");
            let windows = WINDOWS_1252.encode(&text).0.into_owned();
            for bytes in [
                text.clone().into_bytes(),
                with_bom.clone().into_bytes(),
                utf_16(&text, false),
                utf_16(&text, true),
                utf_16(&with_bom, false),
                utf_16(&with_bom, true),
                windows,
            ] {
                assert_eq!(
                    shown(&bytes),
                    "1: name|größe|x\n2: Stand|7€|1\n3: A↵B|é",
                    "{delimiter:?} {bytes:?}"
                );
            }
        }
    }

    #[test]
    fn the_header_and_the_widths_find_the_delimiter() {
        // Commas in every cell, and yet semicolons part them.
        assert_eq!(
            shown(b"name;cost\na, b, c;1,50\nd, e, f;2,50"),
            "1: name|cost\n2: a, b, c|1,50\n3: d, e, f|2,50"
        );
        // One column: no delimiter at all.
        assert_eq!(shown(b"name\na, b\nc"), "1: name\n2: a, b\n3: c");
        assert_eq!(shown(b"sep=;\nname;x,y\na;b"), "2: name|x,y\n3: a|b");
        assert_eq!(shown(b"sep=\t\nname\tx\na\tb"), "2: name|x\n3: a|b");
    }

    #[test]
    fn lines_are_those_of_the_file() {
        assert_eq!(
            shown(b"Exported today\n\n\nname,cost\n\n\"a\nb\",1\n , \n\r\nc,2\n"),
            "4: name|cost\n6: a↵b|1\n10: c|2"
        );
        assert_eq!(
            shown(b"name,cost\r\na,1\r\nb,2"),
            "1: name|cost\n2: a|1\n3: b|2"
        );
        assert_eq!(
            shown(b"name,cost\ra,1\rb,2"),
            "1: name|cost\n2: a|1\n3: b|2"
        );
    }

    #[test]
    fn what_cannot_be_a_table_is_refused_in_plain_words() {
        assert_eq!(shown(b""), "The table is empty.");
        assert_eq!(shown(b" \n;;\n\"\",\n"), "The table is empty.");
        assert_eq!(
            shown(b"name,cost\na,1\n\"b,2\nc,3\n"),
            "A quotation mark is opened in line 3 and never closed. Close it, or leave it out."
        );
        assert_eq!(
            shown(&vec![b'x'; MAX_BYTES + 1]),
            "The file has 51 MB; a table may have up to 50 MB. Split it in parts."
        );
        let wide = format!("name,cost\n{}x", ",".repeat(MAX_COLUMNS));
        assert_eq!(
            shown(wide.as_bytes()),
            "Line 2 has 501 columns; a table may have up to 500. Delete those that are not needed."
        );
        let blanks = format!("name,cost\na{}", ",".repeat(MAX_COLUMNS * 2));
        assert_eq!(shown(blanks.as_bytes()), "1: name|cost\n2: a");
        let long = "a\n".repeat(MAX_ROWS + 1);
        assert_eq!(
            shown(long.as_bytes()),
            "The table has more than 200000 rows. Split it in parts."
        );
    }

    #[test]
    fn a_header_further_down_than_twenty_rows_is_none() {
        let preamble = |n: usize| format!("{}name,cost\na,1", "remark\n".repeat(n));
        assert_eq!(shown(preamble(20).as_bytes()), "21: name|cost\n22: a|1");
        assert!(
            read(preamble(21).as_bytes(), weigh)
                .unwrap()
                .columns
                .is_empty()
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_table_or_a_sentence(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = read(&bytes, weigh);
        }

        #[test]
        fn cells_come_back_whatever_is_in_them(
            cells in prop::collection::vec(prop::collection::vec("[a,;|\t\"\n' é]{0,5}x", 2..4), 1..6),
        ) {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(["name", "cost", "größe"]).unwrap();
            for row in &cells {
                let mut row = row.clone();
                row.resize(3, String::new());
                writer.write_record(&row).unwrap();
            }
            let table = read(&writer.into_inner().unwrap(), weigh).unwrap();
            let back: Vec<Vec<&str>> = table.rows.iter().map(|row| row.cells.iter().collect()).collect();
            prop_assert_eq!(back, cells);
        }
    }
}
