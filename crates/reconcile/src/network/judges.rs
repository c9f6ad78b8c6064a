//! Who judges whom: a chain for each combination of security groups that some interface has,
//! which asks one chain per group.
//!
//! Kept from plan to plan: where nothing but rules of groups changed, what the others make is
//! shared with the last one, and planning costs what changed, whatever the number of interfaces.

use super::family::{Family, addresses, ip};
use super::groups::{Planned, SUFFIX, chain_of, members_of, open_chain, text, way};
use super::names::link_of;
use host::nft::{Chain, Element, Part, Set, Table, Type, Value, Verdict, rule};
use model::{Direction, Eni, SecurityGroupId, World};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A combination of groups.
type Combination = BTreeSet<SecurityGroupId>;

/// The groups of the last plan: those that have not changed need not be planned again. A plan
/// is the same with it and without.
#[derive(Default)]
pub(super) struct Memory {
    last: BTreeMap<SecurityGroupId, Arc<Planned>>,
    used: BTreeMap<SecurityGroupId, Arc<Planned>>,
}

impl Memory {
    /// A plan is complete: forgets what it did not use.
    pub(super) fn turn(&mut self) {
        self.last = std::mem::take(&mut self.used);
    }

    fn planned(
        &mut self,
        world: &World,
        families: &'static [Family],
        id: SecurityGroupId,
    ) -> Option<Arc<Planned>> {
        let row = world.security_groups.shared(&id)?;
        let known = self.used.get(&id).or_else(|| self.last.get(&id));
        let planned = match known.filter(|p| p.holds(world, families, row)) {
            Some(known) => known.clone(),
            None => Arc::new(Planned::new(world, families, row)),
        };
        self.used.insert(id, planned.clone());
        Some(planned)
    }
}

/// What a VPC's groups are planned with, beside their rows.
pub(super) struct Judged<'w> {
    pub(super) families: &'static [Family],
    /// Interfaces that have groups.
    pub(super) enis: Vec<&'w Eni>,
    /// Interfaces of peers, by the link that their packets come and go by.
    pub(super) beyond: Vec<(String, &'w Eni)>,
}

/// All that groups make of a VPC's ruleset.
pub(super) struct Judges {
    groups: BTreeMap<SecurityGroupId, Arc<Planned>>,
    /// By direction, ingress first.
    combinations: Vec<(Combination, [Part<Chain>; 2])>,
    /// Members of groups that rules refer to, and links that are open to everyone.
    sets: Vec<Part<Set>>,
    /// What becomes of a combination's chain.
    finish: fn(Chain) -> Chain,
}

impl Judges {
    /// `finish` is given each combination's chain.
    pub(super) fn new(
        world: &World,
        judged: &Judged<'_>,
        memory: &mut Memory,
        finish: fn(Chain) -> Chain,
    ) -> Self {
        let combinations: BTreeSet<Combination> = judged.enis.iter().map(|e| combination(e)).collect();
        let used: BTreeSet<SecurityGroupId> = combinations.iter().flatten().copied().collect();
        let groups: BTreeMap<_, _> = used
            .into_iter()
            .filter_map(|id| Some((id, memory.planned(world, judged.families, id)?)))
            .collect();
        let combinations = combinations
            .into_iter()
            .map(|c| {
                let chains = chains(&c, &groups, finish);
                (c, chains)
            })
            .collect();
        let sets = sets(judged, &groups);
        Self { groups, combinations, sets, finish }
    }

    /// The same after these groups' rows have changed, and nothing else.
    pub(super) fn follow<'w>(
        &mut self,
        world: &World,
        changed: &BTreeSet<SecurityGroupId>,
        families: &'static [Family],
        judged: impl FnOnce() -> Judged<'w>,
    ) {
        let (mut concerned, mut elsewhere) = (BTreeSet::new(), false);
        for id in changed {
            let Some(known) = self.groups.get_mut(id) else { continue };
            let Some(row) = world.security_groups.shared(id) else { continue };
            let now = Arc::new(Planned::new(world, families, row));
            elsewhere |= now.open != known.open || now.refers != known.refers;
            if !now.asks_like(known) {
                concerned.insert(*id);
            }
            *known = now;
        }
        for (combination, known) in &mut self.combinations {
            if !combination.is_disjoint(&concerned) {
                *known = chains(combination, &self.groups, self.finish);
            }
        }
        if elsewhere {
            self.sets = sets(&judged(), &self.groups);
        }
    }

    /// Adds it to the ruleset.
    pub(super) fn add_to(&self, table: &mut Table) {
        for way in [0, 1] {
            for group in self.groups.values() {
                table.sets.extend(group.sets[way].iter().cloned());
                table.chains.extend(group.chains[way].iter().cloned());
            }
            table.chains.extend(self.combinations.iter().map(|(_, chains)| chains[way].clone()));
        }
        table.sets.extend(self.sets.iter().cloned());
    }
}

