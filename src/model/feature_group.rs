//! Binary features in groups, of each of which one value holds at most: what a [`Scorer`](super::Scorer) sees.

/// Makes the enum `Group` of some groups and `COUNT`, the number of features in all.
macro_rules! feature_groups {
    ($($(#[$about:meta])* $group:ident = $values:expr,)+) => {
        /// A group of features.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Group {
            $($(#[$about])* $group,)+
        }

        impl crate::model::FeatureGroup for Group {
            const VALUES: &'static [usize] = &[$($values),+];

            fn index(self) -> usize {
                self as usize
            }
        }

        /// The number of features.
        pub(crate) const COUNT: usize = crate::model::features_before(
            <Group as crate::model::FeatureGroup>::VALUES,
            <Group as crate::model::FeatureGroup>::VALUES.len(),
        );
    };
}

pub(crate) use feature_groups;

/// A group of features.
pub(crate) trait FeatureGroup: Copy {
    /// The number of values of each group.
    const VALUES: &'static [usize];

    /// The place of the group among all.
    fn index(self) -> usize;
}

/// The number of features of the groups before one.
pub(crate) const fn features_before(values: &[usize], group: usize) -> usize {
    let (mut at, mut sum) = (0, 0);
    while at < group {
        sum += values[at];
        at += 1;
    }
    sum
}

/// The features that hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Features(Vec<u16>);

impl Features {
    /// Adds a value of a group; one too great counts as the greatest.
    pub(crate) fn set<G: FeatureGroup>(&mut self, group: G, value: usize) {
        let group = group.index();
        self.0.push((features_before(G::VALUES, group) + value.min(G::VALUES[group] - 1)) as u16);
    }

    /// The features, as rows of a scorer's weights.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + use<'_> {
        self.0.iter().map(|&feature| usize::from(feature))
    }
}

/// The place of a number in ascending steps: 0 below the first.
pub(crate) fn bucket(number: usize, steps: &[usize]) -> usize {
    steps.iter().take_while(|&&step| number >= step).count()
}
