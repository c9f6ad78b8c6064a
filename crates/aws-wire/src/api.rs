//! The seam between the wire and what calls mean.

use aws_shapes::{ApiError, ErasedOutput, OperationInfo};
use std::fmt;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;

/// What answers calls. One value serves every connection.
pub trait Api: Send + Sync + 'static {
    /// Who holds a key, as the API knows them; the wire hands it back in [`Call::principal`] unread.
    type Principal: Clone + Send + Sync + 'static;

    /// What an access key id stands for, with the session token that came with it.
    /// Asked once for every request before its signature is known to be good, so it must be
    /// quick and must not block.
    ///
    /// # Errors
    /// There is no such key, it is not active, or its token is not its own or no longer good.
    fn credential(
        &self,
        access_key_id: &str,
        session_token: Option<&str>,
    ) -> Result<Credential<Self::Principal>, KeyError>;

    /// Who calls by an unknown key where signatures are not asked for ([`crate::Auth::AnyCredentials`]).
    fn anyone(&self, access_key_id: &str) -> Self::Principal;

    /// Answers the form (query or body) of a request for `/federation`, the sign-in endpoint's page for
    /// brokers: a status, and JSON if that is 200, else words. Such requests aren't signed.
    fn federation(&self, form: &str) -> (u16, String) {
        let _ = form;
        (404, String::new())
    }

    /// Answers the form of a sign-in by password, in the same way.
    fn sign_in(self: Arc<Self>, form: String) -> Pin<Box<dyn Future<Output = (u16, String)> + Send>> {
        drop(form);
        Box::pin(async { (404, String::new()) })
    }

    /// Answers one authentic call. The future runs as a task of its own: once begun it runs to
    /// its end even if the caller hangs up, and a panic in it is answered `InternalError`.
    fn call(self: Arc<Self>, call: Call<Self::Principal>) -> Answer;
}

/// Why a key proves nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// No such key, an inactive one, or a session token that isn't its own.
    Unknown,
    /// Temporary credentials past their end.
    Expired,
}

/// What [`Api::call`] gives.
pub type Answer = Pin<Box<dyn Future<Output = Result<ErasedOutput, ApiError>> + Send>>;

/// An access key's other half, and whose it is.
#[derive(Clone)]
pub struct Credential<P> {
    /// The secret access key.
    pub secret: String,
    /// Set for temporary credentials: requests must bring the very same token.
    pub session_token: Option<String>,
    pub principal: P,
}

impl<P> fmt::Debug for Credential<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential").finish_non_exhaustive()
    }
}

/// An authentic call of a served operation.
pub struct Call<P> {
    pub operation: &'static OperationInfo,
    /// The parameters, to be read by the operation's schema: `call.input.reader()`.
    pub input: crate::codec::Input,
    /// The access key id that signed the call.
    pub access_key: String,
    /// [`Credential::principal`] of that key.
    pub principal: P,
    /// The region of this endpoint.
    pub region: Arc<str>,
    /// Where the connection comes from.
    pub source_ip: IpAddr,
    /// The `User-Agent` header; empty without one.
    pub user_agent: String,
    /// The id the answer will carry.
    pub request_id: String,
    /// Whether the connection is encrypted (`aws:SecureTransport`).
    pub secure: bool,
    /// The VPC endpoint that it came by; `source_ip` is the caller's in that VPC then.
    pub endpoint: Option<Arc<crate::VpcDoor>>,
}

impl<P> fmt::Debug for Call<P> {
    /// Without the parameters: they may hold passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.name)
            .field("access_key", &self.access_key)
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}
