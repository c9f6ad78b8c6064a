//! What the servers would answer, without a query.
//!
//! Follows "TestDNSAnswer" in the Amazon Route 53 API Reference.

use super::error::{bad_name, invalid};
use super::{bare, zones};
use crate::Tx;
use crate::access::Access;
use aws_shapes::route53::{TestDNSAnswer, TestDNSAnswerRequest, TestDNSAnswerResponse};
use aws_shapes::{ApiError, Registry};
use model::dns::DnsName;
use std::net::IpAddr;

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry.on::<TestDNSAnswer>(test, Access::any());
}

/// Wherever the resolver is said to be: every address is in this region's part of the world.
fn test(tx: &mut Tx, input: TestDNSAnswerRequest) -> Result<TestDNSAnswerResponse, ApiError> {
    let zone = zones::find(&tx.world, &bare(input.hosted_zone_id))?;
    if zone.private {
        return Err(invalid("TestDNSAnswer supports public hosted zones only."));
    }
    for (field, address) in
        [("ResolverIP", &input.resolver_ip), ("EDNS0ClientSubnetIP", &input.edns0_client_subnet_ip)]
    {
        if let Some(text) = address
            && text.parse::<IpAddr>().is_err()
        {
            return Err(invalid(format!("The {field} {text} is not a valid IP address.")));
        }
    }
    let text = input.record_name.unwrap_or_default();
    let name = DnsName::parse(&text).map_err(|why| invalid(bad_name(&text, why)))?;
    let record_type = input.record_type.unwrap_or_default();
    let kind =
        record_type.as_str().parse().map_err(|()| invalid(format!("{record_type} is not a record type.")))?;
    let answer = dns::test_answer(&tx.world, zone, &name, kind, rand::random());
    Ok(TestDNSAnswerResponse {
        nameserver: zone.name_servers.first().map(|server| server.as_str().trim_end_matches('.').to_owned()),
        record_name: Some(name.to_string()),
        record_type: Some(record_type),
        record_data: answer.values,
        response_code: Some(answer.rcode),
        protocol: Some("UDP".into()),
    })
}
