//! Any form: nothing panics, whatever is wrong is the caller's fault, and what was read can be
//! kept as JSON and read again.
#![no_main]

use aws_shapes::{Reader, SERVICES};
use aws_wire::codec::{decode, encode_error, json};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|octets: &[u8]| {
    // As it came, then as the parameters of a served operation that the first octet chooses.
    for service in SERVICES.iter().filter(|service| service.protocol.is_query()) {
        let _ = decode(service, &[octets]);
    }
    let Some((choice, form)) = octets.split_first() else { return };
    let served: Vec<_> =
        SERVICES.iter().flat_map(|service| service.operations).filter(|operation| operation.is_served() && operation.service.protocol.is_query()).collect();
    let operation = served[usize::from(*choice) % served.len()];
    let types = operation.served.as_ref().expect("it is served");
    let action = format!("Action={}", operation.name);
    let read = decode(operation.service, &[action.as_bytes(), form]).and_then(|(_, params)| {
        let mut input = (types.new_input)();
        params.reader().structure(input.as_mut())?;
        Ok(input)
    });
    match read {
        Ok(input) => {
            let mut again = (types.new_input)();
            json::decode(json::encode(input.as_ref()).as_bytes(), again.as_mut()).expect("what was written");
            assert_eq!(format!("{input:?}"), format!("{again:?}"));
        }
        Err(error) => {
            assert!((400..500).contains(&error.status), "{error}");
            let _ = encode_error(operation.service, &error, "r");
        }
    }
});
