//! Machine images as they are described. Making them is in `image_creation`, changing in
//! `image_changes`. The daemon puts those of the machine's image store into the world, where
//! the plain Debian shows as Debian's, under its name there, and the others as Amazon's.
//!
//! Follows "DescribeImages" and "DescribeImageAttribute" in the Amazon EC2 API Reference.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, invalid, missing, required};
use super::instance_shapes::{AMAZON, LINUX, RUN_INSTANCES, architecture, timestamp};
use super::launch_disk::DEFAULT_KIND;
use super::paging::page;
use super::{image_changes, image_creation, image_registration, tags};
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as shape, AttributeValue, BlockDeviceMapping, DescribeImageAttribute, DescribeImageAttributeRequest,
    DescribeImages, DescribeImagesRequest, DescribeImagesResult, DeviceType, EbsBlockDevice, HypervisorType,
    ImageAttribute, ImageState, ImageTypeValues, LaunchPermission, PermissionGroup, VirtualizationType,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// How long protection holds after it was switched off with cooldown, in milliseconds.
pub(super) const COOLDOWN: i64 = 24 * 3600 * 1000;
/// The account that owns Amazon's own images.
const AMAZON_ACCOUNT: &str = "137112412989";
/// The account that Debian publishes its images from. Follows "Cloud/AmazonEC2Image" of the Debian wiki.
const DEBIAN_ACCOUNT: &str = "136693071363";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeImages>(describe_images, Access::any())
        .on::<DescribeImageAttribute>(describe_image_attribute, Access::on("image", "ImageId"));
    image_creation::register(registry);
    image_registration::register(registry);
    image_changes::register(registry);
}

fn owner<'a>(world: &'a World, image: &Image) -> &'a str {
    match image.own {
        Some(_) => &world.region().account,
        None if image.debian_release().is_some() => DEBIAN_ACCOUNT,
        None => AMAZON_ACCOUNT,
    }
}

/// As policies name the owner: by the word where there is one.
pub(crate) fn image_owner<'a>(world: &'a World, image: &Image) -> &'a str {
    alias(image).unwrap_or(owner(world, image))
}

/// Amazon's own images go by a word, too.
fn alias(image: &Image) -> Option<&'static str> {
    (image.own.is_none() && image.debian_release().is_none()).then_some(AMAZON)
}

fn block_devices(image: &Image) -> Vec<BlockDeviceMapping> {
    let own = image.own.as_ref();
    let device = |name: &str, delete, snapshot: Option<SnapshotId>, size: u32, kind: &str| {
        let gp3 = kind == "gp3";
        BlockDeviceMapping {
            device_name: Some(name.to_owned()),
            ebs: Some(EbsBlockDevice {
                delete_on_termination: Some(delete),
                snapshot_id: snapshot.map(|s| s.to_string()),
                volume_size: Some(size.cast_signed()),
                volume_type: Some(kind.to_owned().into()),
                iops: gp3.then_some(3000),
                throughput: gp3.then_some(125),
                encrypted: Some(false),
                ..Default::default()
            }),
            ..Default::default()
        }
    };
    let root = device(
        &image.root_device,
        own.is_none_or(|o| o.root_delete_on_termination),
        Some(image.root_snapshot),
        image.root_size,
        own.map_or(DEFAULT_KIND, |o| &o.root_kind),
    );
    let volumes = own.into_iter().flat_map(|o| &o.volumes);
    let volumes = volumes.map(|v| device(&v.device, v.delete_on_termination, v.snapshot, v.size, &v.kind));
    std::iter::once(root).chain(volumes).collect()
}

/// Deprecated now; such an image is shown to its owner and to whoever asks for it.
fn is_deprecated(i: &Image, now: Time) -> bool {
    i.own.as_ref().and_then(|o| o.deprecated).is_some_and(|at| at <= now)
}

