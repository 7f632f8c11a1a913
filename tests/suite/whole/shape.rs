//! Generated calls, as text.

use proptest::prelude::*;

/// What a call is made of. Numbers choose among the forms of one thing; 0 is mostly none of them.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    order: u8,
    shortfall: u8,
    reserve: u8,
    selects: bool,
    windows: bool,
    limits: Vec<u8>,
    steps: u8,
    placed: u8,
    between: u8,
    filing: u8,
    in_turn: u8,
    score: u8,
    overall: u8,
    grant: u8,
    panel: bool,
    ceiling: u8,
}

/// Mostly none, and each other form as often.
fn rarely(n: u8) -> impl Strategy<Value = u8> {
    prop_oneof![3 => Just(0), 1 => 0..n]
}

pub(super) fn shapes() -> impl Strategy<Value = Shape> {
    let rare = || proptest::bool::weighted(0.2);
    let division = (
        0_u8..6,
        rare_shortfall(),
        rarely(3),
        rare(),
        rare(),
        rarely(6),
    );
    let limits = proptest::collection::vec(0_u8..8, 0..3);
    let rules = (
        rarely(4),
        rarely(4),
        rarely(5),
        rarely(3),
        rarely(4),
        rarely(3),
    );
    let further = (rarely(4), rare(), 0_u8..20);
    (division, limits, rules, further).prop_map(|(division, limits, rules, further)| {
        let (order, shortfall, reserve, selects, windows, steps) = division;
        let (placed, between, filing, in_turn, score, overall) = rules;
        let (grant, panel, ceiling) = further;
        Shape {
            order,
            shortfall,
            reserve,
            selects,
            windows,
            limits,
            steps,
            placed,
            between,
            filing,
            in_turn,
            score,
            overall,
            grant,
            panel,
            ceiling,
        }
    })
}

fn rare_shortfall() -> impl Strategy<Value = u8> {
    prop_oneof![4 => 0_u8..4, 1 => 4_u8..6]
}

fn nth<'t>(texts: &[&'t str], nth: u8) -> &'t str {
    texts.get(usize::from(nth)).copied().unwrap_or("")
}

impl Shape {
    /// The call. Not every shape is one: some of its parts do not go together.
    pub(super) fn text(&self) -> String {
        let head = "call whole \"Whole\"\nauthority \"A\"\nregime subsidy\ntime zone Europe/Amsterdam\nsource act \"Act\"\n\
            choice theme { energy water heat }\n\
            proposal { applicant party \"who\"   main_theme one of theme \"theme\"   size number \"size\"\n\
            requested money \"asked\"   sound judged yes/no \"sound\" }\n";
        let window = if self.windows {
            "window spring { opens 2026-03-01   closes through 2026-03-31   cite act }\n\
             window autumn { opens 2026-09-01   closes through 2026-09-30   cite act }"
        } else {
            "window { opens 2026-03-01   closes through 2026-03-31   cite act }"
        };
        let statements = [
            head,
            window,
            &self.requirements(),
            &self.score(),
            &self.ranking(),
            self.grant(),
            &self.money(),
            &self.division(),
            nth(
                &[
                    "",
                    "overlap similar \"Similar\" { at most 1 per main_theme   decided in the division   a higher one counts if ranked   cite act }",
                    "overlap similar \"Similar\" { at most 1 per applicant   decided in the division   a higher one counts if awarded   cite act }",
                    "overlap similar \"Similar\" { at most 2 per main_theme   decided in the division   a higher one counts if awarded in full   cite act }",
                ],
                self.between,
            ),
        ];
        statements.join("\n")
    }

    fn requirements(&self) -> String {
        let first = if self.in_turn == 2 {
            "examined first   "
        } else {
            ""
        };
        let filing = nth(
            &[
                "",
                "at most 1 per applicant   decided at filing   stands first received   also counts nobody else",
                "at most 1 per applicant   decided at filing   stands last received   also counts withdrawn, refused",
                "at most 1 per main_theme   decided at filing   stands first received   also counts refused",
                "at most 2 per applicant   decided at filing   stands first received   also counts outside the window",
            ],
            self.filing,
        );
        let filing = if filing.is_empty() {
            String::new()
        } else {
            format!("overlap one_each \"One each\" {{ {filing}   cite act }}")
        };
        let overall = nth(
            &[
                "",
                "require crowd \"A crowd\" { that count(p in proposals where p.main_theme is energy) at least 2   applies if main_theme is energy   cite act }",
                "require no_giant \"No giant\": requested at most 60% of sum(p.requested for p in proposals)   cite act",
            ],
            self.overall,
        );
        format!(
            "require small \"Small\" {{ that size at most 3   {first}cite act }}\n\
             require sound_plan \"Sound\": sound   cite act\n{filing}\n{overall}"
        )
    }

