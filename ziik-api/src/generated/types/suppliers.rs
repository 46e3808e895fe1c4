// @generated from an OpenAPI document. Do not edit.

#[allow(unused_imports)]
use super::*;
/// A supplier. A supplier that was just created lacks the categories, type, address, files and
/// contacts.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct Supplier {
    /// The id of the supplier.
    pub id: SupplierId,
    /// Always `supplier`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// The name of the supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A text about the supplier; null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The categories of the supplier. Whether they are ids or objects is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub categories: Option<Vec<serde_json::Value>>,
    /// The type of the supplier, `chain` or `unit`. The meaning is not documented, and it cannot
    /// be set.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// The address of the supplier, or null; what it contains is not documented. Requests take
    /// `SupplierAddressInput`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<serde_json::Value>,
    /// The web page of the supplier. Requests take it as text in `address`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webpage: Option<SupplierLink>,
    /// The web shop of the supplier. Requests take it as text in `address`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webshop: Option<SupplierLink>,
    /// The bank details and terms of the supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<SupplierPayment>,
    /// The agreement with the supplier; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// What the signed-in user may do with the supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permissions: Option<ObjectPermissions>,
    /// The files of the supplier; what they contain is not documented.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub files: Option<Vec<serde_json::Value>>,
    /// The contacts of the supplier; what they contain is not documented. `list_supplier_contacts`
    /// returns them as `SupplierContact`.
    #[serde(
        default,
        deserialize_with = "crate::runtime::present",
        skip_serializing_if = "Option::is_none"
    )]
    pub contacts: Option<Vec<serde_json::Value>>,
    /// Who in the organisation sees the supplier. Requests take `VisibilityInput`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// A relative address. Do not build requests from it: it may name a unit instead of the
    /// supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// How to reach a supplier, and its numbers. Whether null clears a field is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierAddressInput {
    /// The telephone number, as free text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The street and number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The address of the web page. Answers have it as `webpage` of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webpage: Option<String>,
    /// The address of the web shop. Answers have it as `webshop` of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub webshop: Option<String>,
    /// The VAT number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat_number: Option<String>,
    /// The number of the company in its register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration_number: Option<String>,
}

impl SupplierAddressInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            phone: Default::default(),
            email: Default::default(),
            street: Default::default(),
            postal_code: Default::default(),
            city: Default::default(),
            webpage: Default::default(),
            webshop: Default::default(),
            vat_number: Default::default(),
            registration_number: Default::default(),
        }
    }

    /// The telephone number, as free text.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// The street and number.
    #[must_use]
    #[inline]
    pub fn street(mut self, value: impl Into<String>) -> Self {
        self.street = Some(value.into());
        self
    }

    /// The postal code.
    #[must_use]
    #[inline]
    pub fn postal_code(mut self, value: impl Into<String>) -> Self {
        self.postal_code = Some(value.into());
        self
    }

    /// The city.
    #[must_use]
    #[inline]
    pub fn city(mut self, value: impl Into<String>) -> Self {
        self.city = Some(value.into());
        self
    }

    /// The address of the web page. Answers have it as `webpage` of the supplier.
    #[must_use]
    #[inline]
    pub fn webpage(mut self, value: impl Into<String>) -> Self {
        self.webpage = Some(value.into());
        self
    }

    /// The address of the web shop. Answers have it as `webshop` of the supplier.
    #[must_use]
    #[inline]
    pub fn webshop(mut self, value: impl Into<String>) -> Self {
        self.webshop = Some(value.into());
        self
    }

    /// The VAT number.
    #[must_use]
    #[inline]
    pub fn vat_number(mut self, value: impl Into<String>) -> Self {
        self.vat_number = Some(value.into());
        self
    }

    /// The number of the company in its register.
    #[must_use]
    #[inline]
    pub fn registration_number(mut self, value: impl Into<String>) -> Self {
        self.registration_number = Some(value.into());
        self
    }
}

/// How to reach a supplier, and its numbers. Whether null clears a field is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierAddressInputPatch {
    /// The telephone number, as free text.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub phone: Patch<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub email: Patch<String>,
    /// The street and number.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub street: Patch<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub postal_code: Patch<String>,
    /// The city.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub city: Patch<String>,
    /// The address of the web page. Answers have it as `webpage` of the supplier.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub webpage: Patch<String>,
    /// The address of the web shop. Answers have it as `webshop` of the supplier.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub webshop: Patch<String>,
    /// The VAT number.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub vat_number: Patch<String>,
    /// The number of the company in its register.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub registration_number: Patch<String>,
}

