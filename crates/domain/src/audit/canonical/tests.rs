use std::collections::HashMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

fn text<T: Serialize + ?Sized>(value: &T) -> String {
    String::from_utf8(canonical_json(value).unwrap()).unwrap()
}

fn refused<T: Serialize + ?Sized>(value: &T) -> (String, String) {
    match canonical_json(value) {
        Err(CanonicalError::Number { pointer, number }) => (pointer, number),
        other => panic!("{other:?}"),
    }
}

#[test]
fn canonical_json_is_that_of_rfc_8785() {
    // RFC 8785 §3.2.3: keys are ordered by UTF-16 code units, not by code points.
    let sorted = json!({
        "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
        "\u{f6}": "Latin Small Letter O With Diaeresis"
    });
    assert_eq!(
        text(&sorted),
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\",\
         \"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\",\
         \"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    );
    let mixed =
        json!({"名": "督考", "b": [true, null, -3, 0], "a": {"z": "\u{20ac}$\u{f}\nA'B\"\\/", "y": ""}});
    assert_eq!(
        text(&mixed),
        "{\"a\":{\"y\":\"\",\"z\":\"\u{20ac}$\\u000f\\nA'B\\\"\\\\/\"},\"b\":[true,null,-3,0],\"名\":\"督考\"}"
    );
}

#[test]
fn integers_are_kept_up_to_the_safe_bound() {
    assert_eq!(text(&9_007_199_254_740_991_i64), "9007199254740991");
    assert_eq!(text(&-9_007_199_254_740_991_i64), "-9007199254740991");
    for beyond in [json!(9_007_199_254_740_992_u64), json!(-9_007_199_254_740_992_i64), json!(u64::MAX)] {
        assert_eq!(refused(&beyond), (String::new(), beyond.to_string()));
    }
    assert_eq!(refused(&u128::MAX).1, u128::MAX.to_string());
    assert_eq!(refused(&i128::MIN).1, i128::MIN.to_string());
    assert_eq!(text(&-5_i128), "-5");
}

#[test]
fn floats_are_refused_wherever_they_stand() {
    assert_eq!(refused(&json!(1.0)), (String::new(), "1.0".to_owned()));
    assert_eq!(refused(&json!(-0.0)), (String::new(), "-0.0".to_owned()));
    assert_eq!(refused(&json!({"a/b~c": [1, {"points": 92.5}]})).0, "/a~1b~0c/1/points");
    assert_eq!(refused(&2.0_f32), (String::new(), "2.0".to_owned()));
    assert_eq!(refused(&[Some(f64::NAN)]), ("/0".to_owned(), "NaN".to_owned()));
    assert_eq!(refused(&f64::NEG_INFINITY).1, "-inf");
    let by_number = HashMap::from([(7_u8, (1, "x", 0.5_f64))]);
    assert_eq!(refused(&by_number).0, "/7/2");
}

#[test]
fn floats_are_refused_in_every_shape_of_rust() {
    #[derive(Serialize)]
    struct Newtype<T>(T);
    #[derive(Serialize)]
    struct Tuple<T>(u8, T);
    #[derive(Serialize)]
    struct Plain<T> {
        plain: T,
    }
    #[derive(Serialize)]
    enum Variant<T> {
        New(T),
        Tuple(u8, T),
        Named { field: T },
        Unit,
    }
    #[derive(Serialize)]
    #[serde(tag = "kind")]
    enum Tagged<T> {
        One { field: T },
    }
    #[derive(Serialize)]
    struct Flat<T> {
        #[serde(flatten)]
        inner: Plain<T>,
    }
    assert_eq!(refused(&Newtype(0.5)).0, "");
    assert_eq!(refused(&Tuple(1, 0.5)).0, "/1");
    assert_eq!(refused(&Plain { plain: 0.5 }).0, "/plain");
    assert_eq!(refused(&Variant::New(0.5)).0, "/New");
    assert_eq!(refused(&Variant::Tuple(1, 0.5)).0, "/Tuple/1");
    assert_eq!(refused(&Variant::Named { field: 0.5 }).0, "/Named/field");
    assert_eq!(refused(&Tagged::One { field: 0.5 }).0, "/field");
    assert_eq!(refused(&Flat { inner: Plain { plain: 0.5 } }).0, "/plain");

    let kept = (
        (Newtype(1), Tuple(1, 'x'), Plain { plain: () }),
        (Variant::New(1), Variant::Tuple(1, 2), Variant::Named { field: 3 }, Variant::<u8>::Unit),
        (Tagged::One { field: Some(true) }, Flat { inner: Plain { plain: None::<u8> } }),
    );
    assert_eq!(
        text(&kept),
        "[[1,[1,\"x\"],{\"plain\":null}],\
         [{\"New\":1},{\"Tuple\":[1,2]},{\"Named\":{\"field\":3}},\"Unit\"],\
         [{\"field\":true,\"kind\":\"One\"},{\"plain\":null}]]"
    );
}

#[test]
fn repeated_keys_are_refused() {
    struct Twice;
    impl Serialize for Twice {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_map([("a", 1), ("a", 2)])
        }
    }
    assert!(matches!(canonical_json(&Twice), Err(CanonicalError::Json(_))));
}

