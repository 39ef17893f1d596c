//! Benches `page` and `page-bytes`: the pages of 3,000 applications, answered by the router.
//!
//! `page` is the 99th percentile of 200 requests in milliseconds, `page-bytes` the size of the
//! compressed answer in kilobytes, each of the page that does worst; what each page takes stands
//! beside it.

#![expect(clippy::print_stdout, reason = "the figure is the result")]
#![expect(
    clippy::print_stderr,
    reason = "what each page takes is for whoever looks"
)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs, process};

use anyhow::{Context as _, Result, bail, ensure};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Request, header};
use freistadt_app::{Admission, Data, ImportRequest, InputFile, local_access, today};
use freistadt_web::Access;
use tower::ServiceExt as _;

const APPLICATIONS: usize = 3_000;
const SERVICES: usize = 400;
const WARM_UP: usize = 10;
const REQUESTS: usize = 200;

/// The overview, lists as people ask for them (plain, ordered, filtered, searched, in the middle),
/// what stands still without somebody, and what is proposed.
const PAGES: &[&str] = &[
    "/?lang=de",
    "/bestand/anwendungen?lang=de",
    "/bestand/anwendungen?lang=de&ordnung=-operator&nach=fachverfahren-1500",
    "/bestand/anwendungen?lang=de&operator=unknown",
    "/bestand/anwendungen?lang=de&q=amt+13",
    "/bestand/organisationen?lang=de",
    "/bestand/vertraege?lang=de&ordnung=act-by",
    "/fristen?lang=de",
    "/kosten?lang=de",
    "/suche?lang=de&q=fachverfahren",
    "/was-waere-wenn?lang=de",
    "/was-waere-wenn?lang=de&wer=rechenzentrum-1",
    "/was-waere-wenn?lang=de&recht=non-EU",
    "/was-waere-wenn?lang=de&recht=non-EU&gegen=wer%3Drechenzentrum-1",
    "/abhaengigkeiten?lang=de",
    "/abhaengigkeiten/landkarte?lang=de",
    "/abhaengigkeiten/landkarte?lang=de&nach=amt",
    "/abhaengigkeiten/landkarte?lang=de&nach=art&offen=k%3Aapplication",
    "/abhaengigkeiten?lang=de&von=organization%3Arechenzentrum-1&schritte=4",
    "/bestand/organisationen/eintrag/rechenzentrum-1?lang=de",
    "/was-waere-wenn/liste?lang=de&recht=non-EU&liste=application%3Auncertain",
    "/bestand/verwaltungsleistungen/eintrag/leistung-1?lang=de",
    "/leitbild?lang=de",
    "/abweichungen?lang=de",
    "/abweichungen?lang=de&gruppe=amt",
    "/abweichungen?lang=de&gruppe=massnahme",
    "/schritte?lang=de",
    "/massnahmen?lang=de",
    "/alternativen?lang=de",
    "/alternativen?q=SharePoint&lang=de",
    "/alternativen/zweck/mail?lang=de",
    "/alternativen/produkt/exchange-server?lang=de",
    "/alternativen/ereignisse?bis=alle&lang=de",
    "/alternativen/nutzung?lang=de",
    "/beispiele?lang=de",
    "/instrumente?lang=de",
    "/vorschlaege?lang=de",
    "/fragen?lang=de",
    "/zusammenfuehren?lang=de",
];

/// Goes with the bench, also with one that fails.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn main() -> Result<()> {
    let name = env::args().nth(1).context("name a bench")?;
    let folder = env::temp_dir().join(format!("freistadt-bench-web-{}", process::id()));
    let folder = Folder(folder);
    let runtime = tokio::runtime::Runtime::new()?;
    let value = runtime.block_on(async {
        let router = site(&folder.0).await?;
        match name.as_str() {
            "page" => worst(&router, Measure::Time).await,
            "page-bytes" => worst(&router, Measure::Size).await,
            other => bail!("no bench `{other}`"),
        }
    })?;
    println!("{value}");
    Ok(())
}

