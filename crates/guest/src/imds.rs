//! A client of the instance metadata service, version 2
//! (docs.aws.amazon.com: "Use the Instance Metadata Service to access instance
//! metadata").

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

const SERVICE: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::new(169, 254, 169, 254)), 80);

/// More than any answer may hold (user data is at most 16 KiB).
const MOST: u64 = 256 * 1024;

/// A session.
pub(crate) struct Imds {
    token: String,
    /// Until when what fails is asked again.
    deadline: Instant,
}

impl Imds {
    /// Gets a token, trying again for `patience` while the network comes up.
    pub(crate) fn open(patience: Duration) -> io::Result<Self> {
        let deadline = Instant::now() + patience;
        let mut pause = Duration::from_millis(5);
        loop {
            let headers = "X-aws-ec2-metadata-token-ttl-seconds: 21600\r\nContent-Length: 0\r\n";
            let failure = match ask("PUT", "/latest/api/token", headers) {
                Ok((200, token)) => {
                    let token = String::from_utf8(token).map_err(io::Error::other)?;
                    return Ok(Self { token, deadline });
                }
                Ok((code, _)) => io::Error::other(format!("status {code}")),
                Err(e) => e,
            };
            // A container's network was there before it: no route now is no route.
            let hopeless = failure.kind() == io::ErrorKind::NetworkUnreachable && crate::in_container();
            if hopeless || Instant::now() + pause > deadline {
                return Err(failure);
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(Duration::from_millis(500));
        }
    }

    /// What is at `/latest/<path>`; `None` where the service has nothing. Tried again, as the token was.
    pub(crate) fn get(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let headers = format!("X-aws-ec2-metadata-token: {}\r\n", self.token);
        // On a busy machine an answer may be late, and an instance that was told half is told nothing.
        let mut pause = Duration::from_millis(50);
        loop {
            let failure = match ask("GET", &format!("/latest/{path}"), &headers) {
                Ok((200, body)) => return Ok(Some(body)),
                Ok((404, _)) => return Ok(None),
                Ok((code, _)) => return Err(io::Error::other(format!("{path}: status {code}"))),
                Err(e) => e,
            };
            if Instant::now() + pause > self.deadline {
                return Err(failure);
            }
            std::thread::sleep(pause);
            pause *= 2;
        }
    }

    /// As [`get`](Self::get), as one line of text.
    pub(crate) fn text(&self, path: &str) -> io::Result<Option<String>> {
        let text = self.get(path)?.map(|b| String::from_utf8_lossy(&b).trim().to_owned());
        Ok(text.filter(|t| !t.is_empty()))
    }
}

fn ask(method: &str, path: &str, headers: &str) -> io::Result<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect_timeout(&SERVICE, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(3)))?;
    stream.set_write_timeout(Some(Duration::from_secs(3)))?;
    let request = format!("{method} {path} HTTP/1.0\r\nHost: 169.254.169.254\r\n{headers}\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.take(MOST).read_to_end(&mut answer)?;
    parse(&answer).ok_or_else(|| io::Error::other("not an HTTP answer"))
}

fn parse(answer: &[u8]) -> Option<(u16, Vec<u8>)> {
    let split = answer.windows(4).position(|w| w == b"\r\n\r\n")?;
    let head = std::str::from_utf8(answer.get(..split)?).ok()?;
    let code = head.lines().next()?.split(' ').nth(1)?.parse().ok()?;
    Some((code, answer.get(split + 4..)?.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn answers_are_taken_apart() {
        assert_eq!(
            parse(b"HTTP/1.1 200 OK\r\nServer: EC2ws\r\n\r\nab\r\n\r\nc"),
            Some((200, b"ab\r\n\r\nc".to_vec()))
        );
        assert_eq!(parse(b"HTTP/1.0 404 Not Found\r\n\r\n"), Some((404, vec![])));
        assert_eq!(parse(b"HTTP/1.0 200 OK\r\n"), None);
        assert_eq!(parse(b"\r\n\r\n"), None);
    }
}
