//! Files on their way to the server, for a message that is being written (SPEC I29).

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{
    ApiError, BeginUpload, DescribeUpload, NewUpload, PutUploadPart, UPLOAD_PART, Writing,
};
use crate::domain::{AttachmentId, TicketNumber};
use crate::platform::file::{self, File};
use crate::platform::random;
use crate::rules::message::CannotSend;
use crate::store::draft::{Attached, Written};

/// A file that is to go with a message.
#[derive(Clone, Debug, PartialEq)]
pub struct Attaching {
    /// Tells it from every other one, here and at the server.
    pub key: String,
    /// File name.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// What is to be seen in it.
    pub alt: String,
    /// How far it is.
    pub step: AttachStep,
    /// The picture's address within this page, where it was chosen in it.
    pub preview: Option<String>,
}

/// How far a file is.
#[derive(Clone, Debug, PartialEq)]
pub enum AttachStep {
    /// So many of its bytes are there.
    Sending(u64),
    /// It is there.
    Done(AttachmentId),
    /// It could not be sent.
    Failed(ApiError),
    /// This browser cannot read it.
    Unreadable,
    /// This browser cannot show it: it is no picture, whatever its name says.
    Broken,
    /// It cannot go with this message, and none of it was sent.
    Refused(CannotSend),
}

impl Attaching {
    fn attached(&self) -> Option<Attached> {
        let AttachStep::Done(id) = &self.step else {
            return None;
        };
        Some(Attached {
            id: id.clone(),
            name: self.name.clone(),
            media_type: self.media_type.clone(),
            bytes: self.bytes,
            alt: self.alt.clone(),
        })
    }

    fn kept(file: Attached) -> Self {
        Self {
            key: file.id.to_string(),
            name: file.name,
            media_type: file.media_type,
            bytes: file.bytes,
            alt: file.alt,
            step: AttachStep::Done(file.id),
            preview: None,
        }
    }
}

/// The files of one message that is being written.
pub type Uploads = ArcRwSignal<Vec<Attaching>>;

impl Desk {
    /// The files of what is being written in a ticket.
    pub fn uploads(self, number: TicketNumber, writing: &Writing) -> Uploads {
        let key = (number, writing.clone());
        let inner = self.inner();
        if let Some(uploads) = inner.uploads.borrow().get(&key) {
            return uploads.clone();
        }
        let kept = self.draft(number, writing).files;
        let uploads = Uploads::new(kept.into_iter().map(Attaching::kept).collect());
        inner.uploads.borrow_mut().insert(key, uploads.clone());
        uploads
    }

    /// Takes the files of a draft that was written elsewhere: taken back, or in another tab.
    pub(super) fn show_files(self, number: TicketNumber, writing: &Writing) {
        let files = self.draft(number, writing).files;
        let uploads = self.uploads(number, writing);
        let on_the_way = uploads.get_untracked();
        let is_done = |one: &Attaching| matches!(one.step, AttachStep::Done(_));
        let shown: Vec<_> = files
            .into_iter()
            .map(|file| {
                let known = on_the_way
                    .iter()
                    .find(|one| one.attached().is_some_and(|own| own.id == file.id));
                known.cloned().unwrap_or_else(|| Attaching::kept(file))
            })
            .chain(on_the_way.iter().filter(|one| !is_done(one)).cloned())
            .collect();
        uploads.set(shown);
    }

    /// Begins to send a file, unless something is wrong with it.
    pub fn attach(
        self,
        number: TicketNumber,
        writing: &Writing,
        file: File,
        wrong: Option<CannotSend>,
    ) {
        let key = random::key();
        let attaching = Attaching {
            key: key.clone(),
            name: file.name(),
            media_type: file.type_(),
            bytes: file.size() as u64,
            alt: String::new(),
            preview: match wrong {
                None => file::preview(&file),
                Some(_) => None,
            },
            step: match wrong.clone() {
                None => AttachStep::Sending(0),
                Some(wrong) => AttachStep::Refused(wrong),
            },
        };
        let uploads = self.uploads(number, writing);
        uploads.update(|uploads| uploads.push(attaching));
        if wrong.is_none() {
            self.inner().files.borrow_mut().insert(key.clone(), file);
            self.upload(number, writing.clone(), key);
        }
    }

    /// Sends a file once more that could not be sent.
    pub fn attach_again(self, number: TicketNumber, writing: &Writing, key: &str) {
        self.step(number, writing, key, AttachStep::Sending(0));
        self.upload(number, writing.clone(), key.to_owned());
    }

    /// The browser could not show a file: it does not go out.
    pub fn attach_broken(self, number: TicketNumber, writing: &Writing, key: &str) {
        self.inner().files.borrow_mut().remove(key);
        self.step(number, writing, key, AttachStep::Broken);
        self.keep_files(number, writing);
    }

    /// Takes a file away again.
    pub fn detach(self, number: TicketNumber, writing: &Writing, key: &str) {
        let uploads = self.uploads(number, writing);
        self.inner().files.borrow_mut().remove(key);
        uploads.update(|uploads| {
            uploads.retain(|one| {
                let stays = one.key != key;
                if let (false, Some(preview)) = (stays, &one.preview) {
                    file::forget_preview(preview);
                }
                stays
            });
        });
        self.keep_files(number, writing);
    }

