package be.regie.document.pdf;

/** The two cuts of the one typeface that documents use. */
public enum Face {
    REGULAR("LiberationSans", "/font-fallback/LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold", "/liberation/LiberationSans-Bold.ttf");

    private final String postScriptName;
    private final String resource;

    Face(String postScriptName, String resource) {
        this.postScriptName = postScriptName;
        this.resource = resource;
    }

    String postScriptName() {
        return postScriptName;
    }

    String resource() {
        return resource;
    }
}
