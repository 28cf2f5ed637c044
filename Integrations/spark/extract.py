"""Reads a data set of articles of any size with Spark: one row for each figure, one for each document.

    spark-submit extract.py --input articles.parquet --output out [--input-format parquet|ndjson|text] [--program cchc-extract]

Input: Parquet or NDJSON with the columns `id`, `text` and, if known, `date` (when the article was published); or a folder of
plain texts, one article a file, whose name is the id.
Output, all Parquet, below --output:
    records/    id, record: the JSON line that `cchc-extract stream` prints, byte for byte; null for a bad row
    documents/  one row a document: title, author, unit, period, day …
    figures/    one row a figure
    bad/        rows that could not be read: id, code, message

Each Python worker keeps one extractor process from partition to partition, so its start is paid once. Rows go through it in
batches; a batch that ends the process is tried again row by row, and the row at fault becomes a bad row.
"""

import argparse
import json
import os
import subprocess
import threading

BATCH_ROWS = 200


class Process:
    """One extractor, fed rows and read line for line. It lives as long as the Python worker."""

    shared = None

    def __init__(self, program, lexicons):
        words = [program, "stream", "--jobs", "1", "--language", "en"] + (["--lexicons", lexicons] if lexicons else [])
        self.child = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    @classmethod
    def get(cls, program, lexicons):
        if cls.shared is None or cls.shared.child.poll() is not None:
            cls.shared = cls(program, lexicons)
        return cls.shared

    @classmethod
    def drop(cls):
        if cls.shared is not None:
            cls.shared.child.kill()
            cls.shared.child.wait()
            cls.shared = None

    def lines(self, rows):
        """The results of some rows, in order. Raises EOFError when the process ends before the last."""

        def feed():
            try:
                self.child.stdin.write(b"".join(rows))
                self.child.stdin.flush()
            except OSError:
                pass

        # Written by another thread: a process that waits for its reader does not read on.
        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        results = []
        for _ in rows:
            line = self.child.stdout.readline()
            if not line.endswith(b"\n"):
                raise EOFError
            results.append(line[:-1].decode("utf-8"))
        feeder.join()
        return results


def row_bytes(row):
    content = {"id": row["id"], "text": row["text"]}
    if row["date"] is not None:
        content["date"] = str(row["date"])
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n"


def results(batch, program, lexicons):
    """A result for each row of a batch, whatever the rows do."""
    try:
        return Process.get(program, lexicons).lines([row_bytes(row) for row in batch])
    except (EOFError, OSError):
        Process.drop()
    if len(batch) == 1:
        message = {"code": "E900", "message": "The extractor ended on this row."}
        return [json.dumps({"id": batch[0]["id"], "error": message})]
    return [line for row in batch for line in results([row], program, lexicons)]


def extract_partition(rows, program, lexicons, ships):
    if ships:
        from pyspark import SparkFiles

        program = SparkFiles.get(os.path.basename(program))
        os.chmod(program, 0o755)
    batch = []

    def flush():
        for row, line in zip(batch, results(batch, program, lexicons)):
            parsed_error = json.loads(line)["error"] if line.startswith('{"id":') and '"error":{' in line else None
            if parsed_error:
                yield (row["id"], None, parsed_error["code"], parsed_error["message"])
            else:
                yield (row["id"], line, None, None)

    for row in rows:
        batch.append(row)
        if len(batch) == BATCH_ROWS:
            yield from flush()
            batch.clear()
    if batch:
        yield from flush()


SPAN = "struct<start:int,end:int,text:string>"
RECORD = f"""
    document struct<id:string,title:string,author:string,sha256:string,bytes:bigint,encoding:string,format:string>,
    inspection struct<date:struct<value:string,session:string>,team:struct<name:string>,leader:struct<name:string,post:string>,
                      unit:struct<name:string,level:string,code:string>>,
    period struct<start:string,end:string>,
    figures array<struct<id:string,indicator:string,value:double,unit:string,bound:string,status:string,implied:boolean,of:string,scope:string,
                         period:struct<start:string,end:string>,source:struct<start:int,end:int,text:string,sentence:int>,rule:string,confidence:double>>,
    checks array<struct<rule:string,verdict:string,detail:string>>
"""


