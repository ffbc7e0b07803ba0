//! Posts that an article shows whole, with the writer's name and handle below: "We will wait. — Jane Doe (@janedoe) May 3, 2019".

use crate::annotation::{Act, MentionForm, StatementKind};
use crate::document::{Document, Finder, Grounds, Mention, Span, Statement};

/// Dashes between a post and who wrote it.
const DASHES: [&str; 4] = ["—", "–", "-", "--"];

/// The most bytes of a post.
const LONGEST: u32 = 1000;

/// The most tokens of a title before the name: "Vice President".
const TITLE: usize = 4;

/// A post with the words that name its writer.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Post {
    words: Span,
    dash: Span,
    writer: Span,
}

/// The statements of an article with those of its posts; a statement that shares words with a post and is not wholly inside of
/// it, or that is all of it, is left out for it.
pub(super) fn with_posts(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let handles = document.text.match_indices("(@").map(|(at, _)| at as u32);
    let mut posts: Vec<Post> = Vec::new();
    for handle in handles {
        let from = posts.last().map_or(0, |post| post.writer.end);
        posts.extend(post(document, handle, from));
    }
    if posts.is_empty() {
        return statements;
    }
    let keeps = |statement: &Statement| {
        let parts = || statement.source.iter().chain(&statement.cue).chain(&statement.content);
        let (first, last) = (parts().map(|part| part.start).min(), parts().map(|part| part.end).max());
        let (Some(start), Some(end)) = (first, last) else { return true };
        let whole = Span { start, end };
        posts.iter().all(|post| {
            let all = post.words.to(post.writer);
            !whole.overlaps(all) || post.words.contains(whole) && !statement.cue.is_empty()
        })
    };
    let kept: Vec<Statement> = statements.into_iter().filter(keeps).collect();
    kept.into_iter().chain(posts.iter().map(statement)).collect()
}

fn statement(post: &Post) -> Statement {
    let new = Statement::new(StatementKind::Direct, Act::Writing, vec![post.words], vec![post.words]);
    let grounds = Grounds { finder: Finder::Frame, ..Grounds::default() };
    Statement { source: vec![post.writer], cue: vec![post.dash], grounds, ..new }
}

/// The post whose writer's handle stands at a byte: from the beginning of its paragraph, or the end of the post before.
fn post(document: &Document<'_>, handle: u32, from: u32) -> Option<Post> {
    let name = name_before(document, handle)?;
    let first = document.tokens_in(name.span).start;
    let dash = (first.saturating_sub(TITLE)..first).rev().find(|&token| DASHES.contains(&document.word(token)))?;
    let dash = document.tokens[dash].span;
    let zone = document.zones.partition_point(|zone| zone.span.start <= dash.start).checked_sub(1)?;
    let own = Span { start: document.zones[zone].span.start.max(after_signature(document, from)), end: dash.start };
    let above = || Some(document.zones[zone.checked_sub(1)?].span);
    let whole = if document.slice(own).trim().is_empty() { above()? } else { own };
    let words = without_links(document, whole.trimmed(document.text));
    let rest = document.text[handle as usize..].lines().next().unwrap_or_default();
    let dated = rest.find(')').is_some_and(|end| rest[end + 1..].chars().take(20).any(|c| c.is_ascii_digit()));
    let long = words.end.saturating_sub(words.start);
    (dated && long <= LONGEST && document.slice(words).contains(' ')).then_some(Post { words, dash, writer: name.span })
}

/// The name that ends right before a byte.
fn name_before<'d>(document: &'d Document<'_>, end: u32) -> Option<&'d Mention> {
    let after = document.mentions.partition_point(|mention| mention.span.start < end);
    let before = document.mentions[..after].iter().rev().take(4);
    let ends = |mention: &&Mention| {
        mention.form == MentionForm::Name
            && mention.span.end <= end
            && document.text[mention.span.end as usize..end as usize].trim().is_empty()
    };
    before.into_iter().find(ends)
}

/// The end of the date behind the handle of the post before, which ends at or after a byte.
fn after_signature(document: &Document<'_>, from: u32) -> u32 {
    let rest = &document.text[from as usize..];
    let line = rest.lines().next().unwrap_or_default();
    let Some(closing) = line.find(')').filter(|_| from > 0) else { return from };
    let year = line[closing..].char_indices().scan(0, |digits, (at, c)| {
        *digits = if c.is_ascii_digit() { *digits + 1 } else { 0 };
        Some((at + c.len_utf8(), *digits))
    });
    year.into_iter().find(|&(_, digits)| digits == 4).map_or(from, |(at, _)| from + (closing + at) as u32)
}

/// A post without the links to pictures and pages at its end.
fn without_links(document: &Document<'_>, mut words: Span) -> Span {
    while let Some(last) = document.slice(words).split_whitespace().next_back() {
        if !(last.starts_with("pic.twitter.com/") || last.starts_with("https://") || last.starts_with("http://")) {
            break;
        }
        words.end -= last.len() as u32;
        words = words.trimmed(document.text);
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn a_post_is_its_writers() {
        let found = read("The vote was lost.\nWe will be back! pic.twitter.com/abc — Jane Doe (@janedoe) May 3, 2019");
        assert_eq!(found, [Read::new("Jane Doe", "—", &["We will be back!"])]);
        let found = read("We will be back!\n— Jane Doe (@janedoe) May 3, 2019");
        assert_eq!(found, [Read::new("Jane Doe", "—", &["We will be back!"])]);
    }

    #[test]
    fn a_handle_alone_signs_nothing() {
        assert!(read("The mayor – Jane Doe (@janedoe) to her friends – likes rain.").is_empty());
    }
}
