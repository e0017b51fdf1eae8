//! Finds what is counted among the words of a typed objective, and what is left over.

use super::parts::{Found, Meaning, Parts, Used};
use super::pieces::Piece;
use super::tokens::Token;
use super::words::{self, is_among};
use super::{Target, Unit, joined};

/// Some pieces in a row, from one up to another.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    from: usize,
    to: usize,
}

/// Words that may name what is counted.
#[derive(Clone, Copy, Debug)]
struct Name {
    /// All words in a row.
    run: Run,
    /// Without those at the ends that say nothing.
    words: Run,
}

impl Parts<'_> {
    /// Fills in what is counted, what it is given in where a word says so, and what is left over.
    pub(super) fn name(&self, target: &mut Target, used: &Used<'_>) {
        let names = self.names();
        let mut chosen = self.measure(&names, used);
        let mut unit = None;
        // “Average time on page from 50 seconds to 90 seconds”: what it is given in, and no name.
        if target.unit.is_none()
            && let Some(given_in) =
                chosen.filter(|name| is_among(words::MEASURED_IN, &self.lower(name)))
            && let Some(other) = self
                .before_number(&names, used)
                .or_else(|| self.behind_way(&names))
            && other.run != given_in.run
        {
            unit = Some(self.lower(&given_in));
            target.unit = unit.clone().map(Unit::Named);
            chosen = Some(other);
        }
        target.measure = chosen.map(|name| self.said(name.words)).unwrap_or_default();
        let is_left = |run: &Run| {
            let named = names.iter().find(|name| name.run == *run);
            // “From 50 seconds to 90 seconds”, “de 320 leads à 400 leads”: said already.
            let is_said = named.is_some_and(|name| {
                let words = self.lower(name);
                words == target.measure.to_lowercase() || unit.as_ref() == Some(&words)
            });
            !is_said && self.says_something(*run)
        };
        let words = self.runs().into_iter().filter(is_left).collect();
        target.rest = self.left(words, target, used);
    }

    /// The words that name what is counted.
    fn measure(&self, names: &[Name], used: &Used<'_>) -> Option<Name> {
        let behind_main = || self.behind(names, used.main.map(|found| found.at));
        // “Cut the bounce rate to 45 % in the shop”: behind such a number stands something else.
        let is_marked = used.main.is_some_and(
            |Found {
                 amount, meaning, ..
             }| match meaning {
                Meaning::Change(_) => amount.is_up.is_none(),
                _ => amount.unit.is_some(),
            },
        );
        let by_place = if is_marked {
            self.behind_way(names)
                .or_else(|| self.before_number(names, used))
                .or_else(behind_main)
        } else {
            behind_main()
                .or_else(|| self.behind_way(names))
                .or_else(|| self.before_number(names, used))
        };
        let only = || match names {
            [name] if !self.says_how(name) && (!used.all.is_empty() || self.way.is_some()) => {
                Some(*name)
            }
            _ => None,
        };
        by_place
            .or_else(|| self.behind(names, used.baseline.map(|found| found.at)))
            .or_else(only)
    }

    /// The words right behind a piece.
    fn behind(&self, names: &[Name], at: Option<usize>) -> Option<Name> {
        let next = at? + 1;
        let mut names = names.iter();
        names
            .find(|name| name.run.from == next && !self.says_how(name))
            .copied()
    }

    fn behind_way(&self, names: &[Name]) -> Option<Name> {
        let pieces = self.pieces.iter().enumerate();
        let mut ways = pieces.filter(|(_, p)| matches!(p.piece, Piece::Way(_) | Piece::Times(_)));
        ways.find_map(|(at, _)| self.behind(names, Some(at)))
    }

    /// The words before one of the numbers, with no more than a time or a colon between.
    fn before_number(&self, names: &[Name], used: &Used<'_>) -> Option<Name> {
        let is_between = |piece: &Piece| {
            matches!(
                piece,
                Piece::Due(_) | Piece::Per(_) | Piece::Break { is_soft: true }
            )
        };
        let next = |name: &Name| {
            let behind = self.pieces.iter().enumerate().skip(name.run.to);
            let mut behind = behind.skip_while(|(_, placed)| is_between(&placed.piece));
            behind.next().map(|(at, _)| at)
        };
        let mut names = names.iter();
        names
            .find(|name| next(name).is_some_and(|at| used.all.contains(&at)))
            .copied()
    }

    /// Words in a row that nothing else explains.
    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for (at, placed) in self.pieces.iter().enumerate() {
            if placed.piece != Piece::Word {
                continue;
            }
            match runs.last_mut().filter(|last| last.to == at) {
                Some(last) => last.to = at + 1,
                None => runs.push(Run {
                    from: at,
                    to: at + 1,
                }),
            }
        }
        runs
    }

    /// Those of them that could name what is counted.
    fn names(&self) -> Vec<Name> {
        let runs = self.runs().into_iter();
        runs.filter_map(|run| {
            Some(Name {
                run,
                words: self.trimmed(run)?,
            })
        })
        .collect()
    }

    /// A run without the words at its ends that say nothing; none where it names nothing at all.
    fn trimmed(&self, run: Run) -> Option<Run> {
        let is_edge = |at: usize| is_among(words::EDGES, self.first_word(at));
        let says_how = |at: usize| is_among(words::NO_MEASURE, self.first_word(at));
        let has_letters = |at: usize| self.first_word(at).chars().any(char::is_alphabetic);
        let from = (run.from..run.to).find(|at| !is_edge(*at))?;
        let mut behind = (from..run.to).rev();
        let to = behind.find(|at| !is_edge(*at) && !says_how(*at))? + 1;
        let names = |at: usize| {
            has_letters(at)
                && self.says_something(Run {
                    from: at,
                    to: at + 1,
                })
        };
        (from..to).any(names).then_some(Run { from, to })
    }

    /// Whether a run is more than “we want to”.
    fn says_something(&self, run: Run) -> bool {
        (run.from..run.to).any(|at| {
            let word = self.first_word(at);
            !is_among(words::EDGES, word) && !is_among(words::NO_NAMES, word)
        })
    }

    /// Whether a run says how or where, and not what; where “increase” stands before, the same words lead to the
    /// name: “an increase of 25 % in sales”.
    fn says_how(&self, name: &Name) -> bool {
        let first = self.first_word(name.run.from);
        let is_way = |back: usize| {
            let before = name
                .run
                .from
                .checked_sub(back)
                .and_then(|at| self.pieces.get(at));
            before.is_some_and(|placed| matches!(placed.piece, Piece::Way(_)))
        };
        let is_led = is_way(1) || (is_way(2) && is_among(words::LINKS, first));
        !is_led && is_among(words::NO_MEASURE, first)
    }

    /// What is left: other words, and numbers and times that were not used, as they follow each other.
    fn left(&self, words: Vec<Run>, target: &Target, used: &Used<'_>) -> String {
        let is_used = |at: usize, piece: &Piece| match piece {
            Piece::Amount(_) | Piece::Times(_) => used.all.contains(&at),
            Piece::Due(n) => {
                let day = self.dues.get(*n).and_then(|due| due.day);
                day.is_some() && day == target.due
            }
            Piece::Per(_) => target.per.is_some(),
            Piece::Way(_) => target.better.is_some() || target.change.is_some(),
            Piece::Unread => false,
            Piece::Word | Piece::Break { .. } => true,
        };
        let pieces = self.pieces.iter().enumerate();
        let unused = pieces.filter(|(at, placed)| !is_used(*at, &placed.piece));
        let mut left: Vec<Run> = unused
            .map(|(at, _)| Run {
                from: at,
                to: at + 1,
            })
            .collect();
        left.extend(words);
        left.sort_by_key(|run| run.from);
        let mut runs: Vec<Run> = Vec::new();
        for run in left {
            match runs.last_mut().filter(|last| last.to == run.from) {
                Some(last) => last.to = run.to,
                None => runs.push(run),
            }
        }
        let said: Vec<String> = runs.into_iter().map(|run| self.said(run)).collect();
        joined(said.iter().map(String::as_str))
    }

    fn lower(&self, name: &Name) -> String {
        self.said(name.words).to_lowercase()
    }

    /// The text of some pieces, with single blanks.
    fn said(&self, run: Run) -> String {
        let first = self
            .pieces
            .get(run.from)
            .and_then(|placed| self.tokens.get(placed.start));
        let last = run.to.checked_sub(1).and_then(|at| self.pieces.get(at));
        let last = last.and_then(|placed| self.tokens.get(placed.end.checked_sub(1)?));
        let range = first.map_or(0, |token| token.start)..last.map_or(0, Token::end);
        let text = self.text.get(range).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
