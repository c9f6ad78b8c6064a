//! Images from registries: fetched as an OCI image layout, which is then imported as any other.
//!
//! Follows the OCI Distribution Specification by the crate `oci-client`.

use anyhow::{Context as _, Result, anyhow, bail};
use docker_credential::{CredentialRetrievalError, DockerCredential};
use host::image::Progress;
use oci_client::client::{ClientConfig, ClientProtocol};
use oci_client::manifest::{ImageIndexEntry, OciDescriptor, OciManifest};
use oci_client::secrets::RegistryAuth;
use oci_client::{Client, Reference};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::AsyncWrite;

const SCHEME: &str = "docker://";
/// Kinds of manifests that we can read.
const MANIFESTS: [&str; 4] = [
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.v2+json",
];
/// How deep indexes may lie in each other.
const DEEP: usize = 4;
/// Longest silence of a registry.
const SILENCE: Duration = Duration::from_secs(60);
/// Under which name docker keeps the credentials of its own registry.
const DOCKER_HUB: &str = "https://index.docker.io/v1/";

/// What `ami import` is given: `docker://NAME`, or a name with a host or a tag in it that is no file here.
/// None = a file.
///
/// # Errors
/// Behind `docker://` there is no reference.
pub(crate) fn reference(source: &Path) -> Result<Option<Reference>> {
    let Some(text) = source.to_str() else { return Ok(None) };
    if let Some(name) = text.strip_prefix(SCHEME) {
        let parsed = name.parse().map_err(|e| anyhow!("{text} is no image's name: {e}"))?;
        return Ok(Some(parsed));
    }
    if source.exists() || text.starts_with(['/', '.']) {
        return Ok(None);
    }
    let host = text.split_once('/').is_some_and(|(host, _)| host.contains(['.', ':']) || host == "localhost");
    Ok((host || text.contains([':', '@'])).then(|| text.parse().ok()).flatten())
}

/// Fetches the image for this machine's architecture into the empty directory `layout`. Every blob is compared
/// with its digest. Speaks HTTPS, and HTTP only to this machine or where `insecure` allows it.
///
/// # Errors
/// The registry can't be reached, refuses, has no such image, or sends something else.
pub(crate) fn fetch(
    image: &Reference,
    insecure: bool,
    layout: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<()> {
    // Fails if there is one, which is as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let registry = image.resolve_registry();
    let plain = insecure || is_this_machine(registry);
    let protocol = match plain {
        true => ClientProtocol::HttpsExcept(vec![registry.to_owned()]),
        false => ClientProtocol::Https,
    };
    let set = |name: &str| std::env::var(name).or_else(|_| std::env::var(name.to_lowercase())).ok();
    let proxy = |name: &str| set(name).filter(|v| !v.is_empty() && !is_this_machine(registry));
    let client = Client::new(ClientConfig {
        protocol,
        read_timeout: Some(SILENCE),
        connect_timeout: Some(SILENCE / 4),
        user_agent: concat!("kumobako/", env!("CARGO_PKG_VERSION")),
        https_proxy: proxy("HTTPS_PROXY"),
        http_proxy: proxy("HTTP_PROXY"),
        no_proxy: set("NO_PROXY"),
        ..ClientConfig::default()
    });
    let auth = credentials(registry)?;
    let fetch = Fetch { client, image, auth, layout };
    runtime.block_on(fetch.all(progress)).with_context(|| format!("can't fetch {image}"))
}

/// Whether a registry's `host:port` is on the loopback.
fn is_this_machine(registry: &str) -> bool {
    let host = match registry.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => registry.split(':').next().unwrap_or_default(),
    };
    host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

/// What docker's configuration file (`$DOCKER_CONFIG` or `~/.docker`, as `docker login` writes it) holds for it.
fn credentials(registry: &str) -> Result<RegistryAuth> {
    let set = std::env::var_os("DOCKER_CONFIG").map(PathBuf::from);
    let dir = set.or_else(|| Some(std::env::home_dir()?.join(".docker")));
    if !dir.is_some_and(|dir| dir.join("config.json").exists()) {
        return Ok(RegistryAuth::Anonymous);
    }
    let server = if registry.ends_with("docker.io") { DOCKER_HUB } else { registry };
    match docker_credential::get_credential(server) {
        Ok(DockerCredential::UsernamePassword(user, password)) => Ok(RegistryAuth::Basic(user, password)),
        Ok(DockerCredential::IdentityToken(_)) => bail!(
            "docker's configuration has an identity token for {registry}, which isn't supported: log in with a \
             password or an access token"
        ),
        Err(CredentialRetrievalError::NoCredentialConfigured) => Ok(RegistryAuth::Anonymous),
        Err(e) => Err(anyhow!("docker's configuration: {e}")),
    }
}

fn architecture() -> &'static str {
    match std::env::consts::ARCH {
        "aarch64" => "arm64",
        _ => "amd64",
    }
}

/// The entry for this machine; one that says nothing is for any.
fn choose(entries: &[ImageIndexEntry]) -> Option<&ImageIndexEntry> {
    let fits = |e: &&ImageIndexEntry| {
        e.platform
            .as_ref()
            .is_some_and(|p| p.os.to_string() == "linux" && p.architecture.to_string() == architecture())
    };
    entries.iter().find(fits).or_else(|| entries.iter().find(|e| e.platform.is_none()))
}

