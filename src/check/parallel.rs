//! Work for several processors, where there is enough of it: threads take memory, and in a small plan they are
//! longer in waking than the work takes.

use rayon::prelude::*;

use crate::model::Plan;

/// How many tactics and messages make a plan large.
const LARGE: usize = 1_000;

/// Whether a plan is worth more than one processor.
pub fn is_large(plan: &Plan) -> bool {
    plan.tactics.len() + plan.messages.len() > LARGE
}

/// Does two things, at one time where there is much to do.
pub fn both<A: Send, B: Send>(
    is_large: bool,
    a: impl FnOnce() -> A + Send,
    b: impl FnOnce() -> B + Send,
) -> (A, B) {
    if is_large {
        rayon::join(a, b)
    } else {
        (a(), b())
    }
}

/// Makes something of each thing, in their order.
pub fn each<T: Sync, R: Send>(
    is_large: bool,
    all: &[T],
    make: impl Fn(&T) -> R + Send + Sync,
) -> Vec<R> {
    if is_large {
        all.par_iter().map(make).collect()
    } else {
        all.iter().map(make).collect()
    }
}
