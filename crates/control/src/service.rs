//! The way every call goes: decode, prepare, transact, wait, answer.

use crate::access::{Circumstances, Compiled, Need, Request, authorise, needs};
use crate::cloudtrail::Noted;
use crate::ec2::error::Ec2Code;
use crate::throttle::Throttle;
use crate::{Caller, History, Machine, Tx, Vault, credentials};
use aws_shapes::{ApiError, ErasedOutput, Handler, OperationInfo, Reader, Registry, Structure};
use aws_wire::KeyError;
use aws_wire::codec::json;
use model::{
    ClientToken, ClientTokenKey, InForce, KeyUse, Part, Principal, Snapshot, SnapshotContent, SnapshotState,
    TableId, Time, World,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;
use store::{Commit, Store, Tables};
use tokio::sync::watch;

/// How far the network reconciler has come.
pub type Applied = watch::Receiver<InForce>;

/// Tables whose change means another network.
pub const NETWORK: Tables = Tables::of(&[
    TableId::Region,
    TableId::Vpcs,
    TableId::Subnets,
    TableId::InternetGateways,
    TableId::RouteTables,
    TableId::SecurityGroups,
    TableId::NetworkAcls,
    TableId::Enis,
    TableId::Addresses,
    TableId::NatGateways,
    TableId::EgressOnlyGateways,
    TableId::Peerings,
    TableId::PrefixLists,
    TableId::VpcEndpoints,
    TableId::FlowLogs,
    TableId::ResolverEndpoints,
    TableId::ResolverRules,
    TableId::ResolverAssociations,
    TableId::ResolverConfigs,
    TableId::Instances,
]);

/// How long a part of the network may fail before the call about it is told so.
const FAILING_PATIENCE: Duration = Duration::from_secs(5);
/// Longest wait for a network that is busy with other things.
const BUSY_PATIENCE: Duration = Duration::from_secs(40);
/// Longest wait for a snapshot to be taken.
const SNAPSHOT_PATIENCE: Duration = Duration::from_secs(5);

/// How long the last use of a key or a role may be out of date, in milliseconds.
const USE_KNOWN: i64 = 60_000;

/// How long an idempotency token is remembered, in milliseconds.
/// Follows "Ensuring idempotency in Amazon EC2 API requests": at least 24 hours.
const TOKEN_LIFE: i64 = 24 * 3600 * 1000;
const TOKEN_LENGTH: usize = 64;

/// Slow, pure work done before the transaction, by the world of that moment.
type Prepare = fn(&Tx, &dyn Structure) -> Result<Box<dyn std::any::Any + Send>, ApiError>;

/// Every operation that is served, over one store.
pub struct Control {
    store: Arc<Store>,
    registry: Registry<Tx>,
    prepare: HashMap<&'static str, Prepare>,
    machine: Arc<dyn Machine>,
    vault: Arc<Vault>,
    policies: Compiled,
    throttle: Option<Throttle>,
    history: Option<Arc<History>>,
    applied: Option<Applied>,
    clock: fn() -> Time,
}

impl Control {
    /// `applied` is None where no network follows the store (tests of meaning alone).
    ///
    /// # Errors
    /// An operation of the tables has no handler: a mistake of this build.
    pub fn new(
        store: Arc<Store>,
        machine: Arc<dyn Machine>,
        vault: Arc<Vault>,
        applied: Option<Applied>,
        clock: fn() -> Time,
    ) -> Result<Self, String> {
        let mut registry = Registry::new(aws_shapes::SERVICES);
        let mut prepare = HashMap::new();
        crate::cloudtrail::register(&mut registry);
        crate::ec2::register(&mut registry, &mut prepare);
        crate::instance_connect::register(&mut registry);
        crate::iam::register(&mut registry, &mut prepare);
        crate::route53::register(&mut registry);
        crate::route53domains::register(&mut registry);
        crate::route53resolver::register(&mut registry);
        crate::ssm::register(&mut registry);
        crate::sts::register(&mut registry);
        registry.check()?;
        registry.handlers().try_for_each(|handler| handler.access().check(handler.operation()))?;
        let policies = Compiled::default();
        let (throttle, history) = (None, None);
        Ok(Self { store, registry, prepare, machine, vault, policies, throttle, history, applied, clock })
    }

    /// Limits the rate of calls, as AWS does.
    pub fn throttled(mut self) -> Self {
        self.throttle = Some(Throttle::default());
        self
    }

    /// Writes every call down, for LookupEvents.
    pub fn recorded(mut self, history: History) -> Self {
        self.history = Some(Arc::new(history));
        self
    }

    pub fn store(&self) -> &Arc<Store> {
        &self.store
    }

    /// Operations with a handler.
    pub fn served(&self) -> impl Iterator<Item = &'static OperationInfo> {
        self.registry.served()
    }

    /// The secret of an access key, and who calls by it. See [`credentials::resolve`].
    ///
    /// # Errors
    /// The key proves nobody.
    pub fn resolve(
        &self,
        access_key: &str,
        session_token: Option<&str>,
    ) -> Result<(String, Caller), KeyError> {
        credentials::resolve(&self.vault, &self.store.world(), access_key, session_token, (self.clock)())
    }

    /// Answers the form of a request for `/federation`.
    pub fn federation(&self, form: &str) -> crate::Page {
        crate::signin::federation(&self.vault, &self.store.world(), form, (self.clock)())
    }

    /// Answers the form of a sign-in by password.
    pub async fn sign_in(&self, form: &str) -> crate::Page {
        crate::signin::sign_in(&self.store, &self.vault, form, (self.clock)()).await
    }

    /// The account's root user, holding `access_key`.
    pub fn root(&self, access_key: &str) -> Caller {
        let account = self.store.world().region().account.clone();
        Caller {
            arn: format!("arn:aws:iam::{account}:root"),
            user_id: account.clone(),
            account,
            access_key: access_key.to_owned(),
            principal: Principal::Root,
            session: None,
            from: Circumstances::default(),
        }
    }

    /// What a call needs permission for, as declared beside its handler: nothing where the
    /// operation needs none.
    ///
    /// # Errors
    /// The input doesn't read as the operation's.
    pub fn needs(
        &self,
        operation: &'static OperationInfo,
        input: &mut dyn Reader,
        caller: &Caller,
    ) -> Result<Vec<Need>, ApiError> {
        let Some(handler) = self.registry.get(operation) else { return Ok(Vec::new()) };
        let input = handler.decode(input)?;
        let world = self.store.world();
        let request = Request { world: &world, operation, input: input.as_ref(), caller };
        Ok(needs(handler.access(), &request))
    }

    /// Answers one call. What it answers is durable, and where the call changed the
    /// network's rules, in force.
    pub async fn call(
        &self,
        operation: &'static OperationInfo,
        input: &mut (dyn Reader + Send),
        caller: Caller,
        request_id: String,
    ) -> Result<ErasedOutput, ApiError> {
        let handler = self.registry.get(operation).ok_or_else(|| {
            ApiError::client("UnsupportedOperation", format!("{} is not supported", operation.name))
        })?;
        let input = handler.decode(input);
        let Some(history) = &self.history else {
            return self.answer(handler, input?, caller, request_id).await;
        };
        let (world, now) = (self.store.world(), (self.clock)());
        let parameters = input.as_deref().ok();
        let noted = Noted::new(&world, operation, &caller, parameters, &request_id, now);
        drop(world);
        let answered = match input {
            Ok(input) => self.answer(handler, input, caller, request_id).await,
            Err(error) => Err(error),
        };
        history.record(noted, &answered);
        answered
    }

    async fn answer(
        &self,
        handler: &Handler<Tx>,
        input: Box<dyn Structure>,
        caller: Caller,
        request_id: String,
    ) -> Result<ErasedOutput, ApiError> {
        let operation = handler.operation();
        self.note_use(&caller, operation);
        let dry_run = input.scalar("DryRun").and_then(|s| s.as_bool()).unwrap_or(false);
        if let Some(throttle) = &self.throttle {
            throttle.take(operation, input.as_ref(), (self.clock)())?;
        }
        let token = idempotency(operation, input.as_ref(), (self.clock)())?;
        let mut tx = Tx {
            world: World::clone(&self.store.world()),
            now: (self.clock)(),
            caller,
            request_id,
            machine: self.machine.clone(),
            vault: self.vault.clone(),
            history: self.history.clone(),
            policies: self.policies.clone(),
            prepared: None,
        };
        if let Some(prepare) = self.prepare.get(operation.name) {
            // Who may not call shall not make us work, either.
            authorise(&tx, operation, handler.access(), input.as_ref())?;
            tx.prepared = Some(prepare(&tx, input.as_ref())?);
        }

        if dry_run {
            authorise(&tx, operation, handler.access(), input.as_ref())?;
            handler.call(&mut tx, input)?;
            return Err(Ec2Code::DryRunOperation
                .with("Request would have succeeded, but DryRun flag is set.")
                .into());
        }

        if is_read(operation.name) {
            let generation = tx.world.generation;
            authorise(&tx, operation, handler.access(), input.as_ref())?;
            let output = handler.call(&mut tx, input)?;
            drop(tx);
            self.durable(generation).await?;
            return Ok(output);
        }

        let mut parts = BTreeSet::new();
        let (output, commit) = self.store.write(|world| {
            tx.world = world.clone();
            authorise(&tx, operation, handler.access(), input.as_ref())?;
            if let Some((key, parameters, _)) = &token
                && let Some(output) = replay(operation, world, key, parameters)?
            {
                return Ok(output);
            }
            let output = handler.call(&mut tx, input)?;
            if let Some((key, parameters, now)) = &token {
                remember(&mut tx.world, key, parameters, *now, output.as_ref());
            }
            parts = world.parts_touched(&tx.world);
            *world = tx.world;
            Ok::<_, ApiError>(output)
        })?;
        self.durable(commit.generation).await?;
        if commit.changed.contains(TableId::Snapshots) && self.applied.is_some() {
            self.snapshots().await;
        }
        self.network(operation.name, commit, &parts).await?;
        Ok(output)
    }

    /// Writes down that a key or a role was used, at most once a minute: good enough for
    /// GetAccessKeyLastUsed, whose facts AWS has late, too.
    fn note_use(&self, caller: &Caller, operation: &OperationInfo) {
        let (now, world) = ((self.clock)(), self.store.world());
        let stale = |last: Option<Time>| last.is_none_or(|last| now.since(last) >= USE_KNOWN);
        match (&caller.principal, &caller.session) {
            (Principal::Role { role, .. }, _) => {
                let row = world.iam_roles.get(role);
                if row.is_some_and(|r| stale(r.used.as_ref().map(|(at, _)| *at))) {
                    self.store.update(|world| {
                        let used = Some((now, world.region().name.clone()));
                        if let Some(role) = world.iam_roles.get_mut(role) {
                            role.used = used;
                        }
                    });
                }
            }
            (_, None) => {
                let key = &caller.access_key;
                if world.access_keys.contains(key) && stale(world.key_uses.get(key).map(|u| u.at)) {
                    let service = operation.service.name.to_owned();
                    self.store.update(|world| {
                        let region = world.region().name.clone();
                        world.key_uses.insert(key.clone(), KeyUse { at: now, service, region });
                    });
                }
            }
            _ => {}
        }
    }

    async fn durable(&self, generation: u64) -> Result<(), ApiError> {
        if self.store.is_durable(generation) {
            return Ok(());
        }
        self.store.durable(generation).await.map_err(|e| {
            tracing::error!("{e}");
            ApiError::with_status(503, "Unavailable", "The region's store cannot be written at present.")
        })
    }

    /// Waits until no snapshot is still to be taken: what its caller writes after the answer
    /// must not be in it. Past the bound it is taken all the same, a little late.
    async fn snapshots(&self) {
        let begun = tokio::time::Instant::now();
        let untaken = |world: &World, s: &Snapshot| {
            s.state == SnapshotState::Pending
                && matches!(s.content, SnapshotContent::Blocks { taken: false, .. })
                // What waits for a guest to go down is an image's, which is pending for that long.
                && world.reboots_for(s.id).is_none()
        };
        let any = |world: &World| world.snapshots.values().any(|s| untaken(world, s));
        while any(&self.store.world()) {
            if begun.elapsed() > SNAPSHOT_PATIENCE {
                tracing::warn!("a snapshot has not been taken yet");
                return;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Waits until the kernel follows a commit whose effect AWS makes immediate. A launch is
    /// none: it answers at once and moves through the instance's states.
    ///
    /// # Errors
    /// One of the `parts` that the commit touched can't be programmed. See docs/adr/0010.
    async fn network(&self, operation: &str, commit: Commit, parts: &BTreeSet<Part>) -> Result<(), ApiError> {
        let Some(applied) = &self.applied else { return Ok(()) };
        let at_once =
            matches!(operation, "AttachNetworkInterface" | "DetachNetworkInterface" | "SendSSHPublicKey");
        let eventual = commit.changed.contains(TableId::Instances) && !at_once;
        if !commit.changed.intersects(NETWORK) || eventual {
            return Ok(());
        }
        let mut applied = applied.clone();
        let looked = |f: &InForce| f.generation >= commit.generation;
        let reached = applied.wait_for(looked);
        if tokio::time::timeout(BUSY_PATIENCE, reached).await.is_err() {
            tracing::error!(generation = commit.generation, "the network has not followed");
            return Err(not_in_force("the network is busy"));
        }
        let reached = applied.wait_for(|f| looked(f) && f.against(parts).is_none());
        if tokio::time::timeout(FAILING_PATIENCE, reached).await.is_err()
            && let Some((part, why)) = applied.borrow().against(parts)
        {
            let part = match part {
                Part::Vpc(id) => id.to_string(),
                Part::Interface(id) => id.to_string(),
                Part::Internet => "the internet".to_owned(),
            };
            return Err(not_in_force(&format!("{part} can't be programmed: {why}")));
        }
        Ok(())
    }
}

/// The change is kept, and not in force. Not of the errors that clients answer by calling again:
/// what they asked for is there, so that they would be told that it is there already.
fn not_in_force(why: &str) -> ApiError {
    ApiError::client(
        "InternalError",
        format!(
            "The request was recorded, but its effect is not in force: {why}. Until it is, nothing new passes \
             there. It is tried again without another call."
        ),
    )
}

/// Operations that only read need no transaction. GetSessionToken uses up a device's code.
fn is_read(name: &str) -> bool {
    name != "GetSessionToken"
        && ["Describe", "Get", "List", "Lookup"].iter().any(|verb| name.starts_with(verb))
}

type Token = (ClientTokenKey, String, Time);

/// The call's idempotency token, with a digest of its other parameters.
///
/// # Errors
/// `InvalidClientToken` for what isn't up to 64 ASCII characters.
fn idempotency(
    operation: &OperationInfo,
    input: &dyn Structure,
    now: Time,
) -> Result<Option<Token>, ApiError> {
    let token = input.scalar("ClientToken").and_then(|s| s.as_str().map(str::to_owned)).unwrap_or_default();
    if token.is_empty() {
        return Ok(None);
    }
    if token.len() > TOKEN_LENGTH || !token.is_ascii() {
        return Err(Ec2Code::InvalidClientToken
            .with(format!("The client token must be at most {TOKEN_LENGTH} ASCII characters."))
            .into());
    }
    let parameters = hex::encode(Sha256::digest(format!("{input:?}")));
    Ok(Some((ClientTokenKey { operation: operation.name.to_owned(), token }, parameters, now)))
}

/// The answer given to the same token before, if it was used.
fn replay(
    operation: &OperationInfo,
    world: &World,
    key: &ClientTokenKey,
    parameters: &str,
) -> Result<Option<ErasedOutput>, ApiError> {
    let Some(known) = world.client_tokens.get(key) else { return Ok(None) };
    if known.parameters != parameters {
        return Err(Ec2Code::IdempotentParameterMismatch
            .with(format!(
                "Arguments on this idempotent request are inconsistent with arguments used in previous request(s). \
                 Client token: {}",
                key.token
            ))
            .into());
    }
    json::decode_output(operation, known.answer.as_bytes()).map(Some)
}

fn remember(world: &mut World, key: &ClientTokenKey, parameters: &str, now: Time, output: &dyn Structure) {
    let old: Vec<_> = world
        .client_tokens
        .iter()
        .filter(|(_, t)| now.since(t.made) > TOKEN_LIFE)
        .map(|(k, _)| k.clone())
        .collect();
    for key in old {
        world.client_tokens.remove(&key);
    }
    let answer = json::encode(output);
    world
        .client_tokens
        .insert(key.clone(), ClientToken { parameters: parameters.to_owned(), answer, made: now });
}
