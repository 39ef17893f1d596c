//! Separates Rust source into code and comments, each with the other part blanked.
//!
//! Enough of the language to find words and braces; it does not parse. Lines and columns stay
//! where they are, so that what is found can be named by its line.

/// Both views of one source.
pub(super) struct Masked {
    /// Without comments; what stands in literals is replaced by quotation marks.
    pub(super) code: String,
    /// Only the text of comments.
    pub(super) comments: String,
}

/// Splits a source into its views.
pub(super) fn mask(source: &str) -> Masked {
    let mut masker = Masker {
        chars: source.chars().collect(),
        at: 0,
        out: Masked {
            code: String::with_capacity(source.len()),
            comments: String::new(),
        },
    };
    while masker.at < masker.chars.len() {
        masker.step();
    }
    masker.out
}

struct Masker {
    chars: Vec<char>,
    at: usize,
    out: Masked,
}

impl Masker {
    fn step(&mut self) {
        match (self.chars[self.at], self.peek(1)) {
            ('/', Some('/')) => self.line_comment(),
            ('/', Some('*')) => self.block_comment(),
            ('"', _) => self.string(),
            ('\'', _) => self.quote(),
            ('r', _) if self.raw_hashes().is_some() => self.raw_string(),
            _ => self.code(),
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn code(&mut self) {
        let char = self.chars[self.at];
        self.out.code.push(char);
        self.out.comments.push(blank(char, ' '));
        self.at += 1;
    }

    fn literal(&mut self) {
        let Some(char) = self.peek(0) else { return };
        self.out.code.push(blank(char, '"'));
        self.out.comments.push(blank(char, ' '));
        self.at += 1;
    }

    fn comment(&mut self) {
        let Some(char) = self.peek(0) else { return };
        self.out.code.push(blank(char, ' '));
        self.out.comments.push(char);
        self.at += 1;
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|char| char != '\n') {
            self.comment();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while self.at < self.chars.len() {
            let change = match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => 1,
                (Some('*'), Some('/')) => -1,
                _ => 0,
            };
            depth += change;
            self.comment();
            if change != 0 {
                self.comment();
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.literal();
        while let Some(char) = self.peek(0) {
            self.literal();
            match char {
                '"' => return,
                '\\' => self.literal(),
                _ => {}
            }
        }
    }

    /// A character or a lifetime: `'a'`, `'\n'` against `'a`.
    fn quote(&mut self) {
        if self.peek(1) != Some('\\') && self.peek(2) != Some('\'') {
            return self.code();
        }
        self.literal();
        while let Some(char) = self.peek(0) {
            self.literal();
            match char {
                '\'' => return,
                '\\' => self.literal(),
                _ => {}
            }
        }
    }

    /// The number of `#` if a raw string begins here: `r"`, `r#"`, also after `b` or `c`.
    fn raw_hashes(&self) -> Option<usize> {
        let before = self.at.checked_sub(1).map(|at| self.chars[at]);
        let in_word = before.is_some_and(|char| char.is_alphanumeric() || char == '_');
        if in_word && !matches!(before, Some('b' | 'c')) {
            return None;
        }
        let hashes = (1..)
            .take_while(|ahead| self.peek(*ahead) == Some('#'))
            .count();
        (self.peek(hashes + 1) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let Some(hashes) = self.raw_hashes() else {
            return;
        };
        for _ in 0..hashes + 2 {
            self.literal();
        }
        while let Some(char) = self.peek(0) {
            self.literal();
            let ends = char == '"' && (0..hashes).all(|ahead| self.peek(ahead) == Some('#'));
            if ends {
                for _ in 0..hashes {
                    self.literal();
                }
                return;
            }
        }
    }
}

fn blank(char: char, with: char) -> char {
    if char == '\n' { '\n' } else { with }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, code: &str) {
        let squeezed: Vec<String> = mask(source)
            .code
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        assert_eq!(squeezed.join("\n"), code);
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        check("a // { \"\nb", "a\nb");
        check("a /* { /* { */ { */ b", "a                   b");
        check(r#"a "{\"{" b"#, r#"a """""" b"#);
        check(r"a '{' b '\'' c", r#"a """ b """" c"#);
        check("fn f<'a>(x: &'a str) {}", "fn f<'a>(x: &'a str) {}");
        check("r#\"{ \" {\"# b", r#""""""""""" b"#);
        check("br\"{\" b", r#"b"""" b"#);
    }

    #[test]
    fn comments_keep_their_lines() {
        let masked = mask("let x = \"no\"; // yes\n/* too */");
        assert_eq!(masked.comments, "              // yes\n/* too */");
    }
}
