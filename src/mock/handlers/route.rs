//! Paths of the contract.

use crate::api::{BASE, Method};
use crate::domain::TicketNumber;

/// What a path names.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Route {
    Capabilities,
    Personas,
    Session,
    Users,
    User(String),
    Deactivate(String),
    Reactivate(String),
    Availability(String),
    Teams,
    TeamOrder,
    Team(String),
    RestoreTeam(String),
    Views,
    ViewOrder,
    View(String),
    RestoreView(String),
    Counts,
    Query,
    Count,
    Numbers,
    Values(String),
    Bulk,
    UndoBulk(String),
    Ticket(TicketNumber),
    Messages(TicketNumber),
    Attention(TicketNumber),
    Assignment(TicketNumber),
    DryRun,
    Scheduled(TicketNumber, String),
    Settings,
    Customer(String),
    Block(String),
    Activity(String),
    Orders(String),
    Uploads,
    UploadPart(String, u32),
    Upload(String),
    Attachment(String),
    QuickReplies,
    QuickReply(String),
    RestoreQuickReply(String),
    Audit,
    Coupons,
    Events,
    ColleagueTakes,
    ColleagueAttends,
    CustomerWrites,
    CustomerBegins,
    CustomerLeaves,
    CustomerReturns,
    Simulate,
    Import,
    Reset,
    Clock,
}

/// Who is let in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Access {
    /// Everybody.
    Anybody,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever has a place in the desk (SPEC I1).
    Desk,
}

impl Route {
    /// Reads a path without its query; none where it names nothing.
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.strip_prefix(BASE)?.strip_prefix('/')?;
        let parts: Vec<String> = path.split('/').map(decoded).collect::<Option<_>>()?;
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        Some(match parts[..] {
            ["capabilities"] => Self::Capabilities,
            ["personas"] => Self::Personas,
            ["session"] => Self::Session,
            ["users"] => Self::Users,
            ["users", id] => Self::User(id.to_owned()),
            ["users", id, "deactivate"] => Self::Deactivate(id.to_owned()),
            ["users", id, "reactivate"] => Self::Reactivate(id.to_owned()),
            ["users", id, "availability"] => Self::Availability(id.to_owned()),
            ["teams"] => Self::Teams,
            ["teams", "order"] => Self::TeamOrder,
            ["teams", id] => Self::Team(id.to_owned()),
            ["teams", id, "restore"] => Self::RestoreTeam(id.to_owned()),
            ["views"] => Self::Views,
            ["views", "order"] => Self::ViewOrder,
            ["views", id] => Self::View(id.to_owned()),
            ["views", id, "restore"] => Self::RestoreView(id.to_owned()),
            ["counts"] => Self::Counts,
            ["tickets", "query"] => Self::Query,
            ["tickets", "count"] => Self::Count,
            ["tickets", "numbers"] => Self::Numbers,
            ["tickets", "values", field] => Self::Values(field.to_owned()),
            ["tickets", "bulk"] => Self::Bulk,
            ["tickets", "bulk", token, "undo"] => Self::UndoBulk(token.to_owned()),
            ["tickets", id] => Self::Ticket(number(id)?),
            ["tickets", id, "messages"] => Self::Messages(number(id)?),
            ["tickets", id, "attention"] => Self::Attention(number(id)?),
            ["tickets", id, "assignment"] => Self::Assignment(number(id)?),
            ["routing", "dry-run"] => Self::DryRun,
            ["tickets", id, "scheduled", reply] => Self::Scheduled(number(id)?, reply.to_owned()),
            ["settings"] => Self::Settings,
            ["customers", id] => Self::Customer(id.to_owned()),
            ["customers", id, "block"] => Self::Block(id.to_owned()),
            ["customers", id, "activity"] => Self::Activity(id.to_owned()),
            ["customers", id, "orders"] => Self::Orders(id.to_owned()),
            ["uploads"] => Self::Uploads,
            ["uploads", id] => Self::Upload(id.to_owned()),
            ["uploads", id, "parts", part] => Self::UploadPart(id.to_owned(), whole(part)?),
            ["attachments", id] => Self::Attachment(id.to_owned()),
            ["quick-replies"] => Self::QuickReplies,
            ["quick-replies", id] => Self::QuickReply(id.to_owned()),
            ["quick-replies", id, "restore"] => Self::RestoreQuickReply(id.to_owned()),
            ["audit"] => Self::Audit,
            ["coupons"] => Self::Coupons,
            ["events"] => Self::Events,
            ["demo", "colleague-takes"] => Self::ColleagueTakes,
            ["demo", "customer-writes"] => Self::CustomerWrites,
            ["demo", "customer-begins"] => Self::CustomerBegins,
            ["demo", "colleague-attends"] => Self::ColleagueAttends,
            ["demo", "customer-leaves"] => Self::CustomerLeaves,
            ["demo", "customer-returns"] => Self::CustomerReturns,
            ["demo", "simulate"] => Self::Simulate,
            ["demo", "import"] => Self::Import,
            ["demo", "reset"] => Self::Reset,
            ["demo", "clock"] => Self::Clock,
            _ => return None,
        })
    }

    /// The methods that are for it.
    pub fn methods(&self) -> &'static [Method] {
        match self {
            Self::Capabilities
            | Self::Personas
            | Self::Counts
            | Self::Values(_)
            | Self::Customer(_)
            | Self::Activity(_)
            | Self::Orders(_)
            | Self::Attachment(_)
            | Self::Audit
            | Self::Assignment(_)
            | Self::Coupons
            | Self::Events => &[Method::Get],
            Self::Views | Self::Users | Self::Teams | Self::QuickReplies => {
                &[Method::Get, Method::Post]
            }
            Self::View(_) => &[Method::Patch, Method::Delete],
            Self::User(_) => &[Method::Patch],
            Self::Team(_) | Self::QuickReply(_) => &[Method::Put, Method::Delete],
            Self::Session => &[Method::Get, Method::Post, Method::Delete],
            Self::Availability(_)
            | Self::Attention(_)
            | Self::UploadPart(..)
            | Self::ViewOrder
            | Self::TeamOrder => &[Method::Put],
            Self::Scheduled(..) => &[Method::Delete],
            Self::Settings => &[Method::Get, Method::Patch],
            Self::Upload(_) => &[Method::Patch],
            Self::Block(_) => &[Method::Put, Method::Delete],
            Self::Messages(_) => &[Method::Get, Method::Post],
            Self::Ticket(_) => &[Method::Get, Method::Patch],
            Self::Query
            | Self::Count
            | Self::Numbers
            | Self::RestoreView(_)
            | Self::RestoreTeam(_)
            | Self::RestoreQuickReply(_)
            | Self::Deactivate(_)
            | Self::Reactivate(_)
            | Self::Bulk
            | Self::DryRun
            | Self::UndoBulk(_)
            | Self::Uploads
            | Self::ColleagueTakes
            | Self::ColleagueAttends
            | Self::CustomerWrites
            | Self::CustomerBegins
            | Self::CustomerLeaves
            | Self::CustomerReturns
            | Self::Simulate
            | Self::Import
            | Self::Reset
            | Self::Clock => &[Method::Post],
        }
    }

    /// Who is let in. Somebody without a place in the desk may still learn who they are, and leave.
    pub fn access(&self, method: Method) -> Access {
        match (self, method) {
            (Self::Capabilities | Self::Personas, _) | (Self::Session, Method::Post) => {
                Access::Anybody
            }
            (Self::Session, _) => Access::SignedIn,
            _ => Access::Desk,
        }
    }
}

