//! Members found by their path, for what is common to many operations and written down as
//! text: `"NetworkInterfaces.SubnetId"` names the member of that name in every item.

use crate::{Kind, List, Map, Member, Schema, Structure, Timestamp, Value, Writer};

/// Scalars at `path`, in order, as text. Lists on the way are walked through; what is absent
/// or no scalar gives nothing.
pub fn texts_at(input: &dyn Structure, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(input, path, &mut |leaf| {
        if let Leaf::Text(text) = leaf {
            found.push(text);
        }
    });
    found
}

/// Shows `each` the structures at `path`, in order.
pub fn structures_at(input: &dyn Structure, path: &str, each: &mut dyn FnMut(&dyn Structure)) {
    walk(input, path, &mut |leaf| {
        if let Leaf::Structure(structure) = leaf {
            each(structure);
        }
    });
}

/// Whether structures of `schema` have something at `path`.
pub fn has_path(schema: &Schema, path: &str) -> bool {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let Some(index) = schema.index_of(first) else { return false };
    let mut kind = &schema.members[index].kind;
    while let Kind::List(list) = kind {
        kind = &list.element;
    }
    match kind {
        _ if rest.is_empty() => true,
        Kind::Structure(inner) => has_path(inner, rest),
        _ => false,
    }
}

enum Leaf<'a> {
    Text(String),
    Structure(&'a dyn Structure),
}

fn walk(input: &dyn Structure, path: &str, each: &mut dyn FnMut(Leaf<'_>)) {
    let path: Vec<&str> = path.split('.').collect();
    Walk { path: &path, each }.structure(input);
}

struct Walk<'p, 'e> {
    /// What is left to descend.
    path: &'p [&'p str],
    each: &'e mut dyn FnMut(Leaf<'_>),
}

impl Walk<'_, '_> {
    fn text(&mut self, text: String) {
        if self.path.is_empty() {
            (self.each)(Leaf::Text(text));
        }
    }
}

impl Writer for Walk<'_, '_> {
    fn structure(&mut self, value: &dyn Structure) {
        let path = self.path;
        let Some((first, rest)) = path.split_first() else { return (self.each)(Leaf::Structure(value)) };
        if let Some(index) = value.schema().index_of(first) {
            self.path = rest;
            self.member(&value.schema().members[index], value.get(index));
            self.path = path;
        }
    }

    fn member(&mut self, member: &'static Member, value: &dyn Value) {
        if !value.is_absent() {
            value.write(&member.kind, self);
        }
    }

    fn list(&mut self, list: &'static List, items: &mut dyn Iterator<Item = &dyn Value>) {
        for item in items {
            item.write(&list.element, self);
        }
    }

    fn map(&mut self, _: &'static Map, _: &mut dyn Iterator<Item = (&str, &dyn Value)>) {}

    fn string(&mut self, value: &str) {
        self.text(value.to_owned());
    }
    fn integer(&mut self, value: i64) {
        self.text(value.to_string());
    }
    fn double(&mut self, value: f64) {
        self.text(value.to_string());
    }
    fn boolean(&mut self, value: bool) {
        self.text(value.to_string());
    }
    fn timestamp(&mut self, value: Timestamp) {
        self.text(value.to_string());
    }
    fn blob(&mut self, _: &[u8]) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ec2::{RunInstancesRequest, TagSpecification};
    use crate::{Operation, ec2};

    #[test]
    fn paths_lead_through_lists_and_structures() {
        let interface = |subnet: &str, groups: &[&str]| ec2::InstanceNetworkInterfaceSpecification {
            subnet_id: Some(subnet.to_owned()),
            groups: groups.iter().map(|g| (*g).to_owned()).collect(),
            ..Default::default()
        };
        let input = RunInstancesRequest {
            image_id: Some("ami-1".into()),
            network_interfaces: vec![interface("subnet-1", &["sg-1", "sg-2"]), interface("subnet-2", &[])],
            tag_specifications: vec![TagSpecification::default(), TagSpecification::default()],
            ..Default::default()
        };
        assert_eq!(texts_at(&input, "ImageId"), ["ami-1"]);
        assert_eq!(texts_at(&input, "NetworkInterfaces.SubnetId"), ["subnet-1", "subnet-2"]);
        assert_eq!(texts_at(&input, "NetworkInterfaces.Groups"), ["sg-1", "sg-2"]);
        assert!(texts_at(&input, "Placement.AvailabilityZone").is_empty());
        assert!(texts_at(&input, "NetworkInterfaces").is_empty(), "structures are no text");
        let mut specifications = 0;
        structures_at(&input, "TagSpecifications", &mut |s| {
            specifications += usize::from(s.schema().name == "TagSpecification")
        });
        assert_eq!(specifications, 2);
    }

    #[test]
    fn a_path_is_checked_against_the_schema() {
        let schema = ec2::RunInstances::INFO.served.as_ref().unwrap().input;
        for path in ["ImageId", "NetworkInterfaces.Groups", "Placement.AvailabilityZone", "TagSpecifications"]
        {
            assert!(has_path(schema, path), "{path}");
        }
        for path in ["Image", "NetworkInterfaces.Nothing", "ImageId.Of", ""] {
            assert!(!has_path(schema, path), "{path}");
        }
    }
}
