// SPDX-License-Identifier: EPL-2.0
package org.framescope.ui.editor;

import java.util.Set;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.IWordDetector;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.text.rules.WordRule;
import org.eclipse.swt.SWT;
import org.framescope.ui.theme.Role;
import org.framescope.ui.theme.Theme;

/** Tells comments, strings, numbers, statements and operations of a scenario apart, by colour. */
final class ScenarioScanner extends RuleBasedScanner {
    /** Words that begin a statement about the machine, not an operation. */
    static final Set<String> STATEMENTS = Set.of(
            "scenario",
            "question",
            "notice",
            "source",
            "release",
            "choice",
            "machine",
            "domain",
            "frame",
            "contents",
            "entry",
            "pinned",
            "root",
            "running",
            "initially",
            "step",
            "on");

    private final Theme theme;
    private final Set<String> operations;

    ScenarioScanner(Theme theme, Set<String> operations) {
        this.theme = theme;
        this.operations = operations;
        recolour();
    }

    /** Takes the colours of the theme in force. */
    void recolour() {
        setDefaultReturnToken(token(Role.TEXT, SWT.NORMAL));
        IToken string = token(Role.CODE_STRING, SWT.NORMAL);
        setRules(new IRule[] {
            new EndOfLineRule("#", token(Role.CODE_COMMENT, SWT.ITALIC)),
            new SingleLineRule("\"", "\"", string, '\\'),
            words()
        });
    }

    private WordRule words() {
        WordRule words =
                new WordRule(
                        new IWordDetector() {
                            @Override
                            public boolean isWordStart(char c) {
                                return Character.isLetterOrDigit(c) || c == '_';
                            }

                            @Override
                            public boolean isWordPart(char c) {
                                return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
                            }
                        },
                        token(Role.TEXT, SWT.NORMAL)) {
                    @Override
                    public IToken evaluate(org.eclipse.jface.text.rules.ICharacterScanner scanner) {
                        int first = scanner.read();
                        scanner.unread();
                        IToken token = super.evaluate(scanner);
                        return first >= '0' && first <= '9' && !token.isUndefined()
                                ? token(Role.CODE_NUMBER, SWT.NORMAL)
                                : token;
                    }
                };
        IToken statement = token(Role.CODE_KEYWORD, SWT.BOLD);
        IToken operation = token(Role.CODE_OPERATION, SWT.BOLD);
        STATEMENTS.forEach(word -> words.addWord(word, statement));
        operations.forEach(word -> words.addWord(word, operation));
        return words;
    }

    private IToken token(Role role, int style) {
        return new Token(new TextAttribute(theme.color(role), null, style));
    }
}
