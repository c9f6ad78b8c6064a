//! Kinds of volumes and what each may be. Follows "Amazon EBS volume types" in the Amazon EBS
//! User Guide.

use super::error::{Ec2Code, Ec2Error};
use super::ids::{invalid, missing};
use model::VolumeShape;

struct Kind {
    name: &'static str,
    /// GiB.
    least: u32,
    most: u32,
    iops: Option<Iops>,
    /// MiB/s
    throughput: bool,
    boots: bool,
}

struct Iops {
    least: u32,
    most: u32,
    /// For each GiB.
    ratio: u32,
    default: Option<u32>,
}

const GP3_IOPS: u32 = 3000;
const GP3_THROUGHPUT: u32 = 125;
const MOST_THROUGHPUT: u32 = 2000;

const KINDS: &[Kind] = &[
    Kind { name: "standard", least: 1, most: 1024, iops: None, throughput: false, boots: true },
    Kind { name: "gp2", least: 1, most: 16_384, iops: None, throughput: false, boots: true },
    Kind {
        name: "gp3",
        least: 1,
        most: 65_536,
        iops: Some(Iops { least: GP3_IOPS, most: 80_000, ratio: 500, default: Some(GP3_IOPS) }),
        throughput: true,
        boots: true,
    },
    Kind {
        name: "io1",
        least: 4,
        most: 16_384,
        iops: Some(Iops { least: 100, most: 64_000, ratio: 50, default: None }),
        throughput: false,
        boots: true,
    },
    Kind {
        name: "io2",
        least: 4,
        most: 65_536,
        iops: Some(Iops { least: 100, most: 256_000, ratio: 1000, default: None }),
        throughput: false,
        boots: true,
    },
    Kind { name: "st1", least: 125, most: 16_384, iops: None, throughput: false, boots: false },
    Kind { name: "sc1", least: 125, most: 16_384, iops: None, throughput: false, boots: false },
];

/// A volume of `kind` and `size`, with the performance asked for or the kind's own.
pub(super) fn shape(
    kind: &str,
    size: u32,
    iops: Option<i32>,
    throughput: Option<i32>,
) -> Result<VolumeShape, Ec2Error> {
    let of = find(kind)?;
    if size > of.most {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Volume of {size}GiB is too large for volume type {kind}; maximum is {}GiB",
            of.most
        )));
    }
    if size < of.least {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Volume of {size}GiB is too small for volume type {kind}; minimum is {}GiB",
            of.least
        )));
    }
    let refuse = |parameter: &str| {
        Ec2Code::InvalidParameterCombination
            .with(format!("The parameter {parameter} is not supported for {kind} volumes."))
    };
    let iops = match (&of.iops, iops) {
        (None, Some(_)) => return Err(refuse("iops")),
        (None, None) if kind == "gp2" => Some((size * 3).clamp(100, 16_000)),
        (None, None) => None,
        (Some(rule), None) => Some(rule.default.ok_or_else(|| missing("iops"))?),
        (Some(rule), Some(asked)) => Some(rule.check(kind, size, asked)?),
    };
    let throughput = match (of.throughput, throughput) {
        (false, Some(_)) => return Err(refuse("throughput")),
        (false, None) => None,
        (true, None) => Some(GP3_THROUGHPUT),
        (true, Some(asked)) => Some(check_throughput(asked, iops.unwrap_or(GP3_IOPS))?),
    };
    Ok(VolumeShape { size, kind: kind.to_owned(), iops, throughput })
}

/// A volume of `kind` and `size` where nobody says how fast.
pub(super) fn usual(kind: &str, size: u32) -> Result<VolumeShape, Ec2Error> {
    let of = find(kind)?;
    let demanded = of.iops.as_ref().filter(|rule| rule.default.is_none());
    shape(kind, size, demanded.map(|rule| rule.least.cast_signed()), None)
}

/// Whether an instance can start from the kind.
pub(super) fn boots(kind: &str) -> Result<bool, Ec2Error> {
    Ok(find(kind)?.boots)
}

fn find(kind: &str) -> Result<&'static Kind, Ec2Error> {
    KINDS.iter().find(|k| k.name == kind).ok_or_else(|| invalid(kind, "volumeType", ""))
}

impl Iops {
    fn check(&self, kind: &str, size: u32, asked: i32) -> Result<u32, Ec2Error> {
        let within = u32::try_from(asked).ok().filter(|n| (self.least..=self.most).contains(n));
        let iops = within.ok_or_else(|| {
            Ec2Code::InvalidParameterValue.with(format!(
                "Volume iops of {asked} is not within the limits of {kind} volumes; minimum is {}, maximum is {}",
                self.least, self.most
            ))
        })?;
        // What comes with the volume is never too much for it.
        if iops > size.saturating_mul(self.ratio) && Some(iops) != self.default {
            return Err(Ec2Code::InvalidParameterValue.with(format!(
                "Iops to volume size ratio of {:.6} is too high; maximum is {}.000000",
                f64::from(iops) / f64::from(size),
                self.ratio
            )));
        }
        Ok(iops)
    }
}

fn check_throughput(asked: i32, iops: u32) -> Result<u32, Ec2Error> {
    let within = u32::try_from(asked).ok().filter(|n| (GP3_THROUGHPUT..=MOST_THROUGHPUT).contains(n));
    let throughput = within.ok_or_else(|| {
        Ec2Code::InvalidParameterValue.with(format!(
            "Volume throughput of {asked} is not within the limits of gp3 volumes; minimum is {GP3_THROUGHPUT}, \
             maximum is {MOST_THROUGHPUT}"
        ))
    })?;
    if throughput * 4 > iops {
        return Err(Ec2Code::InvalidParameterValue.with(format!(
            "Throughput (MiBps) to iops ratio of {:.6} is too high; maximum is 0.250000",
            f64::from(throughput) / f64::from(iops)
        )));
    }
    Ok(throughput)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_their_limits() {
        let of = |kind, size, iops, throughput| match shape(kind, size, iops, throughput) {
            Ok(s) => format!("{:?} {:?}", s.iops, s.throughput),
            Err(e) => e.code.as_str().to_owned(),
        };
        assert_eq!(of("gp2", 8, None, None), "Some(100) None");
        assert_eq!(of("gp2", 1000, None, None), "Some(3000) None");
        assert_eq!(of("gp2", 8, Some(3000), None), "InvalidParameterCombination");
        assert_eq!(of("gp3", 1, None, None), "Some(3000) Some(125)");
        assert_eq!(of("gp3", 8, Some(4000), Some(1000)), "Some(4000) Some(1000)");
        assert_eq!(of("gp3", 8, Some(3000), Some(1000)), "InvalidParameterValue");
        assert_eq!(of("gp3", 7, Some(4000), None), "InvalidParameterValue");
        assert_eq!(of("gp3", 8, Some(2999), None), "InvalidParameterValue");
        assert_eq!(of("io1", 4, None, None), "MissingParameter");
        assert_eq!(of("io1", 4, Some(200), None), "Some(200) None");
        assert_eq!(of("io1", 4, Some(201), None), "InvalidParameterValue");
        assert_eq!(of("io2", 4, Some(4000), None), "Some(4000) None");
        assert_eq!(of("st1", 124, None, None), "InvalidParameterValue");
        assert_eq!(of("st1", 125, None, Some(500)), "InvalidParameterCombination");
        assert_eq!(of("standard", 1025, None, None), "InvalidParameterValue");
        assert_eq!(of("gp9", 8, None, None), "InvalidParameterValue");
    }
}
