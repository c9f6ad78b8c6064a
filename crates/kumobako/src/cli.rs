//! The command line, and the help that teaches it.

use crate::trace::Traffic;
use clap::{Args, Parser, Subcommand, ValueEnum};
use ipnet::Ipv4Net;
use std::ffi::OsString;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;

#[derive(Debug, Parser)]
#[command(
    name = "kumobako",
    version,
    about = "An AWS region on one Linux machine, with a real data plane",
    long_about = "Kumobako (雲箱) is an AWS region on one Linux machine: the aws CLI, SDKs and tools drive it \
                  unmodified, and behind each call something real happens. Packets are routed and filtered by \
                  the kernel as a VPC does it; instances run and take SSH with your key.",
    after_help = "First steps:\n  \
                  kumobako doctor                     does this machine have what it takes?\n  \
                  kumobako ami build debian-12        build the default image (once)\n  \
                  kumobako up --detach                start the region\n  \
                  eval \"$(kumobako env)\"              point the aws CLI at it\n  \
                  aws ec2 describe-vpcs\n  \
                  kumobako down                       end it; `up` brings it back as it was"
)]
pub(crate) struct Cli {
    /// Directory that holds all of the region's state [default: $XDG_STATE_HOME/kumobako]
    #[arg(long, global = true, value_name = "DIR", env = "KUMOBAKO_STATE")]
    pub state: Option<PathBuf>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Start the region, or adopt it if its network and instances still run
    Up(UpOptions),
    /// Stop the daemon, the instances and the network; disks and settings stay
    Down {
        /// Delete the region's state too: disks, keys, everything
        #[arg(long)]
        purge: bool,
    },
    /// Show what runs, and what could not be converged
    Status {
        #[arg(long)]
        json: bool,
    },
    /// Print settings for the aws CLI and SDKs: eval "$(kumobako env)"
    Env,
    /// Write the settings as a profile of the aws CLI (~/.aws/config and credentials)
    Configure {
        #[arg(long, default_value = "kumobako")]
        profile: String,
    },
    /// Make credentials for an IAM user, and print them once as the console's CSV
    #[command(
        long_about = "Make credentials for an IAM user, and print them once as the console's CSV.\n\nThe user gets a new \
                      access key and, with --console, a new password that he must change when he first signs in. \
                      Neither can be read again.",
        after_help = "Example:\n  kumobako credentials alice --console > alice_credentials.csv"
    )]
    Credentials {
        user: String,
        /// Set a new password for the console, too
        #[arg(long)]
        console: bool,
    },
    /// Print the certificate that instances' signed identity documents are verified by
    #[command(
        long_about = "Print the certificate that instances' signed identity documents are verified by.\n\nEach region has \
                      its own, for `pkcs7`, `rsa2048` and `signature` alike. It never changes.",
        after_help = "Example:\n  kumobako identity-certificate > certificate\n  \
                      openssl smime -verify -in pkcs7 -inform PEM -certfile certificate -noverify"
    )]
    IdentityCertificate,
    /// Print the certificate of the authority that vouches for the region's endpoints
    #[command(
        long_about = "Print the certificate of the authority that vouches for the region's endpoints.\n\nInside the region \
                      AWS's own names (ec2.ap-northeast-1.amazonaws.com, …) lead to it, with TLS. Instances trust this \
                      certificate already; other clients on the region's internet have to be told to. It can vouch for \
                      AWS's domains alone.",
        after_help = "Example:\n  kumobako ca > ca.pem\n  \
                      AWS_CA_BUNDLE=ca.pem kumobako exec internet -- aws ec2 describe-vpcs"
    )]
    Ca,
    /// SSH to an instance, by id or Name tag
    #[command(
        long_about = "SSH to an instance, by id or Name tag.\n\nGoes to its public address if it has one, and then \
                      meets security groups as anybody on the internet would. An instance without one is reached \
                      from inside, as by a serial console, whatever its groups say."
    )]
    Ssh {
        instance: String,
        /// User to log in as
        #[arg(short = 'l', long, default_value = "ec2-user")]
        user: String,
        /// Private key file
        #[arg(short, long, value_name = "FILE")]
        identity: Option<PathBuf>,
        /// Sit at its serial console instead, whatever its network does; Ctrl-] leaves
        #[arg(long, conflicts_with_all = ["identity", "arguments"])]
        serial: bool,
        /// What to run, and further options of ssh
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Run a command inside an instance, or on the internet's side of the region
    #[command(after_help = "Examples:\n  kumobako exec i-0123… -- uname -a\n  \
                      kumobako exec internet -- curl http://203.0.113.10/\n  \
                      kumobako exec internet --from 198.51.100.7 -- ssh ec2-user@203.0.113.10")]
    Exec {
        /// An instance (id or Name tag), or the word `internet`
        target: String,
        /// With `internet`: be a host with this address
        #[arg(long, value_name = "ADDRESS")]
        from: Option<Ipv4Addr>,
        /// What to run there, as root; `--` before it is needed only if it begins with a dash
        #[arg(trailing_var_arg = true, required = true, value_name = "COMMAND")]
        command: Vec<String>,
    },
    /// Follow a packet from gate to gate, in words; then send it, and compare
    #[command(
        long_about = "Follow a packet from gate to gate, in words; then send it, and compare.\n\nThe region says which \
                      security group, network ACL and route the packet meets, where it ends, and what would let it \
                      pass. Then a real one is sent. The command succeeds if it arrives, fails with 1 if it doesn't, \
                      and with 2 if the kernel does other than the region says.",
        after_help = "Examples:\n  kumobako trace web db tcp/5432\n  kumobako trace internet web tcp/80\n  \
                      kumobako trace 198.51.100.7 203.0.113.10 tcp/22\n  kumobako trace web 192.0.2.1 udp/53"
    )]
    Trace {
        /// An instance (id or Name tag), `internet`, or an address on the internet
        source: String,
        /// An instance (id or Name tag), `internet`, or any address
        destination: String,
        /// tcp/PORT or udp/PORT
        traffic: Traffic,
    },
    /// Explain in words why somebody was refused: the last refusal, or the message of one
    #[command(
        long_about = "Explain in words why somebody was refused, and which permission was missing.\n\nWithout a message \
                      the last refusal in the region's event history is explained; with --user, that person's.",
        after_help = "Examples:\n  kumobako why\n  kumobako why --user developer1\n  \
                      aws ec2 run-instances … 2>&1 | kumobako why -"
    )]
    Why {
        /// The message of EC2's UnauthorizedOperation, or its encoded part; `-` reads it from standard input
        message: Option<String>,
        /// Explain the last refusal of this user, or of this session of a role
        #[arg(long, conflicts_with = "message")]
        user: Option<String>,
    },
    /// Print the records of a flow log; without its id, the files of all
    #[command(
        long_about = "Print the records of a flow log; without its id, the files of all.\n\nFlow logs with a bucket as \
                      their destination are kept below DIR/flow-logs/BUCKET by the keys that they have in S3."
    )]
    FlowLogs {
        id: Option<String>,
        /// Deliver what is being gathered first, before its window ends
        #[arg(long)]
        now: bool,
    },
    /// The stand-in registrar: which name servers a domain is delegated to, and which keys it is signed by
    #[command(
        after_help = "Examples:\n  kumobako registrar delegate example.jp --ns ns-1.awsdns-00.com --ns ns-520.awsdns-01.net\n  \
                      kumobako registrar delegate example.jp --ns ns1.example.jp=203.0.113.20\n  \
                      kumobako exec internet -- dig @198.19.8.53 +trace www.example.jp"
    )]
    Registrar {
        #[command(subcommand)]
        command: RegistrarCommand,
    },
    /// Machine images on this machine: build, import, list, remove
    #[command(
        long_about = "Machine images on this machine: build, import, list, remove.\n\nThey are kept in one store for all \
                      regions: $KUMOBAKO_IMAGES, else $XDG_DATA_HOME/kumobako/images, else \
                      ~/.local/share/kumobako/images. Regions offer them within seconds: see \
                      `aws ec2 describe-images --owners amazon`.",
        after_help = "Examples:\n  kumobako ami list --recipes\n  kumobako ami build debian-12\n  \
                      kumobako ami import docker://alpine:3 --name alpine\n  kumobako ami list"
    )]
    Ami {
        #[command(subcommand)]
        command: AmiCommand,
    },
    /// Check what this machine lacks, and say how to mend it
    Doctor,

    /// Splice standard input and output to a port inside an instance (what `ssh` uses)
    #[command(hide = true)]
    Connect { instance: String, port: u16 },
    #[command(hide = true)]
    Shim {
        #[arg(long)]
        spec: PathBuf,
    },
    #[command(hide = true)]
    RootBlocks {
        #[arg(long)]
        spec: PathBuf,
    },
    #[command(hide = true)]
    Volume {
        #[arg(long)]
        root: PathBuf,
        #[arg(long)]
        id: String,
        #[arg(long)]
        cgroup: String,
    },
    #[command(hide = true)]
    Dataplane {
        kind: ServerKind,
        #[arg(long)]
        dir: PathBuf,
    },
    #[command(hide = true)]
    Machine,
    #[command(hide = true)]
    GuestInit,
    #[command(hide = true)]
    GuestKeys { user: String },
    #[command(hide = true)]
    GuestAgent,
    #[command(hide = true)]
    GuestSsh {
        #[arg(long, default_value_t = 22)]
        port: u16,
        /// Milliseconds to wait before.
        #[arg(long, default_value_t = 0)]
        pause: u64,
    },
    #[command(hide = true)]
    GuestSshConnection,
    #[command(hide = true)]
    GuestSftp,
    #[command(hide = true)]
    GuestSshRun {
        #[arg(long)]
        terminal: bool,
        program: OsString,
        name: OsString,
        #[arg(trailing_var_arg = true)]
        arguments: Vec<OsString>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ServerKind {
    Vpc,
    Internet,
    Flows,
    Names,
    Outside,
}

/// What runs instances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Driver {
    /// What the image asks for
    Image,
    Qemu,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Accel {
    Kvm,
    Tcg,
}

#[derive(Debug, Args)]
pub(crate) struct UpOptions {
    /// Go to the background once the region answers
    #[arg(long, short)]
    pub detach: bool,
    /// Where the API listens; several may be given
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:4566")]
    pub listen: Vec<SocketAddr>,
    /// Name of the region, fixed at its first start [default: ap-northeast-1]
    #[arg(long)]
    pub region: Option<String>,
    /// Account number, twelve digits, fixed at the first start [default: drawn at random]
    #[arg(long, value_parser = account)]
    pub account: Option<String>,
    /// Public addresses of the region, fixed at its first start [default: 203.0.113.0/24]
    #[arg(long, value_name = "CIDR", value_parser = pool)]
    pub public_pool: Option<Ipv4Net>,
    /// Let the region's internet reach the real one through this interface of the machine. Off unless given
    #[arg(long, value_name = "IFACE")]
    pub uplink: Option<String>,
    /// Answer the region's public names here, on the machine's loopback: dig @127.0.0.1 -p 5300 www.example.jp
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = loopback)]
    pub dns: Option<SocketAddr>,
    /// Ask these resolvers for names that the region doesn't know. Off unless given: no query leaves the machine
    #[arg(long, value_name = "ADDRESS[:PORT]", value_delimiter = ',', value_parser = resolver)]
    pub upstream_dns: Vec<SocketAddr>,
    /// Accept any access key and any signature: for throwaway use only
    #[arg(long)]
    pub insecure_any_credentials: bool,
    /// What runs instances: images with a kernel of their own always run under QEMU, others as containers;
    /// `qemu` runs all of them there
    #[arg(long, value_enum, default_value_t = Driver::Image)]
    pub driver: Driver,
    /// How virtual machines' processors run: `tcg` needs no /dev/kvm, and takes some ten times as long
    #[arg(long, value_enum, default_value_t = Accel::Kvm)]
    pub accel: Accel,
    /// Let nftables see every packet, also where the kernel could forward known flows faster
    #[arg(long)]
    pub no_accelerator: bool,
    /// How many times the machine's memory instances may be promised in all, before
    /// InsufficientInstanceCapacity; most idle, and none gets more than is free
    #[arg(long, value_name = "FACTOR", default_value_t = 8.0)]
    pub memory_overcommit: f64,
    /// vCPUs that the account may run, before VcpuLimitExceeded
    #[arg(long, value_name = "N", default_value_t = 1152)]
    pub vcpu_quota: u32,
    /// Limit the rate of calls as AWS does, to test how clients retry
    #[arg(long)]
    pub throttle: bool,
    /// How long a key of EC2 Instance Connect opens SSH: shorter for tests
    #[arg(long, hide = true, value_name = "SECONDS", default_value_t = 60)]
    pub pushed_key_seconds: u32,
    /// Control plane only: no network, no instances (they stay `pending`)
    #[arg(long, hide = true)]
    pub no_data_plane: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RegistrarCommand {
    /// Put these name servers for the domain into its top-level domain; the former ones go
    Delegate {
        domain: String,
        /// A name server; behind `=` its addresses, joined by `+`, where it lies in the domain itself
        #[arg(long = "ns", value_name = "NAME[=ADDRESS]", required = true)]
        servers: Vec<String>,
    },
    /// Show the name servers of a domain, or of all
    Show { domain: Option<String> },
    /// Have the top-level domain vouch for a key of the domain's zone, by a DS record
    #[command(
        after_help = "Examples:\n  kumobako registrar ds example.jp --key \"$(aws route53 get-dnssec --hosted-zone-id Z1 \\\n      \
                            --query 'KeySigningKeys[0].DNSKEYRecord' --output text)\"\n  \
                            kumobako registrar ds example.jp --none"
    )]
    Ds {
        domain: String,
        /// A DNSKEY record's value: `257 3 13 mdsswUyr…`. The former keys stay
        #[arg(long, value_name = "DNSKEY", required_unless_present = "none")]
        key: Vec<String>,
        /// Take back what was said of all keys, first
        #[arg(long)]
        none: bool,
    },
    /// Print the root's key, from which validators begin
    #[command(after_help = "Example:\n  kumobako registrar anchor > anchor\n  \
                            kumobako exec internet -- delv @198.19.8.53 -a anchor +root=. www.example.jp")]
    Anchor,
    /// Give the domain up
    Remove { domain: String },
}

