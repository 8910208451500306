//! The views of the account: those every account has, those it begins with, those people made.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::domain::{
    Access, Channel, Density, Field, Filter, NewView, Operator, SentimentLabel, Sort, SortKey,
    SortOrder, Status, TeamId, Time, UserId, View, ViewId,
};
use crate::mock::staff::Staff;

/// How long a deleted view can be brought back.
const KEPT: TimeDelta = TimeDelta::minutes(10);

/// All views.
#[derive(Debug)]
pub(crate) struct Views {
    /// In the order they arose.
    views: Vec<View>,
    /// The order that somebody gave them, by person.
    orders: BTreeMap<UserId, Vec<ViewId>>,
    deleted: Vec<Deleted>,
    /// What was made under a key, by person, and what was answered.
    made: BTreeMap<(UserId, String), (NewView, View)>,
    first_version: u64,
    last: u32,
}

/// A view that can still be brought back.
#[derive(Debug)]
struct Deleted {
    view: View,
    place: usize,
    by: UserId,
    at: Time,
}

impl Views {
    /// Those every account begins with.
    pub fn new(first_version: u64) -> Self {
        let mut views = built_in();
        views.extend(ready_made());
        for view in &mut views {
            view.version = first_version;
        }
        Self {
            views,
            orders: BTreeMap::new(),
            deleted: Vec::new(),
            made: BTreeMap::new(),
            first_version,
            last: 0,
        }
    }

    /// The views that somebody sees, in their order: new ones come last.
    pub fn seen_by(&self, user: &UserId, staff: &Staff) -> Vec<&View> {
        let seen = self.views.iter().filter(|view| sees(user, view, staff));
        let mut seen: Vec<&View> = seen.collect();
        if let Some(order) = self.orders.get(user) {
            let place = |view: &&View| order.iter().position(|id| *id == view.id);
            seen.sort_by_key(|view| place(view).unwrap_or(order.len()));
        }
        seen
    }

    /// A view that somebody sees.
    pub fn get(&self, id: &str, user: &UserId, staff: &Staff) -> Option<&View> {
        let view = self.views.iter().find(|view| view.id.as_str() == id)?;
        sees(user, view, staff).then_some(view)
    }

    /// How many somebody made.
    pub fn made_by(&self, user: &UserId) -> usize {
        let made = (self.views.iter()).filter(|view| view.owner.as_ref() == Some(user));
        made.count()
    }

    /// What somebody made under a key, and what was answered.
    pub fn made_under(&self, user: &UserId, key: &str) -> Option<&(NewView, View)> {
        self.made.get(&(user.clone(), key.to_owned()))
    }

    /// Makes a view, once for each key.
    pub fn make(&mut self, user: &UserId, key: &str, new: NewView) -> View {
        self.last += 1;
        let view = written(
            View {
                id: format!("v{}", self.last).into(),
                built_in: false,
                default_status: None,
                owner: Some(user.clone()),
                version: self.first_version,
                ..blank()
            },
            new.clone(),
        );
        self.views.push(view.clone());
        let kept = (new, view.clone());
        self.made.insert((user.clone(), key.to_owned()), kept);
        view
    }

    /// Writes a view anew.
    pub fn change(&mut self, id: &ViewId, new: NewView) -> Option<View> {
        let view = self.views.iter_mut().find(|view| view.id == *id)?;
        let mut changed = written(view.clone(), new);
        changed.version += 1;
        *view = changed;
        Some(view.clone())
    }

    /// Takes a view away; it can be brought back for a while.
    pub fn delete(&mut self, id: &ViewId, by: &UserId, now: Time) {
        self.deleted.retain(|deleted| now - deleted.at <= KEPT);
        if let Some(place) = self.views.iter().position(|view| view.id == *id) {
            let view = self.views.remove(place);
            let (by, at) = (by.clone(), now);
            self.deleted.push(Deleted {
                view,
                place,
                by,
                at,
            });
        }
    }

    /// A view that somebody deleted and can still bring back.
    pub fn deleted(&self, id: &str, by: &UserId, now: Time) -> Option<&View> {
        let found = self.deleted.iter().find(|it| it.view.id.as_str() == id)?;
        (found.by == *by && now - found.at <= KEPT).then_some(&found.view)
    }

