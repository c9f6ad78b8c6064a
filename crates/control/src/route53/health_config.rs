//! A health check's settings, to and from rows.
//!
//! Follows "HealthCheckConfig" in the Amazon Route 53 API Reference.

use super::error::{invalid, no_such_health_check};
use aws_shapes::ApiError;
use aws_shapes::route53::{HealthCheckConfig, HealthCheckType, UpdateHealthCheckRequest};
use model::World;
use model::dns::{CheckProtocol, EndpointCheck, HealthCheck, HealthCheckKind};
use std::net::IpAddr;

const CHILDREN: usize = 255;

/// Settings that hold together.
pub(super) struct Config {
    pub kind: HealthCheckKind,
    pub inverted: bool,
    pub disabled: bool,
}

/// # Errors
/// `InvalidInput` for what does not go together, `NoSuchHealthCheck` for a child that isn't there.
pub(super) fn read(world: &World, config: HealthCheckConfig) -> Result<Config, ApiError> {
    let (inverted, disabled) = (config.inverted.unwrap_or(false), config.disabled.unwrap_or(false));
    let kind = config.r#type.clone().unwrap_or_default();
    let (protocol, matches) = match kind.as_str() {
        "CALCULATED" => return Ok(Config { kind: calculated(world, config)?, inverted, disabled }),
        "HTTP" => (CheckProtocol::Http, false),
        "HTTP_STR_MATCH" => (CheckProtocol::Http, true),
        "HTTPS" => (CheckProtocol::Https, false),
        "HTTPS_STR_MATCH" => (CheckProtocol::Https, true),
        "TCP" => (CheckProtocol::Tcp, false),
        other => {
            return Err(invalid(format!(
                "Health checks of the type {other} are not supported in this region."
            )));
        }
    };
    if config.health_threshold.is_some() || !config.child_health_checks.is_empty() {
        return Err(invalid("HealthThreshold and ChildHealthChecks are for calculated health checks only."));
    }
    let address = config.ip_address.filter(|text| !text.is_empty()).map(|text| address(&text)).transpose()?;
    let domain = config.fully_qualified_domain_name.filter(|text| !text.is_empty());
    if address.is_none() && domain.is_none() {
        return Err(invalid("Either IPAddress or FullyQualifiedDomainName must be specified."));
    }
    let search = config.search_string.filter(|text| !text.is_empty());
    if search.is_some() != matches {
        return Err(invalid(
            "SearchString must be specified for health checks of the types HTTP_STR_MATCH and HTTPS_STR_MATCH, and \
             for no others.",
        ));
    }
    let port = config.port.and_then(|port| u16::try_from(port).ok());
    let port = match (port, protocol) {
        (Some(port), _) => port,
        (None, CheckProtocol::Http) => 80,
        (None, CheckProtocol::Https) => 443,
        (None, CheckProtocol::Tcp) => {
            return Err(invalid("Port must be specified for a health check of the type TCP."));
        }
    };
    let path = config.resource_path.filter(|text| !text.is_empty());
    if protocol == CheckProtocol::Tcp && path.is_some() {
        return Err(invalid("ResourcePath is not for a health check of the type TCP."));
    }
    let interval = config.request_interval.unwrap_or(30);
    if interval != 10 && interval != 30 {
        return Err(invalid("RequestInterval must be 10 or 30."));
    }
    let regions: Vec<String> = config.regions.iter().map(|region| region.as_str().to_owned()).collect();
    if !regions.is_empty() && regions.len() < 3 {
        return Err(invalid("Regions must name at least 3 regions."));
    }
    let check = EndpointCheck {
        protocol,
        address,
        port,
        domain,
        path,
        search,
        interval: u32::try_from(interval).unwrap_or(30),
        threshold: config.failure_threshold.and_then(|n| u32::try_from(n).ok()).unwrap_or(3),
        measure_latency: config.measure_latency.unwrap_or(false),
        enable_sni: config.enable_sni.unwrap_or(protocol == CheckProtocol::Https),
        regions,
    };
    Ok(Config { kind: HealthCheckKind::Endpoint(check), inverted, disabled })
}

/// An address that can be reached from the internet. The documentation's blocks can: the region's
/// public addresses are of them.
fn address(text: &str) -> Result<IpAddr, ApiError> {
    let address: IpAddr =
        text.parse().map_err(|_| invalid(format!("The IP address {text} is not valid.")))?;
    let inside = match address {
        IpAddr::V4(ip) => {
            ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_multicast()
                || ip.is_broadcast()
                || ip.octets()[0] == 0
                || ip.octets()[0] == 100 && ip.octets()[1] & 0xc0 == 64
        }
        IpAddr::V6(ip) => {
            ip.is_loopback()
                || ip.is_unspecified()
                || ip.is_multicast()
                || ip.is_unique_local()
                || ip.is_unicast_link_local()
        }
    };
    if inside {
        return Err(invalid(format!(
            "The IP address {text} is in a range that is not reachable from the internet."
        )));
    }
    Ok(address)
}

