//! Errors of services that are not served, as bytes. A served service's are its codec's.

use super::Dialect;
use crate::codec::Encoded;
use aws_shapes::ApiError;

impl Dialect {
    pub(crate) fn encode(self, error: &ApiError, request_id: &str) -> Encoded {
        const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        let (code, message) = (Xml(&error.code), Xml(&error.message));
        let kind = if error.status < 500 { "Sender" } else { "Receiver" };
        let (content_type, body) = match self {
            Dialect::Ec2 | Dialect::Query => (
                "text/xml",
                format!(
                    "{XML}<ErrorResponse><Error><Type>{kind}</Type><Code>{code}</Code><Message>{message}\
                     </Message></Error><RequestId>{request_id}</RequestId></ErrorResponse>"
                ),
            ),
            Dialect::S3 => (
                "application/xml",
                format!(
                    "{XML}<Error><Code>{code}</Code><Message>{message}</Message>\
                     <RequestId>{request_id}</RequestId></Error>"
                ),
            ),
            Dialect::Json => (
                "application/x-amz-json-1.1",
                serde_json::json!({ "__type": error.code, "message": error.message }).to_string(),
            ),
            Dialect::Cbor => {
                let mut body = vec![0xa2];
                for text in ["__type", &error.code, "message", &error.message] {
                    cbor_text(text, &mut body);
                }
                return encoded(error, "application/cbor", body);
            }
        };
        encoded(error, content_type, body.into_bytes())
    }
}

fn encoded(error: &ApiError, content_type: &'static str, body: Vec<u8>) -> Encoded {
    Encoded { status: error.status, content_type, headers: Vec::new(), body }
}

/// Text in XML, with what XML cannot hold replaced.
struct Xml<'a>(&'a str);

impl std::fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        use std::fmt::Write;
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' => f.write_char(c)?,
                '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                c if c.is_control() => f.write_char('\u{fffd}')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// A text string (major type 3), RFC 8949 section 3.
fn cbor_text(text: &str, out: &mut Vec<u8>) {
    match text.len() {
        length @ 0..=23 => out.push(0x60 | length as u8),
        length @ 24..=0xff => out.extend_from_slice(&[0x78, length as u8]),
        length @ 0x100..=0xffff => {
            out.push(0x79);
            out.extend_from_slice(&(length as u16).to_be_bytes());
        }
        length => {
            out.push(0x7b);
            out.extend_from_slice(&(length as u64).to_be_bytes());
        }
    }
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(dialect: Dialect, error: &ApiError) -> String {
        String::from_utf8(dialect.encode(error, "the-id").body).unwrap()
    }

    #[test]
    fn each_dialect_holds_code_message_and_id() {
        let error = ApiError::client("A<B", "x & \"y\"\u{1}");
        assert_eq!(
            text(Dialect::Query, &error),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ErrorResponse><Error><Type>Sender</Type>\
             <Code>A&lt;B</Code><Message>x &amp; &quot;y&quot;\u{fffd}</Message></Error>\
             <RequestId>the-id</RequestId></ErrorResponse>"
        );
        assert!(text(Dialect::Query, &ApiError::internal("")).contains("<Type>Receiver</Type>"));
        assert!(text(Dialect::S3, &error).contains("<Error><Code>A&lt;B</Code>"));
        let json: serde_json::Value = serde_json::from_str(&text(Dialect::Json, &error)).unwrap();
        assert_eq!(json, serde_json::json!({ "__type": "A<B", "message": "x & \"y\"\u{1}" }));
    }

    #[test]
    fn cbor_is_a_map_of_two_texts() {
        let error = ApiError::client("Code", "m".repeat(300));
        let body = Dialect::Cbor.encode(&error, "").body;
        let mut wanted = b"\xa2\x66__type\x64Code\x67message\x79\x01\x2c".to_vec();
        wanted.extend_from_slice("m".repeat(300).as_bytes());
        assert_eq!(body, wanted);
    }
}
