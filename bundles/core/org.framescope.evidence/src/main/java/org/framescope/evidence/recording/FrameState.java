// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/**
 * What the frame table said of a frame after a step.
 *
 * @param name logical name, or null (Xen heap frames, and frames of HVM domains)
 * @param mfn machine frame number
 * @param caf count_info
 * @param taf type_info
 * @param stamp the stamp word: TLB stamp, or validation progress and linear count
 * @param owner domain id, or -1 when not owned
 * @param domainPdx pdx of the struct domain, or 0
 */
public record FrameState(String name, long mfn, long caf, long taf, long stamp, int owner, long domainPdx) {
    static FrameState of(Fields fields) throws RecordingException {
        return new FrameState(
                fields.has("f") ? fields.text("f") : null,
                fields.word("mfn"),
                fields.word("caf"),
                fields.word("taf"),
                fields.word("w24"),
                fields.has("owner") ? fields.number("owner", 0, 0xffff) : -1,
                fields.has("dompdx") ? fields.number("dompdx") : 0);
    }

    /** The logical name, or the frame number where there is none. */
    public String label() {
        return name == null ? "0x" + Long.toHexString(mfn) : name;
    }
}
