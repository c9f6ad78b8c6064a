//! Failures on purpose: tests make each kind of step fail, one by one.

use super::FabricError;
use std::io;

/// What the kernel's driver does, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// A space's namespace and links go.
    Removal,
    /// A namespace is made or opened.
    Namespace,
    Rules,
    /// Connections of translations that are no more are cut.
    Translations,
    Settings,
    /// Links that are not wanted, or not so, go or change.
    Links,
    /// Connections of addresses that come or go are cut.
    Connections,
    Wires,
    Names,
    /// The guest's end of one wire is set up.
    Inside,
    /// Wires are brought up.
    Finish,
    /// Addresses, neighbours, routes, rules.
    Layer3,
    /// Verdicts that other routes gave are forgotten.
    Renewal,
    /// This machine's ends.
    Host,
    Uplink,
}

impl Step {
    pub const ALL: [Self; 15] = [
        Self::Removal,
        Self::Namespace,
        Self::Rules,
        Self::Translations,
        Self::Settings,
        Self::Links,
        Self::Connections,
        Self::Wires,
        Self::Names,
        Self::Inside,
        Self::Finish,
        Self::Layer3,
        Self::Renewal,
        Self::Host,
        Self::Uplink,
    ];
}

/// Asked before each step that would change something, with the space's name: an error is the step's.
pub type Faults = Box<dyn FnMut(Step, &str) -> io::Result<()> + Send>;

/// The seam: nothing, but for tests.
#[derive(Default)]
pub(super) struct Seam(pub(super) Option<Faults>);

impl Seam {
    pub(super) fn at(&mut self, step: Step, space: &str) -> Result<(), FabricError> {
        match &mut self.0 {
            None => Ok(()),
            Some(faults) => faults(step, space).map_err(FabricError::io(format!("{step:?} of {space}"))),
        }
    }
}
