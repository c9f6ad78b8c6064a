//! Launch templates: versions, and launches from them.

use crate::common::{Region, list, text};
use crate::{AMI, id, region, settle, tutorial};
use serde_json::json;

/// A region with the template `web` of two versions, the first its default: its id, and a subnet.
fn templates() -> (Region, String, String) {
    let region = region();
    let (_, subnet) = tutorial(&region);
    let data = format!(
        "LaunchTemplateData.ImageId={AMI}&LaunchTemplateData.InstanceType=t2.micro\
         &LaunchTemplateData.UserData=aGVsbG8=&LaunchTemplateData.InstanceInitiatedShutdownBehavior=terminate\
         &LaunchTemplateData.BlockDeviceMapping.1.DeviceName=/dev/xvda\
         &LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize=10\
         &LaunchTemplateData.TagSpecification.1.ResourceType=instance\
         &LaunchTemplateData.TagSpecification.1.Tag.1.Key=role&LaunchTemplateData.TagSpecification.1.Tag.1.Value=web\
         &LaunchTemplateData.TagSpecification.1.Tag.2.Key=stage&LaunchTemplateData.TagSpecification.1.Tag.2.Value=test"
    );
    let made =
        region.ok("CreateLaunchTemplate", format!("LaunchTemplateName=web&VersionDescription=first&{data}"));
    let template = text(&made, "/LaunchTemplate/LaunchTemplateId");
    assert_eq!(made["LaunchTemplate"]["LatestVersionNumber"], json!(1));
    let second = region.ok(
        "CreateLaunchTemplateVersion",
        format!("LaunchTemplateId={template}&SourceVersion=1&LaunchTemplateData.InstanceType=t3.small"),
    );
    let data = &second["LaunchTemplateVersion"]["LaunchTemplateData"];
    assert_eq!((&data["InstanceType"], &data["ImageId"]), (&json!("t3.small"), &json!(AMI)));
    (region, template, subnet)
}

#[test]
fn tags_come_and_go() {
    let (region, template, _) = templates();
    region.ok("CreateTags", format!("ResourceId.1={template}&Tag.1.Key=stage&Tag.1.Value=test"));
    let of_it = "Filter.1.Name=tag:stage&Filter.1.Value.1=test";
    let shown = region.ok("DescribeLaunchTemplates", of_it);
    assert_eq!(text(&shown, "/LaunchTemplates/0/LaunchTemplateId"), template);
    region.ok("DeleteTags", format!("ResourceId.1={template}&Tag.1.Key=stage"));
    assert_eq!(region.ok("DescribeLaunchTemplates", of_it)["LaunchTemplates"], json!([]));
    region.refused(
        "CreateTags",
        "ResourceId.1=lt-00000000000000000&Tag.1.Key=stage&Tag.1.Value=test",
        "InvalidLaunchTemplateId.NotFound",
    );
}

#[test]
fn versions() {
    let (region, template, _) = templates();
    let shown = region.ok("DescribeLaunchTemplates", "LaunchTemplateName.1=web");
    let shown = &shown["LaunchTemplates"][0];
    assert_eq!((&shown["DefaultVersionNumber"], &shown["LatestVersionNumber"]), (&json!(1), &json!(2)));
    assert_eq!(shown["CreatedBy"], json!("arn:aws:iam::123456789012:root"));
    let numbers = |parameters: &str| -> Vec<i64> {
        let answer = region.ok("DescribeLaunchTemplateVersions", parameters);
        list(&answer, "/LaunchTemplateVersions")
            .iter()
            .map(|v| v["VersionNumber"].as_i64().unwrap())
            .collect()
    };
    let of = |more: &str| format!("LaunchTemplateId={template}&{more}");
    for (parameters, expected) in [
        (of(""), vec![2, 1]),
        (of("LaunchTemplateVersion.1=$Latest"), vec![2]),
        (of("LaunchTemplateVersion.1=$Default&LaunchTemplateVersion.2=2"), vec![2, 1]),
        (of("MinVersion=2"), vec![2]),
        (of("MaxVersion=1"), vec![1]),
        (of("Filter.1.Name=is-default-version&Filter.1.Value.1=true"), vec![1]),
        (of("Filter.1.Name=instance-type&Filter.1.Value.1=t3.*"), vec![2]),
        ("LaunchTemplateVersion.1=$Default".into(), vec![1]),
    ] {
        assert_eq!(numbers(&parameters), expected, "{parameters}");
    }
    let changed = region.ok("ModifyLaunchTemplate", of("SetDefaultVersion=2"));
    assert_eq!(changed["LaunchTemplate"]["DefaultVersionNumber"], json!(2));
    let deleted = region.ok(
        "DeleteLaunchTemplateVersions",
        of("LaunchTemplateVersion.1=1&LaunchTemplateVersion.2=2&LaunchTemplateVersion.3=9"),
    );
    let done = list(&deleted, "/SuccessfullyDeletedLaunchTemplateVersions");
    assert_eq!((done.len(), &done[0]["VersionNumber"]), (1, &json!(1)));
    let failed: Vec<String> = list(&deleted, "/UnsuccessfullyDeletedLaunchTemplateVersions")
        .iter()
        .map(|f| text(f, "/ResponseError/Code"))
        .collect();
    assert_eq!(failed, ["unexpectedError", "launchTemplateVersionDoesNotExist"]);
    let third = region.ok("CreateLaunchTemplateVersion", of("LaunchTemplateData.KeyName=k"));
    assert_eq!(third["LaunchTemplateVersion"]["VersionNumber"], json!(3));
    region.ok("DeleteLaunchTemplate", "LaunchTemplateName=web");
    assert_eq!(list(&region.ok("DescribeLaunchTemplates", ""), "/LaunchTemplates").len(), 0);
}

