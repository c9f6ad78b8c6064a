//! Programs at links' arrivals: what comes by a link of a block meets the block's program before the
//! network stack (`tc`'s shared blocks).
//!
//! A link that joins or leaves while it is up drops what is sent to it for an instant, and waits for
//! the kernel; one that is down does neither, and leaves with its end for nothing. (Programs that are attached
//! to each link itself, by tcx, cost a grace period for each one, coming and going.)

use super::socket::{Attributes, NetError, Outgoing, Refused, Route as Socket, push_attribute};
use netlink_packet_core::{NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE};
use std::collections::BTreeMap;
use std::os::fd::{AsRawFd, BorrowedFd};

const RTM_NEWQDISC: u16 = 36;
const RTM_DELQDISC: u16 = 37;
const RTM_GETQDISC: u16 = 38;
const RTM_NEWTFILTER: u16 = 44;
const RTM_DELTFILTER: u16 = 45;
const RTM_GETTFILTER: u16 = 46;

const TCA_KIND: u16 = 1;
const TCA_OPTIONS: u16 = 2;
const TCA_INGRESS_BLOCK: u16 = 13;
const TCA_BPF_FD: u16 = 6;
const TCA_BPF_NAME: u16 = 7;
const TCA_BPF_FLAGS: u16 = 8;
const TCA_BPF_FLAGS_GEN: u16 = 9;
const TCA_BPF_ID: u16 = 11;
/// The program's answer says what becomes of the packet.
const TCA_BPF_FLAG_ACT_DIRECT: u32 = 1;
const TCA_CLS_FLAGS_SKIP_HW: u32 = 1;

const TC_H_INGRESS: u32 = 0xffff_fff1;
const INGRESS_HANDLE: u32 = 0xffff_0000;
/// `TCM_IFINDEX_MAGIC_BLOCK`: the parent's field is a block's number.
const A_BLOCK: u32 = u32::MAX;
/// The block's one program: its place among filters, and its number there.
const PRIORITY: u32 = 1;
const HANDLE: u32 = 1;
/// `struct tcmsg`
const HEADER: usize = 20;

/// `struct tcmsg` and attributes.
fn message(link: u32, handle: u32, parent: u32, info: u32, attributes: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    for word in [link, handle, parent, info] {
        bytes.extend(word.to_ne_bytes());
    }
    bytes.extend(attributes);
    bytes
}

/// For packets of whatever protocol (`ETH_P_ALL`).
fn place() -> u32 {
    PRIORITY << 16 | u32::from(3_u16.to_be())
}

fn text(value: &str) -> Vec<u8> {
    [value.as_bytes(), &[0]].concat()
}

fn word(value: &[u8]) -> Option<u32> {
    value.try_into().ok().map(u32::from_ne_bytes)
}

impl Socket {
    /// The block that each link is in, by the link's index; links in none are left out.
    pub(crate) fn arrivals(&mut self) -> Result<BTreeMap<u32, u32>, NetError> {
        let mut found = BTreeMap::new();
        let request = Outgoing { kind: RTM_GETQDISC, flags: 0, payload: message(0, 0, 0, 0, &[]) };
        self.dump_raw("list what links' arrivals meet", &request, |payload| {
            let (header, attributes) = payload.split_at_checked(HEADER)?;
            let block = Attributes::new(attributes).find(|(kind, _)| *kind == TCA_INGRESS_BLOCK)?;
            found.insert(word(&header[4..8])?, word(block.1)?);
            Some(())
        })?;
        Ok(found)
    }

    /// Puts links into a block, which begins to be with its first one. Answers each one's result.
    pub(crate) fn join(&mut self, block: u32, links: &[u32]) -> Result<Vec<Result<(), Refused>>, NetError> {
        let mut attributes = Vec::new();
        push_attribute(&mut attributes, TCA_KIND, &text("ingress"));
        push_attribute(&mut attributes, TCA_INGRESS_BLOCK, &block.to_ne_bytes());
        let request = |link: &u32| Outgoing {
            kind: RTM_NEWQDISC,
            flags: NLM_F_CREATE | NLM_F_EXCL,
            payload: message(*link, INGRESS_HANDLE, TC_H_INGRESS, 0, &attributes),
        };
        self.each_raw("have a program at a link's arrivals", links.iter().map(request).collect())
    }

    /// Takes links out of whatever block they are in. The block ends with its last one.
    pub(crate) fn leave(&mut self, links: &[u32]) -> Result<Vec<Result<(), Refused>>, NetError> {
        let request = |link: &u32| Outgoing {
            kind: RTM_DELQDISC,
            flags: 0,
            payload: message(*link, INGRESS_HANDLE, TC_H_INGRESS, 0, &[]),
        };
        self.each_raw("take a program from a link's arrivals", links.iter().map(request).collect())
    }

    /// Numbers of the programs of a block.
    pub(crate) fn programs(&mut self, block: u32) -> Result<Vec<u32>, NetError> {
        let mut found = Vec::new();
        let payload = message(A_BLOCK, 0, block, 0, &[]);
        let request = Outgoing { kind: RTM_GETTFILTER, flags: 0, payload };
        self.dump_raw("list a block's programs", &request, |payload| {
            let attributes = payload.get(HEADER..)?;
            let (_, options) = Attributes::new(attributes).find(|(kind, _)| *kind == TCA_OPTIONS)?;
            let (_, id) = Attributes::new(options).find(|(kind, _)| *kind == TCA_BPF_ID)?;
            found.push(word(id)?);
            Some(())
        })?;
        Ok(found)
    }

    /// From here on the block's links have this program, and no other that was set so.
    pub(crate) fn set_program(
        &mut self,
        block: u32,
        program: BorrowedFd<'_>,
        name: &str,
    ) -> Result<(), NetError> {
        let mut options = Vec::new();
        push_attribute(&mut options, TCA_BPF_FD, &(program.as_raw_fd() as u32).to_ne_bytes());
        push_attribute(&mut options, TCA_BPF_NAME, &text(name));
        push_attribute(&mut options, TCA_BPF_FLAGS, &TCA_BPF_FLAG_ACT_DIRECT.to_ne_bytes());
        push_attribute(&mut options, TCA_BPF_FLAGS_GEN, &TCA_CLS_FLAGS_SKIP_HW.to_ne_bytes());
        let mut attributes = Vec::new();
        push_attribute(&mut attributes, TCA_KIND, &text("bpf"));
        push_attribute(&mut attributes, TCA_OPTIONS, &options);
        let request = Outgoing {
            kind: RTM_NEWTFILTER,
            flags: NLM_F_CREATE | NLM_F_REPLACE,
            payload: message(A_BLOCK, HANDLE, block, place(), &attributes),
        };
        self.each_raw("give a block its program", vec![request])?.into_iter().collect::<Result<(), _>>()?;
        Ok(())
    }

    /// The block's links have none any more.
    pub(crate) fn remove_program(&mut self, block: u32) -> Result<(), NetError> {
        let payload = message(A_BLOCK, 0, block, place(), &[]);
        let request = Outgoing { kind: RTM_DELTFILTER, flags: 0, payload };
        let results = self.each_raw("take a block's program", vec![request])?;
        results.into_iter().collect::<Result<(), _>>()?;
        Ok(())
    }
}
