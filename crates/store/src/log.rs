//! The write-ahead log: what was kept since the last checkpoint, in one sequential file.
//!
//! The file is filled with zeros once and written over again and again, so that a record costs one
//! write and one flush that moves no metadata. Integers are little-endian.
//!
//! ```text
//! header  magic 8, identity 8, salt 8
//! record  checksum 8, size of the rows 4, from 8, to 8, rows
//! row     size 1, table; size 4, key in JSON; size 4, row in JSON (size `u32::MAX`: the row goes)
//! ```
//!
//! A record holds what turns generation `from` into generation `to`. Its checksum (XXH3) is seeded by
//! the one before it, and the first by the header's, whose salt is new each time that the file is begun
//! again: what an earlier round left behind a record never passes for its successor. `identity`
//! is also in the database, so that a log is not taken for another store's.

use crate::{StoreError, encode};
use model::{Key, Row, Table, TableId, TableVisitor, World};
use redb::StorageBackend;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::PathBuf;
use twox_hash::XxHash3_64;

/// Bytes of a log. More would make checkpoints rarer, and the start after a crash longer.
pub(crate) const CAPACITY: u64 = 1 << 20;

/// The end is the form's version.
const MAGIC: [u8; 8] = *b"kumowal1";
const HEADER: usize = 24;
const FRAME: usize = 28;
const GOES: u32 = u32::MAX;

/// Rows by table and key, as they are on disk; `None` goes.
pub(crate) type Rows = BTreeMap<(String, String), Option<Vec<u8>>>;

#[derive(Debug)]
pub(crate) struct Log {
    file: Box<dyn StorageBackend>,
    /// Where the file's name is kept, which must be durable before its first record is.
    directory: Option<PathBuf>,
    identity: u64,
    capacity: u64,
    /// The file is filled, and it and its name are durable.
    prepared: bool,
    /// Where the next record goes; `None` where what the file holds is not known, until [`Self::restart`].
    next: Option<Place>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    offset: u64,
    /// The checksum of the record before, or the header's.
    chain: u64,
}

fn failed(e: impl std::fmt::Display) -> StoreError {
    StoreError::Disk(format!("the log: {e}"))
}

impl Log {
    pub(crate) fn new(
        file: Box<dyn StorageBackend>,
        directory: Option<PathBuf>,
        identity: u64,
        capacity: u64,
    ) -> Self {
        Self { file, directory, identity, capacity, prepared: false, next: None }
    }

    /// What the log holds beyond `generation`: the generation that it leads to and the rows that
    /// lead there. Ends at the first record that is not whole: it was never acknowledged.
    pub(crate) fn read(&mut self, generation: u64) -> Result<(u64, Rows), StoreError> {
        let mut reached = generation;
        let mut out = Rows::new();
        let end = self.file.len().map_err(failed)?;
        let mut left = end;
        let mut input = BufReader::with_capacity(64 << 10, Bytes { file: self.file.as_ref(), at: 0, end });
        let mut header = [0; HEADER];
        if !take(&mut input, &mut header, &mut left)? || header[..8] != MAGIC {
            if header != [0; HEADER] {
                tracing::warn!("the store's log does not begin as one: left out");
            }
            return Ok((reached, out));
        }
        if u64_at(&header, 8) != self.identity {
            tracing::warn!("the store's log belongs to another store: left out");
            return Ok((reached, out));
        }
        self.prepared = end >= self.capacity;
        let mut chain = XxHash3_64::oneshot(&header);
        let mut frame = [0; FRAME];
        let mut record = Vec::new();
        while take(&mut input, &mut frame, &mut left)? {
            let size = u32_at(&frame, 8);
            if u64::from(size) > left {
                break;
            }
            record.clear();
            record.extend_from_slice(&frame[8..]);
            record.resize(FRAME - 8 + size as usize, 0);
            take(&mut input, &mut record[FRAME - 8..], &mut left)?;
            let sum = XxHash3_64::oneshot_with_seed(chain, &record);
            if sum != u64_at(&frame, 0) {
                break;
            }
            chain = sum;
            let (from, to) = (u64_at(&frame, 12), u64_at(&frame, 20));
            if to <= reached {
                continue;
            }
            if from != reached {
                // A database put back from a copy: what is between the two is not to be had.
                tracing::warn!(reached, from, to, "the store's log does not continue its database: left out");
                break;
            }
            read_rows(&record[FRAME - 8..], &mut out)
                .ok_or_else(|| failed(format!("the record of generation {to} can't be read")))?;
            reached = to;
        }
        Ok((reached, out))
    }

    /// Begins the file again: what it holds is in the database. Nothing is flushed here, as the header
    /// matters only to records, which are flushed after it.
    pub(crate) fn restart(&mut self) -> Result<(), StoreError> {
        self.next = None;
        self.prepare().map_err(failed)?;
        let mut header = [0; HEADER];
        header[..8].copy_from_slice(&MAGIC);
        header[8..16].copy_from_slice(&self.identity.to_le_bytes());
        header[16..].copy_from_slice(&rand::random::<u64>().to_le_bytes());
        self.file.write(0, &header).map_err(failed)?;
        self.next = Some(Place { offset: HEADER as u64, chain: XxHash3_64::oneshot(&header) });
        Ok(())
    }

