//! The id of one kind of thing is never taken for that of another one.

use std::marker::PhantomData;

use ziik_api::types::{
    ConversationId, FeatureId, GroupId, MessageId, PostId, SpecialtyId, UnitId, UserId, UserTypeId,
};

/// Tells whether an argument `impl Into<B>` takes an `A`: the inherent constant wins where its
/// bound holds.
struct Conversion<A, B>(PhantomData<(A, B)>);

impl<A: Into<B>, B> Conversion<A, B> {
    const IS_TAKEN: bool = true;
}

trait OtherwiseNot {
    const IS_TAKEN: bool = false;
}

impl<T> OtherwiseNot for T {}

/// Checks that each of these types is taken for itself and for no other one.
macro_rules! kept_apart {
    ($($kind:ty),* $(,)?) => {
        let taken = each_with_each!($($kind)*, [$($kind),*]);
        for (wanted, row) in taken.iter().enumerate() {
            for (given, is_taken) in row.iter().enumerate() {
                assert_eq!(*is_taken, wanted == given, "kind {given} for kind {wanted}");
            }
        }
    };
}

macro_rules! taken_as {
    ($wanted:ty: $($given:ty),*) => { [$(Conversion::<$given, $wanted>::IS_TAKEN),*] };
}

macro_rules! each_with_each {
    ($($wanted:ty)*, $given:tt) => { [$(each_with_each!(@ $wanted, $given)),*] };
    (@ $wanted:ty, [$($given:ty),*]) => { taken_as!($wanted: $($given),*) };
}

#[test]
fn no_id_stands_for_another_one() {
    kept_apart!(
        UserId,
        UnitId,
        GroupId,
        UserTypeId,
        ConversationId,
        MessageId,
        PostId,
        FeatureId,
        SpecialtyId,
    );
    assert_eq!(taken_as!(UserId: i64, &str, u32), [true, false, false]);
}

#[test]
fn no_id_of_workdrive_stands_for_another_one() {
    use workdrive_api::types as workdrive;

    kept_apart!(
        workdrive::BadgeId,
        workdrive::CallId,
        workdrive::CallParticipantId,
        workdrive::CategoryId,
        workdrive::ConversationId,
        workdrive::CourseId,
        workdrive::DepartmentId,
        workdrive::DocumentId,
        workdrive::EnforcementTemplateId,
        workdrive::EventId,
        workdrive::FaqId,
        workdrive::FaqQuestionId,
        workdrive::FileId,
        workdrive::FormId,
        workdrive::GroupId,
        workdrive::LocationId,
        workdrive::MessageId,
        workdrive::NewsId,
        workdrive::OrganizationId,
        workdrive::PhotoId,
        workdrive::PostId,
        workdrive::SecurityGroupId,
        workdrive::SsoLinkId,
        workdrive::TaskId,
        workdrive::TicketCategoryId,
        workdrive::TicketId,
        workdrive::UserId,
        workdrive::VideoId,
        // Those of Ziik that have the same name.
        ConversationId,
        GroupId,
        MessageId,
        PostId,
        UserId,
    );
    assert_eq!(
        taken_as!(workdrive::UserId: &str, String, &workdrive::UserId, i64),
        [true, true, true, false]
    );
    let mut ids = ["b", "a"].map(workdrive::UserId::from);
    ids.sort();
    assert_eq!((ids[0].as_ref(), ids[1].to_string()), ("a", "b".to_owned()));
}

#[test]
fn ids_read_from_text_as_from_answers() {
    let user: UserId = "501".parse().expect("an id");
    assert_eq!((user, user.to_string()), (UserId::new(501), "501".to_owned()));
    assert_eq!(serde_json::to_string(&[user]).expect("JSON"), "[501]");
    assert!("5 1".parse::<UserId>().is_err());
}
