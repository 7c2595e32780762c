import type { Runtime } from "../runtime";

export const nodeRuntime: Runtime = {
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
};
