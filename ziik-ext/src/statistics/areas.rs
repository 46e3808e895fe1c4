//! The areas of statistics.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};
use ziik_api::types::{Statistics, StatisticsHistory, StatisticsSeries};

use super::{Table, grid};

/// The figures of one area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct AreaRow {
    /// The area, by its name in the answer: `news`; with a dot for what is inside another one:
    /// `pageviews.search`.
    pub area: String,
    /// The sum of the period; of `users.active` and `users.mobile` the number of users.
    pub period: Option<i64>,
    /// The total. Whether it is that of the period is not documented.
    pub total: Option<i64>,
    /// The number of each day, such as `2026-03-09`.
    pub days: BTreeMap<String, i64>,
}

impl Table<AreaRow> {
    /// The areas that an answer has, in the order of the documentation, and after them those that
    /// are not documented.
    #[must_use]
    pub fn areas(statistics: &Statistics) -> Self {
        let mut table = Self::default();
        if let Some(users) = &statistics.users {
            table.add("users", users.history.as_ref(), users.total);
            let mut count = |area: &str, period| {
                let area = area.to_owned();
                table.rows.push(AreaRow { area, period, ..AreaRow::default() });
            };
            if let Some(active) = &users.active {
                count("users.active", active.sum);
            }
            if let Some(mobile) = &users.mobile {
                count("users.mobile", mobile.sum);
            }
        }
        table.add_series("units", statistics.units.as_ref());
        table.add_series("news", statistics.news.as_ref());
        table.add_series("debates", statistics.debates.as_ref());
        table.add_series("events", statistics.events.as_ref());
        if let Some(comments) = &statistics.comments {
            table.add("comments", comments.history.as_ref(), comments.total);
            if comments.replies_total.is_some() {
                table.add("comments.replies", None, comments.replies_total);
            }
        }
        table.add_series("likes", statistics.likes.as_ref());
        table.add_series("mentions", statistics.mentions.as_ref());
        table.add_series("reads", statistics.reads.as_ref());
        table.add_series("messages", statistics.messages.as_ref());
        table.add_series("sms", statistics.sms.as_ref());
        table.add_series("files", statistics.files.as_ref());
        table.add_series("disk", statistics.disk.as_ref());
        if let Some(pageviews) = &statistics.pageviews {
            table.add_series("pageviews.search", pageviews.search.as_ref());
            table.add_series("pageviews.faqs", pageviews.faqs.as_ref());
            table.add_series("pageviews.manuals", pageviews.manuals.as_ref());
            table.add_series("pageviews.downloads", pageviews.downloads.as_ref());
        }
        let unknown = statistics.extra.iter();
        table
            .rows
            .extend(unknown.filter_map(|(area, value)| AreaRow::read(area, value.as_object()?)));
        table
    }

    /// The one area that `get_statistics_area` was asked for. Its answer is not documented: the
    /// figures may come under the name of the area or without it.
    #[must_use]
    pub fn one_area(area: &str, statistics: &Statistics) -> Self {
        let mut table = Self::areas(statistics);
        if table.rows.is_empty() {
            table.rows.extend(AreaRow::read(area, &statistics.extra));
        }
        table
    }

    /// Returns the row of an area, such as `news` or `pageviews.search`.
    #[must_use]
    pub fn row(&self, area: &str) -> Option<&AreaRow> {
        self.rows.iter().find(|row| row.area == area)
    }

    fn add_series(&mut self, area: &str, series: Option<&StatisticsSeries>) {
        if let Some(series) = series {
            self.add(area, series.history.as_ref(), series.total);
        }
    }

    fn add(&mut self, area: &str, history: Option<&StatisticsHistory>, total: Option<i64>) {
        self.rows.push(AreaRow {
            area: area.to_owned(),
            period: history.and_then(|history| history.sum),
            total,
            days: history.and_then(|history| history.data.clone()).unwrap_or_default(),
        });
    }
}

