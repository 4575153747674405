/** The benchmark: a generator of archives, a runner of the packaged program, and documents beside other ways to make them. */
package be.regie.bench;
