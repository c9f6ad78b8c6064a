use crate::Tx;
use aws_shapes::Registry;

pub(super) fn register(_registry: &mut Registry<Tx>) {}
