//! Characters that nobody sees, or that are not what they look like: they break links, searches and
//! tags, and they turn one text message into two.
//!
//! How it works: the text is read once, character by character, into `marks`. What must go is dropped
//! on the way and what was decoded wrongly is put together again (`garbled`), judged by what already
//! stands before it. Then joiners without a second half go, letters of another alphabet inside a word
//! are replaced (`lookalikes`), and what splits a link is taken out of it. No step makes work for an
//! earlier one; that is why a text with every replacement made has nothing more to find.
//!
//! Let pass: joiners inside emoji and between letters of the scripts that need them, marks for the
//! direction of writing in a text with Arabic or Hebrew letters (but not overrides), no-break spaces
//! and soft hyphens outside links, words wholly in one alphabet, and signs such as µ, kΩ and TNFα.

mod garbled;
mod lookalikes;

use std::ops::Range;

/// Something hidden in a text, and what to put there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// The characters in question.
    pub range: Range<usize>,
    /// What is wrong with them.
    pub why: Why,
    /// What belongs there; often nothing. For `Why::Lost` a question mark, since nobody can know.
    pub replacement: String,
}

/// What is wrong with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has no width: zero-width spaces and joiners, byte order marks, control characters.
    Invisible,
    /// It sets the direction of writing where nothing is written from right to left, or overrides it.
    Direction,
    /// It belongs to another alphabet than the rest of its word.
    LookAlike,
    /// It was read in the wrong encoding: “â€™” for “’”.
    Garbled,
    /// It was lost in some conversion: U+FFFD.
    Lost,
    /// It splits a link: a no-break space or a soft hyphen.
    InLink,
}

impl Why {
    /// In words that follow the quoted text.
    pub fn in_words(self) -> &'static str {
        match self {
            Why::Invisible => "is an invisible character",
            Why::Direction => "is an invisible mark for the direction of writing",
            Why::LookAlike => "looks right but comes from another alphabet",
            Why::Garbled => "was read in the wrong encoding",
            Why::Lost => "stands for a character that was lost",
            Why::InLink => "splits the link and cannot be seen",
        }
    }
}

/// Everything hidden in a text, in order. With all replacements made, nothing is found any more.
pub fn hidden(text: &str) -> Vec<Hidden> {
    if is_suspicious(text) {
        scan(text)
    } else {
        Vec::new()
    }
}

/// A quick look that most texts need no more than.
fn is_suspicious(text: &str) -> bool {
    let is_plain = |b: u8| matches!(b, b' '..=b'~' | b'\t'..=b'\r');
    // Looking at every byte is quicker than stopping at the first odd one.
    if text.bytes().fold(true, |plain, b| plain & is_plain(b)) {
        return false;
    }
    let has_link = text.contains("://") || text.contains("www.");
    let mut previous = ' ';
    let mut alphabet = None;
    text.chars().any(|c| {
        let garbled = garbled::is_lead(previous) && garbled::is_trail(c);
        previous = c;
        let of_word = lookalikes::alphabet(c)
            .or(alphabet)
            .filter(|_| lookalikes::in_word(c));
        let mixed = of_word.is_some() && alphabet.is_some() && of_word != alphabet;
        alphabet = of_word;
        let suspect = match c {
            ' '..='~' => false,
            '\u{FFFD}' => true,
            c if is_gap(c) => has_link,
            c => is_control(c) || is_invisible(c) || is_direction(c) || is_joiner(c) || is_dress(c),
        };
        garbled || mixed || suspect
    })
}

fn scan(text: &str) -> Vec<Hidden> {
    let mut reader = Reader {
        right_to_left: text.chars().any(is_right_to_left),
        marks: Vec::with_capacity(text.len()),
        dropped: Vec::new(),
    };
    for (at, c) in text.char_indices() {
        reader.read(c, at..at + c.len_utf8());
    }
    reader.drop_loose_joiners();
    lookalikes::replace(&mut reader.marks);
    reader.mend_links();
    reader.findings()
}

/// A character that stays, where it comes from, and why it is not as it was.
struct Mark {
    c: char,
    from: Range<usize>,
    why: Option<Why>,
}

struct Reader {
    right_to_left: bool,
    marks: Vec<Mark>,
    dropped: Vec<(Range<usize>, Why)>,
}