#[test]
fn digest_is_sha_256() {
    let abc = Digest::of(b"abc");
    assert_eq!(abc.to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_eq!(format!("{abc:?}"), abc.to_string());
    assert_eq!(Sha256.digest(&[b"a", b"", b"bc"]), abc);
    assert_eq!(serde_json::to_string(&abc).unwrap(), "\"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"");
}

#[test]
fn digest_refuses_what_is_none() {
    assert_eq!(Digest::from_slice(&[0; 31]), Err(DigestError::Length(31)));
    assert_eq!(Digest::from_slice(&[0; 33]), Err(DigestError::Length(33)));
    let hex = Digest::of(b"abc").to_string();
    assert_eq!(hex.to_uppercase().parse(), Ok(Digest::of(b"abc")));
    for bad in ["", &hex[1..], &format!("{hex}00"), &hex.replace("ba", "+a"), &hex.replace("ba", "é")] {
        assert_eq!(bad.parse::<Digest>(), Err(DigestError::Hex), "{bad}");
    }
    let base64 = Digest::of(b"abc").to_base64();
    // The last digit before the padding has two bits that must be zero.
    for bad in [base64.trim_end_matches('='), &base64.replace("0=", "1="), &base64.replace('+', "-")] {
        assert_eq!(Digest::from_base64(bad), Err(DigestError::Base64), "{bad}");
    }
    assert_eq!(Digest::from_base64("AAAA"), Err(DigestError::Length(3)));
    assert!(serde_json::from_str::<Digest>("7").is_err());
}

#[test]
fn ed25519_is_that_of_rfc_8032() {
    // RFC 8032 §7.1, test 2.
    let seed: Digest = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb".parse().unwrap();
    let public: Digest = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c".parse().unwrap();
    let signature = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                     085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    let secret = Ed25519SigningKey::from_seed(seed.as_bytes());
    let key = secret.verifying_key();
    assert_eq!(key.to_bytes(), public.as_bytes());
    let signed = secret.sign(&[0x72]);
    let halves = signed.chunks(32).map(|half| Digest::from_slice(half).unwrap().to_string());
    assert_eq!(halves.collect::<String>(), signature);
    assert!(key.verify(&[0x72], &signed));
    assert!(!key.verify(&[0x73], &signed));
    assert!(!key.verify(&[0x72], &signed[1..]));
    assert!(!key.verify(&[0x72], &[]));
    assert!(!format!("{secret:?}").contains("4c"));
}

#[test]
fn unusable_public_keys_are_refused() {
    let mut identity = [0; 32];
    identity[0] = 1;
    for bad in [&identity[..], &[0; 32], &[2; 32], &[0xff; 32], &[9; 31], &[]] {
        assert_eq!(Ed25519VerifyingKey::from_slice(bad), Err(KeyError), "{bad:?}");
    }
}

fn json_values() -> impl Strategy<Value = Value> {
    let bound = i64::try_from(MAX_SAFE_INTEGER).unwrap();
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-bound..=bound).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|members: HashMap<String, Value>| members.into_iter().collect::<Value>()),
        ]
    })
}

proptest! {
    #[test]
    fn canonical_json_is_the_same_value_and_the_same_bytes_again(value in json_values()) {
        let bytes = canonical_json(&value).unwrap();
        let read: Value = serde_json::from_slice(&bytes).unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(canonical_json(&read).unwrap(), bytes);
    }

    #[test]
    fn digest_texts_lead_back(bytes in any::<[u8; 32]>()) {
        let digest = Digest::new(bytes);
        prop_assert_eq!(digest.to_string().parse(), Ok(digest));
        prop_assert_eq!(Digest::from_base64(&digest.to_base64()), Ok(digest));
        prop_assert_eq!(Digest::from_slice(digest.as_bytes()), Ok(digest));
        let text = serde_json::to_string(&digest).unwrap();
        prop_assert_eq!(serde_json::from_str::<Digest>(&text).unwrap(), digest);
    }
}
