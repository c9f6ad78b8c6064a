//! Machine images. The daemon puts them into the world from the machine's image store; calls
//! only show them.
//!
//! Follows "DescribeImages" and "DescribeImageAttribute" in the Amazon EC2 API Reference. An
//! image of the catalogue is public and Amazon's; one that isn't public is the account's own.

use super::error::{Ec2Code, Ec2Error};
use super::filters::{Filters, Spec, filters, shown};
use super::ids::{ResourceId, invalid, missing, required};
use super::instance_shapes::{AMAZON, LINUX, RUN_INSTANCES, architecture, timestamp};
use super::launch_disk::DEFAULT_KIND;
use super::paging::page;
use super::tags;
use crate::Tx;
use crate::access::Access;
use aws_shapes::ec2::{
    self as shape, AttributeValue, BlockDeviceMapping, DescribeImageAttribute, DescribeImageAttributeRequest,
    DescribeImages, DescribeImagesRequest, DescribeImagesResult, DeviceType, EbsBlockDevice, HypervisorType,
    ImageAttribute, ImageState, ImageTypeValues, LaunchPermission, PermissionGroup, VirtualizationType,
};
use aws_shapes::{ApiError, Registry};
use model::*;

/// The account that owns Amazon's own images.
const AMAZON_ACCOUNT: &str = "137112412989";

pub(super) fn register(registry: &mut Registry<Tx>) {
    registry
        .on::<DescribeImages>(describe_images, Access::any())
        .on::<DescribeImageAttribute>(describe_image_attribute, Access::on("image", "ImageId"));
}

fn owner<'a>(world: &'a World, image: &Image) -> &'a str {
    if image.public { AMAZON_ACCOUNT } else { &world.region().account }
}

fn block_device(image: &Image) -> BlockDeviceMapping {
    BlockDeviceMapping {
        device_name: Some(image.root_device.clone()),
        ebs: Some(EbsBlockDevice {
            delete_on_termination: Some(true),
            snapshot_id: Some(image.root_snapshot.to_string()),
            volume_size: Some(image.root_size.cast_signed()),
            volume_type: Some(DEFAULT_KIND.into()),
            encrypted: Some(false),
            ..Default::default()
        }),
        ..Default::default()
    }
}

fn image(world: &World, i: &Image) -> shape::Image {
    let owner = owner(world, i);
    shape::Image {
        platform_details: Some(LINUX.to_owned()),
        usage_operation: Some(RUN_INSTANCES.to_owned()),
        block_device_mappings: vec![block_device(i)],
        description: Some(i.description.clone()),
        ena_support: Some(true),
        hypervisor: Some(HypervisorType::XEN),
        image_owner_alias: i.public.then(|| AMAZON.to_owned()),
        name: Some(i.name.clone()),
        root_device_name: Some(i.root_device.clone()),
        root_device_type: Some(DeviceType::EBS),
        sriov_net_support: Some("simple".to_owned()),
        tags: tags::shown(world, i.id),
        virtualization_type: Some(VirtualizationType::HVM),
        deregistration_protection: Some("disabled".to_owned()),
        image_allowed: Some(true),
        free_tier_eligible: Some(true),
        image_id: Some(i.id.to_string()),
        image_location: Some(format!("{}/{}", if i.public { AMAZON } else { owner }, i.name)),
        state: Some(ImageState::AVAILABLE),
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
    "source-image-id" => none,
    "source-image-region" => none,
    "source-instance-id" => none,
    "sriov-net-support" => |_, i| shown(&i.sriov_net_support),
    "state" => |_, i| shown(&i.state),
    "state-reason-code" => none,
    "state-reason-message" => none,
    "usage-operation" => |_, i| shown(&i.usage_operation),
    "virtualization-type" => |_, i| shown(&i.virtualization_type),
];

/// Twelve digits, or a word that stands for an account.
fn account(text: &str, words: &[&str]) -> Result<(), Ec2Error> {
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
                "self" => !i.public,
                "amazon" => i.public,
                id => id == owner(world, i),
            })
    };
    // Nobody has been given a permission by name: images are public, or their owner's alone.
    let executable = |i: &Image| {
        input.executable_users.is_empty()
            || input.executable_users.iter().any(|user| match user.as_str() {
                "all" => i.public,
                id => !i.public && (id == "self" || id == own),
            })
    };
    let found: Vec<shape::Image> = named(world, &input.image_ids)?
        .into_iter()
        .filter(|i| owned(i) && executable(i))
        .map(|i| (i.id, image(world, i)))
        .filter(|(id, i)| filters.pass(world, &id.to_string(), i))
        .map(|(_, i)| i)
        .collect();
    let (images, next_token) = page(found, input.max_results, input.next_token.as_deref(), 1..=1000, |i| {
        i.image_id.clone().unwrap_or_default()
    })?;
    Ok(DescribeImagesResult { next_token, images })
}

/// EC2 names unknown images in brackets.
fn named<'w>(world: &'w World, ids: &[String]) -> Result<Vec<&'w Image>, Ec2Error> {
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
        "launchPermission" if image.public => {
            answer.launch_permissions =
                vec![LaunchPermission { group: Some(PermissionGroup::ALL), ..Default::default() }];
        }
        "launchPermission" | "productCodes" => {}
        "blockDeviceMapping" => answer.block_device_mappings = vec![block_device(image)],
        "sriovNetSupport" => answer.sriov_net_support = text("simple"),
        "deregistrationProtection" => answer.deregistration_protection = text("disabled"),
        "kernel" => answer.kernel_id = nothing,
        "ramdisk" => answer.ramdisk_id = nothing,
        "bootMode" => answer.boot_mode = nothing,
        "tpmSupport" => answer.tpm_support = nothing,
        "uefiData" => answer.uefi_data = nothing,
        "imdsSupport" => answer.imds_support = nothing,
        "lastLaunchedTime" => answer.last_launched_time = nothing,
        other => return Err(invalid(other, "attribute", "Unknown image attribute.").into()),
    }
    Ok(answer)
}