/// The lists go through the import, as those of a real town.
async fn site(folder: &Path) -> Result<Router> {
    let place = folder.to_str().context("a readable folder")?;
    let data = Data::open(place).await?;
    let editor = local_access(&data.found(None, Some("Großstadt")).await?);
    let file = |name: &str, text: String| InputFile {
        name: name.to_owned(),
        bytes: text.into_bytes(),
    };
    let request = ImportRequest {
        files: vec![
            file("verfahren.csv", inventory()?),
            file("vertraege.csv", contracts()?),
            file("leistungen.csv", services()?),
        ],
        mappings: Vec::new(),
        decisions: freistadt_app::Decisions::default(),
        dry_run: false,
        as_of: today(),
    };
    data.import(&editor, request, || false).await?;
    let overview = data.overview(&editor.viewer(), today()).await?;
    let found = overview.revision.landscape.applications.len();
    ensure!(found >= APPLICATIONS, "only {found} applications arrived");
    ensure!(
        !overview.assessment.decisions.is_empty(),
        "no contract is due"
    );
    Ok(freistadt_web::router(
        data,
        Access::new(Admission::Local, editor.organization()),
    ))
}

/// Every seventh operator and every third answer is missing.
fn inventory() -> Result<String> {
    let mut text =
        String::from("Anwendung;Hersteller;Betreiber;Fachbereich;Anzahl Nutzer;Version\r\n");
    for n in 0..APPLICATIONS {
        let operator = if n % 7 == 0 {
            String::new()
        } else {
            format!("Rechenzentrum {}", n % 40)
        };
        let users = if n % 3 == 0 {
            String::new()
        } else {
            (n % 90).to_string()
        };
        write!(
            text,
            "Fachverfahren {n};Softwarehaus {};{operator};Amt {};{users};{}.0\r\n",
            n % 400,
            n % 30,
            n % 12
        )?;
    }
    Ok(text)
}

/// Every service needs two applications.
fn services() -> Result<String> {
    let mut text = String::from("Verwaltungsleistung;Anwendungen;Fachbereich\r\n");
    for n in 0..SERVICES {
        let other = APPLICATIONS - 1 - n;
        write!(
            text,
            "Leistung {n};Fachverfahren {n}, Fachverfahren {other};Amt {}\r\n",
            n % 30
        )?;
    }
    Ok(text)
}

fn contracts() -> Result<String> {
    let mut text = String::from(
        "Vertragsnummer;Vertrag;Vertragspartner;Anwendung;Vertragsbeginn;Vertragsende;Kündigungsfrist;Verlängerung;Kosten p. a.\r\n",
    );
    let year = today().year();
    for n in 0..APPLICATIONS {
        write!(
            text,
            "V-{n};Pflege {n};Softwarehaus {};Fachverfahren {n};01.01.2020;31.12.{};3 Monate;12 Monate;{},00 €\r\n",
            n % 400,
            year + i16::try_from(n % 8)?,
            100 + n * 37 % 90_000
        )?;
    }
    Ok(text)
}

/// What is measured of a page.
#[derive(Clone, Copy)]
enum Measure {
    Time,
    Size,
}

async fn worst(router: &Router, measure: Measure) -> Result<f64> {
    let mut worst: f64 = 0.0;
    // For whoever looks into the time of one page: all that begin so.
    let only = env::args().nth(2).unwrap_or_default();
    for page in PAGES.iter().filter(|page| page.starts_with(&only)) {
        let value = match measure {
            Measure::Time => slowest(router, page).await?,
            Measure::Size => kilobytes(router, page).await?,
        };
        eprintln!("{value:.1} {page}");
        worst = worst.max(value);
    }
    Ok(worst)
}

async fn ask(router: &Router, page: &str) -> Result<Bytes> {
    let request = Request::get(page)
        .header(header::HOST, "127.0.0.1")
        .header(header::ACCEPT_ENCODING, "gzip")
        .body(Body::empty())?;
    let response = router.clone().oneshot(request).await?;
    ensure!(response.status().is_success(), "{}", response.status());
    Ok(to_bytes(response.into_body(), usize::MAX).await?)
}

/// The 99th percentile in milliseconds.
async fn slowest(router: &Router, page: &str) -> Result<f64> {
    for _ in 0..WARM_UP {
        ask(router, page).await?;
    }
    let mut milliseconds = Vec::with_capacity(REQUESTS);
    for _ in 0..REQUESTS {
        let start = Instant::now();
        ask(router, page).await?;
        milliseconds.push(start.elapsed().as_secs_f64() * 1_000.0);
    }
    milliseconds.sort_by(f64::total_cmp);
    Ok(milliseconds[REQUESTS * 99 / 100 - 1])
}

async fn kilobytes(router: &Router, page: &str) -> Result<f64> {
    let bytes = u32::try_from(ask(router, page).await?.len())?;
    Ok(f64::from(bytes) / 1_000.0)
}
