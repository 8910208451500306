//! What the follow-up email carries, and how it looks (SPEC I20).

use leptos::prelude::*;

use super::links::PolicyLinks;
use super::preview::Preview;
use crate::domain::FollowUpLook;
use crate::pages::settings::form::{Bound, Card, TextField};
use crate::ui::t;

/// The logo, the links and the preview.
#[component]
pub(super) fn FollowUpCard(
    /// What the account chose.
    look: Bound<FollowUpLook>,
    /// Where the email comes from, as the form stands.
    sender: Signal<String>,
    /// Where answers go, as the form stands.
    reply_to: Signal<String>,
) -> impl IntoView {
    let logo = Bound {
        value: Memo::new(move |_| look.value.with(|look| look.logo_url.clone())).into(),
        set: Callback::new(move |logo_url| {
            look.set.run(FollowUpLook {
                logo_url,
                ..look.value.get_untracked()
            });
        }),
    };
    let links = Bound {
        value: Memo::new(move |_| look.value.with(|look| look.policy_links.clone())).into(),
        set: Callback::new(move |policy_links| {
            look.set.run(FollowUpLook {
                policy_links,
                ..look.value.get_untracked()
            });
        }),
    };
    view! {
        <Card title=t().follow_up_email()>
            <p class="help">{t().follow_up_email_about()}</p>
            <TextField
                path="follow_up.logo_url"
                label=t().logo_url()
                hint=t().logo_url_hint()
                placeholder="https://"
                kind="url"
                value=logo
            />
            <PolicyLinks value=links/>
            <Preview look=look.value sender reply_to/>
        </Card>
    }
}
