//! Runs a Ziik tenant in memory until it is interrupted.

use std::time::Duration;

use clap::Parser;
use ziik_fake::{Answers, Tenant};

/// A Ziik tenant in memory, listening on 127.0.0.1.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// How many people there are besides the administrator
    #[arg(long, default_value_t = 250)]
    users: usize,
    /// The port to listen on; 0 takes any free one
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Which data to invent
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// How many seconds a token is valid
    #[arg(long, default_value_t = 3600)]
    token_lifetime: u64,
    /// Answer as loosely as PHP can
    #[arg(long)]
    quirks: bool,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let arguments = Arguments::parse();
    let tenant = Tenant::builder()
        .users(arguments.users)
        .port(arguments.port)
        .seed(arguments.seed)
        .token_lifetime(Duration::from_secs(arguments.token_lifetime))
        .answers(Answers::default().quirks(arguments.quirks))
        .start()
        .await?;

    let (url, username, password) = (tenant.url(), tenant.username(), tenant.password());
    println!("Listening on {url}");
    println!("Sign in with:");
    println!("  curl -s {url}/authenticate -H 'Content-Type: application/json' \\");
    println!(r#"    -d '{{"username":"{username}","password":"{password}"}}'"#);
    println!("Ctrl-C stops it.");

    tokio::signal::ctrl_c().await?;
    tenant.shutdown().await;
    Ok(())
}
