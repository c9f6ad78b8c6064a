//! What somebody changed behind the driver's back, in a few words.

use crate::net::Request;

/// At most so many words of one space's drift at a time.
const MOST: usize = 8;

/// What a pass mended in one space.
#[derive(Debug, Default)]
pub(super) struct Drift(Vec<String>);

impl Drift {
    pub(super) fn note(&mut self, what: impl Into<String>) {
        self.0.push(what.into());
    }

    pub(super) fn requests(&mut self, requests: &[Request]) {
        self.0.extend(requests.iter().map(words));
    }

    /// The first few, and how many more.
    pub(super) fn words(mut self) -> Vec<String> {
        if self.0.len() > MOST {
            let more = self.0.len() - MOST;
            self.0.truncate(MOST);
            self.0.push(format!("and {more} more"));
        }
        self.0
    }
}

/// What was wrong, by the request that mends it.
fn words(request: &Request) -> String {
    match request {
        Request::AddVeth { here, .. } => format!("link {} was gone", here.name),
        Request::SetLink(e) => format!("link {} was changed", e.name),
        Request::LinkUp(dev) => format!("link {dev} was down"),
        Request::AddAltname { dev, altname } => format!("link {dev} had lost its name {altname}"),
        Request::RemoveLink(dev) => format!("link {dev} was not of the plan"),
        Request::RemoveGroup(group) => format!("links of group {group} were not of the plan"),
        Request::AddAddress(a) => format!("address {} of {} was gone", a.address, a.dev),
        Request::RemoveAddress(a) => format!("address {} of {} was not of the plan", a.address, a.dev),
        Request::AddRoute(r) => format!("route to {} in table {} was gone or changed", r.to, r.table),
        Request::RemoveRoute(r) => format!("route to {} in table {} was not of the plan", r.to, r.table),
        Request::AddRule(r) => format!("routing rule {} was gone", r.priority),
        Request::RemoveRule(r) => format!("routing rule {} was not of the plan", r.priority),
        Request::SetNeighbour(n) => format!("neighbour {} of {} was gone or changed", n.address, n.dev),
        Request::RemoveNeighbour(n) => format!("neighbour {} of {} was not of the plan", n.address, n.dev),
    }
}
