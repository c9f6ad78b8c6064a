//! Services of "the internet": what a reader would find out there, so that a tutorial's `curl` has
//! something to ask, and the endpoints of AWS's services.

use std::path::Path;
use std::rc::Rc;

use hyper::{Method, StatusCode};

use crate::endpoints::{Endpoints, Internet};
use crate::generation::Generations;
use crate::http::{self, Answer, Call};
use crate::{listen, server};

/// Runs the internet's services of `dir`. Never returns; a failure to start exits with status 1.
///
/// Today: HTTP at the addresses of [`InternetConfig::http`]; `GET /` answers the caller's address and a
/// line feed, as `checkip.amazonaws.com` does. And the region's API, by TLS: see [`Endpoints`].
pub fn internet_main(dir: &Path) -> ! {
    server::run(dir, async |server| {
        let internet =
            Generations::open(server.dir.join("config.json"), Internet::parse, server.log.clone())?;
        let internet = Rc::new(internet);
        let answer: Rc<dyn Fn(&Call<'_>) -> Answer> = Rc::new(address_of_caller);
        let config = internet.current().config.clone();
        for address in &config.http {
            let listener = listen::tcp(*address).await?;
            let answer = answer.clone();
            tokio::task::spawn_local(listen::accept(
                listener,
                http::PER_CALLER,
                server.log.clone(),
                move |stream, caller| http::serve(stream, caller, "kumobako", answer.clone()),
            ));
        }
        if let Some(endpoints) = config.endpoints {
            let serving = Endpoints::new(internet, server.log.clone());
            serving.listen(endpoints.listen).await?;
            serving.obey(&server.dir)?;
        }
        Ok(())
    })
}

fn address_of_caller(call: &Call<'_>) -> Answer {
    match (call.method, call.path) {
        (&Method::GET | &Method::HEAD, "/") => Answer::plain(format!("{}\n", call.caller)),
        (_, "/") => Answer::not_allowed("GET, HEAD"),
        _ => Answer::error(StatusCode::NOT_FOUND),
    }
}
