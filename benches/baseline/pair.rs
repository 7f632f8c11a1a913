//! Times two ways of doing the same work in one process: they alternate, and the figure is the median of the ratios per pair.

use std::time::{Duration, Instant};

/// What a pair of timings came to.
pub struct Ratio {
    /// Median time of ours.
    pub ours: Duration,
    /// Median time of the other.
    pub other: Duration,
    /// Median of ours ÷ other per pair, in thousandths.
    pub median: u128,
    /// Least and greatest ratio, in thousandths.
    pub spread: (u128, u128),
}

/// Runs both in turn, `n` counted pairs after one that does not count.
pub fn pair(n: usize, mut ours: impl FnMut(), mut other: impl FnMut()) -> Ratio {
    let mut times = Vec::new();
    for round in 0..=n {
        let (a, b) = (time(&mut ours), time(&mut other));
        if round > 0 {
            times.push((a, b));
        }
    }
    let mut ratios: Vec<u128> = times
        .iter()
        .map(|(a, b)| a.as_nanos() * 1000 / b.as_nanos().max(1))
        .collect();
    ratios.sort_unstable();
    let mut a: Vec<Duration> = times.iter().map(|(a, _)| *a).collect();
    let mut b: Vec<Duration> = times.iter().map(|(_, b)| *b).collect();
    a.sort_unstable();
    b.sort_unstable();
    let middle = n / 2;
    Ratio {
        ours: a[middle],
        other: b[middle],
        median: ratios[middle],
        spread: (ratios[0], ratios[ratios.len() - 1]),
    }
}

/// One run, timed.
pub fn time(work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

impl Ratio {
    /// Prints one line.
    pub fn print(&self, what: &str) {
        let thousandths = |n: u128| format!("{}.{:02}", n / 1000, n % 1000 / 10);
        println!(
            "{what}: {:?} against {:?} by hand, ratio {} ({} to {})",
            self.ours,
            self.other,
            thousandths(self.median),
            thousandths(self.spread.0),
            thousandths(self.spread.1)
        );
    }
}
