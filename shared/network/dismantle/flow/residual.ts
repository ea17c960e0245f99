import type { Line } from './line.ts'
import { eachStep, statesOnWays } from './states.ts'

/** What is left of the room for ways. A state is a node in a stage; each has room for one way. */
export interface Residual {
  /** Only these nodes are there; ways that run only through them go on. */
  keep: (alive: Uint8Array) => void
  /** The ways as they run now, to come back to by `restore`. */
  save: () => () => void
  /** Lets one way more run, where one can. */
  augment: () => boolean
  /** Ways that run. */
  count: () => number
  /** Calls with the node of each state that a way runs through. */
  eachState: (each: (node: number) => void) => void
  paths: () => number[][]
  /** After `augment` found nothing: whether this node alone holds a way back, so that one way less can run without it. False says nothing. */
  isNarrow: (node: number) => boolean
}

/** State s goes in at vertex 2s and out at 2s + 1. Arc i and its way back, i ^ 1, stand side by side. */
export function residual(line: Line): Residual {
  const { net, stages, parts } = line
  const { n } = net
  const states = statesOnWays(line)
  const count = states.length
  const indexOf = new Int32Array(n * stages).fill(-1)
  states.forEach((state, i) => (indexOf[state] = i))
  const [SOURCE, SINK] = [2 * count, 2 * count + 1]
  const first = new Int32Array(2 * count + 2).fill(-1)
  const [to, after]: [number[], number[]] = [[], []]
  const arc = (a: number, b: number): void => {
    for (const [from, target] of [
      [a, b],
      [b, a],
    ] as const) {
      after.push(first[from]!)
      first[from] = to.length
      to.push(target)
    }
  }
  const last = stages - 1
  for (let i = 0; i < count; i++) arc(2 * i, 2 * i + 1)
  states.forEach((state, i) => {
    const [node, stage] = [state % n, Math.floor(state / n)]
    if (stage === 0 && (parts[node]! & 1) === 1) arc(SOURCE, 2 * i)
    if (stage === last) return arc(2 * i + 1, SINK)
    eachStep(line, state, (other) => {
      if (indexOf[other] !== -1) arc(2 * i + 1, 2 * indexOf[other]!)
    })
  })
  const [targetOf, nextOf] = [Int32Array.from(to), Int32Array.from(after)]
  const room = new Uint8Array(targetOf.length)
  // Every arc has room one way, to begin with.
  for (let i = 0; i < room.length; i += 2) room[i] = 1
  const open = new Uint8Array(count).fill(1)
  const cameBy = new Int32Array(2 * count + 2)
  const queue = new Int32Array(2 * count + 2)
  const nodeOf = (vertex: number): number => states[vertex >> 1]! % n

  /** The arc by which a way goes on from a vertex, or came to it. */
  const arcOf = (vertex: number, back: boolean): number => {
    for (let i = first[vertex]!; i !== -1; i = nextOf[i]!) if ((i & 1) === (back ? 1 : 0) && room[back ? i : i ^ 1] === 1) return i
    return -1
  }
  /** Takes back the whole way that runs through a state. */
  const takeBack = (state: number): void => {
    const undo = (arc: number): void => {
      room[arc] = 1
      room[arc ^ 1] = 0
    }
    for (let vertex = 2 * state + 1; vertex !== SINK;) {
      const arc = arcOf(vertex, false)
      undo(arc)
      vertex = targetOf[arc]!
    }
    for (let vertex = 2 * state + 1; vertex !== SOURCE;) {
      const arc = arcOf(vertex, true)
      undo(arc ^ 1)
      vertex = targetOf[arc]!
    }
  }

  return {
    keep(alive) {
      for (let i = 0; i < count; i++) {
        const there = alive[states[i]! % n]!
        if (there === open[i]) continue
        open[i] = there
        if (room[2 * i + 1] === 1) takeBack(i)
        room[2 * i] = there
      }
    },
    save() {
      const [kept, was] = [room.slice(), open.slice()]
      return () => {
        room.set(kept)
        open.set(was)
      }
    },
    isNarrow: (node) => {
      for (let stage = 0; stage < stages; stage++) {
        const i = indexOf[stage * n + node]!
        if (i !== -1 && room[2 * i + 1] === 1 && cameBy[2 * i] !== -1 && cameBy[2 * i + 1] === -1) return true
      }
      return false
    },
    augment() {
      cameBy.fill(-1)
      let [head, end] = [0, 0]
      queue[end++] = SOURCE
      cameBy[SOURCE] = -2
      while (head < end && cameBy[SINK] === -1) {
        const vertex = queue[head++]!
        for (let i = first[vertex]!; i !== -1; i = nextOf[i]!) {
          const target = targetOf[i]!
          if (room[i] === 0 || cameBy[target] !== -1) continue
          cameBy[target] = i
          queue[end++] = target
        }
      }
      if (cameBy[SINK] === -1) return false
      for (let vertex = SINK; vertex !== SOURCE;) {
        const i = cameBy[vertex]!
        room[i] = 0
        room[i ^ 1] = 1
        vertex = targetOf[i ^ 1]!
      }
      return true
    },
    count() {
      let sum = 0
      for (let i = first[SOURCE]!; i !== -1; i = nextOf[i]!) sum += room[i ^ 1]!
      return sum
    },
    eachState(each) {
      // The way through a state is its arc 2i; where a way runs, the way back has room.
      for (let i = 0; i < count; i++) if (room[2 * i + 1] === 1) each(states[i]! % n)
    },
    paths() {
      const runsTo = (vertex: number): number => {
        for (let i = first[vertex]!; i !== -1; i = nextOf[i]!) if ((i & 1) === 0 && room[i ^ 1] === 1) return targetOf[i]!
        return SINK
      }
      const found: number[][] = []
      for (let i = first[SOURCE]!; i !== -1; i = nextOf[i]!) {
        if (room[i ^ 1] === 0) continue
        const path: number[] = []
        for (let vertex = targetOf[i]!; vertex !== SINK; vertex = runsTo(vertex + 1)) path.push(nodeOf(vertex))
        found.push(path)
      }
      return found
    },
  }
}
