//! A table in the language of the `nft` command.

use super::Applied;
use super::ast::*;
use std::fmt::Write;

/// Commands that replace the table by this one, as one transaction.
///
/// Everything is declared before it is referred to: chains, then sets, elements, rules.
pub fn render(table: &Table, mark: Applied) -> String {
    let mut out = String::new();
    let name = &table.name;
    // An absent table can't be deleted: make it first.
    put(&mut out, format_args!("add table inet {name}\ndelete table inet {name}\n"));
    put(&mut out, format_args!("add table inet {name} {{ comment \"{}\"; }}\n", mark.comment()));
    for chain in &table.chains {
        put(&mut out, format_args!("add chain inet {name} {}{}\n", chain.name, base(&chain.base)));
    }
    for set in &table.sets {
        declare(&mut out, name, set);
    }
    for set in &table.sets {
        elements(&mut out, name, set, mark.generation);
    }
    for chain in &table.chains {
        for rule in &chain.rules {
            put(&mut out, format_args!("add rule inet {name} {}", chain.name));
            for statement in &rule.statements {
                out.push(' ');
                self::statement(&mut out, statement, mark.generation);
            }
            if let Some(comment) = &rule.comment {
                put(&mut out, format_args!(" comment \"{comment}\""));
            }
            out.push('\n');
        }
    }
    out
}

fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string can't fail.
    let _ = out.write_fmt(text);
}

fn join<T>(items: &[T], separator: &str, each: impl Fn(&T) -> String) -> String {
    items.iter().map(each).collect::<Vec<_>>().join(separator)
}

fn base(base: &Option<Base>) -> String {
    let Some(base) = base else { return String::new() };
    let kind = match base.kind {
        Kind::Filter => "filter",
        Kind::Nat => "nat",
    };
    let hook = match base.hook {
        Hook::Prerouting => "prerouting",
        Hook::Input => "input",
        Hook::Forward => "forward",
        Hook::Output => "output",
        Hook::Postrouting => "postrouting",
    };
    let policy = if base.closed { "drop" } else { "accept" };
    format!(" {{ type {kind} hook {hook} priority {}; policy {policy}; }}", base.priority)
}

fn type_name(t: &Type) -> String {
    match t {
        Type::IfName => "ifname",
        Type::DevGroup => "devgroup",
        Type::Ipv4 => "ipv4_addr",
        Type::Proto => "inet_proto",
        Type::Service => "inet_service",
        Type::IcmpType => "icmp_type",
        Type::IcmpCode => "icmp_code",
        Type::Mark => "mark",
        Type::CtDirection => "ct_dir",
        Type::Verdict => "verdict",
    }
    .to_owned()
}

fn declare(out: &mut String, table: &str, set: &Set) {
    let what = if set.data.is_some() { "map" } else { "set" };
    let mut types = join(&set.key, " . ", type_name);
    if let Some(data) = &set.data {
        types += " : ";
        types += &type_name(data);
    }
    let flags = if set.interval { " flags interval;" } else { "" };
    put(out, format_args!("add {what} inet {table} {} {{ type {types};{flags} }}\n", set.name));
}

fn elements(out: &mut String, table: &str, set: &Set, generation: u32) {
    if set.elements.is_empty() {
        return;
    }
    let elements = join(&set.elements, ", ", |e| {
        let key = join(&e.key, " . ", |v| value(v, generation));
        match &e.data {
            Some(data) => format!("{key} : {}", value(data, generation)),
            None => key,
        }
    });
    put(out, format_args!("add element inet {table} {} {{ {elements} }}\n", set.name));
}

fn value(v: &Value, generation: u32) -> String {
    match v {
        Value::Name(name) => format!("\"{name}\""),
        Value::Ip(ip) => ip.to_string(),
        Value::Net(net) if net.prefix_len() == 32 => net.addr().to_string(),
        Value::Net(net) => net.to_string(),
        Value::Number(n) => n.to_string(),
        Value::Range(a, b) if a == b => a.to_string(),
        Value::Range(a, b) => format!("{a}-{b}"),
        Value::Original => "original".into(),
        Value::Reply => "reply".into(),
        Value::Generation(low) => (generation << 8 | u32::from(*low)).to_string(),
        Value::Verdict(v) => verdict(v),
    }
}

fn verdict(v: &Verdict) -> String {
    match v {
        Verdict::Accept => "accept".into(),
        Verdict::Drop => "drop".into(),
        Verdict::Return => "return".into(),
        Verdict::Jump(chain) => format!("jump {chain}"),
        Verdict::Goto(chain) => format!("goto {chain}"),
    }
}

fn field(f: &Field) -> String {
    match f {
        Field::InName => "iifname",
        Field::OutName => "oifname",
        Field::InGroup => "iifgroup",
        Field::OutGroup => "oifgroup",
        Field::Source => "ip saddr",
        Field::Destination => "ip daddr",
        Field::L4Proto => "meta l4proto",
        Field::DestinationPort => "th dport",
        Field::IcmpType => "icmp type",
        Field::IcmpCode => "icmp code",
        Field::Ttl => "ip ttl",
        Field::CtDirection => "ct direction",
        Field::CtMark => "ct mark",
        Field::NfProto => "meta nfproto",
    }
    .to_owned()
}

fn fields(fields: &[Field]) -> String {
    join(fields, " . ", field)
}

fn statement(out: &mut String, s: &Statement, generation: u32) {
    match s {
        Statement::Match { key, not, with } => {
            let not = if *not { "!= " } else { "" };
            let with = match with {
                With::Set(name) => format!("@{name}"),
                With::Values(values) => match values.as_slice() {
                    [one] => value(one, generation),
                    many => format!("{{ {} }}", join(many, ", ", |v| value(v, generation))),
                },
            };
            put(out, format_args!("{} {not}{with}", fields(key)));
        }
        Statement::CtMarkBits(bits) => put(out, format_args!("ct mark & {bits} == {bits}")),
        Statement::CtState(states) => {
            let states = join(states, ",", |s| {
                match s {
                    CtState::New => "new",
                    CtState::Established => "established",
                    CtState::Related => "related",
                    CtState::Invalid => "invalid",
                }
                .to_owned()
            });
            put(out, format_args!("ct state {states}"));
        }
        Statement::VerdictMap { key, map } => put(out, format_args!("{} vmap @{map}", fields(key))),
        Statement::MarkFromMap { key, map } => {
            put(out, format_args!("meta mark set {} map @{map}", fields(key)))
        }
        Statement::CtMarkGeneration { keep, add } => {
            let add = generation << 8 | u32::from(*add);
            put(out, format_args!("ct mark set ct mark & {keep} | {add}"));
        }
        Statement::CtMarkAdd(bits) => put(out, format_args!("ct mark set ct mark | {bits}")),
        Statement::CtMarkOfOtherGeneration => {
            put(out, format_args!("ct mark & {} != {}", 0xffff_ff00_u32, generation << 8));
        }
        Statement::SetTtl(ttl) => put(out, format_args!("ip ttl set {ttl}")),
        Statement::DnatByMap(map) => put(out, format_args!("dnat ip to ip daddr map @{map}")),
        Statement::SnatByMap(map) => put(out, format_args!("snat ip to ip saddr map @{map}")),
        Statement::Masquerade => out.push_str("masquerade"),
        Statement::Counter => out.push_str("counter"),
        Statement::Verdict(v) => out.push_str(&verdict(v)),
    }
}
