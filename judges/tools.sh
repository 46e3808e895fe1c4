# Sourced by the judges, from the root of the repository: puts the tools that they need below
# target/judges, once. A machine where they cannot be had skips the judge, and says so; whatever
# else goes wrong is a failure.
tools=$PWD/target/judges
mkdir -p "$tools"

skip() {
    printf '\n##### SKIPPED: %s: %s #####\n' "$0" "$1"
    exit 0
}

# Shows why an installation failed; skips the judge where nobody answered.
not_installed() {
    local npm='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH'
    local pip='from versions: none'
    local cargo="Could(n't| not) (resolve|connect to)|Timeout was reached"
    if grep -Eq "$npm|$pip|$cargo" "$1"; then
        skip "the registry cannot be reached"
    fi
    cat "$1" >&2
    exit 1
}

# What judges/package-lock.json names, in target/judges/node_modules.
node_tools() {
    command -v npm >/dev/null || skip "there is no npm"
    cmp -s judges/package-lock.json "$tools/installed-package-lock.json" && return
    cp judges/package.json judges/package-lock.json judges/.npmrc "$tools"
    (cd "$tools" && npm ci --ignore-scripts --no-audit --no-fund) >"$tools/node.log" 2>&1 ||
        not_installed "$tools/node.log"
    cp judges/package-lock.json "$tools/installed-package-lock.json"
}

# What judges/NAME-requirements.txt names, in target/judges/NAME.
python_tools() {
    local venv=$tools/$1 requirements=judges/$1-requirements.txt log=$tools/$1.log
    command -v python3 >/dev/null || skip "there is no python3"
    python3 -c 'import venv, ensurepip' 2>/dev/null || skip "python3 comes without venv"
    cmp -s "$requirements" "$venv/installed.txt" && return
    rm -rf "$venv"
    { python3 -m venv "$venv" && "$venv/bin/pip" install --disable-pip-version-check -r "$requirements"; } \
        >"$log" 2>&1 || not_installed "$log"
    cp "$requirements" "$venv/installed.txt"
}
