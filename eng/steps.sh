# Sourced by run.sh, test.sh and servers.sh: one line of progress for every step, its output kept in a log.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state="$root/.fincoach"
mkdir -p "$state/logs"

# One request wakes no MSBuild node that outlives the script, and nothing reports home.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# step LOG TEXT COMMAND...: says TEXT, runs COMMAND quietly, says how long it took; on failure shows the log's end.
step() {
  local log="$state/logs/$1.log" text="$2" began=$SECONDS code=0
  shift 2
  printf '  %s … ' "$text"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if [ $code -eq 0 ]; then
    printf '%s s\n' $((SECONDS - began))
  else
    printf 'failed\n'
    grep -E '(error|ERR!)' "$log" | sort -u | head -15 >&2 || tail -15 "$log" >&2
    say "The whole output is in ${log#"$root"/}" >&2
  fi
  return $code
}

have() { command -v "$1" >/dev/null 2>&1; }
am_root() { [ "$(id -u)" -eq 0 ]; }

# apt_install PACKAGE...: Debian packages, without starting the services that they bring.
apt_install() {
  local policy=/usr/sbin/policy-rc.d own=
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && own=1
  fi
  local code=0
  { apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } || code=$?
  [ -z "$own" ] || rm -f $policy
  return $code
}
