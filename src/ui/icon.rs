//! The desk's icons: one path each, drawn with a line on a field of 24 by 24.

use leptos::prelude::*;

/// An icon. The constants stand for the variants of an enum; as constants, those that no page
/// uses cost no bytes in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Icon(&'static str);

#[allow(non_upper_case_globals, missing_docs)] // read as variants; each is named for what it shows
impl Icon {
    pub const Inbox: Self =
        Self("M3 13l3-8h12l3 8v5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 13h5l1.5 3h5l1.5-3h5");
    pub const Chart: Self = Self("M4 20V10M10 20V4M16 20v-7M22 20H2");
    pub const Gear: Self = Self(
        "M10.16 5.14L10.53 2.72L13.47 2.72L13.84 5.14L15.55 5.85L17.53 4.4L19.6 6.47L18.15 8.45L18.86 10.16L21.28 10.53L21.28 13.47L18.86 13.84L18.15 15.55L19.6 17.53L17.53 19.6L15.55 18.15L13.84 18.86L13.47 21.28L10.53 21.28L10.16 18.86L8.45 18.15L6.47 19.6L4.4 17.53L5.85 15.55L5.14 13.84L2.72 13.47L2.72 10.53L5.14 10.16L5.85 8.45L4.4 6.47L6.47 4.4L8.45 5.85zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0",
    );
    pub const User: Self = Self("M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21a8 8 0 0 1 16 0");
    pub const Users: Self = Self(
        "M5.5 8a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2 20a7 7 0 0 1 14 0M15.5 4.7a3.5 3.5 0 0 1 0 6.6M18.5 14a7 7 0 0 1 3.5 6",
    );
    pub const All: Self = Self("M4 6h16M4 12h16M4 18h16");
    pub const Nobody: Self = Self(
        "M10.44 3.14A9 9 0 0 1 13.72 3.17M16.5 4.21A9 9 0 0 1 18.99 6.34M20.46 8.92A9 9 0 0 1 21 12.16M20.46 15.08A9 9 0 0 1 18.79 17.9M16.5 19.79A9 9 0 0 1 13.41 20.89M10.44 20.86A9 9 0 0 1 7.36 19.71M5.11 17.79A9 9 0 0 1 3.49 14.93M3 12A9 9 0 0 1 3.6 8.77M5.11 6.21A9 9 0 0 1 7.64 4.13",
    );
    pub const Flame: Self =
        Self("M12 3c1 4 5 5.5 5 10a5 5 0 0 1-10 0c0-2 1-3.5 2-4.5C9.5 11 11 11 12 3z");
    pub const Frown: Self =
        Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.5 16a4.5 4.5 0 0 1 7 0M9 9.5v.01M15 9.5v.01");
    pub const Meh: Self = Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.5 15h7M9 9.5v.01M15 9.5v.01");
    pub const Smile: Self =
        Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.5 14.5a4.5 4.5 0 0 0 7 0M9 9.5v.01M15 9.5v.01");
    pub const Heart: Self = Self(
        "M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3A4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z",
    );
    pub const Question: Self = Self(
        "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.5v.01",
    );
    pub const Sms: Self = Self("M4 5h16v11H9l-5 4z");
    pub const Chat: Self = Self("M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z");
    pub const Mail: Self =
        Self("M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3 7l9 6l9-6");
    pub const Plus: Self = Self("M12 5v14M5 12h14");
    pub const Search: Self = Self("M4.5 11a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M16 16l5 5");
    pub const Close: Self = Self("M6 6l12 12M18 6L6 18");
    pub const Down: Self = Self("M6 9l6 6l6-6");
    pub const Up: Self = Self("M6 15l6-6l6 6");
    pub const Right: Self = Self("M9 6l6 6l-6 6");
    pub const Back: Self = Self("M15 6l-6 6l6 6");
    pub const Sort: Self = Self("M7 4v16m0 0l-3-3m3 3l3-3M17 20V4m0 0l-3 3m3-3l3 3");
    pub const Filter: Self = Self("M4 7h16M7 12h10M10 17h4");
    pub const Dots: Self = Self(
        "M4.4 12a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M11.4 12a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0M18.4 12a.6.6 0 1 0 1.2 0a.6.6 0 1 0-1.2 0",
    );
    pub const Clock: Self = Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 2");
    pub const Check: Self = Self("M5 12l5 5L20 7");
    pub const Swap: Self = Self("M4 8h13l-3-3M20 16H7l3 3");
    pub const Bag: Self = Self("M5 8h14l1 13H4zM9 8a3 3 0 0 1 6 0");
    pub const Eye: Self =
        Self("M2 12s4-7 10-7s10 7 10 7s-4 7-10 7S2 12 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0");
    pub const Menu: Self = Self("M4 7h16M4 12h16M4 17h10");
    pub const Panel: Self =
        Self("M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM15 4v16");
    pub const Ticket: Self = Self("M3 8V6h18v2a4 4 0 0 0 0 8v2H3v-2a4 4 0 0 0 0-8z");
    pub const Bolt: Self = Self("M13 2L4 14h7l-1 8l9-12h-7z");
    pub const Flask: Self =
        Self("M9 3h6M10 3v6l-5.3 9A2 2 0 0 0 6.4 21h11.2a2 2 0 0 0 1.7-3L14 9V3M7.5 15h9");
    pub const Sun: Self = Self(
        "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 2.5v2M12 19.5v2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M2.5 12h2M19.5 12h2M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
    );
    pub const Moon: Self = Self("M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z");
    pub const Screen: Self =
        Self("M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 21h8");
    pub const Globe: Self =
        Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18z");
    pub const Warning: Self = Self("M12 4L2.5 20h19zM12 10v4M12 17v.01");
    pub const Info: Self = Self("M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5M12 8v.01");
    pub const Offline: Self = Self(
        "M3 3l18 18M2.5 9a14 14 0 0 1 4-2.7M10 5.1A14 14 0 0 1 21.5 9M6 12.7a9 9 0 0 1 4.4-2.4M15.5 11a9 9 0 0 1 2.5 1.7M9.2 16.3a4.5 4.5 0 0 1 5.6 0M12 20v.01",
    );
    pub const Image: Self = Self(
        "M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM4 18l5-5l4 4l3-3l4 4M7.5 9a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0",
    );
    pub const Film: Self =
        Self("M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM10 9v6l5-3z");
    pub const File: Self =
        Self("M6 3h8l5 5v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM14 3v5h5");
    pub const Note: Self = Self(
        "M5 4h14a1 1 0 0 1 1 1v10l-5 5H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM20 15h-5v5M8 9h8M8 13h4",
    );
    pub const Key: Self = Self("M3 15a5 5 0 1 0 10 0a5 5 0 1 0-10 0M11.5 11.5L20 3M16 7l3 3");
    pub const Megaphone: Self = Self("M4 10v4h3l9 5V5L7 10zM19 9.5a4 4 0 0 1 0 5M8 14.5l1.5 6");
    pub const Flow: Self = Self("M5 3h4v4H5zM15 17h4v4h-4zM9 5h4a4 4 0 0 1 4 4v8");
    pub const Reply: Self = Self("M9 7l-5 5l5 5M4 12h10a6 6 0 0 1 6 6");
    pub const Pen: Self = Self("M4 20l1-5L16 4a2 2 0 0 1 3 0l1 1a2 2 0 0 1 0 3L9 19zM14 6l4 4");
    pub const Undo: Self = Self("M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9");
    pub const Retry: Self = Self("M20 5v5h-5M19.5 10A8 8 0 1 0 20 13.5");
    pub const Keyboard: Self = Self(
        "M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM6 10v.01M10 10v.01M14 10v.01M18 10v.01M8 14h8",
    );
    pub const SignOut: Self =
        Self("M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h8M10 12h11M17 8l4 4l-4 4");
    pub const Phone: Self = Self(
        "M5 4h4l1.5 5l-2.5 1.5a12 12 0 0 0 5.5 5.5l1.5-2.5l5 1.5v4a1 1 0 0 1-1 1C11 20 4 13 4 5a1 1 0 0 1 1-1z",
    );
    pub const Pin: Self = Self(
        "M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zM9.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0",
    );
    pub const Tag: Self = Self("M3 4h8l10 10l-7 7L4 11V4M8 8v.01");
    pub const Upload: Self = Self("M12 16V4M7 9l5-5l5 5M4 16v4h16v-4");
    pub const External: Self = Self("M14 4h6v6M20 4l-9 9M18 14v6H4V6h6");

    fn path(self) -> &'static str {
        self.0
    }
}

/// Draws an icon. It is decoration: whatever it stands on carries the words.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d=icon.path()></path>
        </svg>
    }
}

/// Draws an icon that changes in place, for rows that are shown again with another content.
pub fn icon_of(icon: impl Fn() -> Icon + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || icon().path()></path>
        </svg>
    }
}
