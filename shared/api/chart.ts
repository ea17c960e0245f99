import { z } from 'zod'
import { chartState, count, filter, graph, instant, layers, none, path, publicId, text } from './schemas.ts'

/** Charts and exhibits. */
export const savedChart = z.object({ id: publicId, name: text(200), state: chartState, createdAt: instant, updatedAt: instant })

export const PAPERS = ['A4', 'A3'] as const
export const pageSettings = z
  .object({
    paper: z.enum(PAPERS),
    orientation: z.enum(['landscape', 'portrait']),
    colour: z.boolean(),
    lang: z.enum(['en', 'fr', 'ar']),
    number: text(40).min(1),
    title: text(300),
    author: text(200),
    /** Prints the real names of those protected people who were revealed in this session. Off unless said. */
    reveal: z.boolean().optional(),
  })
  .strict()
export type PageSettings = z.infer<typeof pageSettings>

export const drawnPages = z.object({
  /** One SVG document a page, self-contained but for the fonts `Inter` and `Noto Sans Arabic`. */
  pages: z.array(z.string()),
  /** Paper in millimetres. */
  width: z.number(),
  height: z.number(),
  nodes: count,
  edges: count,
  sources: count,
})

export const exhibitRow = z.object({
  id: publicId,
  number: text(40),
  title: text(300),
  chart: text(200),
  file: text(),
  sha256: text(64),
  pages: count,
  author: text(200),
  createdAt: instant,
  root: text(64),
})

export const chartMethods = {
  'chart.graph': {
    target: 'case',
    args: z
      .object({
        filter: filter.default({}),
        layers,
        limit: z.number().int().min(1).max(100_000).default(400),
        only: z.array(publicId).max(100_000).nullable().default(null),
      })
      .strict(),
    result: graph,
  },
  /** Events a bucket of equal length between the first and last event under the filter (its own time bounds excepted). */
  'chart.histogram': {
    target: 'case',
    args: z.object({ filter: filter.default({}), buckets: z.number().int().min(1).max(1_000).default(160) }).strict(),
    result: z.object({ from: instant.nullable(), until: instant.nullable(), width: z.number(), counts: z.array(count) }),
  },
  /** The neighbours of a node, busiest first, for "expand". */
  'chart.neighbours': {
    target: 'case',
    args: z.object({ id: publicId, filter: filter.default({}), layers, limit: z.number().int().min(1).max(1_000).default(50) }).strict(),
    result: z.array(publicId),
  },
  'charts.list': { target: 'case', args: none, result: z.array(savedChart) },
  'charts.save': { target: 'case', args: z.object({ name: text(200).min(1), state: chartState }).strict(), result: savedChart },
  'charts.remove': { target: 'case', args: z.object({ id: publicId }).strict(), result: none },
  /** Draws the pages of an exhibit without recording anything. `state` is the chart as it stands in the window. */
  'exhibit.draw': { target: 'case', args: z.object({ state: chartState, settings: pageSettings }).strict(), result: drawnPages },
  /** Draws, prints to `out` (PDF), and records it in the case with its manifest. Refuses a number already used. */
  'exhibit.print': {
    target: 'case',
    args: z.object({ job: text(64), chart: text(200), state: chartState, settings: pageSettings, out: path }).strict(),
    result: z.object({ number: text(40), file: path, sha256: text(64), manifest: text(64), root: text(64), pages: count }),
  },
  'exhibits.list': { target: 'case', args: none, result: z.array(exhibitRow) },
} as const
