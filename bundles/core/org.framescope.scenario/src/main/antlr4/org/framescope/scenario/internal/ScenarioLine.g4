// SPDX-License-Identifier: EPL-2.0

/*
 * One line of a scenario. A file is read line by line, so a fault in one line says nothing about the next.
 * What names mean is checked afterwards; this grammar knows only the shape of a statement.
 */
grammar ScenarioLine;

line
    : statement? EOF
    ;

statement
    : SCENARIO id=WORD title=STRING?                                          # header
    | key=(QUESTION | NOTICE | SOURCE) text=STRING                            # text
    | RELEASE name=(VERSION | NUMBER)                                         # release
    | CHOICE name=word side=word?                                             # choice
    | MACHINE option*                                                         # machine
    | DOMAIN name=word kind=word option*                                      # domain
    | FRAME name=word mfn=NUMBER whose=word+                                  # frame
    | SHADOW name=word mfn=NUMBER kind=word OF back=word                      # shadow
    | CONTENTS place EQUALS value (COMMA value)*                              # contents
    | ENTRY place ARROW target=word flags=word*                               # entry
    | PINNED table=word level=word                                            # pinned
    | ROOT vcpu=word table=word                                               # root
    | RUNNING cpu=word vcpu=word                                              # running
    | INITIALLY cpuPrefix? operation                                          # initially
    | STEP label=STRING? cpuPrefix? COLON operation                           # labelled
    | operation                                                               # plain
    ;

cpuPrefix
    : ON cpu=word
    ;

option
    : name=word setting
    ;

setting
    : NUMBER
    | word
    ;

operation
    : name=WORD argument*
    ;

argument
    : value (COMMA value)*
    ;

value
    : place
    | word
    | NUMBER
    ;

place
    : frame=word LBRACK slot=NUMBER RBRACK
    ;

word
    : WORD | SCENARIO | QUESTION | NOTICE | SOURCE | RELEASE | CHOICE | MACHINE | DOMAIN | FRAME | SHADOW | CONTENTS | ENTRY | PINNED
    | ROOT | RUNNING | INITIALLY | STEP | ON | OF
    ;

SCENARIO  : 'scenario' ;
QUESTION  : 'question' ;
NOTICE    : 'notice' ;
SOURCE    : 'source' ;
RELEASE   : 'release' ;
CHOICE    : 'choice' ;
MACHINE   : 'machine' ;
DOMAIN    : 'domain' ;
FRAME     : 'frame' ;
SHADOW    : 'shadow' ;
CONTENTS  : 'contents' ;
ENTRY     : 'entry' ;
PINNED    : 'pinned' ;
ROOT      : 'root' ;
RUNNING   : 'running' ;
INITIALLY : 'initially' ;
STEP      : 'step' ;
ON        : 'on' ;
OF        : 'of' ;

ARROW  : '->' ;
EQUALS : '=' ;
COMMA  : ',' ;
COLON  : ':' ;
LBRACK : '[' ;
RBRACK : ']' ;

NUMBER   : '0x' [0-9a-fA-F]+ | [0-9]+ ;
VERSION  : [0-9]+ ('.' [0-9]+)+ ;
MISSPELT : [0-9] [0-9A-Za-z_.]* ;
WORD     : [A-Za-z_] ([A-Za-z0-9_.+] | '-' [A-Za-z0-9_])* ;
STRING   : '"' (~["\\\r\n] | '\\' ["\\])* '"' ;
UNCLOSED : '"' (~["\\\r\n] | '\\' .)* '\\'? ;

COMMENT : '#' ~[\r\n]* -> channel(HIDDEN) ;
BLANK   : [ \t\r]+ -> channel(HIDDEN) ;
OTHER   : . ;
