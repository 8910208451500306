# One step at a time: what is being done, how long it took, and when it fails
# which step it was, why, and what to do. Sourced by the scripts next door.

logs=$(mktemp -d)
step_child= step_result=0 aside=

# The child has a process group of its own, so that Ctrl+C ends the whole build
# and not only the shell that waits for it.
end_steps() {
  [ -z "$step_child" ] || kill -- "-$step_child" 2>/dev/null || true
  [ -z "$aside" ] || kill -- "-$aside" 2>/dev/null || true
  rm -rf "$logs"
}
trap end_steps EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

elapsed() { # seconds
  if [ "$1" -ge 60 ]; then printf '%d m %02d s' $(($1 / 60)) $(($1 % 60)); else printf '%d s' "$1"; fi
}

# Runs a command quietly, but says every half minute how far it is: a long
# build without a word looks like a hang. Its exit code is left in
# `step_result` and not returned: a caller would test it in a condition, and in
# a condition the shell ignores `set -e` in all that the command does.
run_quietly() { # name log command
  local name=$1 log=$2 command=$3 began=$SECONDS said=$SECONDS
  set -m
  (set -e; "$command") >"$log" 2>&1 </dev/null &
  step_child=$!
  set +m
  while kill -0 "$step_child" 2>/dev/null; do
    if [ $((SECONDS - said)) -ge 30 ]; then
      said=$SECONDS
      printf '  … %s, %s: %s\n' "${name%% (*}" "$(elapsed $((SECONDS - began)))" \
        "$(tail -n 1 "$log" | tr -d '\r' | sed 's/^ *//' | cut -c1-90)"
    fi
    sleep 0.2
  done
  step_result=0
  wait "$step_child" || step_result=$?
  step_child=
}

# Begins a command beside what comes next: most of an optimised build has work for
# one core only. `finish_aside` is then the command, to be waited for like any other.
begin_aside() { # command
  set -m
  (set +e; (set -e; "$1"); echo $? >"$logs/aside.code") >"$logs/aside.log" 2>&1 </dev/null &
  aside=$!
  set +m
}
finish_aside() {
  while kill -0 "$aside" 2>/dev/null; do sleep 0.2; done
  cat "$logs/aside.log"
  return "$(cat "$logs/aside.code" 2>/dev/null || echo 1)"
}

# A step that everything after it needs: the script ends when it fails.
step() { # name command [advice]
  local name=$1 command=$2 advice=${3:-} began=$SECONDS log=$logs/step.log
  printf '→ %s\n' "$name"
  run_quietly "$name" "$log" "$command"
  if [ "$step_result" -eq 0 ]; then
    printf '✓ %s, %s\n' "${name%% (*}" "$(elapsed $((SECONDS - began)))"
    return
  fi
  printf '✗ %s failed after %s. Its last words:\n' "${name%% (*}" "$(elapsed $((SECONDS - began)))" >&2
  tail -n 40 "$log" | sed 's/^/    /' >&2
  [ -z "$advice" ] || printf '%s\n' "$advice" >&2
  exit 1
}
