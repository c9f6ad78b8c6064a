//! All zones of one set of servers, and which of them a query is for.

use crate::wire::kind;
use crate::zone::{Octets, Zone};
use std::collections::HashMap;
use std::sync::Arc;

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked<'a> {
    /// The name server of this number: public zones that it was given.
    Server(u16),
    /// The resolver of this VPC: the private zones that are for it.
    Vpc(&'a str),
}

/// Zones by their name. One name may have several: apart by their servers, or by their VPCs.
#[derive(Debug, Default)]
pub struct Zones {
    by_name: HashMap<Octets, Vec<Arc<Zone>>>,
    names: HashMap<String, Octets>,
}

impl Zones {
    /// Puts the zone in the place of the one with its id.
    pub fn put(&mut self, zone: Zone) {
        self.remove(&zone.id);
        self.names.insert(zone.id.clone(), zone.apex.clone());
        self.by_name.entry(zone.apex.clone()).or_default().push(Arc::new(zone));
    }

    /// True if there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(name) = self.names.remove(id) else { return false };
        if let Some(zones) = self.by_name.get_mut(&name) {
            zones.retain(|z| z.id != id);
            if zones.is_empty() {
                self.by_name.remove(&name);
            }
        }
        true
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.names.keys().map(String::as_str)
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The zone with the longest name that the queried one is within. `name`: octets in lower case.
    pub fn find(&self, asked: Asked<'_>, name: &[u8], kind: u16) -> Option<&Arc<Zone>> {
        // What a delegation says of signing is the parent's.
        let own = (kind == kind::DS && name.len() > 1).then(|| usize::from(name[0]) + 1);
        own.and_then(|above| self.search(asked, &name[above..])).or_else(|| self.search(asked, name))
    }

    fn search(&self, asked: Asked<'_>, name: &[u8]) -> Option<&Arc<Zone>> {
        let mut at = 0;
        loop {
            let zones = self.by_name.get(&name[at..]);
            let answers = |zone: &&Arc<Zone>| match asked {
                Asked::Server(number) => !zone.private && zone.servers.contains(&number),
                Asked::Vpc(vpc) => zone.private && zone.vpcs.iter().any(|v| v == vpc),
            };
            if let Some(zone) = zones.and_then(|zones| zones.iter().find(answers)) {
                return Some(zone);
            }
            let length = usize::from(name[at]);
            if length == 0 {
                return None;
            }
            at += length + 1;
        }
    }
}
