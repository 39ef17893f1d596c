//! Telling one address something: signed, bounded, never redirected.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::ask::{host_of, named, parse, unsent};
use crate::{AskError, Asker};

/// The header that carries the signature of the body.
const SIGNATURE: &str = "X-Freistadt-Signature";

/// The header that names the message, so that a receiver can tell a second try from a second one.
const DELIVERY: &str = "X-Freistadt-Delivery";

impl Asker {
    /// Sends a JSON document as it is, signed with a secret; an answer of 200 to 299 is a yes.
    pub async fn post(
        &self,
        url: &str,
        id: &str,
        body: Vec<u8>,
        secret: &[u8],
    ) -> Result<(), AskError> {
        let whole = tokio::time::timeout(self.limits.time, self.tell(url, id, body, secret));
        let host = host_of(url);
        whole.await.unwrap_or(Err(AskError::TooSlow { host }))
    }

    async fn tell(
        &self,
        url: &str,
        id: &str,
        body: Vec<u8>,
        secret: &[u8],
    ) -> Result<(), AskError> {
        let url = parse(url)?;
        self.judge(&url)?;
        let host = named(&url);
        if body.len() > self.limits.bytes {
            let limit = self.limits.bytes;
            return Err(AskError::TooLong { host, limit });
        }
        let request = self
            .client
            .post(url.clone())
            .header("Content-Type", "application/json")
            .header(SIGNATURE, signature(secret, &body))
            .header(DELIVERY, id)
            .body(body);
        // What the server says beyond yes or no is not read.
        let response = request.send().await.map_err(|error| unsent(&url, error))?;
        let status = response.status();
        match status.is_success() {
            true => Ok(()),
            false => Err(AskError::Status {
                host,
                status: status.as_u16(),
            }),
        }
    }
}

/// `sha256=` and the HMAC-SHA-256 of a body (RFC 2104) in hexadecimal digits.
pub fn signature(secret: &[u8], body: &[u8]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("a key may have any length");
    mac.update(body);
    let mut text = "sha256=".to_owned();
    for byte in mac.finalize().into_bytes() {
        text.push_str(&format!("{byte:02x}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::signature;

    /// RFC 4231, test cases 1, 2 and 6.
    #[test]
    fn signatures_are_those_of_the_norm() {
        let cases: [(&[u8], &[u8], &str); 3] = [
            (
                &[0x0b; 20],
                b"Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                &[0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
        ];
        for (secret, body, expected) in cases {
            assert_eq!(signature(secret, body), format!("sha256={expected}"));
        }
    }
}
