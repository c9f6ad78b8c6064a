//! Limits on the rate of calls, as AWS has them: off unless asked for, to test clients' retries.

use crate::ec2::error::Ec2Code;
use aws_shapes::{ApiError, OperationInfo, Structure, texts_at};
use model::Time;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// A token bucket's size and its tokens a second.
type Rate = (f64, f64);

/// Follows "Request throttling for the Amazon EC2 API" in the Amazon EC2 Developer Guide.
const READS: Rate = (100.0, 20.0);
/// Lists without filter and page.
const WIDE_READS: Rate = (50.0, 10.0);
const WRITES: Rate = (50.0, 5.0);
const LAUNCHES: Rate = (5.0, 2.0);
/// Follows "LookupEvents" in the AWS CloudTrail API Reference.
const LOOKUPS: Rate = (2.0, 2.0);

/// One bucket for each action, filled as time goes by.
#[derive(Debug, Default)]
pub(crate) struct Throttle(Mutex<HashMap<(&'static str, &'static str), Bucket>>);

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Time,
}

impl Throttle {
    /// Takes a token for the call.
    ///
    /// # Errors
    /// EC2's `RequestLimitExceeded`, the other services' `Throttling`: there was none left.
    pub(crate) fn take(
        &self,
        operation: &OperationInfo,
        input: &dyn Structure,
        now: Time,
    ) -> Result<(), ApiError> {
        let (size, refill) = rate(operation.name, input);
        let mut buckets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets
            .entry((operation.service.name, operation.name))
            .or_insert(Bucket { tokens: size, at: now });
        #[allow(clippy::cast_precision_loss)]
        let passed = now.since(bucket.at).max(0) as f64 / 1000.0;
        bucket.tokens = (bucket.tokens + passed * refill).min(size);
        bucket.at = now;
        if bucket.tokens < 1.0 {
            return Err(match operation.service.name {
                "ec2" => Ec2Code::RequestLimitExceeded.with("Request limit exceeded.").into(),
                _ if operation.service.protocol.is_json() => {
                    ApiError::client("ThrottlingException", "Rate exceeded")
                }
                _ => ApiError::client("Throttling", "Rate exceeded"),
            });
        }
        bucket.tokens -= 1.0;
        Ok(())
    }
}

fn rate(name: &str, input: &dyn Structure) -> Rate {
    let reads = ["Describe", "Get", "List"].iter().any(|verb| name.starts_with(verb));
    let narrow = input.scalar("MaxResults").is_some() || !texts_at(input, "Filters.Name").is_empty();
    match name {
        "RunInstances" | "StartInstances" => LAUNCHES,
        "LookupEvents" => LOOKUPS,
        "TerminateInstances" => (100.0, 5.0),
        _ if reads && !narrow => WIDE_READS,
        _ if reads => READS,
        _ => WRITES,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_shapes::{Operation, ec2};

    #[test]
    fn a_bucket_empties_at_once_and_fills_with_time() {
        let throttle = Throttle::default();
        let input = ec2::RunInstancesRequest::default();
        let take =
            |at| throttle.take(ec2::RunInstances::INFO, &input, Time(at)).map_err(|e| (e.code, e.status));
        let limited = Err(("RequestLimitExceeded".into(), 503));
        for _ in 0..5 {
            assert_eq!(take(1000), Ok(()));
        }
        assert_eq!(take(1000), limited);
        assert_eq!(take(1499), limited);
        assert_eq!(take(1500), Ok(()), "two a second");
        assert_eq!(take(1500), limited);
        assert_eq!(take(0), limited, "a clock set back fills nothing");
        let others = ec2::DescribeVpcsRequest::default();
        assert_eq!(throttle.take(ec2::DescribeVpcs::INFO, &others, Time(1500)), Ok(()));
    }
}
