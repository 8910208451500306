//! Everything that matches as a CSV file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::log::Wanted;
use super::words::{self, Line};
use crate::api::ApiError;
use crate::domain::{AuditEntry, base64};
use crate::pages::wording;
use crate::platform::intl::{Form, format};
use crate::platform::{clock, file};
use crate::store::{Desk, csv};
use crate::ui::{Icon, icon, t};

/// So many entries are asked for at a time: as many as the server gives.
const PAGE: u32 = 200;

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Idle,
    Running(u32),
    Done(u32),
    Failed(ApiError),
}

/// The button, how far it is, and what came of it.
#[component]
pub fn Export(
    desk: Desk,
    /// What is exported.
    wanted: Memo<Wanted>,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::Idle);
    // Which run is the last one: one that was stopped ends by itself.
    let run = StoredValue::new(0_u32);
    Effect::new(move |_| {
        wanted.track();
        run.update_value(|run| *run += 1);
        stage.set(Stage::Idle);
    });
    let start = move || {
        let mine = run.get_value() + 1;
        run.set_value(mine);
        stage.set(Stage::Running(0));
        let wanted = wanted.get_untracked();
        spawn_local(async move {
            let is_stopped = move || run.try_get_value() != Some(mine);
            let told = move |count| {
                if !is_stopped() {
                    stage.set(Stage::Running(count));
                }
                !is_stopped()
            };
            let outcome = everything(desk, &wanted, told).await;
            if is_stopped() {
                return;
            }
            stage.set(match outcome {
                Ok(entries) => {
                    save(desk, &entries);
                    Stage::Done(u32::try_from(entries.len()).unwrap_or(u32::MAX))
                }
                Err(error) => Stage::Failed(error),
            });
        });
    };
    let stop = move || {
        run.update_value(|run| *run += 1);
        stage.set(Stage::Idle);
    };
    let is_running = Memo::new(move |_| matches!(stage.get(), Stage::Running(_)));
    let press = move |_| match is_running.get_untracked() {
        true => stop(),
        false => start(),
    };
    let said = move || match stage.get() {
        Stage::Idle | Stage::Failed(_) => String::new(),
        Stage::Running(count) => t().audit_exporting(count),
        Stage::Done(count) => t().audit_exported(count),
    };
    let failed = move || match stage.get() {
        Stage::Failed(error) => Some(format!(
            "{} {}",
            t().audit_export_failed(),
            wording::error(&error)
        )),
        _ => None,
    };
    let word = move || match is_running.get() {
        true => t().audit_stop(),
        false => t().audit_export(),
    };
    view! {
        <div class="export">
            <button type="button" class="button" on:click=press>{icon(Icon::File)} {word}</button>
            <p role="status">{said}</p>
            <p class="error" role="alert">{failed}</p>
        </div>
    }
}

/// All entries that match, newest first. `told` gets how many are here, and says whether to go on.
async fn everything(
    desk: Desk,
    wanted: &Wanted,
    told: impl Fn(u32) -> bool,
) -> Result<Vec<AuditEntry>, ApiError> {
    let mut entries: Vec<AuditEntry> = Vec::new();
    loop {
        let before = entries.last().map(|entry| entry.id);
        let page = desk.audit(wanted.ask(before, PAGE)).await?;
        let has_news = !page.items.is_empty();
        entries.extend(page.items);
        let goes_on = told(u32::try_from(entries.len()).unwrap_or(u32::MAX));
        if !goes_on || !page.more || !has_news {
            return Ok(entries);
        }
    }
}

/// A row for each part that changed; an entry without any has one row.
fn save(desk: Desk, entries: &[AuditEntry]) {
    let head = [
        t().audit_when(),
        t().audit_who(),
        t().audit_area(),
        t().audit_what(),
        t().audit_part(),
        t().audit_before(),
        t().audit_after(),
    ];
    let mut text = format!("{}{}", csv::MARK, csv::row(head));
    for entry in entries {
        let (at, area) = (entry.at.to_rfc3339(), words::area(&entry.area));
        let deed = untrack(|| words::deed(entry));
        let mut lines = untrack(|| words::lines(desk, entry));
        if lines.is_empty() {
            lines.push(Line::default());
        }
        for line in lines {
            let (before, after) = (
                line.before.unwrap_or_default(),
                line.after.unwrap_or_default(),
            );
            let cells = [
                &at,
                &entry.user_name,
                &area,
                &deed,
                &line.part,
                &before,
                &after,
            ];
            text.push_str(&csv::row(cells.map(String::as_str)));
        }
    }
    let today = format(t().0, Form::Key, clock::now());
    let name = format!("{}-{today}.csv", t().audit_file());
    file::save(&name, &base64::encode(text.as_bytes()));
}
