//! Messages with arguments, remarks and places.

use freistadt_l10n::{Language, Sentence, args, diagnostic, message, place};
use freistadt_model::{Code, Diagnostic, Location, NoticeEnd};

#[test]
fn an_unknown_key_is_returned() {
    let found = message(Language::German, "no-such-key", &args().number("count", 3));
    assert_eq!(found, "no-such-key");
}

#[test]
fn a_remark_without_words_shows_its_code() {
    let remark = Diagnostic::error("no-such-remark").field("field", "contract.end");
    let expected = Sentence {
        message: "diag-no-such-remark".into(),
        hint: None,
    };
    assert_eq!(diagnostic(Language::German, &remark), expected);
}

#[test]
fn a_notice_rule_is_one_phrase() {
    let check = |end: NoticeEnd, expected: &str| {
        let arguments = args()
            .text("period", "3 Monate")
            .text("end", end.code())
            .text("fixed", "30.06.");
        let found = message(Language::German, "notice-rule", &arguments);
        assert_eq!(found, expected);
    };
    check(NoticeEnd::FixedDate, "3 Monate zum 30.06.");
    check(NoticeEnd::Month, "3 Monate zum Monatsende");
    check(NoticeEnd::Quarter, "3 Monate zum Quartalsende");
    check(NoticeEnd::HalfYear, "3 Monate zum Halbjahresende");
    check(NoticeEnd::CalendarYear, "3 Monate zum Jahresende");
    check(
        NoticeEnd::ContractYear,
        "3 Monate zum Ende des Vertragsjahres",
    );
    check(NoticeEnd::Term, "3 Monate zum Ende der Laufzeit");
    check(NoticeEnd::AnyDay, "3 Monate zu jedem Tag");
}

#[test]
fn places_lead_from_the_file_to_the_column() {
    let check = |location: &Location, german: &str, english: &str| {
        assert_eq!(place(Language::German, location), german);
        assert_eq!(place(Language::English, location), english);
    };
    check(&Location::default(), "", "");
    let cell = Location {
        file: Some("liste.xlsx".into()),
        sheet: Some("Verträge".into()),
        row: Some(1_234),
        column: Some("Ende".into()),
        line: None,
    };
    check(
        &cell,
        "liste.xlsx, Blatt „Verträge“, Zeile 1234, Spalte „Ende“",
        "liste.xlsx, sheet “Verträge”, row 1234, column “Ende”",
    );
    let line = Location {
        file: Some("modell.xml".into()),
        line: Some(7),
        ..Location::default()
    };
    check(&line, "modell.xml, Zeile 7", "modell.xml, line 7");
}
