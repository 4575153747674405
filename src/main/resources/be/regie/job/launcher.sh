#!/bin/sh
# Regie, as 'regie.jar install' has laid it out. Install again after an update of Java or of Regie: until then it starts
# as slowly as the jar, and does the same. For a million prestations a month: REGIE_JAVA_OPTIONS="-Xmx512m"
here=$(dirname "$(readlink -f "$0")")
java='{java}'
[ -x "$java" ] || java=java
# shellcheck disable=SC2086  # options are several words
exec "$java" ${REGIE_JAVA_OPTIONS-{small}} -XX:+IgnoreUnrecognizedVMOptions {headers} "{archive}" -Xlog:disable -jar "$here/regie.jar" "$@"
