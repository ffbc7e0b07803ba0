//! The best dependency tree over a table of arc scores.
//!
//! A tree has exactly one word that hangs on the root. Most tables' best heads, taken word by word, are such a tree already;
//! the rest go through the algorithm of Chu and Liu (1965) and Edmonds (1967) in its form for dense graphs, O(n²) (Tarjan
//! 1977; Camerini et al. 1979 for the way back). That only one word may hang on the root is met exactly (cf. Zmigrod et al.
//! 2020) by making every arc from the root cost more than a tree can win elsewhere: scores are whole numbers, so that
//! nothing is rounded.

use std::cmp::Reverse;

/// The scores of arcs between words counted from 1; head 0 is the root.
#[derive(Debug, Clone, Copy)]
pub struct Scores<'s> {
    words: usize,
    rows: &'s [i32],
}

impl<'s> Scores<'s> {
    /// Scores from a row for every word in order: first that of the root as its head, then those of each word.
    ///
    /// The score of a word as its own head is not looked at. `None` where the table is not `words` rows of `words + 1`.
    pub fn new(words: usize, rows: &'s [i32]) -> Option<Scores<'s>> {
        let cells = words.checked_mul(words.checked_add(1)?)?;
        (rows.len() == cells).then_some(Scores { words, rows })
    }

    fn of(&self, word: usize, head: usize) -> i32 {
        self.rows[(word - 1) * (self.words + 1) + head]
    }

    /// The head that scores most for a word, the first of several.
    fn best_head(&self, word: usize) -> usize {
        let row = &self.rows[(word - 1) * (self.words + 1)..word * (self.words + 1)];
        let mut best = 0;
        for (head, &score) in row.iter().enumerate() {
            if score > row[best] && head != word {
                best = head;
            }
        }
        best
    }

    /// The cost of a second word that hangs on the root, which is more than a tree can win by it.
    fn root_cost(&self) -> i64 {
        let least = self.rows.iter().min().copied().unwrap_or(0);
        let most = self.rows.iter().max().copied().unwrap_or(0);
        (i64::from(most) - i64::from(least) + 1).saturating_mul(self.words as i64)
    }
}

/// The tree of the highest total score: for every word in order its head, 0 for the one word that hangs on the root.
///
/// The same table always gives the same tree. Time and memory are quadratic in the number of words.
///
/// ```
/// use sayso::syntax::tree::{Scores, best};
///
/// // "Rome waits": the root scores 1 and 5, "waits" over "Rome" 4, "Rome" over "waits" 2.
/// let scores = Scores::new(2, &[1, 0, 4, 5, 2, 0]);
/// assert_eq!(scores.map(best), Some(vec![2, 0]));
/// ```
pub fn best(scores: Scores<'_>) -> Vec<u32> {
    let greedy: Vec<u32> = (1..=scores.words).map(|word| scores.best_head(word) as u32).collect();
    if is_tree(&greedy) { greedy } else { Contraction::new(scores).tree() }
}

/// Whether heads, 0 for the root, make one tree with one word that hangs on the root.
pub fn is_tree(heads: &[u32]) -> bool {
    if heads.iter().filter(|&&head| head == 0).count() != usize::from(!heads.is_empty()) {
        return false;
    }
    // For each word, the walk upwards on which it was first met; the root is met on all of them.
    let mut met = vec![0; heads.len() + 1];
    for start in 1..=heads.len() {
        let mut word = start;
        while word != 0 && met[word] == 0 {
            met[word] = start;
            match heads.get(word - 1) {
                Some(&head) if (head as usize) <= heads.len() => word = head as usize,
                _ => return false,
            }
        }
        if word != 0 && met[word] == start {
            return false;
        }
    }
    true
}

/// An arc, as words counted from 1.
#[derive(Debug, Clone, Copy, Default)]
struct Arc {
    word: u32,
    head: u32,
}

/// The best arc from one node to another.
#[derive(Debug, Clone, Copy, Default)]
struct Way {
    score: i64,
    arc: Arc,
}

/// A graph whose cycles are drawn together into nodes until there are none.
///
/// Node 0 is the root, 1 to n are the words, and the nodes above are cycles. A cycle takes over the row and column of one
/// of its nodes.
struct Contraction {
    words: usize,
    /// The nodes that are not drawn together yet, as rows.
    alive: Vec<usize>,
    /// For a row and the row of a head, the best way.
    ways: Vec<Way>,
    /// The node that a row belongs to.
    node: Vec<usize>,
    /// For a node, the cycle that it became a part of.
    parent: Vec<Option<usize>>,
    /// For a node, the arc by which it is entered.
    entered_by: Vec<Arc>,
    /// For a cycle, its nodes.
    parts: Vec<Vec<usize>>,
}

impl Contraction {
    fn new(scores: Scores<'_>) -> Contraction {
        let words = scores.words;
        let rows = words + 1;
        let cost = scores.root_cost();
        let mut ways = vec![Way::default(); rows * rows];
        for word in 1..rows {
            for head in 0..rows {
                let score = i64::from(scores.of(word, head)) - if head == 0 { cost } else { 0 };
                ways[word * rows + head] = Way { score, arc: Arc { word: word as u32, head: head as u32 } };
            }
        }
        Contraction {
            words,
            alive: (0..rows).collect(),
            ways,
            node: (0..rows).collect(),
            parent: vec![None; rows],
            entered_by: vec![Arc::default(); rows],
            parts: vec![Vec::new(); rows],
        }
    }

