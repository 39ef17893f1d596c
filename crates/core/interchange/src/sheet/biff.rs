//! Records and strings of the binary Excel formats, BIFF5 and BIFF8.
//!
//! A record has a kind, a length and a body; one that is too long goes on in `CONTINUE` records.
//! The numbers are those of [MS-XLS] 2.3 and 2.5.293 (strings).

use encoding_rs::Encoding;

pub(super) const CONTINUE: u16 = 0x003C;

/// A cursor over one record's body that walks on into its continuations.
#[derive(Clone, Copy)]
pub(super) struct Body<'a> {
    stream: &'a [u8],
    at: usize,
    end: usize,
}

/// The record that begins at this place: kind, body, and where the next one begins.
pub(super) fn record(stream: &[u8], at: usize) -> Option<(u16, Body<'_>, usize)> {
    let head = stream.get(at..at.checked_add(4)?)?;
    let kind = u16::from_le_bytes([head[0], head[1]]);
    let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
    let start = at + 4;
    let end = (start + length).min(stream.len());
    let body = Body {
        stream,
        at: start,
        end,
    };
    Some((kind, body, start + length))
}

impl<'a> Body<'a> {
    /// A cursor at a place that was remembered with [`Body::place`].
    pub(super) fn resume(stream: &'a [u8], (at, end): (u32, u32)) -> Self {
        Body {
            stream,
            at: at as usize,
            end: end as usize,
        }
    }

    pub(super) fn place(&self) -> Option<(u32, u32)> {
        Some((self.at.try_into().ok()?, self.end.try_into().ok()?))
    }

    /// Bytes left in this record, without continuations.
    pub(super) fn left(&self) -> usize {
        self.end - self.at
    }

    /// Goes to the continuation, if this record is used up and has one.
    fn go_on(&mut self) -> Option<()> {
        while self.at == self.end {
            let (kind, body, _) = record(self.stream, self.end)?;
            if kind != CONTINUE {
                return None;
            }
            *self = body;
        }
        Some(())
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.go_on()?;
        let byte = self.stream[self.at];
        self.at += 1;
        Some(byte)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        let (low, high) = (self.u16()?, self.u16()?);
        Some(u32::from(low) | u32::from(high) << 16)
    }

    pub(super) fn f64(&mut self) -> Option<f64> {
        let (low, high) = (self.u32()?, self.u32()?);
        Some(f64::from_bits(u64::from(low) | u64::from(high) << 32))
    }

    pub(super) fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            self.go_on()?;
            let step = bytes.min(self.left());
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// BIFF8 text whose length has been read: flags, sizes of what follows, letters, the rest.
    pub(super) fn text(&mut self, letters: usize) -> Option<String> {
        let mut text = String::new();
        self.letters(letters, |letters| match letters {
            Letters::Narrow(bytes) => text.extend(bytes.iter().map(|byte| char::from(*byte))),
            Letters::Wide(bytes) => {
                let units = bytes
                    .chunks_exact(2)
                    .map(|b| u16::from_le_bytes([b[0], b[1]]));
                let signs = char::decode_utf16(units);
                text.extend(signs.map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)));
            }
        })?;
        Some(text)
    }

    /// Walks over BIFF8 text without keeping it.
    pub(super) fn skip_text(&mut self, letters: usize) -> Option<()> {
        self.letters(letters, |_| ())
    }

    fn letters(&mut self, mut letters: usize, mut take: impl FnMut(Letters<'a>)) -> Option<()> {
        let flags = self.u8()?;
        let runs = if flags & 8 == 0 { 0 } else { self.u16()? };
        let extra = if flags & 4 == 0 { 0 } else { self.u32()? };
        let mut wide = flags & 1 == 1;
        while letters > 0 {
            if self.left() == 0 {
                // Each continuation says anew how wide its letters are.
                wide = self.u8()? & 1 == 1;
            }
            let width = if wide { 2 } else { 1 };
            let step = letters.min(self.left() / width);
            let bytes = &self.stream[self.at..self.at + step * width];
            take(if wide {
                Letters::Wide(bytes)
            } else {
                Letters::Narrow(bytes)
            });
            self.at += step * width;
            letters -= step;
            if letters > 0 && self.left() < width {
                self.at = self.end;
            }
        }
        self.skip(usize::from(runs) * 4)?;
        self.skip(extra as usize)
    }

    /// BIFF5 text whose length has been read, in the file's code page.
    pub(super) fn bytes(&mut self, length: usize, code_page: &'static Encoding) -> Option<String> {
        let bytes = &self.stream[self.at..self.end];
        let bytes = bytes.get(..length)?;
        self.at += length;
        Some(code_page.decode_without_bom_handling(bytes).0.into_owned())
    }
}

enum Letters<'a> {
    Narrow(&'a [u8]),
    Wide(&'a [u8]),
}

/// The code pages that `encoding_rs` knows; old files from here have 1252.
pub(super) fn code_page(number: u16) -> &'static Encoding {
    match number {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10_000 | 32_768 => encoding_rs::MACINTOSH,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// The packed form of a number, [MS-XLS] 2.5.217: the upper 30 bits of a float or an integer,
/// perhaps times a hundred.
pub(super) fn packed_number(packed: u32) -> f64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 {
        number
    } else {
        number / 100.0
    }
}
