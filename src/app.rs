//! The desk, put together from its pages.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use crate::client::{Client, HttpTransport};
use crate::domain::{CustomerId, TicketNumber, UserId};
use crate::pages::asking::{Asking, AskingDialogs};
use crate::pages::building::Building;
use crate::pages::customer::CustomerPage;
use crate::pages::frame::{Banner, DemoPanel, Rail, Shortcuts, Sidebar};
use crate::pages::inbox::InboxList;
use crate::pages::leaving::{Leaving, LeavingDialog};
use crate::pages::login::{FailedPage, LoginPage, RefusalPage, SignInAgain};
use crate::pages::many::ManyDialogs;
use crate::pages::notices;
use crate::pages::palette::CommandPalette;
use crate::pages::place::{DemoOpen, OverviewDrawer, PaletteOpen, Place, use_desk, use_place};
use crate::pages::settings::{self, Panels, SettingsPage};
pub use crate::pages::settings::{Panel as SettingsPanel, panel as settings_panel};
use crate::pages::settings_tabs::offered;
use crate::pages::ticket::{Overview, TicketPane, Why, WhyDialog};
use crate::pages::views::{FilterDialog, ViewBuilder};
use crate::platform::{boot, clock, dom, media, storage, tab};
use crate::routes::{ListRef, Route as Page};
use crate::store::{Backend, Desk, Stage};
use crate::ui::{EmptyBox, Icon, ToastRegion, Toasts, TooltipHost, keep, set_language, step_in, t};

/// Mounts the desk. The panels of the settings come by a way that the program chooses: what is
/// linked here would be part of every program of this library.
pub fn mount(fetch_settings: settings::Fetch) {
    clock::run();
    tab::hold();
    let backend = backend(&configured_api());
    leptos::mount::mount_to_body(move || {
        Panels::provide(fetch_settings);
        view! { <App backend=backend.clone()/> }
    });
}

/// The API's place by `config.json`: an origin or path, or `mock`. Without a readable
/// configuration the API is where the page came from.
fn configured_api() -> String {
    let config = serde_json::from_str::<serde_json::Value>(&boot::configuration());
    config
        .ok()
        .and_then(|config| Some(config.get("api")?.as_str()?.to_owned()))
        .unwrap_or_else(|| crate::api::BASE.to_owned())
}

fn backend(api: &str) -> Backend {
    #[cfg(feature = "mock")]
    if api == "mock" {
        return mock_backend();
    }
    let origin = api
        .strip_suffix(crate::api::BASE)
        .unwrap_or(api)
        .trim_end_matches('/');
    Backend {
        client: Client::new(Rc::new(HttpTransport::new(origin))),
        events: Some(format!("{origin}{}/events", crate::api::BASE)),
        #[cfg(feature = "mock")]
        mock: None,
        live: true,
    }
}

#[cfg(feature = "mock")]
fn mock_backend() -> Backend {
    let parameters = crate::client::Parameters::of_page();
    let mock = crate::client::MockTransport::start(&parameters);
    Backend {
        client: Client::new(Rc::new(mock.clone())),
        events: None,
        mock: Some(mock),
        live: parameters.live,
    }
}

#[component]
fn App(backend: Backend) -> impl IntoView {
    let desk = Desk::new(backend);
    provide_context(desk);
    let toasts = Toasts::new();
    provide_context(toasts);
    notices::show(toasts);
    let leaving = Leaving::provide();
    #[cfg(feature = "mock")]
    crate::pages::frame::install_test_hook();
    keep(dom::Listener::on_window("storage", move |_| {
        desk.preferences().follow_other_tabs()
    }));
    keep(storage::on_changed(move |key| desk.follow_drafts(&key)));
    keep(dom::Listener::on_window("beforeunload", move |event| {
        if desk.has_unsent() || leaving.is_unsaved() {
            event.prevent_default();
        }
    }));
    keep(dom::Listener::on_window("online", move |_| {
        spawn_local(desk.check_connection())
    }));
    // Messages fall due as time goes on; a clock that stands still is moved by hand.
    Effect::new(move |_| {
        clock::follow().track();
        desk.pump_outbox();
        desk.pump_held();
        desk.take_up_from_others();
    });
    // What is said to one person is not said to the next.
    Effect::new(move |before: Option<Option<UserId>>| {
        let me = desk.stage().user().map(|user| user.id.clone());
        if before.flatten().is_some_and(|before| Some(before) != me) {
            toasts.clear();
        }
        me
    });
    spawn_local(desk.open());
    view! {
        <Router>
            <Routes fallback=|| ()>
                <Route path=path!("/*any") view=Stages/>
            </Routes>
        </Router>
        {move || {
            speak(desk);
            view! { <ToastRegion toasts/> }
        }}
        <TooltipHost/>
    }
}

