# Sourced by ./mvnw. Sets JDK25_HOME to a JDK 25 or newer, or leaves it empty.
# Looks at JDK25_HOME, JAVA_HOME, the java on the PATH, then where JDKs are usually installed.

jdk_is_new_enough() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${major:-0}" -ge 25 ]
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(readlink -f "$on_path" 2>/dev/null || printf %s "$on_path")
  for candidate in "${JDK25_HOME-}" "${JAVA_HOME-}" "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && jdk_is_new_enough "$candidate"; then
      printf %s "$candidate"
      return
    fi
  done
}

JDK25_HOME=$(find_jdk)
