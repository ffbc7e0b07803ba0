//! How much time each stage takes on this machine, beside that of the grammar: `cargo bench --bench stages`.
//!
//! Names and attributions are read while grammar is, a piece of a sentence after another; their share is taken out of it.
#![allow(clippy::expect_used, clippy::panic, reason = "without articles there is nothing to measure")]

mod articles;

use std::time::{Duration, Instant};

use sayso::document::Document;
use sayso::{coref, entity, statement, syntax, text, time, token};

const PASSES: usize = 12;

/// The stages, in the order in which they are printed.
const NAMES: [&str; 5] = ["words and sentences", "grammar", "times", "names and coreference", "statements"];

/// The steps by which the pipeline tells how far it is, in their order, each with the share of the whole that is done by its
/// end, in thousandths.
const STEPS: [&str; 5] = ["before grammar", "grammar", "to the statements", "coreference", "speakers"];

fn main() {
    let articles = articles::articles();
    let words: usize = articles.iter().map(|text| text.split_whitespace().count()).sum();
    let mut passes: Vec<[[Duration; 5]; 2]> = (0..PASSES)
        .map(|_| {
            let mut spent = [[Duration::ZERO; 5]; 2];
            articles.iter().for_each(|text| read(text, &mut spent));
            spent
        })
        .collect();
    passes.sort_by_key(|[spent, _]| spent.iter().sum::<Duration>());
    let [median, steps] = passes[PASSES / 2];
    println!("{:<24} {:>12} {:>12}", "", "µs a word", "of grammar");
    for (name, spent) in NAMES.iter().zip(median) {
        let (each, share) = (spent.as_secs_f64() * 1e6 / words as f64, spent.as_secs_f64() / median[1].as_secs_f64());
        println!("{name:<24} {each:>12.2} {share:>12.2}");
    }
    println!("\n{:<24} {:>12}", "", "done, ‰");
    let all = steps.iter().sum::<Duration>().as_secs_f64();
    let mut done = 0.0;
    for (name, spent) in STEPS.iter().zip(steps) {
        done += spent.as_secs_f64();
        println!("{name:<24} {:>12.0}", 1000.0 * done / all);
    }
}

/// Reads an article as the pipeline does, and adds what each stage and each step takes.
fn read(text: &str, [stages, steps]: &mut [[Duration; 5]; 2]) {
    let [words, grammar, times, names, statements] = stages;
    let mut begun = Instant::now();
    let mut step = steps.iter_mut();
    let mut end_step = || {
        if let Some(step) = step.next() {
            *step += begun.elapsed();
        }
        begun = Instant::now();
    };
    let mut document = Document { text, ..Document::default() };
    timed(words, || {
        document.zones = text::zones(text);
        document.meta = text::meta(&document);
        (document.tokens, document.sentences) = token::split(&document);
    });
    let rules = timed(statements, || {
        document.quotations = statement::quotations(&document);
        statement::Rules::read(&document)
    });
    end_step();
    let mut name_tagger = timed(names, || entity::Tagger::new(&document).expect("the weights are whole"));
    let mut role_tagger =
        timed(statements, || statement::Tagger::new(&document, &rules).expect("the weights are whole"));
    let (mut naming, mut attributing) = (Duration::ZERO, Duration::ZERO);
    let begin = Instant::now();
    let tokens = syntax::read(&document, |start, piece| {
        let found = timed(&mut naming, || name_tagger.read(start, piece));
        timed(&mut attributing, || role_tagger.read(start, piece, found));
    });
    *grammar += begin.elapsed().saturating_sub(naming + attributing);
    *names += naming;
    *statements += attributing;
    let tagged = name_tagger.names();
    let roles = timed(statements, || role_tagger.roles());
    document.tokens = tokens.expect("the weights are whole");
    (document.tagged, document.roles) = (tagged, roles);
    end_step();
    timed(times, || {
        let (expressions, _) = time::find(&document);
        document.times = time::ground(&expressions, None).0;
        document.quantities = time::quantities(&document);
    });
    timed(names, || (document.mentions, document.entities) = entity::names(&document));
    timed(statements, || document.statements = statement::find(&document, &rules));
    end_step();
    timed(names, || {
        let resolution = coref::resolve(&document).expect("the weights are whole");
        (document.mentions, document.entities) = (resolution.mentions, resolution.entities);
    });
    end_step();
    timed(statements, || document.statements = statement::attribute(&document));
    end_step();
}

/// Adds the time that something takes.
fn timed<T>(spent: &mut Duration, run: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let made = run();
    *spent += begin.elapsed();
    made
}
