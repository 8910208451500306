//! A request that was let in, and how its parts are read.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::refusal::Refusal;
use super::route::decoded;
use crate::api::{IDEMPOTENCY_HEADER, RawRequest};
use crate::domain::{FilterContext, Time, UserId};
use crate::mock::COOKIE;
use crate::mock::server::{Held, Server};

/// The longest key of a creation, in characters.
const LONGEST_KEY: usize = 64;

/// A request that was let in.
pub(super) struct Call<'a> {
    pub request: &'a RawRequest,
    pub query: &'a str,
    pub now: Time,
    pub cookie: Option<&'a str>,
    pub held: Option<Held>,
}

impl Call<'_> {
    /// Who asks.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn user(&self) -> Result<&UserId, Refusal> {
        self.held
            .as_ref()
            .map(|held| &held.user)
            .ok_or_else(Refusal::unauthorized)
    }

    /// What filters are asked with.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn context(&self, server: &Server) -> Result<FilterContext, Refusal> {
        Ok((server.desk).context(Some(self.user()?.clone()), self.now))
    }

    /// The JSON body.
    ///
    /// # Errors
    /// It is no JSON, or not of the right shape.
    pub fn body<T: DeserializeOwned + Serialize>(&self) -> Result<T, Refusal> {
        let unread = |error| Refusal::malformed(format!("The body cannot be read: {error}."));
        let body: T = serde_json::from_slice(&self.request.body).map_err(unread)?;
        // Serde also reads an array as an object's values in order, which the contract does not
        // know: what was understood must have the shape of what was sent.
        let sent: Value = serde_json::from_slice(&self.request.body).map_err(unread)?;
        let understood = serde_json::to_vec(&body).map_err(unread)?;
        let understood: Value = serde_json::from_slice(&understood).map_err(unread)?;
        if same_shape(&sent, &understood) {
            Ok(body)
        } else {
            Err(Refusal::malformed(
                "The body has an array where an object belongs.",
            ))
        }
    }

    /// The JSON body, or the default where there is none.
    ///
    /// # Errors
    /// As [`Self::body`].
    pub fn body_or_default<T: DeserializeOwned + Serialize + Default>(&self) -> Result<T, Refusal> {
        if self.request.body.is_empty() {
            Ok(T::default())
        } else {
            self.body()
        }
    }

    /// A parameter of the query, decoded.
    ///
    /// # Errors
    /// Its encoding is broken.
    pub fn parameter(&self, name: &str) -> Result<Option<String>, Refusal> {
        let pairs = self
            .query
            .split('&')
            .filter_map(|pair| pair.split_once('='));
        let Some((_, value)) = pairs.into_iter().find(|(key, _)| *key == name) else {
            return Ok(None);
        };
        match decoded(&value.replace('+', " ")) {
            Some(value) => Ok(Some(value)),
            None => Err(Refusal::field(name, "its percent-encoding is broken")),
        }
    }

    /// The version that `If-Match` names.
    ///
    /// # Errors
    /// It is missing, or names no version.
    pub fn if_match(&self) -> Result<u64, Refusal> {
        let value = self
            .request
            .header("if-match")
            .ok_or_else(Refusal::version_required)?;
        let value = value.trim();
        let tag = value.strip_prefix("W/").unwrap_or(value);
        let bare = tag
            .strip_prefix('"')
            .and_then(|tag| tag.strip_suffix('"'))
            .unwrap_or(tag);
        let digits = !bare.is_empty() && bare.bytes().all(|digit| digit.is_ascii_digit());
        digits.then(|| bare.parse().ok()).flatten().ok_or_else(|| {
            Refusal::malformed("If-Match names no version: it is a number such as \"5\".")
        })
    }

    /// What tells this creation from every other one of whoever asks.
    ///
    /// # Errors
    /// It is missing, or no key.
    pub fn idempotency_key(&self) -> Result<&str, Refusal> {
        let key = self
            .request
            .header(IDEMPOTENCY_HEADER)
            .ok_or_else(Refusal::key_required)?;
        // HTTP takes such space away before anybody sees it.
        let key = key.trim_matches([' ', '\t']);
        let readable = key.bytes().all(|letter| letter.is_ascii_graphic());
        if readable && (1..=LONGEST_KEY).contains(&key.len()) {
            Ok(key)
        } else {
            let message = format!("has 1 to {LONGEST_KEY} visible ASCII characters");
            Err(Refusal::field(IDEMPOTENCY_HEADER, message))
        }
    }
}

/// Whether arrays are arrays and objects are objects in both, as far as both have them: what is not
/// set need not be written out.
fn same_shape(sent: &Value, understood: &Value) -> bool {
    match (sent, understood) {
        (Value::Array(sent), Value::Array(understood)) => sent
            .iter()
            .zip(understood)
            .all(|(sent, understood)| same_shape(sent, understood)),
        (Value::Object(sent), Value::Object(understood)) => sent.iter().all(|(key, sent)| {
            understood
                .get(key)
                .is_none_or(|understood| same_shape(sent, understood))
        }),
        (Value::Array(_), other) | (other, Value::Array(_)) => other.is_null(),
        _ => true,
    }
}

/// The value of the session cookie, where there is one.
pub(crate) fn session_cookie(request: &RawRequest) -> Option<&str> {
    let cookies = request.header("cookie")?.split(';');
    cookies
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}
