/** Requests that are sent again because their answer was lost: a retry gets the answer of the first. */
package org.xunzheng.domain.retry;
