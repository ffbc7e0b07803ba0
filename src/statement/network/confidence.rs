//! The confidence of a statement, from the margins of its parts.

/// Margins, and the attributions with this margin that people find too, of a hundred: measured on the dev part of PolNeAR
/// (`weights.md` has the table). Between two margins the confidence is on the line from the one to the other.
const KNOTS: [(f32, f32); 7] =
    [(0.0, 74.0), (1.5, 81.0), (2.4, 87.0), (3.4, 92.0), (4.5, 95.0), (6.4, 98.0), (9.0, 99.0)];

/// The confidence of an attribution whose least sure part has this margin: of a hundred such, so many are right.
pub(in crate::statement) fn confidence(margin: f32) -> u8 {
    let after = KNOTS.iter().position(|&(knot, _)| knot > margin).unwrap_or(KNOTS.len());
    let (Some(&(low, from)), Some(&(high, to))) = (KNOTS.get(after.wrapping_sub(1)), KNOTS.get(after)) else {
        return if after == 0 { KNOTS[0].1 as u8 } else { KNOTS[KNOTS.len() - 1].1 as u8 };
    };
    (from + (to - from) * (margin - low) / (high - low)) as u8
}

#[cfg(test)]
mod tests {
    use super::confidence;

    #[test]
    fn it_grows_with_the_margin_and_stays_between_the_ends() {
        let found: Vec<u8> = [-1.0, 0.0, 1.0, 2.4, 5.0, 8.0, 1e9].map(confidence).to_vec();
        assert!(found.is_sorted(), "{found:?}");
        assert_eq!((found[0], found[3], found[6]), (74, 87, 99));
    }
}
