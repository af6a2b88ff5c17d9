// SPDX-License-Identifier: EPL-2.0

/*
 * Something that a user says must hold of a machine: words by name, compared, added and joined.
 * What names mean is checked afterwards; this grammar knows only the shape.
 */
grammar ScenarioPredicate;

predicate
    : implication EOF
    ;

implication
    : disjunction (IMPLIES implication)?
    ;

disjunction
    : conjunction (OR conjunction)*
    ;

conjunction
    : comparison (AND comparison)*
    ;

comparison
    : left=sum (operator=(EQ | NE | LT | LE | GT | GE) right=sum)?
    ;

sum
    : unary (operators+=(PLUS | MINUS) unary)*
    ;

unary
    : operator=(NOT | MINUS) unary
    | primary
    ;

primary
    : LPAREN implication RPAREN                                      # nested
    | value=NUMBER                                                   # number
    | name=WORD LPAREN of=(WORD | NUMBER) (LBRACK slot=NUMBER RBRACK)? RPAREN   # function
    | name=WORD                                                      # constant
    ;

IMPLIES : '=>' ;
OR      : '||' ;
AND     : '&&' ;
EQ      : '==' ;
NE      : '!=' ;
LE      : '<=' ;
GE      : '>=' ;
LT      : '<' ;
GT      : '>' ;
PLUS    : '+' ;
MINUS   : '-' ;
NOT     : '!' ;
LPAREN  : '(' ;
RPAREN  : ')' ;
LBRACK  : '[' ;
RBRACK  : ']' ;

NUMBER : '0x' [0-9a-fA-F]+ | [0-9]+ ;
WORD   : [A-Za-z_] ([A-Za-z0-9_.] | '-' [A-Za-z_])* ;

BLANK : [ \t\r\n]+ -> skip ;
OTHER : . ;
