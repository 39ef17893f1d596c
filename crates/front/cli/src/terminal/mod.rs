//! Output for people: aligned, in their language, colour only as a second signal.

mod accounts;
mod ask;
mod assessment;
mod catalogue;
mod changes;
mod check;
mod inspection;
mod score;
mod standstill;
mod table;
mod whatif;

use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};
use freistadt_app::Unmapped;
use freistadt_l10n::{Language, args, message};
use freistadt_model::{Diagnostic, Severity};
use unicode_width::UnicodeWidthStr;

use crate::arguments::Output;

pub(crate) use accounts::accounts;
pub(crate) use ask::unit_files;
pub(crate) use assessment::{Head, assessment};
pub(crate) use catalogue::{alternatives, events, events_imported, publiccode, pulled};
pub(crate) use changes::{blocked, history, import};
pub(crate) use check::checked;
pub(crate) use inspection::inspection;
pub(crate) use score::score;
pub(crate) use table::{Align, Table, bar};
pub(crate) use whatif::{critical, everybody, scenario};

const PLAIN: Style = Style::new();
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const RED: Style = AnsiColor::Red.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();

/// A line on standard output; colours go where they are wanted only (`NO_COLOR`, pipes).
pub(crate) fn line(text: &str) {
    use std::io::Write;
    // A closed pipe ends the output, not the program with a panic.
    if writeln!(anstream::stdout().lock(), "{text}").is_err() {
        std::process::exit(0);
    }
}

/// A sentence, indented by two, in as many lines as it needs; an amount and its unit stay together.
pub(crate) fn sentence(text: &str, style: Style) {
    let room = width() - 2;
    let mut row = String::new();
    for word in text.split(' ') {
        if !row.is_empty() && row.width() + 1 + word.width() > room {
            line(&format!("  {style}{row}{style:#}"));
            row.clear();
        }
        if !row.is_empty() {
            row.push(' ');
        }
        row.push_str(word);
    }
    line(&format!("  {style}{row}{style:#}"));
}

/// A heading with a rule beneath.
pub(crate) fn heading(text: &str) {
    line("");
    line(&format!("{BOLD}{text}{BOLD:#}"));
}

/// A sentence from the catalogue; `None` arguments are text.
pub(crate) fn words(language: Language, key: &str, arguments: &[(&'static str, String)]) -> String {
    let arguments = arguments
        .iter()
        .fold(args(), |args, (name, text)| args.text(name, text.clone()));
    message(language, key, &arguments)
}

/// A sentence whose one number decides its grammar.
pub(crate) fn counted(language: Language, key: &str, count: usize) -> String {
    message(
        language,
        key,
        &args().number("count", i64::try_from(count).unwrap_or(i64::MAX)),
    )
}

/// How wide the output may be.
pub(crate) fn width() -> usize {
    let seen = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    seen.unwrap_or(100).clamp(60, 120)
}

/// Says what is about to go, and asks where somebody is there to answer; a script goes on.
pub(crate) fn agreed(question: &str, output: Output) -> bool {
    complain(question);
    if output.json || !std::io::stdin().is_terminal() {
        return true;
    }
    complain(&words(output.language(), "restore-sure", &[]));
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    let first = answer.trim().chars().next().map(|c| c.to_ascii_lowercase());
    read.is_ok() && matches!(first, Some('j' | 'y'))
}

/// A text on standard error.
pub(crate) fn complain(text: &str) {
    use std::io::Write;
    // Nobody is left to tell if this fails.
    let _ = writeln!(anstream::stderr().lock(), "{text}");
}

/// An error on standard error: what it means, then its causes for whoever must mend it.
pub(crate) fn error(text: &str, causes: Option<&str>, language: Language) {
    let text = words(language, "error", &[("text", text.to_owned())]);
    complain(&format!("{RED}{text}{RED:#}"));
    if let Some(causes) = causes {
        complain(&format!("{DIM}  {causes}{DIM:#}"));
    }
}

/// Remarks on standard error, the worst first; those of one code together, the first with its
/// place; at most so many groups.
pub(crate) fn remarks(list: &[Diagnostic], language: Language, most: usize) {
    use std::io::Write;
    let mut groups: Vec<(&Diagnostic, usize)> = Vec::new();
    for diagnostic in list {
        match groups
            .iter_mut()
            .find(|(first, _)| first.code == diagnostic.code)
        {
            Some((_, count)) => *count += 1,
            None => groups.push((diagnostic, 1)),
        }
    }
    groups.sort_by_key(|(diagnostic, _)| diagnostic.severity);
    let mut out = anstream::stderr().lock();
    for (diagnostic, count) in groups.iter().take(most) {
        // Nobody is left to tell if writing fails.
        let _ = writeln!(out, "{}", remark(diagnostic, *count, language));
    }
    if groups.len() > most {
        let rest = groups.iter().skip(most).map(|(_, count)| count).sum();
        let _ = writeln!(
            out,
            "{DIM}{}{DIM:#}",
            counted(language, "import-remarks-more", rest)
        );
    }
}

fn remark(diagnostic: &Diagnostic, count: usize, language: Language) -> String {
    let sentence = freistadt_l10n::diagnostic(language, diagnostic);
    let style = match diagnostic.severity {
        Severity::Error => RED,
        Severity::Warning => YELLOW,
        Severity::Note => DIM,
    };
    let label = freistadt_l10n::code_label(
        language,
        "severity",
        freistadt_model::Code::code(diagnostic.severity),
    );
    let place = freistadt_l10n::place(language, &diagnostic.location);
    let place = if place.is_empty() {
        String::new()
    } else {
        format!("{place}: ")
    };
    let mut text = format!("{style}{label}{style:#} {place}{}", sentence.message);
    if count > 1 {
        text.push(' ');
        text.push_str(&counted(language, "import-remarks-same", count - 1));
    }
    if let (Some(hint), true) = (sentence.hint, diagnostic.severity != Severity::Note) {
        text.push_str(&format!(
            "\n{DIM}  {}{DIM:#}",
            words(language, "import-hint", &[("text", hint)])
        ));
    }
    text
}

/// What an import did not take over and remarked.
pub(crate) fn import_remarks(list: &[Diagnostic], unmapped: &[Unmapped], language: Language) {
    if !unmapped.is_empty() {
        let names: Vec<String> = unmapped.iter().map(|column| column.what.clone()).collect();
        line("");
        line(&words(
            language,
            "import-unmapped",
            &[("list", names.join(", "))],
        ));
    }
    if !list.is_empty() {
        line("");
        line(&counted(language, "import-remarks", list.len()));
        remarks(list, language, 8);
    }
}

/// A sign of life while something long runs, on a terminal only.
pub(crate) struct Busy(Option<indicatif::ProgressBar>);

/// Begins to show that work goes on.
pub(crate) fn busy(output: Output) -> Busy {
    if output.json || !std::io::stderr().is_terminal() {
        return Busy(None);
    }
    let spinner = indicatif::ProgressBar::new_spinner();
    spinner.enable_steady_tick(std::time::Duration::from_millis(120));
    Busy(Some(spinner))
}

impl Busy {
    /// Takes the sign away.
    pub(crate) fn finish(self) {
        if let Some(spinner) = self.0 {
            spinner.finish_and_clear();
        }
    }
}