    /// Says what is to be seen in a file. Gives whether the server has taken it.
    ///
    /// # Errors
    /// As any call; what was typed stays.
    pub async fn describe(
        self,
        number: TicketNumber,
        writing: &Writing,
        key: &str,
        alt: String,
    ) -> Result<(), ApiError> {
        let mut id = None;
        self.uploads(number, writing).update(|uploads| {
            if let Some(one) = uploads.iter_mut().find(|one| one.key == key) {
                one.alt.clone_from(&alt);
                id = one.attached().map(|file| file.id);
            }
        });
        self.keep_files(number, writing);
        if let Some(id) = id {
            self.call(&DescribeUpload { id, alt }).await?;
        }
        Ok(())
    }

    /// Forgets the files of what was sent.
    pub(super) fn clear_uploads(self, number: TicketNumber, writing: &Writing) {
        let uploads = self.uploads(number, writing);
        let keys: Vec<_> =
            uploads.with_untracked(|uploads| uploads.iter().map(|one| one.key.clone()).collect());
        for key in keys {
            self.detach(number, writing, &key);
        }
    }

    /// The draft follows the files that are there.
    fn keep_files(self, number: TicketNumber, writing: &Writing) {
        let files = self
            .uploads(number, writing)
            .with_untracked(|uploads| uploads.iter().filter_map(Attaching::attached).collect());
        let written = self.draft(number, writing);
        self.keep_draft(number, writing, Written { files, ..written });
    }

    fn step(self, number: TicketNumber, writing: &Writing, key: &str, step: AttachStep) {
        self.uploads(number, writing).update(|uploads| {
            let found = uploads.iter_mut().find(|one| one.key == key);
            if let Some(one) = found.filter(|one| one.step != AttachStep::Broken) {
                one.step = step;
            }
        });
    }

    fn is_broken(self, number: TicketNumber, writing: &Writing, key: &str) -> bool {
        self.uploads(number, writing).with_untracked(|uploads| {
            let broken = |one: &Attaching| one.key == key && one.step == AttachStep::Broken;
            uploads.iter().any(broken)
        })
    }

    /// What is to be seen in a file, as it was said last.
    fn alt(self, number: TicketNumber, writing: &Writing, key: &str) -> Option<String> {
        self.uploads(number, writing).with_untracked(|uploads| {
            let found = uploads.iter().find(|one| one.key == key);
            found.map(|one| one.alt.clone())
        })
    }

    fn upload(self, number: TicketNumber, writing: Writing, key: String) {
        spawn_local(async move {
            let found = self
                .uploads(number, &writing)
                .with_untracked(|uploads| uploads.iter().find(|one| one.key == key).cloned());
            let Some(one) = found else { return };
            let step = match self.send_parts(number, &writing, &one).await {
                Ok(Some(id)) => AttachStep::Done(id),
                // What was found out meanwhile stands.
                _ if self.is_broken(number, &writing, &key) => return,
                Ok(None) => AttachStep::Unreadable,
                Err(error) => AttachStep::Failed(error),
            };
            self.step(number, &writing, &key, step);
            self.keep_files(number, &writing);
        });
    }

    /// Announces a file and sends its parts; nothing where this browser cannot read it, or where
    /// it was taken away meanwhile.
    async fn send_parts(
        self,
        number: TicketNumber,
        writing: &Writing,
        one: &Attaching,
    ) -> Result<Option<AttachmentId>, ApiError> {
        let source = self.inner().files.borrow().get(&one.key).cloned();
        let Some(source) = source else {
            return Ok(None);
        };
        let upload = NewUpload {
            name: one.name.clone(),
            media_type: one.media_type.clone(),
            bytes: one.bytes,
            alt: one.alt.clone(),
        };
        let key = one.key.clone();
        let mut upload = self.call(&BeginUpload { key, upload }).await?;
        let parts = one.bytes.div_ceil(UPLOAD_PART as u64) as u32;
        for part in 0..parts {
            let from = u64::from(part) * UPLOAD_PART as u64;
            let to = (from + UPLOAD_PART as u64).min(one.bytes);
            if upload.received >= to {
                continue;
            }
            let Some(data) = file::part(&source, from, to).await else {
                return Ok(None);
            };
            let id = upload.id.clone();
            upload = self.call(&PutUploadPart { id, part, data }).await?;
            if self.alt(number, writing, &one.key).is_none() {
                return Ok(None);
            }
            self.step(
                number,
                writing,
                &one.key,
                AttachStep::Sending(upload.received),
            );
        }
        // It may have been said while the parts were on their way.
        if let Some(alt) = self
            .alt(number, writing, &one.key)
            .filter(|alt| *alt != one.alt)
        {
            let id = upload.id.clone();
            self.call(&DescribeUpload { id, alt }).await?;
        }
        Ok(Some(upload.id))
    }
}