impl Reader {
    fn read(&mut self, c: char, from: Range<usize>) {
        let mut mark = Mark { c, from, why: None };
        // One decoded character may complete another: texts are garbled twice.
        while let Some((count, c)) = garbled::decoded(&self.marks, mark.c) {
            let taken = self.marks.split_off(self.marks.len().saturating_sub(count));
            let start = taken
                .first()
                .map_or(mark.from.start, |first| first.from.start);
            mark = Mark {
                c,
                from: start..mark.from.end,
                why: Some(Why::Garbled),
            };
        }
        self.settle(mark);
    }

    /// Keeps a character, or drops it, by what stands before it.
    fn settle(&mut self, mark: Mark) {
        let last = self.marks.last().map(|mark| mark.c);
        let drop = match mark.c {
            ' '..='~' => None,
            '\u{FFFD}' => return self.lose(mark),
            c if is_control(c) => match garbled::windows_1252(c) {
                Some(c) => {
                    self.marks.push(Mark {
                        c,
                        why: Some(Why::Garbled),
                        ..mark
                    });
                    return;
                }
                None => Some(Why::Invisible),
            },
            c if is_invisible(c) => Some(Why::Invisible),
            c if is_override(c) || is_direction(c) && !self.right_to_left => Some(Why::Direction),
            c if is_joiner(c) && !last.is_some_and(|last| joins(last) || last == DRESSED) => {
                Some(Why::Invisible)
            }
            c if is_dress(c) && !last.is_some_and(|last| can_wear(last, c)) => Some(Why::Invisible),
            _ => None,
        };
        match drop {
            Some(why) => self.dropped.push((mark.from, why)),
            None => self.marks.push(mark),
        }
    }

    /// One question mark for all that was lost in one place.
    fn lose(&mut self, mark: Mark) {
        match self.marks.last_mut() {
            Some(last) if last.why == Some(Why::Lost) && last.from.end == mark.from.start => {
                last.from.end = mark.from.end;
            }
            _ => self.marks.push(Mark {
                c: '?',
                why: Some(Why::Lost),
                ..mark
            }),
        }
    }

    /// Drops joiners after which nothing comes that can be joined.
    fn drop_loose_joiners(&mut self) {
        if !self.marks.iter().any(|mark| is_joiner(mark.c)) {
            return;
        }
        let mut next_joins = false;
        let mut kept = Vec::with_capacity(self.marks.len());
        for mark in std::mem::take(&mut self.marks).into_iter().rev() {
            if is_joiner(mark.c) && !next_joins {
                self.dropped.push((mark.from, Why::Invisible));
            } else {
                next_joins = joins(mark.c);
                kept.push(mark);
            }
        }
        kept.reverse();
        self.marks = kept;
    }

    /// Drops no-break spaces and soft hyphens with which a link does not end.
    fn mend_links(&mut self) {
        if !self.marks.iter().any(|mark| is_gap(mark.c)) {
            return;
        }
        let mut rest = std::mem::take(&mut self.marks).into_iter().peekable();
        let mut in_link = false;
        let mut gap: Vec<Mark> = Vec::new();
        while let Some(mark) = rest.next() {
            if in_link && is_gap(mark.c) {
                gap.push(mark);
                continue;
            }
            if !gap.is_empty() {
                let after = rest.peek().map(|mark| mark.c);
                if goes_on(&self.marks, &gap, mark.c, after) {
                    self.dropped
                        .extend(gap.drain(..).map(|mark| (mark.from, Why::InLink)));
                } else {
                    in_link = false;
                    self.marks.append(&mut gap);
                }
            }
            in_link = match in_link {
                true => mark.c.is_ascii_graphic() && !matches!(mark.c, '<' | '>' | '"'),
                false => begins_link(&self.marks, mark.c),
            };
            self.marks.push(mark);
        }
        self.marks.append(&mut gap);
    }

