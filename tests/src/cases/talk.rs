//! Conversations, messages, groups and posts.

use serde_json::{Map, json};
use ziik_api::Patch;
use ziik_api::types::{
    ConversationCreate, ConversationStatus, ConversationUpdate, ConversationWithMessageCreate,
    EventInput, EventParticipationInput, EventUpdate, GroupCreate, GroupMemberCreate,
    GroupMemberStatus, GroupMemberUpdate, GroupMode, GroupSort, GroupType, GroupUpdate,
    MessageCreate, MessageUpdate, PollChoiceInput, PollInput, PollInputPatch, PostCommentsInput,
    PostConfirmInput, PostCreate, PostPinnedInput, PostPublishInput, PostSharingInput,
    PostSharingInputPatch, PostUpdate, Recurrence, RecurrenceByday, RecurrenceFrequency,
    VisibilityInput, VisibilityInputPatch,
};

use super::{Calls, cases};

cases! { CONVERSATIONS |client|
    list_conversations {
        full: client
            .list_conversations()
            .status(ConversationStatus::Normal)
            .keyword("a")
            .participants([1, 2])
            .limit(1)
            .page(1);
        with_one: client.list_conversations().user(2).limit(1);
        archived: client.list_conversations().status(ConversationStatus::Archived);
        minimal: client.list_conversations().limit(1);
    }
    create_conversation {
        direct: client.create_conversation(ConversationCreate::new([2]));
        group: client.create_conversation(ConversationCreate::new([2, 3]));
    }
    create_conversation_with_message {
        full: client.create_conversation_with_message(
            ConversationWithMessageCreate::new([2, 3], "Who has the keys?").file_count(1)
        );
        minimal: client.create_conversation_with_message(ConversationWithMessageCreate::new([2], "Hello"));
    }
    get_conversation {
        full: client.get_conversation(1);
    }
    delete_conversation {
        full: client.delete_conversation(1);
    }
    update_conversation {
        full: client.update_conversation(3, ConversationUpdate::new("Autumn rota"));
    }
    archive_conversation {
        full: client.archive_conversation(1);
    }
    unarchive_conversation {
        full: client.unarchive_conversation(1);
    }
}

cases! { MESSAGES |client|
    list_messages {
        around: client.list_messages(1).limit(2).starter_message_id(6);
        older: client.list_messages(1).limit(1).cursor("b2xkZXI6Ng");
        full: client.list_messages(1).limit(2).query("grinder").page(1).message(12);
        minimal: client.list_messages(1);
    }
    create_message {
        full: client.create_message(
            1,
            MessageCreate::new("The rota follows.")
                .file_count(1)
                .extra(Map::from_iter([("parent_id".to_owned(), json!(3))]))
        );
        minimal: client.create_message(1, MessageCreate::new("Done — tak!"));
    }
    get_message {
        full: client.get_message(1, 3);
    }
    delete_message {
        full: client.delete_message(1, 1);
    }
    update_message {
        full: client.update_message(1, 1, MessageUpdate::new("Sunday, I mean."));
    }
    finalize_message_update {
        full: client.finalize_message_update(1, 1);
    }
}

cases! { GROUPS |client|
    list_groups {
        full: client
            .list_groups()
            .mode(GroupMode::CanPublish)
            .type_(GroupType::Public)
            .sort(GroupSort::Name)
            .limit(1)
            .page(2);
        minimal: client.list_groups();
    }
    create_group {
        full: client.create_group(
            GroupCreate::new("Tea \"lovers\"", GroupType::Private)
                .description("Also welcome.")
                .only_admin_publish(true)
                .post_comments_enabled_default(false)
        );
        minimal: client.create_group(GroupCreate::new("Chess", GroupType::Public));
    }
    search_groups {
        full: client.search_groups("smørrebrød").mode(GroupMode::Member).limit(5).page(1);
        minimal: client.search_groups("shift");
    }
    get_group {
        full: client.get_group(3);
    }
    delete_group {
        full: client.delete_group(3);
    }
    update_group {
        full: client.update_group(
            1,
            GroupUpdate::new()
                .name("Coffee people")
                .description(Patch::Null)
                .type_(GroupType::Private)
                .only_admin_publish(true)
                .post_comments_enabled_default(false)
        );
        minimal: client.update_group(1, GroupUpdate::new());
    }
    list_group_members {
        full: client.list_group_members(5).status(GroupMemberStatus::Active).limit(2).page(2);
        admins: client.list_group_members(1).status(GroupMemberStatus::Admin);
        minimal: client.list_group_members(3);
    }
    add_group_member {
        full: client.add_group_member(3, GroupMemberCreate::new().user(2));
        joining: client.add_group_member(7, GroupMemberCreate::new());
    }
    remove_group_member {
        full: client.remove_group_member(3, 4);
        leaving: client.remove_group_member(5, 1);
    }
    update_group_member {
        full: client.update_group_member(3, 4, GroupMemberUpdate::new().status(2));
        minimal: client.update_group_member(3, 4, GroupMemberUpdate::new());
    }
    search_users_not_in_group {
        full: client.search_users_not_in_group(2, "an");
    }
}

