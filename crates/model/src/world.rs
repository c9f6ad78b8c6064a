//! The whole of the region's intent and status as one value.
//!
//! A `World` is cheap to clone: tables are persistent maps that share structure.
//! A transaction works on a clone and the store keeps what differs, so a handler
//! that fails half-way has changed nothing.

use crate::dns::*;
use crate::*;
use imbl::OrdMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::Arc;

/// What a table's key must be: ordered, and text in the store.
pub trait Key: Ord + Clone + Debug + Serialize + DeserializeOwned + Send + Sync + 'static {}
impl<T: Ord + Clone + Debug + Serialize + DeserializeOwned + Send + Sync + 'static> Key for T {}

/// A row.
pub trait Row: Clone + PartialEq + Debug + Serialize + DeserializeOwned + Send + Sync + 'static {}
impl<T: Clone + PartialEq + Debug + Serialize + DeserializeOwned + Send + Sync + 'static> Row for T {}

/// A persistent table of rows by key.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<K: Ord + Clone, V: Clone>(OrdMap<K, Arc<V>>);

impl<K: Ord + Clone, V: Clone> Default for Table<K, V> {
    fn default() -> Self {
        Self(OrdMap::new())
    }
}

/// One row's difference between two worlds.
#[derive(Debug, Clone, PartialEq)]
pub enum Change<K, V> {
    Put(K, Arc<V>),
    Delete(K),
}

impl<K: Key, V: Row> Table<K, V> {
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.get(key).map(Arc::as_ref)
    }

    /// The row as worlds share it: one pointer as long as nothing changed it.
    pub fn shared(&self, key: &K) -> Option<&Arc<V>> {
        self.0.get(key)
    }

    /// The row, to be changed in place; other holders of the world keep theirs.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.get_mut(key).map(Arc::make_mut)
    }

    pub fn contains(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    pub fn insert(&mut self, key: K, row: V) {
        self.0.insert(key, Arc::new(row));
    }

    pub fn insert_shared(&mut self, key: K, row: Arc<V>) {
        self.0.insert(key, row);
    }

    pub fn remove(&mut self, key: &K) -> Option<Arc<V>> {
        self.0.remove(key)
    }

    /// Rows in key order.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.values().map(Arc::as_ref)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(k, v)| (k, v.as_ref()))
    }

    pub fn range<R: std::ops::RangeBounds<K>>(&self, range: R) -> impl Iterator<Item = (&K, &V)> {
        self.0.range(range).map(|(k, v)| (k, v.as_ref()))
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True where [`Self::changes`] would find something.
    pub fn any_change(&self, newer: &Self) -> bool {
        use imbl::ordmap::DiffItem;
        !self.0.ptr_eq(&newer.0)
            && self.0.diff(&newer.0).any(|item| match item {
                DiffItem::Update { old, new } => old.1 != new.1,
                _ => true,
            })
    }

    /// What turns `self` into `newer`. Cost follows the number of changes: shared parts are skipped.
    pub fn changes(&self, newer: &Self) -> Vec<Change<K, V>> {
        use imbl::ordmap::DiffItem;
        self.0
            .diff(&newer.0)
            .filter_map(|item| match item {
                DiffItem::Add(k, v) => Some(Change::Put(k.clone(), v.clone())),
                DiffItem::Update { old, new } => {
                    (old.1 != new.1).then(|| Change::Put(new.0.clone(), new.1.clone()))
                }
                DiffItem::Remove(k, _) => Some(Change::Delete(k.clone())),
            })
            .collect()
    }
}

/// Visits every table of two worlds side by side: the store's one way to know them.
pub trait TableVisitor {
    type Error;
    fn visit<K: Key, V: Row>(
        &mut self,
        id: TableId,
        older: &Table<K, V>,
        newer: &Table<K, V>,
    ) -> Result<(), Self::Error>;
}

/// Fills every table of a world when it is loaded.
pub trait TableLoader {
    type Error;
    fn load<K: Key, V: Row>(&mut self, id: TableId) -> Result<Table<K, V>, Self::Error>;
}

