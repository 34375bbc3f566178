"""How well and how fast: each module makes tables; `python -m benchmarks` prints them and writes them as JSON."""
