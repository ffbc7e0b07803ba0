//! As much of HTTP as serving files to browsers on this machine takes: a thread a connection, an answer a connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// The longest head and the longest body of a request that is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// A request of a browser.
pub struct Request {
    pub method: String,
    /// The path with its query, as it was sent.
    pub target: String,
    pub body: String,
}

/// The response to it.
pub struct Response {
    /// The code with its phrase, like "200 OK".
    pub status: &'static str,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// Answers all who connect, until the program is stopped.
pub fn serve(listener: &TcpListener, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for connection in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A browser that has gone away needs no answer.
        thread::spawn(move || converse(&connection, |request| answer(request)));
    }
}

fn converse(connection: &TcpStream, answer: impl Fn(&Request) -> Response) -> io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_secs(30)))?;
    let Some(request) = read(connection)? else { return Ok(()) };
    write(connection, &answer(&request), request.method == "HEAD")
}

/// The request, or nothing where a browser has connected and then asked for nothing.
fn read(connection: &TcpStream) -> io::Result<Option<Request>> {
    let mut lines = BufReader::new(connection.take(LIMIT));
    let mut first = String::new();
    lines.read_line(&mut first)?;
    let mut words = first.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let mut length = 0;
    loop {
        let mut header = String::new();
        if lines.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) =
            header.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        {
            length = value.trim().parse().map_err(|_| io::Error::other(format!("{name} is no number")))?;
        }
    }
    let mut body = Vec::new();
    lines.take(length).read_to_end(&mut body)?;
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok(Some(Request { method: method.to_owned(), target: target.to_owned(), body }))
}

fn write(mut connection: &TcpStream, response: &Response, head_only: bool) -> io::Result<()> {
    let mut head =
        format!("HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n", response.status, response.body.len());
    for (name, value) in &response.headers {
        head += &format!("{name}: {value}\r\n");
    }
    connection.write_all((head + "\r\n").as_bytes())?;
    if !head_only {
        connection.write_all(&response.body)?;
    }
    connection.flush()
}
