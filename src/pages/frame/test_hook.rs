//! `window.bandeja`, in the mock build only: what end-to-end tests move the world by.

use leptos::task::spawn_local;
use serde::Deserialize;
use serde_json::Value;

use crate::api::{ChangeSettings, GetSettings, MakeView, QueryTickets, TicketQuery};
use crate::client::faults::Rule;
use crate::client::{MockTransport, keep_clock};
use crate::domain::{NewView, SettingsPatch};
use crate::pages::place::use_desk;
use crate::platform::test_hook::install;
use crate::platform::{clock, random};
use crate::store::Desk;

/// Hangs up the hooks, where the mock server is in this browser:
///
/// - `advance(milliseconds)` moves the clock and lets happen what falls due;
/// - `demo(name, body)` makes a call of the demo panel;
/// - `query(query)` asks for tickets, as a list does;
/// - `views(views)` makes views, as another screen of the same person would;
/// - `settings(changes)` changes settings, as somebody else would;
/// - `faults(rules)` sets what happens to which requests, see [`Rule`]; `[]` ends it.
pub fn install_test_hook() {
    let desk = use_desk();
    let Some(mock) = desk.backend().mock else {
        return;
    };
    let ticking = mock.clone();
    install("advance", move |milliseconds, _| {
        let mock = ticking.clone();
        Box::pin(async move {
            let milliseconds: f64 = read(&milliseconds)?;
            if !clock::is_stopped() {
                clock::stop(clock::now());
            }
            clock::advance(milliseconds);
            keep_clock();
            mock.tick();
            barrier(desk).await;
            Ok("null".to_owned())
        })
    });
    install("demo", move |name, body| {
        Box::pin(async move {
            let name: String = read(&name)?;
            let answer = desk.demo::<Value>(&name, body).await;
            barrier(desk).await;
            answer
                .map(|value| value.to_string())
                .map_err(|error| format!("{error:?}"))
        })
    });
    install("query", move |query, _| {
        Box::pin(async move {
            let query: TicketQuery = read(&query)?;
            let page = desk.backend().client.call(&QueryTickets(query)).await;
            let page = page.map_err(|error| format!("{error:?}"))?;
            serde_json::to_string(&page).map_err(|error| error.to_string())
        })
    });
    install("views", move |views, _| {
        Box::pin(async move {
            let views: Vec<NewView> = read(&views)?;
            for view in views {
                let key = random::key();
                let made = desk.backend().client.call(&MakeView { key, view }).await;
                made.map_err(|error| format!("{error:?}"))?;
            }
            barrier(desk).await;
            Ok("null".to_owned())
        })
    });
    install("settings", move |changes, _| {
        Box::pin(async move {
            let client = desk.backend().client;
            let patch: SettingsPatch = read(&changes)?;
            let known = client.call(&GetSettings).await;
            let version = known.map_err(|error| format!("{error:?}"))?.version;
            let done = client.call(&ChangeSettings { version, patch }).await;
            done.map_err(|error| format!("{error:?}"))?;
            barrier(desk).await;
            Ok("null".to_owned())
        })
    });
    install("faults", move |rules, _| {
        let rules = set_faults(&mock, &rules);
        Box::pin(async move { rules.map(|()| "null".to_owned()) })
    });
    run_clock(desk);
}

fn read<T: for<'de> Deserialize<'de>>(json: &str) -> Result<T, String> {
    serde_json::from_str(json).map_err(|error| error.to_string())
}

fn set_faults(mock: &MockTransport, rules: &str) -> Result<(), String> {
    let rules: Vec<Rule> = read(rules)?;
    mock.faults(|faults| faults.rules = rules);
    Ok(())
}

/// The worker answers in order, so once this is answered everything said before it was heard.
async fn barrier(desk: Desk) {
    let _ = desk.capabilities_again().await;
}

/// The mock server's time goes on by itself while nobody stops the clock.
fn run_clock(desk: Desk) {
    let tick = move || {
        if let Some(mock) = desk.backend().mock {
            mock.tick();
        }
    };
    spawn_local(async move {
        loop {
            gloo_timers::future::TimeoutFuture::new(1_000).await;
            if !clock::is_stopped() {
                tick();
            }
        }
    });
}
