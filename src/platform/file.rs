//! Files that the person chose, and files that they are given.

use js_sys::{Array, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

use crate::domain::base64;

/// The file chosen in a file input, which is emptied so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The text in a file; nothing where it cannot be read. Bytes that are no UTF-8 read as `U+FFFD`.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Bytes that have an address of this page's own for as long as this lives.
pub struct Addressed(String);

impl Addressed {
    /// Gives an address to the bytes that a text in Base64 stands for; nothing where it is none.
    pub fn new(text: &str, media_type: &str) -> Option<Self> {
        let bytes = base64::decode(text)?;
        let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
        let kind = BlobPropertyBag::new();
        kind.set_type(media_type);
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
        Url::create_object_url_with_blob(&blob).ok().map(Self)
    }

    /// The address.
    pub fn url(&self) -> &str {
        &self.0
    }
}

impl Drop for Addressed {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// Saves a file where the browser saves what it loads; tells whether its bytes could be read. As
/// plain bytes, so that nothing of it is ever opened as a page of ours.
pub fn save(name: &str, text: &str) -> bool {
    let Some(addressed) = Addressed::new(text, "application/octet-stream") else {
        return false;
    };
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
        return false;
    };
    link.set_href(addressed.url());
    link.set_download(name);
    link.click();
    // The browser takes the bytes once it is done with the click.
    leptos::prelude::set_timeout(move || drop(addressed), TAKEN);
    true
}

/// How long a file that is being saved keeps its address.
const TAKEN: std::time::Duration = std::time::Duration::from_secs(30);
