//! Shifts, vacations and templates of shifts. Of the tenant's registrations, 1 is a shift of user
//! 2, 2 is open for trade, 4 is a vacation, and 5 is a shift of the administrator.

use ziik_api::Patch;
use ziik_api::types::{
    RegistrationRelation, RegistrationType, ShiftCreate, ShiftTemplateApply, ShiftTemplateCreate,
    ShiftTemplateUpdate, ShiftUpdate, VacationCreate, VacationUpdate,
};

use super::{Calls, cases};

cases! { SHIFTS |client|
    list_registrations {
        full: client
            .list_registrations()
            .assignee_id(2)
            .units([4, 8])
            .start(1_759_700_000)
            .end(1_763_000_000)
            .type_(RegistrationType::Shift)
            .relations([RegistrationRelation::Unit, RegistrationRelation::Assignee]);
        minimal: client.list_registrations().assignee_id(2);
    }
    get_registration {
        full: client.get_registration(2);
        vacation: client.get_registration(4);
    }
    create_shift {
        full: client.create_shift(
            ShiftCreate::new(8, 1_773_036_000, 1_773_064_800)
                .assignee_id(2)
                .note("First early shift on his own.")
                .comment("The milk comes at 8.")
                .break_(30)
        );
        minimal: client.create_shift(ShiftCreate::new(8, 1_773_036_000, 1_773_064_800));
    }
    update_shift {
        full: client.update_shift(
            1,
            ShiftUpdate::new()
                .unit(8)
                .start(1_773_039_600)
                .end(1_773_068_400)
                .assigned(3)
                .trade(true)
        );
        cleared: client.update_shift(1, ShiftUpdate::new().assigned(Patch::Null));
        minimal: client.update_shift(1, ShiftUpdate::new());
    }
    delete_shift {
        full: client.delete_shift(1);
    }
    apply_for_shift_trade {
        full: client.apply_for_shift_trade(2);
    }
    request_shift_trade {
        full: client.request_shift_trade(5);
    }
    take_shift {
        full: client.take_shift(2);
    }
    approve_shift_trade {
        full: client.approve_shift_trade(2, 2);
    }
}

cases! { SHIFT_TEMPLATES |client|
    list_shift_templates {
        full: client.list_shift_templates().unit(8).page(1).limit(50);
        minimal: client.list_shift_templates();
    }
    create_shift_template {
        full: client.create_shift_template(
            ShiftTemplateCreate::new("Standard week", 8, 41).year(2025)
        );
        minimal: client.create_shift_template(ShiftTemplateCreate::new("Standard week", 8, 12));
    }
    get_shift_template {
        full: client.get_shift_template(1);
    }
    update_shift_template {
        full: client.update_shift_template(1, ShiftTemplateUpdate::new(41).year(2025));
        minimal: client.update_shift_template(1, ShiftTemplateUpdate::new(12));
    }
    apply_shift_template {
        full: client.apply_shift_template(1, ShiftTemplateApply::new(13).year(2026));
        minimal: client.apply_shift_template(1, ShiftTemplateApply::new(13));
    }
    delete_shift_template {
        full: client.delete_shift_template(1);
    }
}

cases! { VACATIONS |client|
    list_vacations {
        full: client.list_vacations().unit(8).start(1_759_700_000).end(1_763_000_000);
        minimal: client.list_vacations();
    }
    create_vacation {
        full: client.create_vacation(
            VacationCreate::new(1_773_615_600, 1_774_047_599).assigned(2)
        );
        minimal: client.create_vacation(VacationCreate::new(1_773_615_600, 1_774_047_599));
    }
    get_vacation {
        full: client.get_vacation(4);
    }
    update_vacation {
        full: client.update_vacation(
            4,
            VacationUpdate::new().start(1_773_615_600).end(1_774_133_999).assigned(3)
        );
        minimal: client.update_vacation(4, VacationUpdate::new());
    }
    delete_vacation {
        full: client.delete_vacation(4);
    }
}
