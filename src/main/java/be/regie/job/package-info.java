/** The Spring Batch job on one screen, its steps, the lock, the commands: the only place that knows Spring Batch. */
package be.regie.job;
