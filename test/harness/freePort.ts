import { createServer } from "node:net";

/** A port of 127.0.0.1 that is free now. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Makes sure that `port` of 127.0.0.1 can be listened on. Throws an error that says what to do when it is taken. */
export async function claimPort(port: number): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") {
      throw new Error(`Port ${port} is taken. Stop what uses it, or choose another one with --port.`);
    }
    if (code === "EACCES")
      throw new Error(`Port ${port} needs more rights than you have. Choose another one with --port.`);
    throw error;
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const got = typeof address === "object" && address !== null ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
