//! What a user is, as far as the document says.

#![allow(dead_code, reason = "it is there to be read")]

use serde::Deserialize;
use serde_json::{Map, Value};

type Free = Map<String, Value>;

#[derive(Deserialize)]
pub struct Page<T> {
    pub data: Vec<T>,
    pub links: Links,
}

#[derive(Deserialize)]
pub struct Links {
    pub next: Option<String>,
}

#[derive(Deserialize)]
pub struct User {
    pub content_type: Option<String>,
    pub id: i64,
    pub reference: Option<String>,
    pub name: Option<String>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub title: Option<String>,
    pub active: Option<bool>,
    pub meta_field_0: Option<String>,
    pub meta_field_1: Option<String>,
    pub meta_field_2: Option<String>,
    pub meta_field_3: Option<String>,
    pub meta_field_4: Option<String>,
    pub permissions: Option<ObjectPermissions>,
    pub abilities: Option<Abilities>,
    pub avatar: Option<Free>,
    pub unit: Option<UnitSummary>,
    #[serde(rename = "physicalUnit")]
    pub physical_unit: Option<UnitSummary>,
    pub department: Option<UnitSummary>,
    #[serde(rename = "userTypes")]
    pub user_types: Option<Vec<UserTypeRef>>,
    #[serde(rename = "memberGroups")]
    pub member_groups: Option<Vec<Free>>,
    #[serde(rename = "memberUnits")]
    pub member_units: Option<Vec<MemberUnit>>,
    pub specialties: Option<Vec<UserSpecialty>>,
    #[serde(rename = "twoFactor")]
    pub two_factor: Option<Free>,
    pub provider: Option<Vec<String>>,
    pub all_integrations: Option<Vec<Free>>,
    pub devices: Option<Vec<Device>>,
    pub participant_type: Option<String>,
    pub url: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub ask_about: Option<String>,
    pub country: Option<String>,
    pub quote: Option<String>,
    pub description: Option<String>,
    pub birthday: Option<String>,
    pub settings: Option<UserSettings>,
    pub policy_accept: Option<bool>,
    pub admin: Option<bool>,
    pub system_admin: Option<bool>,
    pub latest_release: Option<i64>,
}

#[derive(Deserialize)]
pub struct ObjectPermissions {
    pub edit: Option<bool>,
    pub delete: Option<bool>,
}

#[derive(Deserialize)]
pub struct Abilities {
    pub news: Option<bool>,
    pub calendar: Option<bool>,
    pub manuals: Option<bool>,
    pub faq: Option<bool>,
    pub groups: Option<bool>,
    pub quick_links: Option<bool>,
    pub user: Option<bool>,
    pub look_and_feel: Option<bool>,
    pub usertypes: Option<bool>,
    pub units: Option<bool>,
    pub supplier: Option<bool>,
    pub schedule: Option<bool>,
    pub shift_trading_request: Option<bool>,
    pub shift_trading_take: Option<bool>,
    pub shift_trading_approve: Option<bool>,
    pub vacation_own: Option<bool>,
    pub vacation_unit: Option<bool>,
    pub integrations: Option<bool>,
}

#[derive(Deserialize)]
pub struct UnitSummary {
    pub content_type: Option<String>,
    pub id: i64,
    pub name: Option<String>,
    pub level: Option<i64>,
    pub unit_type: Option<String>,
    pub url: Option<String>,
    pub parent: Option<Box<UnitSummary>>,
    pub parent_id: Option<i64>,
    pub falldown: Option<bool>,
    pub stats: Option<UnitStats>,
}

#[derive(Deserialize)]
pub struct UserTypeRef {
    pub id: i64,
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub struct MemberUnit {
    pub abilities: Option<Abilities>,
    pub unit: Option<UnitSummary>,
    pub department: Option<UnitSummary>,
    #[serde(rename = "userTypes")]
    pub user_types: Option<Vec<UserType>>,
}

#[derive(Deserialize)]
pub struct UserSpecialty {
    pub id: i64,
    pub name: Option<String>,
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub struct Device {
    pub id: i64,
    pub device: Option<String>,
    pub os: Option<String>,
    pub info: Option<Value>,
}

#[derive(Deserialize)]
pub struct UserSettings {
    pub timezone: Option<String>,
    pub show_birthdays: Option<String>,
    pub birthdays_optout: Option<bool>,
    pub expire: Option<i64>,
    pub language: Option<String>,
}

#[derive(Deserialize)]
pub struct UnitStats {
    pub users: Option<i64>,
    pub children: Option<i64>,
    pub children_total: Option<i64>,
}

#[derive(Deserialize)]
pub struct UserType {
    pub id: i64,
    pub reference: Option<String>,
    pub name: Option<String>,
    pub rights: Option<String>,
    pub stats: Option<UserTypeStats>,
    pub abilities: Option<Abilities>,
}

#[derive(Deserialize)]
pub struct UserTypeStats {
    pub users: Option<i64>,
}
