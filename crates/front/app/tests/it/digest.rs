//! What is told regularly: one change is one line, nobody is told twice, nobody is told of others.

use freistadt_app::{
    Administrator, Data, Decided, DigestChoice, DigestFault, Editor, Rhythm, Sent, TakenOver,
    local_access, local_administrator, now,
};
use freistadt_l10n::Language;
use freistadt_model::Kind;
use jiff::civil::{Weekday, date};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use crate::outside::{Outside, ways};
use crate::place::{TOWN, at, on_both, on_folder, on_places};

const OTHER: &str = "nachbar";

/// A list with so many applications, as one change.
async fn take(data: &Data, editor: &Editor, name: &str, text: &str) -> String {
    let mut incoming = data.begin_upload(editor, name, at(0)).await.unwrap();
    data.append(editor, &mut incoming, text.as_bytes())
        .await
        .unwrap();
    let ids = [incoming.id().to_owned()];
    data.finish_upload(editor, incoming).await.unwrap();
    let day = date(2026, 11, 23);
    let taken = data
        .take_over(editor, &ids, &Decided::default(), day)
        .await
        .unwrap();
    let TakenOver::Applied(changes) = taken else {
        panic!("{taken:?}")
    };
    changes[0].clone()
}

fn list(count: usize) -> String {
    let rows = (0..count).map(|number| format!("Fachverfahren {number};Firma {}\n", number % 7));
    format!("Anwendung;Hersteller\n{}", rows.collect::<String>())
}

fn choice(recipients: &[&str], webhook: &str) -> DigestChoice {
    DigestChoice {
        rhythm: Rhythm::Daily,
        language: Language::German,
        recipients: recipients.iter().map(|it| (*it).to_owned()).collect(),
        webhook: webhook.to_owned(),
    }
}

async fn choose(data: &Data, town: &str, choice: DigestChoice) -> Administrator {
    let administrator = local_administrator(town);
    data.choose_digest(&administrator, choice, "ein geheimer schlüssel", now())
        .await
        .unwrap();
    administrator
}

fn hours(count: i64) -> Timestamp {
    now()
        .checked_add(SignedDuration::from_hours(count))
        .unwrap()
}

/// The lines under a heading.
async fn lines(data: &Data, town: &str, heading: &str) -> Vec<String> {
    let administrator = local_administrator(town);
    let settings = data.digest_settings(&administrator, now()).await.unwrap();
    let sections = settings.preview.map(|it| it.sections).unwrap_or_default();
    let found = sections.into_iter().find(|(name, _)| name == heading);
    found.map(|(_, lines)| lines).unwrap_or_default()
}

async fn due(data: &Data, at: Timestamp) {
    let failed = data.send_due_digests(at).await.unwrap();
    assert!(failed.is_empty(), "{failed:?}");
}

#[test]
fn one_change_of_500_records_is_one_line() {
    on_folder(async |data| {
        data.found(Some(TOWN), None).await.unwrap();
        let editor = local_access(TOWN);
        let first = take(&data, &editor, "liste.csv", &list(500)).await;
        let changes = lines(&data, TOWN, "Geändert").await;
        let [line] = changes.as_slice() else {
            panic!("{changes:?}")
        };
        // 500 applications, their products and seven makers.
        assert!(line.contains("Eingelesen: liste.csv"), "{line}");
        assert!(line.contains("Datensätze, c1)"), "{line}");
        assert!(!line.contains("Fachverfahren"), "{line}");

        data.undo(&editor, &first).await.unwrap();
        let changes = lines(&data, TOWN, "Geändert").await;
        assert_eq!(changes.len(), 2, "{changes:?}");
        assert!(changes[0].contains("Zurückgenommen: c1"), "{changes:?}");
        assert!(
            changes[1].ends_with("inzwischen zurückgenommen"),
            "{changes:?}"
        );
    });
}