    /// Brings a deleted view back where it was.
    pub fn restore(&mut self, id: &ViewId) -> Option<View> {
        let index = self.deleted.iter().position(|it| it.view.id == *id)?;
        let Deleted {
            mut view, place, ..
        } = self.deleted.remove(index);
        view.version += 1;
        self.views.insert(place.min(self.views.len()), view.clone());
        Some(view)
    }

    /// Orders the views as one person wants them.
    pub fn order(&mut self, user: UserId, order: Vec<ViewId>) {
        self.orders.insert(user, order);
    }

    /// Whether some view is shared with a team.
    pub fn are_shared_with(&self, team: &TeamId) -> bool {
        let shared = |view: &View| matches!(&view.access, Access::Team { team: it } if it == team);
        self.views.iter().any(shared)
    }

    /// Everybody who sees a view.
    pub fn audience(view: &View, staff: &Staff) -> Vec<UserId> {
        let users = staff.users.iter().map(|user| &user.id);
        users
            .filter(|user| sees(user, view, staff))
            .cloned()
            .collect()
    }
}

/// Whether somebody sees a view.
fn sees(user: &UserId, view: &View, staff: &Staff) -> bool {
    view.owner.as_ref() == Some(user)
        || match &view.access {
            Access::Everyone => true,
            Access::Team { team } => {
                let team = staff.teams.iter().find(|it| it.id == *team);
                team.is_some_and(|team| team.members.contains(user))
            }
            Access::OnlyMe | Access::Unknown => false,
        }
}

fn written(view: View, new: NewView) -> View {
    View {
        name: new.name.trim().to_owned(),
        description: new.description.trim().to_owned(),
        filter: new.filter,
        sort: new.sort,
        columns: new.columns,
        density: new.density,
        access: new.access,
        ..view
    }
}

fn blank() -> View {
    View {
        id: "".into(),
        name: String::new(),
        description: String::new(),
        built_in: false,
        filter: Filter::everything(),
        default_status: None,
        sort: Sort::LONGEST_WAITING,
        columns: Vec::new(),
        density: Density::Comfortable,
        access: Access::Everyone,
        owner: None,
        version: 0,
    }
}

/// My inbox, All tickets, Unassigned (SPEC A2); each shows open tickets until the person changes
/// the status filter (SPEC A3).
fn built_in() -> Vec<View> {
    let view = |id: &str, name: &str, filter| View {
        id: id.into(),
        name: name.to_owned(),
        built_in: true,
        filter,
        default_status: Some(Status::Open),
        ..blank()
    };
    vec![
        view("my", "My inbox", Filter::is(Field::Assignee, Filter::ME)),
        view("all", "All tickets", Filter::everything()),
        view(
            "unassigned",
            "Unassigned",
            Filter::is_not_set(Field::Assignee),
        ),
    ]
}

/// What an account begins with, and may delete (SPEC S12, I31, I14, Z12).
fn ready_made() -> Vec<View> {
    let view = |id: &str, name: &str, description: &str, filter, by, order| View {
        id: id.into(),
        name: name.to_owned(),
        description: description.to_owned(),
        filter,
        sort: Sort { by, order },
        ..blank()
    };
    let open = || Filter::status(Status::Open);
    let promoter = SentimentLabel::Promoter;
    vec![
        view(
            "promoters",
            "Promoters",
            "Customers who would recommend us: ask them for a review.",
            Filter::is(Field::Sentiment, promoter.as_str()),
            SortKey::Updated,
            SortOrder::Descending,
        ),
        view(
            "waiting",
            "Waiting over an hour",
            "Open tickets whose customer has waited for more than an hour.",
            open().and(Filter::one(Field::Waiting, Operator::Over, ["60"])),
            SortKey::Waiting,
            SortOrder::Descending,
        ),
        view(
            "snoozed",
            "Snoozed",
            "Tickets that sleep until their time.",
            Filter::status(Status::Snoozed),
            SortKey::Updated,
            SortOrder::Descending,
        ),
        view(
            "sms_not_closed",
            "SMS, not closed",
            "Text message threads that somebody still has to look after.",
            Filter::channel(&Channel::Sms).and(Filter::one(
                Field::Status,
                Operator::NoneOf,
                [Status::Closed.as_str()],
            )),
            SortKey::Waiting,
            SortOrder::Descending,
        ),
    ]
}
