//! The API as a browser calls it.

use bandeja::api::{BulkPatch, BulkResult, Counts, List, LiveChange, LiveEvent, ProblemCode};
use bandeja::domain::{Field, Filter, Status, Ticket, TicketNumber, TicketPatch, User};
use serde_json::json;

use crate::running::{Person, Running, agent, answered, header, problem, read};

#[test]
fn a2_a13_a14_three_unassigned_tickets_are_in_the_inbox_of_whoever_got_them() {
    let server = Running::with(&[]);
    let tess = Person::sign_in(&server, "tess");
    let unassigned = Filter::is_not_set(Field::Assignee).and(Filter::status(Status::Open));
    let three: Vec<TicketNumber> = tess
        .query(unassigned.clone())
        .items
        .iter()
        .take(3)
        .map(|ticket| ticket.number)
        .collect();
    assert_eq!(three.len(), 3);
    let bulk = BulkPatch {
        numbers: three.clone(),
        patch: TicketPatch::assign(Some("ana".into())),
    };
    let result: BulkResult = read(&mut tess.send("POST", "/tickets/bulk", &bulk));
    assert_eq!(result.changed.len(), 3);
    assert!(
        tess.query(unassigned)
            .items
            .iter()
            .all(|it| !three.contains(&it.number))
    );

    let ana = Person::sign_in(&server, "ana");
    let inbox = ana.query(Filter::is(Field::Assignee, Filter::ME));
    let hers: Vec<TicketNumber> = inbox.items.iter().map(|ticket| ticket.number).collect();
    assert!(
        three.iter().all(|number| hers.contains(number)),
        "{three:?} in {hers:?}"
    );
}

#[test]
fn live_events_arrive_and_a_broken_stream_goes_on_where_it_stopped() {
    let server = Running::with(&[]);
    let (tess, ana) = (
        Person::sign_in(&server, "tess"),
        Person::sign_in(&server, "ana"),
    );
    let assign = |version| {
        let patch = TicketPatch::assign((version == 1).then(|| "tess".into()));
        let mut answer = tess.send_on("PATCH", "/tickets/10435", &patch, Some(version));
        assert_eq!(answer.status(), 200);
        read::<Ticket>(&mut answer)
    };
    let mut stream = ana.listen(None);
    let first = assign(1);
    let told: Vec<LiveEvent> = stream.by_ref().take(3).collect();
    assert_eq!(
        told[0].change,
        LiveChange::Ticket {
            ticket: Box::new(first)
        }
    );
    assert!(matches!(told[1].change, LiveChange::Message { .. }));
    let counts: Counts = read(&mut ana.get("/counts"));
    assert_eq!(told[2].change, LiveChange::Counts { counts });
    drop(stream);

    let second = assign(2);
    let missed: Vec<LiveEvent> = ana.listen(Some(told[2].id)).take(3).collect();
    assert_eq!(missed[0].id, told[2].id + 1);
    assert_eq!(
        missed[0].change,
        LiveChange::Ticket {
            ticket: Box::new(second)
        }
    );
    let anew: Vec<LiveEvent> = ana.listen(Some(9_999)).take(1).collect();
    assert_eq!(anew[0].change, LiveChange::Reset);
}

#[test]
fn a9_signing_out_ends_the_stream_and_sets_the_user_offline() {
    let server = Running::with(&[]);
    let (tess, ana) = (
        Person::sign_in(&server, "tess"),
        Person::sign_in(&server, "ana"),
    );
    let stream = ana.listen(None);
    assert_eq!(ana.send("DELETE", "/session", &json!(null)).status(), 204);
    assert!(stream.count() <= 1, "only that she is Offline now");
    assert_eq!(
        problem(ana.get("/session")),
        (401, ProblemCode::Unauthorized)
    );
    let users: List<User> = read(&mut tess.get("/users"));
    assert!(
        users
            .items
            .iter()
            .any(|user| user.id == "ana".into() && !user.online)
    );
}

#[test]
fn refusals_are_the_same_over_http() {
    let server = Running::with(&[]);
    let nobody = agent();
    let users = nobody.get(server.url("/api/v1/users")).call();
    assert_eq!(problem(answered(users)), (401, ProblemCode::Unauthorized));
    let tess = Person::sign_in(&server, "tess");
    assert_eq!(
        problem(tess.get("/tickets/1")),
        (404, ProblemCode::NotFound)
    );
    assert_eq!(
        problem(tess.get("/tickets/bulk")),
        (405, ProblemCode::MethodNotAllowed)
    );
    let odd = answered(nobody.options(server.url("/api/v1/counts")).call());
    assert_eq!(header(&odd, "allow"), "GET");
    assert_eq!(problem(odd), (405, ProblemCode::MethodNotAllowed));
    let large = "x".repeat(1_100_000);
    assert_eq!(
        problem(tess.send("POST", "/tickets/bulk", &large)),
        (413, ProblemCode::TooLarge)
    );
    let patch = TicketPatch::unread(false);
    let without = tess.send("PATCH", "/tickets/10432", &patch);
    assert_eq!(problem(without), (428, ProblemCode::PreconditionRequired));
    let stale = tess.send_on("PATCH", "/tickets/10432", &patch, Some(7));
    assert_eq!(problem(stale), (409, ProblemCode::Conflict));
    let noor = Person::sign_in(&server, "noor");
    assert_eq!(problem(noor.get("/events")), (403, ProblemCode::Forbidden));
}

#[test]
fn a13_z12_all_that_match_are_tagged_in_parts_and_it_is_taken_back() {
    let server = Running::with(&[]);
    let tess = Person::sign_in(&server, "tess");
    let open = Filter::status(Status::Open);
    let asked = json!({ "filter": open });
    let open: List<TicketNumber> = read(&mut tess.send("POST", "/tickets/numbers", &asked));
    assert!(open.items.len() > 100 && open.items.is_sorted());
    let tagged = json!({ "filter": Filter::is(Field::Tag, "recall") });
    let with_tag =
        || -> List<TicketNumber> { read(&mut tess.send("POST", "/tickets/numbers", &tagged)) };
    let mut undo = Vec::new();
    for part in open.items.chunks(100) {
        let bulk = BulkPatch {
            numbers: part.to_vec(),
            patch: TicketPatch::tags(["recall".to_owned()].into(), Default::default()),
        };
        let result: BulkResult = read(&mut tess.send("POST", "/tickets/bulk", &bulk));
        assert_eq!(result.changed.len(), part.len());
        undo.extend(result.undo);
    }
    assert_eq!(with_tag().items, open.items);
    let words: List<String> = read(&mut tess.get("/tickets/values/tag"));
    assert!(words.items.contains(&"recall".to_owned()));
    for token in undo {
        let path = format!("/tickets/bulk/{token}/undo");
        assert_eq!(tess.send("POST", &path, &json!(null)).status(), 200);
    }
    assert!(with_tag().items.is_empty());
    let unknown = json!({ "filter": { "field": "tag", "operator": "like", "values": ["x"] } });
    let refused = tess.send("POST", "/tickets/numbers", &unknown);
    assert_eq!(problem(refused), (422, ProblemCode::Invalid));
    let none = json!({ "numbers": [], "patch": { "unread": true } });
    let refused = tess.send("POST", "/tickets/bulk", &none);
    assert_eq!(problem(refused), (422, ProblemCode::Invalid));
}
