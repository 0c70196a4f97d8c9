// Times what a test runs by this thread's own processor time: what else the machine does meanwhile does not count.

/** Starts a clock; it answers the milliseconds of processor time since then. */
export function startClock(): () => number {
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  };
}