macro_rules! tables {
    ($($field:ident $variant:ident: $key:ty => $row:ty;)*) => {
        /// See the module's page.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct World {
            /// Number of the commit that made this world.
            pub generation: u64,
            $(pub $field: Table<$key, $row>,)*
        }

        /// Names a table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum TableId { $($variant,)* }

        impl TableId {
            pub const ALL: &'static [TableId] = &[$(TableId::$variant,)*];

            /// The table's name in the store; never changes.
            pub const fn name(self) -> &'static str {
                match self { $(TableId::$variant => stringify!($field),)* }
            }
        }

        impl World {
            /// Visits each table of `self` beside the same table of `newer`.
            pub fn visit<V: TableVisitor>(&self, newer: &World, visitor: &mut V) -> Result<(), V::Error> {
                $(visitor.visit(TableId::$variant, &self.$field, &newer.$field)?;)*
                Ok(())
            }

            /// A world of loaded tables.
            pub fn load<L: TableLoader>(generation: u64, loader: &mut L) -> Result<World, L::Error> {
                Ok(World { generation, $($field: loader.load(TableId::$variant)?,)* })
            }
        }
    };
}

tables! {
    region Region: Singleton => Region;
    access_keys AccessKeys: String => AccessKey;
    vpcs Vpcs: VpcId => Vpc;
    dhcp_options DhcpOptions: DhcpOptionsId => DhcpOptions;
    subnets Subnets: SubnetId => Subnet;
    internet_gateways InternetGateways: InternetGatewayId => InternetGateway;
    route_tables RouteTables: RouteTableId => RouteTable;
    security_groups SecurityGroups: SecurityGroupId => SecurityGroup;
    network_acls NetworkAcls: NetworkAclId => NetworkAcl;
    enis Enis: EniId => Eni;
    addresses Addresses: AllocationId => Address;
    nat_gateways NatGateways: NatGatewayId => NatGateway;
    egress_only_gateways EgressOnlyGateways: EgressOnlyInternetGatewayId => EgressOnlyInternetGateway;
    peerings Peerings: VpcPeeringId => VpcPeering;
    prefix_lists PrefixLists: PrefixListId => PrefixList;
    vpc_endpoints VpcEndpoints: VpcEndpointId => VpcEndpoint;
    flow_logs FlowLogs: FlowLogId => FlowLog;
    insights_paths InsightsPaths: InsightsPathId => InsightsPath;
    insights_analyses InsightsAnalyses: InsightsAnalysisId => InsightsAnalysis;
    key_pairs KeyPairs: KeyPairId => KeyPair;
    images Images: ImageId => Image;
    launch_templates LaunchTemplates: LaunchTemplateId => LaunchTemplate;
    volumes Volumes: VolumeId => Volume;
    snapshots Snapshots: SnapshotId => Snapshot;
    instances Instances: InstanceId => Instance;
    tags Tags: TagKey => String;
    client_tokens ClientTokens: ClientTokenKey => ClientToken;
    iam_users IamUsers: String => IamUser;
    iam_groups IamGroups: String => IamGroup;
    iam_roles IamRoles: String => IamRole;
    instance_profiles InstanceProfiles: String => InstanceProfile;
    iam_policies IamPolicies: String => ManagedPolicy;
    iam_account IamAccounts: Singleton => IamAccount;
    mfa_devices MfaDevices: String => MfaDevice;
    key_uses KeyUses: String => KeyUse;
    parameters Parameters: String => Parameter;
    hosted_zones HostedZones: String => HostedZone;
    record_sets RecordSets: RecordSetKey => RecordSet;
    zone_changes ZoneChanges: String => ZoneChange;
    delegation_sets DelegationSets: String => DelegationSet;
    cidr_collections CidrCollections: String => CidrCollection;
    health_checks HealthChecks: String => HealthCheck;
    health_statuses HealthStatuses: String => HealthStatus;
    registered_domains RegisteredDomains: DnsName => RegisteredDomain;
    resolver_endpoints ResolverEndpoints: ResolverEndpointId => ResolverEndpoint;
    resolver_rules ResolverRules: ResolverRuleId => ResolverRule;
    resolver_associations ResolverAssociations: ResolverAssociationId => ResolverAssociation;
    resolver_configs ResolverConfigs: VpcId => ResolverConfig;
}

