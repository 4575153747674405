package be.regie.job;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the command {@code mail} is asked for, beside sending what is due.
 *
 * @param resend documents to be sent once more, whatever became of them
 * @param settle documents that need no more sending
 */
public record MailRequest(List<String> resend, List<String> settle) {

    static MailRequest read(Environment environment, List<String> mistakes) {
        MailRequest request = new MailRequest(documents(environment, "regie.resend"), documents(environment, "regie.settle"));
        request.resend.stream().filter(request.settle::contains).forEach(document ->
                mistakes.add(ConsoleTexts.of(environment).get("setting.mail.both", document)));
        return request;
    }

    private static List<String> documents(Environment environment, String name) {
        return Binder.get(environment).bind(name, Bindable.listOf(String.class)).orElse(List.of()).stream().map(String::strip)
                .distinct().toList();
    }
}
