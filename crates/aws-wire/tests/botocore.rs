//! The endpoint under botocore, the library under the `aws` CLI and boto3.

mod common;

use common::{KEY, REGION, SECRET, TEMPORARY, TOKEN};

/// `PYTHON` names the interpreter that has botocore; `python3` by default.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn botocore_is_answered_as_by_aws() {
    let region = common::start(aws_wire::Config::new(REGION)).await;
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let endpoint = format!("http://{}", region.address);
    let output = tokio::task::spawn_blocking(move || {
        std::process::Command::new(&python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/botocore_calls.py"))
            .args([&endpoint, REGION, KEY, SECRET, TEMPORARY, TOKEN])
            .env("AWS_CONFIG_FILE", "/dev/null")
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .output()
            .unwrap_or_else(|error| panic!("cannot run {python}: {error}"))
    })
    .await
    .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(region.stats().calls >= 9, "{:?}", region.stats());
    assert_eq!(region.stats().panics, 1);
}
