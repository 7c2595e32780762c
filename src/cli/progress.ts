/** Shows how far a command has come. */
export interface Progress {
  readonly add: (count: number) => void;
  readonly end: () => void;
}

const silent: Progress = { add: () => {}, end: () => {} };

/** A bar on the terminal; nothing where messages do not go to one, and where results do, which it would be mixed up with. */
export function progressBar(total: number): Progress {
  if (!process.stderr.isTTY || process.stdout.isTTY || total < 2) return silent;
  let count = 0;
  let isOver = false;
  // Loaded for those who see it: everybody else starts sooner.
  const bar = import("cli-progress").then(({ SingleBar }) => {
    const made = new SingleBar({
      format: "{bar} {value} of {total} files",
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    });
    if (!isOver) made.start(total, count);
    return made;
  });
  return {
    add: (more) => {
      count += more;
      void bar.then((made) => made.update(count));
    },
    end: () => {
      isOver = true;
      void bar.then((made) => made.stop());
    },
  };
}