/// The key of a table with one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Singleton;

/// A tag: the resource's id as text, and the tag's key. Tags live apart from
/// resources, so that tagging touches no table that a reconciler watches.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TagKey {
    pub resource: String,
    pub key: String,
}

/// An idempotency token of one operation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClientTokenKey {
    pub operation: String,
    pub token: String,
}

/// What a token was used for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientToken {
    /// Digest of the request's parameters: other parameters under the same token are refused.
    pub parameters: String,
    /// The answer given, in JSON by the operation's schema.
    pub answer: String,
    pub made: Time,
}

impl World {
    /// The region's facts. A store that was opened has them.
    ///
    /// # Panics
    /// On a world without a region row: one that no store made.
    pub fn region(&self) -> &Region {
        self.region.get(&Singleton).expect("every opened store holds the region's row")
    }

    pub fn region_mut(&mut self) -> &mut Region {
        self.region.get_mut(&Singleton).expect("every opened store holds the region's row")
    }

    /// Tags of a resource, by key.
    pub fn tags_of(&self, resource: &str) -> impl Iterator<Item = (&str, &str)> {
        let from = TagKey { resource: resource.to_owned(), key: String::new() };
        let resource = resource.to_owned();
        self.tags
            .range(from..)
            .take_while(move |(k, _)| k.resource == resource)
            .map(|(k, v)| (k.key.as_str(), v.as_str()))
    }

    pub fn subnets_of(&self, vpc: VpcId) -> impl Iterator<Item = &Subnet> {
        self.subnets.values().filter(move |s| s.vpc == vpc)
    }

    pub fn enis_of(&self, vpc: VpcId) -> impl Iterator<Item = &Eni> {
        self.enis.values().filter(move |e| e.vpc == vpc)
    }

    pub fn internet_gateway_of(&self, vpc: VpcId) -> Option<&InternetGateway> {
        self.internet_gateways.values().find(|g| g.vpc == Some(vpc))
    }

    pub fn egress_only_gateway_of(&self, vpc: VpcId) -> Option<&EgressOnlyInternetGateway> {
        self.egress_only_gateways.values().find(|g| g.vpc == vpc)
    }

    /// Flow logs of the VPC, of its subnets and of its interfaces.
    pub fn flow_logs_of(&self, vpc: VpcId) -> impl Iterator<Item = &FlowLog> {
        self.flow_logs.values().filter(move |log| {
            let of = match log.resource {
                FlowLogResource::Vpc(id) => Some(id),
                FlowLogResource::Subnet(id) => self.subnets.get(&id).map(|s| s.vpc),
                FlowLogResource::Eni(id) => self.enis.get(&id).map(|e| e.vpc),
            };
            of == Some(vpc)
        })
    }

    /// Peerings of the VPC that packets may pass.
    pub fn active_peerings_of(&self, vpc: VpcId) -> impl Iterator<Item = &VpcPeering> {
        self.peerings.values().filter(move |p| p.status == PeeringStatus::Active && p.peer_of(vpc).is_some())
    }

    /// The table that what arrives by the internet gateway follows, where one is associated.
    pub fn route_table_of_gateway(&self, gateway: InternetGatewayId) -> Option<&RouteTable> {
        let target = AssociationTarget::Gateway(gateway);
        self.route_tables.values().find(|t| t.associations.iter().any(|a| a.target == target))
    }

