//! Views as a browser makes and shares them over HTTP.

use bandeja::api::{Counts, List, LiveChange, ProblemCode, TicketCount};
use bandeja::domain::View;
use serde_json::{Value, json};

use crate::running::{Person, Running, header, problem, read};

fn angry(access: Value) -> Value {
    json!({
        "name": "Angry customers",
        "filter": { "field": "sentiment", "operator": "any_of", "values": ["urgent", "negative"] },
        "access": access,
    })
}

fn seen(person: &Person) -> Vec<View> {
    read::<List<View>>(&mut person.get("/views")).items
}

#[test]
fn s5_z12_a_view_is_made_shared_changed_deleted_and_brought_back() {
    let server = Running::with(&[]);
    let (kris, tess) = (
        Person::sign_in(&server, "kris"),
        Person::sign_in(&server, "tess"),
    );
    let filter = json!({ "filter": angry(json!(null))["filter"] });
    let preview: TicketCount = read(&mut kris.send("POST", "/tickets/count", &filter));
    assert!(preview.total > 3 && preview.examples.len() == 3);

    let mut made = kris.create("/views", &angry(json!({ "to": "only_me" })), "1");
    assert_eq!(made.status(), 201);
    let view: View = read(&mut made);
    let counts: Counts = read(&mut kris.get("/counts"));
    assert_eq!(counts.views.get(&view.id), Some(&preview.total));
    assert!(!seen(&tess).contains(&view));

    let stream = tess.listen(None);
    let path = format!("/views/{}", view.id);
    let share = json!({ "access": { "to": "everyone" } });
    let mut shared = kris.send_on("PATCH", &path, &share, Some(view.version));
    assert_eq!(header(&shared, "etag"), format!("\"{}\"", view.version + 1));
    let shared: View = read(&mut shared);
    let told: Vec<LiveChange> = stream.take(2).map(|event| event.change).collect();
    let LiveChange::Views { views } = &told[0] else {
        panic!("{told:?}")
    };
    assert!(views.contains(&shared));
    assert_eq!(*views, seen(&tess));
    assert!(
        matches!(&told[1], LiveChange::Counts { counts } if counts.views.contains_key(&view.id))
    );

    let stale = kris.send_on("PATCH", &path, &share, Some(view.version));
    assert_eq!(problem(stale), (409, ProblemCode::Conflict));
    assert_eq!(
        problem(tess.send("DELETE", &path, &json!(null))),
        (403, ProblemCode::Forbidden)
    );
    assert_eq!(kris.send("DELETE", &path, &json!(null)).status(), 204);
    assert!(!seen(&tess).iter().any(|it| it.id == view.id));
    let restore = format!("{path}/restore");
    let back: View = read(&mut kris.send("POST", &restore, &json!({})));
    assert_eq!(back.name, view.name);
    let order = json!({ "views": [back.id] });
    let ordered: List<View> = read(&mut kris.send("PUT", "/views/order", &order));
    assert_eq!(ordered.items.first(), Some(&back));
    assert_eq!(seen(&tess).last(), Some(&back), "hers stands as it did");
}
