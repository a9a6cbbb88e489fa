package org.xunzheng.persistence.subsidy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xunzheng.domain.policy.Scheme;
import org.xunzheng.domain.policy.Standard;
import org.xunzheng.domain.policy.Yuan;
import org.xunzheng.domain.subsidy.ClaimLine;
import org.xunzheng.domain.subsidy.ClaimReason;
import org.xunzheng.domain.subsidy.ClaimRow;
import org.xunzheng.domain.subsidy.Claims;
import org.xunzheng.domain.subsidy.LineState;
import org.xunzheng.persistence.protection.Vault;

/** Rows of claims as the database has them, and what they say. */
final class ClaimRows {

    private ClaimRows() {}

    static String masked(byte[] idCipher, Vault.Session session) {
        return session.openIdNumber(idCipher).masked();
    }

    record LineRow(
            String serial,
            Integer hours,
            Standard.By countedBy,
            Integer counted,
            Integer rateFen,
            Integer mostFen,
            Integer amountFen,
            ClaimReason refused,
            String figure,
            String other,
            String holder,
            byte[] idCipher,
            Optional<UUID> line,
            Optional<LineState> state,
            String words,
            Optional<LocalDate> noticeUntil,
            Optional<String> otherPlace,
            Optional<LocalDate> otherDay) {

        ClaimLine toLine(Vault.Session session) {
            return new ClaimLine(
                    new ClaimRow(
                            serial, hours, countedBy, counted, rateFen, mostFen, amountFen, refused, figure, other),
                    holder,
                    masked(idCipher, session),
                    line,
                    state,
                    words,
                    noticeUntil,
                    otherPlace,
                    otherDay);
        }
    }

    record NoticedRow(
            String institution,
            String holder,
            byte[] idCipher,
            int amountFen,
            String training,
            Scheme scheme,
            String authority,
            LocalDate noticeFrom,
            LocalDate noticeUntil) {

        Claims.Noticed toNoticed(Vault.Session session) {
            return new Claims.Noticed(
                    institution,
                    holder,
                    masked(idCipher, session),
                    new Yuan(amountFen),
                    training,
                    scheme,
                    authority,
                    noticeFrom,
                    noticeUntil);
        }
    }
}
