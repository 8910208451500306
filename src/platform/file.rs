//! Files that the person chose, pasted or dropped, and files that they are given.

use js_sys::{Array, Promise, Uint8Array};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Event, FileList, FileReader,
    HtmlAnchorElement, HtmlInputElement, Url,
};

use crate::domain::base64;

pub use web_sys::File;

/// The file chosen in a file input, which is emptied so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<File> {
    all_chosen(event).into_iter().next()
}

/// All files chosen in a file input, which is emptied.
pub fn all_chosen(event: &Event) -> Vec<File> {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else {
        return Vec::new();
    };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files that are pasted; none where it is text.
pub fn pasted(event: &ClipboardEvent) -> Vec<File> {
    listed(event.clipboard_data().and_then(|data| data.files()))
}

/// The files that are dropped.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    listed(event.data_transfer().and_then(|data| data.files()))
}

fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// The text in a file; nothing where it cannot be read. Bytes that are no UTF-8 read as `U+FFFD`.
pub async fn text(file: &File) -> Option<String> {
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// Some of a file's bytes in Base64; nothing where it cannot be read, as when it is gone.
pub async fn part(file: &File, from: u64, to: u64) -> Option<String> {
    let blob: Blob = file.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
    let reader = FileReader::new().ok()?;
    let read = Promise::new(&mut |done, _| reader.set_onloadend(Some(&done)));
    reader.read_as_data_url(&blob).ok()?;
    JsFuture::from(read).await.ok()?;
    let url = reader.result().ok()?.as_string()?;
    url.split_once(',').map(|(_, data)| data.to_owned())
}

/// An address of a file within this page, held until it is forgotten.
pub fn preview(file: &File) -> Option<String> {
    Url::create_object_url_with_blob(file).ok()
}

/// Lets go of such an address.
pub fn forget_preview(address: &str) {
    let _ = Url::revoke_object_url(address);
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
