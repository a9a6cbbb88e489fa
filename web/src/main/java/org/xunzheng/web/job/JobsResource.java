package org.xunzheng.web.job;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.UUID;
import org.xunzheng.domain.job.CancelJob;
import org.xunzheng.domain.job.Job;
import org.xunzheng.domain.job.JobFiles;
import org.xunzheng.domain.job.Jobs;
import org.xunzheng.domain.rule.NotFound;
import org.xunzheng.domain.rule.Page;
import org.xunzheng.web.account.CurrentCaller;
import org.xunzheng.web.rest.AccessFilter;
import org.xunzheng.web.rest.Download;
import org.xunzheng.web.rest.PageQuery;
import org.xunzheng.web.rest.PageView;

/** Long work that was asked for, and what came of it: the caller's own; for the system administrator, the region's. */
@RequestScoped
@DenyAll
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    private CurrentCaller current;

    @Inject
    private Jobs jobs;

    @Inject
    private JobFiles files;

    @Inject
    private CancelJob cancelJob;

    /** The jobs, the newest first. */
    @GET
    @RolesAllowed({AccessFilter.SIGNED_IN, "system"})
    public PageView<JobLine> list(@BeanParam PageQuery wanted) {
        Page.Part part = wanted.part();
        return PageView.of(jobs.list(current.get(), part), part, JobLine::of);
    }

    /** How a job stands. */
    @GET
    @Path("{id}")
    @RolesAllowed({AccessFilter.SIGNED_IN, "system"})
    public JobLine one(@PathParam("id") UUID id) {
        return JobLine.of(find(id));
    }

    /** Cancels a job; it is over at once. No version is wanted: how far it has come changes all the time, and makes no cancelling wrong. */
    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({AccessFilter.SIGNED_IN, "system"})
    public void cancel(@PathParam("id") UUID id) {
        cancelJob.cancel(current.get(), id).orElseThrow();
    }

    /** The file that a job made, for its owner alone. */
    @GET
    @Path("{id}/result")
    @Produces(Download.XLSX)
    @RolesAllowed({AccessFilter.SIGNED_IN, "system"})
    public Response result(@PathParam("id") UUID id) {
        Job job = find(id);
        String name = job.fileName()
                .filter(made -> job.owner().equals(current.get().account()))
                .orElseThrow(() -> new NotFound("the result of job " + id));
        java.nio.file.Path file = files.find(id, JobFiles.RESULT);
        return Download.of(name, Download.XLSX, out -> Files.copy(file, out));
    }

    private Job find(UUID id) {
        return jobs.find(id, current.get()).orElseThrow(() -> new NotFound("job " + id));
    }
}
