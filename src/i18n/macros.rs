//! How the catalogue is written.

/// Adds words to the catalogue: `name => "English" | "Spanish";`, with arguments
/// `name(who: &str) => "{who} …" | "{who} …";`, or with a number that decides the form:
/// `name(n) => one "{n} …", other "{n} …" | one "…", other "…";`. In the last, `n` is already
/// grouped as the language does.
macro_rules! words {
    () => {};
    ($name:ident => $en:literal | $es:literal; $($rest:tt)*) => {
        #[doc = $en]
        pub fn $name(self) -> &'static str {
            match self.0 {
                $crate::i18n::Language::English => $en,
                $crate::i18n::Language::Spanish => $es,
            }
        }
        $crate::i18n::words!($($rest)*);
    };
    ($name:ident($n:ident) => one $en1:literal, other $en:literal | one $es1:literal, other $es:literal; $($rest:tt)*) => {
        #[doc = $en]
        pub fn $name(self, $n: u32) -> String {
            let one = $n == 1;
            let $n = self.number($n);
            match (self.0, one) {
                ($crate::i18n::Language::English, true) => format!($en1),
                ($crate::i18n::Language::English, false) => format!($en),
                ($crate::i18n::Language::Spanish, true) => format!($es1),
                ($crate::i18n::Language::Spanish, false) => format!($es),
            }
        }
        $crate::i18n::words!($($rest)*);
    };
    ($name:ident($($arg:ident: $type:ty),+) => $en:literal | $es:literal; $($rest:tt)*) => {
        #[doc = $en]
        pub fn $name(self, $($arg: $type),+) -> String {
            match self.0 {
                $crate::i18n::Language::English => format!($en),
                $crate::i18n::Language::Spanish => format!($es),
            }
        }
        $crate::i18n::words!($($rest)*);
    };
}

pub(crate) use words;
