//! Every call of the contract.

use utoipa::openapi::Required::{False, True};
use utoipa::openapi::path::HttpMethod::{Delete, Get, Patch, Post, Put};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::operation::{Access, Operation, list, reference, text, version};
use super::views;
use super::writing;
use super::{
    AdvanceClock, Availability, BulkPatch, BulkResult, Capabilities, Clock, ColleagueTakes, Counts,
    CustomerBegins, CustomerWrites, ImportBatch, ImportReport, NumbersQuery, Page, Persona,
    Session, SignIn, Team, Ticket, TicketNumber, TicketPatch, TicketQuery, User,
};
use super::{account, conversations, surroundings};

const VERSION: (&str, &str) = ("ETag", "The ticket's version in quotes, for `If-Match`.");

/// All calls.
pub(super) fn all() -> Vec<Operation> {
    [
        session(),
        people(),
        tickets(),
        views::views(),
        conversations::threads(),
        conversations::customers(),
        writing::past(),
        writing::snippets(),
        surroundings::tickets(),
        account::assignment(),
        surroundings::settings(),
        account::teams(),
        account::users(),
        account::quick_replies(),
        account::audit(),
        writing::files(),
        demo(),
        surroundings::demo(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn session() -> Vec<Operation> {
    let cookie = (
        "Set-Cookie",
        "The session: HttpOnly, SameSite=Strict, for the API's paths only.",
    );
    vec![
        Operation::new(
            Get,
            "/capabilities",
            "getCapabilities",
            "What this backend can do.",
        )
        .answers(
            "The account's name and its features.",
            reference::<Capabilities>(),
        )
        .tag("session"),
        Operation::new(
            Get,
            "/personas",
            "getPersonas",
            "Whom a demo lets one sign in as.",
        )
        .answers("The personas.", list::<Persona>())
        .tag("session"),
        Operation::new(Post, "/session", "startSession", "Signs in.")
            .takes::<SignIn>(True)
            .problems(&[422])
            .answers_with("Who is signed in now.", reference::<Session>(), &[cookie])
            .tag("session"),
        Operation::new(Get, "/session", "getSession", "Who is signed in.")
            .access(Access::SignedIn)
            .answers("The session.", reference::<Session>())
            .tag("session"),
        Operation::new(
            Delete,
            "/session",
            "signOut",
            "Signs out and sets the user Offline.",
        )
        .access(Access::SignedIn)
        .tag("session"),
    ]
}

fn people() -> Vec<Operation> {
    vec![
        Operation::new(Get, "/users", "getUsers", "Everybody in the account.")
            .access(Access::Desk)
            .answers("The users.", list::<User>())
            .tag("people"),
        Operation::new(
            Put,
            "/users/{id}/availability",
            "setAvailability",
            "Switches availability: one's own only.",
        )
        .access(Access::Desk)
        .part("id", "The user.", text())
        .takes::<Availability>(True)
        .answers("The user as they are now.", reference::<User>())
        .tag("people"),
        Operation::new(Get, "/teams", "getTeams", "All teams.")
            .access(Access::Desk)
            .answers("The teams.", list::<Team>())
            .tag("people"),
    ]
}

fn tickets() -> Vec<Operation> {
    let ticket = || {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(0))
    };
    vec![
        Operation::new(
            Get,
            "/counts",
            "getCounts",
            "The sidebar's numbers for whoever asks.",
        )
        .access(Access::Desk)
        .answers("The numbers.", reference::<Counts>()),
        Operation::new(Post, "/tickets/query", "queryTickets", "A part of a list.")
            .access(Access::Desk)
            .takes::<TicketQuery>(True)
            .problems(&[422])
            .answers("The part and how many match in all.", reference::<Page>()),
        Operation::new(
            Post,
            "/tickets/numbers",
            "askNumbers",
            "The numbers of all tickets that match, ascending.",
        )
        .access(Access::Desk)
        .takes::<NumbersQuery>(True)
        .problems(&[422])
        .answers("All that match now.", list::<TicketNumber>()),
        Operation::new(Get, "/tickets/{number}", "getTicket", "One ticket.")
            .access(Access::Desk)
            .part("number", "The ticket's number.", ticket())
            .answers_with("The ticket.", reference::<Ticket>(), &[VERSION]),
        Operation::new(
            Patch,
            "/tickets/{number}",
            "changeTicket",
            "Changes one ticket, on the version the change was made on or not at all.",
        )
        .access(Access::Desk)
        .part("number", "The ticket's number.", ticket())
        .header(
            "If-Match",
            "The version the change was made on.",
            version(),
        )
        .takes::<TicketPatch>(True)
        .problems(&[409, 422, 428])
        .answers_with(
            "The ticket as it is now.",
            reference::<Ticket>(),
            &[VERSION],
        ),
        Operation::new(
            Post,
            "/tickets/bulk",
            "changeTickets",
            "Changes up to 2,000 tickets; each takes all of the patch or nothing.",
        )
        .access(Access::Desk)
        .takes::<BulkPatch>(True)
        .problems(&[422])
        .answers("What became of each ticket.", reference::<BulkResult>()),
        Operation::new(
            Post,
            "/tickets/bulk/{token}/undo",
            "undoBulk",
            "Takes one's own bulk change back, except where somebody changed the same of a ticket again.",
        )
        .access(Access::Desk)
        .part("token", "What the change answered as `undo`.", text())
        .answers("What became of each ticket.", reference::<BulkResult>()),
    ]
}

fn demo() -> Vec<Operation> {
    let call = |path, id, summary| {
        Operation::new(Post, path, id, summary)
            .access(Access::Desk)
            .tag("demo")
    };
    vec![
        call(
            "/demo/colleague-takes",
            "colleagueTakes",
            "A colleague who is online takes a ticket.",
        )
        .takes::<ColleagueTakes>(False)
        .problems(&[404])
        .answers_with("The ticket.", reference::<Ticket>(), &[VERSION]),
        call(
            "/demo/customer-writes",
            "customerWrites",
            "A customer writes, in a ticket or anew.",
        )
        .takes::<CustomerWrites>(False)
        .problems(&[404, 422])
        .answers_with(
            "The ticket where they were heard, or the one they wrote in where nobody hears them.",
            reference::<Ticket>(),
            &[VERSION],
        )
        .or_nothing("They were not heard and named no ticket."),
        call(
            "/demo/customer-begins",
            "customerBegins",
            "A customer who has nothing open by that way begins a new ticket.",
        )
        .takes::<CustomerBegins>(False)
        .problems(&[404, 422])
        .answers_with("The new ticket.", reference::<Ticket>(), &[VERSION]),
        call(
            "/demo/import",
            "importConversations",
            "Imports conversations.",
        )
        .takes::<ImportBatch>(True)
        .problems(&[422])
        .answers("What became of each line.", reference::<ImportReport>()),
        call(
            "/demo/reset",
            "resetDemo",
            "Makes the demo world anew; sessions stay.",
        ),
        call(
            "/demo/clock",
            "advanceClock",
            "Moves the server's clock on.",
        )
        .takes::<AdvanceClock>(True)
        .problems(&[422])
        .answers("What the clock says then.", reference::<Clock>()),
    ]
}
