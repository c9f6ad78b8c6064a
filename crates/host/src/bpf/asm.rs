//! An assembler for BPF: typed instructions, labels, nothing else. The kernel's verifier reads
//! every program before it runs, so a slip here is a refused load and never a wild access.
//!
//! The encoding follows "BPF Instruction Set Architecture (ISA)" in the kernel's documentation.

use std::collections::BTreeMap;

/// A register. R0: results; R1 to R5: arguments, lost by calls; R6 to R9: kept; R10: the frame's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reg {
    R0,
    R1,
    R2,
    R3,
    R4,
    R5,
    R6,
    R7,
    R8,
    R9,
    R10,
}

/// A register's content or a number, which is sign-extended to 64 bits.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Operand {
    Reg(Reg),
    Number(i32),
}

impl From<Reg> for Operand {
    fn from(reg: Reg) -> Self {
        Self::Reg(reg)
    }
}

impl From<i32> for Operand {
    fn from(number: i32) -> Self {
        Self::Number(number)
    }
}

/// Bytes of a load or store.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Size {
    B1,
    B2,
    B4,
    B8,
}

impl Size {
    fn bits(self) -> u8 {
        match self {
            Self::B4 => 0x00,
            Self::B2 => 0x08,
            Self::B1 => 0x10,
            Self::B8 => 0x18,
        }
    }
}

/// Arithmetic; the number is the operation's code.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Op {
    Add = 0x00,
    Sub = 0x10,
    And = 0x50,
    Left = 0x60,
    Right = 0x70,
    Move = 0xb0,
}

/// Comparisons, unsigned.
#[derive(Debug, Clone, Copy)]
pub(crate) enum If {
    Equal = 0x10,
    Above = 0x20,
    /// Any common bit.
    Bits = 0x40,
    Unequal = 0x50,
    Below = 0xa0,
    AtMost = 0xb0,
}

/// One instruction, 8 bytes, as the kernel reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub(crate) struct Instruction {
    code: u8,
    registers: u8,
    offset: i16,
    number: i32,
}

