#!/usr/bin/env bash
# Runs each fuzz target for some seconds, from its seeds and what former runs found.
#
#   scripts/fuzz.sh SECONDS [TARGET …]
#
# A finding stops the run: its input is in fuzz/artifacts/TARGET/, and the command that repeats it is printed.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:?how many seconds for each target?}
shift
cargo fuzz --version >/dev/null 2>&1 || { echo "cargo-fuzz is missing: cargo install cargo-fuzz" >&2; exit 1; }
rustup run nightly rustc --version >/dev/null 2>&1 ||
    { echo "Fuzzing needs Rust's nightly compiler: rustup toolchain install nightly --profile minimal" >&2; exit 1; }

targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo +nightly fuzz list)
for target in "${targets[@]}"; do
    echo "Fuzzing $target for $seconds s …"
    mkdir -p "fuzz/corpus/$target"
    seeds=("fuzz/corpus/$target")
    [ ! -d "fuzz/seeds/$target" ] || seeds+=("fuzz/seeds/$target")
    # A slow input is a finding too: what takes ten seconds would hold up every other caller.
    # In one piece each, as is cargo-fuzz's way, the generated crates would be built by one processor, for ever.
    cargo +nightly fuzz run --codegen-units 16 "$target" "${seeds[@]}" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1
done
