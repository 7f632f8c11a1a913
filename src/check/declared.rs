//! Choices, records and fields with their types.

use super::built_in;
use super::context::{Ctx, nearest};
use super::expression::Scope;
use crate::diagnostic::catalogue::{element, name, types};
use crate::program::{
    Absence, ChangedBy, Choice, ChoiceValue, DefineBody, Field, PARTY, Record, RecordId,
    TerritoryDate, Type,
};
use crate::syntax::tree::{Kind, Node};
use crate::text::Spanned;
use crate::words::keyword::Keyword;

impl Ctx<'_> {
    /// Enters what is built in; before any name is collected.
    pub(super) fn enter_built_in(&mut self) {
        self.choices = built_in::choices();
        self.records = vec![built_in::party()];
    }

    /// Enters the choices of the file.
    pub(super) fn declare_choices(&mut self, file: &Node) {
        for node in file.all(Kind::Choice) {
            let Some(written) = self.name(node) else {
                continue;
            };
            if self
                .choice_names
                .get(&written.value)
                .is_none_or(|(_, first)| *first != written.span)
            {
                continue;
            }
            let mut seen: Vec<Spanned<String>> = Vec::new();
            let mut values = Vec::new();
            for value in node.all(Kind::ChoiceValue) {
                let Some(word) = self.name(value) else {
                    continue;
                };
                if let Some(before) = seen.iter().find(|before| before.value == word.value) {
                    let first = before.span;
                    self.say(
                        name::name_given_twice(word.span, word.value.clone())
                            .label(first, super::first_given_here()),
                    );
                    continue;
                }
                seen.push(word.clone());
                values.push(ChoiceValue {
                    name: word.value,
                    name_nl: None,
                    label: self.texts(value),
                });
            }
            let order =
                node.word(|word| matches!(word, Keyword::LowestFirst | Keyword::HighestFirst));
            if order == Some(Keyword::HighestFirst) {
                values.reverse();
            }
            self.choices.push(Choice {
                name: written.value,
                values,
                is_ordered: order.is_some(),
                built_in: false,
                span: written.span,
            });
        }
    }

    /// Enters records and fields; derived fields last, since they may read the others.
    pub(super) fn declare_fields(&mut self, file: &Node) {
        let mut derived: Vec<(RecordId, usize, &Node)> = Vec::new();
        let declared: Vec<(&Node, Spanned<String>)> = file
            .all(Kind::Record)
            .filter_map(|node| self.name(node).map(|name| (node, name)))
            .collect();
        for (node, written) in declared {
            let Some((id, first)) = self.record_names.get(&written.value).copied() else {
                continue;
            };
            if first != written.span {
                continue;
            }
            let mut fields: Vec<Field> = Vec::new();
            for child in node.all(Kind::Field) {
                let Some(field) = self.field(child) else {
                    continue;
                };
                if let Some(before) = fields.iter().find(|before| before.name == field.name) {
                    let first = before.span;
                    self.say(
                        name::name_given_twice(field.span, field.name)
                            .label(first, super::first_given_here()),
                    );
                    continue;
                }
                if let Some(clause) = child.find(Kind::AsOnClause) {
                    self.say(element::not_dated(clause.span, field.name.clone()));
                }
                if field.judged {
                    self.say(types::judged_in_record(field.span, field.name.clone()));
                }
                if let Some(clause) = child.find(Kind::DerivedClause) {
                    derived.push((id, fields.len(), clause));
                }
                fields.push(field);
            }
            self.records.push(Record {
                name: written.value,
                fields,
                span: written.span,
            });
        }
        self.carried_records();
        let mut dated: Vec<(usize, &Node)> = Vec::new();
        let fields_of = |node: &&Node| matches!(node.kind, Kind::Proposal | Kind::Supplied);
        for node in file.children.iter().filter(fields_of) {
            for child in node.all(Kind::Field) {
                let Some(mut field) = self.field(child) else {
                    continue;
                };
                if let Some(clause) = child.find(Kind::AsOnClause) {
                    let is_several = matches!(field.ty, Type::List(_) | Type::Set(_));
                    if is_several || field.judged || node.kind == Kind::Supplied {
                        self.say(element::not_dated(clause.span, field.name.clone()));
                    }
                    dated.push((self.fields.len(), clause));
                }
                if node.kind == Kind::Supplied {
                    self.supplied(&mut field, child);
                }
                if self
                    .values
                    .get(&field.name)
                    .is_none_or(|(_, first)| *first != field.span)
                {
                    continue;
                }
                if child.find(Kind::DerivedClause).is_some() {
                    self.say(types::derived_outside_record(
                        field.span,
                        field.name.clone(),
                    ));
                }
                self.fields.push(field);
            }
        }
        self.carried_fields();
        for (at, clause) in dated {
            self.read_as_on(at, clause);
        }
        self.records_end();
        // Derived fields may ask a table, and a table may name a field.
        self.read_tables(file);
        for (id, position, clause) in derived {
            self.derive(id, position, clause);
        }
    }

    /// The date on which a field is read that changes in time; not one that changes itself.
    fn read_as_on(&mut self, at: usize, clause: &Node) {
        let Some(on) = clause
            .find(Kind::TerritoryDate)
            .and_then(|date| self.territory_clause_date(date))
        else {
            return;
        };
        if let TerritoryDate::Field(id) = on
            && let Some(field) = self.fields.get(id.index())
            && (field.as_on.is_some() || field.supplied || id.index() == at)
        {
            let name = field.name.clone();
            self.say(element::not_dated(clause.span, name));
        }
        if let Some(field) = self.fields.get_mut(at) {
            field.as_on = Some(on);
        }
    }

    /// A field that the authority fills in once, for all proposals.
    fn supplied(&mut self, field: &mut Field, node: &Node) {
        field.supplied = true;
        if node.find(Kind::ChangedByClause).is_none() {
            field.changed_by = ChangedBy::Authority;
        }
        if field.judged {
            let name = field.name.clone();
            self.say(element::judged_and_supplied(field.span, name));
        }
    }

    fn field(&mut self, node: &Node) -> Option<Field> {
        let written = self.name(node)?;
        let ty = node
            .find(Kind::FieldType)
            .and_then(|ty| self.field_type(ty))
            .unwrap_or_else(|| {
                self.untyped.push(written.span);
                Type::Text
            });
        let judged = node.has(Keyword::Judged);
        Some(Field {
            name: written.value,
            name_nl: None,
            label: self.texts(node),
            ty,
            judged,
            absence: absence(node),
            changed_by: changed_by(node, judged),
            derived: None,
            as_on: None,
            supplied: false,
            span: written.span,
        })
    }

    /// The type that a node names.
    pub(super) fn field_type(&mut self, node: &Node) -> Option<Type> {
        if let Some(list) = node.find(Kind::ListType) {
            let element = self.field_type(list.find(Kind::FieldType)?)?;
            return Some(Type::List(Box::new(element)));
        }
        if let Some(set) = node.find(Kind::SetType) {
            return self.choice_named(set).map(Type::Set);
        }
        if let Some(one) = node.find(Kind::OneType) {
            return self.choice_named(one).map(Type::Choice);
        }
        if let Some(record) = node.find(Kind::RecordType) {
            return self.record_named(record).map(Type::Record);
        }
        node.children.iter().find_map(|child| match child.kind {
            Kind::Word(word) => plain_type(word),
            _ => None,
        })
    }

    fn choice_named(&mut self, node: &Node) -> Option<crate::program::ChoiceId> {
        let written = self.name(node)?;
        if let Some((id, declared)) = self.choice_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(id);
        }
        match written.value.as_str() {
            "kind" | "soort" => return Some(crate::program::PARTY_KIND),
            "size" | "omvang" => return Some(crate::program::SIZE),
            _ => {}
        }
        let suggestion = nearest(&written.value, self.choice_names.keys().map(String::as_str));
        let complaint = name::unknown_choice(written.span, written.value, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    fn record_named(&mut self, node: &Node) -> Option<RecordId> {
        let written = self.name(node)?;
        if let Some((id, declared)) = self.record_names.get(&written.value).copied() {
            self.uses(written.span, declared);
            return Some(id);
        }
        let suggestion = nearest(&written.value, self.record_names.keys().map(String::as_str));
        let complaint = name::unknown_record(written.span, written.value, suggestion.clone());
        self.say_unknown(match suggestion {
            Some(better) => complaint.fix(written.span, better),
            None => complaint,
        });
        None
    }

    /// A record that holds itself, directly or through others, could never be written down. A list may be empty.
    fn records_end(&mut self) {
        for at in 1..self.records.len() {
            let mut seen = vec![at];
            let mut next = vec![at];
            while let Some(record) = next.pop() {
                let held: Vec<usize> = self
                    .records
                    .get(record)
                    .into_iter()
                    .flat_map(|record| &record.fields)
                    .filter_map(|field| match field.ty {
                        Type::Record(id) if id != PARTY => Some(id.index()),
                        _ => None,
                    })
                    .collect();
                if held.contains(&at) {
                    if let Some(record) = self.records.get(at) {
                        let complaint = name::record_holds_itself(record.span, record.name.clone());
                        self.say(complaint);
                    }
                    break;
                }
                for id in held {
                    if !seen.contains(&id) {
                        seen.push(id);
                        next.push(id);
                    }
                }
            }
        }
    }

    fn derive(&mut self, id: RecordId, position: usize, clause: &Node) {
        let Some(expression) = self.expression(clause) else {
            return;
        };
        let Some((ty, name, span)) = self
            .records
            .get(id.index())
            .and_then(|record| record.fields.get(position))
            .map(|field| (field.ty.clone(), field.name.clone(), field.span))
        else {
            return;
        };
        let n_uses = self.uses.len();
        let body = self.body(&expression, &ty, &Scope::of_record(id));
        self.remember_reads(span, name, n_uses);
        if let Some(field) = self
            .records
            .get_mut(id.index())
            .and_then(|record| record.fields.get_mut(position))
        {
            // A body with errors leaves a mark, so that the field still counts as derived.
            field.derived = Some(body.unwrap_or_default());
        }
    }

    /// What a defined value or a derived field stands for: a condition where its type is yes or no.
    pub(super) fn body(
        &mut self,
        expression: &crate::syntax::expression::Expression,
        ty: &Type,
        scope: &Scope,
    ) -> Option<DefineBody> {
        if *ty == Type::YesNo {
            self.condition(expression, scope).map(DefineBody::Condition)
        } else {
            self.value_of(expression, ty, scope).map(DefineBody::Value)
        }
    }
}

