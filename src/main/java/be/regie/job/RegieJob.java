package be.regie.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job on one screen: the archive is taken in; then, where a month is to be billed, its rows are frozen and priced in
 * slices, held against an approved preview where there is one, numbered in one transaction, rendered in slices, exported and reported.
 *
 * <p>Until numbers are given, the truth is the archive as it is now: a run that failed before starts over, and what is
 * known already is only compared. Once they are given, the same execution is restarted and finishes what was issued.
 */
@Configuration
class RegieJob {

    static final String NAME = "regie";
    static final String PRICE_SLICE = "price-slice";
    static final String RENDER_SLICE = "render-slice";
    static final String PREVIEW = "regie-preview";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final StopSignal stop;
    private final Settings settings;

    RegieJob(JobRepository repository, PlatformTransactionManager transactions, StopSignal stop, Settings settings) {
        this.repository = repository;
        this.transactions = transactions;
        this.stop = stop;
        this.settings = settings;
    }

    @Bean
    Job job(IntakeTasklet intake, MonthToBill month, FreezeTasklet freeze, SliceWork work, SlicePartitioner slices,
            @Qualifier(PRICE_SLICE) Step price, ApproveTasklet approve, IssueTasklet issue, @Qualifier(RENDER_SLICE) Step render,
            ExportTasklet export, ReportTasklet report) {
        return new JobBuilder(NAME, repository)
                .start(step("intake", intake))
                .next(month)
                .on(MonthToBill.NONE).end()
                .from(month).on(MonthToBill.BILL).to(step("freeze", freeze))
                .next(inSlices("price", slices, work, price))
                .next(step("approve", approve))
                .next(step("issue", issue))
                .next(inSlices("render", slices, work, render))
                .next(step("export", export))
                .next(step("report", report))
                .end()
                .build();
    }

    /** Takes the archive in like the job, and does the rest of it beside the books. */
    @Bean
    Job previewJob(IntakeTasklet intake, PreviewTasklet preview) {
        return new JobBuilder(PREVIEW, repository).start(step("preview-intake", intake)).next(step("preview", preview)).build();
    }

    private Step step(String name, Tasklet tasklet) {
        var builder = new StepBuilder(name, repository).tasklet(
                (contribution, context) -> KillPoint.around(name, tasklet, contribution, context), transactions);
        if (tasklet instanceof StepExecutionListener listener) {
            builder.listener(listener);
        }
        TaskletStep step = builder.build();
        step.setInterruptionPolicy(stop);
        return step;
    }

    private Step inSlices(String name, SlicePartitioner slices, SliceWork work, Step slice) {
        return new StepBuilder(name, repository).partitioner(slice.getName(), slices).step(slice)
                .partitionHandler(work.handler(slice)).build();
    }

    /** By its name, for whoever works on a slice. */
    @Bean(PRICE_SLICE)
    Step priceSlice(PriceTasklet price, SliceWork work) {
        return step(PRICE_SLICE, work.guarded(price));
    }

    @Bean(RENDER_SLICE)
    Step renderSlice(RenderTasklet render, SliceWork work) {
        return step(RENDER_SLICE, work.guarded(render));
    }

    @Bean
    @Fallback
    SliceWork localSlices() {
        return new LocalSlices(settings, sliceExecutor());
    }

    @Bean
    AsyncTaskExecutor sliceExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(settings.workers());
        executor.setMaxPoolSize(settings.workers());
        executor.setThreadNamePrefix("slice-");
        return executor;
    }
}
