package org.xunzheng.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.xunzheng.it.access.WebSession;
import org.xunzheng.it.flow.Rest;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/**
 * Pages with odd addresses, and their forms with odd contents; {@code -Dfuzz.pages} and {@code -Dfuzz.seed} send others.
 */
@OnServer
@Order(Integer.MAX_VALUE - 2)
@DisplayName("Random pages")
class RandomPagesIT {

    private static final int PAGES = Integer.getInteger("fuzz.pages", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final Path ACCESS = Path.of("../web/src/main/resources/org/xunzheng/web/account/pages.properties");

    private static final List<String> PEOPLE =
            List.of("", "daiyue.clerk", "daiyue.review", "daiyue.approve", "taian.review", "taishan.school", "auditor");

    /** Those that would change who the people of other tests are. */
    private static final Pattern LEFT_ALONE = Pattern.compile("/(account|signin|setup|login|protection).*");

    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea)(?![^>]* type=\"submit\")[^>]* name=\"([^\"]+)\"");
    /** Buttons; a browser sends the one that was pressed. */
    private static final Pattern BUTTON = Pattern.compile("<button[^>]* name=\"(?!signOut)([^\"]+)\"");

    private static final Pattern NONCE = Pattern.compile(" nonce=\"([^\"]+)\"");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private static final List<String> PARAMETERS = List.of(
            "id",
            "serial",
            "page",
            "state",
            "text",
            "follows",
            "year",
            "day",
            "from",
            "step",
            "category",
            "kind",
            "sort");
    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999",
            "2026-02-30",
            "nonsense",
            "%00",
            "'\"<>&;",
            "null",
            "true",
            "张三·李",
            "37091100012600001B",
            "00000000-0000-0000-0000-000000000000",
            "\u202E１２",
            "a".repeat(3000));

    private final Random random = new Random(SEED);

    @Test
    @DisplayName("and their forms are each answered, and no answer is a failure")
    void nothingFails(Site site) throws IOException {
        List<String> pages = Files.readAllLines(ACCESS).stream()
                .filter(line -> line.startsWith("/"))
                .map(line -> line.substring(1, line.indexOf(' ')))
                .toList();
        List<WebSession> people = new ArrayList<>(
                PEOPLE.stream().map(login -> arrived(site, login)).toList());
        List<String> failures = new ArrayList<>();
        Map<String, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < PAGES; i++) {
            int who = i % people.size();
            String address = address(one(pages));
            HttpResponse<String> page = people.get(who).get(address);
            count("GET", address, PEOPLE.get(who), page, statuses, failures);
            if (page.headers().firstValue("Location").orElse("").contains("login.xhtml")) {
                people.set(who, arrived(site, PEOPLE.get(who)));
            }
            if (page.statusCode() == 200 && !LEFT_ALONE.matcher("/" + address).matches()) {
                Map<String, String> form = form(page.body());
                if (!form.isEmpty()) {
                    count("POST", address, PEOPLE.get(who), people.get(who).post(address, form), statuses, failures);
                }
            }
        }
        System.out.println("random pages by status: " + statuses);
        assertThat(statuses).as("forms are reached").containsKeys("GET 200", "POST 200");
        assertThat(failures).as("seed %s", SEED).isEmpty();
        assertThat(Rest.asNobody(site).get("public/status").status()).isEqualTo(200);
    }

    private static WebSession arrived(Site site, String login) {
        return login.isEmpty() ? WebSession.ofNobody(site) : WebSession.of(site, login);
    }

    private static void count(
            String method,
            String address,
            String who,
            HttpResponse<String> answer,
            Map<String, Integer> statuses,
            List<String> failures) {
        statuses.merge(method + " " + answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            failures.add(answer.statusCode() + " " + method + " " + address + " as " + who);
        }
    }

    private String address(String page) {
        StringBuilder address = new StringBuilder(page);
        int parameters = random.nextInt(4);
        for (int i = 0; i < parameters; i++) {
            address.append(i == 0 ? '?' : '&')
                    .append(one(PARAMETERS))
                    .append('=')
                    .append(URLEncoder.encode(one(ODD), StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** What a page's fields are called, with odd contents, and the state of its view. */
    private Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        List<String> states =
                VIEW_STATE.matcher(body).results().map(found -> found.group(1)).toList();
        if (states.isEmpty()) {
            return form;
        }
        FIELD.matcher(body).results().map((MatchResult found) -> found.group(1)).forEach(name -> {
            if (random.nextInt(4) > 0) {
                form.put(name, one(ODD));
            }
        });
        List<String> buttons =
                BUTTON.matcher(body).results().map(found -> found.group(1)).toList();
        if (!buttons.isEmpty()) {
            form.put(one(buttons), "");
        }
        form.put("jakarta.faces.ViewState", states.get(states.size() - 1));
        // As the scripts of a page send it, or the form would be refused before it is read.
        if (random.nextInt(5) > 0) {
            NONCE.matcher(body).results().findFirst().ifPresent(found -> form.put("primefaces.nonce", found.group(1)));
        }
        return form;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
