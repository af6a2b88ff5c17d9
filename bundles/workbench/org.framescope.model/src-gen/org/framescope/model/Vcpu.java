// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Vcpu</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A virtual CPU; the key is its ordinal.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Vcpu#getId <em>Id</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getName <em>Name</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getDomain <em>Domain</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getDirtyCpu <em>Dirty Cpu</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getProcessor <em>Processor</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#isRunning <em>Running</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getCr3 <em>Cr3</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getGuestTable <em>Guest Table</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getGdtEntries <em>Gdt Entries</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getLdtBase <em>Ldt Base</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getLdtEntries <em>Ldt Entries</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getGdt <em>Gdt</em>}</li>
 *   <li>{@link org.framescope.model.Vcpu#getLdt <em>Ldt</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getVcpu()
 * @model
 * @generated
 */
public interface Vcpu extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number inside the domain.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_Id()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getId();

	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Short name, such as d1v0.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_Name()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getName();

	/**
	 * Returns the value of the '<em><b>Domain</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whose it is.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domain</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_Domain()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Domain getDomain();

	/**
	 * Returns the value of the '<em><b>Dirty Cpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The CPU that holds its context, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Dirty Cpu</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_DirtyCpu()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Pcpu getDirtyCpu();

	/**
	 * Returns the value of the '<em><b>Processor</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The CPU on which it runs or ran last.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Processor</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_Processor()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Pcpu getProcessor();

	/**
	 * Returns the value of the '<em><b>Running</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether it is some CPU's current.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Running</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_Running()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isRunning();

	/**
	 * Returns the value of the '<em><b>Cr3</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What a switch to it writes to CR3.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cr3</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_Cr3()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getCr3();

	/**
	 * Returns the value of the '<em><b>Guest Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Kernel root table, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Guest Table</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_GuestTable()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Frame getGuestTable();

	/**
	 * Returns the value of the '<em><b>Gdt Entries</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Entries of its GDT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gdt Entries</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_GdtEntries()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getGdtEntries();

	/**
	 * Returns the value of the '<em><b>Ldt Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Guest address of its LDT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ldt Base</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_LdtBase()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getLdtBase();

	/**
	 * Returns the value of the '<em><b>Ldt Entries</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Entries of its LDT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ldt Entries</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getVcpu_LdtEntries()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getLdtEntries();

	/**
	 * Returns the value of the '<em><b>Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * GDT slots 0 to 15 of its GDT/LDT area.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gdt</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_Gdt()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	DescriptorTable getGdt();

	/**
	 * Returns the value of the '<em><b>Ldt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * LDT slots 0 to 15 of its GDT/LDT area.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ldt</em>' reference.
	 * @see org.framescope.model.ModelPackage#getVcpu_Ldt()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	DescriptorTable getLdt();

} // Vcpu
