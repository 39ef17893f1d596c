//! The addresses of every page of the sample.

use freistadt_model::Kind;

/// A word of each kind's list, and of one record of it.
const KINDS: [(Kind, &str); 24] = [
    (Kind::Source, "quellen"),
    (Kind::Organization, "organisationen"),
    (Kind::Control, "konzerne"),
    (Kind::Function, "einsatzzwecke"),
    (Kind::Product, "produkte"),
    (Kind::Node, "infrastruktur"),
    (Kind::Application, "anwendungen"),
    (Kind::Component, "komponenten"),
    (Kind::DataObject, "verarbeitungen"),
    (Kind::PublicService, "verwaltungsleistungen"),
    (Kind::Group, "ausweichgruppen"),
    (Kind::Dependency, "abhaengigkeiten"),
    (Kind::Contract, "vertraege"),
    (Kind::CostLine, "zahlungen"),
    (Kind::Claim, "angaben"),
    (Kind::ColumnMapping, "spalten"),
    (Kind::Policy, "leitbilder"),
    (Kind::Rule, "regeln"),
    (Kind::Waiver, "ausnahmen"),
    (Kind::Assignment, "zuordnungen"),
    (Kind::Evidence, "nachweise"),
    (Kind::GivenAnswer, "antworten"),
    (Kind::LifeCycleEvent, "ereignisse"),
    (Kind::SolutionUse, "nutzungen"),
];

/// Pages that stand by themselves.
pub(crate) const ALONE: &[&str] = &[
    "/",
    "/fristen",
    "/fristen?bis=alle",
    "/kosten",
    "/suche",
    "/suche?q=zweckverband",
    "/einlesen",
    "/was-waere-wenn",
    "/was-waere-wenn?recht=non-EU&tage=365",
    "/was-waere-wenn?recht=US&fall=preis&gegen=recht%3Dnon-EU",
    "/was-waere-wenn/liste?recht=non-EU&liste=application%3Auncertain",
    "/was-waere-wenn/liste?recht=non-EU&liste=unattributed",
    "/abhaengigkeiten",
    "/abhaengigkeiten/landkarte",
    "/abhaengigkeiten/landkarte?nach=amt",
    "/abhaengigkeiten/landkarte?nach=art",
    "/abhaengigkeiten/landkarte?nach=art&offen=a%3Aspecialised",
    "/abhaengigkeiten/landkarte?nach=betreiber&offen=o%3Aniemand",
    "/schritte",
    "/massnahmen",
    "/massnahmen?ohne=wechsel",
    "/massnahmen?regel=makeshift",
    "/massnahmen/escrow-source",
    "/massnahmen/texte/clauses",
    "/alternativen",
    "/alternativen?q=SharePoint",
    "/alternativen?q=Meldewesen&offen=ja",
    "/alternativen?q=Videokonferrenz&europa=ja&formate=ja&groesse=ja",
    "/alternativen?q=%3Cscript%3E",
    "/alternativen/zweck/melderegister",
    "/alternativen/zweck/buero",
    "/alternativen/produkt/nextcloud",
    "/alternativen/produkt/sharepoint",
    "/alternativen/vergleich?p=nextcloud&p=seafile&p=owncloud",
    "/alternativen/nutzung?wer=stadt",
    "/alternativen/wege",
    "/alternativen/kataloge",
    "/alternativen/kataloge?laeuft=ja",
    "/alternativen/ereignisse",
    "/alternativen/ereignisse?bis=alle",
    "/beispiele",
    "/leitbild",
    "/leitbild/regel/exit-tested",
    "/leitbild/regel/special-data-eu-law",
    "/leitbild/eigene",
    "/leitbild/eigene?von=contract",
    "/leitbild/eigene?von=application&gruppe=rg0&gruppe=rg0g0&gruppe=ag2",
    "/leitbild/eigene?von=application&rfeld0=unit&rtest0=known&lesen=1",
    "/abweichungen",
    "/abweichungen?gruppe=amt",
    "/abweichungen?gruppe=massnahme",
    "/abweichungen?amt=-&massnahme=escrow-source",
    "/fragen",
    "/vorschlaege",
    "/einlesen/uebernommen",
    "/fachaemter",
    "/bestand/anwendungen/bestaetigen",
    "/bestand/vertraege/bestaetigen?unit=unknown&q=wartung",
    "/zusammenfuehren",
    "/verlauf",
    "/instrumente",
    "/instrumente?name=niemand",
    "/instrumente/eu-csf-1.2.1",
    "/instrumente/eu-csf-48",
    "/instrumente/it-plr-goals",
    "/instrumente/zendis-2026",
    "/instrumente/ospo-ggi",
    "/instrumente/wuerzburg?name=niemand",
    "/instrumente/kgst-question",
    "/verlauf/c1",
    "/einstellungen",
    "/einstellungen/mitteilungen",
    "/einstellungen/mitteilungen?gesendet=nichts",
];

/// Every list, and of each kind that has records the page and the form of the first.
pub(crate) fn records(landscape: &freistadt_model::Landscape) -> Vec<String> {
    let mut paths = Vec::new();
    let organizations = landscape.organizations.keys();
    for id in organizations.filter(|id| id.as_str().starts_with("zv-")) {
        for case in [
            "",
            "&tage=30",
            "&fall=ausfall&tage=3",
            "&fall=preis&faktor=1%2C5",
        ] {
            paths.push(format!("/was-waere-wenn?wer={id}{case}"));
        }
    }
    let mut organizations = landscape.organizations.keys();
    if let (Some(one), Some(other)) = (organizations.next(), organizations.next()) {
        paths.push(format!("/zusammenfuehren?eine={one}"));
        paths.push(format!("/zusammenfuehren?eine={one}&andere=niemand"));
        paths.push(format!("/zusammenfuehren?eine={one}&andere={other}"));
    }
    if let Some((id, _)) = landscape.organizations.iter().next() {
        let about = format!("worueber=organization%3A{id}");
        paths.push(format!(
            "/instrumente/eu-csf-1.2.1?{about}&vergleich=2026-01-01"
        ));
    }
    for id in landscape.applications.keys().take(2) {
        paths.push(format!("/alternativen/anwendung/{id}"));
    }
    paths.push("/beispiele?ausgang=given-up".to_owned());
    paths.push("/beispiele/schleswig-holstein".to_owned());
    if let Some((id, _)) = landscape.applications.iter().next() {
        let about = format!("worueber=application%3A{id}");
        paths.push(format!("/instrumente?{about}"));
        paths.push(format!("/instrumente/basel-sds?{about}"));
        paths.push(format!("/instrumente/basel-sds/frage?frage=exit&{about}"));
        paths.push(format!(
            "/abhaengigkeiten?von=application%3A{id}&schritte=2"
        ));
    }
    for (kind, word) in KINDS {
        paths.push(format!("/bestand/{word}"));
        paths.push(format!("/bestand/{word}/neu"));
        if let Some(record) = landscape.each(kind).next() {
            let id = record.record_ref().id;
            paths.push(format!("/bestand/{word}/eintrag/{id}"));
            paths.push(format!("/bestand/{word}/eintrag/{id}/bearbeiten"));
        }
    }
    paths
}
