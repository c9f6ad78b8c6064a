//! Whence a call comes: by a connection of its own, or handed on by whoever ended its TLS.

use serde_json::Value;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt as _};

/// Where a connection comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The caller, as the network knows it.
    pub peer: SocketAddr,
    /// Whether the caller's connection is encrypted.
    pub secure: bool,
    /// The one service that is behind the name, or the endpoint, that was connected to; None: any.
    pub service: Option<Arc<str>>,
    /// The VPC endpoint that it came by.
    pub endpoint: Option<Arc<VpcDoor>>,
    /// Tenants come by it: signatures are verified whatever [`crate::Auth`] says.
    pub public: bool,
}

/// A VPC endpoint, by its and its VPC's ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcDoor {
    pub vpc: String,
    pub id: String,
}

impl Origin {
    pub(crate) fn direct(peer: SocketAddr) -> Self {
        Self { peer, secure: false, service: None, endpoint: None, public: false }
    }

    /// Reads what precedes the bytes of a connection that is handed on: the length of what follows, as
    /// two octets, and JSON.
    ///
    /// ```json
    /// {"peer": "203.0.113.10:40000", "secure": true, "service": "ec2", "vpc": "vpc-…", "endpoint": "vpce-…"}
    /// ```
    pub(crate) async fn read(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Self> {
        let mut text = vec![0; stream.read_u16().await?.into()];
        stream.read_exact(&mut text).await?;
        Self::parse(&text).ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let told: Value = serde_json::from_slice(text).ok()?;
        let word = |name: &str| told.get(name).and_then(Value::as_str);
        let endpoint = word("vpc").zip(word("endpoint"));
        Some(Self {
            peer: word("peer")?.parse().ok()?,
            secure: told.get("secure")?.as_bool()?,
            service: word("service").map(Into::into),
            endpoint: endpoint.map(|(vpc, id)| VpcDoor { vpc: vpc.into(), id: id.into() }.into()),
            public: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_connection() {
        let text =
            r#"{"peer":"10.0.0.5:4000","secure":true,"service":"ec2","vpc":"vpc-1","endpoint":"vpce-2"}"#;
        let origin = Origin::parse(text.as_bytes()).unwrap();
        assert_eq!(origin.peer, "10.0.0.5:4000".parse().unwrap());
        assert!(origin.secure && origin.public);
        assert_eq!(origin.service.as_deref(), Some("ec2"));
        assert_eq!(*origin.endpoint.unwrap(), VpcDoor { vpc: "vpc-1".into(), id: "vpce-2".into() });
        for wrong in ["", "{}", r#"{"peer":"10.0.0.5","secure":true}"#, r#"{"peer":"10.0.0.5:1"}"#] {
            assert!(Origin::parse(wrong.as_bytes()).is_none(), "{wrong}");
        }
    }
}