    fn way(&self, row: usize, head: usize) -> Way {
        self.ways[row * (self.words + 1) + head]
    }

    /// The row of the head whose way into a row is best, the first of several.
    fn best_head(&self, row: usize) -> usize {
        let heads = self.alive.iter().copied().filter(|&head| head != row);
        heads.max_by_key(|&head| (self.way(row, head).score, Reverse(head))).unwrap_or(0)
    }

    /// Walks from each word from head to head, drawing together every cycle that the walk closes, until it comes to the root
    /// or to where an earlier walk has been.
    fn tree(mut self) -> Vec<u32> {
        let rows = self.words + 1;
        let mut is_settled = vec![false; rows];
        is_settled[0] = true;
        // For each row, its place on the walk that came to it.
        let mut place = vec![None; rows];
        for start in 1..rows {
            if place[start].is_some() {
                continue;
            }
            let mut path = vec![start];
            place[start] = Some(0);
            while let Some(&row) = path.last() {
                let head = self.best_head(row);
                self.entered_by[self.node[row]] = self.way(row, head).arc;
                if is_settled[head] {
                    break;
                }
                if let Some(from) = place[head] {
                    let cycle = path.split_off(from);
                    self.contract(&cycle);
                } else {
                    place[head] = Some(path.len());
                }
                path.push(head);
            }
            for row in path {
                is_settled[row] = true;
            }
        }
        self.heads()
    }

    /// Draws a cycle together into its first row; every row's head is the next row, the last one's is the first.
    fn contract(&mut self, cycle: &[usize]) {
        let Some((&first, others)) = cycle.split_first() else { return };
        let rows = self.words + 1;
        let cycle_node = self.parts.len();
        for (&row, &head) in cycle.iter().zip(others.iter().chain([&first])) {
            let won = self.way(row, head).score;
            for &head in &self.alive {
                self.ways[row * rows + head].score -= won;
            }
            self.parent[self.node[row]] = Some(cycle_node);
        }
        self.parts.push(cycle.iter().map(|&row| self.node[row]).collect());
        self.parent.push(None);
        self.entered_by.push(Arc::default());
        self.alive.retain(|row| !others.contains(row));
        for &outside in self.alive.iter().filter(|&&row| row != first) {
            for &row in others {
                let (into, out) = (self.way(row, outside), self.way(outside, row));
                if into.score > self.way(first, outside).score {
                    self.ways[first * rows + outside] = into;
                }
                if out.score > self.way(outside, first).score {
                    self.ways[outside * rows + first] = out;
                }
            }
        }
        self.node[first] = cycle_node;
    }

