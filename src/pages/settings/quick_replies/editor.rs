//! A quick reply as somebody writes it (SPEC I25).

use leptos::prelude::*;

use super::Replies;
use super::preview::Preview;
use super::wrong::told;
use crate::api::ApiError;
use crate::domain::{Channel, NewQuickReply, QuickReply, QuickReplyId};
use crate::pages::once::Once;
use crate::pages::settings::editing::{Editing, EditorSheet};
use crate::pages::settings::form::{
    Form, PickField, Picked, TextArea, TextField, Wrong, use_place_in_form,
};
use crate::rules::quick_reply::check;
use crate::rules::template::QUICK_REPLY;
use crate::ui::{PickerOption, channel_word, t};

fn of(reply: &QuickReply) -> NewQuickReply {
    NewQuickReply {
        name: reply.name.clone(),
        text: reply.text.clone(),
        channels: reply.channels.clone(),
    }
}

/// As it is sent: without space around the name.
fn tidy(reply: &NewQuickReply) -> NewQuickReply {
    NewQuickReply {
        name: reply.name.trim().to_owned(),
        ..reply.clone()
    }
}

/// Everything that is wrong by what the desk knows. Tracked.
fn wrong(replies: Replies, id: Option<&QuickReplyId>, draft: &NewQuickReply) -> Vec<Wrong> {
    let is_taken = replies.index.with(|index| {
        let index = index.as_ref();
        index.is_some_and(|index| index.is_taken(&draft.name, id))
    });
    check(draft, is_taken).iter().map(told).collect()
}

/// The editor of a new quick reply or of one that there is.
#[component]
pub(super) fn Editor(replies: Replies, editing: Editing<QuickReplyId>) -> impl IntoView {
    let desk = replies.desk;
    let id = editing.id().cloned();
    let known = move |id: &QuickReplyId| {
        let reply = replies.reply(id);
        reply.map(|reply| (of(&reply), reply.version))
    };
    let first = untrack(|| id.as_ref().and_then(known));
    let (first, version) = first.unwrap_or_default();
    let is_locked = untrack(|| replies.locked()).is_some();
    let title = editing.title(t().add_quick_reply(), &first.name, is_locked);
    let once = Once::new();
    let own = id.clone();
    let form = Form::new(first, version, move |draft: NewQuickReply, version| {
        let (id, reply) = (own.clone(), tidy(&draft));
        async move {
            let saved = match id {
                Some(id) => desk.change_quick_reply(id, version, reply).await?,
                None => desk.make_quick_reply(once.key(&reply), reply).await?,
            };
            Ok((of(&saved), saved.version))
        }
    });
    let own = id.clone();
    form.set_check(move |draft| wrong(replies, own.as_ref(), draft));
    form.set_locked(Signal::derive(move || replies.locked()));
    form.set_done(move || replies.editors.close(&editing));
    form.set_describe(|key, draft| {
        (key == "channels").then(|| (t().reply_channels().to_owned(), words_of(&draft.channels)))
    });
    let is_gone = form.follow(id.clone(), known);
    let gone = Signal::derive(move || is_gone.get().then(|| t().reply_gone()));
    // What is known is indexed in slices, and may not be as new as the refusal.
    form.set_fetch(move || {
        let id = id.clone();
        async move {
            let all = desk.fetch_quick_replies().await?;
            let reply = all.iter().find(|reply| Some(&reply.id) == id.as_ref());
            let reply = reply.ok_or(ApiError::NotFound)?;
            Ok((of(reply), reply.version))
        }
    });
    let text = form.bind(
        |draft| draft.text.clone(),
        |draft, typed| draft.text = typed,
    );
    let shown = text.value;
    view! {
        <EditorSheet editors=replies.editors form=form.face() title gone>
                    <TextField
                        path="name"
                        label=t().reply_name()
                        hint=t().reply_name_hint().to_owned()
                        value=form.bind(|draft| draft.name.clone(), |draft, typed| draft.name = typed)
                    />
                    <TextArea path="text" label=t().reply_text() rows=5 variables=QUICK_REPLY value=text/>
                    <Preview desk text=shown/>
                    <ChannelsField replies form/>
        </EditorSheet>
    }
}

fn words_of(channels: &[Channel]) -> String {
    let words: Vec<String> = channels.iter().map(channel_word).collect();
    words.join(", ")
}

/// Where it is offered: of the channels that there are, and only where quick replies are opened to
/// all of them (SPEC I17).
#[component]
fn ChannelsField(replies: Replies, form: Form<NewQuickReply>) -> impl IntoView {
    let desk = replies.desk;
    let is_there = Memo::new(move |_| desk.settings().quick_replies_everywhere);
    move || is_there.get().then(|| view! { <Channels replies form/> })
}

#[component]
fn Channels(replies: Replies, form: Form<NewQuickReply>) -> impl IntoView {
    let desk = replies.desk;
    let at = use_place_in_form("channels", t().reply_channels());
    let draft = form.draft();
    let channels = Memo::new(move |_| draft.with(|draft| draft.channels.clone()));
    let chosen = Signal::derive(move || {
        let chip = |channel: Channel| Picked {
            id: channel.as_str().to_owned(),
            label: channel_word(&channel),
            ..Picked::default()
        };
        channels.get().into_iter().map(chip).collect()
    });
    let toggle = move |id: String| {
        draft.update(|draft| {
            match draft
                .channels
                .iter()
                .position(|channel| channel.as_str() == id)
            {
                Some(at) => drop(draft.channels.remove(at)),
                None => {
                    let known = Channel::KNOWN.iter().find(|channel| channel.as_str() == id);
                    draft.channels.extend(known.cloned());
                }
            }
        });
    };
    let options = move || {
        let chosen = channels.get();
        let known = Channel::KNOWN
            .iter()
            .filter(|channel| desk.has_channel(channel));
        let option = |channel: &Channel| PickerOption {
            id: channel.as_str().to_owned(),
            label: channel_word(channel),
            selected: chosen.contains(channel),
            ..PickerOption::default()
        };
        known.map(option).collect()
    };
    view! {
        <PickField
            at
            label=t().reply_channels()
            hint=t().reply_channels_hint().to_owned()
            add=t().add_channel()
            chosen
            options
            on_toggle=toggle
        />
    }
}
