//! The command line, run as a user runs it.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn sayso(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sayso"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    // A command that refuses its arguments does not read its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the binary ends")
}

fn file(name: &str, bytes: &[u8]) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("the folder for tests is writable");
    path.to_str().expect("a path in UTF-8").to_owned()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn files_give_a_line_each_named_after_the_file() {
    let (one, two) = (file("one.txt", b"Rome voted on 4 May 2021."), file("two.txt", b"Paris waits."));
    let output = sayso(&["annotate", "--date", "2021-05-05", &one, &two], b"");
    let annotations = lines(&output);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(annotations.iter().map(|a| &a["id"]).collect::<Vec<_>>(), ["one.txt", "two.txt"]);
    assert_eq!(annotations[0]["schema"], 1);
    assert_eq!(annotations[0]["unit"], "char");
    assert_eq!(
        annotations[0]["meta"]["published"],
        json!({"start": null, "end": null, "text": null, "value": "2021-05-05", "from": "given"})
    );
    assert!(annotations[0].get("tokens").is_none(), "tokens only on request");
}

#[test]
fn the_unit_decides_what_offsets_count() {
    let path = file("emoji.txt", "🙂 Rome waits.".as_bytes());
    for (unit, end) in [("char", 13), ("utf16", 14), ("utf8", 16)] {
        let annotation = &lines(&sayso(&["annotate", "--unit", unit, &path], b""))[0];
        assert_eq!(annotation["unit"], unit);
        assert_eq!(annotation["zones"][0]["end"], end, "in {unit}");
    }
}

#[test]
fn a_bad_line_gives_an_error_in_its_place_and_the_rest_go_on() {
    let input = "{\"id\": \"a\", \"text\": \"Rome waits.\"}\n\nnot json\n{\"id\": 3}\n\
                 {\"id\": \"d\", \"text\": \"x\", \"date\": \"2021-02-29\"}\n[]\n{\"text\": \"Paris waits.\"}";
    let output = sayso(&["annotate", "--jsonl"], input.as_bytes());
    let lines = lines(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines.len(), 6);
    assert_eq!(lines[0]["schema"], 1);
    for (index, id, message) in
        [(1, json!(null), "line 3: is not JSON"), (2, json!("3"), "no \"text\""), (3, json!("d"), "2021-02-29")]
    {
        assert_eq!(lines[index]["id"], id);
        assert!(lines[index]["error"].as_str().expect("a message").contains(message), "{}", lines[index]);
    }
    assert_eq!(lines[5]["id"], json!(null));
    assert_eq!(lines[5]["schema"], 1);
}

#[test]
fn bytes_that_are_no_text_do_not_end_the_run() {
    let (bad, good) = (file("latin1.txt", b"caf\xe9"), file("good.txt", b"Rome waits."));
    let output = sayso(&["annotate", &bad, "no/such/file", &good], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("is not UTF-8 (byte 3)"), "{}", errors(&output));
    assert!(errors(&output).contains("cannot read no/such/file"), "{}", errors(&output));
    assert_eq!(lines(&output)[2]["id"], "good.txt");

    let output = sayso(&["annotate", "--jsonl"], b"\xff\xfe\n{\"text\": \"Rome waits.\"}\n");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[1]["schema"], 1);
}