/// What is built from now on speaks the language that the person prefers; tracked, so that a
/// change of it builds anew whatever asked.
fn speak(desk: Desk) {
    set_language(desk.preferences().language());
}

/// The page that the stage asks for. The static shell stays until there is one.
#[component]
fn Stages() -> impl IntoView {
    let desk = use_desk();
    let place = Place::provide();
    let stage = Memo::new(move |_| desk.stage());
    Effect::new(move |_| {
        if stage.with(|stage| *stage != Stage::Opening) {
            boot::remove_shell();
        }
    });
    // The rows are on their way while the page is being built.
    desk.on_entered(move || {
        if let Some(asked) = untrack(|| place.asked(desk)) {
            desk.list(asked.filter, asked.sort, asked.search);
        }
    });
    // From one page to the next the focus goes to what the next one is about.
    Effect::new(move |before: Option<Stage>| {
        let stage = stage.get();
        let is_other = |before: &Stage| {
            *before != Stage::Opening
                && std::mem::discriminant(before) != std::mem::discriminant(&stage)
                || before.user().is_some_and(|user| stage.user() != Some(user))
        };
        if before.as_ref().is_some_and(is_other) {
            dom::focus_next_frame("h1[tabindex]");
        }
        stage
    });
    Effect::new(move |known: Option<()>| {
        desk.preferences().language();
        if known.is_some() {
            // The menu that it was changed in is gone; its button is there again.
            dom::focus_next_frame(".rail .push");
        }
    });
    move || {
        speak(desk);
        match stage.get() {
            Stage::Opening => ().into_any(),
            Stage::Failed(error) => view! { <FailedPage error/> }.into_any(),
            Stage::SignedOut => view! { <LoginPage/> }.into_any(),
            Stage::Refused(user) => view! { <RefusalPage user/> }.into_any(),
            Stage::Ready(_) => view! { <AtWork/> }.into_any(),
        }
    }
}

/// What leads to the settings.
const TO_SETTINGS: &str = "a[href^='/settings']";

/// Fetches the panels of the settings as soon as somebody comes near what leads there.
fn fetch_when_near(panels: Panels) {
    for near in ["pointerover", "focusin"] {
        keep(dom::Listener::on_document(near, false, move |event| {
            if panels.is_unasked() && dom::closest(event.target(), TO_SETTINGS).is_some() {
                panels.load();
            }
        }));
    }
}