#[test]
fn names_of_accounts_are_in_no_digest() {
    on_folder(async |data| {
        let administrator = crate::place::founded(&data).await;
        let signed = crate::place::signed_in(&data, "editor", 1).await;
        let editor = signed.actor.editor().unwrap();
        data.add(&editor, Kind::Application, "Meldewesen")
            .await
            .unwrap();
        let settings = data.digest_settings(&administrator, now()).await.unwrap();
        let text = settings.preview.unwrap().plain();
        assert!(text.contains("IT-Abteilung: Von Hand angelegt"), "{text}");
        assert!(!text.contains("editor"), "{text}");
    });
}

#[test]
fn nothing_of_one_town_is_told_to_another() {
    on_both(async |data| {
        let (mail, web) = (Outside::mail(), Outside::web());
        let data = data.with_outgoing(ways(&mail, Some(&web)));
        for (town, name) in [(TOWN, "Odenstadt"), (OTHER, "Nachbarstadt")] {
            data.found(Some(town), Some(name)).await.unwrap();
            let hook = format!("http://{}/{town}", web.address);
            let recipient = format!("it@{town}.example");
            choose(&data, town, choice(&[&recipient], &hook)).await;
        }
        let secret = "Geheimverfahren der Stadt";
        data.add(&local_access(TOWN), Kind::Application, secret)
            .await
            .unwrap();
        data.add(&local_access(OTHER), Kind::Application, "Anderes")
            .await
            .unwrap();
        due(&data, hours(25)).await;
        let (mails, messages) = (mail.taken(), web.taken());
        assert_eq!(
            (mails.len(), messages.len()),
            (2, 2),
            "{mails:?} {messages:?}"
        );
        for text in mails.iter().chain(&messages) {
            let ours = text.contains(TOWN) || text.contains("Odenstadt");
            let theirs = text.contains(OTHER) || text.contains("Nachbarstadt");
            assert!(ours != theirs, "{text}");
            assert!(!(theirs && text.contains(secret)), "{text}");
        }
        let viewer = local_access(OTHER).viewer();
        let feed = data.digest_feed(&viewer, hours(24 * 8)).await.unwrap();
        assert!(!feed.contains(secret) && feed.contains("Anderes"), "{feed}");
    });
}

#[test]
fn a_restart_sends_nothing_twice_and_tries_again_what_failed() {
    on_places(async |place| {
        let (mail, web) = (Outside::mail(), Outside::web());
        let data = Data::open(&place).await.unwrap();
        data.found(Some(TOWN), None).await.unwrap();
        let hook = format!("http://{}/haken", web.address);
        let recipients = ["it@musterstadt.example", "amt@musterstadt.example"];
        choose(&data, TOWN, choice(&recipients, &hook)).await;
        data.add(&local_access(TOWN), Kind::Application, "Meldewesen")
            .await
            .unwrap();
        data.close().await;

        web.refuse(true);
        for attempt in 0..3 {
            // Two servers at once, each started anew.
            let [one, two] = [
                Data::open(&place).await.unwrap(),
                Data::open(&place).await.unwrap(),
            ]
            .map(|data| data.with_outgoing(ways(&mail, Some(&web))));
            let at = hours(25 + attempt);
            tokio::join!(due(&one, at), due(&two, at));
            let told = if attempt == 0 { 2 } else { 0 };
            let mails = mail.taken();
            assert_eq!(mails.len(), told, "{attempt}: {mails:?}");
            let messages = web.taken();
            assert_eq!(
                messages.len(),
                usize::from(attempt == 1),
                "{attempt}: {messages:?}"
            );
            // What failed at first is taken the second time.
            web.refuse(false);
            one.close().await;
            two.close().await;
        }
    });
}

