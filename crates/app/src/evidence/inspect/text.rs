use std::{
    fs::File,
    io::{Read as _, Seek as _},
};

use dukao_domain::evidence::{CellWatch, Refusal};
use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8};

use super::Fault;

const CHUNK: usize = 32 << 10;

/// Text in UTF-8 or GB18030 without control characters; of a table also without calls in its cells.
pub(super) fn check(file: &mut File, cells: Option<CellWatch>) -> Result<(), Fault> {
    let table = cells.is_some();
    match decode(file, UTF_8, cells)? {
        Decoded::Text => Ok(()),
        Decoded::OtherEncoding => {
            file.rewind().map_err(Fault::Io)?;
            match decode(file, GB18030, table.then(CellWatch::default))? {
                Decoded::Text => Ok(()),
                Decoded::OtherEncoding => Err(Refusal::Damaged.into()),
            }
        }
    }
}

enum Decoded {
    Text,
    OtherEncoding,
}

fn decode(
    file: &mut File,
    encoding: &'static Encoding,
    mut cells: Option<CellWatch>,
) -> Result<Decoded, Fault> {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let (mut bytes, mut text) = (vec![0; CHUNK], vec![0; CHUNK]);
    loop {
        let read = file.read(&mut bytes).map_err(Fault::Io)?;
        let mut rest = bytes.get(..read).unwrap_or_default();
        loop {
            let (result, taken, written) =
                decoder.decode_to_utf8_without_replacement(rest, &mut text, read == 0);
            rest = rest.get(taken..).unwrap_or_default();
            let Ok(piece) = str::from_utf8(text.get(..written).unwrap_or_default()) else {
                return Ok(Decoded::OtherEncoding);
            };
            if piece.contains(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')) {
                return Err(Refusal::Mismatch.into());
            }
            if cells.as_mut().is_some_and(|cells| cells.feed(piece)) {
                return Err(Refusal::Formula.into());
            }
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => return Ok(Decoded::OtherEncoding),
            }
        }
        if read == 0 {
            let found = cells.is_some_and(CellWatch::finish);
            return if found { Err(Refusal::Formula.into()) } else { Ok(Decoded::Text) };
        }
    }
}
