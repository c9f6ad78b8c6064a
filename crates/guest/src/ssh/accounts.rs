//! The users of this image, by passwd(5) and group(5). An image without these files has root alone.

use std::fs;
use std::io;
use std::path::Path;

use rustix::process::{Gid, Uid};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) name: String,
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Groups beside that.
    pub(super) groups: Vec<u32>,
    pub(super) home: String,
    pub(super) shell: String,
}

impl Account {
    /// The account that somebody wants to be, if there is such and its shell can be run.
    pub(super) fn find(name: &str) -> Option<Self> {
        let passwd = fs::read_to_string("/etc/passwd").ok();
        let group = fs::read_to_string("/etc/group").unwrap_or_default();
        let account = Self::among(name, passwd.as_deref(), &group)?;
        // OpenSSH lets nobody in who could not do anything there.
        let runs = |path: &str| rustix::fs::access(path, rustix::fs::Access::EXEC_OK).is_ok();
        (account.shell.starts_with('/') && runs(&account.shell)).then_some(account)
    }

    fn among(name: &str, passwd: Option<&str>, group: &str) -> Option<Self> {
        let lines = passwd.unwrap_or_default().lines();
        let mut accounts = lines.filter_map(|line| Self::of(line, group));
        accounts.find(|a| a.name == name).or_else(|| {
            // A bare image's root needs no line to be root.
            let nobody = passwd.is_none_or(|text| !text.lines().any(|l| l.starts_with("root:")));
            (name == "root" && nobody).then(|| Self {
                name: name.to_owned(),
                uid: 0,
                gid: 0,
                groups: Vec::new(),
                home: "/root".to_owned(),
                shell: "/bin/sh".to_owned(),
            })
        })
    }

    fn of(line: &str, group: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split(':').collect();
        let [name, _, uid, gid, _, home, shell] = *fields.as_slice() else { return None };
        let member =
            |line: &&str| line.rsplit(':').next().is_some_and(|all| all.split(',').any(|n| n == name));
        let groups = group.lines().filter(member).filter_map(|line| line.split(':').nth(2)?.parse().ok());
        (!name.is_empty()).then_some(Self {
            name: name.to_owned(),
            uid: uid.parse().ok()?,
            gid: gid.parse().ok()?,
            groups: groups.collect(),
            home: if home.is_empty() { "/" } else { home }.to_owned(),
            shell: if shell.is_empty() { "/bin/sh" } else { shell }.to_owned(),
        })
    }

    /// Turns this process, which has one thread, into the user, for good.
    pub(super) fn become_it(&self) -> io::Result<()> {
        // The kernel changes threads one by one, and one left behind would stay root.
        if fs::read_dir("/proc/self/task")?.count() != 1 {
            return Err(io::Error::other("there is more than one thread"));
        }
        let gid = Gid::from_raw(self.gid);
        let uid = Uid::from_raw(self.uid);
        let groups: Vec<Gid> = [self.gid].iter().chain(&self.groups).map(|g| Gid::from_raw(*g)).collect();
        rustix::thread::set_thread_groups(&groups)?;
        rustix::thread::set_thread_res_gid(gid, gid, gid)?;
        rustix::thread::set_thread_res_uid(uid, uid, uid)?;
        Ok(())
    }

    /// The first line said to somebody who logs in at a terminal, if any.
    pub(super) fn greeting(&self) -> Option<String> {
        if Path::new(&self.home).join(".hushlogin").exists() {
            return None;
        }
        let text = fs::read_to_string("/etc/motd").ok()?;
        Some(text.replace('\n', "\r\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::Account;

    #[test]
    fn accounts_are_those_of_passwd_and_group() {
        let passwd = "root:x:0:0:root:/root:\nweb:x:33:34::/srv:/bin/ash\nbroken:x:1\n";
        let group = "web:x:34:\nvideo:x:44:root,web\nlog:x:45:webby\n";
        let web = Account::among("web", Some(passwd), group).unwrap();
        assert_eq!((web.uid, web.gid, web.groups.as_slice()), (33, 34, [44].as_slice()));
        assert_eq!((web.home.as_str(), web.shell.as_str()), ("/srv", "/bin/ash"));
        assert_eq!(Account::among("root", Some(passwd), group).unwrap().shell, "/bin/sh");
        for nobody in ["broken", "", "video"] {
            assert_eq!(Account::among(nobody, Some(passwd), group), None);
        }
    }

    #[test]
    fn an_image_without_accounts_has_root() {
        for passwd in [None, Some(""), Some("web:x:33:34::/srv:/bin/ash\n")] {
            let root = Account::among("root", passwd, "").unwrap();
            assert_eq!((root.uid, root.home.as_str(), root.shell.as_str()), (0, "/root", "/bin/sh"));
        }
        assert_eq!(Account::among("web", None, ""), None);
        // One that is there but unusable is not made up.
        assert_eq!(Account::among("root", Some("root:x:zero:0::/:/bin/sh"), ""), None);
    }
}