    fn prepare(&mut self) -> io::Result<()> {
        if self.prepared {
            return Ok(());
        }
        static ZEROS: [u8; 1 << 16] = [0; 1 << 16];
        let mut at = self.file.len()?;
        if at < self.capacity {
            self.file.set_len(self.capacity)?;
        }
        while at < self.capacity {
            let size = ZEROS.len().min((self.capacity - at) as usize);
            self.file.write(at, &ZEROS[..size])?;
            at += size as u64;
        }
        self.file.sync_data()?;
        if let Some(directory) = &self.directory {
            File::open(directory)?.sync_all()?;
        }
        self.prepared = true;
        Ok(())
    }

    /// Nothing is appended until the next [`Self::restart`].
    pub(crate) fn abandon(&mut self) {
        self.next = None;
    }

    /// Appends what turns `older` into `newer`, flushed. False if there is no room for it.
    ///
    /// # Errors
    /// The record may be there or not; the log is abandoned.
    pub(crate) fn append(&mut self, older: &World, newer: &World) -> Result<bool, StoreError> {
        let Some(place) = self.next else { return Ok(false) };
        let mut record = vec![0; FRAME];
        older.visit(newer, &mut Recorder(&mut record))?;
        let end = place.offset + record.len() as u64;
        if end > self.capacity {
            return Ok(false);
        }
        let size = u32::try_from(record.len() - FRAME).map_err(failed)?;
        record[8..12].copy_from_slice(&size.to_le_bytes());
        record[12..20].copy_from_slice(&older.generation.to_le_bytes());
        record[20..28].copy_from_slice(&newer.generation.to_le_bytes());
        let chain = XxHash3_64::oneshot_with_seed(place.chain, &record[8..]);
        record[..8].copy_from_slice(&chain.to_le_bytes());
        self.next = None;
        self.file.write(place.offset, &record).map_err(failed)?;
        self.file.sync_data().map_err(failed)?;
        self.next = Some(Place { offset: end, chain });
        Ok(true)
    }

    #[cfg(test)]
    pub(crate) fn end(&self) -> Option<u64> {
        self.next.map(|place| place.offset)
    }
}

/// Fills `out` unless less than that is `left`.
fn take(input: &mut impl Read, out: &mut [u8], left: &mut u64) -> Result<bool, StoreError> {
    if *left < out.len() as u64 {
        return Ok(false);
    }
    *left -= out.len() as u64;
    input.read_exact(out).map_err(failed)?;
    Ok(true)
}

struct Bytes<'a> {
    file: &'a dyn StorageBackend,
    at: u64,
    end: u64,
}

impl Read for Bytes<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let size = out.len().min((self.end - self.at) as usize);
        self.file.read(self.at, &mut out[..size])?;
        self.at += size as u64;
        Ok(size)
    }
}

fn u64_at(bytes: &[u8], at: usize) -> u64 {
    u64::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(std::array::from_fn(|i| bytes[at + i]))
}

fn read_rows(mut bytes: &[u8], out: &mut Rows) -> Option<()> {
    fn size(bytes: &mut &[u8]) -> Option<u32> {
        Some(u32::from_le_bytes(*bytes.split_off(..4)?.first_chunk()?))
    }
    while !bytes.is_empty() {
        let table = *bytes.split_off_first()?;
        let table = str::from_utf8(bytes.split_off(..usize::from(table))?).ok()?;
        let key = size(&mut bytes)?;
        let key = str::from_utf8(bytes.split_off(..key as usize)?).ok()?;
        let row = match size(&mut bytes)? {
            GOES => None,
            row => Some(bytes.split_off(..row as usize)?.to_vec()),
        };
        out.insert((table.to_owned(), key.to_owned()), row);
    }
    Some(())
}

struct Recorder<'a>(&'a mut Vec<u8>);

impl TableVisitor for Recorder<'_> {
    type Error = StoreError;

    fn visit<K: Key, V: Row>(
        &mut self,
        id: TableId,
        older: &Table<K, V>,
        newer: &Table<K, V>,
    ) -> Result<(), StoreError> {
        let size =
            |bytes: &[u8]| Ok::<_, StoreError>(u32::try_from(bytes.len()).map_err(failed)?.to_le_bytes());
        let out = &mut *self.0;
        for change in older.changes(newer) {
            let (key, row) = encode(id, &change)?;
            out.push(u8::try_from(id.name().len()).map_err(failed)?);
            out.extend_from_slice(id.name().as_bytes());
            out.extend_from_slice(&size(key.as_bytes())?);
            out.extend_from_slice(key.as_bytes());
            match row {
                None => out.extend_from_slice(&GOES.to_le_bytes()),
                Some(row) => {
                    out.extend_from_slice(&size(&row)?);
                    out.extend_from_slice(&row);
                }
            }
        }
        Ok(())
    }
}
