//! Services of "the internet": what a reader would find out there, so that a tutorial's `curl` has
//! something to ask. Room for the region's authoritative name servers.

use std::path::Path;
use std::rc::Rc;

use hyper::{Method, StatusCode};

use crate::config::{InternetConfig, check_version};
use crate::generation::Generations;
use crate::http::{self, Answer, Call};
use crate::{listen, server};

/// Runs the internet's services of `dir`. Never returns; a failure to start exits with status 1.
///
/// Today: HTTP at the addresses of [`InternetConfig::http`]; `GET /` answers the caller's address and a
/// line feed, as `checkip.amazonaws.com` does.
pub fn internet_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let config = Generations::open(server.dir.join("config.json"), parse, server.log.clone())?;
        let answer: Rc<dyn Fn(&Call<'_>) -> Answer> = Rc::new(address_of_caller);
        for address in &config.current().http {
            let listener = listen::tcp(*address).await?;
            let answer = answer.clone();
            tokio::task::spawn_local(listen::accept(
                listener,
                http::PER_CALLER,
                server.log.clone(),
                move |stream, caller| http::serve(stream, caller, "kumobako", answer.clone()),
            ));
        }
        Ok(())
    })
}

fn parse(json: &[u8]) -> Result<InternetConfig, String> {
    let config: InternetConfig = serde_json::from_slice(json).map_err(|e| e.to_string())?;
    check_version(config.version)?;
    Ok(config)
}

fn address_of_caller(call: &Call<'_>) -> Answer {
    match (call.method, call.path) {
        (&Method::GET | &Method::HEAD, "/") => Answer::plain(format!("{}\n", call.caller)),
        (_, "/") => Answer::not_allowed("GET, HEAD"),
        _ => Answer::error(StatusCode::NOT_FOUND),
    }
}
