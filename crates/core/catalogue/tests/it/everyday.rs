//! What people in town halls type, and what has to be found first.

use freistadt_catalogue::{Found, find};

/// What is found first: a function by its id, a product with its name in angle brackets.
fn first(text: &str) -> Option<String> {
    find(text).first().map(|hit| match hit.found {
        Found::Function(function) => function.id.clone(),
        Found::Product(product) => format!("<{}>", product.name),
    })
}

fn check(cases: &[(&str, &str)]) {
    let found = cases
        .iter()
        .map(|(text, wanted)| (text, wanted, first(text)));
    let wrong: Vec<String> = found
        .filter(|(_, wanted, found)| found.as_deref() != Some(wanted))
        .map(|(text, wanted, found)| format!("{text}: {wanted}, not {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn families_of_office_programs_are_office_software() {
    check(&[
        ("Word", "buero"),
        ("word", "buero"),
        ("MS Word", "buero"),
        ("Microsoft Word", "buero"),
        ("Word 2016", "buero"),
        ("Excel", "buero"),
        ("MS Excel", "buero"),
        ("MS-Excel", "buero"),
        ("Excell", "buero"),
        ("PowerPoint", "buero"),
        ("Power Point", "buero"),
        ("Powerpiont", "buero"),
        ("Textverarbeitung", "buero"),
        ("Tabellenkalkulation", "buero"),
        ("Tabelenkalkulation", "buero"),
        ("Präsentationen", "buero"),
        ("Praesentation", "buero"),
        ("Bürosoftware", "buero"),
        ("spreadsheet", "buero"),
        ("MS Office", "<Microsoft Office>"),
        ("MS Access", "<Microsoft Access>"),
        ("WordPress", "<WordPress>"),
        ("Word Press", "<WordPress>"),
    ]);
}

#[test]
fn what_stands_on_desks_is_found() {
    check(&[
        ("Projektmanagement", "projektplanung"),
        ("Projekte", "projektplanung"),
        ("project management", "projektplanung"),
        ("Kennwort", "passwoerter"),
        ("Kennwörter", "passwoerter"),
        ("Passwort", "passwoerter"),
        ("Passwörter", "passwoerter"),
        ("Passwoerter", "passwoerter"),
        ("Passwortmanager", "passwoerter"),
        ("Passwort-Manager", "passwoerter"),
        ("Pasword", "passwoerter"),
        ("password manager", "passwoerter"),
        ("Betriebssystem", "betriebssystem-arbeitsplatz"),
        ("Browser", "browser"),
        ("PDF", "pdf"),
        ("PDF-Dateien", "pdf"),
        ("Bildbearbeitung", "bildbearbeitung"),
        ("Fotos", "bildbearbeitung"),
        ("Organigramm", "vektorgrafik"),
        ("Flyer", "satz"),
        ("CAD", "konstruktion"),
        ("Übersetzung", "uebersetzen"),
        ("Uebersetzungen", "uebersetzen"),
        ("Zip", "archivprogramm"),
        ("ChatGPT", "ki-assistenz"),
        ("KI", "ki-assistenz"),
    ]);
}

#[test]
fn what_people_share_is_found() {
    check(&[
        ("Cloud", "dateiaustausch"),
        ("Dateien teilen", "dateiaustausch"),
        ("Dropbox", "<Dropbox>"),
        ("E-Mail", "mail"),
        ("Email", "mail"),
        ("Kalender", "mail"),
        ("Videokonferenz", "videokonferenz"),
        ("Videokonferenzen", "videokonferenz"),
        ("Video-Konferenz", "videokonferenz"),
        ("Besprechung", "videokonferenz"),
        ("Messenger", "chat"),
        ("Chat", "chat"),
        ("Wiki", "wiki"),
        ("Intranet", "intranet"),
        ("Umfragen", "umfragen"),
        ("Doodle", "terminfindung"),
        ("Terminfindung", "terminfindung"),
        ("Bürgerbeteiligung", "beteiligung"),
        ("Buergerbeteiligung", "beteiligung"),
        ("Schulung", "lernplattform"),
        ("Whiteboard", "whiteboard"),
    ]);
}

#[test]
fn what_keeps_it_running_is_found() {
    check(&[
        ("Firewall", "internetzugang"),
        ("Firewalls", "internetzugang"),
        ("Fierwall", "internetzugang"),
        ("Monitoring", "ueberwachung"),
        ("Helpdesk", "servicedesk"),
        ("Help Desk", "servicedesk"),
        ("Ticketsystem", "servicedesk"),
        ("Tickets", "servicedesk"),
        ("Backup", "datensicherung"),
        ("Datensicherungen", "datensicherung"),
        ("VPN", "fernzugang"),
        ("Homeoffice", "fernzugang"),
        ("Telefonanlage", "telefonie"),
        ("Virenschutz", "endgeraeteschutz"),
        ("Virenscanner", "endgeraeteschutz"),
        ("Antivirus", "endgeraeteschutz"),
        ("Spamfilter", "mailschutz"),
        ("Softwareverteilung", "clientverwaltung"),
        ("Smartphones", "mobilgeraete"),
        ("Terminalserver", "anwendungsbereitstellung"),
        ("Fernwartung", "fernwartung"),
        ("WLAN", "netzverwaltung"),
        ("Netzwerk", "netzverwaltung"),
        ("Router", "netzverwaltung"),
        ("DNS", "namensaufloesung"),
        ("Server", "betriebssystem-server"),
        ("Drucker", "ausgabe"),
        ("Datenbank", "datenbank"),
        ("database", "datenbank"),
        ("Docker", "behaelter"),
        ("Single Sign-On", "anmeldung"),
        ("Zertifikat", "zertifikate"),
        ("Unterschrift", "signatur"),
        ("Verschlüsselung", "verschluesselung"),
        ("Datenschutz", "sicherheitsmanagement"),
        ("Archiv", "langzeitarchiv"),
        ("Scanner", "scannen"),
        ("Dashboard", "berichte"),
        ("Active Directory", "<Active Directory>"),
        ("OPNsense", "<OPNsense>"),
        ("Zabbix", "<Zabbix>"),
        ("Zamad", "<Zammad>"),
        ("Nextcloud", "<Nextcloud>"),
    ]);
}

#[test]
fn what_offices_do_is_found() {
    check(&[
        ("Rechnung", "rechnungseingang"),
        ("Rechnungen", "rechnungseingang"),
        ("E-Rechnung", "rechnungseingang"),
        ("invoice", "rechnungseingang"),
        ("Haushalt", "finanzwesen"),
        ("Buchhaltung", "finanzwesen"),
        ("Steuern", "abgaben"),
        ("Hundesteuer", "abgaben"),
        ("Gebühren", "abgaben"),
        ("Mahnung", "vollstreckung"),
        ("Gehalt", "personalabrechnung"),
        ("Zeiterfassung", "zeiterfassung"),
        ("Urlaubsantrag", "zeiterfassung"),
        ("Bewerbung", "bewerbermanagement"),
        ("Gemeinderat", "gremieninformation"),
        ("Sitzungen", "gremieninformation"),
        ("E-Akte", "dokumentenverwaltung"),
        ("eAkte", "dokumentenverwaltung"),
        ("Akten", "dokumentenverwaltung"),
        ("DMS", "dokumentenverwaltung"),
        ("Formular", "formulare"),
        ("Homepage", "webauftritt"),
        ("Termine", "terminvergabe"),
        ("Terminvereinbarung", "terminvergabe"),
        ("Meldewesen", "melderegister"),
        ("Personalausweis", "ausweisproduktion"),
        ("Pässe", "ausweisproduktion"),
        ("Standesamt", "personenstandsregister"),
        ("Führerschein", "fahrerlaubnis"),
        ("Fuehrerscheine", "fahrerlaubnis"),
        ("Bußgeld", "ordnungswidrigkeiten"),
        ("Bussgelder", "ordnungswidrigkeiten"),
        ("Wahlen", "wahlen"),
        ("Feuerwehr", "feuerwehrverwaltung"),
        ("Karten", "geoinformation"),
        ("Bauantrag", "baugenehmigung"),
        ("Beiträge", "beitraege"),
        ("Beitrag", "beitraege"),
        ("Gebäude", "liegenschaften"),
        ("Friedhöfe", "friedhof"),
        ("Spielplätze", "gruen"),
        ("Winterdienst", "bauhof"),
        ("Wohngeld", "wohngeld"),
        ("Kindergarten", "kita"),
        ("Kita-Platz", "kita"),
        ("Schüler", "schulverwaltung"),
        ("Bücherei", "bibliothek"),
        ("Buecherei", "bibliothek"),
        ("Müll", "verbrauchsabrechnung"),
        ("Schwimmbad", "baeder"),
        ("Parkplätze", "parken"),
        ("Kamera", "videoueberwachung"),
        ("Kurtaxe", "tourismus"),
    ]);
}

#[test]
fn what_is_none_of_it_finds_nothing() {
    for text in [
        "Waschmaschine",
        "Kaffee",
        "Giraffe",
        "Quantenphysik",
        "Zahnarzt",
        "xyzzy",
        "Lieblingsfilm",
        "Schokolade",
        "Regenschirm",
        "Tyrannosaurus",
    ] {
        assert_eq!(first(text), None, "{text}");
    }
}
