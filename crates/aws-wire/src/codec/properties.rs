//! What holds for every structure we serve, and for any octets.

use aws_shapes::{
    ApiError, Kind, List, Map, Member, OperationInfo, Protocol, Reader, SERVICES, Structure, Timestamp,
    Value, Writer,
};
use base64::Engine;
use proptest::prelude::*;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::{Params, decode, encode, json};

fn served() -> impl Iterator<Item = &'static OperationInfo> {
    SERVICES.iter().flat_map(|service| service.operations).filter(|operation| operation.is_served())
}

/// Reads whatever it is asked for, at random.
pub(super) struct Random {
    rng: StdRng,
    depth: u32,
    /// Make what a request can say: what is required is there and isn't blank.
    request: bool,
    /// Make only what a document can say, and of the length that the schema asks for.
    plain: bool,
}

impl Random {
    fn new(seed: u64, request: bool) -> Self {
        Self { rng: StdRng::seed_from_u64(seed), depth: 0, request, plain: false }
    }

    pub(super) fn document(seed: u64) -> Self {
        Self { plain: true, ..Self::new(seed, true) }
    }

    fn text(&mut self) -> String {
        const LETTERS: &[char] =
            &['a', 'Z', '0', ' ', '&', '<', '>', '"', '\'', '\r', '\n', '\0', '雲', '=', '%', '+', '.'];
        let length = self.rng.random_range(u32::from(self.request)..8);
        (0..length).map(|_| LETTERS[self.rng.random_range(0..LETTERS.len())]).collect()
    }

    fn length(&mut self) -> u32 {
        self.rng.random_range(u32::from(self.request)..3)
    }
}

