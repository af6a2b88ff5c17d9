// SPDX-License-Identifier: EPL-2.0
package org.framescope.evidence.recording;

/**
 * A vCPU in a recording of context switches.
 *
 * @param domain domain id; 32767 is idle
 * @param vcpu number inside the domain; of an idle vCPU, its CPU
 * @param type what sort of domain it is
 */
public record Context(int domain, int vcpu, Type type) {
    /** What sort of domain a vCPU belongs to. */
    public enum Type {
        /** Paravirtualised, 64-bit. */
        PV,
        /** Hardware-virtualised. */
        HVM,
        /** The idle domain. */
        IDLE
    }

    static Context of(Fields fields) throws RecordingException {
        Type type = switch (fields.text("type")) {
            case "pv" -> Type.PV;
            case "hvm" -> Type.HVM;
            case "idle" -> Type.IDLE;
            default -> throw fields.unexpected("type", "pv, hvm or idle");
        };
        return new Context(fields.number("dom", 0, 0x7fff), fields.number("vcpu", 0, 8191), type);
    }

    /** {@code d1v0} or {@code idle}. */
    public String label() {
        return type == Type.IDLE ? "idle" : "d" + domain + "v" + vcpu;
    }
}
