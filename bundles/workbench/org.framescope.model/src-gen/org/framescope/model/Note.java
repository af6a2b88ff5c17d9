// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Note</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A text about a place, or about a frame there.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Note#getText <em>Text</em>}</li>
 *   <li>{@link org.framescope.model.Note#getBranch <em>Branch</em>}</li>
 *   <li>{@link org.framescope.model.Note#getPosition <em>Position</em>}</li>
 *   <li>{@link org.framescope.model.Note#getMfn <em>Mfn</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getNote()
 * @model
 * @generated
 */
public interface Note extends EObject {
	/**
	 * Returns the value of the '<em><b>Text</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was written.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Text</em>' attribute.
	 * @see #setText(String)
	 * @see org.framescope.model.ModelPackage#getNote_Text()
	 * @model
	 * @generated
	 */
	String getText();

	/**
	 * Sets the value of the '{@link org.framescope.model.Note#getText <em>Text</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Text</em>' attribute.
	 * @see #getText()
	 * @generated
	 */
	void setText(String value);

	/**
	 * Returns the value of the '<em><b>Branch</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The branch it lies in.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Branch</em>' reference.
	 * @see #setBranch(Branch)
	 * @see org.framescope.model.ModelPackage#getNote_Branch()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Branch getBranch();

	/**
	 * Sets the value of the '{@link org.framescope.model.Note#getBranch <em>Branch</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Branch</em>' reference.
	 * @see #getBranch()
	 * @generated
	 */
	void setBranch(Branch value);

	/**
	 * Returns the value of the '<em><b>Position</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The position in that branch's run.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Position</em>' attribute.
	 * @see #setPosition(int)
	 * @see org.framescope.model.ModelPackage#getNote_Position()
	 * @model
	 * @generated
	 */
	int getPosition();

	/**
	 * Sets the value of the '{@link org.framescope.model.Note#getPosition <em>Position</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Position</em>' attribute.
	 * @see #getPosition()
	 * @generated
	 */
	void setPosition(int value);

	/**
	 * Returns the value of the '<em><b>Mfn</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The frame it is about, or -1.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Mfn</em>' attribute.
	 * @see #setMfn(long)
	 * @see org.framescope.model.ModelPackage#getNote_Mfn()
	 * @model default="-1"
	 * @generated
	 */
	long getMfn();

	/**
	 * Sets the value of the '{@link org.framescope.model.Note#getMfn <em>Mfn</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Mfn</em>' attribute.
	 * @see #getMfn()
	 * @generated
	 */
	void setMfn(long value);

} // Note
