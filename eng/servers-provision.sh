# Sourced by servers.sh: finds PostgreSQL >= 17 with pgvector and Redis, and gets them when they are missing.

servers_root="${FINCOACH_SERVERS_ROOT:-${XDG_CACHE_HOME:-$HOME/.cache}/fincoach/trixie}"

# Sets postgres_root/postgres_bin and redis_root/redis_bin/redis_user; a root of "" is the machine itself.
find_servers() {
  postgres_bin='' redis_bin='' postgres_root='' redis_root=''
  local bin share
  for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
    [ -x "$bin/postgres" ] && [ -x "$bin/initdb" ] || continue
    [ "$("$bin/postgres" --version | grep -oE '[0-9]+' | head -1)" -ge 17 ] || continue
    share=$(dirname "$(dirname "$bin")")
    share=${share/#\/usr\/lib\//\/usr\/share\/}/$(basename "$(dirname "$bin")")
    [ -f "$share/extension/vector.control" ] ||
      [ -f "$(pg_config --sharedir 2>/dev/null)/extension/vector.control" ] || continue
    postgres_bin="$bin"
    break
  done
  redis_bin=$(command -v redis-server || true)
  redis_user=$(id -un redis 2>/dev/null || echo nobody)
  redis_user=${redis_user/nobody/65534}
  [ -z "$postgres_bin" ] || [ -z "$redis_bin" ] || return 0

  # A cached Debian root serves what the machine lacks; entering it takes root.
  [ -f "$servers_root/.provisioned" ] && am_root || return 1
  if [ -z "$postgres_bin" ]; then postgres_root="$servers_root" postgres_bin=/usr/lib/postgresql/17/bin; fi
  if [ -z "$redis_bin" ]; then redis_root="$servers_root" redis_bin=/usr/bin/redis-server redis_user=redis; fi
}

provision() {
  find_servers && return 0
  am_root && have apt-get || fail \
"Real servers are needed, and this account cannot install them. Install PostgreSQL 17 or later with pgvector, and Redis
(Debian 13: apt-get install postgresql-17 postgresql-17-pgvector redis-server; macOS: brew install postgresql@17 pgvector redis),
then run this again."
  mkdir -p "$(dirname "$servers_root")"
  exec 7>"$(dirname "$servers_root")/lock" && flock 7
  find_servers || {
    if offers postgresql-17-pgvector; then
      step servers-install "Installing PostgreSQL 17 with pgvector and Redis" \
        apt_install postgresql-17 postgresql-17-pgvector redis-server
    else
      build_root
    fi
  }
  exec 7>&-
}

# Whether the system's own release has a package; its lists may never have been fetched.
offers() {
  apt-cache show "$1" >/dev/null 2>&1 && return 0
  ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1 || apt-get update -qq >/dev/null 2>&1 || true
  apt-cache show "$1" >/dev/null 2>&1
}

# The mirror is the one that this machine's apt uses, in either format of its sources.
debian_mirror() {
  [ -z "${FINCOACH_DEBIAN_MIRROR:-}" ] || { echo "$FINCOACH_DEBIAN_MIRROR"; return; }
  apt-get indextargets --format '$(REPO_URI) $(COMPONENT) $(ORIGIN) $(SUITE)' 2>/dev/null |
    awk '$2 == "main" { print $1 }' | grep -vE 'security|ubuntu' | grep -m1 -E '/debian/?$'
}

build_root() {
  have mmdebstrap && [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] ||
    step mmdebstrap-install "Installing mmdebstrap" apt_install mmdebstrap debian-archive-keyring ||
    fail "mmdebstrap is needed and could not be installed."
  local mirror proxies=() line
  mirror=$(debian_mirror) || fail \
    "apt's sources name no Debian mirror: give one in FINCOACH_DEBIAN_MIRROR, or install PostgreSQL 17 with pgvector and Redis."
  while read -r line; do proxies+=(--aptopt="$line"); done < <(
    apt-config dump --format '%f "%v";%n' 2>/dev/null | grep -iE '^Acquire::https?::proxy')
  local partial="$servers_root.partial.$$" mounts=()
  # Where mounting is not allowed (a plain container) the packages unpack without it.
  unshare -m true 2>/dev/null || mounts=(--skip=check/canmount,chroot/mount)
  step servers-root "Getting PostgreSQL 17 with pgvector and Redis from Debian, once (half a minute)" \
    mmdebstrap --mode=root --variant=apt "${mounts[@]}" "${proxies[@]}" \
    --keyring=/usr/share/keyrings/debian-archive-keyring.gpg --components=main \
    --include=postgresql-17,postgresql-17-pgvector,redis-server trixie "$partial" "$mirror" ||
    { rm -rf "$partial"; fail "Debian's packages could not be had from $mirror"; }
  rm -rf "$partial"/var/cache/apt/archives/*.deb "$partial"/var/lib/postgresql/17 "$servers_root"
  touch "$partial/.provisioned"
  chmod 755 "$partial"
  mv "$partial" "$servers_root"
}
