//! Headings as town halls write them, and what they mean; and those that must mean nothing.

use crate::lists::headings::HeadingText;
use crate::lists::meaning::target_of;
use crate::lists::sheets::SheetKind::{
    self, Contracts, Creditors, Inventory, Processing, Protection,
};
use crate::lists::target::Target;

fn meant(heading: &str, kind: SheetKind) -> Option<Target> {
    let heading = HeadingText {
        text: heading.to_owned(),
        own: heading.to_owned(),
    };
    target_of(&heading, kind, &[], 0)
}

const MEANT: &[(SheetKind, &str, &[&str])] = &[
    (
        Inventory,
        "application.name",
        &[
            "Name d. Verfahrens",
            "Bezeichnung des Verfahrens",
            "Bez. d. Verfahrens",
            "Verfahren (Name)",
            "Verfahren - Bezeichnung",
            "Name der Fachanwendung",
            "Bezeichnung Anwendung",
            "Name des Fachverfahrens",
            "Bezeichnung der Software",
            "Name of application",
            "Title of the application",
        ],
    ),
    (
        Inventory,
        "product.manufacturer",
        &[
            "Hersteller der Software",
            "Herst. Software",
            "Hersteller d. Produktes",
            "manufacturer of the software",
        ],
    ),
    (
        Inventory,
        "application.version",
        &["Version der Software", "Software-Vers.", "Nr. der Version"],
    ),
    (
        Inventory,
        "application.users",
        &[
            "Anz. der Nutzer",
            "Anzahl der Anwender/innen",
            "Zahl der Benutzer",
            "Nutzer (Anzahl)",
            "User Anzahl",
            "Anzahl User (ca.)",
            "count of users",
            "Nutzer/-innen Anzahl",
        ],
    ),
    (
        Inventory,
        "application.data_location",
        &[
            "Standort d. Daten",
            "Standort des Servers",
            "Server-Standort",
            "location of the data",
        ],
    ),
    (
        Inventory,
        "application.hosting",
        &[
            "Art d. Betriebs",
            "Betrieb (Art)",
            "Modell des Betriebs",
            "Typ Hosting",
        ],
    ),
    (
        Inventory,
        "product.end_of_support",
        &[
            "Ende d. Supports",
            "Support endet am",
            "Support Ende",
            "Wartung Ende",
        ],
    ),
    (
        Inventory,
        "application.tolerable_outage",
        &[
            "Max. tolerierb. Ausfallzeit",
            "maximale Ausfallzeit (h)",
            "Ausfallzeit, max.",
            "tolerierbare Ausfallzeit in Std.",
        ],
    ),
    (
        Contracts,
        "contract.end",
        &[
            "Ende Vertrag",
            "Ende d. Vertrags",
            "Vertrag endet am",
            "Vertrag bis",
            "Vertragsende (Datum)",
            "Datum Vertragsende",
            "Vertrag läuft bis",
            "Vertrag gültig bis",
            "Ende der Vertragslaufzeit",
            "End of contract",
            "Contract end date",
            "contract ends on",
            "Befristung d. Vertrags bis",
        ],
    ),
    (
        Contracts,
        "contract.start",
        &[
            "Beginn Vertrag",
            "Beginn d. Vertrages",
            "Vertrag beginnt am",
            "Vertrag ab",
            "Vertragsbeginn (Datum)",
            "Datum des Vertrags",
            "Start of contract",
            "contract start date",
            "Beginn der Vertragslaufzeit",
        ],
    ),
    (
        Contracts,
        "contract.number",
        &[
            "Nr. d. Vertrags",
            "Vertrag (Nr.)",
            "Nummer Vertrag",
            "number of the contract",
            "No. of contract",
        ],
    ),
    (
        Contracts,
        "contract.name",
        &[
            "Bezeichnung d. Vertrags",
            "Name Vertrag",
            "Gegenstand d. Vertrags",
            "Titel des Vertrages",
        ],
    ),
    (
        Contracts,
        "contract.supplier",
        &[
            "Partner des Vertrags",
            "Vertragspartner (Name)",
            "Name des Auftragnehmers",
            "Name d. Lieferanten",
        ],
    ),
    (
        Contracts,
        "contract.cost_per_year",
        &[
            "Kosten/Jahr",
            "Kosten (€) pro Jahr",
            "Kosten je Jahr (brutto)",
            "Jährliche Kosten in EUR",
            "Kosten im Jahr",
            "Kosten/a",
            "Kosten p.a. netto",
            "Jahreskosten (€)",
            "lfd. Kosten/Jahr",
            "Wartungskosten p. a.",
            "Pflege jährlich",
            "yearly costs (EUR)",
            "Cost/year",
            "cost per annum",
            "Betrag/Jahr",
            "Entgelt jährlich",
        ],
    ),
    (
        Contracts,
        "contract.cost-per-month",
        &[
            "Kosten/Monat",
            "monatl. Kosten",
            "Kosten je Monat in €",
            "costs per month",
        ],
    ),
    (
        Contracts,
        "contract.cost_once",
        &[
            "Einm. Kosten",
            "Kosten der Anschaffung",
            "Kosten, einmalig",
            "einmalige Kosten (€)",
        ],
    ),
    (
        Contracts,
        "contract.notice",
        &[
            "Frist der Kündigung",
            "Frist f. Kündigung",
            "Künd.frist",
            "Kündigungs-Frist (Monate)",
            "Frist zur Kündigung",
            "period of notice",
        ],
    ),
    (
        Contracts,
        "contract.renewal",
        &[
            "Automatische Verl.",
            "Verlängerung (automatisch)",
            "Verlängerung d. Vertrags",
            "Option zur Verlängerung",
            "Verlängerung autom.",
            "automatic renewal",
        ],
    ),
    (
        Contracts,
        "contract.minimum-term",
        &[
            "Min. Laufzeit",
            "Mindestlaufzeit des Vertrags",
            "Laufzeit mindestens",
            "minimum contract term",
        ],
    ),
    (
        Contracts,
        "contract.licence_kind",
        &[
            "Art d. Lizenz",
            "Lizenz (Art)",
            "Modell der Lizenz",
            "type of licence",
        ],
    ),
    (
        Creditors,
        "organization.creditor_numbers",
        &[
            "Nr. des Kreditors",
            "Kreditor (Nr.)",
            "Nummer d. Lieferanten",
        ],
    ),
    (
        Creditors,
        "cost-line.organization",
        &[
            "Bezeichnung des Kreditors",
            "Name d. Zahlungsempfängers",
            "Kreditor - Bezeichnung",
        ],
    ),
    (
        Processing,
        "data-object.name",
        &[
            "Name d. Verarbeitungstätigkeit",
            "Bez. der Verarbeitung",
            "Name des Verfahrens",
        ],
    ),
    (
        Protection,
        "application.protection.availability",
        &["Verfügbarkeit (Schutzbedarf)", "Schutzbed. Verfügbarkeit"],
    ),
    (
        Contracts,
        "person",
        &[
            "Name des Ansprechpartners",
            "Ansprechpartner (Name)",
            "Name Sachbearbeiter/in",
            "Name d. Sachbearbeiters",
        ],
    ),
];

