import type { Interaction } from './interaction.ts'
import { counted, entropy, fewest, kilometres, mean, std } from './statistics.ts'

const HALF_HOUR = 1_800_000
const PARETO = 0.8

/** Where somebody was in half an hour with events. */
export type Position = Pick<Interaction, 'place' | 'point'>

/** A position for each half hour in which somebody says where: the commonest, the first of equals. */
export function positions(all: readonly Interaction[]): Position[] {
  const found: Position[] = []
  const close = (chunk: readonly Interaction[]): void => {
    const counts = counted(chunk.map(({ place }) => place))
    const best = Math.max(0, ...counts.values())
    const most = chunk.find(({ place }) => counts.get(place) === best)
    if (most) found.push({ place: most.place, point: most.point })
  }
  let chunk: Interaction[] = []
  for (const one of all) {
    if (one.place === null) continue
    const first = chunk[0]
    if (first && Math.floor(first.at / HALF_HOUR) !== Math.floor(one.at / HALF_HOUR)) {
      close(chunk)
      chunk = []
    }
    chunk.push(one)
  }
  close(chunk)
  return found
}

/** Where most half hours of the nights were spent, given the positions of all nights; null where nobody knows. */
export function homeAmong(nights: readonly Position[]): Position['place'] {
  const counts = counted(nights.map(({ place }) => place))
  const best = Math.max(0, ...counts.values())
  return [...counts].find(([, n]) => n === best)?.[0] ?? null
}

/** Kilometres: root of the mean square of the distances from the middle of all positions (González, Hidalgo, Barabási, 2008). */
function radius(all: readonly Position[]): number | null {
  const points = all.flatMap(({ point }) => (point ? [point] : []))
  const middle = [mean(points.map(([lat]) => lat)), mean(points.map(([, lon]) => lon))] as const
  if (middle[0] === null || middle[1] === null) return null
  const center = [middle[0], middle[1]] as const
  return Math.sqrt(mean(points.map((point) => kilometres(center, point) ** 2)) ?? 0)
}

export interface SpatialIndicator {
  name: string
  /** Of at least one position. */
  of: (positions: readonly Position[], home: Position['place']) => number | null
}

export const SPATIAL: readonly SpatialIndicator[] = [
  { name: 'number_of_antennas', of: (all) => new Set(all.map(({ place }) => place)).size },
  { name: 'entropy_of_antennas', of: (all) => entropy([...counted(all.map(({ place }) => place)).values()]) },
  {
    name: 'percent_at_home',
    of: (all, home) => (home === null ? null : all.filter(({ place }) => place === home).length / all.length),
  },
  { name: 'radius_of_gyration', of: radius },
  { name: 'frequent_antennas', of: (all) => fewest(counted(all.map(({ place }) => place)).values(), PARETO) },
]

/** How much the places of a week differ from those of the week before it: one less the cosine of their frequencies; mean and deviation over all weeks. */
export function churn(byWeeks: readonly (readonly Position[])[]): { mean: number | null; std: number | null } {
  const weeks = byWeeks.map((week) => counted(week.map(({ place }) => place)))
  const length = (week: ReadonlyMap<unknown, number>): number => Math.sqrt([...week.values()].reduce((sum, n) => sum + n * n, 0))
  const distances = weeks.slice(1).map((week, i) => {
    const before = weeks[i] ?? new Map<unknown, number>()
    const dot = [...week].reduce((sum, [place, n]) => sum + n * (before.get(place) ?? 0), 0)
    return 1 - dot / (length(week) * length(before))
  })
  return { mean: mean(distances), std: std(distances) }
}
