//! The names that are of one entity: the forms of one name, people of one surname, bynames, acronyms, spellings.

mod acronym;
pub(super) mod alias;
mod body_name;
mod byname;
pub(super) mod namesake;
mod spelling;
