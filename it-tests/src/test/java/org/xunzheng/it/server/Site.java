package org.xunzheng.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.xunzheng.launcher.DatabaseAccess;

/**
 * The running application as a test sees it.
 *
 * @param root its address, with a slash at the end
 * @param database the database behind it, for what only SQL can show
 */
public record Site(URI root, DatabaseAccess database) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The address of a page or resource, such as {@code at("api/v1/public/status")}. */
    public URI at(String path) {
        return root.resolve(path);
    }

    /** Asks for the page or resource as a stranger would: without a session, without following redirects. */
    public HttpResponse<String> get(String path) {
        try {
            var question = HttpRequest.newBuilder(at(path))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            return CLIENT.send(question, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer from " + at(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while asking " + at(path), e);
        }
    }
}
