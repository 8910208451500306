//! Links, and following them.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlAnchorElement, MouseEvent};

use super::dom::{HtmlElement, closest};

/// The link that a click in this window follows; none where the browser opens it elsewhere, or
/// where it leads out of the desk.
pub fn followed(event: &Event) -> Option<HtmlElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let is_plain = click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
        && !event.default_prevented();
    let link = closest(event.target(), "a[href]")?;
    let anchor = link.dyn_ref::<HtmlAnchorElement>()?;
    let stays_here = anchor.target().is_empty() && !anchor.has_attribute("download");
    let is_ours = web_sys::window()?.location().origin().ok()? == anchor.origin();
    (is_plain && stays_here && is_ours).then_some(link)
}

/// Whether a click is on a link to the page that one is on.
pub fn is_going_nowhere(event: &Event) -> bool {
    let link = closest(event.target(), "a[href]");
    let path = link.and_then(|link| {
        let anchor = link.dyn_ref::<HtmlAnchorElement>()?;
        Some(anchor.pathname())
    });
    path.is_some() && path == web_sys::window().and_then(|window| window.location().pathname().ok())
}

/// Follows a link as if it were pressed; one that is gone from the page meanwhile is followed all
/// the same.
pub fn follow(link: &HtmlElement) {
    if link.is_connected() {
        return link.click();
    }
    // The router hears of clicks in the document alone.
    let body = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.body());
    if let Some(body) = body.filter(|body| body.append_child(link).is_ok()) {
        link.click();
        let _ = body.remove_child(link);
    }
}
