// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Descriptor Table</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A GDT or LDT: of a vCPU 16 page slots, of a physical CPU one page.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.DescriptorTable#getKind <em>Kind</em>}</li>
 *   <li>{@link org.framescope.model.DescriptorTable#getVcpu <em>Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.DescriptorTable#getPcpu <em>Pcpu</em>}</li>
 *   <li>{@link org.framescope.model.DescriptorTable#getSlots <em>Slots</em>}</li>
 *   <li>{@link org.framescope.model.DescriptorTable#getDescriptors <em>Descriptors</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getDescriptorTable()
 * @model
 * @generated
 */
public interface DescriptorTable extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * gdt, ldt, regular or compat.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Kind</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptorTable_Kind()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getKind();

	/**
	 * Returns the value of the '<em><b>Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whose it is, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vcpu</em>' reference.
	 * @see org.framescope.model.ModelPackage#getDescriptorTable_Vcpu()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Vcpu getVcpu();

	/**
	 * Returns the value of the '<em><b>Pcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whose it is, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pcpu</em>' reference.
	 * @see org.framescope.model.ModelPackage#getDescriptorTable_Pcpu()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Pcpu getPcpu();

	/**
	 * Returns the value of the '<em><b>Slots</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frame behind each page slot, null where none is mapped.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Slots</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDescriptorTable_Slots()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getSlots();

	/**
	 * Returns the value of the '<em><b>Descriptors</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Descriptor}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * All entries the slots have room for.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Descriptors</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getDescriptorTable_Descriptors()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Descriptor> getDescriptors();

} // DescriptorTable
