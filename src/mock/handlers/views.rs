//! Views: made, changed, ordered, taken away and brought back.

use std::collections::HashMap;

use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use super::{Answer, tickets};
use crate::api::{CountTickets, FieldError, IDEMPOTENCY_HEADER, List, TicketCount, ViewOrder};
use crate::domain::{
    Access, Column, Density, Field, FilterError, NewView, Predicate, Sort, User, UserId, View,
    ViewPatch,
};
use crate::mock::desk::Views;
use crate::mock::server::Server;
use crate::rules::permission::may_edit_view;

/// How many tickets are told with a count.
const EXAMPLES: usize = 3;
/// How many words of a field are told.
const MOST_VALUES: usize = 500;

/// `GET /views`: those one sees, in one's order.
pub(super) fn list(server: &Server, call: &Call) -> Answer {
    Reply::json(&List {
        items: server.desk.views_of(call.user()?),
    })
}

/// `POST /views`
pub(super) fn make(server: &mut Server, call: &Call) -> Answer {
    let key = call.idempotency_key()?;
    let new: NewView = call.body()?;
    let user = call.user()?;
    if let Some((asked, made)) = server.desk.views.made_under(user, key) {
        if *asked == new {
            return Reply::created(made);
        }
        let what = "made another view before: each view has a key of its own";
        return Err(Refusal::field(IDEMPOTENCY_HEADER, what));
    }
    let mut errors = check(server, user, &new, None);
    if server.desk.views.made_by(user) >= View::MOST {
        let message = format!("nobody makes more than {} views", View::MOST);
        errors.push(wrong("name", message));
    }
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let view = server.desk.views.make(user, key, new);
    tell(server, &[&view]);
    Reply::created(&view)
}

/// `PATCH /views/{id}`: on the version it was made on, or not at all.
pub(super) fn change(server: &mut Server, call: &Call, id: &str) -> Answer {
    let before = editable(server, call, id)?;
    let version = call.if_match()?;
    let patch: ViewPatch = call.body()?;
    if before.version != version {
        return Err(Refusal::view_conflict(&before));
    }
    let new = patch.applied(&before);
    let errors = check(server, call.user()?, &new, Some(&before));
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let view = server.desk.views.change(&before.id, new);
    let view = view.ok_or_else(no_such_view)?;
    tell(server, &[&before, &view]);
    Reply::view(&view)
}

/// `DELETE /views/{id}`
pub(super) fn delete(server: &mut Server, call: &Call, id: &str) -> Answer {
    let view = editable(server, call, id)?;
    server.desk.views.delete(&view.id, call.user()?, call.now);
    tell(server, &[&view]);
    Ok(Reply::nothing())
}

/// `POST /views/{id}/restore`: by whoever deleted it, for ten minutes.
pub(super) fn restore(server: &mut Server, call: &Call, id: &str) -> Answer {
    let user = call.user()?;
    let deleted = server.desk.views.deleted(id, user, call.now);
    let deleted = deleted.cloned().ok_or_else(|| {
        Refusal::not_found("There is no such view that you deleted within the last ten minutes.")
    })?;
    let taken = is_taken(server, user, &deleted.name, None);
    if let Some(error) = taken {
        return Err(Refusal::invalid(vec![error]));
    }
    let view = server.desk.views.restore(&deleted.id);
    let view = view.ok_or_else(no_such_view)?;
    tell(server, &[&view]);
    Reply::view(&view)
}

/// `PUT /views/order`: for whoever asks. Views that are not named come after those that are; names
/// of views that are gone are passed over.
pub(super) fn order(server: &mut Server, call: &Call) -> Answer {
    let ViewOrder { views } = call.body()?;
    let mut errors = Vec::new();
    for (index, id) in views.iter().enumerate() {
        if views.iter().take(index).any(|before| before == id) {
            let message = "stands in the order before".to_owned();
            errors.push(wrong(&format!("views[{index}]"), message));
        }
    }
    if !errors.is_empty() {
        return Err(Refusal::invalid(errors));
    }
    let user = call.user()?;
    let known = views.into_iter();
    let known = known.filter(|id| {
        let view = server.desk.views.get(id.as_str(), user, &server.desk.staff);
        view.is_some()
    });
    let known = known.collect();
    server.desk.views.order(user.clone(), known);
    server.log.push_views(vec![user.clone()]);
    list(server, call)
}

/// `POST /tickets/count`: how many tickets fit, and some of them.
pub(super) fn count(server: &mut Server, call: &Call) -> Answer {
    let CountTickets { filter } = call.body()?;
    let context = call.context(server)?;
    let predicate = Predicate::new(&filter, &context);
    let predicate = predicate.map_err(|errors| Refusal::filter(errors, "filter"))?;
    let (places, records) = server.desk.tickets.ordered(&Sort::default(), &context);
    let tickets = places.iter().map(|place| &records[*place as usize].ticket);
    let mut count = TicketCount::default();
    for ticket in tickets.filter(|ticket| predicate.matches(ticket)) {
        count.total += 1;
        if count.examples.len() < EXAMPLES {
            count.examples.push(ticket.clone());
        }
    }
    Reply::json(&count)
}

