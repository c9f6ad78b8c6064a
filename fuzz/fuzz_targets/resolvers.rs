//! Anything to the resolvers: questions to a VPC's and to the public one, what name servers say to the latter, and
//! what comes by TCP. Nothing panics, and what is said is a message that is one's own.
//!
//! The first octet chooses; a question is its length as one octet and so many octets, before what servers reply.
#![no_main]

use dataplane::config::Vpc;
use dataplane::dns::{Transport, answer};
use dataplane::fuzzing::PublicResolver;
use hickory_proto::op::{Message, MessageType};
use libfuzzer_sys::fuzz_target;
use std::cell::LazyCell;

thread_local! {
    static VPC: LazyCell<Vpc> = LazyCell::new(|| Vpc::new(dataplane::testing::vpc()).expect("a VPC"));
    static PUBLIC: LazyCell<PublicResolver> = LazyCell::new(|| {
        let dir = std::env::temp_dir().join(format!("kumobako-fuzz-{}", std::process::id()));
        std::fs::create_dir_all(dir.join("zones")).expect("a directory");
        let keys = format!("{{\"stand_ins\":\"{}\"}}", "07".repeat(32));
        std::fs::write(dir.join("keys.json"), keys).expect("keys");
        let public = PublicResolver::new(&dir);
        std::fs::remove_dir_all(&dir).expect("read already");
        public
    });
}

fn is_reply(query: &[u8], reply: &[u8], most: usize) {
    let message = Message::from_vec(reply).expect("a message");
    assert_eq!(reply[..2], query[..2]);
    assert_eq!(message.metadata.message_type, MessageType::Response);
    assert!(reply.len() <= most, "{} octets", reply.len());
}

fuzz_target!(|octets: &[u8]| {
    let Some((choice, octets)) = octets.split_first() else { return };
    match choice % 4 {
        0 => VPC.with(|vpc| {
            for (transport, most) in [(Transport::Udp, 1232), (Transport::Tcp, 65_535)] {
                if let Some(reply) = answer(vpc, octets, transport) {
                    is_reply(octets, &reply, most);
                }
            }
        }),
        1 => PUBLIC.with(|public| {
            for (udp, most) in [(true, 1232), (false, 65_535)] {
                let reply = public.answer(octets, &[], udp);
                if !reply.is_empty() {
                    is_reply(octets, &reply, most);
                }
            }
        }),
        2 => PUBLIC.with(|public| {
            public.connection(octets);
        }),
        _ => PUBLIC.with(|public| {
            let Some((length, rest)) = octets.split_first() else { return };
            let (query, replies) = rest.split_at(usize::from(*length).min(rest.len()));
            let reply = public.answer(query, replies, true);
            if !reply.is_empty() {
                is_reply(query, &reply, 1232);
            }
        }),
    }
});
