//! A small server for static files, with the headers that the page is meant to live under.
//!
//! It can also misbehave in the ways that hosts do, so that tests see what the page then says.

use std::fs;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, anyhow};
use serde_json::json;

use crate::http::{self, Request, Response};
use crate::offline;
use crate::project::Project;

/// The policy of the page: it may load its own scripts, styles, data and WebAssembly, and nothing else.
const POLICY: [&str; 9] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
];

const REPORTS: &str = "policy-violation";

const TEXT: &str = "text/plain; charset=utf-8";

/// The options of a server.
#[derive(clap::Args)]
pub struct Options {
    /// The port to listen on, 0 for any; 8080 or else any free one if not said.
    #[arg(long)]
    port: Option<u16>,
    /// Serve what is there, without building it first.
    #[arg(long)]
    pub no_build: bool,
    /// The path that the page lies under.
    #[arg(long, default_value = "/")]
    prefix: String,
    /// The folder to serve, from the project's root.
    #[arg(long, default_value = "www")]
    folder: PathBuf,
    /// Print every request, and every violation of the Content-Security-Policy, as a line of JSON.
    #[arg(long)]
    log: bool,
    /// A fault for tests: answer 404 for paths that end so.
    #[arg(long, value_name = "ENDING")]
    missing: Option<String>,
    /// A fault for tests: call paths that end so plain text.
    #[arg(long, value_name = "ENDING")]
    as_text: Option<String>,
    /// A fault for tests: a Content-Security-Policy that forbids WebAssembly.
    #[arg(long)]
    forbid_wasm: bool,
    /// The Content-Security-Policy to send in place of the page's own.
    #[arg(long, conflicts_with = "forbid_wasm")]
    policy: Option<String>,
    /// A fault for tests: no other site may load these files.
    #[arg(long)]
    own_origin_only: bool,
}

/// Serves `www/` on this machine alone until the program is stopped; the first line printed is the address.
pub fn serve(project: &Project, options: &Options) -> Result<()> {
    let listener = listen(options.port)?;
    let site = Site::new(project, options);
    // The files that are served may have changed since the last build.
    offline::write(&site.folder)?;
    println!("http://{}{}", listener.local_addr()?, site.prefix);
    http::serve(&listener, move |request| site.answer(request));
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let on = |port| TcpListener::bind(("127.0.0.1", port));
    match port {
        Some(port) => on(port).map_err(|error| anyhow!("cannot listen on port {port}: {error}; choose another --port")),
        None => on(8080).or_else(|_| on(0)).map_err(|error| anyhow!("cannot listen on any port: {error}")),
    }
}

/// The folder that is served, and the options.
struct Site {
    folder: PathBuf,
    prefix: String,
    policy: String,
    is_shared: bool,
    log: bool,
    missing: Option<String>,
    as_text: Option<String>,
}

impl Site {
    fn new(project: &Project, options: &Options) -> Site {
        let prefix = match options.prefix.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        };
        let mut policy = options.policy.clone().unwrap_or_else(|| POLICY.join("; "));
        if options.forbid_wasm {
            policy = policy.replace(" 'wasm-unsafe-eval'", "");
        }
        if options.log {
            policy += &format!("; report-uri {prefix}{REPORTS}");
        }
        Site {
            folder: project.path(&options.folder),
            prefix,
            policy,
            is_shared: !options.own_origin_only,
            log: options.log,
            missing: options.missing.clone(),
            as_text: options.as_text.clone(),
        }
    }

    fn answer(&self, request: &Request) -> Response {
        let path = request.target.split(['?', '#']).next().unwrap_or_default();
        let inside = path.strip_prefix(&self.prefix);
        if self.log && inside == Some(REPORTS) {
            println!("{}", json!({ "violation": request.body }));
            return Response { status: "204 No Content", headers: Vec::new(), body: Vec::new() };
        }
        let found = match request.method.as_str() {
            "GET" | "HEAD" => inside.and_then(|inside| self.read(inside)),
            _ => None,
        };
        if self.log {
            println!("{}", json!({ "request": path, "status": if found.is_some() { 200 } else { 404 } }));
        }
        match found {
            Some((kind, body)) => Response { status: "200 OK", headers: self.headers(kind), body },
            None => {
                let body = format!("{path} is not here\n").into_bytes();
                Response { status: "404 Not Found", headers: self.headers(TEXT), body }
            }
        }
    }

    /// The media type and bytes of a file, if it is there.
    fn read(&self, inside: &str) -> Option<(&'static str, Vec<u8>)> {
        let ends_so = |fault: &Option<String>| fault.as_deref().is_some_and(|ending| inside.ends_with(ending));
        let stays_inside = Path::new(inside).components().all(|part| matches!(part, Component::Normal(_)));
        if !stays_inside || ends_so(&self.missing) {
            return None;
        }
        let mut file = self.folder.join(inside);
        if file.is_dir() {
            file.push("index.html");
        }
        let kind = if ends_so(&self.as_text) { TEXT } else { media_type(&file) };
        Some((kind, fs::read(file).ok()?))
    }

    fn headers(&self, kind: &str) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("Content-Type", kind.to_owned()),
            ("Content-Security-Policy", self.policy.clone()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
        ];
        if self.is_shared {
            // Another site may embed the element.
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        headers
    }
}

/// The media type that browsers insist on.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "ts" | "md") => TEXT,
        _ => "application/octet-stream",
    }
}
