//! Groups, conversations and messages in answers.

use serde_json::{Value, json};

use super::files::files;
use super::people;
use super::units::{summary_of, user_type_refs};
use crate::files::Owner;
use crate::model::{AutoRules, Conversation, Group, Message, Participant, User};
use crate::state::State;

pub(crate) fn group(state: &State, caller: u64, group: &Group) -> Value {
    let standing = group.members.get(&caller).map(|admin| if *admin { "admin" } else { "member" });
    let is_active = |id: &u64| state.users.get(*id).is_some_and(|user| user.active);
    let unseen = state
        .posts
        .iter()
        .filter(|post| post.group == Some(group.id) && !post.is_seen_by(caller))
        .count();
    let unseen = if group.has(caller) { unseen } else { 0 };
    json!({
        "id": group.id,
        "content_type": "group",
        "name": group.name,
        "description": group.description,
        "type": if group.private { "private" } else { "public" },
        "mute_rule": null,
        "has_unread_notifications": unseen > 0,
        // A boolean goes in, a number comes out.
        "only_admin_publish": u8::from(group.only_admin_publish),
        "post_comments_enabled_default": group.comments_default,
        "member": standing,
        "image": null,
        "auto": auto(state, &group.rules),
        "permissions": {"member": standing, "edit": group.is_admin(caller), "delete": group.is_admin(caller)},
        "publish": {"updated_at": group.updated_at},
        "membership": {"auto": group.automatic.contains(&caller)},
        "stats": {"active": group.members.keys().filter(|id| is_active(id)).count()},
        "interaction": {"unseen": unseen},
        "url": format!("api/groups/{}", group.id),
    })
}

/// Whose users are members automatically.
fn auto(state: &State, rules: &AutoRules) -> Value {
    let unit = |(id, falldown): (&u64, &bool)| {
        let mut view = summary_of(state, *id)?;
        view["falldown"] = json!(falldown);
        Some(view)
    };
    json!({
        "units": rules.units.iter().filter_map(unit).collect::<Vec<_>>(),
        "userTypes": user_type_refs(state, &rules.user_types),
    })
}

pub(crate) fn conversation(state: &State, caller: u64, row: &Conversation) -> Value {
    let latest = row.messages.last().and_then(|id| state.messages.get(*id));
    let participants =
        row.participants.iter().filter_map(|(id, side)| participant(state, *id, Some(side)));
    let unread = row.unread(caller);
    json!({
        "id": row.id,
        "content_type": "conversation",
        "type": if row.direct { "direct" } else { "group" },
        "title": row.title,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "latest_message": latest.map(|latest| message(state, caller, latest)),
        "mute_rule": null,
        "unread_message_count": unread,
        "participants": participants.collect::<Vec<_>>(),
        "publish": {"created_at": row.created_at, "updated_at": row.updated_at},
        "archived_at": row.participants.get(&caller).and_then(|side| side.archived_at),
        "interaction": {"seen": unread == 0},
        "url": format!("api/chat/{}", row.id),
    })
}

/// A person in a conversation, or the author of a message; none when the person was deleted.
fn participant(state: &State, id: u64, side: Option<&Participant>) -> Option<Value> {
    let user = state.users.get(id)?;
    let main = user.memberships.first();
    let place = |unit: Option<u64>| {
        let unit = state.units.get(unit?)?;
        Some(json!({"id": unit.id, "name": unit.name}))
    };
    Some(json!({
        "content_type": "user",
        "id": id,
        "first_name": user.first_name,
        "last_name": user.last_name,
        "name": user.name(),
        "title": user.title,
        "active": user.active,
        "avatar": null,
        "archived_at": null,
        "participant_type": side.map(|side| if side.admin { "admin" } else { "normal" }),
        "subtext": subtext(state, user),
        "department": main.and_then(|membership| place(membership.department)),
        "unit": main.and_then(|membership| place(Some(membership.unit))),
        "url": format!("api/users/{id}"),
    }))
}

/// A person in the list of participants, which has the role as a number.
pub(crate) fn listed_participant(state: &State, id: u64, side: &Participant) -> Option<Value> {
    let mut view = people::hit(state, state.users.get(id)?);
    view["type"] = json!(if side.admin { 2 } else { 1 });
    Some(view)
}

/// Title, unit, and the department in parentheses.
fn subtext(state: &State, user: &User) -> String {
    let name = |unit: u64| state.units.get(unit).map(|unit| unit.name.as_str());
    let main = user.memberships.first();
    let unit = main.and_then(|membership| name(membership.unit));
    let text = user.title.as_deref().into_iter().chain(unit).collect::<Vec<_>>().join(" - ");
    match main.and_then(|membership| name(membership.department?)) {
        Some(department) => format!("{text} ({department})"),
        None => text,
    }
}

pub(crate) fn message(state: &State, caller: u64, row: &Message) -> Value {
    let mut view = plain_message(state, caller, row);
    // A parent is shown without its own parent, so that a long chain of replies stays short.
    let parent = row.parent.and_then(|id| state.messages.get(id));
    view["parent"] = json!(parent.map(|parent| plain_message(state, caller, parent)));
    view
}

fn plain_message(state: &State, caller: u64, row: &Message) -> Value {
    let conversation = state.conversations.get(row.conversation);
    let side = |id| conversation.and_then(|conversation| conversation.participants.get(&id));
    let draft = row.draft.as_ref().filter(|_| row.author == caller);
    let (text, edited_at) =
        draft.map_or((&row.text, row.edited_at), |draft| (&draft.text, Some(draft.at)));
    let mut view = json!({
        "id": row.id,
        "content_type": "message",
        "type": if row.service.is_some() { "service" } else { "normal" },
        "conversationId": row.conversation,
        "is_reply": row.parent.is_some(),
        "parent": null,
        "deleted": row.deleted,
        "message": text,
        "date": row.date,
        "edited_at": edited_at,
        "reactions": [],
        "author": participant(state, row.author, side(row.author)),
        "files": files(state, Owner::Message(row.id), caller),
        "voice": null,
        "is_new": side(caller).is_some_and(|side| row.id > side.seen),
        "uploading_files": row.uploading_files,
        "url": format!("api/messages/{}", row.id),
    });
    if let Some(meta) = &row.service {
        view["meta"] = meta.clone();
    }
    view
}
