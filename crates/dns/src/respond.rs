//! A packet in, a reply or silence out: what is the same for whoever answers.

use crate::wire::{Bad, Question, Rcode, Reply, kind};

/// Writes the reply to `packet` into `out`, which stays empty for silence. `udp`: no longer than the asker
/// takes; `recursive`: what the bit "recursion available" says. `with` is asked for what only it knows.
pub fn respond(
    packet: &[u8],
    udp: bool,
    recursive: bool,
    out: &mut Vec<u8>,
    with: impl FnOnce(&Question<'_>, &mut Reply<'_>),
) {
    out.clear();
    let question = match Question::parse(packet) {
        Ok(question) => question,
        Err(Bad::Silence) => return,
        Err(Bad::Refuse(rcode)) => return Reply::refusal(packet, rcode, out),
    };
    let mut reply = Reply::new(&question, udp, out);
    match unanswerable(&question) {
        Some(rcode) => reply.rcode(rcode),
        None => with(&question, &mut reply),
    }
    reply.finish(&question, recursive);
}

/// What no server of ours answers, whatever the name.
pub fn unanswerable(question: &Question<'_>) -> Option<Rcode> {
    const IN: u16 = 1;
    if question.edns.is_some_and(|e| e.version != 0) {
        Some(Rcode::BadVers)
    } else if question.class != IN || matches!(question.kind, kind::AXFR | kind::IXFR) {
        Some(Rcode::Refused)
    } else if matches!(question.kind, kind::OPT | kind::NXNAME) {
        Some(Rcode::FormErr)
    } else {
        None
    }
}
