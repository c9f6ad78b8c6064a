//! The accelerator's program: what it forwards, and that all else goes on to nftables.
//!
//! It runs on what arrives by a wire, before the network stack. A packet is forwarded if, and
//! only if, the ruleset would accept it by its first rule:
//! * it is whole, plain TCP or UDP, for this router's MAC, no fragment, without options, its
//!   TTL is above 1 and it fits the way out; no TCP packet that begins or ends a connection;
//! * its source is behind the very link that it came by, and its destination is behind another;
//! * its connection is tracked, not translated, and the connection's mark says that this
//!   generation of the ruleset has accepted this direction already.
//!
//! Everything is asked of the kernel's connection tracking anew for each packet; nothing is
//! remembered here.

use crate::bpf::asm::{Assembler, If, Instruction, Label, Op, Reg, Size};
use Reg::*;

/// What the program is made with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    pub(super) kernel: KernelParts,
    pub(super) marks: super::Marks,
    pub(super) state: i32,
    pub(super) v4: i32,
    pub(super) v6: i32,
    pub(super) counts: i32,
}

/// What differs from kernel to kernel: numbers of functions, offsets within a tracked connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct KernelParts {
    /// The index of the module that has the functions; 0: the kernel itself.
    pub(super) module: i16,
    pub(super) lookup: u32,
    pub(super) release: u32,
    pub(super) change_timeout: u32,
    pub(super) mark: i16,
    pub(super) status: i16,
    pub(super) timeout: i16,
    pub(super) tcp_state: i16,
}

/// The state's words: offsets in the cell.
pub(super) mod state {
    /// The ruleset's generation; 0: nothing is forwarded.
    pub(crate) const GENERATION: i16 = 0;
    /// Of an established TCP connection, in milliseconds and in ticks less a second.
    pub(crate) const TCP_MILLISECONDS: i16 = 4;
    pub(crate) const TCP_FRESH: i16 = 8;
    /// Ticks of a UDP flow that was answered for a while, and of one that was not.
    pub(crate) const UDP_STREAM: i16 = 12;
    pub(crate) const UDP: i16 = 16;
    /// Ticks a second.
    pub(crate) const SECOND: i16 = 20;
    pub(crate) const SIZE: usize = 24;
}

/// An interface's words: offsets in the value.
pub(super) mod interface {
    pub(crate) const LINK: i16 = 0;
    pub(crate) const FLAGS: i16 = 4;
    pub(crate) const MTU: i16 = 8;
    /// As in a packet: to whom, from whom.
    pub(crate) const MACS: i16 = 12;
    pub(crate) const SIZE: usize = 24;
    pub(crate) const SENDS: i32 = 1;
    pub(crate) const RECEIVES: i32 = 2;
}

/// Fields of a packet's context, see `struct __sk_buff`.
mod context {
    pub(super) const LENGTH: i16 = 0;
    pub(super) const KIND: i16 = 4;
    pub(super) const PROTOCOL: i16 = 16;
    pub(super) const VLAN: i16 = 20;
    pub(super) const LINK: i16 = 40;
    pub(super) const DATA: i16 = 76;
    pub(super) const DATA_END: i16 = 80;
    pub(super) const SEGMENT: i16 = 176;
}

mod helper {
    pub(super) const MAP_LOOKUP: i32 = 1;
    pub(super) const TICKS: i32 = 118;
    pub(super) const REDIRECT_PEER: i32 = 155;
}

/// On to whoever is next; that is the network stack.
const NEXT: i32 = -1;
const ETHERNET: i16 = 14;
const TCP: i32 = 6;
const UDP: i32 = 17;
const FIN_SYN_RST: i32 = 0x07;
/// Bits of a connection's status: source or destination translated, sequence numbers adjusted,
/// on its way out, followed by a helper.
const SPECIAL: i32 = 1 << 4 | 1 << 5 | 1 << 6 | 1 << 9 | 1 << 13;
const TCP_ESTABLISHED: i32 = 3;

// The frame: the connection's tuple, the question about it, a segment's size, the protocol.
const TUPLE: i16 = -56;
const QUESTION: i16 = -72;
const QUESTION_SIZE: i32 = 12;
const BYTES: i16 = -80;
const PROTOCOL: i16 = -84;

