//! Patterns in a list of words: those that stand for a handful of words are written out, `colou?r` as
//! colour and color; others have to be left out, with the reason.

use std::iter::Peekable;
use std::str::Chars;

/// The most words that one pattern is written out as.
const MOST: usize = 24;

/// Every word that a pattern stands for, in its order.
///
/// # Errors
/// Why it cannot be written out, as the end of a sentence.
pub fn written_out(pattern: &str) -> Result<Vec<String>, String> {
    let mut reader = Reader {
        rest: pattern.chars().peekable(),
        depth: 0,
    };
    let mut words = reader.alternatives()?;
    if reader.rest.next().is_some() {
        return Err("it closes a bracket that was not opened".into());
    }
    for word in &mut words {
        *word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    words.retain(|word| word.contains(char::is_alphanumeric));
    let mut seen = Vec::new();
    words.retain(|word| {
        let is_new = !seen.contains(word);
        seen.push(word.clone());
        is_new
    });
    if words.is_empty() {
        return Err("it holds no word".into());
    }
    Ok(words)
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    depth: usize,
}

impl Reader<'_> {
    fn alternatives(&mut self) -> Result<Vec<String>, String> {
        let mut all = self.sequence()?;
        while self.rest.next_if_eq(&'|').is_some() {
            all.extend(self.sequence()?);
            few(&all)?;
        }
        Ok(all)
    }

    fn sequence(&mut self) -> Result<Vec<String>, String> {
        let mut words = vec![String::new()];
        while let Some(c) = self.rest.next_if(|c| !matches!(c, '|' | ')')) {
            let mut choices = match c {
                '(' => self.group()?,
                '[' => self.class()?,
                '\\' => self.escaped()?,
                '.' => return Err("it stands for any character".into()),
                '*' | '+' | '{' => return Err("it repeats something".into()),
                '^' | '$' => vec![String::new()],
                c => vec![c.to_string()],
            };
            match self.rest.peek() {
                Some('?') => {
                    self.rest.next();
                    choices.insert(0, String::new());
                }
                Some('*' | '+' | '{') if choices != [" "] => {
                    return Err("it repeats something".into());
                }
                Some('+') => {
                    self.rest.next(); // any spaces are one
                }
                _ => {}
            }
            let longer = words
                .iter()
                .flat_map(|word| choices.iter().map(move |choice| format!("{word}{choice}")));
            words = longer.take(MOST + 1).collect();
            few(&words)?;
        }
        Ok(words)
    }

    fn group(&mut self) -> Result<Vec<String>, String> {
        if self.rest.next_if_eq(&'?').is_some() && self.rest.next_if_eq(&':').is_none() {
            return Err("it looks at what stands around".into());
        }
        self.depth += 1;
        if self.depth > MOST {
            return Err("its brackets are nested too deeply".into());
        }
        let words = self.alternatives()?;
        self.depth -= 1;
        match self.rest.next() {
            Some(')') => Ok(words),
            _ => Err("a bracket is not closed".into()),
        }
    }

    fn class(&mut self) -> Result<Vec<String>, String> {
        let mut choices = Vec::new();
        while let Some(c) = self.rest.next() {
            match c {
                ']' if !choices.is_empty() => return Ok(choices),
                '^' if choices.is_empty() => {
                    return Err("it stands for any character but some".into());
                }
                '\\' => choices.extend(self.escaped()?),
                '-' if !choices.is_empty() && self.rest.peek().is_some_and(|c| *c != ']') => {
                    return Err("it stands for a range of characters".into());
                }
                c => choices.push(c.to_string()),
            }
        }
        Err("a bracket is not closed".into())
    }

    fn escaped(&mut self) -> Result<Vec<String>, String> {
        match self.rest.next() {
            Some('b') => Ok(vec![String::new()]), // whole words are what is looked for
            Some('s') => Ok(vec![" ".into()]),
            Some(c) if c.is_alphanumeric() => Err(format!("it holds “\\{c}”")),
            Some(c) => Ok(vec![c.to_string()]),
            None => Err("it ends with a backslash".into()),
        }
    }
}

fn few(words: &[String]) -> Result<(), String> {
    if words.len() > MOST {
        return Err(format!("it stands for more than {MOST} words"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handful_of_words() {
        for (pattern, expected) in [
            ("cheap", "cheap"),
            ("colou?r", "color colour"),
            ("chat ?bots?", "chatbot chatbots chat_bot chat_bots"),
            ("audio(?:-| )book", "audio-book audio_book"),
            (
                "fire(?:m[ae]n|wom[ae]n)",
                "fireman firemen firewoman firewomen",
            ),
            (r"\bme\b", "me"),
            (r"e\.g\.", "e.g."),
            (r"log\s+in", "log_in"),
            (
                "Bug[ -]?fix(es)?",
                "Bugfix Bugfixes Bug_fix Bug_fixes Bug-fix Bug-fixes",
            ),
            ("24/7", "24/7"),
        ] {
            let words = written_out(pattern).unwrap();
            let words: Vec<String> = words.iter().map(|word| word.replace(' ', "_")).collect();
            assert_eq!(words.join(" "), expected, "{pattern}");
        }
    }

    #[test]
    fn what_cannot_be_written_out_says_why() {
        for (pattern, reason) in [
            (r"auto-\w+", "it holds “\\w”"),
            ("all of (?!a sudden)", "it looks at what stands around"),
            ("a.*b", "it stands for any character"),
            ("no+", "it repeats something"),
            ("[0-9]x", "it stands for a range of characters"),
            ("(a", "a bracket is not closed"),
            ("a)", "it closes a bracket that was not opened"),
            ("…", "it holds no word"),
            ("[ab][ab][ab][ab][ab]", "it stands for more than 24 words"),
        ] {
            assert_eq!(written_out(pattern), Err(reason.to_owned()), "{pattern}");
        }
        let nested = "(".repeat(100_000);
        assert_eq!(
            written_out(&nested),
            Err("its brackets are nested too deeply".to_owned())
        );
    }
}
