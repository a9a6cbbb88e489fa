package org.xunzheng.persistence.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The database, as the server's administrator has set it up under {@value #NAME}.
 *
 * <p>Looked up by name, since {@code @Resource} does not reach it everywhere: WildFly maps no {@code java:comp/env} for a
 * jar of the WAR, and would silently inject its example database; Payara has none yet when {@code Startup} is fired.
 */
@ApplicationScoped
class DataSources {

    static final String NAME = "jdbc/xunzheng";

    /** The data source; whoever is given it finds the schema of this version behind it. */
    @Produces
    DataSource dataSource(Migrator migrator) throws NamingException {
        migrator.schemaVersion();
        return lookUp();
    }

    static DataSource lookUp() throws NamingException {
        return (DataSource) new InitialContext().lookup(NAME);
    }
}
