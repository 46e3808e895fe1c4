//! The examples of the bodies in openapi.yaml, as a program writes them.

use workdrive_api::Patch;
use workdrive_api::types::*;

pub(crate) fn create_user() -> UserCreate {
    UserCreate::new()
        .email("tomas.veld@tidewater.example")
        .phone("+12025550152")
        .first_name("Tomas")
        .last_name("Veld")
        .designation("Kiln operator")
        .is_department_head(false)
        .department("9424b98d-86ab-49c9-ae14-3b061efff5a4")
        .location("d74281bf-5eb0-481b-aaab-ab7c896c9a24")
        .security_group("f5c766ea-7c67-489d-a6fd-3b86c7840382")
        .reports_to("5d8b6773-ba63-4043-a989-3e34e9f5ed4f")
        .skill(["glazing"])
        .default_visibility(UserVisibility::Public)
        .add_additional_teams(["27297bbe-809f-4746-ab96-ab3ed89df368"])
}

pub(crate) fn update_user() -> UserUpdate {
    UserUpdate::new()
        .status(UserStatus::Archive)
        .designation("Shift lead")
        .department("9424b98d-86ab-49c9-ae14-3b061efff5a4")
}

pub(crate) fn bulk_create_users() -> UserBulkCreate {
    UserBulkCreate::new().data([UserBulkItem::new()
        .email("tomas.veld@tidewater.example")
        .phone("+12025550152")
        .first_name("Tomas")
        .last_name("Veld")
        .designation("Kiln operator")
        .is_department_head(false)
        .department("9424b98d-86ab-49c9-ae14-3b061efff5a4")
        .location("d74281bf-5eb0-481b-aaab-ab7c896c9a24")
        .security_group("f5c766ea-7c67-489d-a6fd-3b86c7840382")
        .reports_to("5d8b6773-ba63-4043-a989-3e34e9f5ed4f")
        .skill(["glazing"])
        .default_visibility(UserVisibility::Public)
        .add_additional_teams(["27297bbe-809f-4746-ab96-ab3ed89df368"])
        .external_user_id("TW-0152")])
}

pub(crate) fn bulk_delete_users() -> UserBulkDelete {
    UserBulkDelete::new()
        .id(["8038e462-2455-40e1-afc9-20b9bba94cd3", "b90f54d1-fbb1-4c0a-abe4-372e45051e1e"])
}

pub(crate) fn create_organization() -> OrganizationCreate {
    OrganizationCreate::new()
        .name("Tidewater Ceramics")
        .admin(
            OrganizationAdmin::new()
                .first_name("Nora")
                .last_name("Quist")
                .email("nora.quist@tidewater.example"),
        )
        .auth(OrganizationAuth::new().method(AuthMethod::Internal))
}

pub(crate) fn update_organization() -> OrganizationUpdate {
    OrganizationUpdate::new()
        .legal_name("Tidewater Ceramics Ltd")
        .websites(["tidewater.example"])
        .address(
            OrganizationAddressPatch::new()
                .street1("1 Quay Street")
                .street2(Patch::Null)
                .city("Port Maren")
                .state("Westland")
                .zip("01234"),
        )
        .industry(Patch::Null)
}

pub(crate) fn generate_access_token() -> AccessTokenCreate {
    AccessTokenCreate::new().user_id("8038e462-2455-40e1-afc9-20b9bba94cd3")
}

pub(crate) fn create_post() -> PostCreate {
    PostCreate::new(PostStatus::Published, ["#kiln"])
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
        .post_text("The new kiln reached 1280 degrees today.")
        .mention(["5d8b6773-ba63-4043-a989-3e34e9f5ed4f"])
        .file_ids(["20fc4d03-e234-44a2-a172-61051f96cdf1"])
        .location(GeoLocationInput::new().text_address("Harbour works"))
        .links(["https://tidewater.example/log"])
}

pub(crate) fn update_post() -> PostUpdate {
    PostUpdate::new()
        .post_text("The new kiln reached 1290 degrees today.")
        .tags(["#kiln", "#record"])
}

pub(crate) fn create_news() -> NewsCreate {
    NewsCreate::new()
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
        .tags(["#opening"])
        .file_ids(["72a5cdf0-e5d7-4486-a40a-47c24f9ec2b4"])
        .location(GeoLocationInput::new().text_address("Quay Street"))
        .links(["https://tidewater.example/open"])
        .news_title("The shop opens in May")
        .category("Featured")
        .cover_image("2f8b0b4c-9ea8-4db0-aaa1-67248133781b")
}

