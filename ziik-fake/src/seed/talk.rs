//! Groups, conversations and posts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::organisation::{SHIFT_LEAD, TOP};
use super::{BASE_TIME, DAY, HOUR};
use crate::model::{
    AutoRules, Comment, Conversation, Group, Message, Participant, Post, Visibility,
};
use crate::random::Random;
use crate::state::State;

const ADMINISTRATOR: u64 = 1;

/// How the administrator stands to a group.
#[derive(Clone, Copy, PartialEq)]
enum Standing {
    Admin,
    Member,
    Outsider,
}

/// Name, description, private, only admins publish, and how the administrator stands to the group.
const GROUPS: [(&str, Option<&str>, bool, bool, Standing); 7] = [
    ("Coffee lovers", Some("Beans, brews and grinders."), false, false, Standing::Admin),
    ("Latte art", Some("Show your pour."), false, false, Standing::Outsider),
    ("Shift leads", Some("For those who make the rota work."), true, false, Standing::Admin),
    ("Roasting secrets", None, true, false, Standing::Outsider),
    ("Head office notes", Some("News from the office."), false, true, Standing::Member),
    ("Smørrebrød Fridays", None, false, false, Standing::Member),
    ("Bicycle commuters", Some("Routes, tyres and weather."), false, false, Standing::Outsider),
];

/// Group, title, text and important. A post without a group is news.
const POSTS: [(Option<u64>, &str, &str, bool); 9] = [
    (None, "New opening hours", "<p>From Monday the shops open at seven.</p>", true),
    (None, "Oat milk delivery moves to Tuesdays", "<p>Please order a day earlier.</p>", false),
    (None, "Welcome to the Lighthouse team", "<p>Our newest shop has opened its doors.</p>", false),
    (None, "Safety round in all kitchens", "<p>Have the first-aid boxes ready.</p>", true),
    (Some(1), "Which beans next month?", "<p>I vote for the washed one.</p>", false),
    (Some(1), "Grinder settings for humid days", "<p>Half a step coarser works for me.</p>", false),
    (Some(2), "Swan or tulip?", "<p>Show us yours.</p>", false),
    (Some(3), "Covering the long weekend", "<p>Who can take the Saturday?</p>", false),
    (Some(4), "Batch 47", "<p>First crack came early.</p>", false),
];

const LINES: [&str; 10] = [
    "Who can take Saturday morning?",
    "I can, if somebody swaps Sunday with me.",
    "The new grinder is here!",
    "Remember to descale on Wednesday.",
    "Could you bring the blue trays?",
    "Done.",
    "The delivery is late again.",
    "Thanks, see you at six.",
    "Café au lait is selling out before noon.",
    "I'll write it on the board.",
];

pub(super) fn fill(state: &mut State, random: &mut Random) {
    let people: Vec<_> =
        state.users.iter().filter(|user| user.active && !user.admin).map(|user| user.id).collect();
    groups(state, &people, random);
    conversations(state, &people, random);
    posts(state, &people, random);
    reactions(state, &people);
}

fn groups(state: &mut State, people: &[u64], random: &mut Random) {
    for ((name, description, private, only_admin_publish, standing), age) in
        GROUPS.into_iter().zip(1..)
    {
        let mut members: BTreeMap<_, _> =
            people.iter().filter(|_| random.percent(20)).take(300).map(|id| (*id, false)).collect();
        if standing != Standing::Outsider {
            members.insert(ADMINISTRATOR, standing == Standing::Admin);
        }
        // Every group has somebody to look after it.
        if standing != Standing::Admin && !people.is_empty() {
            members.insert(*random.pick(people), true);
        }
        state.groups.add(|id| Group {
            id,
            name: name.to_owned(),
            description: description.map(str::to_owned),
            private,
            only_admin_publish,
            comments_default: true,
            members,
            rules: rules(age),
            automatic: BTreeSet::new(),
            updated_at: BASE_TIME - age * DAY,
        });
    }
}

fn conversations(state: &mut State, people: &[u64], random: &mut Random) {
    // Title, the other people, messages. An empty title makes a direct conversation.
    let Some(first) = people.first() else { return };
    add_conversation(state, "", &[*first], 12, random);
    for _ in 0..3 {
        let other = *random.pick(people);
        if other != *first {
            add_conversation(state, "", &[other], 3, random);
        }
    }
    if people.len() > 2 {
        add_conversation(state, "Summer rota", &people[..3], 60, random);
        add_conversation(state, "Inventory night", &people[people.len() - 2..], 8, random);
    }
}

