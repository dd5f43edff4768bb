#!/bin/sh
# Measures planc against C and prints a table of ratios. See README.md.
set -eu
export LC_ALL=C SWIFT_BACKTRACE=enable=no

usage() {
  echo "usage: run.sh [--quick] [--against REVISION] [--scratch FOLDER] [GROUP...]"
  echo "groups: text network sampling big families startup levelling; taskjuggler alone, see README.md"
  exit "$1"
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
scratch=$here/.build
against=
quick=
groups=
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=yes ;;
    --against) [ $# -gt 1 ] || usage 2; against=$2; shift ;;
    --scratch) [ $# -gt 1 ] || usage 2; mkdir -p "$2"; scratch=$(cd "$2" && pwd); shift ;;
    -h | --help) usage 0 ;;
    taskjuggler) shift; exec "$here/TaskJuggler/run.sh" --scratch "$scratch/taskjuggler" "$@" ;;
    text | network | sampling | big | families | startup | levelling) groups="$groups $1" ;;
    *) usage 2 ;;
  esac
  shift
done
: "${groups:=text network sampling big families startup levelling}"
mkdir -p "$scratch"
files=$(mktemp -d)
trap 'rm -rf "$files"; [ -z "$against" ] || git -C "$root" worktree prune' EXIT
cc -O2 -o "$files/startup" "$here/Startup/startup.c"

# Builds the sources in folder $1 with scratch folder $2.
build() {
  swift build -c release --package-path "$1/Tests/Benchmarks" --scratch-path "$2/benchmarks" >"$files/log" 2>&1 ||
    { cat "$files/log"; exit 1; }
  case $groups in
    *startup* | *families*)
      swift build -c release --package-path "$1" --scratch-path "$2/planc" --product planc >"$files/log" 2>&1 ||
        { cat "$files/log"; exit 1; } ;;
  esac
}

instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}

# Work, value, unit and limit of one group, separated by tabs, measured with the build in folder $1.
measure() {
  set -- "$1" "$2" --folder "$files" --planc "$1/planc/release/planc" --yardstick "$files/startup"
  build=$1; group=$2; shift 2
  if [ -n "$quick" ]; then
    case $group in
      text) set -- "$@" --megabytes 5 --rounds 5 ;;
      network) set -- "$@" --nodes 100000 --rounds 5 ;;
      sampling) set -- "$@" --samples 100 ;;
      big) set -- "$@" --activities 100000 --rounds 1 ;;
      families) set -- "$@" --share 10 ;;
      startup) set -- "$@" --rounds 30 ;;
      levelling) set -- "$@" --schedules 1000 --rounds 5 ;;
    esac
  fi
  "$build/benchmarks/release/Benchmarks" "$group" "$@"
  [ "$group" = startup ] && command -v valgrind >/dev/null || return 0
  "$build/benchmarks/release/Benchmarks" generate "$files/small.plan" --bytes 13000
  theirs=$(instructions "$files/startup")
  ours=$(instructions "$build/planc/release/planc" --version)
  awk "BEGIN { printf \"instructions, --version\t%.2f\t× C\t1.15\n\", $ours / $theirs }"
  theirs=$(instructions "$files/startup" "$files/small.plan")
  ours=$(instructions "$build/planc/release/planc" lint "$files/small.plan")
  awk "BEGIN { printf \"instructions, lint of 13 kB\t%.2f\t× C\t-\n\", $ours / $theirs }"
}

build "$root" "$scratch"
if [ -n "$against" ]; then
  # The other revision is measured with the benchmarks of this one.
  git -C "$root" worktree add --quiet --detach "$files/other" "$against"
  rm -rf "$files/other/Tests/Benchmarks"
  mkdir -p "$files/other/Tests/Benchmarks"
  (cd "$here" && tar cf - Package.swift Sources) | (cd "$files/other/Tests/Benchmarks" && tar xf -)
  build "$files/other" "$files/builds"
fi

for group in $groups; do
  measure "$scratch" "$group" >"$files/ours"
  if [ -n "$against" ]; then
    measure "$files/builds" "$group" | cut -f2 >"$files/theirs"
    paste "$files/ours" "$files/theirs"
  else
    cat "$files/ours"
  fi
done >"$files/table"

[ -z "$against" ] || other="$against"
awk -F '\t' -v other="${other:-}" '
  BEGIN {
    printf "%-46s %10s %-4s %8s", "work", "here", "", "target"
    print other == "" ? "" : sprintf(" %10s %8s", substr(other, 1, 10), "change")
  }
  {
    printf "%-46s %10s %-4s %8s", $1, $2, $3, $4
    if (NF > 4) printf " %10s %7.0f%%", $5, ($2 / $5 - 1) * 100
    print ($4 != "-" && $2 + 0 > $4 + 0) ? "  over" : ""
  }' "$files/table"
