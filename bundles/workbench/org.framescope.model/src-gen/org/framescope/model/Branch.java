// SPDX-License-Identifier: EPL-2.0
package org.framescope.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Branch</b></em>'.
 * <!-- end-user-doc -->
 *
 * <!-- begin-model-doc -->
 * A way the run may go: what its parent did up to a step, and then statements of the user.
 * <!-- end-model-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.framescope.model.Branch#getName <em>Name</em>}</li>
 *   <li>{@link org.framescope.model.Branch#getParent <em>Parent</em>}</li>
 *   <li>{@link org.framescope.model.Branch#getForkStep <em>Fork Step</em>}</li>
 *   <li>{@link org.framescope.model.Branch#getStatements <em>Statements</em>}</li>
 * </ul>
 *
 * @see org.framescope.model.ModelPackage#getBranch()
 * @model
 * @generated
 */
public interface Branch extends EObject {
	/**
	 * Returns the value of the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Unique in the session.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Name</em>' attribute.
	 * @see #setName(String)
	 * @see org.framescope.model.ModelPackage#getBranch_Name()
	 * @model
	 * @generated
	 */
	String getName();

	/**
	 * Sets the value of the '{@link org.framescope.model.Branch#getName <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Name</em>' attribute.
	 * @see #getName()
	 * @generated
	 */
	void setName(String value);

	/**
	 * Returns the value of the '<em><b>Parent</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The branch it was started from; null for the main branch.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Parent</em>' reference.
	 * @see #setParent(Branch)
	 * @see org.framescope.model.ModelPackage#getBranch_Parent()
	 * @model resolveProxies="false"
	 * @generated
	 */
	Branch getParent();

	/**
	 * Sets the value of the '{@link org.framescope.model.Branch#getParent <em>Parent</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Parent</em>' reference.
	 * @see #getParent()
	 * @generated
	 */
	void setParent(Branch value);

	/**
	 * Returns the value of the '<em><b>Fork Step</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The step of the parent after which it goes its own way.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Fork Step</em>' attribute.
	 * @see #setForkStep(int)
	 * @see org.framescope.model.ModelPackage#getBranch_ForkStep()
	 * @model
	 * @generated
	 */
	int getForkStep();

	/**
	 * Sets the value of the '{@link org.framescope.model.Branch#getForkStep <em>Fork Step</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Fork Step</em>' attribute.
	 * @see #getForkStep()
	 * @generated
	 */
	void setForkStep(int value);

	/**
	 * Returns the value of the '<em><b>Statements</b></em>' attribute list.
	 * The list contents are of type {@link java.lang.String}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * What was applied there, in order, in the scenario language.
	 * <!-- end-model-doc -->
	 * @return the value of the '<em>Statements</em>' attribute list.
	 * @see org.framescope.model.ModelPackage#getBranch_Statements()
	 * @model unique="false"
	 * @generated
	 */
	EList<String> getStatements();

} // Branch