impl SupplierAddressInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            phone: Default::default(),
            email: Default::default(),
            street: Default::default(),
            postal_code: Default::default(),
            city: Default::default(),
            webpage: Default::default(),
            webshop: Default::default(),
            vat_number: Default::default(),
            registration_number: Default::default(),
        }
    }

    /// The telephone number, as free text.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<Patch<String>>) -> Self {
        self.phone = value.into();
        self
    }

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<Patch<String>>) -> Self {
        self.email = value.into();
        self
    }

    /// The street and number.
    #[must_use]
    #[inline]
    pub fn street(mut self, value: impl Into<Patch<String>>) -> Self {
        self.street = value.into();
        self
    }

    /// The postal code.
    #[must_use]
    #[inline]
    pub fn postal_code(mut self, value: impl Into<Patch<String>>) -> Self {
        self.postal_code = value.into();
        self
    }

    /// The city.
    #[must_use]
    #[inline]
    pub fn city(mut self, value: impl Into<Patch<String>>) -> Self {
        self.city = value.into();
        self
    }

    /// The address of the web page. Answers have it as `webpage` of the supplier.
    #[must_use]
    #[inline]
    pub fn webpage(mut self, value: impl Into<Patch<String>>) -> Self {
        self.webpage = value.into();
        self
    }

    /// The address of the web shop. Answers have it as `webshop` of the supplier.
    #[must_use]
    #[inline]
    pub fn webshop(mut self, value: impl Into<Patch<String>>) -> Self {
        self.webshop = value.into();
        self
    }

    /// The VAT number.
    #[must_use]
    #[inline]
    pub fn vat_number(mut self, value: impl Into<Patch<String>>) -> Self {
        self.vat_number = value.into();
        self
    }

    /// The number of the company in its register.
    #[must_use]
    #[inline]
    pub fn registration_number(mut self, value: impl Into<Patch<String>>) -> Self {
        self.registration_number = value.into();
        self
    }
}

/// A category of suppliers.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct SupplierCategory {
    /// The id of the category.
    pub id: SupplierCategoryId,
    /// The name of the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A relative address such as `api/suppliers/categories/5`. Do not build requests from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A category of suppliers to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct SupplierCategoryCreate {
    /// The name of the category.
    pub name: String,
}

impl SupplierCategoryCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the category.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The fields of a category of suppliers to change.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierCategoryUpdate {
    /// The new name of the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl SupplierCategoryUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self { name: Default::default() }
    }

    /// The new name of the category.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// A person to contact at a supplier.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize)]
#[non_exhaustive]
pub struct SupplierContact {
    /// The id of the contact.
    pub id: SupplierContactId,
    /// The name of the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The job title of the person. How an unset one is returned is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The e-mail address. How an unset one is returned is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The telephone number, as free text with an extension if there is one. How an unset one is
    /// returned is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The number of the mobile phone. How an unset one is returned is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// The Skype name. How an unset one is returned is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skype: Option<String>,
}

/// A contact of a supplier to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct SupplierContactCreate {
    /// The name of the person.
    pub name: String,
    /// The job title of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The telephone number, as free text with an extension if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The number of the mobile phone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile: Option<String>,
    /// The Skype name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skype: Option<String>,
}

impl SupplierContactCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the person.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: Default::default(),
            email: Default::default(),
            phone: Default::default(),
            mobile: Default::default(),
            skype: Default::default(),
        }
    }

    /// The job title of the person.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// The e-mail address.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<String>) -> Self {
        self.email = Some(value.into());
        self
    }

    /// The telephone number, as free text with an extension if there is one.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }

    /// The number of the mobile phone.
    #[must_use]
    #[inline]
    pub fn mobile(mut self, value: impl Into<String>) -> Self {
        self.mobile = Some(value.into());
        self
    }

    /// The Skype name.
    #[must_use]
    #[inline]
    pub fn skype(mut self, value: impl Into<String>) -> Self {
        self.skype = Some(value.into());
        self
    }
}

/// The fields of a contact to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierContactUpdate {
    /// The name of the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The job title of the person. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub title: Patch<String>,
    /// The e-mail address. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub email: Patch<String>,
    /// The telephone number, as free text with an extension if there is one. Whether null clears
    /// it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub phone: Patch<String>,
    /// The number of the mobile phone. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub mobile: Patch<String>,
    /// The Skype name. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub skype: Patch<String>,
}

impl SupplierContactUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            title: Default::default(),
            email: Default::default(),
            phone: Default::default(),
            mobile: Default::default(),
            skype: Default::default(),
        }
    }

    /// The name of the person.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// The job title of the person. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn title(mut self, value: impl Into<Patch<String>>) -> Self {
        self.title = value.into();
        self
    }

    /// The e-mail address. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn email(mut self, value: impl Into<Patch<String>>) -> Self {
        self.email = value.into();
        self
    }

    /// The telephone number, as free text with an extension if there is one. Whether null clears
    /// it is not documented.
    #[must_use]
    #[inline]
    pub fn phone(mut self, value: impl Into<Patch<String>>) -> Self {
        self.phone = value.into();
        self
    }

    /// The number of the mobile phone. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn mobile(mut self, value: impl Into<Patch<String>>) -> Self {
        self.mobile = value.into();
        self
    }

    /// The Skype name. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn skype(mut self, value: impl Into<Patch<String>>) -> Self {
        self.skype = value.into();
        self
    }
}

