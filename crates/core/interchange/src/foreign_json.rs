//! Foreign JSON, bounded.

use serde_json::Value as Json;

/// Longest file: all products of a large public list have about ten million bytes.
const BYTES: usize = 64 << 20;

/// Reads JSON; the parser bounds the depth. The error is the line of the mistake, if there is one.
pub fn read_json(bytes: &[u8]) -> Result<Json, Option<u32>> {
    if bytes.len() > BYTES {
        return Err(None);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(text).map_err(|error| u32::try_from(error.line()).ok())
}
