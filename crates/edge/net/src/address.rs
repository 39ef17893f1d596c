//! Which addresses may be asked.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Which addresses may be asked; tests pass one that allows their own machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressPolicy {
    /// Addresses of the public internet.
    Public,
    /// These, and one address inside, such as that of an own catalogue.
    PublicAnd(IpAddr),
    /// Every address, also inside the own network.
    Any,
}

impl AddressPolicy {
    /// Whether the address may be asked.
    pub fn allows(self, address: IpAddr) -> bool {
        match self {
            AddressPolicy::Any => true,
            AddressPolicy::PublicAnd(own) => address == own || is_public(address),
            AddressPolicy::Public => is_public(address),
        }
    }
}

fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// Not one of the special-purpose blocks (RFC 6890 and its registry).
fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        // Shared address space of providers (RFC 6598).
        || (a == 100 && (64..128).contains(&b))
        // Protocol assignments, and 6to4 relays.
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        // Benchmarks (RFC 2544).
        || (a == 198 && (18..20).contains(&b));
    !special
}

/// Global unicast only; addresses that carry one of version 4 are judged by that.
fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [a, b, c, ..] = address.segments();
    // NAT64 (RFC 6052) and 6to4 (RFC 3056) lead to an address of version 4.
    if (a, b) == (0x0064, 0xff9b) {
        let [.., high, low] = address.segments();
        return is_public_v4(from_halves(high, low));
    }
    if a == 0x2002 {
        return is_public_v4(from_halves(b, c));
    }
    let documentation = a == 0x2001 && b == 0x0db8;
    let special = a == 0x2001 && b < 0x0200;
    (a & 0xe000) == 0x2000 && !documentation && !special
}

fn from_halves(high: u16, low: u16) -> Ipv4Addr {
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::AddressPolicy;

    #[test]
    fn only_the_public_internet_is_public() {
        let allows = |text: &str| AddressPolicy::Public.allows(text.parse().expect("an address"));
        for public in [
            "93.184.215.14",
            "1.1.1.1",
            "2606:4700::1111",
            "2002:0101:0101::1",
        ] {
            assert!(allows(public), "{public}");
        }
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.0.8",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "240.0.0.1",
            "192.0.2.1",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:db8::1",
            "2001::1",
        ] {
            assert!(!allows(inside), "{inside}");
            assert!(AddressPolicy::Any.allows(inside.parse().expect("an address")));
        }
    }
}
