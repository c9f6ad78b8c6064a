//! The world's rows in `redb`: a table for each of the world's, JSON for keys and rows.
//!
//! JSON because rows describe themselves: a migration is a function over values, and a
//! store can be read with common tools when something went wrong.

use crate::{StoreError, encode};
use model::{Key, Row, Table, TableId, TableLoader, TableVisitor, World};
use redb::backends::FileBackend;
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition};
use std::fs;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;

/// Version of the rows' form. Raise it with a migration in [`Disk::open`].
const FORMAT: u64 = 1;

/// redb's own cache; rows are read once at start, so it needs little.
const CACHE: usize = 1 << 20;

const META: TableDefinition<'static, &str, u64> = TableDefinition::new("meta");

fn rows(id: TableId) -> TableDefinition<'static, &'static str, &'static [u8]> {
    TableDefinition::new(id.name())
}

pub(crate) struct Disk {
    database: Database,
}

fn disk(e: impl Into<redb::Error>) -> StoreError {
    StoreError::Disk(e.into().to_string())
}

impl Disk {
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let text = || path.display().to_string();
        // Secrets are in it: nobody else may read it, whatever the umask.
        let file =
            fs::File::options().read(true).write(true).create(true).truncate(false).mode(0o600).open(path);
        let file = file.map_err(|e| StoreError::Disk(format!("{}: {e}", text())))?;
        let in_use = |e| match e {
            DatabaseError::DatabaseAlreadyOpen => StoreError::InUse { path: text() },
            e => disk(e),
        };
        let file = FileBackend::new(file).map_err(in_use)?;
        let database = Database::builder().set_cache_size(CACHE).create_with_backend(file).map_err(in_use)?;
        let this = Self { database };
        match this.meta("format")? {
            Some(found) if found > FORMAT => Err(StoreError::TooNew { path: text(), found, known: FORMAT }),
            _ => Ok(this),
        }
    }

    fn meta(&self, key: &str) -> Result<Option<u64>, StoreError> {
        let read = self.database.begin_read().map_err(disk)?;
        match read.open_table(META) {
            Ok(table) => Ok(table.get(key).map_err(disk)?.map(|v| v.value())),
            Err(redb::TableError::TableDoesNotExist(_)) => Ok(None),
            Err(e) => Err(disk(e)),
        }
    }

    /// Everything that is kept; an empty world of generation 0 if the store is new.
    pub(crate) fn load(&mut self) -> Result<World, StoreError> {
        let generation = self.meta("generation")?.unwrap_or(0);
        let read = self.database.begin_read().map_err(disk)?;
        World::load(generation, &mut Loader { read })
    }

    /// Writes what turns `older` into `newer`, in one transaction, flushed.
    pub(crate) fn write(&mut self, older: &World, newer: &World) -> Result<(), StoreError> {
        let write = self.database.begin_write().map_err(disk)?;
        older.visit(newer, &mut Writer { write: &write })?;
        {
            let mut meta = write.open_table(META).map_err(disk)?;
            meta.insert("generation", newer.generation).map_err(disk)?;
            meta.insert("format", FORMAT).map_err(disk)?;
        }
        write.commit().map_err(disk)
    }
}

struct Loader {
    read: redb::ReadTransaction,
}

impl TableLoader for Loader {
    type Error = StoreError;

    fn load<K: Key, V: Row>(&mut self, id: TableId) -> Result<Table<K, V>, StoreError> {
        let mut out = Table::default();
        let table = match self.read.open_table(rows(id)) {
            Ok(table) => table,
            Err(redb::TableError::TableDoesNotExist(_)) => return Ok(out),
            Err(e) => return Err(disk(e)),
        };
        for entry in table.iter().map_err(disk)? {
            let (key, row) = entry.map_err(disk)?;
            let bad = |source| StoreError::Row { table: id.name(), key: key.value().to_owned(), source };
            let k: K = serde_json::from_str(key.value()).map_err(bad)?;
            let v: V = serde_json::from_slice(row.value()).map_err(bad)?;
            out.insert_shared(k, Arc::new(v));
        }
        Ok(out)
    }
}

struct Writer<'a> {
    write: &'a redb::WriteTransaction,
}

impl TableVisitor for Writer<'_> {
    type Error = StoreError;

    fn visit<K: Key, V: Row>(
        &mut self,
        id: TableId,
        older: &Table<K, V>,
        newer: &Table<K, V>,
    ) -> Result<(), StoreError> {
        let changes = older.changes(newer);
        if changes.is_empty() {
            return Ok(());
        }
        let mut table = self.write.open_table(rows(id)).map_err(disk)?;
        for change in &changes {
            let (key, row) = encode(change).map_err(|source| StoreError::Row {
                table: id.name(),
                key: format!("{change:?}"),
                source,
            })?;
            match row {
                Some(row) => table.insert(key.as_str(), row.as_slice()).map(drop),
                None => table.remove(key.as_str()).map(drop),
            }
            .map_err(disk)?;
        }
        Ok(())
    }
}
