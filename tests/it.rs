//! What only several chapters together can show.

mod export;
mod import;
mod told;
