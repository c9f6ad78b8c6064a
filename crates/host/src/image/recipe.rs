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

/// A recipe that adds to another: more packages, and more finishing touches after its.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Addition {
    base: String,
    name: String,
    description: String,
    packages: Vec<String>,
    finish: String,
}

impl Addition {
    fn on(self, base: &Recipe) -> Recipe {
        let mut packages = base.packages.clone();
        packages.extend(self.packages);
        packages.sort();
        Recipe {
            name: self.name,
            description: self.description,
            packages,
            finish: format!("{}\n{}", base.finish, self.finish),
            ..base.clone()
        }
    }
}

/// The recipes that come with the program (the folder `images/`).
pub fn recipes() -> Result<Vec<Recipe>> {
    const ALL: [(&str, &str); 3] = [
        ("debian-12", include_str!("../../../../images/debian-12.toml")),
        ("debian-12-minimal", include_str!("../../../../images/debian-12-minimal.toml")),
        ("debian-12-kernel", include_str!("../../../../images/debian-12-kernel.toml")),
    ];
    const ADDED: [(&str, &str); 1] =
        [("debian-12-lemp", include_str!("../../../../images/debian-12-lemp.toml"))];
    let bad = |name: &str, why: String| ImageError::BadRecipe { name: name.to_owned(), why };
    let mut all = Vec::new();
    for (name, text) in ALL {
        all.push(Recipe::parse(text).map_err(|e| bad(name, e.to_string()))?);
    }
    for (name, text) in ADDED {
        let addition: Addition = toml::from_str(text).map_err(|e| bad(name, e.to_string()))?;
        let base = all.iter().find(|r| r.name == addition.base);
        let base = base.ok_or_else(|| bad(name, format!("there is no recipe {}", addition.base)))?;
        let recipe = addition.on(base);
        all.push(recipe);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    #[test]
    fn our_recipes_can_be_read() {
        let all = super::recipes().unwrap();
        let names: Vec<&str> = all.iter().map(|r| r.name.as_str()).collect();
        assert_eq!(names, ["debian-12", "debian-12-minimal", "debian-12-kernel", "debian-12-lemp"]);
        assert!(all[3].finish.starts_with(&all[0].finish));
        assert_ne!(all[0].digest(), all[1].digest());
    }
}
