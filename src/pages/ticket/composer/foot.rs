//! Below the field: what one can put in, how long it is, and sending.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::composing::Composing;
use super::{emoji, snippets};
use crate::api::{Feature, Writing};
use crate::domain::Channel;
use crate::pages::wording::sms_length;
use crate::platform::{dom, file};
use crate::rules::message::limits;
use crate::ui::{Icon, Pickers, icon, t};

/// The foot.
#[component]
pub(super) fn Foot(composing: Composing, pickers: Pickers) -> impl IntoView {
    let Composing { writing, desk, .. } = composing;
    let is_reply = move || writing.with(|now| *now == Writing::Reply);
    let button = move || match writing.get() {
        Writing::Note => t().add_note(),
        _ => t().send(),
    };
    let length = move || {
        let is_sms = composing.channel.get() == Channel::Sms && is_reply();
        is_sms.then(|| sms_length(&composing.text(), desk.settings().shorten_links))
    };
    let keys = move || match desk.preferences().enter_sends() {
        true => "↵",
        false => "⌘↵",
    };
    let opens = move |open: fn(Composing, Pickers, dom::HtmlElement)| {
        move |event: MouseEvent| {
            if let Some(anchor) = dom::listening(&event) {
                open(composing, pickers, anchor);
            }
        }
    };
    let has_quick_replies = move || {
        let channel = composing.channel.get();
        desk.has(Feature::QuickReplies) && snippets::is_offered(desk, &channel)
    };
    view! {
        <div class="foot">
            <div class="tools">
                <Show when=move || is_reply() && has_quick_replies()>
                    <Tool name=t().quick_reply() picture=Icon::Bolt menu=true press=opens(|composing, pickers, anchor| {
                        snippets::offer_quick_replies(composing, pickers, anchor, 0);
                    })/>
                </Show>
                <Tool name=t().emoji() picture=Icon::Smile menu=true press=opens(emoji::offer)/>
                <Show when=move || composing.takes_files()>
                    <FileTool composing/>
                </Show>
                <Show when=move || is_reply() && desk.has(Feature::Coupons)>
                    <Tool name=t().coupon() picture=Icon::Tag menu=true press=opens(snippets::offer_coupons)/>
                </Show>
            </div>
            <span class="num length">{length}</span>
            <button
                type="submit"
                class="button primary"
                aria-label=button
                disabled=move || !composing.can_send()
            >
                {button}
                <kbd aria-hidden="true">{keys}</kbd>
            </button>
        </div>
    }
}

#[component]
fn Tool(
    name: &'static str,
    picture: Icon,
    #[prop(optional)] menu: bool,
    press: impl Fn(MouseEvent) + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button quiet icon"
            aria-label=name
            data-tip=name
            aria-haspopup=menu.then_some("listbox")
            on:click=press
        >
            {icon(picture)}
        </button>
    }
}

/// The field for files is the browser's own and hidden; the button presses it.
#[component]
fn FileTool(composing: Composing) -> impl IntoView {
    let node = NodeRef::<leptos::html::Input>::new();
    let accepted = move || {
        let limits = limits(&composing.channel.get());
        limits.map(|limits| limits.media_types.join(","))
    };
    let press = move |_: MouseEvent| {
        if let Some(input) = node.get_untracked() {
            input.click();
        }
    };
    view! {
        <Tool name=t().attach_image() picture=Icon::Image press/>
        <input
            node_ref=node
            type="file"
            multiple
            hidden
            accept=accepted
            aria-label=t().attach_image()
            on:change=move |event| composing.attach(file::all_chosen(&event))
        />
    }
}
