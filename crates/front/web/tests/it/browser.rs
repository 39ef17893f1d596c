//! Debian's Chromium, driven over its own protocol: just what the tests of pages need.
//!
//! See `docs/decisions/0020-browser-tests.md` for why no driver stands between.

use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, client};

use crate::site::Scratch;

/// No answer for so long means that the browser hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// As root Chromium needs `--no-sandbox`; the others keep it from asking for things outside.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
];

/// The process; it ends with the test, also with one that fails.
struct Process {
    child: Child,
    _profile: Scratch,
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A browser with one page.
pub(crate) struct Browser {
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    last: u64,
    /// Events that came while something else was awaited.
    events: Vec<String>,
    _process: Process,
}

impl Browser {
    pub(crate) fn start() -> Browser {
        let profile = Scratch::new();
        let child = Command::new("chromium")
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.path()))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = match child {
            Ok(child) => child,
            Err(error) => panic!(
                "`chromium` does not start: {error}\n\
                 hint: `cargo xtask test` installs it; on Debian, `apt-get install chromium`"
            ),
        };
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let process = Process {
            child,
            _profile: profile,
        };
        let mut lines = stderr.lines().map_while(Result::ok);
        let mut seen = Vec::new();
        let address = lines.find_map(|line| {
            let address = line
                .strip_prefix("DevTools listening on ")
                .map(str::to_owned);
            seen.push(line);
            address
        });
        let Some(address) = address else {
            panic!("chromium ended at once:\n{}", seen.join("\n"));
        };
        // Whoever does not read what it says stops it when the pipe is full.
        std::thread::spawn(move || lines.for_each(drop));

        let host = address.trim_start_matches("ws://").split('/').next();
        let stream = TcpStream::connect(host.unwrap()).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let (socket, _) = client(address.as_str(), stream).unwrap();
        let mut browser = Browser {
            socket,
            session: None,
            last: 0,
            events: Vec::new(),
            _process: process,
        };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}));
        let attach = json!({"targetId": target["targetId"], "flatten": true});
        let session = browser.call("Target.attachToTarget", &attach);
        browser.session = session["sessionId"].as_str().map(str::to_owned);
        browser.call("Page.enable", &json!({}));
        browser.call(
            "Emulation.setFocusEmulationEnabled",
            &json!({"enabled": true}),
        );
        browser
    }

    /// One command; panics with the browser's reason.
    fn call(&mut self, method: &str, params: &Value) -> Value {
        self.last += 1;
        let mut command = json!({"id": self.last, "method": method, "params": params});
        if let Some(session) = &self.session {
            command["sessionId"] = json!(session);
        }
        self.socket
            .send(Message::text(command.to_string()))
            .unwrap();
        loop {
            let mut answer = self.receive();
            if answer["id"] == self.last {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].take();
            }
        }
    }

    fn receive(&mut self) -> Value {
        loop {
            if let Message::Text(text) = self.socket.read().expect("the browser answers") {
                let message: Value = serde_json::from_str(&text).unwrap();
                if let Some(event) = message["method"].as_str() {
                    self.events.push(event.to_owned());
                }
                return message;
            }
        }
    }

    /// Opens an address and waits until it is complete, with its fonts.
    pub(crate) fn open(&mut self, url: &str) {
        self.events.clear();
        let done = self.call("Page.navigate", &json!({"url": url}));
        assert!(done["errorText"].is_null(), "{url}: {done}");
        self.loaded();
    }

    fn loaded(&mut self) {
        while !self
            .events
            .iter()
            .any(|event| event == "Page.loadEventFired")
        {
            self.receive();
        }
        self.evaluate("document.fonts.ready.then(() => true)");
    }

    /// The value of an expression in the page; waits for promises. Works without script, too,
    /// because it does not come from the page.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Value {
        let params = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
        });
        let mut done = self.call("Runtime.evaluate", &params);
        let thrown = &done["exceptionDetails"];
        assert!(thrown.is_null(), "{expression}: {thrown}");
        done["result"]["value"].take()
    }

    pub(crate) fn resize(&mut self, width: u32, height: u32) {
        let size =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.call("Emulation.setDeviceMetricsOverride", &size);
    }

    /// `media` is `screen` or `print`; features are pairs such as `prefers-color-scheme`, `dark`.
    pub(crate) fn media(&mut self, media: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        let media = json!({"media": media, "features": features});
        self.call("Emulation.setEmulatedMedia", &media);
    }

    pub(crate) fn script(&mut self, allowed: bool) {
        let disabled = json!({"value": !allowed});
        self.call("Emulation.setScriptExecutionDisabled", &disabled);
    }

    /// Presses and releases a key.
    pub(crate) fn press(&mut self, key: &str) {
        let (code, text) = match key {
            "Tab" => (9, ""),
            "Enter" => (13, "\r"),
            " " => (32, " "),
            "ArrowDown" => (40, ""),
            other => panic!("the test knows no key `{other}`"),
        };
        let event = |kind: &str, text: &str| json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
        self.call("Input.dispatchKeyEvent", &event("keyDown", text));
        self.call("Input.dispatchKeyEvent", &event("keyUp", ""));
    }

    /// Types into what has the focus.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let event =
                |kind: &str| json!({"type": kind, "key": letter.to_string(), "text": letter});
            self.call("Input.dispatchKeyEvent", &event("keyDown"));
            self.call("Input.dispatchKeyEvent", &event("keyUp"));
        }
    }

    /// Does what leads to another page, and waits for it.
    pub(crate) fn follow(&mut self, doing: impl FnOnce(&mut Browser)) {
        self.events.clear();
        doing(self);
        self.loaded();
    }

    /// What somebody would choose in the file chooser of the first element that fits.
    pub(crate) fn choose_file(&mut self, selector: &str, path: &str) {
        let document = self.call("DOM.getDocument", &json!({}));
        let root = &document["root"]["nodeId"];
        let wanted = json!({"nodeId": root, "selector": selector});
        let input = self.call("DOM.querySelector", &wanted);
        let files = json!({"nodeId": input["nodeId"], "files": [path]});
        self.call("DOM.setFileInputFiles", &files);
    }

    /// The whole page as a picture.
    pub(crate) fn picture(&mut self) -> Vec<u8> {
        use base64::Engine as _;
        let shot = self.call(
            "Page.captureScreenshot",
            &json!({"captureBeyondViewport": true}),
        );
        let engine = base64::engine::general_purpose::STANDARD;
        engine.decode(shot["data"].as_str().unwrap()).unwrap()
    }
}