/// A supplier to create.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct SupplierCreate {
    /// The name of the supplier.
    pub name: String,
    /// A text about the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The ids of the categories of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub categories: Option<Vec<SupplierCategoryId>>,
    /// Who in the organisation may see the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInput>,
    /// How to reach the supplier, and its web addresses and numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<SupplierAddressInput>,
    /// The bank details and terms of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<SupplierPaymentInput>,
    /// The agreement with the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
}

impl SupplierCreate {
    /// Creates a value with the required fields.
    ///
    /// # Arguments
    /// * `name`: the name of the supplier.
    #[must_use]
    #[inline]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: Default::default(),
            categories: Default::default(),
            visibility: Default::default(),
            address: Default::default(),
            payment: Default::default(),
            agreement: Default::default(),
        }
    }

    /// A text about the supplier.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }

    /// The ids of the categories of the supplier.
    #[must_use]
    #[inline]
    pub fn categories(
        mut self,
        value: impl IntoIterator<Item = impl Into<SupplierCategoryId>>,
    ) -> Self {
        self.categories = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Who in the organisation may see the supplier.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInput) -> Self {
        self.visibility = Some(value);
        self
    }

    /// How to reach the supplier, and its web addresses and numbers.
    #[must_use]
    #[inline]
    pub fn address(mut self, value: SupplierAddressInput) -> Self {
        self.address = Some(value);
        self
    }

    /// The bank details and terms of the supplier.
    #[must_use]
    #[inline]
    pub fn payment(mut self, value: SupplierPaymentInput) -> Self {
        self.payment = Some(value);
        self
    }

    /// The agreement with the supplier.
    #[must_use]
    #[inline]
    pub fn agreement(mut self, value: impl Into<String>) -> Self {
        self.agreement = Some(value.into());
        self
    }
}

/// A web address of a supplier.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierLink {
    /// The web address; `http://` if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The title of the address, or null; what it contains is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<serde_json::Value>,
    /// Further attributes of the address, as a list or an object. Their names are not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<serde_json::Value>,
}

/// The bank details and terms of a supplier.
#[derive(Clone, Debug, PartialEq, serde::Deserialize, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierPayment {
    /// The number of the bank account; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
    /// The name of the bank; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// The BIC of the bank; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// The branch of the bank; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Presumably the IBAN of the bank account. The name is spelled so. Null if unset.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eban: Option<String>,
    /// The terms of delivery; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// The terms of payment; null if unset. The type of the value is not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<String>,
}

/// The bank details and terms of a supplier. Whether null clears a field is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierPaymentInput {
    /// The number of the bank account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
    /// The name of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// The BIC of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bic: Option<String>,
    /// The branch of the bank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Presumably the IBAN of the bank account. The name is spelled so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eban: Option<String>,
    /// The terms of delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<String>,
    /// The terms of payment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<String>,
}

impl SupplierPaymentInput {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            account_number: Default::default(),
            bank: Default::default(),
            bic: Default::default(),
            branch: Default::default(),
            eban: Default::default(),
            delivery: Default::default(),
            payment: Default::default(),
        }
    }

    /// The number of the bank account.
    #[must_use]
    #[inline]
    pub fn account_number(mut self, value: impl Into<String>) -> Self {
        self.account_number = Some(value.into());
        self
    }

    /// The name of the bank.
    #[must_use]
    #[inline]
    pub fn bank(mut self, value: impl Into<String>) -> Self {
        self.bank = Some(value.into());
        self
    }

    /// The BIC of the bank.
    #[must_use]
    #[inline]
    pub fn bic(mut self, value: impl Into<String>) -> Self {
        self.bic = Some(value.into());
        self
    }

    /// The branch of the bank.
    #[must_use]
    #[inline]
    pub fn branch(mut self, value: impl Into<String>) -> Self {
        self.branch = Some(value.into());
        self
    }

    /// Presumably the IBAN of the bank account. The name is spelled so.
    #[must_use]
    #[inline]
    pub fn eban(mut self, value: impl Into<String>) -> Self {
        self.eban = Some(value.into());
        self
    }

    /// The terms of delivery.
    #[must_use]
    #[inline]
    pub fn delivery(mut self, value: impl Into<String>) -> Self {
        self.delivery = Some(value.into());
        self
    }

    /// The terms of payment.
    #[must_use]
    #[inline]
    pub fn payment(mut self, value: impl Into<String>) -> Self {
        self.payment = Some(value.into());
        self
    }
}

