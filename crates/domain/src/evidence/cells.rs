/// Characters of a cell that are looked at: a call stands at its beginning.
const LOOKED_AT: usize = 1_000;
/// Functions that reach out of the sheet, refused also after a minus: that begins many a harmless remark.
const REACHING: &[&str] = &[
    "call",
    "dde",
    "exec",
    "filterxml",
    "hyperlink",
    "image",
    "importdata",
    "importfeed",
    "importhtml",
    "importrange",
    "importxml",
    "register",
    "rtd",
    "webservice",
];

/// Goes through a table's text and finds cells that would call something when a spreadsheet opens them: a function
/// after `=`, `+` or `@` (`=HYPERLINK(…)`), one that reaches out also after `-`, and another program after any of the
/// four (`=cmd|' /C calc'!A0`). A bare `=A1+1`, `+86…` or `-5%` does nothing and passes.
///
/// Which separator the file uses is not known, so comma, semicolon and tab all end a cell outside quotes.
#[derive(Debug, Default)]
pub struct CellWatch {
    cell: String,
    length: usize,
    quoted: bool,
}

impl CellWatch {
    /// Takes the next piece of text; whether a cell that ended in it calls something.
    pub fn feed(&mut self, text: &str) -> bool {
        text.chars().any(|c| match c {
            '"' => {
                self.quoted = !self.quoted;
                false
            }
            ',' | ';' | '\t' | '\n' | '\r' if !self.quoted => self.end_cell(),
            c => {
                if self.length < LOOKED_AT {
                    self.cell.push(c);
                }
                self.length = self.length.saturating_add(1);
                false
            }
        })
    }

    /// Ends the table; whether its last cell calls something.
    pub fn finish(mut self) -> bool {
        self.end_cell()
    }

    fn end_cell(&mut self) -> bool {
        let found = calls(&self.cell);
        self.cell.clear();
        self.length = 0;
        found
    }
}

fn calls(cell: &str) -> bool {
    let cell = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\'' || c == '\u{feff}');
    let mut chars = cell.chars();
    // East Asian spreadsheets take the wide signs for the narrow ones.
    let every = match chars.next() {
        Some('=' | '+' | '@' | '＝' | '＋' | '＠') => true,
        Some('-' | '－') => false,
        _ => return false,
    };
    let rest = chars.as_str();
    let other_program = rest.split_once('|').is_some_and(|(_, topic)| topic.contains('!'));
    other_program || functions(rest).any(|name| every || REACHING.contains(&name.to_lowercase().as_str()))
}

/// Names that stand directly before a parenthesis.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('(').filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let name = before.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '_')).next()?;
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_').then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(table: &str) -> bool {
        // In pieces of one character: what is found must not depend on where a read ends.
        let mut watch = CellWatch::default();
        table.chars().any(|c| watch.feed(c.encode_utf8(&mut [0; 4]))) || watch.finish()
    }

    #[test]
    fn calls_are_found_wherever_they_stand() {
        for table in [
            "=HYPERLINK(\"http://a\";\"b\")",
            "序号,名称\n1,=cmd|' /C calc'!A0\n",
            "a;+SUM(A1:A9)",
            "a\t@SUM(1)",
            "a,\"  =WEBSERVICE(\"\"http://a\"\")\"",
            "-2+3+cmd|' /C calc'!A0",
            "a,-2+HYPERLINK(1)",
            "＝HYPERLINK(1)",
        ] {
            assert!(found(table), "{table}");
        }
    }

    #[test]
    fn what_people_write_passes() {
        for table in [
            "序号,名称\n1,完成率(%)\n",
            "+86(0760)88888888,-5%,=A1+1,@张三(办公室)",
            "-GDP(亿元),- 同比(环比)",
            "\"说明,=SUM(A1)\",b",
            "a|b!,x=SUM(1)",
        ] {
            assert!(!found(table), "{table}");
        }
    }
}
