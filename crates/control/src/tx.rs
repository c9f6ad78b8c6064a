//! What a handler works with.

use crate::access::{Access, Circumstances, Compiled};
use crate::{History, Vault};
use aws_shapes::{ApiError, Context};
use model::{InstanceId, Principal, Region, Session, Time, World};
use std::sync::Arc;

/// Who calls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub account: String,
    /// `arn:aws:iam::123456789012:root`
    pub arn: String,
    pub user_id: String,
    pub access_key: String,
    pub principal: Principal,
    /// What temporary credentials carry; None for long-term keys.
    pub session: Option<Session>,
    /// How the call came in.
    pub from: Circumstances,
}

impl Caller {
    /// The principal as a caller by this access key; None = it is gone.
    pub fn of(
        world: &World,
        principal: Principal,
        session: Option<Session>,
        access_key: &str,
    ) -> Option<Self> {
        let account = world.region().account.clone();
        Some(Self {
            arn: principal.arn(world)?,
            user_id: principal.user_id(&account),
            access_key: access_key.to_owned(),
            account,
            principal,
            session,
            from: Circumstances::default(),
        })
    }
}

impl Caller {
    /// Whether this is the account's root user, whom no policy bounds.
    pub fn is_root(&self) -> bool {
        self.principal == Principal::Root
    }
}

/// The little that answers need to see of the machine; all else is in the store.
pub trait Machine: Send + Sync + 'static {
    /// The newest bytes that the instance wrote to its console, at most 64 KiB.
    fn console(&self, instance: InstanceId) -> Vec<u8>;
    /// Bytes of memory that nobody uses now.
    fn free_memory(&self) -> u64;
    /// Bytes of memory that instances may be promised in all: more than there are, as most idle.
    fn memory(&self) -> u64 {
        u64::MAX
    }
    /// vCPUs that the account may run.
    fn vcpu_quota(&self) -> u32 {
        u32::MAX
    }
    /// Milliseconds that a key of EC2 Instance Connect lets in.
    fn pushed_key_life(&self) -> i64 {
        60_000
    }
}

/// A machine that nothing runs on, for tests.
#[derive(Debug, Clone, Copy)]
pub struct NoMachine;

impl Machine for NoMachine {
    fn console(&self, _: InstanceId) -> Vec<u8> {
        Vec::new()
    }
    fn free_memory(&self) -> u64 {
        u64::MAX
    }
}

/// One call's transaction: a private copy of the world, and the call's circumstances.
pub struct Tx {
    /// Changes are committed when the handler returns `Ok`.
    pub world: World,
    pub now: Time,
    pub caller: Caller,
    pub request_id: String,
    pub machine: Arc<dyn Machine>,
    pub vault: Arc<Vault>,
    /// Calls made before; None where nobody writes them down.
    pub history: Option<Arc<History>>,
    /// Policies of those who called before, compiled.
    pub(crate) policies: Compiled,
    /// What the operation's preparation made before the transaction began: slow, pure work
    /// (key generation) that must not hold up other writers.
    pub prepared: Option<Box<dyn std::any::Any + Send>>,
}

impl Context for Tx {
    type Access = Access;
}

impl Tx {
    /// Random bits for a new id: `VpcId::from_bits(tx.random())`.
    pub fn random(&self) -> u128 {
        rand::random()
    }

    pub fn region(&self) -> &Region {
        self.world.region()
    }

    pub fn account(&self) -> &str {
        &self.caller.account
    }

    /// `arn:aws:ec2:ap-northeast-1:123456789012:vpc/vpc-…`
    pub fn arn(&self, kind: &str, id: impl std::fmt::Display) -> String {
        format!("arn:aws:ec2:{}:{}:{kind}/{id}", self.region().name, self.account())
    }

    /// What the preparation of type `T` made.
    pub fn take_prepared<T: 'static>(&mut self) -> Result<T, ApiError> {
        self.prepared
            .take()
            .and_then(|p| p.downcast::<T>().ok())
            .map(|p| *p)
            .ok_or_else(|| ApiError::internal("the operation was not prepared"))
    }
}
