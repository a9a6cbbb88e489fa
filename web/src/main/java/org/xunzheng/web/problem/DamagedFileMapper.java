package org.xunzheng.web.problem;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xunzheng.domain.file.DamagedFile;
import org.xunzheng.web.text.Texts;

/** A file that is not any more as it was handed in becomes 410: what there is now is not given out for it. */
@Provider
public class DamagedFileMapper implements ExceptionMapper<DamagedFile> {

    private static final Logger LOG = Logger.getLogger(DamagedFileMapper.class.getName());

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(DamagedFile damaged) {
        LOG.log(Level.SEVERE, "{0}: restore it from the back-up", damaged.getMessage());
        Texts texts = Reader.of(headers);
        return Problem.of(
                        "file-damaged",
                        texts.message("problem.fileDamaged"),
                        Response.Status.GONE,
                        texts.message("problem.fileDamaged.detail"))
                .response();
    }
}
