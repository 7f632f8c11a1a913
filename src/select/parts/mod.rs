//! A division with parts: pots, reserves, caps, several steps, lowering, picks, rules between proposals, classes.
//!
//! In: the field ([`field`]): who takes part, in which order, under which limits. A [`run`] serves it once, from the first step
//! to the last, with every tie in a given order; nothing in it depends on anything else. [`idle`] sees which ties cannot
//! matter; the others are settled by a recorded draw or tried in every order ([`explore`]). Out: a selection ([`placed`]) with
//! its [`ledger`]. The one state is a row of [`cells`], so that a turn can be tried and taken back.
//!
//! On a division without parts it comes to the same as the simple engine, which stays because it is faster.

mod between;
mod cells;
mod cover;
mod drawn;
mod enough;
mod entrant;
mod examined;
mod explore;
mod far;
mod field;
mod group;
mod idle;
mod in_line;
mod joined;
mod ledger;
mod list;
mod lower;
mod merge;
mod picks;
mod placed;
mod pot;
mod provisional;
mod reduce;
mod room;
mod run;
mod step;
mod sweep;
mod told;
mod turn;
mod watch;

#[cfg(test)]
mod agree;
#[cfg(test)]
mod completed;
#[cfg(test)]
mod example_cover;
#[cfg(test)]
mod example_draws;
#[cfg(test)]
mod example_far;
#[cfg(test)]
mod example_rules;
#[cfg(test)]
mod example_steps;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod far_properties;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod generated_cases;
#[cfg(test)]
mod generated_courses;
#[cfg(test)]
mod generated_open;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod testing;

pub(super) use placed::{Asked, select_parts};
pub(super) use told::{Questions, how_far};
