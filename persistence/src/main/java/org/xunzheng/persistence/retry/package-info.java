/** The keys of requests that may be sent again. */
package org.xunzheng.persistence.retry;
