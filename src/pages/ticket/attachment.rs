//! Files in the thread: what a customer sends is named until one asks for it, what an agent sent is
//! shown (SPEC I12).

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::api::AttachmentContent;
use crate::domain::{Attachment, AttachmentId, AttachmentKind, MessageKind};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::dom;
use crate::platform::file::{Addressed, save};
use crate::platform::sight::SightWatch;
use crate::store::{Content, ContentSignal};
use crate::ui::{Icon, icon, keep, t};

/// Pictures that every browser draws and none of which can do anything.
const PICTURES: [&str; 4] = ["image/png", "image/jpeg", "image/gif", "image/webp"];
/// Films likewise.
const FILMS: [&str; 2] = ["video/webm", "video/mp4"];

/// A file: a line for what is to be saved or cannot be had, a frame for what is to be seen. The
/// frame has its size from the beginning, so that nothing moves when the picture comes.
pub(super) fn attachment(file: &Attachment, sender: &MessageKind) -> AnyView {
    let Some(id) = file.id.clone() else {
        return view! { <p class="file">{named(file)}</p> }.into_any();
    };
    let file = file.clone();
    match file.kind {
        AttachmentKind::Image | AttachmentKind::Video => {
            let is_ours = matches!(sender, MessageKind::Agent | MessageKind::Note);
            view! { <Framed file id is_ours/> }.into_any()
        }
        AttachmentKind::File | AttachmentKind::Unknown(_) => view! { <Saved file id/> }.into_any(),
    }
}

/// What it is and what it is called.
fn title(file: &Attachment) -> String {
    match file.kind {
        AttachmentKind::Image => t().attachment_image(&file.name),
        AttachmentKind::Video => t().attachment_video(&file.name),
        AttachmentKind::File | AttachmentKind::Unknown(_) => t().attachment_file(&file.name),
    }
}

fn named(file: &Attachment) -> impl IntoView + use<> {
    let picture = match file.kind {
        AttachmentKind::Image => Icon::Image,
        AttachmentKind::Video => Icon::Film,
        AttachmentKind::File | AttachmentKind::Unknown(_) => Icon::File,
    };
    view! { {icon(picture)} <span>{title(file)}</span> }
}

/// A picture or a film.
#[component]
fn Framed(
    file: Attachment,
    id: AttachmentId,
    /// Whether somebody of the desk sent it: then it loads by itself when it comes into sight.
    is_ours: bool,
) -> impl IntoView {
    let desk = use_desk();
    let content = RwSignal::new(desk.attachment(&id));
    let load = Callback::new(move |()| content.set(Some(desk.ask_attachment(&id))));
    let state = Memo::new(move |_| content.get().map(|content| content.get()));
    let frame = NodeRef::<Div>::new();
    let ask = Callback::new(move |()| {
        load.run(());
        // The button goes; the focus stays with what it brings.
        if let Some(frame) = frame.get_untracked() {
            dom::focus(&frame);
        }
    });
    let name = title(&file);
    if is_ours && untrack(|| content.with(Option::is_none)) {
        Effect::new(move |_| {
            let Some(frame) = frame.get() else { return };
            keep(SightWatch::new(&frame, move || {
                // It may come into sight once more while it is on its way.
                if content.try_with_untracked(Option::is_none) == Some(true) {
                    load.run(());
                }
            }));
        });
    }
    view! {
        <div class="media" node_ref=frame role="group" aria-label=name tabindex="-1">
            {move || match state.get() {
                None if is_ours => waiting(&file).into_any(),
                None => view! {
                    <p>{named(&file)}</p>
                    {ask_button(t().show_word(), t().show_file(&file.name), ask)}
                }
                .into_any(),
                Some(Content::Loading) => waiting(&file).into_any(),
                Some(Content::Failed(error)) => view! {
                    <p>{named(&file)}</p>
                    <p class="error" role="alert">
                        {t().could_not_load_file()} " " {wording::error(&error)}
                    </p>
                    {ask_button(t().retry(), t().retry_file(&file.name), ask)}
                }
                .into_any(),
                Some(Content::Here(here)) => view! { <Seen file=file.clone() content=here/> }.into_any(),
            }}
        </div>
    }
}

