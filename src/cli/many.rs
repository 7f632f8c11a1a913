//! Many proposals on all processors. The bytes are the same on any number of them: the parts are taken in their order, and no
//! part reads another.

use std::io;
use std::ops::Range;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread::{self, Builder};

use mkbcall::Program;
use mkbcall::analyse::{add_repair, add_repairs};
use mkbcall::decision::{
    Decision, Decisions, decisions_json, json_after, json_before, json_decision,
};
use mkbcall::evaluate::{Assessment, assess};
use mkbcall::proposal::{Input, with_closings};
use mkbcall::select::{Aside, Deciding, decide, decide_assessed, decide_each};
use mkbcall::words::Language;

/// Fewer than this are not worth a second thread.
const FEW: usize = 256;
/// As many are one part.
const PART: usize = 32;
/// As many parts may wait to be taken, per thread: this bounds the memory.
const AHEAD: usize = 4;

/// Assesses every proposal by itself, under the closings that were decided.
pub(crate) fn assessed(program: &Program, input: &Input) -> Vec<Assessment> {
    let changed = with_closings(program, &input.overrides);
    let program = changed.as_ref();
    let one = |at: usize| {
        let mut assessment = Assessment::default();
        let proposal = input.proposals.get(at)?;
        assess(program, proposal, input.as_of, &mut assessment);
        Some(assessment)
    };
    let mut all = Vec::with_capacity(input.proposals.len());
    let part = |part: Range<usize>| part.filter_map(one).collect::<Vec<_>>();
    // Nothing is written here, so nothing fails.
    let _ = in_order(input.proposals.len(), part, |part| {
        all.extend(part);
        Ok(())
    });
    all
}

/// The decisions on an input; with repairs where they are wanted.
pub(crate) fn decided(
    program: &Program,
    input: &Input,
    language: Language,
    repairs: bool,
) -> Decisions {
    let assessments = assessed(program, input);
    let each = decide_each(program, input, &assessments, language, |deciding| {
        let mut decisions = Vec::with_capacity(deciding.len());
        let mut aside = Aside::default();
        let part = |part| written(deciding, (program, input, repairs), part, Vec::push);
        let _ = in_order(deciding.len(), part, |(part, more)| {
            decisions.extend(part);
            aside.append(more);
            Ok(())
        });
        (decisions, aside)
    });
    if let Some((decisions, answer)) = each {
        return Decisions {
            decisions,
            ..answer
        };
    }
    let mut decisions = if program.stage.is_some() {
        decide(program, input, language)
    } else {
        decide_assessed(program, input, &assessments, language)
    };
    if repairs {
        add_repairs(program, input, &mut decisions);
    }
    decisions
}

/// Writes decisions with their repairs as JSON, without having them all in memory.
pub(crate) fn write_json(
    program: &Program,
    input: &Input,
    language: Language,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let assessments = assessed(program, input);
    let each = decide_each(program, input, &assessments, language, |deciding| {
        let mut aside = Aside::default();
        let part = |part: Range<usize>| {
            let is_first = part.start == 0;
            written(
                deciding,
                (program, input, true),
                part,
                |text: &mut Vec<u8>, one| {
                    let is_first = is_first && text.is_empty();
                    json_decision(text, &one, is_first);
                },
            )
        };
        let before = json_before(&deciding.head());
        let done = out.write_all(before.as_bytes()).and_then(|()| {
            in_order(deciding.len(), part, |(text, more)| {
                aside.append(more);
                out.write_all(&text)
            })
        });
        (done, aside)
    });
    if let Some((done, answer)) = each {
        done?;
        let after = json_after(&answer, input.proposals.is_empty());
        out.write_all(after.as_bytes())?;
    } else {
        let decisions = decided(program, input, language, true);
        out.write_all(decisions_json(&decisions).as_bytes())?;
    }
    out.flush()
}

/// Some decisions, each given to `put`, and what they add to the rest.
fn written<T: Default>(
    deciding: &Deciding<'_>,
    (program, input, repairs): (&Program, &Input, bool),
    part: Range<usize>,
    mut put: impl FnMut(&mut T, Decision),
) -> (T, Aside) {
    let mut out = T::default();
    let mut aside = Aside::default();
    for at in part {
        if let Some(mut decision) = deciding.decision(at, &mut aside) {
            if let Some(proposal) = input.proposals.get(at).filter(|_| repairs) {
                add_repair(program, input, proposal, &mut decision);
            }
            put(&mut out, decision);
        }
    }
    (out, aside)
}

/// Does `work` on the parts of `0..n`, on as many threads as there are processors, and takes the results in the order of the
/// parts. Stops at the first error of `take`.
fn in_order<T: Send>(
    n: usize,
    work: impl Fn(Range<usize>) -> T + Sync,
    mut take: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let parts = n.div_ceil(PART);
    let part = |at: usize| at * PART..n.min((at + 1) * PART);
    let workers = if n < FEW {
        1
    } else {
        thread::available_parallelism().map_or(1, Into::into)
    };
    thread::scope(|scope| {
        let work = &work;
        let mut ends: Vec<Receiver<T>> = Vec::new();
        for worker in 0..workers {
            let (send, receive) = sync_channel(AHEAD);
            let own = move || {
                for at in (worker..parts).step_by(workers) {
                    if send.send(work(part(at))).is_err() {
                        return;
                    }
                }
            };
            if workers > 1 && Builder::new().spawn_scoped(scope, own).is_ok() {
                ends.push(receive);
            }
        }
        // Where no thread can be had, the work is done here; those that were had stop when nobody listens.
        if ends.len() < workers {
            drop(ends);
            return (0..parts).try_for_each(|at| take(work(part(at))));
        }
        (0..parts).try_for_each(|at| {
            let end = ends.get(at % workers).map(Receiver::recv);
            take(end.and_then(Result::ok).ok_or(io::ErrorKind::Other)?)
        })
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn parts_come_in_order() {
        for n in [0, 1, PART, FEW - 1, FEW, 10 * FEW + 7] {
            let mut seen = Vec::new();
            let work = |part: Range<usize>| part.collect::<Vec<_>>();
            in_order(n, work, |part| {
                seen.extend(part);
                Ok(())
            })
            .unwrap();
            assert!(seen.into_iter().eq(0..n));
        }
    }

    #[test]
    fn stops_at_an_error() {
        let mut taken = 0;
        let stopped = in_order(100 * FEW, drop, |()| {
            taken += 1;
            if taken == 3 {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            Ok(())
        });
        assert_eq!(stopped.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(taken, 3);
    }
}
