# The two commands of the README, and their pieces. Everything a bare Debian-like machine
# lacks is installed by scripts/install.sh; nothing is left to one's shell history.

TARGET   := $(shell rustc -vV | sed -n 's/^host: //p')
KUMOBAKO := target/$(TARGET)/release/kumobako
STATE    ?= $(CURDIR)/.kumobako/demo
VENV     := .venv

.PHONY: help demo down test test-rust test-product ansible terraform bench fuzz soak soak-lives build images lemp qemu install lint clean

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

demo: install build images lemp ## install, build, start a region and walk through the tutorial in it
	$(KUMOBAKO) doctor
	KUMOBAKO=$(abspath $(KUMOBAKO)) AWS=$(abspath $(VENV)/bin/aws) demo/tutorial.sh $(STATE)

down: ## end the demo's region and delete its state
	@if [ -d "$(STATE)" ]; then $(KUMOBAKO) --state $(STATE) down --purge; fi
	@rm -rf .kumobako

test: install build images lemp lint test-rust test-product ## the whole suite

lint: ## formatting, clippy, generated code, the tree's own rules
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	cargo xtask codegen --check
	cargo xtask tidy

test-rust: install ## units, properties, and the kernel by real namespaces
	PYTHON=$(abspath $(VENV)/bin/python) cargo test --workspace --quiet --no-fail-fast

test-product: build ## the product by its real clients
	$(VENV)/bin/python -m pytest -q -n 2 --dist loadfile tests

build:
	cargo build --release --package kumobako

images: build
	$(KUMOBAKO) ami build debian-12-minimal
	$(KUMOBAKO) ami build debian-12

lemp: build ## the image debian-12-lemp: nginx, PHP and MariaDB, as tutorials have them
	$(KUMOBAKO) ami build debian-12-lemp

qemu: install images ## virtual machines: QEMU, an image with a kernel, its test with emulated processors (minutes)
	scripts/install.sh qemu-system-x86_64:qemu-system-x86
	$(KUMOBAKO) ami build debian-12-kernel
	$(VENV)/bin/python -m pytest -q tests/qemu

install:
	@scripts/install.sh

bench: install build images ## figures for docs/PERFORMANCE.md
	$(VENV)/bin/python benches/calls.py
	$(VENV)/bin/python benches/launch.py
	$(VENV)/bin/python benches/rules.py
	scripts/install.sh knotd:knot dnsperf:dnsperf
	$(VENV)/bin/python benches/dns.py
	cargo bench --package control --bench decisions
	cargo bench --package reconcile --bench network
	cargo bench --package reconcile --bench network -- --churn

ansible: build images ## Ansible's modules for IAM, EC2 and Route 53, twice each
	scripts/ansible.sh

terraform: build images ## Terraform's AWS provider builds, changes and takes away a system (terraform must be there)
	$(VENV)/bin/python -m pytest -q tests/terraform/configurations.py

fuzz: ## a minute of each fuzz target
	scripts/fuzz.sh 60

soak: ## random networks and packets against the oracle, until stopped or wrong
	@seed=$$(date +%s); while KUMOBAKO_MATRIX_SEED=$$seed KUMOBAKO_MATRIX_PROBES=20000 \
		cargo test --quiet --package reconcile --test matrix -- --nocapture; do seed=$$((seed + 1)); done

soak-lives: build ## random lives of instances with kills, until stopped or wrong
	@seed=$$(date +%s); while KUMOBAKO_SEEDS=$$seed KUMOBAKO_STEPS=200 \
		$(VENV)/bin/python -m pytest -q -x tests/crash/test_lifecycles.py tests/crash/test_volumes.py; do seed=$$((seed + 1)); done

clean:
	cargo clean
	rm -rf $(VENV) .venv-ansible .kumobako
