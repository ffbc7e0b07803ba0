//! The time of each step on this machine, beside that of the grammar: `cargo bench --bench stages`.
//!
//! Networks read names and attributions while grammar is read, a piece of a sentence after another; their share is taken out
//! of it.
#![allow(clippy::expect_used, clippy::panic, reason = "without articles there is nothing to measure")]

mod articles;

use std::time::{Duration, Instant};

use sayso::pipeline::{Observer, Reading, Step, Task};

const PASSES: usize = 12;

/// The stages that the steps and networks belong to, in the order in which they are printed.
const STAGES: [&str; 6] = ["words and sentences", "grammar", "times", "names and coreference", "statements", "events"];

/// The place of a task's stage among [`STAGES`].
fn stage(task: Task) -> usize {
    match task {
        Task::Step(Step::Zones | Step::Words | Step::Language) => 0,
        Task::Step(Step::Grammar) => GRAMMAR,
        Task::Step(Step::Times) => 2,
        Task::Step(Step::Names | Step::Coreference) | Task::NameNetwork => 3,
        Task::Step(Step::Quotations | Step::Statements | Step::Speakers | Step::Judgement) | Task::StatementNetwork => {
            4
        }
        Task::Step(Step::Events) => 5,
    }
}

const GRAMMAR: usize = 1;

/// The time that one pass over the articles takes.
#[derive(Clone, Copy, Default)]
struct Clock {
    /// By stage, the networks counted to theirs.
    stages: [Duration; STAGES.len()],
    /// By step, the networks counted to grammar.
    steps: [Duration; Step::ALL.len()],
    /// By the networks, inside of grammar.
    networks: Duration,
    /// The beginnings of the tasks that are going on; a network's lies inside of a step's.
    begun: [Option<Instant>; 2],
}

impl Observer for Clock {
    fn begin(&mut self, task: Task) {
        self.begun[usize::from(!matches!(task, Task::Step(_)))] = Some(Instant::now());
    }

    fn end(&mut self, task: Task) {
        let begun = &mut self.begun[usize::from(!matches!(task, Task::Step(_)))];
        let spent = begun.take().map_or(Duration::ZERO, |begun| begun.elapsed());
        self.stages[stage(task)] += spent;
        match task {
            Task::Step(step) => self.steps[step as usize] += spent,
            // It comes before the end of grammar, which adds all of this again.
            _ => self.networks += spent,
        }
    }
}

fn main() {
    let articles = articles::articles();
    let words: usize = articles.iter().map(|text| text.split_whitespace().count()).sum();
    let mut passes: Vec<Clock> = (0..PASSES).map(|_| pass(&articles)).collect();
    passes.sort_by_key(|clock| clock.steps.iter().sum::<Duration>());
    let median = passes[PASSES / 2];
    println!("{:<24} {:>12} {:>12}", "", "µs a word", "of grammar");
    for (name, spent) in STAGES.iter().zip(median.stages) {
        let (each, grammar) = (spent.as_secs_f64() * 1e6 / words as f64, median.stages[GRAMMAR].as_secs_f64());
        println!("{name:<24} {each:>12.2} {:>12.2}", spent.as_secs_f64() / grammar);
    }
    println!("\n{:<24} {:>12}", "", "done, ‰");
    let all = median.steps.iter().sum::<Duration>().as_secs_f64();
    let mut done = 0.0;
    for (step, spent) in Step::ALL.iter().zip(median.steps) {
        done += spent.as_secs_f64();
        println!("{:<24} {:>12.0}", step.name(), 1000.0 * done / all);
    }
}

/// Reads the articles as the product does.
fn pass(articles: &[String]) -> Clock {
    let mut clock = Clock::default();
    for text in articles {
        Reading::new(text, None).run(&Step::ALL, &mut clock).expect("the weights are whole");
    }
    clock.stages[GRAMMAR] = clock.stages[GRAMMAR].saturating_sub(clock.networks);
    clock
}
