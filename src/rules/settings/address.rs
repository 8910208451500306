//! What an address looks like, as far as one can see without asking anybody.

/// The longest address, in characters: what mail servers take.
pub const LONGEST_ADDRESS: usize = 254;
/// The longest address of a page, in characters.
pub const LONGEST_URL: usize = 2_000;

/// Whether somebody could have this address, as far as one can see without writing to it.
pub fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else {
        return false;
    };
    let mut labels = domain.split('.');
    let plain = |label: &str| {
        let letters = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(letters) && !label.starts_with('-')
    };
    text.chars().count() <= LONGEST_ADDRESS
        && !name.is_empty()
        && !name.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && !name.contains(['@', '<', '>', ',', ';', ':'])
        && domain.contains('.')
        && labels.all(plain)
}

/// Whether this is the address of something on a server that proves who it is.
pub fn is_https(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let odd = |letter: char| {
        letter.is_whitespace() || letter.is_control() || matches!(letter, '"' | '<' | '>' | '\\')
    };
    text.chars().count() <= LONGEST_URL && !host.is_empty() && !text.contains(odd)
}
