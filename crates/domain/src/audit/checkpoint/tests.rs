use proptest::prelude::*;

use super::*;

const NAME: &str = "dukao.example/audit";
/// SHA-256 by another implementation over the name, a newline, 0x01 and the public key of RFC 8032 §7.1, test 1.
const VKEY: &str = "dukao.example/audit+c08d4bc6+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
const SEED: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

/// The example in the documentation of golang.org/x/mod/sumdb/note.
const PETER_VKEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const PETER_SEED: &str = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const PETER_TEXT: &str =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH_LINE: &str = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

/// A checkpoint of the Go checksum database.
const SUMDB_VKEY: &str = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
const SUMDB_NOTE: &str = "go.sum database tree\n6476701\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n\n\
    — sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n";

fn signer() -> Signer {
    Signer::from_seed(NAME, SEED.parse::<Digest>().unwrap().as_bytes()).unwrap()
}

fn peter() -> Signer {
    let seed = STANDARD.decode(PETER_SEED).unwrap();
    Signer::from_seed("PeterNeumann", seed[1..].try_into().unwrap()).unwrap()
}

fn verifier(vkey: &str) -> Verifier {
    Verifier::from_vkey(vkey).unwrap()
}

fn checkpoint() -> Checkpoint {
    let extensions = vec![Checkpoint::time_extension(1_764_000_000_000), "note 第二行".to_owned()];
    Checkpoint::new(NAME, 20_852_163, Digest::of(b"root"), extensions).unwrap()
}

/// A note with this text, whatever it is, signed by the known key.
fn signed(text: &str) -> Result<Checkpoint, NoteError> {
    verify_note(&signer().sign_text(text), &[signer().verifier()])
}

#[test]
fn key_id_and_vkey_are_known_answers() {
    assert_eq!(signer().key_id(), 0xc08d_4bc6);
    assert_eq!(signer().verifier().vkey(), VKEY);
    assert_eq!(peter().verifier().vkey(), PETER_VKEY);
    for vkey in [VKEY, PETER_VKEY, SUMDB_VKEY] {
        assert_eq!(verifier(vkey).vkey(), vkey);
    }
    assert_eq!(verifier(VKEY).name(), NAME);
    assert_eq!(verifier(VKEY).key().algorithm(), "Ed25519");
    assert!(format!("{:?}", signer()).contains(VKEY));
    assert!(!format!("{:?}", signer()).contains("157, 97"));
}

#[test]
fn notes_are_those_of_the_go_implementation() {
    let note = format!("{PETER_TEXT}\n{PETER_LINE}");
    assert_eq!(peter().sign_text(PETER_TEXT), note);
    assert_eq!(verified_text(&note, &[verifier(PETER_VKEY)]), Ok(PETER_TEXT));
    let twice = format!("{note}{ENOCH_LINE}");
    assert_eq!(verified_text(&twice, &[verifier(VKEY), verifier(PETER_VKEY)]), Ok(PETER_TEXT));
    let refused = NoteError::Checkpoint("the size is no number");
    assert_eq!(
        verify_note(&note, &[verifier(PETER_VKEY)]),
        Err(NoteError::Checkpoint("fewer than three lines"))
    );
    assert_eq!(signed("a\nb\nc\n"), Err(refused));

    let tree = verify_note(SUMDB_NOTE, &[verifier(SUMDB_VKEY)]).unwrap();
    assert_eq!((tree.origin(), tree.size()), ("go.sum database tree", 6_476_701));
    assert_eq!(tree.root().to_base64(), "mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=");
    assert!(SUMDB_NOTE.starts_with(&tree.body()));
}

