/**
 * Slices on workers: Spring Batch's remote partitioning. The run sends requests through a broker and watches the job
 * repository; a worker takes a request, does the slice in a folder of its own, and puts the files in their place within the
 * transaction that also says that the slice is done. Nothing of this is loaded unless a broker is named.
 */
package be.regie.job.remote;
