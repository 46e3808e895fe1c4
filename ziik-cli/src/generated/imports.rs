// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "import_units",
        noun: "units",
        verb: "import",
        method: "POST",
        path: "/units/import",
        authenticated: true,
        summary: "Import units from a spreadsheet",
        help: "Creates units from the rows of a CSV, XLSX or XLS file, and returns how many. Cells of parents must hold exactly the name of a unit that exists or stands further up in the file. Requires permission to edit the parents that the file names.",
        params: &[],
        body: Some(Body {
            media: "multipart/form-data",
            form: Form::Multipart,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "mapping[]",
                        "mapping",
                        Kind::Text,
                        "What each column of the file holds, from the first one on: `email` and `unit` are known of users, `name` and `parent` of units. The other words, and the one for a column to be ignored, are not documented.",
                    )
                    .required()
                    .many(),
                Field::new(
                        "file",
                        "file",
                        Kind::File,
                        "The CSV, XLSX or XLS file. Send it with its media type and with a name that ends in `.csv`, `.xlsx` or `.xls`: what the format is recognized by is not documented.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "import_users",
        noun: "users",
        verb: "import",
        method: "POST",
        path: "/users/import",
        authenticated: true,
        summary: "Import users from a spreadsheet",
        help: "Creates users from the rows of a CSV, XLSX or XLS file, and returns how many. The file must have a column each for the e-mail address, the unit and the user type: a row without one of them is skipped. A row whose e-mail address belongs to a user is not imported. Cells of units and user types must hold exactly the names of existing ones. Requires permission to administer users. The units in the file must be the caller's unit or below it.",
        params: &[],
        body: Some(Body {
            media: "multipart/form-data",
            form: Form::Multipart,
            required: true,
            help: "",
            fields: &[
                Field::new(
                        "mapping[]",
                        "mapping",
                        Kind::Text,
                        "What each column of the file holds, from the first one on: `email` and `unit` are known of users, `name` and `parent` of units. The other words, and the one for a column to be ignored, are not documented.",
                    )
                    .required()
                    .many(),
                Field::new(
                        "file",
                        "file",
                        Kind::File,
                        "The CSV, XLSX or XLS file. Send it with its media type and with a name that ends in `.csv`, `.xlsx` or `.xls`: what the format is recognized by is not documented.",
                    )
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
];