    /// Whether packets have a way by this target, from a table of this VPC: else the route is
    /// a blackhole. Follows "Route" in the Amazon EC2 API Reference.
    pub fn is_active(&self, vpc: VpcId, target: RouteTarget) -> bool {
        match target {
            RouteTarget::InternetGateway(id) => {
                self.internet_gateways.get(&id).is_some_and(|g| g.vpc == Some(vpc))
            }
            RouteTarget::Eni(id) => {
                let attachment = self.enis.get(&id).and_then(|e| e.attachment.as_ref());
                let instance = attachment.and_then(|a| self.instances.get(&a.instance));
                instance.is_some_and(|i| i.status.state == InstanceState::Running)
            }
            RouteTarget::NatGateway(id) => self
                .nat_gateways
                .get(&id)
                .is_some_and(|n| matches!(n.state, NatGatewayState::Pending | NatGatewayState::Available)),
            RouteTarget::Peering(id) => self
                .peerings
                .get(&id)
                .is_some_and(|p| p.status == PeeringStatus::Active && p.peer_of(vpc).is_some()),
            RouteTarget::EgressOnly(id) => self.egress_only_gateways.get(&id).is_some_and(|g| g.vpc == vpc),
        }
    }

    /// The table that a subnet's packets follow: its own association's, else the VPC's main one.
    pub fn route_table_of(&self, subnet: &Subnet) -> Option<&RouteTable> {
        let own = self
            .route_tables
            .values()
            .find(|t| t.associations.iter().any(|a| a.target == AssociationTarget::Subnet(subnet.id)));
        own.or_else(|| self.route_tables.get(&self.vpcs.get(&subnet.vpc)?.main_route_table))
    }

    /// The public address by which `private` on `eni` is known: its Elastic IP, else the lent one.
    pub fn public_address(&self, eni: &Eni, private: std::net::Ipv4Addr) -> Option<std::net::Ipv4Addr> {
        self.elastic_ip(eni.id, private)
            .map(|a| a.public_ip)
            .or_else(|| eni.private_ips.iter().find(|p| p.address == private).and_then(|p| p.lent_public))
    }

    /// [`Self::public_address`] of every interface, for those who ask for many.
    pub fn public_addresses(&self) -> PublicAddresses {
        let pair = |a: &Address| {
            let association = a.association.as_ref()?;
            Some(((association.eni, association.private_ip), a.public_ip))
        };
        PublicAddresses(self.addresses.values().filter_map(pair).collect())
    }

    /// The Elastic IP associated with `private` on the interface.
    pub fn elastic_ip(&self, eni: EniId, private: std::net::Ipv4Addr) -> Option<&Address> {
        self.addresses
            .values()
            .find(|a| a.association.as_ref().is_some_and(|s| s.eni == eni && s.private_ip == private))
    }
}

/// See [`World::public_addresses`].
#[derive(Debug, Clone)]
pub struct PublicAddresses(HashMap<(EniId, std::net::Ipv4Addr), std::net::Ipv4Addr>);

impl PublicAddresses {
    /// As [`World::public_address`].
    pub fn of(&self, eni: &Eni, private: std::net::Ipv4Addr) -> Option<std::net::Ipv4Addr> {
        let lent = || eni.private_ips.iter().find(|p| p.address == private).and_then(|p| p.lent_public);
        self.0.get(&(eni.id, private)).copied().or_else(lent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clone_does_not_see_later_changes_and_the_difference_is_found() {
        let mut old = World::default();
        old.tags.insert(TagKey { resource: "vpc-1".into(), key: "a".into() }, "1".into());
        old.tags.insert(TagKey { resource: "vpc-1".into(), key: "b".into() }, "2".into());
        old.tags.insert(TagKey { resource: "vpc-10".into(), key: "a".into() }, "3".into());
        let mut new = old.clone();
        let key = TagKey { resource: "vpc-1".into(), key: "b".into() };
        *new.tags.get_mut(&key).unwrap() = "x".into();
        new.tags.remove(&TagKey { resource: "vpc-1".into(), key: "a".into() });
        assert_eq!(old.tags_of("vpc-1").collect::<Vec<_>>(), [("a", "1"), ("b", "2")]);
        assert_eq!(new.tags_of("vpc-1").collect::<Vec<_>>(), [("b", "x")]);
        assert_eq!(old.tags.changes(&new.tags).len(), 2);
        // A row rewritten with what it held is no change.
        let mut same = old.clone();
        let _ = same.tags.get_mut(&key).unwrap();
        assert!(old.tags.changes(&same.tags).is_empty());
    }
}
