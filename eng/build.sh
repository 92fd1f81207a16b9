# Sourced by run.sh and test.sh, after steps.sh: what has to be there before anything of ours can start.

require_dotnet() {
  have dotnet || fail "The .NET SDK is missing: install the version that global.json names, or later in its line (https://dot.net)."
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    fail "No installed .NET SDK satisfies global.json: install .NET SDK 10 (https://dot.net)."
}

# Asks once a day whether the package feed has all of Aspire. The answer is shared with the AppHost. MSBuild takes
# PackageFeed from the environment too: who sets it has chosen.
choose_feed() {
  if [ -n "${PackageFeed:-}" ]; then
    say "  Package feed: $PackageFeed, as asked"
    return
  fi
  local answer="$state/package-feed" probe="$root/compat/FeedProbe/FeedProbe.csproj" began=$SECONDS feed=partial
  if [ -z "$(find "$answer" -mtime -1 2>/dev/null)" ] && [ -f "$probe" ]; then
    printf '  Looking for Aspire in the package feed … '
    if with_patience 60 dotnet restore "$probe" -p:PackageFeed=full -v q --nologo >"$state/logs/feed.log" 2>&1 </dev/null; then
      feed=full
    fi
    echo $feed >"$answer"
    printf '%s s\n' $((SECONDS - began))
  fi
  if [ "$(cat "$answer" 2>/dev/null)" = full ]; then
    say "  Package feed: full"
  else
    say "  Package feed: partial, with compat/ in the place of Aspire's packages"
  fi
}

with_patience() {
  local seconds="$1"
  shift
  if have timeout; then timeout -k 10 "$seconds" "$@"; else "$@"; fi
}

# npm_packages FOLDER...: where node is there and the lock file is newer than what was installed.
npm_packages() {
  local folder code=0
  have npm || return 0
  for folder in "$@"; do
    local installed="$root/$folder/node_modules/.package-lock.json"
    [ "$installed" -nt "$root/$folder/package-lock.json" ] && continue
    step "npm-$(basename "$folder")" "Installing npm packages of $folder" \
      npm ci --prefix "$root/$folder" --no-progress && touch "$installed" || code=1
  done
  return $code
}

# restore_and_build TARGET
restore_and_build() {
  step restore "Restoring packages" dotnet restore "$root/$1" -v q --nologo
  step build "Building" dotnet build "$root/$1" --no-restore -v q --nologo
}
