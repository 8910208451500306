//! Emails to people of the account when a ticket arrives (SPEC I24).

use leptos::prelude::*;

use crate::domain::EmailNotifications;
use crate::pages::settings::form::{Bound, Card, ChipsField, SwitchRow};
use crate::rules::sender::addresses_in;
use crate::rules::settings::is_address;
use crate::ui::t;

/// On or off, and to whom. Those who were written down stay while it is off.
#[component]
pub(super) fn NotificationsCard(
    /// What is chosen.
    value: Bound<EmailNotifications>,
) -> impl IntoView {
    let on = Bound {
        value: Memo::new(move |_| value.value.with(|chosen| chosen.on)).into(),
        set: Callback::new(move |on| {
            value.set.run(EmailNotifications {
                on,
                ..value.value.get_untracked()
            });
        }),
    };
    let recipients = Bound {
        value: Memo::new(move |_| value.value.with(|chosen| chosen.recipients.clone())).into(),
        set: Callback::new(move |recipients| {
            value.set.run(EmailNotifications {
                recipients,
                ..value.value.get_untracked()
            });
        }),
    };
    let hint = move || {
        let count = value.value.with(|chosen| {
            let good = chosen.recipients.iter().filter(|it| is_address(it));
            good.count()
        });
        let words = t().notify_recipients_hint();
        match u32::try_from(count).unwrap_or(u32::MAX) {
            0 => words.to_owned(),
            count => format!("{} {words}", t().n_recipients(count)),
        }
    };
    view! {
        <Card title=t().email_notifications()>
            <SwitchRow
                path="email_notifications.on"
                label=t().email_notifications()
                hint=t().email_notifications_hint()
                value=on
            />
            <Show when=move || on.value.get() || !recipients.value.with(Vec::is_empty)>
                <ChipsField
                    path="email_notifications.recipients"
                    label=t().notify_recipients()
                    hint=Signal::derive(hint)
                    apart=addresses_in
                    complaint=|text| (!is_address(text)).then(|| t().wrong_recipient(text))
                    value=recipients
                />
            </Show>
        </Card>
    }
}