struct Fetch<'a> {
    client: Client,
    image: &'a Reference,
    auth: RegistryAuth,
    layout: &'a Path,
}

impl Fetch<'_> {
    async fn all(&self, progress: &mut dyn FnMut(Progress)) -> Result<()> {
        let registry = self.image.resolve_registry();
        progress(Progress { step: format!("asking {registry}"), done: 0.01 });
        fs::create_dir_all(self.layout.join("blobs/sha256"))?;
        let mut name = self.image.clone();
        for _ in 0..DEEP {
            let (bytes, digest) = self.client.pull_manifest_raw(&name, &self.auth, &MANIFESTS).await?;
            let manifest = serde_json::from_slice(&bytes).map_err(|e| anyhow!("its manifest: {e}"))?;
            match manifest {
                OciManifest::ImageIndex(index) => {
                    let entry = choose(&index.manifests)
                        .ok_or_else(|| anyhow!("it is not there for linux/{}", architecture()))?;
                    name = self.image.clone_with_digest(entry.digest.clone());
                }
                OciManifest::Image(manifest) => {
                    fs::write(self.blob(&digest)?, &bytes)?;
                    self.layers(&manifest.layers, progress).await?;
                    let index = serde_json::json!({"schemaVersion": 2, "manifests": [{
                        "mediaType": MANIFESTS[2], "digest": digest, "size": bytes.len()}]});
                    fs::write(self.layout.join("index.json"), index.to_string())?;
                    fs::write(self.layout.join("oci-layout"), r#"{"imageLayoutVersion": "1.0.0"}"#)?;
                    return Ok(());
                }
            }
        }
        bail!("its indexes lead nowhere")
    }

    async fn layers(&self, layers: &[OciDescriptor], progress: &mut dyn FnMut(Progress)) -> Result<()> {
        let all: u64 = layers.iter().map(size).sum();
        let (count, mut before) = (layers.len(), 0);
        for (n, layer) in layers.iter().enumerate() {
            let step = format!("fetching layer {} of {count} ({} MiB)", n + 1, size(layer) >> 20);
            let path = self.blob(&layer.digest)?;
            let file = File::create(&path)?;
            let mut told = |had: u64| {
                let done = (before + had) as f64 / all.max(1) as f64;
                progress(Progress { step: step.clone(), done: (0.02 + 0.48 * done) as f32 });
            };
            told(0);
            let sink = Sink { file, had: 0, most: size(layer), told: &mut told };
            self.client.pull_blob(self.image, layer, sink).await.with_context(|| layer.digest.clone())?;
            before += size(layer);
        }
        Ok(())
    }

    /// The file of a blob in the layout.
    fn blob(&self, digest: &str) -> Result<PathBuf> {
        let hash = digest.strip_prefix("sha256:").filter(|h| h.len() == 64);
        let hash = hash.filter(|h| h.bytes().all(|b| b.is_ascii_hexdigit()));
        let hash = hash.ok_or_else(|| anyhow!("{digest}: a digest of another kind than sha256"))?;
        Ok(self.layout.join("blobs/sha256").join(hash))
    }
}

fn size(layer: &OciDescriptor) -> u64 {
    layer.size.try_into().unwrap_or_default()
}

/// A file that takes as many bytes as were announced, and tells of them.
struct Sink<'a> {
    file: File,
    had: u64,
    most: u64,
    told: &'a mut dyn FnMut(u64),
}

impl AsyncWrite for Sink<'_> {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let sink = self.get_mut();
        sink.had += bytes.len() as u64;
        if sink.had > sink.most {
            return Poll::Ready(Err(io::Error::other("the registry sends more than it announced")));
        }
        (sink.told)(sink.had);
        // A file never makes us wait long, and there is nothing else to do.
        Poll::Ready(sink.file.write_all(bytes).map(|()| bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::{is_this_machine, reference};
    use std::path::Path;

    #[test]
    fn registries_are_told_from_files() {
        for (text, name) in [
            ("docker://debian:12", "docker.io/library/debian:12"),
            ("docker://ghcr.io/a/b", "ghcr.io/a/b:latest"),
            ("debian:12", "docker.io/library/debian:12"),
            ("127.0.0.1:5000/web:1", "127.0.0.1:5000/web:1"),
            ("quay.io/a/b", "quay.io/a/b:latest"),
        ] {
            assert_eq!(reference(Path::new(text)).unwrap().unwrap().to_string(), name);
        }
        for file in ["rootfs.tar.xz", "dir/rootfs.tar", "./a:b", "/a.b/c", "src", "Upper:case"] {
            assert!(reference(Path::new(file)).unwrap().is_none(), "{file}");
        }
        assert!(reference(Path::new("docker://Not A Name")).is_err());
    }

    #[test]
    fn http_is_for_this_machine() {
        for (registry, here) in
            [("localhost:5000", true), ("127.0.0.1", true), ("[::1]:5000", true), ("docker.io", false)]
        {
            assert_eq!(is_this_machine(registry), here, "{registry}");
        }
    }
}
