/** The register of online platforms as rows (TRN-4). */
package org.xunzheng.persistence.onlineplatform;
