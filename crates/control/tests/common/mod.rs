//! A region's meaning without its machine: a seeded store in a directory of its own, called
//! through the wire's own reader, answered as JSON by the model's member names.

// Each test program uses its own part of this.
#![allow(dead_code, unreachable_pub)]

use aws_shapes::{ApiError, OperationInfo, Reader, ServiceInfo, ec2, sts};
use aws_wire::codec;
use control::{Caller, Control, NoMachine, RegionFacts, Vault, seed};
use model::{Eni, EniId, Grants, IamUser, Mac, Principal, PrivateIp, SubnetId, Time, World};
use serde_json::Value as Json;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::Store;

pub const ACCOUNT: &str = "123456789012";
pub const REGION: &str = "ap-northeast-1";

/// Tests' own clock: fixed, so that answers are too.
const NOW: Time = Time(1_767_323_045_000);

pub struct Region {
    pub control: Control,
    runtime: tokio::runtime::Runtime,
    calls: AtomicU64,
    _directory: tempfile::TempDir,
}

impl Default for Region {
    fn default() -> Self {
        Self::new()
    }
}

impl Region {
    /// A new region as an account finds it on its first day.
    pub fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let facts = RegionFacts {
            name: REGION.into(),
            public_pool: "203.0.113.0/24".parse().unwrap(),
            account: Some(ACCOUNT.into()),
        };
        let vault = Arc::new(Vault::random());
        let store = Store::open(&directory.path().join("store.redb"), |world: &mut World| {
            seed(world, &facts, &vault, NOW);
        });
        let control =
            Control::new(Arc::new(store.unwrap()), Arc::new(NoMachine), vault.clone(), None, || NOW).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        Self { control, runtime, calls: AtomicU64::new(0), _directory: directory }
    }

    /// Changes the world as a reconciler would: for what no call can bring about.
    pub fn arrange<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        self.control.store().update(change).0
    }

    /// Calls an EC2 action. Parameters are written as in a form, without escapes:
    /// `"VpcId=vpc-1&CidrBlock=10.0.0.0/24"`.
    pub fn call(&self, action: &str, parameters: impl AsRef<str>) -> Result<Json, ApiError> {
        self.call_service(&ec2::SERVICE, action, parameters.as_ref())
    }

    pub fn call_sts(&self, action: &str, parameters: &str) -> Result<Json, ApiError> {
        self.call_service(&sts::SERVICE, action, parameters)
    }

    fn call_service(
        &self,
        service: &'static ServiceInfo,
        action: &str,
        parameters: &str,
    ) -> Result<Json, ApiError> {
        let form = form(service, action, parameters);
        self.call_form(service, &form, self.control.root("AKIATEST"))
    }

    /// Calls by a whole form, as a caller.
    pub fn call_form(
        &self,
        service: &'static ServiceInfo,
        form: &str,
        caller: Caller,
    ) -> Result<Json, ApiError> {
        let (operation, params) = codec::decode(service, &[form.as_bytes()])?;
        self.call_by(operation, &mut params.reader(), caller)
    }

    /// Calls an operation of any service, its input read from anywhere, as a caller.
    pub fn call_by(
        &self,
        operation: &'static OperationInfo,
        input: &mut (dyn Reader + Send),
        caller: Caller,
    ) -> Result<Json, ApiError> {
        let id = format!("{:08}", self.calls.fetch_add(1, Ordering::Relaxed));
        let output = self.runtime.block_on(self.control.call(operation, input, caller, id))?;
        Ok(serde_json::from_str(&codec::json::encode(output.as_ref())).unwrap())
    }

    /// Calls an action as a caller.
    pub fn call_as(
        &self,
        caller: &Caller,
        service: &'static ServiceInfo,
        action: &str,
        parameters: &str,
    ) -> Result<Json, ApiError> {
        let form = form(service, action, parameters);
        self.call_form(service, &form, caller.clone())
    }

    /// A user with inline policies, put there without a call; replaces one of the same name.
    pub fn user(&self, name: &str, policies: &[&str]) -> Caller {
        let id = format!("AIDA{:0>17}", name.to_ascii_uppercase());
        let inline = policies.iter().enumerate().map(|(n, text)| (format!("p{n}"), Arc::from(*text)));
        let user = IamUser {
            id: id.clone(),
            name: name.into(),
            path: "/".into(),
            created: NOW,
            grants: Grants { attached: Vec::new(), inline: inline.collect() },
            groups: Default::default(),
            boundary: None,
            tags: Default::default(),
            login: None,
            password_used: None,
        };
        self.arrange(|world| world.iam_users.insert(id.clone(), user));
        Caller::of(&self.control.store().world(), Principal::User(id), None, "AKIAUSER").unwrap()
    }

    /// A call that must succeed.
    #[track_caller]
    pub fn ok(&self, action: &str, parameters: impl AsRef<str>) -> Json {
        let parameters = parameters.as_ref();
        match self.call(action, parameters) {
            Ok(answer) => answer,
            Err(e) => panic!("{action} {parameters} was refused: {e}"),
        }
    }

    /// A call that must be refused with `code`; returns the message.
    #[track_caller]
    pub fn refused(&self, action: &str, parameters: impl AsRef<str>, code: &str) -> String {
        let parameters = parameters.as_ref();
        match self.call(action, parameters) {
            Ok(answer) => panic!("{action} {parameters} was answered: {answer}"),
            Err(e) => {
                assert_eq!(e.code, code, "{action} {parameters}: {}", e.message);
                assert!(e.status < 500, "{action} {parameters}: status {}", e.status);
                e.message
            }
        }
    }

    /// Many calls, each with the code that refuses it; none may change anything.
    #[track_caller]
    pub fn all_refused(&self, cases: &[(&str, String, &str)]) {
        let before = self.control.store().world();
        for (action, parameters, code) in cases {
            self.refused(action, parameters, code);
        }
        assert!(*before == *self.control.store().world(), "a refused call changed the world");
    }

    /// A new VPC of the CIDR.
    #[track_caller]
    pub fn vpc(&self, cidr: &str) -> String {
        text(&self.ok("CreateVpc", format!("CidrBlock={cidr}")), "/Vpc/VpcId")
    }

    /// A new subnet of the VPC.
    #[track_caller]
    pub fn subnet(&self, vpc: &str, cidr: &str) -> String {
        text(&self.ok("CreateSubnet", format!("VpcId={vpc}&CidrBlock={cidr}")), "/Subnet/SubnetId")
    }

    /// An interface in the subnet with the groups, as a service would put it there.
    pub fn interface(&self, subnet: &str, groups: &[&str]) -> String {
        let subnet: SubnetId = subnet.parse().unwrap();
        let id = EniId::from_bits(u128::from(self.calls.fetch_add(1, Ordering::Relaxed)) + 1);
        self.arrange(|world| {
            let subnet = world.subnets.get(&subnet).unwrap().clone();
            let taken = world.enis.values().filter(|e| e.subnet == subnet.id).count();
            let address = u32::from(subnet.cidr.network()) + 4 + u32::try_from(taken).unwrap();
            let vpc = world.vpcs.get_mut(&subnet.vpc).unwrap();
            vpc.next_num += 1;
            let eni = Eni {
                id,
                vpc: vpc.id,
                subnet: subnet.id,
                num: vpc.next_num - 1,
                mac: Mac([2, 0, 0, 0, 0, 1]),
                description: String::new(),
                private_ips: vec![PrivateIp { address: address.into(), lent_public: None }],
                ipv6: Vec::new(),
                groups: groups.iter().map(|g| g.parse().unwrap()).collect(),
                source_dest_check: true,
                lend_public: false,
                attachment: None,
                requester_managed: true,
                service: None,
                created: NOW,
            };
            world.enis.insert(id, eni);
        });
        id.to_string()
    }

    /// A new security group of the VPC.
    #[track_caller]
    pub fn group(&self, vpc: &str, name: &str) -> String {
        let parameters = format!("VpcId={vpc}&GroupName={name}&GroupDescription=test");
        text(&self.ok("CreateSecurityGroup", parameters), "/GroupId")
    }
}

