/**
 * The register of online platforms (线上培训平台): which are admitted by a city or the province, from when to when, and what
 * each of them has (TRN-4). Online hours of a filing are held on one of them (FIL-6).
 */
package org.xunzheng.domain.onlineplatform;
