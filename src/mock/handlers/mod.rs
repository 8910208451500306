//! The endpoints: from a request's bytes to an answer's.
//!
//! Checks come in one order everywhere: is there such a path (404), is the method for it (405),
//! is the body too large (413), who asks (401), is the request theirs (403, CSRF), may they (403),
//! and then what the endpoint itself asks for.

mod activity;
mod answering;
mod assignment;
mod attention;
mod audit;
mod automatic;
mod bulk;
mod call;
mod chats;
mod customer_begins;
mod customer_writes;
mod customers;
mod demo;
mod events;
mod import;
mod messages;
mod people;
mod quick_replies;
mod refusal;
mod reply;
mod route;
mod scheduling;
mod session;
mod settings;
mod simulate;
mod teams;
mod tickets;
mod uploads;
mod users;
mod views;
mod writing;
mod wrong;

use call::Call;
pub(crate) use call::session_cookie;
pub(crate) use import::import;
use refusal::Refusal;
use reply::Reply;
use route::{Access, Route};

use super::account::Keys;
use super::server::Server;
use crate::api::{CSRF_HEADER, IDEMPOTENCY_HEADER, MAX_BODY, Method, RawRequest, RawResponse};
use crate::domain::{Role, Time, UserId};
use crate::rules::permission::{Action, may};

type Answer = Result<Reply, Refusal>;

/// Answers a request at the server's time.
pub(crate) fn answer(server: &mut Server, request: &RawRequest, now: Time) -> RawResponse {
    let answer =
        admit(server, request, now).and_then(|(route, call)| dispatch(server, &call, route));
    match answer {
        Ok(reply) => reply.into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

/// The answer to a method that the contract does not use at all.
pub(crate) fn refuse_method(path: &str) -> RawResponse {
    let path = path.split('?').next().unwrap_or(path);
    let refusal = match Route::parse(path) {
        Some(route) => Refusal::method_not_allowed(route.methods()),
        None => Refusal::no_such_path(),
    };
    refusal.into_response()
}

/// Lets a request for live events in: who listens, and after which event. The answer is the
/// refusal where they may not.
pub(crate) fn listen(
    server: &Server,
    request: &RawRequest,
    now: Time,
) -> Result<(UserId, u64), RawResponse> {
    let listener =
        admit(server, request, now).and_then(|(_, call)| events::listener(server, &call));
    listener.map_err(Refusal::into_response)
}

fn admit<'a>(
    server: &Server,
    request: &'a RawRequest,
    now: Time,
) -> Result<(Route, Call<'a>), Refusal> {
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let route = Route::parse(path).ok_or_else(Refusal::no_such_path)?;
    if !route.methods().contains(&request.method) {
        return Err(Refusal::method_not_allowed(route.methods()));
    }
    if request.body.len() > MAX_BODY {
        return Err(Refusal::too_large());
    }
    let access = route.access(request.method);
    let cookie = session_cookie(request);
    let held = cookie.and_then(|cookie| server.sessions.get(cookie).cloned());
    if access != Access::Anybody {
        let held = held.as_ref().ok_or_else(Refusal::unauthorized)?;
        if !request.method.is_safe() && request.header(CSRF_HEADER) != Some(&held.csrf) {
            return Err(Refusal::csrf());
        }
        if access == Access::Desk {
            let user = server
                .desk
                .staff
                .users
                .iter()
                .find(|user| user.id == held.user);
            if !user.is_some_and(|user| may(&user.role, Action::EnterDesk)) {
                return Err(Refusal::no_place_in_the_desk());
            }
        }
    }
    Ok((
        route,
        Call {
            request,
            query,
            now,
            cookie,
            held,
        },
    ))
}

/// The role of whoever asks.
fn role(server: &Server, call: &Call) -> Result<Role, Refusal> {
    role_of(server, call.user()?)
}

/// A user's role.
fn role_of(server: &Server, user: &UserId) -> Result<Role, Refusal> {
    let user = server.desk.staff.account(user);
    user.map(|user| user.role.clone())
        .ok_or_else(Refusal::unauthorized)
}

/// What was made under a key before, where the same is asked again.
fn once<'a, N: PartialEq, T>(
    keys: &'a Keys<N, T>,
    user: &UserId,
    key: &str,
    asked: &N,
) -> Result<Option<&'a T>, Refusal> {
    match keys.get(user, key) {
        Some((before, made)) if before == asked => Ok(Some(made)),
        Some(_) => {
            let what = "made something else before: each creation has a key of its own";
            Err(Refusal::field(IDEMPOTENCY_HEADER, what))
        }
        None => Ok(None),
    }
}

