//! Files: what they are attached to, who may read them, and how they come and go.

pub(crate) mod addresses;
pub(crate) mod content;
mod disposition;
pub(crate) mod download;
pub(crate) mod image;
mod ranges;
pub(crate) mod ticket;

use crate::error::ApiError;
use crate::rights::{Rights, require};
use crate::state::State;
use content::Content;
use ticket::Ticket;

/// How long a video is processed, in seconds. The documents only say that it takes a while.
const PROCESSING: i64 = 2;

/// A file, from the ticket for its upload on.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) media_type: String,
    pub(crate) owner: Owner,
    /// Who asked for the ticket.
    pub(crate) uploader: u64,
    pub(crate) ticket: Ticket,
    pub(crate) created_at: i64,
    /// The bytes, once the storage has them.
    pub(crate) content: Option<Content>,
    /// When the upload was finished. A file is one of its owner's from then on.
    pub(crate) finished_at: Option<i64>,
    /// Whether it is part of a change of a message that the others do not see yet.
    pub(crate) draft: bool,
    /// Width and height of an image.
    pub(crate) size: Option<(u32, u32)>,
}

/// What a file is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    User(u64),
    /// A unit or a department.
    Unit(u64),
    Group(u64),
    Post(u64),
    Message(u64),
    /// A picture of the site, by the type of its upload.
    Site(&'static str),
    /// Something that has no state here, by the type of the upload.
    Elsewhere(&'static str, u64),
}

impl File {
    /// The first word of the media type, such as `image`.
    pub(crate) fn kind(&self) -> &str {
        self.media_type.split('/').next().unwrap_or_default()
    }

    pub(crate) fn is_processing(&self, now: i64) -> bool {
        match self.finished_at {
            Some(at) => self.kind() == "video" && now < at.saturating_add(PROCESSING),
            None => true,
        }
    }

    /// Whether this person sees the file among those of its owner.
    pub(crate) fn is_shown_to(&self, caller: u64) -> bool {
        self.finished_at.is_some() && (!self.draft || self.uploader == caller)
    }
}

impl State {
    /// The files of an owner that this person sees, in the order of their uploads.
    pub(crate) fn files_of(&self, owner: Owner, caller: u64) -> impl Iterator<Item = &File> {
        self.files.iter().filter(move |file| file.owner == owner && file.is_shown_to(caller))
    }

    /// A file that this person may read: somebody who may read what it is attached to, and who has
    /// the upload under way.
    pub(crate) fn readable_file(&self, id: u64, caller: u64) -> Result<&File, ApiError> {
        let file = self.files.find(id)?;
        if file.uploader == caller && file.finished_at.is_none() {
            return Ok(file);
        }
        if !file.is_shown_to(caller) {
            return Err(ApiError::not_found("file"));
        }
        let rights = self.rights(caller);
        require(self.may_read(&rights, file), "read what this file is attached to")?;
        Ok(file)
    }

    fn may_read(&self, rights: &Rights, file: &File) -> bool {
        match file.owner {
            Owner::User(id) => rights.assigned || rights.is(id),
            Owner::Unit(_) => rights.assigned,
            Owner::Group(id) => {
                self.groups.get(id).is_some_and(|group| rights.may_see_group(group))
            }
            Owner::Post(id) => {
                self.posts.get(id).is_some_and(|post| self.may_see_post(rights, post))
            }
            Owner::Message(id) => self.messages.get(id).is_some_and(|message| {
                let conversation = self.conversations.get(message.conversation);
                let people = conversation.map(|conversation| &conversation.participants);
                people.is_some_and(|people| people.keys().any(|person| rights.is(*person)))
            }),
            Owner::Site(_) => true,
            Owner::Elsewhere(..) => rights.admin || rights.is(file.uploader),
        }
    }

    /// Whether this person may change what a file is to be attached to. It has to be there.
    pub(crate) fn may_attach(&self, caller: u64, owner: Owner) -> bool {
        let rights = self.rights(caller);
        match owner {
            Owner::User(id) => {
                rights.is(id)
                    || self.users.get(id).is_some_and(|user| self.may_edit_user(&rights, user))
            }
            Owner::Unit(id) => self.may_edit_unit(&rights, id),
            Owner::Group(id) => self.groups.get(id).is_some_and(|group| group.is_admin(caller)),
            Owner::Post(id) => {
                self.posts.get(id).is_some_and(|post| self.may_edit_post(&rights, post))
            }
            Owner::Message(id) => self.messages.get(id).is_some_and(|message| {
                message.author == caller && message.service.is_none() && !message.deleted
            }),
            Owner::Site(_) | Owner::Elsewhere(..) => rights.admin,
        }
    }

    /// Finishes an upload: the file is one of its owner's, who waits for one file less.
    pub(crate) fn finish_upload(&mut self, id: u64) -> Result<(), ApiError> {
        let now = self.clock.now();
        let owner = self.files.find(id)?.owner;
        let mut draft = false;
        match owner {
            Owner::Post(post) => {
                let post = self.posts.find_mut(post)?;
                post.uploading_files = post.uploading_files.saturating_sub(1);
                post.updated_at = now;
            }
            Owner::Message(message) => {
                let message = self.messages.find_mut(message)?;
                // What was not announced is a change of the message.
                draft = message.uploading_files == 0;
                message.uploading_files = message.uploading_files.saturating_sub(1);
            }
            // There is one picture, which the next one takes the place of.
            Owner::User(_) | Owner::Unit(_) | Owner::Group(_) | Owner::Site(_) => {
                self.files.retain(|file| file.owner != owner || file.finished_at.is_none());
            }
            Owner::Elsewhere(..) => {}
        }
        let file = self.files.find_mut(id)?;
        file.finished_at = Some(now);
        file.draft = draft;
        if file.kind() == "image" {
            let beginning = file.content.as_ref().map(|bytes| bytes.beginning(image::LOOKED_AT));
            file.size = beginning.and_then(|bytes| image::size(&bytes));
        }
        Ok(())
    }

    /// Makes the files that were added to a message visible to all.
    pub(crate) fn publish_files(&mut self, message: u64) {
        let files = self.files.iter_mut().filter(|file| file.owner == Owner::Message(message));
        files.for_each(|file| file.draft = false);
    }

    /// Removes the files of what is gone.
    pub(crate) fn remove_orphans(&mut self) {
        let mut files = std::mem::replace(&mut self.files, crate::state::Table::new("file"));
        files.retain(|file| match file.owner {
            Owner::User(id) => self.users.get(id).is_some_and(|user| !user.anonymised),
            Owner::Unit(id) => self.units.has(id),
            Owner::Group(id) => self.groups.has(id),
            Owner::Post(id) => self.posts.has(id),
            Owner::Message(id) => self.messages.get(id).is_some_and(|message| !message.deleted),
            Owner::Site(_) | Owner::Elsewhere(..) => true,
        });
        self.files = files;
    }
}
