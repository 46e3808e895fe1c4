//! Tasks, and who has them.

use serde_json::{Value, json};

use super::Answered;
use super::ids::{id, ids, path_id, uuid};
use super::state::State;
use super::tokens::own;
use super::views::page;
use crate::answers::Answer;
use crate::error::ApiError;
use crate::fields::{Fields, Patch, set};
use crate::request::Request;
use crate::time;

const TYPES: [&str; 5] = ["Article", "Video", "QuizLink", "Document", "TrainingCourse"];
const DAY: i64 = 86_400;

/// A task.
#[derive(Clone, Debug, Default)]
pub(super) struct Task {
    pub(super) id: u64,
    pub(super) author: u64,
    pub(super) title: String,
    pub(super) is_published: bool,
    pub(super) created: i64,
    pub(super) updated: i64,
    pub(super) due_days: u64,
    pub(super) assigned: Vec<u64>,
    pub(super) description: String,
    pub(super) kind: Option<&'static str>,
    pub(super) content: String,
    pub(super) link: String,
    pub(super) minutes: i64,
    pub(super) video: String,
    pub(super) course: String,
}

pub(super) fn list(state: &mut State, request: &Request) -> Answered {
    let query = &request.query;
    let caller = request.caller;
    let order = query.word("sort_direction", &["ASC", "DESC"])?;
    let filters = ["INDEPENDENT_TASKS_CREATED_BY_ME", "INDEPENDENT_TASKS_ASSIGNED_TO_ME"];
    let filter = query.word("filter", &filters)?;
    let published = query.has("published").then(|| query.flag("published")).transpose()?;
    let fits = |task: &&Task| {
        let (is_own, is_assigned) = (task.author == caller, task.assigned.contains(&caller));
        let is_wanted = match filter {
            Some("INDEPENDENT_TASKS_CREATED_BY_ME") => is_own,
            Some(_) => is_assigned,
            None => is_own || is_assigned,
        };
        is_wanted && published.is_none_or(|published| task.is_published == published)
    };
    let mut tasks: Vec<_> = state.tasks.iter().filter(fits).collect();
    if order == Some("DESC") {
        tasks.reverse();
    }
    page(request, "tasks", &tasks, |task| {
        let mut view = times(task, view(task));
        view["createdBy"] = state.person(task.author);
        view
    })
}

/// With `userIds` somebody has it at once, and the answer is another.
pub(super) fn create(state: &mut State, request: &Request) -> Answered {
    let now = state.clock.now();
    let mut task = Task { author: request.caller, created: now, updated: now, ..Task::default() };
    let mut fields = request.fields();
    let assigned = ids(&mut fields, "userIds", |id| state.people.has(id));
    let assigned = fields.non_null("userIds", assigned);
    task.is_published = assigned.is_some();
    read(&mut fields, &mut task);
    if assigned.is_some() && !task.is_published {
        fields.complain("userIds", DRAFT);
    }
    fields.check()?;
    task.assigned = assigned.clone().unwrap_or_default();
    let id = state.tasks.add(|id| Task { id, ..task });
    let task = state.tasks.find(id)?;
    let view = match assigned {
        Some(people) => {
            let mut view = view(task);
            view["assignedUserIds"] = people.into_iter().map(uuid).collect();
            view
        }
        None => saved(task),
    };
    Ok(Answer::changed_to(view, false).made(id))
}

pub(super) fn update(state: &mut State, request: &Request) -> Answered {
    let mut task = owned(state, request)?;
    if task.is_published {
        return Err(ApiError::invalid("status", "A published task cannot be changed."));
    }
    let mut fields = request.fields();
    read(&mut fields, &mut task);
    fields.check()?;
    task.updated = state.clock.now();
    let (id, view) = (task.id, saved(&task));
    state.tasks.put(id, task);
    Ok(Answer::changed_to(view, false).about(id))
}

pub(super) fn assign(state: &mut State, request: &Request) -> Answered {
    let mut task = owned(state, request)?;
    let mut fields = request.fields();
    let [add, remove] = ["userIds", "removeIds"].map(|name| {
        let people = ids(&mut fields, name, |id| state.people.has(id));
        fields.non_null(name, people).unwrap_or_default()
    });
    if !add.is_empty() && !task.is_published {
        fields.complain("userIds", DRAFT);
    }
    fields.check()?;
    task.assigned.retain(|person| !remove.contains(person));
    for person in add {
        if !task.assigned.contains(&person) {
            task.assigned.push(person);
        }
    }
    let mut view = view(&task);
    view["assignedUserIds"] = state.people_of(&task.assigned);
    let id = task.id;
    state.tasks.put(id, task);
    Ok(Answer::changed_to(view, false).about(id))
}

pub(super) fn delete(state: &mut State, request: &Request) -> Answered {
    let id = owned(state, request)?.id;
    state.tasks.remove(id);
    Ok(Answer::changed_to(json!({}), false).gone(id))
}

const DRAFT: &str = "A draft cannot be given to anybody.";

fn owned(state: &State, request: &Request) -> Result<Task, ApiError> {
    let task = state.tasks.find(path_id(request))?;
    own(request, task.author)?;
    Ok(task.clone())
}

fn read(fields: &mut Fields, task: &mut Task) {
    let new = task.id == 0;
    set(&mut task.title, fields.name("title", new));
    fields.text("description").apply_or_default(&mut task.description);
    if let Patch::Value(status) = fields.word("status", &["draft", "publish"]) {
        task.is_published = status == "publish";
    }
    let kind = fields.word("task_type", &TYPES);
    kind.apply(&mut task.kind);
    fields.text("content").apply_or_default(&mut task.content);
    if task.kind == Some("Article") && task.content.trim().is_empty() {
        fields.complain("content", "An article needs its text.");
    }
    let minutes = fields.integer("time");
    set(&mut task.minutes, fields.non_null("time", minutes));
    fields.text("link").apply_or_default(&mut task.link);
    let days = fields.count("dueDays");
    set(&mut task.due_days, fields.non_null("dueDays", days));
    // Templates, documents, courses and videos are not kept here: any id will do.
    for name in ["notificationTemplateId", "documentId"] {
        some_id(fields, name);
    }
    some_id(fields, "videoId").apply_or_default(&mut task.video);
    some_id(fields, "trainingCourseTaskListId").apply_or_default(&mut task.course);
}

/// A text in the form of an id, whether or not something has it.
fn some_id(fields: &mut Fields, name: &str) -> Patch<String> {
    fields.parsed(name, "an id", |text| {
        let is_uuid = text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12]);
        (is_uuid || id(text) != 0).then(|| text.to_owned())
    })
}

fn view(task: &Task) -> Value {
    let due = i64::try_from(task.due_days)
        .unwrap_or(i64::MAX)
        .saturating_mul(DAY)
        .saturating_add(task.created);
    json!({
        "id": uuid(task.id),
        "title": task.title,
        "content": task.content,
        "time": task.minutes,
        "videoId": task.video,
        "description": task.description,
        "link": task.link,
        "dueDate": time::utc(due),
        "status": if task.is_published { "published" } else { "draft" },
    })
}

fn times(task: &Task, mut view: Value) -> Value {
    view["createdAt"] = json!(time::utc(task.created));
    view["updatedAt"] = json!(time::utc(task.updated));
    view["dueDays"] = json!(task.due_days);
    view["trainingCourse"] = Value::Null;
    view["trainingCourseTaskListId"] = json!(task.course);
    view
}

fn saved(task: &Task) -> Value {
    let mut view = times(task, view(task));
    view["createdBy"] = json!(uuid(task.author));
    view
}
