//! What the rules would have done with the tickets of the last days, before they are saved (SPEC X5).

use leptos::prelude::*;

use super::trials::{Trial, Trials, Trouble};
use super::{Rules, may_steer, words};
use crate::api::TriedRouting;
use crate::domain::{RoutingRule, TicketNumber};
use crate::pages::place::use_place;
use crate::pages::settings::form::Form;
use crate::pages::wording;
use crate::routes::{ListRef, Route};
use crate::rules::assignment::{Beside, Destination};
use crate::store::Desk;
use crate::ui::{ErrorBox, Skeleton, t};

/// So many destinations are told at first.
const SHOWN: usize = 8;
/// So many tickets are named.
const EXAMPLES: usize = 12;

/// The card: there from the first trial on.
#[component]
pub fn TrialCard(desk: Desk, form: Form<Rules>, trials: Trials) -> impl IntoView {
    let is_there = Memo::new(move |_| {
        let is_any = trials.is_busy.get() || trials.tried.with(Option::is_some);
        is_any && may_steer(desk)
    });
    let is_old = Memo::new(move |_| {
        (trials.tried).with(|trial| {
            let rules = trial.as_ref().map(|trial| &trial.rules);
            form.draft()
                .with(|draft| rules.is_some_and(|rules| *rules != draft.rules))
        })
    });
    // Told politely once it is there, in one sentence.
    let said = move || {
        trials.tried.with(|trial| {
            let tried = &trial.as_ref()?.outcome.as_ref().ok()?.tried;
            let number = |n: u32| t().number(n);
            let never = u32::try_from(tried.never().count()).unwrap_or(u32::MAX);
            Some(t().tried_said(
                &number(tried.changed),
                &number(tried.without_anybody()),
                &number(never),
            ))
        })
    };
    let content = move || match (trials.is_busy.get(), trials.tried.get()) {
        (true, _) => view! { <Skeleton bars=4/> }.into_any(),
        (false, None) => ().into_any(),
        (false, Some(trial)) => outcome(desk, trials, trial).into_any(),
    };
    let about = move || {
        trials.tried.with(|trial| match trial {
            Some(Trial {
                outcome: Ok(tried), ..
            }) => t().dry_run_asked(tried.tried.tickets),
            _ => t().dry_run_nothing_saved().to_owned(),
        })
    };
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        <Show when=move || is_there.get()>
            <section class="card sheet trial" aria-busy=move || trials.is_busy.get().then_some("true")>
                <header>
                    <h2>{t().dry_run()}</h2>
                    <p class="about num">{about}</p>
                </header>
                <Show when=move || is_old.get() && !trials.is_busy.get()>
                    <p class="old" role="status">
                        <span>{t().dry_run_old()}</span>
                        <button type="button" class="button small" on:click=move |_| trials.run()>
                            {t().try_again()}
                        </button>
                    </p>
                </Show>
                {content}
            </section>
        </Show>
    }
}

fn outcome(desk: Desk, trials: Trials, trial: Trial) -> impl IntoView {
    let retry = Callback::new(move |()| trials.run());
    let text = match &trial.outcome {
        Ok(tried) if tried.tried.tickets == 0 => {
            return view! { <p class="empty">{t().dry_run_none()}</p> }.into_any();
        }
        Ok(tried) => return told(desk, &trial.rules, tried).into_any(),
        Err(Trouble::Wrong) => t().dry_run_wrong().to_owned(),
        Err(Trouble::Failed(error)) => wording::error(error),
    };
    view! { <ErrorBox title=t().dry_run_failed() text retry/> }.into_any()
}

