//! The files that go with a message: how far they are, what is to be seen in them (SPEC I29).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::composing::Composing;
use crate::domain::Channel;
use crate::pages::wording;
use crate::platform::file::File;
use crate::rules::message::{CannotSend, Upload, check};
use crate::store::{AttachStep, Attaching};
use crate::ui::{Icon, icon, t};

/// The longest description of a picture, in characters.
const LONGEST_ALT: &str = "500";

/// A file as the rules ask for it.
pub(super) fn upload(file: &Attaching) -> Upload<'_> {
    Upload {
        name: &file.name,
        media_type: &file.media_type,
        bytes: file.bytes,
    }
}

/// What stands against a file in itself, before any of it is sent.
pub(super) fn refused(channel: &Channel, file: &File) -> Option<CannotSend> {
    let (name, media_type) = (file.name(), file.type_());
    let upload = Upload {
        name: &name,
        media_type: &media_type,
        bytes: file.size() as u64,
    };
    let wrong = check(channel, "", &[upload], false).err()?;
    wrong.into_iter().next()
}

/// Bytes in a word: `12 kB`, `3.4 MB`.
pub(super) fn size(bytes: u64) -> String {
    let words = t();
    if bytes < 1_000_000 {
        let kilo = bytes.div_ceil(1_000);
        return words.kilobytes(&words.number(kilo as u32));
    }
    let tenths = bytes.div_ceil(100_000);
    let whole = words.number((tenths / 10) as u32);
    match tenths % 10 {
        0 => words.megabytes(&whole),
        rest => words.megabytes(&words.decimal(&whole, rest as u32)),
    }
}

/// The files, each with what can be done about it.
#[component]
pub(super) fn Files(composing: Composing) -> impl IntoView {
    let keys = move || {
        composing.files.with(|files| {
            files
                .iter()
                .map(|file| file.key.clone())
                .collect::<Vec<_>>()
        })
    };
    let wrong = Memo::new(move |_| composing.files.with(|files| all_wrong(files)));
    view! {
        // One voice for all files, and there before it has anything to say.
        <p class="visually-hidden" role="status">{wrong}</p>
        <Show when=move || composing.files.with(|files| !files.is_empty())>
            <ul class="attached" aria-label=t().attached_files()>
                <For each=keys key=String::clone let:key>
                    {
                        let of = key.clone();
                        let file = Memo::new(move |_| {
                            composing.files.with(|files| files.iter().find(|file| file.key == of).cloned())
                        });
                        let shown = file.get_untracked();
                        shown.map(|shown| view! { <Attached composing shown file/> })
                    }
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn Attached(
    composing: Composing,
    /// As it was when it was drawn.
    shown: Attaching,
    file: Memo<Option<Attaching>>,
) -> impl IntoView {
    let (desk, number) = (composing.desk, composing.number);
    let kind = composing.writing.get_untracked();
    let key = StoredValue::new((shown.key.clone(), kind));
    let step = Memo::new(move |_| file.get().map(|file| file.step));
    let failed = RwSignal::new(None);
    let bytes = shown.bytes;
    let said = move || {
        if let Some(error) = failed.get() {
            return Some(wording::error(&error));
        }
        why_not(&step.get()?)
    };
    // What cannot go needs no words of its own, and has nothing to show.
    let is_out = Memo::new(move |_| {
        let step = step.get();
        matches!(step, Some(AttachStep::Refused(_) | AttachStep::Broken))
    });
    let progress = move || match step.get() {
        Some(AttachStep::Sending(received)) => Some(received as f64 / bytes.max(1) as f64),
        _ => None,
    };
    let can_retry = move || matches!(step.get(), Some(AttachStep::Failed(_)));
    let retry = move |_| key.with_value(|(key, kind)| desk.attach_again(number, kind, key));
    let remove = move |_| {
        key.with_value(|(key, kind)| desk.detach(number, kind, key));
        crate::platform::dom::focus_next_frame(".composer textarea");
    };
    let describe = move |event| {
        let (key, kind) = key.get_value();
        let alt = event_target_value(&event);
        spawn_local(async move {
            let answer = desk.describe(number, &kind, &key, alt).await;
            failed.try_set(answer.err());
        });
    };
    let broken = move |_| key.with_value(|(key, kind)| desk.attach_broken(number, kind, key));
    let name = shown.name.clone();
    let described = StoredValue::new(name.clone());
    let removed = t().remove_file(&name);
    view! {
        <li class="attachment" class:wrong=move || said().is_some()>
            {move || match shown.preview.clone().filter(|_| !is_out.get()) {
                Some(address) => view! { <img src=address alt="" on:error=broken/> }.into_any(),
                None if is_out.get() => icon(Icon::Warning).into_any(),
                None => icon(Icon::Image).into_any(),
            }}
            <div>
                <p class="file-name"><b>{name.clone()}</b> <small class="num">{size(bytes)}</small></p>
                <Show when=move || !is_out.get()>
                    <input
                        type="text"
                        class="input"
                        dir="auto"
                        maxlength=LONGEST_ALT
                        aria-label=t().describe_file(&described.get_value())
                        placeholder=t().describe_placeholder()
                        prop:value=move || file.get().map(|file| file.alt)
                        on:change=describe
                    />
                </Show>
                {move || progress().map(|done| view! {
                    <progress max="1" value=done aria-label=t().uploading(&name)></progress>
                })}
                <p class="error">{said}</p>
            </div>
            <Show when=can_retry>
                <button type="button" class="button quiet small" on:click=retry>{t().retry()}</button>
            </Show>
            <button
                type="button"
                class="button quiet icon"
                aria-label=removed
                on:click=remove
            >
                {icon(Icon::Close)}
            </button>
        </li>
    }
}

/// What is wrong with the files, for whoever listens: the reason for one, the number of several.
fn all_wrong(files: &[Attaching]) -> Option<String> {
    let wrong = files
        .iter()
        .filter_map(|file| Some((&file.name, why_not(&file.step)?)));
    let wrong: Vec<_> = wrong.collect();
    match wrong.as_slice() {
        [] => None,
        [(name, why)] => Some(t().file_wrong(name, why)),
        several => Some(t().files_wrong(several.len() as u32)),
    }
}

/// Why a file does not go out as it is.
fn why_not(step: &AttachStep) -> Option<String> {
    match step {
        AttachStep::Failed(error) => Some(wording::error(error)),
        AttachStep::Unreadable => Some(t().file_unreadable().to_owned()),
        AttachStep::Broken => Some(t().file_broken().to_owned()),
        AttachStep::Refused(wrong) => told(wrong),
        AttachStep::Sending(_) | AttachStep::Done(_) => None,
    }
}

fn told(wrong: &CannotSend) -> Option<String> {
    let words = t();
    match wrong {
        CannotSend::MediaType { .. } => Some(words.file_type_refused().to_owned()),
        CannotSend::EmptyAttachment { .. } => Some(words.file_empty().to_owned()),
        CannotSend::TooLarge { bytes, most } => {
            Some(words.file_too_large(&size(*bytes), &size(*most)))
        }
        _ => None,
    }
}