struct Family {
    /// As a context has it: network order.
    protocol: i32,
    header: i16,
    address: i16,
    tuple: i32,
    /// Offsets in the header.
    length: i16,
    hops: i16,
    next: i16,
    source: i16,
    map: i32,
}

impl Family {
    fn is_v4(&self) -> bool {
        self.header == 20
    }

    fn at(&self, name: &'static str) -> Label {
        (name, self.header as u8)
    }
}

/// Where the packet goes on to the network stack, and where the connection is let go of before.
const SLOW: Label = ("slow", 0);
const RELEASE: Label = ("release", 0);

/// The program, for maps that are open by the numbers in `parts`.
pub(super) fn program(parts: &Parts) -> Option<Vec<Instruction>> {
    let v4 = Family {
        protocol: 0x0008,
        header: 20,
        address: 4,
        tuple: 12,
        length: 2,
        hops: 8,
        next: 9,
        source: 12,
        map: parts.v4,
    };
    let v6 = Family {
        protocol: 0xdd86,
        header: 40,
        address: 16,
        tuple: 36,
        length: 4,
        hops: 7,
        next: 6,
        source: 8,
        map: parts.v6,
    };
    let mut a = Assembler::default();
    let a = &mut a;
    // R6: the context. R9: the state.
    a.mov(R6, R1);
    a.map_value(R9, parts.state, 0);
    a.load(Size::B4, R0, R9, state::GENERATION);
    a.jump_if(If::Equal, R0, 0, SLOW);
    a.load(Size::B4, R0, R6, context::KIND);
    a.jump_if(If::Unequal, R0, 0, SLOW);
    a.load(Size::B4, R0, R6, context::VLAN);
    a.jump_if(If::Unequal, R0, 0, SLOW);
    a.load(Size::B4, R7, R6, context::DATA);
    a.load(Size::B4, R8, R6, context::DATA_END);
    a.load(Size::B4, R0, R6, context::PROTOCOL);
    a.jump_if(If::Equal, R0, v4.protocol, v4.at("begin"));
    a.jump_if(If::Equal, R0, v6.protocol, v6.at("begin"));
    a.jump(SLOW);
    for family in [&v4, &v6] {
        read(a, family);
        interfaces(a, family);
        connection(a, family, parts);
        send(a, family, parts);
    }
    a.label(RELEASE);
    a.mov(R1, R7);
    a.call_kernel(parts.kernel.release, parts.kernel.module);
    a.label(SLOW);
    a.mov(R0, NEXT);
    a.exit();
    std::mem::take(a).finish()
}

/// The headers are plain; their tuple goes to the frame. R7, R8: the packet's bytes.
fn read(a: &mut Assembler, family: &Family) {
    let transport = ETHERNET + family.header;
    a.label(family.at("begin"));
    a.mov(R0, R7);
    a.alu(Op::Add, R0, i32::from(transport) + 8);
    a.jump_if(If::Above, R0, R8, SLOW);
    // Its length as it says, and as it is.
    a.load(Size::B2, R2, R7, ETHERNET + family.length);
    a.big16(R2);
    a.load(Size::B4, R3, R6, context::LENGTH);
    a.alu(Op::Sub, R3, i32::from(ETHERNET));
    if family.is_v4() {
        a.load(Size::B1, R0, R7, ETHERNET);
        a.jump_if(If::Unequal, R0, 0x45, SLOW);
        // More fragments, or an offset.
        a.load(Size::B2, R0, R7, ETHERNET + 6);
        a.jump_if(If::Bits, R0, i32::from(0x3fff_u16.to_be()), SLOW);
    } else {
        a.load(Size::B1, R0, R7, ETHERNET);
        a.alu(Op::Right, R0, 4);
        a.jump_if(If::Unequal, R0, 6, SLOW);
        a.alu(Op::Add, R2, 40);
    }
    a.jump_if(If::Unequal, R2, R3, SLOW);
    a.load(Size::B1, R0, R7, ETHERNET + family.hops);
    a.jump_if(If::AtMost, R0, 1, SLOW);
    for word in 0..2 * family.address / 4 {
        a.load(Size::B4, R0, R7, ETHERNET + family.source + 4 * word);
        a.store(Size::B4, R10, TUPLE + 4 * word, R0);
    }
    a.load(Size::B4, R0, R7, transport);
    a.store(Size::B4, R10, TUPLE + 2 * family.address, R0);
    // What a segment needs on the way out. R4: bytes of headers.
    a.load(Size::B1, R5, R7, ETHERNET + family.next);
    a.store(Size::B4, R10, PROTOCOL, R5);
    a.mov(R4, i32::from(family.header) + 8);
    a.jump_if(If::Equal, R5, TCP, family.at("tcp"));
    a.jump_if(If::Equal, R5, UDP, family.at("sized"));
    a.jump(SLOW);
    a.label(family.at("tcp"));
    a.mov(R0, R7);
    a.alu(Op::Add, R0, i32::from(transport) + 20);
    a.jump_if(If::Above, R0, R8, SLOW);
    a.load(Size::B1, R0, R7, transport + 13);
    a.jump_if(If::Bits, R0, FIN_SYN_RST, SLOW);
    a.load(Size::B1, R4, R7, transport + 12);
    a.alu(Op::Right, R4, 4);
    a.alu(Op::Left, R4, 2);
    a.alu(Op::Add, R4, i32::from(family.header));
    a.label(family.at("sized"));
    a.load(Size::B4, R0, R6, context::SEGMENT);
    a.alu(Op::Add, R4, R0);
    // Not in segments: whole.
    a.jump_if(If::Unequal, R0, 0, family.at("segments"));
    a.mov(R4, R3);
    a.label(family.at("segments"));
    a.store(Size::B8, R10, BYTES, R4);
}

