//! Signing in, users, their memberships, specialties and user types.

use ziik_api::Patch;
use ziik_api::types::{
    AbilitiesInput, Login, PasswordUpdate, SearchType, SpreadsheetImport, UnitMembershipCreate,
    UnitMembershipUpdate, UserCreate, UserSettingsInput, UserSettingsInputPatch,
    UserSpecialtyCreate, UserSpecialtyUpdate, UserTypeCreate, UserTypeUpdate, UserUpdate,
    WelcomeMail,
};

use super::{Calls, cases};

cases! { AUTH |client|
    authenticate {
        full: client.authenticate(Login::new("ida.berg@fjord.example", "fresh-ground-beans"));
    }
    renew_token {
        full: client.renew_token();
    }
}

cases! { USERS |client|
    list_users {
        full: client.list_users().page(2).limit(2).unit(4).user_types([1, 2]);
        more: client.list_users().specialties([1, 3]).limit(1);
        inactive: client.list_users().inactive();
        minimal: client.list_users().limit(2);
    }
    create_user {
        full: client.create_user(
            UserCreate::new("Åse", "Lønø", "ase.lono@fjord.example", 4)
                .reference("EMP/7 ø")
                .user_types([1, 2])
                .title("Barista")
                .birthday("1998-03-02 00:00:00")
                .phone("+45 20 00 05 03")
                .country("DK")
                .quote("Coffee first.")
                .description("New here.")
                .ask_about("Tea")
                .specialties([1, 4])
                .settings(
                    UserSettingsInput::new()
                        .show_birthdays(true)
                        .birthdays_optout(false)
                        .language("da")
                        .expire(1_893_456_000)
                )
                .welcome(false)
                .meta_field_0("Locker 7")
                .meta_field_1("M")
                .meta_field_2("left-handed")
                .meta_field_3("3")
                .meta_field_4("4")
        );
        minimal: client.create_user(UserCreate::new("Jo", "Li", "jo.li@fjord.example", 8));
    }
    list_user_birthdays {
        full: client.list_user_birthdays().start("2025-12-01").end("2026-02-28").limit(2).page(1);
        minimal: client.list_user_birthdays().limit(1);
    }
    list_users_by_ids {
        full: client.list_users_by_ids([3, 2, 999]);
        one: client.list_users_by_ids([2]);
    }
    get_user_by_reference {
        full: client.get_user_by_reference("EMP-00003");
    }
    get_user {
        full: client.get_user(2);
    }
    delete_user {
        full: client.delete_user(5).transfer(2);
        minimal: client.delete_user(6);
    }
    update_user {
        full: client.update_user(
            2,
            UserUpdate::new()
                .first_name("Nora")
                .last_name("Lind")
                .email("nora.lind@fjord.example")
                .reference("EMP-0501")
                .title(Patch::Null)
                .phone("+45 20 00 05 01")
                .country("NO")
                .birthday("1993-06-21 00:00:00")
                .quote("Coffee first.")
                .description("")
                .ask_about(Patch::Null)
                .specialties(Patch::empty())
                .settings(
                    UserSettingsInputPatch::new()
                        .show_birthdays(false)
                        .birthdays_optout(true)
                        .language("en")
                        .expire(Patch::Null)
                )
                .meta_field_0("Locker 7")
                .meta_field_1(Patch::Null)
                .meta_field_2("left-handed")
                .meta_field_3("3")
                .meta_field_4("4")
                .unit(4)
                .user_types([2])
        );
        minimal: client.update_user(2, UserUpdate::new());
    }
    deactivate_user {
        full: client.deactivate_user(3);
    }
    reactivate_user {
        full: client.reactivate_user(3);
    }
    get_current_user {
        full: client.get_current_user();
    }
    accept_policy {
        full: client.accept_policy();
    }
    search_users {
        full: client.search_users()
            .keyword("a")
            .user_types([1, 2])
            .units([4, 8])
            .units_falldown([1])
            .in_group(1)
            .not_in_group(2)
            .content(1)
            .page(1)
            .limit(2);
        some: client.search_users().users([2, 3]).not_in_group(1).limit(2);
        by_email: client.search_users().email("ida.berg@fjord.example");
        minimal: client.search_users().limit(1);
    }
    send_welcome_mail {
        full: client.send_welcome_mail(WelcomeMail::new([2, 3]));
    }
}

