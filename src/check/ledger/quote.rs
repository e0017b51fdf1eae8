//! The words of a claim as the ledger shows them.

use crate::check::unify::{Claimed, claim};
use crate::check::{Ctx, Severity};

/// How many characters of its sentence stand at each side of a quote.
const BESIDE: usize = 18;

/// Words that promise something, with a little of what stands around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Which claim.
    pub claimed: Claimed,
    /// What stands before.
    pub before: String,
    /// The words.
    pub words: String,
    /// What stands behind.
    pub after: String,
    /// How bad it is that it says otherwise than most; nothing where it does not.
    pub odd: Option<Severity>,
}

/// The words of a claim, with a little of the sentence around them.
pub fn quote(ctx: &Ctx<'_>, at: Claimed, odd: Option<Severity>) -> Option<Quote> {
    let (part, claim) = claim(ctx, at)?;
    let text = ctx.plan.messages.get(&at.0)?.part(part);
    let words = text.get(claim.range.clone())?.trim();
    let (before, after) = (text.get(..claim.range.start)?, text.get(claim.range.end..)?);
    let ends = ['.', '!', '?', '\n', ':', ';'];
    let before = before.rsplit(ends).next().unwrap_or_default();
    let after = after.split(ends).next().unwrap_or_default();
    let mut near: Vec<&str> = Vec::new();
    let mut room = BESIDE;
    for word in before.split_whitespace().rev() {
        let Some(left) = room.checked_sub(word.chars().count() + 1) else {
            break;
        };
        room = left;
        near.insert(0, word);
    }
    let mut behind = String::new();
    for word in after.split_inclusive(char::is_whitespace) {
        if behind.chars().count() + word.trim_end().chars().count() > BESIDE {
            break;
        }
        behind += word;
    }
    let mut lead = near.join(" ");
    let is_apart =
        before.ends_with(char::is_whitespace) || text.get(claim.range.clone())?.starts_with(' ');
    if !lead.is_empty() && is_apart {
        lead.push(' ');
    }
    Some(Quote {
        claimed: at,
        before: lead,
        words: words.to_owned(),
        after: behind.trim_end().to_owned(),
        odd,
    })
}