/// Source check and way out. Leaves the destination's interface in R8.
fn interfaces(a: &mut Assembler, family: &Family) {
    let look_up = |a: &mut Assembler, key: i16| {
        a.map(R1, family.map);
        a.mov(R2, R10);
        a.alu(Op::Add, R2, i32::from(key));
        a.call(helper::MAP_LOOKUP);
        a.jump_if(If::Equal, R0, 0, SLOW);
    };
    look_up(a, TUPLE);
    a.load(Size::B4, R1, R0, interface::LINK);
    a.load(Size::B4, R2, R6, context::LINK);
    a.jump_if(If::Unequal, R1, R2, SLOW);
    a.load(Size::B4, R1, R0, interface::FLAGS);
    a.alu(Op::And, R1, interface::SENDS);
    a.jump_if(If::Equal, R1, 0, SLOW);
    look_up(a, TUPLE + family.address);
    a.mov(R8, R0);
    a.load(Size::B4, R1, R8, interface::FLAGS);
    a.alu(Op::And, R1, interface::RECEIVES);
    a.jump_if(If::Equal, R1, 0, SLOW);
    a.load(Size::B4, R1, R8, interface::MTU);
    a.load(Size::B8, R2, R10, BYTES);
    a.jump_if(If::Above, R2, R1, SLOW);
}

