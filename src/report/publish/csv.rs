//! CSV as RFC 4180 writes it. Only writing is needed, and that is a question of quotes: no crate for it.

/// The text of a head and its rows.
pub(super) fn written(heads: &[String], rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for row in std::iter::once(heads).chain(rows.iter().map(Vec::as_slice)) {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            out.push_str(&quoted(&guarded(cell)));
        }
        out.push('\n');
    }
    out
}

/// A spreadsheet runs a cell that starts with one of these as a formula (OWASP, CSV injection), some also in their wide forms
/// or after white space; after an apostrophe it is a text.
fn guarded(cell: &str) -> String {
    let starts = cell.trim_start().chars().next();
    let is_formula = matches!(
        starts,
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
    );
    if is_formula || cell.starts_with(['\t', '\r', '\n']) {
        return format!("'{cell}");
    }
    cell.to_owned()
}

/// In quotes where a comma, quote, line end or white space at an end would be misread; `;` too, for spreadsheets that split there.
fn quoted(cell: &str) -> String {
    if !cell.contains([',', ';', '"', '\n', '\r', '\t']) && cell.trim() == cell {
        return cell.to_owned();
    }
    format!("\"{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[&str]) -> String {
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        written(&cells, &[])
    }

    #[test]
    fn what_would_be_misread_is_quoted() {
        assert_eq!(row(&["a", "b c", ""]), "a,b c,\n");
        assert_eq!(row(&["a,b", "say \"x\""]), "\"a,b\",\"say \"\"x\"\"\"\n");
        assert_eq!(row(&["a\nb", " c", "d;e"]), "\"a\nb\",\" c\",\"d;e\"\n");
    }

    #[test]
    fn no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "＝", " =", "\t=", "\u{a0}="] {
            let text = format!("{start}1+1");
            assert!(guarded(&text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("2026-01-01"), "2026-01-01");
        assert_eq!(guarded("a=b"), "a=b");
    }
}