pub(crate) fn update_news() -> NewsUpdate {
    NewsUpdate::new().news_title("The shop opens in June")
}

pub(crate) fn create_event() -> EventCreate {
    EventCreate::new()
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
        .title("Open studio")
        .description("Come and throw a bowl.")
        .external_link([ExternalLink::new().title("").url("https://tidewater.example/studio")])
        .is_virtual(false)
        .location("https://maps.example/harbour-works")
        .tags(["#studio"])
        .start_date_time("2026-03-14T09:00:00.000Z")
        .end_date_time("2026-03-14T12:00:00.000Z")
        .poster_id("e233d336-67ab-4454-a44f-285674c779ca")
        .category("Corporate Events")
        .is_meeting(false)
        .repeat(
            EventRepeat::new().config(
                EventRepeatRule::new()
                    .type_(EventRepeatType::Frequency)
                    .frequency(EventFrequency::from(604_800))
                    .ends(
                        EventRepeatEnd::new()
                            .config(EventRepeatEndDetail::new().type_("on").date("2026-06-30")),
                    ),
            ),
        )
        .duration(0)
}

pub(crate) fn update_event() -> EventUpdate {
    EventUpdate::new()
        .title("Open studio, second round")
        .start_date_time("2026-03-14T10:00:00.000Z")
}

pub(crate) fn create_video() -> VideoCreate {
    VideoCreate::new()
        .title("Glazing basics")
        .description("How to dip a bowl.")
        .video_file_id("26013210-6ccd-4120-a966-53ec0b170e0b")
        .thumbnail_file_id("f1f370e7-af3b-4818-aa7a-b5c66a616751")
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
        .source(3)
}

pub(crate) fn update_video() -> VideoUpdate {
    VideoUpdate::new().title("Glazing, the basics")
}

pub(crate) fn create_photo() -> PhotoCreate {
    PhotoCreate::new()
        .title("Shop window")
        .description("Spring collection")
        .file_id("5396b6e1-4216-4749-a123-36ba43ba0e83")
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
}

pub(crate) fn update_photo() -> PhotoUpdate {
    PhotoUpdate::new().title("Shop window in spring")
}

pub(crate) fn upload_document() -> DocumentCreate {
    DocumentCreate::new()
        .name("Kiln safety")
        .owner_ids(["5d8b6773-ba63-4043-a989-3e34e9f5ed4f"])
        .expiry("2027-03-01T00:00:00.000Z")
        .tags(["safety"])
        .category("Work safety")
        .doc_url("https://files.workdrive.example/tidewater/kiln-safety.pdf")
        .link("https://tidewater.example/safety")
        .doc_id("66590da4-9c5b-4671-abc5-6777b7f05a72")
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
}

pub(crate) fn update_document() -> DocumentUpdate {
    DocumentUpdate::new().kb(DocumentKbUpdate::new()
        .name("Kiln safety, second edition")
        .new_owner_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
        .is_published(true)
        .permissions(
            PermissionsPatch::new().public(true).friends(false).only_me(false).team(false),
        ))
}

pub(crate) fn create_faq() -> FaqCreate {
    FaqCreate::new()
        .kb(FaqKbCreate::new()
            .name("Kiln")
            .owner_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
            .expiry("2027-03-01T00:00:00.000Z")
            .tags(["kiln"])
            .category("Work safety"))
        .qas([FaqQa::new("How hot is the kiln?", "Up to 1290 degrees.").description("")])
        .permissions(PermissionsInput::new().public(true).friends(false).only_me(false).team(false))
}

pub(crate) fn update_faq() -> FaqUpdate {
    FaqUpdate::new()
        .kb(FaqKbUpdate::new().new_owner_ids(["5d8b6773-ba63-4043-a989-3e34e9f5ed4f"]))
        .updated_q_as([FaqQaUpdate::new()
            .id("08cbf728-091c-4ab4-a48a-0dec8e64a437")
            .question("How hot is the kiln?")
            .answer("Up to 1300 degrees.")
            .description("")])
        .new_qas([FaqQaAdd::new()
            .question("How long does it cool?")
            .answer("A day.")
            .description("")])
}

