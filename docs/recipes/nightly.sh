#!/bin/sh
# A run for cron and systemd: nightly.sh PATHS-OR-SOURCES... [OPTIONS of dostex run]
# One at a time; what was broken off goes on. Rejected documents are no failure: they are in the table `rejected`.
set -u
exec 9>"${DOSTEX_LOCK:-dostex.lock}"
flock -n 9 || { echo "another run is under way" >&2; exit 75; }
rm -f run.json
"${DOSTEX:-dostex}" run "$@" --resume --log-format json --summary run.json
status=$?
if [ "$status" -eq 1 ] && grep -q '"verdict": "complete"' run.json; then
  exit 0
fi
exit "$status"
