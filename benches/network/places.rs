//! What is measured: a bare veth, a router without rules, and VPCs of some size.

use crate::lab::large::{populate, subnets};
use crate::lab::{Builder, Lab};
use host::fabric::{Depth, Driver, End, Fabric, Guests, Kernel, Place, Space, Wire};
use host::net::{Endpoint, Mac, Route};
use host::netns::NetNs;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

/// Inside a VPC, too.
const MTU: u32 = 9001;

/// Where the load comes from, and where it goes.
#[derive(Clone)]
pub(crate) struct Pair {
    pub(crate) from: NetNs,
    pub(crate) to: NetNs,
    /// Of `to`.
    pub(crate) address: Ipv4Addr,
}

pub(crate) fn end(name: &str, mac: u8, address: &str, to: Option<&str>) -> End {
    let link = Endpoint { name: name.into(), mac: Mac([2, 0, 0, 0, 0, mac]), mtu: MTU, group: 0 };
    let mut end = End::new(link);
    end.addresses = vec![address.parse().unwrap()];
    // The driver leaves no route that it was not told of.
    end.routes = vec![Route::on_link(end.addresses[0].trunc(), name)];
    end.routes.extend(to.map(|via| {
        let via: IpAddr = via.parse().unwrap();
        Route::via("10.0.0.0/8".parse().unwrap(), name, via)
    }));
    end
}

/// Namespaces without a region: what there is to compare with.
pub(crate) struct Bare {
    directory: PathBuf,
    kernel: Kernel,
}

impl Bare {
    pub(crate) fn new() -> Self {
        let directory = std::env::temp_dir().join(format!("kumobako-bench-{}", std::process::id()));
        let mut kernel = Kernel::new(&directory);
        let mut fabric = Fabric::default();
        for name in ["left", "right", "one", "router", "two"] {
            fabric.spaces.insert(name.into(), Space::default());
        }
        fabric.spaces.get_mut("router").unwrap().sysctls.insert("ipv4/ip_forward".into(), "1".into());
        let mut wire = |near: (&str, End), far: (&str, End)| {
            fabric
                .wires
                .push(Wire { near: (near.0.into(), near.1), far: (Place::Space(far.0.into()), far.1) });
        };
        wire(("left", end("a", 1, "10.9.0.1/24", None)), ("right", end("b", 2, "10.9.0.2/24", None)));
        let gateway = Some("10.9.1.1");
        wire(("router", end("a", 3, "10.9.1.1/24", None)), ("one", end("b", 4, "10.9.1.2/24", gateway)));
        let gateway = Some("10.9.2.1");
        wire(("router", end("c", 5, "10.9.2.1/24", None)), ("two", end("d", 6, "10.9.2.2/24", gateway)));
        let report = kernel.apply(&fabric, &Guests::new(), Depth::Changed);
        assert!(report.failures.is_empty(), "{:?}", report.failures);
        Self { directory, kernel }
    }

    fn pair(&self, from: &str, to: &str, address: [u8; 4]) -> Pair {
        let space = |name| self.kernel.space(name).unwrap();
        Pair { from: space(from), to: space(to), address: address.into() }
    }

    pub(crate) fn veth(&self) -> Pair {
        self.pair("left", "right", [10, 9, 0, 2])
    }

    /// Linux' router between two veths, without connection tracking or rules: the least that a
    /// network with a router in it can cost.
    pub(crate) fn routed(&self) -> Pair {
        self.pair("one", "two", [10, 9, 2, 2])
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let torn = self.kernel.tear_down();
        if !std::thread::panicking() {
            torn.unwrap();
            assert!(!self.directory.exists());
        }
    }
}

/// VPCs, one beside the other, with all their machines.
pub(crate) struct Region<'a> {
    builder: &'a mut Builder,
    lab: &'a mut Lab,
}

impl<'a> Region<'a> {
    pub(crate) fn new(builder: &'a mut Builder, lab: &'a mut Lab) -> Self {
        Self { builder, lab }
    }

    /// A VPC of so many interfaces, and a pair of them in two of its subnets.
    pub(crate) fn vpc(&mut self, interfaces: usize, rules: usize) -> Pair {
        let machines = populate(self.builder, interfaces, rules);
        self.lab.apply(self.builder);
        let each = interfaces.div_ceil(subnets(interfaces));
        let (from, to) = (&machines[each / 2], &machines[machines.len() - 1 - each / 3]);
        Pair { from: self.lab.ns(from).clone(), to: self.lab.ns(to).clone(), address: to.address }
    }
}
