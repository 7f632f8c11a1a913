//! Rules on the elements of a list: `for each i in invoices … leads to dropped`.

use std::collections::BTreeSet;

use crate::check::context::{Ctx, Meaning};
use crate::check::expression::{Scope, element_type};
use crate::diagnostic::catalogue::{element, types};
use crate::program::{Droppable, ExprForm, FieldId, OnEach};
use crate::syntax::tree::{Kind, Node};
use crate::text::Span;
use crate::words::keyword::Keyword;

/// What a rule on elements reads, by the places of the declarations.
pub(in crate::check) struct ElementRule {
    field: FieldId,
    at: Span,
    /// Position among the requirements.
    requirement: usize,
    declared: Vec<Span>,
}

impl Ctx<'_> {
    /// The list that a rule goes over, with the scope in which its element is in sight.
    pub(super) fn elements_named(&mut self, node: &Node) -> (Option<OnEach>, Scope) {
        let Some(clause) = self.once(node, Kind::EachClause) else {
            return (None, Scope::default());
        };
        self.element_named(node, clause)
            .unwrap_or((None, Scope::default()))
    }

    fn element_named(&mut self, node: &Node, clause: &Node) -> Option<(Option<OnEach>, Scope)> {
        let binder = self.name(clause)?;
        let written = self.expression(clause)?;
        let list = self.value(&written, None, &Scope::default())?;
        let Some(of) = element_type(&list.ty) else {
            let found = self.type_name(&list.ty);
            self.say(types::list_expected(list.span, found));
            return None;
        };
        let ExprForm::Fact(field) = list.form else {
            self.say(element::elements_no_field(list.span));
            let scope = Scope::default().with(&binder.value, of, binder.span, None);
            return Some((None, scope));
        };
        let scope = Scope::default().with(&binder.value, of, binder.span, Some(field));
        let none_left_goes_on = node
            .find(Kind::LeadsToClause)
            .is_some_and(|clause| clause.has(Keyword::NoneLeftGoesOn));
        let each = OnEach {
            list,
            field,
            none_left_goes_on,
        };
        Some((Some(each), scope))
    }

    /// Complains where elements are named and do not drop out, or the other way round, and about what has no meaning then.
    pub(super) fn elements_drop(&mut self, node: &Node) {
        let drops = node
            .find(Kind::LeadsToClause)
            .filter(|clause| clause.has(Keyword::LeadsDropped));
        match (node.find(Kind::EachClause), drops) {
            (Some(clause), None) => self.say(element::each_leads_nowhere(clause.span)),
            (None, Some(clause)) => self.say(element::dropped_without_elements(clause.span)),
            (None, None) => {}
            (Some(_), Some(_)) => {
                let without = [
                    Kind::ForceClause,
                    Kind::DefectClause,
                    Kind::LateRepairClause,
                ];
                for clause in without.into_iter().filter_map(|kind| node.find(kind)) {
                    if !clause.has(Keyword::Mandatory) {
                        self.say(element::elements_drop_always(clause.span));
                    }
                }
            }
        }
    }

    /// Remembers what a rule on elements reads beside its list.
    pub(super) fn remember_rule(&mut self, each: Option<&OnEach>, at: Span, n_uses: usize) {
        let Some(each) = each else { return };
        let reads = self.uses.iter().skip(n_uses).map(|(_, declared)| *declared);
        self.element_rules.push(ElementRule {
            field: each.field,
            at,
            requirement: self.requirements.len(),
            declared: reads.collect(),
        });
    }

    /// The lists from which elements may drop, once all statements are read; a rule that waits for itself is a complaint.
    pub(super) fn droppable_lists(&mut self, grant_reads: &[Span]) -> Vec<Droppable> {
        let rules = std::mem::take(&mut self.element_rules);
        let mut lists: Vec<Droppable> = Vec::new();
        for rule in &rules {
            match lists.iter_mut().find(|list| list.field == rule.field) {
                Some(list) => list.rules.push(rule.requirement),
                None => lists.push(Droppable {
                    field: rule.field,
                    rules: vec![rule.requirement],
                    in_grant: false,
                }),
            }
        }
        let fields: Vec<FieldId> = lists.iter().map(|list| list.field).collect();
        for list in &mut lists {
            list.in_grant = self.reaches(&[], grant_reads.to_vec(), list.field);
        }
        for field in fields {
            let of_list = rules.iter().filter(|rule| rule.field == field);
            let circle = of_list
                .filter(|rule| self.reaches(&rules, rule.declared.clone(), field))
                .map(|rule| rule.at)
                .next();
            if let (Some(at), Some(name)) = (circle, self.fields.get(field.index())) {
                let name = name.name.clone();
                self.say(element::elements_in_a_circle(at, name));
            }
        }
        lists
    }

    /// Whether what is declared at these places reads a field: itself, by defined values and derived fields, or because the
    /// rules on the elements of a list do that it reads.
    fn reaches(&self, rules: &[ElementRule], from: Vec<Span>, field: FieldId) -> bool {
        let mut seen: BTreeSet<Span> = BTreeSet::new();
        let mut open = from;
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            let read = self
                .values
                .values()
                .find_map(|(meaning, declared)| match meaning {
                    Meaning::Field(id) if *declared == at => Some(*id),
                    _ => None,
                });
            if read == Some(field) {
                return true;
            }
            for rule in rules.iter().filter(|rule| Some(rule.field) == read) {
                open.extend(&rule.declared);
            }
            open.extend(self.read_by(at));
        }
        false
    }
}
