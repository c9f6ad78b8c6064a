//! One VPC's metadata service and resolver, in one process.

use std::path::Path;
use std::rc::Rc;

use crate::config::Vpc;
use crate::generation::Generations;
use crate::http::{self, Answer, Call};
use crate::imds::{self, Identity, TokenKey};
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

        let resolver = Rc::new(dns::Resolver::new(vpc, &server.dir));
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
        Ok(())
    })
}
