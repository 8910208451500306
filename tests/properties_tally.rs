//! The sidebar's numbers in the client: moved on by a change, they are those counted anew.

mod generated;

use bandeja::api::Counts;
use bandeja::domain::{
    Access, Density, Filter, FilterContext, Predicate, Sort, Status, Ticket, TicketPatch, View,
};
use bandeja::store::Tally;
use chrono::TimeDelta;
use generated::filters::filters;
use generated::{USERS, one_of, tag_changes, tickets, time};
use proptest::prelude::*;

fn view(filter: Filter) -> View {
    View {
        id: "v".into(),
        name: "V".to_owned(),
        description: String::new(),
        built_in: false,
        filter,
        default_status: Some(Status::Open),
        sort: Sort::default(),
        columns: Vec::new(),
        density: Density::Comfortable,
        access: Access::OnlyMe,
        owner: None,
        version: 1,
    }
}

proptest! {
    #[test]
    fn x1_a_number_moved_on_is_the_one_counted_anew_also_later(
        filter in filters(),
        others in prop::collection::vec(tickets(), 0..8),
        ticket in tickets(),
        assignee in prop::option::of(one_of(&USERS)),
        status in prop::sample::select(Status::KNOWN),
        tags in tag_changes(),
        opened in 0_i64..20_000,
        passed in prop_oneof![0_i64..120, 0_i64..20_000],
    ) {
        let me = Some(USERS[0].into());
        let later = time(opened) + TimeDelta::seconds(passed);
        let view = view(filter);
        let mut tally = Tally::new(std::slice::from_ref(&view), &[], FilterContext::at(me.clone(), time(opened)));
        let Ok(predicate) = Predicate::new(&view.counted(), &FilterContext::at(me, later)) else {
            panic!("{:?}", view.filter)
        };
        let counted = |ticket: &Ticket| {
            let fitting = others.iter().chain([ticket]).filter(|it| predicate.matches(it));
            let views = [(view.id.clone(), fitting.count() as u32)].into();
            Counts { views, ..Counts::default() }
        };
        let patch = TicketPatch {
            assignee: Some(assignee.map(Into::into)),
            add_tags: tags.0,
            remove_tags: tags.1,
            ..TicketPatch::status(status, Some(time(30_000)))
        };
        let mut changed = ticket.clone();
        patch.apply(&mut changed);
        let mut counts = counted(&ticket);
        prop_assert_eq!(tally.depends_on_now(), view.filter.depends_on_now());
        tally.keep_time(FilterContext::at(None, later));
        tally.shift(&mut counts, &ticket, &changed);
        prop_assert_eq!(counts, counted(&changed));
    }
}
