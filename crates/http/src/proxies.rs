//! Who is at the other end of a connection that may come through proxies.

use std::net::{IpAddr, SocketAddr};

use actix_web::{
    HttpRequest,
    http::header::{FORWARDED, HeaderMap, HeaderName, VIA, X_FORWARDED_FOR},
};
use dukao_domain::network::Network;

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
