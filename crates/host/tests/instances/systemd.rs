pub(crate) fn debian_12_boots() {}
pub(crate) fn debian_12_reboots_and_halts() {}