/// Headings of real lists that ask for something else than a field of ours.
const NOT_MEANT: &[(SheetKind, &str)] = &[
    (Inventory, "Ende des Verfahrens"),
    (Inventory, "Anzahl Server"),
    (Inventory, "Serverkosten"),
    (Inventory, "Software/Hersteller"),
    (Inventory, "Vertrag vorhanden"),
    (Inventory, "Kosten Hardware"),
    (Inventory, "Name des Servers und der Datenbank"),
    (Inventory, "Nutzerkennung"),
    (Inventory, "Produktkosten"),
    (Inventory, "Amt/Ansprechpartner"),
    (Contracts, "Beginn und Ende des Vertrags"),
    (Contracts, "Kündigung erhalten am"),
    (Contracts, "Beginn der Ausschreibung"),
    (Contracts, "Anzahl der Verträge"),
    (Contracts, "Kosten pro Nutzer"),
    (Contracts, "Kosten je Einwohner"),
    (Contracts, "Ende der Gewährleistung"),
    (Contracts, "Datum der letzten Rechnung"),
    (Contracts, "Version des Vertrags"),
    (Contracts, "Ende der Bindefrist"),
    (Contracts, "Frist für Widerspruch"),
    (Contracts, "Vertragsstrafe"),
    (Contracts, "Vertrag unterschrieben von"),
    (Creditors, "Name der Bank"),
    (Creditors, "Nr. der Rechnung"),
    (Processing, "Name des Auftrags"),
    (Inventory, "notice of end"),
    (Contracts, "cost of living clause"),
];

#[test]
fn variants_of_headings_are_recognised() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (kind, target, headings) in MEANT {
        let target = Target::parse(target).expect("a target");
        for heading in *headings {
            count += 1;
            let found = meant(heading, *kind);
            if found != Some(target) {
                wrong.push(format!("{heading}: {found:?} instead of {target:?}"));
            }
        }
    }
    assert!(count >= 60);
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn other_headings_mean_nothing() {
    let mut wrong = Vec::new();
    for (kind, heading) in NOT_MEANT {
        if let Some(found) = meant(heading, *kind) {
            wrong.push(format!("{heading}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