fn add_conversation(
    state: &mut State,
    title: &str,
    others: &[u64],
    messages: i64,
    random: &mut Random,
) {
    let people: Vec<_> = others.iter().copied().chain([ADMINISTRATOR]).collect();
    let direct = others.len() == 1;
    let exists =
        |row: &Conversation| direct && row.direct && row.participants.contains_key(&others[0]);
    if state.conversations.iter().any(exists) {
        return;
    }
    let side =
        |id: &u64| (*id, Participant { admin: *id == ADMINISTRATOR, ..Participant::default() });
    let created_at = BASE_TIME - 3 * DAY;
    let conversation = state.conversations.add(|id| Conversation {
        id,
        direct,
        title: title.to_owned(),
        created_at,
        updated_at: created_at,
        participants: people.iter().map(side).collect(),
        messages: Vec::new(),
    });
    let mut previous = None;
    for minute in 0..messages {
        let author = *random.pick(&people);
        let parent = previous.filter(|_| random.percent(15));
        let text = (*random.pick(&LINES)).to_owned();
        let date = created_at + minute * 60;
        let id = state.messages.add(|id| Message {
            id,
            conversation,
            author,
            parent,
            text,
            date,
            ..Message::default()
        });
        previous = Some(id);
        let Ok(row) = state.conversations.find_mut(conversation) else { return };
        row.messages.push(id);
        row.updated_at = date;
        if let Some(side) = row.participants.get_mut(&author) {
            side.seen = id;
        }
    }
}

fn posts(state: &mut State, people: &[u64], random: &mut Random) {
    for ((group, title, body, important), age) in POSTS.into_iter().zip(1..) {
        let members = group
            .and_then(|id| state.groups.get(id))
            .map(|group| group.members.keys().copied().collect());
        let authors: Vec<_> = members.unwrap_or_else(|| vec![ADMINISTRATOR]);
        let author = if authors.is_empty() { ADMINISTRATOR } else { *random.pick(&authors) };
        let visibility = Visibility { all_units: group.is_none(), ..Visibility::default() };
        let post = Post {
            title: title.to_owned(),
            body: Some(body.to_owned()),
            group,
            important,
            confirm: important,
            visibility,
            ..published(author, age)
        };
        state.posts.add(|id| Post { id, ..post });
    }
    let shares: Vec<_> = people.iter().take(2).copied().collect();
    let event = json!({
        "location": "Harbour Café",
        "datetime_start": "2025-11-14T17:00:00Z",
        "datetime_end": "2025-11-14T19:00:00Z",
        "all_day": false,
        "participation": {"enabled": true},
    });
    state.posts.add(|id| Post {
        id,
        title: "Latte art evening".to_owned(),
        body: Some("<p>Bring your favourite cup.</p>".to_owned()),
        event: Some(event),
        shares,
        visibility: everybody(),
        ..published(ADMINISTRATOR, 2)
    });
    // A draft, which only its author and administrators see.
    state.posts.add(|id| Post {
        id,
        title: "Winter menu".to_owned(),
        visibility: everybody(),
        publish_on: None,
        ..published(ADMINISTRATOR, 1)
    });
}

/// The rules of the shift leads' group, and of that of the head office.
fn rules(age: i64) -> AutoRules {
    match age {
        3 => AutoRules { user_types: [SHIFT_LEAD].into(), ..AutoRules::default() },
        5 => AutoRules { units: [(TOP, false)].into(), ..AutoRules::default() },
        _ => AutoRules::default(),
    }
}

/// What people did with posts: comments, and on news that asks for it some confirmations.
fn reactions(state: &mut State, people: &[u64]) {
    let mut add = |post, parent, author: Option<&u64>, body: &str, minutes: i64| {
        let author = author.copied().unwrap_or(ADMINISTRATOR);
        let at = BASE_TIME - HOUR + minutes * 60;
        state.comments.add(|id| Comment {
            id,
            post,
            parent,
            author,
            body: body.to_owned(),
            created_at: at,
            updated_at: at,
            ..Comment::default()
        })
    };
    let first = add(1, None, people.first(), "Seven? That is early.", 0);
    add(1, Some(first), None, "The first bus comes at half past six.", 5);
    add(1, None, people.get(1), "Who has the keys?", 9);
    add(5, None, people.get(2), "The natural one, please.", 12);
    for (user, minutes) in people.iter().skip(1).take(3).zip(1_i64..) {
        for post in [1, 4] {
            let Ok(row) = state.posts.find_mut(post) else { continue };
            let at = BASE_TIME - HOUR + minutes * 60;
            row.reactions.seen.insert(*user, at);
            if minutes < 3 {
                row.reactions.read.insert(*user, at + 30);
            }
        }
    }
}

fn everybody() -> Visibility {
    Visibility { all_units: true, ..Visibility::default() }
}

fn published(author: u64, days_ago: i64) -> Post {
    let at = BASE_TIME - days_ago * DAY + HOUR;
    Post {
        author,
        owner_unit: Some(TOP),
        comments: true,
        show_in_feed: true,
        publish_on: Some(at),
        created_at: at,
        updated_at: at,
        ..Post::default()
    }
}
