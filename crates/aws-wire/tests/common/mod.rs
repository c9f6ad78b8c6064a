//! An endpoint in this process, with an API that answers two operations, and raw requests to it.
#![allow(dead_code, unreachable_pub)]

use aws_shapes::ec2::{DescribeRegionsRequest, DescribeRegionsResult, Region};
use aws_shapes::sts::GetCallerIdentityResponse;
use aws_shapes::{ApiError, ErasedOutput};
use aws_wire::{Answer, Api, Call, Config, Credential, KeyError, Server, Snapshot, Stats};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub const REGION: &str = "ap-northeast-1";
pub const KEY: &str = "AKIDTESTTESTTESTTEST";
pub const SECRET: &str = "a secret, of any length at all";
pub const TEMPORARY: &str = "ASIATESTTESTTESTTEST";
/// Temporary credentials past their end.
pub const OVER: &str = "ASIAOVERTESTTESTTEST";
pub const TOKEN: &str = "the session's token";
pub const ROOT: &str = "arn:aws:iam::123456789012:root";

/// DescribeRegions answers the names it is given; some names make it misbehave.
#[derive(Default)]
pub struct Fake {
    pub finished: AtomicU64,
}

impl Api for Fake {
    type Principal = Arc<str>;

    fn credential(&self, access_key_id: &str, _: Option<&str>) -> Result<Credential<Arc<str>>, KeyError> {
        let session_token = match access_key_id {
            KEY => None,
            TEMPORARY => Some(TOKEN.to_owned()),
            OVER => return Err(KeyError::Expired),
            _ => return Err(KeyError::Unknown),
        };
        Ok(Credential { secret: SECRET.to_owned(), session_token, principal: ROOT.into() })
    }

    fn anyone(&self, _: &str) -> Arc<str> {
        "anyone".into()
    }

    fn call(self: Arc<Self>, call: Call<Arc<str>>) -> Answer {
        Box::pin(async move {
            if call.operation.name == "GetCallerIdentity" {
                let output: ErasedOutput = Box::new(GetCallerIdentityResponse {
                    arn: Some(call.principal.to_string()),
                    user_id: Some(call.access_key),
                    account: Some(format!("{}|{}|{}", call.source_ip, call.user_agent, call.region)),
                });
                return Ok(output);
            }
            let mut request = DescribeRegionsRequest::default();
            call.input.reader().structure(&mut request)?;
            for name in &request.region_names {
                match name.as_str() {
                    "panic" => panic!("the handler's own {name}"),
                    "slow" => tokio::time::sleep(Duration::from_millis(300)).await,
                    "bad" => return Err(ApiError::client("InvalidParameterValue", "no such region <bad>")),
                    _ => {}
                }
            }
            self.finished.fetch_add(1, Ordering::SeqCst);
            let region = |name: &String| Region { region_name: Some(name.clone()), ..Region::default() };
            let output: ErasedOutput = Box::new(DescribeRegionsResult {
                regions: request.region_names.iter().map(region).collect(),
            });
            Ok(output)
        })
    }
}

pub struct Running {
    pub address: SocketAddr,
    pub api: Arc<Fake>,
    stats: Stats,
    stop: Option<oneshot::Sender<()>>,
    pub task: JoinHandle<()>,
}

pub async fn start(config: Config) -> Running {
    let api = Arc::new(Fake::default());
    let loopback = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let server = Server::bind(&[loopback], api.clone(), config).await.unwrap();
    let address = server.addresses()[0];
    let stats = server.stats();
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(server.serve(async move {
        let _ = stopped.await;
    }));
    Running { address, api, stats, stop: Some(stop), task }
}

impl Running {
    pub fn stats(&self) -> Snapshot {
        self.stats.snapshot()
    }

    pub fn stop(&mut self) {
        let _ = self.stop.take().unwrap().send(());
    }

    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends octets over a connection of their own, and reads all that comes back.
    pub async fn raw(&self, octets: &[u8]) -> String {
        let mut stream = self.connect().await;
        // The other side may hang up before it has read everything.
        let _ = stream.write_all(octets).await;
        let _ = stream.shutdown().await;
        let mut back = Vec::new();
        let _ = stream.read_to_end(&mut back).await;
        String::from_utf8_lossy(&back).into_owned()
    }

