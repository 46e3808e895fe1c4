# Sourced by the scripts that compare with other generators, from the root of the repository.

# Installs openapi-generator below target/peers and sets `jar`; fails where that cannot be had.
openapi_generator() {
    # As `cargo compare-peers` does.
    local version=7.26.0
    local folder=$PWD/target/peers/openapi-generator-$version
    jar=$folder/openapi_generator_cli/openapi-generator.jar
    java -version >/dev/null 2>&1 || return 1
    [ -f "$jar" ] ||
        python3 -m pip install --quiet --no-deps --target "$folder" "openapi-generator-cli==$version" >&2
    [ -f "$jar" ]
}

# workspace_of FOLDER MEMBER...: makes crates one workspace, so that their dependencies are built
# once.
workspace_of() {
    local folder=$1
    shift
    {
        printf '[workspace]\nresolver = "3"\nmembers = ['
        printf '"%s", ' "$@"
        printf ']\n\n[profile.dev]\ndebug = 0\nincremental = false\n'
    } >"$folder/Cargo.toml"
    cp Cargo.lock "$folder/"
}

# check_workspace FOLDER TARGET: has the compiler check all of its crates, and prints how many do
# not compile. What the compiler says is in FOLDER/errors.
check_workspace() {
    local folder=$1
    (cd "$folder" && CARGO_TARGET_DIR=$2 cargo check --workspace --keep-going --quiet) \
        2>"$folder/errors" && echo 0 && return
    local failed
    failed=$({ grep -oE 'could not compile `[^`]+`' "$folder/errors" || true; } | sort -u | wc -l)
    # Where no crate is named, cargo itself failed.
    [ "$failed" -gt 0 ] || { tail -5 "$folder/errors" >&2 && return 1; }
    echo "$failed"
}
