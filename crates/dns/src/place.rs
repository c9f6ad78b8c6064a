//! Where an asker is: AWS's regions on the map, for latency and geolocation routing.

/// A place as routing policies know it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// `ap-northeast-1`
    pub region: &'static str,
    /// `AS`
    pub continent: &'static str,
    /// `JP`
    pub country: &'static str,
    /// Degrees north and east.
    at: (f32, f32),
}

/// Regions and about where they are. Follows "AWS Regions" and "GeoLocation" in AWS's documentation.
const PLACES: &[(&str, &str, &str, f32, f32)] = &[
    ("af-south-1", "AF", "ZA", -33.9, 18.4),
    ("ap-east-1", "AS", "HK", 22.3, 114.2),
    ("ap-east-2", "AS", "TW", 25.0, 121.5),
    ("ap-northeast-1", "AS", "JP", 35.7, 139.7),
    ("ap-northeast-2", "AS", "KR", 37.6, 127.0),
    ("ap-northeast-3", "AS", "JP", 34.7, 135.5),
    ("ap-south-1", "AS", "IN", 19.1, 72.9),
    ("ap-south-2", "AS", "IN", 17.4, 78.5),
    ("ap-southeast-1", "AS", "SG", 1.35, 103.8),
    ("ap-southeast-2", "OC", "AU", -33.9, 151.2),
    ("ap-southeast-3", "AS", "ID", -6.2, 106.8),
    ("ap-southeast-4", "OC", "AU", -37.8, 145.0),
    ("ap-southeast-5", "AS", "MY", 3.1, 101.7),
    ("ap-southeast-7", "AS", "TH", 13.8, 100.5),
    ("ca-central-1", "NA", "CA", 45.5, -73.6),
    ("ca-west-1", "NA", "CA", 51.0, -114.1),
    ("eu-central-1", "EU", "DE", 50.1, 8.7),
    ("eu-central-2", "EU", "CH", 47.4, 8.5),
    ("eu-north-1", "EU", "SE", 59.3, 18.1),
    ("eu-south-1", "EU", "IT", 45.5, 9.2),
    ("eu-south-2", "EU", "ES", 41.6, -0.9),
    ("eu-west-1", "EU", "IE", 53.3, -6.3),
    ("eu-west-2", "EU", "GB", 51.5, -0.1),
    ("eu-west-3", "EU", "FR", 48.9, 2.4),
    ("il-central-1", "AS", "IL", 32.1, 34.8),
    ("me-central-1", "AS", "AE", 24.5, 54.4),
    ("me-south-1", "AS", "BH", 26.2, 50.6),
    ("mx-central-1", "NA", "MX", 20.6, -100.4),
    ("sa-east-1", "SA", "BR", -23.5, -46.6),
    ("us-east-1", "NA", "US", 39.0, -77.5),
    ("us-east-2", "NA", "US", 40.0, -83.0),
    ("us-west-1", "NA", "US", 37.4, -122.0),
    ("us-west-2", "NA", "US", 45.8, -119.7),
];

impl Place {
    /// Where the region is; Virginia for one that isn't known.
    pub fn of_region(name: &str) -> Self {
        let known = |name: &str| PLACES.iter().find(|p| p.0 == name);
        let &(region, continent, country, north, east) =
            known(name).or_else(|| known("us-east-1")).unwrap_or(&PLACES[0]);
        Self { region, continent, country, at: (north, east) }
    }

    /// All regions that are known.
    pub fn regions() -> impl Iterator<Item = &'static str> {
        PLACES.iter().map(|p| p.0)
    }

    /// Kilometres to the region, as the crow flies: what stands for latency here.
    pub fn distance(&self, region: &str) -> u32 {
        if self.region == region {
            return 0;
        }
        let (north, east) = Self::of_region(region).at;
        self.distance_to(north, east).max(1)
    }

    /// Kilometres to the point at these degrees.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn distance_to(&self, north: f32, east: f32) -> u32 {
        let radians = |(north, east): (f32, f32)| (north.to_radians(), east.to_radians());
        let ((a, b), (c, d)) = (radians(self.at), radians((north, east)));
        let cosine = (a.sin() * c.sin() + a.cos() * c.cos() * (b - d).cos()).clamp(-1.0, 1.0);
        // From 0 to 20,015.
        (cosine.acos() * 6371.0) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_and_far() {
        let tokyo = Place::of_region("ap-northeast-1");
        assert_eq!(tokyo.distance("ap-northeast-1"), 0);
        assert!(tokyo.distance("ap-northeast-3") < tokyo.distance("ap-southeast-1"));
        assert!((9000..10_000).contains(&tokyo.distance("eu-west-2")));
        assert!((390..410).contains(&tokyo.distance_to(34.69, 135.50)));
    }
}
