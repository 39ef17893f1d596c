//! Why something is proposed, as a sentence.

use freistadt_app::templates::{Presumed, Reason, Recognised, Wording};
use freistadt_l10n::{Language, args, code_label, message};
use freistadt_model::Code as _;

/// The reason.
pub(super) fn reason(language: Language, reason: Reason) -> String {
    match reason {
        Reason::Delivered { function, by } => recognised(language, function, by),
        Reason::Usual { rule, .. } => rule.of(language).to_owned(),
    }
}

/// How it was recognised what an application is for.
pub(super) fn recognised(language: Language, function: &Wording, by: Recognised) -> String {
    let key = match by {
        Recognised::Stated => "proposals-because-stated",
        Recognised::Product => "proposals-because-product",
        Recognised::Word => "proposals-because-word",
    };
    let arguments = args().text("function", function.of(language));
    message(language, key, &arguments)
}

/// Where the application runs, if that is only presumed.
pub(super) fn presumed(language: Language, reason: Reason) -> Option<String> {
    match reason {
        Reason::Usual {
            hosting:
                Some(Presumed {
                    hosting,
                    stated: false,
                }),
            ..
        } => {
            let place = code_label(language, "hosting", hosting.code());
            let arguments = args().text("hosting", place);
            Some(message(language, "proposals-presumed", &arguments))
        }
        Reason::Usual { .. } | Reason::Delivered { .. } => None,
    }
}
