//! Recipes: which packages, which finishing touches.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{ImageError, InitKind, Result, digest};

/// How an image is built from Debian packages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    pub name: String,
    pub description: String,
    /// Debian's name of the release.
    pub suite: String,
    pub packages: Vec<String>,
    pub init: InitKind,
    /// Size of the root disk it asks for, in GiB.
    pub root_gib: u32,
    /// A shell script that is run with the root directory as `$1` in the end.
    #[serde(default)]
    pub finish: String,
}

impl Recipe {
    /// Reads a recipe file (TOML).
    pub fn parse(text: &str) -> Result<Self> {
        toml::from_str(text)
            .map_err(|e| ImageError::BadRecipe { name: "given".to_owned(), why: e.to_string() })
    }

    /// Changes with anything that makes a difference to the image.
    #[must_use]
    pub fn digest(&self) -> String {
        digest::hex(&Sha256::digest(format!("{self:?}")))
    }
}

/// The recipes that come with the program (the folder `images/`).
pub fn recipes() -> Result<Vec<Recipe>> {
    const ALL: [(&str, &str); 2] = [
        ("debian-12", include_str!("../../../../images/debian-12.toml")),
        ("debian-12-minimal", include_str!("../../../../images/debian-12-minimal.toml")),
    ];
    ALL.iter()
        .map(|(name, text)| {
            Recipe::parse(text)
                .map_err(|e| ImageError::BadRecipe { name: (*name).to_owned(), why: e.to_string() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn our_recipes_can_be_read() {
        let all = super::recipes().unwrap();
        let names: Vec<&str> = all.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(names, ["debian-12", "debian-12-minimal"]);
        assert_ne!(all[0].digest(), all[1].digest());
    }
}