fn state(own: Option<&OwnImage>) -> (ImageState, Option<shape::StateReason>) {
    match own.map(|o| &o.state) {
        None | Some(model::ImageState::Available) => (ImageState::AVAILABLE, None),
        Some(model::ImageState::Pending(_) | model::ImageState::Unpacking) => (ImageState::PENDING, None),
        Some(model::ImageState::Disabled) => (ImageState::DISABLED, None),
        Some(model::ImageState::Failed(why)) => {
            let code = "Server.InternalError";
            let reason =
                shape::StateReason { code: Some(code.to_owned()), message: Some(format!("{code}: {why}")) };
            (ImageState::FAILED, Some(reason))
        }
    }
}

/// As `deregistrationProtection` says it.
pub(super) fn protection(own: Option<&OwnImage>, now: Time) -> String {
    match own.map(|o| o.protection).unwrap_or_default() {
        DeregistrationProtection::On => "enabled-without-cooldown".to_owned(),
        DeregistrationProtection::WithCooldown => "enabled-with-cooldown".to_owned(),
        DeregistrationProtection::Cooling(since) if now.since(since) < COOLDOWN => {
            let until = timestamp(since.plus_millis(COOLDOWN));
            format!("disabled-with-cooldown | cooldown period ends at {until}")
        }
        DeregistrationProtection::Off | DeregistrationProtection::Cooling(_) => "disabled".to_owned(),
    }
}

fn image(world: &World, i: &Image, now: Time) -> shape::Image {
    let owner = owner(world, i);
    let own = i.own.as_ref();
    let (state, state_reason) = state(own);
    shape::Image {
        platform_details: Some(LINUX.to_owned()),
        usage_operation: Some(RUN_INSTANCES.to_owned()),
        block_device_mappings: block_devices(i),
        description: Some(i.description.clone()).filter(|d| own.is_none() || !d.is_empty()),
        ena_support: Some(true),
        hypervisor: Some(HypervisorType::XEN),
        image_owner_alias: alias(i).map(str::to_owned),
        name: Some(i.name.clone()),
        root_device_name: Some(i.root_device.clone()),
        root_device_type: Some(DeviceType::EBS),
        sriov_net_support: Some("simple".to_owned()),
        tags: tags::shown(world, i.id),
        virtualization_type: Some(VirtualizationType::HVM),
        deregistration_protection: Some(protection(own, now)),
        state_reason,
        deprecation_time: own.and_then(|o| o.deprecated).map(|at| timestamp(at).to_string()),
        imds_support: own.filter(|o| o.imds_v2).map(|_| shape::ImdsSupportValues::V2_0),
        source_instance_id: own.and_then(|o| o.source_instance).map(|id| id.to_string()),
        source_image_id: own.and_then(|o| o.source_image).map(|id| id.to_string()),
        source_image_region: own.and_then(|o| o.source_image).map(|_| world.region().name.clone()),
        last_launched_time: own.and_then(|o| o.last_launched).map(|at| timestamp(at).to_string()),
        image_allowed: Some(true),
        free_tier_eligible: Some(true),
        image_id: Some(i.id.to_string()),
        image_location: Some(format!("{}/{}", alias(i).unwrap_or(owner), i.name)),
        state: Some(state),
        owner_id: Some(owner.to_owned()),
        creation_date: Some(timestamp(i.created).to_string()),
        public: Some(i.public),
        architecture: Some(architecture(i.architecture)),
        image_type: Some(ImageTypeValues::MACHINE),
        ..Default::default()
    }
}

fn ebs<T: ToString>(i: &shape::Image, f: fn(&EbsBlockDevice) -> Option<T>) -> Vec<String> {
    let devices = i.block_device_mappings.iter().filter_map(|m| m.ebs.as_ref());
    devices.filter_map(f).map(|v| v.to_string()).collect()
}

fn none(_: &World, _: &shape::Image) -> Vec<String> {
    Vec::new()
}

