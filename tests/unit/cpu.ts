const now = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** A clock that counts what this process takes of the CPU, all its threads: other work of the machine does not count. Gives the milliseconds since then. */
export function cpuClock(): () => number {
  const began = now()
  return () => now() - began
}
