//! Sites to ask: data in a folder that goes with the test, and the router over them.

use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use freistadt_app::{Admission, Data, Editor, Overview, load_sample, local_access, today};
use freistadt_web::Access;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tower::ServiceExt as _;

/// Runs one test's asynchronous part.
pub(crate) fn block_on<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

/// A folder that is removed when the test ends.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("freistadt-web-{}-{number}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Scratch(path)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A site and its data.
pub(crate) struct Site {
    pub(crate) data: Data,
    pub(crate) access: Editor,
    /// How people come in, where it is not as at the machine itself.
    pub(crate) let_in: Option<fn() -> Access>,
    /// Goes with the site, unless somebody else keeps it.
    _folder: Option<Scratch>,
}

/// As at the machine that holds the data.
pub(crate) fn local(editor: &Editor) -> Access {
    Access::new(Admission::Local, editor.organization())
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

impl Site {
    /// The sample municipality.
    pub(crate) async fn sample() -> Site {
        let folder = Scratch::new();
        let site = Site::sample_in(folder.path()).await;
        Site {
            _folder: Some(folder),
            ..site
        }
    }

    /// The sample municipality in a folder that the caller keeps.
    pub(crate) async fn sample_in(folder: &str) -> Site {
        let data = Data::open(folder).await.unwrap();
        let access = load_sample(&data, today()).await.unwrap();
        Site {
            data,
            access,
            let_in: None,
            _folder: None,
        }
    }

    /// A municipality of which nothing is recorded.
    pub(crate) async fn empty() -> Site {
        let folder = Scratch::new();
        let site = Site::empty_in(folder.path()).await;
        Site {
            _folder: Some(folder),
            ..site
        }
    }

    /// A municipality of which nothing is recorded, in a folder that the caller keeps.
    pub(crate) async fn empty_in(folder: &str) -> Site {
        let data = Data::open(folder).await.unwrap();
        let id = data.found(None, None).await.unwrap();
        Site {
            data,
            access: local_access(&id),
            let_in: None,
            _folder: None,
        }
    }

    /// Data that were lost under the running server.
    pub(crate) async fn broken() -> Site {
        let site = Site::empty().await;
        Site {
            access: local_access("never-founded"),
            ..site
        }
    }

    pub(crate) async fn overview(&self) -> Overview {
        let viewer = self.access.viewer();
        self.data.overview(&viewer, today()).await.unwrap()
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(path, &[("host", "127.0.0.1:8080")]).await
    }

    pub(crate) async fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form as a page of the site would.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let own = [
            ("host", "127.0.0.1:8080"),
            ("origin", "http://127.0.0.1:8080"),
        ];
        self.send(path, fields, &own).await
    }

    pub(crate) async fn send(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        headers: &[(&str, &str)],
    ) -> Answer {
        let part = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", part(name), part(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let mut request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    /// Sends one file as a page of the site would.
    pub(crate) async fn upload(&self, path: &str, name: &str, content: &[u8]) -> Answer {
        let head = format!(
            "--grenze\r\nContent-Disposition: form-data; name=\"dateien\"; \
             filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        let body = [head.as_bytes(), content, b"\r\n--grenze--\r\n"].concat();
        let request = Request::post(path)
            .header("content-type", "multipart/form-data; boundary=grenze")
            .header("host", "127.0.0.1:8080")
            .header("origin", "http://127.0.0.1:8080");
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    async fn answer(&self, request: Request<Body>) -> Answer {
        let router = freistadt_web::router(
            self.data.clone(),
            self.let_in
                .map_or_else(|| local(&self.access), |let_in| let_in()),
        );
        let response = router.oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            headers,
            body: body.to_vec(),
        }
    }
}