impl Reader for Random {
    fn structure(&mut self, into: &mut dyn Structure) -> Result<(), ApiError> {
        self.depth += 1;
        for (index, member) in into.schema().members.iter().enumerate() {
            let must = self.request && (member.required || index == 0);
            if must || self.depth < 6 && self.rng.random_range(0..4) > 0 {
                into.read_member(index, self)?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn list(
        &mut self,
        _: &'static List,
        item: &mut dyn FnMut(&mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        (0..self.length()).try_for_each(|_| item(self))
    }

    fn map(
        &mut self,
        _: &'static Map,
        entry: &mut dyn FnMut(String, &mut dyn Reader) -> Result<(), ApiError>,
    ) -> Result<(), ApiError> {
        (0..self.length()).try_for_each(|_| {
            let key = self.text();
            entry(key, self)
        })
    }

    fn string(&mut self, kind: &'static Kind) -> Result<String, ApiError> {
        Ok(match kind {
            Kind::Enum(set) => set.values[self.rng.random_range(0..set.values.len())].to_owned(),
            Kind::String(range) if self.plain => {
                let (least, most) = (range.min.unwrap_or(1).max(1), range.max.unwrap_or(8));
                let mut text: String = self.text().chars().filter(|c| *c != '\0').collect();
                text.extend(std::iter::repeat_n('x', usize::try_from(least).unwrap_or(0)));
                text.chars().take(usize::try_from(most).unwrap_or(8)).collect()
            }
            _ => self.text(),
        })
    }

    fn integer(&mut self, kind: &'static Kind) -> Result<i64, ApiError> {
        Ok(match kind {
            Kind::Integer(range) => {
                let min = range.min.unwrap_or(i32::MIN.into());
                self.rng.random_range(min..=range.max.unwrap_or(i32::MAX.into()))
            }
            Kind::Long(range) => {
                self.rng.random_range(range.min.unwrap_or(i64::MIN)..=range.max.unwrap_or(i64::MAX))
            }
            _ => self.rng.random(),
        })
    }

    fn double(&mut self, _: &'static Kind) -> Result<f64, ApiError> {
        Ok(f64::from(self.rng.random_range(-1_000_000..1_000_000)) / 64.0)
    }

    fn boolean(&mut self) -> Result<bool, ApiError> {
        Ok(self.rng.random())
    }

    fn timestamp(&mut self) -> Result<Timestamp, ApiError> {
        Ok(Timestamp::from_millis(self.rng.random_range(-4_102_444_800_000..4_102_444_800_000)))
    }

    fn blob(&mut self) -> Result<Vec<u8>, ApiError> {
        Ok((0..self.length()).map(|_| self.rng.random()).collect())
    }
}

/// Writes a request as an EC2 client does; the other direction of the query reader.
struct Form {
    pairs: Vec<(String, String)>,
    path: Vec<String>,
}

impl Form {
    fn of(input: &dyn Structure) -> String {
        let mut form = Self { pairs: vec![], path: vec![] };
        input.write(&mut form);
        let escape = |text: &str| text.bytes().map(|octet| format!("%{octet:02x}")).collect::<String>();
        let pairs = form.pairs.iter().map(|(name, value)| format!("{name}={}", escape(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    fn push(&mut self, text: String) {
        self.pairs.push((self.path.join("."), text));
    }
}

/// The texts of a value outside of any document.
pub(super) fn texts(value: &dyn Value, kind: &'static Kind) -> Vec<String> {
    let mut form = Form { pairs: vec![], path: vec![] };
    value.write(kind, &mut form);
    form.pairs.into_iter().map(|(_, text)| text).collect()
}

impl Writer for Form {
    fn member(&mut self, member: &'static Member, value: &dyn Value) {
        self.path.push(member.query.to_owned());
        value.write(&member.kind, self);
        self.path.pop();
    }

    fn structure(&mut self, value: &dyn Structure) {
        let before = self.pairs.len();
        value.write(self);
        if self.pairs.len() == before {
            self.push(String::new());
        }
    }

    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>) {
        for (index, item) in items.enumerate() {
            self.path.push((index + 1).to_string());
            item.write(&list.element, self);
            self.path.pop();
        }
    }

    fn map(&mut self, _: &'static Map, _: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        unreachable!("EC2 has no maps in requests");
    }

    fn string(&mut self, value: &str) {
        self.push(value.to_owned());
    }

    fn integer(&mut self, value: i64) {
        self.push(value.to_string());
    }

    fn double(&mut self, value: f64) {
        self.push(value.to_string());
    }

    fn boolean(&mut self, value: bool) {
        self.push(value.to_string());
    }

    fn timestamp(&mut self, value: Timestamp) {
        self.push(value.to_string());
    }

    fn blob(&mut self, value: &[u8]) {
        self.push(base64::engine::general_purpose::STANDARD.encode(value));
    }
}

/// Tags match, and nothing is there that XML can't say.
fn is_well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    let body = xml.split_once("?>\n").expect("a declaration").1;
    for piece in body.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { return false };
        let name = tag.split(' ').next().unwrap_or_default();
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        let entities = ["&amp;", "&lt;", "&gt;", "&#xD;"];
        let bare = entities.iter().fold(text.to_owned(), |text, entity| text.replace(entity, ""));
        if bare.contains(['&', '>', '\r']) || bare.chars().any(|c| c < ' ' && c != '\n' && c != '\t') {
            return false;
        }
    }
    open.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_served_shape_survives_json(seed: u64) {
        for operation in served() {
            let served = operation.served.as_ref().unwrap();
            for new in [served.new_input, served.new_output] {
                let (mut before, mut after) = (new(), new());
                Random::new(seed, false).structure(before.as_mut()).unwrap();
                json::decode(json::encode(before.as_ref()).as_bytes(), after.as_mut()).unwrap();
                prop_assert_eq!(format!("{before:?}"), format!("{after:?}"));
            }
        }
    }

    #[test]
    fn every_served_input_survives_a_form(seed: u64) {
        for operation in served().filter(|operation| operation.service.protocol == Protocol::Ec2Query) {
            let served = operation.served.as_ref().unwrap();
            let (mut before, mut after) = ((served.new_input)(), (served.new_input)());
            Random::new(seed, true).structure(before.as_mut()).unwrap();
            let form = format!("Action={}&{}", operation.name, Form::of(before.as_ref()));
            let (found, params) = decode(operation.service, &[form.as_bytes()]).unwrap();
            prop_assert_eq!(found.name, operation.name);
            let read = params.reader().structure(after.as_mut());
            prop_assert_eq!(read, Ok(()), "{}", form);
            prop_assert_eq!(format!("{before:?}"), format!("{after:?}"));
        }
    }

    #[test]
    fn every_served_output_is_well_formed(seed: u64) {
        for operation in served() {
            let mut output = (operation.served.as_ref().unwrap().new_output)();
            Random::new(seed, false).structure(output.as_mut()).unwrap();
            let text = String::from_utf8(encode(operation, output.as_ref(), "r").body).unwrap();
            let is_good = match operation.service.protocol {
                Protocol::Json10 | Protocol::Json11 => {
                    serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|json| json.is_object())
                }
                _ => is_well_formed(&text),
            };
            prop_assert!(is_good, "{}", text);
        }
    }
}

/// Reads the form as the input of each operation whose name it carries, and of a few others.
fn read_everything(octets: &[u8]) {
    for service in SERVICES.iter().filter(|service| service.protocol.is_query()) {
        let _ = decode(service, &[octets]);
        let Ok(params) = Params::parse(service.protocol, &[octets]) else { continue };
        for operation in service.operations.iter().filter_map(|operation| operation.served.as_ref()) {
            let mut input = (operation.new_input)();
            if let Err(error) = params.reader().structure(input.as_mut()) {
                assert_eq!(error.status, 400);
            }
        }
    }
}

proptest! {
    #[test]
    fn no_octets_upset_the_query_reader(octets: Vec<u8>) {
        read_everything(&octets);
    }

    #[test]
    fn no_form_upsets_the_query_reader(
        form in "(Action|Filter|Tag|IpPermissions|InstanceId|MaxResults|[.0-9=&%a-z]|\\.1\\.|=|&){0,40}"
    ) {
        read_everything(form.as_bytes());
    }

    #[test]
    fn no_octets_upset_the_json_reader(octets: Vec<u8>, text in "[\\[\\]{}\",:a-z0-9]{0,40}") {
        for operation in served().filter(|operation| operation.name.starts_with("Describe")) {
            let _ = json::decode_output(operation, &octets);
            let _ = json::decode_output(operation, text.as_bytes());
        }
    }
}
