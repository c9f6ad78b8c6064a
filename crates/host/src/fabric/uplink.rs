//! The region's way to the real world, by masquerading on this machine. Off unless asked for.

use super::{FabricError, Uplink};
use crate::netns::NetNs;
use crate::nft::{self, Applied, Base, Chain, Field, Hook, Kind, Nft, Set, Table, Type, Value, rule};
use std::path::Path;

const FORWARDING: &str = "/proc/sys/net/ipv4/ip_forward";
/// Remembers the table's name and what `ip_forward` was, from before the first change on.
const MEMORY: &str = ".uplink";

/// Makes the machine forward for `want`, or undoes what an earlier call did. Answers the number of writes.
pub(super) fn apply(
    directory: &Path,
    nft: &mut dyn Nft,
    want: Option<&Uplink>,
) -> Result<usize, FabricError> {
    let memory = directory.join(MEMORY);
    let remembered = std::fs::read_to_string(&memory).ok();
    let host = NetNs::current().map_err(FabricError::io("open this namespace"))?;
    let Some(want) = want else {
        let Some((table, forwarding)) = remembered.as_deref().and_then(|m| m.trim().split_once(' ')) else {
            return Ok(0);
        };
        nft.remove(&host, table)?;
        std::fs::write(FORWARDING, forwarding).map_err(FabricError::io("restore forwarding"))?;
        std::fs::remove_file(&memory).map_err(FabricError::io("forget the uplink"))?;
        return Ok(2);
    };
    let mut changes = 0;
    let table = table(want);
    let forwarding = std::fs::read_to_string(FORWARDING).map_err(FabricError::io("read forwarding"))?;
    if remembered.is_none() {
        let text = format!("{} {}\n", table.name, forwarding.trim());
        std::fs::write(&memory, text).map_err(FabricError::io("remember the uplink"))?;
    }
    let hash = nft::hash(&table);
    let before = nft.applied(&host, &table.name)?;
    if before.is_none_or(|b| b.hash != hash) {
        nft.replace(&host, &table, Applied { hash, generation: nft::next_generation(before, hash) })?;
        changes += 1;
    }
    if forwarding.trim() != "1" {
        std::fs::write(FORWARDING, "1").map_err(FabricError::io("forward"))?;
        changes += 1;
    }
    Ok(changes)
}

/// Only the pool's addresses leave, only by the uplink; the world begins nothing.
fn table(want: &Uplink) -> Table {
    let name = |n: &str| Value::Name(n.to_owned());
    let (from, to) = (name(&want.from), name(&want.interface));
    Table::new(
        format!("kumobako_{}", want.from.replace('-', "_")),
        vec![Set::new("pool", [Type::Ipv4]).of_intervals().with([vec![Value::Net(want.pool)]])],
        vec![
            Chain::base(
                "forwarded",
                Base { kind: Kind::Filter, hook: Hook::Forward, priority: -10, closed: false },
                vec![
                    rule().is(Field::InName, from.clone()).is_not(Field::OutName, to.clone()).count().drop(),
                    rule().is(Field::InName, from.clone()).not_in_set([Field::Source], "pool").count().drop(),
                    rule()
                        .is(Field::OutName, from.clone())
                        .ct_state([nft::CtState::Established, nft::CtState::Related])
                        .accept(),
                    rule().is(Field::OutName, from).count().drop(),
                ],
            ),
            Chain::base(
                "translated",
                Base { kind: Kind::Nat, hook: Hook::Postrouting, priority: 100, closed: false },
                vec![rule().is(Field::OutName, to).in_set([Field::Source], "pool").masquerade()],
            ),
        ],
    )
}
