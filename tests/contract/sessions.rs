//! Signing in and out.

use bandeja::api::{
    Endpoint, Feature, GetCapabilities, GetPersonas, GetSession, Method, ProblemCode, SignIn,
    SignOut, StartSession,
};
use bandeja::domain::Role;
use bandeja::mock::PASSWORD;

use crate::desk::{Desk, fields, refused};

fn sign_in(desk: &mut Desk, sign_in: SignIn) -> bandeja::api::RawResponse {
    let body = StartSession(sign_in).body().unwrap_or_default();
    desk.bare(Method::Post, "/api/v1/session", &[], &body)
}

#[test]
fn x11_capabilities_need_no_session_and_name_the_account() {
    let capabilities = Desk::closed().ok(GetCapabilities);
    assert_eq!(capabilities.account, "Lumen & Loom");
    for feature in Feature::KNOWN {
        assert!(capabilities.has(feature), "{feature:?}");
    }
}

#[test]
fn i1_there_is_a_persona_for_each_role_and_one_without_access() {
    let personas = Desk::closed().ok(GetPersonas).items;
    for role in [
        Role::Owner,
        Role::Admin,
        Role::Manager,
        Role::Agent,
        Role::Analyst,
    ] {
        assert!(
            personas.iter().any(|persona| persona.user.role == role),
            "{role:?}"
        );
    }
    assert!(personas.iter().all(|persona| !persona.about.is_empty()));
}

#[test]
fn a_session_is_a_cookie_no_script_can_read_and_a_token() {
    let mut desk = Desk::closed();
    let answer = sign_in(
        &mut desk,
        SignIn::Persona {
            user: "kris".into(),
        },
    );
    let cookie = answer.header("set-cookie").unwrap_or_default();
    for attribute in [
        "bandeja_session=",
        "HttpOnly",
        "SameSite=Strict",
        "Path=/api",
    ] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    let session = desk.sign_in("kris");
    assert_eq!(desk.ok(GetSession), session);
}

#[test]
fn two_sessions_differ_in_cookie_and_token() {
    let mut desk = Desk::closed();
    let one = sign_in(
        &mut desk,
        SignIn::Persona {
            user: "kris".into(),
        },
    );
    let other = sign_in(
        &mut desk,
        SignIn::Persona {
            user: "kris".into(),
        },
    );
    assert_ne!(one.header("set-cookie"), other.header("set-cookie"));
    assert_ne!(one.body, other.body);
}

#[test]
fn one_signs_in_by_address_and_password() {
    let mut desk = Desk::closed();
    let with = |email: &str, password: &str| SignIn::Password {
        email: email.to_owned(),
        password: password.to_owned(),
    };
    let good = sign_in(&mut desk, with(" Tess@LumenAndLoom.example ", PASSWORD));
    assert_eq!(good.status, 200);
    for (email, password) in [
        ("tess@lumenandloom.example", "wrong"),
        ("nobody@lumenandloom.example", PASSWORD),
        ("", ""),
    ] {
        let answer = sign_in(&mut desk, with(email, password));
        let problem = refused(&answer, 422, ProblemCode::Invalid);
        assert_eq!(fields(&problem), ["password"]);
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[test]
fn who_is_no_persona_cannot_sign_in_as_one() {
    for user in ["farid", "nobody", ""] {
        let answer = sign_in(&mut Desk::closed(), SignIn::Persona { user: user.into() });
        assert_eq!(
            fields(&refused(&answer, 422, ProblemCode::Invalid)),
            ["user"]
        );
    }
}

#[test]
fn a9_signing_out_ends_the_session_and_sets_the_user_offline() {
    let mut desk = Desk::with("kris");
    assert!(desk.ok(GetSession).user.online);
    let answer = desk.raw(Method::Delete, "/session", "");
    assert_eq!(answer.status, 204);
    assert!(
        answer
            .header("set-cookie")
            .is_some_and(|cookie| cookie.contains("Max-Age=0"))
    );
    refused(
        &desk.raw(Method::Get, "/session", ""),
        401,
        ProblemCode::Unauthorized,
    );
    desk.sign_in("tess");
    let users = desk.ok(bandeja::api::GetUsers).items;
    assert!(
        users
            .iter()
            .any(|user| user.id == "kris".into() && !user.online)
    );
}

#[test]
fn signing_in_does_not_change_availability() {
    let mut desk = Desk::with("kris");
    desk.ok(SignOut);
    assert!(!desk.sign_in("kris").user.online);
}