#[test]
fn what_failed_for_two_days_is_given_up() {
    on_folder(async |data| {
        let mail = Outside::mail();
        let data = data.with_outgoing(ways(&mail, None));
        data.found(Some(TOWN), None).await.unwrap();
        let weekly = DigestChoice {
            rhythm: Rhythm::Weekly(Weekday::Monday),
            ..choice(&["it@musterstadt.example"], "")
        };
        let administrator = choose(&data, TOWN, weekly).await;
        data.add(&local_access(TOWN), Kind::Application, "Meldewesen")
            .await
            .unwrap();
        mail.refuse(true);
        let sent = data.send_digest_now(&administrator, now()).await.unwrap();
        assert_eq!(sent, Sent::Tried { done: 0, open: 1 });
        let settings = data.digest_settings(&administrator, now()).await.unwrap();
        let delivery = &settings.made[0].deliveries[0];
        assert_eq!(
            (&*delivery.state, &*delivery.problem),
            ("failed", "refused")
        );
        mail.refuse(false);
        due(&data, hours(49)).await;
        assert_eq!(mail.taken(), Vec::<String>::new());
    });
}

#[test]
fn with_nothing_to_say_nothing_is_sent() {
    on_folder(async |data| {
        let mail = Outside::mail();
        let data = data.with_outgoing(ways(&mail, None));
        data.found(Some(TOWN), None).await.unwrap();
        let administrator = local_administrator(TOWN);
        let send = async || data.send_digest_now(&administrator, now()).await.unwrap();
        assert_eq!(send().await, Sent::Off);
        choose(&data, TOWN, choice(&[], "")).await;
        assert_eq!(send().await, Sent::Nobody);
        let twice = ["it@musterstadt.example", "IT@musterstadt.example"];
        choose(&data, TOWN, choice(&twice, "")).await;
        assert_eq!(send().await, Sent::Nothing);
        due(&data, hours(25)).await;
        assert_eq!(mail.taken(), Vec::<String>::new());

        data.add(&local_access(TOWN), Kind::Application, "Meldewesen")
            .await
            .unwrap();
        let later = hours(26);
        let sent = data.send_digest_now(&administrator, later).await.unwrap();
        assert_eq!(sent, Sent::Tried { done: 1, open: 0 });
        let again = data.send_digest_now(&administrator, later).await.unwrap();
        assert_eq!(again, Sent::Nothing);
        assert_eq!(mail.taken().len(), 1);
    });
}

#[test]
fn a_program_can_check_who_tells_it() {
    on_folder(async |data| {
        let (mail, web) = (Outside::mail(), Outside::web());
        let data = data.with_outgoing(ways(&mail, Some(&web)));
        data.found(Some(TOWN), Some("Odenstadt")).await.unwrap();
        let hook = format!("http://{}/haken", web.address);
        let administrator = choose(&data, TOWN, choice(&[], &hook)).await;
        data.add(&local_access(TOWN), Kind::Application, "Melde\"wesen")
            .await
            .unwrap();
        data.send_digest_now(&administrator, now()).await.unwrap();
        let messages = web.taken();
        let (head, body) = messages[0].split_once("\n\n").unwrap();
        let key = "ein geheimer schlüssel".as_bytes();
        let signature = freistadt_net::signature(key, body.as_bytes());
        let header = format!("x-freistadt-signature: {signature}");
        assert!(head.contains(&header), "{head}");
        let json: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(json["version"], 1);
        assert_eq!(json["organization"]["name"], "Odenstadt");
        assert_eq!(json["changes"][0]["records"], 1);
        assert!(!messages[0].contains("geheim"), "{messages:?}");
    });
}

