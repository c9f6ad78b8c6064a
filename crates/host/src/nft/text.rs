//! A table in the language of the `nft` command.

use super::Applied;
use super::ast::*;
use super::sides::Sides;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Chain of one rule whose comment says what is in force. No packet comes here.
pub(super) const MARK_CHAIN: &str = "applied";

/// Commands that replace the table by this one, as one transaction.
///
/// Everything is declared before it is referred to: chains, then sets, elements, rules.
pub fn render(table: &Table, mark: Applied) -> String {
    let mut out = String::new();
    let name = &table.name;
    // An absent table can't be deleted: make it first.
    put(&mut out, format_args!("add table inet {name}\ndelete table inet {name}\nadd table inet {name}\n"));
    for chain in &table.chains {
        put(&mut out, format_args!("add chain inet {name} {}{}\n", chain.name, base(&chain.base)));
    }
    for set in &table.sets {
        declare(&mut out, name, set);
    }
    for set in &table.sets {
        add_elements(&mut out, name, &set.name, &elements(set, mark.generation).iter().collect());
    }
    for chain in &table.chains {
        add_rules(&mut out, name, chain, mark.generation);
    }
    put(&mut out, format_args!("add chain inet {name} {MARK_CHAIN}\n"));
    add_mark(&mut out, name, mark);
    out
}

/// Commands that turn `before`, which is in force with `old`, into `after`, as one transaction;
/// None where only a replacement will do.
///
/// What both tables have in common is not touched: a packet on its way meets the one or the
/// other, never neither.
pub fn render_update(before: &Table, old: Applied, after: &Table, mark: Applied) -> Option<String> {
    let table = &after.name;
    let Sides { was, is, had, has } = Sides::of(before, after)?;
    let mut out = String::new();
    for chain in after.chains.iter().filter(|c| !was.contains_key(c.name.as_str())) {
        put(&mut out, format_args!("add chain inet {table} {}{}\n", chain.name, base(&chain.base)));
    }
    for set in after.sets.iter().filter(|s| !had.contains_key(s.name.as_str())) {
        declare(&mut out, table, set);
    }
    // Whatever refers to something goes before it.
    let text = |chain: &Chain, generation| {
        let mut text = String::new();
        add_rules(&mut text, table, chain, generation);
        text
    };
    let stale = |name: &str| {
        let before = was.get(name).map(|c| text(c, old.generation));
        before.is_some() && before != is.get(name).map(|c| text(c, mark.generation))
    };
    for chain in before.chains.iter().filter(|c| stale(&c.name)) {
        put(&mut out, format_args!("flush chain inet {table} {}\n", chain.name));
    }
    let mut added = Vec::new();
    for set in &before.sets {
        let Some(new) = has.get(set.name.as_str()) else { continue };
        let (old, new) = (elements(set, old.generation), elements(new, mark.generation));
        let gone: Vec<_> =
            old.iter().filter(|(k, v)| new.get(*k) != Some(*v)).map(|(k, _)| k.as_str()).collect();
        if !gone.is_empty() {
            put(
                &mut out,
                format_args!("delete element inet {table} {} {{ {} }}\n", set.name, gone.join(", ")),
            );
        }
        let came = new.into_iter().filter(|(k, v)| old.get(k) != Some(v)).collect::<BTreeMap<_, _>>();
        added.push((set.name.as_str(), came));
    }
    let whole = after.sets.iter().filter(|s| !had.contains_key(s.name.as_str()));
    added.extend(whole.map(|s| (s.name.as_str(), elements(s, mark.generation))));
    for (name, elements) in &added {
        add_elements(&mut out, table, name, &elements.iter().collect());
    }
    for chain in after.chains.iter().filter(|c| !was.contains_key(c.name.as_str()) || stale(&c.name)) {
        add_rules(&mut out, table, chain, mark.generation);
    }
    for set in before.sets.iter().filter(|s| !has.contains_key(s.name.as_str())) {
        let what = if set.data.is_some() { "map" } else { "set" };
        put(&mut out, format_args!("delete {what} inet {table} {}\n", set.name));
    }
    for chain in before.chains.iter().filter(|c| !is.contains_key(c.name.as_str())) {
        put(&mut out, format_args!("delete chain inet {table} {}\n", chain.name));
    }
    put(&mut out, format_args!("flush chain inet {table} {MARK_CHAIN}\n"));
    add_mark(&mut out, table, mark);
    Some(out)
}

fn add_mark(out: &mut String, table: &str, mark: Applied) {
    put(out, format_args!("add rule inet {table} {MARK_CHAIN} return comment \"{}\"\n", mark.comment()));
}

