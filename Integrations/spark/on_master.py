"""Runs extract.py on a given master: on_master.py MASTER [arguments of extract.py]."""

import os
import sys

from pyspark.sql import SparkSession

import extract

master = sys.argv.pop(1)
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
SparkSession.builder.master(master).config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "8").config(
    "spark.executorEnv.PYTHONPATH", os.path.dirname(os.path.abspath(extract.__file__))
).getOrCreate()
extract.main()
