//! Results of an instrument as a workbook: what they come to for everybody, answers for some.

use freistadt_app::{Data, Evidence, Give, GivenOne, ResultsFile, load_sample};
use freistadt_interchange::{Limits, read_workbook};
use freistadt_l10n::Language;
use freistadt_model::{Audience, Kind, RecordRef};
use jiff::civil::date;

use crate::place::on_folder;

/// Each sheet as text.
async fn sheets(data: &Data, subject: Option<RecordRef>, reader: Audience) -> Vec<String> {
    let asked = ResultsFile {
        instrument: "it-plr-goals".to_owned(),
        subject,
        reader,
        language: Language::German,
        as_of: date(2026, 11, 23),
    };
    let editor = freistadt_app::local_access("musterstadt");
    let bytes = data.results_file(&editor.viewer(), asked).await.unwrap();
    let read = read_workbook(&bytes.unwrap(), Limits::default()).unwrap();
    let text = |sheet: &freistadt_interchange::Sheet| {
        let cells = sheet.rows.iter().flat_map(|row| &row.cells);
        cells
            .map(freistadt_interchange::Cell::to_text)
            .collect::<Vec<_>>()
            .join("|")
    };
    read.sheets.iter().map(text).collect()
}

#[test]
fn answers_stand_with_evidence_and_dates_for_those_who_may_see_them() {
    on_folder(async |data| {
        let editor = load_sample(&data, date(2026, 11, 23)).await.unwrap();
        let meso = RecordRef::new(Kind::Application, "meso");
        let give = Give {
            instrument: "it-plr-goals".to_owned(),
            subject: meso.clone(),
            on: date(2026, 10, 1),
            by: "IT-Leitung".to_owned(),
            role: "municipality".to_owned(),
            answers: vec![GivenOne {
                question: "influence".to_owned(),
                value: "partly".to_owned(),
                reason: String::new(),
                evidence: Some(Evidence {
                    link: "Aktenzeichen 12/2026".to_owned(),
                    until: "2027-12-31".to_owned(),
                    ..Evidence::default()
                }),
            }],
        };
        let given = data.give(&editor, &give).await.unwrap();
        assert!(given.applied.is_some(), "{given:?}");
        let told = async |reader| sheets(&data, Some(meso.clone()), reader).await;
        let internal = told(Audience::Internal).await;
        assert_eq!(internal.len(), 2);
        for part in [
            "IT-Leitung",
            "Aktenzeichen 12/2026",
            "2026-10-01",
            "2027-12-31",
            "Teilweise",
        ] {
            assert!(internal[1].contains(part), "{part}: {}", internal[1]);
        }
        let closed = told(Audience::Closed).await;
        assert!(closed[1].contains("Aktenzeichen") && !closed[1].contains("IT-Leitung"));
        let public = told(Audience::Public).await;
        assert_eq!(public.len(), 1);
        assert!(public[0].contains("Abdeckung") && !public[0].contains("Aktenzeichen"));
        let all = sheets(&data, None, Audience::Public).await;
        assert!(all[0].contains("MESO"), "{}", all[0]);
    });
}
