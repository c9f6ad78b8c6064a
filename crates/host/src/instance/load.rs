//! The load average of a guest: how many of its tasks run or would, over one, five and fifteen
//! minutes, as the kernel reckons the machine's.
//!
//! A guest at rest is looked at every quarter of a minute, one at work every five seconds. What
//! its control group used of the processors since the last look is exact however long ago that
//! was; how many more would run if they could is counted at the look.

use std::fs;
use std::time::{Duration, Instant};

use crate::cgroup::{self, Hierarchies};

const BUSY: Duration = Duration::from_secs(5);
const QUIET: Duration = Duration::from_secs(15);
/// Processors used, below which a guest is at rest.
const REST: f64 = 0.02;
const MINUTES: [f64; 3] = [1.0, 5.0, 15.0];
/// Most tasks that one look is at; where there are more, the others are taken to be alike.
const MOST: usize = 256;

#[derive(Debug)]
pub(super) struct Load {
    averages: [f64; 3],
    used_ns: u64,
    looked: Instant,
    rests: bool,
}

impl Load {
    pub(super) fn new() -> Self {
        Self { averages: [0.0; 3], used_ns: 0, looked: Instant::now(), rests: true }
    }

    /// When to look next.
    pub(super) fn due(&self) -> Instant {
        self.looked + if self.rests { QUIET } else { BUSY }
    }

    /// Looks at the group `name`, if it is long enough ago.
    pub(super) fn look(&mut self, h: &Hierarchies, name: &str) {
        let elapsed = self.looked.elapsed();
        if elapsed < BUSY {
            return;
        }
        let used = cgroup::processor_time(h, name);
        // A group made anew begins at nothing.
        let running = used.saturating_sub(self.used_ns) as f64 / elapsed.as_nanos() as f64;
        self.used_ns = used;
        self.looked += elapsed;
        self.rests = running < REST;
        let load = if self.rests { running } else { running.max(ready(&cgroup::tasks(h, name))) };
        self.add(load, elapsed);
    }

    fn add(&mut self, load: f64, elapsed: Duration) {
        for (average, minutes) in self.averages.iter_mut().zip(MINUTES) {
            let kept = (-elapsed.as_secs_f64() / (60.0 * minutes)).exp();
            *average = *average * kept + load * (1.0 - kept);
        }
    }

    /// Over one, five and fifteen minutes.
    pub(super) fn averages(&self) -> [f64; 3] {
        self.averages
    }
}

/// How many of these tasks run, would run, or wait for a disk.
fn ready(tasks: &[i32]) -> f64 {
    let looked = &tasks[..tasks.len().min(MOST)];
    let is = |task: &&i32| {
        let stat = fs::read_to_string(format!("/proc/{task}/stat")).unwrap_or_default();
        stat.rsplit_once(") ").is_some_and(|(_, rest)| rest.starts_with(['R', 'D']))
    };
    looked.iter().filter(is).count() as f64 * tasks.len() as f64 / looked.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_and_goes_as_the_kernels_does() {
        let mut load = Load::new();
        for _ in 0..12 {
            load.add(3.0, BUSY);
        }
        let [one, five, fifteen] = load.averages();
        assert!((1.89..1.91).contains(&one) && (0.54..0.55).contains(&five) && fifteen < 0.2, "{load:?}");
        // One long look is worth many short ones.
        load.add(0.0, Duration::from_secs(60));
        assert!((0.69..0.71).contains(&load.averages()[0]), "{load:?}");
    }
}