cases! { POSTS |client|
    list_global_post_ids {
        full: client.list_global_post_ids().type_("news").sorting("publish");
        minimal: client.list_global_post_ids();
    }
    list_group_post_ids {
        full: client.list_group_post_ids(1).type_("debate").sorting("activity");
        minimal: client.list_group_post_ids(1);
    }
    list_user_post_ids {
        full: client.list_user_post_ids(1);
    }
    list_posts_by_ids {
        full: client.list_posts_by_ids([1, 999]);
        one: client.list_posts_by_ids([1]);
    }
    get_post {
        news: client.get_post(1);
        event: client.get_post(10);
    }
    delete_post {
        full: client.delete_post(1);
    }
    update_post {
        cleared: client.update_post(10, post_cleared());
        full: client.update_post(10, post_update());
        minimal: client.update_post(10, PostUpdate::new());
    }
    create_post {
        full: client.create_post(post_create());
        in_a_group: client.create_post(PostCreate::new("Beans").group(1));
        minimal: client.create_post(PostCreate::new("Short"));
    }
}

fn post_create() -> PostCreate {
    PostCreate::new("Latte art evening")
        .body("<p>Bring your own cup.</p>")
        .owner_unit(1)
        .visibility(
            VisibilityInput::new().all_units(false).units([4]).units_falldown([2]).user_types([1]),
        )
        .sharing(PostSharingInput::new().shares([2, 3]))
        .comments(PostCommentsInput::new().enabled(true))
        .confirm(PostConfirmInput::new().enabled(false))
        .show_in_feed(true)
        .publish(
            PostPublishInput::new()
                .status(true)
                .publish_on(1_760_004_000)
                .unpublish_on(1_893_456_000),
        )
        .important(false)
        .poll(
            PollInput::new()
                .question("Swan or tulip?")
                .type_("single")
                .close_at(1_761_404_400)
                .allow_user_choices(true)
                .anonymous(false)
                .mandatory(false)
                .choices([
                    PollChoiceInput::new().title("Swan"),
                    PollChoiceInput::new().title("Tulip"),
                ]),
        )
        .pinned(PostPinnedInput::new().show_in_main_feed(true).until(1_761_404_400))
        .event(
            EventInput::new("2025-10-24T17:00:00Z", "2025-10-24T19:00:00Z")
                .location("Upstairs")
                .link("https://fjord.example/latte-art?x=1&y=ø")
                .all_day(false)
                .participation(EventParticipationInput::new().enabled(true))
                .recurrence(recurrence())
                .repeat_rules("FREQ=MONTHLY")
                .end_date("2026-10-24")
                .timezone("Europe/Copenhagen"),
        )
        .file_count(0)
}

fn post_cleared() -> PostUpdate {
    PostUpdate::new()
        .title("Latte art for beginners")
        .body(Patch::Null)
        .important(true)
        .event(
            EventUpdate::new()
                .location(Patch::Null)
                .start(1_761_328_800)
                .end(1_761_336_000)
                .all_day(false),
        )
        .visibility(VisibilityInputPatch::new().units(Patch::empty()).user_types([1]))
        .sharing(PostSharingInputPatch::new().shares(Patch::empty()))
        .confirm(Patch::Null)
        .poll(Patch::Null)
        .pinned(Patch::Null)
        .publish(PostPublishInput::new().publish_on(1_760_004_000).unpublish_on(Patch::Null))
}

fn post_update() -> PostUpdate {
    PostUpdate::new()
        .title("Latte art for all")
        .body("<p>Cups are there.</p>")
        .visibility(
            VisibilityInputPatch::new()
                .all_units(false)
                .units([4])
                .units_falldown([2])
                .user_types([2]),
        )
        .sharing(PostSharingInputPatch::new().shares([3]))
        .comments(PostCommentsInput::new().enabled(false))
        .confirm(PostConfirmInput::new().enabled(true))
        .show_in_feed(false)
        .publish(
            PostPublishInput::new()
                .status(true)
                .publish_on(1_760_004_000)
                .unpublish_on(1_893_456_000),
        )
        .important(false)
        .poll(
            PollInputPatch::new()
                .question("Oat or cow?")
                .type_("multiple")
                .close_at(1_761_404_400)
                .allow_user_choices(false)
                .anonymous(true)
                .mandatory(true)
                .choices(vec![
                    PollChoiceInput::new().title("Oat"),
                    PollChoiceInput::new().title("Cow"),
                ]),
        )
        .pinned(PostPinnedInput::new().show_in_main_feed(false).until(1_761_404_400))
        .event(
            EventUpdate::new()
                .location("Downstairs")
                .link("https://fjord.example/latte-art")
                .all_day(false)
                .datetime_start("2025-10-24T18:00:00Z")
                .datetime_end("2025-10-24T20:00:00Z")
                .date("2025-10-24")
                .participation(EventParticipationInput::new().enabled(false))
                .recurrence(recurrence())
                .repeat_rules("FREQ=MONTHLY")
                .end_date("2026-10-24")
                .timezone("Europe/Copenhagen"),
        )
        .file_count(1)
}

fn recurrence() -> Recurrence {
    Recurrence::new(RecurrenceFrequency::Monthly)
        .until("2026-10-24T22:00:00Z")
        .count(12)
        .interval(1)
        .byday(RecurrenceByday::Text("FR".to_owned()))
        .bymonthday(24)
        .bymonth(10)
        .bysetpos(-1)
}
