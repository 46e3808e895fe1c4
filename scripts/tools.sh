# Sourced by scripts that need tools, from the root of the repository.
# shellcheck shell=bash
export PATH="$PWD/target/tools/bin:$PATH"

# Tells what is left out, and why.
skipped() { printf '\n##### SKIPPED: %s #####\n\n' "$*" >&2; }

# cargo_tool NAME VERSION [FLAGS...]: builds a tool into target/tools/bin, unless this version of it
# is installed; fails where it cannot be had.
cargo_tool() {
    local name=$1 version=$2
    shift 2
    [[ $(cargo "${name#cargo-}" --version 2>/dev/null) != *"$version"* ]] || return 0
    echo "Building $name $version, once." >&2
    # What runs for seconds need not be fast.
    CARGO_PROFILE_RELEASE_OPT_LEVEL=${OPT_LEVEL:-0} CARGO_TARGET_DIR=target/tools/build \
        cargo install --quiet --locked "$name@$version" "$@" --root target/tools
}

# those_nobody_gets: `--exclude NAME` for each crate of the workspace that is not published.
those_nobody_gets() {
    local manifest
    for manifest in $(git grep -l '^publish = false$' -- '*Cargo.toml' ':(exclude)fuzz'); do
        sed -n '/^name = /{s/^name = "\(.*\)"$/--exclude \1/p;q}' "$manifest"
    done
}

# copy_of_tree FOLDER: the files of the repository as they are, also what is not committed.
copy_of_tree() {
    rm -rf "$1"
    mkdir -p "$1"
    git ls-files -z --cached --others --exclude-standard --deduplicate -- ':(exclude)fuzz' |
        tar --null --files-from=- --create --ignore-failed-read | tar --extract --directory "$1"
}
