//! Any JSON: nothing panics, and what was read as an output can be written as XML.
#![no_main]

use aws_shapes::SERVICES;
use aws_wire::codec::{encode, json};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    let Some((choice, text)) = octets.split_first() else { return };
    let served: Vec<_> =
        SERVICES.iter().flat_map(|service| service.operations).filter(|operation| operation.is_served()).collect();
    let operation = served[usize::from(*choice) % served.len()];
    match json::decode_output(operation, text) {
        Ok(output) => {
            let xml = encode(operation, output.as_ref(), "r").body;
            let again = json::decode_output(operation, json::encode(output.as_ref()).as_bytes())
                .expect("what was written");
            assert_eq!(encode(operation, again.as_ref(), "r").body, xml);
        }
        Err(error) => assert_eq!(error.status, 400),
    }
});
