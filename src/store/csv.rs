//! Rows of a CSV file as spreadsheets read it (RFC 4180).

/// Before a text of the file's own that has one of these a spreadsheet would calculate.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The sign at the beginning of a file by which spreadsheets know that it is UTF-8.
pub const MARK: &str = "\u{feff}";

/// One row with its end.
pub fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(","))
}

/// What somebody typed never becomes a formula: an apostrophe before it keeps it text.
fn cell(text: &str) -> String {
    let is_formula = text.trim_start_matches(' ').starts_with(FORMULA);
    let guard = if is_formula { "'" } else { "" };
    let is_plain = !is_formula && !text.contains([',', '"', '\n', '\r', ';']);
    match is_plain {
        true => text.to_owned(),
        false => format!("\"{guard}{}\"", text.replace('"', "\"\"")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a6_what_has_commas_quotes_or_lines_stands_in_quotes() {
        assert_eq!(row(["a", "b, c", ""]), "a,\"b, c\",\r\n");
        assert_eq!(
            row(["say \"hi\"\nand go"]),
            "\"say \"\"hi\"\"\nand go\"\r\n"
        );
    }

    #[test]
    fn a6_a_name_that_begins_like_a_formula_stays_text() {
        for text in ["=1+1", "+34 600", "-1", "@all", "\t=1", "  =1"] {
            assert_eq!(row([text]), format!("\"'{text}\"\r\n"));
        }
        assert_eq!(row(["a=1"]), "a=1\r\n");
    }

    /// Reads a row as a spreadsheet does.
    fn read(row: &str) -> Vec<String> {
        let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
        let mut letters = row.strip_suffix("\r\n").unwrap_or(row).chars().peekable();
        while let Some(letter) = letters.next() {
            match (is_quoted, letter) {
                (true, '"') if letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                (_, '"') => is_quoted = !is_quoted,
                (false, ',') => cells.push(std::mem::take(&mut cell)),
                (_, letter) => cell.push(letter),
            }
        }
        cells.push(cell);
        cells
    }

    proptest! {
        #[test]
        fn a6_every_row_is_read_back_and_no_cell_is_a_formula(
            cells in prop::collection::vec("[ =+@\\-a,\"\n\r\t;]{0,6}", 1..5),
        ) {
            let told = read(&row(cells.iter().map(String::as_str)));
            prop_assert_eq!(told.len(), cells.len());
            for (told, cell) in told.iter().zip(&cells) {
                prop_assert!(!told.starts_with(FORMULA));
                prop_assert_eq!(told.strip_prefix('\'').unwrap_or(told), cell);
            }
        }
    }
}
