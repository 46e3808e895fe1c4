//! What people do with groups, conversations and posts: rules about members, participants, marks,
//! comments, answers to invitations; and the statistics of all that.

use ziik_api::types::{
    CommentReplyCreate, CommentUpdate, GroupAutoCreate, GroupAutoDelete, GroupAutoDeleteMethod,
    ParticipantUpdate, ParticipantsCreate, PostContentType, PostFilter, PostSort,
};

use super::{Calls, cases};

cases! { AUTO_GROUPS |client|
    add_group_auto_membership {
        full: client.add_group_auto_membership(
            1,
            GroupAutoCreate::new().units([2, 3]).units_falldown([2]).user_types([6])
        );
        minimal: client.add_group_auto_membership(1, GroupAutoCreate::new());
    }
    remove_group_auto_membership {
        full: client.remove_group_auto_membership(
            3,
            GroupAutoDelete::new()
                .units([1])
                .user_types([2])
                .method(GroupAutoDeleteMethod::Delete)
        );
        minimal: client.remove_group_auto_membership(3, GroupAutoDelete::new());
    }
}

cases! { PARTICIPANTS |client|
    list_conversation_participants {
        group: client.list_conversation_participants(CONVERSATION);
        direct: client.list_conversation_participants(1);
    }
    add_conversation_participants {
        full: client.add_conversation_participants(CONVERSATION, ParticipantsCreate::new([2, 8]));
    }
    remove_conversation_participant {
        full: client.remove_conversation_participant(CONVERSATION, 2);
        leaving: client.remove_conversation_participant(CONVERSATION, 1);
    }
    update_conversation_participant {
        full: client.update_conversation_participant(CONVERSATION, 2, ParticipantUpdate::new(2));
    }
    mark_conversation_seen {
        full: client.mark_conversation_seen(CONVERSATION);
    }
}

cases! { POST_INTERACTION |client|
    list_posts {
        full: client
            .list_posts()
            .content_type(PostContentType::Debate)
            .group(1)
            .page(1)
            .limit(1)
            .filter([PostFilter::Feed])
            .scheduled(0)
            .author(3)
            .sort_by(PostSort::Publish);
        drafts: client.list_posts().drafts().limit(1);
        answered: client.list_posts().answered();
        minimal: client.list_posts().limit(1);
    }
    republish_post {
        full: client.republish_post(1);
    }
    bookmark_post {
        full: client.bookmark_post(1);
    }
    unbookmark_post {
        full: client.unbookmark_post(1);
    }
    list_post_likers {
        full: client.list_post_likers(1);
    }
    like_post {
        full: client.like_post(1);
    }
    unlike_post {
        full: client.unlike_post(1);
    }
    list_post_readers {
        full: client.list_post_readers(1);
    }
    confirm_post_read {
        full: client.confirm_post_read(1);
    }
    list_post_viewers {
        full: client.list_post_viewers(1);
    }
    mark_post_seen {
        full: client.mark_post_seen(1);
    }
    list_post_non_readers {
        full: client.list_post_non_readers(1);
    }
}

cases! { EVENTS |client|
    list_event_participants {
        full: client
            .list_event_participants(EVENT)
            .invited(true)
            .accepted(true)
            .rejected(true)
            .page(1)
            .limit(1);
        minimal: client.list_event_participants(EVENT).limit(1);
    }
    accept_event_invitation {
        full: client.accept_event_invitation(EVENT);
    }
    decline_event_invitation {
        full: client.decline_event_invitation(EVENT);
    }
}

cases! { COMMENTS |client|
    get_comment {
        full: client.get_comment(1);
        reply: client.get_comment(2);
    }
    update_comment {
        full: client.update_comment(4, CommentUpdate::new("Washed, please."));
    }
    delete_comment {
        full: client.delete_comment(1);
    }
    create_comment_reply {
        full: client.create_comment_reply(1, CommentReplyCreate::new("Eight?").file_count(0));
        minimal: client.create_comment_reply(1, CommentReplyCreate::new("Yes — tak!"));
    }
    list_comment_replies {
        full: client.list_comment_replies(1);
    }
    list_comment_likers {
        full: client.list_comment_likers(1);
    }
    like_comment {
        full: client.like_comment(1);
    }
    unlike_comment {
        full: client.unlike_comment(1);
    }
}

cases! { STATISTICS |client|
    get_statistics {
        full: client.get_statistics(START, END, -60).unit(1).falldown(true);
        minimal: client.get_statistics(START, END, -60);
    }
    get_statistics_area {
        full: client.get_statistics_area("comments", START, END, -60).unit(1).falldown(true);
        minimal: client.get_statistics_area("news", START, END, 0);
    }
}

/// A group conversation that the administrator manages.
const CONVERSATION: i64 = 3;
/// The post of an event.
const EVENT: i64 = 10;
/// Two days in which something happened.
const START: i64 = 1_759_874_400;
const END: i64 = 1_760_047_199;
