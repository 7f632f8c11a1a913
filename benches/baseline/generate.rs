//! Generated proposals for the MKB-deals call. A small linear congruential generator: the same bytes on every machine.

use std::fmt::Write as _;

/// A reproducible source of whole numbers.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

const PROVINCES: [&str; 4] = ["PV22", "PV23", "PV26", "PV31"];
const THEMES: [&str; 3] = ["human_capital", "digitalisation", "innovation"];
const CRITERIA: [&str; 5] = ["fit", "feasibility", "involvement", "demand", "impact"];

/// An input file with `n` invented proposals; one in sixteen asks too much.
pub fn input(n: usize) -> String {
    let mut text =
        String::from("{\"format_version\":\"1.0\",\"call\":\"mkb_deals_2019\",\"proposals\":[\n");
    let mut numbers = Numbers(20_191_120);
    for at in 0..n {
        if at > 0 {
            text.push_str(",\n");
        }
        proposal(&mut text, at, &mut numbers);
    }
    text.push_str("\n]}\n");
    text
}

fn proposal(text: &mut String, at: usize, numbers: &mut Numbers) {
    let day = 1 + numbers.next(20);
    let over = if numbers.next(16) == 0 { 300_000 } else { 0 };
    let requested = 100_000 + numbers.next(300) * 1000 + over;
    let province = PROVINCES[usize::try_from(numbers.next(4)).unwrap_or(0)];
    let theme = THEMES[usize::try_from(numbers.next(3)).unwrap_or(0)];
    let _ = write!(
        text,
        "{{\"id\":\"G{at:06}\",\"title\":\"Generated {at}\",\"submitted_for\":\"Provincie\",\"received\":\"2019-11-{day:02}T12:00:00+01:00\",\
         \"facts\":{{\"applicant\":{{\"kind\":\"province\",\"code\":\"{province}\"}},\"themes\":[\"{theme}\"],\
         \"partners\":[{{\"kind\":\"foundation\",\"name\":\"F\"}},{{\"kind\":\"company\",\"name\":\"C\"}}],\
         \"requested\":{requested},\"execution_costs\":{}}},\
         \"judgements\":{{\"new_initiative\":{{\"value\":true,\"reason\":\"new\"}},\"sme_need\":{{\"value\":true,\"reason\":\"shown\"}}}},\"scores\":{{",
        requested * 2 + 50_000
    );
    for (who, assessor) in ["A", "B", "C"].iter().enumerate() {
        let _ = write!(text, "{}\"{assessor}\":{{", if who > 0 { "," } else { "" });
        for (which, criterion) in CRITERIA.iter().enumerate() {
            let halves = 4 + numbers.next(7);
            let _ = write!(
                text,
                "{}\"{criterion}\":{{\"points\":{}.{},\"reason\":\"r\"}}",
                if which > 0 { "," } else { "" },
                halves / 2,
                halves % 2 * 5
            );
        }
        text.push('}');
    }
    text.push_str("}}");
}

/// A call with ten criteria, invented.
pub const TEN: &str = r#"
call ten "Ten criteria"
authority "Invented"
regime    subsidy
time zone Europe/Amsterdam
source    s "Invented"
proposal  { requested money "the amount asked" }
criterion c0 "0" { points 1 to 10 step 0.5   weight 14%   cite s }
criterion c1 "1" { points 1 to 10 step 0.5   weight 12%   cite s }
criterion c2 "2" { points 1 to 10 step 0.5   weight 11%   cite s }
criterion c3 "3" { points 1 to 10 step 0.5   weight 10%   cite s }
criterion c4 "4" { points 1 to 10 step 0.5   weight 10%   cite s }
criterion c5 "5" { points 1 to 10 step 0.5   weight 10%   cite s }
criterion c6 "6" { points 1 to 10 step 0.5   weight 9%    cite s }
criterion c7 "7" { points 1 to 10 step 0.5   weight 9%    cite s }
criterion c8 "8" { points 1 to 10 step 0.5   weight 8%    cite s }
criterion c9 "9" { points 1 to 10 step 0.5   weight 7%    cite s }
score     { assessors mean per criterion, at least 3 per criterion   total weighted, out of 100   threshold weighted at least 45   cite s }
ranking   { by total   ties by lot   cite s }
grant     { amount requested   round down to EUR 1   cite s }
ceiling   EUR 40 million { cite s }
division  { by ranking   leads to grant   shortfall stop   others refused   cite s }
"#;

/// [`TEN`] with a pot: large ones get a quarter of the money at most.
pub fn ten_with_pots() -> String {
    TEN.replace(
        "shortfall stop",
        "shortfall skip   pot large \"Large ones\" { applies if requested at least EUR 150_000   maximum 25% of the ceiling   cite s }",
    )
}

/// An input for [`TEN`] with `n` invented proposals, each marked by so many assessors, five at most.
pub fn ten(n: usize, assessors: usize) -> String {
    let mut numbers = Numbers(4_227);
    let mut text = String::from("{\"call\":\"ten\",\"proposals\":[");
    for at in 0..n {
        let comma = if at > 0 { "," } else { "" };
        let requested = 20_000 + numbers.next(180) * 1000;
        let _ = write!(
            text,
            "{comma}{{\"id\":\"T{at:05}\",\"facts\":{{\"requested\":{requested}}},\"scores\":{{"
        );
        let quality = numbers.next(10);
        for (who, assessor) in ["A", "B", "C", "D", "E"].iter().take(assessors).enumerate() {
            let _ = write!(text, "{}\"{assessor}\":{{", if who > 0 { "," } else { "" });
            for criterion in 0..10 {
                let halves = 2 + quality + numbers.next(10);
                let comma = if criterion > 0 { "," } else { "" };
                let _ = write!(
                    text,
                    "{comma}\"c{criterion}\":{{\"points\":{}.{},\"reason\":\"r\"}}",
                    halves / 2,
                    halves % 2 * 5
                );
            }
            text.push('}');
        }
        text.push_str("}}");
    }
    text.push_str("]}\n");
    text
}
