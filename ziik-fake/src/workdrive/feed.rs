//! Posts and news: lists by time, the latest first.

use serde_json::{Value, json};

use super::Answered;
use super::ids::{ids, path_id, uuid};
use super::media::{file_id, file_ids};
use super::modules::category;
use super::state::State;
use super::tokens::own;
use super::views::{page_up_to, texts};
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::request::Request;
use crate::state::Table;
use crate::time;

const ORDERS: [&str; 3] = ["a", "b", "c"];

/// A post or a piece of news.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    pub(super) id: u64,
    pub(super) author: u64,
    pub(super) posted: i64,
    pub(super) text: String,
    pub(super) tags: Vec<String>,
    pub(super) title: String,
    pub(super) category: Option<String>,
    pub(super) mentions: Vec<u64>,
    pub(super) tagged: Vec<u64>,
    pub(super) files: Vec<u64>,
    pub(super) cover: Option<u64>,
    pub(super) place: Option<String>,
    pub(super) gif: String,
    pub(super) links: Vec<String>,
    pub(super) audience: Audience,
}

/// Who may see something.
#[derive(Clone, Debug, Default)]
pub(super) struct Audience {
    only_me: bool,
    /// With anybody in here it is for them alone.
    users: Vec<u64>,
}

impl Audience {
    pub(super) fn has(&self, author: u64, caller: u64) -> bool {
        author == caller || !self.only_me && (self.users.is_empty() || self.users.contains(&caller))
    }

    /// Reads `permissions`.
    pub(super) fn read(&mut self, state: &State, fields: &mut Fields) {
        fields.part("permissions");
        for name in ["public", "friends", "team"] {
            fields.flag(&format!("permissions.{name}"));
        }
        set(&mut self.only_me, fields.flag("permissions.onlyMe"));
        let users = ids(fields, "permissions.users", |id| state.people.has(id));
        set(&mut self.users, fields.non_null("permissions.users", users));
        let named: [(&str, &dyn Fn(u64) -> bool); 3] = [
            ("permissions.groups", &|id| state.security_groups.has(id)),
            ("permissions.locations", &|id| state.locations.has(id)),
            ("permissions.taggedUsers", &|id| state.people.has(id)),
        ];
        for (name, exists) in named {
            let list = ids(fields, name, exists);
            fields.non_null(name, list);
        }
    }
}

/// Which of the two lists.
#[derive(Clone, Copy)]
enum Kind {
    Post,
    News,
}

impl Kind {
    fn rows(self, state: &State) -> &Table<Item> {
        match self {
            Self::Post => &state.posts,
            Self::News => &state.news,
        }
    }

    fn rows_mut(self, state: &mut State) -> &mut Table<Item> {
        match self {
            Self::Post => &mut state.posts,
            Self::News => &mut state.news,
        }
    }
}

pub(super) fn list_posts(state: &mut State, request: &Request) -> Answered {
    list(state, request, Kind::Post, "posts")
}

pub(super) fn create_post(state: &mut State, request: &Request) -> Answered {
    create(state, request, Kind::Post)
}

pub(super) fn update_post(state: &mut State, request: &Request) -> Answered {
    update(state, request, Kind::Post)
}

pub(super) fn delete_post(state: &mut State, request: &Request) -> Answered {
    delete(state, request, Kind::Post)
}

pub(super) fn list_news(state: &mut State, request: &Request) -> Answered {
    list(state, request, Kind::News, "news")
}

pub(super) fn create_news(state: &mut State, request: &Request) -> Answered {
    create(state, request, Kind::News)
}

pub(super) fn update_news(state: &mut State, request: &Request) -> Answered {
    update(state, request, Kind::News)
}

pub(super) fn delete_news(state: &mut State, request: &Request) -> Answered {
    delete(state, request, Kind::News)
}

/// Nobody reacts or comments here, so every order is the one by time.
fn list(state: &State, request: &Request, kind: Kind, key: &'static str) -> Answered {
    request.query.word("sort_key", &ORDERS)?;
    let seen =
        kind.rows(state).iter().filter(|item| item.audience.has(item.author, request.caller));
    page_up_to(request, key, seen.collect(), |item| item.posted, |item| view(state, item, kind))
}

