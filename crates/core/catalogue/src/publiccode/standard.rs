//! The keys of publiccode.yml 0.7 as a table: what fits under each, and which rules hold.
//! Source: research 04 §2.2 and the standard's documentation, opened 2026-11-23. Where the standard
//! and its reference parser disagree (research 04 §2.3), the parser's verdict is given, because
//! that is what catalogues apply.

use super::rules::Rule;

/// What may stand under a key.
pub(super) enum Shape {
    /// A single value; numbers and truth values are read as their text.
    Text(&'static [Rule]),
    /// `true` or `false`, nothing else.
    Flag,
    /// A sequence.
    List(&'static Shape),
    /// A text or a sequence of texts.
    OneOrMore(&'static [Rule]),
    /// A mapping with these keys and no others.
    Record(&'static [Field]),
    /// A mapping from languages to such records.
    PerLanguage(&'static [Field]),
}

/// Whether a key has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Required,
    Optional,
    /// Required if the `type` beside it is one of these.
    WithType(&'static [&'static str]),
    /// Required if the `type` beside it is this one, and forbidden if not.
    OnlyWithType(&'static str),
}

/// A key.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) need: Need,
    pub(super) shape: Shape,
}

const fn must(key: &'static str, shape: Shape) -> Field {
    let need = Need::Required;
    Field { key, need, shape }
}

const fn may(key: &'static str, shape: Shape) -> Field {
    let need = Need::Optional;
    Field { key, need, shape }
}

const fn with(key: &'static str, need: Need, shape: Shape) -> Field {
    Field { key, need, shape }
}

const ANY: Shape = Shape::Text(&[]);
const WEB: Shape = Shape::Text(&[Rule::WebAddress]);
const URI: Shape = Shape::Text(&[Rule::Uri]);
const LOGO: Shape = Shape::Text(&[Rule::RelativePath, Rule::Ending(&["svg", "svgz", "png"])]);
const SCREENSHOT: Shape = Shape::Text(&[Rule::RelativePath, Rule::Ending(&["jpg", "png"])]);
const TEXTS: Shape = Shape::List(&ANY);
const MEDIA_TYPES: Shape = Shape::List(&Shape::Text(&[Rule::MediaType]));
const COUNTRIES: Shape = Shape::List(&Shape::Text(&[Rule::Country]));
const NEEDED: Shape = Shape::List(&Shape::Record(DEPENDENCY));

/// The whole file.
pub(super) static FILE: &[Field] = &[
    must("publiccodeYmlVersion", ANY),
    must("name", ANY),
    may("applicationSuite", ANY),
    must("url", Shape::Text(&[Rule::Url])),
    may("landingURL", WEB),
    may("isBasedOn", Shape::OneOrMore(&[Rule::Url])),
    may("softwareVersion", ANY),
    may("releaseDate", Shape::Text(&[Rule::Date])),
    may("logo", LOGO),
    may("monochromeLogo", LOGO),
    may(
        "organisation",
        Shape::Record(&[may("name", ANY), must("uri", URI)]),
    ),
    may("inputTypes", MEDIA_TYPES),
    may("outputTypes", MEDIA_TYPES),
    must("platforms", TEXTS),
    may("categories", Shape::List(&Shape::Text(&[Rule::Category]))),
    may("usedBy", TEXTS),
    may(
        "fundedBy",
        Shape::List(&Shape::Record(&[may("name", ANY), must("uri", URI)])),
    ),
    may("roadmap", WEB),
    must("developmentStatus", Shape::Text(&[Rule::OneOf(STATUS)])),
    must("softwareType", Shape::Text(&[Rule::OneOf(SOFTWARE_TYPE)])),
    may(
        "supports",
        Shape::List(&Shape::Record(&[must(
            "id",
            Shape::Text(&[Rule::Supports]),
        )])),
    ),
    may("intendedAudience", Shape::Record(AUDIENCE)),
    must("description", Shape::PerLanguage(DESCRIPTION)),
    must("legal", Shape::Record(LEGAL)),
    must("maintenance", Shape::Record(MAINTENANCE)),
    must("localisation", Shape::Record(LOCALISATION)),
    may(
        "dependsOn",
        Shape::Record(&[
            may("open", NEEDED),
            may("proprietary", NEEDED),
            may("hardware", NEEDED),
        ]),
    ),
    may("IT", Shape::Record(ITALY)),
    may("it", Shape::Record(ITALY)),
];

/// How far the software is.
pub(super) const STATUS: &[&str] = &["concept", "development", "beta", "stable", "obsolete"];

const SOFTWARE_TYPE: &[&str] = &[
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
];

const AUDIENCE: &[Field] = &[
    may("scope", Shape::List(&Shape::Text(&[Rule::Scope]))),
    may("countries", COUNTRIES),
    may("unsupportedCountries", COUNTRIES),
];

const DESCRIPTION: &[Field] = &[
    may("localisedName", ANY),
    may("genericName", Shape::Text(&[Rule::AtMost(35)])),
    must("shortDescription", Shape::Text(&[Rule::AtMost(150)])),
    must(
        "longDescription",
        Shape::Text(&[Rule::AtLeast(150), Rule::AtMost(10_000)]),
    ),
    may("documentation", WEB),
    may("apiDocumentation", WEB),
    must("features", TEXTS),
    may("screenshots", Shape::List(&SCREENSHOT)),
    may(
        "videos",
        Shape::List(&Shape::Text(&[Rule::WebAddress, Rule::Video])),
    ),
    may("awards", TEXTS),
];

const LEGAL: &[Field] = &[
    must("license", Shape::Text(&[Rule::Licence])),
    may("mainCopyrightOwner", ANY),
    may("repoOwner", ANY),
    may("authorsFile", Shape::Text(&[Rule::RelativePath])),
];

const MAINTENANCE: &[Field] = &[
    must(
        "type",
        Shape::Text(&[Rule::OneOf(&["internal", "contract", "community", "none"])]),
    ),
    with(
        "contractors",
        Need::OnlyWithType("contract"),
        Shape::List(&Shape::Record(CONTRACTOR)),
    ),
    with(
        "contacts",
        Need::WithType(&["internal", "community"]),
        Shape::List(&Shape::Record(CONTACT)),
    ),
];

const CONTRACTOR: &[Field] = &[
    must("name", ANY),
    may("email", Shape::Text(&[Rule::Email])),
    may("website", WEB),
    must("until", Shape::Text(&[Rule::Date])),
];

const CONTACT: &[Field] = &[
    must("name", ANY),
    may("email", Shape::Text(&[Rule::Email])),
    may("affiliation", ANY),
    may("phone", ANY),
];

const LOCALISATION: &[Field] = &[
    must("localisationReady", Shape::Flag),
    must(
        "availableLanguages",
        Shape::List(&Shape::Text(&[Rule::Language])),
    ),
];

const DEPENDENCY: &[Field] = &[
    must("name", ANY),
    may("versionMin", ANY),
    may("versionMax", ANY),
    may("optional", Shape::Flag),
    may("version", ANY),
];

const ITALY: &[Field] = &[
    may(
        "countryExtensionVersion",
        Shape::Text(&[Rule::OneOf(&["0.2", "1.0"])]),
    ),
    may(
        "conforme",
        Shape::Record(&[
            may("lineeGuidaDesign", Shape::Flag),
            may("modelloInteroperabilita", Shape::Flag),
            may("misureMinimeSicurezza", Shape::Flag),
            may("gdpr", Shape::Flag),
        ]),
    ),
    may(
        "riuso",
        Shape::Record(&[may("codiceIPA", Shape::Text(&[Rule::ItalianCode]))]),
    ),
    may(
        "piattaforme",
        Shape::Record(&[
            may("spid", Shape::Flag),
            may("pagopa", Shape::Flag),
            may("cie", Shape::Flag),
            may("anpr", Shape::Flag),
            may("io", Shape::Flag),
        ]),
    ),
];

/// Versions that are read; the first is the one to write.
pub(super) const VERSIONS: &[&str] = &[
    "0", "0.2", "0.2.0", "0.2.1", "0.2.2", "0.3", "0.3.0", "0.4", "0.4.0", "0.5", "0.5.0", "0.7",
    "0.7.0",
];

/// The version by which files are judged.
pub(super) const CURRENT: &str = "0.7";
