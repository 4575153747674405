/** What was done: the archived piece of work, its readers and checks, and the frozen rows. */
package be.regie.prestation;
