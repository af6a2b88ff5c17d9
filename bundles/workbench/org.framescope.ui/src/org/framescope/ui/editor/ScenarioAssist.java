// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.framescope.scenario.edit.Proposal;
import org.framescope.scenario.edit.ScenarioProposals;

/** Proposes what may stand at a place of a scenario. */
final class ScenarioAssist implements IContentAssistProcessor {
    private final ScenarioProposals proposals;

    ScenarioAssist(ScenarioProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        return proposals.at(viewer.getDocument().get(), offset).stream()
                .map(ScenarioAssist::completion)
                .toArray(ICompletionProposal[]::new);
    }

    private static ICompletionProposal completion(Proposal proposal) {
        String shown = proposal.text() + "  –  " + proposal.description();
        return new CompletionProposal(
                proposal.text(),
                proposal.offset(),
                proposal.length(),
                proposal.text().length(),
                null,
                shown,
                null,
                null);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }
}
