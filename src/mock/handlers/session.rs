//! Signing in and out, and what one must know before that.

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use super::reply::Reply;
use crate::api::{Capabilities, Feature, FieldError, List, Session, SignIn};
use crate::domain::{Channel, User, UserState};
use crate::mock::server::{Held, Server};
use crate::mock::world::{ACCOUNT, personas as personas_of};
use crate::mock::{COOKIE, PASSWORD};

/// `GET /capabilities`
pub(super) fn capabilities() -> Answer {
    let features = Feature::KNOWN.iter().cloned().collect();
    Reply::json(&Capabilities {
        account: ACCOUNT.to_owned(),
        features,
        channels: Channel::KNOWN.to_vec(),
    })
}

/// `GET /personas`
pub(super) fn personas(server: &Server) -> Answer {
    Reply::json(&List {
        items: personas_of(&server.desk.staff),
    })
}

/// `POST /session`
pub(super) fn start(server: &mut Server, call: &Call) -> Answer {
    let mut user = find(server, call.body()?)?;
    if user.state == UserState::Invited {
        user.state = UserState::Active;
        user.version += 1;
        if let Some(account) = server.desk.staff.account_mut(&user.id) {
            account.clone_from(&user);
        }
        server.tell_user(&user.id);
    }
    let (cookie, held) = server.sessions.start(user.id.clone());
    let set_cookie = format!("{COOKIE}={cookie}; Path=/api; HttpOnly; SameSite=Strict");
    Ok(Reply::json(&Session {
        user,
        csrf: held.csrf,
    })?
    .with("set-cookie", set_cookie))
}

/// Who that is. Wrong words are refused by field and not by 401: nobody's session has ended.
fn find(server: &Server, sign_in: SignIn) -> Result<User, Refusal> {
    let users = &server.desk.staff.users;
    match sign_in {
        SignIn::Persona { user } => {
            let personas = personas_of(&server.desk.staff);
            let persona = personas.into_iter().find(|persona| persona.user.id == user);
            persona
                .map(|persona| persona.user)
                .ok_or_else(|| Refusal::field("user", "there is no such persona"))
        }
        SignIn::Password { email, password } => {
            let user = users
                .iter()
                .find(|user| user.email.to_lowercase() == email.trim().to_lowercase());
            user.filter(|user| password == PASSWORD && user.state != UserState::Deactivated)
                .cloned()
                .ok_or_else(|| {
                    // The same for both, so that nobody learns which addresses have an account.
                    let message = "the address or the password is wrong".to_owned();
                    Refusal::invalid(vec![FieldError {
                        field: "password".to_owned(),
                        message,
                    }])
                })
        }
    }
}

/// `GET /session`
pub(super) fn get(server: &Server, call: &Call) -> Answer {
    let Held { user, csrf } = call.held.clone().ok_or_else(Refusal::unauthorized)?;
    let user = server.desk.staff.account(&user).cloned();
    let user = user.ok_or_else(Refusal::unauthorized)?;
    Reply::json(&Session { user, csrf })
}

/// `DELETE /session`: signs out, and the user is Offline (SPEC A9).
pub(super) fn end(server: &mut Server, call: &Call) -> Answer {
    let user = call.user()?.clone();
    if let Some(cookie) = call.cookie {
        server.sessions.end(cookie);
    }
    server.set_online(&user, false);
    server.stop_attending(&user);
    let expired = format!("{COOKIE}=; Path=/api; HttpOnly; SameSite=Strict; Max-Age=0");
    Ok(Reply::nothing().with("set-cookie", expired))
}