#[test]
fn a_feed_is_the_same_whenever_it_is_read() {
    on_folder(async |data| {
        data.found(Some(TOWN), None).await.unwrap();
        let hostile = "<script>alert(1)</script>\u{2028}&";
        data.add(&local_access(TOWN), Kind::Application, hostile)
            .await
            .unwrap();
        let viewer = local_access(TOWN).viewer();
        let read = async |hours_ahead| data.digest_feed(&viewer, hours(hours_ahead)).await.unwrap();
        let feed = read(24 * 7).await;
        assert_eq!(feed, read(24 * 7).await);
        assert_eq!(feed.matches("<entry>").count(), 1, "{feed}");
        assert!(!feed.contains("<script"), "{feed}");
        // A week later the same entry stands there under the same id.
        let entry = |feed: &str| {
            let start = feed.find("<entry>").unwrap();
            feed[start..feed.find("</entry>").unwrap()].to_owned()
        };
        assert_eq!(entry(&feed), entry(&read(24 * 14).await));
        // Sending it to others changes nothing in it.
        choose(&data, TOWN, choice(&[], "")).await;
        assert!(read(24 * 2).await.contains("<entry>"));
    });
}

#[test]
fn what_is_chosen_is_checked_and_keys_do_not_come_back() {
    on_folder(async |data| {
        data.found(Some(TOWN), None).await.unwrap();
        let administrator = local_administrator(TOWN);
        let hook = "https://haken.example/a";
        let set = async |choice, key| data.choose_digest(&administrator, choice, key, now()).await;
        let many: Vec<String> = (0..21).map(|it| format!("a{it}@b.example")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let bad = set(choice(&["a@b.example\r\nBcc: c@d.example"], ""), "").await;
        assert!(matches!(bad, Err(DigestFault::Recipient(_))), "{bad:?}");
        let bad = set(choice(&many, ""), "").await;
        assert!(matches!(bad, Err(DigestFault::Recipients)), "{bad:?}");
        for url in ["ftp://a.example", "https://u:p@a.example", "haken"] {
            let bad = set(choice(&[], url), "").await;
            assert!(matches!(bad, Err(DigestFault::Webhook)), "{bad:?}");
        }
        let bad = set(choice(&[], hook), "kurz").await;
        assert!(matches!(bad, Err(DigestFault::Key)), "{bad:?}");

        let made_up = set(choice(&[], hook), "").await.unwrap().unwrap();
        assert_eq!(made_up.len(), 64);
        assert_eq!(set(choice(&[], hook), "").await.unwrap(), None);
        let settings = data.digest_settings(&administrator, now()).await.unwrap();
        assert!(settings.has_key);
        assert!(!format!("{settings:?}").contains(&made_up));
        let viewer = administrator.viewer();
        let internal = freistadt_model::Audience::Internal;
        let (lines, _) = data.export_lines(&viewer, internal).await.unwrap();
        let lines = String::from_utf8(lines).unwrap();
        assert!(!lines.contains(&made_up) && !lines.contains("haken"));
    });
}

#[test]
fn a_decision_is_told_when_it_comes_near_and_once_more_when_it_is_close() {
    on_folder(async |data| {
        let mail = Outside::mail();
        let data = data.with_outgoing(ways(&mail, None));
        data.found(Some(TOWN), None).await.unwrap();
        // To be decided three months and six weeks before notice, which is three months before.
        let end = freistadt_app::today().checked_add(400.days()).unwrap();
        let end = end.strftime("%d.%m.%Y");
        let list = format!(
            "Vertragsnr;Bezeichnung;Vertragspartner;Vertragsende;Kündigungsfrist;Verlängerung\n\
             V-1;Wartung Alpha;Firma Beta;{end};3 Monate zum Vertragsende;12 Monate\n"
        );
        take(&data, &local_access(TOWN), "vertraege.csv", &list).await;
        choose(&data, TOWN, choice(&["it@musterstadt.example"], "")).await;
        for (day, told) in [
            (100, false),
            (140, true),
            (141, false),
            (170, true),
            (171, false),
        ] {
            due(&data, hours(24 * day)).await;
            let mails = mail.taken();
            let new = mails.iter().any(|it| it.contains("Neu: Bis "));
            assert_eq!(new, told, "{day}: {mails:?}");
        }
    });
}
