//! Amazon EC2, a file for each noun of the API.

mod access;
mod addresses;
mod cidr_blocks;
mod dhcp_options;
mod egress_only_gateways;
pub mod error;
mod filters;
mod flow_logs;
mod ids;
mod image_changes;
mod image_creation;
mod images;
mod insights_analyses;
mod insights_findings;
mod insights_paths;
mod instance_attributes;
mod instance_filters;
mod instance_shapes;
mod instance_state;
mod instance_types;
mod instances;
mod internet_gateways;
mod key_material;
mod key_pairs;
mod launch;
mod launch_disk;
mod launch_interfaces;
mod launch_places;
mod launch_template_data;
mod launch_templates;
mod names;
mod nat_gateway_addresses;
mod nat_gateways;
mod network_acl_changes;
mod network_acls;
mod network_interface_addresses;
mod network_interface_changes;
mod network_interfaces;
mod new_interface;
mod paging;
mod prefix_lists;
mod regions;
mod route_tables;
mod routes;
mod security_group_permissions;
mod security_group_references;
mod security_group_rule_changes;
mod security_group_rules;
mod security_groups;
mod served;
mod subnets;
mod tags;
mod vpc_endpoints;
mod vpc_peerings;
mod vpcs;

use crate::Tx;
use aws_shapes::{ApiError, Registry, Structure};
use std::any::Any;
use std::collections::HashMap;

pub(crate) use instance_shapes::timestamp;
pub(crate) use paging::page;
pub(crate) use tags::kind_of;
pub use vpcs::create_default_vpc_in;

/// See `Control`: slow, pure work done before an operation's transaction.
pub(crate) type Preparations =
    HashMap<&'static str, fn(&dyn Structure) -> Result<Box<dyn Any + Send>, ApiError>>;

pub(crate) fn register(registry: &mut Registry<Tx>, prepare: &mut Preparations) {
    addresses::register(registry);
    cidr_blocks::register(registry);
    egress_only_gateways::register(registry);
    dhcp_options::register(registry);
    flow_logs::register(registry);
    images::register(registry);
    insights_analyses::register(registry);
    insights_paths::register(registry);
    instance_types::register(registry);
    instances::register(registry);
    internet_gateways::register(registry);
    key_pairs::register(registry, prepare);
    launch_templates::register(registry);
    nat_gateway_addresses::register(registry);
    nat_gateways::register(registry);
    network_acl_changes::register(registry);
    network_acls::register(registry);
    network_interface_addresses::register(registry);
    network_interface_changes::register(registry);
    network_interfaces::register(registry);
    prefix_lists::register(registry);
    regions::register(registry);
    route_tables::register(registry);
    routes::register(registry);
    security_group_rule_changes::register(registry);
    security_group_rules::register(registry);
    security_group_references::register(registry);
    security_groups::register(registry);
    subnets::register(registry);
    tags::register(registry);
    vpc_endpoints::register(registry);
    vpc_peerings::register(registry);
    vpcs::register(registry);
}
