//! Reading marketing copy.

/// Letters and digits only, in lower case: how names are compared.
pub fn name_key(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
