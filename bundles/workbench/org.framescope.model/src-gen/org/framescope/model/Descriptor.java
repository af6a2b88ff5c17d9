// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;


/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Descriptor</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * One 8-byte entry of a descriptor table.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Descriptor#getTable <em>Table</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getIndex <em>Index</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getSelector <em>Selector</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getRaw <em>Raw</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getBase <em>Base</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getLimit <em>Limit</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getType <em>Type</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getDpl <em>Dpl</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isSystem <em>System</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isPresent <em>Present</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isLongMode <em>Long Mode</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isBig <em>Big</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isGranular <em>Granular</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#isAvailable <em>Available</em>}</li>
 *   <li>{@link org.framescope.model.Descriptor#getTypeName <em>Type Name</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getDescriptor()
 * @model
 * @generated
 */
public interface Descriptor extends MachineObject {
	/**
	 * Returns the value of the '<em><b>Table</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The table it stands in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Table</em>' reference.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Table()
	 * @model resolveProxies="false" transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	DescriptorTable getTable();

	/**
	 * Returns the value of the '<em><b>Index</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Its number in the table.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Index</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Index()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getIndex();

	/**
	 * Returns the value of the '<em><b>Selector</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What selects it, with RPL 0.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Selector</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Selector()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getSelector();

	/**
	 * Returns the value of the '<em><b>Raw</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The entry as it stands.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Raw</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Raw()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getRaw();

	/**
	 * Returns the value of the '<em><b>Base</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Base, or offset of a gate.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Base</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Base()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getBase();

	/**
	 * Returns the value of the '<em><b>Limit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Limit as it stands, 20 bits.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Limit</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Limit()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	long getLimit();

	/**
	 * Returns the value of the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The four type bits.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Type()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getType();

	/**
	 * Returns the value of the '<em><b>Dpl</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Privilege level.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Dpl</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Dpl()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	int getDpl();

	/**
	 * Returns the value of the '<em><b>System</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether S is 0.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>System</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_System()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isSystem();

	/**
	 * Returns the value of the '<em><b>Present</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * P.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Present</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Present()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isPresent();

	/**
	 * Returns the value of the '<em><b>Long Mode</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * L.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Long Mode</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_LongMode()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isLongMode();

	/**
	 * Returns the value of the '<em><b>Big</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * D or B.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Big</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Big()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isBig();

	/**
	 * Returns the value of the '<em><b>Granular</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * G.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Granular</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Granular()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isGranular();

	/**
	 * Returns the value of the '<em><b>Available</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * AVL.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Available</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_Available()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	boolean isAvailable();

	/**
	 * Returns the value of the '<em><b>Type Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What it is, in words.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Type Name</em>' attribute.
	 * @see org.framescope.model.ModelPackage#getDescriptor_TypeName()
	 * @model transient="true" changeable="false" volatile="true" derived="true"
	 * @generated
	 */
	String getTypeName();

} // Descriptor