fn plain_type(word: Keyword) -> Option<Type> {
    Some(match word {
        Keyword::TypeYesNo => Type::YesNo,
        Keyword::TypeText => Type::Text,
        Keyword::TypeNumber => Type::Number,
        Keyword::TypeMoney => Type::Money,
        Keyword::TypePercentage => Type::Percentage,
        Keyword::TypePp => Type::PercentagePoints,
        Keyword::TypeDate => Type::Date,
        Keyword::TypeInstant => Type::Instant,
        Keyword::TypeTime => Type::Time,
        Keyword::TypeTerm => Type::Term,
        Keyword::TypeParty => Type::Record(PARTY),
        Keyword::TypePlace => Type::Place,
        Keyword::TypeAttachment => Type::Attachment,
        Keyword::TypeDeclaration => Type::Declaration,
        _ => return None,
    })
}

fn absence(node: &Node) -> Absence {
    match node.find(Kind::AbsentClause) {
        Some(clause) if clause.has(Keyword::AbsentNone) => Absence::None,
        Some(clause) if clause.has(Keyword::AbsentRunning) => Absence::Running,
        Some(clause) if clause.has(Keyword::AbsentNotApplicable) => Absence::NotApplicable,
        _ => Absence::Unknown,
    }
}

fn changed_by(node: &Node, judged: bool) -> ChangedBy {
    match node.find(Kind::ChangedByClause) {
        Some(clause) if clause.has(Keyword::ByAssessor) => ChangedBy::Assessor,
        Some(clause) if clause.has(Keyword::ByAuthority) => ChangedBy::Authority,
        Some(clause) if clause.has(Keyword::ByNobody) => ChangedBy::Nobody,
        None if judged => ChangedBy::Assessor,
        _ => ChangedBy::Applicant,
    }
}
