//! Licences of all packages we are built from, and packages we do not want at all.
//!
//! What cargo-deny does from a database, for the two questions that need none.

use super::Finding;
use crate::workspace::Workspace;

/// Compatible with EUPL-1.2, whose appendix and article 5 name the reciprocal ones.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

const BANNED: &[(&str, &str)] = &[
    (
        "aws-lc-sys",
        "TLS uses ring everywhere; a second one doubles build and advisories",
    ),
    (
        "openssl-sys",
        "TLS uses ring everywhere; OpenSSL would have to be installed",
    ),
    ("native-tls", "TLS uses rustls everywhere"),
];

/// All findings about foreign packages.
pub(super) fn check(workspace: &Workspace) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in workspace.packages.values() {
        let name = &package.name;
        if let Some((_, reason)) = BANNED.iter().find(|(banned, _)| banned == name) {
            findings.push(Finding::new("Cargo.lock", format!("`{name}`: {reason}")));
        }
        let license = package.license.as_deref().unwrap_or("none");
        if !is_allowed(license) {
            let reason = format!("`{name}` has the licence `{license}`, which tidy does not know");
            findings.push(Finding::new("Cargo.lock", reason));
        }
    }
    findings
}

/// Whether one way to choose among the alternatives leaves only licences we know.
fn is_allowed(expression: &str) -> bool {
    // Before SPDX expressions, packages wrote `MIT/Apache-2.0`.
    let expression = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<&str> = expression.split_whitespace().collect();
    let mut at = 0;
    any(&words, &mut at) && at == words.len()
}

fn any(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = all(words, at);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        // Not `||` first: the right side must be read in any case.
        allowed = all(words, at) || allowed;
    }
    allowed
}

fn all(words: &[&str], at: &mut usize) -> bool {
    let mut allowed = one(words, at);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        allowed = one(words, at) && allowed;
    }
    allowed
}

fn one(words: &[&str], at: &mut usize) -> bool {
    let Some(word) = words.get(*at) else {
        return false;
    };
    *at += 1;
    if *word == "(" {
        let allowed = any(words, at);
        *at += 1;
        return allowed;
    }
    if words.get(*at) == Some(&"WITH") {
        let exception = words.get(*at + 1).unwrap_or(&"");
        *at += 2;
        // An exception only adds permissions.
        return ALLOWED.contains(&format!("{word} WITH {exception}").as_str())
            || ALLOWED.contains(word);
    }
    ALLOWED.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Package;

    #[test]
    fn expressions_are_read_as_spdx_says() {
        for good in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "(MIT OR GPL-2.0-only) AND ISC",
            "Apache-2.0 WITH LLVM-exception OR MIT",
            "MIT OR Apache-2.0 AND Secret",
        ] {
            assert!(is_allowed(good), "{good}");
        }
        for bad in [
            "none",
            "",
            "GPL-3.0-only",
            "MIT AND Secret",
            "(MIT OR Secret) AND Secret",
            "MIT MIT",
        ] {
            assert!(!is_allowed(bad), "{bad}");
        }
    }

    #[test]
    fn unknown_licences_and_unwanted_packages_are_found() {
        let package = |name: &str, license: &str| {
            let license = Some(license.to_owned());
            (
                name.to_owned(),
                Package {
                    name: name.to_owned(),
                    license,
                    ..Package::default()
                },
            )
        };
        let packages = [
            package("openssl-sys", "MIT"),
            package("odd", "Secret"),
            package("fine", "MIT"),
        ];
        let workspace = Workspace {
            packages: packages.into(),
            ..Workspace::default()
        };
        let found = check(&workspace);
        assert_eq!(found.len(), 2);
        assert!(found[0].reason.starts_with("`odd`"));
        assert!(found[1].reason.starts_with("`openssl-sys`"));
    }
}