/// `GET /tickets/values/{field}`: the words that tickets have there, the most frequent first.
pub(super) fn values(server: &Server, field: &str) -> Answer {
    let field = Field::parse(field);
    let mut found: HashMap<&str, u32> = HashMap::new();
    for record in server.desk.tickets.records() {
        let ticket = &record.ticket;
        let words: Vec<&str> = match field {
            Field::Tag => ticket.tags.iter().map(String::as_str).collect(),
            Field::Segment => ticket.customer.segments.iter().map(AsRef::as_ref).collect(),
            Field::Country => ticket.customer.country.as_deref().into_iter().collect(),
            Field::Campaign => ticket.campaign.as_deref().into_iter().collect(),
            _ => {
                return Err(Refusal::not_found(
                    "This field has no words to choose from.",
                ));
            }
        };
        for word in words {
            *found.entry(word).or_default() += 1;
        }
    }
    let mut found: Vec<(&str, u32)> = found.into_iter().collect();
    found.sort_by(|(one, few), (other, many)| many.cmp(few).then(one.cmp(other)));
    let words = found.into_iter().take(MOST_VALUES);
    Reply::json(&List {
        items: words.map(|(word, _)| word.to_owned()).collect::<Vec<_>>(),
    })
}

/// A view that whoever asks sees and may change.
fn editable(server: &Server, call: &Call, id: &str) -> Result<View, Refusal> {
    let user = call.user()?;
    let staff = &server.desk.staff;
    let view = server.desk.views.get(id, user, staff);
    let view = view.ok_or_else(no_such_view)?;
    let may = |user: &User| may_edit_view(user, view);
    if staff.account(user).is_some_and(may) {
        Ok(view.clone())
    } else if view.built_in {
        let detail = "My inbox, All tickets and Unassigned stay as they are.";
        Err(Refusal::forbidden(detail))
    } else {
        let detail = "Whoever made a view may change it, and Owner and Admin what is shared.";
        Err(Refusal::forbidden(detail))
    }
}

fn no_such_view() -> Refusal {
    Refusal::not_found("There is no such view, or it is not yours to see.")
}

/// Tells everybody who saw or sees a view, and everybody their numbers.
fn tell(server: &mut Server, views: &[&View]) {
    let staff = &server.desk.staff;
    let mut audience: Vec<UserId> = views
        .iter()
        .flat_map(|view| Views::audience(view, staff))
        .collect();
    audience.sort();
    audience.dedup();
    server.log.push_views(audience);
    server.log.push_counts();
}

/// What is wrong with a view; `before` is what it was, where it is changed.
fn check(server: &Server, user: &UserId, new: &NewView, before: Option<&View>) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let name = new.name.trim();
    let long = |text: &str, most: usize| text.chars().count() > most;
    if name.is_empty() || long(name, View::LONGEST_NAME) {
        let message = format!("has 1 to {} characters", View::LONGEST_NAME);
        errors.push(wrong("name", message));
    } else {
        errors.extend(is_taken(server, user, name, before));
    }
    if long(new.description.trim(), View::LONGEST_DESCRIPTION) {
        let message = format!("has up to {} characters", View::LONGEST_DESCRIPTION);
        errors.push(wrong("description", message));
    }
    // What was refused before it was known may stay as it is: a newer server may have made it.
    if before.is_none_or(|before| before.filter != new.filter) {
        errors.extend(new.filter.check().iter().map(in_filter));
    }
    errors.extend(tickets::sort_errors(&new.sort));
    errors.extend(wrong_columns(&new.columns));
    if let Density::Unknown(density) = &new.density {
        let message = format!("\"{density}\" is neither comfortable nor compact");
        errors.push(wrong("density", message));
    }
    match &new.access {
        Access::Team { team } if server.desk.staff.team(team).is_none() => {
            errors.push(wrong("access.team", format!("there is no team \"{team}\"")));
        }
        Access::Unknown => {
            let message = "is none of only_me, team, everyone".to_owned();
            errors.push(wrong("access.to", message));
        }
        _ => {}
    }
    errors
}

/// Names are told apart whatever their case.
fn is_taken(
    server: &Server,
    user: &UserId,
    name: &str,
    before: Option<&View>,
) -> Option<FieldError> {
    let seen = server.desk.views.seen_by(user, &server.desk.staff);
    let others = seen.into_iter();
    let mut others = others.filter(|view| before.is_none_or(|before| before.id != view.id));
    let wanted = name.to_lowercase();
    let taken = others.any(|view| view.name.to_lowercase() == wanted);
    taken.then(|| wrong("name", format!("another view is called \"{name}\"")))
}

fn wrong_columns(columns: &[Column]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let field = format!("columns[{index}]");
        if let Column::Unknown(name) = column {
            errors.push(wrong(&field, format!("unknown column \"{name}\"")));
        } else if columns.iter().take(index).any(|before| before == column) {
            errors.push(wrong(&field, "is there already".to_owned()));
        }
    }
    errors
}

fn in_filter(error: &FilterError) -> FieldError {
    let dot = if error.path.is_empty() { "" } else { "." };
    wrong(&format!("filter{dot}{}", error.path), error.message())
}

fn wrong(field: &str, message: String) -> FieldError {
    FieldError {
        field: field.to_owned(),
        message,
    }
}
