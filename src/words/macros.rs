//! `messages!`: declares phrases with typed slots, each as one function that makes the filled [`Message`](super::Message).

/// Declares a catalogue: a documented function per message, and `ALL` with the phrases and the names of their slots.
macro_rules! messages {
    ($(
        $(#[doc = $doc:literal])*
        $name:ident ( $($slot:ident : $kind:ty),* $(,)? ) en $en:literal nl $nl:literal ;
    )*) => {
        $(
            $(#[doc = $doc])*
            #[must_use]
            pub fn $name($($slot: $kind),*) -> $crate::words::Message {
                $crate::words::Message {
                    phrase: $crate::words::Phrase { en: $en, nl: $nl },
                    slots: vec![$((stringify!($slot), $crate::words::message::IntoSlot::into_slot($slot))),*],
                }
            }
        )*
        /// Every message of this catalogue: name, phrase, names of the slots.
        pub const ALL: &[$crate::words::message::Entry] = &[
            $((stringify!($name), $crate::words::Phrase { en: $en, nl: $nl }, &[$(stringify!($slot)),*])),*
        ];
    };
}
