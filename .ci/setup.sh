# Sourced by run.sh and test.sh: finds what they need and installs what is missing, or says in one line what to install.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi
}

# install <package for apt> [package for brew]: quiet; fails when it may not
install_package() {
  if command -v apt-get >/dev/null; then
    # only the binaries are wanted: Debian would also make and start a cluster of the system
    if [ "$1" = postgresql ]; then
      as_root mkdir -p /etc/postgresql-common || return 1
      [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    as_root env DEBIAN_FRONTEND=noninteractive sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends $1" >/dev/null 2>&1
  elif command -v brew >/dev/null; then
    brew install --quiet "${2:-$1}" >/dev/null
  else
    return 1
  fi
}

# need <program> <apt package> [path where it may also be]
need() {
  command -v "$1" >/dev/null || [ -x "${3:-/nonexistent}" ] && return 0
  echo "Installing $2 ..."
  install_package "$2" && { command -v "$1" >/dev/null || [ -x "${3:-/nonexistent}" ]; } && return 0
  echo "Please install '$2': sudo apt-get install $2" >&2
  return 1
}

need_dotnet() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' && return 0
  echo "Please install the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  return 1
}

have_postgres() {
  command -v initdb >/dev/null && command -v postgres >/dev/null && return 0
  for bin in /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin /usr/local/opt/postgresql@*/bin /opt/homebrew/bin /usr/local/bin; do
    [ -x "$bin/initdb" ] && return 0
  done
  return 1
}

need_postgres() {
  have_postgres && return 0
  echo "Installing PostgreSQL ..."
  install_package postgresql postgresql@17 && have_postgres && return 0
  echo "PostgreSQL server binaries not found: sudo apt-get install postgresql" >&2
  return 1
}
