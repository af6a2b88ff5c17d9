// SPDX-License-Identifier: EPL-2.0
/**
 * Messages of Xen as a serial line, {@code xl dmesg}, a journal or a mail has them: with prefixes, quotation marks,
 * timestamps, wrapped lines, and output of guests between them.
 *
 * <p>Each dump that a debug key or a crash made is a {@link org.framescope.evidence.console.Moment}. Facts: {@code
 * xen/common/keyhandler.c}, {@code xen/arch/x86/domain.c}, {@code traps.c}, {@code x86_64/traps.c}, {@code mm.c}, {@code
 * xen/common/page_alloc.c}, {@code grant_table.c}, {@code event_channel.c}, RELEASE-4.4.0 to 4.22.0.
 *
 * <p>Memory is bounded: frames, register blocks and figures beyond {@link org.framescope.evidence.console.Budget} are
 * counted, not kept. Cost: one pass over the bytes; only lines of Xen become strings, and lines of frames do not.
 */
package org.framescope.evidence.console;