impl AreaRow {
    /// Reads the figures of an area that has no field of its own.
    fn read(area: &str, value: &Map<String, Value>) -> Option<Self> {
        let history = value.get("history");
        let total = value.get("total").and_then(integer);
        if history.is_none() && total.is_none() {
            return None;
        }
        let days = history.and_then(|history| history.get("data")?.as_object());
        let days = days.into_iter().flatten();
        Some(Self {
            area: area.to_owned(),
            period: history.and_then(|history| integer(history.get("sum")?)),
            total,
            days: days.filter_map(|(day, it)| Some((day.clone(), integer(it)?))).collect(),
        })
    }
}

/// A number, also in quotes.
fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// A line for each area, with the sum of the period and the total.
impl fmt::Display for Table<AreaRow> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows.iter();
        let rows =
            rows.map(|row| [row.area.clone(), grid::number(row.period), grid::number(row.total)]);
        grid::write(f, ["area", "period", "total"], rows)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn statistics(json: Value) -> Statistics {
        serde_json::from_value(json).expect("statistics")
    }

    fn series(sum: i64, total: i64) -> Value {
        json!({"history": {"data": {"2026-03-09": sum}, "sum": sum}, "total": total})
    }

    #[test]
    fn every_documented_area_is_a_row() {
        let mut all = json!({
            "users": {"history": {"data": {}, "sum": 1}, "active": {"sum": 2},
                "mobile": {"sum": 3, "percent": 12.5}, "total": 4},
            "comments": {"history": {"sum": 5}, "total": 6, "replies_total": 7},
            "pageviews": {},
        });
        for name in ["search", "faqs", "manuals", "downloads"] {
            all["pageviews"][name] = series(8, 9);
        }
        let names = [
            "units", "news", "debates", "events", "likes", "mentions", "reads", "messages", "sms",
            "files", "disk",
        ];
        for name in names {
            all[name] = series(8, 9);
        }
        let table = Table::areas(&statistics(all));
        let row = |area: &str| table.row(area).map(|row| (row.period, row.total));
        assert_eq!(row("users"), Some((Some(1), Some(4))));
        assert_eq!(row("users.active"), Some((Some(2), None)));
        assert_eq!(row("users.mobile"), Some((Some(3), None)));
        assert_eq!(row("comments"), Some((Some(5), Some(6))));
        assert_eq!(row("comments.replies"), Some((None, Some(7))));
        let views = ["search", "faqs", "manuals", "downloads"].map(|it| format!("pageviews.{it}"));
        for name in names.into_iter().map(str::to_owned).chain(views) {
            assert_eq!(row(&name), Some((Some(8), Some(9))), "{name}");
        }
        assert_eq!(table.rows().len(), 20);
        assert_eq!(table.row("news").expect("news").days["2026-03-09"], 8);
    }

    #[test]
    fn areas_that_are_not_documented_are_read_as_they_may_come() {
        let answer = statistics(
            json!({"polls": {"history": {"data": [], "sum": "3"}, "total": "4"}, "odd": 1}),
        );
        let table = Table::areas(&answer);
        assert_eq!(table.rows().len(), 1);
        assert_eq!(table.row("polls").map(|row| (row.period, row.total)), Some((Some(3), Some(4))));
        let bare = statistics(series(2, 12));
        assert_eq!(Table::areas(&bare).rows(), []);
        let table = Table::one_area("news", &bare);
        assert_eq!(table.row("news").map(|row| row.days["2026-03-09"]), Some(2));
        let named = statistics(json!({"news": series(2, 12)}));
        assert_eq!(Table::one_area("news", &named), table, "both forms");
    }

    #[test]
    fn columns_are_aligned() {
        let answer = statistics(json!({"news": series(2, 1200), "sms": {"total": 3}}));
        let expected = "area  period  total\nnews       2   1200\nsms        -      3";
        assert_eq!(Table::areas(&answer).to_string(), expected);
        assert_eq!(Table::<AreaRow>::default().to_string(), "area  period  total");
    }

    #[test]
    fn one_figure_makes_a_row_and_none_does_not() {
        let answer = statistics(
            json!({"polls": {"total": 4}, "quizzes": {"history": {"sum": 3}}, "odd": {"sum": 1}}),
        );
        let table = Table::areas(&answer);
        let figures = |area| table.row(area).map(|row| (row.period, row.total));
        assert_eq!(figures("polls"), Some((None, Some(4))));
        assert_eq!(figures("quizzes"), Some((Some(3), None)));
        assert_eq!(figures("odd"), None);
    }
}
