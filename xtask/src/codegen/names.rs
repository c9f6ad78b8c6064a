//! AWS's names as Rust's.

/// `MapPublicIpOnLaunch` → `map_public_ip_on_launch`, `VPCId` → `vpc_id`, `Ipv6Address` → `ipv6_address`.
pub(super) fn snake(name: &str) -> String {
    let letters: Vec<char> = name.replace("IPv", "Ipv").replace("VPCs", "Vpcs").chars().collect();
    let mut out = String::new();
    for (index, &letter) in letters.iter().enumerate() {
        let after_lower = index > 0 && !letters[index - 1].is_uppercase() && letters[index - 1] != '_';
        let before_lower = letters.get(index + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && index > 0 && letters[index - 1] != '_' && (after_lower || before_lower) {
            out.push('_');
        }
        out.extend(if letter.is_alphanumeric() { letter.to_ascii_lowercase() } else { '_' }.to_lowercase());
    }
    out
}

/// A field's name; keywords are raw.
pub(super) fn field(name: &str) -> String {
    const KEYWORDS: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
        "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
        "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static",
        "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where",
        "while", "yield",
    ];
    let name = snake(name);
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}

/// A type's name: the model's, with a capital.
pub(super) fn type_name(name: &str) -> String {
    capitalised(name)
}

/// A schema's name: `RunInstancesRequest` → `RUN_INSTANCES_REQUEST`; `VPC` → `VPC_SCHEMA`, lest it is
/// the type's.
pub(super) fn constant(name: &str) -> String {
    let constant = snake(name).to_uppercase();
    if constant == type_name(name) { format!("{constant}_SCHEMA") } else { constant }
}

/// The constant of an enumeration's value: `shutting-down` → `SHUTTING_DOWN`, `64` → `V64`.
pub(super) fn variant(value: &str) -> String {
    let mut name: String =
        value.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).collect();
    if name.chars().any(|letter| letter.is_lowercase()) && !name.contains('_') {
        name = snake(&name);
    }
    let name = name.to_uppercase();
    if name.starts_with(|first: char| first.is_ascii_digit()) { format!("V{name}") } else { name }
}

/// The first letter in upper case, as EC2 does to its location names in requests.
pub(super) fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_as_rust() {
        for (aws, rust) in [
            ("MapPublicIpOnLaunch", "map_public_ip_on_launch"),
            ("Ipv6CidrBlockAssociationSet", "ipv6_cidr_block_association_set"),
            ("VPCId", "vpc_id"),
            ("VPCs", "vpcs"),
            ("EnableDns64", "enable_dns64"),
            ("Type", "r#type"),
            ("totalGpuMemory", "total_gpu_memory"),
        ] {
            assert_eq!(field(aws), rust);
        }
        for (aws, rust) in [
            ("shutting-down", "SHUTTING_DOWN"),
            ("x86_64", "X86_64"),
            ("i386", "I386"),
            ("1.0", "V1_0"),
            ("sriovNetSupport", "SRIOV_NET_SUPPORT"),
            ("AmazonIPv6", "AMAZON_IPV6"),
        ] {
            assert_eq!(variant(aws), rust);
        }
    }
}
