//! Help and argument errors in the user's language: the library for arguments knows English only.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgAction, CommandFactory, FromArgMatches};
use freistadt_l10n::{Language, has_message};

use crate::arguments::{Arguments, Output};
use crate::command::print_failed;
use crate::terminal::{self, words};

/// Reads the arguments; help and errors are printed here, with the exit code to end with.
pub(crate) fn parse() -> Result<Arguments, ExitCode> {
    let typed: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let language = spoken(&typed);
    let arguments = command(language)
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    arguments.map_err(|error| answer(&error, language, typed.iter().any(|a| a == "--json")))
}

/// The command line with its texts.
pub(crate) fn command(language: Language) -> clap::Command {
    let mut command = <Arguments as CommandFactory>::command();
    // Otherwise the library adds help options and texts of its own.
    command = with_texts(command, None, language)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(language, "cli-commands"))
        .subcommand_value_name(say(language, "cli-command"))
        .after_help(say(language, "cli-more"));
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| {
            nested(with_texts(sub, Some(&name), language), &name, language)
        });
    }
    command
}

/// The texts of commands within a command; the keys carry both names.
fn nested(mut command: clap::Command, name: &str, language: Language) -> clap::Command {
    if !command.has_subcommands() {
        return command;
    }
    command = command
        .disable_help_subcommand(true)
        .subcommand_help_heading(say(language, "cli-commands"))
        .subcommand_value_name(say(language, "cli-command"));
    let inner: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    for sub in inner {
        let key = format!("{name}-{sub}");
        command = command.mut_subcommand(&sub, |sub| with_texts(sub, Some(&key), language));
    }
    command
}

fn with_texts(command: clap::Command, name: Option<&str>, language: Language) -> clap::Command {
    let about = name.map_or_else(|| "cli-about".to_owned(), |name| format!("cli-{name}"));
    let usage = say(language, "cli-usage");
    let mut command = command
        .about(say(language, &about))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(format!(
            "{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}"
        ))
        .arg(flag("help", 'h', ArgAction::Help));
    if name.is_none() {
        command = command.arg(flag("version", 'V', ArgAction::Version));
    }
    command.mut_args(|arg| {
        let heading = if arg.is_positional() {
            "cli-values"
        } else {
            "cli-options"
        };
        let help = say(language, &text_key(name, arg.get_id().as_str()));
        let takes_values = arg.get_action().takes_values();
        let arg = arg.help(help).help_heading(say(language, heading));
        arg.hide_default_value(takes_values)
            .hide_possible_values(takes_values)
            .hide_env(takes_values)
    })
}

fn flag(name: &'static str, short: char, action: ArgAction) -> clap::Arg {
    clap::Arg::new(name).short(short).long(name).action(action)
}

/// The key of an argument's text: the command's own, else the one that commands share.
pub(crate) fn text_key(command: Option<&str>, id: &str) -> String {
    let id = id.replace('_', "-");
    let own = command.map(|command| format!("cli-{command}-{id}"));
    own.filter(|key| has_message(key))
        .unwrap_or_else(|| format!("cli-{id}"))
}

/// The language asked for, before anything else is understood.
fn spoken(typed: &[String]) -> Language {
    let mut given = typed
        .windows(2)
        .filter(|pair| pair[0] == "--lang")
        .map(|pair| pair[1].as_str())
        .chain(typed.iter().filter_map(|a| a.strip_prefix("--lang=")));
    given.find_map(Language::parse).unwrap_or_default()
}

/// Prints help, or what is wrong with the arguments.
fn answer(error: &clap::Error, language: Language, json: bool) -> ExitCode {
    let asked = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => true,
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => false,
        _ => return refuse(error, language, json),
    };
    let text = error.render().ansi().to_string();
    let options = match language {
        Language::German => text.replace("[OPTIONS]", "[OPTIONEN]"),
        Language::English => text,
    };
    if asked {
        terminal::line(options.trim_end());
        return ExitCode::SUCCESS;
    }
    terminal::complain(options.trim_end());
    ExitCode::from(2)
}

