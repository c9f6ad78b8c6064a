//! The endpoint over real sockets.

mod common;

use aws_wire::{Auth, Config, HEALTH_PATH, Limits};
use common::{KEY, OVER, ROOT, Reply, Running, Signed, TEMPORARY, TOKEN, read_reply, start};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

async fn usual() -> Running {
    start(Config::new(common::REGION)).await
}

fn assert_refused(reply: &Reply, status: u16, code: &str) {
    assert_eq!((reply.status, reply.code()), (status, code), "{reply:?}");
    assert!(reply.header("x-amzn-requestid").is_some(), "{reply:?}");
}

#[tokio::test]
async fn a_signed_call_is_answered() {
    let region = usual().await;
    let reply = region.send(&Signed::ec2("Action=DescribeRegions&RegionName.1=a%26b")).await;
    assert_eq!(reply.status, 200, "{reply:?}");
    assert!(reply.body.contains("<regionName>a&amp;b</regionName>"), "{}", reply.body);
    let id = reply.header("x-amzn-requestid").unwrap();
    assert!(reply.body.contains(&format!("<requestId>{id}</requestId>")), "{}", reply.body);
    assert_eq!(id.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
    assert_eq!(reply.header("server"), Some("AmazonEC2"));
    assert_eq!(reply.header("content-type"), Some("text/xml;charset=UTF-8"));
    assert!(reply.header("date").is_some());

    let mut call = Signed::sts("Action=GetCallerIdentity");
    call.more_headers = "User-Agent: me/1\r\n".into();
    let reply = region.send(&call).await;
    for part in [ROOT, KEY, "127.0.0.1|me/1|ap-northeast-1"] {
        assert!(reply.body.contains(part), "{part}: {}", reply.body);
    }
    // Clients scope STS to us-east-1 when they take it as a service of the whole partition.
    call.region = "us-east-1".into();
    assert_eq!(region.send(&call).await.status, 200);
    let stats = region.stats();
    assert_eq!((stats.calls, stats.errors.len()), (3, 0));
}

#[tokio::test]
async fn a_chunked_body_and_a_session_token_are_read() {
    let region = usual().await;
    let mut call = Signed::ec2("Action=DescribeRegions&RegionName.1=somewhere");
    call.chunked = true;
    assert!(region.send(&call).await.body.contains("somewhere"));
    call.key = TEMPORARY.into();
    assert_refused(&region.send(&call).await, 401, "AuthFailure");
    call.token = Some("another".into());
    assert_refused(&region.send(&call).await, 401, "AuthFailure");
    call.token = Some(TOKEN.into());
    assert_eq!(region.send(&call).await.status, 200);
    call.key = OVER.into();
    assert_refused(&region.send(&call).await, 400, "RequestExpired");
    call.service = "sts".into();
    assert_refused(&region.send(&call).await, 403, "ExpiredToken");
}

#[tokio::test]
async fn each_failure_of_authentication_has_its_code() {
    let region = usual().await;
    type Answer = (u16, &'static str);
    type Row = (fn(&mut Signed), Answer, Answer);
    // What is bent, then EC2's answer, then STS's.
    let table: &[Row] = &[
        (|s| s.key = "AKIDNOBODYNOBODYNOBO".into(), (401, "AuthFailure"), (403, "InvalidClientTokenId")),
        (|s| s.secret.push('x'), (403, "SignatureDoesNotMatch"), (403, "SignatureDoesNotMatch")),
        (
            |s| s.sent_body = Some(s.body.clone() + "&DryRun=true"),
            (403, "SignatureDoesNotMatch"),
            (403, "SignatureDoesNotMatch"),
        ),
        (
            |s| s.at -= jiff::SignedDuration::from_mins(16),
            (400, "RequestExpired"),
            (403, "SignatureDoesNotMatch"),
        ),
        (
            |s| s.at += jiff::SignedDuration::from_mins(16),
            (400, "RequestExpired"),
            (403, "SignatureDoesNotMatch"),
        ),
        (|s| s.region = "eu-west-1".into(), (401, "AuthFailure"), (403, "SignatureDoesNotMatch")),
        (|s| s.key = "a/b".into(), (400, "IncompleteSignature"), (400, "IncompleteSignature")),
    ];
    for (n, (bend, ec2, sts)) in table.iter().enumerate() {
        for (mut call, (status, code)) in
            [(Signed::ec2("Action=DescribeRegions"), *ec2), (Signed::sts("Action=GetCallerIdentity"), *sts)]
        {
            bend(&mut call);
            // A claim that cannot be read does not name its service; the version does.
            let reply = region.send(&call).await;
            assert_eq!((reply.status, reply.code()), (status, code), "row {n}: {reply:?}");
        }
    }
    // As good as new.
    assert_eq!(region.send(&Signed::ec2("Action=DescribeRegions")).await.status, 200);
    assert_eq!(region.stats().calls, 1);
    assert_eq!(region.stats().errors["RequestExpired"], 2);
}

#[tokio::test]
async fn a_call_without_a_claim_is_refused() {
    let region = usual().await;
    for (request, wanted) in [
        ("GET /?Action=DescribeRegions&Version=2016-11-15 HTTP/1.1\r\nHost: x\r\n\r\n", "<RequestID>"),
        (
            "GET /?Action=GetCallerIdentity&Version=2011-06-15 HTTP/1.1\r\nHost: x\r\n\r\n",
            "<ErrorResponse xmlns=",
        ),
        ("GET / HTTP/1.1\r\nHost: ec2.ap-northeast-1.amazonaws.com\r\n\r\n", "<RequestID>"),
        ("GET / HTTP/1.1\r\nHost: localhost:4566\r\nAccept: text/html\r\n\r\n", "point the aws CLI"),
        ("GET /index.html HTTP/1.0\r\n\r\n", "point the aws CLI"),
        ("PUT /a/b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", "Kumobako"),
        ("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", "Kumobako"),
        ("BREW /pot HTTP/1.1\r\nHost: x\r\n\r\n", "Kumobako"),
        ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{\"a\": \"b\"}", "Kumobako"),
    ] {
        let reply = region.raw(request.as_bytes()).await;
        assert!(reply.contains(" 403 "), "{request}: {reply}");
        assert!(reply.contains("<Code>MissingAuthenticationToken</Code>"), "{request}: {reply}");
        assert!(reply.contains(wanted), "{request}: {reply}");
    }
    assert_eq!(region.stats().calls, 0);
}

#[tokio::test]
async fn other_methods_and_malformed_calls_are_refused_once_signed() {
    let region = usual().await;
    for (parameters, status, code) in [
        ("Action=DescribeNothings", 400, "InvalidAction"),
        ("", 400, "MissingAction"),
        ("Action=DescribeSpotPriceHistory", 400, "UnsupportedOperation"),
        ("Action=DescribeRegions&%zz=1", 400, "MalformedQueryString"),
        ("Action=DescribeRegions&RegionName.1=bad", 400, "InvalidParameterValue"),
    ] {
        assert_refused(&region.send(&Signed::ec2(parameters)).await, status, code);
    }
    let mut call = String::from_utf8(Signed::ec2("Action=DescribeRegions").octets()).unwrap();
    call = call.replacen("POST", "PUT", 1);
    assert!(region.raw(call.as_bytes()).await.contains("<Code>SignatureDoesNotMatch</Code>"));
}

#[tokio::test]
async fn a_service_that_is_not_served_is_named() {
    let region = usual().await;
    let mut call = Signed::ec2("Action=x");
    call.service = "elasticache".into();
    let reply = region.send(&call).await;
    assert_refused(&reply, 400, "UnknownService");
    assert!(reply.body.contains("'elasticache'") && reply.body.contains("ec2, "), "{reply:?}");

    call.service = "logs".into();
    call.more_headers = "X-Amz-Target: Logs_20140328.CreateLogGroup\r\n".into();
    let reply = region.send(&call).await;
    assert_eq!(reply.header("content-type"), Some("application/x-amz-json-1.1"));
    assert!(reply.body.starts_with("{\"__type\":\"UnknownService\""), "{reply:?}");

    call.service = "s3".into();
    call.more_headers = String::new();
    assert!(region.send(&call).await.body.contains("<Error><Code>UnknownService</Code>"));
}

#[tokio::test]
async fn the_health_page_needs_no_key() {
    let region = usual().await;
    let reply = region.raw(format!("GET {HEALTH_PATH} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).await;
    assert!(reply.starts_with("HTTP/1.1 200 "), "{reply}");
    assert!(
        reply.contains("\"name\":\"kumobako\"") && reply.contains("\"region\":\"ap-northeast-1\""),
        "{reply}"
    );
    let reply = region.raw(format!("POST {HEALTH_PATH} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes()).await;
    assert!(reply.starts_with("HTTP/1.1 405 "), "{reply}");
}

#[tokio::test]
async fn one_connection_serves_many_calls() {
    let region = usual().await;
    let mut stream = region.connect().await;
    for n in 0..50 {
        stream
            .write_all(&Signed::ec2(&format!("Action=DescribeRegions&RegionName.1=r{n}")).octets())
            .await
            .unwrap();
        assert!(read_reply(&mut stream).await.body.contains(&format!(">r{n}<")));
        // A refusal does not end it.
        let mut wrong = Signed::ec2("Action=DescribeRegions");
        wrong.secret.push('x');
        stream.write_all(&wrong.octets()).await.unwrap();
        assert_eq!(read_reply(&mut stream).await.status, 403);
    }
    assert_eq!(region.stats().connections, 1);
}

#[tokio::test]
async fn a_panic_is_an_internal_error_and_no_more() {
    let region = usual().await;
    let mut stream = region.connect().await;
    stream.write_all(&Signed::ec2("Action=DescribeRegions&RegionName.1=panic").octets()).await.unwrap();
    let reply = read_reply(&mut stream).await;
    assert_refused(&reply, 500, "InternalError");
    assert!(!reply.body.contains("the handler's own"), "{reply:?}");
    stream.write_all(&Signed::ec2("Action=DescribeRegions").octets()).await.unwrap();
    assert_eq!(read_reply(&mut stream).await.status, 200);
    assert_eq!(region.stats().panics, 1);
}

#[tokio::test]
async fn a_call_runs_on_when_its_caller_hangs_up() {
    let region = usual().await;
    let mut stream = region.connect().await;
    stream.write_all(&Signed::ec2("Action=DescribeRegions&RegionName.1=slow").octets()).await.unwrap();
    while region.stats().calls == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(stream);
    while region.api.finished.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused() {
    let limits = Limits { body: 1000, ..Limits::default() };
    let region = start(Config { limits, ..Config::new(common::REGION) }).await;
    let mut call = Signed::ec2("Action=DescribeRegions");
    for length in [1001, 3_000_000] {
        for chunked in [false, true] {
            call.chunked = chunked;
            call.sent_body = Some("x".repeat(length));
            let reply = region.send(&call).await;
            assert_refused(&reply, 413, "RequestEntityTooLarge");
            assert_eq!(reply.header("connection"), Some("close"));
        }
    }
    call.sent_body = None;
    assert_eq!(region.send(&call).await.status, 200);
}

#[tokio::test]
async fn a_slow_client_is_let_go() {
    let limits = Limits {
        head: Duration::from_millis(200),
        body_time: Duration::from_millis(200),
        ..Limits::default()
    };
    let region = start(Config { limits, ..Config::new(common::REGION) }).await;
    let mut back = Vec::new();

    let mut nothing = region.connect().await;
    nothing.read_to_end(&mut back).await.unwrap();

    let mut head = region.connect().await;
    head.write_all(b"POST / HTTP/1.1\r\nHost: x\r\n").await.unwrap();
    let drip = async {
        // One header a while keeps no connection open.
        while head.write_all(b"A: b\r\n").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), drip).await.expect("let go");

    let mut body = region.connect().await;
    let call = Signed::ec2("Action=DescribeRegions").octets();
    body.write_all(&call[..call.len() - 1]).await.unwrap();
    assert_refused(&read_reply(&mut body).await, 408, "RequestTimeout");
    assert_eq!(body.read(&mut [0]).await.unwrap(), 0);
}

#[tokio::test]
async fn octets_that_are_no_http_get_a_4xx_or_a_hang_up() {
    let region = usual().await;
    for octets in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"GET\r\n\r\n",
        b"\0\0\0\0\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: nonsense\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\n\r\n",
    ] {
        let reply = region.raw(octets).await;
        assert!(reply.starts_with("HTTP/1.1 4") || reply.is_empty(), "{octets:?}: {reply}");
    }
    let long = format!("GET /?{} HTTP/1.1\r\n\r\n", "x".repeat(100_000));
    let reply = region.raw(long.as_bytes()).await;
    assert!(reply.starts_with("HTTP/1.1 4"), "{reply}");
    let cut = region.raw(b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n").await;
    assert!(cut.is_empty() || cut.starts_with("HTTP/1.1 400 "), "{cut}");
    assert_eq!(region.send(&Signed::ec2("Action=DescribeRegions")).await.status, 200);
}

/// Random damage to good requests, and random octets: never a 5xx, and the endpoint lives.
#[tokio::test]
async fn damaged_requests_never_get_a_5xx() {
    let region = usual().await;
    let good =
        Signed::ec2("Action=DescribeRegions&RegionName.1=x&Filter.1.Name=a&Filter.1.Value.1=b").octets();
    // xorshift64*: the same damage each time.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % below
    };
    for round in 0..1500 {
        let mut octets = if round % 10 == 0 { vec![0; random(200)] } else { good.clone() };
        for _ in 0..=random(4) {
            if octets.is_empty() {
                break;
            }
            let at = random(octets.len());
            match random(4) {
                0 => octets[at] = random(256) as u8,
                1 => drop(octets.remove(at)),
                2 => octets.insert(at, random(256) as u8),
                _ => octets.truncate(at),
            }
        }
        let reply = region.raw(&octets).await;
        let fine = reply.is_empty() || reply.starts_with("HTTP/1.1 4") || reply.starts_with("HTTP/1.1 2");
        let fine = fine || reply.starts_with("HTTP/1.0 4") || reply.starts_with("HTTP/1.0 2");
        assert!(fine, "{}: {reply}", String::from_utf8_lossy(&octets));
    }
    assert_eq!(region.send(&Signed::ec2("Action=DescribeRegions")).await.status, 200);
    assert_eq!(region.stats().panics, 0);
}

#[tokio::test]
async fn without_signatures_any_key_will_do_but_no_foreign_page() {
    let auth = Auth::AnyCredentials;
    let region = start(Config { auth, ..Config::new(common::REGION) }).await;
    let mut call = Signed::sts("Action=GetCallerIdentity");
    call.key = "test".into();
    call.secret = "test".into();
    call.region = "us-west-2".into();
    let reply = region.send(&call).await;
    assert!(reply.body.contains("<Arn>anyone</Arn>"), "{reply:?}");
    call.key = KEY.into();
    assert!(region.send(&call).await.body.contains(ROOT));
    for header in ["Sec-Fetch-Site: cross-site\r\n", "Origin: http://evil.test\r\n", "Origin: null\r\n"] {
        call.more_headers = header.into();
        assert_refused(&region.send(&call).await, 403, "AccessDenied");
    }
    call.more_headers = "Origin: http://region.test\r\n".into();
    assert_eq!(region.send(&call).await.status, 200);
    let reply =
        region.raw(b"GET /?Action=GetCallerIdentity&Version=2011-06-15 HTTP/1.1\r\nHost: x\r\n\r\n").await;
    assert!(reply.contains("MissingAuthenticationToken"), "{reply}");
}

#[tokio::test]
async fn a_shutdown_answers_what_is_in_progress() {
    let mut region = usual().await;
    let mut idle = region.connect().await;
    idle.write_all(&Signed::ec2("Action=DescribeRegions").octets()).await.unwrap();
    read_reply(&mut idle).await;
    let mut busy = region.connect().await;
    busy.write_all(&Signed::ec2("Action=DescribeRegions&RegionName.1=slow").octets()).await.unwrap();
    while region.stats().calls < 2 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    region.stop();
    assert_eq!(read_reply(&mut busy).await.status, 200);
    assert_eq!(idle.read(&mut [0]).await.unwrap(), 0);
    (&mut region.task).await.unwrap();
    assert!(tokio::net::TcpStream::connect(region.address).await.is_err());
}

#[tokio::test]
async fn connections_beyond_the_bound_wait_their_turn() {
    let limits = Limits { connections: 2, ..Limits::default() };
    let region = start(Config { limits, ..Config::new(common::REGION) }).await;
    let (first, _second) = (region.connect().await, region.connect().await);
    let mut third = region.connect().await;
    third.write_all(&Signed::ec2("Action=DescribeRegions").octets()).await.unwrap();
    while region.stats().open_connections < 2 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(region.stats().calls, 0);
    drop(first);
    assert_eq!(read_reply(&mut third).await.status, 200);
}

#[tokio::test]
async fn an_address_in_use_is_named() {
    let region = usual().await;
    let api = region.api.clone();
    let failed = aws_wire::Server::bind(&[region.address], api, Config::new("r")).await;
    let text = failed.err().unwrap().to_string();
    assert!(text.starts_with(&format!("cannot listen on {}: ", region.address)), "{text}");
}
