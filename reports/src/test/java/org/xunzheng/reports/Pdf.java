package org.xunzheng.reports;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader sees it. */
public record Pdf(byte[] content) {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    public int pages() throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages();
        }
    }

    /** Width and height of the first page in whole millimetres. */
    public String paper() throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            return String.format(
                    Locale.ROOT, "%.0f × %.0f mm", box.getWidth() * 25.4 / 72, box.getHeight() * 25.4 / 72);
        }
    }

    /** The text of one page, counted from 1, lines kept. */
    public String page(int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document);
        }
    }

    /** All text in one run, without spaces and line ends. */
    public String run() throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return SPACE.matcher(new PDFTextStripper().getText(document)).replaceAll("");
        }
    }

    /** How many points of the first page's picture are dark. */
    public long ink() throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 72);
            long dark = 0;
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    if ((picture.getRGB(x, y) & 0xFF) < 128) {
                        dark++;
                    }
                }
            }
            return dark;
        }
    }
}
