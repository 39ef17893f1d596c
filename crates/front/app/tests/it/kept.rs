//! Views, feeds and uploads as the pages use them.

use freistadt_app::{UploadError, View, ViewError, local_access};

use crate::place::{TOWN, at, founded, on_both, on_folder, signed_in};

#[test]
fn views_are_ones_own_and_feeds_open_for_their_purpose() {
    on_both(async |data| {
        founded(&data).await;
        let editor = signed_in(&data, "editor", 0).await.actor.editor().unwrap();
        let view = View {
            name: " Ohne Vertrag ".into(),
            query: "contract=none".into(),
        };
        data.save_view(&editor.viewer(), "applications", &view)
            .await
            .unwrap();
        let views = data.views(&editor.viewer(), "applications").await.unwrap();
        assert_eq!(views[0].name, "Ohne Vertrag");
        let local = local_access(TOWN).viewer();
        assert!(data.views(&local, "applications").await.unwrap().is_empty());
        let long = View {
            name: "Lang".into(),
            query: "x".repeat(2001),
        };
        let long = data.save_view(&local, "applications", &long).await;
        assert!(matches!(long, Err(ViewError::Length)), "{long:?}");

        let token = data
            .open_feed(&editor, "contracts", at(1))
            .await
            .unwrap()
            .to_text();
        let reader = data.by_feed(&token, "contracts").await.unwrap().unwrap();
        assert_eq!(reader.organization(), TOWN);
        assert_eq!(data.by_feed(&token, "history").await.unwrap(), None);
        assert_eq!(data.by_feed("nothing", "contracts").await.unwrap(), None);
        data.open_feed(&editor, "contracts", at(2)).await.unwrap();
        assert_eq!(data.by_feed(&token, "contracts").await.unwrap(), None);
        assert_eq!(data.feeds(&reader).await.unwrap().len(), 1);
        data.close_feed(&editor, "contracts").await.unwrap();
        assert!(data.feeds(&reader).await.unwrap().is_empty());
    });
}

#[test]
fn a_file_comes_in_by_pieces_and_out_as_it_was() {
    on_both(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let bytes: Vec<u8> = (0..700_001_u32).map(|at| (at % 251) as u8).collect();
        let mut incoming = data
            .begin_upload(&editor, "liste\u{0}.xlsx", at(0))
            .await
            .unwrap();
        for piece in bytes.chunks(100_003) {
            data.append(&editor, &mut incoming, piece).await.unwrap();
        }
        let early = data.read_upload(&editor, incoming.id()).await;
        assert!(matches!(early, Err(UploadError::Gone)), "{early:?}");
        let id = data.finish_upload(&editor, incoming).await.unwrap();
        let file = data.read_upload(&editor, &id).await.unwrap();
        assert_eq!(file.name, "liste.xlsx");
        assert!(file.bytes == bytes);
        assert_eq!(data.uploads(&editor).await.unwrap()[0].size, 700_001);

        data.tidy_up(at(86_399)).await.unwrap();
        assert_eq!(data.uploads(&editor).await.unwrap().len(), 1);
        data.tidy_up(at(86_400)).await.unwrap();
        let gone = data.read_upload(&editor, &id).await;
        assert!(matches!(gone, Err(UploadError::Gone)), "{gone:?}");
    });
}

#[test]
fn a_file_that_is_too_large_is_removed_at_once() {
    on_folder(async |data| {
        founded(&data).await;
        let editor = local_access(TOWN);
        let mut incoming = data
            .begin_upload(&editor, "gross.csv", at(0))
            .await
            .unwrap();
        let piece = vec![b'x'; 8 * 1024 * 1024];
        let error = loop {
            match data.append(&editor, &mut incoming, &piece).await {
                Ok(()) => {}
                Err(error) => break error,
            }
        };
        assert!(matches!(error, UploadError::TooLarge { .. }), "{error:?}");
        let gone = data.finish_upload(&editor, incoming).await;
        assert!(matches!(gone, Err(UploadError::Gone)), "{gone:?}");
    });
}
