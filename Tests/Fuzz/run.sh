#!/bin/sh
# Runs the fuzzer on every target, or on those named, one after the other. See README.md.
set -eu
export LC_ALL=C SWIFT_BACKTRACE=enable=no

here=$(cd "$(dirname "$0")" && pwd)
scratch=$here/.build
configuration=release
step=1
limit=20
seconds=60
seed=0
targets=
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) seconds=$2; shift ;;
    --seed) seed=$2; shift ;;
    --debug) configuration=debug; step=8; limit=60 ;;
    --scratch) mkdir -p "$2"; scratch=$(cd "$2" && pwd); shift ;;
    text | plan | schedule | import) targets="$targets $1" ;;
    *) echo "usage: run.sh [--debug] [--seconds N] [--seed N] [--scratch FOLDER] [text|plan|schedule|import]..."; exit 2 ;;
  esac
  shift
done
: "${targets:=text plan schedule import}"

swift build -c "$configuration" --package-path "$here" --scratch-path "$scratch"
fuzz=$(swift build -c "$configuration" --package-path "$here" --scratch-path "$scratch" --show-bin-path)/Fuzz
[ -d "$scratch/corpus" ] || "$fuzz" seeds "$scratch/corpus" "$step"
mkdir -p "$scratch/found"

failed=
for target in $targets; do
  # What makes planc stop, hang or eat memory is kept in `found`, and the next target begins.
  "$fuzz" "$target" "$scratch/corpus/$target" -max_total_time="$seconds" -seed="$seed" -max_len=8192 -timeout="$limit" -rss_limit_mb=3000 \
    -artifact_prefix="$scratch/found/$target-" -print_final_stats=1 > "$scratch/$target.log" 2>&1 || failed="$failed $target"
  printf '%s: %s executions, %s\n' "$target" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/$target.log")" \
    "$(grep -o 'cov: [0-9]* ft: [0-9]* corp: [0-9]*' "$scratch/$target.log" | tail -n 1)"
done
for target in $failed; do
  echo "== $target"
  grep -v '^#[0-9]' "$scratch/$target.log" | tail -n 40
  for input in "$scratch/found/$target-"*; do
    echo "-- $input"
    head -c 8192 "$input"
  done
done
[ -z "$failed" ]