fn refuse(error: &clap::Error, language: Language, json: bool) -> ExitCode {
    let message = sentence(error, language);
    print_failed(Output::new(json, language), "arguments", &message);
    terminal::error(&message, None, language);
    ExitCode::from(2)
}

/// What is wrong with the arguments, as people say it.
fn sentence(error: &clap::Error, language: Language) -> String {
    let context = |kind| error.get(kind).map(plain);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let found = context(ContextKind::InvalidValue).unwrap_or_default();
    let say = |key, arguments: &[(&'static str, String)]| words(language, key, arguments);
    let mut text = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            say("argument-unknown", &[("found", argument)])
        }
        ErrorKind::UnknownArgument => say("argument-unexpected", &[("found", argument)]),
        ErrorKind::InvalidSubcommand => {
            let found = context(ContextKind::InvalidSubcommand).unwrap_or_default();
            say("argument-command", &[("found", found)])
        }
        ErrorKind::InvalidValue if found.is_empty() => {
            say("argument-no-value", &[("argument", argument)])
        }
        ErrorKind::InvalidValue => say(
            "argument-value",
            &[("found", found), ("argument", argument)],
        ),
        ErrorKind::ValueValidation => {
            say(unfit(error), &[("found", found), ("argument", argument)])
        }
        ErrorKind::MissingRequiredArgument => say("argument-missing", &[("argument", argument)]),
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg).unwrap_or_default();
            if other == argument {
                say("argument-twice", &[("argument", argument)])
            } else {
                say(
                    "argument-conflict",
                    &[("argument", argument), ("other", other)],
                )
            }
        }
        _ => say("argument-other", &[]),
    };
    let meant = context(ContextKind::SuggestedArg)
        .or_else(|| context(ContextKind::SuggestedSubcommand))
        .or_else(|| context(ContextKind::SuggestedValue));
    let possible = context(ContextKind::ValidValue).filter(|values| !values.is_empty());
    if let Some(meant) = meant.filter(|meant| !meant.is_empty()) {
        text.push(' ');
        text.push_str(&say("argument-meant", &[("meant", meant)]));
    } else if let Some(values) = possible {
        text.push(' ');
        text.push_str(&say("argument-possible", &[("values", values)]));
    }
    let command = called().map_or_else(|| "freistadt".to_owned(), |sub| format!("freistadt {sub}"));
    format!("{text} {}", say("argument-help", &[("command", command)]))
}

/// Why a value does not fit, by the type that refused it.
fn unfit(error: &clap::Error) -> &'static str {
    use std::error::Error as _;
    let Some(cause) = error.source() else {
        return "argument-value";
    };
    if cause.is::<crate::arguments::NoDay>() {
        "argument-date"
    } else if cause.is::<crate::arguments::NoPair>() {
        "argument-pair"
    } else if cause.is::<freistadt_app::NotAGate>() {
        "argument-gate"
    } else if cause.is::<std::net::AddrParseError>() {
        "argument-address"
    } else {
        "argument-number"
    }
}

/// The command that was called, where it is one.
fn called() -> Option<String> {
    let known = <Arguments as CommandFactory>::command();
    std::env::args()
        .skip(1)
        .find(|argument| known.find_subcommand(argument).is_some())
}

fn plain(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

fn say(language: Language, key: &str) -> String {
    words(language, key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_a_text() {
        let command = <Arguments as CommandFactory>::command();
        for argument in command.get_arguments() {
            let key = text_key(None, argument.get_id().as_str());
            assert!(has_message(&key), "{key}");
        }
        for sub in command.get_subcommands() {
            has_texts(sub, sub.get_name());
            for inner in sub.get_subcommands() {
                has_texts(inner, &format!("{}-{}", sub.get_name(), inner.get_name()));
            }
        }
    }

    fn has_texts(command: &clap::Command, name: &str) {
        assert!(has_message(&format!("cli-{name}")), "{name}");
        for argument in command.get_arguments().filter(|a| !a.is_hide_set()) {
            let key = text_key(Some(name), argument.get_id().as_str());
            assert!(has_message(&key), "{key}");
        }
    }
}