fn calculated(world: &World, config: HealthCheckConfig) -> Result<HealthCheckKind, ApiError> {
    let foreign = config.ip_address.is_some()
        || config.port.is_some()
        || config.fully_qualified_domain_name.is_some()
        || config.resource_path.is_some()
        || config.search_string.is_some()
        || config.request_interval.is_some()
        || config.failure_threshold.is_some();
    if foreign {
        return Err(invalid("A calculated health check has no endpoint of its own."));
    }
    let Some(threshold) = config.health_threshold.and_then(|n| u32::try_from(n).ok()) else {
        return Err(invalid("HealthThreshold must be specified for a calculated health check."));
    };
    let children = config.child_health_checks;
    if children.len() > CHILDREN {
        return Err(invalid(format!("A calculated health check can have at most {CHILDREN} children.")));
    }
    for child in &children {
        match world.health_checks.get(child).map(|check| &check.kind) {
            None => return Err(no_such_health_check(child)),
            Some(HealthCheckKind::Calculated { .. }) => {
                return Err(invalid("A child of a calculated health check cannot be calculated, too."));
            }
            Some(HealthCheckKind::Endpoint(_)) => {}
        }
    }
    Ok(HealthCheckKind::Calculated { children, threshold })
}

pub(super) fn shown(check: &HealthCheck) -> HealthCheckConfig {
    let mut config = HealthCheckConfig {
        inverted: Some(check.inverted),
        disabled: Some(check.disabled),
        ..HealthCheckConfig::default()
    };
    match &check.kind {
        HealthCheckKind::Calculated { children, threshold } => {
            config.r#type = Some(HealthCheckType::CALCULATED);
            config.health_threshold = i32::try_from(*threshold).ok();
            config.child_health_checks.clone_from(children);
        }
        HealthCheckKind::Endpoint(endpoint) => {
            config.r#type = Some(match (endpoint.protocol, endpoint.search.is_some()) {
                (CheckProtocol::Http, false) => HealthCheckType::HTTP,
                (CheckProtocol::Http, true) => HealthCheckType::HTTP_STR_MATCH,
                (CheckProtocol::Https, false) => HealthCheckType::HTTPS,
                (CheckProtocol::Https, true) => HealthCheckType::HTTPS_STR_MATCH,
                (CheckProtocol::Tcp, _) => HealthCheckType::TCP,
            });
            config.ip_address = endpoint.address.map(|address| address.to_string());
            config.port = Some(endpoint.port.into());
            config.resource_path.clone_from(&endpoint.path);
            config.fully_qualified_domain_name.clone_from(&endpoint.domain);
            config.search_string.clone_from(&endpoint.search);
            config.request_interval = i32::try_from(endpoint.interval).ok();
            config.failure_threshold = i32::try_from(endpoint.threshold).ok();
            config.measure_latency = Some(endpoint.measure_latency);
            config.enable_sni = Some(endpoint.enable_sni);
            config.regions = endpoint.regions.iter().map(|region| region.as_str().into()).collect();
        }
    }
    config
}

/// The settings of a check with what a request changes and resets.
///
/// # Errors
/// `InvalidInput` for settings of what is not supported.
pub(super) fn changed(
    check: &HealthCheck,
    input: UpdateHealthCheckRequest,
) -> Result<HealthCheckConfig, ApiError> {
    if input.alarm_identifier.is_some() || input.insufficient_data_health_status.is_some() {
        return Err(invalid("Health checks by CloudWatch alarms are not supported in this region."));
    }
    let mut config = shown(check);
    for element in &input.reset_elements {
        match element.as_str() {
            "FullyQualifiedDomainName" => config.fully_qualified_domain_name = None,
            "Regions" => config.regions.clear(),
            "ResourcePath" => config.resource_path = None,
            _ => config.child_health_checks.clear(),
        }
    }
    config.ip_address = input.ip_address.or(config.ip_address);
    config.port = input.port.or(config.port);
    config.resource_path = input.resource_path.or(config.resource_path);
    config.fully_qualified_domain_name =
        input.fully_qualified_domain_name.or(config.fully_qualified_domain_name);
    config.search_string = input.search_string.or(config.search_string);
    config.failure_threshold = input.failure_threshold.or(config.failure_threshold);
    config.inverted = input.inverted.or(config.inverted);
    config.disabled = input.disabled.or(config.disabled);
    config.health_threshold = input.health_threshold.or(config.health_threshold);
    config.enable_sni = input.enable_sni.or(config.enable_sni);
    if !input.child_health_checks.is_empty() {
        config.child_health_checks = input.child_health_checks;
    }
    if !input.regions.is_empty() {
        config.regions = input.regions;
    }
    Ok(config)
}