fn told(desk: Desk, rules: &[RoutingRule], tried: &TriedRouting) -> impl IntoView + use<> {
    let run = &tried.tried;
    let beside = run.beside(&tried.saved);
    let never = run.never().filter_map(|id| {
        let index = rules.iter().position(|rule| rule.id == *id)?;
        let rule = rules.get(index)?;
        Some(format!("{}. {}", index + 1, words::name(rule, index)))
    });
    let never: Vec<String> = never.collect();
    let never_count = u32::try_from(never.len()).unwrap_or(u32::MAX);
    let never_word = match never_count {
        1 => t().rule_never_matched(),
        _ => t().rules_never_matched(),
    };
    let most = beside
        .iter()
        .find(|it| it.destination != Destination::General);
    let most = most.filter(|it| it.tickets > 0).map(|it| {
        let name = words::destination(desk, &it.destination);
        let than = difference(it).map(|by| t().than_saved(&by));
        (it.tickets, t().to_destination(&name), than)
    });
    let stat = |number: u32, word: String, more: Option<String>| {
        view! {
            <div>
                <dt>{word} " " {more.map(|more| view! { <em>{more}</em> })}</dt>
                <dd class="num">{t().number(number)}</dd>
            </div>
        }
    };
    let examples = run.examples.clone();
    view! {
        <p class="whom">{t().dry_run_whom()}</p>
        <dl class="figures">
            {stat(run.changed, t().would_change_hands().to_owned(), None)}
            {most.map(|(tickets, word, more)| stat(tickets, word, more))}
            {stat(run.without_anybody(), t().left_without_anybody().to_owned(), None)}
            {stat(never_count, never_word.to_owned(), None)}
        </dl>
        <Destinations desk beside all=run.tickets/>
        {(!never.is_empty()).then(|| view! {
            <div class="part">
                <h3>{t().never_matched_rules()}</h3>
                <ul>{never.into_iter().map(|name| view! { <li dir="auto">{name}</li> }).collect_view()}</ul>
            </div>
        })}
        {(!examples.is_empty()).then(|| view! { <Examples examples all=run.changed/> })}
    }
}

/// By how many it is more or fewer than by the saved rules; nothing where it is as many.
fn difference(beside: &Beside) -> Option<String> {
    let (now, before) = (beside.tickets, beside.other);
    match now.cmp(&before) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(format!("+{}", t().number(now - before))),
        std::cmp::Ordering::Less => Some(format!("−{}", t().number(before - now))),
    }
}

/// Where the tickets would have gone, and how many more or fewer that is.
#[component]
fn Destinations(desk: Desk, beside: Vec<Beside>, all: u32) -> impl IntoView {
    let count = beside.len();
    let is_whole = RwSignal::new(count <= SHOWN);
    let beside = StoredValue::new(beside);
    let rows = move || {
        let most = if is_whole.get() { count } else { SHOWN };
        let rows = beside.with_value(|all| all.iter().take(most).cloned().collect::<Vec<_>>());
        let row = |it: Beside| {
            let name = words::destination(desk, &it.destination);
            view! {
                <tr>
                    <th scope="row" dir="auto">{name}</th>
                    <td class="share" aria-hidden="true"><progress max=all value=it.tickets></progress></td>
                    <td class="num">{t().number(it.tickets)}</td>
                    <td class="num against">{difference(&it).unwrap_or_else(|| t().as_many().to_owned())}</td>
                </tr>
            }
        };
        rows.into_iter().map(row).collect_view()
    };
    view! {
        <div class="part">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{t().destination()}</th>
                        <td aria-hidden="true"></td>
                        <th scope="col">{t().tickets_column()}</th>
                        <th scope="col">{t().against_saved()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <Show when=move || !is_whole.get()>
                <button type="button" class="button small" on:click=move |_| is_whole.set(true)>
                    {t().show_all_of(u32::try_from(count).unwrap_or(u32::MAX))}
                </button>
            </Show>
        </div>
    }
}

/// Some of the tickets that would be elsewhere, and how many there are besides.
#[component]
fn Examples(examples: Vec<TicketNumber>, all: u32) -> impl IntoView {
    let place = use_place();
    let shown = u32::try_from(examples.len().min(EXAMPLES)).unwrap_or(u32::MAX);
    let more = all.saturating_sub(shown);
    let links = examples.into_iter().take(EXAMPLES).map(|number| {
        let href = place.href(&Route::Inbox(ListRef::all(), Some(number)));
        let number = number.0.to_string();
        view! {
            <li><a class="link num" href=href aria-label=t().ticket_number(&number)>"#" {number.clone()}</a></li>
        }
    });
    view! {
        <div class="part">
            <h3>{t().examples_elsewhere()}</h3>
            <ul class="examples">
                {links.collect_view()}
                {(more > 0).then(|| view! { <li class="num">{t().and_more(more)}</li> })}
            </ul>
        </div>
    }
}
