import { DOCUMENT_READERS } from '../../main/import/documents/registry.ts'
import { readInPieces } from './cuts.ts'
import { mutateBytes } from './mutate.ts'
import { randomOf } from './random.ts'
import type { Random } from './random.ts'
import { readAlone } from './read.ts'
import type { Input } from './read.ts'
import { CHATS } from './seeds/chats.ts'
import { SEEDS, corpus } from './seeds/index.ts'
import { PLACES } from './seeds/places.ts'
import { seed } from './seeds/seed.ts'
import type { Seed } from './seeds/seed.ts'
import { mutateStructure } from './structure.ts'
import { anyBatch, anyFormat, anyPlan, anyTable } from './units.ts'
import type { Whole } from './whole.ts'

/** What is fuzzed under one name. */
export interface Target {
  name: string
  /** The input of this seed; null where the target makes its own. */
  make(random: Random): Input | null
  /** Tries it. Throws what is wrong. */
  run(input: Input | null, random: Random, whole: () => Promise<Whole>): Promise<void>
}

/** What stands in rows of a table tells its line ends and delimiter by the first piece, a megabyte in truth: those are not read in small ones. */
const BY_PIECES = new Set(['cellebrite-xml', ...Object.keys(PLACES), 'graphml', 'gexf', 'gml', ...Object.keys(CHATS)])

const documents = new Set(DOCUMENT_READERS.map(({ id }) => id))
const lacking = [...documents].filter((id) => !SEEDS[id])
if (lacking.length > 0) throw new Error(`no seeds for ${lacking.join(', ')}`)
const everything = Object.values(SEEDS).flat()

function damaged(seeds: readonly Seed[], random: Random): Seed {
  const { file, syntax, bytes } = random.pick(seeds)
  let changed = bytes
  if (random.chance(0.65)) changed = mutateStructure(changed, syntax, random)
  if (random.chance(0.5)) changed = mutateBytes(changed, random, random.chance(0.3) ? everything.map((one) => one.bytes) : seeds.map((one) => one.bytes))
  return { file, syntax, bytes: changed.length === 0 ? Buffer.from(' ') : changed }
}

/** One in so many goes through thread and case, which takes as long as a hundred others. */
const WHOLE = 150

/** Mostly alone, as the reader's thread reads it; some through thread and case. */
async function readOne(input: Input, random: Random, whole: () => Promise<Whole>): Promise<void> {
  const mode = random.chance(0.7) ? 'import' : 'preview'
  const through = random.below(WHOLE) === 0
  await readAlone(input, mode)
  if (through) await (await whole()).run({ ...input, job: input.job.formats ? {} : input.job })
}

const ofSeeds = (name: string, seeds: readonly Seed[]): Target => ({
  name,
  make(random) {
    const { file, bytes } = damaged(seeds, random)
    // Half of what is damaged is no longer known for what it was: the reader is named then.
    return { file, bytes, job: documents.has(name) && random.chance(0.5) ? { format: name } : {} }
  },
  async run(input, random, whole) {
    if (!input) return
    await readOne(input, random, whole)
    const text = !(input.bytes[0] === 0x50 && input.bytes[1] === 0x4b)
    if (BY_PIECES.has(name) && text && random.chance(0.3)) await readInPieces(name, seed(input.file, 'binary', input.bytes), random)
  },
})

const texts = (SEEDS['text'] ?? []).map(({ bytes }) => bytes)
const made = (name: string, make: Target['make']): Target => ({
  name,
  make,
  run: async (input, random, whole) => (input ? readOne(input, random, whole) : undefined),
})

export function targets(): Target[] {
  const others = corpus()
  return [
    ...Object.entries(SEEDS).map(([name, seeds]) => ofSeeds(name, seeds)),
    ...(others.length > 0 ? [ofSeeds('corpus', others)] : []),
    made('recogniser', anyTable),
    made('plans', (random) => anyPlan(random, texts)),
    made('formats', (random) => anyFormat(random, texts)),
    { name: 'batches', make: () => null, run: async (_, random) => anyBatch(random) },
  ]
}

/** Two generators of one seed: what is made must not depend on how it is tried. */
export const randomsOf = (seed: number): { making: Random; trying: Random } => ({ making: randomOf(seed), trying: randomOf(seed ^ 0x5bd1e995) })
