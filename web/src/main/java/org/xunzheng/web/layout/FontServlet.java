package org.xunzheng.web.layout;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The faces of the reports for the pages: the two that have the rare characters of names. */
@WebServlet("/fonts/*")
public class FontServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Set<String> SHOWN = Set.of("/HanaMinB.ttf", "/kai-plane3.ttf");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo();
        try (InputStream face = SHOWN.contains(String.valueOf(name))
                ? Thread.currentThread().getContextClassLoader().getResourceAsStream("fonts" + name)
                : null) {
            if (face == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("font/ttf");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            face.transferTo(response.getOutputStream());
        }
    }
}
