//! Verdicts and outcomes: two closed lists.

use serde::Serialize;

/// What became of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds.
    Met,
    /// It fails.
    NotMet,
    /// A fact is missing that can still matter.
    Undetermined,
    /// A person has to judge.
    AwaitingJudgement,
    /// Its precondition fails.
    NotApplicable,
}

impl Verdict {
    /// Met or not.
    #[must_use]
    pub fn of(met: bool) -> Self {
        if met { Self::Met } else { Self::NotMet }
    }

    /// Whether it still depends on something.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Undetermined | Self::AwaitingJudgement)
    }
}

macro_rules! outcomes {
    ($($(#[$doc:meta])* $variant:ident $name:literal),* $(,)?) => {
        /// What becomes of a proposal. The list is closed within a format version.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Outcome {
            $($(#[$doc])* $variant),*
        }

        impl Outcome {
            /// All outcomes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in JSON.
            #[must_use]
            pub fn json_name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The outcome with this JSON name.
            #[must_use]
            pub fn from_json(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

outcomes! {
    /// All requirements met; no division, or a test that stops before scoring.
    Eligible "eligible",
    /// Within the ceiling, for elaboration.
    Selected "selected",
    /// Awarded.
    Awarded "awarded",
    /// The excess is refused for the ceiling.
    AwardedInPart "awarded_in_part",
    /// A rule of the call lowers the amount.
    AwardedReduced "awarded_reduced",
    /// On the reserve list.
    Reserve "reserve",
    /// Kept for the next window.
    CarriedOver "carried_over",
    /// Refused because the money is gone.
    RefusedCeiling "refused_ceiling",
    /// Not assessed because the ceiling was reached.
    NotAssessedCeiling "not_assessed_ceiling",
    /// Below a threshold.
    BelowThreshold "below_threshold",
    /// Refused on a mandatory ground.
    Refused "refused",
    /// Refused on a discretionary ground.
    RefusedDiscretionary "refused_discretionary",
    /// Incomplete after a recorded chance to complete.
    NotTreated "not_treated",
    /// Too early or too late.
    OutsideWindow "outside_window",
    /// Withdrawn by the applicant.
    Withdrawn "withdrawn",
    /// A fact is missing that can still matter.
    AwaitingFacts "awaiting_facts",
    /// A judgement or a score is missing that can still matter.
    AwaitingJudgement "awaiting_judgement",
    /// A draw of lots decides.
    AwaitingDraw "awaiting_draw",
}

impl Serialize for Outcome {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.json_name())
    }
}
