//! The system calls a guest may not make, after Docker's default profile.
//!
//! The user namespace already takes most of their power away; refusing them
//! besides keeps guests off the parts of the kernel where holes have been
//! found most often (io_uring, keyrings, bpf, nested user namespaces).

use std::collections::BTreeMap;
use std::io;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, sock_filter,
};

/// Refused with `EPERM`.
const DENIED: &[libc::c_long] = &[
    libc::SYS_acct,
    libc::SYS_add_key,
    libc::SYS_keyctl,
    libc::SYS_request_key,
    libc::SYS_bpf,
    libc::SYS_clock_adjtime,
    libc::SYS_clock_settime,
    libc::SYS_settimeofday,
    libc::SYS_adjtimex,
    libc::SYS_delete_module,
    libc::SYS_finit_module,
    libc::SYS_init_module,
    libc::SYS_kexec_file_load,
    libc::SYS_kexec_load,
    libc::SYS_lookup_dcookie,
    libc::SYS_nfsservctl,
    libc::SYS_open_by_handle_at,
    libc::SYS_perf_event_open,
    libc::SYS_quotactl,
    libc::SYS_quotactl_fd,
    libc::SYS_swapoff,
    libc::SYS_swapon,
    libc::SYS_syslog,
    libc::SYS_userfaultfd,
    libc::SYS_vhangup,
];

/// Only on x86-64.
#[cfg(target_arch = "x86_64")]
const DENIED_HERE: &[libc::c_long] = &[
    libc::SYS__sysctl,
    libc::SYS_ioperm,
    libc::SYS_iopl,
    libc::SYS_sysfs,
    libc::SYS_uselib,
    libc::SYS_ustat,
];
#[cfg(not(target_arch = "x86_64"))]
const DENIED_HERE: &[libc::c_long] = &[];

/// Answered `ENOSYS`, so that programs fall back to what can be examined:
/// `clone3` hides its flags behind a pointer.
const ABSENT: &[libc::c_long] = &[
    libc::SYS_clone3,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    // mount(2) is what the shim listens to.
    libc::SYS_fsopen,
];

/// Socket families that reach outside the namespaces (virtual machine sockets)
/// or into rarely used kernel code.
const FAMILIES: &[libc::c_int] = &[libc::AF_VSOCK, libc::AF_ALG];

#[cfg(target_arch = "x86_64")]
const ARCH: TargetArch = TargetArch::x86_64;
#[cfg(target_arch = "aarch64")]
const ARCH: TargetArch = TargetArch::aarch64;

fn is(index: u8, value: u64, mask: Option<u64>) -> io::Result<SeccompRule> {
    let op = mask.map_or(SeccompCmpOp::Eq, SeccompCmpOp::MaskedEq);
    let condition =
        SeccompCondition::new(index, SeccompCmpArgLen::Dword, op, value).map_err(io::Error::other)?;
    SeccompRule::new(vec![condition]).map_err(io::Error::other)
}

fn part(rules: BTreeMap<i64, Vec<SeccompRule>>, errno: libc::c_int) -> io::Result<Vec<sock_filter>> {
    let filter =
        SeccompFilter::new(rules, SeccompAction::Allow, SeccompAction::Errno(errno.unsigned_abs()), ARCH)
            .map_err(io::Error::other)?;
    BpfProgram::try_from(filter).map_err(io::Error::other)
}

/// The filters, to be installed one after another: each answers with one
/// error number, and the kernel takes the strictest verdict.
pub(crate) fn filters() -> io::Result<Vec<Vec<sock_filter>>> {
    let all = |calls: &[libc::c_long]| -> BTreeMap<i64, Vec<SeccompRule>> {
        calls.iter().map(|nr| (*nr, Vec::new())).collect()
    };
    let new_user = libc::CLONE_NEWUSER as u64;
    let mut refused = all(DENIED);
    refused.extend(all(DENIED_HERE));
    refused.insert(libc::SYS_clone, vec![is(0, new_user, Some(new_user))?]);
    refused.insert(libc::SYS_unshare, vec![is(0, new_user, Some(new_user))?]);
    let mut families = BTreeMap::new();
    families.insert(
        libc::SYS_socket,
        FAMILIES.iter().map(|f| is(0, *f as u64, None)).collect::<io::Result<Vec<_>>>()?,
    );
    Ok(vec![
        no_x32(part(refused, libc::EPERM)?),
        part(all(ABSENT), libc::ENOSYS)?,
        part(families, libc::EAFNOSUPPORT)?,
    ])
}

/// Puts a refusal of the x32 calls in front: they have the same architecture
/// number but numbers of their own, and would pass by every rule.
fn no_x32(program: Vec<sock_filter>) -> Vec<sock_filter> {
    if !cfg!(target_arch = "x86_64") {
        return program;
    }
    const X32: u32 = 0x4000_0000;
    let errno = 0x0005_0000 | libc::ENOSYS.unsigned_abs();
    let mut out = vec![
        // The call's number is the first word of seccomp_data.
        sock_filter { code: 0x20, jt: 0, jf: 0, k: 0 },
        sock_filter { code: 0x35, jt: 0, jf: 1, k: X32 },
        sock_filter { code: 0x06, jt: 0, jf: 0, k: errno },
    ];
    out.extend(program);
    out
}

/// Confines this process and all it will start. It must have
/// `CAP_SYS_ADMIN` in its user namespace.
pub(crate) fn confine() -> io::Result<()> {
    for filter in filters()? {
        super::sys::install_filter(&filter)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_filters_compile_and_fit() {
        let filters = super::filters().unwrap();
        assert_eq!(filters.len(), 3);
        // BPF_MAXINSNS
        assert!(filters.iter().all(|f| !f.is_empty() && f.len() < 4096));
    }
}
