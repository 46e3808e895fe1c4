//! The commands of operations.

use std::io::IsTerminal as _;
use std::path::Path;

use api_runtime::{Call, Download, DownloadError, Items, ListRequest, Paginate};
use clap::ArgMatches;
use futures_util::StreamExt as _;
use serde_json::Value;

use crate::access;
use crate::context::Context;
use crate::exit::Exit;
use crate::output::{Progress, Sink, View, done, print};
use crate::problem::{Problem, Result};
use crate::request::{self, DryRun, Listing, Walk};
use crate::table::{Answer, Command, Pages};

/// Carries out the operation of a command.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the type of an answer has no public name"
)]
pub(crate) async fn run(
    command: &'static Command,
    context: &Context,
    matches: &ArgMatches,
) -> Result<Exit> {
    if matches.get_flag("dry-run") {
        return dry_run(command, context, matches).await;
    }
    let client = context.client().await?;
    let transport = client.transport().clone();
    let connection = access::connection(client.base_url(), transport)?;
    let (call, _) = request::call(command, matches, &connection).await?;
    let view = &context.view;
    match &command.answer {
        Answer::Nothing => {
            call.send(|answer| answer.empty()).await?;
            done(format_args!("done: {} {}", command.noun, command.verb));
        }
        Answer::Object => {
            let answer = call.send(|answer| answer.optional(|answer| answer.resource::<Value>()));
            match answer.await?.into_inner() {
                Some(object) => view.one(object.data, &[])?,
                None => done(format_args!("done: {} {}", command.noun, command.verb)),
            }
        }
        Answer::Json => {
            let answer = call.send(|answer| answer.optional(|answer| answer.json::<Value>()));
            view.one(answer.await?.into_inner().unwrap_or_default(), &[])?;
        }
        Answer::Bytes { .. } => download(call, matches).await?,
        Answer::List { key, columns, pages } => {
            let limit = number(matches, "limit");
            list(call, key, columns, pages.as_ref(), view, limit, number(matches, "page-size"))
                .await?;
        }
    }
    Ok(Exit::Done)
}

async fn dry_run(
    command: &'static Command,
    context: &Context,
    matches: &ArgMatches,
) -> Result<Exit> {
    let (dry, connection) = DryRun::connect(&context.url_to_show()?)?;
    let (call, body) = request::call(command, matches, &connection).await?;
    print(request::show(&dry, call, body.as_ref()).await?.as_bytes())?;
    Ok(Exit::Done)
}

fn number(matches: &ArgMatches, name: &str) -> Option<u32> {
    matches.try_get_one::<u32>(name).ok().flatten().copied()
}

/// Prints a list: all of it, or the first items.
async fn list(
    call: Call,
    key: &'static str,
    columns: &'static [&'static str],
    pages: Option<&'static Pages>,
    view: &View,
    limit: Option<u32>,
    size: Option<u32>,
) -> Result<()> {
    let limit = limit.map_or(usize::MAX, |limit| limit as usize);
    let mut sink = Sink::list(view, columns);
    let Some(pages) = pages else {
        let page = request::page(call, key).await?.into_data();
        for item in page.into_iter().filter(|item| view.takes(item)).take(limit) {
            sink.item(item)?;
        }
        return sink.end();
    };
    let most = pages.size.and_then(|(_, maximum)| maximum);
    // Fewer than a page are asked for where more would be thrown away.
    let wanted = if view.filters.is_empty() { i64::try_from(limit).ok() } else { None };
    let usual = [most, wanted].into_iter().flatten().min();
    let listing = Listing::new(call, key, pages);
    let listing = match size.map(i64::from).or(usual) {
        Some(size) => listing.with_size(size),
        None => listing,
    };
    let is_one_page = matches!((wanted, most), (Some(wanted), Some(most)) if wanted <= most);
    match listing.walk() {
        Walk::Numbers(list) => each(list, view, sink, limit, is_one_page).await,
        Walk::Cursors(list) => each(list, view, sink, limit, is_one_page).await,
    }
}

async fn each<R: ListRequest<Item = Value>>(
    list: R,
    view: &View,
    mut sink: Sink<'_>,
    limit: usize,
    is_one_page: bool,
) -> Result<()> {
    let items: Items<R> = list.items();
    // What lies behind the last item that is shown is not asked for.
    let mut items = if is_one_page { items.prefetch(1) } else { items };
    let progress = Progress::new(view.format.is_streaming());
    let mut left = limit;
    while left > 0 {
        let Some(item) = items.next().await.transpose()? else { break };
        progress.step();
        if view.takes(&item) {
            sink.item(item)?;
            left -= 1;
        }
    }
    drop(progress);
    sink.end()
}

/// Prints a file, or writes it under its name at the end.
async fn download(call: Call, matches: &ArgMatches) -> Result<()> {
    let to = matches.get_one::<String>("to").filter(|to| *to != "-");
    if to.is_none() && std::io::stdout().is_terminal() && matches.get_one::<String>("to").is_none()
    {
        return Err(Problem::usage(
            "the answer is a file, which is not for a terminal; write it by `--to FILE`, or to \
             standard output by `--to -`",
        ));
    }
    let mut file: Download = call.download().await?;
    match to {
        Some(path) => {
            file.write_to(Path::new(path)).await.map_err(|error| match error {
                DownloadError::Write { path, source, .. } => Problem::file("write", &path, &source),
                error => Problem::failed(error.to_string()),
            })?;
        }
        None => {
            while let Some(chunk) = file.next().await {
                print(&chunk.map_err(|error| Problem::failed(error.to_string()))?)?;
            }
        }
    }
    Ok(())
}