#[component]
fn AtWork() -> impl IntoView {
    let place = use_place();
    let (demo, shortcuts) = (RwSignal::new(false), RwSignal::new(false));
    let (sidebar, overview) = (RwSignal::new(false), RwSignal::new(false));
    provide_context(OverviewDrawer(overview));
    provide_context(DemoOpen(demo));
    let palette = RwSignal::new(false);
    provide_context(PaletteOpen(palette));
    let asking = Asking::provide();
    let building = Building::provide();
    let why = Why::provide();
    let leaving: Leaving = expect_context();
    let desk = use_desk();
    fetch_when_near(expect_context());
    // Whoever is at work has no business at the login page, nor at no page at all.
    Effect::new(move |_| {
        if place.is_landing.get() {
            place.replace(&Page::Inbox(ListRef::all(), None));
        }
    });
    // Where list and thread take turns, the focus goes along.
    let number = Memo::new(move |_| place.number());
    Effect::new(move |before: Option<Option<TicketNumber>>| {
        let number = number.get();
        if let (Some(before), true) = (before, media::is_narrow().get_untracked()) {
            match (before, number) {
                (_, Some(_)) => dom::focus_next_frame(".thread .back"),
                (Some(_), None) => dom::focus_next_frame(".rows [role=row][tabindex='0']"),
                (None, None) => {}
            }
        }
        number
    });
    // Going somewhere closes the drawers that led there.
    Effect::new(move |_| {
        place.route.track();
        sidebar.set(false);
        overview.set(false);
    });
    step_in(sidebar, ".views > .head button");
    step_in(overview, ".overview > .head button");
    let area = Memo::new(move |_| match place.route.get() {
        Page::Inbox(..) | Page::Login => Area::Inbox,
        Page::Customer(id) => Area::Customer(id),
        Page::Settings(tab) if offered(desk).contains(&tab) => Area::Settings,
        Page::Settings(_) | Page::NotFound => Area::Nowhere,
    });
    focus_along(area);
    let is_ticket_open = move || place.number().is_some();
    let close_drawers = move |_| {
        sidebar.set(false);
        overview.set(false);
    };
    view! {
        <div
            class="desk"
            data-open=move || is_ticket_open().then_some("")
            data-views=move || sidebar.get().then_some("")
            data-overview=move || overview.get().then_some("")
        >
            <Rail demo shortcuts/>
            // The settings have their own.
            <Show when=move || area.with(|area| *area != Area::Settings)>
                <Sidebar open=sidebar/>
            </Show>
            <Banner/>
            {move || match area.get() {
                Area::Inbox => view! {
                    <InboxList sidebar/>
                    <TicketPane/>
                    <Overview open=overview/>
                }
                .into_any(),
                Area::Customer(id) => view! { <CustomerPage id/> }.into_any(),
                Area::Settings => view! { <SettingsPage/> }.into_any(),
                Area::Nowhere => view! { <NotFound/> }.into_any(),
            }}
            <div class="scrim" on:click=close_drawers></div>
        </div>
        <DemoPanel open=demo/>
        <Shortcuts open=shortcuts/>
        <AskingDialogs asking/>
        <LeavingDialog leaving/>
        <ManyDialogs asking/>
        <WhyDialog why/>
        <ViewBuilder building/>
        <FilterDialog building/>
        <SignInAgain/>
        <CommandPalette open=palette demo shortcuts/>
    }
}

/// What stands beside the sidebar.
#[derive(Clone, Debug, PartialEq)]
enum Area {
    /// List, thread and Overview.
    Inbox,
    /// A customer's profile.
    Customer(CustomerId),
    /// What the account has chosen.
    Settings,
    /// No page has this address.
    Nowhere,
}

/// The focus goes along to a customer's profile and back to what led there, and to the settings.
fn focus_along(area: Memo<Area>) {
    Effect::new(move |before: Option<Area>| {
        let area = area.get();
        match (&before, &area) {
            (Some(before), Area::Customer(_)) if *before != area => {
                dom::focus_next_frame(".profile h1");
            }
            (Some(before), Area::Settings) if *before != area => {
                dom::focus_next_frame(".settings h1");
            }
            (Some(Area::Customer(_)), Area::Inbox) => {
                dom::focus_next_frame(".overview .person a");
            }
            _ => {}
        }
        area
    });
}

#[component]
fn NotFound() -> impl IntoView {
    boot::set_title(&format!("{} · {}", t().page_not_found(), t().app_name()));
    view! {
        <main class="lost">
            <EmptyBox
                icon=Icon::Question
                title=t().page_not_found()
                text=t().page_not_found_text()
            >
                <a class="button" href=Page::Inbox(ListRef::all(), None).path()>{t().go_to_all()}</a>
            </EmptyBox>
        </main>
    }
}

/// The page after a defect of ours: a plain word and a way out.
pub fn paint_broken() {
    boot::paint_broken(t().app_broke(), t().reload());
}
