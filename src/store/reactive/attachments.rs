//! The content of files, which is asked for one by one (SPEC I12).

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use crate::api::{ApiError, AttachmentContent, GetAttachment};
use crate::domain::AttachmentId;
use crate::platform::sweep::sweep;

/// The content of so many files is kept, so that what was shown once is shown again at once.
const KEPT: usize = 20;

/// A file's content as far as it is here.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// On its way.
    Loading,
    /// Here.
    Here(Arc<AttachmentContent>),
    /// Not to be had, for this reason.
    Failed(ApiError),
}

/// Follows a file's content.
pub type ContentSignal = ArcRwSignal<Content>;

/// The one asked for last is the last.
#[derive(Default)]
pub(super) struct Attachments(RefCell<Vec<(AttachmentId, ContentSignal)>>);

impl Attachments {
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

impl Desk {
    /// The content of a file that was asked for before.
    pub fn attachment(self, id: &AttachmentId) -> Option<ContentSignal> {
        let inner = self.inner();
        let mut kept = inner.attachments.0.borrow_mut();
        let place = kept.iter().position(|(of, _)| of == id)?;
        let found = kept.remove(place);
        let content = found.1.clone();
        kept.push(found);
        Some(content)
    }

    /// The pages that showed files and are gone are forgotten.
    pub(super) fn sweep_attachments(self) {
        for (_, content) in &*self.inner().attachments.0.borrow() {
            sweep(content);
        }
    }

    /// The content of a file; asked for where it is not kept, and again after a failure.
    pub fn ask_attachment(self, id: &AttachmentId) -> ContentSignal {
        let content = match self.attachment(id) {
            Some(content) => {
                if !content.with_untracked(|content| matches!(content, Content::Failed(_))) {
                    return content;
                }
                content.set(Content::Loading);
                content
            }
            None => {
                let content = ContentSignal::new(Content::Loading);
                let inner = self.inner();
                let mut kept = inner.attachments.0.borrow_mut();
                kept.push((id.clone(), content.clone()));
                if kept.len() > KEPT {
                    kept.remove(0);
                }
                content
            }
        };
        let (told, call) = (content.clone(), GetAttachment(id.clone()));
        spawn_local(async move {
            told.set(match self.call(&call).await {
                Ok(content) => Content::Here(Arc::new(content)),
                Err(error) => Content::Failed(error),
            });
        });
        content
    }
}