#[test]
fn a_launch_overrides_its_template() {
    let (region, template, subnet) = templates();
    let run = |more: &str| {
        let parameters = format!("MinCount=1&MaxCount=1&SubnetId={subnet}&LaunchTemplate.{more}");
        let instance = region.ok("RunInstances", parameters)["Instances"][0].clone();
        let world = region.control.store().world();
        let row = world.instances.get(&id(&instance).parse().unwrap()).unwrap().clone();
        let size = world.volumes.get(&row.root_volume).unwrap().size;
        let tags: Vec<String> = world.tags_of(&id(&instance)).map(|(k, v)| format!("{k}={v}")).collect();
        (row, size, tags)
    };
    let (row, size, tags) = run("LaunchTemplateName=web");
    assert_eq!(
        (row.instance_type.as_str(), row.user_data.as_deref(), size),
        ("t2.micro", Some("aGVsbG8="), 10)
    );
    assert_eq!(row.shutdown_behavior, model::ShutdownBehavior::Terminate);
    let aws = |version: u32| {
        [format!("aws:ec2launchtemplate:id={template}"), format!("aws:ec2launchtemplate:version={version}")]
    };
    assert_eq!(tags, [&aws(1)[..], &["role=web".into(), "stage=test".into()]].concat());

    let (row, size, tags) = run(&format!(
        "LaunchTemplateId={template}&LaunchTemplate.Version=$Latest&InstanceType=t3.micro\
         &BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.VolumeSize=20\
         &TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=stage&TagSpecification.1.Tag.1.Value=live"
    ));
    assert_eq!((row.instance_type.as_str(), size), ("t3.micro", 20));
    assert_eq!(tags, [&aws(2)[..], &["role=web".into(), "stage=live".into()]].concat());

    settle(&region);
    let data = region.ok("GetLaunchTemplateData", format!("InstanceId={}", row.id));
    let data = &data["LaunchTemplateData"];
    assert_eq!((&data["InstanceType"], &data["ImageId"]), (&json!("t3.micro"), &json!(AMI)));
    assert_eq!(data["BlockDeviceMappings"][0]["Ebs"]["VolumeSize"], json!(20));
    assert_eq!(data["NetworkInterfaces"][0]["SubnetId"], json!(subnet));
}

#[test]
fn what_is_refused_changes_nothing() {
    let (region, template, subnet) = templates();
    let launch = |more: &str| format!("MinCount=1&MaxCount=1&SubnetId={subnet}&{more}");
    region.all_refused(&[
        (
            "CreateLaunchTemplate",
            "LaunchTemplateName=web&LaunchTemplateData.KeyName=k".into(),
            "InvalidLaunchTemplateName.AlreadyExistsException",
        ),
        (
            "CreateLaunchTemplate",
            "LaunchTemplateName=a b c&LaunchTemplateData.KeyName=k".into(),
            "InvalidLaunchTemplateName.MalformedException",
        ),
        ("CreateLaunchTemplate", "LaunchTemplateName=abc".into(), "MissingParameter"),
        (
            "CreateLaunchTemplateVersion",
            format!("LaunchTemplateId={template}&SourceVersion=7&LaunchTemplateData.KeyName=k"),
            "InvalidLaunchTemplateId.VersionNotFound",
        ),
        (
            "ModifyLaunchTemplate",
            format!("LaunchTemplateId={template}&SetDefaultVersion=7"),
            "InvalidLaunchTemplateId.VersionNotFound",
        ),
        (
            "DeleteLaunchTemplate",
            format!("LaunchTemplateId={template}&LaunchTemplateName=web"),
            "InvalidParameterCombination",
        ),
        ("DeleteLaunchTemplate", "LaunchTemplateId=lt-1".into(), "InvalidLaunchTemplateId.Malformed"),
        (
            "DeleteLaunchTemplate",
            "LaunchTemplateId=lt-0000000000000ffff".into(),
            "InvalidLaunchTemplateId.NotFound",
        ),
        (
            "DescribeLaunchTemplates",
            "LaunchTemplateName.1=x".into(),
            "InvalidLaunchTemplateName.NotFoundException",
        ),
        ("DescribeLaunchTemplateVersions", String::new(), "MissingParameter"),
        (
            "RunInstances",
            launch("LaunchTemplate.LaunchTemplateName=nobody"),
            "InvalidLaunchTemplateName.NotFoundException",
        ),
        (
            "RunInstances",
            launch("LaunchTemplate.LaunchTemplateName=web&LaunchTemplate.Version=9"),
            "InvalidLaunchTemplateId.VersionNotFound",
        ),
    ]);
}
