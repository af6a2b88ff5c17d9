// SPDX-License-Identifier: EPL-2.0
/**
 * Binary traces of {@code xentrace}: runs of records, each of one CPU, merged into one stream in order of time.
 *
 * <p>Facts: {@code xen/include/public/trace.h}, {@code xen/common/trace.c}, RELEASE-4.17.0. Records are read in place;
 * kept are sums, and the first million intervals of vCPUs and other events each, so memory depends on the number of runs, events and
 * vCPUs, each of which is limited, and beyond that not on the length of the trace. Cost: some tens of nanoseconds a record.
 */
package org.framescope.evidence.xentrace;
