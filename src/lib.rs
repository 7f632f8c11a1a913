//! mkbcall
