//! Lines of a directory's listing, as `ls -l` has them: clients show them as they come.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::time::{SystemTime, UNIX_EPOCH};

/// Who is called what here.
pub(super) struct Names {
    users: HashMap<u32, String>,
    groups: HashMap<u32, String>,
    /// Seconds since 1970.
    now: i64,
}

/// Older files show their year, newer ones their time: half a year, in seconds.
const RECENT: i64 = 365 * 24 * 3600 / 2;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Names {
    pub(super) fn read() -> Self {
        let table = |path: &str| {
            let text = fs::read_to_string(path).unwrap_or_default();
            let line = |line: &str| {
                let mut fields = line.split(':');
                let name = fields.next()?.to_owned();
                Some((fields.nth(1)?.parse().ok()?, name))
            };
            // Of several the first one counts.
            text.lines().rev().filter_map(line).collect()
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
        Self { users: table("/etc/passwd"), groups: table("/etc/group"), now: now.cast_signed() }
    }

    /// The line of one file, in UTC.
    pub(super) fn line(&self, name: &[u8], meta: &Metadata) -> Vec<u8> {
        let called =
            |table: &HashMap<u32, String>, id: u32| table.get(&id).cloned().unwrap_or_else(|| id.to_string());
        let (user, group) = (called(&self.users, meta.uid()), called(&self.groups, meta.gid()));
        let mut line = format!(
            "{} {:>4} {user:<8} {group:<8} {:>8} {} ",
            mode(meta),
            meta.nlink(),
            meta.len(),
            date(meta.mtime(), self.now)
        )
        .into_bytes();
        line.extend(name);
        line
    }
}

fn mode(meta: &Metadata) -> String {
    let kind = meta.file_type();
    let first = match () {
        () if kind.is_dir() => 'd',
        () if kind.is_symlink() => 'l',
        () if kind.is_fifo() => 'p',
        () if kind.is_socket() => 's',
        () if kind.is_char_device() => 'c',
        () if kind.is_block_device() => 'b',
        () => '-',
    };
    let bits = meta.mode();
    let mut text = String::from(first);
    for (shift, special, letters) in
        [(6, 0o4000, ['s', 'S']), (3, 0o2000, ['s', 'S']), (0, 0o1000, ['t', 'T'])]
    {
        let has = |bit: u32| bits >> shift & bit != 0;
        text.push(if has(4) { 'r' } else { '-' });
        text.push(if has(2) { 'w' } else { '-' });
        text.push(match (bits & special != 0, has(1)) {
            (true, true) => letters[0],
            (true, false) => letters[1],
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}

fn date(seconds: i64, now: i64) -> String {
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let month = usize::try_from(month - 1).ok().and_then(|m| MONTHS.get(m)).unwrap_or(&"???");
    let minutes = seconds.rem_euclid(86_400) / 60;
    if (now - RECENT..=now).contains(&seconds) {
        format!("{month} {day:>2} {:02}:{:02}", minutes / 60, minutes % 60)
    } else {
        format!("{month} {day:>2} {year:>5}")
    }
}

/// Year, month and day of a day counted from 1970-01-01, by the Gregorian calendar.
fn civil(day: i64) -> (i64, i64, i64) {
    // Years that begin with March, in spans of 400, have their odd day at the end.
    let day = day + 719_468;
    let (span, day) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (span * 400 + year + i64::from(month <= 2), month, date)
}

#[cfg(test)]
mod tests {
    use super::{civil, date};

    #[test]
    fn days_have_dates() {
        for (day, is) in [
            (0, (1970, 1, 1)),
            (-1, (1969, 12, 31)),
            (11_016, (2000, 2, 29)),
            (11_017, (2000, 3, 1)),
            (20_453, (2025, 12, 31)),
            (47_541, (2100, 3, 1)),
        ] {
            assert_eq!(civil(day), is, "{day}");
        }
        let now = 20_453 * 86_400;
        assert_eq!(date(now - 60, now), "Dec 30 23:59");
        assert_eq!(date(now - 31_000_000, now), "Jan  6  2025");
        assert_eq!(date(now + 1, now), "Dec 31  2025");
    }
}
