#!/usr/bin/env bash
# Plays tests/ansible against regions of their own. Ansible stays apart from the other clients, in
# .venv-ansible: the whole package takes 580 MB unpacked, of which two collections are wanted.
set -euo pipefail
cd "$(dirname "$0")/.."

collections=ansible==11.13.0 # amazon.aws 9.5.2, community.aws 9.3.0
venv=.venv-ansible
wanted="$(cat tests/ansible/requirements.txt; echo "$collections")"
if [ "$(cat "$venv/stamp" 2>/dev/null)" != "$wanted" ]; then
    echo "Making $venv …"
    rm -rf "$venv"
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q --disable-pip-version-check -r tests/ansible/requirements.txt
    "$venv/bin/pip" download -q --disable-pip-version-check --no-deps --only-binary :all: -d "$venv/wheel" "$collections"
    "$venv/bin/python" - "$venv"/wheel/ansible-*.whl <<'PY'
import sys, sysconfig, zipfile

with zipfile.ZipFile(sys.argv[1]) as wheel:
    wanted = ("ansible_collections/amazon/aws/", "ansible_collections/community/aws/")
    wheel.extractall(sysconfig.get_path("purelib"), [n for n in wheel.namelist() if n.startswith(wanted)])
PY
    rm -r "$venv/wheel"
    echo "$wanted" >"$venv/stamp"
fi
"$venv/bin/python" -m pytest -q tests/ansible/playbooks.py "$@"
