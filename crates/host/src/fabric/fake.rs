//! A driver that only remembers.

use super::{Depth, Driver, Fabric, FabricError, Guests, Report};
use crate::netns::NetNs;
use std::sync::{Arc, Mutex, PoisonError};

/// What a [`Fake`] was told, shared with its maker.
pub type Recorded = Arc<Mutex<Vec<Fabric>>>;

/// Takes every plan as applied.
#[derive(Debug, Clone, Default)]
pub struct Fake {
    /// Each plan that differed from the one before it.
    pub applied: Recorded,
}

impl Driver for Fake {
    fn apply(&mut self, want: &Fabric, _: &Guests, _: Depth) -> Report {
        let mut applied = self.applied.lock().unwrap_or_else(PoisonError::into_inner);
        if applied.last() == Some(want) {
            return Report::default();
        }
        applied.push(want.clone());
        Report { changes: 1, failures: Vec::new() }
    }

    fn tear_down(&mut self) -> Result<(), FabricError> {
        self.applied.lock().unwrap_or_else(PoisonError::into_inner).push(Fabric::default());
        Ok(())
    }

    fn space(&self, _: &str) -> Option<NetNs> {
        None
    }
}
