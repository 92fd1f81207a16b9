#!/usr/bin/env bash
# Builds everything and runs every test against real servers; the last line is `N passed, N failed, N skipped`.
#
#   ./test.sh           all tests
#   ./test.sh --fast    those that need no server
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/eng/steps.sh"
. "$root/eng/build.sh"

fast=
case "${1:-}" in
  '') ;;
  --fast) fast=1 ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac

passed=0 failed=0 skipped=0
own_servers=
finish() {
  [ -z "$own_servers" ] || "$root/eng/servers.sh" stop
}
trap finish EXIT
trap 'exit 130' INT TERM

# run_tests KIND TEXT FILTER...: adds the runner's own counts to the sums, and shows what failed.
run_tests() {
  local kind="$1" text="$2" log="$state/logs/tests-$1.log" began=$SECONDS code=0 counts
  shift 2
  printf '  %s … ' "$text"
  (cd "$root" && with_patience 1500 artifacts/bin/FinCoach.Tests/debug/FinCoach.Tests -noColor -noLogo "$@") \
    >"$log" 2>&1 </dev/null || code=$?
  # FinCoach.Tests  Total: 15, Errors: 0, Failed: 1, Skipped: 2, Not Run: 0, Time: 1.250s
  counts=$(sed -nE 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+).*/\1 \2 \3 \4 \5/p' "$log" | tail -1)
  if [ $code -eq 0 ] && grep -q 'Total: 0$' "$log"; then
    say "none"
    return
  fi
  if [ -z "$counts" ]; then
    printf 'the run ended without a result (exit code %s)\n' $code
    tail -30 "$log"
    failed=$((failed + 1))
    return
  fi
  local total errors bad left unrun
  read -r total errors bad left unrun <<<"$counts"
  bad=$((bad + errors))
  # A runner that fails for a reason which is no test's still fails the run.
  [ $code -eq 0 ] || [ $bad -gt 0 ] || bad=1
  passed=$((passed + total - bad - left - unrun)) failed=$((failed + bad)) skipped=$((skipped + left))
  printf '%s tests, %s s\n' $((total - unrun)) $((SECONDS - began))
  [ $bad -eq 0 ] || { sed -n '/\[FAIL\]/,/^  *Finished:/p' "$log" | head -200; say "  The whole output is in ${log#"$root"/}"; }
  [ $left -eq 0 ] || grep -A1 '\[SKIP\]' "$log" | grep -vE '\[SKIP\]|^--' | sort | uniq -c | sed -E 's/^ *([0-9]+) +/    skipped \1: /'
}

say "FinCoach: tests"
require_dotnet
choose_feed
restore_and_build FinCoach.sln
slow=(-trait- kind=servers -trait- kind=apphost -trait- kind=browser)

if [ -z "$fast" ]; then
  npm_packages $(cd "$root" && git ls-files '*package-lock.json' | xargs -n1 dirname) || say "  Without them, the tests that need them skip"
  if ! have chromium && am_root && have apt-get; then
    step chromium "Installing Chromium for the browser tests" apt_install chromium || true
  fi
  "$root/eng/servers.sh" status || { own_servers=1 && "$root/eng/servers.sh" start --no-fsync; }
  eval "$("$root/eng/servers.sh" env)"
fi

run_tests fast "Tests that need no server" "${slow[@]}"
if [ -z "$fast" ]; then
  run_tests servers "Tests on PostgreSQL and Redis" -trait kind=servers
  run_tests apphost "Tests of the whole application" -trait kind=apphost
  run_tests browser "Tests in a browser" -trait kind=browser
  step format "Checking the format" dotnet format whitespace "$root/FinCoach.sln" --verify-no-changes --no-restore ||
    { failed=$((failed + 1)) && say "  Counted as a failure; dotnet format whitespace FinCoach.sln repairs it"; }
fi

finish
own_servers=
say "$passed passed, $failed failed, $skipped skipped"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
