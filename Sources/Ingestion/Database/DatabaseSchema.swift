import GRDB

/// The tables, views and indices of a database, and how older ones are brought up to date.
enum DatabaseSchema {
    /// The steps that make a database of any earlier version a current one, each run once.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: tables") { try $0.execute(sql: tables) }
        migrator.registerMigration("1: full text") { try $0.execute(sql: fullText) }
        migrator.registerMigration("1: views") { try $0.execute(sql: views) }
        migrator.registerMigration("2: sources that are gone") { try $0.execute(sql: goneSources) }
        return migrator
    }

    private static let tables = """
        CREATE TABLE runs (
          id INTEGER PRIMARY KEY,
          started_at TEXT NOT NULL,
          finished_at TEXT,
          program_version TEXT NOT NULL,
          lexicon_version TEXT NOT NULL,
          paths TEXT NOT NULL,
          documents INTEGER, unchanged INTEGER, duplicates INTEGER, failures INTEGER, figures INTEGER, bytes INTEGER
        );
        CREATE TABLE indicators (
          code TEXT PRIMARY KEY, label TEXT NOT NULL, unit TEXT NOT NULL, "group" TEXT NOT NULL, kind TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE documents (
          id INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          path TEXT NOT NULL,
          source TEXT,
          date TEXT,
          format TEXT NOT NULL,
          encoding TEXT NOT NULL,
          bytes INTEGER NOT NULL,
          title TEXT, author TEXT,
          event_date TEXT, unit TEXT, unit_level TEXT, unit_code TEXT, period_start TEXT, period_end TEXT,
          text TEXT NOT NULL,
          run_id INTEGER NOT NULL REFERENCES runs(id)
        );
        CREATE TABLE sources (
          path TEXT PRIMARY KEY,
          size INTEGER NOT NULL,
          modified_ns INTEGER NOT NULL,
          document_id INTEGER REFERENCES documents(id),
          run_id INTEGER NOT NULL REFERENCES runs(id)
        ) WITHOUT ROWID;
        CREATE TABLE failures (
          path TEXT PRIMARY KEY,
          size INTEGER NOT NULL,
          modified_ns INTEGER NOT NULL,
          code TEXT NOT NULL,
          message TEXT NOT NULL,
          run_id INTEGER NOT NULL REFERENCES runs(id)
        ) WITHOUT ROWID;
        CREATE TABLE figures (
          document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          indicator TEXT REFERENCES indicators(code),
          value REAL NOT NULL,
          unit TEXT NOT NULL,
          bound TEXT NOT NULL, status TEXT NOT NULL, implied INTEGER NOT NULL,
          part_of INTEGER, scope TEXT, period_start TEXT, period_end TEXT,
          start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, sentence INTEGER NOT NULL,
          rule TEXT, confidence REAL NOT NULL,
          PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE dates (
          document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          value TEXT NOT NULL, role TEXT NOT NULL, year_inferred INTEGER NOT NULL,
          start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE "references" (
          document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          reference TEXT NOT NULL, kind TEXT, date TEXT,
          start INTEGER NOT NULL, "end" INTEGER NOT NULL,
          PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE records (
          document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          kind TEXT NOT NULL, status TEXT NOT NULL, scope TEXT, period_start TEXT, period_end TEXT,
          content TEXT NOT NULL, figures TEXT NOT NULL,
          PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE checks (
          document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          rule TEXT NOT NULL, verdict TEXT NOT NULL, detail TEXT NOT NULL, figures TEXT NOT NULL,
          PRIMARY KEY (document_id, number)
        ) WITHOUT ROWID;
        """

    /// A source that a run looked for and did not find keeps its document, and says which run that was.
    private static let goneSources = """
        ALTER TABLE sources ADD COLUMN gone_run_id INTEGER REFERENCES runs(id);
        DROP VIEW documents_overview;
        CREATE VIEW documents_overview AS
        SELECT d.id, d.title, d.unit, d.unit_level, d.event_date, d.period_start, d.period_end, d.format,
               (SELECT count(*) FROM figures f WHERE f.document_id = d.id) AS figures,
               (SELECT count(*) FROM checks c WHERE c.document_id = d.id AND c.verdict = 'fails') AS failing_checks,
               NOT EXISTS (SELECT 1 FROM sources s WHERE s.document_id = d.id AND s.gone_run_id IS NULL) AS is_gone, d.path
        FROM documents d;
        """

    /// Made when a first run ends: sorting all rows once costs a fraction of placing each as it comes.
    static let indices = """
        CREATE INDEX IF NOT EXISTS documents_by_unit ON documents(unit_code, period_start) WHERE unit_code IS NOT NULL;
        CREATE INDEX IF NOT EXISTS sources_by_document ON sources(document_id);
        CREATE INDEX IF NOT EXISTS figures_by_indicator ON figures(indicator, period_start) WHERE indicator IS NOT NULL;
        CREATE INDEX IF NOT EXISTS checks_by_verdict ON checks(verdict) WHERE verdict <> 'holds';
        """

    /// The index over the texts. It keeps no copy of them, and tones may be left out of a search.
    ///
    /// New documents are added by the writer, not by a trigger: a statement with a trigger makes the index write what it has gathered
    /// to disk, document by document, which doubles the cost of a run.
    private static let fullText = """
        CREATE VIRTUAL TABLE documents_fts USING fts5(
          text, content='documents', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
        INSERT INTO documents_fts(documents_fts, rank) VALUES('hashsize', 16777216);
        CREATE TRIGGER documents_unindexed AFTER DELETE ON documents BEGIN
          INSERT INTO documents_fts(documents_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER documents_reindexed AFTER UPDATE OF text ON documents BEGIN
          INSERT INTO documents_fts(documents_fts, rowid, text) VALUES ('delete', old.id, old.text);
          INSERT INTO documents_fts(rowid, text) VALUES (new.id, new.text);
        END;
        """

    private static let views = """
        CREATE VIEW figures_by_unit_and_period AS
        SELECT coalesce(d.unit_code, '') AS unit_code, d.unit, d.unit_level, f.period_start, f.period_end,
               f.indicator, i.label, f.value, f.unit AS counted, f.bound, f.status, f.scope, d.title, d.path, f.document_id, f.number
        FROM figures f JOIN documents d ON d.id = f.document_id JOIN indicators i ON i.code = f.indicator
        ORDER BY d.unit, f.period_start, f.indicator;
        CREATE VIEW failing_checks AS
        SELECT d.title, d.unit, c.rule, c.detail, c.figures, d.path, c.document_id
        FROM checks c JOIN documents d ON d.id = c.document_id
        WHERE c.verdict = 'fails' ORDER BY d.unit, c.rule;
        CREATE VIEW coverage AS
        SELECT i."group", i.code, i.label, count(f.indicator) AS figures, count(DISTINCT f.document_id) AS documents,
               min(f.period_start) AS first_period, max(f.period_end) AS last_period
        FROM indicators i LEFT JOIN figures f ON f.indicator = i.code
        GROUP BY i.code ORDER BY i."group", i.code;
        CREATE VIEW documents_overview AS
        SELECT d.id, d.title, d.unit, d.unit_level, d.event_date, d.period_start, d.period_end, d.format,
               (SELECT count(*) FROM figures f WHERE f.document_id = d.id) AS figures,
               (SELECT count(*) FROM checks c WHERE c.document_id = d.id AND c.verdict = 'fails') AS failing_checks, d.path
        FROM documents d;
        """
}
