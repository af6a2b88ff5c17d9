# SPDX-License-Identifier: EPL-2.0
# What the project's scripts share. To be sourced.
# shellcheck shell=bash

say() {
    printf 'framescope: %s\n' "$*" >&2
}

die() {
    say "$@"
    exit 1
}

# packages THING...: makes sure that the system has what is named: a command, lib:NAME for a shared library, file:PATH.
# Installs the missing packages when it may (root on Debian), else names them and fails.
packages() {
    local thing missing=()
    for thing in "$@"; do
        have "$thing" || missing+=("$(package_of "$thing")")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] || [ ! -r /etc/debian_version ] || ! command -v apt-get >/dev/null; then
        die "missing: ${missing[*]}. Install these packages (Debian's names) and start again."
    fi
    say "installing ${missing[*]}"
    local log
    log=$(mktemp)
    if ! apt_install "${missing[@]}" >"$log" 2>&1 && ! { apt-get update && apt_install "${missing[@]}"; } </dev/null >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        die "the packages ${missing[*]} could not be installed; the lines above say why."
    fi
    rm -f "$log"
}

apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" </dev/null
}

have() {
    case $1 in
    file:*) [ -e "${1#file:}" ] ;;
    lib:*) { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "${1#lib:}" ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

package_of() {
    case $1 in
    mvn) echo maven ;;
    cc) echo gcc ;;
    file:/usr/include/stdio.h) echo libc6-dev ;;
    Xvfb) echo xvfb ;;
    import) echo imagemagick ;;
    lib:libgtk-3.so.0) echo libgtk-3-0 ;;
    lib:libXtst.so.6) echo libxtst6 ;;
    fc-list) echo fontconfig ;;
    xenalyze) echo xen-utils-common ;;
    *) echo "$1" ;;
    esac
}

# progress LABEL: reads a Maven log from stdin, keeps it in the file $1, and shows what is being built.
# On a terminal it is one line that changes; elsewhere one line for each module.
progress() {
    local log=$1 line fetched=0 now='starting' number='' shown='' tty=
    [ -t 2 ] && tty=1
    : >"$log"
    SECONDS=0
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in
        *'Downloaded from '*) fetched=$((fetched + 1)) ;;
        *'INFO] Building '*' ['*/*']'*)
            number=${line##*[}
            number=${number%%]*}
            now=${line#*Building }
            now=${now%% 1.0.0*}
            ;;
        *'INFO] Running org.framescope'*) now="tests: ${line##*.}" ;;
        *) continue ;;
        esac
        if [ -n "$tty" ]; then
            printf '\r\033[K%4d:%02d  [%s] %s%s' $((SECONDS / 60)) $((SECONDS % 60)) "$number" "$now" \
                "$([ $fetched = 0 ] || echo "  ($fetched files fetched)")" >&2
        elif [ "$now" != "$shown" ]; then
            printf '%4d:%02d  [%s] %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$number" "$now" >&2
        fi
        shown=$now
    done
    [ -z "$tty" ] || printf '\r\033[K' >&2
}

# What went wrong in a Maven log: its errors first, then its end.
explain() {
    local log=$1
    {
        grep -E '^\[ERROR\]|<<< (FAILURE|ERROR)' "$log" | grep -vE 'osgi\.platform|re-run Maven|\[Help 1\]|^\[ERROR\] *$' | head -n 40
        printf '  ...\n'
        tail -n 12 "$log"
        printf 'The whole log: %s\n' "$log"
    } >&2
}
