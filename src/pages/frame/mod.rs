//! What stands around every page: the rail, the sidebar, the banner, the person's menu, the demo
//! panel, the shortcuts.

mod availability;
mod banner;
mod begins;
mod demo;
mod import;
mod knobs;
mod person_menu;
mod rail;
mod shortcuts;
mod sidebar;
#[cfg(feature = "mock")]
mod test_hook;

pub use banner::Banner;
pub use demo::DemoPanel;
pub use rail::Rail;
pub use shortcuts::Shortcuts;
pub use sidebar::Sidebar;
#[cfg(feature = "mock")]
pub use test_hook::install_test_hook;