#[test]
fn body_has_a_line_for_each_field() {
    let root = Digest::of(b"root").to_base64();
    assert_eq!(
        checkpoint().body(),
        format!("dukao.example/audit\n20852163\n{root}\ntime 1764000000000\nnote 第二行\n")
    );
    let empty = Checkpoint::new("o", 0, Digest::of(b""), Vec::new()).unwrap();
    assert_eq!(empty.body(), "o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
}

#[test]
fn the_time_is_read_from_its_extension() {
    assert_eq!(checkpoint().time_ms(), Some(1_764_000_000_000));
    let with = |lines: &[&str]| {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        Checkpoint::new("o", 1, Digest::of(b""), lines).unwrap().time_ms()
    };
    assert_eq!(with(&["time +5", "time 05", "time x", "time  5", "times 5", "time -5", "time 6"]), Some(-5));
    assert_eq!(with(&[]), None);
}

#[test]
fn what_breaks_lines_is_no_field() {
    let root = Digest::of(b"");
    for origin in ["", "a\nb", "a\tb", "a\r"] {
        assert_eq!(Checkpoint::new(origin, 1, root, Vec::new()), Err(NoteError::Origin));
    }
    for line in ["", "a\n", "\u{1f}"] {
        assert_eq!(Checkpoint::new("o", 1, root, vec![line.to_owned()]), Err(NoteError::Extension));
    }
    for name in ["", "a b", "a+b", "a\nb", "a\u{3000}b", "a\0"] {
        assert_eq!(Signer::from_seed(name, &[7; 32]).map(|_| ()), Err(NoteError::KeyName), "{name:?}");
    }
}

#[test]
fn verifier_keys_are_read_strictly() {
    let key = |text: &str| Verifier::from_vkey(text).map(|verifier| verifier.vkey());
    assert_eq!(key(&VKEY.replace("c08d4bc6", "C08D4BC6")), Ok(VKEY.to_owned()));
    for bad in [
        "",
        "a",
        "a+b",
        &VKEY.replace("c08d4bc6", "c08d4bc"),
        &VKEY.replace("c08d4bc6", "+08d4bc6"),
        &VKEY.replace("c08d4bc6", "0x8d4bc6"),
        &VKEY.replace("B1Ea", "B1E"),
        &format!("{VKEY} "),
        &format!("{VKEY}\n"),
    ] {
        assert_eq!(key(bad), Err(NoteError::VerifierKey), "{bad}");
    }
    assert_eq!(key(&VKEY.replace("c08d4bc6", "c08d4bc7")), Err(NoteError::KeyId));
    assert_eq!(key(&VKEY.replace("dukao", "dukaO")), Err(NoteError::KeyId));
    let of = |name: &str, typed: &[u8]| {
        key(&format!("{name}+{:08x}+{}", key_id(name, typed), STANDARD.encode(typed)))
    };
    let mut typed = typed_key(verifier(VKEY).key());
    assert_eq!(of(NAME, &typed), Ok(VKEY.to_owned()));
    assert_eq!(of("", &typed), Err(NoteError::KeyName));
    assert_eq!(of("a b", &typed), Err(NoteError::KeyName));
    typed.push(0);
    assert_eq!(of(NAME, &typed), Err(NoteError::Key));
    typed.pop();
    typed[0] = 2;
    assert_eq!(of(NAME, &typed), Err(NoteError::Key));
    assert_eq!(of(NAME, &[]), Err(NoteError::Key));
    assert_eq!(of(NAME, &[[1].as_slice(), &[0; 32]].concat()), Err(NoteError::Key));
}

#[test]
fn one_changed_bit_anywhere_is_refused() {
    let note = signer().sign(&checkpoint());
    let verifiers = [verifier(VKEY)];
    assert_eq!(verify_note(&note, &verifiers), Ok(checkpoint()));
    for position in 0..note.len() {
        for bit in 0..8 {
            let mut bytes = note.clone().into_bytes();
            bytes[position] ^= 1 << bit;
            let verdict = String::from_utf8(bytes).map(|text| verify_note(&text, &verifiers));
            assert!(!matches!(verdict, Ok(Ok(_))), "byte {position}, bit {bit}");
        }
        if note.is_char_boundary(position) {
            assert!(verify_note(&note[..position], &verifiers).is_err());
            assert!(verify_note(&note[position..], &verifiers).is_err() || position == 0);
        }
    }
}

#[test]
fn signatures_of_others_are_passed_over_but_never_suffice() {
    let note = signer().sign(&checkpoint());
    let ours = verifier(VKEY);
    let witness = Signer::from_seed("witness.example", &[9; 32]).unwrap();
    let line = |signer: &Signer| signer.sign(&checkpoint()).rsplit_once("\n\n").unwrap().1.to_owned();
    let witnessed = format!("{note}{}", line(&witness));
    for trusted in [vec![ours.clone()], vec![witness.verifier()], vec![witness.verifier(), ours.clone()]] {
        assert_eq!(verify_note(&witnessed, &trusted), Ok(checkpoint()));
    }
    assert_eq!(verify_note(&note, &[]), Err(NoteError::Unsigned));
    assert_eq!(verify_note(&note, &[witness.verifier()]), Err(NoteError::Unsigned));
    // The same key by another name, and another key by the same name, are other keys.
    let renamed = Signer::from_seed("other.example", SEED.parse::<Digest>().unwrap().as_bytes()).unwrap();
    assert_eq!(verify_note(&note, &[renamed.verifier()]), Err(NoteError::Unsigned));
    let namesake = Signer::from_seed(NAME, &[9; 32]).unwrap();
    assert_eq!(verify_note(&note, &[namesake.verifier()]), Err(NoteError::Unsigned));
    // One false signature by a known key spoils the note, whoever else has signed.
    let other = Checkpoint::new(NAME, 1, Digest::of(b"fork"), Vec::new()).unwrap();
    let forged = format!("{}{}", signer().sign(&other), line(&witness));
    let expected = NoteError::Signature { name: "witness.example".to_owned(), key_id: witness.key_id() };
    assert_eq!(verify_note(&forged, &[ours.clone(), witness.verifier()]), Err(expected));
    assert_eq!(verify_note(&forged, &[ours]), Ok(other));
}

#[test]
fn malformed_notes_are_refused() {
    let note = signer().sign(&checkpoint());
    let verifiers = [verifier(VKEY)];
    let body = checkpoint().body();
    let id = [0xc0, 0x8d, 0x4b, 0xc6];
    let short = STANDARD.encode(id);
    for bad in [
        String::new(),
        "\n\n".to_owned(),
        body.clone(),
        format!("{body}\n"),
        format!("{body}\n\n"),
        note.trim_end().to_owned(),
        format!("{note}\n"),
        note.replace('\n', "\r\n"),
        note.replace("— ", "- "),
        note.replace("— ", "—"),
        note.replace(&format!("— {NAME} "), &format!("— {NAME}  ")),
        format!("{note}— {NAME}\n"),
        format!("{note}— {NAME} {short}\n"),
        format!("{note}—  {short}AAAA\n"),
        format!("{note}— a+b AAAAAAAA\n"),
        format!("{note}trailer\n"),
    ] {
        assert!(matches!(verify_note(&bad, &verifiers), Err(NoteError::Note(_))), "{bad:?}");
    }
    let loose = note.replace("\n\n", "\n\n\n");
    assert!(matches!(verify_note(&loose, &verifiers), Err(NoteError::Signature { .. })));
    let long = format!("{}{note}", "a".repeat(MAX_NOTE_BYTES));
    assert_eq!(verify_note(&long, &verifiers), Err(NoteError::TooLong));
    let sixteen = ENOCH_LINE.repeat(15);
    assert_eq!(verify_note(&format!("{note}{sixteen}"), &verifiers), Ok(checkpoint()));
}

#[test]
fn a_signed_text_must_be_a_checkpoint() {
    let root = Digest::of(b"root").to_base64();
    assert!(signed(&format!("o\n7\n{root}\n")).is_ok());
    assert_eq!(signed(&format!("\n7\n{root}\n")), Err(NoteError::Origin));
    assert_eq!(signed(&format!("o\n7\n{root}\na\n\nb\n")), Err(NoteError::Extension));
    for size in ["", "07", "+7", "-7", " 7", "7 ", "0x7", "七", "18446744073709551616"] {
        assert!(matches!(signed(&format!("o\n{size}\n{root}\n")), Err(NoteError::Checkpoint(_))), "{size}");
    }
    for root in ["", "AAAA", root.trim_end_matches('='), &format!("{root} "), &root.replace('=', "==")] {
        assert!(matches!(signed(&format!("o\n7\n{root}\n")), Err(NoteError::Checkpoint(_))), "{root}");
    }
    assert_eq!(signed("o\n7\n"), Err(NoteError::Checkpoint("fewer than three lines")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_signed_is_read_back(
        origin in "[^\\x00-\\x1f]{1,30}",
        size in any::<u64>(),
        root in any::<[u8; 32]>(),
        extensions in prop::collection::vec("[^\\x00-\\x1f]{1,30}", 0..4),
        seed in any::<[u8; 32]>(),
    ) {
        let checkpoint = Checkpoint::new(&origin, size, Digest::new(root), extensions).unwrap();
        let signer = Signer::from_seed("log.example", &seed).unwrap();
        let trusted = Verifier::from_vkey(&signer.verifier().vkey()).unwrap();
        prop_assert_eq!(verify_note(&signer.sign(&checkpoint), &[trusted]), Ok(checkpoint));
    }

    #[test]
    fn hostile_text_never_panics(text in "(.|\n|— |=){0,80}") {
        prop_assert!(verify_note(&text, &[verifier(VKEY)]).is_err());
        let signed = format!("{text}\n\n— {NAME} {text}\n");
        prop_assert!(verify_note(&signed, &[verifier(VKEY)]).is_err());
        prop_assert!(Verifier::from_vkey(&text).is_err());
    }
}
