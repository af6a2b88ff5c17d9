// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Machine</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * The machine at the cursor.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Machine#getFrameCount <em>Frame Count</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getFreePages <em>Free Pages</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getRelease <em>Release</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getDomains <em>Domains</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getVcpus <em>Vcpus</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getPcpus <em>Pcpus</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getFrames <em>Frames</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getFreeFrames <em>Free Frames</em>}</li>
 *   <li>{@link org.framescope.model.Machine#getPageTypes <em>Page Types</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getMachine()
 * @model
 * @generated
 */
public interface Machine extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Frame Count</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Number of frames.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frame Count</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getMachine_FrameCount()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getFrameCount();

	/**
	 * Returns the value of the '<em><b>Free Pages</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Frames in the heap.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Free Pages</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getMachine_FreePages()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getFreePages();

	/**
	 * Returns the value of the '<em><b>Release</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The release it runs.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Release</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getMachine_Release()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getRelease();

	/**
	 * Returns the value of the '<em><b>Domains</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Domain}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Domains on the domain list.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Domains</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_Domains()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Domain> getDomains();

	/**
	 * Returns the value of the '<em><b>Vcpus</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Vcpu}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * All vCPUs by ordinal.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Vcpus</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_Vcpus()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Vcpu> getVcpus();

	/**
	 * Returns the value of the '<em><b>Pcpus</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Pcpu}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Physical CPUs by number.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Pcpus</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_Pcpus()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Pcpu> getPcpus();

	/**
	 * Returns the value of the '<em><b>Frames</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * All frames by number.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Frames</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_Frames()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getFrames();

	/**
	 * Returns the value of the '<em><b>Free Frames</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.Frame}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Frames in the heap, in ascending order.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Free Frames</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_FreeFrames()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<Frame> getFreeFrames();

	/**
	 * Returns the value of the '<em><b>Page Types</b></em>' reference list.
	 * The list contents are of type {@link org.framescope.model.PageType}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The types a frame may have.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Page Types</em>' reference list.
	 * @see org.framescope.model.ModelPackage#getMachine_PageTypes()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	EList<PageType> getPageTypes();

} // Machine
