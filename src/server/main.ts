/**
 * The language server's one bundle for both hosts: nearly all of it is the same, and twice in the package it would weigh as much as
 * the glossary. Only the half that fits is ever run, so what the other one asks of its host need not be there.
 */

const isNode = typeof process === "object" && typeof process.versions?.node === "string";

// Both halves are in the bundle, so this waits for nothing but the end of this script.
void (isNode ? import("./node/main") : import("./browser/main"));
