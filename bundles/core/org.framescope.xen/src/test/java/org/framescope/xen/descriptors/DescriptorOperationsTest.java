// SPDX-License-Identifier: EPL-2.0
package org.framescope.xen.descriptors;

import static org.framescope.xen.Errno.EINVAL;
import static org.framescope.xen.Errno.ESRCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.framescope.machine.DomainKind;
import org.framescope.machine.VcpuWord;
import org.framescope.xen.AllOperations;
import org.framescope.xen.TestMachine;
import org.framescope.xen.ops.Arguments;
import org.framescope.xen.ops.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DescriptorOperationsTest {
    private final TestMachine m = TestMachine.of("4.17.0");
    private long vcpu;

    @BeforeEach
    void aGuestOnCpu1() {
        m.domain(1, DomainKind.PV64, 2);
        m.owned(1, 0x20);
        vcpu = m.vcpu(1, 0);
        m.running(vcpu, 1);
        m.xen.caller().become(0, -1);
        m.events();
    }

    private Arguments by(long who) {
        return new Arguments().with("vcpu", who);
    }

    private long run(Operation operation, Arguments arguments) {
        return operation.execute(m.xen, arguments);
    }

    @Test
    void theVcpuNamedBecomesTheCaller() {
        Arguments gdt = by(vcpu).with("frames", 0x20).with("entries", 512);
        assertEquals(0, run(DescriptorOperations.SET_GDT, gdt));
        assertEquals(1, m.xen.caller().cpu());
        assertEquals(vcpu, m.xen.caller().vcpu());
        Arguments update = by(vcpu).with("frame", 0x20).with("offset", 16).with("descriptor", 0x00cf92000000ffffL);
        assertEquals(0, run(DescriptorOperations.UPDATE_DESCRIPTOR, update));
        assertEquals(0, run(DescriptorOperations.LOAD_SELECTOR, by(vcpu).with("selector", 0x13)));
        assertEquals(0x00cff3000000ffffL, m.machine.pages().get(0x20, 2));
        assertEquals(
                0,
                run(DescriptorOperations.SET_LDT, by(vcpu).with("base", 0x1000).with("entries", 8)));
        assertEquals(8, m.machine.vcpus().get(vcpu, VcpuWord.LDT_ENTS));
        assertEquals(-14, run(DescriptorOperations.LDT_FAULT, by(vcpu).with("offset", 0)));
    }

    @Test
    void aVcpuThatDoesNotRunCannotDoAnything() {
        List<Operation> ofVcpus = DescriptorOperations.all().stream()
                .filter(o -> o.operand("vcpu").isPresent())
                .toList();
        assertEquals(5, ofVcpus.size());
        for (Operation operation : ofVcpus) {
            assertEquals(-ESRCH, run(operation, by(m.vcpu(1, 1))), operation.name());
            assertEquals(List.of("not_running"), m.eventNames());
        }
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        Arguments update = by(vcpu).with("frame", 0x20).with("descriptor", 0);
        assertEquals(-EINVAL, run(DescriptorOperations.UPDATE_DESCRIPTOR, update.with("offset", 4096)));
        assertEquals(-EINVAL, run(DescriptorOperations.UPDATE_DESCRIPTOR, update.with("offset", -8)));
        assertEquals(-EINVAL, run(DescriptorOperations.LDT_FAULT, by(vcpu).with("offset", 0x10000)));
        assertEquals(-EINVAL, run(DescriptorOperations.LOAD_SELECTOR, by(vcpu).with("selector", 0x10000)));
        assertEquals(-EINVAL, run(DescriptorOperations.LOAD_SELECTOR, by(vcpu).with("selector", -1)));
    }

    @Test
    void everyOperationIsRegisteredAndDescribed() {
        for (Operation operation : DescriptorOperations.all()) {
            assertEquals(
                    operation, AllOperations.create().named(operation.name()).orElseThrow());
            assertFalse(operation.description().isBlank());
            assertFalse(operation.reference().isBlank());
        }
    }
}
