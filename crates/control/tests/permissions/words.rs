//! What the refused are told, and what else the decision does.

use crate::common::{Region, text};
use aws_shapes::{ec2, iam, sts};
use serde_json::Value as Json;

fn policy(statement: &str) -> String {
    format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#)
}

#[test]
fn ec2_says_who_may_not_do_what_and_the_message_decodes() {
    let region = Region::new();
    let alice = region.user("alice", &[]);
    let vpc = region.vpc("10.0.0.0/16");
    let error = region.call_as(&alice, &ec2::SERVICE, "DeleteVpc", &format!("VpcId={vpc}")).unwrap_err();
    assert_eq!((&*error.code, error.status), ("UnauthorizedOperation", 403));
    let arn = format!("arn:aws:ec2:ap-northeast-1:123456789012:vpc/{vpc}");
    let told = format!(
        "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/alice is not \
         authorized to perform: ec2:DeleteVpc on resource: {arn} because no identity-based policy allows the \
         ec2:DeleteVpc action. Encoded authorization failure message: "
    );
    let sealed = error.message.strip_prefix(&told).unwrap_or_else(|| panic!("{}", error.message));
    assert!(!sealed.contains(&vpc));
    let decode =
        |sealed: &str| region.call_sts("DecodeAuthorizationMessage", &format!("EncodedMessage={sealed}"));
    let decoded: Json = serde_json::from_str(&text(&decode(sealed).unwrap(), "/DecodedMessage")).unwrap();
    assert_eq!(decoded["allowed"], false);
    assert_eq!(decoded["explicitDeny"], false);
    assert_eq!(decoded["context"]["action"], "ec2:DeleteVpc");
    assert_eq!(decoded["context"]["resource"], arn);
    let error = decode(&sealed.replace(&sealed[..4], "AAAA")).unwrap_err();
    assert_eq!(error.code, "InvalidAuthorizationMessageException");
    let error =
        region.call_as(&alice, &sts::SERVICE, "DecodeAuthorizationMessage", "EncodedMessage=x").unwrap_err();
    assert_eq!(error.code, "AccessDenied");
    // A list is about no resource.
    let error = region.call_as(&alice, &ec2::SERVICE, "DescribeVpcs", "").unwrap_err();
    assert!(
        error.message.contains("perform: ec2:DescribeVpcs because no identity-based"),
        "{}",
        error.message
    );
}

