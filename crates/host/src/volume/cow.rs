//! A volume's blocks: which layer has each, and reading and writing through that.
//!
//! There is no map on disk. A layer is a sparse file, and a block is in it where the file
//! system has given it space; blocks are written whole, so there is no space without data.
//! What the index holds in memory is found by asking for it when the volume is opened, and a
//! crash can't make the two differ.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::pipe::Pipe;
use super::stack::{self, Places, Stack};

/// Unit of copying: a page, and the block of the file systems this is for.
pub(super) const BLOCK: u64 = 4096;
const BLOCK_LEN: usize = 4096;
/// Blocks of one region of the index; regions nobody wrote to take no memory.
const REGION: u64 = 4096;
/// Most layers: their numbers and a zero fit an `u16`.
const MOST_LAYERS: usize = 60_000;

static ZEROS: [u8; 65536] = [0; 65536];

/// For each block of a region, the layer that has it, from one; zero for none.
type Region = Box<[AtomicU16]>;

struct State {
    stack: Stack,
    layers: Vec<File>,
    index: Vec<OnceLock<Region>>,
    /// Layers below the top whose data may not be on disk yet, by number.
    unsynced: Vec<usize>,
    /// How often `stack.json` was written, and up to which of these it is on disk.
    stack_written: u64,
    stack_synced: u64,
}

/// An open volume.
pub(super) struct Cow {
    places: Places,
    id: String,
    state: RwLock<State>,
    /// Something was written to the top layer since it was made.
    written: AtomicBool,
    /// Held while part of a block is written: its rest is copied from below.
    partial: [Mutex<()>; 64],
    /// One change of the stack at a time; and what the next snapshot needs, if it was made.
    changing: Mutex<Option<Ready>>,
    /// The list that the last snapshot replaced. With its last user the file system takes its blocks back, and where
    /// that is told to the disk at once (ext4 with `discard` and no journal), a disk's time has passed.
    replaced: Mutex<Option<File>>,
}

/// A snapshot's files, which take what a disk takes to have them; all that is left then is to give them their
/// names. The lists are at [`Places::stack`] and [`Places::frozen`], prepared.
struct Ready {
    layer: File,
    /// The volume's list with the layer.
    stack: Stack,
    /// The list of today.
    replaced: File,
}

fn lock<T>(m: &Mutex<T>) -> MutexGuard<'_, T> {
    m.lock().unwrap_or_else(PoisonError::into_inner)
}

fn regions(size: u64) -> usize {
    usize::try_from(size.div_ceil(BLOCK * REGION)).unwrap_or(usize::MAX)
}

impl State {
    fn region(&self, block: u64) -> Option<&OnceLock<Region>> {
        self.index.get(usize::try_from(block / REGION).ok()?)
    }

    fn owner(&self, block: u64) -> usize {
        let region = self.region(block).and_then(OnceLock::get);
        region.map_or(0, |r| usize::from(r[(block % REGION) as usize].load(Ordering::Acquire)))
    }

    fn own(&self, block: u64, layer: usize) {
        if let Some(region) = self.region(block) {
            let region = region.get_or_init(|| (0..REGION).map(|_| AtomicU16::new(0)).collect());
            region[(block % REGION) as usize].store(layer as u16, Ordering::Release);
        }
    }

    fn top(&self) -> (usize, &File) {
        (self.layers.len(), &self.layers[self.layers.len() - 1])
    }
}

impl Cow {
    pub(super) fn open(places: Places, id: &str) -> io::Result<Self> {
        let stack = stack::read(&places.stack(id))?;
        let last = stack.layers.len().saturating_sub(1);
        let mut layers = Vec::new();
        for (n, name) in stack.layers.iter().enumerate() {
            let file = File::options().read(true).write(n == last).open(places.layer(name));
            layers.push(file.map_err(|e| io::Error::new(e.kind(), format!("layer {name}: {e}")))?);
        }
        if layers.is_empty() {
            return Err(io::Error::other("a volume without layers"));
        }
        let index = (0..regions(stack.size)).map(|_| OnceLock::new()).collect();
        let state =
            State { stack, index, unsynced: (0..last).collect(), stack_written: 1, stack_synced: 0, layers };
        let mut written = false;
        for (n, layer) in state.layers.iter().enumerate() {
            written = false;
            stack::ranges(layer, |from, to| {
                written = true;
                (from / BLOCK..to.div_ceil(BLOCK)).for_each(|b| state.own(b, n + 1));
            })?;
        }
        Ok(Self {
            places,
            id: id.to_owned(),
            state: RwLock::new(state),
            written: AtomicBool::new(written),
            partial: std::array::from_fn(|_| Mutex::new(())),
            changing: Mutex::new(None),
            replaced: Mutex::new(None),
        })
    }

