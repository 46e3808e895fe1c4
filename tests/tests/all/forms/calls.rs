//! The calls whose answers are compared in each form.

use ziik_api::Patch;
use ziik_api::types::*;

use crate::support::calls::calls;

calls! {
    /// Everything that can be read.
    READS |client|
    get_counters => client.get_counters();
    get_comment => client.get_comment(1);
    get_conversation => client.get_conversation(1);
    get_group => client.get_group(3);
    get_message => client.get_message(1, 8);
    get_post => client.get_post(1);
    get_post => client.get_post(10);
    get_statistics => client.get_statistics(1_759_874_400, 1_760_047_199, -60);
    get_statistics_area => client.get_statistics_area("comments", 1_759_874_400, 1_760_047_199, 0);
    get_unit => client.get_unit(4);
    get_unit_by_reference => client.get_unit_by_reference("HQ");
    get_user => client.get_user(2);
    get_user => client.get_user(7);
    get_user_by_reference => client.get_user_by_reference("EMP-00008");
    get_user_type => client.get_user_type(5);
    get_user_type => client.get_user_type(7);
    get_user_type_by_reference => client.get_user_type_by_reference("ROLE-LEAD");
    get_webhook => client.get_webhook(1);
    list_basic_units => client.list_basic_units();
    list_basic_user_types => client.list_basic_user_types();
    list_comment_likers => client.list_comment_likers(1);
    list_comment_replies => client.list_comment_replies(1);
    list_conversation_participants => client.list_conversation_participants(3);
    get_registration => client.get_registration(2);
    get_registration => client.get_registration(4);
    get_shift_template => client.get_shift_template(1);
    get_unit_count => client.get_unit_count().units_falldown([1]);
    get_unit_feature => client.get_unit_feature(1);
    get_unit_tree => client.get_unit_tree();
    get_unit_tree => client.get_unit_tree().flatten(true);
    get_vacation => client.get_vacation(4);
    list_conversations => client.list_conversations().limit(2);
    list_conversations => client.list_conversations().status(ConversationStatus::Archived);
    list_conversations => client.list_conversations().limit(1);
    list_event_participants => client.list_event_participants(10).limit(2);
    list_global_post_ids => client.list_global_post_ids();
    list_group_post_ids => client.list_group_post_ids(1);
    list_group_members => client.list_group_members(5).status(GroupMemberStatus::Active).limit(3);
    list_group_members => client.list_group_members(1).status(GroupMemberStatus::Admin);
    list_groups => client.list_groups().sort(GroupSort::Name);
    list_languages => client.list_languages();
    list_messages => client.list_messages(1).limit(3);
    list_post_likers => client.list_post_likers(1);
    list_post_non_readers => client.list_post_non_readers(1);
    list_post_readers => client.list_post_readers(1);
    list_post_viewers => client.list_post_viewers(1);
    list_posts => client.list_posts().limit(2);
    list_posts_by_ids => client.list_posts_by_ids([1, 5, 999]);
    list_registrations => client.list_registrations().units([8]);
    list_registrations => client
        .list_registrations()
        .assignee_id(2)
        .relations([RegistrationRelation::Unit, RegistrationRelation::Assignee]);
    list_shift_templates => client.list_shift_templates().unit(8);
    list_unit_children => client.list_unit_children(1);
    list_unit_children => client.list_unit_children(5);
    list_unit_features => client.list_unit_features();
    list_vacations => client.list_vacations().unit(8);
    list_unit_memberships => client.list_unit_memberships(2);
    list_unit_memberships => client.list_unit_memberships(8);
    list_units => client.list_units().full_stats(true).type_("unit,department").limit(100);
    list_user_birthdays => client.list_user_birthdays().limit(2);
    list_user_post_ids => client.list_user_post_ids(1);
    list_user_types => client.list_user_types();
    list_users => client.list_users().limit(3).page(2);
    list_users => client.list_users().limit(1);
    list_users_by_ids => client.list_users_by_ids([1, 7]);
    list_users_by_ids => client.list_users_by_ids([7]);
    list_users_by_ids => client.list_users_by_ids([999]);
    list_webhook_logs => client.list_webhook_logs(1);
    list_webhook_triggers => client.list_webhook_triggers(1);
    list_webhooks => client.list_webhooks();
    get_file_info => client.get_file_info(1, 1_772_528_580);
    list_conversation_files => client.list_conversation_files(1);
    list_group_documents => client.list_group_documents(1);
    list_group_files => client.list_group_files(1);
    list_group_images => client.list_group_images(1);
    list_group_videos => client.list_group_videos(1);
    search_groups => client.search_groups("ø");
    search => client.search("a").limit(3);
    search_users => client.search_users().keyword("a").limit(2);
    get_current_user => client.get_current_user();
    list_user_specialties => client.list_user_specialties();
    get_user_specialty => client.get_user_specialty(1);
    search_users_not_in_group => client.search_users_not_in_group(2, "a");
}

