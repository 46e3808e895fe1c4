//! Units, their tree, and what belongs to the tenant as a whole.

use ziik_api::Patch;
use ziik_api::types::{
    ChapterMovePosition, ClosedPeriodInput, OfficeHoursInput, OpeningHoursInput,
    OpeningHoursInputPatch, SpreadsheetImport, UnitCreate, UnitFeatureCreate, UnitFeatureUpdate,
    UnitMove, UnitType, UnitUpdate,
};

use super::{Calls, cases};

cases! { COUNTERS |client|
    get_counters {
        full: client.get_counters();
    }
}

cases! { LANGUAGES |client|
    list_languages {
        full: client.list_languages();
    }
}

cases! { TIMEZONES |client|
    list_timezones {
        full: client.list_timezones();
    }
}

cases! { UNITS |client|
    list_units {
        full: client.list_units().feature(1).user().keyword("a").full_stats(true).limit(2).page(1).type_("unit");
        departments: client.list_units().type_("unit,department").limit(1).page(6);
        minimal: client.list_units().limit(2);
    }
    create_unit {
        full: client.create_unit(
            UnitCreate::new("Station Kiosk")
                .reference("CC-1400")
                .parent_id(2)
                .description("Kiosk in the station hall.")
                .unit_type(UnitType::Unit)
                .features([1, 2])
                .opening_hours(
                    OpeningHoursInput::new()
                        .office_hours([OfficeHoursInput::new().day(1).starthours(700).endhours(1800)])
                        .closed([ClosedPeriodInput::new().start(1_766_620_800).end(1_766_793_600)])
                )
        );
        minimal: client.create_unit(UnitCreate::new("Annex"));
    }
    list_basic_units {
        full: client.list_basic_units();
    }
    get_unit_by_reference {
        full: client.get_unit_by_reference("HQ");
    }
    get_unit {
        full: client.get_unit(4);
    }
    delete_unit {
        full: client.delete_unit(11);
    }
    update_unit {
        cleared: client.update_unit(
            4,
            UnitUpdate::new()
                .name("Harbour")
                .reference(Patch::Null)
                .description("At the harbour.")
                .parent_id(3)
                .unit_type(UnitType::Unit)
                .features(Patch::empty())
                .opening_hours(OpeningHoursInputPatch::new().office_hours([]).closed([]))
        );
        full: client.update_unit(
            4,
            UnitUpdate::new()
                .name("Harbour Café")
                .reference("CC-1201")
                .description("By the water.")
                .parent_id(2)
                .unit_type(UnitType::Unit)
                .features([1])
                .opening_hours(
                    OpeningHoursInputPatch::new()
                        .office_hours([OfficeHoursInput::new().day(6).starthours(900).endhours(1500)])
                        .closed([ClosedPeriodInput::new().start(1_766_620_800).end(1_766_793_600)])
                )
        );
        minimal: client.update_unit(4, UnitUpdate::new());
    }
}

cases! { IMPORT_UNITS |client|
    import_units {
        full: client.import_units(
            SpreadsheetImport::new(
                ["name", "parent"],
                "Harbour Kiosk,Fjord Coffee\nKiosk Bar,Harbour Kiosk\nNobody's,Nowhere\n"
                    .as_bytes()
                    .to_vec(),
            )
        );
        turned: client.import_units(
            SpreadsheetImport::new(["parent", "name"], b"Fjord Coffee,Pier Kiosk\n".to_vec())
        );
    }
}

cases! { UNIT_TREE |client|
    get_unit_tree {
        full: client.get_unit_tree().exclude(2).flatten(false).all(true).permission("units");
        own: client.get_unit_tree().unit(1).exclude(3);
        flat: client.get_unit_tree().flatten(true).exclude(3);
        minimal: client.get_unit_tree();
    }
    get_unit_count {
        full: client.get_unit_count().units([1, 2]).units_falldown([2]);
        minimal: client.get_unit_count();
    }
    list_unit_children {
        full: client.list_unit_children(2);
    }
    move_unit {
        full: client.move_unit(
            3,
            UnitMove::new().relation(2).position(ChapterMovePosition::Before)
        );
        minimal: client.move_unit(3, UnitMove::new().relation(2));
    }
}

cases! { UNIT_FEATURES |client|
    list_unit_features {
        full: client.list_unit_features();
    }
    create_unit_feature {
        full: client.create_unit_feature(UnitFeatureCreate::new("Drive-in"));
    }
    get_unit_feature {
        full: client.get_unit_feature(2);
    }
    update_unit_feature {
        full: client.update_unit_feature(2, UnitFeatureUpdate::new().name("Outdoor seating"));
        minimal: client.update_unit_feature(2, UnitFeatureUpdate::new());
    }
    delete_unit_feature {
        full: client.delete_unit_feature(3);
    }
}