/// Ticket numbers are written one way only, without sign or leading zeros.
fn number(text: &str) -> Option<TicketNumber> {
    whole(text).map(TicketNumber)
}

fn whole(text: &str) -> Option<u32> {
    let number: u32 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

/// Resolves percent-encoding; none where it is broken or no UTF-8.
pub(super) fn decoded(part: &str) -> Option<String> {
    if !part.contains('%') {
        return Some(part.to_owned());
    }
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after.get(2..)?;
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_one_way_only() {
        let ticket = Some(Route::Ticket(TicketNumber(10_432)));
        assert_eq!(Route::parse("/api/v1/tickets/10432"), ticket);
        assert_eq!(Route::parse("/api/v1/tickets/1043%32"), ticket);
        for other in [
            "",
            "/",
            "/api/v1",
            "/api/v1/",
            "/api/v1/tickets",
            "/api/v1/tickets/",
            "/api/v1/tickets/+1",
            "/api/v1/tickets/01",
            "/api/v1/tickets/4294967296",
            "/api/v1/tickets/%",
            "/api/v1/tickets/%+1",
            "/api/v2/users",
            "/api/v1/users/kris/x",
            "/api/v1users",
            "/api/v1/customers/%ff",
        ] {
            assert_eq!(Route::parse(other), None, "{other}");
        }
    }

    #[test]
    fn broken_encoding_is_nothing() {
        assert_eq!(decoded("%C3%B1").as_deref(), Some("ñ"));
        for broken in ["%", "%4", "%zz", "%+4", "%ff"] {
            assert_eq!(decoded(broken), None, "{broken}");
        }
    }
}
