#!/usr/bin/env bash
# PostgreSQL 17 with pgvector and Redis for tests, benchmarks and `run.sh --infra native`: real servers on free
# loopback ports with a generated password, one pair per checkout, without a container engine.
#
#   eng/servers.sh start [--no-fsync]   provisions on the first use, starts, writes .fincoach/servers.env (idempotent)
#   eng/servers.sh stop                 stops what start started; the data stays
#   eng/servers.sh status               exit 0 when both run
#   eng/servers.sh provisioned          exit 0 when start would have nothing to install
#   eng/servers.sh env                  the connection strings as `export` lines
#   eng/servers.sh clean                stop, and remove the data
#
# FINCOACH_SERVERS_ROOT: where a Debian root with the servers is cached, for all checkouts of this account.
# FINCOACH_DEBIAN_MIRROR: where to get it when apt's own sources name no Debian mirror.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/steps.sh"
. "$(dirname "${BASH_SOURCE[0]}")/servers-provision.sh"

dir="$state/servers"
env_file="$state/servers.env"

# A process is ours when its pid and its start time are the recorded ones: a pid alone may have been given away.
started() {
  if [ -d /proc/self ]; then
    sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20
  else
    ps -o lstart= -p "$1" 2>/dev/null
  fi
}
alive() { [ -f "$dir/$1.pid" ] && { read -r pid birth <"$dir/$1.pid" || true; } && kill -0 "$pid" 2>/dev/null && [ "$(started "$pid")" = "$birth" ]; }

