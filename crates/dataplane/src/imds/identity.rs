//! Signed identity documents: what an instance shows others to prove where it runs.
//!
//! Follows "Instance identity documents" and "Verify the instance identity document" in the EC2 user
//! guide. A region has one key, RSA of 2048 bits, and one certificate; AWS's own regions have three
//! (the one behind `pkcs7` is DSA's), and whoever verifies takes the certificate that he is given.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::io;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cms::builder::{SignedDataBuilder, SignerInfoBuilder};
use cms::cert::x509::Certificate;
use cms::cert::x509::builder::{Builder as _, CertificateBuilder, Profile};
use cms::cert::x509::der::asn1::Any;
use cms::cert::x509::der::oid::ObjectIdentifier;
use cms::cert::x509::der::{DecodePem as _, Encode as _, EncodePem as _, Tag};
use cms::cert::x509::name::Name;
use cms::cert::x509::serial_number::SerialNumber;
use cms::cert::x509::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use cms::cert::x509::time::Validity;
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::signed_data::{EncapsulatedContentInfo, SignerIdentifier};
use rsa::pkcs1v15::{Signature, SigningKey};
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, LineEnding};
use rsa::rand_core::OsRng;
use rsa::sha2::Sha256;
use rsa::signature::{SignatureEncoding as _, Signer as _};
use rsa::{RsaPrivateKey, RsaPublicKey};

const BITS: usize = 2048;
/// A region's certificate is not renewed.
const LIFE: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
/// Characters of a line of base64.
const LINE: usize = 64;
/// So many signatures are kept: guests may ask again and again, and signing takes a millisecond.
const KEPT: usize = 1000;

const ID_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const ID_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");

/// How a document is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The signature alone: PKCS #1 1.5 over SHA-256.
    Bare,
    /// A PKCS #7 message with the document and the certificate in it.
    Enclosed,
}

/// The region's key for identity documents, read when it is first asked for.
pub struct Identity {
    signer: OnceCell<Signing>,
    kept: std::cell::RefCell<HashMap<(Form, String), String>>,
}

struct Signing {
    key: SigningKey<Sha256>,
    certificate: Certificate,
}

/// The certificate, in PEM, by which documents signed by the key in `file` are verified. Makes both
/// where they are not there yet.
///
/// # Errors
/// The file can't be read, written or understood.
pub fn certificate(file: &Path) -> io::Result<String> {
    open(file)?.certificate.to_pem(LineEnding::LF).map_err(io::Error::other)
}

impl Default for Identity {
    fn default() -> Self {
        Self::new()
    }
}

impl Identity {
    /// Reads nothing yet.
    pub fn new() -> Self {
        Self { signer: OnceCell::new(), kept: std::cell::RefCell::default() }
    }

    /// Base64 of the document's signature, in lines.
    pub(super) fn sign(&self, file: &Path, form: Form, document: &str) -> io::Result<String> {
        let key = (form, document.to_owned());
        if let Some(known) = self.kept.borrow().get(&key) {
            return Ok(known.clone());
        }
        let signing = match self.signer.get() {
            Some(signing) => signing,
            None => {
                let opened = open(file)?;
                self.signer.get_or_init(|| opened)
            }
        };
        let bytes = match form {
            Form::Bare => signing.key.sign(document.as_bytes()).to_vec(),
            Form::Enclosed => {
                signing.enclose(document.as_bytes()).map_err(|e| io::Error::other(e.to_string()))?
            }
        };
        let text = lines(&STANDARD.encode(bytes));
        let mut kept = self.kept.borrow_mut();
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(key, text.clone());
        Ok(text)
    }
}

fn lines(text: &str) -> String {
    let lines: Vec<&str> =
        (0..text.len()).step_by(LINE).map(|at| &text[at..text.len().min(at + LINE)]).collect();
    lines.join("\n")
}

impl Signing {
    fn enclose(&self, document: &[u8]) -> Result<Vec<u8>, cms::builder::Error> {
        let content = EncapsulatedContentInfo {
            econtent_type: ID_DATA,
            econtent: Some(Any::new(Tag::OctetString, document)?),
        };
        let digest = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };
        let by = SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: self.certificate.tbs_certificate.issuer.clone(),
            serial_number: self.certificate.tbs_certificate.serial_number.clone(),
        });
        let signer = SignerInfoBuilder::new(&self.key, by, digest.clone(), &content, None)?;
        let mut message = SignedDataBuilder::new(&content);
        message.add_digest_algorithm(digest)?;
        message.add_certificate(CertificateChoices::Certificate(self.certificate.clone()))?;
        message.add_signer_info::<SigningKey<Sha256>, Signature>(signer)?;
        Ok(message.build()?.to_der()?)
    }
}

/// Key and certificate in PEM, one after the other; made where there is no file.
fn open(file: &Path) -> io::Result<Signing> {
    match std::fs::read_to_string(file) {
        Ok(text) => read(&text).map_err(io::Error::other),
        Err(e) if e.kind() == io::ErrorKind::NotFound => {
            let text = make().map_err(io::Error::other)?;
            match create(file, &text) {
                // Another process was first: it is the region's.
                Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
                other => other?,
            }
            read(&std::fs::read_to_string(file)?).map_err(io::Error::other)
        }
        Err(e) => Err(e),
    }
}

/// Writes the whole file, or nothing; never over another.
fn create(file: &Path, text: &str) -> io::Result<()> {
    let mut own = file.as_os_str().to_owned();
    own.push(format!(".{}", std::process::id()));
    let own = PathBuf::from(own);
    let _ = std::fs::remove_file(&own);
    let mut new = std::fs::File::options().create_new(true).write(true).mode(0o600).open(&own)?;
    io::Write::write_all(&mut new, text.as_bytes())?;
    new.sync_all()?;
    let linked = std::fs::hard_link(&own, file);
    let _ = std::fs::remove_file(&own);
    linked
}

type Fault = Box<dyn std::error::Error + Send + Sync>;

fn make() -> Result<String, Fault> {
    let key = RsaPrivateKey::new(&mut OsRng, BITS)?;
    let public = SubjectPublicKeyInfoOwned::from_key(RsaPublicKey::from(&key))?;
    let text = key.to_pkcs8_pem(LineEnding::LF)?;
    let signer = SigningKey::<Sha256>::new(key);
    let name = Name::from_str("CN=Instance identity,O=Kumobako")?;
    let serial = SerialNumber::new(&rand::random::<[u8; 8]>().map(|b| b & 0x7f | 1))?;
    let validity = Validity::from_now(LIFE)?;
    let builder = CertificateBuilder::new(Profile::Root, serial, validity, name, public, &signer)?;
    let certificate = builder.build::<Signature>()?;
    Ok(format!("{}{}", &*text, certificate.to_pem(LineEnding::LF)?))
}

fn read(text: &str) -> Result<Signing, Fault> {
    let at = text.find("-----BEGIN CERTIFICATE-----").ok_or("it holds no certificate")?;
    let (key, certificate) = text.split_at(at);
    let key = SigningKey::new(RsaPrivateKey::from_pkcs8_pem(key)?);
    Ok(Signing { key, certificate: Certificate::from_pem(certificate)? })
}
