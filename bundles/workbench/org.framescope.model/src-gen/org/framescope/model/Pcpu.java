// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Pcpu</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A physical CPU; the key is its number.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Pcpu#getNumber <em>Number</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getCurrent <em>Current</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getCurrVcpu <em>Curr Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getIdleVcpu <em>Idle Vcpu</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getGdtrBase <em>Gdtr Base</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getGdtrLimit <em>Gdtr Limit</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getLdtr <em>Ldtr</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getCr3 <em>Cr3</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#isFullGdtLoaded <em>Full Gdt Loaded</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getGdt <em>Gdt</em>}</li>
 *   <li>{@link org.framescope.model.Pcpu#getCompatGdt <em>Compat Gdt</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getPcpu()
 * @model
 * @generated
 */
public interface Pcpu extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its number.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Number</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_Number()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getNumber();

	/**
	 * Returns the value of the '<em><b>Current</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What the scheduler says runs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Current</em>' reference.
	 * @see org.framescope.model.ModelPackage#getPcpu_Current()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Vcpu getCurrent();

	/**
	 * Returns the value of the '<em><b>Curr Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whose context it holds.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Curr Vcpu</em>' reference.
	 * @see org.framescope.model.ModelPackage#getPcpu_CurrVcpu()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Vcpu getCurrVcpu();

	/**
	 * Returns the value of the '<em><b>Idle Vcpu</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its idle vCPU.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Idle Vcpu</em>' reference.
	 * @see org.framescope.model.ModelPackage#getPcpu_IdleVcpu()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	Vcpu getIdleVcpu();

	/**
	 * Returns the value of the '<em><b>Gdtr Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Linear address of the loaded GDT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gdtr Base</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_GdtrBase()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getGdtrBase();

	/**
	 * Returns the value of the '<em><b>Gdtr Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Limit of the loaded GDT.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gdtr Limit</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_GdtrLimit()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getGdtrLimit();

	/**
	 * Returns the value of the '<em><b>Ldtr</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * LDT selector, 0 for none.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Ldtr</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_Ldtr()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getLdtr();

	/**
	 * Returns the value of the '<em><b>Cr3</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The loaded CR3.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Cr3</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_Cr3()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getCr3();

	/**
	 * Returns the value of the '<em><b>Full Gdt Loaded</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether GDTR covers a PV vCPU's GDT area.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Full Gdt Loaded</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getPcpu_FullGdtLoaded()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isFullGdtLoaded();

	/**
	 * Returns the value of the '<em><b>Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its regular GDT page.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Gdt</em>' reference.
	 * @see org.framescope.model.ModelPackage#getPcpu_Gdt()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	DescriptorTable getGdt();

	/**
	 * Returns the value of the '<em><b>Compat Gdt</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its compat GDT page, or null.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Compat Gdt</em>' reference.
	 * @see org.framescope.model.ModelPackage#getPcpu_CompatGdt()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	DescriptorTable getCompatGdt();

} // Pcpu