const FILTERS: &[Spec<shape::Image>] = filters![shape::Image;
    "architecture" => |_, i| shown(&i.architecture),
    "block-device-mapping.delete-on-termination" => |_, i| ebs(i, |e| e.delete_on_termination),
    "block-device-mapping.device-name" => |_, i| i.block_device_mappings.iter().flat_map(|m| shown(&m.device_name)).collect(),
    "block-device-mapping.encrypted" => |_, i| ebs(i, |e| e.encrypted),
    "block-device-mapping.snapshot-id" => |_, i| ebs(i, |e| e.snapshot_id.clone()),
    "block-device-mapping.volume-size" => |_, i| ebs(i, |e| e.volume_size),
    "block-device-mapping.volume-type" => |_, i| ebs(i, |e| e.volume_type.clone()),
    "boot-mode" => none,
    "creation-date" => |_, i| shown(&i.creation_date),
    "description" => |_, i| shown(&i.description),
    "ena-support" => |_, i| shown(&i.ena_support),
    "free-tier-eligible" => |_, i| shown(&i.free_tier_eligible),
    "hypervisor" => |_, i| shown(&i.hypervisor),
    "image-allowed" => |_, i| shown(&i.image_allowed),
    "image-id" => |_, i| shown(&i.image_id),
    "image-type" => |_, i| shown(&i.image_type),
    "is-public" => |_, i| shown(&i.public),
    "kernel-id" => none,
    "manifest-location" => |_, i| shown(&i.image_location),
    "name" => |_, i| shown(&i.name),
    "owner-alias" => |_, i| shown(&i.image_owner_alias),
    "owner-id" => |_, i| shown(&i.owner_id),
    "platform" => none,
    "platform-details" => |_, i| shown(&i.platform_details),
    "product-code" => none,
    "product-code.type" => none,
    "ramdisk-id" => none,
    "root-device-name" => |_, i| shown(&i.root_device_name),
    "root-device-type" => |_, i| shown(&i.root_device_type),
    "source-image-id" => |_, i| shown(&i.source_image_id),
    "source-image-region" => |_, i| shown(&i.source_image_region),
    "source-instance-id" => |_, i| shown(&i.source_instance_id),
    "sriov-net-support" => |_, i| shown(&i.sriov_net_support),
    "state" => |_, i| shown(&i.state),
    "state-reason-code" => |_, i| i.state_reason.iter().flat_map(|r| shown(&r.code)).collect(),
    "state-reason-message" => |_, i| i.state_reason.iter().flat_map(|r| shown(&r.message)).collect(),
    "usage-operation" => |_, i| shown(&i.usage_operation),
    "virtualization-type" => |_, i| shown(&i.virtualization_type),
];

/// Twelve digits, or a word that stands for an account.
pub(super) fn account(text: &str, words: &[&str]) -> Result<(), Ec2Error> {
    let digits = text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit());
    if digits || words.contains(&text) {
        return Ok(());
    }
    Err(Ec2Code::InvalidUserIdMalformed.with(format!("Invalid user id: \"{text}\"")))
}

fn describe_images(tx: &mut Tx, input: DescribeImagesRequest) -> Result<DescribeImagesResult, ApiError> {
    let world = &tx.world;
    for owner in &input.owners {
        account(owner, &["self", "amazon", "aws-marketplace", "aws-backup-vault"])?;
    }
    for user in &input.executable_users {
        account(user, &["self", "all"])?;
    }
    let filters = Filters::new(&input.filters, FILTERS)?;
    let own = &world.region().account;
    let owned = |i: &Image| {
        input.owners.is_empty()
            || input.owners.iter().any(|asked| match asked.as_str() {
                "self" => i.own.is_some(),
                AMAZON => alias(i).is_some(),
                id => id == owner(world, i),
            })
    };
    // By a permission, given to an account or to all; its owner needs none.
    let executable = |i: &Image| {
        input.executable_users.is_empty()
            || input.executable_users.iter().any(|user| match user.as_str() {
                "all" => i.public,
                "self" => i.own.as_ref().is_some_and(|o| o.launch_accounts.contains(own)),
                id => i.own.as_ref().is_some_and(|o| o.launch_accounts.contains(id)),
            })
    };
    let asked = |i: &Image| {
        let is = |id: &String| *id == i.id.to_string();
        let deprecated =
            is_deprecated(i, tx.now) && i.own.is_none() && input.include_deprecated != Some(true);
        let disabled = i.own.as_ref().is_some_and(|o| o.state == model::ImageState::Disabled)
            && input.include_disabled != Some(true);
        input.image_ids.iter().any(is) || !(deprecated || disabled)
    };
    let found: Vec<shape::Image> = named(world, &input.image_ids)?
        .into_iter()
        .filter(|i| owned(i) && executable(i) && asked(i))
        .map(|i| (i.id, image(world, i, tx.now)))
        .filter(|(id, i)| filters.pass(world, &id.to_string(), i))
        .map(|(_, i)| i)
        .collect();
    let (images, next_token) = page(found, input.max_results, input.next_token.as_deref(), 1..=1000, |i| {
        i.image_id.clone().unwrap_or_default()
    })?;
    Ok(DescribeImagesResult { next_token, images })
}

