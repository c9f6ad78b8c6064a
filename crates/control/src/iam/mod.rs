//! AWS Identity and Access Management, a file for each noun of the API.

use crate::Tx;
use crate::ec2::Preparations;
use aws_shapes::Registry;

pub(crate) fn register(_: &mut Registry<Tx>, _: &mut Preparations) {}