    pub async fn send(&self, request: &Signed) -> Reply {
        let mut stream = self.connect().await;
        stream.write_all(&request.octets()).await.unwrap();
        read_reply(&mut stream).await
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    pub fn code(&self) -> &str {
        self.body
            .split_once("<Code>")
            .and_then(|(_, rest)| rest.split_once("</Code>"))
            .map_or("", |(code, _)| code)
    }
}

/// One response with a Content-Length.
pub async fn read_reply(stream: &mut TcpStream) -> Reply {
    let mut seen = Vec::new();
    loop {
        if let Some(at) = seen.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8(seen[..at].to_vec()).unwrap();
            let status = head.split(' ').nth(1).unwrap().parse().unwrap();
            let reply = Reply { status, head, body: String::new() };
            let length: usize = reply.header("content-length").unwrap_or("0").parse().unwrap();
            let mut body = seen.split_off(at + 4);
            while body.len() < length {
                assert_ne!(stream.read_buf(&mut body).await.unwrap(), 0, "cut off: {reply:?}");
            }
            return Reply { body: String::from_utf8(body).unwrap(), ..reply };
        }
        assert_ne!(stream.read_buf(&mut seen).await.unwrap(), 0, "hung up after {seen:?}");
    }
}

/// A signed POST, each part of which a test may bend.
#[derive(Clone)]
pub struct Signed {
    pub key: String,
    pub secret: String,
    pub token: Option<String>,
    pub service: String,
    pub region: String,
    pub at: jiff::Timestamp,
    pub body: String,
    /// What is sent in place of the signed body.
    pub sent_body: Option<String>,
    pub more_headers: String,
    pub chunked: bool,
}

impl Signed {
    pub fn ec2(parameters: &str) -> Signed {
        Signed {
            key: KEY.into(),
            secret: SECRET.into(),
            token: None,
            service: "ec2".into(),
            region: REGION.into(),
            at: jiff::Timestamp::now(),
            body: format!("Version=2016-11-15&{parameters}"),
            sent_body: None,
            more_headers: String::new(),
            chunked: false,
        }
    }

    pub fn sts(parameters: &str) -> Signed {
        Signed { service: "sts".into(), body: format!("Version=2011-06-15&{parameters}"), ..Signed::ec2("") }
    }

    pub fn authorization(&self, stamp: &str) -> String {
        let sha = |data: &[u8]| hex::encode(Sha256::digest(data));
        let mut headers =
            vec![("content-type", "application/x-www-form-urlencoded"), ("host", "region.test")];
        headers.push(("x-amz-date", stamp));
        if let Some(token) = &self.token {
            headers.push(("x-amz-security-token", token));
        }
        let lines: String = headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
        let names: Vec<&str> = headers.iter().map(|(name, _)| *name).collect();
        let names = names.join(";");
        let canonical = format!("POST\n/\n\n{lines}\n{names}\n{}", sha(self.body.as_bytes()));
        let scope = format!("{}/{}/{}/aws4_request", &stamp[..8], self.region, self.service);
        let to_sign = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha(canonical.as_bytes()));
        let mut key = format!("AWS4{}", self.secret).into_bytes();
        for part in scope.split('/') {
            key = hmac(&key, part);
        }
        let signature = hex::encode(hmac(&key, &to_sign));
        format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}",
            self.key
        )
    }

    pub fn octets(&self) -> Vec<u8> {
        let stamp = self.at.strftime("%Y%m%dT%H%M%SZ").to_string();
        let mut head = format!(
            "POST / HTTP/1.1\r\nHost: region.test\r\nX-Amz-Date: {stamp}\r\nAuthorization: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n{}",
            self.authorization(&stamp),
            self.more_headers
        );
        if let Some(token) = &self.token {
            head += &format!("X-Amz-Security-Token: {token}\r\n");
        }
        let body = self.sent_body.as_ref().unwrap_or(&self.body);
        let mut octets;
        if self.chunked {
            octets = (head + "Transfer-Encoding: chunked\r\n\r\n").into_bytes();
            for chunk in body.as_bytes().chunks(7) {
                octets.extend_from_slice(format!("{:x}\r\n", chunk.len()).as_bytes());
                octets.extend_from_slice(chunk);
                octets.extend_from_slice(b"\r\n");
            }
            octets.extend_from_slice(b"0\r\n\r\n");
        } else {
            octets = (head + &format!("Content-Length: {}\r\n\r\n", body.len())).into_bytes();
            octets.extend_from_slice(body.as_bytes());
        }
        octets
    }
}

fn hmac(key: &[u8], data: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(data.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
