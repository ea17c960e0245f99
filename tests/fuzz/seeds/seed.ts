import type { Syntax } from '../structure.ts'

/** A whole file of one kind, of which hostile ones are made. */
export interface Seed {
  /** Base name: some readers look at it. */
  file: string
  syntax: Syntax
  bytes: Uint8Array
}

export const seed = (file: string, syntax: Syntax, content: string | Uint8Array): Seed => ({
  file,
  syntax,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
})
