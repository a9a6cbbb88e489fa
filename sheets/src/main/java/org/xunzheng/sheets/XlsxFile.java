package org.xunzheng.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.xunzheng.sheets.UnreadableSheet.Defect;
import org.xunzheng.sheets.XlsxParts.Relation;

/**
 * Reads the visible sheets of an XLSX workbook. Elements are known by their local names, so that strict workbooks (ISO
 * 29500), which have namespaces of their own, are read like others.
 */
final class XlsxFile {

    private static final String USUAL_WORKBOOK = "xl/workbook.xml";

    private final byte[] content;
    private final Limits limits;

    XlsxFile(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    /** The visible sheets that are not empty, in their order. */
    List<Sheet> sheets() {
        try (XlsxParts parts = XlsxParts.open(content, limits)) {
            return sheets(parts);
        } catch (UnreadableSheet e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableSheet(Defect.DAMAGED, e);
        }
    }

    private List<Sheet> sheets(XlsxParts parts) throws IOException {
        String workbook = parts.related(parts.relations(""), "officeDocument", USUAL_WORKBOOK)
                .orElse(USUAL_WORKBOOK);
        if (!parts.has("[Content_Types].xml") || !parts.has(workbook)) {
            throw new UnreadableSheet(Defect.NOT_A_SHEET);
        }
        Contents contents = parts.read(workbook, Contents::of);
        Map<String, Relation> relations = parts.relations(workbook);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        Optional<String> styles = parts.related(relations, "styles", folder + "styles.xml");
        XlsxNumbers numbers = styles.isPresent()
                ? parts.read(styles.get(), xml -> XlsxNumbers.of(xml, contents.from1904()))
                : XlsxNumbers.withoutStyles(contents.from1904());
        Optional<String> texts = parts.related(relations, "sharedStrings", folder + "sharedStrings.xml");
        RowCollector.Budget ofTexts = new RowCollector.Budget(limits);
        List<String> shared =
                texts.isPresent() ? parts.read(texts.get(), xml -> XlsxText.shared(xml, ofTexts)) : List.of();
        List<Sheet> sheets = new ArrayList<>();
        RowCollector.Budget budget = new RowCollector.Budget(limits);
        for (Entry entry : contents.visible()) {
            Relation relation = relations.get(entry.relation());
            if (relation != null && relation.kind().equals("worksheet")) {
                XlsxSheet reading = new XlsxSheet(shared, numbers, new RowCollector(budget));
                Sheet sheet = parts.read(relation.part(), xml -> reading.read(entry.name(), xml));
                if (!sheet.rows().isEmpty()) {
                    sheets.add(sheet);
                }
            }
        }
        return sheets;
    }

    private record Entry(String name, String relation) {}

    /** What the workbook lists: its visible sheets, and from which year it counts days. */
    private record Contents(List<Entry> visible, boolean from1904) {

        static Contents of(XMLStreamReader xml) throws javax.xml.stream.XMLStreamException {
            List<Entry> visible = new ArrayList<>();
            boolean from1904 = false;
            for (; xml.hasNext(); xml.next()) {
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    String since = xml.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(since) || "true".equals(since);
                } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    String state = xml.getAttributeValue(null, "state");
                    if (state == null || state.equals("visible")) {
                        visible.add(new Entry(xml.getAttributeValue(null, "name"), relationId(xml)));
                    }
                }
            }
            return new Contents(visible, from1904);
        }

        /** The id of the relation, in whichever namespace it is. */
        private static String relationId(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id")) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
        }
    }
}
