//! Servers that misbehave, on loopback.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};

/// Accepts one connection, reads a request, and does with the connection what `answer` does.
/// Returns the base address.
pub(crate) fn server(answer: impl FnOnce(&mut TcpStream) + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port on loopback");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        // All requests that get here fit one read.
        let read = stream.read(&mut [0; 8 * 1024]).expect("a request");
        assert!(read > 0, "a request");
        answer(&mut stream);
        // The client may have gone already.
        drop(stream.shutdown(Shutdown::Write));
        drop(stream.read(&mut [0; 1]));
    });
    format!("http://{address}/api")
}

/// Sends these bytes and closes the connection.
pub(crate) fn sending(bytes: impl Into<Vec<u8>>) -> String {
    let bytes = bytes.into();
    server(move |stream| drop(stream.write_all(&bytes)))
}

/// An address where nobody listens: a port just set free may be taken again at once, and this one
/// never is.
pub(crate) const NOBODY: &str = "http://127.0.0.1:1/api";
