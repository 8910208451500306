//! The form that every tab of the settings is made with.
//!
//! A tab makes a [`Form`] of what the server last said, puts its fields into a [`FormFrame`], and
//! has saving, discarding, complaints at their fields, what somebody else saved meanwhile, and the
//! question before leaving:
//!
//! ```ignore
//! // `General` is Clone + PartialEq + Serialize + Deserialize; its outermost fields are what two
//! // people's changes are told apart by. `version` is 0 where the server counts none.
//! let form = Form::new(general, version, move |draft, version| async move {
//!     let saved = desk.save_settings(version, |settings| draft.put_into(settings)).await?;
//!     Ok((General::of(&saved), saved.version))
//! });
//! form.set_check(|draft| vec![Wrong::new("default_sender_email", t().no_address())]);
//! form.set_locked(Signal::derive(move || (!may).then(|| t().only_owner_admin().to_owned())));
//! form.set_fetch(move || async move { … });             // asked when saving is a conflict
//! form.set_describe(|key, draft| …);                    // a field's value in words, for conflicts
//! Effect::new(move |_| form.receive(General::of(&desk.settings()), 0, None)); // live events
//! view! {
//!     <FormFrame form=form.face()>
//!         <Card title="Sending">
//!             <TextField
//!                 path="default_sender_email"           // as the server names it
//!                 label="…" hint="…"
//!                 value=form.bind(|d| d.sender.clone(), |d, typed| d.sender = typed)
//!             />
//!         </Card>
//!     </FormFrame>
//! }
//! ```
//!
//! A field of another kind takes its place in the form by [`use_place_in_form`] and stands in a
//! [`Field`], or carries what [`InForm`] tells by itself.

mod bar;
mod chips;
mod choice;
mod conflicts;
mod contested;
mod face;
mod field;
mod frame;
mod loaded;
mod number;
mod pick;
mod saving;
mod state;
mod summary;
mod text;

pub use chips::ChipsField;
pub use choice::{Choice, RadioField};
pub use face::{FormFace, InForm, Wrong, use_form, use_place_in_form};
pub use field::{Field, SwitchRow};
pub use frame::{Card, FormFrame, FormPart, LockedNotice};
pub use loaded::Loaded;
pub use number::NumberField;
pub use pick::{PickField, Picked};
pub use state::{Bound, Form};
pub use text::{TextArea, TextField};
