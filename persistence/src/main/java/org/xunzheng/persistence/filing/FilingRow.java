package org.xunzheng.persistence.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.filing.AcceptedFiling;
import org.xunzheng.domain.filing.CourseItem;
import org.xunzheng.domain.filing.FiledHours;
import org.xunzheng.domain.filing.FiledTeacher;
import org.xunzheng.domain.filing.Filing;
import org.xunzheng.domain.filing.FilingForm;
import org.xunzheng.domain.filing.FilingLine;
import org.xunzheng.domain.filing.FilingState;
import org.xunzheng.domain.filing.Platform;
import org.xunzheng.domain.questionbank.Part;
import org.xunzheng.persistence.protection.Vault;
import org.xunzheng.serial.Category;

/** Reads rows of filings. */
final class FilingRow {

    private FilingRow() {}

    static Filing filing(ResultSet row, String phone, List<CourseItem> items, List<FiledTeacher> teachers)
            throws SQLException {
        return new Filing(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("institution_id", UUID.class),
                row.getString("institution"),
                row.getObject("authority_id", UUID.class),
                row.getString("authority"),
                row.getInt("year"),
                form(row, phone, items, teachers),
                FilingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("bank_version", UUID.class)),
                Optional.ofNullable(row.getString("profile")),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static FilingForm form(ResultSet row, String phone, List<CourseItem> items, List<FiledTeacher> teachers)
            throws SQLException {
        return new FilingForm(
                row.getString("contact"),
                phone,
                row.getString("email"),
                row.getString("training"),
                Optional.ofNullable(row.getString("occupation_code")),
                category(row).orElse(null),
                new FiledHours(
                        row.getObject("total", Integer.class),
                        row.getObject("theory", Integer.class),
                        row.getObject("practice", Integer.class),
                        row.getObject("online", Integer.class),
                        row.getObject("offline", Integer.class)),
                items,
                new Platform(
                        row.getString("platform"),
                        row.getBoolean("platform_faces"),
                        row.getBoolean("platform_roll_call"),
                        row.getBoolean("platform_interaction"),
                        row.getBoolean("platform_records")),
                teachers,
                row.getString("scale"),
                row.getString("assessment"),
                row.getString("pledged_by"));
    }

    private static Optional<Category> category(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("category")).map(Category::valueOf);
    }

    static FilingLine line(ResultSet row) throws SQLException {
        return new FilingLine(
                row.getObject("id", UUID.class),
                row.getString("institution"),
                row.getString("authority"),
                row.getInt("year"),
                row.getString("training"),
                category(row),
                row.getInt("total"),
                FilingState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static AcceptedFiling accepted(ResultSet row) throws SQLException {
        return new AcceptedFiling(
                row.getInt("year"),
                row.getString("institution"),
                row.getString("authority"),
                row.getString("training"),
                Optional.ofNullable(row.getString("occupation_code")),
                Category.valueOf(row.getString("category")),
                row.getInt("total"),
                row.getInt("theory"),
                row.getInt("practice"));
    }

    static CourseItem item(ResultSet row) throws SQLException {
        return new CourseItem(
                row.getString("name"),
                row.getObject("hours", Integer.class),
                Part.valueOf(row.getString("part")),
                CourseItem.Mode.valueOf(row.getString("mode")));
    }

    static FiledTeacher teacher(ResultSet row, Vault.Session session) throws SQLException {
        return new FiledTeacher(
                Part.valueOf(row.getString("part")),
                row.getString("name"),
                row.getString("employer"),
                row.getString("certificate"),
                row.getString("subject"),
                phone(row, session));
    }

    static String phone(ResultSet row, Vault.Session session) throws SQLException {
        byte[] stored = row.getBytes("phone_cipher");
        return stored == null ? "" : session.open(stored);
    }
}
