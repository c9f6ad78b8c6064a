//! What is in a launch template: kept and merged as JSON by the model's names, which the
//! shapes of templates and of launches share.
//!
//! Follows "RunInstances" and "GetLaunchTemplateData" in the Amazon EC2 API Reference: what a
//! request says overrides what its template says.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{find, missing, required};
use super::instance_shapes;
use super::launch_templates::version_for_launch;
use crate::Tx;
use aws_shapes::ec2::{
    GetLaunchTemplateDataRequest, GetLaunchTemplateDataResult, RequestLaunchTemplateData,
    ResponseLaunchTemplateData, RunInstancesRequest,
};
use aws_shapes::{ApiError, Structure};
use aws_wire::codec::json;
use model::*;
use serde_json::{Map, Value, json};

/// Lists that are merged entry by entry, and what tells their entries apart.
const BY_KEY: [(&str, &str); 2] =
    [("BlockDeviceMappings", "DeviceName"), ("TagSpecifications", "ResourceType")];

/// The data of a new version, as it is kept. A template may ask for what is refused at launch,
/// but not for nothing.
pub(super) fn check(data: Option<&RequestLaunchTemplateData>) -> Result<String, Ec2Error> {
    let data = data.ok_or_else(|| missing("LaunchTemplateData"))?;
    let kept = tidy(object(&json::encode(data)));
    if let Some(user_data) = kept.get("UserData").and_then(Value::as_str) {
        super::launch::user_data(Some(user_data))?;
    }
    Ok(Value::Object(kept).to_string())
}

fn object(text: &str) -> Map<String, Value> {
    match serde_json::from_str(text) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}

/// Without members that say nothing.
fn tidy(members: Map<String, Value>) -> Map<String, Value> {
    let nothing = |v: &Value| v.is_null() || v.as_array().is_some_and(Vec::is_empty);
    members.into_iter().filter(|(_, v)| !nothing(v)).collect()
}

/// `over` on `under`, both as kept.
pub(super) fn merge(under: &str, over: &str) -> Result<String, Ec2Error> {
    Ok(Value::Object(merged(object(under), object(over))).to_string())
}

fn merged(mut under: Map<String, Value>, over: Map<String, Value>) -> Map<String, Value> {
    for (name, value) in tidy(over) {
        let key = BY_KEY.iter().find(|(list, _)| *list == name).map(|(_, key)| *key);
        let value = match (key, under.remove(&name), value) {
            (Some(key), Some(Value::Array(below)), Value::Array(above)) => entries(below, above, key),
            (_, _, value) => value,
        };
        under.insert(name, value);
    }
    under
}

/// Entries of the same key are one: the upper's, but with the tags of both.
fn entries(below: Vec<Value>, above: Vec<Value>, key: &str) -> Value {
    let mut all = below;
    for mut entry in above {
        match all.iter_mut().find(|e| e.get(key) == entry.get(key)) {
            None => all.push(entry),
            Some(same) => {
                if let (Some(Value::Array(old)), Some(Value::Array(new))) =
                    (same.get("Tags"), entry.get("Tags"))
                {
                    let tags = entries(old.clone(), new.clone(), "Key");
                    if let Some(members) = entry.as_object_mut() {
                        members.insert("Tags".to_owned(), tags);
                    }
                }
                *same = entry;
            }
        }
    }
    Value::Array(all)
}

/// As descriptions show it.
pub(super) fn response(data: &str) -> ResponseLaunchTemplateData {
    let mut shown = ResponseLaunchTemplateData::default();
    // What was checked on its way in can be read.
    let _ = json::decode(data.as_bytes(), &mut shown);
    shown
}

