//! The same cases through several policy engines: `cargo run --release` here.
//!
//! `cases.json` is a list of policies, a request and what AWS's documentation says of it: `allow`,
//! `deny`, or `malformed` where the document is none. Prints how many each engine answers so, what it
//! answers otherwise, and its speed as a ratio to ours.

mod aspen;
mod cedar;
mod iam_rs;
mod ours;

use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Stands for no resource, where an engine must be given one.
const PLACEHOLDER: &str = "arn:aws:none:ap-northeast-1:123456789012:none";
const USER: &str = "arn:aws:iam::123456789012:user/bob";

#[derive(Debug, Deserialize)]
pub struct Case {
    /// The page of the IAM User Guide that decides: `reference_policies_…` without the first words.
    page: String,
    name: String,
    documents: Vec<Value>,
    boundary: Option<Value>,
    session: Option<Value>,
    action: String,
    resource: String,
    keys: BTreeMap<String, Vec<String>>,
    expected: String,
}

pub enum Refusal {
    /// The document is no policy to this engine.
    Malformed(String),
    /// The engine, or a translation to its language, has no way to say this.
    CannotSay(String),
}

/// A decision ready to be made as often as one likes: whether it is allowed, or the engine's error.
pub type Prepared = Box<dyn Fn() -> Result<bool, String>>;
type Engine = (&'static str, fn(&Case) -> Result<Prepared, Refusal>);

const ENGINES: [Engine; 4] = [
    ("kumobako", ours::prepare),
    ("iam-rs", iam_rs::prepare),
    ("scratchstack-aspen", aspen::prepare),
    ("cedar-policy, translated", cedar::prepare),
];

enum Answer {
    Agrees(Option<Prepared>),
    Differs(String),
    CannotSay(String),
}

fn answer(case: &Case, (_, prepare): &Engine) -> Answer {
    let malformed = case.expected == "malformed";
    let decision = match prepare(case) {
        Err(Refusal::CannotSay(why)) => return Answer::CannotSay(why),
        Err(Refusal::Malformed(_)) if malformed => return Answer::Agrees(None),
        Err(Refusal::Malformed(why)) => return Answer::Differs(format!("malformed: {why}")),
        Ok(_) if malformed => return Answer::Differs("takes it".into()),
        Ok(decision) => decision,
    };
    match decision() {
        Ok(allowed) if allowed == (case.expected == "allow") => Answer::Agrees(Some(decision)),
        Ok(allowed) => Answer::Differs(if allowed { "allow" } else { "deny" }.into()),
        Err(why) => Answer::Differs(format!("error: {why}")),
    }
}

/// Nanoseconds that this thread ran, by the kernel's account.
fn ran() -> u64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux' account");
    text.split(' ').next().and_then(|n| n.parse().ok()).expect("a number")
}

/// Decisions a second of processor time: the best of five rounds.
fn rate(decisions: &[&Prepared]) -> f64 {
    let round = || {
        let (begun, before, mut count) = (Instant::now(), ran(), 0_u32);
        while begun.elapsed() < Duration::from_millis(200) {
            for decision in decisions {
                let _ = black_box(decision());
                count += 1;
            }
        }
        f64::from(count) * 1e9 / (ran() - before) as f64
    };
    (0..5).map(|_| round()).fold(0.0, f64::max)
}

/// A principal with ten policies of twenty statements, allowed by the last.
fn large() -> Case {
    let statement = |n: usize| match n % 4 {
        _ if n == 199 => json!({"Effect": "Allow", "Action": "ec2:DescribeVpcs", "Resource": "*"}),
        0 => json!({"Effect": "Allow", "Action": ["ec2:RunInstances", "ec2:StartInstances"],
            "Resource": format!("arn:aws:ec2:*:*:subnet/subnet-{n}")}),
        1 => {
            json!({"Effect": "Allow", "Action": "s3:Get*", "Resource": format!("arn:aws:s3:::bucket-{n}/*")})
        }
        2 => json!({"Effect": "Allow", "Action": "ec2:Describe*", "Resource": "*",
            "Condition": {"StringEquals": {"aws:RequestedRegion": format!("eu-west-{n}")}}}),
        _ => json!({"Effect": "Deny", "Action": "ec2:*", "Resource": "*",
            "Condition": {"StringEquals": {"aws:ResourceTag/Owner": format!("owner-{n}")}}}),
    };
    let policy = |n: usize| {
        let statements: Vec<Value> = (n * 20..n * 20 + 20).map(statement).collect();
        json!({"Version": "2012-10-17", "Statement": statements})
    };
    let keys = [
        ("aws:RequestedRegion", "ap-northeast-1"),
        ("aws:ResourceTag/Owner", "alice"),
        ("aws:username", "alice"),
    ];
    Case {
        page: String::new(),
        name: "large".into(),
        documents: (0..10).map(policy).collect(),
        boundary: None,
        session: None,
        action: "ec2:DescribeVpcs".into(),
        resource: "arn:aws:ec2:ap-northeast-1:123456789012:vpc/vpc-1".into(),
        keys: keys.iter().map(|(key, value)| ((*key).into(), vec![(*value).into()])).collect(),
        expected: "allow".into(),
    }
}

fn main() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../cases.json")).expect("cases");
    let answers: Vec<Vec<Answer>> =
        ENGINES.iter().map(|engine| cases.iter().map(|case| answer(case, engine)).collect()).collect();
    for ((name, _), answers) in ENGINES.iter().zip(&answers) {
        for (case, answer) in cases.iter().zip(answers) {
            let (page, about) = (&case.page, &case.name);
            match answer {
                Answer::Agrees(_) => {}
                Answer::Differs(what) => {
                    println!("{name}: {page}: {about}: {} expected, {what}", case.expected)
                }
                Answer::CannotSay(why) => println!("{name}: {page}: {about}: can't be said: {why}"),
            }
        }
    }
    // Speed where all agree: answering wrongly may be quick.
    let prepared = |answer: &'_ Answer| matches!(answer, Answer::Agrees(Some(_)));
    let common: Vec<usize> =
        (0..cases.len()).filter(|n| answers.iter().all(|engine| prepared(&engine[*n]))).collect();
    let large = large();
    println!(
        "\n{} cases; speed by the {} on which all agree, and by ten policies of twenty statements\n",
        cases.len(),
        common.len()
    );
    println!("| engine | agrees | differs | can't be said | decisions/s to ours | with 200 statements |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let mut ours = None;
    for (engine, answers) in ENGINES.iter().zip(&answers) {
        let small: Vec<&Prepared> = common
            .iter()
            .filter_map(
                |n| if let Answer::Agrees(Some(prepared)) = &answers[*n] { Some(prepared) } else { None },
            )
            .collect();
        let Answer::Agrees(Some(big)) = answer(&large, engine) else {
            panic!("{} decides otherwise", engine.0)
        };
        let rates = (rate(&small), rate(&vec![&big; 20]));
        let (base, base_large) = *ours.get_or_insert(rates);
        let count = |of: fn(&Answer) -> bool| answers.iter().filter(|a| of(a)).count();
        println!(
            "| {} | {} | {} | {} | {:.4} | {:.4} |",
            engine.0,
            count(|a| matches!(a, Answer::Agrees(_))),
            count(|a| matches!(a, Answer::Differs(_))),
            count(|a| matches!(a, Answer::CannotSay(_))),
            rates.0 / base,
            rates.1 / base_large,
        );
    }
}