#[test]
fn an_explicit_deny_says_so() {
    let region = Region::new();
    let all = policy(r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#);
    let deny = policy(r#"{"Effect":"Deny","Action":"ec2:CreateVpc","Resource":"*"}"#);
    let alice = region.user("alice", &[&all, &deny]);
    let error = region.call_as(&alice, &ec2::SERVICE, "CreateVpc", "CidrBlock=10.0.0.0/16").unwrap_err();
    assert!(
        error.message.contains("vpc/* with an explicit deny in an identity-based policy."),
        "{}",
        error.message
    );
    region.call_as(&alice, &ec2::SERVICE, "CreateInternetGateway", "").unwrap();
}

#[test]
fn a_dry_run_tells_whether_one_may() {
    let region = Region::new();
    let call = |caller, dry| {
        region.call_as(caller, &ec2::SERVICE, "CreateVpc", &format!("CidrBlock=10.0.0.0/16&DryRun={dry}"))
    };
    let nobody = region.user("nobody", &[]);
    assert_eq!(call(&nobody, true).unwrap_err().code, "UnauthorizedOperation");
    let may = region.user("may", &[&policy(r#"{"Effect":"Allow","Action":"ec2:CreateVpc","Resource":"*"}"#)]);
    assert_eq!(call(&may, true).unwrap_err().code, "DryRunOperation");
    call(&may, false).unwrap();
}

#[test]
fn conditions_see_the_resource_the_request_and_the_caller() {
    let region = Region::new();
    let (red, blue) = (region.vpc("10.0.0.0/16"), region.vpc("10.1.0.0/16"));
    region.ok("CreateTags", format!("ResourceId.1={red}&Tag.1.Key=owner&Tag.1.Value=alice"));
    let own = policy(
        r#"{"Effect":"Allow","Action":"ec2:DeleteVpc","Resource":"*","Condition":{"StringEquals":{"ec2:ResourceTag/owner":"${aws:username}"}}}"#,
    );
    let alice = region.user("alice", &[&own]);
    let call = |caller, action, parameters: &str| {
        region.call_as(caller, &ec2::SERVICE, action, parameters).map_err(|e| e.code.into_owned())
    };
    let refused = Err("UnauthorizedOperation".to_owned());
    assert_eq!(call(&alice, "DeleteVpc", &format!("VpcId={blue}")), refused);
    call(&alice, "DeleteVpc", &format!("VpcId={red}")).unwrap();
    // What isn't there has no tags: one who may only touch his own isn't told that it is missing.
    assert_eq!(call(&alice, "DeleteVpc", &format!("VpcId={red}")), refused);

    let subnet_of = |vpc: &str| {
        policy(&format!(
            r#"{{"Effect":"Allow","Action":"ec2:DeleteSubnet","Resource":"*","Condition":{{"ArnEquals":{{"ec2:Vpc":"arn:aws:ec2:ap-northeast-1:123456789012:vpc/{vpc}"}}}}}}"#
        ))
    };
    let subnet = region.subnet(&blue, "10.1.1.0/24");
    let stranger = region.user("stranger", &[&subnet_of("vpc-0")]);
    assert_eq!(call(&stranger, "DeleteSubnet", &format!("SubnetId={subnet}")), refused);
    let local = region.user("local", &[&subnet_of(&blue)]);
    call(&local, "DeleteSubnet", &format!("SubnetId={subnet}")).unwrap();

    // Tags in a request need ec2:CreateTags for that very action, too.
    let create = r#"{"Effect":"Allow","Action":"ec2:CreateVpc","Resource":"*"}"#;
    let tagged = "CidrBlock=10.2.0.0/16&TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=team&TagSpecification.1.Tag.1.Value=a";
    let plain = region.user("plain", &[&policy(create)]);
    assert_eq!(call(&plain, "CreateVpc", tagged), refused);
    let on_create = format!(
        r#"{create},{{"Effect":"Allow","Action":"ec2:CreateTags","Resource":"*","Condition":{{"StringEquals":{{"ec2:CreateAction":"CreateVpc"}},"ForAllValues:StringEquals":{{"aws:TagKeys":["team"]}}}}}}"#
    );
    let tagger = region.user("tagger", &[&policy(&on_create)]);
    call(&tagger, "CreateVpc", tagged).unwrap();
    assert_eq!(call(&tagger, "CreateVpc", &tagged.replace("team", "cost")), refused);
    assert_eq!(
        call(&tagger, "CreateTags", &format!("ResourceId.1={blue}&Tag.1.Key=team&Tag.1.Value=a")),
        refused
    );
}

#[test]
fn groups_by_name_are_the_groups_they_name() {
    let region = Region::new();
    let vpc = region.control.store().world().vpcs.values().find(|v| v.is_default).unwrap().id.to_string();
    let group = region.group(&vpc, "web");
    let deny = format!(
        r#"{{"Effect":"Allow","Action":"*","Resource":"*"}},{{"Effect":"Deny","Action":"*","Resource":"arn:aws:ec2:*:*:security-group/{group}"}}"#
    );
    let alice = region.user("alice", &[&policy(&deny)]);
    let error = region.call_as(&alice, &ec2::SERVICE, "DeleteSecurityGroup", "GroupName=web").unwrap_err();
    assert_eq!(error.code, "UnauthorizedOperation", "a name is no way around a deny");
}

#[test]
fn simulation_answers_with_the_statements_that_matched() {
    let region = Region::new();
    let own = policy(
        r#"{"Effect":"Allow","Action":"ec2:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}"#,
    );
    region.user("alice", &[&own]);
    let simulate = |action: &str, parameters: &str| {
        region.call_as(&region.control.root("AKIATEST"), &iam::SERVICE, action, parameters)
    };
    let deny = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"ec2:StopInstances","Resource":"*"}}"#;
    let source = "PolicySourceArn=arn:aws:iam::123456789012:user/alice";
    let ask = format!("{source}&ActionNames.member.1=ec2:StopInstances&ActionNames.member.2=iam:ListUsers");
    let results = simulate("SimulatePrincipalPolicy", &ask).unwrap();
    assert_eq!(results["EvaluationResults"][0]["EvalDecision"], "implicitDeny");
    assert_eq!(results["EvaluationResults"][0]["MissingContextValues"][0], "aws:MultiFactorAuthPresent");
    let entry = "&ContextEntries.member.1.ContextKeyName=aws:MultiFactorAuthPresent&ContextEntries.member.1.ContextKeyType=boolean&ContextEntries.member.1.ContextKeyValues.member.1=true";
    let results = simulate("SimulatePrincipalPolicy", &format!("{ask}{entry}")).unwrap();
    let first = &results["EvaluationResults"][0];
    assert_eq!(first["EvalDecision"], "allowed");
    assert_eq!(first["MatchedStatements"][0]["SourcePolicyId"], "user_alice_p0");
    assert_eq!(first["MatchedStatements"][0]["StartPosition"]["Line"], 1);
    assert_eq!(results["EvaluationResults"][1]["EvalDecision"], "implicitDeny");
    let results = simulate(
        "SimulateCustomPolicy",
        &format!("PolicyInputList.member.1={deny}&ActionNames.member.1=ec2:StopInstances&MaxItems=1"),
    )
    .unwrap();
    assert_eq!(results["EvaluationResults"][0]["EvalDecision"], "explicitDeny");
    assert_eq!(
        results["EvaluationResults"][0]["MatchedStatements"][0]["SourcePolicyId"],
        "PolicyInputList.1"
    );
    let keys = simulate("GetContextKeysForPrincipalPolicy", source).unwrap();
    assert_eq!(keys["ContextKeyNames"][0], "aws:MultiFactorAuthPresent");
    let error = simulate("GetContextKeysForCustomPolicy", "PolicyInputList.member.1={}").unwrap_err();
    assert_eq!(error.code, "InvalidInput");
    let error = simulate("SimulatePrincipalPolicy", &ask.replace("alice", "eve")).unwrap_err();
    assert_eq!(error.code, "NoSuchEntity");
}
