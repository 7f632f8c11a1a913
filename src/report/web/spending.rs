//! The chart of money: per pot a row per step, each bar starting where the one before it ended, and the line of the ceiling.

use super::Sheet;
use super::chart::{MOST_ROWS, ROW, Scale, row_at, short};
use super::view::{Chart, Row, Table};
use crate::decision::{Ledger, LedgerStep, Pot};
use crate::quantity::Rational;
use crate::report::names;
use crate::report::value::Ctx;
use crate::words::message::{report, web as words};

/// Room for the name of a proposal, the bars, and the amount.
const NAME: i64 = 96;
const BARS: i64 = 480;
const AMOUNT: i64 = 190;
const TOP: i64 = 34;

impl Sheet<'_> {
    /// One chart per pot that has a ceiling and steps.
    pub(super) fn spending(self) -> Vec<Chart> {
        let Some(ledger) = &self.decisions.ledger else {
            return Vec::new();
        };
        // Money alone, and no pot per value: those can be as many as there are applicants.
        let is_drawn = |pot: &Pot| pot.unit == self.ctx.currency && !pot.name.contains('/');
        let drawn = ledger.pots.iter().enumerate();
        drawn
            .filter(|(_, pot)| is_drawn(pot))
            .filter_map(|(at, pot)| self.pot(ledger, at, pot))
            .collect()
    }

    /// What a pot is called where nothing is code.
    fn pot_name(self, pot: &Pot) -> String {
        names::pot(&pot.name, self.ctx.language).replace('`', "")
    }

    fn pot(self, ledger: &Ledger, at: usize, pot: &Pot) -> Option<Chart> {
        let ceiling = pot.balance.ceiling.as_ref()?;
        let steps: Vec<&LedgerStep> = ledger
            .steps
            .iter()
            .filter(|step| step.pot == pot.name && step.asked.is_some())
            .collect();
        let shown = steps.len().min(MOST_ROWS);
        let ctx = Ctx {
            currency: &pot.unit,
            ..self.ctx
        };
        // Room for the money asked by the first that did not fit.
        let scale = Scale::new(ceiling + &over(&steps, ceiling), BARS)?;
        let money = ctx.amount(Some(ceiling), None);
        let mut chart = Chart {
            id: format!("spending-{}", at.saturating_add(1)),
            title: self.say(&words::spending_title(self.pot_name(pot))),
            text: vec![
                self.say(&words::spending_text(crate::report::ground::capital(
                    &self.pot_name(pot),
                ))),
                self.say(&words::spending_legend()),
            ],
            width: NAME + BARS + AMOUNT,
            height: row_at(TOP, shown),
            boxes: Vec::new(),
            lines: Vec::new(),
            labels: Vec::new(),
            table: self.spending_table(ctx, pot, &steps),
        };
        if shown < steps.len() {
            chart.text.push(self.say(&words::first_only(shown)));
        }
        let mut before = Rational::ZERO;
        for (row, step) in steps.iter().take(shown).enumerate() {
            before = draw(ctx, &mut chart, &scale, (row, step), &before);
        }
        let x = NAME + scale.at(ceiling);
        chart.line("limit", (x, TOP - 10), (x, row_at(TOP, shown)));
        let line = words::ceiling_line(money).text(self.ctx.language);
        chart.label(("limit", "end"), (x + 4, TOP - 16), line);
        (shown > 0).then_some(chart)
    }

    fn spending_table(self, ctx: Ctx, pot: &Pot, steps: &[&LedgerStep]) -> Table {
        let mut table = Table {
            caption: self.say(&words::spending_title(self.pot_name(pot))),
            ..Table::default()
        };
        table.left(self.say(&report::column_proposal()));
        table.right(self.say(&words::column_asked()));
        table.right(self.say(&words::column_given()));
        table.right(self.say(&words::left()));
        let text = |amount: Option<&Rational>| ctx.amount(amount, None).text(ctx.language);
        for step in steps {
            let left = step.available.as_ref().zip(step.granted.as_ref());
            let left = left.map(|(available, granted)| available - granted);
            let cells = vec![
                step.proposal.clone(),
                text(step.asked.as_ref()),
                text(step.granted.as_ref()),
                text(left.as_ref()),
            ];
            table.rows.push(Row::of(0, cells));
        }
        table
    }
}

/// Draws one step after what was given `before` it; gives what is given with it.
fn draw(
    ctx: Ctx,
    chart: &mut Chart,
    scale: &Scale,
    (row, step): (usize, &LedgerStep),
    before: &Rational,
) -> Rational {
    let y = row_at(TOP, row);
    let zero = Rational::ZERO;
    let (asked, given) = (
        step.asked.as_ref().unwrap_or(&zero),
        step.granted.as_ref().unwrap_or(&zero),
    );
    let after = before + given;
    let (from, to) = (scale.at(before), scale.at(&after));
    let whole = scale.at(&(before + asked));
    chart.label(("row", "start"), (0, y + 16), short(&step.proposal, 12));
    if whole > to {
        chart.bar("asked", (NAME + to, y + 4), whole - to);
    }
    if to > from {
        chart.bar("full", (NAME + from, y + 4), to - from);
    }
    let money = ctx.amount(step.granted.as_ref(), step.granted_range.as_ref());
    let money = if given < asked {
        words::given_of(money, ctx.amount(step.asked.as_ref(), None)).text(ctx.language)
    } else {
        money.text(ctx.language)
    };
    let end = (NAME + BARS + AMOUNT, y + 16);
    chart.label(("number", "end"), end, money);
    chart.line(
        "grid",
        (0, y + ROW - 2),
        (NAME + BARS + AMOUNT, y + ROW - 2),
    );
    after
}

/// By how much what is asked goes over the ceiling at most, when its turn comes.
fn over(steps: &[&LedgerStep], ceiling: &Rational) -> Rational {
    let mut given = Rational::ZERO;
    let mut most = Rational::ZERO;
    for step in steps.iter().take(MOST_ROWS) {
        if let Some(asked) = &step.asked {
            most = most.max(&(&given + asked) - ceiling);
        }
        if let Some(granted) = &step.granted {
            given = &given + granted;
        }
    }
    most
}