/// A launch with what its template says added, and the template's version.
pub(super) fn with_template(
    world: &World,
    input: RunInstancesRequest,
) -> Result<(RunInstancesRequest, Option<(LaunchTemplateId, u64)>), ApiError> {
    let Some(specification) = &input.launch_template else { return Ok((input, None)) };
    let (template, number, version) = version_for_launch(world, specification)?;
    let mut data = object(&version.data);
    // The one name that differs.
    if let Some(ramdisk) = data.remove("RamDiskId") {
        data.insert("RamdiskId".to_owned(), ramdisk);
    }
    for unserved in ["ElasticGpuSpecifications", "InstanceRequirements"] {
        if data.contains_key(unserved) {
            return Err(super::served::unsupported(&format!("LaunchTemplateData.{unserved}")).into());
        }
    }
    let mut request = object(&json::encode(&input));
    request.remove("LaunchTemplate");
    let all = Value::Object(merged(data, request)).to_string();
    let mut input = RunInstancesRequest::default();
    json::decode(all.as_bytes(), &mut input)?;
    Ok((input, Some((template.id, number))))
}

/// What would launch an instance like this one.
pub(super) fn get_launch_template_data(
    tx: &mut Tx,
    input: GetLaunchTemplateDataRequest,
) -> Result<GetLaunchTemplateDataResult, ApiError> {
    let world = &tx.world;
    let i = find::<InstanceId>(world, required(&input.instance_id, "InstanceId")?)?;
    if !i.status.state.is_alive() {
        return Err(Ec2Code::IncorrectInstanceState
            .with(format!("The instance '{}' is not in a state from which a template can be made.", i.id))
            .into());
    }
    let root = world.volumes.get(&i.root_volume);
    let devices: Vec<Value> = root
        .map(|v| {
            json!({"DeviceName": v.device, "Ebs": {
                "DeleteOnTermination": v.delete_on_termination, "Encrypted": v.encrypted,
                "SnapshotId": v.snapshot.map(|s| s.to_string()), "VolumeSize": v.size, "VolumeType": v.kind,
            }})
        })
        .into_iter()
        .collect();
    let interfaces: Vec<Value> = i
        .interfaces
        .iter()
        .filter_map(|id| world.enis.get(id))
        .map(|e| {
            let attached = e.attachment.as_ref();
            json!({
                "AssociatePublicIpAddress": e.lend_public,
                "DeleteOnTermination": attached.map(|a| a.delete_on_termination),
                "Description": e.description,
                "DeviceIndex": attached.map(|a| a.device_index),
                "Groups": e.groups.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "SubnetId": e.subnet.to_string(),
                "InterfaceType": "interface",
                "NetworkCardIndex": 0,
            })
        })
        .collect();
    let tags: Vec<Value> = world
        .tags_of(&i.id.to_string())
        .filter(|(k, _)| !k.starts_with("aws:"))
        .map(|(k, v)| json!({"Key": k, "Value": v}))
        .collect();
    let tags = match tags.is_empty() {
        true => json!([]),
        false => json!([{"ResourceType": "instance", "Tags": tags}]),
    };
    let metadata = instance_shapes::metadata_options(&i.metadata);
    let mut metadata = object(&json::encode(&metadata as &dyn Structure));
    metadata.remove("State");
    let behavior = match i.shutdown_behavior {
        ShutdownBehavior::Stop => "stop",
        ShutdownBehavior::Terminate => "terminate",
    };
    let data = json!({
        "EbsOptimized": i.ebs_optimized,
        "BlockDeviceMappings": devices,
        "NetworkInterfaces": interfaces,
        "ImageId": i.image.to_string(),
        "InstanceType": i.instance_type,
        "IamInstanceProfile": i.profile().map(|p| json!({"Arn": p.arn})),
        "KeyName": i.key_name,
        "Monitoring": {"Enabled": i.monitoring},
        "Placement": {"AvailabilityZone": i.zone, "GroupName": "", "Tenancy": "default"},
        "DisableApiTermination": i.disable_api_termination,
        "DisableApiStop": i.disable_api_stop,
        "InstanceInitiatedShutdownBehavior": behavior,
        "UserData": i.user_data,
        "TagSpecifications": tags,
        "CreditSpecification": match i.credit_specification.is_empty() {
            true => Value::Null,
            false => json!({"CpuCredits": i.credit_specification}),
        },
        "MetadataOptions": metadata,
        "PrivateDnsNameOptions": Value::Null,
    });
    Ok(GetLaunchTemplateDataResult { launch_template_data: Some(response(&data.to_string())) })
}