#[test]
fn wrong_arguments_are_refused_with_status_2_and_a_reason() {
    let path = file("article.txt", b"Rome waits.");
    for (arguments, reason) in [
        (vec!["annotate"], "FILE"),
        (vec!["annotate", "--date", "17 Feb 2020", &path], "YYYY-MM-DD"),
        (vec!["annotate", "--unit", "words", &path], "utf16"),
        (vec!["annotate", "--jsonl", "in.jsonl", "--date", "2020-01-01"], "--date"),
        (vec!["export", &path], "--format"),
        (vec!["export", "--format", "docx", &path], "web-annotation"),
        (vec!["export", "--format", "json", "--title", "x", &path, &path], "one FILE"),
        (vec!["compare", "--date", "2020-01-01", "--date", "2020-01-02", &path], "2 dates for 1 file"),
    ] {
        let output = sayso(&arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(errors(&output).contains(reason), "{arguments:?}: {}", errors(&output));
    }
}

#[test]
fn tokens_come_on_request_with_their_sentence() {
    let output = sayso(&["annotate", "--tokens", "-"], b"Rome waits.");
    let annotation = &lines(&output)[0];
    let spans: Vec<_> = annotation["tokens"]
        .as_array()
        .expect("tokens")
        .iter()
        .map(|t| (t["start"].as_u64(), t["end"].as_u64(), t["sentence"].as_u64()))
        .collect();
    assert_eq!(spans, [(Some(0), Some(4), Some(0)), (Some(5), Some(10), Some(0)), (Some(10), Some(11), Some(0))]);
}

#[test]
fn sieves_come_on_request() {
    let text = b"Council Chairman Omar Said spoke, and then he left.";
    let sieves = |arguments: &[&str]| {
        let annotation = lines(&sayso(arguments, text)).remove(0);
        let mentions = annotation["mentions"].as_array().expect("mentions").clone();
        mentions.iter().map(|mention| mention.get("sieve").cloned()).collect::<Vec<_>>()
    };
    assert!(sieves(&["annotate", "-"]).iter().all(Option::is_none));
    assert!(sieves(&["annotate", "--sieves", "-"]).contains(&Some("third-person".into())));
}

const QUOTED: &[u8] = "“We will see 🙂,” Mary Smith said.".as_bytes();

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn every_format_is_written() {
    let path = file("quoted.txt", QUOTED);
    for (format, part) in [
        ("json", "\"schema\":1"),
        ("web-annotation", "\"@context\":\"http://www.w3.org/ns/anno.jsonld\""),
        ("csv-statements", "quoted.txt,,Daily Example,2020-02-17,https://example.org/a,0,direct,speech,Mary Smith,"),
        ("csv-events", "article,title,outlet,date,address,index,plover,"),
        ("markdown", "## Mary Smith"),
        ("conllu", "# newdoc id = quoted.txt"),
    ] {
        let arguments = ["export", "--format", format, "--date", "2020-02-17", "--outlet", "Daily Example"];
        let output = sayso(&[&arguments[..], &["--address", "https://example.org/a", &path]].concat(), b"");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        assert!(text(&output).contains(part), "{format}: {}", text(&output));
    }
}

#[test]
fn several_files_are_one_table_under_one_header() {
    let (one, two) = (file("first.txt", QUOTED), file("second.txt", QUOTED));
    let output = sayso(&["export", "--format", "csv-statements", &one, "no/such/file", &two], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("cannot read no/such/file"), "{}", errors(&output));
    let table = text(&output);
    let starts: Vec<_> = table.lines().map(|line| line.split(',').next().unwrap_or_default()).collect();
    assert_eq!(starts, ["article", "first.txt", "second.txt"]);
    let lines =
        sayso(&["export", "--format", "csv-statements", "--jsonl"], b"{\"id\": 7, \"text\": \"Rome waits.\"}\n");
    assert_eq!(text(&lines).lines().count(), 1);
}

#[test]
fn corrections_are_read_in_the_unit_of_the_article_and_survive() {
    let path = file("corrected.txt", QUOTED);
    let wrong = json!({
        "kind": "speaker", "statement": 0, "content": [{"start": 0, "end": 17}], "source": [], "speaker": "Ann Lee",
        "entity": null, "note": null,
    });
    let list = file("list.json", json!([wrong]).to_string().as_bytes());
    let arguments = ["export", "--format", "json", "--unit", "utf16", "--corrections"];
    let exported = sayso(&[&arguments[..], &[&list, &path]].concat(), b"");
    assert_eq!(lines(&exported)[0]["corrections"], json!([wrong]), "{}", errors(&exported));
    let again = file("exported.json", &exported.stdout);
    assert_eq!(sayso(&[&arguments[..], &[&again, &path]].concat(), b"").stdout, exported.stdout);

    let other_unit = sayso(&["export", "--format", "json", "--corrections", &again, &path], b"");
    assert!(errors(&other_unit).contains("--unit utf16"), "{}", errors(&other_unit));
    let damaged = file("damaged.json", b"[{\"kind\": \"other\"}]");
    let refused = sayso(&["export", "--format", "json", "--corrections", &damaged, &path], b"");
    assert!(errors(&refused).contains("no list of corrections"), "{}", errors(&refused));
    assert_eq!((other_unit.status.code(), refused.status.code()), (Some(1), Some(1)));
}

#[test]
fn compare_gives_one_document_and_leaves_out_what_it_cannot_read() {
    let (one, two) = (file("left.txt", b"Rome waits."), file("right.txt", b"Paris waits."));
    let output = sayso(&["compare", "--date", "2020-01-01", &one, "no/such/file", &two], b"");
    assert_eq!(output.status.code(), Some(1));
    let document = &lines(&output)[0];
    let articles = document["articles"].as_array().expect("articles");
    assert_eq!(articles.iter().map(|a| &a["id"]).collect::<Vec<_>>(), ["left.txt", "right.txt"]);
    assert!(articles.iter().all(|a| a["meta"]["published"]["value"] == "2020-01-01"));
    for list in ["entities", "claims", "passages", "events", "timeline", "only"] {
        assert!(document[list].is_array(), "{list}");
    }
}

#[test]
fn compare_takes_a_date_for_each_file() {
    let (one, two) = (file("first.txt", b"Rome waits."), file("second.txt", b"Paris waits."));
    let output = sayso(&["compare", "--date", "2020-01-01", "--date", "2020-01-02", &one, &two], b"");
    let articles = lines(&output)[0]["articles"].clone();
    assert_eq!(articles[0]["meta"]["published"]["value"], "2020-01-01");
    assert_eq!(articles[1]["meta"]["published"]["value"], "2020-01-02");
}

#[test]
fn a_text_over_the_limit_says_so() {
    let path = file("long.txt", &vec![b'a'; sayso::MAX_BYTES + 1]);
    let output = sayso(&["annotate", &path], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(lines(&output)[0]["error"].as_str().expect("a message").contains("split it"), "{}", errors(&output));
}

/// Two words and a mark as CoNLL-U without what is to be read, and with it.
const GIVEN: &str = "# text = She waits.\n\
    1\tShe\t_\t_\t_\t_\t_\t_\t_\t_\n\
    2\twaits\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\
    3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
const PARSED: &str = "# text = She waits.\n\
    1\tShe\tshe\tPRON\tPRP\tCase=Nom|Gender=Fem|Number=Sing|Person=3\t2\tnsubj\t_\t_\n\
    2\twaits\twait\tVERB\tVBZ\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n\
    3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

#[test]
fn words_that_are_given_come_back_parsed_and_a_damaged_sentence_as_it_was() {
    let damaged = "1\tShe\n\n";
    let output = sayso(&["parse", "--conllu"], [GIVEN, damaged, GIVEN].concat().as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stdout), [PARSED, damaged, PARSED].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("line 6 has 2 columns"), "{}", errors(&output));
}

#[test]
fn lines_that_end_as_on_windows_are_parsed_and_keep_their_ends() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let output = sayso(&["parse", "--conllu"], windows(&GIVEN.repeat(2)).as_bytes());
    assert_eq!(String::from_utf8_lossy(&output.stdout), windows(&PARSED.repeat(2)));
    assert_eq!((output.status.code(), errors(&output)), (Some(0), String::new()));
}

#[test]
fn bytes_that_are_no_text_are_named_by_line_and_the_other_sentences_parsed() {
    let damaged = b"# ok\n# caf\xe9\n\n";
    let output = sayso(&["parse", "--conllu"], &[GIVEN.as_bytes(), damaged, GIVEN.as_bytes()].concat());
    assert_eq!(output.stdout, [PARSED.as_bytes(), damaged, PARSED.as_bytes()].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains("line 7 is not UTF-8"), "{}", errors(&output));
}
