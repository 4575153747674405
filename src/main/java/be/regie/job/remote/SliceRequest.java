package be.regie.job.remote;

import be.regie.job.Product;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * What travels: Spring Batch's own request, and in headers what tells whether it is for this worker.
 *
 * @param version of the program that sent it: another may price or lay out differently
 * @param run     when the execution was created, to the microsecond: books of another firm have none like it
 */
record SliceRequest(StepExecutionRequest request, String version, String run) {

    /** Those of a message that a worker reads, as a pattern. */
    static final String HEADERS = "regie_*";
    private static final String VERSION = "regie_version";
    private static final String RUN = "regie_run";

    static SliceRequest of(String step, StepExecution slice, JobExecution execution) {
        return new SliceRequest(new StepExecutionRequest(step, slice.getId()), Product.version(), run(execution));
    }

    static SliceRequest of(Message<?> message) {
        return new SliceRequest((StepExecutionRequest) message.getPayload(), text(message, VERSION), text(message, RUN));
    }

    private static String text(Message<?> message, String header) {
        return message.getHeaders().get(header) instanceof String text ? text : "";
    }

    /** As read from the job repository, so that it is the same on both sides. */
    static String run(JobExecution execution) {
        return execution.getCreateTime().toString();
    }

    Message<StepExecutionRequest> message() {
        return MessageBuilder.withPayload(request).setHeader(VERSION, version).setHeader(RUN, run).build();
    }
}
