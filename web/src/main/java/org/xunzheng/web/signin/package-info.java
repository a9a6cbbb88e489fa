/** The pages that sign a person in and out. */
package org.xunzheng.web.signin;
