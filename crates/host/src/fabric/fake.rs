//! A driver that only remembers.

use super::{Depth, Driver, Fabric, FabricError, Guests, Report};
use crate::netns::NetNs;
use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

/// What a [`Fake`] was told, shared with its maker.
pub type Recorded = Arc<Mutex<Vec<Fabric>>>;

/// Spaces that a [`Fake`] is to fail at, and why; shared with its maker.
pub type Failing = Arc<Mutex<BTreeMap<String, String>>>;

/// Takes every plan as applied, but for what is to fail.
#[derive(Debug, Clone, Default)]
pub struct Fake {
    /// Each plan that differed from the one before it.
    pub applied: Recorded,
    pub failing: Failing,
}

impl Driver for Fake {
    fn apply(&mut self, want: &Fabric, _: &Guests, _: Depth) -> Report {
        let failing = self.failing.lock().unwrap_or_else(PoisonError::into_inner);
        let failure = |(space, why): (&String, &String)| {
            (space.clone(), FabricError::io("put in force")(io::Error::other(why.clone())))
        };
        let failing = failing.iter().filter(|(space, _)| want.spaces.contains_key(*space));
        let mut report = Report { failures: failing.map(failure).collect(), ..Report::default() };
        let mut applied = self.applied.lock().unwrap_or_else(PoisonError::into_inner);
        if applied.last() != Some(want) {
            applied.push(want.clone());
            report.changes = 1;
        }
        report
    }

    fn tear_down(&mut self) -> Result<(), FabricError> {
        self.applied.lock().unwrap_or_else(PoisonError::into_inner).push(Fabric::default());
        Ok(())
    }

    fn space(&self, _: &str) -> Option<NetNs> {
        None
    }
}
