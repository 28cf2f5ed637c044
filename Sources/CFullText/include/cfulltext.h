#ifndef CFULLTEXT_H
#define CFULLTEXT_H

// A faster tokenizer for SQLite's full-text index (FTS5), with the very tokens of SQLite's own `unicode61`.

/// Puts the tokenizer in the place of `unicode61` for one connection, given as `sqlite3 *`; an SQLite result code.
///
/// What it knows it has asked of `unicode61` itself, letter by letter, when a table is opened; from the first word with a letter outside of
/// what it asked, a text is left to `unicode61`. So the index is the one that any other program would have made, and reads.
int cfulltext_register(void *database);

#endif
