//! Kumobako's engine.

use crate::{Case, Prepared, Refusal};
use model::policy::{Document, Keys, Kind, Names, Policies, Request, Set, decide};
use std::sync::Arc;

pub fn prepare(case: &Case) -> Result<Prepared, Refusal> {
    let set = |documents: &[serde_json::Value]| {
        let parsed = documents.iter().map(|document| {
            let document = Document::parse(&document.to_string(), Kind::Identity);
            Ok((Arc::from("policy"), document.map_err(|why| Refusal::Malformed(why.0))?))
        });
        Ok(Set::new(parsed.collect::<Result<Vec<_>, Refusal>>()?))
    };
    let policies = Policies {
        identity: set(&case.documents)?,
        boundary: case.boundary.as_ref().map(|d| set(std::slice::from_ref(d))).transpose()?,
        session: case.session.as_ref().map(|d| set(std::slice::from_ref(d))).transpose()?,
    };
    let mut keys = Keys::new();
    for (key, values) in &case.keys {
        keys.replace(key, values);
    }
    let (action, resource, principal) = (case.action.clone(), case.resource.clone(), Names::default());
    Ok(Box::new(move || {
        let request = Request { action: &action, resource: &resource, keys: &keys, principal: &principal };
        Ok(decide(&policies, None, &request).is_allowed())
    }))
}
