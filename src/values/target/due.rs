//! Until when: days with and without a year, months, quarters and years, of which the last day counts.
//!
//! What is said without a year means the next time that is not past. “Before June” ends with the last day of
//! May. “Mid-June” and the like are seen, so that nobody reads June in them, but are no day.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::times::{
    BEFORE, Before, END, FILLERS, GOES_ON, NAMED, PARTS, SMALL, TWO_MEANINGS, UNITS, Unit, VAGUE,
};
use super::tokens::{Kind, Token, longest};
use super::words::{self, is_among, phrase_at};
use crate::model::DateOrder;
use crate::model::calendar::{Month, add_days};
use crate::values::dates::{DateColumn, month_named};

/// A time in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    /// From which token on.
    pub(super) start: usize,
    /// Up to which.
    pub(super) end: usize,
    /// The last day; none where the words leave it open, or say when something begins.
    pub(super) day: Option<Date>,
    /// Whether a word such as “by” stands before it.
    pub(super) is_said: bool,
}

/// The times in a text, in order.
pub(super) fn dues(tokens: &[Token<'_>], today: Date, order: DateOrder) -> Vec<Due> {
    let all = tokens.iter().map(|token| token.text);
    let calendar = Calendar {
        tokens,
        today,
        order,
        column: DateColumn::of(all.filter(|text| text.contains(['/', '-', '.']))),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match calendar.due_at(at) {
            Some(due) => {
                at = due.end.max(at + 1);
                found.push(due);
            }
            None => at += 1,
        }
    }
    found
}

/// The most fillers between a word such as “by” and its time.
const FILLERS_MAX: usize = 3;

/// A period, and whether it is one even where nothing stands before it.
struct Period {
    first: Date,
    last: Date,
    end: usize,
    is_plain: bool,
}

struct Calendar<'t, 'a> {
    tokens: &'t [Token<'a>],
    today: Date,
    order: DateOrder,
    column: DateColumn,
}

impl Calendar<'_, '_> {
    /// The time that begins at a token, with the words before it.
    fn due_at(&self, at: usize) -> Option<Due> {
        let (before, length) = longest(self.tokens, at, BEFORE).unwrap_or((Before::Nothing, 0));
        let mut starts = vec![at + length];
        while let Some(next) = starts.last().copied()
            && starts.len() <= FILLERS_MAX
            && let Some(((), more)) = longest(self.tokens, next, FILLERS)
        {
            starts.push(next + more);
        }
        let due = |day, end| Due {
            start: at,
            end,
            day,
            is_said: matches!(before, Before::By | Before::Until),
        };
        for start in &starts {
            if let Some(end) = self.vague(*start, before) {
                return Some(due(None, end));
            }
            let mut end_of = *start;
            if let Some(((), more)) = longest(self.tokens, *start, END) {
                end_of += more;
            }
            let is_end = end_of > *start;
            let Some(period) = self.period(end_of, before, is_end) else {
                continue;
            };
            if !(period.is_plain || before != Before::Nothing || is_end) {
                continue;
            }
            let day = match before {
                Before::Until if !is_end => add_days(period.first, -1),
                _ => period.last,
            };
            // Days before the year 1 or of five digits could not be said back.
            let day = Some(day).filter(|day| day.year() >= 1 && before != Before::Since);
            return Some(due(day, period.end));
        }
        None
    }

