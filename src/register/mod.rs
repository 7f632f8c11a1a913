//! Dated reference data.

/// A place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId {
    /// Which table.
    pub kind: u8,
    /// Which row.
    pub index: u16,
}
