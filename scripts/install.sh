#!/usr/bin/env bash
# Installs what building, running and testing need and this machine lacks. Safe to run again.
#
#   scripts/install.sh [PROGRAM:PACKAGE …]     what some target needs beside
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# program:package
wanted=(nft:nftables ip:iproute2 mmdebstrap:mmdebstrap e2fsck:e2fsprogs ssh:openssh-client curl:curl cc:gcc python3:python3 jq:jq openssl:openssl dig:bind9-dnsutils busybox:busybox-static "$@")
missing=()
for pair in "${wanted[@]}"; do
    command -v "${pair%%:*}" >/dev/null || [ -x "/usr/sbin/${pair%%:*}" ] || missing+=("${pair##*:}")
done
python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)
# The second major version of the aws CLI, which the product's tests drive beside the first.
[ -x /usr/bin/aws ] || missing+=(awscli)
if [ ${#missing[@]} -gt 0 ]; then
    command -v apt-get >/dev/null || { echo "Please install: ${missing[*]}" >&2; exit 1; }
    echo "Installing ${missing[*]} …"
    as_root apt-get update -q >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]}" >/dev/null
    # A measurement's peer, and no server of this machine's.
    case " ${missing[*]} " in *" knot "*) as_root systemctl disable --now knot >/dev/null 2>&1 || true ;; esac
fi

if ! command -v cargo >/dev/null; then
    echo "Rust is missing: install it with rustup or your distribution (1.95 or newer)." >&2
    exit 1
fi

# Clients of the region, of pinned versions, apart from the system's.
stamp=.venv/stamp
if ! cmp -s tests/requirements.txt "$stamp"; then
    echo "Making .venv …"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/pip install -q --disable-pip-version-check -r tests/requirements.txt
    cp tests/requirements.txt "$stamp"
fi
