//! Any request of REST: nothing panics, whatever is wrong is the caller's fault, and what was
//! read can be kept as JSON and read again. The first line is method and URI, the rest the body.
#![no_main]

use aws_shapes::{Protocol, SERVICES};
use aws_wire::codec::{Request, decode_request, encode_error, json};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let end = octets.iter().position(|octet| *octet == b'\n').unwrap_or(octets.len());
    let (line, body) = (&octets[..end], octets.get(end + 1..).unwrap_or_default());
    let Ok(line) = std::str::from_utf8(line) else { return };
    let (method, uri) = line.split_once(' ').unwrap_or(("POST", line));
    let Ok(method) = http::Method::try_from(method) else { return };
    let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
    let headers = http::HeaderMap::new();
    for service in SERVICES.iter().filter(|service| service.protocol == Protocol::RestXml) {
        let request = Request { method: &method, path, query, headers: &headers, body };
        let read = decode_request(service, &request).and_then(|(operation, input)| {
            let new = operation.served.as_ref().expect("it is served").new_input;
            let mut into = new();
            input.reader().structure(into.as_mut())?;
            Ok((new, into))
        });
        match read {
            Ok((new, input)) => {
                let mut again = new();
                json::decode(json::encode(input.as_ref()).as_bytes(), again.as_mut()).expect("what was written");
                assert_eq!(format!("{input:?}"), format!("{again:?}"));
            }
            Err(error) => {
                assert!((400..500).contains(&error.status), "{error}");
                let _ = encode_error(service, &error, "r");
            }
        }
    }
});
