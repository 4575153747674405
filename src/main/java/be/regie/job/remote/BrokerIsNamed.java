package be.regie.job.remote;

import be.regie.job.BrokerSettings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without a broker the slices are worked on in this process, and nothing here exists. */
final class BrokerIsNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty(BrokerSettings.PROPERTY, "").isBlank();
    }
}
