//! Rust sources, read as far as the walls need it: words and paths, without comments and texts.

use std::fs;
use std::path::{Path as FilePath, PathBuf};

/// One source file.
pub struct Source {
    /// Its path from the root of the repository.
    pub file: String,
    /// The module it is, from the crate's root: `["pages", "ticket", "thread"]`.
    pub module: Vec<String>,
    tokens: Vec<Token>,
}

/// A path into the crate, from its root.
pub struct Path {
    pub line: usize,
    pub parts: Vec<String>,
}

struct Token {
    line: usize,
    text: String,
}

/// Every source below a folder.
pub fn read_all(folder: &str) -> Vec<Source> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    visit(&root, &root.join(folder), &mut sources);
    sources
}

fn visit(root: &FilePath, folder: &FilePath, sources: &mut Vec<Source>) {
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .path();
        if path.is_dir() {
            visit(root, &path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let file = path.strip_prefix(root).unwrap_or(&path);
            sources.push(Source::new(
                &file.to_string_lossy().replace('\\', "/"),
                &text,
            ));
        }
    }
}

impl Source {
    pub fn new(file: &str, text: &str) -> Self {
        let inside = file.trim_start_matches("src/").trim_end_matches(".rs");
        let mut module: Vec<String> = inside.split('/').map(str::to_owned).collect();
        if module.len() > 1 && module.last().is_some_and(|last| last == "mod") {
            module.pop();
        }
        Self {
            file: file.to_owned(),
            module,
            tokens: tokens(text),
        }
    }

    /// Every word of the code.
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let words = self.tokens.iter().filter(|token| is_word(&token.text));
        words.map(|token| (token.line, token.text.as_str()))
    }

    /// Where an attribute `style=` stands, as it does in a `view!`.
    pub fn style_attributes(&self) -> Vec<usize> {
        let text = |at: usize| self.tokens.get(at).map_or("", |token| token.text.as_str());
        let is_attribute = |at: &usize| {
            let before = at.checked_sub(1).map_or("", text);
            text(*at) == "style"
                && text(at + 1) == "="
                && text(at + 2) != "="
                && !["let", "mut", "."].contains(&before)
        };
        (0..self.tokens.len())
            .filter(is_attribute)
            .map(|at| self.tokens[at].line)
            .collect()
    }

    /// Every path that begins with `crate`, `bandeja` or `super`, from the crate's root.
    pub fn paths(&self) -> Vec<Path> {
        let mut reading = Reading {
            source: self,
            at: 0,
            inline: Vec::new(),
            paths: Vec::new(),
        };
        reading.run();
        reading.paths
    }
}

struct Reading<'a> {
    source: &'a Source,
    at: usize,
    /// The open braces: with a name where they are a module's.
    inline: Vec<Option<String>>,
    paths: Vec<Path>,
}

impl Reading<'_> {
    fn text(&self, at: usize) -> &str {
        self.source.tokens.get(at).map_or("", |token| &token.text)
    }

    fn run(&mut self) {
        while self.at < self.source.tokens.len() {
            let before = if self.at == 0 {
                ""
            } else {
                self.text(self.at - 1)
            };
            match self.text(self.at) {
                "mod" if self.text(self.at + 2) == "{" => {
                    self.inline.push(Some(self.text(self.at + 1).to_owned()));
                    self.at += 3;
                }
                "{" => {
                    self.inline.push(None);
                    self.at += 1;
                }
                "}" => {
                    self.inline.pop();
                    self.at += 1;
                }
                // `pub(crate)` uses nothing, and what follows `::` is the middle of a path.
                "crate" | "super" | "bandeja"
                    if self.text(self.at + 1) == "::" && before != "::" =>
                {
                    let from = self.start();
                    self.tree(from);
                }
                _ => self.at += 1,
            }
        }
    }

    /// Where a path starts: at the crate's root, or up by as many `super` as there are.
    fn start(&mut self) -> Vec<String> {
        if self.text(self.at) != "super" {
            self.at += 1;
            return Vec::new();
        }
        let mut module = self.source.module.clone();
        module.extend(self.inline.iter().flatten().cloned());
        loop {
            module.pop();
            self.at += 1;
            if self.text(self.at + 1) != "super" {
                return module;
            }
            self.at += 1;
        }
    }

    /// Reads on at a `::`: more of the path, or a group of paths.
    fn tree(&mut self, mut parts: Vec<String>) {
        let line = self.source.tokens[self.at - 1].line;
        while self.text(self.at) == "::" {
            self.at += 1;
            if self.text(self.at) == "{" {
                self.at += 1;
                self.group(&parts);
                return;
            }
            if !is_word(self.text(self.at)) {
                break;
            }
            parts.push(self.text(self.at).to_owned());
            self.at += 1;
        }
        self.paths.push(Path { line, parts });
    }

    fn group(&mut self, parts: &[String]) {
        while !matches!(self.text(self.at), "}" | "") {
            let is_member = is_word(self.text(self.at));
            self.at += 1;
            if is_member {
                let mut member = parts.to_vec();
                member.push(self.text(self.at - 1).to_owned());
                self.tree(member);
            }
        }
        self.at += 1;
    }
}

fn is_word(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// Splits a source into words, `::` and single signs; comments and texts are left out.
fn tokens(text: &str) -> Vec<Token> {
    let letters: Vec<char> = text.chars().collect();
    let (mut tokens, mut line, mut at) = (Vec::new(), 1, 0);
    while at < letters.len() {
        let end = end_of(&letters, at).min(letters.len()).max(at + 1);
        let token: String = letters[at..end].iter().collect();
        let is_text = token.len() > 1
            && (token.contains('"') || token.contains('\'') || token.starts_with('/'));
        if !is_text && !letters[at].is_whitespace() {
            tokens.push(Token { line, text: token });
        }
        line += letters[at..end]
            .iter()
            .filter(|letter| **letter == '\n')
            .count();
        at = end;
    }
    tokens
}

/// Where what begins at a place ends.
fn end_of(letters: &[char], at: usize) -> usize {
    let is_at = |at: usize, what: &str| {
        what.chars()
            .enumerate()
            .all(|(i, c)| letters.get(at + i) == Some(&c))
    };
    let find = |from: usize, is_end: &dyn Fn(usize) -> bool| {
        (from..letters.len())
            .find(|at| is_end(*at))
            .unwrap_or(letters.len())
    };
    match letters[at] {
        '/' if is_at(at, "//") => find(at, &|at| letters[at] == '\n'),
        '/' if is_at(at, "/*") => find(at + 2, &|at| is_at(at, "*/")) + 2,
        'r' if is_at(at, "r\"") || is_at(at, "r#\"") => {
            let hashes = letters[at + 1..]
                .iter()
                .take_while(|letter| **letter == '#')
                .count();
            let close = format!("\"{}", "#".repeat(hashes));
            find(at + 2 + hashes, &|at| is_at(at, &close)) + close.len()
        }
        '"' => quoted(letters, at, '"'),
        // A letter in quotes; a lone quote is a lifetime's.
        '\'' if letters.get(at + 1) == Some(&'\\') => quoted(letters, at, '\''),
        '\'' if letters.get(at + 2) == Some(&'\'') => at + 3,
        ':' if is_at(at, "::") => at + 2,
        letter if letter.is_alphanumeric() || letter == '_' => find(at, &|at| {
            !(letters[at].is_alphanumeric() || letters[at] == '_')
        }),
        _ => at + 1,
    }
}

/// The end of a quoted text that begins at `at`.
fn quoted(letters: &[char], mut at: usize, quote: char) -> usize {
    at += 1;
    while at < letters.len() && letters[at] != quote {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}
