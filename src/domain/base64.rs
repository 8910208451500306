//! Bytes as text (RFC 4648, with padding), as files travel inside JSON (SPEC I12, I29).

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD: u8 = b'=';

/// Writes bytes as Base64.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            // A group of so many bytes has one letter more; the rest is padding.
            let letter = match place <= group.len() {
                true => LETTERS[(bits >> (18 - 6 * place) & 63) as usize],
                false => PAD,
            };
            text.push(char::from(letter));
        }
    }
    text
}

/// Reads Base64; none where it is anything else. There is one way to write each sequence of bytes:
/// padding must be there, and nothing may hide in the bits that it leaves over.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let padding = text.iter().rev().take_while(|letter| **letter == PAD);
    let padding = padding.count();
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let letters = text.get(..text.len().checked_sub(padding)?)?;
    for group in letters.chunks(4) {
        let mut bits = 0;
        for letter in group {
            bits = bits << 6 | value(*letter)?;
        }
        let missing = 4 - group.len();
        bits <<= 6 * missing;
        let all = [(bits >> 16) as u8, (bits >> 8) as u8, bits as u8];
        let whole = all.get(..3_usize.checked_sub(missing)?)?;
        if whole.is_empty() || all.iter().skip(whole.len()).any(|rest| *rest != 0) {
            return None;
        }
        bytes.extend_from_slice(whole);
    }
    (padding == letters.len().next_multiple_of(4) - letters.len()).then_some(bytes)
}

/// The six bits that a letter stands for.
fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(value.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bytes_are_written_as_the_standard_has_it() {
        let examples = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (bytes, text) in examples {
            assert_eq!(encode(bytes.as_bytes()), text);
            assert_eq!(decode(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encode(&[0xFB, 0xEF, 0xFF]), "++//");
    }

    #[test]
    fn what_is_no_base64_is_not_read() {
        let others = [
            "Z", "Zg", "Zg=", "Z===", "====", "Zg==Zg==", "Zm=v", "Zh==", "Zm9=", "Zm 9v",
            "Zm9v\n", "-_-_", "Zm9v====", "ñññ", "=m9v",
        ];
        for other in others {
            assert_eq!(decode(other), None, "{other}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let text = encode(&bytes);
            prop_assert_eq!(text.len(), bytes.len().div_ceil(3) * 4);
            prop_assert_eq!(decode(&text), Some(bytes));
        }

        #[test]
        fn any_text_is_read_in_one_way_or_not_at_all(text in "([A-D/+=]|\\PC){0,12}") {
            if let Some(bytes) = decode(&text) {
                prop_assert_eq!(encode(&bytes), text);
            }
        }
    }
}
