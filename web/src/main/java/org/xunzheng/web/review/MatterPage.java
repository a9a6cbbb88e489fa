package org.xunzheng.web.review;

import org.xunzheng.domain.review.Matter;

/** On which page a matter of each kind is shown and decided. */
public final class MatterPage {

    private MatterPage() {}

    public static String of(Matter matter) {
        return switch (matter) {
            case OPENING_BALANCE -> "/ledger/opening";
            case QUOTA -> "/quota/show";
            case CATALOGUE -> "/catalogue/show";
            case FILING -> "/filing/show";
            case OPENING, RESULTS -> "/class/show";
            case REGION -> "/region/show";
            case PLATFORM -> "/platform/show";
            case ADMISSION -> "/admission/show";
            case CORRECTION -> "/certificate/correction";
            case DIRECTORY_CHANGE -> "/directory/change";
        };
    }

    /** On which page a returned matter is handed in again; one that is mended itself is mended from its own page. */
    static String form(Matter matter) {
        return switch (matter) {
            case OPENING_BALANCE -> "/ledger/enter";
            case QUOTA -> "/quota/propose";
            case CATALOGUE -> "/catalogue/propose";
            case REGION -> "/region/propose";
            case PLATFORM -> "/platform/propose";
            case CORRECTION -> "/certificate/correct";
            case DIRECTORY_CHANGE -> "/directory/report";
            case FILING, OPENING, RESULTS, ADMISSION -> of(matter);
        };
    }
}