/// Lets through whoever may do something.
fn allow(server: &Server, call: &Call, action: Action, otherwise: &str) -> Result<(), Refusal> {
    if may(&role(server, call)?, action) {
        Ok(())
    } else {
        Err(Refusal::forbidden(otherwise))
    }
}

fn dispatch(server: &mut Server, call: &Call, route: Route) -> Answer {
    match (route, call.request.method) {
        (Route::Capabilities, _) => session::capabilities(),
        (Route::Personas, _) => session::personas(server),
        (Route::Session, Method::Post) => session::start(server, call),
        (Route::Session, Method::Delete) => session::end(server, call),
        (Route::Session, _) => session::get(server, call),
        (Route::Users, Method::Post) => users::invite(server, call),
        (Route::Users, _) => people::users(server),
        (Route::User(id), _) => users::change(server, call, &id),
        (Route::Deactivate(id), _) => users::deactivate(server, call, &id),
        (Route::Reactivate(id), _) => users::reactivate(server, call, &id),
        (Route::Availability(user), _) => people::set_availability(server, call, &user),
        (Route::Teams, Method::Post) => teams::make(server, call),
        (Route::Teams, _) => teams::list(server),
        (Route::TeamOrder, _) => teams::order(server, call),
        (Route::Team(id), Method::Delete) => teams::delete(server, call, &id),
        (Route::Team(id), _) => teams::change(server, call, &id),
        (Route::RestoreTeam(id), _) => teams::restore(server, call, &id),
        (Route::Views, Method::Post) => views::make(server, call),
        (Route::Views, _) => views::list(server, call),
        (Route::ViewOrder, _) => views::order(server, call),
        (Route::View(id), Method::Delete) => views::delete(server, call, &id),
        (Route::View(id), _) => views::change(server, call, &id),
        (Route::RestoreView(id), _) => views::restore(server, call, &id),
        (Route::Count, _) => views::count(server, call),
        (Route::Values(field), _) => views::values(server, &field),
        (Route::Counts, _) => people::counts(server, call),
        (Route::Numbers, _) => tickets::numbers(server, call),
        (Route::Query, _) => tickets::query(server, call),
        (Route::Ticket(number), Method::Patch) => tickets::change(server, call, number),
        (Route::Ticket(number), _) => tickets::get(server, number),
        (Route::Messages(number), Method::Post) => answering::send(server, call, number),
        (Route::Messages(number), _) => messages::get(server, call, number),
        (Route::Attention(number), _) => attention::put(server, call, number),
        (Route::Assignment(number), _) => assignment::get(server, call, number),
        (Route::DryRun, _) => assignment::dry_run(server, call),
        (Route::Scheduled(number, id), _) => scheduling::cancel(server, call, number, &id),
        (Route::Settings, Method::Patch) => settings::change(server, call),
        (Route::Settings, _) => settings::get(server),
        (Route::Bulk, _) => bulk::change(server, call),
        (Route::UndoBulk(token), _) => bulk::undo(server, call, &token),
        (Route::Customer(id), _) => customers::get(server, &id),
        (Route::Block(id), Method::Put) => customers::block(server, call, &id),
        (Route::Block(id), _) => customers::unblock(server, call, &id),
        (Route::Activity(id), _) => activity::get(server, call, &id),
        (Route::Orders(id), _) => activity::orders(server, &id),
        (Route::Uploads, _) => uploads::begin(server, call),
        (Route::UploadPart(id, part), _) => uploads::put(server, call, &id, part),
        (Route::Upload(id), _) => uploads::describe(server, call, &id),
        (Route::Attachment(id), _) => uploads::content(server, call, &id),
        (Route::QuickReplies, Method::Post) => quick_replies::make(server, call),
        (Route::QuickReplies, _) => quick_replies::list(server),
        (Route::QuickReply(id), Method::Delete) => quick_replies::delete(server, call, &id),
        (Route::QuickReply(id), _) => quick_replies::change(server, call, &id),
        (Route::RestoreQuickReply(id), _) => quick_replies::restore(server, call, &id),
        (Route::Audit, _) => audit::get(server, call),
        (Route::Coupons, _) => writing::coupons(),
        (Route::Events, _) => events::get(server, call),
        (Route::ColleagueTakes, _) => demo::colleague_takes(server, call),
        (Route::CustomerWrites, _) => customer_writes::post(server, call),
        (Route::CustomerBegins, _) => customer_begins::post(server, call),
        (Route::CustomerLeaves, _) => chats::leaves(server, call),
        (Route::CustomerReturns, _) => chats::returns(server, call),
        (Route::ColleagueAttends, _) => attention::colleague(server, call),
        (Route::Simulate, _) => simulate::post(server, call),
        (Route::Import, _) => import::post(server, call),
        (Route::Reset, _) => demo::reset(server),
        (Route::Clock, _) => demo::clock(server, call),
    }
}