    fn read_state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_state(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Bytes.
    pub(super) fn size(&self) -> u64 {
        self.read_state().stack.size
    }

    /// Fills `into` from `at` on; beyond the end it is zero.
    pub(super) fn read(&self, at: u64, into: &mut [u8]) -> io::Result<()> {
        read(&self.read_state(), at, into)
    }

    /// Puts into `pipe` what [`Self::read`] would fill `bytes` with.
    pub(super) fn lead(&self, at: u64, bytes: usize, pipe: &Pipe) -> io::Result<()> {
        parts(&self.read_state(), at, bytes, |at, n, layer| {
            let had = layer.map_or(Ok(0), |layer| pipe.put_file(layer, at, n))?;
            (had..n).step_by(ZEROS.len()).try_for_each(|from| pipe.put(&ZEROS[..(n - from).min(ZEROS.len())]))
        })
    }

    /// Writes `data` at `at`; in the page cache when it returns, on disk after [`Self::flush`].
    ///
    /// # Errors
    /// `ENOSPC` beyond the volume's end, or of the file system below.
    pub(super) fn write(&self, mut at: u64, mut data: &[u8]) -> io::Result<()> {
        let state = self.read_state();
        let end = at.checked_add(data.len() as u64);
        if end.is_none_or(|end| end > state.stack.size) {
            return Err(io::Error::from_raw_os_error(libc::ENOSPC));
        }
        self.written.store(true, Ordering::Relaxed);
        while !data.is_empty() {
            let inside = (at % BLOCK) as usize;
            let n = if inside > 0 || data.len() < BLOCK_LEN {
                let n = data.len().min(BLOCK_LEN - inside);
                self.write_part(&state, at, &data[..n])?;
                n
            } else {
                let n = data.len() - data.len() % BLOCK_LEN;
                let (number, top) = state.top();
                top.write_all_at(&data[..n], at)?;
                let first = at / BLOCK;
                (first..first + n as u64 / BLOCK).for_each(|b| state.own(b, number));
                n
            };
            at += n as u64;
            data = &data[n..];
        }
        Ok(())
    }

    /// Less than a block. Where the top layer has not got it, the rest comes from below, so
    /// that what a layer has of a block is all of it.
    fn write_part(&self, state: &State, at: u64, data: &[u8]) -> io::Result<()> {
        let block = at / BLOCK;
        let _one = lock(&self.partial[(block % 64) as usize]);
        let (number, top) = state.top();
        if state.owner(block) == number {
            return top.write_all_at(data, at);
        }
        let mut whole = [0; BLOCK_LEN];
        read(state, block * BLOCK, &mut whole)?;
        let inside = (at % BLOCK) as usize;
        whole[inside..inside + data.len()].copy_from_slice(data);
        top.write_all_at(&whole, block * BLOCK)?;
        state.own(block, number);
        Ok(())
    }

    /// Makes `length` bytes at `at` read as zero, giving their space back where nothing lies below.
    pub(super) fn zero(&self, at: u64, length: u64) -> io::Result<()> {
        let end = at.saturating_add(length).min(self.size());
        let (first, last) = (at.div_ceil(BLOCK) * BLOCK, end / BLOCK * BLOCK);
        if first >= last {
            return self.write(at, &ZEROS[..(end.saturating_sub(at)) as usize]);
        }
        self.write(at, &ZEROS[..(first - at) as usize])?;
        self.write(last, &ZEROS[..(end - last) as usize])?;
        let mut from = first;
        while from < last {
            // Bounded, so that whoever waits to freeze the volume gets a turn.
            let to = last.min(from + ZEROS.len() as u64);
            let state = self.read_state();
            let owned = (from / BLOCK..to / BLOCK).any(|b| state.owner(b) > 0);
            if owned && state.layers.len() == 1 {
                use rustix::fs::{FallocateFlags, fallocate};
                let flags = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
                // The index first: read from a layer without the block it is zero as well.
                (from / BLOCK..to / BLOCK).for_each(|b| state.own(b, 0));
                fallocate(state.top().1, flags, from, to - from)?;
                drop(state);
            } else {
                drop(state);
                if owned {
                    self.write(from, &ZEROS[..(to - from) as usize])?;
                }
            }
            from = to;
        }
        Ok(())
    }

    /// Has on disk all that was written before.
    pub(super) fn flush(&self) -> io::Result<()> {
        let (files, below, written, synced) = {
            let state = self.read_state();
            let mut files = Vec::new();
            for n in &state.unsynced {
                files.push(state.layers[*n].try_clone()?);
            }
            files.push(state.top().1.try_clone()?);
            (files, state.unsynced.clone(), state.stack_written, state.stack_synced)
        };
        for file in &files {
            file.sync_data()?;
        }
        if synced < written {
            // Layers before the list that names them.
            File::open(self.places.layers())?.sync_all()?;
            stack::sync_file(&self.places.stack(&self.id))?;
        }
        if synced < written || !below.is_empty() {
            let mut state = self.write_state();
            // What was frozen meanwhile stays for the next one.
            state.unsynced.retain(|n| !below.contains(n));
            state.stack_synced = state.stack_synced.max(written);
        }
        Ok(())
    }

    /// Makes what the next [`Self::freeze`] needs, so that it waits for no disk.
    pub(super) fn make_ready(&self) -> io::Result<()> {
        let mut slot = lock(&self.changing);
        lock(&self.replaced).take();
        self.ready(&mut slot)
    }

    fn ready(&self, slot: &mut Option<Ready>) -> io::Result<()> {
        if slot.is_some() {
            return Ok(());
        }
        let mut stack = self.read_state().stack.clone();
        if stack.layers.len() >= MOST_LAYERS {
            return Err(io::Error::other("the volume has too many snapshots below it"));
        }
        stack::prepare(&self.places.frozen(&self.id), &Stack { next: 0, ..stack.clone() })?;
        let name = format!("{}.{}", self.id, stack.next);
        let layer = self.places.new_layer(&name, stack.size)?;
        stack.next += 1;
        stack.layers.push(name);
        stack::prepare(&self.places.stack(&self.id), &stack)?;
        let replaced = File::open(self.places.stack(&self.id))?;
        *slot = Some(Ready { layer, stack, replaced });
        Ok(())
    }

    /// Takes a snapshot: what was written up to now is in it, and nothing later. It is on disk
    /// after a [`Self::flush`].
    pub(super) fn freeze(&self, snapshot: &str) -> io::Result<()> {
        let path = self.places.snapshot(snapshot);
        if path.exists() {
            return Ok(());
        }
        let mut slot = lock(&self.changing);
        if !self.written.load(Ordering::Relaxed) {
            // Nothing new: the snapshot is of the layers below.
            let mut frozen = Stack { next: 0, ..self.read_state().stack.clone() };
            frozen.layers.pop();
            return stack::write(&path, &frozen);
        }
        self.ready(&mut slot)?;
        // From here on its files may be used up.
        let Some(Ready { layer, stack, replaced }) = slot.take() else {
            return Err(io::ErrorKind::NotFound.into());
        };
        *lock(&self.replaced) = Some(replaced);
        let mut state = self.write_state();
        stack::commit(&self.places.stack(&self.id))?;
        let was_top = state.layers.len() - 1;
        state.unsynced.push(was_top);
        state.layers.push(layer);
        state.stack = stack;
        state.stack_written += 1;
        self.written.store(false, Ordering::Relaxed);
        drop(state);
        stack::commit_as(&self.places.frozen(&self.id), &path)
    }

    /// Makes the volume `size` bytes, if that is more than it has.
    pub(super) fn grow(&self, size: u64) -> io::Result<()> {
        let mut ready = lock(&self.changing);
        let mut state = self.write_state();
        if size <= state.stack.size {
            return Ok(());
        }
        // It is of the old size.
        *ready = None;
        let stack = Stack { size, ..state.stack.clone() };
        state.top().1.set_len(size)?;
        stack::write(&self.places.stack(&self.id), &stack)?;
        state.index.resize_with(regions(size), OnceLock::new);
        state.stack = stack;
        state.stack_written += 1;
        Ok(())
    }
}

/// Calls `each` with every stretch of the `bytes` from `at` on that one layer has: where it begins, how long it
/// is, and the layer, or `None` for where no layer has anything.
fn parts(
    state: &State,
    mut at: u64,
    bytes: usize,
    mut each: impl FnMut(u64, usize, Option<&File>) -> io::Result<()>,
) -> io::Result<()> {
    let wanted = at + bytes as u64;
    while at < wanted {
        let block = at / BLOCK;
        let owner = state.owner(block);
        // As far as the same layer has it.
        let mut end = (block + 1) * BLOCK;
        while end < wanted && state.owner(end / BLOCK) == owner {
            end += BLOCK;
        }
        let end = end.min(wanted);
        each(at, (end - at) as usize, owner.checked_sub(1).map(|n| &state.layers[n]))?;
        at = end;
    }
    Ok(())
}

fn read(state: &State, from: u64, into: &mut [u8]) -> io::Result<()> {
    parts(state, from, into.len(), |at, n, layer| {
        let part = &mut into[(at - from) as usize..][..n];
        match layer {
            None => part.fill(0),
            Some(layer) => read_layer(layer, at, part)?,
        }
        Ok(())
    })
}

/// A layer may end before the volume does: the rest is zero.
fn read_layer(layer: &File, mut at: u64, mut into: &mut [u8]) -> io::Result<()> {
    while !into.is_empty() {
        match layer.read_at(into, at) {
            Ok(0) => {
                into.fill(0);
                return Ok(());
            }
            Ok(n) => {
                at += n as u64;
                into = &mut into[n..];
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}
