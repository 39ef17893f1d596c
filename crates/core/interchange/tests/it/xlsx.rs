//! What XLSX files contain beyond what our fixtures do.

use freistadt_interchange::{Cell, ReadWorkbook};
use jiff::civil::date;

use crate::files::{codes, read, rows, sheet_of, text, xlsx_of};

fn read_rows(xml: &str, further: &[(&str, &str)]) -> ReadWorkbook {
    read(&xlsx_of(&sheet_of(xml), further)).unwrap()
}

#[track_caller]
fn check(xml: &str, expected: &[(u32, &str)]) {
    let read = read_rows(xml, &[]);
    let found = rows(&read.sheets[0]);
    let found: Vec<_> = found.iter().map(|(n, row)| (*n, row.as_str())).collect();
    assert_eq!(found, expected);
    assert_eq!(codes(&read), [""; 0]);
}

#[test]
fn cells_without_a_place_follow_the_one_before() {
    check(
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>\
         <row r='7'><c r='C7'><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>",
        &[(1, "1||2"), (2, "3"), (7, "||4|5"), (8, "6")],
    );
}

#[test]
fn cells_out_of_order_find_their_place() {
    check(
        "<row r='3'><c r='B3'><v>4</v></c><c r='A3'><v>3</v></c></row>\
         <row r='1'><c r='A1'><v>1</v></c></row><row r='3'><c r='C3'><v>5</v></c></row>",
        &[(1, "1"), (3, "3|4|5")],
    );
}

#[test]
fn strings_are_inline_shared_rich_or_results() {
    let strings = "<sst><si><t>eins</t></si><si/><si><r><t>zw</t></r><r><rPr><b/></rPr>\
                   <t xml:space='preserve'>ei </t></r><rPh><t>nie</t></rPh></si></sst>";
    let read = read_rows(
        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c>\
         <c t='inlineStr'><is><t>A&amp;B &#252;</t></is></c><c t='str'><f>1</f><v>x_x000D_y</v></c>\
         <c t='inlineStr'><is><t><![CDATA[<c>]]></t></is></c></row>",
        &[("xl/sharedStrings.xml", strings)],
    );
    assert_eq!(rows(&read.sheets[0])[0].1, "eins||zwei |A&B ü|x\ry|<c>");
}

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='TT.MM.JJJJ'/>\
    <numFmt numFmtId='171' formatCode='[h]:mm'/>\
    <numFmt numFmtId='172' formatCode='#,##0.00\\ &quot;Dym&quot;;[Red]-0'/></numFmts>\
    <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
    <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='171'/>\
    <xf numFmtId='172'/><xf numFmtId='20'/><xf numFmtId='9'/></cellXfs></styleSheet>";

#[test]
fn number_formats_tell_days_from_times_and_numbers() {
    let read = read_rows(
        "<row><c s='1'><v>45351</v></c><c s='2'><v>45351.75</v></c><c s='3'><v>1.5</v></c>\
         <c s='4'><v>45351</v></c><c s='5'><v>45351.5</v></c><c s='6'><v>0.19</v></c>\
         <c s='1'><v>0</v></c><c s='1'><v>-3</v></c><c s='1'><v>1e300</v></c><c s='99'><v>7</v></c>\
         <c t='d'><v>2024-03-01T12:00:00</v></c><c s='1'><v>59</v></c><c s='1'><v>61</v></c></row>",
        &[("xl/styles.xml", STYLES)],
    );
    let number = Cell::Number;
    assert_eq!(
        read.sheets[0].rows[0].cells,
        [
            Cell::Date(date(2024, 2, 29)),
            Cell::Date(date(2024, 2, 29)),
            text("36:00"),
            number(45351.0),
            text("12:00"),
            number(0.19),
            number(0.0),
            number(-3.0),
            number(1e300),
            number(7.0),
            Cell::Date(date(2024, 3, 1)),
            Cell::Date(date(1900, 2, 28)),
            Cell::Date(date(1900, 3, 1)),
        ]
    );
}

