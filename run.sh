#!/usr/bin/env bash
# Starts FinCoach on this machine; Ctrl-C stops all of it.
#
#   ./run.sh                     a web chat, the dashboard, and Telegram when a bot token is given
#   ./run.sh --demo              with simulated people talking, on an accelerated clock
#   ./run.sh --infra native      external, containers, native or embedded (by default the first that is there)
#
# Other arguments go to the AppHost as they are.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/eng/steps.sh"
. "$root/eng/build.sh"

case "${1:-}" in -h | --help) sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;; esac

say "FinCoach: starting"
require_dotnet
choose_feed
restore_and_build FinCoach.AppHost
npm_packages eng/embedded/pglite || say "  Only --infra embedded needs them; going on"
say "  Starting the services"
exec dotnet run --project "$root/FinCoach.AppHost" --no-build -- "$@"
