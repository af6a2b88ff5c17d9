// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.framescope.scenario.OperationCatalog;

/** Proposes statements and operations at the beginning of a line, and operands, frames and domains after it. */
final class ScenarioAssist implements IContentAssistProcessor {
    private static final Pattern DECLARED = Pattern.compile("^\\s*(frame|domain)\\s+(\\S+)(.*)$", Pattern.MULTILINE);
    private static final Pattern FIRST = Pattern.compile("^\\s*(?:step[^:]*:\\s*)?(\\S*)$");

    private final OperationCatalog catalog;

    ScenarioAssist(OperationCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        IDocument document = viewer.getDocument();
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            String before = document.get(line.getOffset(), offset - line.getOffset());
            String prefix =
                    before.substring(before.replaceAll("[A-Za-z0-9_.+-]*$", "").length());
            TreeMap<String, String> words =
                    FIRST.matcher(before).matches() ? statements() : operands(before, document.get());
            return proposals(words, prefix, offset);
        } catch (BadLocationException e) {
            return new ICompletionProposal[0];
        }
    }

    private TreeMap<String, String> statements() {
        TreeMap<String, String> words = new TreeMap<>();
        ScenarioScanner.STATEMENTS.forEach(word -> words.put(word, "statement"));
        catalog.all().forEach(o -> words.put(o.name(), o.description()));
        return words;
    }

    private TreeMap<String, String> operands(String before, String text) {
        TreeMap<String, String> words = new TreeMap<>();
        String line = before.strip().replaceFirst("^step[^:]*:\\s*", "");
        catalog.named(line.split("\\s+")[0])
                .ifPresent(o -> o.operands().forEach(p -> words.put(p.name(), p.description())));
        for (Matcher declared = DECLARED.matcher(text); declared.find(); ) {
            words.put(declared.group(2), declared.group(1) + declared.group(3));
        }
        return words;
    }

    private static ICompletionProposal[] proposals(TreeMap<String, String> words, String prefix, int offset) {
        List<ICompletionProposal> found = new ArrayList<>();
        words.forEach((word, description) -> {
            if (word.startsWith(prefix)) {
                found.add(new CompletionProposal(
                        word,
                        offset - prefix.length(),
                        prefix.length(),
                        word.length(),
                        null,
                        word + "  –  " + description,
                        null,
                        null));
            }
        });
        return found.toArray(ICompletionProposal[]::new);
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