pub(crate) fn send_notification() -> NotificationSend {
    NotificationSend::new()
        .title("Kiln is free")
        .description("From Monday the small kiln can be booked.")
        .medium(NotificationMedium::Push)
        .receiver_user_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn create_task() -> TaskCreate {
    TaskCreate::new()
        .title("Read the kiln rules")
        .description("")
        .status(TaskStatus::Publish)
        .notification_template_id("fac5f305-3c2a-47ff-a20e-6e2b4ac28045")
        .task_type(TaskType::Article)
        .content("Never open the kiln above 200 degrees.")
        .time(10)
        .due_days(14)
        .user_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn update_task() -> TaskUpdate {
    TaskUpdate::new().due_days(21).status(TaskStatus::Publish)
}

pub(crate) fn assign_task() -> TaskAssign {
    TaskAssign::new().user_ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn create_group_chat() -> GroupChatCreate {
    GroupChatCreate::new()
        .is_private(false)
        .by_request(true)
        .description("Recipes and results")
        .members([GroupChatMemberInput::new()
            .id("b90f54d1-fbb1-4c0a-abe4-372e45051e1e")
            .is_admin(true)])
        .file_id("e8102b57-f04c-4aac-a2d6-482adb3a7c71")
        .title("Glazes")
        .group_type(GroupType::ChatGroup)
        .category("Design")
}

pub(crate) fn update_group_chat() -> GroupChatUpdate {
    GroupChatUpdate::new()
        .title("Glazes and slips")
        .new_admins(["27297bbe-809f-4746-ab96-ab3ed89df368"])
}

pub(crate) fn send_message() -> MessageCreate {
    MessageCreate::new()
        .message("Is the celadon back in stock?")
        .mention(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"])
        .file_id(["4dd37619-8b14-4cb1-a69b-13e989c71266"])
}

pub(crate) fn create_conversation_meeting() -> MeetingCreate {
    MeetingCreate::new()
        .title("Stock count")
        .user_ids(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"])
        .start_date_time("2026-03-20T08:00:00.000Z")
        .end_date_time("2026-03-20T08:30:00.000Z")
        .duration(0)
}

pub(crate) fn create_department() -> DepartmentCreate {
    DepartmentCreate::new()
        .members([NewDepartmentMember::new()
            .id("8038e462-2455-40e1-afc9-20b9bba94cd3")
            .existing_dept("e43a068d-060a-4ebb-ab9b-537a4d4b512b")
            .is_department_head(false)])
        .name("Kiln hall")
}

pub(crate) fn update_department_heads() -> DepartmentHeadsUpdate {
    DepartmentHeadsUpdate::new().remove("b90f54d1-fbb1-4c0a-abe4-372e45051e1e").add([
        DepartmentMemberInput::new()
            .id("8038e462-2455-40e1-afc9-20b9bba94cd3")
            .is_admin(true)
            .existing_dept("e43a068d-060a-4ebb-ab9b-537a4d4b512b")
            .is_department_head(false),
    ])
}

pub(crate) fn update_department_members() -> DepartmentMembersUpdate {
    DepartmentMembersUpdate::new()
        .add_members([DepartmentMemberInput::new()
            .id("8038e462-2455-40e1-afc9-20b9bba94cd3")
            .is_admin(false)
            .existing_dept("e43a068d-060a-4ebb-ab9b-537a4d4b512b")
            .is_department_head(false)])
        .remove_members(["b90f54d1-fbb1-4c0a-abe4-372e45051e1e"])
}

pub(crate) fn update_department() -> DepartmentUpdate {
    DepartmentUpdate::new().name("Kiln hall north")
}

pub(crate) fn create_location() -> LocationCreate {
    LocationCreate::new().name("Harbour works")
}

pub(crate) fn update_location_members() -> LocationMembersUpdate {
    LocationMembersUpdate::new().add_members(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn update_location() -> LocationUpdate {
    LocationUpdate::new().name("Harbour works east")
}

pub(crate) fn add_security_group_members() -> SecurityGroupMembers {
    SecurityGroupMembers::new().ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn remove_security_group_members() -> SecurityGroupMembers {
    SecurityGroupMembers::new().ids(["8038e462-2455-40e1-afc9-20b9bba94cd3"])
}

pub(crate) fn create_sso() -> SsoCreate {
    SsoCreate::new()
        .type_(SsoType::Sso)
        .name("Customers")
        .authorization_uri("https://crm.example/oauth/authorize?state={{state}}")
        .token_uri("https://crm.example/oauth/token")
        .refresh_uri("https://crm.example/oauth/token/refresh")
        .login_url("https://crm.example/login?token={{access_token}}")
        .order(1.0)
        .file_id("edfbac86-2971-4b05-a643-b6e429a92895")
        .department_id("9424b98d-86ab-49c9-ae14-3b061efff5a4")
}
