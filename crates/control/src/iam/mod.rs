//! AWS Identity and Access Management, a file for each noun of the API.

use crate::Tx;
use crate::ec2::Preparations;
use aws_shapes::Registry;

mod simulate;

pub(crate) fn register(registry: &mut Registry<Tx>, _: &mut Preparations) {
    simulate::register(registry);
}
