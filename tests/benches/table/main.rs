//! One table: what this client costs beside the plainest code for the same work, both measured in
//! the same run.
//!
//! `cargo bench -p ziik-tests`, or with the names of some rows behind `--`: call, pages, memory,
//! decode, sync.

mod call;
mod decode;
mod memory;
mod pages;
mod support;
mod sync;

use peak_alloc::PeakAlloc;
use support::Row;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() {
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    // One thread: what it works is the client's work, for the tenants have threads of their own.
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    Row::print_head();
    runtime.block_on(async {
        if is_wanted("call") {
            call::rows().await.iter().for_each(Row::print);
        }
        if is_wanted("decode") {
            decode::row().await.print();
        }
        if is_wanted("pages") {
            pages::row().await.print();
        }
        if is_wanted("memory") {
            memory::row().await.print();
        }
        if is_wanted("sync") {
            sync::row().await.print();
        }
    });
}