/// What connection tracking knows. Keeps its timeouts true.
fn connection(a: &mut Assembler, family: &Family, parts: &Parts) {
    /// Fields of the question: namespace, error, protocol; the answer's direction.
    const NAMESPACE: i16 = QUESTION;
    const L4: i16 = QUESTION + 8;
    const DIRECTION: i16 = QUESTION + 9;
    let KernelParts { module, mark, status, timeout, tcp_state, .. } = parts.kernel;
    // This namespace, no error; the protocol.
    a.store(Size::B4, R10, NAMESPACE, -1);
    a.store(Size::B4, R10, NAMESPACE + 4, 0);
    a.load(Size::B4, R0, R10, PROTOCOL);
    a.store(Size::B4, R10, L4, R0);
    a.mov(R1, R6);
    a.mov(R2, R10);
    a.alu(Op::Add, R2, i32::from(TUPLE));
    a.mov(R3, family.tuple);
    a.mov(R4, R10);
    a.alu(Op::Add, R4, i32::from(QUESTION));
    a.mov(R5, QUESTION_SIZE);
    a.call_kernel(parts.kernel.lookup, module);
    a.jump_if(If::Equal, R0, 0, SLOW);
    a.mov(R7, R0);
    // The mark: this generation, this direction, and nothing that forbids.
    a.load(Size::B4, R1, R7, mark);
    a.mov(R2, R1);
    a.alu(Op::Right, R2, 8);
    a.load(Size::B4, R3, R9, state::GENERATION);
    a.jump_if(If::Unequal, R2, R3, RELEASE);
    a.jump_if(If::Bits, R1, i32::from(parts.marks.never), RELEASE);
    a.load(Size::B1, R2, R10, DIRECTION);
    a.jump_if(If::Equal, R2, 0, family.at("original"));
    a.jump_if(If::Bits, R1, i32::from(parts.marks.reply), family.at("judged"));
    a.jump(RELEASE);
    a.label(family.at("original"));
    a.jump_if(If::Bits, R1, i32::from(parts.marks.original), family.at("judged"));
    a.jump(RELEASE);
    a.label(family.at("judged"));
    a.load(Size::B8, R1, R7, status);
    a.jump_if(If::Bits, R1, SPECIAL, RELEASE);
    // R8, R9 are kept; R2: ticks that the connection has left.
    a.call(helper::TICKS);
    a.load(Size::B4, R2, R7, timeout);
    a.alu32(Op::Sub, R2, R0);
    a.load(Size::B4, R1, R10, PROTOCOL);
    a.jump_if(If::Unequal, R1, TCP, family.at("udp"));
    a.load(Size::B1, R1, R7, tcp_state);
    a.jump_if(If::Unequal, R1, TCP_ESTABLISHED, RELEASE);
    // TCP: refreshed here, once a second. What is not seen whole can't tell whether data was
    // acknowledged, which is what else would set it.
    a.load(Size::B4, R1, R9, state::TCP_FRESH);
    a.jump_if32(If::Above, R2, R1, family.at("alive"));
    a.mov(R1, R7);
    a.load(Size::B4, R2, R9, state::TCP_MILLISECONDS);
    a.call_kernel(parts.kernel.change_timeout, module);
    a.jump(family.at("alive"));
    // UDP: refreshed by the packet that goes to the stack, once a second.
    a.label(family.at("udp"));
    a.load(Size::B4, R3, R9, state::SECOND);
    a.alu32(Op::Add, R3, R2);
    a.load(Size::B4, R1, R9, state::UDP);
    a.jump_if32(If::AtMost, R2, R1, family.at("short"));
    a.load(Size::B4, R1, R9, state::UDP_STREAM);
    a.label(family.at("short"));
    a.jump_if32(If::Below, R3, R1, RELEASE);
    a.label(family.at("alive"));
    a.mov(R1, R7);
    a.call_kernel(parts.kernel.release, module);
}

/// One hop further, and into the namespace at the other end of the wire.
fn send(a: &mut Assembler, family: &Family, parts: &Parts) {
    a.load(Size::B4, R7, R6, context::DATA);
    a.load(Size::B4, R1, R6, context::DATA_END);
    a.mov(R0, R7);
    a.alu(Op::Add, R0, i32::from(ETHERNET + family.header));
    a.jump_if(If::Above, R0, R1, SLOW);
    for word in 0..3 {
        a.load(Size::B4, R0, R8, interface::MACS + 4 * word);
        a.store(Size::B4, R7, 4 * word, R0);
    }
    let hops = ETHERNET + family.hops;
    a.load(Size::B1, R0, R7, hops);
    a.alu(Op::Sub, R0, 1);
    a.store(Size::B1, R7, hops, R0);
    if family.is_v4() {
        // The header's sum goes up by what the word of TTL and protocol goes down; its carry is added.
        a.load(Size::B2, R0, R7, ETHERNET + 10);
        a.alu(Op::Add, R0, i32::from(0x0100_u16.to_be()));
        a.jump_if(If::Below, R0, 0xffff, family.at("summed"));
        a.alu(Op::Add, R0, 1);
        a.label(family.at("summed"));
        a.store(Size::B2, R7, ETHERNET + 10, R0);
    }
    a.store(Size::B4, R10, TUPLE, 0);
    a.map(R1, parts.counts);
    a.mov(R2, R10);
    a.alu(Op::Add, R2, i32::from(TUPLE));
    a.call(helper::MAP_LOOKUP);
    a.jump_if(If::Equal, R0, 0, family.at("counted"));
    // Nobody else writes this processor's.
    a.load(Size::B8, R1, R0, 0);
    a.alu(Op::Add, R1, 1);
    a.store(Size::B8, R0, 0, R1);
    a.label(family.at("counted"));
    a.load(Size::B4, R1, R8, interface::LINK);
    a.mov(R2, 0);
    a.call(helper::REDIRECT_PEER);
    a.exit();
}
