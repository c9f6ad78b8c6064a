//! Starting, stopping, rebooting, terminating: from every state.

use crate::common::{list, text};
use crate::{NOW, described, id, launch, region, settle, state, tutorial};
use model::{Power, transitions};
use serde_json::json;

/// What a call does to an instance in a state: the state after, or the refusal.
enum Then {
    Becomes(&'static str),
    Refused(&'static str),
}
use Then::{Becomes, Refused};

#[test]
fn every_call_in_every_state() {
    const WRONG: &str = "IncorrectInstanceState";
    let cases = [
        ("pending", "StartInstances", Becomes("pending")),
        ("pending", "StopInstances", Refused(WRONG)),
        ("pending", "RebootInstances", Refused(WRONG)),
        ("pending", "TerminateInstances", Becomes("shutting-down")),
        ("running", "StartInstances", Becomes("running")),
        ("running", "StopInstances", Becomes("stopping")),
        ("running", "RebootInstances", Becomes("running")),
        ("running", "TerminateInstances", Becomes("shutting-down")),
        ("stopping", "StartInstances", Refused(WRONG)),
        ("stopping", "StopInstances", Becomes("stopping")),
        ("stopping", "RebootInstances", Refused(WRONG)),
        ("stopping", "TerminateInstances", Becomes("shutting-down")),
        ("stopped", "StartInstances", Becomes("pending")),
        ("stopped", "StopInstances", Becomes("stopped")),
        ("stopped", "RebootInstances", Refused(WRONG)),
        ("stopped", "TerminateInstances", Becomes("shutting-down")),
        ("shutting-down", "StartInstances", Refused(WRONG)),
        ("shutting-down", "StopInstances", Refused(WRONG)),
        ("shutting-down", "RebootInstances", Refused(WRONG)),
        ("shutting-down", "TerminateInstances", Becomes("shutting-down")),
        ("terminated", "StartInstances", Refused(WRONG)),
        ("terminated", "StopInstances", Refused(WRONG)),
        ("terminated", "RebootInstances", Refused(WRONG)),
        ("terminated", "TerminateInstances", Becomes("terminated")),
    ];
    for (from, call, then) in cases {
        let region = region();
        let instance = id(&launch(&region, ""));
        let one = format!("InstanceId.1={instance}");
        for (step, reached) in [
            ("", "pending"),
            ("", "running"),
            ("StopInstances", "stopping"),
            ("", "stopped"),
            ("TerminateInstances", "shutting-down"),
            ("", "terminated"),
        ] {
            match step {
                "" if reached != "pending" => settle(&region),
                "" => {}
                call => drop(region.ok(call, &one)),
            }
            assert_eq!(state(&region, &instance), reached);
            if reached == from {
                break;
            }
        }
        match then {
            Refused(code) => drop(region.refused(call, &one, code)),
            Becomes(after) => {
                let answer = region.ok(call, &one);
                if call != "RebootInstances" {
                    let (_, changes) = answer.as_object().unwrap().iter().next().unwrap();
                    assert_eq!(changes[0]["PreviousState"]["Name"], json!(from), "{call} from {from}");
                    assert_eq!(changes[0]["CurrentState"]["Name"], json!(after), "{call} from {from}");
                }
                assert_eq!(state(&region, &instance), after, "{call} from {from}");
            }
        }
    }
}

#[test]
fn a_stop_and_a_start() {
    let region = region();
    let instance = id(&launch(&region, ""));
    let one = format!("InstanceId.1={instance}");
    settle(&region);
    let running = described(&region, &instance);
    assert_eq!(running.pointer("/StateReason"), None);
    assert_eq!(text(&running, "/StateTransitionReason"), "");
    region.ok("StopInstances", &one);
    let stopping = described(&region, &instance);
    assert_eq!(text(&stopping, "/StateTransitionReason"), "User initiated (2026-01-02 03:04:05 GMT)");
    assert_eq!(
        stopping["StateReason"],
        json!({"Code": "Client.UserInitiatedShutdown",
            "Message": "Client.UserInitiatedShutdown: User initiated shutdown"})
    );
    settle(&region);
    let stopped = described(&region, &instance);
    assert_eq!(stopped.pointer("/PublicIpAddress"), None);
    assert_eq!(text(&stopped, "/PublicDnsName"), "");
    assert_eq!(stopped["PrivateIpAddress"], running["PrivateIpAddress"]);
    assert_eq!(stopped["BlockDeviceMappings"], running["BlockDeviceMappings"]);
    region.ok("StartInstances", &one);
    settle(&region);
    let again = described(&region, &instance);
    assert_eq!(text(&again, "/State/Name"), "running");
    assert_ne!(again["PublicIpAddress"], running["PublicIpAddress"]);
    let world = region.control.store().world();
    assert_eq!(world.instances.values().next().unwrap().boot, 2);
}

#[test]
fn intents_that_reconcilers_read() {
    let region = region();
    let instance = id(&launch(&region, ""));
    let one = format!("InstanceId.1={instance}");
    settle(&region);
    let row = || region.control.store().world().instances.values().next().unwrap().clone();
    region.ok("RebootInstances", &one);
    region.ok("RebootInstances", &one);
    assert_eq!((row().reboots, row().status.reboots_done), (2, 0));
    region.ok("StopInstances", &one);
    assert_eq!((row().power, row().force), (Power::Off, false));
    region.ok("StopInstances", format!("{one}&Force=true"));
    assert!(row().force);
    region.ok("TerminateInstances", &one);
    assert_eq!(row().power, Power::Terminated);
}

#[test]
fn protection() {
    let region = region();
    let instance = id(&launch(&region, "DisableApiTermination=true&DisableApiStop=true"));
    let one = format!("InstanceId.1={instance}");
    settle(&region);
    region.refused("TerminateInstances", &one, "OperationNotPermitted");
    region.refused("StopInstances", &one, "OperationNotPermitted");
    region.ok("ModifyInstanceAttribute", format!("InstanceId={instance}&DisableApiStop.Value=false"));
    region.ok("StopInstances", &one);
    region.refused("TerminateInstances", &one, "OperationNotPermitted");
    region.ok("ModifyInstanceAttribute", format!("InstanceId={instance}&DisableApiTermination.Value=false"));
    region.ok("TerminateInstances", &one);
}

#[test]
fn all_or_none() {
    let region = region();
    let a = id(&launch(&region, ""));
    let b = id(&launch(&region, "DisableApiTermination=true"));
    settle(&region);
    region.refused(
        "TerminateInstances",
        format!("InstanceId.1={a}&InstanceId.2={b}"),
        "OperationNotPermitted",
    );
    region.refused(
        "StopInstances",
        format!("InstanceId.1={a}&InstanceId.2=i-00000000000000001"),
        "InvalidInstanceID.NotFound",
    );
    assert_eq!(state(&region, &a), "running");
    let both = region.ok("StopInstances", format!("InstanceId.1={a}&InstanceId.2={b}&InstanceId.3={a}"));
    assert_eq!(list(&both, "/StoppingInstances").len(), 2);
}

#[test]
fn a_terminated_instance_lets_go_of_everything_and_vanishes() {
    let region = region();
    let (vpc, subnet) = tutorial(&region);
    let instance = id(&launch(
        &region,
        &format!(
            "SubnetId={subnet}&TagSpecification.1.ResourceType=instance&\
             TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=web"
        ),
    ));
    region.refused("DeleteSubnet", format!("SubnetId={subnet}"), "DependencyViolation");
    region.ok("TerminateInstances", format!("InstanceId.1={instance}"));
    settle(&region);
    let shown = described(&region, &instance);
    for member in ["VpcId", "SubnetId", "PrivateIpAddress", "PublicIpAddress"] {
        assert_eq!(shown.get(member), None, "{member} of {shown:#}");
    }
    assert_eq!(shown["NetworkInterfaces"], json!([]));
    assert_eq!(shown["BlockDeviceMappings"], json!([]));
    assert_eq!(shown["Tags"][0]["Value"], json!("web"));
    region.ok("DeleteSubnet", format!("SubnetId={subnet}"));
    let _ = vpc;
    region.arrange(|world| transitions::expire(world, NOW.plus_millis(2 * 3600 * 1000)));
    region.refused("DescribeInstances", format!("InstanceId.1={instance}"), "InvalidInstanceID.NotFound");
}

#[test]
fn refusals() {
    let region = region();
    let instance = id(&launch(&region, ""));
    settle(&region);
    let mut cases: Vec<(&str, String, &str)> = Vec::new();
    for call in ["StartInstances", "StopInstances", "RebootInstances", "TerminateInstances"] {
        cases.push((call, String::new(), "MissingParameter"));
        cases.push((call, "InstanceId.1=i-1".into(), "InvalidInstanceID.Malformed"));
        cases.push((call, "InstanceId.1=vpc-00000000000000001".into(), "InvalidInstanceID.Malformed"));
        cases.push((call, "InstanceId.1=i-00000000000000001".into(), "InvalidInstanceID.NotFound"));
        cases.push((call, format!("InstanceId.1={instance}&DryRun=true"), "DryRunOperation"));
    }
    cases.push((
        "StopInstances",
        format!("InstanceId.1={instance}&Hibernate=true"),
        "UnsupportedHibernationConfiguration",
    ));
    cases.push((
        "StartInstances",
        format!("InstanceId.1={instance}&AdditionalInfo=x"),
        "UnsupportedOperation",
    ));
    cases.push(("GetConsoleOutput", String::new(), "MissingParameter"));
    cases.push(("GetConsoleOutput", "InstanceId=i-1".into(), "InvalidInstanceID.Malformed"));
    region.all_refused(&cases);
    let message = region.refused(
        "StopInstances",
        "InstanceId.1=i-00000000000000001&InstanceId.2=i-00000000000000002",
        "InvalidInstanceID.NotFound",
    );
    assert!(message.contains("do not exist"), "{message}");
}
