//! The macro that makes a closed set of names from one list.

/// Makes an enum whose members have names; in the browser the union of these is its TypeScript type.
macro_rules! named {
    ($(#[$about:meta])* $visibility:vis enum $name:ident { $($(#[$meaning:meta])* $member:ident = $text:literal,)+ }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        $(#[$about])*
        $visibility enum $name {
            $($(#[$meaning])* #[cfg_attr(target_arch = "wasm32", serde(rename = $text))] $member,)+
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: [$name; [$($text),+].len()] = [$($name::$member),+];

            /// Its name, in kebab case.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$member => $text,)+
                }
            }
        }
    };
}

pub(crate) use named;
