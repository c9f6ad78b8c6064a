//! Instances on the real kernel. Needs root.
//!
//! `cargo test -p host --test instances [NAME]`. This program is at once the
//! test, the shim (`shim --spec FILE`) and the guest's PID 1, so an image can
//! be an empty directory.

mod imds;
mod lifecycle;
mod probe;
mod rig;
mod safety;
mod systemd;

use std::path::Path;

use libtest_mimic::{Arguments, Trial};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match args.get(1).map(String::as_str) {
        Some("shim") => host::instance::shim_main(Path::new(&args[3])),
        Some("guest-init") => guest::main_init(),
        Some("guest-agent") => return guest::main_agent(),
        Some("probe") => probe::main(&args[2..]),
        Some("exec") => rig::exec_main(&args[2..], false),
        Some("exec-tty") => rig::exec_main(&args[2..], true),
        _ => {}
    }
    let tests: &[(&str, fn())] = &[
        ("lifecycle::prepare_start_shutdown", lifecycle::prepare_start_shutdown),
        ("lifecycle::the_root_disk_survives_a_stop", lifecycle::the_root_disk_survives_a_stop),
        ("lifecycle::the_root_disk_has_its_size", lifecycle::the_root_disk_has_its_size),
        ("lifecycle::reboot_keeps_the_network", lifecycle::reboot_keeps_the_network),
        ("lifecycle::a_stubborn_guest_is_rebooted", lifecycle::a_stubborn_guest_is_rebooted),
        ("lifecycle::kill", lifecycle::kill),
        ("lifecycle::init_that_fails", lifecycle::init_that_fails),
        ("lifecycle::an_image_without_that_init", lifecycle::an_image_without_that_init),
        ("lifecycle::a_new_driver_adopts", lifecycle::a_new_driver_adopts),
        ("lifecycle::a_shim_killed_takes_its_guest", lifecycle::a_shim_killed_takes_its_guest),
        ("lifecycle::ten_at_once", lifecycle::ten_at_once),
        ("lifecycle::exec_inside", lifecycle::exec_inside),
        ("lifecycle::every_change_wakes", lifecycle::every_change_wakes),
        ("lifecycle::requests_in_the_wrong_phase", lifecycle::requests_in_the_wrong_phase),
        ("safety::escapes_fail", safety::escapes_fail),
        ("safety::limits_hold", safety::limits_hold),
        ("safety::the_guest_sees_itself", safety::the_guest_sees_itself),
        ("safety::nothing_is_mounted_outside", safety::nothing_is_mounted_outside),
        ("systemd::minimal_login", systemd::minimal_login),
        ("systemd::debian_12_login", systemd::debian_12_login),
        ("systemd::debian_12_is_whole", systemd::debian_12_is_whole),
    ];
    let trials = tests.iter().map(|(name, run)| {
        let run = *run;
        Trial::test(*name, move || {
            run();
            Ok(())
        })
    });
    libtest_mimic::run(&Arguments::from_args(), trials.collect()).exit();
}
