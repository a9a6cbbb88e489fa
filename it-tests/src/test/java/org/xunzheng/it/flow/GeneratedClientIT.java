package org.xunzheng.it.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xunzheng.client.CertificatesApi;
import org.xunzheng.client.ClassesApi;
import org.xunzheng.client.MattersApi;
import org.xunzheng.client.call.ApiClient;
import org.xunzheng.client.call.ApiException;
import org.xunzheng.client.model.CertificateView;
import org.xunzheng.client.model.MatterBody;
import org.xunzheng.client.model.MatterFacts;
import org.xunzheng.client.model.MatterState;
import org.xunzheng.client.model.PageOfClassLine;
import org.xunzheng.client.model.QuotaKindFacts;
import org.xunzheng.domain.person.PersonFixture;
import org.xunzheng.it.server.China;
import org.xunzheng.it.server.OnServer;
import org.xunzheng.it.server.Site;

/** Another system whose programmers had nothing but the description of the interface. */
@OnServer
@DisplayName("A client generated from the description")
class GeneratedClientIT {

    private static final String QUOTA = "quota";

    @Test
    @DisplayName("lists classes and reads a certificate with its holder and its days")
    void readsClassesAndCertificates(Site site) throws ApiException {
        ClassOverRest led = ClassOverRest.drafted(site, "生成的客户端", 970, 1).confirmed();
        String serial = led.issued().get(0);

        PageOfClassLine classes = new ClassesApi(as(site, "taishan.school")).classesList(null, 0, 50, "生成的客户端");
        assertThat(classes.getTotal()).isEqualTo(1);
        assertThat(led.path).endsWith(classes.getRows().get(0).getId().toString());
        CertificateView certificate = new CertificatesApi(as(site, "taishan.school")).certificatesOne(serial);
        assertThat(certificate.getSerial()).isEqualTo(serial);
        assertThat(certificate.getHolder()).isEqualTo(PersonFixture.name(970));
        assertThat(certificate.getLastDay()).isAfter(certificate.getFirstDay());
    }

    @Test
    @DisplayName("hands a quota in by its typed facts and takes it back by the version it was told")
    void handsInAndTakesBack(Site site) throws ApiException {
        MattersApi matters = new MattersApi(as(site, "taian.review"));
        UUID sample =
                matters.mattersList(QUOTA, null, 0, 1, null).getRows().get(0).getId();
        UUID authority = UUID.fromString(
                matters.mattersOne(sample, QUOTA).getFacts().get("authority").toString());
        QuotaKindFacts facts = new QuotaKindFacts()
                .authority(authority)
                .year(China.today().getYear() + 1)
                .allowed(98_765)
                .reason("下年度培训计划");

        String key = UUID.randomUUID().toString();
        MatterBody handedIn = matters.mattersHandIn(QUOTA, new MatterFacts(facts), key);
        assertThat(matters.mattersHandIn(QUOTA, new MatterFacts(facts), key).getId())
                .as("the same request, sent again")
                .isEqualTo(handedIn.getId());
        assertThat(handedIn.getState()).isEqualTo(MatterState.OPEN);
        assertThat(handedIn.getFacts()).containsEntry("allowed", 98_765);
        String version = '"' + handedIn.getVersion().toString() + '"';
        MatterBody takenBack = matters.mattersWithdraw(handedIn.getId(), version, QUOTA);
        assertThat(takenBack.getState()).isEqualTo(MatterState.WITHDRAWN);
    }

    @Test
    @DisplayName("is refused with the problem that the description promises")
    void isRefused(Site site) {
        MattersApi matters = new MattersApi(as(site, "taian.review"));

        assertThatThrownBy(() -> matters.mattersHandIn(QUOTA, new MatterFacts(new QuotaKindFacts().year(1)), null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(422);
                    assertThat(refused.getResponseBody()).contains("\"field\":\"authority\"", "CRT-8");
                });
    }

    private static ApiClient as(Site site, String login) {
        ApiClient client = new ApiClient();
        String root = site.root().toString();
        client.updateBaseUri(root.substring(0, root.length() - 1));
        client.setRequestInterceptor(
                request -> request.header("Authorization", "Bearer xz_" + login + "_Xunzheng-2026"));
        return client;
    }
}
