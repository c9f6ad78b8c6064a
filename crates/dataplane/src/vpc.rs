//! One VPC's metadata service and resolver, in one process.

use std::io;
use std::path::Path;
use std::rc::Rc;

use host::netns::NetNs;
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinHandle;

use crate::config::{ResolverDoor, Vpc};
use crate::doors::{self, Doors};
use crate::generation::Generations;
use crate::http::{self, Answer, Call};
use crate::imds::{self, Identity, TokenKey};
use crate::log::Log;
use crate::{dns, listen, server};

/// Runs the VPC services of `dir`. Never returns; a failure to start exits with status 1.
pub fn vpc_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let key = TokenKey::open(&server.dir).map_err(|e| format!("token-secret: {e}"))?;
        let vpc = Generations::open(server.dir.join("config.json"), Vpc::parse, server.log.clone())?;
        let vpc = Rc::new(vpc);
        let listen = vpc.current().config.listen.clone();

        let metadata = vpc.clone();
        let identity = Identity::new();
        let answer: Rc<dyn Fn(&Call<'_>) -> Answer> =
            Rc::new(move |call| imds::answer(&metadata.current(), &key, &identity, call));
        for address in listen.metadata {
            let listener = listen::tcp(address).await?;
            let answer = answer.clone();
            tokio::task::spawn_local(listen::accept(
                listener,
                http::PER_CALLER,
                server.log.clone(),
                move |stream, caller| http::serve(stream, caller, "EC2ws", answer.clone()),
            ));
        }

        let resolver = Rc::new(dns::Resolver::new(vpc.clone(), &server.dir));
        for address in listen.dns {
            let socket = listen::udp(address).await?;
            let listener = listen::tcp(address).await?;
            tokio::task::spawn_local(dns::serve_udp(socket, resolver.clone()));
            let resolver = resolver.clone();
            tokio::task::spawn_local(listen::accept(
                listener,
                dns::PER_CALLER,
                server.log.clone(),
                move |stream, _| dns::serve_tcp(stream, resolver.clone()),
            ));
        }
        let (open, log) = (Doors::new(server.log.clone()), server.log.clone());
        doors::obey(&server.dir, move || {
            open.follow(&vpc.current().config.inbound, |door| inbound(door, &resolver, &log))
        })
    })
}

/// Answers at an address of an inbound endpoint as at the VPC's own.
fn inbound(door: &ResolverDoor, resolver: &Rc<dns::Resolver>, log: &Log) -> io::Result<Vec<JoinHandle<()>>> {
    let sockets = || Ok((listen::udp_here(door.address)?, listen::tcp_here(door.address)?));
    let (socket, listener) = NetNs::open(&door.space)?.run(sockets).and_then(|both: io::Result<_>| both)?;
    let (socket, listener) = (UdpSocket::from_std(socket)?, TcpListener::from_std(listener)?);
    let by_tcp = resolver.clone();
    let accepts = listen::accept(listener, dns::PER_CALLER, log.clone(), move |stream, _| {
        dns::serve_tcp(stream, by_tcp.clone())
    });
    Ok(vec![
        tokio::task::spawn_local(dns::serve_udp(socket, resolver.clone())),
        tokio::task::spawn_local(accepts),
    ])
}
