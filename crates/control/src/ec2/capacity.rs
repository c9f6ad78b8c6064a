//! What the account and the machine have room for.
//!
//! Follows "On-Demand Instance quotas" in the Amazon EC2 User Guide: a quota counts vCPUs of
//! what runs, not instances. Every family here belongs to the same quota, that of Standard
//! instances.

use super::error::{Ec2Code, Ec2Error};
use crate::Tx;
use model::{Instance, InstanceState, InstanceType, Power, World, instance_types};

/// What is left, while one instance after another takes its share.
pub(super) struct Room {
    /// Bytes that instances may still be promised.
    promised: u64,
    /// Bytes that nobody uses now.
    free: u64,
    /// Of the quota, and what runs of it.
    quota: u32,
    vcpus: u32,
}

impl Room {
    pub(super) fn now(tx: &Tx) -> Self {
        let (mut memory, mut vcpus) = (0_u64, 0_u32);
        for kind in running(&tx.world).filter_map(|i| instance_types::find(&i.instance_type)) {
            memory = memory.saturating_add(kind.memory_bytes());
            vcpus = vcpus.saturating_add(kind.vcpus);
        }
        Self {
            promised: tx.machine.memory().saturating_sub(memory),
            free: tx.machine.free_memory(),
            quota: tx.machine.vcpu_quota(),
            vcpus,
        }
    }

    /// For one more of this type.
    pub(super) fn take(&mut self, kind: &InstanceType) -> Result<(), Ec2Error> {
        let vcpus = self.vcpus.saturating_add(kind.vcpus);
        if vcpus > self.quota {
            return Err(Ec2Code::VcpuLimitExceeded.with(format!(
                "You have requested more vCPU capacity than your current vCPU limit of {} allows for the instance \
                 bucket that the specified instance type belongs to. Please visit \
                 http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.",
                self.quota
            )));
        }
        let bytes = kind.memory_bytes();
        let left = |of: u64| of.checked_sub(bytes).ok_or_else(|| no_capacity(kind));
        (self.promised, self.free, self.vcpus) = (left(self.promised)?, left(self.free)?, vcpus);
        Ok(())
    }
}

/// Those that have processors and memory, or will have in a moment.
fn running(world: &World) -> impl Iterator<Item = &Instance> {
    let down = |s| matches!(s, InstanceState::Stopped | InstanceState::Terminated);
    world.instances.values().filter(move |i| i.power == Power::On || !down(i.status.state))
}

pub(super) fn no_capacity(kind: &InstanceType) -> Ec2Error {
    Ec2Code::InsufficientInstanceCapacity.with(format!(
        "We currently do not have sufficient {} capacity: the machine behind this region has too little memory left \
         for it. Terminate or stop other instances, or choose a smaller type.",
        kind.name
    ))
}
