//! Worked examples, a table a subject, and the laws that hold for any policies.

use super::*;
use proptest::prelude::*;
use std::sync::Arc;

const BOB: &str = "arn:aws:iam::123456789012:user/bob";

fn names() -> Names {
    Names { account: "123456789012".into(), arn: BOB.into(), also: Vec::new(), service: None }
}

fn set(documents: &[&str], kind: Kind) -> Set {
    let parsed = |(n, text): (usize, &&str)| {
        let document = Document::parse(text, kind).unwrap_or_else(|e| panic!("{e}: {text}"));
        (Arc::from(format!("policy-{n}")), document)
    };
    Set::new(documents.iter().enumerate().map(parsed))
}

fn policies(documents: &[&str]) -> Policies {
    Policies { identity: set(documents, Kind::Identity), ..Policies::default() }
}

fn keys(pairs: &[(&str, &str)]) -> Keys {
    let mut keys = Keys::new();
    for (key, value) in pairs {
        keys.add(*key, *value);
    }
    keys
}

fn outcome(policies: &Policies, action: &str, resource: &str, keys: &Keys) -> Outcome {
    let names = names();
    let request = Request { action, resource, keys, principal: &names };
    let decided = decide(policies, None, &request);
    assert_eq!(explain(policies, None, &request).0, decided, "explaining changes nothing");
    decided
}

fn one(statement: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#)
}

fn allows(statement: &str, action: &str, resource: &str, given: &[(&str, &str)]) -> bool {
    outcome(&policies(&[&one(statement)]), action, resource, &keys(given)).is_allowed()
}

