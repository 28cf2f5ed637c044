"""Runs extract.py on a cluster of processes on this machine and compares it with one machine, row for row.

    check.py --program .build/release/cchc-extract [--articles 20000] [--master 'local-cluster[2,1,1024]']

Needs PySpark and DuckDB from PyPI and Java 17.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("--program", required=True)
parser.add_argument("--articles", type=int, default=20_000)
parser.add_argument("--master", default="local-cluster[2,1,1024]")
arguments = parser.parse_args()
program = os.path.abspath(arguments.program)

work = pathlib.Path(tempfile.mkdtemp(prefix="cchc-spark-"))
try:
    sources = sorted(str(path) for path in (root / "Corpus/development").glob("*.txt"))
    subprocess.run([sys.executable, root / "Scripts/bench/make-articles", work / "texts", str(arguments.articles), *sources], check=True)
    rows = [{"id": path.stem, "text": path.read_text(encoding="utf-8"), "date": "2024-05-02"} for path in sorted((work / "texts").rglob("*.txt"))]
    # Rows that cannot be read must stay in their own output.
    rows[10:10] = [{"id": "no-text", "text": None}, {"id": "bad-date", "text": "Đã tiếp nhận 12 hồ sơ.", "date": "yesterday"}]
    with open(work / "rows.ndjson", "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")

    started = time.time()
    with open(work / "rows.ndjson", "rb") as source:
        alone = subprocess.run([program, "stream", "--jobs", "1", "--language", "en"], stdin=source, capture_output=True, check=True).stdout.decode().splitlines()
    alone_seconds = time.time() - started
    expected = {}
    for line in alone:
        record = json.loads(line)
        expected[record["id"] if "error" in record else record["document"]["id"]] = line

    def spark(form, source, output):
        begun = time.time()
        subprocess.run(
            [sys.executable, here / "on_master.py", arguments.master, "--input", str(source), "--input-format", form, "--output", str(output), "--program", program, "--partitions", "8"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.time() - begun

    import duckdb

    seconds = spark("ndjson", work / "rows.ndjson", work / "out")
    found = dict(duckdb.sql(f"SELECT id, record FROM '{work}/out/records/*.parquet' WHERE record IS NOT NULL").fetchall())
    bad = dict(duckdb.sql(f"SELECT id, code FROM '{work}/out/bad/*.parquet'").fetchall())
    good = {key: line for key, line in expected.items() if not line.startswith('{"id"')}
    assert found == good, f"{len(found)} records, {len(good)} expected; {sum(found.get(key) != line for key, line in good.items())} differ"
    assert bad == {"no-text": "E214", "bad-date": "E215"}, bad
    figures = duckdb.sql(f"SELECT count(*) FROM '{work}/out/figures/*.parquet'").fetchall()[0][0]
    documents = duckdb.sql(f"SELECT count(*) FROM '{work}/out/documents/*.parquet'").fetchall()[0][0]
    assert documents == len(good)
    assert figures == sum(len(json.loads(line)["figures"]) for line in good.values())

    # Parquet in gives the same.
    duckdb.sql(f"COPY (SELECT id, text, date FROM read_json('{work}/rows.ndjson', columns={{'id': 'VARCHAR', 'text': 'VARCHAR', 'date': 'VARCHAR'}}) LIMIT 2000) TO '{work}/rows.parquet' (FORMAT parquet)")
    spark("parquet", work / "rows.parquet", work / "out2")
    again = dict(duckdb.sql(f"SELECT id, record FROM '{work}/out2/records/*.parquet' WHERE record IS NOT NULL").fetchall())
    assert again and all(good[key] == line for key, line in again.items())
    spark("text", work / "texts/0000", work / "out3")
    assert duckdb.sql(f"SELECT count(*) FROM '{work}/out3/documents/*.parquet'").fetchall()[0][0] == min(1000, arguments.articles)
    print(f"{documents} documents, {figures} figures, {len(bad)} bad rows: Spark {seconds:.1f} s, one machine {alone_seconds:.1f} s, records equal byte for byte")
finally:
    shutil.rmtree(work, ignore_errors=True)