    fn key(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.key.as_str())
    }

    /// The end of a time that is no day: “mid-June”, “early 2027”.
    fn vague(&self, at: usize, before: Before) -> Option<usize> {
        let compound = self.key(at);
        let month = ["mid-", "mi-", "early-", "late-"]
            .iter()
            .find_map(|edge| compound.strip_prefix(edge))
            .and_then(month_named);
        if month.is_some() {
            return Some(at + 1);
        }
        let ((), length) = longest(self.tokens, at, VAGUE)?;
        let after =
            at + length + usize::from(matches!(self.key(at + length), "-" | "de" | "of" | "d'"));
        let period = self.period(after, Before::By, true);
        period.map(|period| period.end).or_else(|| {
            let season = "summer spring autumn winter easter christmas";
            (before != Before::Nothing && is_among(season, compound)).then_some(at + length)
        })
    }

    /// The period that begins at a token.
    fn period(&self, at: usize, before: Before, is_end: bool) -> Option<Period> {
        self.day(at, before)
            .or_else(|| self.counted(at, before))
            .or_else(|| self.part(at))
            .or_else(|| self.month(at, before != Before::Nothing || is_end))
            .or_else(|| self.year(at, before, is_end))
            .or_else(|| self.named(at, is_end))
    }

    /// A day in numbers or with the name of its month.
    fn day(&self, at: usize, before: Before) -> Option<Period> {
        let anything = before != Before::Nothing;
        for length in (1..=6).rev() {
            let Some(tokens @ [first, ..]) = self.tokens.get(at..at + length) else {
                continue;
            };
            if matches!(first.kind, Kind::Sign(_)) {
                return None;
            }
            let written = said(tokens);
            let numbers = tokens.iter().filter(|t| t.kind == Kind::Number).count();
            let month = tokens.iter().find(|t| month_named(&t.key).is_some());
            let is_short = tokens
                .iter()
                .filter(|t| t.text.len() <= 2 && t.kind == Kind::Number);
            // “31 Dec, 40 leads”: 40 is no year.
            let is_apart = month.is_some() && is_short.count() > 1;
            let is_bare = length == 1 && written.len() == 8 && written.parse::<u32>().is_ok();
            if is_apart || (is_bare && !anything) || tokens.last().is_some_and(|t| t.is(',')) {
                continue;
            }
            let end = at + length;
            if let Ok((day, _)) = self.column.date(&written, self.order) {
                return Some(Period {
                    first: day,
                    last: day,
                    end,
                    is_plain: true,
                });
            }
            let has_day = numbers == 1
                || tokens.iter().any(|t| {
                    t.kind == Kind::Word && t.key.starts_with(|c: char| c.is_ascii_digit())
                });
            let day = match month {
                Some(month)
                    if has_day
                        && length > 1
                        && !tokens
                            .iter()
                            .any(|t| t.text.len() > 4 && t.kind == Kind::Number) =>
                {
                    let is_sure = anything || !is_among(TWO_MEANINGS, &month.key);
                    is_sure.then(|| self.next(&format!("{written} "))).flatten()
                }
                None if length <= 2 && anything => self.day_and_month(tokens, end, before),
                _ => None,
            };
            if let Some(day) = day {
                return Some(Period {
                    first: day,
                    last: day,
                    end,
                    is_plain: true,
                });
            }
        }
        None
    }

    /// “31.12.”, “31.12”, “31/12”.
    fn day_and_month(&self, tokens: &[Token<'_>], end: usize, before: Before) -> Option<Date> {
        let [number, rest @ ..] = tokens else {
            return None;
        };
        let is_dotted = match rest {
            [] => false,
            [dot] if dot.is('.') && !dot.is_spaced => true,
            _ => return None,
        };
        let mark = if number.text.contains('/') { '/' } else { '.' };
        let (day, month) = number.text.split_once(mark)?;
        let whole = |part: &str| (1..=2).contains(&part.len()) && part.parse::<u32>().is_ok();
        if !whole(day) || !whole(month) {
            return None;
        }
        // “By 12.5 %”, “bis 4.5 Sterne”: a number.
        let next = self.tokens.get(end).map(|t| t.kind);
        let is_by = matches!(before, Before::By | Before::Until);
        let is_day = mark == '/' || is_dotted || (is_by && month.len() == 2);
        if !is_day || (mark == '.' && !is_dotted && matches!(next, Some(Kind::Word | Kind::Number)))
        {
            return None;
        }
        if matches!(next, Some(Kind::Sign('%' | '€' | '$' | '£'))) {
            return None;
        }
        self.next(&format!("{day}{mark}{month}{mark}"))
    }

    /// The first day from today on that is written so, with its year at the end.
    fn next(&self, without_year: &str) -> Option<Date> {
        let year = self.today.year();
        // A leap day comes again after eight years at the latest.
        (year..=year.saturating_add(8)).find_map(|year| {
            let (day, _) = self
                .column
                .date(&format!("{without_year}{year}"), self.order)
                .ok()?;
            (day >= self.today).then_some(day)
        })
    }

    /// “Within six months”, “in the next 90 days”: counted from today. Days and weeks may also be how fast
    /// something is done.
    fn counted(&self, at: usize, before: Before) -> Option<Period> {
        let token = self.tokens.get(at)?;
        let count: i64 = match token.text.parse() {
            Ok(count) if token.text.len() <= 3 => count,
            _ => longest(self.tokens, at, SMALL).map(|(n, _)| n)?,
        };
        let (unit, length) = longest(self.tokens, at + 1, UNITS)?;
        if !matches!(before, Before::By | Before::In) {
            return None;
        }
        let behind = at.checked_sub(1).map_or("", |at| self.key(at));
        let is_next = is_among("next nächsten prochains próximos", behind);
        let is_long = !matches!(unit, Unit::Day | Unit::Week);
        let counts = is_long && is_among("in within von binnen ici dans les en de los", behind);
        if !(is_next || counts) {
            return None;
        }
        let last = match unit {
            Unit::Day => self.today.saturating_add(count.days()),
            Unit::Week => self.today.saturating_add(count.weeks()),
            Unit::Month => self.today.saturating_add(count.months()),
            Unit::Quarter => self.today.saturating_add((3 * count).months()),
            Unit::Year => self.today.saturating_add(count.years()),
        };
        Some(Period {
            first: last,
            last,
            end: at + 1 + length,
            is_plain: false,
        })
    }

    /// A quarter or half of a year.
    fn part(&self, at: usize) -> Option<Period> {
        let compound = self.key(at);
        // “Q3/2027” is one token where no blank parts it.
        let (month, length) = longest(self.tokens, at, PARTS).or_else(|| {
            let (part, _) = compound.split_once('-')?;
            let year = compound.rsplit('-').next()?;
            let fitting = PARTS
                .iter()
                .find(|(_, list)| list.split(',').any(|p| p.trim() == part))?;
            is_year(year).then_some((fitting.0, 1))
        })?;
        let is_half = compound.starts_with('h')
            || phrase_at(self.tokens, at + 1, "half").is_some()
            || ["halbjahr", "semestre"]
                .iter()
                .any(|half| (1..=2).any(|n| self.key(at + n) == *half));
        let months = if is_half { 6 } else { 3 };
        let (year, end) = match compound.rsplit('-').next().filter(|year| is_year(year)) {
            Some(year) => (year.parse().ok(), at + 1),
            None => self.year_behind(at + length),
        };
        let last_of = |year: i16| Some(Month { year, month }.last());
        let last = match year {
            Some(year) => last_of(year)?,
            None => last_of(self.today.year())
                .filter(|last| *last >= self.today)
                .or_else(|| last_of(self.today.year().saturating_add(1)))?,
        };
        let first = Month {
            year: last.year(),
            month: month + 1 - months,
        }
        .first();
        Some(Period {
            first,
            last,
            end,
            is_plain: !compound.starts_with('t'),
        })
    }

    /// A month by its name.
    fn month(&self, at: usize, anything: bool) -> Option<Period> {
        let month = self.tokens.get(at).filter(|t| t.kind == Kind::Word)?;
        let number = i8::try_from(month_named(&month.key)?).ok()?;
        let dot = usize::from(
            self.tokens
                .get(at + 1)
                .is_some_and(|t| t.is('.') && !t.is_spaced)
                && month.key.len() <= 4,
        );
        let (year, end) = self.year_behind(at + 1 + dot);
        if year.is_none() && !anything {
            return None;
        }
        let year = year.unwrap_or_else(|| {
            let this = self.today.year();
            if number < self.today.month() {
                this.saturating_add(1)
            } else {
                this
            }
        });
        let month = Month {
            year,
            month: number,
        };
        Some(Period {
            first: month.first(),
            last: month.last(),
            end,
            is_plain: true,
        })
    }

    /// A year by itself, where words before it say that it is one.
    fn year(&self, at: usize, before: Before, is_end: bool) -> Option<Period> {
        let nouns = ["jahr", "jahres", "year", "año", "année", "l'"];
        let noun = usize::from(nouns.contains(&self.key(at)));
        let (year, end) = self.year_at(at + noun)?;
        let behind = (at.checked_sub(1)).map_or("", |at| self.key(at));
        let is_said = match before {
            Before::By | Before::Until | Before::Since => true,
            Before::In => noun > 0 || is_among("in im en for für during durante pour", behind),
            Before::Nothing => false,
        };
        // “By 2030 leads”, “to 2030 €”: a number.
        let goes_on = self.tokens.get(end).is_none_or(|next| match next.kind {
            Kind::Word => is_among(words::NO_MEASURE, &next.key) || is_among(GOES_ON, &next.key),
            Kind::Number => false,
            Kind::Sign(sign) => !"%€$£".contains(sign),
        });
        let recent = self.today.year() - 1..=self.today.year().saturating_add(30);
        if !(is_said || is_end) || !goes_on || !recent.contains(&year) {
            return None;
        }
        Some(Period {
            first: Month { year, month: 1 }.first(),
            last: Month { year, month: 12 }.last(),
            end,
            is_plain: false,
        })
    }

    /// “This month”, “end of the year”, “next quarter”.
    fn named(&self, at: usize, is_end: bool) -> Option<Period> {
        let ((unit, ahead, stands_alone), length) = longest(self.tokens, at, NAMED)?;
        if !(stands_alone || is_end) {
            return None;
        }
        let months = match unit {
            Unit::Quarter => 3,
            Unit::Year => 12,
            _ => 1,
        };
        let (year, month) = (
            i32::from(self.today.year()),
            i32::from(self.today.month()) - 1,
        );
        let begins = (year * 12 + month).div_euclid(months) * months + ahead * months;
        let month = |n: i32| {
            let year = i16::try_from(n.div_euclid(12)).ok()?;
            Some(Month {
                year,
                month: i8::try_from(n.rem_euclid(12)).ok()? + 1,
            })
        };
        let (first, last) = (month(begins)?, month(begins + months - 1)?);
        let (said, end) = self.year_behind(at + length);
        let in_year = |n: Month| Month {
            year: said.unwrap_or(n.year),
            ..n
        };
        Some(Period {
            first: in_year(first).first(),
            last: in_year(last).last(),
            end,
            is_plain: stands_alone,
        })
    }

    /// The year behind a month or quarter, where there is one, and where the whole ends.
    fn year_behind(&self, at: usize) -> (Option<i16>, usize) {
        let skipped = usize::from(matches!(
            self.key(at),
            "/" | "of" | "de" | "del" | "-" | "'"
        ));
        self.year_at(at + skipped)
            .map_or((None, at), |(year, end)| (Some(year), end))
    }

    fn year_at(&self, at: usize) -> Option<(i16, usize)> {
        let token = self.tokens.get(at).filter(|t| is_year(t.text))?;
        Some((token.text.parse().ok()?, at + 1))
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.starts_with("20") && text.bytes().all(|b| b.is_ascii_digit())
}

/// Some tokens as they stand in the text, with single blanks.
fn said(tokens: &[Token<'_>]) -> String {
    let mut out = String::new();
    for token in tokens {
        if token.is_spaced && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(token.text);
    }
    out
}
