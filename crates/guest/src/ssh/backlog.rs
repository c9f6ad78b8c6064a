//! What clients have sent and nobody has taken yet.
//!
//! The library opens a channel's window again as data arrives, not as it is taken, and has but one
//! number for all windows of a connection: the size they are opened to. If we made it wait instead, it
//! could carry nothing the other way meanwhile, and a filter like `gzip` would wait for itself. So what
//! arrives is kept, and once that is much, windows are opened by a few bytes at a time only: enough to
//! be asked again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{Notify, mpsc};

/// To what a window is opened.
pub(super) const WINDOW: u32 = 2 << 20;
/// To what, while much has not been taken: by two bytes, whenever those before are used up.
const TRICKLE: u32 = 2;
/// How much is much, in bytes.
const MUCH: usize = 2 << 20;
/// How much is too much, by whichever way it came: then the client has to wait for all.
const TOO_MUCH: usize = 64 << 20;
/// How long a client that trickles waits, unless things move.
const PAUSE: Duration = Duration::from_millis(50);
/// What a message takes beside its bytes.
const ENVELOPE: usize = 128;

/// What a client sends on a channel.
#[derive(Debug)]
pub(super) enum Input {
    Data(Vec<u8>),
    End,
}

/// All of a connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Backlog(Arc<Counter>);

#[derive(Debug, Default)]
struct Counter {
    bytes: AtomicUsize,
    taken: Notify,
}

/// One channel's: where it goes in.
#[derive(Debug)]
pub(super) struct Sink {
    to: mpsc::UnboundedSender<Input>,
}

/// And where it comes out. What is left is forgotten with it.
#[derive(Debug)]
pub(super) struct Source {
    from: mpsc::UnboundedReceiver<Input>,
    backlog: Backlog,
}

impl Backlog {
    pub(super) fn channel(&self) -> (Sink, Source) {
        let (to, from) = mpsc::unbounded_channel();
        (Sink { to }, Source { from, backlog: self.clone() })
    }

    fn bytes(&self) -> usize {
        self.0.bytes.load(Ordering::Relaxed)
    }

    /// To what the next window is opened.
    pub(super) fn window(&self) -> u32 {
        if self.bytes() > MUCH { TRICKLE } else { WINDOW }
    }

    /// Lets whoever sends go slowly, when much waits.
    pub(super) async fn settle(&self) {
        if self.bytes() > MUCH {
            let _ = tokio::time::timeout(PAUSE, self.falls_to(MUCH)).await;
        }
        if self.bytes() > TOO_MUCH {
            self.falls_to(TOO_MUCH).await;
        }
    }

    async fn falls_to(&self, bytes: usize) {
        loop {
            let taken = self.0.taken.notified();
            if self.bytes() <= bytes {
                return;
            }
            taken.await;
        }
    }

    fn add(&self, data: &[u8]) {
        self.0.bytes.fetch_add(data.len() + ENVELOPE, Ordering::Relaxed);
    }

    fn take(&self, input: &Input) {
        if let Input::Data(data) = input {
            self.0.bytes.fetch_sub(data.len() + ENVELOPE, Ordering::Relaxed);
            self.0.taken.notify_waiters();
        }
    }
}

impl Sink {
    /// Takes what nobody wants any more for taken.
    pub(super) fn send(&self, backlog: &Backlog, data: &[u8]) {
        backlog.add(data);
        if let Err(unwanted) = self.to.send(Input::Data(data.to_vec())) {
            backlog.take(&unwanted.0);
        }
    }

    pub(super) fn end(&self) {
        let _ = self.to.send(Input::End);
    }
}

impl Source {
    /// The next piece; None once there is no more.
    pub(super) async fn next(&mut self) -> Option<Vec<u8>> {
        let input = self.from.recv().await?;
        self.backlog.take(&input);
        match input {
            Input::Data(data) => Some(data),
            Input::End => None,
        }
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        self.from.close();
        while let Ok(input) = self.from.try_recv() {
            self.backlog.take(&input);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Backlog, TRICKLE, WINDOW};

    #[tokio::test]
    async fn windows_close_while_much_waits() {
        let backlog = Backlog::default();
        let (sink, mut source) = backlog.channel();
        let (idle, gone) = backlog.channel();
        drop(gone);
        for _ in 0..3 {
            sink.send(&backlog, &vec![0; 1 << 20]);
            idle.send(&backlog, &vec![0; 1 << 20]);
        }
        assert_eq!(backlog.window(), TRICKLE);
        assert_eq!(source.next().await.unwrap().len(), 1 << 20);
        assert_eq!(source.next().await.unwrap().len(), 1 << 20);
        assert_eq!(backlog.window(), WINDOW);
        backlog.settle().await;
        sink.end();
        drop(source);
        assert_eq!(backlog.bytes(), 0);
    }
}
