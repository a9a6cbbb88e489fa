package org.xunzheng.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource of the application, below {@code /api/v1}. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {}
