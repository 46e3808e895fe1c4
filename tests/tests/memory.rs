//! How much memory a file takes on its way up and down: a part of it, whatever its size.
//!
//! `TRANSFER_MIB=1024 cargo test -p ziik-tests --test memory --release -- --nocapture` shows it for
//! a file of 1 GiB.

use std::time::Instant;

use futures_util::StreamExt;
use peak_alloc::PeakAlloc;
use ziik_ext::Client;
use ziik_ext::api::Upload;
use ziik_ext::api::types::PostCreate;
use ziik_ext::uploads::Target;
use ziik_fake::Tenant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many MiB client, tenant and storage may take together.
const LIMIT: f32 = 32.0;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_file_is_never_whole_in_memory() {
    let mebibytes = std::env::var("TRANSFER_MIB").map(|text| text.parse().expect("a number"));
    let mebibytes: u64 = mebibytes.unwrap_or(96);
    let file = tempfile::Builder::new().suffix(".mp4").tempfile().expect("a file");
    file.as_file().set_len(mebibytes << 20).expect("a file of this size");
    let tenant = Tenant::builder().users(10).start().await.expect("a tenant");
    let client = Client::builder(tenant.url()).password(tenant.username(), tenant.password());
    let client = client.build().expect("a client");
    let post = client.create_post(PostCreate::new("Film")).send().await.expect("a post").id;

    let before = MEMORY.current_usage_as_mb();
    MEMORY.reset_peak_usage();
    let begun = Instant::now();
    let upload = Upload::file(file.path()).await.expect("the file");
    let id = client.upload(upload, Target::post(post)).send().await.expect("an upload");
    let (up, up_in) = (MEMORY.peak_usage_as_mb() - before, begun.elapsed());

    MEMORY.reset_peak_usage();
    let begun = Instant::now();
    let mut download = client.download_file(id).download().await.expect("a download");
    assert_eq!(download.length(), Some(mebibytes << 20));
    while let Some(chunk) = download.next().await {
        assert!(chunk.expect("a chunk").iter().all(|byte| *byte == 0));
    }
    let (down, down_in) = (MEMORY.peak_usage_as_mb() - before, begun.elapsed());
    println!(
        "{mebibytes} MiB up: peak {up:.1} MiB, {up_in:.1?}; down: peak {down:.1} MiB, {down_in:.1?}"
    );
    assert_eq!(download.received(), mebibytes << 20);
    assert!(up < LIMIT && down < LIMIT, "up {up} MiB, down {down} MiB of memory");
}