/// The bank details and terms of a supplier. Whether null clears a field is not documented.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierPaymentInputPatch {
    /// The number of the bank account.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub account_number: Patch<String>,
    /// The name of the bank.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub bank: Patch<String>,
    /// The BIC of the bank.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub bic: Patch<String>,
    /// The branch of the bank.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub branch: Patch<String>,
    /// Presumably the IBAN of the bank account. The name is spelled so.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub eban: Patch<String>,
    /// The terms of delivery.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub delivery: Patch<String>,
    /// The terms of payment.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub payment: Patch<String>,
}

impl SupplierPaymentInputPatch {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            account_number: Default::default(),
            bank: Default::default(),
            bic: Default::default(),
            branch: Default::default(),
            eban: Default::default(),
            delivery: Default::default(),
            payment: Default::default(),
        }
    }

    /// The number of the bank account.
    #[must_use]
    #[inline]
    pub fn account_number(mut self, value: impl Into<Patch<String>>) -> Self {
        self.account_number = value.into();
        self
    }

    /// The name of the bank.
    #[must_use]
    #[inline]
    pub fn bank(mut self, value: impl Into<Patch<String>>) -> Self {
        self.bank = value.into();
        self
    }

    /// The BIC of the bank.
    #[must_use]
    #[inline]
    pub fn bic(mut self, value: impl Into<Patch<String>>) -> Self {
        self.bic = value.into();
        self
    }

    /// The branch of the bank.
    #[must_use]
    #[inline]
    pub fn branch(mut self, value: impl Into<Patch<String>>) -> Self {
        self.branch = value.into();
        self
    }

    /// Presumably the IBAN of the bank account. The name is spelled so.
    #[must_use]
    #[inline]
    pub fn eban(mut self, value: impl Into<Patch<String>>) -> Self {
        self.eban = value.into();
        self
    }

    /// The terms of delivery.
    #[must_use]
    #[inline]
    pub fn delivery(mut self, value: impl Into<Patch<String>>) -> Self {
        self.delivery = value.into();
        self
    }

    /// The terms of payment.
    #[must_use]
    #[inline]
    pub fn payment(mut self, value: impl Into<Patch<String>>) -> Self {
        self.payment = value.into();
        self
    }
}

/// The fields of a supplier to change; the others keep their values.
#[derive(Clone, Debug, PartialEq, serde::Serialize, Default)]
#[non_exhaustive]
pub struct SupplierUpdate {
    /// The name of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A text about the supplier. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub description: Patch<String>,
    /// The ids of the categories of the supplier. An empty list presumably removes all of them.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub categories: Patch<Vec<SupplierCategoryId>>,
    /// Who in the organisation may see the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<VisibilityInputPatch>,
    /// How to reach the supplier, and its web addresses and numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<SupplierAddressInputPatch>,
    /// The bank details and terms of the supplier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payment: Option<SupplierPaymentInputPatch>,
    /// The agreement with the supplier. Whether null clears it is not documented.
    #[serde(skip_serializing_if = "Patch::is_absent")]
    pub agreement: Patch<String>,
}

impl SupplierUpdate {
    /// Creates a value with no field set.
    #[must_use]
    #[inline]
    pub fn new() -> Self {
        Self {
            name: Default::default(),
            description: Default::default(),
            categories: Default::default(),
            visibility: Default::default(),
            address: Default::default(),
            payment: Default::default(),
            agreement: Default::default(),
        }
    }

    /// The name of the supplier.
    #[must_use]
    #[inline]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// A text about the supplier. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn description(mut self, value: impl Into<Patch<String>>) -> Self {
        self.description = value.into();
        self
    }

    /// The ids of the categories of the supplier. An empty list presumably removes all of them.
    #[must_use]
    #[inline]
    pub fn categories(
        mut self,
        value: impl Into<Patch<Vec<SupplierCategoryId>>>,
    ) -> Self {
        self.categories = value.into();
        self
    }

    /// Who in the organisation may see the supplier.
    #[must_use]
    #[inline]
    pub fn visibility(mut self, value: VisibilityInputPatch) -> Self {
        self.visibility = Some(value);
        self
    }

    /// How to reach the supplier, and its web addresses and numbers.
    #[must_use]
    #[inline]
    pub fn address(mut self, value: SupplierAddressInputPatch) -> Self {
        self.address = Some(value);
        self
    }

    /// The bank details and terms of the supplier.
    #[must_use]
    #[inline]
    pub fn payment(mut self, value: SupplierPaymentInputPatch) -> Self {
        self.payment = Some(value);
        self
    }

    /// The agreement with the supplier. Whether null clears it is not documented.
    #[must_use]
    #[inline]
    pub fn agreement(mut self, value: impl Into<Patch<String>>) -> Self {
        self.agreement = value.into();
        self
    }
}
