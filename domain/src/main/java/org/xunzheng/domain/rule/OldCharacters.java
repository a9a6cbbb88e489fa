package org.xunzheng.domain.rule;

/**
 * Characters that older systems kept in the private use area before Unicode had them, as GB 18030 names their
 * successors. What else stands there only the system knows that made it.
 */
final class OldCharacters {

    private static final int FIRST = 0xE815;
    /** Those of the two bytes FE50 to FEA0, in their order. */
    private static final int[] SUCCESSORS = ("⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟"
                    + "㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱"
                    + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟"
                    + "䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻")
            .codePoints()
            .toArray();

    private OldCharacters() {}

    /** The text with those that have a successor replaced. */
    static String replacedIn(String text) {
        return text.chars().anyMatch(OldCharacters::isOld)
                ? text.codePoints()
                        .map(c -> isOld(c) ? SUCCESSORS[c - FIRST] : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isOld(int c) {
        return c >= FIRST && c < FIRST + SUCCESSORS.length;
    }
}
