// Preloaded into a server that the harness starts: ends it when the harness is gone, however the harness ended.
// The harness holds the other end of this process's standard input and never writes to it.
if (process.env.GLOSSATOR_LEASH === "1") {
  // The server's own children are ended by the server; they must not read this input.
  delete process.env.GLOSSATOR_LEASH;
  process.stdin.on("end", () => process.exit(0));
  process.stdin.resume();
}
