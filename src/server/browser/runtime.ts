import type { Runtime } from "../runtime";

export const browserRuntime: Runtime = {
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  // A message to oneself queues behind the messages that already wait; a zero timeout may be throttled to 4 ms.
  yieldToMessages: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};