fn create(state: &mut State, request: &Request, kind: Kind) -> Answered {
    let mut item = Item { author: request.caller, posted: state.clock.now(), ..Item::default() };
    let mut fields = request.fields();
    read(state, &mut fields, &mut item, kind, true);
    fields.check()?;
    let id = kind.rows_mut(state).add(|id| Item { id, ..item });
    Ok(Answer::changed_to(view(state, kind.rows(state).find(id)?, kind), false).made(id))
}

fn update(state: &mut State, request: &Request, kind: Kind) -> Answered {
    let mut item = kind.rows(state).find(path_id(request))?.clone();
    own(request, item.author)?;
    let mut fields = request.fields();
    read(state, &mut fields, &mut item, kind, false);
    fields.check()?;
    let (id, view) = (item.id, view(state, &item, kind));
    kind.rows_mut(state).put(id, item);
    Ok(Answer::changed_to(view, false).about(id))
}

fn delete(state: &mut State, request: &Request, kind: Kind) -> Answered {
    let id = path_id(request);
    own(request, kind.rows(state).find(id)?.author)?;
    kind.rows_mut(state).remove(id);
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

fn read(state: &State, fields: &mut Fields, item: &mut Item, kind: Kind, new: bool) {
    item.audience.read(state, fields);
    let tags = texts(fields, "tags");
    let mentions = ids(fields, "mention", |id| state.people.has(id));
    let tagged = ids(fields, "taggedUserIds", |id| state.people.has(id));
    let files = file_ids(state, fields, "fileIds");
    let links = texts(fields, "links");
    fields.part("location");
    fields.text("location.textAddress").apply(&mut item.place);
    fields.text("gif").apply_or_default(&mut item.gif);
    match kind {
        Kind::Post => {
            let status = fields.word("status", &["PUBLISHED"]);
            if new {
                fields.required("status", status);
                let all = matches!(&tags, Patch::Value(_));
                if !all {
                    fields.complain("tags", "This field is required.");
                }
            } else {
                fields.non_null("status", status);
            }
            fields.text("postText").apply_or_default(&mut item.text);
        }
        Kind::News => {
            fields.text("newsTitle").apply_or_default(&mut item.title);
            category(fields, "category").apply(&mut item.category);
            file_id(state, fields, "coverImage").apply(&mut item.cover);
        }
    }
    set(&mut item.tags, tags.value());
    set(&mut item.mentions, mentions.value());
    set(&mut item.tagged, tagged.value());
    set(&mut item.files, files.value());
    set(&mut item.links, links.value());
    if matches!(kind, Kind::Post) && item.text.trim().is_empty() && item.files.is_empty() {
        fields.complain("postText", "A post needs a text or files.");
    }
}

/// A single file where there is one, by the examples of the documentation.
fn view(state: &State, item: &Item, kind: Kind) -> Value {
    let mut view = json!({
        "id": uuid(item.id),
        "postedAt": time::utc(item.posted),
        "commentsCount": 0,
        "user": state.person(item.author),
        "files": state.file(item.files.first().copied()),
        "linkPreviews": null,
        "tags": item.tags,
        "reactions": [],
        "mentions": state.people_of(&item.mentions),
        "taggedUsers": state.people_of(&item.tagged),
        "gif": item.gif,
        "links": item.links,
        "reactionUsers": [],
        "location": item.place.as_ref().map(|place| json!({"textAddress": place})),
    });
    match kind {
        Kind::Post => view["postText"] = json!(item.text),
        Kind::News => {
            view["newsTitle"] = json!(item.title);
            view["category"] = json!(item.category.as_deref().unwrap_or_default());
            view["coverImage"] = state.file(item.cover);
        }
    }
    view
}

/// The refusal of a time that cannot be read.
pub(super) fn moment(request: &Request, name: &str) -> Result<Option<i64>, ApiError> {
    request.query.parsed(name, "a time as in ISO 8601", time::moment)
}
