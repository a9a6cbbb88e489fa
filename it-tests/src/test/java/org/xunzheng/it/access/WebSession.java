package org.xunzheng.it.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunzheng.it.server.Heard;
import org.xunzheng.it.server.Site;

/** A browser without screen or scripts: keeps cookies, follows nothing. */
public final class WebSession {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    /** What a nonce of PrimeFaces looks like. */
    private static final String NONCE = Base64.getEncoder()
            .encodeToString("00000000-0000-4000-8000-000000000000".getBytes(StandardCharsets.US_ASCII));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final Site site;

    private WebSession(Site site) {
        this.site = site;
    }

    public static WebSession ofNobody(Site site) {
        return new WebSession(site);
    }

    /** Signs in as one of the sample accounts. */
    public static WebSession of(Site site, String login) {
        WebSession session = new WebSession(site);
        HttpResponse<String> signedIn = session.signIn(login, Map.of());
        if (signedIn.statusCode() != 302) {
            throw new AssertionError(login + " does not get in: " + signedIn.statusCode() + "\n" + signedIn.body());
        }
        return session;
    }

    /** Sends the form of sign-in with these headers. */
    HttpResponse<String> signIn(String login, Map<String, String> headers) {
        HttpResponse<String> page = get("login.xhtml");
        Matcher state = VIEW_STATE.matcher(page.body());
        if (!state.find()) {
            throw new AssertionError("no form to sign in:\n" + page.body());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(site.at("login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "loginForm",
                        "loginForm",
                        "login",
                        login,
                        "password",
                        "Xunzheng-2026",
                        "submit",
                        "",
                        // As the scripts of the page add it.
                        "primefaces.nonce",
                        NONCE,
                        "jakarta.faces.ViewState",
                        state.group(1)))));
        headers.forEach(request::header);
        return send(request);
    }

    /** Presses a button of a page's form, with what is filled in, and hands over the file that comes. */
    public HttpResponse<byte[]> download(String page, String button, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("form", "form");
        sent.put(button, "");
        sent.put("jakarta.faces.ViewState", viewState(page));
        return send(
                HttpRequest.newBuilder(site.at(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(sent))),
                BodyHandlers.ofByteArray());
    }

    /** The view that a page's form is sent back with. */
    public String viewState(String page) {
        HttpResponse<String> form = get(page);
        Matcher state = VIEW_STATE.matcher(form.body());
        if (!state.find()) {
            throw new AssertionError("no form on " + page + "\n" + form.body());
        }
        return state.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form with nothing in it but this. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(site.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(site.at(path)));
    }

    /** Asks with one more header. */
    HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(site.at(path)).header(header, value));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return Heard.answer(
                    client.send(request.timeout(Duration.ofMinutes(10)).build(), body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
