# Runs a program and stops it as soon as standard input ends: when whoever holds the other end closes
# it, or dies, however it dies. Arguments: the signal that asks it to stop, the seconds after which it
# is killed, the file that keeps its id, then the program and its arguments.
signal=$1
patience=$2
kept=$3
shift 3
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
trap '' INT TERM HUP
echo "$program" >"$kept"
(
  read -r _ <&3
  kill -s "$signal" "$program"
  while [ "$patience" -gt 0 ]; do
    sleep 1
    patience=$((patience - 1))
  done
  kill -s KILL "$program"
) >/dev/null 2>&1 &
watch=$!
# The shell may report a killed program; with nobody left to read that, the report would end it.
exec 3<&- </dev/null >/dev/null 2>&1
wait "$program"
code=$?
kill -s KILL "$watch" 2>/dev/null
rm -f "$kept"
exit "$code"