#[derive(Debug, Subcommand)]
pub(crate) enum AmiCommand {
    /// Build an image from a recipe (see `ami list --recipes`)
    Build {
        /// Its name, which the image gets too
        recipe: String,
        /// Build even if the image is there already
        #[arg(long)]
        force: bool,
    },
    /// Import a root file system: a tar archive, a directory, an OCI image layout, or an image of a registry
    #[command(
        long_about = "Import a root file system: a tar archive, a directory, an OCI image layout, or an image of a \
                      registry.\n\nCredentials for registries are those of `docker login`. Registries are asked by \
                      HTTPS, those on this machine by HTTP. An image needs no SSH server: where it has neither that nor \
                      systemd, instances are served by one of ours, for ec2-user and, without sudo, for root.",
        after_help = "Examples:\n  kumobako ami import rootfs.tar.xz --name mine\n  \
                      kumobako ami import docker://debian:12 --name mine\n  \
                      kumobako ami import registry.example/team/app:1 --name app"
    )]
    Import {
        /// A path, or a registry's image: docker://NAME:TAG, or HOST/NAME:TAG
        source: PathBuf,
        /// What to call it; an image of that name is replaced
        #[arg(long)]
        name: String,
        /// Ask the registry by HTTP
        #[arg(long)]
        insecure: bool,
    },
    /// List images on this machine
    List {
        /// List what can be built instead
        #[arg(long)]
        recipes: bool,
    },
    /// Remove an image from this machine, with those of its layers that nothing else stands on
    #[command(
        long_about = "Remove an image from this machine, with those of its layers that nothing else stands on: no \
                      image, no instance or snapshot of any region. An image that instances run on, or could be \
                      started on again, is not removed."
    )]
    Remove {
        /// As `ami list` shows it
        name: String,
    },
    /// Remove layers that nothing stands on, as images built anew leave behind
    Prune,
}

fn account(text: &str) -> Result<String, String> {
    if text.len() == 12 && text.bytes().all(|b| b.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("an account number has twelve digits".into())
    }
}

fn loopback(text: &str) -> Result<SocketAddr, String> {
    let address: SocketAddr = text.parse().map_err(|e| format!("{e}"))?;
    if !address.ip().is_loopback() {
        return Err("only the loopback's addresses: it answers anybody who reaches it".into());
    }
    Ok(address)
}

/// A resolver's address; port 53 unless given.
fn resolver(text: &str) -> Result<SocketAddr, String> {
    let alone = text.parse::<IpAddr>().map(|ip| SocketAddr::new(ip, 53));
    alone.or_else(|_| text.parse()).map_err(|_| "an address, or ADDRESS:PORT".into())
}

fn pool(text: &str) -> Result<Ipv4Net, String> {
    let net: Ipv4Net = text.parse().map_err(|e| format!("{e}"))?;
    if net.prefix_len() > 27 || net.prefix_len() < 16 {
        return Err("a public pool is between /16 and /27".into());
    }
    Ok(net.trunc())
}
