//! Who is at the other end of a connection that may come through proxies.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    str::FromStr,
};

use actix_web::{
    HttpRequest,
    http::header::{FORWARDED, HeaderMap, HeaderName, VIA, X_FORWARDED_FOR},
};

/// A network such as `10.1.0.0/16` or `fd00::/8`; a bare address is a network of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u32,
}

impl Network {
    /// This machine.
    pub const LOOPBACK: [Self; 2] = [
        Self { address: IpAddr::V4(Ipv4Addr::new(127, 0, 0, 0)), prefix: 8 },
        Self { address: IpAddr::V6(Ipv6Addr::LOCALHOST), prefix: 128 },
    ];

    /// Whether an address belongs to it.
    pub fn contains(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, width: u32| {
            // A shift by the whole width leaves nothing to differ.
            (one ^ other).checked_shr(width.saturating_sub(self.prefix)).unwrap_or(0) == 0
        };
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                same(network.to_bits().into(), address.to_bits().into(), 32)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => same(network.to_bits(), address.to_bits(), 128),
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, prefix) =
            text.trim().split_once('/').map_or((text.trim(), None), |(a, p)| (a, Some(p)));
        let address: IpAddr = address.parse().map_err(|_| format!("{text}: not an address or network"))?;
        let width = if address.is_ipv4() { 32 } else { 128 };
        let prefix =
            prefix.map_or(Some(width), |prefix| prefix.parse().ok().filter(|prefix| *prefix <= width));
        prefix
            .map(|prefix| Self { address, prefix })
            .ok_or_else(|| format!("{text}: not an address or network"))
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

/// The client: going back from the peer along `X-Forwarded-For`, the first that is no trusted proxy. What stands before
/// it the client wrote itself. `Forwarded` is not read: who sends both may say two things.
pub(crate) fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let trusts = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let lines: Vec<_> =
        headers.get_all(X_FORWARDED_FOR).map(|value| value.to_str().unwrap_or_default()).collect();
    let mut hops = lines.iter().rev().flat_map(|line| line.rsplit(','));
    let mut client = peer.to_canonical();
    while trusts(client) {
        let Some(hop) = hops.next().and_then(|hop| parse(hop.trim())) else { break };
        client = hop;
    }
    client
}

/// Some proxies add the port.
fn parse(hop: &str) -> Option<IpAddr> {
    let address = hop.parse::<IpAddr>().or_else(|_| hop.parse::<SocketAddr>().map(|address| address.ip()));
    address.ok().map(|address| address.to_canonical())
}

/// Whether a request comes from this machine itself, by the real peer. A proxy on this machine is a local peer too, but
/// says that it forwards.
pub(crate) fn is_local(request: &HttpRequest) -> bool {
    let forwarded = [X_FORWARDED_FOR, FORWARDED, VIA, HeaderName::from_static("x-real-ip")];
    let peer = request.peer_addr().map(|peer| peer.ip().to_canonical());
    peer.is_some_and(|peer| peer.is_loopback())
        && !forwarded.iter().any(|name| request.headers().contains_key(name))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    fn seen(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(X_FORWARDED_FOR, HeaderValue::from_str(line).unwrap());
        }
        headers.append(FORWARDED, HeaderValue::from_static("for=6.6.6.6"));
        let trusted: Vec<Network> = trusted.iter().map(|network| network.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn a_network_contains_its_addresses() {
        for (network, inside, outside) in [
            ("10.1.0.0/16", "10.1.255.255", "10.2.0.0"),
            ("10.1.2.3", "10.1.2.3", "10.1.2.4"),
            ("0.0.0.0/0", "255.1.2.3", "::1"),
            ("::/0", "fd00::1", "127.0.0.1"),
            ("fd00::/8", "fdff::1", "fe00::1"),
            ("127.0.0.0/8", "::ffff:127.0.0.2", "128.0.0.1"),
        ] {
            let network: Network = network.parse().unwrap();
            assert!(network.contains(inside.parse().unwrap()), "{network} {inside}");
            assert!(!network.contains(outside.parse().unwrap()), "{network} {outside}");
        }
        for text in ["", "10.1", "10.1.0.0/33", "::/129", "10.0.0.0/-1", "proxy"] {
            assert!(text.parse::<Network>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_client_is_the_last_hop_that_is_no_proxy() {
        let proxy = ["127.0.0.0/8"];
        assert_eq!(seen("127.0.0.1", &["1.1.1.1"], &proxy), "1.1.1.1");
        assert_eq!(seen("127.0.0.1", &["6.6.6.6, 1.1.1.1"], &proxy), "1.1.1.1", "the client wrote the first");
        assert_eq!(seen("127.0.0.1", &["6.6.6.6", "1.1.1.1"], &proxy), "1.1.1.1");
        assert_eq!(
            seen("127.0.0.1", &["6.6.6.6, 1.1.1.1, 10.0.0.9"], &["127.0.0.0/8", "10.0.0.0/8"]),
            "1.1.1.1"
        );
        assert_eq!(seen("127.0.0.1", &["[2001:db8::1]:443"], &proxy), "2001:db8::1");
        assert_eq!(seen("127.0.0.1", &["::ffff:1.1.1.1"], &proxy), "1.1.1.1");
        assert_eq!(seen("::ffff:127.0.0.1", &["1.1.1.1:99"], &proxy), "1.1.1.1");
    }

    #[test]
    fn whoever_is_no_proxy_is_the_client() {
        assert_eq!(seen("9.9.9.9", &["1.1.1.1"], &["127.0.0.0/8"]), "9.9.9.9");
        assert_eq!(seen("127.0.0.1", &["1.1.1.1"], &[]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[], &["127.0.0.0/8"]), "127.0.0.1");
        assert_eq!(
            seen("127.0.0.1", &["1.1.1.1, unknown"], &["127.0.0.0/8"]),
            "127.0.0.1",
            "what no address is"
        );
        assert_eq!(seen("127.0.0.1", &["127.0.0.2"], &["127.0.0.0/8"]), "127.0.0.2");
    }
}
