//! LookupEvents. Follows its page in the AWS CloudTrail API Reference.

use super::history::{History, Row};
use crate::Tx;
use aws_shapes::cloudtrail::{Event, LookupAttribute, LookupEventsRequest, LookupEventsResponse, Resource};
use aws_shapes::{ApiError, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;
use store::Place;

/// Days that the history goes back, at most.
const DAYS: i64 = 90;
const PAGE: i32 = 50;
/// Events are in the order in which calls ended, times are those when they came: no call takes longer.
const LONGEST_CALL: i64 = 120_000;

const KEYS: [&str; 8] = [
    "EventId",
    "EventName",
    "ReadOnly",
    "Username",
    "ResourceType",
    "ResourceName",
    "EventSource",
    "AccessKeyId",
];

fn invalid(code: &'static str, message: impl Into<String>) -> ApiError {
    ApiError::client(code, message)
}

/// What events must be to be told.
struct Wanted {
    key: String,
    value: String,
    from: i64,
    to: i64,
}

impl Wanted {
    fn new(tx: &Tx, input: &LookupEventsRequest) -> Result<Self, ApiError> {
        let (key, value) = match input.lookup_attributes.as_slice() {
            [] => Default::default(),
            [LookupAttribute { attribute_key, attribute_value }] => {
                let key = attribute_key.as_ref().map(ToString::to_string).unwrap_or_default();
                (key, attribute_value.clone().unwrap_or_default())
            }
            _ => {
                let message = "Lookup attributes may only contain one item.";
                return Err(invalid("InvalidLookupAttributesException", message));
            }
        };
        if !key.is_empty() && !KEYS.contains(&key.as_str()) {
            let message = format!("The lookup attribute {key} is not valid.");
            return Err(invalid("InvalidLookupAttributesException", message));
        }
        let earliest = tx.now.0 - DAYS * 24 * 3600 * 1000;
        let from = input.start_time.map_or(i64::MIN, Timestamp::millis);
        // The second that is named is among them.
        let to = input.end_time.map_or(i64::MAX, |t| t.millis().saturating_add(999));
        if from > to {
            let message = "The start time must be before the end time.";
            return Err(invalid("InvalidTimeRangeException", message));
        }
        Ok(Self { key, value, from: from.max(earliest), to })
    }

    fn fits(&self, row: &Row<'_>) -> bool {
        // Clients know seconds only.
        let at = row.at / 1000 * 1000;
        let value = self.value.as_str();
        (self.from / 1000 * 1000..=self.to).contains(&at)
            && match self.key.as_str() {
                "EventId" => row.id == value,
                "EventName" => row.name == value,
                "ReadOnly" => value.eq_ignore_ascii_case(if row.reads { "true" } else { "false" }),
                "Username" => row.user == value,
                "ResourceType" => row.resources.iter().any(|(kind, _)| kind == value),
                "ResourceName" => row.resources.iter().any(|(_, name)| name == value),
                "EventSource" => row.source == value,
                "AccessKeyId" => row.key == value,
                _ => true,
            }
    }

    /// A text that is in every line that fits: most lines are told from it without being read.
    fn mark(&self) -> String {
        match self.key.as_str() {
            "" | "ReadOnly" => String::new(),
            // As JSON has it, without the quotes.
            _ => serde_json::to_string(&self.value).unwrap_or_default().trim_matches('"').to_owned(),
        }
    }

    /// What a token must come from to go on here.
    fn digest(&self, input: &LookupEventsRequest) -> String {
        let parts = format!("{:?}{:?}{}={}", input.start_time, input.end_time, self.key, self.value);
        hex::encode(&Sha256::digest(parts)[..6])
    }
}

fn token(place: Place, digest: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {} {digest}", place.segment, place.offset))
}

fn place(token: &str, digest: &str) -> Option<Place> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    let mut parts = text.split(' ');
    let place = Place { segment: parts.next()?.parse().ok()?, offset: parts.next()?.parse().ok()? };
    (parts.next() == Some(digest) && parts.next().is_none()).then_some(place)
}

pub(super) fn lookup_events(
    tx: &mut Tx,
    input: LookupEventsRequest,
) -> Result<LookupEventsResponse, ApiError> {
    let most = input.max_results.unwrap_or(PAGE);
    if !(1..=PAGE).contains(&most) {
        let message = format!("MaxResults must be between 1 and {PAGE}.");
        return Err(invalid("InvalidMaxResultsException", message));
    }
    let wanted = Wanted::new(tx, &input)?;
    let digest = wanted.digest(&input);
    let before = match input.next_token.as_deref() {
        None | Some("") => None,
        Some(token) => Some(place(token, &digest).ok_or_else(|| {
            let message = "The next token is not valid, or the other parameters have changed.";
            invalid("InvalidNextTokenException", message)
        })?),
    };
    // Insights events come from trails, which there are none of.
    if input.event_category.is_some() {
        return Ok(LookupEventsResponse::default());
    }
    let Some(history) = tx.history.clone() else { return Ok(LookupEventsResponse::default()) };
    let most = usize::try_from(most).unwrap_or(1);
    let (events, next) = find(&history, &wanted, before, most).map_err(|e| {
        tracing::error!("the history of events can't be read: {e}");
        ApiError::internal("The history of events cannot be read at present.")
    })?;
    Ok(LookupEventsResponse { events, next_token: next.map(|place| token(place, &digest)) })
}

/// A page of events, and before which place the next one begins.
fn find(
    history: &History,
    wanted: &Wanted,
    before: Option<Place>,
    most: usize,
) -> std::io::Result<(Vec<Event>, Option<Place>)> {
    let (mut events, mut last, mut next) = (Vec::new(), None, None);
    let mark = wanted.mark();
    history.ring.back(before, |place, line| {
        let Ok(line) = str::from_utf8(line) else { return ControlFlow::Continue(()) };
        if !mark.is_empty() && !line.contains(&mark) {
            return ControlFlow::Continue(());
        }
        let Ok(row) = serde_json::from_str::<Row<'_>>(line) else { return ControlFlow::Continue(()) };
        if row.at < wanted.from.saturating_sub(LONGEST_CALL) {
            return ControlFlow::Break(());
        }
        if !wanted.fits(&row) {
            return ControlFlow::Continue(());
        }
        if events.len() == most {
            next = last;
            return ControlFlow::Break(());
        }
        events.push(shape(&row));
        last = Some(place);
        ControlFlow::Continue(())
    })?;
    Ok((events, next))
}

fn shape(row: &Row<'_>) -> Event {
    let resource = |(kind, name): &(std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| Resource {
        resource_type: Some(kind.to_string()),
        resource_name: Some(name.to_string()),
    };
    Event {
        event_id: Some(row.id.to_string()),
        event_name: Some(row.name.to_string()),
        read_only: Some(row.reads.to_string()),
        access_key_id: Some(row.key.to_string()),
        event_time: Some(Timestamp::from_millis(row.at / 1000 * 1000)),
        event_source: Some(row.source.to_string()),
        username: Some(row.user.to_string()),
        resources: row.resources.iter().map(resource).collect(),
        cloud_trail_event: Some(row.event.get().to_owned()),
    }
}
