//! Any file is parted into blocks that lose nothing but blank lines, and a sentence that is read is written as one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso::Error;
use sayso::syntax::conllu::{Sentence, blocks};
use sayso::syntax::{Network, Parser};

fuzz_target!(|data: &[u8]| {
    let mut parser = Parser::new(Network::shipped().expect("the shipped weights are whole"));
    for block in blocks(data) {
        let lines = block.bytes.split(|&byte| byte == b'\n').count();
        assert!(data.split(|&byte| byte == b'\n').skip(block.line - 1).count() >= lines);
        match block.sentence() {
            Ok(sentence) => {
                let words = sentence.words();
                let written = sentence.with(&parser.parse(&words));
                assert_eq!(written.lines().count(), lines);
                let again = Sentence::parse(written.trim_end_matches('\n'), 1).expect("what is written can be read");
                assert_eq!(again.words(), words);
            }
            Err(Error::InvalidConllu { line, .. }) => assert!((block.line..block.line + lines).contains(&line)),
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(blocks(data).map(|block| shown(block.bytes)).sum::<usize>(), shown(data));
});

/// The number of bytes that are not of a line's end.
fn shown(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !b"\r\n".contains(byte)).count()
}
