//! Reading files, and removing them from what they are attached to.

use super::conversations::own;
use super::{Answered, posts_write};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::files::download::Download;
use crate::files::{File, Owner};
use crate::page::page;
use crate::request::Request;
use crate::rights::require;
use crate::state::State;
use crate::views::files::{PRESETS, file};

const LIST_LIMIT: usize = 50;

pub(crate) fn download(state: &mut State, request: &Request) -> Answered {
    let file = state.readable_file(request.id("file"), request.caller)?;
    send(file)
}

/// An image in one of its sizes. The tenant scales nothing: each size is the image as it came.
pub(crate) fn preset(state: &mut State, request: &Request) -> Answered {
    let preset = request.text("preset");
    if !PRESETS.contains(&preset) {
        return Err(ApiError::invalid(
            "preset",
            format!("Must be one of: {}.", PRESETS.join(", ")),
        ));
    }
    let file = state.readable_file(request.id("file"), request.caller)?;
    if file.kind() != "image" {
        return Err(ApiError::not_found("size of this file"));
    }
    send(file)
}

fn send(file: &File) -> Answered {
    let content = file.content.as_ref().filter(|_| file.finished_at.is_some());
    let content = content.ok_or_else(|| ApiError::not_found("file"))?.clone();
    let (media_type, name) = (file.media_type.clone(), file.name.clone());
    Ok(Answer::download(Download { content, media_type, name }))
}

pub(crate) fn of_group(state: &mut State, request: &Request) -> Answered {
    group_files(state, request, |_| true)
}

pub(crate) fn images_of_group(state: &mut State, request: &Request) -> Answered {
    group_files(state, request, |kind| kind == "image")
}

pub(crate) fn videos_of_group(state: &mut State, request: &Request) -> Answered {
    group_files(state, request, |kind| kind == "video")
}

pub(crate) fn documents_of_group(state: &mut State, request: &Request) -> Answered {
    group_files(state, request, |kind| kind != "image" && kind != "video")
}

/// The files of the posts in a group that the caller may read.
fn group_files(state: &State, request: &Request, fits: impl Fn(&str) -> bool) -> Answered {
    let group = state.groups.find(request.id("group"))?;
    let rights = state.rights(request.caller);
    require(rights.may_see_group(group), "see this group")?;
    let posts = state.posts.iter().filter(|post| post.group == Some(group.id));
    let posts = posts.filter(|post| state.may_see_post(&rights, post));
    let files = posts.flat_map(|post| state.files_of(Owner::Post(post.id), request.caller));
    let files: Vec<_> = files.filter(|file| fits(file.kind())).collect();
    page(&state.base_url, request, LIST_LIMIT, &files, |row| file(state, row))
}

pub(crate) fn of_conversation(state: &mut State, request: &Request) -> Answered {
    let messages = own(state, request)?.messages.iter();
    let files: Vec<_> =
        messages.flat_map(|id| state.files_of(Owner::Message(*id), request.caller)).collect();
    page(&state.base_url, request, LIST_LIMIT, &files, |row| file(state, row))
}

pub(crate) fn delete_from_post(state: &mut State, request: &Request) -> Answered {
    let post = posts_write::editable(state, request)?.id;
    let id = request.id("file");
    let of_post = |file: &&File| file.owner == Owner::Post(post) && file.finished_at.is_some();
    let row = state.files.get(id).filter(of_post).ok_or_else(|| ApiError::not_found("file"))?;
    let view = file(state, row);
    state.files.remove(id);
    let now = state.clock.now();
    state.posts.find_mut(post)?.updated_at = now;
    Ok(Answer::deleted(view, true))
}