/// A form of the action, its parameters written as in one, without escapes.
pub fn form(service: &ServiceInfo, action: &str, parameters: &str) -> String {
    let mut form = format!("Action={action}&Version={}", service.version);
    for pair in parameters.split('&').filter(|p| !p.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        form.push_str(&format!("&{name}="));
        for octet in value.bytes() {
            form.push_str(&format!("%{octet:02X}"));
        }
    }
    form
}

/// The string at a JSON pointer.
#[track_caller]
pub fn text(answer: &Json, pointer: &str) -> String {
    match answer.pointer(pointer).and_then(Json::as_str) {
        Some(text) => text.to_owned(),
        None => panic!("no text at {pointer} in {answer}"),
    }
}

/// The list at a JSON pointer.
#[track_caller]
pub fn list<'a>(answer: &'a Json, pointer: &str) -> &'a [Json] {
    match answer.pointer(pointer).and_then(Json::as_array) {
        Some(list) => list,
        None => panic!("no list at {pointer} in {answer}"),
    }
}

/// The ids, at `id`, of what a describe with one filter shows in `set`.
#[track_caller]
pub fn filtered(region: &Region, action: &str, set: &str, id: &str, name: &str, value: &str) -> Vec<String> {
    let answer = region.ok(action, format!("Filter.1.Name={name}&Filter.1.Value.1={value}"));
    list(&answer, &format!("/{set}")).iter().map(|item| text(item, &format!("/{id}"))).collect()
}
