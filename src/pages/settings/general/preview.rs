//! The follow-up email as it will be sent (SPEC I20).

use leptos::prelude::*;

use crate::domain::FollowUpLook;
use crate::i18n::{Language, Words};
use crate::pages::place::use_desk;
use crate::rules::follow_up::email::{FollowUpEmail, email, file_name};
use crate::ui::{Icon, icon, t};

/// The email with an example of a conversation. No picture is loaded: its address is of somebody
/// else's choosing.
#[component]
pub(super) fn Preview(
    /// What the account chose, as the form stands.
    look: Signal<FollowUpLook>,
    /// Where it comes from.
    sender: Signal<String>,
    /// Where answers go, as far as that is elsewhere.
    reply_to: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    let made = Memo::new(move |_| {
        // The email is in English wherever it goes.
        let unseen = vec![Words(Language::English).example_agent_message().to_owned()];
        look.with(|look| email(&desk.account(), look, unseen))
    });
    let about = move || {
        let from = t().email_from(sender.get().trim());
        match reply_to.get().trim() {
            "" => from,
            address => format!("{from} · {}", t().email_answers_to(address)),
        }
    };
    view! {
        <figure class="example email-preview" aria-label=t().email_preview()>
            <figcaption>{t().email_preview()}</figcaption>
            <div class="head">
                <b lang="en">{move || made.with(|made| made.subject.clone())}</b>
                <span class="help">{about}</span>
            </div>
            <div class="body" lang="en">
                {move || made.with(|made| logo(made, &desk.account()))}
                <p class="title">{move || made.with(|made| made.subject.clone())}</p>
                {move || made.with(messages)}
                <span class="button primary" aria-disabled="true" role="link">
                    {move || made.with(|made| made.button)}
                </span>
                {move || made.with(links)}
            </div>
        </figure>
    }
}

fn logo(made: &FollowUpEmail, account: &str) -> Option<impl IntoView + use<>> {
    let url = made.logo_url.as_deref()?;
    let (file, account) = (file_name(url).to_owned(), account.to_owned());
    Some(view! {
        <div class="logo">
            {icon(Icon::Image)}
            <span><b>{account}</b><span class="help">{file}</span></span>
        </div>
    })
}

fn messages(made: &FollowUpEmail) -> impl IntoView + use<> {
    let one = |text: &String| view! { <blockquote>{text.clone()}</blockquote> };
    made.messages.iter().map(one).collect_view()
}

fn links(made: &FollowUpEmail) -> Option<impl IntoView + use<>> {
    let link = |name: &str| view! { <li>{name.to_owned()}</li> };
    let links = made.links.iter().map(|it| link(&it.name));
    let links = links.collect_view();
    (!made.links.is_empty()).then(|| view! { <ul class="foot">{links}</ul> })
}
