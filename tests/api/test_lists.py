"""Lists of images, disks, types and templates: pages that meet, and what is in them by whose eyes."""

import datetime
import json
import shutil
import subprocess

import pytest
from botocore.exceptions import ClientError

from kb import paths, rooms
from kb.cloud import until
from kb.region import Region

NAMES = [f"tiny-{n}" for n in range(1, 6)]


@pytest.fixture(scope="module")
def store():
    return rooms.room() / "list-images"


def ami(store, *arguments):
    env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "KUMOBAKO_IMAGES": str(store)}
    done = subprocess.run([paths.kumobako(), "ami", *arguments], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done
    return done.stdout


@pytest.fixture(scope="module")
def region(store):
    for name in NAMES:
        root = rooms.room() / "list-root"
        (root / "etc").mkdir(parents=True, exist_ok=True)
        (root / "etc/os-release").write_text(f"ID={name}\n")
        ami(store, "import", root, "--name", name)
    with Region(data_plane=False, images=store) as region:
        until("the catalogue", lambda: len(region.ec2.describe_images()["Images"]) == len(NAMES))
        yield region


@pytest.fixture(scope="module")
def ec2(region):
    return region.ec2


def pages(ec2, operation, key, size, **asked):
    """The lists of each page, as the SDK's own paginator goes through them."""
    found = ec2.get_paginator(operation).paginate(PaginationConfig={"PageSize": size}, **asked)
    return [page[key] for page in found]


def meets(ec2, operation, key, size, ident, **asked):
    """Pages are full but the last, and together are the list, each item once and in order."""
    whole = [ident(one) for one in getattr(ec2, operation)(**asked)[key]]
    lists = pages(ec2, operation, key, size, **asked)
    assert [ident(one) for page in lists for one in page] == whole and len(set(whole)) == len(whole)
    assert all(len(page) == size for page in lists[:-1]) and len(lists) == -(-len(whole) // size)
    return whole


def refused(code, call, **asked):
    with pytest.raises(ClientError) as caught:
        call(**asked)
    assert caught.value.response["Error"]["Code"] == code, caught.value


def test_pages_meet(ec2, region):
    for n in range(7):
        ec2.create_volume(AvailabilityZone=f"{region.name}a", Size=1 + n)
        made = ec2.create_launch_template(LaunchTemplateName=f"template-{n}", LaunchTemplateData={"InstanceType": "t2.nano"})
    template = made["LaunchTemplate"]["LaunchTemplateId"]
    for kind in ("t2.micro", "t3.micro", "t3.small"):
        ec2.create_launch_template_version(LaunchTemplateId=template, LaunchTemplateData={"InstanceType": kind})
    images = meets(ec2, "describe_images", "Images", 2, lambda i: i["ImageId"])
    assert len(images) == len(NAMES)
    some = {"Filters": [{"Name": "name", "Values": ["tiny-2", "*-4"]}]}
    assert len(meets(ec2, "describe_images", "Images", 1, lambda i: i["ImageId"], **some)) == 2
    assert len(meets(ec2, "describe_volumes", "Volumes", 5, lambda v: v["VolumeId"])) == 7
    assert len(meets(ec2, "describe_launch_templates", "LaunchTemplates", 3, lambda t: t["LaunchTemplateId"])) == 7
    versions = meets(
        ec2, "describe_launch_template_versions", "LaunchTemplateVersions", 3, lambda v: v["VersionNumber"], LaunchTemplateId=template
    )
    assert versions == [4, 3, 2, 1]
    assert len(meets(ec2, "describe_instance_types", "InstanceTypes", 7, lambda t: t["InstanceType"])) > 14
    by_zone = {"LocationType": "availability-zone", "Filters": [{"Name": "instance-type", "Values": ["t3.*"]}]}
    zones = meets(
        ec2, "describe_instance_type_offerings", "InstanceTypeOfferings", 5, lambda o: (o["InstanceType"], o["Location"]), **by_zone
    )
    assert all(name.startswith("t3.") for name, _ in zones)
    # A page stays right when what it began behind is gone.
    first = ec2.describe_volumes(MaxResults=5)
    ec2.delete_volume(VolumeId=first["Volumes"][-1]["VolumeId"])
    rest = ec2.describe_volumes(MaxResults=5, NextToken=first["NextToken"])
    assert len(rest["Volumes"]) == 2 and "NextToken" not in rest


def test_sizes_and_tokens_that_are_none(region):
    ec2 = region.client(validate=False)
    for call, least in (
        (ec2.describe_images, 1), (ec2.describe_volumes, 5), (ec2.describe_snapshots, 5), (ec2.describe_instances, 5),
        (ec2.describe_instance_types, 5), (ec2.describe_instance_type_offerings, 5), (ec2.describe_launch_templates, 1),
    ):  # fmt: skip
        refused("InvalidParameterValue", call, MaxResults=least - 1)
        refused("InvalidParameterValue", call, MaxResults=-1)
        refused("InvalidNextToken", call, MaxResults=least, NextToken="bm9uZQ")
    assert len(ec2.describe_images(MaxResults=1000)["Images"]) == len(NAMES)
    refused("InvalidParameterCombination", ec2.describe_instance_types, MaxResults=5, InstanceTypes=["t2.nano"])
    refused("InvalidParameterValue", ec2.describe_instance_type_offerings, LocationType="moon")


def test_whose_images(ec2, region):
    every = {i["ImageId"] for i in ec2.describe_images()["Images"]}
    one = sorted(every)[0]
    ids = lambda **asked: {i["ImageId"] for i in ec2.describe_images(**asked)["Images"]}
    assert ids(Owners=["amazon"]) == ids(Owners=["self", "amazon"]) == ids(ExecutableUsers=["all"]) == every
    assert ids(Owners=["self"]) == ids(ExecutableUsers=["self"]) == ids(Owners=["aws-marketplace"]) == set()
    assert ids(ImageIds=[one], Owners=["amazon"], ExecutableUsers=["all"], Filters=[{"Name": "is-public", "Values": ["true"]}]) == {one}
    assert ids(ImageIds=[one], Owners=[region.account]) == set()
    assert ids(IncludeDeprecated=True, IncludeDisabled=True) == every
    assert ids(Filters=[{"Name": "owner-alias", "Values": ["amazon"]}, {"Name": "name", "Values": ["*-2", "*-3"]}]) <= every
    refused("InvalidUserID.Malformed", ec2.describe_images, Owners=["nobody"])
    refused("InvalidUserID.Malformed", ec2.describe_images, ExecutableUsers=["12345"])
    refused("InvalidAMIID.NotFound", ec2.describe_images, ImageIds=[one, "ami-0123456789abcdef0"], Owners=["self"])
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    for call, more in (
        (ec2.enable_image_deprecation, {"DeprecateAt": later}), (ec2.disable_image_deprecation, {}),
        (ec2.disable_image, {}), (ec2.enable_image, {}),
    ):  # fmt: skip
        refused("AuthFailure", call, ImageId=one, **more)
        refused("InvalidAMIID.NotFound", call, ImageId="ami-0123456789abcdef0", **more)
        refused("InvalidAMIID.Malformed", call, ImageId="ami-x", **more)


def test_an_image_that_lost_a_layer_is_not_offered(ec2, store):
    ami(store, "import", rooms.room() / "list-root", "--name", "lost")
    (rooms.room() / "list-root/etc/motd").write_text("another\n")
    lost = ami(store, "import", rooms.room() / "list-root", "--name", "lost").split()[-1]
    find = lambda: [i["ImageId"] for i in ec2.describe_images(Filters=[{"Name": "name", "Values": ["lost"]}])["Images"]]
    until("the image", lambda: find() == [lost])
    # The layer of the first import is still another image's; of the second there is none.
    assert ami(store, "prune") == "Removed no layers: each is still some image's, instance's or snapshot's\n"
    (layer,) = json.loads((store / "manifests/lost.json").read_text())["layers"]
    shutil.rmtree(store / "layers" / layer)
    until("the catalogue to see it", lambda: not find(), patience=30)
    refused("InvalidAMIID.NotFound", ec2.run_instances, ImageId=lost, InstanceType="t2.nano", MinCount=1, MaxCount=1)
    assert "has lost layers" in next(line for line in ami(store, "list").splitlines() if " lost " in line)
    # Imported again it is whole, and by the same id.
    ami(store, "import", rooms.room() / "list-root", "--name", "lost")
    until("the image", lambda: find() == [lost], patience=30)
    assert ami(store, "remove", "lost") == "Removed lost, and 1 layer that nothing else stands on\n"
    borrowed = rooms.room() / "borrowed"
    borrowed.mkdir()
    (borrowed / "layers").symlink_to(store / "layers")
    env = {"KUMOBAKO_IMAGES": str(borrowed), "PATH": "/usr/bin:/bin", "HOME": "/root"}
    done = subprocess.run([paths.kumobako(), "ami", "prune"], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "is a link" in done.stderr, done
