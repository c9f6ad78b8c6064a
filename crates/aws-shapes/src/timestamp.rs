use std::fmt;
use std::str::FromStr;

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
///
/// Shown as EC2 shows it, `2026-01-02T03:04:05.000Z`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// The text is no point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseTimestampError;

impl Timestamp {
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Rounded to milliseconds; none beyond the year 9999, where ISO 8601 ends.
    pub fn from_seconds(seconds: f64) -> Option<Self> {
        let millis = (seconds * 1000.0).round();
        let written = millis.is_finite() && millis.abs() <= 253_402_207_200_999.0;
        written.then_some(Self(millis as i64))
    }

    pub const fn millis(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Far beyond the year 9999 there is no ISO 8601 to write.
        let time = jiff::Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        });
        write!(f, "{time:.3}")
    }
}

impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    /// Takes ISO 8601 with a zone (`2026-01-02T03:04:05Z`, any fraction), and seconds since
    /// the epoch, whole or not, as AWS's query services do.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(time) = text.parse::<jiff::Timestamp>() {
            return Ok(Self(time.as_millisecond()));
        }
        let seconds: f64 = text.parse().map_err(|_| ParseTimestampError)?;
        Self::from_seconds(seconds).ok_or(ParseTimestampError)
    }
}

impl fmt::Display for ParseTimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a point in time")
    }
}

impl std::error::Error for ParseTimestampError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_and_reads_as_aws_does() {
        for (text, millis, shown) in [
            ("2026-01-02T03:04:05.000Z", 1_767_323_045_000, "2026-01-02T03:04:05.000Z"),
            ("2026-01-02T03:04:05Z", 1_767_323_045_000, "2026-01-02T03:04:05.000Z"),
            ("2026-01-02T12:04:05.25+09:00", 1_767_323_045_250, "2026-01-02T03:04:05.250Z"),
            ("0", 0, "1970-01-01T00:00:00.000Z"),
            ("1767323045.5", 1_767_323_045_500, "2026-01-02T03:04:05.500Z"),
            ("1969-12-31T23:59:59.999Z", -1, "1969-12-31T23:59:59.999Z"),
        ] {
            let time: Timestamp = text.parse().unwrap();
            assert_eq!(time.millis(), millis, "{text}");
            assert_eq!(time.to_string(), shown, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in ["", "yesterday", "2026-13-01T00:00:00Z", "NaN", "inf", "1e300", "-1e15"] {
            assert_eq!(text.parse::<Timestamp>(), Err(ParseTimestampError), "{text}");
        }
    }

    #[test]
    fn the_ends_of_time_can_be_shown() {
        for millis in [i64::MIN, i64::MAX] {
            assert!(!Timestamp::from_millis(millis).to_string().is_empty());
        }
    }
}