    /// Opens the cycles again: the node at which one is entered takes the arc that enters it, its other nodes keep theirs.
    fn heads(&self) -> Vec<u32> {
        let mut heads = vec![0; self.words];
        let entered = |node: usize| (node, self.entered_by[node]);
        let mut open: Vec<(usize, Arc)> =
            self.alive.iter().filter(|&&row| row != 0).map(|&row| entered(self.node[row])).collect();
        while let Some((node, arc)) = open.pop() {
            heads[arc.word as usize - 1] = arc.head;
            let mut inner = arc.word as usize;
            while inner != node {
                let Some(cycle) = self.parent[inner] else { break };
                open.extend(self.parts[cycle].iter().filter(|&&part| part != inner).map(|&part| entered(part)));
                inner = cycle;
            }
        }
        heads
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    /// The total score of a tree.
    fn total(scores: Scores<'_>, heads: &[u32]) -> i64 {
        let arcs = heads.iter().enumerate();
        arcs.map(|(index, &head)| i64::from(scores.of(index + 1, head as usize))).sum()
    }

    /// The highest total of any tree, found by trying all.
    fn highest_total(scores: Scores<'_>) -> Option<i64> {
        let choices = scores.words as u32 + 1;
        let tables = choices.pow(scores.words as u32);
        let heads = |table: u32| (0..scores.words as u32).map(move |word| table / choices.pow(word) % choices);
        let trees = (0..tables).map(|table| heads(table).collect::<Vec<u32>>()).filter(|heads| is_tree(heads));
        trees.map(|heads| total(scores, &heads)).max()
    }

    fn table(words: std::ops::Range<usize>, scores: BoxedStrategy<i32>) -> impl Strategy<Value = (usize, Vec<i32>)> {
        words.prop_flat_map(move |words| (Just(words), prop::collection::vec(scores.clone(), words * (words + 1))))
    }

    proptest! {
        // Trying all trees takes long.
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_tree_scores_more((words, rows) in table(1..6, prop_oneof![-4..4, any::<i32>()].boxed())) {
            let scores = Scores::new(words, &rows).unwrap();
            let heads = best(scores);
            prop_assert!(is_tree(&heads), "{heads:?}");
            prop_assert_eq!(Some(total(scores, &heads)), highest_total(scores));
        }

        #[test]
        fn many_words_make_a_tree((words, rows) in table(0..70, prop_oneof![Just(0), -9..9, any::<i32>()].boxed())) {
            let scores = Scores::new(words, &rows).unwrap();
            prop_assert!(is_tree(&best(scores)));
        }

        #[test]
        fn the_long_way_finds_what_the_short_way_finds((words, rows) in table(1..20, (-99..99).boxed())) {
            let scores = Scores::new(words, &rows).unwrap();
            prop_assert_eq!(total(scores, &best(scores)), total(scores, &Contraction::new(scores).tree()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_tree() {
        for heads in [&[0, 0][..], &[2, 1], &[0, 2], &[0, 3, 2], &[0, 9]] {
            assert!(!is_tree(heads), "{heads:?}");
        }
        assert!(is_tree(&[]) && is_tree(&[0]) && is_tree(&[2, 0, 2, 3]));
    }

    #[test]
    fn a_table_of_another_size_is_refused() {
        assert!(Scores::new(2, &[0; 5]).is_none() && Scores::new(usize::MAX, &[]).is_none());
        assert!(Scores::new(0, &[]).map(best).is_some_and(|heads| heads.is_empty()));
    }

    #[test]
    fn only_one_word_hangs_on_the_root() {
        // Each word scores most under the root; the second loses least under the other.
        let scores = Scores::new(2, &[9, 0, 1, 9, 3, 0]);
        assert_eq!(scores.map(best), Some(vec![0, 1]));
    }

    #[test]
    fn of_equal_trees_it_is_always_the_same() {
        assert_eq!(Scores::new(3, &[0; 12]).map(best), Some(vec![0, 1, 1]));
    }
}
