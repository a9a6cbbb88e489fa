package org.xunzheng.persistence.protection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Migration 21: seals the telephone numbers that filings held in plain text, and drops the columns that they stood in. A
 * step of the schema like the others, in Java because the keys lie outside the database.
 */
public final class SealFiledPhones implements JavaMigration {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Vault vault;

    public SealFiledPhones(Vault vault) {
        this.vault = vault;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("21");
    }

    @Override
    public String getDescription() {
        return "seal filed phones";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (String table : new String[] {"filing", "filing_teacher"}) {
            seal(table, context.getConnection());
        }
    }

    private void seal(String table, Connection connection) throws SQLException {
        Vault.Session session = vault.session();
        try (Statement statement = connection.createStatement();
                PreparedStatement update =
                        connection.prepareStatement("update " + table + " set phone_cipher = ? where ctid = ?::tid")) {
            // What was handed in keeps what it says; only its form changes.
            statement.execute("alter table " + table + " disable trigger user");
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows =
                    statement.executeQuery("select ctid::text, phone from " + table + " where phone <> ''")) {
                while (rows.next()) {
                    update.setBytes(1, session.seal(rows.getString(2)));
                    update.setString(2, rows.getString(1));
                    update.executeUpdate();
                }
            }
            statement.execute("alter table " + table + " enable trigger user");
            statement.execute("alter table " + table + " drop column phone");
        }
    }
}
