//! Any text, read in every way: nothing panics, and what is found lies where it is said to lie.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../it/readers.rs"]
mod readers;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        readers::hold(text);
    }
});
