//! Files that the person chose, pasted or dropped.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, ClipboardEvent, DragEvent, Event, FileList, FileReader, HtmlInputElement, Url,
};

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