/// Which chain judges each interface's link: (into it, out of it).
pub(super) fn judges_of(enis: &[&Eni]) -> BTreeMap<String, [String; 2]> {
    let named = |eni: &&Eni| {
        let own = combination(eni);
        (link_of(eni), [Direction::Ingress, Direction::Egress].map(|way| name_of(&own, way)))
    };
    enis.iter().map(named).collect()
}

fn combination(eni: &Eni) -> Combination {
    eni.groups.iter().copied().collect()
}

/// Rules for everyone first, of all groups: whether a flow is tracked hangs on them.
fn chains(
    combination: &Combination,
    groups: &BTreeMap<SecurityGroupId, Arc<Planned>>,
    finish: fn(Chain) -> Chain,
) -> [Part<Chain>; 2] {
    [Direction::Ingress, Direction::Egress].map(|direction| {
        let asked = [open_chain, chain_of].into_iter().flat_map(|name| {
            let made = combination.iter().filter_map(|id| groups.get(id)).map(move |group| {
                let chain = name(group.row.id, direction);
                group.has(direction, &chain).then_some(chain)
            });
            made.flatten()
        });
        let rules = asked.map(|c| rule().jump(c)).chain([rule().count().drop()]).collect();
        finish(Chain::new(name_of(combination, direction), rules)).into()
    })
}

/// A combination's chain. Named by what is in it: another combination that comes or goes
/// changes no name.
fn name_of(combination: &Combination, direction: Direction) -> String {
    let name = match combination.iter().collect::<Vec<_>>()[..] {
        [one] => text(*one),
        _ => {
            let mut hasher = DefaultHasher::new();
            combination.hash(&mut hasher);
            format!("{:016x}", hasher.finish())
        }
    };
    format!("combination_{name}_{}", SUFFIX[way(direction)])
}

fn sets(judged: &Judged<'_>, groups: &BTreeMap<SecurityGroupId, Arc<Planned>>) -> Vec<Part<Set>> {
    let mut reachable: Vec<(String, &Eni)> = judged.enis.iter().map(|e| (link_of(e), *e)).collect();
    reachable.extend(judged.beyond.iter().cloned());
    let mut all = Vec::new();
    for family in judged.families {
        all.extend(members(groups, *family, &reachable).map(Part::from));
        all.extend(open(groups, *family, &judged.enis).map(Part::from));
    }
    all
}

/// For each group that some rule refers to, the links and addresses of its members.
fn members(
    groups: &BTreeMap<SecurityGroupId, Arc<Planned>>,
    family: Family,
    reachable: &[(String, &Eni)],
) -> impl Iterator<Item = Set> {
    let referred = groups.values().flat_map(|g| &g.refers);
    let mut elements: BTreeMap<SecurityGroupId, BTreeSet<Vec<Value>>> =
        referred.map(|id| (*id, BTreeSet::new())).collect();
    for (link, eni) in reachable {
        for id in &eni.groups {
            let Some(elements) = elements.get_mut(id) else { continue };
            let own = addresses(eni).filter(|a| family.has(*a));
            elements.extend(own.map(|a| vec![Value::Name(link.clone()), ip(a)]));
        }
    }
    elements.into_iter().map(move |(id, elements)| {
        Set::new(members_of(id, family), [Type::IfName, family.address()]).with(elements)
    })
}

/// Which links let every port of TCP or UDP through, by direction. A flow that a rule for
/// everyone lets in is not tracked if all may go out, and the other way about: it ends when
/// the rule does.
fn open(
    groups: &BTreeMap<SecurityGroupId, Arc<Planned>>,
    family: Family,
    enis: &[&Eni],
) -> impl Iterator<Item = Set> {
    [Direction::Ingress, Direction::Egress].into_iter().map(move |direction| {
        let mut elements = BTreeSet::new();
        for eni in enis {
            let planned = eni.groups.iter().filter_map(|id| groups.get(id));
            let all = planned.flat_map(|g| &g.open[way(direction)]).filter(|(f, _)| *f == family);
            elements.extend(all.map(|(_, p)| vec![Value::Name(link_of(eni)), Value::Number(*p)]));
        }
        let name = family.named(&format!("all_{}", SUFFIX[way(direction)]));
        Set::new(name, [Type::IfName, Type::Proto]).with(elements)
    })
}

/// Verdicts by link: `goto` the chain.
pub(super) fn goto(link: &str, chain: &str) -> Element {
    Element {
        key: vec![Value::Name(link.to_owned())],
        data: Some(Value::Verdict(Verdict::Goto(chain.to_owned()))),
    }
}