    /// What was changed and what was dropped, as replacements.
    fn findings(self) -> Vec<Hidden> {
        let changed = self.marks.into_iter().filter_map(|mark| {
            let why = mark.why?;
            Some(Hidden {
                range: mark.from,
                why,
                replacement: mark.c.to_string(),
            })
        });
        let dropped = self.dropped.into_iter().map(|(range, why)| {
            let replacement = String::new();
            Hidden {
                range,
                why,
                replacement,
            }
        });
        let mut all: Vec<Hidden> = changed.chain(dropped).collect();
        all.sort_by_key(|one| (one.range.start, std::cmp::Reverse(one.range.end)));
        let mut findings: Vec<Hidden> = Vec::with_capacity(all.len());
        for one in all {
            match findings.last_mut() {
                // Dropped inside of what was then put together.
                Some(last) if one.range.start < last.range.end => {}
                Some(last) if one.range.start == last.range.end && one.why == last.why => {
                    last.range.end = one.range.end;
                    last.replacement.push_str(&one.replacement);
                }
                _ => findings.push(one),
            }
        }
        findings
    }
}

/// Control characters but for those that separate lines and columns.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t'..='\r' | '\u{85}')
}

/// Never of use in copy.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}')
        || matches!(
            c,
            '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        )
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_override(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}

fn is_right_to_left(c: char) -> bool {
    let block = matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        || matches!(c, '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}');
    block && c.is_alphabetic()
}

/// Zero-width joiner and non-joiner.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// An emoji that was asked to be a picture.
const DRESSED: char = '\u{FE0F}';

/// What a joiner may stand between: pictures, and letters of the scripts whose letters join.
fn joins(c: char) -> bool {
    is_picture(c)
        || matches!(c, '\u{600}'..='\u{DFF}' | '\u{F00}'..='\u{109F}' | '\u{1780}'..='\u{18AF}')
        || matches!(c, '\u{1A20}'..='\u{1CFF}' | '\u{A840}'..='\u{A8FF}' | '\u{FB50}'..='\u{FDFF}')
        || matches!(c, '\u{FE70}'..='\u{FEFC}' | '\u{11000}'..='\u{11FFF}')
}

/// The blocks of pictures and symbols that are emoji or can be.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{25A0}'..='\u{27BF}')
        || matches!(c, '\u{2900}'..='\u{297F}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// Characters that only dress the one before: text and picture style, and the tags in a flag.
fn is_dress(c: char) -> bool {
    matches!(c, '\u{FE0E}' | DRESSED) || is_tag(c)
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

fn can_wear(c: char, dress: char) -> bool {
    if is_tag(dress) {
        return c == '🏴' || is_tag(c);
    }
    is_picture(c)
        || matches!(
            c,
            '0'..='9' | '#' | '*' | '©' | '®' | '™' | '‼' | '⁉' | 'ℹ' | 'Ⓜ'
        )
        || matches!(c, '〰' | '〽' | '㊗' | '㊙')
}

/// What splits a link without being seen.
fn is_gap(c: char) -> bool {
    matches!(c, '\u{A0}' | '\u{AD}' | '\u{202F}')
}

/// Whether a link begins with this character after those: `https://` or `www.`.
fn begins_link(before: &[Mark], c: char) -> bool {
    let mut back = before.iter().rev().map(|mark| mark.c);
    match c {
        '/' => {
            back.next() == Some('/')
                && back.next() == Some(':')
                && back.next().is_some_and(|c| c.is_ascii_alphabetic())
        }
        '.' => {
            (0..3).all(|_| back.next().is_some_and(|c| c.eq_ignore_ascii_case(&'w')))
                && !back.next().is_some_and(char::is_alphanumeric)
        }
        _ => false,
    }
}

/// Whether a link goes on after a gap. A no-break space also stands between a link and the next word;
/// it is inside only where signs of links stand next to it.
fn goes_on(before: &[Mark], gap: &[Mark], next: char, after: Option<char>) -> bool {
    const SIGNS: &str = "=&#%_+~";
    let sign = SIGNS.contains(next) || matches!(next, '/' | '?');
    let next_fits =
        next.is_ascii_alphanumeric() || sign && after.is_some_and(|c| c.is_ascii_alphanumeric());
    if gap.iter().all(|mark| mark.c == '\u{AD}') {
        return next_fits;
    }
    let mut back = before.iter().rev().map(|mark| mark.c);
    let previous = back.next().unwrap_or(' ');
    let after_scheme = previous == '/' && back.next() == Some('/');
    next_fits && (sign || after_scheme || SIGNS.contains(previous))
}

#[cfg(test)]
mod tests;
