package org.xunzheng.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xunzheng.it.server.Build;

/** Data source, entity manager and transaction, as the server hands them out, belong together. */
@ExtendWith(ArquillianExtension.class)
class TransactionIT {

    @Inject
    private DataSource database;

    @Inject
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive packagedApplication() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, Build.war().toFile());
    }

    @Test
    void forgetsWhatIsRolledBack() throws Exception {
        transaction.begin();
        execute("insert into occupation (code, name) values ('forgotten', 'x')");
        transaction.rollback();

        assertFalse(exists("select 1 from occupation where code = 'forgotten'"));
    }

    @Test
    void keepsWhatIsCommitted() throws Exception {
        transaction.begin();
        execute("insert into occupation (code, name) values ('kept', 'x')");
        transaction.commit();

        assertTrue(exists("select 1 from occupation where code = 'kept'"));
    }

    @Test
    void bindsEntitiesToTheSameTransaction() throws Exception {
        transaction.begin();
        execute("insert into occupation (code, name) values ('shared', 'x')");
        var seen = entities.createNativeQuery("select name from occupation where code = 'shared'")
                .getResultList();
        transaction.rollback();

        assertEquals(List.of("x"), seen);

        assertFalse(exists("select 1 from occupation where code = 'shared'"));
    }

    @Test
    void findsTheSchemaMigrated() throws Exception {
        assertTrue(exists("select 1 from flyway_schema_history where success"));
    }

    @Test
    @RunAsClient
    void answersClients(@ArquillianResource URL base) throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(base + "api/v1/public/status"))
                .build();

        var answer = HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean exists(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
