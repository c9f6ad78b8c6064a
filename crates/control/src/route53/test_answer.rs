//! What the servers would answer, without a query.
//!
//! Follows "TestDNSAnswer" in the Amazon Route 53 API Reference.

use super::error::{bad_name, invalid};
use super::{bare, zones};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{TestDNSAnswer, TestDNSAnswerRequest, TestDNSAnswerResponse};
use aws_shapes::{ApiError, Registry};
use ipnet::IpNet;
use model::dns::DnsName;
use std::net::IpAddr;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<TestDNSAnswer>(test, Access::any());
}

/// Wherever the resolver is said to be: every address is in this region's part of the world.
fn test(tx: &mut Tx, input: TestDNSAnswerRequest) -> Result<TestDNSAnswerResponse, ApiError> {
    let asker = asker(&input)?;
    let zone = zones::find(&tx.world, &bare(input.hosted_zone_id))?;
    if zone.private {
        return Err(invalid("TestDNSAnswer supports public hosted zones only."));
    }
    let text = input.record_name.unwrap_or_default();
    let name = DnsName::parse(&text).map_err(|why| invalid(bad_name(&text, why)))?;
    let record_type = input.record_type.unwrap_or_default();
    let kind =
        record_type.as_str().parse().map_err(|()| invalid(format!("{record_type} is not a record type.")))?;
    let answer = dns::test_answer(&tx.world, zone, &name, kind, rand::random(), asker);
    Ok(TestDNSAnswerResponse {
        nameserver: zone.name_servers.first().map(|server| server.as_str().trim_end_matches('.').to_owned()),
        record_name: Some(name.to_string()),
        record_type: Some(record_type),
        record_data: answer.values,
        response_code: Some(answer.rcode),
        protocol: Some("UDP".into()),
    })
}

/// Whom the answer is for: the resolver's client, or the resolver itself.
fn asker(input: &TestDNSAnswerRequest) -> Result<IpNet, ApiError> {
    let address = |field: &str, text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => text
            .parse::<IpAddr>()
            .map(Some)
            .map_err(|_| invalid(format!("The {field} {text} is not a valid IP address."))),
    };
    let resolver = address("ResolverIP", &input.resolver_ip)?;
    let Some(client) = address("EDNS0ClientSubnetIP", &input.edns0_client_subnet_ip)? else {
        return Ok(resolver.map_or_else(IpNet::default, IpNet::from));
    };
    // Follows the mask's defaults in the API Reference.
    let mask = match &input.edns0_client_subnet_mask {
        Some(text) => {
            text.parse().map_err(|_| invalid(format!("The EDNS0ClientSubnetMask {text} is no number.")))?
        }
        None if client.is_ipv4() => 24,
        None => 48,
    };
    IpNet::new(client, mask)
        .map(|net| net.trunc())
        .map_err(|_| invalid(format!("The EDNS0ClientSubnetMask {mask} is too long.")))
}
