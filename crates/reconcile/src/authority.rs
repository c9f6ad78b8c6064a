//! The region's own certificate authority, which vouches for its endpoints' names and for no others.
//! See docs/adr/0022-endpoints-with-tls.md.

use jiff::Span;
use jiff::civil::Date;
use jiff::tz::Offset;
use model::Region;
use model::endpoints::{SERVICES, public_hosts};
use rcgen::{
    BasicConstraints, CertificateParams, CidrSubnet, DnType, ExtendedKeyUsagePurpose, GeneralSubtree, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, NameConstraints, date_time_ymd,
};
use sha1::{Digest as _, Sha1};
use std::fs;
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// Years that the authority lives, as long as anybody's trust in it.
const LIFE: i16 = 30;
/// Days that a certificate of the endpoints is good for; Apple's clients take none beyond 398.
const GOOD: i64 = 397;
/// Domains that the authority may speak for: whoever trusts it trusts it in nothing else.
const DOMAINS: [&str; 3] = ["amazonaws.com", "api.aws", "aws.amazon.com"];

const KEY: &str = "-----BEGIN PRIVATE KEY-----";
const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----";

/// A date as the certificates' library takes it; its type has no name here.
macro_rules! moment {
    ($date:expr) => {{
        let date: Date = $date;
        date_time_ymd(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
    }};
}

/// The authority, whose key and certificate are in one file (mode 0600), made when first asked for.
#[derive(Debug, Clone)]
pub struct Authority {
    file: PathBuf,
}

impl Authority {
    /// `file`: `DIR/authority.pem`; touches nothing.
    pub fn new(file: PathBuf) -> Self {
        Self { file }
    }

    /// Its certificate, in PEM, after a line with the name by which OpenSSL finds it in a directory:
    /// `# 1a2b3c4d`.
    ///
    /// # Errors
    /// The file can't be read, written or understood.
    pub fn certificate(&self, region: &Region) -> io::Result<String> {
        Ok(self.open(region)?.1)
    }

    /// Writes a certificate for all names of the region's endpoints, with its key, to `to` (mode 0600).
    ///
    /// # Errors
    /// As [`Self::certificate`], or `to` can't be written.
    pub fn certify(&self, region: &Region, to: &Path) -> io::Result<()> {
        let (authority, _) = self.open(region)?;
        let mut names: Vec<String> = public_hosts(&region.name).map(|(host, _)| host).collect();
        for service in SERVICES.iter().filter(|s| s.interface) {
            names.push(service.private_host(&region.name));
            names.push(format!("*.{}.{}.vpce.amazonaws.com", service.name, region.name));
        }
        names.sort();
        names.dedup();
        let mut params = CertificateParams::new(names).map_err(io::Error::other)?;
        params.distinguished_name.push(DnType::CommonName, format!("{}.amazonaws.com", region.name));
        let last = today().saturating_add(Span::new().days(GOOD));
        (params.not_before, params.not_after) = (moment!(yesterday()), moment!(last));
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        let issuer = params_of(region)?;
        let key = KeyPair::generate().map_err(io::Error::other)?;
        let leaf =
            params.signed_by(&key, &Issuer::from_params(&issuer, authority)).map_err(io::Error::other)?;
        write_whole(to, &format!("{}{}", leaf.pem(), key.serialize_pem()))
    }

    /// The key, and what [`Self::certificate`] gives.
    fn open(&self, region: &Region) -> io::Result<(KeyPair, String)> {
        let text = match fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                let params = params_of(region)?;
                let key = KeyPair::generate().map_err(io::Error::other)?;
                let own = params.self_signed(&key).map_err(io::Error::other)?;
                let text =
                    format!("# {}\n{}{}", subject_hash(&name_of(region)), own.pem(), key.serialize_pem());
                write_whole(&self.file, &text)?;
                text
            }
            Err(e) => return Err(e),
        };
        let damaged =
            || io::Error::new(io::ErrorKind::InvalidData, format!("{} is damaged", self.file.display()));
        let at = text.find(KEY).filter(|at| text[..*at].contains(CERTIFICATE)).ok_or_else(damaged)?;
        let (certificate, key) = text.split_at(at);
        Ok((KeyPair::from_pem(key).map_err(|_| damaged())?, certificate.to_owned()))
    }
}

fn name_of(region: &Region) -> String {
    format!("Kumobako {} {}", region.name, region.account)
}

fn params_of(region: &Region) -> io::Result<CertificateParams> {
    let mut params = CertificateParams::new(Vec::new()).map_err(io::Error::other)?;
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name_of(region));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let nowhere = [CidrSubnet::V4([0; 4], [0; 4]), CidrSubnet::V6([0; 16], [0; 16])];
    params.name_constraints = Some(NameConstraints {
        permitted_subtrees: DOMAINS.map(|d| GeneralSubtree::DnsName(d.into())).to_vec(),
        excluded_subtrees: nowhere.map(GeneralSubtree::IpAddress).to_vec(),
    });
    let last = today().saturating_add(Span::new().years(LIFE));
    (params.not_before, params.not_after) = (moment!(yesterday()), moment!(last));
    Ok(params)
}

fn today() -> Date {
    Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}

/// Good a little before it was made: guests' clocks may be late.
fn yesterday() -> Date {
    today().saturating_sub(Span::new().days(1))
}

/// OpenSSL's `X509_NAME_hash` of a subject with this common name alone: of the name in lower case, as
/// UTF-8, without the outer sequence.
fn subject_hash(name: &str) -> String {
    let name = name.to_lowercase();
    let wrap = |tag: u8, inner: &[u8]| [&[tag, u8::try_from(inner.len()).unwrap_or(0)], inner].concat();
    let value = [wrap(6, &[0x55, 4, 3]), wrap(0x0c, name.as_bytes())].concat();
    let digest = Sha1::digest(wrap(0x31, &wrap(0x30, &value)));
    format!("{:08x}", u32::from_le_bytes([digest[0], digest[1], digest[2], digest[3]]))
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let temporary = path.with_extension("new");
    match fs::remove_file(&temporary) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
        _ => {}
    }
    let mut file = fs::File::options().create_new(true).write(true).mode(0o600).open(&temporary)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&temporary, path)
}
