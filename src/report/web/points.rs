//! The chart of points: a row per proposal, a column per criterion, a bar on the scale of that criterion.

use super::Sheet;
use super::chart::{MOST_ROWS, Scale, row_at, short};
use super::view::{Chart, Row, Table};
use crate::decision::{CriterionScore, Decision};
use crate::program::Criterion;
use crate::quantity::Rational;
use crate::report::overview::ordered;
use crate::words::message::{report, web as words};

/// Room for the name of a proposal.
const NAME: i64 = 96;
/// Room for one criterion, of which the bar takes the first part and the number the rest.
const COLUMN: i64 = 148;
const BAR: i64 = 84;
/// Room for the heads: two lines and the ends of the scale.
const TOP: i64 = 60;
/// Room for the total.
const TOTAL: i64 = 72;

impl Sheet<'_> {
    /// Points per criterion for all that were scored; `None` where nobody was.
    pub(super) fn points(self) -> Option<Chart> {
        let scored: Vec<&Decision> = ordered(self.decisions)
            .into_iter()
            .filter(|one| one.scores.iter().any(|score| score.points.is_some()))
            .collect();
        if scored.is_empty() {
            return None;
        }
        let shown = scored.len().min(MOST_ROWS);
        let count = i64::try_from(self.program.criteria.len()).ok()?;
        let mut chart = Chart {
            id: "points".to_owned(),
            title: self.say(&words::heading_points()),
            text: vec![self.say(&words::points_text(scored.len()))],
            width: COLUMN.saturating_mul(count).saturating_add(NAME + TOTAL),
            height: row_at(TOP, shown),
            boxes: Vec::new(),
            lines: Vec::new(),
            labels: Vec::new(),
            table: self.points_table(&scored),
        };
        if shown < scored.len() {
            chart.text.push(self.say(&words::first_only(shown)));
        }
        for (at, criterion) in self.program.criteria.iter().enumerate() {
            self.heads(&mut chart, column_at(at), criterion);
        }
        let total = column_at(self.program.criteria.len()) + TOTAL;
        let word = self.say(&report::column_total());
        chart.label(("head", "end"), (total, 14), word);
        for (row, decision) in scored.iter().take(shown).enumerate() {
            let y = row_at(TOP, row);
            let number = self.ctx.number(decision.total.as_ref());
            chart.label(("row", "end"), (total, y + 16), number);
            chart.label(("row", "start"), (0, y + 16), short(&decision.proposal, 12));
            for (at, criterion) in self.program.criteria.iter().enumerate() {
                if let Some(score) = found(decision, criterion) {
                    self.score_bar(&mut chart, (column_at(at), y), score);
                }
            }
        }
        Some(chart)
    }

    /// The label of a criterion on at most two lines, and its scale.
    fn heads(self, chart: &mut Chart, x: i64, criterion: &Criterion) {
        let (first, second) = two_lines(&self.criterion_label(criterion));
        chart.label(("head", "start"), (x, 14), first);
        chart.label(("head", "start"), (x, 30), second);
        let (least, most) = self.ends(criterion);
        chart.label(("end", "start"), (x, TOP - 12), least);
        chart.label(("end", "end"), (x + BAR, TOP - 12), most);
        chart.line("grid", (x, TOP - 6), (x + BAR, TOP - 6));
    }

    /// The ends of a scale; of versions with other scales each.
    fn ends(self, criterion: &Criterion) -> (String, String) {
        let all = self.program.versions(criterion.statement);
        let versions: Vec<&Criterion> = all
            .filter_map(|edition| {
                edition
                    .criteria
                    .iter()
                    .find(|one| one.name == criterion.name)
            })
            .collect();
        let listed = |end: fn(&Criterion) -> &Rational| {
            let mut ends: Vec<String> = versions
                .iter()
                .map(|one| self.ctx.number(Some(end(one))))
                .collect();
            ends.dedup();
            ends.join(" / ")
        };
        (listed(|one| &one.min), listed(|one| &one.max))
    }

    fn score_bar(self, chart: &mut Chart, (x, y): (i64, i64), score: &CriterionScore) {
        let Some(points) = &score.points else { return };
        let (least, most) = &score.scale;
        if let Some(scale) = Scale::new(most - least, BAR) {
            chart.bar("scale", (x, y + 4), BAR);
            let width = scale.at(&(points - least));
            chart.bar("full", (x, y + 4), width);
        }
        let number = self.ctx.number(Some(points));
        chart.label(("number", "start"), (x + BAR + 6, y + 16), number);
    }

    fn points_table(self, scored: &[&Decision]) -> Table {
        let mut table = Table {
            caption: self.say(&words::heading_points()),
            ..Table::default()
        };
        table.left(self.say(&report::column_proposal()));
        for criterion in &self.program.criteria {
            let (_, max) = self.ends(criterion);
            table.right(format!("{} ({max})", self.criterion_label(criterion)));
        }
        table.right(self.say(&report::column_total()));
        for decision in scored {
            let mut cells = vec![decision.proposal.clone()];
            for criterion in &self.program.criteria {
                let points = found(decision, criterion).and_then(|score| score.points.as_ref());
                cells.push(self.ctx.number(points));
            }
            cells.push(self.ctx.number(decision.total.as_ref()));
            table.rows.push(Row::of(0, cells));
        }
        table
    }

    /// What the call calls a criterion; without a label its name.
    pub(super) fn criterion_label(self, criterion: &Criterion) -> String {
        let label = self
            .program
            .statement(criterion.statement)
            .map_or("", |statement| statement.label.get(self.ctx.language));
        if label.is_empty() {
            criterion.name.clone()
        } else {
            label.to_owned()
        }
    }
}

fn found<'a>(decision: &'a Decision, criterion: &Criterion) -> Option<&'a CriterionScore> {
    let is = |score: &&CriterionScore| score.criterion == criterion.name;
    decision.scores.iter().find(is)
}

fn column_at(at: usize) -> i64 {
    i64::try_from(at)
        .unwrap_or_default()
        .saturating_mul(COLUMN)
        .saturating_add(NAME)
}

/// A label on two lines of about equal length.
fn two_lines(label: &str) -> (String, String) {
    const MOST: usize = 20;
    let mut first = String::new();
    let mut words = label.split_whitespace().peekable();
    while let Some(word) = words.peek() {
        let longer = first.chars().count() + 1 + word.chars().count();
        if !first.is_empty() && longer > MOST {
            break;
        }
        if !first.is_empty() {
            first.push(' ');
        }
        first.push_str(word);
        words.next();
    }
    let second: Vec<&str> = words.collect();
    (short(&first, MOST), short(&second.join(" "), MOST))
}
