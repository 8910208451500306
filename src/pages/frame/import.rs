//! Importing one's own conversations into the demo (SPEC X11): batch by batch, so that a large
//! file shows its progress and no request grows too large.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, ImportReport, LineError, LineProblem};
use crate::pages::place::use_desk;
use crate::pages::wording;
use crate::platform::file;
use crate::store::Desk;
use crate::ui::{Icon, icon, t};

/// How many bytes of lines one request carries at most, a single longer line aside.
const BATCH: usize = 128 * 1024;
/// How many bad lines are listed; the others are counted.
const LISTED: usize = 20;

#[derive(Clone, Default)]
struct Progress {
    running: bool,
    done: u32,
    total: u32,
    report: ImportReport,
    failed: Option<Failure>,
}

#[derive(Clone)]
enum Failure {
    Unreadable,
    Empty,
    Stopped(ApiError),
}

/// The file input, its progress and its report.
#[component]
pub fn Import() -> impl IntoView {
    let desk = use_desk();
    let progress = RwSignal::new(Progress::default());
    let choose = move |event: ev::Event| {
        let Some(file) = file::chosen(&event) else {
            return;
        };
        progress.set(Progress {
            running: true,
            ..Progress::default()
        });
        spawn_local(async move {
            let failed = match file::text(&file).await {
                None => Some(Failure::Unreadable),
                Some(text) if text.trim().is_empty() => Some(Failure::Empty),
                Some(text) => run(desk, &text, progress).await.err().map(Failure::Stopped),
            };
            progress.try_update(|progress| {
                progress.running = false;
                progress.failed = failed;
            });
        });
    };
    let is_running = move || progress.with(|progress| progress.running);
    view! {
        <div class="field">
            <span class="label" id="import-label">{t().import_conversations()}</span>
            <label class="button file">
                {icon(Icon::File)}
                {t().choose_file()}
                <input
                    id="import-file"
                    class="visually-hidden"
                    type="file"
                    accept=".jsonl,.ndjson,.json,.txt"
                    aria-labelledby="import-label"
                    aria-describedby="import-help"
                    disabled=is_running
                    on:change=choose
                />
            </label>
            <p id="import-help" class="help">{t().import_help()}</p>
            <div role="status" class="report">
                {move || progress.with(told)}
            </div>
            <p class="error" role="alert">{move || progress.with(failure)}</p>
        </div>
    }
}

async fn run(desk: Desk, text: &str, progress: RwSignal<Progress>) -> Result<(), ApiError> {
    // A byte order mark is how some editors begin a text; it belongs to no line.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines: Vec<&str> = text.lines().collect();
    progress.try_update(|progress| progress.total = lines.len() as u32);
    let mut first = 0;
    while first < lines.len() {
        let mut bytes = 0;
        let fits = |line: &&&str| {
            bytes += line.len();
            bytes <= BATCH
        };
        let count = lines[first..].iter().take_while(fits).count().max(1);
        let batch = &lines[first..first + count];
        let body = serde_json::json!({ "first_line": first + 1, "lines": batch }).to_string();
        let report: ImportReport = desk.demo("import", body).await?;
        first += count;
        progress.try_update(|progress| {
            progress.done = first as u32;
            progress.report.added += report.added;
            progress.report.known += report.known;
            progress.report.errors.extend(report.errors);
        });
    }
    Ok(())
}

/// Why nothing more goes in.
fn failure(progress: &Progress) -> Option<String> {
    let words = t();
    progress.failed.as_ref().map(|failure| match failure {
        Failure::Unreadable => words.import_unreadable().to_owned(),
        Failure::Empty => words.import_empty().to_owned(),
        Failure::Stopped(error) => format!("{} {}", words.import_failed(), wording::error(error)),
    })
}

/// What is wrong with a line, in the present language.
fn why(error: &LineError) -> String {
    let words = t();
    let about = error.about.as_deref().unwrap_or_default();
    let what = match &error.problem {
        LineProblem::NotJson => words.import_not_json().to_owned(),
        LineProblem::MissingField => words.import_missing(about),
        LineProblem::WrongValue => words.import_wrong_value().to_owned(),
        LineProblem::EmptyField => words.import_empty_field(about),
        LineProblem::UnknownChannel => words.import_unknown_channel(about),
        LineProblem::NoCustomer => words.import_no_customer().to_owned(),
        // The server's own words are better than none.
        LineProblem::Unknown(_) => return error.reason.clone(),
    };
    match error.column {
        Some(column) => words.import_at(&what, column),
        None => what,
    }
}

fn told(progress: &Progress) -> AnyView {
    let words = t();
    let (done, total) = (words.number(progress.done), words.number(progress.total));
    let report = &progress.report;
    let has_report = progress.total > 0;
    let listed = report.errors.iter().take(LISTED);
    let errors: Vec<_> = listed
        .map(|error| words.import_line(error.line, &why(error)))
        .collect();
    view! {
        {progress.running.then(|| view! { <p>{words.importing(&done, &total)}</p> })}
        {has_report.then(|| view! {
            <p>{words.import_added(report.added)}</p>
            {(report.known > 0).then(|| view! { <p>{words.import_known(report.known)}</p> })}
        })}
        {(!errors.is_empty()).then(|| view! {
            <p class="error">{icon(Icon::Warning)} {words.import_errors(report.errors.len() as u32)}</p>
            <ul class="errors">
                {errors.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
            </ul>
        })}
    }
    .into_any()
}
