//! Files that agents upload: on their way, waiting for a message, and sent (SPEC I29).

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::api::{NewUpload, UPLOAD_PART, Upload};
use crate::domain::{Attachment, AttachmentId, AttachmentKind, Time, UserId};
use crate::rules::message;
use crate::rules::upload::is_what_it_says;

/// How long a file waits for its message.
const PATIENCE: TimeDelta = TimeDelta::days(30);
/// The most bytes of all files together: a demo lives in the memory of a browser.
pub(crate) const MOST_BYTES: u64 = 200_000_000;

/// A file.
#[derive(Debug)]
pub(crate) struct File {
    owner: UserId,
    begun_at: Time,
    /// As it was announced.
    pub announced: NewUpload,
    /// What is said to be seen in it now.
    pub alt: String,
    parts: BTreeMap<u32, Vec<u8>>,
    content: Option<Vec<u8>>,
    /// Whether it went with a message.
    pub sent: bool,
}

impl File {
    /// How many of its bytes are there.
    pub fn received(&self) -> u64 {
        let parts = self.parts.values().map(Vec::len).sum::<usize>();
        self.content.as_ref().map_or(parts, Vec::len) as u64
    }

    /// Whether all of it is there.
    pub fn is_complete(&self) -> bool {
        self.content.is_some()
    }

    /// How many parts it has.
    pub fn parts(&self) -> u64 {
        self.announced.bytes.div_ceil(UPLOAD_PART as u64)
    }

    /// How many bytes a part of it has; none where it has no such part.
    pub fn part_size(&self, part: u32) -> Option<u64> {
        let start = u64::from(part) * UPLOAD_PART as u64;
        let rest = self.announced.bytes.checked_sub(start)?;
        (rest > 0).then_some(rest.min(UPLOAD_PART as u64))
    }

    /// The file as the rules about messages ask for it.
    pub fn described(&self) -> message::Upload<'_> {
        message::Upload {
            name: &self.announced.name,
            media_type: &self.announced.media_type,
            bytes: self.announced.bytes,
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Uploads {
    begun: u64,
    files: BTreeMap<AttachmentId, File>,
    /// What was announced under a key; kept when the file is gone, so that a key is never used
    /// for two.
    keys: BTreeMap<(UserId, String), AttachmentId>,
}

impl Uploads {
    /// The file that a user announced under a key: its id, and the file unless it is gone.
    pub fn under(&self, user: &UserId, key: &str) -> Option<(&AttachmentId, Option<&File>)> {
        let id = self.keys.get(&(user.clone(), key.to_owned()))?;
        Some((id, self.files.get(id)))
    }

    /// Whether there is room for so many more bytes.
    pub fn has_room(&self, bytes: u64) -> bool {
        let held = self.files.values().map(|file| file.announced.bytes);
        held.sum::<u64>() + bytes <= MOST_BYTES
    }

    /// A user announces a file.
    pub fn begin(&mut self, owner: &UserId, key: &str, new: NewUpload, now: Time) -> Upload {
        self.begun += 1;
        let id = AttachmentId::from(format!("u{}", self.begun));
        let file = File {
            owner: owner.clone(),
            begun_at: now,
            alt: new.alt.clone(),
            announced: new,
            parts: BTreeMap::new(),
            content: None,
            sent: false,
        };
        self.files.insert(id.clone(), file);
        self.keys
            .insert((owner.clone(), key.to_owned()), id.clone());
        Upload { id, received: 0 }
    }

    /// A file of a user's own.
    pub fn own(&self, user: &UserId, id: &AttachmentId) -> Option<&File> {
        self.files.get(id).filter(|file| file.owner == *user)
    }

    /// A part of a file arrives; one that is there already stays as it is. Gives how much is there
    /// now; none where all of it has arrived and is not what it says, upon which it is gone.
    pub fn put(&mut self, id: &AttachmentId, part: u32, bytes: Vec<u8>) -> Option<u64> {
        let file = self.files.get_mut(id)?;
        if !file.is_complete() {
            file.parts.entry(part).or_insert(bytes);
        }
        if !file.is_complete() && file.received() == file.announced.bytes {
            let parts = std::mem::take(&mut file.parts);
            let content: Vec<u8> = parts.into_values().flatten().collect();
            if !is_what_it_says(&file.announced.media_type, &content) {
                self.files.remove(id);
                return None;
            }
            file.content = Some(content);
        }
        Some(file.received())
    }

    /// Says what is to be seen in a file.
    pub fn describe(&mut self, id: &AttachmentId, alt: String) {
        if let Some(file) = self.files.get_mut(id) {
            file.alt = alt;
        }
    }

    /// Files go with a message: from here on everybody in the desk may see them.
    pub fn send(&mut self, ids: &[AttachmentId]) -> Vec<Attachment> {
        let mut sent = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(file) = self.files.get_mut(id) {
                file.sent = true;
                sent.push(Attachment {
                    id: Some(id.clone()),
                    name: file.announced.name.clone(),
                    kind: AttachmentKind::Image,
                    bytes: file.announced.bytes,
                    alt: file.alt.clone(),
                });
            }
        }
        sent
    }

    /// What a file is and holds, for whom it is to be seen: everybody once it was sent, before
    /// that only who uploaded it.
    pub fn content(&self, user: &UserId, id: &AttachmentId) -> Option<(&str, &[u8])> {
        let file = self.files.get(id)?;
        let content = file.content.as_deref()?;
        (file.sent || file.owner == *user).then_some((&file.announced.media_type, content))
    }

    /// Forgets files that nobody sent for too long.
    pub fn forget(&mut self, now: Time) {
        self.files
            .retain(|_, file| file.sent || now - file.begun_at <= PATIENCE);
    }

    /// Forgets all files, but which ids and keys were used.
    pub fn clear(&mut self) {
        self.files.clear();
    }
}
