//! The Overview panel (SPEC A15, A16, S3).

use std::sync::Arc;

use leptos::prelude::*;

use super::Looked;
use super::assignee::AssigneeField;
use super::customer_card::CustomerCard;
use crate::api::Feature;
use crate::domain::{Channel, Ticket, TicketNumber};
use crate::pages::about_customer::Side;
use crate::pages::place::{use_desk, use_place};
use crate::pages::{tags, wording};
use crate::platform::intl::{Form, format};
use crate::platform::{clock, dom, media};
use crate::store::Lookup;
use crate::ui::{
    ChannelIcon, DrawerHead, Icon, PickerHost, Pickers, SentimentBadge, Skeleton, Tag,
    channel_word, icon, t,
};

/// The panel beside the thread; a drawer where there is no room for it.
#[component]
pub fn Overview(
    /// Whether the drawer is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let place = use_place();
    let number = Memo::new(move |_| place.number());
    // What one looks at of one customer one looks at of the next.
    let side = RwSignal::new(Side::Activity);
    let is_shown = Memo::new(move |_| open.get() || !media::is_overview_drawer().get());
    view! {
        <aside class="overview" aria-label=t().overview()>
            <DrawerHead title=t().overview() open/>
            {move || number.get().map(|number| view! { <Panel number side is_shown/> })}
        </aside>
    }
}

#[component]
fn Panel(
    number: TicketNumber,
    /// The side of the customer's history that is shown.
    side: RwSignal<Side>,
    /// Whether the panel is to be seen.
    is_shown: Memo<bool>,
) -> impl IntoView {
    let looked = Looked::new(number);
    let is_here = Memo::new(move |_| matches!(looked.state(), Lookup::Here(_)));
    let is_failed = Memo::new(move |_| matches!(looked.state(), Lookup::Failed(_)));
    view! {
        {move || match (is_here.get(), is_failed.get()) {
            (true, _) => {
                let ticket = Memo::new(move |_| looked.ticket());
                view! { <Facts ticket/> <CustomerCard ticket side is_shown/> }.into_any()
            }
            // The thread says what went wrong and offers to try again.
            (false, true) => ().into_any(),
            (false, false) => {
                view! { <section class="card"><Skeleton bars=9/></section> }.into_any()
            }
        }}
    }
}

/// What the panel follows: the ticket as it is shown.
pub(super) type Followed = Memo<Option<Arc<Ticket>>>;

/// A part of the ticket, which changes only when that part does.
pub(super) fn part<T: PartialEq + Send + Sync + 'static>(
    ticket: Followed,
    read: impl Fn(&Ticket) -> T + Send + Sync + 'static,
) -> Memo<Option<T>> {
    Memo::new(move |_| ticket.with(|ticket| ticket.as_deref().map(&read)))
}

#[component]
fn Facts(ticket: Followed) -> impl IntoView {
    let desk = use_desk();
    let sentiment = part(ticket, |ticket| ticket.sentiment.clone());
    let label = Signal::derive(move || sentiment.get().flatten().map(|scored| scored.label));
    let score = Memo::new(move |_| sentiment.get().flatten().map(|scored| scored.score));
    let tip = Signal::derive(move || match sentiment.get().flatten() {
        Some(scored) => {
            let when = wording::moment(t(), clock::follow().get(), scored.at);
            Some(t().scored(scored.score, &when))
        }
        None => Some(t().not_scored_why().to_owned()),
    });
    // The bar takes the badge's colour.
    let bar =
        move || label.with(|label| format!("score {}", label.as_ref().map_or("", |l| l.as_str())));
    let channel = part(ticket, |ticket| ticket.channel.clone());
    let channel = Signal::derive(move || channel.get().unwrap_or(Channel::Unknown("".into())));
    let had = part(ticket, |ticket| ticket.tags.clone());
    let pickers = Pickers::new();
    let edit = move |event: leptos::ev::MouseEvent| {
        let number = ticket.with_untracked(|ticket| ticket.as_ref().map(|it| it.number));
        if let (Some(anchor), Some(number)) = (dom::listening(&event), number) {
            pickers.toggle(tags::picker(desk, anchor, number));
        }
    };
    let team = part(ticket, |ticket| ticket.team.clone());
    let team = move || match team.get().flatten() {
        None => t().no_team().to_owned(),
        Some(id) => desk
            .team(&id)
            .map_or_else(|| t().unknown_value(id.as_str()), |team| team.name),
    };
    let status = part(ticket, |ticket| ticket.status.clone());
    let number = part(ticket, |ticket| ticket.number);
    let created = part(ticket, |ticket| ticket.created_at);
    let customer = part(ticket, |ticket| ticket.customer.id.clone());
    let by_customer = move || {
        let profile = desk.customer(&customer.get()?);
        profile.with(|profile| match profile {
            Some(Ok(customer)) => Some(t().by_this_customer(customer.tickets)),
            _ => None,
        })
    };
    view! {
        <section class="card">
            <h2>{t().overview()}</h2>
            <dl>
                <dt>{t().sentiment()}</dt>
                <dd>
                    <SentimentBadge label tip explained=true/>
                    <Show when=move || score.get().is_some()>
                        <span class=bar aria-hidden="true">
                            <i style:width=move || format!("{}%", score.get().unwrap_or(0).min(10) * 10)></i>
                        </span>
                        <span class="num of">
                            {move || t().score_of_ten(score.get().unwrap_or_default())}
                        </span>
                    </Show>
                </dd>
                <dt>{t().channel()}</dt>
                <dd><ChannelIcon channel silent=true/> {move || channel_word(&channel.get())}</dd>
                <dt>{t().tags()}</dt>
                <dd class="tags">
                    {move || {
                        let tags = had.get().unwrap_or_default();
                        let none = tags.is_empty().then(|| t().no_tags());
                        (none, tags.into_iter().map(|tag| view! { <Tag text=tag/> }).collect_view())
                    }}
                    <Show when=move || desk.has(Feature::Tags)>
                        <button
                            type="button" class="button quiet icon" aria-label=t().edit_tags() data-tip=t().edit_tags()
                            aria-haspopup="listbox"
                            on:click=edit
                        >
                            {icon(Icon::Plus)}
                        </button>
                    </Show>
                </dd>
                <dt id="assignee-term">{t().assignee()}</dt>
                <dd><AssigneeField ticket/></dd>
                <dt>{t().team()}</dt>
                <dd>{team}</dd>
                <dt>{t().status()}</dt>
                <dd>{move || status.get().map(|status| wording::status(&status))}</dd>
                <dt>{t().ticket()}</dt>
                <dd class="num">{move || number.get().map(|number| number.to_string())}</dd>
                <dt>{t().created()}</dt>
                <dd class="num">
                    {move || created.get().map(|at| format(t().0, Form::DayAndClock, at))}
                </dd>
                <dt>{t().tickets_term()}</dt>
                <dd class="num">{by_customer}</dd>
            </dl>
            <PickerHost pickers/>
        </section>
    }
}
