//! Condition operators.
//!
//! Follows "IAM JSON policy elements: Condition operators" and "Set operators for multivalued
//! context keys" in the IAM User Guide.

use super::Keys;
use super::pattern::{Arn, Pattern};
use std::cmp::Ordering;
use std::net::IpAddr;

/// One key of a condition block: `"ForAnyValue:StringLike": {"aws:TagKeys": ["a*", "b"]}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Condition {
    operator: Operator,
    if_exists: bool,
    set: Option<SetOperator>,
    /// In lower case.
    pub(super) key: String,
    /// As it was written.
    pub(super) name: String,
    pub(super) values: Vec<Pattern>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SetOperator {
    ForAllValues,
    ForAnyValue,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Operator {
    Null,
    /// A comparison, and whether it is negated.
    Compare(Comparison, bool),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Equal,
    EqualIgnoreCase,
    Like,
    Number(Order),
    Date(Order),
    Bool,
    Ip,
    Arn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Order {
    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::Less => ordering.is_lt(),
            Self::LessOrEqual => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

impl Operator {
    fn parse(name: &str) -> Option<Self> {
        use Comparison::{Arn, Bool, Date, Equal, EqualIgnoreCase, Ip, Like, Number};
        let (comparison, negated) = match name {
            "null" => return Some(Self::Null),
            "stringequals" | "binaryequals" => (Equal, false),
            "stringnotequals" => (Equal, true),
            "stringequalsignorecase" => (EqualIgnoreCase, false),
            "stringnotequalsignorecase" => (EqualIgnoreCase, true),
            "stringlike" => (Like, false),
            "stringnotlike" => (Like, true),
            "bool" => (Bool, false),
            "ipaddress" => (Ip, false),
            "notipaddress" => (Ip, true),
            "arnequals" | "arnlike" => (Arn, false),
            "arnnotequals" | "arnnotlike" => (Arn, true),
            _ => {
                let (make, order): (fn(Order) -> Comparison, _) = match name.strip_prefix("numeric") {
                    Some(order) => (Number, order),
                    None => (Date, name.strip_prefix("date")?),
                };
                match order {
                    "equals" => (make(Order::Equal), false),
                    "notequals" => (make(Order::Equal), true),
                    "lessthan" => (make(Order::Less), false),
                    "lessthanequals" => (make(Order::LessOrEqual), false),
                    "greaterthan" => (make(Order::Greater), false),
                    "greaterthanequals" => (make(Order::GreaterOrEqual), false),
                    _ => return None,
                }
            }
        };
        Some(Self::Compare(comparison, negated))
    }
}

impl Condition {
    /// None where there is no such operator.
    pub(super) fn new(operator: &str, key: &str, values: Vec<Pattern>) -> Option<Self> {
        let name = operator.to_ascii_lowercase();
        let (set, name) = match name.split_once(':') {
            Some(("forallvalues", rest)) => (Some(SetOperator::ForAllValues), rest),
            Some(("foranyvalue", rest)) => (Some(SetOperator::ForAnyValue), rest),
            Some(_) => return None,
            None => (None, name.as_str()),
        };
        let (name, if_exists) = name.strip_suffix("ifexists").map_or((name, false), |name| (name, true));
        let operator = Operator::parse(name)?;
        let null_is_plain = operator != Operator::Null || set.is_none() && !if_exists;
        let (key, name) = (key.to_ascii_lowercase(), key.to_owned());
        null_is_plain.then_some(Self { operator, if_exists, set, key, name, values })
    }

    /// Whether its values are dates, which the grammar checks.
    pub(super) fn is_date(&self) -> bool {
        matches!(self.operator, Operator::Compare(Comparison::Date(_), _))
    }

    /// Whether the request fulfils it; `given` are the values of the condition's key there.
    pub(super) fn holds(&self, given: Option<&[String]>, keys: &Keys) -> bool {
        let given = given.filter(|values| !values.is_empty());
        let (comparison, negated) = match self.operator {
            Operator::Null => {
                let absent = if given.is_none() { "true" } else { "false" };
                return self
                    .values
                    .iter()
                    .any(|v| v.resolved(keys).is_some_and(|v| v.eq_ignore_ascii_case(absent)));
            }
            Operator::Compare(comparison, negated) => (comparison, negated),
        };
        let Some(given) = given else {
            return match self.set {
                _ if self.if_exists => true,
                Some(SetOperator::ForAllValues) => true,
                Some(SetOperator::ForAnyValue) => false,
                // What isn't there equals nothing.
                None => negated,
            };
        };
        let one = |value: &String| {
            self.values.iter().any(|wanted| compare(comparison, wanted, value, keys)) != negated
        };
        match self.set {
            Some(SetOperator::ForAllValues) => given.iter().all(one),
            Some(SetOperator::ForAnyValue) => given.iter().any(one),
            // With several values and no set operator: any may be equal, none may be for "not".
            None if negated => given.iter().all(one),
            None => given.iter().any(one),
        }
    }
}

fn compare(comparison: Comparison, wanted: &Pattern, value: &str, keys: &Keys) -> bool {
    match comparison {
        Comparison::Equal => return wanted.matches(value, false, keys),
        Comparison::Like => return wanted.matches(value, true, keys),
        Comparison::Arn => return wanted.matches_arn(&Arn::new(value), keys),
        _ => {}
    }
    let Some(wanted) = wanted.resolved(keys) else { return false };
    match comparison {
        Comparison::EqualIgnoreCase => wanted.to_lowercase() == value.to_lowercase(),
        Comparison::Bool => wanted.eq_ignore_ascii_case(value),
        Comparison::Number(order) => {
            let numbers = wanted.trim().parse::<f64>().ok().zip(value.trim().parse::<f64>().ok());
            numbers.and_then(|(wanted, value)| value.partial_cmp(&wanted)).is_some_and(|o| order.holds(o))
        }
        Comparison::Date(order) => {
            date(&wanted).zip(date(value)).is_some_and(|(wanted, value)| order.holds(value.cmp(&wanted)))
        }
        Comparison::Ip => ip(&wanted, value),
        Comparison::Equal | Comparison::Like | Comparison::Arn => false,
    }
}

/// Milliseconds since 1970 of an ISO 8601 date or time, or of seconds given as a number.
pub(super) fn date(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(seconds) = text.parse::<i64>() {
        return seconds.checked_mul(1000);
    }
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Some(at.as_millisecond());
    }
    // Without a zone it is UTC.
    let at = text.parse::<jiff::civil::DateTime>().ok()?;
    Some(jiff::tz::TimeZone::UTC.to_timestamp(at).ok()?.as_millisecond())
}

fn ip(wanted: &str, value: &str) -> bool {
    let Ok(value) = value.parse::<IpAddr>() else { return false };
    match wanted.parse::<ipnet::IpNet>() {
        Ok(net) => net.contains(&value),
        Err(_) => wanted.parse::<IpAddr>().is_ok_and(|wanted| wanted == value),
    }
}
