//! Temporary credentials. The session token holds all there is to know of a session, sealed by
//! the region's key: nothing is stored, and a restart forgets nothing.

use crate::Vault;
use crate::credentials::{id_of, secret};
use model::{Principal, Session};
use serde::{Deserialize, Serialize};

const PURPOSE: &str = "session-token";

/// What a session token says.
#[derive(Clone, Serialize, Deserialize)]
pub struct Claims {
    /// `ASIA…`
    pub access_key: String,
    pub secret: String,
    pub principal: Principal,
    pub session: Session,
}

/// Temporary credentials, as they are given once.
#[derive(Clone)]
pub struct Issued {
    pub access_key: String,
    pub secret: String,
    pub token: String,
    pub session: Session,
}

impl std::fmt::Debug for Issued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Issued").field("access_key", &self.access_key).finish_non_exhaustive()
    }
}

/// New credentials for a session of the principal.
pub fn issue(vault: &Vault, principal: Principal, session: Session) -> Issued {
    let claims = Claims { access_key: id_of("ASIA", 16), secret: secret(), principal, session };
    // A structure of text and numbers always has its JSON.
    let json = serde_json::to_vec(&claims).unwrap_or_default();
    let token = vault.seal(PURPOSE, &json);
    Issued { access_key: claims.access_key, secret: claims.secret, token, session: claims.session }
}

/// What a token says, if this region made it. Whether it is over is the caller's to see.
pub fn read(vault: &Vault, token: &str) -> Option<Claims> {
    serde_json::from_slice(&vault.unseal(PURPOSE, token)?).ok()
}
