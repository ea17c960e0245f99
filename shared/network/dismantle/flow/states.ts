import type { Line } from './line.ts'

/** The states that a way can go on to from one: node + stage * n. */
export function eachStep({ net, stages, parts }: Line, state: number, each: (state: number) => void): void {
  const { n, offsets, targets } = net
  const [node, stage] = [state % n, Math.floor(state / n)]
  if (stage === stages - 1) return
  const has = (who: number, which: number): boolean => ((parts[who]! >> which) & 1) === 1
  if (has(node, stage + 1)) each(state + n)
  for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
    const other = targets[i]!
    if (parts[other] === 0 || has(other, stage)) each(stage * n + other)
    if (has(other, stage + 1)) each((stage + 1) * n + other)
  }
}

/** The states that some way from the first stage to the last can run through, in order. */
export function statesOnWays(line: Line): Int32Array {
  const { net, stages, parts } = line
  const { n, offsets, targets } = net
  const seen = new Uint8Array(n * stages)
  const FORWARD = 1
  const BOTH = 3
  const stack: number[] = []
  for (let node = 0; node < n; node++)
    if ((parts[node]! & 1) === 1) {
      seen[node] = FORWARD
      stack.push(node)
    }
  for (let state = stack.pop(); state !== undefined; state = stack.pop())
    eachStep(line, state, (other) => {
      if (seen[other] !== 0) return
      seen[other] = FORWARD
      stack.push(other)
    })
  // Backwards from the last stage: a step from b to a is one that `eachStep` makes from a to b.
  const has = (who: number, which: number): boolean => ((parts[who]! >> which) & 1) === 1
  const back = (state: number): void => {
    if (seen[state] !== FORWARD) return
    seen[state] = BOTH
    stack.push(state)
  }
  for (let node = 0; node < n; node++) if (has(node, stages - 1)) back((stages - 1) * n + node)
  for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
    const [node, stage] = [state % n, Math.floor(state / n)]
    const entered = stage > 0 && has(node, stage)
    if (entered) back(state - n)
    for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
      const other = targets[i]!
      if (stage < stages - 1) back(stage * n + other)
      if (entered) back((stage - 1) * n + other)
    }
  }
  return Int32Array.from([...seen.keys()].filter((state) => seen[state] === BOTH))
}