fn ask_button(word: &'static str, name: String, ask: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="button small" aria-label=name on:click=move |_| ask.run(())>
            {word}
        </button>
    }
}

fn waiting(file: &Attachment) -> impl IntoView + use<> {
    let name = t().loading_file(&file.name);
    view! {
        <p>{named(file)}</p>
        <progress aria-label=name></progress>
    }
}

/// The picture or the film itself; where it is of another kind or damaged, the way to save it.
#[component]
fn Seen(file: Attachment, content: Arc<AttachmentContent>) -> impl IntoView {
    let broken = RwSignal::new(false);
    let media_type = content.media_type.as_str();
    let name = file.name.clone();
    let alt = if file.alt.is_empty() {
        name.clone()
    } else {
        file.alt.clone()
    };
    let seen = if PICTURES.contains(&media_type) {
        let source = format!("data:{media_type};base64,{}", content.data);
        Some(Source::Picture(source))
    } else if FILMS.contains(&media_type) {
        Addressed::new(&content.data, media_type).map(|film| {
            let source = film.url().to_owned();
            keep(film);
            Source::Film(source)
        })
    } else {
        None
    };
    let is_known = PICTURES.contains(&media_type) || FILMS.contains(&media_type);
    let why = move || match is_known {
        true => t().broken_file(),
        false => t().cannot_show_file(),
    };
    move || match &seen {
        Some(Source::Picture(source)) if !broken.get() => view! {
            <img
                src=source.clone()
                alt=alt.clone()
                title=name.clone()
                on:error=move |_| broken.set(true)
            />
        }
        .into_any(),
        Some(Source::Film(source)) if !broken.get() => view! {
            <video
                src=source.clone()
                controls=true
                preload="metadata"
                aria-label=alt.clone()
                on:error=move |_| broken.set(true)
            ></video>
        }
        .into_any(),
        _ => {
            let (file, content) = (file.clone(), content.clone());
            let label = t().download_file(&file.name);
            let save = Callback::new(move |()| {
                save(&file.name, &content.data);
            });
            view! {
                <p>{why()}</p>
                {ask_button(t().download_word(), label, save)}
            }
            .into_any()
        }
    }
}

/// Where what is seen comes from.
enum Source {
    Picture(String),
    Film(String),
}

/// A file that is saved and not shown.
#[component]
fn Saved(file: Attachment, id: AttachmentId) -> impl IntoView {
    let desk = use_desk();
    let content = RwSignal::new(None::<ContentSignal>);
    let state = Memo::new(move |_| content.get().map(|content| content.get()));
    let is_wanted = StoredValue::new(false);
    let ask = Callback::new(move |()| {
        is_wanted.set_value(true);
        content.set(Some(desk.ask_attachment(&id)));
    });
    let (name, damaged) = (file.name.clone(), RwSignal::new(false));
    // Content that is kept from before is here at once.
    Effect::new(move |_| {
        if let Some(Content::Here(here)) = content.get().map(|content| content.get())
            && is_wanted.get_value()
        {
            is_wanted.set_value(false);
            damaged.set(!save(&name, &here.data));
        }
    });
    let (busy_name, failed_name, idle_name) =
        (file.name.clone(), file.name.clone(), file.name.clone());
    view! {
        <div class="file saved">
            {named(&file)}
            {move || match state.get() {
                Some(Content::Loading) => view! {
                    <progress aria-label=t().loading_file(&busy_name)></progress>
                }
                .into_any(),
                Some(Content::Failed(error)) => view! {
                    {ask_button(t().retry(), t().retry_file(&failed_name), ask)}
                    <p class="error" role="alert">
                        {t().could_not_load_file()} " " {wording::error(&error)}
                    </p>
                }
                .into_any(),
                None | Some(Content::Here(_)) => view! {
                    {ask_button(t().download_word(), t().download_file(&idle_name), ask)}
                    {move || damaged.get().then(|| view! {
                        <p class="error" role="alert">{t().broken_file()}</p>
                    })}
                }
                .into_any(),
            }}
        </div>
    }
}