#[test]
fn actions_and_resources_match_as_documented() {
    let instance = "arn:aws:ec2:ap-northeast-1:123456789012:instance/i-1";
    let cases: &[(&str, &str, &str, bool)] = &[
        (r#""Action":"*","Resource":"*""#, "ec2:RunInstances", instance, true),
        (r#""Action":"ec2:*","Resource":"*""#, "ec2:RunInstances", instance, true),
        (r#""Action":"ec2:*","Resource":"*""#, "iam:ListUsers", "*", false),
        (r#""Action":"EC2:runinstances","Resource":"*""#, "ec2:RunInstances", instance, true),
        (r#""Action":"ec2:Describe*","Resource":"*""#, "ec2:DescribeVpcs", "*", true),
        (r#""Action":"ec2:Describe*","Resource":"*""#, "ec2:DeleteVpc", "*", false),
        (r#""Action":"ec2:*Instance?","Resource":"*""#, "ec2:StopInstances", "*", true),
        (r#""Action":["iam:*","ec2:StopInstances"],"Resource":"*""#, "ec2:StopInstances", "*", true),
        (r#""NotAction":"iam:*","Resource":"*""#, "ec2:StopInstances", "*", true),
        (r#""NotAction":"iam:*","Resource":"*""#, "iam:ListUsers", "*", false),
        (r#""Action":"ec2:*","Resource":"arn:aws:ec2:*:*:instance/*""#, "ec2:StopInstances", instance, true),
        (
            r#""Action":"ec2:*","Resource":"arn:aws:ec2:*:*:instance/i-2""#,
            "ec2:StopInstances",
            instance,
            false,
        ),
        (r#""Action":"ec2:*","Resource":"arn:aws:ec2:*:*:Instance/*""#, "ec2:StopInstances", instance, false),
        (r#""Action":"ec2:*","Resource":"arn:aws:ec2:*:*:instance/*""#, "ec2:DescribeInstances", "*", false),
        (r#""Action":"ec2:*","NotResource":"arn:aws:ec2:*:*:volume/*""#, "ec2:StopInstances", instance, true),
        (
            r#""Action":"ec2:*","NotResource":"arn:aws:ec2:*:*:instance/*""#,
            "ec2:StopInstances",
            instance,
            false,
        ),
        // A wildcard stays within its part of an ARN; the last one does not.
        (r#""Action":"ec2:*","Resource":"arn:aws:ec2:*:instance/*""#, "ec2:StopInstances", instance, false),
        (r#""Action":"ec2:*","Resource":"arn:aws:ec2:ap*""#, "ec2:StopInstances", instance, true),
        (
            r#""Action":"s3:*","Resource":"arn:aws:s3:::b/a*z""#,
            "s3:GetObject",
            "arn:aws:s3:::b/a:b/c:z",
            true,
        ),
    ];
    for (elements, action, resource, allowed) in cases {
        let statement = format!(r#"{{"Effect":"Allow",{elements}}}"#);
        assert_eq!(allows(&statement, action, resource, &[]), *allowed, "{elements} {action} {resource}");
    }
}

#[test]
fn conditions_compare_as_documented() {
    // Operator and its block; the request's keys; whether it holds.
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], bool);
    let cases: &[Case<'_>] = &[
        (r#""StringEquals":{"aws:a":"x"}"#, &[("aws:A", "x")], true),
        (r#""StringEquals":{"aws:a":"x"}"#, &[("aws:a", "X")], false),
        (r#""StringEquals":{"aws:a":["y","x"]}"#, &[("aws:a", "x")], true),
        (r#""StringEquals":{"aws:a":"x*"}"#, &[("aws:a", "xy")], false),
        (r#""StringEquals":{"aws:a":"x"}"#, &[], false),
        (r#""StringEqualsIfExists":{"aws:a":"x"}"#, &[], true),
        (r#""StringEqualsIfExists":{"aws:a":"x"}"#, &[("aws:a", "y")], false),
        (r#""StringNotEquals":{"aws:a":"x"}"#, &[], true),
        (r#""StringNotEquals":{"aws:a":["x","y"]}"#, &[("aws:a", "y")], false),
        (r#""StringNotEquals":{"aws:a":["x","y"]}"#, &[("aws:a", "z")], true),
        (r#""StringEqualsIgnoreCase":{"aws:a":"x"}"#, &[("aws:a", "X")], true),
        (r#""StringLike":{"aws:a":"a*?"}"#, &[("aws:a", "ab")], true),
        (r#""StringLike":{"aws:a":"a*?"}"#, &[("aws:a", "a")], false),
        (r#""StringNotLike":{"aws:a":"a*"}"#, &[("aws:a", "b")], true),
        (r#""StringEquals":{"aws:a":"x","aws:b":"y"}"#, &[("aws:a", "x")], false),
        (
            r#""StringEquals":{"aws:a":"x"},"Bool":{"aws:b":"true"}"#,
            &[("aws:a", "x"), ("aws:b", "true")],
            true,
        ),
        (r#""NumericLessThan":{"aws:n":"10"}"#, &[("aws:n", "9")], true),
        (r#""NumericLessThan":{"aws:n":10}"#, &[("aws:n", "10")], false),
        (r#""NumericLessThanEquals":{"aws:n":10}"#, &[("aws:n", "10.0")], true),
        (r#""NumericGreaterThan":{"aws:n":10}"#, &[("aws:n", "11")], true),
        (r#""NumericNotEquals":{"aws:n":10}"#, &[("aws:n", "11")], true),
        (r#""NumericEquals":{"aws:n":10}"#, &[("aws:n", "ten")], false),
        (r#""DateGreaterThan":{"aws:t":"2026-01-01T00:00:00Z"}"#, &[("aws:t", "2026-01-02T00:00:00Z")], true),
        (r#""DateLessThan":{"aws:t":"2026-01-01"}"#, &[("aws:t", "2025-12-31T23:59:59Z")], true),
        (r#""DateLessThan":{"aws:t":"1767225600"}"#, &[("aws:t", "2026-01-01T00:00:00Z")], false),
        (r#""Bool":{"aws:SecureTransport":"true"}"#, &[("aws:SecureTransport", "true")], true),
        (r#""Bool":{"aws:SecureTransport":true}"#, &[("aws:SecureTransport", "false")], false),
        (r#""IpAddress":{"aws:SourceIp":"203.0.113.0/24"}"#, &[("aws:SourceIp", "203.0.113.9")], true),
        (r#""IpAddress":{"aws:SourceIp":"203.0.113.9"}"#, &[("aws:SourceIp", "203.0.113.9")], true),
        (r#""IpAddress":{"aws:SourceIp":"2001:db8::/32"}"#, &[("aws:SourceIp", "2001:db8::1")], true),
        (r#""IpAddress":{"aws:SourceIp":"203.0.113.0/24"}"#, &[("aws:SourceIp", "198.51.100.1")], false),
        (r#""NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}"#, &[("aws:SourceIp", "198.51.100.1")], true),
        (
            r#""ArnLike":{"ec2:Vpc":"arn:aws:ec2:*:*:vpc/vpc-1*"}"#,
            &[("ec2:Vpc", "arn:aws:ec2:r:1:vpc/vpc-12")],
            true,
        ),
        (
            r#""ArnEquals":{"ec2:Vpc":"arn:aws:ec2:*:*:vpc/*"}"#,
            &[("ec2:Vpc", "arn:aws:ec2:r:1:vpc/vpc-12")],
            true,
        ),
        (
            r#""ArnNotLike":{"ec2:Vpc":"arn:aws:ec2:*:*:vpc/*"}"#,
            &[("ec2:Vpc", "arn:aws:ec2:r:1:vpc/v")],
            false,
        ),
        (r#""Null":{"aws:a":"true"}"#, &[], true),
        (r#""Null":{"aws:a":"false"}"#, &[], false),
        (r#""Null":{"aws:a":false}"#, &[("aws:a", "x")], true),
        (r#""BinaryEquals":{"aws:a":"QUJD"}"#, &[("aws:a", "QUJD")], true),
        (
            r#""ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}"#,
            &[("aws:TagKeys", "a"), ("aws:TagKeys", "b")],
            true,
        ),
        (
            r#""ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}"#,
            &[("aws:TagKeys", "a"), ("aws:TagKeys", "c")],
            false,
        ),
        (r#""ForAllValues:StringEquals":{"aws:TagKeys":["a"]}"#, &[], true),
        (
            r#""ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}"#,
            &[("aws:TagKeys", "c"), ("aws:TagKeys", "a")],
            true,
        ),
        (r#""ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}"#, &[("aws:TagKeys", "c")], false),
        (r#""ForAnyValue:StringEquals":{"aws:TagKeys":["a"]}"#, &[], false),
        (
            r#""ForAnyValue:StringNotEquals":{"aws:TagKeys":["a"]}"#,
            &[("aws:TagKeys", "a"), ("aws:TagKeys", "b")],
            true,
        ),
        (
            r#""ForAllValues:StringNotLike":{"aws:TagKeys":["a*"]}"#,
            &[("aws:TagKeys", "ab"), ("aws:TagKeys", "b")],
            false,
        ),
        (r#""ForAnyValue:StringLikeIfExists":{"aws:TagKeys":["a*"]}"#, &[], true),
    ];
    for (condition, given, holds) in cases {
        let statement =
            format!(r#"{{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{{{condition}}}}}"#);
        assert_eq!(allows(&statement, "ec2:X", "*", given), *holds, "{condition} {given:?}");
    }
}

#[test]
fn variables_stand_for_the_callers_facts_and_never_for_wildcards() {
    let home = r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/home/${aws:username}/*"}"#;
    let object = |name: &str| format!("arn:aws:s3:::b/home/{name}/x");
    assert!(allows(home, "s3:GetObject", &object("bob"), &[("aws:username", "bob")]));
    assert!(!allows(home, "s3:GetObject", &object("eve"), &[("aws:username", "bob")]));
    assert!(!allows(home, "s3:GetObject", &object("eve"), &[("aws:username", "*")]), "a name is no wildcard");
    assert!(!allows(home, "s3:GetObject", &object(""), &[]), "without value nothing matches");
    let default = r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/${aws:PrincipalTag/team, 'company-wide'}/*"}"#;
    assert!(allows(default, "s3:GetObject", "arn:aws:s3:::b/company-wide/x", &[]));
    assert!(!allows(
        default,
        "s3:GetObject",
        "arn:aws:s3:::b/company-wide/x",
        &[("aws:PrincipalTag/team", "red")]
    ));
    let star = r#"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b/${*}"}"#;
    assert!(allows(star, "s3:GetObject", "arn:aws:s3:::b/*", &[]));
    assert!(!allows(star, "s3:GetObject", "arn:aws:s3:::b/x", &[]));
    let tags = r#"{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"StringEquals":{"ec2:ResourceTag/owner":"${aws:username}"}}}"#;
    assert!(allows(tags, "ec2:X", "*", &[("ec2:ResourceTag/owner", "bob"), ("aws:username", "bob")]));
    assert!(!allows(tags, "ec2:X", "*", &[("ec2:ResourceTag/owner", "eve"), ("aws:username", "bob")]));
    // In the old version a variable is text.
    let old = r#"{"Version":"2008-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::b/${aws:username}"}}"#;
    let set = set(&[old], Kind::Resource);
    let (names, keys) = (names(), keys(&[("aws:username", "bob")]));
    let ask = |resource| {
        decide(
            &Policies::default(),
            Some(&set),
            &Request { action: "s3:X", resource, keys: &keys, principal: &names },
        )
    };
    assert!(ask("arn:aws:s3:::b/${aws:username}").is_allowed());
    assert!(!ask("arn:aws:s3:::b/bob").is_allowed());
}

const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
const EC2: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ec2:*","Resource":"*"}}"#;
const NO_EC2: &str =
    r#"{"Version":"2012-10-17","Statement":{"Sid":"No","Effect":"Deny","Action":"ec2:*","Resource":"*"}}"#;

/// "Policy evaluation logic" and "Permissions boundaries for IAM entities" in the IAM User Guide.
#[test]
fn places_are_weighed_in_order() {
    let of = |identity: &[&str], boundary: Option<&str>, session: Option<&str>| Policies {
        identity: set(identity, Kind::Identity),
        boundary: boundary.map(|d| set(&[d], Kind::Identity)),
        session: session.map(|d| set(&[d], Kind::Identity)),
    };
    let cases = [
        (of(&[], None, None), Outcome::ImplicitDeny(Place::Identity)),
        (of(&[ALL], None, None), Outcome::Allowed),
        (of(&[ALL, NO_EC2], None, None), Outcome::ExplicitDeny(Place::Identity)),
        (of(&[ALL], Some(EC2), None), Outcome::Allowed),
        (of(&[], Some(ALL), None), Outcome::ImplicitDeny(Place::Identity)),
        (of(&[EC2], Some(NO_EC2), None), Outcome::ExplicitDeny(Place::Boundary)),
        (of(&[ALL], None, Some(NO_EC2)), Outcome::ExplicitDeny(Place::Session)),
        (of(&[ALL], Some(EC2), Some(EC2)), Outcome::Allowed),
    ];
    for (policies, expected) in cases {
        assert_eq!(outcome(&policies, "ec2:StopInstances", "*", &Keys::new()), expected);
    }
    let bounded = of(&[ALL], Some(EC2), None);
    assert_eq!(outcome(&bounded, "iam:ListUsers", "*", &Keys::new()), Outcome::ImplicitDeny(Place::Boundary));
    let session = of(&[ALL], None, Some(EC2));
    assert_eq!(outcome(&session, "iam:ListUsers", "*", &Keys::new()), Outcome::ImplicitDeny(Place::Session));
}

#[test]
fn resource_policies_speak_to_principals() {
    let trust = |principal: &str| {
        let text = format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow",{principal},"Action":"sts:AssumeRole"}}}}"#
        );
        set(&[&text], Kind::Trust)
    };
    let keys = Keys::new();
    let ask = |set: &Set, names: &Names| {
        lets_in(set, &Request { action: "sts:AssumeRole", resource: "arn:x", keys: &keys, principal: names })
    };
    let bob = names();
    assert_eq!(ask(&trust(r#""Principal":{"AWS":"arn:aws:iam::123456789012:user/bob"}"#), &bob), Some(true));
    assert_eq!(ask(&trust(r#""Principal":{"AWS":"arn:aws:iam::123456789012:user/eve"}"#), &bob), None);
    assert_eq!(ask(&trust(r#""Principal":{"AWS":"arn:aws:iam::123456789012:root"}"#), &bob), Some(false));
    assert_eq!(ask(&trust(r#""Principal":{"AWS":"123456789012"}"#), &bob), Some(false));
    assert_eq!(ask(&trust(r#""Principal":{"AWS":"999999999999"}"#), &bob), None);
    assert_eq!(ask(&trust(r#""Principal":"*""#), &bob), Some(true));
    assert_eq!(ask(&trust(r#""Principal":{"Service":"ec2.amazonaws.com"}"#), &bob), None);
    let ec2 = Names { service: Some("ec2.amazonaws.com".into()), ..Names::default() };
    assert_eq!(ask(&trust(r#""Principal":{"Service":["ec2.amazonaws.com"]}"#), &ec2), Some(true));
    assert_eq!(ask(&trust(r#""Principal":{"Service":"lambda.amazonaws.com"}"#), &ec2), None);
    let session = Names {
        arn: "arn:aws:sts::123456789012:assumed-role/r/s".into(),
        also: vec!["arn:aws:iam::123456789012:role/r".into()],
        ..names()
    };
    assert_eq!(
        ask(&trust(r#""Principal":{"AWS":"arn:aws:iam::123456789012:role/r"}"#), &session),
        Some(true)
    );
}

#[test]
fn documents_that_are_no_policies_are_refused_in_awss_words() {
    let syntax = "Syntax errors in policy.";
    let allow = |elements: &str| one(&format!(r#"{{"Effect":"Allow",{elements}}}"#));
    let cases: Vec<(String, &str)> = vec![
        ("".into(), syntax),
        ("[]".into(), syntax),
        (r#"{"Version":"2012-10-17"}"#.into(), syntax),
        (r#"{"Version":"2012-10-17","Statement":[]}"#.into(), syntax),
        (
            r#"{"Version":"2012-10-18","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#.into(),
            syntax,
        ),
        (
            r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#.into(),
            "Policy document must be version 2012-10-17 or greater.",
        ),
        (ALL.replace("Effect", "Efect"), syntax),
        (ALL.replace("\"Allow\"", "\"Permit\""), syntax),
        (ALL.replace("\"Allow\"", "\"allow\""), "The policy failed legacy parsing"),
        (ALL.replace("}}", "},\"Extra\":1}"), syntax),
        (allow(r#""Action":"*","NotAction":"*","Resource":"*""#), syntax),
        (allow(r#""Action":"*","Action":"ec2:*","Resource":"*""#), syntax),
        (allow(r#""Action":"*","Resource":"*","NotResource":"*""#), syntax),
        (allow(r#""Resource":"*""#), "Policy statement must contain actions."),
        (allow(r#""Action":[],"Resource":"*""#), "Policy statement must contain actions."),
        (allow(r#""Action":"*""#), "Policy statement must contain resources."),
        (allow(r#""Action":"*","Resource":[]"#), "Policy statement must contain resources."),
        (allow(r#""Action":3,"Resource":"*""#), syntax),
        (
            allow(r#""Action":"RunInstances","Resource":"*""#),
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ),
        (allow(r#""Action":"ec2:a:b","Resource":"*""#), "Actions/Condition can contain only one colon."),
        (allow(r#""Action":"e c:a","Resource":"*""#), "Vendor e c is not valid"),
        (allow(r#""Action":"*","Resource":"bucket""#), "Resource bucket must be in ARN format or \"*\"."),
        (
            allow(r#""Action":"*","Resource":"arn:eu:s3:::b""#),
            "Partition \"eu\" is not valid for resource \"arn:eu:s3:::b\".",
        ),
        (
            allow(r#""Action":"*","Resource":"arn:aws:*:*:*:queue""#),
            "Resource vendor must be fully qualified and cannot contain regexes.",
        ),
        (
            allow(r#""Action":"*","Resource":"arn:aws:iam:us-east-1:123456789012:user/x""#),
            "IAM resource arn:aws:iam:us-east-1:123456789012:user/x cannot contain region information.",
        ),
        (
            allow(r#""Action":"*","Resource":"*","Principal":"*""#),
            "Policy document should not specify a principal.",
        ),
        (allow(r#""Action":"*","Resource":"*","Condition":{"StringIs":{"aws:a":"x"}}"#), syntax),
        (allow(r#""Action":"*","Resource":"*","Condition":{"StringEquals":"x"}"#), syntax),
        (
            allow(r#""Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"soon"}}"#),
            "The policy failed legacy parsing",
        ),
        (
            one(
                r#"{"Sid":"A","Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"A","Effect":"Deny","Action":"*","Resource":"*"}"#,
            ),
            "Statement IDs (SID) in a single policy must be unique.",
        ),
    ];
    for (text, why) in cases {
        assert_eq!(Document::parse(&text, Kind::Identity).map_err(|e| e.0), Err(why.to_owned()), "{text}");
    }
    let trust = |elements: &str| Document::parse(&allow(elements), Kind::Trust).map_err(|e| e.0);
    assert!(trust(r#""Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole""#).is_ok());
    let refused = [
        (r#""Action":"sts:AssumeRole""#, "Missing required field Principal"),
        (r#""Principal":"*","Action":"sts:AssumeRole","Resource":"*""#, "Has prohibited field Resource"),
        (r#""Principal":"*","Action":"ec2:X""#, "AssumeRole policy may only specify STS AssumeRole actions."),
        (
            r#""Principal":{"AWS":"bob"},"Action":"sts:AssumeRole""#,
            "Invalid principal in policy: \"AWS\":\"bob\"",
        ),
    ];
    for (elements, why) in refused {
        assert_eq!(trust(elements), Err(why.to_owned()), "{elements}");
    }
}

#[test]
fn an_explanation_names_statements_and_keys_that_were_missing() {
    let conditional = one(
        r#"{"Sid":"Mfa","Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}"#,
    );
    let policies = policies(&[&conditional, NO_EC2]);
    let (names, keys) = (names(), Keys::new());
    let request = Request { action: "ec2:StopInstances", resource: "*", keys: &keys, principal: &names };
    let (outcome, explanation) = explain(&policies, None, &request);
    assert_eq!(outcome, Outcome::ExplicitDeny(Place::Identity));
    assert_eq!(explanation.missing.iter().collect::<Vec<_>>(), ["aws:MultiFactorAuthPresent"]);
    let matched = &explanation.matched;
    assert_eq!((matched.len(), matched[0].sid.as_deref(), &*matched[0].source), (1, Some("No"), "policy-1"));
}

#[test]
fn statements_are_found_in_their_text() {
    let text = "{\n \"Version\": \"2012-10-17\",\n \"Statement\": [\n  {\"Effect\": \"Allow\", \"x\": {}},\n  {}\n ],\n \"Id\": {}\n}";
    let spans: Vec<_> =
        statement_spans(text).iter().map(|(a, b)| (a.line, a.column, b.line, b.column)).collect();
    assert_eq!(spans, [(4, 3, 4, 30), (5, 3, 5, 4)]);
    let spans = statement_spans(ALL);
    assert_eq!((spans.len(), spans[0].0.column), (1, 37));
}

const ACTIONS: [&str; 4] = ["ec2:RunInstances", "ec2:StopInstances", "iam:ListUsers", "s3:GetObject"];
const RESOURCES: [&str; 3] = ["*", "arn:aws:ec2:r:123456789012:instance/i-1", "arn:aws:s3:::b/k"];

fn statement(effect: &'static str) -> impl Strategy<Value = String> {
    let actions =
        prop::sample::select(vec!["*", "ec2:*", "ec2:Stop*", "iam:ListUsers", "*:Get*", "s3:GetObject"]);
    let resources = prop::sample::select(vec!["*", "arn:aws:ec2:*:*:instance/*", "arn:aws:s3:::b/*"]);
    let condition = prop::sample::select(vec![
        "",
        r#","Condition":{"StringEquals":{"aws:a":"x"}}"#,
        r#","Condition":{"StringNotEquals":{"aws:a":"x"}}"#,
        r#","Condition":{"Null":{"aws:a":"true"}}"#,
    ]);
    (actions, resources, condition, any::<bool>(), any::<bool>()).prop_map(
        move |(action, resource, condition, not_action, not_resource)| {
            let (a, r) = (
                if not_action { "NotAction" } else { "Action" },
                if not_resource { "NotResource" } else { "Resource" },
            );
            format!(r#"{{"Effect":"{effect}","{a}":"{action}","{r}":"{resource}"{condition}}}"#)
        },
    )
}

fn some() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(prop_oneof![statement("Allow"), statement("Deny")], 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn denies_win_and_adding_changes_one_way_only(
        statements in some(), deny in statement("Deny"), allow in statement("Allow"),
        action in prop::sample::select(ACTIONS.to_vec()), resource in prop::sample::select(RESOURCES.to_vec()),
        tagged in any::<bool>(),
    ) {
        let keys = if tagged { keys(&[("aws:a", "x")]) } else { Keys::new() };
        let with = |more: &[&String]| {
            let texts: Vec<String> = statements.iter().chain(more.iter().copied()).map(|s| one(s)).collect();
            outcome(&policies(&texts.iter().map(String::as_str).collect::<Vec<_>>()), action, resource, &keys)
        };
        let before = with(&[]);
        // A deny that is about the request is one of everything that it allowed.
        let about = outcome(&policies(&[&one(&deny.replace("Deny", "Allow"))]), action, resource, &keys).is_allowed();
        let denied = with(&[&deny]);
        prop_assert!(before.is_allowed() || !denied.is_allowed(), "adding a deny never allows");
        if about {
            prop_assert_eq!(denied, Outcome::ExplicitDeny(Place::Identity), "an explicit deny always wins");
            prop_assert_eq!(with(&[&deny, &allow]), Outcome::ExplicitDeny(Place::Identity));
        }
        let allowed = with(&[&allow]);
        prop_assert!(!before.is_allowed() || allowed.is_allowed(), "adding an allow never denies");
    }

    #[test]
    fn no_text_breaks_the_parser(text in ".{0,80}") {
        let _ = Document::parse(&text, Kind::Identity);
        let _ = statement_spans(&text);
    }
}

#[test]
fn an_endpoint_s_policy_must_let_pass_and_gives_nothing() {
    let set = |statements: &str| set(&[&format!(r#"{{"Statement":[{statements}]}}"#)], Kind::Resource);
    let at = |set: &Set, action: &str, account: &str| {
        let names = Names { account: account.into(), ..names() };
        let request = Request { action, resource: "*", keys: &keys(&[]), principal: &names };
        at_endpoint(set, &request).0
    };
    let all = r#"{"Effect":"Allow","Principal":"*","Action":"ec2:*","Resource":"*"}"#;
    let not_that = r#"{"Effect":"Deny","Principal":"*","Action":"ec2:StopInstances","Resource":"*"}"#;
    let account = r#"{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"*","Resource":"*"}"#;
    let (own, other) = ("123456789012", "210987654321");
    assert_eq!(at(&set(all), "ec2:DescribeVpcs", own), Outcome::Allowed);
    assert_eq!(at(&set(all), "sts:AssumeRole", own), Outcome::ImplicitDeny(Place::Endpoint));
    let both = set(&format!("{all},{not_that}"));
    assert_eq!(at(&both, "ec2:StopInstances", own), Outcome::ExplicitDeny(Place::Endpoint));
    assert_eq!(at(&set(account), "sts:AssumeRole", own), Outcome::Allowed);
    assert_eq!(at(&set(account), "sts:AssumeRole", other), Outcome::ImplicitDeny(Place::Endpoint));
    assert_eq!(at(&Set::default(), "ec2:DescribeVpcs", own), Outcome::ImplicitDeny(Place::Endpoint));
}