/// EC2 names unknown images in brackets.
pub(super) fn named<'w>(world: &'w World, ids: &[String]) -> Result<Vec<&'w Image>, Ec2Error> {
    if ids.is_empty() {
        return Ok(world.images.values().collect());
    }
    let mut parsed: Vec<ImageId> = ids.iter().map(|id| ImageId::parse_id(id)).collect::<Result<_, _>>()?;
    parsed.sort_unstable();
    parsed.dedup();
    let absent: Vec<String> =
        parsed.iter().filter(|id| !world.images.contains(id)).map(ToString::to_string).collect();
    match absent.as_slice() {
        [] => Ok(parsed.iter().filter_map(|id| world.images.get(id)).collect()),
        [one] => Err(Ec2Code::InvalidAmiIdNotFound.with(format!("The image id '[{one}]' does not exist"))),
        many => {
            Err(Ec2Code::InvalidAmiIdNotFound
                .with(format!("The image ids '[{}]' do not exist", many.join(", "))))
        }
    }
}

fn describe_image_attribute(
    tx: &mut Tx,
    input: DescribeImageAttributeRequest,
) -> Result<ImageAttribute, ApiError> {
    let id = required(&input.image_id, "ImageId")?;
    let attribute = input.attribute.as_ref().ok_or_else(|| missing("Attribute"))?;
    let image = named(&tx.world, &[id.to_owned()])?[0];
    let mut answer = ImageAttribute { image_id: Some(image.id.to_string()), ..Default::default() };
    let text = |value: &str| Some(AttributeValue { value: Some(value.to_owned()) });
    let nothing = Some(AttributeValue::default());
    match attribute.as_str() {
        "description" => answer.description = text(&image.description),
        "launchPermission" => {
            let all = image
                .public
                .then(|| LaunchPermission { group: Some(PermissionGroup::ALL), ..Default::default() });
            let accounts = image.own.iter().flat_map(|o| &o.launch_accounts);
            let accounts =
                accounts.map(|a| LaunchPermission { user_id: Some(a.clone()), ..Default::default() });
            answer.launch_permissions = all.into_iter().chain(accounts).collect();
        }
        "productCodes" => {}
        "blockDeviceMapping" => answer.block_device_mappings = block_devices(image),
        "sriovNetSupport" => answer.sriov_net_support = text("simple"),
        "deregistrationProtection" => {
            answer.deregistration_protection = text(&protection(image.own.as_ref(), tx.now));
        }
        "kernel" => answer.kernel_id = nothing,
        "ramdisk" => answer.ramdisk_id = nothing,
        "bootMode" => answer.boot_mode = nothing,
        "tpmSupport" => answer.tpm_support = nothing,
        "uefiData" => answer.uefi_data = nothing,
        "imdsSupport" => {
            let v2 = image.own.as_ref().is_some_and(|o| o.imds_v2);
            answer.imds_support = if v2 { text("v2.0") } else { nothing };
        }
        "lastLaunchedTime" => {
            let last = image.own.as_ref().and_then(|o| o.last_launched);
            answer.last_launched_time = last.map_or(nothing, |at| text(&timestamp(at).to_string()));
        }
        other => return Err(invalid(other, "attribute", "Unknown image attribute.").into()),
    }
    Ok(answer)
}
