//! The macro that makes a closed set of labels from one list.

/// Makes an enum of labels: its order is that of its table in `src/document/labels/`, which weights count in.
macro_rules! labels {
    ($(#[$about:meta])* $name:ident { $($(#[$meaning:meta])* $label:ident = $text:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name {
            $($(#[$meaning])* $label,)+
        }

        impl $name {
            /// Every label, in the order in which weights count them.
            pub const ALL: [$name; [$($text),+].len()] = [$($name::$label),+];

            /// The label as treebanks write it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$label => $text,)+
                }
            }

            /// Reads the label as treebanks write it.
            pub fn parse(text: &str) -> Option<$name> {
                match text {
                    $($text => Some($name::$label),)+
                    _ => None,
                }
            }

            /// Its place in [`ALL`](Self::ALL).
            pub fn index(self) -> usize {
                self as usize
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        #[cfg(test)]
        impl $name {
            /// Checks that a table, one label a line below its first line, has these labels in this order.
            fn check_table(table: &str) {
                let labels: Vec<&str> = table.lines().skip(1).collect();
                assert_eq!(labels, $name::ALL.map($name::as_str));
                for (index, label) in $name::ALL.into_iter().enumerate() {
                    assert_eq!((label.index(), $name::parse(label.as_str())), (index, Some(label)));
                }
            }
        }
    };
}

pub(super) use labels;
