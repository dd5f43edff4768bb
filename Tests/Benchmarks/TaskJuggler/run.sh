#!/bin/sh
# Compares planc with TaskJuggler on the same projects: run.sh [--planc PATH] [--scratch FOLDER] [TASKS...]
# Without --planc it builds one. TaskJuggler comes from the machine, else from apt-get or gem.
set -eu
export LC_ALL=C.UTF-8

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
scratch=$here/.build
planc=
while [ $# -gt 0 ]; do
  case $1 in
    --planc) planc=$2; shift 2 ;;
    --scratch) scratch=$2; shift 2 ;;
    -*) echo "usage: run.sh [--planc PATH] [--scratch FOLDER] [TASKS...]" >&2; exit 2 ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || set -- 100 300 1000 3000
mkdir -p "$scratch"

# The package has what the gem has; the gem stays in the scratch folder.
if ! command -v tj3 >/dev/null; then
  if apt-get install -y -qq --no-install-recommends tj3 >"$scratch/log" 2>&1; then :; else
    command -v gem >/dev/null || apt-get install -y -qq --no-install-recommends ruby >>"$scratch/log" 2>&1
    gem install --silent --no-document --install-dir "$scratch/gems" taskjuggler ||
      { echo "TaskJuggler cannot be installed; $scratch/log says why" >&2; exit 1; }
    export GEM_HOME="$scratch/gems" PATH="$scratch/gems/bin:$PATH"
  fi
fi
if [ -z "$planc" ]; then
  swift build -c release --package-path "$root" --scratch-path "$scratch/planc" --product planc >"$scratch/log" 2>&1 ||
    { cat "$scratch/log"; exit 1; }
  planc=$scratch/planc/release/planc
fi
for tasks in "$@"; do python3 "$here/generate.py" "$tasks" 1 "$scratch"; done
python3 "$here/compare.py" "$planc" "$scratch" "$@"
