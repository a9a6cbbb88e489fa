package org.xunzheng.persistence.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xunzheng.domain.protection.SealedData;
import org.xunzheng.persistence.sql.Column;
import org.xunzheng.persistence.sql.Sql;
import org.xunzheng.persistence.sql.Statement;

/**
 * Every column that holds something sealed. A portion reads rows in the order in which they lie in their table; what it
 * rewrites goes behind them and is passed over there, since its version is the newest.
 */
@ApplicationScoped
public class SqlSealedData implements SealedData {

    private static final int ROWS_AT_ONCE = 1_000;

    /** The tables and columns; a column that is not here would stay under its old key, so a test looks for such. */
    static final Map<Kind, Place> PLACES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.TRAINEE_ID, new Place("trainee", "id_cipher")),
            Map.entry(Kind.TRAINEE_PHONE, new Place("trainee", "phone_cipher")),
            Map.entry(Kind.CERTIFICATE_ID, new Place("certificate", "id_cipher")),
            Map.entry(Kind.CORRECTION_ID, new Place("certificate_correction", "id_cipher")),
            Map.entry(Kind.LEGACY_ID, new Place("legacy_certificate", "id_cipher")),
            Map.entry(Kind.TEACHER_ID, new Place("teacher", "id_cipher")),
            Map.entry(Kind.FILING_PHONE, new Place("filing", "phone_cipher")),
            Map.entry(Kind.FILING_TEACHER_PHONE, new Place("filing_teacher", "phone_cipher")),
            Map.entry(Kind.PAYEE_ACCOUNT, new Place("payee_account", "account_cipher")),
            Map.entry(Kind.SIGN_IN_CODE, new Place("account", "code_cipher")),
            Map.entry(Kind.JOB_NOTES, new Place("job", "notes_cipher"))));

    private final Sql sql;
    private final Vault vault;

    @Inject
    public SqlSealedData(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    protected SqlSealedData() {
        this(null, null);
    }

    record Place(String table, String column) {

        String older() {
            return column + " is not null and key_version(" + column + ") < ?";
        }
    }

    /** A sealed value and where it lies. */
    private record Row(String at, byte[] stored) {}

    @Override
    public List<Holding> holdings() {
        List<Holding> holdings = new ArrayList<>();
        PLACES.forEach((kind, place) -> holdings.addAll(sql.list(
                Statement.of("select key_version(" + place.column + "), count(*) from " + place.table + " where "
                        + place.column + " is not null group by 1 order by 1"),
                row -> new Holding(kind, row.getInt(1), row.getLong(2)))));
        return holdings;
    }

    @Override
    public long olderThan(int version) {
        return PLACES.values().stream()
                .mapToLong(place -> sql.count(
                        Statement.of("select count(*) from " + place.table + " where " + place.older(), version)))
                .sum();
    }

    @Override
    public Portion reseal(Kind kind, int version, String after) {
        Place place = PLACES.get(kind);
        List<Row> rows = sql.list(
                Statement.of(
                        "select ctid::text, " + place.column + " from " + place.table
                                + " where ctid > ?::tid and " + place.older() + " order by ctid limit ?"
                                + " for no key update",
                        after.isEmpty() ? "(0,0)" : after,
                        version,
                        ROWS_AT_ONCE),
                row -> new Row(row.getString(1), row.getBytes(2)));
        if (rows.isEmpty()) {
            return new Portion("", 0);
        }
        Vault.Session session = vault.session();
        int written = sql.update(Statement.of(
                "update " + place.table + " t set " + place.column + " = n.cipher"
                        + " from unnest(?, ?) as n (at, cipher) where t.ctid = n.at::tid",
                Column.of("text", rows, Row::at),
                Column.ofBytes(rows, row -> session.reseal(row.stored))));
        return new Portion(rows.get(rows.size() - 1).at, written);
    }
}
