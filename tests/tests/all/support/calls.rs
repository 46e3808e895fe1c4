//! One call of each operation. The bodies are the examples of openapi.yaml.

use ziik_api::Patch;
use ziik_api::types::*;
pub(crate) use ziik_tests::cases::{Call, Decoded, Sent};

/// A list of calls, each with the operation's id.
macro_rules! calls {
    ($(#[$doc:meta])* $name:ident |$client:ident| $($id:ident => $call:expr;)*) => {
        $(#[$doc])*
        pub(crate) const $name: &[(&str, $crate::support::calls::Call)] = &[$((stringify!($id), |$client| {
            let call = $call;
            Box::pin(async move { call.send().await.map($crate::support::calls::Decoded::from) })
        })),*];
    };
}
pub(crate) use calls;

calls! {
    /// Each operation.
    CALLS |client|
    authenticate => client.authenticate(Login::new("ida.berg@fjord.example", "correct-horse-battery"));
    renew_token => client.renew_token();
    list_conversations => client.list_conversations();
    create_conversation => client.create_conversation(ConversationCreate::new([501]));
    create_conversation_with_message => client.create_conversation_with_message(
        ConversationWithMessageCreate::new([501], "Do you have five minutes after the shift?").file_count(0)
    );
    get_conversation => client.get_conversation(31);
    delete_conversation => client.delete_conversation(31);
    update_conversation => client.update_conversation(31, ConversationUpdate::new("Summer rota 2026"));
    archive_conversation => client.archive_conversation(31);
    unarchive_conversation => client.unarchive_conversation(31);
    get_counters => client.get_counters();
    list_groups => client.list_groups();
    create_group => client.create_group(
        GroupCreate::new("Shift leads", GroupType::Private)
            .description("Handovers and rotas across all cafés.")
            .only_admin_publish(true)
            .post_comments_enabled_default(true)
    );
    search_groups => client.search_groups("shift");
    get_group => client.get_group(41);
    delete_group => client.delete_group(41);
    update_group => client.update_group(
        41,
        GroupUpdate::new().description("Handovers, rotas and stock across all cafés.").only_admin_publish(false)
    );
    list_group_members => client.list_group_members(71);
    add_group_member => client.add_group_member(72, GroupMemberCreate::new().user(501));
    remove_group_member => client.remove_group_member(72, 501);
    update_group_member => client.update_group_member(72, 501, GroupMemberUpdate::new().status(2));
    search_users_not_in_group => client.search_users_not_in_group(72, "nora");
    list_languages => client.list_languages();
    list_messages => client.list_messages(31);
    create_message => client.create_message(
        31,
        MessageCreate::new("The final rota follows as a file.").file_count(1)
    );
    get_message => client.get_message(31, 9001);
    delete_message => client.delete_message(31, 9001);
    update_message => client.update_message(31, 9001, MessageUpdate::new("I will take Saturday and Sunday."));
    finalize_message_update => client.finalize_message_update(31, 9001);
    list_global_post_ids => client.list_global_post_ids();
    list_group_post_ids => client.list_group_post_ids(41);
    list_user_post_ids => client.list_user_post_ids(501);
    list_posts_by_ids => client.list_posts_by_ids([701, 702]);
    get_post => client.get_post(701);
    delete_post => client.delete_post(701);
    update_post => client.update_post(701, post_update());
    create_post => client.create_post(post_create());
    list_timezones => client.list_timezones();
    list_units => client.list_units();
    create_unit => client.create_unit(unit_create());
    list_basic_units => client.list_basic_units();
    get_unit_by_reference => client.get_unit_by_reference("CC-1200");
    get_unit => client.get_unit(12);
    delete_unit => client.delete_unit(12);
    update_unit => client.update_unit(12, unit_update());
    list_user_types => client.list_user_types();
    create_user_type => client.create_user_type(user_type_create());
    list_basic_user_types => client.list_basic_user_types();
    get_user_type_by_reference => client.get_user_type_by_reference("ROLE-LEAD");
    get_user_type => client.get_user_type(4);
    delete_user_type => client.delete_user_type(4);
    update_user_type => client.update_user_type(
        4,
        UserTypeUpdate::new()
            .name("Shift lead")
            .reference("ROLE-LEAD")
            .abilities(AbilitiesInput::new().vacation_unit(true).news(false))
    );
    list_unit_memberships => client.list_unit_memberships(501);
    add_unit_membership => client.add_unit_membership(501, UnitMembershipCreate::new(14).user_types([3]));
    remove_unit_membership => client.remove_unit_membership(501, 12);
    update_unit_membership => client.update_unit_membership(
        501,
        12,
        UnitMembershipUpdate::new().unit(12).user_types([4]).department(31).overwrite(true)
    );
    list_users => client.list_users();
    create_user => client.create_user(user_create());
    list_user_birthdays => client.list_user_birthdays();
    list_users_by_ids => client.list_users_by_ids([501, 502]);
    get_user_by_reference => client.get_user_by_reference("EMP-0501");
    get_user => client.get_user(501);
    delete_user => client.delete_user(501).transfer(500);
    update_user => client.update_user(501, user_update());
    deactivate_user => client.deactivate_user(501);
    reactivate_user => client.reactivate_user(501);
}

fn post_create() -> PostCreate {
    PostCreate::new("Latte art evening")
        .body("<p>Bring your own cup. We bring the milk.</p>")
        .owner_unit(1)
        .visibility(VisibilityInput::new().all_units(false).units_falldown([12]).user_types([3]))
        .comments(PostCommentsInput::new().enabled(true))
        .confirm(PostConfirmInput::new().enabled(false))
        .show_in_feed(true)
        .publish(PostPublishInput::new().status(true).publish_on(1_760_004_000))
        .important(false)
        .event(
            EventInput::new("2025-10-24T17:00:00Z", "2025-10-24T19:00:00Z")
                .location("Harbour Café, upstairs")
                .link("https://fjord.example/latte-art")
                .all_day(false)
                .participation(EventParticipationInput::new().enabled(true))
                .timezone("Europe/Copenhagen"),
        )
}

fn post_update() -> PostUpdate {
    PostUpdate::new()
        .title("Latte art evening for beginners")
        .important(true)
        .event(
            EventUpdate::new()
                .location("Harbour Café, ground floor")
                .start(1_761_328_800)
                .end(1_761_336_000),
        )
        .publish(PostPublishInput::new().publish_on(1_760_004_000).unpublish_on(1_761_404_400))
}

fn unit_create() -> UnitCreate {
    let hours = OpeningHoursInput::new()
        .office_hours([
            OfficeHoursInput::new().day(1).starthours(700).endhours(1800),
            OfficeHoursInput::new().day(6).starthours(900).endhours(1500),
        ])
        .closed([ClosedPeriodInput::new().start(1_766_620_800).end(1_766_793_600)]);
    UnitCreate::new("Station Kiosk")
        .reference("CC-1400")
        .parent_id(1)
        .description("Kiosk in the station hall.")
        .unit_type(UnitType::Unit)
        .features([0_i64; 0])
        .opening_hours(hours)
}

fn unit_update() -> UnitUpdate {
    let hours = OpeningHoursInputPatch::new()
        .office_hours([OfficeHoursInput::new().day(1).starthours(700).endhours(2200)])
        .closed([]);
    UnitUpdate::new()
        .name("Harbour Café")
        .reference("CC-1200")
        .description("Café at the harbour, open all year.")
        .parent_id(1)
        .features([6])
        .opening_hours(hours)
}

fn user_type_create() -> UserTypeCreate {
    let abilities = AbilitiesInput::new()
        .news(true)
        .calendar(true)
        .schedule(true)
        .shift_trading_request(true)
        .shift_trading_take(true)
        .shift_trading_approve(true)
        .vacation_own(true)
        .vacation_unit(true);
    UserTypeCreate::new("Shift lead").reference("ROLE-LEAD").abilities(abilities)
}

fn user_create() -> UserCreate {
    UserCreate::new("Sara", "Toft", "sara.toft@fjord.example", 14)
        .reference("EMP-0503")
        .user_types([3])
        .title("Barista")
        .birthday("1998-03-02 00:00:00")
        .phone("+45 20 00 05 03")
        .country("DK")
        .quote("")
        .description("")
        .specialties([8])
        .settings(
            UserSettingsInput::new().show_birthdays(false).birthdays_optout(false).language("da"),
        )
        .welcome(true)
}

fn user_update() -> UserUpdate {
    UserUpdate::new()
        .first_name("Nora")
        .last_name("Lind")
        .email("nora.lind@fjord.example")
        .reference("EMP-0501")
        .title("Shift lead")
        .phone("+45 20 00 05 01")
        .country("DK")
        .birthday("1993-06-21 00:00:00")
        .quote("Coffee first.")
        .description("Leads the evening shifts at the harbour.")
        .ask_about("Rotas and swaps")
        .specialties([8])
        .settings(
            UserSettingsInputPatch::new().show_birthdays(false).language("en").expire(Patch::Null),
        )
        .meta_field_0("Locker 7")
        .meta_field_1(Patch::Null)
}
