//! How likely a statement is right.

/// How many of a hundred attributions with this margin people find too.
pub(super) fn confidence(margin: f32) -> u8 {
    (margin * 10.0).clamp(0.0, 100.0) as u8
}
