//! Every call of the contract: URLs are made here and nowhere else.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{
    Availability, BASE, BulkPatch, BulkResult, Capabilities, Counts, List, MessagePage, Method,
    NewMessage, NumbersQuery, Page, Persona, Sent, Session, SignIn, TicketQuery,
};
pub use account::{
    ChangeQuickReply, ChangeSettings, ChangeTeam, ChangeUser, DeactivateUser, DeleteQuickReply,
    DeleteTeam, DryRunRouting, GetAssignment, GetAudit, InviteUser, MakeQuickReply, MakeTeam,
    OrderTeams, ReactivateUser, RestoreQuickReply, RestoreTeam,
};
pub use conversation::{
    AttendTicket, BeginUpload, CancelScheduled, DescribeUpload, GetActivity, GetAttachment,
    GetCoupons, GetOrders, GetQuickReplies, GetSettings, PutUploadPart,
};
pub use views::{
    AskCount, ChangeView, DeleteView, GetFieldValues, MakeView, OrderViews, RestoreView,
};

use crate::domain::percent::escape;
use crate::domain::{
    Customer, CustomerId, MessageId, Team, Ticket, TicketNumber, TicketPatch, Time, User, UserId,
    View,
};

/// One call: what is asked, and what is answered.
pub trait Endpoint {
    /// The body of a successful answer.
    type Answer: DeserializeOwned;
    /// The method.
    const METHOD: Method;

    /// The path with query, below [`BASE`].
    fn path(&self) -> String;

    /// The JSON body, where there is one.
    fn body(&self) -> Option<String> {
        None
    }

    /// The version the change was made on, where the call is a change of one thing.
    fn if_match(&self) -> Option<u64> {
        None
    }

    /// What tells one creation from another, so that a call that is repeated creates once.
    fn idempotency_key(&self) -> Option<&str> {
        None
    }
}

/// Serialising the contract's own types cannot fail; should it, the server refuses the lack.
fn json(value: &impl Serialize) -> Option<String> {
    serde_json::to_string(value).ok()
}

/// Declares how a call goes over the wire: method, answer, path and, where there are any, a body, the
/// version it is made on, and its key.
macro_rules! endpoint {
    ($name:ident, $method:ident -> $answer:ty, |$this:ident| $path:expr
        $(, body $body:expr)? $(, on $version:expr)? $(, key $key:expr)?) => {
        impl Endpoint for $name {
            type Answer = $answer;
            const METHOD: Method = Method::$method;

            fn path(&self) -> String {
                let $this = self;
                let _ = $this;
                format!("{BASE}{}", $path)
            }
            $(fn body(&self) -> Option<String> {
                let $this = self;
                json(&$body)
            })?
            $(fn if_match(&self) -> Option<u64> {
                let $this = self;
                Some($version)
            })?
            $(fn idempotency_key(&self) -> Option<&str> {
                let $this = self;
                Some(&$key)
            })?
        }
    };
}

mod account;
mod conversation;
mod views;

/// What the backend can do; needs no session.
#[derive(Clone, Debug)]
pub struct GetCapabilities;
endpoint!(GetCapabilities, Get -> Capabilities, |_this| "/capabilities");

/// Whom the demo lets one sign in as; needs no session.
#[derive(Clone, Debug)]
pub struct GetPersonas;
endpoint!(GetPersonas, Get -> List<Persona>, |_this| "/personas");

/// Signs in; needs no session.
#[derive(Clone, Debug)]
pub struct StartSession(pub SignIn);
endpoint!(StartSession, Post -> Session, |this| "/session", body this.0);

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct GetSession;
endpoint!(GetSession, Get -> Session, |_this| "/session");

/// Signs out, which sets the user Offline (SPEC A9).
#[derive(Clone, Debug)]
pub struct SignOut;
endpoint!(SignOut, Delete -> (), |_this| "/session");

/// Everybody in the account.
#[derive(Clone, Debug)]
pub struct GetUsers;
endpoint!(GetUsers, Get -> List<User>, |_this| "/users");

/// Switches availability: one's own only (SPEC A9).
#[derive(Clone, Debug)]
pub struct SetAvailability {
    /// Whose.
    pub user: UserId,
    /// On or off.
    pub online: bool,
    /// Until when; none for as long as nobody switches it again.
    pub until: Option<Time>,
}
endpoint!(SetAvailability, Put -> User, |this| format_args!("/users/{}/availability", escape(this.user.as_str())),
    body Availability { online: this.online, until: this.until });

/// All teams.
#[derive(Clone, Debug)]
pub struct GetTeams;
endpoint!(GetTeams, Get -> List<Team>, |_this| "/teams");

/// The views in the sidebar.
#[derive(Clone, Debug)]
pub struct GetViews;
endpoint!(GetViews, Get -> List<View>, |_this| "/views");

/// The sidebar's numbers, all in one call.
#[derive(Clone, Debug)]
pub struct GetCounts;
endpoint!(GetCounts, Get -> Counts, |_this| "/counts");