cases! { PASSWORDS |client|
    change_user_password {
        own: client.change_user_password(
            1,
            PasswordUpdate::new("staple-harbour-latte").current("fresh-ground-beans")
        );
        minimal: client.change_user_password(2, PasswordUpdate::new("staple-harbour-latte"));
    }
}

cases! { SPECIALTIES |client|
    list_user_specialties {
        full: client.list_user_specialties();
    }
    create_user_specialty {
        full: client.create_user_specialty(UserSpecialtyCreate::new("Cupping"));
    }
    get_user_specialty {
        full: client.get_user_specialty(2);
    }
    delete_user_specialty {
        full: client.delete_user_specialty(4);
    }
    update_user_specialty {
        full: client.update_user_specialty(3, UserSpecialtyUpdate::new().name("Bean roasting"));
        minimal: client.update_user_specialty(3, UserSpecialtyUpdate::new());
    }
}

cases! { IMPORTS |client|
    import_users {
        full: client.import_users(SpreadsheetImport::new(
            ["email", "unit", "userType"],
            b"jo.li@fjord.example,Fjord Coffee,Barista\nia@fjord.example,Nowhere,Barista\n".to_vec()
        ));
    }
}

cases! { SEARCH |client|
    search {
        full: client.search("fjord coffee")
            .page(1)
            .limit(2)
            .type_([SearchType::User, SearchType::Unit, SearchType::News]);
        minimal: client.search("ida berg");
    }
}

cases! { USER_UNIT_MEMBERSHIPS |client|
    list_unit_memberships {
        full: client.list_unit_memberships(2);
    }
    add_unit_membership {
        full: client.add_unit_membership(3, UnitMembershipCreate::new(4).department(5).user_types([1, 2]));
        minimal: client.add_unit_membership(2, UnitMembershipCreate::new(1));
    }
    remove_unit_membership {
        full: client.remove_unit_membership(8, 4);
    }
    update_unit_membership {
        full: client.update_unit_membership(
            3,
            1,
            UnitMembershipUpdate::new().unit(4).user_types([1]).department(5).overwrite(false)
        );
        cleared: client.update_unit_membership(
            3,
            4,
            UnitMembershipUpdate::new().department(Patch::Null).user_types(Patch::empty())
        );
        minimal: client.update_unit_membership(3, 4, UnitMembershipUpdate::new());
    }
}

cases! { USER_TYPES |client|
    list_user_types {
        full: client.list_user_types().all().unit([4, 8]);
        all: client.list_user_types().all();
        minimal: client.list_user_types();
    }
    create_user_type {
        full: client.create_user_type(
            UserTypeCreate::new("Trainee").reference("ROLE-TRAINEE").abilities(abilities())
        );
        minimal: client.create_user_type(UserTypeCreate::new("Helper"));
    }
    list_basic_user_types {
        full: client.list_basic_user_types();
    }
    get_user_type_by_reference {
        full: client.get_user_type_by_reference("ROLE-LEAD");
    }
    get_user_type {
        full: client.get_user_type(7);
    }
    delete_user_type {
        full: client.delete_user_type(7);
    }
    update_user_type {
        cleared: client.update_user_type(
            2,
            UserTypeUpdate::new()
                .name("Shift leader")
                .reference(Patch::Null)
                .abilities(AbilitiesInput::new().vacation_unit(true).news(false))
        );
        full: client.update_user_type(
            2,
            UserTypeUpdate::new().name("Trainee lead").reference("ROLE-TRAINEE-LEAD").abilities(abilities())
        );
        minimal: client.update_user_type(2, UserTypeUpdate::new());
    }
}

fn abilities() -> AbilitiesInput {
    AbilitiesInput::new()
        .news(true)
        .calendar(false)
        .manuals(true)
        .faq(false)
        .quick_links(true)
        .user(false)
        .units(true)
        .supplier(false)
        .schedule(true)
        .shift_trading_request(false)
        .shift_trading_take(true)
        .shift_trading_approve(false)
        .vacation_own(true)
        .vacation_unit(false)
}