#[test]
fn old_macs_counted_from_1904() {
    let workbook = "<workbook><workbookPr date1904='1'/><sheets>\
        <sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>";
    let read = read_rows(
        "<row><c s='1'><v>43889</v></c></row>",
        &[("xl/styles.xml", STYLES), ("xl/workbook.xml", workbook)],
    );
    assert_eq!(
        read.sheets[0].rows[0].cells,
        [Cell::Date(date(2024, 2, 29))]
    );
}

#[test]
fn an_odd_cell_is_named_kept_as_text_and_ends_nothing() {
    let read = read_rows(
        "<row><c><v>12,5</v></c><c t='b'><v>maybe</v></c><c t='s'><v>77</v></c>\
         <c t='e'><v>#SPILL!</v></c><c t='zz'><v>5</v></c><c><v>NaN</v></c></row>\
         <row><c><v>8</v></c></row>",
        &[],
    );
    let found = rows(&read.sheets[0]);
    assert_eq!(found[0].1, "12,5|maybe|77|#SPILL!|5|NaN");
    assert_eq!(found[1].1, "8");
    assert_eq!(codes(&read), ["cells-unreadable"]);
    let told = &read.diagnostics[0];
    assert_eq!(
        (told.location.row, told.location.column.as_deref()),
        (Some(1), Some("A"))
    );
}

#[test]
fn regions_merged_downwards_are_filled_and_titles_are_not() {
    let sheet = "<worksheet><sheetData><row r='1'><c r='A1'><v>9</v></c></row>\
        <row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c></row>\
        <row r='3'><c r='B3'><v>3</v></c></row><row r='5'><c r='B5'><v>5</v></c></row></sheetData>\
        <mergeCells><mergeCell ref='A1:F1'/><mergeCell ref='A2:A5'/><mergeCell ref='C2:C5'/>\
        <mergeCell ref='A3:A1048576'/><mergeCell ref='?'/></mergeCells></worksheet>";
    let read = read(&xlsx_of(sheet, &[])).unwrap();
    let found: Vec<_> = rows(&read.sheets[0]);
    let found: Vec<_> = found.iter().map(|(n, row)| (*n, row.as_str())).collect();
    assert_eq!(found, [(1, "9"), (2, "1|2"), (3, "1|3"), (5, "1|5")]);
}

#[test]
fn charts_are_no_sheets_and_hidden_sheets_are_named() {
    let workbook = "<workbook><sheets><sheet name='Diagramm' r:id='rId9'/>\
        <sheet name='S' state='veryHidden' r:id='rId1'/><sheet name='S' r:id='rId1'/>\
        <sheet name='weg' r:id='rId77'/></sheets></workbook>";
    let relationships = "<Relationships><Relationship Id='rId1' Type='t/worksheet' \
        Target='worksheets/sheet1.xml'/><Relationship Id='rId9' Type='t/chartsheet' \
        Target='chartsheets/sheet1.xml'/></Relationships>";
    let read = read_rows(
        "<row><c><v>1</v></c></row>",
        &[
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relationships),
        ],
    );
    assert_eq!(read.sheets.len(), 2, "equal names stay two sheets");
    let told = ["sheet-without-cells", "sheet-hidden", "sheet-without-cells"];
    assert_eq!(codes(&read), told);
}

#[test]
fn prefixes_and_other_paths_do_not_matter() {
    let bytes = crate::files::zip_of(&[
        ("_rels/.rels", b"<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/book2.xml'/></Relationships>"),
        ("xl\\_rels\\BOOK2.xml.rels", b"<r:Relationships><r:Relationship Id='b' Type='x/worksheet' Target='../xl/./s.xml'/></r:Relationships>"),
        ("xl/book2.xml", b"<x:workbook><x:sheets><x:sheet name='S' d:id='b'/></x:sheets></x:workbook>"),
        ("xl/s.xml", b"<x:worksheet><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>y</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"),
    ]);
    assert_eq!(
        rows(&read(&bytes).unwrap().sheets[0]),
        [(1, "y".to_owned())]
    );
}