/// A part of a list.
#[derive(Clone, Debug)]
pub struct QueryTickets(pub TicketQuery);
endpoint!(QueryTickets, Post -> Page, |_this| "/tickets/query", body _this.0);

/// One ticket.
#[derive(Clone, Debug)]
pub struct GetTicket(pub TicketNumber);
endpoint!(GetTicket, Get -> Ticket, |this| format_args!("/tickets/{}", this.0.0));

/// Changes one ticket.
#[derive(Clone, Debug)]
pub struct ChangeTicket {
    /// Which.
    pub number: TicketNumber,
    /// The version the change was made on; another one there now is a conflict (SPEC A17).
    pub version: u64,
    /// What changes.
    pub patch: TicketPatch,
}

impl Endpoint for ChangeTicket {
    type Answer = Ticket;
    const METHOD: Method = Method::Patch;

    fn path(&self) -> String {
        format!("{BASE}/tickets/{}", self.number.0)
    }

    fn body(&self) -> Option<String> {
        json(&self.patch)
    }

    fn if_match(&self) -> Option<u64> {
        Some(self.version)
    }
}

/// The numbers of all tickets that match, ascending: what is chosen by a filter and changed in parts.
#[derive(Clone, Debug)]
pub struct AskNumbers(pub NumbersQuery);
endpoint!(AskNumbers, Post -> List<TicketNumber>, |_this| "/tickets/numbers", body _this.0);

/// Changes many tickets.
#[derive(Clone, Debug)]
pub struct ChangeTickets(pub BulkPatch);
endpoint!(ChangeTickets, Post -> BulkResult, |_this| "/tickets/bulk", body _this.0);

/// Takes a bulk change back, except where somebody changed the same of a ticket again.
#[derive(Clone, Debug)]
pub struct UndoBulk(pub String);
endpoint!(UndoBulk, Post -> BulkResult, |this| format_args!("/tickets/bulk/{}/undo", escape(&this.0)));

/// A part of a thread: the newest messages, or those before one.
#[derive(Clone, Debug)]
pub struct GetMessages {
    /// Whose thread.
    pub number: TicketNumber,
    /// The message to stop before; none for the end of the thread.
    pub before: Option<MessageId>,
    /// How many at most, 1 to 200.
    pub limit: u32,
}
endpoint!(GetMessages, Get -> MessagePage, |this| {
    let number = this.number.0;
    match &this.before {
        Some(id) => format!("/tickets/{number}/messages?limit={}&before={}", this.limit, escape(id.as_str())),
        None => format!("/tickets/{number}/messages?limit={}", this.limit),
    }
});

/// Sends a message, or keeps a note: once for each key, however often it is called.
#[derive(Clone, Debug)]
pub struct SendMessage {
    /// In which ticket.
    pub number: TicketNumber,
    /// Tells this message from every other one; up to 64 characters.
    pub key: String,
    /// What is sent.
    pub message: NewMessage,
}

impl Endpoint for SendMessage {
    type Answer = Sent;
    const METHOD: Method = Method::Post;

    fn path(&self) -> String {
        format!("{BASE}/tickets/{}/messages", self.number.0)
    }

    fn body(&self) -> Option<String> {
        json(&self.message)
    }

    fn idempotency_key(&self) -> Option<&str> {
        Some(&self.key)
    }
}

/// Blocks a customer's profile (SPEC I15).
#[derive(Clone, Debug)]
pub struct BlockCustomer(pub CustomerId);
endpoint!(BlockCustomer, Put -> Customer, |this| format_args!("/customers/{}/block", escape(this.0.as_str())));

/// Unblocks it: Owners and Admins only.
#[derive(Clone, Debug)]
pub struct UnblockCustomer(pub CustomerId);
endpoint!(UnblockCustomer, Delete -> Customer, |this| format_args!("/customers/{}/block", escape(this.0.as_str())));

/// A customer's profile.
#[derive(Clone, Debug)]
pub struct GetCustomer(pub CustomerId);
endpoint!(GetCustomer, Get -> Customer, |this| format_args!("/customers/{}", escape(this.0.as_str())));

/// A call of the demo panel, only where the backend has `demo`: its name and its JSON body.
#[derive(Clone, Debug)]
pub struct DemoCall<A> {
    /// The last part of the path, such as `customer-writes`.
    pub name: String,
    /// The body as it goes out.
    pub body: String,
    answer: std::marker::PhantomData<A>,
}

impl<A> DemoCall<A> {
    /// A call by name with a body.
    pub fn new(name: impl Into<String>, body: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            body: body.into(),
            answer: std::marker::PhantomData,
        }
    }
}

impl<A: DeserializeOwned> Endpoint for DemoCall<A> {
    type Answer = A;
    const METHOD: Method = Method::Post;

    fn path(&self) -> String {
        format!("{BASE}/demo/{}", self.name)
    }

    fn body(&self) -> Option<String> {
        Some(self.body.clone())
    }
}