calls! {
    /// Changes of everything, each followed by a look at the result.
    WRITES |client|
    create_user => client.create_user(UserCreate::new("Jo", "Li", "jo.li@fjord.example", 8));
    update_user => client.update_user(22, UserUpdate::new().title("Lead").specialties([1]));
    deactivate_user => client.deactivate_user(22);
    get_user => client.get_user(22);
    reactivate_user => client.reactivate_user(22);
    add_unit_membership => client.add_unit_membership(22, UnitMembershipCreate::new(4).user_types([1]));
    update_unit_membership => client.update_unit_membership(22, 4, UnitMembershipUpdate::new().department(5));
    remove_unit_membership => client.remove_unit_membership(22, 8);
    list_unit_memberships => client.list_unit_memberships(22);
    delete_user => client.delete_user(22);
    create_user_specialty => client.create_user_specialty(UserSpecialtyCreate::new("Cupping"));
    update_user_specialty => client.update_user_specialty(
        5,
        UserSpecialtyUpdate::new().name("Tasting")
    );
    get_user_specialty => client.get_user_specialty(5);
    delete_user_specialty => client.delete_user_specialty(5);
    accept_policy => client.accept_policy();
    send_welcome_mail => client.send_welcome_mail(WelcomeMail::new([2]));
    change_user_password => client.change_user_password(2, PasswordUpdate::new("new"));
    import_users => client.import_users(
        SpreadsheetImport::new(["email", "unit", "userType"], b"a@b.example,Fjord Coffee,Barista\n".to_vec())
    );
    create_unit => client.create_unit(UnitCreate::new("Annex").parent_id(4));
    update_unit => client.update_unit(19, UnitUpdate::new().reference("X"));
    get_unit => client.get_unit(19);
    delete_unit => client.delete_unit(19);
    create_user_type => client.create_user_type(UserTypeCreate::new("Helper"));
    update_user_type => client.update_user_type(8, UserTypeUpdate::new().name("Hand"));
    get_user_type => client.get_user_type(8);
    delete_user_type => client.delete_user_type(8);
    create_group => client.create_group(GroupCreate::new("Tea", GroupType::Private));
    update_group => client.update_group(8, GroupUpdate::new().description("Leaves"));
    get_group => client.get_group(8);
    add_group_member => client.add_group_member(8, GroupMemberCreate::new().user(2));
    update_group_member => client.update_group_member(8, 2, GroupMemberUpdate::new().status(2));
    list_group_members => client.list_group_members(8).status(GroupMemberStatus::Active);
    remove_group_member => client.remove_group_member(8, 2);
    add_group_auto_membership => client.add_group_auto_membership(
        8, GroupAutoCreate::new().units([1])
    );
    list_group_members => client.list_group_members(8).status(GroupMemberStatus::Active);
    remove_group_auto_membership => client.remove_group_auto_membership(
        8, GroupAutoDelete::new().units([1])
    );
    delete_group => client.delete_group(8);
    create_conversation => client.create_conversation(ConversationCreate::new([2, 3]));
    update_conversation => client.update_conversation(5, ConversationUpdate::new("Tea"));
    archive_conversation => client.archive_conversation(5);
    get_conversation => client.get_conversation(5);
    unarchive_conversation => client.unarchive_conversation(5);
    create_message => client.create_message(5, MessageCreate::new("Tea?"));
    update_message => client.update_message(5, 85, MessageUpdate::new("Tea!"));
    finalize_message_update => client.finalize_message_update(5, 85);
    delete_message => client.delete_message(5, 85);
    mark_conversation_seen => client.mark_conversation_seen(5);
    add_conversation_participants => client.add_conversation_participants(
        5, ParticipantsCreate::new([4])
    );
    update_conversation_participant => client.update_conversation_participant(
        5, 4, ParticipantUpdate::new(2)
    );
    list_conversation_participants => client.list_conversation_participants(5);
    remove_conversation_participant => client.remove_conversation_participant(5, 4);
    delete_conversation => client.delete_conversation(5);
    create_conversation_with_message => client.create_conversation_with_message(
        ConversationWithMessageCreate::new([2, 3], "Hi")
    );
    create_post => client.create_post(PostCreate::new("Tea").body("<p>Leaves</p>"));
    update_post => client.update_post(12, PostUpdate::new().body(Patch::Null));
    get_post => client.get_post(12);
    mark_post_seen => client.mark_post_seen(12);
    confirm_post_read => client.confirm_post_read(12);
    bookmark_post => client.bookmark_post(12);
    like_post => client.like_post(12);
    list_post_likers => client.list_post_likers(12);
    unbookmark_post => client.unbookmark_post(12);
    unlike_post => client.unlike_post(12);
    republish_post => client.republish_post(12);
    delete_post => client.delete_post(12);
    accept_event_invitation => client.accept_event_invitation(10);
    decline_event_invitation => client.decline_event_invitation(10);
    create_comment_reply => client.create_comment_reply(1, CommentReplyCreate::new("Tea?"));
    update_comment => client.update_comment(5, CommentUpdate::new("Tea!"));
    like_comment => client.like_comment(5);
    get_comment => client.get_comment(5);
    unlike_comment => client.unlike_comment(5);
    delete_comment => client.delete_comment(5);
    import_units => client.import_units(
        SpreadsheetImport::new(["name", "parent"], b"Pier,Fjord Coffee\n".to_vec())
    );
    move_unit => client.move_unit(20, UnitMove::new().relation(2));
    list_unit_children => client.list_unit_children(2);
    create_unit_feature => client.create_unit_feature(UnitFeatureCreate::new("Drive-in"));
    update_unit_feature => client.update_unit_feature(4, UnitFeatureUpdate::new().name("Lift"));
    get_unit_feature => client.get_unit_feature(4);
    delete_unit_feature => client.delete_unit_feature(4);
    apply_for_shift_trade => client.apply_for_shift_trade(2);
    approve_shift_trade => client.approve_shift_trade(2, 2);
    request_shift_trade => client.request_shift_trade(5);
    update_shift => client.update_shift(5, ShiftUpdate::new().assigned(2));
    take_shift => client.take_shift(5);
    get_registration => client.get_registration(5);
    create_shift => client.create_shift(ShiftCreate::new(8, 1_773_036_000, 1_773_064_800));
    create_shift_template => client.create_shift_template(
        ShiftTemplateCreate::new("Week", 8, 11).year(2026)
    );
    update_shift_template => client.update_shift_template(
        2,
        ShiftTemplateUpdate::new(41).year(2025)
    );
    get_shift_template => client.get_shift_template(2);
    apply_shift_template => client.apply_shift_template(
        2,
        ShiftTemplateApply::new(11).year(2026)
    );
    delete_shift_template => client.delete_shift_template(2);
    delete_shift => client.delete_shift(5);
    create_vacation => client.create_vacation(VacationCreate::new(1_773_615_600, 1_774_047_599));
    update_vacation => client.update_vacation(4, VacationUpdate::new().assigned(3));
    get_vacation => client.get_vacation(4);
    delete_vacation => client.delete_vacation(4);
    create_webhook => client.create_webhook(
        WebhookCreate::new("Tea", "https://hooks.fjord.example/tea").triggers([WebhookEvent::UserCreate])
    );
    update_webhook => client.update_webhook(2, WebhookUpdate::new().name("Leaves"));
    get_webhook => client.get_webhook(2);
    create_webhook_trigger => client.create_webhook_trigger(
        2, WebhookTriggerCreate::new(WebhookEvent::UserDelete)
    );
    list_webhook_triggers => client.list_webhook_triggers(2);
    delete_webhook_trigger => client.delete_webhook_trigger(2, 4);
    delete_webhook => client.delete_webhook(2);
    initiate_upload => client.initiate_upload(
        UploadCreate::new(1, UploadType::Contents, "image/png", "tea.png")
    );
    finalise_upload => client.finalise_upload(
        7,
        UploadFinalise::new("/73e686a3-3bb2-4a64-a8c1-b60ee6105b98")
    );
    delete_post_file => client.delete_post_file(1, 2);
    get_post => client.get_post(1);
}
