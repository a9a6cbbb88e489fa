package org.xunzheng.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook: plain, or in parts of several looks, without the reading aids beside them. */
final class XlsxText {

    /** A character that XML cannot hold, as workbooks write it: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    /** The shared texts, in the order by which cells refer to them. */
    static List<String> shared(XMLStreamReader xml, RowCollector.Budget budget) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        for (; xml.hasNext(); xml.next()) {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                String text = read(xml);
                budget.take(text);
                texts.add(text);
            }
        }
        return texts;
    }

    /** The text of the element that begins here, up to its end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int aids = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                aids += isAid(xml) ? 1 : 0;
                if (aids == 0 && xml.getLocalName().equals("t")) {
                    text.append(xml.getElementText());
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                aids -= isAid(xml) ? 1 : 0;
            }
        }
        return unescaped(text.toString());
    }

    private static boolean isAid(XMLStreamReader xml) {
        return xml.getLocalName().equals("rPh");
    }

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(XlsxText::character) : text;
    }

    private static String character(java.util.regex.MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