/// A place in the program: its name, and which of several parts that look alike it is in.
pub(crate) type Label = (&'static str, u8);

/// A program in the making.
#[derive(Debug, Default)]
pub(crate) struct Assembler {
    code: Vec<Instruction>,
    labels: BTreeMap<Label, usize>,
    jumps: Vec<(usize, Label)>,
}

const ALU64: u8 = 0x07;
const ALU32: u8 = 0x04;
const JMP: u8 = 0x05;
const JMP32: u8 = 0x06;
const FROM_REGISTER: u8 = 0x08;
const LOAD: u8 = 0x61;
const STORE_NUMBER: u8 = 0x62;
const STORE: u8 = 0x63;
const LOAD_WIDE: u8 = 0x18;
const CALL: u8 = 0x85;
const EXIT: u8 = 0x95;
const BYTE_SWAP: u8 = 0xdc;
/// Kinds of what [`LOAD_WIDE`] loads, in place of the source register.
const MAP: u8 = 1;
const MAP_VALUE: u8 = 2;
/// Kind of [`CALL`]: a function of the kernel, by its type's number.
const KERNEL_FUNCTION: u8 = 2;

impl Assembler {
    fn push(&mut self, code: u8, dst: u8, src: u8, offset: i16, number: i32) {
        self.code.push(Instruction { code, registers: dst | src << 4, offset, number });
    }

    fn with(&mut self, code: u8, dst: Reg, operand: Operand, offset: i16) {
        match operand {
            Operand::Reg(src) => self.push(code | FROM_REGISTER, dst as u8, src as u8, offset, 0),
            Operand::Number(n) => self.push(code, dst as u8, 0, offset, n),
        }
    }

    /// `dst = dst op operand`.
    pub(crate) fn alu(&mut self, op: Op, dst: Reg, operand: impl Into<Operand>) {
        self.with(op as u8 | ALU64, dst, operand.into(), 0);
    }

    /// [`Self::alu`] on the lower 32 bits; the upper ones become 0.
    pub(crate) fn alu32(&mut self, op: Op, dst: Reg, operand: impl Into<Operand>) {
        self.with(op as u8 | ALU32, dst, operand.into(), 0);
    }

    pub(crate) fn mov(&mut self, dst: Reg, operand: impl Into<Operand>) {
        self.alu(Op::Move, dst, operand);
    }

    /// A 16-bit number between network and host order; the rest becomes 0.
    pub(crate) fn big16(&mut self, dst: Reg) {
        self.push(BYTE_SWAP, dst as u8, 0, 0, 16);
    }

    /// `dst = *(src + offset)`.
    pub(crate) fn load(&mut self, size: Size, dst: Reg, src: Reg, offset: i16) {
        self.push(LOAD | size.bits(), dst as u8, src as u8, offset, 0);
    }

    /// `*(dst + offset) = operand`.
    pub(crate) fn store(&mut self, size: Size, dst: Reg, offset: i16, operand: impl Into<Operand>) {
        match operand.into() {
            Operand::Reg(src) => self.push(STORE | size.bits(), dst as u8, src as u8, offset, 0),
            Operand::Number(n) => self.push(STORE_NUMBER | size.bits(), dst as u8, 0, offset, n),
        }
    }

    fn load_wide(&mut self, dst: Reg, kind: u8, low: i32, high: i32) {
        self.push(LOAD_WIDE, dst as u8, kind, 0, low);
        self.push(0, 0, 0, 0, high);
    }

    /// A map, for a helper's argument.
    pub(crate) fn map(&mut self, dst: Reg, fd: i32) {
        self.load_wide(dst, MAP, fd, 0);
    }

    /// The address of an array's first value, at `offset`.
    pub(crate) fn map_value(&mut self, dst: Reg, fd: i32, offset: i32) {
        self.load_wide(dst, MAP_VALUE, fd, offset);
    }

    pub(crate) fn jump(&mut self, to: Label) {
        self.jumps.push((self.code.len(), to));
        self.push(JMP, 0, 0, 0, 0);
    }

    pub(crate) fn jump_if(&mut self, what: If, dst: Reg, operand: impl Into<Operand>, to: Label) {
        self.jumps.push((self.code.len(), to));
        self.with(what as u8 | JMP, dst, operand.into(), 0);
    }

    /// [`Self::jump_if`] by the lower 32 bits.
    pub(crate) fn jump_if32(&mut self, what: If, dst: Reg, operand: impl Into<Operand>, to: Label) {
        self.jumps.push((self.code.len(), to));
        self.with(what as u8 | JMP32, dst, operand.into(), 0);
    }

    /// Here is `label`.
    pub(crate) fn label(&mut self, label: Label) {
        let twice = self.labels.insert(label, self.code.len());
        debug_assert!(twice.is_none(), "{label:?} is in two places");
    }

    /// Calls a helper by its number.
    pub(crate) fn call(&mut self, helper: i32) {
        self.push(CALL, 0, 0, 0, helper);
    }

    /// Calls a function of the kernel, or of its module that is number `module` in the
    /// program's array of descriptors; 0 is the kernel itself.
    pub(crate) fn call_kernel(&mut self, function: u32, module: i16) {
        self.push(CALL, 0, KERNEL_FUNCTION, module, function as i32);
    }

    pub(crate) fn exit(&mut self) {
        self.push(EXIT, 0, 0, 0, 0);
    }

    /// The program, with its jumps resolved; None where one leads nowhere.
    pub(crate) fn finish(mut self) -> Option<Vec<Instruction>> {
        for (at, label) in &self.jumps {
            let to = *self.labels.get(label)?;
            self.code[*at].offset = i16::try_from(to as i64 - *at as i64 - 1).ok()?;
        }
        Some(self.code)
    }
}

/// The program's identity, apart from the maps that it uses.
pub(crate) fn fingerprint(code: &[Instruction]) -> u32 {
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new();
    for i in code {
        let is_map = i.code == LOAD_WIDE && matches!(i.registers >> 4, MAP | MAP_VALUE);
        hasher.write_u8(i.code);
        hasher.write_u8(i.registers);
        hasher.write_i16(i.offset);
        hasher.write_i32(if is_map { 0 } else { i.number });
    }
    hasher.finish() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instructions_are_encoded_as_documented() {
        let mut a = Assembler::default();
        a.mov(Reg::R0, 7);
        a.load(Size::B4, Reg::R2, Reg::R1, 76);
        a.jump_if(If::Unequal, Reg::R2, Reg::R0, ("out", 0));
        a.map(Reg::R1, 5);
        a.call(1);
        a.label(("out", 0));
        a.exit();
        let code = a.finish().unwrap_or_default();
        let raw: Vec<(u8, u8, i16, i32)> =
            code.iter().map(|i| (i.code, i.registers, i.offset, i.number)).collect();
        assert_eq!(
            raw,
            [
                (0xb7, 0x00, 0, 7),
                (0x61, 0x12, 76, 0),
                (0x5d, 0x02, 3, 0),
                (0x18, 0x11, 0, 5),
                (0, 0, 0, 0),
                (0x85, 0, 0, 1),
                (0x95, 0, 0, 0),
            ]
        );
    }

    #[test]
    fn a_program_is_the_same_whatever_its_maps_and_another_by_each_instruction() {
        let program = |fd, number| {
            let mut a = Assembler::default();
            a.map(Reg::R1, fd);
            a.mov(Reg::R0, number);
            a.exit();
            fingerprint(&a.finish().unwrap_or_default())
        };
        assert_eq!(program(3, 1), program(9, 1));
        assert_ne!(program(3, 1), program(3, 2));
    }

    #[test]
    fn a_jump_to_nowhere_is_no_program() {
        let mut a = Assembler::default();
        a.jump(("nowhere", 0));
        assert!(a.finish().is_none());
    }
}
