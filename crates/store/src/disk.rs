//! The world's rows in `redb`: a table for each of the world's, JSON for keys and rows.
//!
//! JSON because rows describe themselves: a migration is a function over values, and a
//! store can be read with common tools when something went wrong.

use crate::log::Rows;
use crate::{StoreError, encode};
use model::{Key, Row, Table, TableId, TableLoader, TableVisitor, World};
use redb::backends::FileBackend;
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable, StorageBackend, TableDefinition};
use std::fs;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Version of the store's form. 1 had no log; its rows are the same.
const FORMAT: u64 = 2;

/// redb's own cache; rows are read once at start, so it needs little.
const CACHE: usize = 1 << 20;

const META: TableDefinition<'static, &str, u64> = TableDefinition::new("meta");

fn rows(table: &str) -> TableDefinition<'_, &'static str, &'static [u8]> {
    TableDefinition::new(table)
}

/// Opens the database, again after a failure.
pub(crate) type Opener = Box<dyn Fn() -> Result<Database, StoreError> + Send>;

pub(crate) struct Disk {
    opener: Opener,
    /// `None` after a write that failed: `redb` takes no other then, and must say what it holds.
    database: Option<Database>,
    identity: u64,
    marked: bool,
}

fn disk(e: impl Into<redb::Error>) -> StoreError {
    StoreError::Disk(e.into().to_string())
}

/// A file of the store. Secrets are in it: nobody else may read it, whatever the umask.
pub(crate) fn file(path: &Path) -> Result<FileBackend, StoreError> {
    let failed = |e: String| StoreError::Disk(format!("{}: {e}", path.display()));
    let mut options = fs::File::options();
    let file = options.read(true).write(true).create(true).truncate(false).mode(0o600).open(path);
    FileBackend::new(file.map_err(|e| failed(e.to_string()))?).map_err(|e| failed(e.to_string()))
}

/// The database over a storage.
pub(crate) fn database(path: &Path, storage: impl StorageBackend) -> Result<Database, StoreError> {
    Database::builder().set_cache_size(CACHE).create_with_backend(storage).map_err(|e| match e {
        DatabaseError::DatabaseAlreadyOpen => StoreError::InUse { path: path.display().to_string() },
        e => disk(e),
    })
}

fn meta(database: &Database, key: &str) -> Result<Option<u64>, StoreError> {
    let read = database.begin_read().map_err(disk)?;
    match read.open_table(META) {
        Ok(table) => Ok(table.get(key).map_err(disk)?.map(|v| v.value())),
        Err(redb::TableError::TableDoesNotExist(_)) => Ok(None),
        Err(e) => Err(disk(e)),
    }
}

impl Disk {
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let path = path.to_owned();
        Self::new(path.clone(), Box::new(move || database(&path, file(&path)?)))
    }

    pub(crate) fn new(path: PathBuf, opener: Opener) -> Result<Self, StoreError> {
        let database = opener()?;
        let format = meta(&database, "format")?;
        if let Some(found) = format
            && found > FORMAT
        {
            return Err(StoreError::TooNew { path: path.display().to_string(), found, known: FORMAT });
        }
        let identity = meta(&database, "identity")?.unwrap_or_else(rand::random);
        Ok(Self { opener, database: Some(database), identity, marked: format == Some(FORMAT) })
    }

    /// Names the store: random, made with it.
    pub(crate) fn identity(&self) -> u64 {
        self.identity
    }

    /// True where the database says that it has a log and whose.
    pub(crate) fn is_marked(&self) -> bool {
        self.marked
    }

    fn opened(&self) -> Result<&Database, StoreError> {
        self.database.as_ref().ok_or_else(|| StoreError::Disk("the database is closed".into()))
    }

    /// Opens the database again if its last write failed; what it holds then.
    pub(crate) fn reopen(&mut self) -> Result<Option<World>, StoreError> {
        if self.database.is_some() {
            return Ok(None);
        }
        self.database = Some((self.opener)()?);
        // Unread, it is not known.
        self.load().map(Some).inspect_err(|_| self.database = None)
    }

    /// Number of the commit that made what is kept; 0 if the store is new.
    pub(crate) fn generation(&self) -> Result<u64, StoreError> {
        Ok(meta(self.opened()?, "generation")?.unwrap_or(0))
    }

    /// Everything that is kept; an empty world of generation 0 if the store is new.
    pub(crate) fn load(&self) -> Result<World, StoreError> {
        let generation = self.generation()?;
        let read = self.opened()?.begin_read().map_err(disk)?;
        World::load(generation, &mut Loader { read })
    }

    /// Writes what turns `older` into `newer`, in one transaction, flushed.
    pub(crate) fn write(&mut self, older: &World, newer: &World) -> Result<(), StoreError> {
        self.transact(newer.generation, |write| older.visit(newer, &mut Writer { write }))
    }

    /// Writes rows that lead to `generation`, in one transaction, flushed.
    pub(crate) fn replay(&mut self, generation: u64, changes: &Rows) -> Result<(), StoreError> {
        self.transact(generation, |write| {
            let mut open: Option<(&str, redb::Table<&str, &[u8]>)> = None;
            for ((name, key), row) in changes {
                let table = match &mut open {
                    Some((opened, table)) if opened == name => table,
                    // In order of the tables: each is opened once.
                    _ => {
                        drop(open.take());
                        &mut open.insert((name, write.open_table(rows(name)).map_err(disk)?)).1
                    }
                };
                put(table, key, row.as_deref())?;
            }
            Ok(())
        })
    }

    fn transact(
        &mut self,
        generation: u64,
        changes: impl FnOnce(&redb::WriteTransaction) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let written = (|| {
            let write = self.opened()?.begin_write().map_err(disk)?;
            changes(&write)?;
            {
                let mut meta = write.open_table(META).map_err(disk)?;
                meta.insert("generation", generation).map_err(disk)?;
                meta.insert("format", FORMAT).map_err(disk)?;
                meta.insert("identity", self.identity).map_err(disk)?;
            }
            write.commit().map_err(disk)
        })();
        match &written {
            Ok(()) => self.marked = true,
            Err(_) => self.database = None,
        }
        written
    }
}

fn put(table: &mut redb::Table<&str, &[u8]>, key: &str, row: Option<&[u8]>) -> Result<(), StoreError> {
    match row {
        Some(row) => table.insert(key, row).map(drop),
        None => table.remove(key).map(drop),
    }
    .map_err(disk)
}

struct Loader {
    read: redb::ReadTransaction,
}

impl TableLoader for Loader {
    type Error = StoreError;

    fn load<K: Key, V: Row>(&mut self, id: TableId) -> Result<Table<K, V>, StoreError> {
        let mut out = Table::default();
        let table = match self.read.open_table(rows(id.name())) {
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
        let mut table = self.write.open_table(rows(id.name())).map_err(disk)?;
        for change in &changes {
            let (key, row) = encode(id, change)?;
            put(&mut table, &key, row.as_deref())?;
        }
        Ok(())
    }
}
