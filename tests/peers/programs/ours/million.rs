//! Streams 1,000,000 users, which are made up page by page. Prints the seconds that it takes and
//! the most memory that the program had, in kilobytes.

use std::time::Instant;

use bytes::Bytes;
use futures_util::TryStreamExt;
use ziik_api::{Operation, Sending, Transport};
use ziik_ext::{Client, Paginate};

const USERS: i64 = 1_000_000;

#[derive(Debug)]
struct Endless;

impl Transport for Endless {
    fn send(&self, request: http::Request<Bytes>, _: &'static Operation) -> Sending<'_> {
        let mut pairs = request.uri().query().unwrap_or_default().split('&');
        let page = pairs.find_map(|pair| pair.strip_prefix("page=")?.parse().ok()).unwrap_or(1);
        let users: Vec<String> = ((page - 1) * 100..(page * 100).min(USERS))
            .map(|id| {
                format!(
                    r#"{{"id":{id},"name":"Nora Lind","active":true,"unit":{{"id":12,"name":"Harbour"}}}}"#
                )
            })
            .collect();
        let (users, last) = (users.join(","), USERS / 100);
        let meta = format!(r#"{{"current_page":{page},"last_page":{last},"per_page":100,"total":{USERS}}}"#);
        let body = Bytes::from(format!(r#"{{"data":[{users}],"meta":{meta}}}"#));
        Box::pin(async move { Ok(http::Response::new(body)) })
    }
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let builder = Client::builder("http://127.0.0.1/api").token("a.b.c", i64::from(u32::MAX));
    let client = builder.transport(Endless).build().expect("a client");
    let start = Instant::now();
    let users = client.list_users().limit(100).items();
    let users = users.try_fold(0, async |users, _| Ok(users + 1));
    assert_eq!(runtime.block_on(users).expect("all users"), USERS);
    println!("{}", start.elapsed().as_secs_f64());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(peak) = status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        println!("{}", peak.trim().trim_end_matches(" kB"));
    }
}