def read(spark, arguments):
    """The articles as a frame with the columns id, text, date."""
    from pyspark.sql import functions as F

    if arguments.input_format == "text":
        files = spark.read.text(arguments.input, wholetext=True, recursiveFileLookup=True)
        return files.select(F.regexp_replace(F.element_at(F.split(F.col("_metadata.file_path"), "/"), -1), r"\.[^.]*$", "").alias("id"), F.col("value").alias("text"), F.lit(None).cast("string").alias("date"))
    if arguments.input_format == "ndjson":
        # A line that is no JSON keeps its text, and so becomes a bad row instead of none.
        frame = spark.read.schema("id string, text string, date string, _corrupt_record string").json(arguments.input)
        return frame.select(F.coalesce("id", F.col("_corrupt_record").substr(1, 80)).alias("id"), "text", "date")
    frame = spark.read.parquet(arguments.input)
    date = F.col("date").cast("string") if "date" in frame.columns else F.lit(None).cast("string")
    return frame.select(F.col("id").cast("string").alias("id"), "text", date.alias("date"))


def run(spark, arguments):
    from pyspark.sql import functions as F

    program = arguments.program
    if arguments.ship:
        spark.sparkContext.addFile(os.path.abspath(program))
    articles = read(spark, arguments)
    if arguments.partitions:
        articles = articles.repartition(arguments.partitions)
    lexicons, ships = arguments.lexicons, arguments.ship
    rows = articles.rdd.mapPartitions(lambda part: extract_partition(part, program, lexicons, ships))
    spark.createDataFrame(rows, "id string, record string, code string, message string").write.mode("overwrite").parquet(arguments.output + "/results")

    # The rest is Spark's own: the articles are read once, whatever is asked of the records.
    done = spark.read.parquet(arguments.output + "/results")
    done.select("id", "record").write.mode("overwrite").parquet(arguments.output + "/records")
    done.where("code IS NOT NULL").select("id", "code", "message").write.mode("overwrite").parquet(arguments.output + "/bad")
    parsed = done.where("record IS NOT NULL").select("id", F.from_json("record", RECORD).alias("r"))
    parsed.select(
        "id", "r.document.title", "r.document.author", "r.document.sha256", "r.document.bytes",
        F.col("r.inspection.date.value").alias("event_date"), F.col("r.inspection.unit.name").alias("unit"), F.col("r.inspection.unit.level").alias("unit_level"),
        F.col("r.inspection.unit.code").alias("unit_code"), F.col("r.period.start").alias("period_start"), F.col("r.period.end").alias("period_end"),
        F.size("r.figures").alias("figures"), F.expr("size(filter(r.checks, c -> c.verdict = 'fails'))").alias("failing_checks"),
    ).write.mode("overwrite").parquet(arguments.output + "/documents")
    figures = parsed.select("id", F.explode("r.figures").alias("f"))
    figures.select(
        F.col("id").alias("document"), F.col("f.id").alias("figure"), "f.indicator", "f.value", "f.unit", "f.bound", "f.status", "f.implied", F.col("f.of").alias("part_of"), "f.scope",
        F.col("f.period.start").alias("period_start"), F.col("f.period.end").alias("period_end"),
        F.col("f.source.start").alias("start"), F.col("f.source.end").alias("end"), F.col("f.source.text").alias("text"), "f.rule", "f.confidence",
    ).write.mode("overwrite").parquet(arguments.output + "/figures")
    # The intermediate results are all in the others now.
    path = spark._jvm.org.apache.hadoop.fs.Path(arguments.output + "/results")
    path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--input-format", choices=["parquet", "ndjson", "text"], default="parquet")
    parser.add_argument("--program", default="cchc-extract", help="the extractor on every executor, or here with --ship")
    parser.add_argument("--ship", action="store_true", help="send the program from this machine to the executors")
    parser.add_argument("--lexicons", help="folder of lexicons, at the same path on every executor")
    parser.add_argument("--partitions", type=int, help="cut the input into so many parts first")
    arguments = parser.parse_args()
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("cchc-extract").getOrCreate()
    run(spark, arguments)
    spark.stop()


if __name__ == "__main__":
    main()
