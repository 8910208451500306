//! Signals that outlive the pages that read them.

use leptos::prelude::Notify;
use leptos::reactive::graph::Source;

/// Lets go of the subscribers that are gone. A signal keeps a weak reference to every effect and
/// memo that ever read it, and with it their memory, so one that outlives pages would grow with
/// each page. Whoever is still there is told as if the signal had changed, and subscribes anew.
///
/// Not to be called while an effect that reads the signal runs.
pub fn sweep(signal: &(impl Notify + Source)) {
    signal.notify();
    signal.clear_subscribers();
}
