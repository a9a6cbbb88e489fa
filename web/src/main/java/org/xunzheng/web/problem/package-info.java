/** How REST says no: problem+json with every issue of the request, its rule and its article. */
package org.xunzheng.web.problem;
