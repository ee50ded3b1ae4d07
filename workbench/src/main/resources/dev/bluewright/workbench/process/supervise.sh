# Runs a program in a process group of its own and stops it, with the signal named first, as soon as
# standard input ends: when whoever holds the other end closes it, or dies, however it dies.
signal=$1
shift
exec 3<&0
set -m
"$@" </dev/null &
program=$!
trap '' INT TERM HUP
(
  read -r _ <&3
  kill -s "$signal" "$program" 2>/dev/null
) &
watch=$!
wait "$program"
code=$?
kill -s KILL "$watch" 2>/dev/null
exit "$code"
