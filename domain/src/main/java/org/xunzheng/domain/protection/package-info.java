/**
 * The keys that personal data is sealed with, and how what older versions sealed gets under the newest. Decides who may have
 * that done; what seals lies in persistence.
 */
package org.xunzheng.domain.protection;