fn add_rules(out: &mut String, table: &str, chain: &Chain, generation: u32) {
    for rule in &chain.rules {
        put(out, format_args!("add rule inet {table} {}", chain.name));
        for statement in &rule.statements {
            out.push(' ');
            self::statement(out, statement, generation);
        }
        if let Some(comment) = &rule.comment {
            put(out, format_args!(" comment \"{comment}\""));
        }
        out.push('\n');
    }
    // Not by policy: while a table is being replaced, a chain of the one that goes is there
    // without its rules for a moment, and must leave the verdict to the one that comes.
    if chain.base.as_ref().is_some_and(|b| b.closed) {
        put(out, format_args!("add rule inet {table} {} drop\n", chain.name));
    }
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
    format!(" {{ type {kind} hook {hook} priority {}; policy accept; }}", base.priority)
}

fn type_name(t: &Type) -> String {
    match t {
        Type::IfName => "ifname",
        Type::DevGroup => "devgroup",
        Type::Ipv4 => "ipv4_addr",
        Type::Ipv6 => "ipv6_addr",
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

/// How many elements a dynamic set may get.
pub(super) const DYNAMIC: u32 = 65_535;

fn declare(out: &mut String, table: &str, set: &Set) {
    let what = if set.data.is_some() { "map" } else { "set" };
    let mut types = join(&set.key, " . ", type_name);
    if let Some(data) = &set.data {
        types += " : ";
        types += &type_name(data);
    }
    let flags = match (set.interval, set.dynamic) {
        (true, _) => " flags interval;".to_owned(),
        (false, true) => format!(" flags dynamic; size {DYNAMIC};"),
        (false, false) => String::new(),
    };
    put(out, format_args!("add {what} inet {table} {} {{ type {types};{flags} }}\n", set.name));
}

/// Keys and data as text.
fn elements(set: &Set, generation: u32) -> BTreeMap<String, Option<String>> {
    let element = |e: &Element| {
        let key = join(&e.key, " . ", |v| value(v, generation));
        (key, e.data.as_ref().map(|d| value(d, generation)))
    };
    set.elements.iter().map(element).collect()
}

fn add_elements(out: &mut String, table: &str, set: &str, elements: &Vec<(&String, &Option<String>)>) {
    if elements.is_empty() {
        return;
    }
    let text = join(elements, ", ", |(key, data)| match data {
        Some(data) => format!("{key} : {data}"),
        None => (*key).clone(),
    });
    put(out, format_args!("add element inet {table} {set} {{ {text} }}\n"));
}

fn value(v: &Value, generation: u32) -> String {
    match v {
        Value::Name(name) => format!("\"{name}\""),
        Value::Ip(ip) => ip.to_string(),
        Value::Net(net) if net.prefix_len() == 32 => net.addr().to_string(),
        Value::Net(net) => net.to_string(),
        Value::Ip6(ip) => ip.to_string(),
        Value::Net6(net) if net.prefix_len() == 128 => net.addr().to_string(),
        Value::Net6(net) => net.to_string(),
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
        Field::Source6 => "ip6 saddr",
        Field::Destination6 => "ip6 daddr",
        Field::L4Proto => "meta l4proto",
        Field::DestinationPort => "th dport",
        Field::IcmpType => "icmp type",
        Field::IcmpCode => "icmp code",
        Field::Icmp6Type => "icmpv6 type",
        Field::Icmp6Code => "icmpv6 code",
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
        Statement::CtMarkOfGeneration { among, bits } => {
            let (mask, value) = (0xffff_ff00 | u32::from(*among), generation << 8 | u32::from(*bits));
            put(out, format_args!("ct mark & {mask} == {value}"));
        }
        Statement::CtMarkOfOtherGeneration => {
            put(out, format_args!("ct mark & {} != {}", 0xffff_ff00_u32, generation << 8));
        }
        Statement::CtMarkOfAnyGeneration => put(out, format_args!("ct mark & {} != 0", 0xffff_ff00_u32)),
        Statement::SetTtl(ttl) => put(out, format_args!("ip ttl set {ttl}")),
        Statement::DnatByMap(map) => put(out, format_args!("dnat ip to ip daddr map @{map}")),
        Statement::SnatByMap(map) => put(out, format_args!("snat ip to ip saddr map @{map}")),
        Statement::Masquerade => out.push_str("masquerade"),
        Statement::SnatTo(source) => put(out, format_args!("snat ip to {source}")),
        Statement::OneIn(many) => put(out, format_args!("numgen random mod {many} 0")),
        Statement::MoreThan { set, key, many } => {
            put(out, format_args!("add @{set} {{ {} ct count over {many} }}", field(key)));
        }
        Statement::Counter => out.push_str("counter"),
        Statement::Log(group) => put(out, format_args!("log group {group}")),
        Statement::Verdict(v) => out.push_str(&verdict(v)),
    }
}
