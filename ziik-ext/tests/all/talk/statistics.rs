//! Statistics as tables.

use ziik_ext::api::types::PostId;
use ziik_ext::statistics::Table;

use crate::talk::support::{client, tenant};

const START: i64 = 1_759_600_000;
const END: i64 = 1_760_200_000;

#[tokio::test]
async fn both_operations_make_rows() {
    let tenant = tenant().await;
    let client = client(&tenant);
    let all = client.get_statistics(START, END, -60).unit(1).falldown(true).send().await;
    let all = all.expect("statistics").into_data();
    let table = Table::areas(&all);
    for area in ["users", "users.active", "news", "comments.replies", "pageviews.downloads"] {
        assert!(table.row(area).is_some(), "{area}: {table}");
    }
    let news = table.row("news").expect("news");
    assert_eq!(news.period, Some(news.days.values().sum()), "{table}");
    assert_eq!(table.to_string().lines().count(), table.rows().len() + 1);
    let one = client.get_statistics_area("news", START, END, -60).unit(1).falldown(true);
    let one = one.send().await.expect("statistics").into_data();
    assert_eq!(Table::one_area("news", &one).rows(), std::slice::from_ref(news));
    let active = Table::active_users(&all);
    assert!(!active.rows().is_empty() && active.iter().all(|row| row.comments.is_some()));
    assert_eq!(active.to_string().lines().count(), active.rows().len() + 1);
}

#[tokio::test]
async fn the_counts_of_posts_make_rows() {
    let tenant = tenant().await;
    let client = client(&tenant);
    client.like_post(1).send().await.expect("liked");
    let post = client.get_post(1).send().await.expect("a post").into_data();
    let table = Table::posts([&post]);
    let row = &table.rows()[0];
    assert_eq!((row.post, row.likes, row.comments), (PostId::new(1), Some(1), Some(2)), "{table}");
    assert_eq!((&table).into_iter().len(), 1);
}
