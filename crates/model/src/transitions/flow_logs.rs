//! Flow logs, as their collectors report of them.

use crate::*;
use std::collections::BTreeMap;

/// The machine says: these logs' last delivery failed, and why; no other's did. True if that is news.
pub fn flow_log_deliveries(world: &mut World, failing: &BTreeMap<FlowLogId, String>) -> bool {
    let news = |l: &&FlowLog| l.delivery_error.as_ref() != failing.get(&l.id);
    let changed: Vec<FlowLogId> = world.flow_logs.values().filter(news).map(|l| l.id).collect();
    for id in &changed {
        if let Some(log) = world.flow_logs.get_mut(id) {
            log.delivery_error = failing.get(id).cloned();
        }
    }
    !changed.is_empty()
}
