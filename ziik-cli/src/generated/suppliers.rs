// @generated from an OpenAPI document. Do not edit.

use crate::table::*;
pub(super) static COMMANDS: &[Command] = &[
    Command {
        id: "list_suppliers",
        noun: "suppliers",
        verb: "list",
        method: "GET",
        path: "/suppliers",
        authenticated: true,
        summary: "List suppliers",
        help: "Returns the suppliers, page by page. `category` narrows the list to one category. Whether suppliers that the signed-in user may not see are left out is not documented.",
        params: &[
            Param::new(
                "category",
                "category",
                Place::Query(None),
                Kind::Integer,
                "The id of a category: only suppliers in this category.",
            ),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "type", "agreement"],
            pages: Some(Pages {
                by: By::Number("page"),
                size: Some(("limit", Some(100i64))),
            }),
        },
    },
    Command {
        id: "create_supplier",
        noun: "suppliers",
        verb: "create",
        method: "POST",
        path: "/suppliers",
        authenticated: true,
        summary: "Create a supplier",
        help: "Creates a supplier. `webpage` and `webshop` are fields of `address` here, and fields of the supplier when it is returned. The returned supplier has no categories, type, address, files or contacts: call `ziik suppliers get` to see them. Add contacts with `ziik suppliers create-contact`. Requires permission to administer suppliers.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new supplier.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the supplier.")
                    .required(),
                Field::new(
                    "description",
                    "description",
                    Kind::Text,
                    "A text about the supplier.",
                ),
                Field::new(
                        "categories",
                        "categories",
                        Kind::Integer,
                        "The ids of the categories of the supplier.",
                    )
                    .many(),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who in the organisation may see the supplier.",
                ),
                Field::new(
                    "address",
                    "address",
                    Kind::Json,
                    "How to reach the supplier, and its web addresses and numbers.",
                ),
                Field::new(
                    "payment",
                    "payment",
                    Kind::Json,
                    "The bank details and terms of the supplier.",
                ),
                Field::new(
                    "agreement",
                    "agreement",
                    Kind::Text,
                    "The agreement with the supplier.",
                ),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "list_supplier_categories",
        noun: "suppliers",
        verb: "list-categories",
        method: "GET",
        path: "/suppliers/categories",
        authenticated: true,
        summary: "List the categories of suppliers",
        help: "Returns all categories of suppliers at once.",
        params: &[],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name"],
            pages: None,
        },
    },
    Command {
        id: "create_supplier_category",
        noun: "suppliers",
        verb: "create-category",
        method: "POST",
        path: "/suppliers/categories",
        authenticated: true,
        summary: "Create a category of suppliers",
        help: "Creates a category of suppliers. Requires administrator rights.",
        params: &[],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new category.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the category.")
                    .required(),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_supplier_category",
        noun: "suppliers",
        verb: "get-category",
        method: "GET",
        path: "/suppliers/categories/{category}",
        authenticated: true,
        summary: "Get a category of suppliers",
        help: "Returns one category of suppliers. Every signed-in user may read it.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_supplier_category",
        noun: "suppliers",
        verb: "delete-category",
        method: "DELETE",
        path: "/suppliers/categories/{category}",
        authenticated: true,
        summary: "Delete a category of suppliers",
        help: "Deletes a category. What happens to the suppliers in it is not documented. Requires administrator rights.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_supplier_category",
        noun: "suppliers",
        verb: "update-category",
        method: "PATCH",
        path: "/suppliers/categories/{category}",
        authenticated: true,
        summary: "Rename a category of suppliers",
        help: "Changes the name of a category. Returns nothing: call `ziik suppliers get-category` to see the result. Requires administrator rights.",
        params: &[
            Param::new(
                    "category",
                    "category",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the category.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new name.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The new name of the category."),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "get_supplier",
        noun: "suppliers",
        verb: "get",
        method: "GET",
        path: "/suppliers/{supplier}",
        authenticated: true,
        summary: "Get a supplier",
        help: "Returns one supplier. Requires that the units and user types that the supplier is visible to match those of the signed-in user.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_supplier",
        noun: "suppliers",
        verb: "delete",
        method: "DELETE",
        path: "/suppliers/{supplier}",
        authenticated: true,
        summary: "Delete a supplier",
        help: "Deletes a supplier. What happens to its contacts and files is not documented. Requires permission to administer suppliers. The supplier must have been created in the caller's own unit.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_supplier",
        noun: "suppliers",
        verb: "update",
        method: "PATCH",
        path: "/suppliers/{supplier}",
        authenticated: true,
        summary: "Update a supplier",
        help: "Changes the fields that are sent. Whether the fields of `address`, `payment` and `visibility` that are left out keep their values is not documented: send all fields of the object. Returns nothing: call `ziik suppliers get` to see the result. Requires permission to administer suppliers.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the supplier."),
                Field::new(
                        "description",
                        "description",
                        Kind::Text,
                        "A text about the supplier. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "categories",
                        "categories",
                        Kind::Integer,
                        "The ids of the categories of the supplier. An empty list presumably removes all of them.",
                    )
                    .many()
                    .clear(Cleared::Empty),
                Field::new(
                    "visibility",
                    "visibility",
                    Kind::Json,
                    "Who in the organisation may see the supplier.",
                ),
                Field::new(
                    "address",
                    "address",
                    Kind::Json,
                    "How to reach the supplier, and its web addresses and numbers.",
                ),
                Field::new(
                    "payment",
                    "payment",
                    Kind::Json,
                    "The bank details and terms of the supplier.",
                ),
                Field::new(
                        "agreement",
                        "agreement",
                        Kind::Text,
                        "The agreement with the supplier. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "list_supplier_contacts",
        noun: "suppliers",
        verb: "list-contacts",
        method: "GET",
        path: "/suppliers/{supplier}/contacts",
        authenticated: true,
        summary: "List the contacts of a supplier",
        help: "Returns all contacts of a supplier at once. Requires access to the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::List {
            key: "data",
            columns: &["id", "name", "title", "email", "phone", "mobile", "skype"],
            pages: None,
        },
    },
    Command {
        id: "create_supplier_contact",
        noun: "suppliers",
        verb: "create-contact",
        method: "POST",
        path: "/suppliers/{supplier}/contacts",
        authenticated: true,
        summary: "Create a contact of a supplier",
        help: "Adds a contact to a supplier. Requires permission to edit the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The new contact.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the person.")
                    .required(),
                Field::new("title", "title", Kind::Text, "The job title of the person."),
                Field::new("email", "email", Kind::Text, "The e-mail address."),
                Field::new(
                    "phone",
                    "phone",
                    Kind::Text,
                    "The telephone number, as free text with an extension if there is one.",
                ),
                Field::new(
                    "mobile",
                    "mobile",
                    Kind::Text,
                    "The number of the mobile phone.",
                ),
                Field::new("skype", "skype", Kind::Text, "The Skype name."),
            ],
        }),
        answer: Answer::Object,
    },
    Command {
        id: "get_supplier_contact",
        noun: "suppliers",
        verb: "get-contact",
        method: "GET",
        path: "/suppliers/{supplier}/contacts/{contact}",
        authenticated: true,
        summary: "Get a contact of a supplier",
        help: "Returns one contact of a supplier. Requires access to the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
            Param::new(
                    "contact",
                    "contact",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the contact. It must belong to the supplier.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Object,
    },
    Command {
        id: "delete_supplier_contact",
        noun: "suppliers",
        verb: "delete-contact",
        method: "DELETE",
        path: "/suppliers/{supplier}/contacts/{contact}",
        authenticated: true,
        summary: "Delete a contact of a supplier",
        help: "Removes a contact from a supplier. Requires permission to edit the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
            Param::new(
                    "contact",
                    "contact",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the contact. It must belong to the supplier.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
    Command {
        id: "update_supplier_contact",
        noun: "suppliers",
        verb: "update-contact",
        method: "PATCH",
        path: "/suppliers/{supplier}/contacts/{contact}",
        authenticated: true,
        summary: "Update a contact of a supplier",
        help: "Changes the fields that are sent. Returns nothing: call `ziik suppliers get-contact` to see the result. Requires permission to edit the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
            Param::new(
                    "contact",
                    "contact",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the contact. It must belong to the supplier.",
                )
                .required(),
        ],
        body: Some(Body {
            media: "application/json",
            form: Form::Json,
            required: true,
            help: "The fields to change.",
            fields: &[
                Field::new("name", "name", Kind::Text, "The name of the person."),
                Field::new(
                        "title",
                        "title",
                        Kind::Text,
                        "The job title of the person. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "email",
                        "email",
                        Kind::Text,
                        "The e-mail address. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "phone",
                        "phone",
                        Kind::Text,
                        "The telephone number, as free text with an extension if there is one. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "mobile",
                        "mobile",
                        Kind::Text,
                        "The number of the mobile phone. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
                Field::new(
                        "skype",
                        "skype",
                        Kind::Text,
                        "The Skype name. Whether null clears it is not documented.",
                    )
                    .clear(Cleared::Null),
            ],
        }),
        answer: Answer::Nothing,
    },
    Command {
        id: "delete_supplier_file",
        noun: "suppliers",
        verb: "delete-file",
        method: "DELETE",
        path: "/suppliers/{supplier}/files/{file}",
        authenticated: true,
        summary: "Delete a file of a supplier",
        help: "Deletes a file that is attached to a supplier. Requires permission to edit the supplier.",
        params: &[
            Param::new(
                    "supplier",
                    "supplier",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the supplier.",
                )
                .required(),
            Param::new(
                    "file",
                    "file",
                    Place::Path(","),
                    Kind::Integer,
                    "The id of the file.",
                )
                .required(),
        ],
        body: None,
        answer: Answer::Nothing,
    },
];