port_open() { (: <>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() {
  local port
  while port=$((RANDOM % 12000 + 20000)) && port_open "$port"; do :; done
  echo "$port"
}

# inside ROOT USER COMMAND...: runs COMMAND as USER in ROOT ("" for the machine itself), where $dir is seen as $seen.
# Mounts live in a private namespace, so they vanish with the process and no checkout sees another's.
choose_view() {
  seen="$dir"
  am_root || return 0
  if unshare -m true 2>/dev/null; then seen=/mnt; else seen="/var/lib/fincoach-$(cksum <<<"$dir" | cut -d' ' -f1)"; fi
}
inside() {
  local in="$1" user="$2"
  shift 2
  if ! am_root; then exec "$@"; fi
  if [ "$seen" = /mnt ]; then
    exec unshare -m sh -c '
      dir=$1 in=$2 user=$3; shift 3
      mount --bind "$dir" "$in/mnt"
      [ -z "$in" ] || { mount --rbind /proc "$in/proc"; mount --rbind /dev "$in/dev"; }
      exec chroot --userspec="$user:$user" "$in/" "$@"' sh "$dir" "$in" "$user" "$@"
  fi
  exec chroot --userspec="$user:$user" "$in/" "$@"
}

# spawn NAME COMMAND...: in the background, in a session of its own so that Ctrl-C in a terminal does not reach it.
spawn() {
  local name="$1"
  shift
  ("$@") >"$dir/$name.log" 2>&1 7>&- 8>&- 9>&- &
  local pid=$!
  disown
  echo "$pid $(started $pid)" >"$dir/$name.pid"
}

# await NAME TEST...: until TEST holds, while NAME lives, for ten seconds at most.
await() {
  local name="$1" i
  shift
  for ((i = 0; i < 200; i++)); do
    "$@" && return 0
    alive "$name" || return 1
    sleep 0.05
  done
  return 1
}

start_postgres() {
  choose_view
  local data="$seen/postgres" on_host="$dir" user=postgres
  [ "$seen" = /mnt ] || ! am_root || on_host="$postgres_root$seen"
  mkdir -p "$on_host" && chmod 711 "$on_host"
  local home="$on_host/postgres"
  if [ ! -f "$home/PG_VERSION" ] || [ ! -f "$dir/password" ]; then
    rm -rf "$home" && mkdir -m 700 "$home"
    head -c 18 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$dir/password"
    chmod 600 "$dir/password"
    cp "$dir/password" "$on_host/initial-password"
    if am_root; then
      local owner
      owner=$(chroot "$postgres_root/" id -u postgres):$(chroot "$postgres_root/" id -g postgres)
      chown "$owner" "$home" "$on_host/initial-password"
    fi
    (inside "$postgres_root" $user "$postgres_bin/initdb" -D "$data" -U postgres -E UTF8 --locale=C.UTF-8 -N \
      --auth-host=scram-sha-256 --auth-local=scram-sha-256 --pwfile="$seen/initial-password") >"$dir/initdb.log" 2>&1 ||
      { rm -rf "$home"; tail -5 "$dir/initdb.log" >&2; fail "initdb failed: see ${dir#"$root"/}/initdb.log"; }
    rm -f "$on_host/initial-password"
  fi
  spawn postgres inside "$postgres_root" $user "$postgres_bin/postgres" -D "$data" -p "$1" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 -c shared_buffers=256MB \
    -c dynamic_shared_memory_type=mmap -c max_wal_size=2GB -c log_min_messages=warning "${postgres_flags[@]}"
  # The port opens before recovery is over; the last line of this file says "ready" after it.
  recovered() { port_open "$1" && grep -qs '^ready' "$2"; }
  await postgres recovered "$1" "$home/postmaster.pid"
}

start_redis() {
  # The configuration comes through standard input, so that the password is in no command line and no file.
  redis_config=$(printf '%s\n' "port $1" "bind 127.0.0.1" "requirepass $(cat "$dir/password")" 'save ""' \
    "appendonly no" "daemonize no" "dir /" "databases 64")
  redis_here() { inside "$redis_root" "${redis_user}" "$redis_bin" - <<<"$redis_config"; }
  spawn redis redis_here
  await redis port_open "$1"
}

start() {
  postgres_flags=()
  [ "${1:-}" != --no-fsync ] || postgres_flags=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)
  mkdir -p "$dir"
  exec 9>"$dir/lock" && flock 9
  if alive postgres && alive redis && [ -f "$env_file" ]; then
    say "  PostgreSQL and Redis are running already"
    return
  fi
  stop
  provision
  find_servers || fail "The servers were provisioned, but cannot be found. Remove $servers_root and try again."

  local began=$SECONDS port redis_port try
  for try in 1 2 3; do
    port=$(free_port) && start_postgres "$port" && break
    [ $try -lt 3 ] || { tail -5 "$dir/postgres.log" >&2; fail "PostgreSQL does not start: see .fincoach/servers/postgres.log"; }
  done
  for try in 1 2 3; do
    redis_port=$(free_port) && start_redis "$redis_port" && break
    [ $try -lt 3 ] || { tail -5 "$dir/redis.log" >&2; stop; fail "Redis does not start: see .fincoach/servers/redis.log"; }
  done

  local password
  password=$(cat "$dir/password")
  (umask 077 && cat >"$env_file.new" <<EOT
FINCOACH_TEST_POSTGRES=Host=127.0.0.1;Port=$port;Username=postgres;Password=$password;Database=postgres
FINCOACH_TEST_REDIS=127.0.0.1:$redis_port,password=$password
EOT
  )
  mv "$env_file.new" "$env_file"
  say "  PostgreSQL on 127.0.0.1:$port and Redis on 127.0.0.1:$redis_port … $((SECONDS - began)) s"
}

# SIGINT is PostgreSQL's fast shutdown: it does not wait for its clients to leave.
stop() {
  local name signal i
  for name in postgres redis; do
    alive $name || { rm -f "$dir/$name.pid"; continue; }
    signal=TERM && [ $name = redis ] || signal=INT
    kill -$signal "$pid"
    for ((i = 0; i < 200; i++)); do alive $name || break; sleep 0.05; done
    ! alive $name || kill -KILL "$pid"
    rm -f "$dir/$name.pid"
  done
  rm -f "$env_file"
}

case "${1:-}" in
  start) start "${2:-}" ;;
  stop) stop ;;
  status) alive postgres && alive redis && [ -f "$env_file" ] ;;
  provisioned) find_servers ;;
  env) [ -f "$env_file" ] || fail "Not running: eng/servers.sh start"; sed "s/=\(.*\)/='\1'/; s/^/export /" "$env_file" ;;
  clean)
    stop
    choose_view
    [ "$seen" = /mnt ] || [ "$seen" = "$dir" ] || rm -rf "$servers_root$seen" "$seen"
    rm -rf "$dir"
    ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
