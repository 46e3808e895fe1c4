//! The server of all clients: a tenant in memory, in a thread of this program.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use ziik_fake::{Fault, FaultPlan, Latency, Rule};

use crate::run::Result;

/// Where it is, and how to get in.
pub(crate) struct Tenant {
    pub(crate) url: String,
    pub(crate) username: String,
    pub(crate) password: String,
    pub(crate) token: String,
}

impl Tenant {
    /// Some of its people are not active, and not in a list: at least 10,000 are.
    pub(crate) fn start(latency: Option<Duration>) -> Result<Self> {
        let (tell, told) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let Ok(runtime) = runtime else { return };
            runtime.block_on(async {
                let rule =
                    latency.map(|latency| Rule::new(Fault::Latency(Latency::Fixed(latency))));
                let tenant = ziik_fake::Tenant::builder()
                    .users(10_700)
                    .token_lifetime(Duration::from_secs(1_000_000))
                    .faults(rule.into_iter().fold(FaultPlan::new(0), FaultPlan::rule))
                    .start()
                    .await;
                let Ok(tenant) = tenant else { return };
                let text = [tenant.url(), tenant.username(), tenant.password()].map(str::to_owned);
                if tell.send(text).is_ok() {
                    std::future::pending::<()>().await;
                }
            });
        });
        let [url, username, password] = told.recv().map_err(|_| "the tenant does not start")?;
        let mut tenant = Self { url, username, password, token: String::new() };
        let credentials = json!({ "username": tenant.username, "password": tenant.password });
        let answer = tenant.ask("POST", "/authenticate", &credentials.to_string())?;
        let token = answer["jwt"].as_str().ok_or("the tenant gives no token")?;
        token.clone_into(&mut tenant.token);
        Ok(tenant)
    }

    pub(crate) fn get(&self, path: &str) -> Result<Value> {
        self.ask("GET", path, "")
    }

    /// A request in plain words: one is all that is needed, and the tenant is not far.
    fn ask(&self, method: &str, path: &str, body: &str) -> Result<Value> {
        let address = self.url.strip_prefix("http://").ok_or("the tenant speaks no HTTP")?;
        let (host, base) = address.split_once('/').unwrap_or((address, ""));
        let (token, length) = (&self.token, body.len());
        let request = format!(
            "{method} /{base}{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
             Authorization: Bearer {token}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\n\r\n{body}"
        );
        let mut answer = String::new();
        let asked = TcpStream::connect(host).and_then(|mut stream| {
            stream.write_all(request.as_bytes())?;
            stream.read_to_string(&mut answer)
        });
        asked.map_err(|error| format!("the tenant: {error}"))?;
        let (_, body) = answer.split_once("\r\n\r\n").ok_or("the tenant answers no HTTP")?;
        serde_json::from_str(body).map_err(|error| format!("the tenant answers {body}: {error}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenant_answers() {
        let tenant = Tenant::start(None).unwrap();
        let page = tenant.get("/users?limit=100").unwrap();
        assert_eq!(page["data"].as_array().map(Vec::len), Some(100));
        assert!(page["meta"]["total"].as_u64() >= Some(10_000));
    }
}
