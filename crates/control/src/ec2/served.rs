//! Parameters this region doesn't serve are refused by name, never ignored.

use super::error::{Ec2Code, Ec2Error};
use aws_shapes::{Scalar, Structure};
use model::{ImageInit, Instance};

/// Refuses members of `input` outside `served`, unless they ask for nothing: `false`, zero,
/// empty text or an empty list. `prefix` is what stands before their names: `Placement.`
pub(super) fn only(input: &dyn Structure, prefix: &str, served: &[&str]) -> Result<(), Ec2Error> {
    for (index, member) in input.schema().members.iter().enumerate() {
        if served.contains(&member.name) {
            continue;
        }
        let value = input.get(index);
        let nothing = value.is_absent()
            || value.is_empty_list()
            || matches!(value.scalar(), Some(Scalar::Boolean(false) | Scalar::Integer(0) | Scalar::Str("")));
        if !nothing {
            return Err(unsupported(&format!("{prefix}{}", member.query)));
        }
    }
    Ok(())
}

pub(super) fn unsupported(parameter: &str) -> Ec2Error {
    Ec2Code::UnsupportedOperation.with(format!("The parameter {parameter} is not supported"))
}

/// Refuses what isn't built for instances that are virtual machines; says what.
pub(super) fn no_machine(instance: &Instance, what: &str) -> Result<(), Ec2Error> {
    if instance.boot_source.init != ImageInit::Kernel {
        return Ok(());
    }
    let words =
        format!("The instance '{}' is a virtual machine with a kernel of its own. {what}.", instance.id);
    Err(Ec2Code::UnsupportedOperation.with(words))
}
