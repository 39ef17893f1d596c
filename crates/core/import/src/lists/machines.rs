//! What columns headed "Host" or "System" hold: names of machines, operating systems, or neither.

use freistadt_interchange::{Cell, Row};

use crate::lists::content::tenths;

/// What names of machines begin or end with, beside their numbers.
const MACHINES: [&str; 35] = [
    "srv", "svr", "serv", "server", "vsrv", "vm", "vms", "esx", "esxi", "host", "node", "knoten",
    "sql", "db", "ora", "dc", "fs", "ts", "rds", "app", "web", "ctx", "citrix", "hv", "hyperv",
    "lx", "lnx", "ubu", "deb", "win", "nas", "san", "file", "print", "term",
];

/// Beginnings of names of operating systems.
const SYSTEMS: [&str; 25] = [
    "windows 1",
    "windows 7",
    "windows 8",
    "windows 9",
    "windows server",
    "windows-server",
    "windows nt",
    "win server",
    "win 20",
    "win20",
    "win10",
    "win11",
    "ms windows",
    "microsoft windows",
    "ubuntu",
    "debian",
    "suse",
    "opensuse",
    "sles",
    "red hat",
    "rhel",
    "centos",
    "linux",
    "aix",
    "solaris",
];

/// Whether most cells of the column name machines.
pub(super) fn are_in(rows: &[Row], index: usize) -> bool {
    tenths(rows, index, |cell| all_parts(cell, is_machine)) >= 5
}

/// Whether most cells of the column name operating systems.
pub(super) fn are_systems_in(rows: &[Row], index: usize) -> bool {
    tenths(rows, index, |cell| all_parts(cell, is_operating_system)) >= 5
}

fn all_parts(cell: &Cell, is: fn(&str) -> bool) -> bool {
    let Cell::Text(text) = cell else { return false };
    let mut parts = text.split([',', ';', '\n', '/']).map(str::trim);
    parts.all(|part| !part.is_empty() && is(part))
}

/// "SRV-APP01", "vm-12", "infoma-srv", "10.1.2.3"; "ekom21" is a firm.
fn is_machine(text: &str) -> bool {
    if text.parse::<std::net::IpAddr>().is_ok() {
        return true;
    }
    let lower = text.to_lowercase();
    let is_sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let tokens: Vec<&str> = lower.split(['-', '_', '.']).collect();
    let numbered = lower.contains(|c: char| c.is_ascii_digit());
    let is_kind = |token: &&str| {
        let base = token.trim_end_matches(|c: char| c.is_ascii_digit());
        MACHINES.contains(&base) || ["srv", "server"].iter().any(|end| base.ends_with(end))
    };
    lower.chars().all(is_sign) && (numbered || tokens.len() > 1) && tokens.iter().any(is_kind)
}

/// "Windows Server 2019", "Ubuntu 22.04".
fn is_operating_system(text: &str) -> bool {
    let lower = text.to_lowercase();
    SYSTEMS.iter().any(|start| lower.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_are_no_firms() {
        for name in [
            "SRV-APP01",
            "srv01",
            "vm-12",
            "VM-13",
            "infoma-srv",
            "app01.stadt.local",
            "10.1.2.3",
        ] {
            assert!(is_machine(name), "{name}");
        }
        for name in [
            "ekom21",
            "ZV Nord",
            "regio iT",
            "1&1",
            "Komm.ONE",
            "Host Europe",
            "Server",
            "KRZ-2",
            "mail.de",
        ] {
            assert!(!is_machine(name), "{name}");
        }
        assert!(is_operating_system("Windows Server 2019") && is_operating_system("Ubuntu 22.04"));
        assert!(!is_operating_system("Infoma") && !is_operating_system("Windowsill"));
    }
}