    fn score(&self) -> String {
        let threshold = nth(
            &[
                "",
                "threshold weighted at least 40   ",
                "",
                "threshold weighted from the field [30, 60], sum of requested nearest to EUR 8, not under EUR 2, equally near the highest, else 30   ",
            ],
            self.score,
        );
        let team = if self.score == 2 {
            "points 0 to 10 relative to the lowest requested, round half up to 1"
        } else {
            "points 0 to 3 step 1"
        };
        format!(
            "criterion plan \"Plan\" {{ points 0 to 3 step 1   weight 60%   cite act }}\n\
             criterion team \"Team\" {{ {team}   weight 40%   cite act }}\n\
             score {{ assessors mean per criterion, at least 1 per criterion   total weighted, out of 100   {threshold}cite act }}"
        )
    }

    fn ranking(&self) -> String {
        let ties = if self.panel { "panel" } else { "lot" };
        let keys = nth(
            &[
                "total",
                "total, then requested lowest first",
                "plan, then new main_theme, counting all above",
                "plan, then new main_theme, counting awarded above, then size",
            ],
            self.order % 4,
        );
        format!("ranking {{ by {keys}   ties by {ties}   cite act }}")
    }

    fn grant(&self) -> &'static str {
        nth(
            &[
                "grant { amount requested   round down to EUR 1   cite act }",
                "grant { amount requested   minus EUR 1 if size at least 2   minimum EUR 1, else refused   round down to EUR 1   cite act }",
                "grant { amount requested   maximum 50% of sum(p.requested for p in proposals)   minimum EUR 2, else refused   round down to EUR 1   cite act }",
                "grant { cost requested   rate 50%   plus EUR 2 if main_theme is energy   round down to EUR 1   cite act }\n\
                 require not_small \"Not too small\": computed_grant at least EUR 2   cite act",
            ],
            self.grant,
        )
    }

    fn money(&self) -> String {
        let ceiling = self.ceiling;
        if self.windows {
            let later = ceiling / 2;
            format!(
                "ceiling EUR {ceiling} {{ window spring   cite act }}\nceiling EUR {later} {{ window autumn   cite act }}"
            )
        } else {
            format!("ceiling EUR {ceiling} {{ cite act }}")
        }
    }

    fn division(&self) -> String {
        let order = match (self.shortfall, self.order) {
            (5, _) => "",
            (_, 4) => "by arrival by day, then size lowest first, then by lot   ",
            (_, 5) => "by lot   ",
            _ => "by ranking   ",
        };
        let leads = if self.selects { "selection" } else { "grant" };
        let shortfall = nth(
            &[
                "stop",
                "skip",
                "partial",
                "partial, at least 50% of what was asked, else skip",
                "reduce pro rata, round down to EUR 1, minimum EUR 1",
                "not foreseen",
            ],
            self.shortfall,
        );
        let reserve = nth(
            &[
                "",
                "reserve list 1, first the one that stopped   others refused",
                "reserve list 2, without the one that stopped   others carried over",
            ],
            self.reserve,
        );
        let own = self.ceiling / 3;
        let limits = self.limits.iter().enumerate().map(|(at, limit)| {
            let text = nth(
                &[
                    "pot NAME \"Own\" { applies if main_theme is energy   amount EUR OWN   cite act }",
                    "maximum EUR 6 per main_theme, shortfall skip",
                    "maximum 2 awards, shortfall skip",
                    "pot NAME \"Kept\" { applies if main_theme is water   minimum EUR OWN, served in order   rest kept   cite act }",
                    "pot NAME \"First\" { applies if main_theme is water   minimum EUR OWN, served first   rest lapses   cite act }",
                    "maximum 4 \"jobs\" of size, shortfall skip",
                    "pot NAME \"Part\" { applies if size at least 2   maximum 50% of the ceiling   shortfall partial   cite act }",
                    "maximum EUR 5 per applicant, shortfall skip",
                ],
                *limit,
            );
            text.replace("NAME", &format!("pot_{at}"))
                .replace("OWN", &own.to_string())
        });
        let limits: Vec<String> = limits.collect();
        let steps = nth(
            &[
                "",
                "step less \"Small\" { applies if size at most 1 }\nstep more \"Large\" { applies if size more than 1 }",
                "step good \"Good\" { applies if plan at least 2 }\nstep all \"All\" { }",
                "step one \"One\" { by requested lowest first, then by lot   maximum 1 awards }\nstep all \"All\" { }",
                "step odd \"Some\" { applies if main_theme is energy }",
                "step less \"Small\" { applies if size at most 1   by lot }\nstep more \"Large\" { applies if size more than 1   maximum EUR 5 }",
            ],
            self.steps,
        );
        let placed = nth(
            &[
                "",
                "pick best of each main_theme",
                "class high \"High\" { maximum EUR 4   maximum 1 awards }\nclass low \"Low\" { maximum EUR 2 }\nrefused holds no place",
                "pick best 2 where size at most 1",
            ],
            self.placed,
        );
        let in_turn = if self.in_turn == 0 {
            ""
        } else {
            "examined in turn   "
        };
        format!(
            "division {{\n{order}leads to {leads}   shortfall {shortfall}   {reserve}   {in_turn}\n{}\n{steps}\n{placed}\ncite act }}",
            limits.join("\n")
        )
    }
}
